"""Objects apart: whom an Arabic verb is done to, where a comma keeps him from who does it."""

from hudna.reading.coordination import grouped
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import REACH, can_act
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_led_on", "object_apart", "object_of_noun"]

CHARGING = {"accuse": frozenset({"b"}), "demand": frozenset({"to", "b", "on"})}
"""Verbs done to somebody, and what leads in that of which or to which."""
PASSED = bits_of("adverb", "prep", "determiner")


def object_apart(frame: Frame, end: int, parsed: Parsed) -> None:
    """«اتهم المتمردون الأحد، الجيش بخرق الهدنة», «اتهمت الحركة، الجيش والشرطة بقصف …».

    A list repeats "and" in Arabic: what a comma alone sets behind who acts is no more of him.

    Args:
        frame: a verb with who stands behind it as its subject.
        end: the item behind the subject.
        parsed: their sentence.
    """
    leading = CHARGING.get(frame.sense)
    if leading is None or frame.form != "finite" or frame.passive:
        return
    if frame.subject is not None and frame.subject.members:
        _part(frame, parsed, leading)
    elif frame.object is None:
        frame.object = _behind_comma(end, parsed, leading)


def _behind_comma(end: int, parsed: Parsed, leading: frozenset[str]) -> Phrase | None:
    """Who stands behind a comma and before that of which he is accused.

    «اتهمت أنقرة، حليفة الحكومة، باريس بـ»: what explains the name before it is passed over.
    """
    at = _past_comma(end, parsed)
    behind = parsed.items[at] if 0 <= at < len(parsed.items) else None
    if not isinstance(behind, Phrase) or behind.prep or behind.conj or not can_act(behind):
        return None
    if at + 1 < len(parsed.items) and parsed.items[at + 1].mark == ",":
        return _behind_comma(at + 1, parsed, leading)
    known = bool(behind.names or behind.senses)
    return behind if known and is_led_on(at + 1, parsed, leading) else None


def object_of_noun(frame: Frame, parsed: Parsed) -> None:
    """«رفض القائد، فلان، اقتراح الوسطاء»: what is refused stands behind who he is.

    Args:
        frame: a noun of refusing or consenting, with who does it in the genitive.
        parsed: its sentence.
    """
    if frame.sense not in ANSWERING or frame.subject is None or frame.object is not None:
        return
    at = frame.at + 1
    if at < len(parsed.items) and parsed.items[at].mark == ",":
        closed = (k for k in range(at + 1, min(at + NAMED, len(parsed.items))))
        at = next((k + 1 for k in closed if parsed.items[k].mark == ","), len(parsed.items))
    behind = parsed.items[at] if at < len(parsed.items) else None
    if isinstance(behind, Phrase) and not behind.prep and not behind.conj:
        frame.object = behind if behind.told & ANSWERED else None


ANSWERING, ANSWERED = frozenset({"reject", "accept"}), bits_of("propose", "truce", "pact")
NAMED = 5
"""Items between two commas that name who somebody is."""


def _past_comma(end: int, parsed: Parsed) -> int:
    """The place right behind the last comma of when and where it was said; -1 without one."""
    found = -1
    for k in range(end, min(end + REACH, len(parsed.items))):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if not item.prep:
                return found if k == found else -1
        elif item.mark == ",":
            found = k + 1
        elif not (item.kind in {"time", "number"} or item.told & PASSED or _is_led(k, parsed)):
            return -1
    return -1


def _is_led(at: int, parsed: Parsed) -> bool:
    """«، عبر أثيرها،»: a word that nobody knows behind a preposition."""
    before = parsed.items[at - 1]
    return parsed.items[at].kind == "x" and isinstance(before, Unit) and bool(before.told & PREP)


PREP = bits_of("prep")


def _part(frame: Frame, parsed: Parsed, leading: frozenset[str]) -> None:
    """Part those who act from those whom it is done to, at a comma without "and" behind it."""
    whole = frame.subject
    if whole is None or parsed.place_of(whole) != frame.at + 1:
        return
    first, *others = whole.members
    if others[0].conj or parsed.words.forms[others[0].first - 1] not in {"،", ","}:
        return
    if is_led_on(frame.at + 2, parsed, leading):
        frame.subject = first
        frame.object = grouped(others) if len(others) > 1 else others[0]
        frame.object.actors = [actor for each in others for actor in each.actors]


def is_led_on(at: int, parsed: Parsed, leading: frozenset[str]) -> bool:
    """Whether that of which one is accused, or to which one is called, comes next."""
    for item in parsed.items[at : at + REACH]:
        if isinstance(item, Phrase):
            if item.prep in leading:
                return True
            if not (item.prep or item.conj):
                return False
        elif _leads(item, leading):
            return True
        elif not (item.kind in {"time", "number", "x"} or item.told & PASSED):
            return False
    return False


def _leads(item: Unit, leading: frozenset[str]) -> bool:
    """«بأنها», «إلى أن»: a preposition that no phrase has taken."""
    return item.preposition in leading
