"""From when a truce is no more: the hour of its lifting is its end, not its start.

"we lift the truce effective tomorrow", «с 10 февраля прекращает перемирие», "the
termination takes effect at noon": what begins then is that the truce is over (domain.md 4.1).
"""

from msgspec.structs import replace

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime

__all__ = ["set_end_clocks"]

ENDING = frozenset({"terminate", "halt"})
LAPSING = frozenset({"expire", "collapse"})
"""What befalls a truce of itself: "is void from noon", "no longer holds as of midnight"."""
ENDS = ("terminate", "expire")
LIFTING = bits_of("terminate", "halt", "enter_force", "suspend", *sorted(LAPSING))
ARRANGED = ("truce", "pact", "announce", "order")
NEAR, BEHIND_VERB = 6, 10
"""Words between a lifting and its hour; between "takes effect" and the hour."""


def set_end_clocks(parsed: Parsed) -> None:
    """Make ends of the starts that are those of a lifting."""
    if not parsed.times or not parsed.told() & LIFTING:
        return
    lifting = [f for f in parsed.frames if _lifts(f)]
    begun = [f for f in parsed.frames if _lifting_begins(f)]
    stopping = [f for f in parsed.frames if _stops(f, parsed)]
    if lifting or begun or stopping:
        parsed.times = [
            replace(time, raw=replace(time.raw, role="end"))
            if any(_is_hour_of(time, f, parsed) for f in stopping)
            else _ended(time, lifting, begun, parsed)
            for time in parsed.times
        ]


def _lifts(frame: Frame) -> bool:
    """A verb that ends a truce, done or to be done."""
    if _lapses(frame):
        return True
    if frame.sense not in ENDING or frame.form not in {"finite", "participle"} or frame.negated:
        return False
    thing = frame.object if not frame.passive else frame.subject or frame.object
    return thing is not None and thing.sense("truce") is not None  # not "violations of the truce"


def _lapses(frame: Frame) -> bool:
    """As "the declaration is void from noon": a state in which no truce is any more."""
    subject = frame.subject
    lapsed = frame.sense in LAPSING and frame.form == "finite" and not frame.negated
    return lapsed and subject is not None and subject.sense(*ARRANGED) is not None


def _stops(frame: Frame, parsed: Parsed) -> bool:
    """A truce that is suspended, by a verb or by its noun."""
    if frame.sense != "suspend" or frame.negated or frame.future:
        return False
    own = [parsed.items[frame.at]] if frame.form == "noun" else []
    held = [frame.object, *frame.preps.get("of", ()), *own]
    things = [*held, frame.subject if frame.passive or frame.form == "noun" else None]
    return any(
        part.sense("truce") is not None
        for thing in things
        if isinstance(thing, Phrase)
        for part in thing.everything()
    )


def _is_hour_of(time: ResolvedTime, frame: Frame, parsed: Parsed) -> bool:
    """«Приостановила перемирие в 11:00», "told them at 11:00 of its suspension": when it stops."""
    if time.type != "TIME" or time.role not in {"start", "none"}:
        return False
    if frame.form == "noun":
        return 0 <= frame.first - time.last <= BESIDE
    verbs = (f for f in parsed.frames if f.form != "noun" and f.at != frame.at)
    other = time.first < frame.first and any(0 <= time.first - f.last <= BESIDE for f in verbs)
    return not other and _stands_by(time, frame, parsed) and not _is_since(time, parsed)


BESIDE = 2
"""Words between an hour and the noun of a suspension right behind it, or the verb before it."""


def _lifting_begins(frame: Frame) -> bool:
    """«The termination takes effect», «ويسري الإنهاء»: of an end that it begins to hold."""
    subject = frame.subject
    if frame.sense != "enter_force" or frame.negated or subject is None:
        return False
    return subject.sense(*ENDS) is not None and not any(p.sense("truce") for p in subject.all())


def _ended(
    time: ResolvedTime, lifting: list[Frame], begun: list[Frame], parsed: Parsed
) -> ResolvedTime:
    if time.role not in {"start", "none"} or time.type not in {"DATE", "TIME"}:
        return time
    of_lifting = time.role == "start" and any(_stands_by(time, f, parsed) for f in lifting)
    of_begin = any(0 <= time.first - f.last <= BEHIND_VERB for f in begun)
    if not of_begin and (not of_lifting or _is_since(time, parsed)):
        return time
    return replace(time, raw=replace(time.raw, role="end"))


def _stands_by(time: ResolvedTime, frame: Frame, parsed: Parsed) -> bool:
    """Whether no other verb stands between a lifting and a time near it."""
    if frame.sense in LAPSING and time.first < frame.last:
        return False  # "holds from Thursday and will expire on 27 July"
    low, high = sorted((frame.first, time.first))
    if high - low > NEAR + (frame.object.last - frame.object.first if frame.object else 0):
        return False
    between = (f for f in parsed.frames if f.form != "noun" and f.at != frame.at)
    return not any(low < f.first < high for f in between)


def _is_since(time: ResolvedTime, parsed: Parsed) -> bool:
    """«Lifted the truce in force since August»: when it had begun."""
    before = (e for e in parsed.items if not isinstance(e, Phrase) and e.last == time.first)
    return any(s.entry.fields.get("prep") == "since" for e in before for s in e.senses)
