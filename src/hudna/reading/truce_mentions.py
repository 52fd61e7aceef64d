"""A mention of an arrangement, and the acts that are done to it."""

from dataclasses import dataclass, field

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.text.span import Span

__all__ = ["BELLIGERENT", "Act", "TruceMention"]

BELLIGERENT = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})
"""Kinds of actors that can keep or break a truce."""


@dataclass(slots=True, eq=False)
class Act:
    """What is done to an arrangement: the sense, the frame, the modality, who does it."""

    sense: str
    frame: Frame
    modality: str
    actors: list[str]


@dataclass(slots=True, eq=False)
class TruceMention:
    """One mention of an arrangement with what its sentence says.

    ``weak`` mentions (a title such as "truce committee") point to an arrangement but make none.
    ``adjectives`` are the senses of the adjectives (another, previous, permanent …). ``fresh``
    tells that its sentence speaks of the days just before publication, ``dated_back`` that all
    its times lie long before; ``denied`` that the text says there is none ("no truce").
    """

    parsed: Parsed
    sentence: int
    segment_kind: str
    kind: str
    quote: Span
    first: int
    last: int
    item: int
    definite: bool
    phrase: Phrase | None = None
    weak: bool = False
    adjectives: set[str] = field(default_factory=set)
    acts: list[Act] = field(default_factory=list)
    parties: list[tuple[str, str, Span]] = field(default_factory=list)
    mediators: list[tuple[str, Span]] = field(default_factory=list)
    excluded: list[tuple[str, Span]] = field(default_factory=list)
    places: list[tuple[str, Span]] = field(default_factory=list)
    recalled: bool = False
    fresh: bool = False
    dated_back: bool = False
    denied: bool = False
    pact: bool = False
    why: list[str] = field(default_factory=list)
