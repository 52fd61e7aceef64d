"""Truces that their sentence tells to be over: failed, run out, or replaced by another."""

from hudna.packs.features import PAST
from hudna.reading.frames import Frame
from hudna.reading.truce_mentions import Act, TruceMention, is_ahead

__all__ = ["OVER", "ends_at_last", "is_over", "is_replaced"]


def is_over(mention: TruceMention) -> bool:
    """Whether its sentence tells that it failed or ran out."""
    for act in mention.acts:
        if act.sense in OVER and act.modality == "happened" and not is_ahead(act):
            return True
        if act.sense == "hold" and (act.modality == "negated" or _lasted(act, mention)):
            return True
    return False


def _lasted(act: Act, mention: TruceMention) -> bool:
    """«A first truce had held for less than a day»: for a time that is over."""
    if act.modality != "happened" or not act.frame.bits & PAST:
        return False
    lasting = any(time.type == "DURATION" for time in mention.parsed.times)
    return lasting and (act.done or "previous" in mention.adjectives)


OVER = frozenset({"collapse", "expire"})


def is_replaced(mention: TruceMention) -> bool:
    """«A truce takes over from a pause», «يخلف الاتفاق هدنة»: what another one replaces."""
    if mention.phrase is None:
        return False
    return any(
        act.frame.subject is not None and mention.phrase not in act.frame.subject.everything()
        for act in mention.acts
        if act.sense == "replace"
    )


def ends_at_last(mentions: list[TruceMention]) -> bool:
    """As "The truce, renewed twice, lapsed on Sunday": an aside tells that it was prolonged."""
    acts = [(m, act) for m in mentions for act in m.acts if act.modality == "happened"]
    longer = [(m, act.frame) for m, act in acts if act.sense == "extend"]
    ends = [act.frame for _, act in acts if act.sense == "expire" and not is_ahead(act)]
    aside = all(f.form == "participle" or _opens_aside(f, m) for m, f in longer)
    return aside and any(each.form == "finite" or each.passive for each in ends)


def _opens_aside(frame: Frame, mention: TruceMention) -> bool:
    """Whether a verb without a subject stands right behind the comma after the truce."""
    before = mention.parsed.items[frame.at - 1]
    return frame.inherited and before.mark == "," and frame.at > mention.item
