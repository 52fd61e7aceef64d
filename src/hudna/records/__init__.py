"""What Hudna says: the records of a reading.

Laws of this room:

- *Evidence or nothing.* A record that carries a quote cannot be built without one.
- *Unknown is a value.* What the document does not say is None or empty, never a default.
- *Records are values.* Frozen, keyword-only; sequences are tuples; two equal records are equal.
- *Names and meanings are the contract's.* Nothing is renamed; what is added says so:
  ``why`` (the rules that made a record), ``Disagreement.id``, ``Area.quote``.
"""

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
from hudna.records.disagreement import Disagreement
from hudna.records.document import Candidate, Document, Published, Segment
from hudna.records.event import Casualties, Event, Plover
from hudna.records.gap import Gap
from hudna.records.mention import Mention, Referent
from hudna.records.place import Place
from hudna.records.quantity import Quantity
from hudna.records.quote import Quote, quote_of
from hudna.records.reading import Reading, decode_reading, encode_reading
from hudna.records.schema import reading_schema, schema_text
from hudna.records.time import TimeExpression, When

__all__ = [
    "Actor",
    "Agreement",
    "Allegation",
    "Area",
    "Candidate",
    "Casualties",
    "Claim",
    "Clock",
    "Disagreement",
    "Dispute",
    "Document",
    "Event",
    "Gap",
    "Measure",
    "Mention",
    "Party",
    "Place",
    "Plover",
    "Provision",
    "Published",
    "Quantity",
    "Quote",
    "Reading",
    "Referent",
    "Relation",
    "Reporter",
    "Segment",
    "TimeExpression",
    "When",
    "decode_reading",
    "encode_reading",
    "quote_of",
    "reading_schema",
    "schema_text",
]
