"""What Hudna says: the records of a reading, and those of a case.

Laws of this room:

- *Evidence or nothing.* A record that carries a quote cannot be built without one.
- *Unknown is a value.* What the document does not say is None or empty, never a default.
- *Records are values.* Frozen, keyword-only; sequences are tuples; two equal records are equal.
- *Names and meanings are the contract's.* Nothing is renamed; what is added says so:
  ``why`` (the rules that made a record), ``Disagreement.id``, ``Area.quote``.
"""

from hudna.records.accounts import Answer, CaseClaim, CaseDispute, Readouts, ReadoutTopic, Tally
from hudna.records.actor import Actor
from hudna.records.agreement import (
    Agreement,
    Area,
    Clock,
    Dispute,
    Measure,
    Party,
    Provision,
    Relation,
)
from hudna.records.allegation import Allegation
from hudna.records.claim import Claim, Reporter
from hudna.records.decision import Decision
from hudna.records.disagreement import Disagreement
from hudna.records.document import Candidate, Document, Published, Segment
from hudna.records.duty import Duty
from hudna.records.event import Casualties, Event, Plover
from hudna.records.family import Family, FamilyMember
from hudna.records.gap import Gap
from hudna.records.incident import Assessment, Extent, Incident
from hudna.records.mention import Mention, Referent
from hudna.records.place import Place
from hudna.records.quantity import Quantity
from hudna.records.quote import Quote, quote_of
from hudna.records.reading import Reading, decode_reading, encode_reading
from hudna.records.schema import reading_schema, schema_text
from hudna.records.sheet import Passage, Sheet, SheetParty, SheetTerm
from hudna.records.standing import (
    Coverage,
    DeclaredState,
    Standing,
    Status,
    StatusEvent,
    Track,
    Window,
)
from hudna.records.time import TimeExpression, When

__all__ = [
    "Actor",
    "Agreement",
    "Allegation",
    "Answer",
    "Area",
    "Assessment",
    "Candidate",
    "CaseClaim",
    "CaseDispute",
    "Casualties",
    "Claim",
    "Clock",
    "Coverage",
    "Decision",
    "DeclaredState",
    "Disagreement",
    "Dispute",
    "Document",
    "Duty",
    "Event",
    "Extent",
    "Family",
    "FamilyMember",
    "Gap",
    "Incident",
    "Measure",
    "Mention",
    "Party",
    "Passage",
    "Place",
    "Plover",
    "Provision",
    "Published",
    "Quantity",
    "Quote",
    "Reading",
    "ReadoutTopic",
    "Readouts",
    "Referent",
    "Relation",
    "Reporter",
    "Segment",
    "Sheet",
    "SheetParty",
    "SheetTerm",
    "Standing",
    "Status",
    "StatusEvent",
    "Tally",
    "TimeExpression",
    "Track",
    "When",
    "Window",
    "decode_reading",
    "encode_reading",
    "quote_of",
    "reading_schema",
    "schema_text",
]
