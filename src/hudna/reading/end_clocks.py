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
ENDS = ("terminate", "expire")
LIFTING = bits_of("terminate", "halt", "enter_force")
NEAR, BEHIND_VERB = 6, 10
"""Words between a lifting and its hour; between "takes effect" and the hour."""


def set_end_clocks(parsed: Parsed) -> None:
    """Make ends of the starts that are those of a lifting."""
    if not parsed.times or not parsed.told() & LIFTING:
        return
    lifting = [f for f in parsed.frames if _lifts(f)]
    begun = [f for f in parsed.frames if _lifting_begins(f)]
    if lifting or begun:
        parsed.times = [_ended(time, lifting, begun, parsed) for time in parsed.times]


def _lifts(frame: Frame) -> bool:
    """A verb that ends a truce, done or to be done."""
    if frame.sense not in ENDING or frame.form not in {"finite", "participle"} or frame.negated:
        return False
    thing = frame.object if not frame.passive else frame.subject or frame.object
    return thing is not None and thing.sense("truce") is not None  # not "violations of the truce"


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
    low, high = sorted((frame.first, time.first))
    if high - low > NEAR + (frame.object.last - frame.object.first if frame.object else 0):
        return False
    between = (f for f in parsed.frames if f.form != "noun" and f.at != frame.at)
    return not any(low < f.first < high for f in between)


def _is_since(time: ResolvedTime, parsed: Parsed) -> bool:
    """«Lifted the truce in force since August»: when it had begun."""
    before = (e for e in parsed.items if not isinstance(e, Phrase) and e.last == time.first)
    return any(s.entry.fields.get("prep") == "since" for e in before for s in e.senses)
