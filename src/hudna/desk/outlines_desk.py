"""What answers need of documents and incidents, kept by the day that they speak of."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from hudna.desk.acts_held import has_day
from hudna.desk.periods import Periods
from hudna.judging.coverage import Outline
from hudna.judging.facts import Facts
from hudna.judging.hostilities import Fire
from hudna.judging.moments import iso, moment
from hudna.judging.signals import signals_of

if TYPE_CHECKING:
    from hudna.desk.facts_held import FactsHeld
    from hudna.desk.families_desk import Homes
    from hudna.judging.acts import Act
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["OutlineDesk"]


class OutlineDesk:
    """Keeps what coverage, tracks and the count of incidents are told from."""

    def __init__(self, store: "CaseStore", facts: "FactsHeld", families: "Homes") -> None:
        """Take the case's store, its facts and the families."""
        self._periods = Periods(store)
        self._facts = facts
        self._families = families

    def documents(
        self,
        batch: "Writer",
        told: "Sequence[tuple[Facts | None, Facts]]",
        beside: Iterable[str],
    ) -> None:
        """Keep outlines of new documents and of those in another family, and signals of new ones.

        ``told`` are facts of new documents as they were, if they were read before, and as they
        are.
        """
        fresh = [new for _, new in told]
        old = [facts for facts, _ in told if facts]
        turned = (*fresh, *(self._facts[d] for d in beside))
        self._periods.outlines.replace(batch, map(self._outline, old), map(self._outline, turned))
        self._periods.signals.replace(
            batch,
            (s for facts in old for s in signals_of(facts)),
            (s for facts in fresh for s in signals_of(facts)),
        )

    def _outline(self, facts: Facts) -> Outline:
        """A document as coverage needs it."""
        return Outline(
            ref=facts.ref,
            said=iso(moment(facts.published)) if facts.published else facts.known_since,
            known_since=facts.known_since,
            language=facts.language,
            source=facts.source,
            family=self._families.get(facts.document),
            countries=facts.countries,
        )

    def fires(self, batch: "Writer", before: "Iterable[Act]", made: "Iterable[Act]") -> None:
        """Keep incidents of force that were made anew, in place of what they were before."""
        self._periods.fires.replace(batch, _fires(before), _fires(made))


def _fires(acts: "Iterable[Act]") -> list[Fire]:
    """Incidents of force whose time is known to some days, as counting needs them."""
    return [
        Fire(
            id=act.id,
            earliest=act.time.earliest,
            latest=act.time.latest,
            known_since=act.known_since,
            country=act.spot.country if act.spot else None,
            maybe=act.maybe,
        )
        for act in acts
        if act.kind == "attack"
        and has_day(act)
        and act.time
        and act.time.earliest
        and act.time.latest
    ]
