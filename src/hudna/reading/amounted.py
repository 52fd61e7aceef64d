"""Numbers of acts told apart from them: "breaches rose to 31", «число нарушений составило 22»."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Amount, Counted
from hudna.reading.units import Unit

__all__ = ["reached"]


def reached(frame: Frame, parsed: Parsed, amounts: list[Counted]) -> Amount | None:
    """As in "the number of breaches rose to 31", "put the number of breaches at 47"."""
    if frame.form != "noun" or frame.sense != "violate":
        return None
    for at, item in enumerate(parsed.items[frame.at + 1 :], frame.at + 1):
        prep = None if type(item) is Phrase else item.sense("prep")
        if prep is None or prep.entry.fields.get("prep") not in REACHING:
            continue
        counted = next((e for e in amounts if _behind(item, e) and not e.often), None)
        if counted is not None and not _counts_another(counted, parsed, at):
            least, most, _ = counted.amount
            return counted.amount if counted.first > item.first else (least or most, most, "exact")
    return _amounted(frame, parsed, amounts)


HARM = frozenset({"kill", "injure", "destroy", "displacement"})


def _amounted(frame: Frame, parsed: Parsed, amounts: list[Counted]) -> Amount | None:
    """«Число нарушений составило 22», "breaches by X had reached 215": a number behind its verb."""
    harmed = {each.at for each in parsed.frames if each.sense in HARM}
    for at, item in enumerate(parsed.items[frame.at + 1 :], frame.at + 1):
        if isinstance(item, Phrase):
            if not item.prep and parsed.sentence.language == "en":
                return None
            continue
        if item.kind == "mark" or at in harmed:
            return None
        if not item.finite and item.kind != "x":
            continue
        counted = next((e for e in amounts if e.first == item.last and not e.often), None)
        if counted is not None:
            return None if _counts_thing(counted, parsed, at) else counted.amount
    return None


def _counts_thing(counted: Counted, parsed: Parsed, at: int) -> bool:
    after = next((e for e in parsed.items[at:] if e.first >= counted.last), None)
    if after is None:
        return False
    return (
        not after.prep if isinstance(after, Phrase) else after.kind not in {"mark", "time", "lex"}
    )


def _behind(prep: Phrase | Unit, counted: Counted) -> bool:
    """Right behind a preposition, or taken together with it as a bound: «до 31»."""
    return counted.first in {prep.first, prep.last} and counted.last > prep.last


REACHING = frozenset({"at", "to", "until", "before", "b"})


def _counts_another(counted: Counted, parsed: Parsed, at: int) -> bool:
    """Whether a number counts what stands behind it: "at 12 posts"."""
    after = next((e for e in parsed.items[at:] if e.first >= counted.last), None)
    return isinstance(after, Phrase) and not after.prep and after.sense("violate") is None
