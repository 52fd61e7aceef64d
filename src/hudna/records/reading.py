"""All that was understood of one document (contract.md, "The reading")."""

from functools import lru_cache

import msgspec

from hudna.records.actor import Actor
from hudna.records.agreement import Agreement
from hudna.records.allegation import Allegation
from hudna.records.claim import Claim
from hudna.records.disagreement import Disagreement
from hudna.records.document import Document, Segment
from hudna.records.event import Event
from hudna.records.gap import Gap
from hudna.records.ids import ActorId, PlaceId
from hudna.records.mention import Mention
from hudna.records.place import Place
from hudna.records.time import TimeExpression


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that was understood of one document, and what was not.

    ``hudna`` maps ``program``, ``world`` and each language pack used (``ar``, …) to its version.
    Keys stand in the contract's order; absent values are written as null.
    """

    hudna: dict[str, str]
    document: Document
    segments: tuple[Segment, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    actors: dict[ActorId, Actor] = {}
    places: dict[PlaceId, Place] = {}
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    allegations: tuple[Allegation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    gaps: tuple[Gap, ...] = ()


_encoder = msgspec.json.Encoder()


@lru_cache(maxsize=1)
def _decoder() -> msgspec.json.Decoder[Reading]:
    """Made when it is first needed: it looks through all records."""
    return msgspec.json.Decoder(Reading)


def encode_reading(reading: Reading) -> bytes:
    """Write a reading as one line of JSON, UTF-8, without the line's end."""
    return _encoder.encode(reading)


def decode_reading(line: bytes | str) -> Reading:
    """Read one JSON object back into a reading.

    Raises:
        msgspec.ValidationError: the object is not a reading.
        msgspec.DecodeError: the line is not JSON.
    """
    return _decoder().decode(line)
