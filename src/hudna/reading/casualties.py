"""Casualties: how many were killed and injured in an attack, as its sentence says."""

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.senses import bits_of
from hudna.reading.single_victims import single_victim, with_joined
from hudna.reading.units import Unit

__all__ = ["count_casualties", "tells_casualties"]

KILLED, INJURED = "kill", "injure"
HARM = bits_of(KILLED, INJURED)
AFTER, BEFORE = 5, 5
"""Words between the harm and the number of the harmed, after it and before it."""


def tells_casualties(parsed: Parsed, events: list[EventDraft]) -> bool:
    """Whether a sentence tells of an attack and of the harmed."""
    if not events or not parsed.told() & HARM:
        return False
    harmed = any(frame.sense in {KILLED, INJURED} for frame in parsed.frames)
    return harmed and any(event.kind == "attack" for event in events)


def count_casualties(parsed: Parsed, events: list[EventDraft], amounts: list[Counted]) -> None:
    """Give the killed and injured of a sentence to its attacks, each number once."""
    attacks = [event for event in events if event.kind == "attack" and event.frame is not None]
    harms = [frame for frame in parsed.frames if frame.sense in {KILLED, INJURED}]
    used: set[int] = set()
    amounts = [a for a in amounts if not _is_of_things(a, parsed)]
    own = {a.first for a in amounts if a.whole}
    for frame in sorted(harms, key=lambda each: each.first not in own):  # «سقوط قتيلين وخمسة جرحى»
        if frame.negated:
            continue
        free = [a for a in amounts if a.first not in used and not _is_of_killers(a, frame)]
        counted = _counted(frame, parsed, harms, free)
        event = min(attacks, key=lambda each: _distance(each, frame), default=None)
        single = single_victim(frame, parsed, amounts)
        if single is not None and (counted is None or single.first < counted.first):
            counted = single  # «امرأة وثلاثة أطفال»
        if counted is None or event is None:
            continue
        counted = with_joined(counted, parsed, amounts)
        used.update(a.first for a in amounts if counted.first <= a.first < counted.last)
        _put(event, frame, counted, parsed)
    for frame in harms:
        free = [a for a in amounts if a.first not in used]
        event = min(attacks, key=lambda each: _distance(each, frame), default=None)
        told = _toll(frame, parsed, harms, free)
        if event is None or told is None or frame.negated or _is_told(event, frame):
            continue
        used.add(told.first)
        _put(event, frame, told, parsed)


def _is_of_killers(counted: Counted, frame: Frame) -> bool:
    """«Двое нападавших застрелили трёх»: the number of those who kill, not of the killed."""
    killers, harmed = frame.subject, frame.object
    if frame.form == "noun" or frame.passive or killers is None or harmed is None:
        return False
    if not harmed.told & PERSONS or not killers.last <= frame.first <= harmed.first:
        return False
    return killers.first - 1 <= counted.last <= killers.last


def _is_told(event: EventDraft, frame: Frame) -> bool:
    return (event.killed if frame.sense == KILLED else event.injured) is not None


def _put(event: EventDraft, frame: Frame, counted: Counted, parsed: Parsed) -> None:
    if frame.sense == KILLED and event.killed is None:
        event.killed = counted.amount
    elif frame.sense == INJURED and event.injured is None:
        event.injured = counted.amount
    event.victims = event.victims or _who(counted, frame, parsed)


def _toll(
    frame: Frame, parsed: Parsed, harms: list[Frame], amounts: list[Counted]
) -> Counted | None:
    """«The death toll from the raid rose to 72»: the first number behind a noun and its verb."""
    if frame.form != "noun":
        return None
    last = parsed.items[frame.at].last
    others = [each for each in harms if each.at != frame.at]
    return next((a for a in amounts if _reaches(last, a.first, TOLL, parsed, others)), None)


TOLL = 16
"""Words between a noun of the dead and their number, the attack and a verb between."""
THINGS = bits_of("weapon", "target_object", "aid_noun", "place_head")


def _is_of_things(counted: Counted, parsed: Parsed) -> bool:
    """«14 ракет», "18 lorries", «غارتين»: a number of things, not of the harmed."""
    if counted.whole:
        return _is_thing(counted, parsed)
    for item in parsed.phrases():
        if item.first <= counted.last < item.last or item.first == counted.last:
            return item.told & THINGS > 0 and not item.told & (PERSONS | HARMED)
        if item.first > counted.last:
            return False
    return False


def _is_thing(counted: Counted, parsed: Parsed) -> bool:
    """«غارتين»: two strikes, which are nobody harmed."""
    item = next(e for e in parsed.items if e.first <= counted.first < e.last)
    return isinstance(item, Phrase) and not item.told & PERSONS


PERSONS = bits_of("casualty_who", "office", "generic", KILLED, INJURED)
HARMED = bits_of("organ")


def _distance(event: EventDraft, frame: Frame) -> int:
    return abs(event.frame.at - frame.at) if event.frame is not None else 0


def _counted(
    frame: Frame, parsed: Parsed, harms: list[Frame], amounts: list[Counted]
) -> Counted | None:
    """The number of those harmed: in the phrase itself, after the verb, or before it."""
    item = parsed.items[frame.at]
    ends = {s.tail for s in item.senses if s.entry is frame.entry and s.tail > item.first}
    if far := [a for a in amounts if a.last + 1 in ends]:
        return far[0]  # «سقط قتيلان وثلاثة جرحى»: right before the rest of the pattern
    inside = [a for a in amounts if item.first <= a.first and a.last <= item.last and not a.often]
    if inside:
        return inside[0]
    if dying := _of_the_dying(frame, amounts):
        return dying[0]
    others = [each for each in harms if each.at != frame.at]
    after = [a for a in amounts if _reaches(item.last, a.first, AFTER, parsed, others)]
    before = [a for a in amounts if _reaches(a.last, item.first, BEFORE, parsed, others)]
    backwards = frame.passive or frame.form == "noun" or parsed.sentence.language == "ru"
    if _is_of_dying(frame) and parsed.sentence.language == "en":
        after = []  # "three died and nine were wounded": who died stands before it
    near = [*before[-1:], *after[:1]] if backwards and _touches(before, item) else []
    near = near or [*after[:1], *before[-1:]] or _of_harmed(frame, amounts)
    return next((each for each in near if not each.often), None)


def _of_the_dying(frame: Frame, amounts: list[Counted]) -> list[Counted]:
    """«Nine guards died in a raid on three camps»: of a verb of dying it is its subject's."""
    dying = frame.subject if _is_of_dying(frame) else None
    if dying is None or not dying.told & PERSONS:
        return []
    own = (a for a in amounts if dying.first - 1 <= a.first and a.last <= dying.last)
    return [a for a in own if not a.often]


def _is_of_dying(frame: Frame) -> bool:
    """Whether a verb is of what its subject suffers: "to die"."""
    return frame.form == "finite" and list(frame.entry.roles.get("recipient", ())) == SUBJECT


SUBJECT = ["subject"]


def _of_harmed(frame: Frame, amounts: list[Counted]) -> list[Counted]:
    """«Two fighters of the Popular Front for X were killed»: right before a long name of them."""
    harmed = frame.object if frame.form != "noun" else None
    if harmed is None or not harmed.told & PERSONS:
        return []
    return [a for a in amounts if a.last in {harmed.first - 1, harmed.first}]


def _touches(before: list[Counted], item: Phrase | Unit) -> bool:
    """Whether the last number before stands right beside: «11 قتيلا», "17 people were killed"."""
    return bool(before) and item.first - before[-1].last <= BEFORE - 1


def _reaches(first: int, last: int, most: int, parsed: Parsed, others: list[Frame]) -> bool:
    """Whether a number and a harm stand near, with no mark and no other harm between."""
    if not 0 <= last - first <= most:
        return False
    for item in parsed.items:
        if first <= item.first < last:
            if is_mark(item, parsed.words, ".;:,()"):
                return False
            if any(parsed.items[each.at] is item for each in others):
                return False
    return True


def _who(counted: Counted, frame: Frame, parsed: Parsed) -> str | None:
    """The words for the harmed: the phrase that the number stands in or before."""
    for item in parsed.items:
        near = counted.first - 1 <= item.first <= counted.last + 1 or item is frame.object
        if type(item) is Phrase and near:
            for part in item.everything():
                if part.sense("casualty_who") is not None:
                    head = part.head
                    words = parsed.words
                    span = words.span(head.first, head.last)
                    start = words.base
                    return words.folded.original[span.start - start : span.end - start].strip()
    return None
