"""Harm told by a bare participle: "claimed nine men killed", "freed two men seized there"."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.senses import bits_of

__all__ = ["is_reduced_harm"]


def is_reduced_harm(frame: Frame, parsed: Parsed) -> bool:
    """«Claimed nine guerrillas *killed*»: of people behind another verb, who did nothing."""
    harmed = frame.subject
    if frame.sense not in HARM | TAKING or frame.form != "finite" or frame.passive:
        return False
    if harmed is None or frame.object is not None or frame.inherited or harmed.prep:
        return False
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    joined = behind is not None and (behind.told & LINKING or behind.mark == ",")
    return bool(harmed.told & PEOPLE) and not joined and _is_told_of(frame, harmed.first, parsed)


def _is_told_of(frame: Frame, first: int, parsed: Parsed) -> bool:
    """Whether the verb before has those people for its own, in the same clause."""
    told = [f for f in parsed.frames if f.first < first and f.form == "finite"]
    if not told or (frame.sense in HARM and told[-1].sense not in COUNTING):
        return False
    between = [i for i in parsed.items[told[-1].at + 1 : frame.at] if i.first < first]
    return not any(item.told & LINKING or item.mark in MARKS for item in between)


HARM, COUNTING = frozenset({"kill", "injure"}), frozenset({"claim", "report", "count", "confirm"})
TAKING = frozenset({"territory_taken", "assassination_abduction"})
PEOPLE, LINKING = bits_of("casualty_who"), bits_of("conj_clause", "relative", "comp")
MARKS = frozenset(",;:-")
