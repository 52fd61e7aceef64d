"""How incidents fit the terms, as it is kept: in full for now, and in short for history.

In full (kind ``assessed``) stand an incident's assessments under all agreements, packed together:
most of their words are the same. Each agreement's stay as they are, unopened, when another's
change. In short (kind ``outcome``) stand outcome and
gates: that is what history keeps; the words of a reason are made anew from the same facts.
"""

import zlib
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from hudna.records import Assessment, Incident

if TYPE_CHECKING:
    from hudna.store import CaseStore

__all__ = [
    "ASSESSED",
    "INCIDENT",
    "OUTCOME",
    "Outcomes",
    "Packed",
    "body_of",
    "holds_all",
    "incident_held",
    "incidents_held",
    "outcomes_of",
    "pack",
    "packed_of",
]

INCIDENT, ASSESSED, OUTCOME = "incident", "assessed", "outcome"
Packed = dict[str, bytes]
"""The assessments of one incident by agreement, each as JSON."""
_MARK = 8
_packed = msgspec.msgpack.Decoder(Packed)
_rows = msgspec.json.Decoder(tuple[Assessment, ...])
_incident = msgspec.json.Decoder(Incident)
_COMMON = (
    b'"missing":["time of the incident to the hour","identity of the initiator","place of the '
    b'incident","whether the target was protected"],"conditional":["fits if the time was within '
    b'"],"also":["G0: it may be the same as ","G1: before the start (after the end ("],"sub":'
    b'"before_start","after_end","non_party","no document says who did it","no window is known"'
    b'"gates":{"G0":"yes","G1":"no","G2":"unknown","G3":"unknown","G4":"unknown","G5":"yes","G6":'
    b'"yes"},"reasons":{"G0":"no other report is of the same time and place","G1":"inside "G2":"no '
    b'area is known","G5":" is forbidden by HOS.attack_any","G6":"no agreed exception is known, and'
    b' no document claims one"},[{"agreement":"","provision":"label","outcome":"outside_window",'
    b'"sub":null,"outcome":"undetermined","missing":[],"conditional":[],"also":[]}]'
)
"""What most assessments share; few are half as long with it. It fixes the format."""


class Short(msgspec.Struct, frozen=True, kw_only=True):
    """An assessment without its reasons; ``gates`` are the seven answers: y, n or u."""

    agreement: str
    provision: str
    outcome: str
    sub: str | None = None
    gates: str


class Outcomes(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How one incident fits each agreement, in short."""

    incident: str
    assessments: tuple[Short, ...]


_outcomes = msgspec.json.Decoder(Outcomes)


def pack(rows: Iterable[Assessment]) -> bytes:
    """Assessments of an incident under one agreement."""
    return msgspec.json.encode(tuple(rows))


class _Row(msgspec.Struct, array_like=True):
    """All assessments of an incident: a mark of each agreement's, and the whole."""

    marks: bytes
    whole: bytes


_row = msgspec.msgpack.Decoder(_Row)


def body_of(held: Packed) -> bytes:
    """The assessments of an incident as they lie in its row."""
    squeeze = zlib.compressobj(level=1, zdict=_COMMON)
    whole = squeeze.compress(msgspec.msgpack.encode(held)) + squeeze.flush()
    marks = b"".join(map(_mark, held.values()))
    return msgspec.msgpack.encode(_Row(marks, whole))


def packed_of(body: bytes) -> Packed:
    """The assessments of an incident from its row."""
    whole = _row.decode(body).whole
    return _packed.decode(zlib.decompressobj(zdict=_COMMON).decompress(whole))


def holds_all(body: bytes, anew: Packed) -> bool:
    """Whether these assessments stand in a row already; told without opening it."""
    marks = _row.decode(body).marks
    held = {marks[n : n + _MARK] for n in range(0, len(marks), _MARK)}
    return all(_mark(rows) in held for rows in anew.values())


def _mark(rows: bytes) -> bytes:
    """What tells assessments from others; that they are under one agreement stands in them."""
    return blake2b(rows, digest_size=_MARK).digest()


def outcomes_of(
    incident: str, old: bytes | None, anew: Mapping[str, Iterable[Assessment]], left: Iterable[str]
) -> bytes:
    """An incident's assessments in short, as JSON.

    Args:
        incident: its id.
        old: what stood there.
        anew: assessments made anew, by agreement.
        left: the agreements whose assessments stay as they were.
    """
    stay = set(left)
    kept = _outcomes.decode(old).assessments if old and stay else ()
    rows = [s for s in kept if s.agreement in stay]
    rows += [_short(row) for found in anew.values() for row in found]
    rows.sort(key=lambda row: row.agreement)
    return msgspec.json.encode(Outcomes(incident=incident, assessments=tuple(rows)))


def _short(row: Assessment) -> Short:
    return Short(
        agreement=row.agreement,
        provision=row.provision,
        outcome=row.outcome,
        sub=row.sub,
        gates="".join(answer[0] for _, answer in sorted(row.gates.items())),
    )


def incidents_held(store: "CaseStore") -> list[Incident]:
    """All incidents with their assessments, in order of time."""
    packed = {item.id: item.body for item in store.items(ASSESSED)}
    return [_whole(item.body, packed.get(item.id)) for item in store.items(INCIDENT)]


def incident_held(store: "CaseStore", ident: str) -> Incident | None:
    """One incident with its assessments; None when there is none of that id."""
    item, packed = store.item(INCIDENT, ident), store.item(ASSESSED, ident)
    return _whole(item.body, packed.body if packed else None) if item else None


def _whole(body: bytes, packed: bytes | None) -> Incident:
    """An incident with its assessments, by agreement."""
    incident = _incident.decode(body)
    if packed is None:
        return incident
    held = packed_of(packed)
    rows = tuple(row for name in sorted(held) for row in _rows.decode(held[name]))
    return msgspec.structs.replace(incident, assessments=rows)
