"""What judging needs of one document: its reading boiled down, with moments made absolute.

Facts are small, so that a case of ten thousand documents can be judged in memory. Ids are
``REF#RECORD`` (the document's ref and the id of a record of its reading) and point back to words.
All moments are UTC.
"""

import msgspec

from hudna.records import Agreement, Casualties, Extent, Quantity
from hudna.records.ids import ActorId, PlaceId

__all__ = [
    "AccusationFact",
    "AgreementFact",
    "ClaimFact",
    "DifferenceFact",
    "Facts",
    "MeetingFact",
    "ReportFact",
    "Saying",
    "Spot",
    "TallyFact",
]


class Spot(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Where: a place of the register and what is above it; ``level`` as in ``records.Place``.

    ``sound`` is what its name sounds like in any script, where a register may not know it;
    ``seat`` tells of a town that its province is called after: "in Idlib" may be in either.
    """

    place: PlaceId | None = None
    country: str | None = None
    admin1: str | None = None
    level: str | None = None
    lat: float | None = None
    lon: float | None = None
    sound: str | None = None
    seat: bool = False


class Saying(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What an actor says of how an agreement stands: a claim, or an act that says so.

    ``record`` is the claim or the event, ``side`` the actor as in :class:`AgreementFact`.
    """

    record: str
    state: str
    actor: ActorId
    side: str


class AgreementFact(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A mention of an agreement; ``seconds`` is its stated duration, ``claims`` who tells of it.

    ``sides`` are its parties, ``brokers`` its guarantors and mediators, ``tellers`` who speaks of
    it, each as the country whose state it acts for, else as the actor: two texts seldom name the
    same organ of one side. ``starts_or`` is the other reading of an ambiguous start, "midnight on
    Friday" (domain.md section 7). ``made`` is the day or month of its making, where the text calls
    it by that ("the agreement of 5 May").
    """

    id: str
    agreement: Agreement
    starts: Extent | None = None
    ends: Extent | None = None
    seconds: int | None = None
    countries: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    brokers: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    says: tuple["Saying", ...] = ()
    starts_or: Extent | None = None
    made: Extent | None = None


class ReportFact(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An event of the physical world that a document reports once (domain.md 9.1).

    ``kind`` is the event's kind, which is known where ``type`` is not. ``background`` is true where
    the text only recalls it; ``claims`` are those it rests on. ``anchor`` names the report by its
    sentence, so that it is found again when a newer pack has read the text anew; ``sentence`` is
    the hash of that sentence's words, the same in every copy.
    """

    id: str
    anchor: str
    kind: str
    sentence: int = 0
    type: str | None = None
    time: Extent | None = None
    spot: Spot | None = None
    actors: tuple[ActorId, ...] = ()
    recipients: tuple[ActorId, ...] = ()
    casualties: Casualties | None = None
    count: Quantity | None = None
    modality: str = "happened"
    background: bool = False
    withdrawn_by: str | None = None
    """The outlet or speaker that takes its report of this back, here; empty where unknown."""
    claims: tuple[str, ...] = ()
    agreement: str | None = None
    text: str = ""
    plain: tuple[str, ...] = ()
    """Those among the actors that no register knows: an unnamed doer is not an unknown one."""
    civilians: bool = False
    """Whether the text says that civilians, aid or monitors were hit."""
    headed: bool = False
    """Whether it stands in the headline."""
    sides: tuple[str, ...] = ()
    hit: tuple[str, ...] = ()
    """Whom the actors and the recipients act for: two sentences seldom name one organ of a side."""


class TallyFact(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An allegation with a number; ``period`` as :func:`hudna.judging.tally_periods.period_of`.

    ``parts`` are the allegations of which it is the sum, where one claim counts place by place.
    """

    id: str
    count: Quantity
    by: ActorId | None = None
    against: ActorId | None = None
    act: str = "breach"
    time: Extent | None = None
    spot: Spot | None = None
    agreement: str | None = None
    claim: str | None = None
    period: str | None = None
    parts: tuple[str, ...] = ()


class AccusationFact(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An allegation without a number: who accuses whom of what."""

    id: str
    by: ActorId | None = None
    against: ActorId | None = None
    act: str = "breach"
    time: Extent | None = None
    spot: Spot | None = None
    agreement: str | None = None
    claim: str | None = None


class ClaimFact(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Who says what; ``about`` are ``REF#RECORD``, ``text`` the words of the content or quote."""

    id: str
    stance: str
    text: str
    speaker: ActorId | None = None
    described_as: str | None = None
    on_behalf_of: ActorId | None = None
    chain: tuple[str, ...] = ()
    channel: str | None = None
    polarity: str = "affirmed"
    modality: str = "asserted"
    about: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    """What it speaks of, in no language (:mod:`hudna.judging.topics`)."""


class MeetingFact(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A call or meeting that a document tells of; ``teller`` is whose readout it is, if one's."""

    id: str
    participants: tuple[ActorId, ...]
    time: Extent | None = None
    teller: ActorId | None = None
    claims: tuple[str, ...] = ()


class DifferenceFact(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Accounts that one document already sets against each other."""

    topic: str
    kind: str
    claims: tuple[str, ...]


class Facts(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """All that judging needs of one document.

    ``known_since`` is UTC: the publication (a bare date: the end of that day, UTC), else
    ``added``. ``signature`` is a sketch of word shingles, ``lead`` that of its first words,
    ``sentences`` and ``quotations`` hashes of whole sentences and of direct quotations,
    ``figures`` odd numbers that stand in it, ``digits`` all numbers in figures but dates and hours:
    two days' bulletins in one mould differ in them. ``quoting`` tells that most of it is one
    statement, word for word. ``marks`` are what no translation changes
    (:mod:`hudna.judging.marks`), ``order`` what of it is told after what
    (:mod:`hudna.judging.running_order`).
    """

    document: str
    ref: str
    language: str
    added: str
    known_since: str
    published: str | None = None
    source: str | None = None
    credits: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    """Its outlet, the agencies it credits, and every outlet that it names: it may rest on them."""
    agencies: tuple[str, ...] = ()
    """Those among the channels whose texts others print."""
    url: str | None = None
    title: str | None = None
    countries: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    """Places of a town's size or smaller that it names."""
    words: int = 0
    lead: tuple[int, ...] = ()
    signature: tuple[int, ...] = ()
    sentences: tuple[int, ...] = ()
    quotations: tuple[int, ...] = ()
    figures: tuple[str, ...] = ()
    digits: tuple[str, ...] = ()
    quoting: bool = False
    marks: tuple[str, ...] = ()
    agreements: tuple[AgreementFact, ...] = ()
    reports: tuple[ReportFact, ...] = ()
    tallies: tuple[TallyFact, ...] = ()
    accusations: tuple[AccusationFact, ...] = ()
    claims: tuple[ClaimFact, ...] = ()
    meetings: tuple[MeetingFact, ...] = ()
    differences: tuple[DifferenceFact, ...] = ()
    order: tuple[str, ...] = ()
