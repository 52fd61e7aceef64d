"""What the headline of an incident needs beside its gates (domain.md 10.4)."""

from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from hudna.judging.assessment import Grades
from hudna.judging.grades import attribution_of, occurrence_of
from hudna.judging.happening import Families, Happening
from hudna.judging.moments import moment
from hudna.judging.relations import is_narrow, places_of
from hudna.judging.sides import Sides
from hudna.judging.terms import Terms
from hudna.records import Extent

__all__ = ["bears_on", "prior_fire", "weigh"]

HOURS = timedelta(hours=24)
BEFORE, AFTER = timedelta(days=7), timedelta(days=30)
"""How long before its start and after its end an agreement is still worth holding against."""


def weigh(
    happening: Happening,
    families: Families,
    sides: Sides,
    terms: Terms,
    prior: Sequence[str] = (),
) -> Grades:
    """The grades under one agreement, whose mechanisms alone are competent.

    A mechanism that calls it a breach has ruled; one that reports it has only seen it. ``prior``
    is as :func:`prior_fire` found it.
    """
    bodies = frozenset(terms.mechanisms)
    spoken = [w for w in happening.words if w.speaker in bodies]
    ruled = (w.speaker for w in spoken if w.says and w.stance == "accuses")
    cleared = (w.speaker for w in spoken if not w.says)
    return Grades(
        occurrence=occurrence_of(happening, families, sides, bodies),
        attribution=attribution_of(happening, families, sides, bodies),
        replied=_is_reply(happening, sides),
        prior=tuple(prior),
        ruled=next(ruled, None),
        cleared=next(cleared, None),
    )


def _is_reply(happening: Happening, sides: Sides) -> bool:
    """Whether those named as doers, or their side, say that they answered fire."""
    speakers = {s for sighting in happening.group.sightings for s in sighting.replying}
    return any(sides.same_side(s, doer) for s in speakers for doer in happening.initiators)


def prior_fire(happening: Happening, others: Iterable[Happening], sides: Sides) -> tuple[str, ...]:
    """Incidents of fire at that place in the day before, by the side that was hit.

    ``others`` are incidents found near in place and time; those that do not fit are passed over.
    """
    return tuple(
        other.group.id
        for other in others
        if other.kind == happening.kind == "attack"
        and other.group.id != happening.group.id
        and places_of(other.spot, happening.spot) in {"same", "near"}
        and _came_before(other.time, happening.time)
        and _answered(other, happening, sides)
    )


def _came_before(first: Extent | None, second: Extent | None) -> bool:
    """Whether one was over, or may have been, within a day before the other."""
    if first is None or second is None or not (is_narrow(first) and is_narrow(second)):
        return False
    wait = moment(second.latest or "") - moment(first.earliest or "")
    return timedelta(0) < wait <= HOURS + (_width(first) + _width(second))


def _width(extent: Extent) -> timedelta:
    return moment(extent.latest or "") - moment(extent.earliest or "")


def _answered(first: Happening, second: Happening, sides: Sides) -> bool:
    """Whether who fires second was hit first, or who is hit second fired first."""
    return _one_side(first.targets, second.initiators, sides) or _one_side(
        first.initiators, second.targets, sides
    )


def _one_side(one: Collection[str], other: Collection[str], sides: Sides) -> bool:
    return any(sides.same_side(a, b) for a in one for b in other)


def bears_on(terms: Terms, happening: Happening) -> bool:
    """Whether an agreement is worth holding an incident against: near in country and time."""
    country = happening.spot.country if happening.spot else None
    if country and terms.countries and country not in terms.countries:
        return False
    time = happening.time
    if time is None or not time.earliest or not time.latest:
        return True
    starts = [w.starts for w in terms.windows if w.starts]
    ends = [w.ends for w in terms.windows]
    if starts and moment(time.latest) < moment(min(starts)) - BEFORE:
        return False
    last = max((e for e in ends if e), default=None)
    return None in ends or last is None or moment(time.earliest) <= moment(last) + AFTER
