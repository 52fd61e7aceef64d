"""What documents of a case say beside each other: tallies, disputes, readouts (domain.md 9-11)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import ActorId
from hudna.records.quantity import Quantity

DisputeState: TypeAlias = Literal[
    "open", "narrowed", "resolved_by_admission", "resolved_by_mechanism", "moot"
]
"""How far a question with several answers has come (domain.md section 3)."""

Cell: TypeAlias = Literal["both_say_same", "both_say_differ", "only_a", "only_b"]
"""One topic of two readouts; "only A" is an omission, neither denial nor contradiction."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """A party's own count of breaches; a claim, never a number of incidents (domain.md 2.8).

    ``period`` is ISO 8601: a day, ``2016-07-06/2016-07-09`` or ``PT24H/2016-07-09``. ``by_place``
    tells that it is the sum of what one claim counts place by place; ``updated_by`` is a later
    count by the same body from the same start, which takes its place; ``updates`` the one that it
    takes the place of.
    """

    id: str
    by: ActorId | None = None
    against: ActorId | None = None
    act: str = "breach"
    count: Quantity
    period: str | None = None
    place: str | None = None
    agreement: str | None = None
    allegations: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    known_since: str | None = None
    by_place: bool = False
    updates: str | None = None
    updated_by: str | None = None


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One standing answer to a disputed question, with who gives it and of how many origins."""

    value: str
    claims: tuple[str, ...]
    families: int


class CaseDispute(msgspec.Struct, frozen=True, kw_only=True):
    """A question with two or more standing answers, side by side (domain.md 2.2).

    ``question`` names a typed slot (``SYR-2016-07-06-calm starts``). ``opened_at`` is UTC.

    Raises:
        ValueError: fewer than two answers.
    """

    id: str
    question: str
    kind: str
    answers: tuple[Answer, ...]
    state: DisputeState = "open"
    opened_at: str | None = None

    def __post_init__(self) -> None:
        """Refuse a dispute with one side."""
        if len(self.answers) < len(("one", "other")):
            message = f"the dispute {self.id} needs two answers"
            raise ValueError(message)


class ReadoutTopic(msgspec.Struct, frozen=True, kw_only=True):
    """What two readouts say on one topic; claims are ``REF#RECORD``."""

    topic: str
    cell: Cell
    a: tuple[str, ...] = ()
    b: tuple[str, ...] = ()


class Readouts(msgspec.Struct, frozen=True, kw_only=True):
    """Two accounts of one meeting or call compared (domain.md 11.4).

    ``meeting`` names it in words of our own (who, when); ``a`` and ``b`` are actor ids.
    """

    id: str
    meeting: str
    a: ActorId
    b: ActorId
    topics: tuple[ReadoutTopic, ...]
    documents: tuple[str, ...] = ()


class CaseClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim of the case with its family, its ladder level and how it stands to others.

    ``level`` is 0 to 5 (domain.md section 12, ladder). ``relations`` are pairs of relation name
    and claim. ``retracted`` is the claim or decision that took it back, with ``retracted_since``
    in UTC.
    """

    id: str
    document: str
    speaker: ActorId | None = None
    described_as: str | None = None
    chain: tuple[str, ...] = ()
    stance: str
    polarity: str = "affirmed"
    modality: str = "asserted"
    text: str
    about: tuple[str, ...] = ()
    family: str | None = None
    level: int = 0
    relations: tuple[tuple[str, str], ...] = ()
    known_since: str | None = None
    retracted: str | None = None
    retracted_since: str | None = None
