"""Those killed or hurt whom no number counts: «مقتل طبيب», "a nurse and two boys were killed".

A noun in the singular is one; those joined to the counted by "and" are counted with them.
"""

from hudna.packs.features import DET, PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.senses import bits_of
from hudna.reading.truce_anaphora import is_indefinite
from hudna.reading.units import Unit
from hudna.text.clitics import peelings

__all__ = ["single_victim", "with_joined"]

WHO, PERSON, ANOTHER = bits_of("casualty_who"), bits_of("office"), bits_of("another")
AND = bits_of("conj_clause")


def single_victim(frame: Frame, parsed: Parsed, amounts: list[Counted]) -> Counted | None:
    """The one whom a frame tells as harmed, by a noun in the singular.

    None where the noun is a plural or a crowd, or where nothing tells who it was. A singular that
    stands behind its number («12 شخصا») is so many.
    """
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if isinstance(behind, Unit) and behind.told & ANOTHER and not behind.bits & PLURAL:
        return Counted(behind.first, behind.last, (1, 1, "exact"))  # «… وأصيب آخر»
    victim = _victim(frame, parsed)
    if victim is not None and victim.members:
        return _each_one(victim, parsed)
    if victim is None or not _is_one(victim, parsed):
        return None
    if (number := next((a for a in amounts if a.last == victim.first), None)) is not None:
        return None if number.often else number
    return Counted(victim.first, victim.last, (1, 1, "exact"))


def _each_one(victims: Phrase, parsed: Parsed) -> Counted | None:
    """«Погибли женщина и ребёнок»: singles joined by "and"."""
    if not all(_is_one(each, parsed) for each in victims.members):
        return None
    number = len(victims.members)
    return Counted(victims.first, victims.last, (number, number, "exact"))


def with_joined(counted: Counted, parsed: Parsed, amounts: list[Counted]) -> Counted:
    """What is counted, with those whom "and" joins to it: «ثلاثة أطفال وامرأة»."""
    if counted.amount[2] != "exact" or counted.amount[0] is None:
        return counted
    total, last = counted.amount[0], counted.last
    items = [e for e in parsed.items if e.first >= counted.first and e.last > counted.last]
    at = 0
    if items and isinstance(head := items[0], Phrase) and not head.conj:
        if head.first != counted.last or not head.told & (WHO | PERSON):
            return counted
        at, last = 1, head.last
        total += sum(_is_one(each, parsed) for each in head.members[1:])
    while at < len(items):
        more, behind = _joined(items[at:], parsed, amounts)
        if not more:
            break
        total, last = total + more, items[at + behind - 1].last
        at += behind
    return counted._replace(last=last, amount=(total, total, "exact"))


def _joined(items: list[Phrase | Unit], parsed: Parsed, amounts: list[Counted]) -> tuple[int, int]:
    """How many more stand at the head of some items, joined to what is before; items passed."""
    at = 1 if isinstance(items[0], Unit) and items[0].told & AND and _is_and(items[0]) else 0
    if at >= len(items):
        return 0, 0
    item = items[at]
    counted = next((each for each in amounts if each.first == item.first), None)
    if isinstance(item, Phrase) and counted is None:
        return (1, at + 1) if (at or item.conj) and _is_one(item, parsed) else (0, 0)
    if counted is None or counted.amount[2] != "exact":
        return 0, 0
    joined = at or any(p.conjunction for p in peelings(parsed.words.forms[item.first]))
    if counted.whole:
        return (counted.amount[0] or 0, at + 1) if joined else (0, 0)
    behind = items[at + 1] if at + 1 < len(items) else None
    if not isinstance(behind, Phrase) or behind.first != counted.last or behind.prep:
        return 0, 0
    return (counted.amount[0] or 0, at + 2) if joined and behind.told & WHO else (0, 0)


def _is_and(unit: Unit) -> bool:
    link = unit.sense("conj_clause")
    return link is not None and link.entry.fields.get("link") == "and"


def _victim(frame: Frame, parsed: Parsed) -> Phrase | None:
    """Who was harmed: what the verb takes, or what the noun has beside or within it."""
    if frame.form != "noun":
        done_to = frame.passive or (frame.object is None and not frame.inherited)
        return frame.object or (frame.subject if done_to else None)
    item = parsed.items[frame.at]
    if not isinstance(item, Phrase) or frame.object is not None:
        return frame.object
    return next((each for each in item.genitives if each.told & (WHO | PERSON)), None)


def _is_one(part: Phrase, parsed: Parsed) -> bool:
    sense = part.sense("casualty_who", "office")
    if sense is None or part.members or part.prep or part.bits & (PLURAL | DET):
        return False
    if sense.bits & PLURAL or "many" in sense.entry.fields:
        return False
    return parsed.sentence.language != "en" or is_indefinite(part, parsed)
