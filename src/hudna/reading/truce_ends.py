"""Truces that their sentence tells to be over: failed, run out, or replaced by another."""

from hudna.packs.features import PAST
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.prolongations import is_not_told_of
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import Act, TruceMention, is_ahead
from hudna.reading.units import Unit

__all__ = [
    "OVER",
    "ends_at_last",
    "has_lasted",
    "has_run_out",
    "is_fought_after",
    "is_gone_by",
    "is_over",
    "is_put_to_end",
    "is_replaced",
    "is_stopped",
    "is_told_over",
    "is_told_wrecked",
    "is_wrecked",
]


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


def has_lasted(mentions: list[TruceMention]) -> bool:
    """«Продержалось неделю», «صمدت ثلاثة أيام»: kept for a length of time that is over."""
    return any(
        act.sense == "hold"
        and act.modality == "happened"
        and bool(act.frame.bits & PAST)
        and (
            "previous" in mention.adjectives
            or any(time.type == "DURATION" for time in mention.parsed.times)
        )
        for mention in mentions
        for act in mention.acts
    )


def is_fought_after(mentions: list[TruceMention]) -> bool:
    """«Went back to war after a three-day truce»: that they fight again is its end."""
    return any(
        frame.sense in {"collapse", "resume"}
        and frame.form == "finite"
        and not (frame.negated or frame.future or frame.possible or frame.hypothetical)
        and _stands_after(frame, mention)
        for mention in mentions
        if mention.phrase is not None
        for frame in mention.parsed.frames
    )


def _stands_after(frame: Frame, mention: TruceMention) -> bool:
    """Whether a truce is what a clause tells to have been before."""
    if any(each.holds(mention.phrase) for each in frame.preps.get("after", ())):
        return True
    items = mention.parsed.items
    if any(each.finite for each in items[frame.at + 1 : mention.item]) or frame.at >= mention.item:
        return False
    before = (e.sense("prep") for e in items[max(mention.item - NEAR, frame.at) : mention.item])
    return any(e is not None and e.entry.fields.get("prep") == "after" for e in before)


NEAR = 3
"""Items before a truce among which "after" stands: a length and an article."""


def is_told_over(mentions: list[TruceMention]) -> bool:
    """Whether a verb or a noun tells its end, not only how long it was to last."""
    told = (act for mention in mentions for act in mention.acts)
    ends = (act for act in told if act.sense in {"expire", "terminate"})
    return any(act.modality == "happened" and not is_ahead(act) for act in ends) or any(
        mention.gone for mention in mentions
    )


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
    """As "The truce, renewed twice, lapsed on Sunday": that it was prolonged is told by the way.

    In an aside, or further on in what the text tells of its life: "It began in April and was
    renewed twice".
    """
    acts = [(m, act) for m in mentions for act in m.acts if act.modality == "happened"]
    longer = [
        (m, act.frame)
        for m, act in acts
        if act.sense == "extend" and not (act.frame.form == "noun" and is_not_told_of(act, m))
    ]
    ends = [
        m.sentence
        for m, act in acts
        if act.sense == "expire" and not is_ahead(act) and _is_verb(act.frame)
    ]
    return bool(ends) and all(
        f.form == "participle" or _opens_aside(f, m) or (m.sentence > ends[0] and _tells_life(m))
        for m, f in longer
    )


def _is_verb(frame: Frame) -> bool:
    return frame.form == "finite" or frame.passive


def _tells_life(mention: TruceMention) -> bool:
    """Whether its sentence tells of its life from the beginning, of nothing of these days."""
    begun = any(act.sense in {"enter_force", "hold", "agree"} for act in mention.acts)
    return not mention.fresh and (begun or mention.recalled or mention.dated_back)


def _opens_aside(frame: Frame, mention: TruceMention) -> bool:
    """Whether a verb without a subject stands right behind the comma after the truce."""
    before = mention.parsed.items[frame.at - 1]
    return frame.inherited and before.mark == "," and frame.at > mention.item


def is_wrecked(mention: TruceMention) -> bool:
    """Whether it is told to have collapsed, not only not to have held."""
    return any(act.sense == "collapse" and act.modality == "happened" for act in mention.acts)


def is_told_wrecked(mention: TruceMention) -> bool:
    """Whether the text itself tells that it collapsed, and no body that speaks in it.

    What residents or a witness saw is told by the text.
    """
    return any(
        act.sense == "collapse"
        and act.modality == "happened"
        and act.frame.form == "finite"
        and not any(above.meaning.speech and _is_of_body(above) for above in act.frame.chain())
        for act in mention.acts
    )


def _is_of_body(frame: Frame) -> bool:
    """Whether who tells it is more than people who live there or saw it."""
    who = frame.subject
    if who is None:
        return frame.sense != "announce"  # "a truce announced on Monday collapsed"
    told = (sense.entry.fields.get("office") for part in who.everything() for sense in part.senses)
    return not any(office in EYEWITNESSES for office in told)


EYEWITNESSES = frozenset({"resident", "witness", "doctor", "citizen"})


def has_run_out(mention: TruceMention) -> bool:
    """Whether a past verb tells that its time ran out: that day lies behind."""
    return any(
        act.sense == "expire"
        and act.modality == "happened"
        and act.frame.form == "finite"
        and (act.done or bool(act.frame.bits & PAST))
        and not is_ahead(act)
        for act in mention.acts
    )


def is_its_end(frame: Frame, mention: TruceMention) -> bool:
    """Whether a noun with a pronoun tells of the end of a truce: "announced its end".

    Args:
        frame: of the noun: «انتهاءها», «его прекращение».
        mention: the truce that its sentence names before.
    """
    if frame.form != "noun" or frame.sense not in ENDINGS or frame.object is not None:
        return False
    items, at = mention.parsed.items, mention.item
    noun = items[frame.at]
    if mention.phrase is None or mention.weak or frame.at <= at or type(noun) is not Phrase:
        return False
    told = frame.above is not None and frame.above.sense in TELLING and noun.possessed
    return told and not any(item.told & TRUCE for item in items[at + 1 : frame.at])


ENDINGS, TELLING = (
    frozenset({"expire", "terminate", "halt"}),
    frozenset({"announce", "order", "say"}),
)
TRUCE = bits_of("truce")


def is_stopped(act: Act, mention: TruceMention) -> bool:
    """«Прекратил перемирие», "halted the truce": the truce itself is what is stopped."""
    if act.sense != "halt" or mention.phrase is None or mention.weak:
        return False
    if is_its_end(act.frame, mention):
        return True
    if act.frame.form == "noun" and act.frame.sense == "halt" and act.frame.above is None:
        return False  # «صمت الهدنة»: the quiet of a truce ends none
    held = act.frame.object
    if held is None or held.sense("violate") is not None:
        return False  # "agreed to halt violations of the truce"
    return not _is_set_on(act, mention) and mention.phrase in held.everything()


def _is_set_on(act: Act, mention: TruceMention) -> bool:
    """«Перемирие, по условиям которого прекращаются бои»: what ends is named behind the verb."""
    items = mention.parsed.items
    relative = any(
        isinstance(item, Unit) and item.is_sense("relative")
        for item in items[mention.item + 1 : act.frame.at]
    )
    after = items[act.frame.at + 1 : act.frame.at + 1 + BEFORE]
    fought = (item for item in after if isinstance(item, Phrase))
    return relative and any(item.sense("object_halt") is not None for item in fought)


BEFORE = 3
"""Items behind the verb that stops something."""


def is_put_to_end(frame: Frame, mention: TruceMention) -> bool:
    """Whether it ends a truce: what is announced with it is no start."""
    if mention.phrase is None:
        return False
    if frame.sense == "expire":
        told = frame.form == "noun" and frame.above is not None and frame.above.sense == "announce"
        past = frame.form == "finite" and frame.bits & PAST and "due" not in frame.entry.fields
        return bool(told or past) or "gone" in frame.entry.fields
    if frame.sense == "extend" and (frame.negated or frame.failed):
        return True
    held = frame.object.everything() if frame.sense == "halt" and frame.object else ()
    return frame.sense in STOPPING or any(part.sense("truce") for part in held)


STOPPING = frozenset({"suspend", "terminate"})


def is_gone_by(act: Act, mention: TruceMention) -> bool:
    """«Через час после окончания перемирия», «بعد دخول الهدنة حيز التنفيذ»: what came after it.

    Not where the sentence tells of what is to come.
    """
    items = mention.parsed.items
    item = items[act.frame.at]
    if act.frame.form != "noun" or not isinstance(item, Phrase) or not _tells_no_plan(mention):
        return False
    if item.prep == "after":
        return True
    before = items[act.frame.at - 1] if act.frame.at else None
    counted = isinstance(before, Unit) and before.kind == "time" and item.prep in {"from", "of"}
    opens = items[act.frame.at - 2] if counted and act.frame.at > 1 else None
    prep = opens.sense("prep") if isinstance(opens, Unit) else None
    return prep is not None and prep.entry.fields.get("prep") in {"after", "during", "in", "within"}


def _tells_no_plan(mention: TruceMention) -> bool:
    return not any(
        frame.form == "finite" and (frame.future or frame.hypothetical)
        for frame in mention.parsed.frames
    )
