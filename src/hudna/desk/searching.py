"""Looking things up in a case: by words, and by what changed."""

from typing import TYPE_CHECKING

import msgspec

from hudna.desk.facts_held import names_of
from hudna.text.folded import fold_key

if TYPE_CHECKING:
    from hudna.store import CaseStore

__all__ = ["ChangeTold", "Found", "changes_since", "search"]

AROUND = 60
HIDDEN = frozenset(
    {"state", "voice", "docket", "member", "outline", "fire", "signal", "sighting", "said"}
    | {"counted", "blamed", "met"}
)
"""Derived records that serve judging itself."""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A document or record that matches: its ref or id, and the words around the first match.

    ``words`` are the places of all matches in the text as search folds it.
    """

    kind: str
    id: str
    text: str
    words: tuple[tuple[int, int], ...]


class ChangeTold(msgspec.Struct, frozen=True, kw_only=True):
    """A change of a derived record: ``added``, ``superseded`` or ``withdrawn``."""

    at: str
    change: str
    kind: str
    id: str
    record: msgspec.Raw | None = None


def search(store: "CaseStore", query: str, limit: int) -> list[Found]:
    """What matches a query, documents by their refs."""
    names = names_of(store)
    found = []
    for hit in store.search(query, limit=limit):
        text = _around(store, hit.kind, hit.id, hit.places)
        name = names.get(hit.id, hit.id)
        found.append(Found(kind=hit.kind, id=name, text=text, words=hit.places))
    return found


def _around(store: "CaseStore", kind: str, ident: str, places: tuple[tuple[int, int], ...]) -> str:
    """The words around the first match, as folded."""
    if kind != "document" or not places:
        return ""
    reading = store.reading(ident)
    if reading is None:
        return ""
    text = fold_key(msgspec.json.decode(reading.body)["document"]["text"])
    start = max(0, places[0][0] - AROUND)
    return " ".join(text[start : places[0][1] + AROUND].split())


def changes_since(store: "CaseStore", since: str) -> list[ChangeTold]:
    """Changes of the records that the case's commands print."""
    return [
        ChangeTold(
            at=change.at,
            change=change.change,
            kind=change.kind,
            id=change.id,
            record=msgspec.Raw(change.body) if change.body else None,
        )
        for change in store.changes(since)
        if change.kind not in HIDDEN
    ]
