"""Who is left out and stands before what leaves him out (Russian), and what it is that does.

«На группировку X перемирие не распространяется», «боевиков X соглашение не касается».
"""

from hudna.packs.features import ACC, GEN, NOM
from hudna.reading.frames import Frame, Parsed, is_edge, is_mark
from hudna.reading.phrases import Phrase

__all__ = ["fronted", "is_thing", "of_whom"]

THINGS = ("truce", "pact", "propose", "announce", "order", "halt", "extend", "object_halt")
REACH = 8


def is_thing(phrase: Phrase | None) -> bool:
    """Whether a phrase is the arrangement, or what was said of it."""
    return phrase is not None and any(
        part.sense(*THINGS) is not None or (part.prep and _stands_for_it(part))
        for part in phrase.everything()
    )


def _stands_for_it(phrase: Phrase) -> bool:
    """«Под него», "of it": a pronoun that takes the arrangement up."""
    return phrase.sense("pronoun") is not None and not phrase.actors


def of_whom(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Боевиков X соглашение не касается»: in front of what covers, in no case of a subject."""
    thing = next((p for p in (frame.subject, frame.object) if is_thing(p) or _is_it(p)), None)
    if parsed.sentence.language != "ru" or thing is None:
        return None
    at = parsed.place_of(thing)
    before = parsed.items[at - 1] if at > 0 else None
    named = isinstance(before, Phrase) and bool(before.actors) and not before.prep
    oblique = isinstance(before, Phrase) and not before.bits & NOM and before.bits & (ACC | GEN)
    return before if named and oblique and isinstance(before, Phrase) else None


def _is_it(phrase: Phrase | None) -> bool:
    """«Иностранных войск оно не касается»: a pronoun for the arrangement."""
    return phrase is not None and phrase.sense("pronoun") is not None and not phrase.actors


def fronted(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«На группировку X перемирие, подчеркнул МИД, не распространяется»: what is not covered."""
    found: list[Phrase] = []
    for k in range(frame.at - 1, max(frame.at - 2 * REACH, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if is_thing(item) and item.prep:
                break  # «договорились о перемирии, которое не охватывает X»
            if item.prep == "on" or _behind_on(k, parsed):
                found.extend(_with_name(item, k, frame, parsed))
                break
            continue
        if is_edge(item, parsed.words) and not is_mark(item, parsed.words, '-"'):
            break
    return found


def _behind_on(at: int, parsed: Parsed) -> bool:
    """«На международных террористов»: a word that nobody knows stands after the preposition."""
    for item in reversed(parsed.items[max(at - 2, 0) : at]):
        if isinstance(item, Phrase):
            return False
        prep = item.sense("prep")
        if prep is not None:
            return prep.entry.fields.get("prep") == "on"
        if item.kind != "x":
            return False
    return False


def _with_name(phrase: Phrase, at: int, frame: Frame, parsed: Parsed) -> list[Phrase]:
    """A noun and the name set beside it («на группировку „X“»): the name tells who is meant.

    Not what leaves him out: «на группировки режим не распространяется».
    """
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    if phrase.names or after is frame.subject:
        return [phrase]
    if isinstance(after, Phrase) and after.actors and not after.prep:
        return [after]
    return [phrase]
