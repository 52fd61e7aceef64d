"""Due starts: by when those who are bound are to have stopped.

"Obliges both sides to stop all operations by 7 p.m. on Friday": then the halt begins. A truce that
somebody wants, or hopes to reach, by a day has no start.
"""

from msgspec.structs import replace

from hudna.reading.frames import Frame
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention

__all__ = ["due_starts"]

HALTED = "truces.halt-of-fire"
NOUNS_OF_HALT = "truce.cessation"
DONE = frozenset({"happened", "planned"})
BINDING = frozenset({"provision", "include", "agree", "promise"})
FAR = 20
"""Words from what is to stop to by when."""


def due_starts(mention: TruceMention, here: list[ResolvedTime]) -> list[ResolvedTime]:
    """The moment by which fire is to have stopped, as its start.

    Args:
        mention: a halt that binds somebody.
        here: the times of its sentence.
    """
    if not _is_halt(mention) or not _binds(mention):
        return []
    due = (time for time in here if time.type == "TIME" and time.role == "before")
    near = [time for time in due if _is_behind(time, mention)]
    return [replace(time, raw=replace(time.raw, role="start")) for time in near[:1]]


def _is_halt(mention: TruceMention) -> bool:
    """Whether a verb, or the noun of stopping, tells what is to stop."""
    if mention.weak:
        return False
    return HALTED in mention.why or any(NOUNS_OF_HALT in rule for rule in mention.why)


def _binds(mention: TruceMention) -> bool:
    """Whether a document or a promise lays it down, before it in its sentence."""
    acts = [act for act in mention.acts if act.sense == "halt"]
    if any(act.modality not in DONE and not act.frame.must for act in acts):
        return False
    return any(_lays_down(f, mention) for f in mention.parsed.frames)


def _lays_down(frame: Frame, mention: TruceMention) -> bool:
    told = frame.form == "finite" and not (frame.negated or frame.hypothetical)
    return told and frame.sense in BINDING and frame.at < mention.item


def _is_behind(time: ResolvedTime, mention: TruceMention) -> bool:
    between = (f for f in mention.parsed.frames if mention.last <= f.first < time.first)
    return 0 <= time.first - mention.last <= FAR and all(f.form == "noun" for f in between)
