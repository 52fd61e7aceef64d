"""Time expressions before and after they are resolved."""

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

import msgspec

from hudna.reading.times.parts import Parts
from hudna.records.time import TimeType
from hudna.text.words import Words

__all__ = ["RawTime", "ResolvedTime", "RoleName", "SentenceLike"]

RoleName: TypeAlias = Literal[
    "none", "start", "end", "duration", "within", "since", "before", "after", "extension", "recurs",
    "instead", "moved",
]  # fmt: skip
"""What the words before a time make of it.

``instead`` is what did not come about ("instead of 8:30", "put off from Thursday"), ``moved`` the
time to which something was put off.
"""


class SentenceLike(Protocol):
    """What the time room needs of a sentence: its range in the words of its segment."""

    @property
    def words(self) -> Words: ...  # noqa: D102
    @property
    def first(self) -> int: ...  # noqa: D102
    @property
    def last(self) -> int: ...  # noqa: D102
    @property
    def segment(self) -> int: ...  # noqa: D102
    @property
    def number(self) -> int: ...  # noqa: D102


class RawTime(msgspec.Struct, frozen=True, gc=False):
    """What a text says of a time, not yet which one it is.

    ``first``/``last`` are words of the sentence's segment, ``start``/``end`` offsets in the
    document. ``looks`` is where the clause looks: -1 back, 1 ahead, 0 unsaid; ``plans`` that its
    verb arranges something to come. ``bracketed`` words stand in brackets after another time,
    ``equated`` ones after a word that makes them the same day as the time before (الموافق).
    ``anniversary`` counts the years since, where the words speak of one.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    type: TimeType
    parts: Parts
    kinds: frozenset[str]
    role: RoleName
    looks: int
    language: str
    sentence: int
    segment: int
    midnight: str
    bracketed: bool = False
    equated: bool = False
    anniversary: int | None = None
    rules: tuple[str, ...] = ()


class ResolvedTime(msgspec.Struct, frozen=True, gc=False):
    """A time expression with its value; fields as in ``hudna.records.time.TimeExpression``.

    ``exact`` tells whether the value is a known calendar day or moment.
    """

    raw: RawTime
    value: str | None
    mod: str | None = None
    zone: str | None = None
    earliest: str | None = None
    latest: str | None = None
    alternatives: tuple[str, ...] = ()
    note: str | None = None
    why: tuple[str, ...] = ()

    @property
    def type(self) -> TimeType:
        """DATE, TIME, DURATION or SET."""
        return self.raw.type

    @property
    def role(self) -> RoleName:
        """What the words before it make of it."""
        return self.raw.role

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.raw.sentence

    @property
    def first(self) -> int:
        """Its first word."""
        return self.raw.first

    @property
    def last(self) -> int:
        """The word after its last."""
        return self.raw.last

    @property
    def start(self) -> int:
        """Its first character in the document."""
        return self.raw.start

    @property
    def end(self) -> int:
        """The character after its last."""
        return self.raw.end

    @property
    def attributive(self) -> bool:
        """Whether it stands inside a noun's phrase and cuts nothing: "the 2002 ceasefire"."""
        return "attribute" in self.raw.kinds

    @property
    def exact(self) -> bool:
        """Whether its value names a calendar day or a moment of one."""
        return (
            self.value is not None
            and len(self.value) >= len("2016-07-06")
            and (self.value[:4].isdigit() and self.value[5:7].isdigit())
        )


Rows: TypeAlias = Sequence[Sequence[RawTime]]
