"""Incidents held against the terms: only pairs of which one side changed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from hudna.desk.acts_held import ActsHeld
from hudna.desk.assessments_held import (
    ASSESSED,
    OUTCOME,
    Packed,
    body_of,
    holds_all,
    outcomes_of,
    pack,
    packed_of,
)
from hudna.judging.acts import Act
from hudna.judging.assessment import assess
from hudna.judging.sides import Sides
from hudna.judging.weighing import prior_fire, reach_of, weigh

if TYPE_CHECKING:
    from hudna.judging.terms import Terms
    from hudna.records import Assessment
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["AssessingDesk"]

CHUNK = 500
Rows = dict[str, "tuple[Assessment, ...]"]
LONG = timedelta(days=3)
"""The widest time that still tells happenings apart."""


class AssessingDesk:
    """Assesses incidents made anew under all terms, and all others under terms that changed."""

    def __init__(
        self, store: "CaseStore", acts: ActsHeld, terms: "Mapping[str, Terms]", sides: Sides
    ) -> None:
        """Take the case's store, its acts, the terms as known now, and who belongs to whom."""
        self._store = store
        self._acts = acts
        self._terms = terms
        self._reaches = {name: reach_of(each) for name, each in terms.items()}
        self._sides = sides

    def judge(
        self,
        batch: "Writer",
        gone: Iterable[str],
        changed: "Mapping[str, tuple[Terms | None, Terms | None]]",
    ) -> None:
        """Assess what the acts that changed and the terms that changed call for.

        Args:
            batch: what is written goes there.
            gone: ids of incidents that are no more.
            changed: terms before and after, by agreement.
        """
        dead = sorted(gone)
        batch.replace_items(ASSESSED, (), dead, passing=True)
        batch.replace_items(OUTCOME, (), dead)
        anew = {act.id for act in self._acts.made} | self._answering()
        self._write(batch, ((i, None) for i in sorted(anew)))
        wanted: dict[str, set[str]] = {}
        for agreement, pair in changed.items():
            for act in self._near(pair):
                if act.id not in anew:
                    wanted.setdefault(act.id, set()).add(agreement)
        self._write(batch, sorted(wanted.items()))

    def _near(self, pair: "Iterable[Terms | None]") -> Iterator[Act]:
        """Incidents that one of two versions of the terms bears on."""
        reaches = [reach_of(terms) for terms in pair if terms is not None]
        firsts = [r.first for r in reaches]
        lasts = [r.last for r in reaches]
        first = None if None in firsts else min(f for f in firsts if f)
        last = None if None in lasts else max(e for e in lasts if e)
        for act in self._acts.between(first, last):
            if any(reach.holds(act) for reach in reaches):
                yield act

    def _answering(self) -> set[str]:
        """Incidents whose fire may have answered that of an incident made anew, now or before."""
        found = set()
        for changed in (*self._acts.made, *self._acts.before.values()):
            later = self._acts.around(changed, LONG, self._acts.REACH)
            found |= {a.id for a in later if prior_fire(a, [changed], self._sides)}
        return found

    def _write(self, batch: "Writer", wanted: Iterable[tuple[str, set[str] | None]]) -> None:
        """Assess incidents under some agreements, or under all, and keep what is new."""
        from hudna.store import Item

        for part in _parts(wanted):
            kept = self._store.items_named(ASSESSED, [i for i, _ in part])
            new: dict[str, tuple[Rows, Packed]] = {}
            for ident, agreements in part:
                rows = self._rows(self._acts[ident], agreements)
                made = {name: pack(found) for name, found in rows.items()}
                body = kept[ident].body if ident in kept else None
                if body is not None and made.keys() == agreements and holds_all(body, made):
                    continue
                old = packed_of(body) if body is not None else {}
                stay = _stay(old, agreements)
                whole = dict(sorted({**stay, **made}.items()))
                if body is None or whole != old:
                    new[ident] = rows, whole
            told = self._store.items_named(OUTCOME, new)
            full = [Item(id=i, body=body_of(whole)) for i, (_, whole) in new.items()]
            batch.replace_items(ASSESSED, full, passing=True)
            short = [
                Item(
                    id=ident,
                    body=outcomes_of(
                        ident,
                        told[ident].body if ident in told else None,
                        rows,
                        whole.keys() - rows.keys(),
                    ),
                )
                for ident, (rows, whole) in new.items()
            ]
            batch.replace_items(OUTCOME, short)

    def _rows(self, act: Act, agreements: set[str] | None) -> Rows:
        """The assessments of an incident under some agreements, or under all."""
        names = self._terms.keys() if agreements is None else agreements
        bearing = [
            self._terms[name]
            for name in names
            if name in self._reaches and self._reaches[name].holds(act)
        ]
        prior = self._prior(act) if bearing else ()
        found = {
            terms.id: assess(act, terms, self._sides, weigh(act, terms, prior)) for terms in bearing
        }
        return {ident: rows for ident, rows in sorted(found.items()) if rows}

    def _prior(self, act: Act) -> tuple[str, ...]:
        """Incidents of fire that came before one, at its place."""
        if act.kind != "attack" or not (act.initiators or act.targets):
            return ()
        return prior_fire(act, self._acts.around(act, self._acts.REACH, timedelta(0)), self._sides)


def _stay(old: Packed, agreements: set[str] | None) -> Packed:
    """The assessments that are not asked for anew."""
    return {} if agreements is None else {n: b for n, b in old.items() if n not in agreements}


def _parts(
    wanted: Iterable[tuple[str, set[str] | None]],
) -> Iterator[list[tuple[str, set[str] | None]]]:
    """What is wanted, in parts that fit in memory."""
    part = []
    for each in wanted:
        part.append(each)
        if len(part) == CHUNK:
            yield part
            part = []
    if part:
        yield part
