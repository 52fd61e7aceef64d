"""Reached counts: what a number of breaches rose to, was put at or came to."""

from hudna.packs.features import CASES, INS
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Amount, Counted
from hudna.reading.units import Unit

__all__ = ["comes_to", "reached"]


def reached(frame: Frame, parsed: Parsed, amounts: list[Counted]) -> Amount | None:
    """As in "the number of breaches rose to 31", "put the number of breaches at 47"."""
    head = parsed.items[frame.at]
    numbered = frame.meaning.event == "attack" and isinstance(head, Phrase) and head.prep == "of"
    if frame.form != "noun" or not (frame.sense == "violate" or numbered):
        return None
    if (told := comes_to(frame, parsed, amounts)) is not None:
        return told
    for at, item in enumerate(parsed.items[frame.at + 1 :], frame.at + 1):
        prep = None if type(item) is Phrase else item.sense("prep")
        if prep is None or prep.entry.fields.get("prep") not in REACHING:
            continue
        counted = next((e for e in amounts if _behind(item, e) and not e.often), None)
        if counted is not None and not _counts_another(counted, parsed, at):
            least, most, _ = counted.amount
            return counted.amount if counted.first > item.first else (least or most, most, "exact")
    return None


def comes_to(frame: Frame, parsed: Parsed, amounts: list[Counted]) -> Amount | None:
    """«Число нарушений составило девять», «بلغت خروق X 84»: what the number of breaches came to."""
    harmed = {f.at for f in parsed.frames if f.sense in HARM}
    for at, item in enumerate(parsed.items[frame.at + 1 :], frame.at + 1):
        counted = next((e for e in amounts if e.first == item.first and not e.often), None)
        if counted is not None:
            return None if _counts_another(counted, parsed, at) else counted.amount
        if isinstance(item, Phrase):
            doer = item.bits & CASES == INS  # «нарушений коалицией»
            if not item.prep and item.sense("truce", "pact") is None and not doer:
                return None
        elif at in harmed or item.kind == "mark" or item.is_sense("conj_clause", "comp"):
            return None
    return None


HARM = frozenset({"kill", "injure"})


def _behind(prep: Phrase | Unit, counted: Counted) -> bool:
    """Right behind a preposition, or taken together with it as a bound: «до 31»."""
    return counted.first in {prep.first, prep.last} and counted.last > prep.last


REACHING = frozenset({"at", "to", "until", "before", "b"})


def _counts_another(counted: Counted, parsed: Parsed, at: int) -> bool:
    """Whether a number counts what stands behind it: "at 12 posts"."""
    after = next((e for e in parsed.items[at:] if e.first >= counted.last), None)
    return isinstance(after, Phrase) and not after.prep and after.sense("violate") is None
