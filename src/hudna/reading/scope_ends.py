"""Where a scope ends: a contrast, a sibling report, a verb that goes on with who speaks."""

from bisect import bisect_left

from hudna.packs.features import CONJ, DET, PASSIVE, PAST, PRESENT, PTCP
from hudna.reading.demonstratives import those_ahead
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark, verb_sense
from hudna.reading.inset_scopes import gerund_end
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import is_clausal
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["clause_start", "goes_apart", "goes_on_past", "said_beside", "stands_beside"]

NEAR = 5
RELATIVE, LINK = bits_of("relative"), bits_of("conj_clause")


def goes_apart(item: Unit, parsed: Parsed) -> bool:
    """A contrast, or «…، وهو ما رحبت به»: said of the whole of it."""
    return _contrasts(item) or (item.told & RELATIVE > 0 and is_clausal(item, parsed))


def said_beside(parsed: Parsed, at: int) -> bool:
    """«Заявили, что А соблюдает режим, а Б его нарушил»: behind "that", one said beside another.

    Args:
        parsed: a sentence.
        at: a link in it, which would end what is said.
    """
    item = parsed.items[at]
    link = item.sense("conj_clause") if isinstance(item, Unit) else None
    if link is None or link.entry.fields.get("manner") != "beside":
        return False
    behind = parsed.items[at + 1 : at + 2]
    if not behind or not isinstance(behind[0], Phrase) or behind[0].prep:
        return False
    for other in parsed.items[at + 2 :]:
        if other.mark and other.mark in ';:"-':
            return False
        if not isinstance(other, Phrase) and other.finite:
            return not _speaks(other)
    return False


def goes_on_past(parsed: Parsed, at: int) -> bool:
    """«Последовала призыву лидера и с субботы прекратила бои»: the main verb's, not the noun's."""
    link = parsed.items[at].sense("conj_clause")
    if link is None or link.entry.fields.get("link") != "and":
        return False
    for item in parsed.items[at + 1 : at + 5]:
        if isinstance(item, Phrase) or is_mark(item, parsed.words, ',;:"'):
            return False
        if item.verb is not None:
            return bool(item.finite)
    return False


def _begins_anew(frame: Frame, parsed: Parsed, at: int) -> bool:
    """«…, что текст «болезненный», Алиев назвал его …»: a comma, then another who speaks."""
    if parsed.sentence.language == "ar":
        return False
    k = at - 1
    while k > frame.at and not is_mark(parsed.items[k], parsed.words, ","):
        item = parsed.items[k]
        link = item.sense("conj_clause") if isinstance(item, Unit) else None
        joined = link is not None and link.entry.fields.get("link") == "and"
        if isinstance(item, Unit) and not (joined or item.is_sense("adverb")):
            return False
        k -= 1
    said = [e for e in parsed.items[frame.at + 1 : k] if e is not frame.subject]
    return any(isinstance(e, Phrase) or e.kind == "x" for e in said)


def _contrasts(item: Unit) -> bool:
    link = item.sense("conj_clause") if item.told & LINK else None
    return link is not None and link.entry.fields.get("link") in {"but", "while", "although"}


def stands_beside(frame: Frame, parsed: Parsed, at: int, seen: tuple[bool, bool]) -> bool:
    """Whether the verb at ``at`` is no part of what is said, but goes on with who says it.

    ``seen`` tells whether a verb, and whether what opens a clause, stands between.
    """
    item = parsed.items[at]
    seen_verb, introduced = seen
    if not is_finite(item):
        return _tells_on(parsed, at)
    joined = _joined(parsed, at)
    if joined and _is_infinitive(parsed, at):
        return False  # "refused to disarm and accept talks"
    if joined and not introduced and _goes_on(frame, parsed, at, seen_verb=seen_verb):
        return True  # «اتهم حماس بكذا، ورد بغارات»: no clause was said that it could go on with
    sibling = type(item) is Unit and _speaks(item)
    if not sibling or joined:
        return sibling
    own = _own_subject(parsed, at, frame)
    return own and (seen_verb or _begins_anew(frame, parsed, at))


def _is_infinitive(parsed: Parsed, at: int) -> bool:
    found = bisect_left(parsed.frames, at, key=_place)
    return any(f.at == at and f.form == "infinitive" for f in parsed.frames[found : found + 1])


def _goes_on(frame: Frame, parsed: Parsed, at: int, *, seen_verb: bool) -> bool:
    """As "rejected the truce and fired rockets"; in English a clause may be said without "that"."""
    if parsed.sentence.language != "en":
        return True
    verb = verb_sense(parsed.items[at])
    past = verb is not None and bool(verb.bits & PAST) and not verb.bits & PRESENT
    told = frame.object is not None and frame.object.first > frame.first and not seen_verb
    return told and past and frame.form == "finite"


def _tells_on(parsed: Parsed, at: int) -> bool:
    """«…, accusing», «…، مطالبا», «…, добавив»: after a comma a participle of speech goes on."""
    item, before = parsed.items[at], parsed.items[at - 1]
    if isinstance(item, Phrase):
        return False
    sense = verb_sense(item)
    active = sense is not None and bool(sense.bits & PTCP) and not sense.bits & PASSIVE
    if any(f.at == at and gerund_end(f, parsed) is not None for f in parsed.frames):
        return False  # «сообщил, что отряд, отвергнув план, занял село»
    apart = is_mark(before, parsed.words, ",") or _joined(parsed, at)
    if parsed.sentence.language == "ar" and isinstance(before, Phrase):
        topic = at > 1 and not before.prep and parsed.items[at - 2].told & THAT  # «إن X متمسكة»
        apart = apart or not (item.bits & DET or topic)  # «… على المطار داعيا الأطراف»
    return active and apart and (_speaks(item) or item.is_sense("express"))


def _speaks(item: Unit) -> bool:
    return any(s.meaning.speech for s in item.senses if s.part == "verb")


def _joined(parsed: Parsed, at: int) -> bool:
    """Whether «and» stands right before the verb («said A and called for B», «وأضاف»)."""
    item = parsed.items[at]
    if type(item) is Unit and item.bits & CONJ:
        return True
    for k in range(at - 1, max(at - 3, -1), -1):
        before = parsed.items[k]
        if type(before) is Phrase:
            return False
        link = before.sense("conj_clause") if before.told & LINK else None
        if link is not None:
            return link.entry.fields.get("link") == "and"
        if not before.told & LITTLE:
            return False
    return False


LITTLE, THAT = bits_of("adverb", "auxiliary"), bits_of("comp")


def _own_subject(parsed: Parsed, at: int, frame: Frame) -> bool:
    first = bisect_left(parsed.frames, at, key=_place)
    if first == len(parsed.frames) or parsed.frames[first].at != at:
        return False
    own = parsed.frames[first]
    if parsed.sentence.language == "ru" and those_ahead(own, parsed):
        return True  # «…, те говорят о восьми»
    return own.subject is not None and own.subject is not frame.subject


def _place(frame: Frame) -> int:
    return frame.at


def clause_start(parsed: Parsed, at: int) -> int:
    """The link or the comma that opens the clause of a verb at an item, else the verb."""
    for k in range(at - 1, max(at - NEAR, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Unit) and (
            item.is_sense("conj_clause") or is_mark(item, parsed.words, ",")
        ):
            return k
    return at
