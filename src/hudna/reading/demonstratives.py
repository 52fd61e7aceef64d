"""Demonstratives that speak: "the latter", «نفت الأخيرة», «أقر هؤلاء»: whom the text named last.

Only right beside the verb; an adjective or an article before a noun is none.
"""

from msgspec.structs import replace

from hudna.packs.features import PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.speech import report_sense
from hudna.reading.units import NO_MARK, Unit

__all__ = ["at_verb", "last_named", "spoke_there", "take_up_last", "those_ahead"]


def take_up_last(frame: Frame, parsed: Parsed, before: Phrase | None) -> None:
    """Give a verb whose subject is a demonstrative whom that means.

    Args:
        frame: the verb.
        parsed: its sentence.
        before: whom the sentence before named last.
    """
    if not _is_demonstrative(frame, parsed):
        return
    at = frame.at
    if frame.subject is not None and not frame.inherited:
        at = min(at, max(parsed.place_of(frame.subject), 0))
    named = last_named(parsed, at) or before
    if named is not None:
        frame.subject = at_verb(named, frame)
        frame.inherited = True


def at_verb(phrase: Phrase, frame: Frame) -> Phrase:
    """The phrase as if it stood at a verb: that of another sentence has no place in this one."""
    members = [replace(each, first=frame.first, last=frame.last) for each in phrase.members]
    return replace(phrase, first=frame.first, last=frame.last, members=members)


def _is_demonstrative(frame: Frame, parsed: Parsed) -> bool:
    subject = frame.subject
    if subject is not None and not frame.inherited:
        if parsed.sentence.language == "ar" and _is_pointed_at(subject):
            return True
        entry = subject.entry("anaphor") if not subject.actors else None
        return entry is not None and entry.fields.get("anaphor") == "latter"
    if parsed.sentence.language == "ru":  # «а те заявили»
        return those_ahead(frame, parsed)
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if parsed.sentence.language != "ar" or not isinstance(after, Unit):
        return False
    anaphor = after.sense("anaphor")
    if anaphor is not None and anaphor.entry.fields.get("anaphor") == "latter":
        return True
    return _is_those(after)


def _is_pointed_at(subject: Phrase) -> bool:
    """«نفت هذه القوات ذلك»: a noun of a body behind "this", which no word tells the owner of."""
    pointed = subject.first < subject.head.first and not subject.vague
    if not pointed or subject.names or subject.states or subject.genitives or subject.possessed:
        return False
    return subject.sense("organ", "generic", "anaphor", "band") is not None


def those_ahead(frame: Frame, parsed: Parsed) -> bool:
    """«А те, в свою очередь, сообщили», «…, та в ответ говорит»: one who opens the clause.

    Between it and the verb stand an inset, or words that name nobody.
    """
    commas = 0
    for k in range(frame.at - 1, max(frame.at - INSET, 0) - 1, -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if not item.prep:
                return False
        elif _is_those(item):
            return commas in {0, 2} and _opens_clause(k, parsed)
        elif item.mark == ",":
            commas += 1
        elif item.mark != NO_MARK or item.verb is not None:
            return False
    return False


def _opens_clause(at: int, parsed: Parsed) -> bool:
    before = parsed.items[at - 1] if at else None
    if before is None or isinstance(before, Phrase):
        return before is None
    return before.mark in {",", ";", ":"} or before.is_sense("conj_clause")


INSET = 7
"""Items of an inset and its commas."""


def _says_there(frame: Frame, parsed: Parsed) -> bool:
    """«…, утверждают там, …»: beside a verb of several "there" is where one spoke before."""
    if parsed.sentence.language != "ru" or frame.form != "finite" or not frame.bits & PLURAL:
        return False
    ahead = parsed.items[max(frame.at - 2, 0) : frame.at]
    opened = len(ahead) < 2 or ahead[0].mark != NO_MARK  # noqa: PLR2004 («…; там заявили»)
    beside = [*(ahead[-1:] if opened else ()), *parsed.items[frame.at + 1 : frame.at + 2]]
    adverbs = (s.entry for e in beside if isinstance(e, Unit) for s in e.senses)
    return any("there" in entry.fields for entry in adverbs)


def spoke_there(frame: Frame, parsed: Parsed, last: Phrase | None) -> Phrase | None:
    """Who spoke before in the sentence, else in the ones before, where "there" takes him up."""
    if not _says_there(frame, parsed):
        return None
    for other in reversed(parsed.frames):
        spoke = other.at < frame.at and other.form == "finite" and report_sense(other) is not None
        if spoke and other.subject is not None and other.subject.actors:
            return other.subject
    return last


def _is_those(unit: Unit) -> bool:
    """Whether a determiner stands for who was named last: «هؤلاء», «те», «та»."""
    told = (s.entry for s in unit.senses if s.name == "determiner")
    return any("number" in each.fields for each in told)


def last_named(parsed: Parsed, end: int) -> Phrase | None:
    """The last phrase before item ``end`` that names somebody."""
    for item in reversed(parsed.items[:end]):
        if type(item) is Phrase:
            for part in reversed(item.everything()):
                if part.actors:
                    return part
    return None
