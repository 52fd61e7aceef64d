"""Why something stands in a case: down to the passages and rules of readings."""

from typing import TYPE_CHECKING

import msgspec

from hudna.desk.derivation import Derivation, derive
from hudna.desk.facts_held import names_of
from hudna.desk.shapes import refuse_other_shapes
from hudna.errors import InputError
from hudna.records import decode_reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hudna.store import CaseStore

__all__ = ["Explained", "explain"]

KINDS = ("incident", "family", "tally", "claim", "dispute", "readouts", "docket")
MANY = 12
"""Derivations of readings that are shown for one derived record."""


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """A derived record with what it rests on: ``rests_on`` are all ids that it names.

    ``derivations`` lead to the words and rules of the first of them; ``decisions`` are those of
    people that name it.
    """

    kind: str
    id: str
    record: dict[str, object]
    rests_on: tuple[str, ...]
    derivations: tuple[Derivation, ...] = ()
    decisions: tuple[str, ...] = ()


def explain(store: "CaseStore", ident: str) -> Derivation | Explained:
    """The derivation of a record of a reading, or what a derived record rests on.

    Raises:
        InputError: nothing goes by that id.
        StoreError: the case was judged by another version.
    """
    refuse_other_shapes(store)
    ref, _, record = ident.rpartition("#")
    by_name = {name: document for document, name in names_of(store).items()}
    if ref in by_name:
        return _of_reading(store, by_name[ref], record)
    for kind in KINDS:
        item = store.item(kind, ident)
        if item is not None:
            return _derived(store, kind, ident, item.body, by_name)
    raise InputError(
        f"nothing in this case goes by {ident!r}",
        remedy="give an id as the commands print it: REF#RECORD, inc-…, fam-…, an agreement",
    )


def _of_reading(store: "CaseStore", document: str, record: str) -> Derivation:
    """The derivation of a record of a document's newest reading."""
    kept = store.reading(document)
    if kept is None:
        raise InputError("this document was not read", remedy="hudna read CASE")
    return derive(decode_reading(kept.body), record)


def _derived(
    store: "CaseStore", kind: str, ident: str, body: bytes, by_name: dict[str, str]
) -> Explained:
    """A derived record with the records of readings that it names."""
    record = _record(store, kind, ident, body)
    named = dict.fromkeys(s for s in _strings(record) if "#" in s or s in by_name)
    derivations: list[Derivation] = []
    for name in named:
        ref, _, part = name.rpartition("#")
        if ref in by_name and len(derivations) < MANY:
            derivations.append(_of_reading(store, by_name[ref], part))
    return Explained(
        kind="agreement" if kind == "docket" else kind,
        id=ident,
        record=record,
        rests_on=tuple(named),
        derivations=tuple(derivations),
        decisions=tuple(d.id for d in store.decisions() if ident in d.targets),
    )


def _record(store: "CaseStore", kind: str, ident: str, body: bytes) -> dict[str, object]:
    """A derived record as plain values; an incident with its assessments."""
    from hudna.desk.assessments_held import incident_held

    if kind == "docket":
        return _tellings(store, ident)
    if kind == "incident":
        body = msgspec.json.encode(incident_held(store, ident))
    found: dict[str, object] = msgspec.json.decode(body)
    return found


def _tellings(store: "CaseStore", ident: str) -> dict[str, object]:
    """An agreement as the ids of its tellings."""
    from hudna.desk.dockets_kept import dockets_held

    docket = next(d for d in dockets_held(store) if d.id == ident)
    return {
        "id": ident,
        "known_as": docket.known_as,
        "parent": docket.parent,
        "tellings": [v.id for v in docket.voices],
    }


def _strings(value: object) -> "Iterator[str]":
    """Every string in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
