"""What the headline of an incident needs beside its gates (domain.md 10.4)."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from hudna.judging.acts import Act
from hudna.judging.assessment import Grades
from hudna.judging.moments import moment
from hudna.judging.relations import is_narrow, places_of
from hudna.judging.sides import Sides
from hudna.judging.terms import Terms
from hudna.records import Extent
from hudna.records.incident import AttributionGrade, Occurrence

__all__ = ["DAY_BEFORE", "Reach", "bears_on", "prior_fire", "reach_of", "weigh"]

DAY_BEFORE = timedelta(hours=24)
"""Fire this long after another may answer it."""
BEFORE, AFTER = timedelta(days=7), timedelta(days=30)
"""How long before its start and after its end an agreement is still worth holding against."""


def weigh(act: Act, terms: Terms, prior: Sequence[str] = ()) -> Grades:
    """The grades under one agreement, whose mechanisms alone are competent.

    A mechanism that calls it a breach has ruled; one that reports it has only seen it. ``prior``
    is as :func:`prior_fire` found it.
    """
    spoken = [h for h in act.heard if h.speaker in terms.mechanisms]
    found = any(h.says for h in spoken)
    named = any(h.says and h.names for h in spoken)
    return Grades(
        occurrence=_occurrence(act, found=found),
        attribution=_attribution(act, found=found, named=named),
        replied=act.replied,
        prior=tuple(prior),
        ruled=next((h.speaker for h in spoken if h.says and h.stance == "accuses"), None),
        cleared=next((h.speaker for h in spoken if not h.says), None),
    )


def _occurrence(act: Act, *, found: bool) -> Occurrence:
    """What a competent body says outweighs all but a retraction by everyone."""
    return "found_by_mechanism" if found and act.occurrence != "retracted" else act.occurrence


def _attribution(act: Act, *, found: bool, named: bool) -> AttributionGrade:
    if named:
        return "found_by_mechanism"
    return "undetermined_by_mechanism" if found and act.attribution == "none" else act.attribution


def prior_fire(act: Act, others: Iterable[Act], sides: Sides) -> tuple[str, ...]:
    """Incidents of fire at that place in the day before, by the side that was hit.

    ``others`` are incidents found near in place and time; those that do not fit are passed over.
    """
    return tuple(
        sorted(
            other.id
            for other in others
            if other.kind == act.kind == "attack"
            and other.id != act.id
            and _came_before(other.time, act.time)
            and places_of(other.spot, act.spot) in {"same", "near"}
            and _answered(other, act, sides)
        )
    )


def _came_before(first: Extent | None, second: Extent | None) -> bool:
    """Whether one was over, or may have been, within a day before the other."""
    if first is None or second is None or not (is_narrow(first) and is_narrow(second)):
        return False
    wait = moment(second.latest or "") - moment(first.earliest or "")
    return timedelta(0) < wait <= DAY_BEFORE + (_width(first) + _width(second))


def _width(extent: Extent) -> timedelta:
    return moment(extent.latest or "") - moment(extent.earliest or "")


def _answered(first: Act, second: Act, sides: Sides) -> bool:
    """Whether who fires second was hit first, or who is hit second fired first."""
    return _one_side(first.targets, second.initiators, sides) or _one_side(
        first.initiators, second.targets, sides
    )


def _one_side(one: Collection[str], other: Collection[str], sides: Sides) -> bool:
    return any(sides.same_side(a, b) for a in one for b in other)


class Reach(NamedTuple):
    """Where, and from when to when, incidents are worth holding against an agreement.

    ``first`` and ``last`` are UTC, None for ever; no countries are all.
    """

    countries: tuple[str, ...]
    first: datetime | None
    last: datetime | None

    def holds(self, act: Act) -> bool:
        """Whether an incident is near in country and time."""
        country = act.spot.country if act.spot else None
        if country and self.countries and country not in self.countries:
            return False
        time = act.time
        if time is None or not time.earliest or not time.latest:
            return True
        if self.first is not None and moment(time.latest) < self.first:
            return False
        return self.last is None or moment(time.earliest) <= self.last


def reach_of(terms: Terms) -> Reach:
    """Where and when an agreement is worth holding incidents against."""
    starts = [w.starts for w in terms.windows if w.starts]
    ends = [w.ends for w in terms.windows]
    first = moment(min(starts)) - BEFORE if starts else None
    last = max((e for e in ends if e), default=None)
    until = None if None in ends or last is None else moment(last) + AFTER
    return Reach(terms.countries, first, until)


def bears_on(terms: Terms, act: Act) -> bool:
    """Whether an agreement is worth holding an incident against."""
    return reach_of(terms).holds(act)
