"""Truces that their sentence tells to be over: failed, run out, or replaced by another."""

from hudna.packs.features import PAST
from hudna.reading.truce_mentions import Act, TruceMention, is_ahead

__all__ = ["OVER", "is_over", "is_replaced"]


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
