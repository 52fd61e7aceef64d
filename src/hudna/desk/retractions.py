"""What was taken back in a case: by a speaker, by an outlet, or by people's rejection."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from hudna.records import Decision
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["Back", "Retractions"]

BACK = "back"
_encode = msgspec.msgpack.Encoder().encode


class Back(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What one claim's links, or one incident's accounts, take back.

    ``claims`` lead to the record that takes them back and since when that is known; ``records``
    are all that counts as taken back with them (``REF#RECORD``), and since when.
    """

    claims: dict[str, tuple[str, str]] = {}
    records: dict[str, str] = {}


_backs = msgspec.msgpack.Decoder(Back)


class Retractions:
    """All that is taken back, kept by what takes it back: a claim's links, or an incident's."""

    def __init__(self, store: "CaseStore", decisions: "Iterable[Decision]" = ()) -> None:
        """Take the case's store and the decisions that stand."""
        self._rows = {item.id: _backs.decode(item.body) for item in store.items(BACK)}
        self._kept = dict(self._rows)
        self._rejected = {
            target: decision.at
            for decision in decisions
            if decision.verb == "reject"
            for target in decision.targets
        }

    def settle(self, rows: Mapping[str, Back]) -> bool:
        """Put rows in place of what stood there; whether that changes anything."""
        changed = {i: row for i, row in rows.items() if self._rows.get(i, Back()) != row}
        self._rows = {i: row for i, row in {**self._rows, **changed}.items() if row != Back()}
        return bool(changed)

    def gone(self) -> dict[str, str]:
        """Every record that is taken back, and since when: the first time counts."""
        found = dict(self._rejected)
        for row in self._rows.values():
            for record, since in row.records.items():
                found[record] = min(since, found.get(record, since))
        return found

    def claims(self) -> dict[str, tuple[str, str]]:
        """Claims that were taken back: by which record, and since when; the first one counts."""
        found: dict[str, tuple[str, str]] = {}
        for row in self._rows.values():
            for claim, (by, since) in row.claims.items():
                if claim not in found or (since, by) < (found[claim][1], found[claim][0]):
                    found[claim] = by, since
        return found

    def keep(self, batch: "Writer") -> None:
        """Keep what changed."""
        from hudna.store import Item

        batch.replace_items(
            BACK,
            [Item(id=i, body=_encode(r)) for i, r in self._rows.items() if self._kept.get(i) != r],
            self._kept.keys() - self._rows.keys(),
            passing=True,
        )
