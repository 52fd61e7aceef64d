"""Judging a case: what is new is boiled down, joined, and held against what is there."""

from typing import TYPE_CHECKING, cast

import msgspec

from hudna.desk.judgement import TOLD, Judgement
from hudna.desk.shapes import SCHEMA
from hudna.desk.taking import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import Item, Writer

__all__ = ["judge_case"]

STATE = "judged"
_encode = msgspec.msgpack.Encoder().encode


class _State(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """How far a case is judged: the last reading and the number of decisions."""

    reading: int = 0
    decisions: int = 0


def judge_case(store: "CaseStore", world: "World", at: str | None = None) -> Counts:
    """Judge what was read, or decided, since the case was judged last; all in one transaction.

    Returns:
        how many readings came in; each is accepted, or a duplicate when it replaces one.
    """
    with store.batch(at) as batch:
        state = _state(store) if store.judged_by()[1] == SCHEMA else _State()
        new = list(store.readings(after=state.reading))
        decisions = store.decisions()
        if not new and len(decisions) == state.decisions:
            return Counts()
        noted = Noted(batch)
        if state == _State():
            _sweep(store, batch)
        judgement = Judgement(store, world, cast("Writer", noted), decisions)
        counts = judgement.run(new, decisions[state.decisions :])
        if state == _State():
            noted.take_away_the_rest(store)
        last = max((r.number for r in new), default=state.reading)
        _keep_state(batch, _State(reading=last, decisions=len(decisions)))
    return counts


class Noted:
    """A transaction that notes which records were written, for judging anew.

    What stood before is superseded where it differs, so that only that counts as a change; what a
    newer judge no longer makes is taken away at the end.
    """

    def __init__(self, batch: "Writer") -> None:
        """Write to this transaction."""
        self._batch = batch
        self._written: dict[str, set[str]] = {}

    def __getattr__(self, name: str) -> object:
        """All else is the transaction's own."""
        return getattr(self._batch, name)

    def replace_items(
        self,
        kind: str,
        changed: "Iterable[Item]" = (),
        removed: "Iterable[str]" = (),
        *,
        passing: bool = False,
    ) -> int:
        """Write, and note what was written."""
        items, gone = list(changed), list(removed)
        written = self._written.setdefault(kind, set())
        written |= {item.id for item in items}
        written -= set(gone) - {item.id for item in items}
        return self._batch.replace_items(kind, items, gone, passing=passing)

    def take_away_the_rest(self, store: "CaseStore") -> None:
        """Take away records that were not written."""
        for kind in TOLD & store.item_kinds().keys():
            written = self._written.get(kind, set())
            rest = [item.id for item in store.items(kind) if item.id not in written]
            self._batch.replace_items(kind, (), rest)


def _sweep(store: "CaseStore", batch: "Writer") -> None:
    """Take away all that judging keeps for itself, whoever kept it."""
    batch.drop_derived(SCHEMA)
    for kind in store.item_kinds().keys() - TOLD:
        batch.replace_items(kind, (), [item.id for item in store.items(kind)], passing=True)


def _state(store: "CaseStore") -> _State:
    """How far the case is judged."""
    item = store.item("state", STATE)
    return msgspec.msgpack.decode(item.body, type=_State) if item else _State()


def _keep_state(batch: "Writer", state: _State) -> None:
    """Note how far the case is judged."""
    from hudna.store import Item

    batch.replace_items("state", [Item(id=STATE, body=_encode(state))], passing=True)
