"""Whether a sentence tells of what came before a truce began, or after it, and whether it is calm.

A text seldom dates each shell. "Before that", "during the clashes" and the days of the sentences
before it in its paragraph tell that a charge is of the fighting that the truce ended; "hours
later", "but" and a clock time tell that it broke the truce.
"""

from datetime import timedelta

from hudna.packs.features import PAST
from hudna.reading.frames import Frame, Parsed
from hudna.reading.lengths import length_in_time
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.units import Unit

__all__ = [
    "AFTER",
    "BEFORE",
    "has_later_cue",
    "is_all_before",
    "is_calm",
    "is_contrast",
    "is_some_after",
    "order_of",
]

DAY, MINUTE = 10, 16
"""Characters of an ISO day, and of one with its clock time."""
RECALL, FOUGHT, TRUCE = bits_of("recall"), bits_of("armed_clash", "object_halt"), bits_of("truce")
CALM = bits_of("hold", "quiet")
BEFORE, UNTOLD, AFTER = -1, 0, 1


def has_later_cue(parsed: Parsed, until: int | None = None) -> bool:
    """«Soon accused Iran of firing», «но уже вечером …»: told as what followed.

    Args:
        parsed: the sentence.
        until: the item before which a word must stand that tells it; all of them where None.
    """
    if any(time.type == "TIME" or _are_hours(time) for time in parsed.times) and until is None:
        return True
    return is_contrast(parsed, until) or any(
        "later" in sense.entry.fields
        for item in parsed.items[:until]
        if isinstance(item, Unit)
        for sense in item.senses
    )


def is_contrast(parsed: Parsed, until: int | None = None) -> bool:
    """Whether a "but" stands in a sentence, before an item of it."""
    return any(
        sense.entry.fields.get("link") == "but"
        for item in parsed.items[:until]
        if isinstance(item, Unit)
        for sense in item.senses
    )


def _are_hours(time: ResolvedTime) -> bool:
    """«Within three hours», «через несколько часов»; not "in the past 24 hours"."""
    value = time.value or ""
    if value.startswith("PTX"):
        return True
    length = length_in_time(value)
    return length is not None and length < timedelta(days=1)


def is_all_before(times: list[ResolvedTime], begins: str | None) -> bool:
    """Whether all that a sentence dates lies before a start, and something is dated."""
    if begins is None:
        return False
    ends = [each for each in times if each.type in DATED and each.latest is not None]
    return bool(ends) and all(_is_before(_set_by(t, t.latest or "", begins), begins) for t in ends)


DATED = frozenset({"DATE", "TIME"})
BARE = frozenset({"clock", "part"})
"""Kinds of times that name no day."""


def _set_by(time: ResolvedTime, value: str, begins: str) -> str:
    """The value of a time; an hour without a day is not one of the day before a start."""
    if time.raw.kinds <= BARE and value[:DAY] < begins[:DAY]:
        return begins[:DAY] + value[DAY:]
    return value


def _is_before(value: str, begins: str) -> bool:
    """Whether a day or moment lies before a start: by the clock, where both have one."""
    if value[:DAY] != begins[:DAY] or min(len(value), len(begins)) < MINUTE:
        return value[:DAY] < begins[:DAY]
    return value[:MINUTE] < begins[:MINUTE]


def is_some_after(times: list[ResolvedTime], begins: str | None) -> bool:
    """Whether a sentence dates something behind a start: on a later day, or by the clock."""
    if begins is None:
        return False
    starts = [each for each in times if each.type in DATED and each.earliest is not None]
    return any(_is_before(begins, _set_by(t, t.earliest or "", begins)) for t in starts)


def order_of(parsed: Parsed, named: set[int], begins: str | None) -> int:
    """Whether a sentence tells of what came before a truce began (-1), after (1), or neither (0).

    What a sentence does not say for itself, those before it in its paragraph do.

    Args:
        parsed: the sentence.
        named: sentences, by number, that name the truce.
        begins: its start, where it is known.
    """
    each: Parsed | None = parsed
    while each is not None and each.sentence.segment == parsed.sentence.segment:
        if each is not parsed and each.sentence.number in named:
            return UNTOLD
        if _looks_back(each) or is_all_before(each.times, begins):
            return BEFORE
        if is_some_after(each.times, begins) or (each is parsed and has_later_cue(each)):
            return AFTER
        if any(time.type in DATED for time in each.times):
            return UNTOLD
        each = each.before
    return UNTOLD


def _looks_back(parsed: Parsed) -> bool:
    """«До этого …», "earlier that day", "during the clashes": of what came before."""
    for item in parsed.items[:OPENING]:
        if not isinstance(item, Phrase) and item.told & RECALL:
            return True
    if _opens_before(parsed):
        return True
    return any(
        item.prep == "during" and item.told & FOUGHT and not item.told & TRUCE
        for item in parsed.items
        if isinstance(item, Phrase)
    )


def _opens_before(parsed: Parsed) -> bool:
    """«До этого два дня шли бои»: "before" and a length open it."""
    prep = parsed.items[0].sense("prep") if parsed.items else None
    told = prep is not None and prep.entry.fields.get("prep") in {"before", "until"}
    return told and any(
        t.type == "DURATION" and t.first - parsed.sentence.first <= OPENING for t in parsed.times
    )


OPENING = 3
"""Items that open a sentence: what stands there places all of it in time."""


def is_calm(parsed: Parsed) -> bool:
    """Whether a sentence tells that nobody shoots: "no shooting was reported", «ночь прошла тихо».

    Not where it goes on with a "but".
    """
    if not any(_tells_calm(frame, parsed) for frame in parsed.frames) and not _is_quiet(parsed):
        return False
    return not is_contrast(parsed)


def _tells_calm(frame: Frame, parsed: Parsed) -> bool:
    if frame.sense == "halt" and frame.form == "finite" and frame.subject is not None:
        guns = frame.subject.sense("object_halt") is not None
        return guns and bool(frame.bits & PAST) and modality_of(frame) == "happened"
    if frame.sense == "hold":
        told = frame.subject is None or not frame.subject.told & TRUCE
        return told and not frame.recalled and modality_of(frame) == "happened"
    if _is_none(frame, parsed):
        return frame.meaning.event == "attack" or frame.sense == "violate"
    if not frame.negated or frame.form == "finite":
        return frame.negated and frame.sense in SEEN and bool(parsed.told() & BROKEN)
    return frame.meaning.event == "attack" or frame.sense == "violate"


def _is_none(frame: Frame, parsed: Parsed) -> bool:
    """«Стрельбы не было»: the denial stands right behind the noun."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    return frame.form == "noun" and isinstance(behind, Unit) and behind.is_sense("negator")


SEEN, BROKEN = frozenset({"count", "occur", "report"}), bits_of("violate")


def _is_quiet(parsed: Parsed) -> bool:
    """«Спокойно», «بهدوء»: a word of calm that is no verb, and that is no truce."""
    return any(
        item.told & CALM and not item.told & TRUCE and item.verb is None
        for item in parsed.items
        if isinstance(item, Unit)
    )
