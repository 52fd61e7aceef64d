"""Agreements and their terms (contract.md, "agreements"; domain.md sections 4 to 8)."""

import msgspec

from hudna.records.ids import ActorId, PlaceId, RecordId, Why
from hudna.records.quantity import Quantity
from hudna.records.quote import Quote
from hudna.records.terms import (
    Acceptance,
    AgreementForm,
    AgreementKind,
    AgreementStatus,
    PartyRoleName,
    ProvisionModality,
    ProvisionType,
    Purpose,
    RelationType,
)
from hudna.records.time import Basis


class Clock(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A start, an end or a duration, with its words.

    ``value`` is ISO 8601 as said (``2016-07-06T01:00``, ``T24:00``, ``PT72H``); ``zone`` is None
    where the text states none. A derived value quotes the words it was computed from.
    """

    value: str
    zone: str | None = None
    basis: Basis
    quote: Quote


class Relation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How an agreement stands to another: an id of this reading or of the register."""

    type: RelationType
    to: str


class Party(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An actor in an agreement; ``acceptance`` is None when the document does not say."""

    actor: ActorId
    role: PartyRoleName
    acceptance: Acceptance | None = None
    quote: Quote


class Area(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where an agreement holds: the places it names, and the words as written."""

    places: tuple[PlaceId, ...] = ()
    text: str | None = None
    quote: Quote | None = None


class Measure(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How much of a duty is owed (domain.md 4.2): "600 trucks a day", "6 km".

    ``unit`` is what is counted, ``period`` an ISO duration, ``deadline`` an ISO moment.
    """

    quantity: Quantity | None = None
    unit: str | None = None
    period: str | None = None
    deadline: str | None = None


class Provision(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One term of an agreement (domain.md 4.3)."""

    type: ProvisionType
    modality: ProvisionModality
    measure: Measure | None = None
    quote: Quote


class Dispute(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A term that the document gives in two ways, kept side by side (domain.md section 7, rule 3).

    ``topic`` names the slot (``end_v_duration``); ``values`` and ``quotes`` run in parallel.

    Raises:
        ValueError: fewer than two values, or not one quote per value.
    """

    topic: str
    values: tuple[str, ...]
    quotes: tuple[Quote, ...]

    def __post_init__(self) -> None:
        """Refuse a dispute with one side."""
        if len(self.values) < len(("one", "other")) or len(self.values) != len(self.quotes):
            message = f"a dispute on {self.topic} needs two values or more, each with its quote"
            raise ValueError(message)


class Agreement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An arrangement to stop or lessen fighting, as this document tells it.

    ``starts``, ``ends`` and ``duration`` may disagree: all are kept, see ``disputes``. ``recurs``
    is a TIMEX3 set value ("daily" is ``P1D``). ``known_as`` is an id of the register of
    agreements. ``background`` is true when the document only recalls it.

    Raises:
        ValueError: no quote.
    """

    id: RecordId
    kind: AgreementKind
    form: AgreementForm = "unclear"
    status: AgreementStatus | None = None
    relations: tuple[Relation, ...] = ()
    parties: tuple[Party, ...] = ()
    guarantors: tuple[ActorId, ...] = ()
    mediators: tuple[ActorId, ...] = ()
    excluded: tuple[ActorId, ...] = ()
    area: Area | None = None
    starts: Clock | None = None
    ends: Clock | None = None
    duration: Clock | None = None
    recurs: str | None = None
    purpose: tuple[Purpose, ...] = ()
    provisions: tuple[Provision, ...] = ()
    conditions: tuple[Quote, ...] = ()
    known_as: str | None = None
    background: bool = False
    disputes: tuple[Dispute, ...] = ()
    quotes: tuple[Quote, ...]
    why: Why = ()

    def __post_init__(self) -> None:
        """Refuse an agreement that no words bear out."""
        if not self.quotes:
            message = f"the agreement {self.id} has no quote"
            raise ValueError(message)
