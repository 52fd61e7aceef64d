"""Sightings grouped into happenings, with people's merges and splits on top (domain.md 9.3)."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from hudna.judging.advances import are_rival_takers
from hudna.judging.bonds import NO_BONDS, Bonds
from hudna.judging.joining import Tie, join, pair_of
from hudna.judging.only_fit import only_fits
from hudna.judging.relations import FINE
from hudna.judging.sameness import COPY, Sameness, is_apart
from hudna.judging.sightings import Sighting

__all__ = ["Count", "Group", "count_of", "founder", "groups_of", "is_news"]


TIED = frozenset({"same", "maybe"})


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """One happening: sightings by age, what only recalls or denies it, what it may be too."""

    id: str
    sightings: tuple[Sighting, ...]
    recalled: tuple[Sighting, ...] = ()
    maybe: tuple[str, ...] = ()
    vague: bool = False


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """How many happenings there are: ``low`` with all maybes merged, ``high`` with all split."""

    low: int
    high: int


def is_report(sighting: Sighting) -> bool:
    """Whether it is told as news: neither recalled nor denied nor taken back."""
    return not (sighting.recalled or sighting.negated) and sighting.withdraws is None


def is_news(sighting: Sighting) -> bool:
    """Whether it may make an incident by itself: told as news, with a place, a toll or an hour.

    "At 00:04 X's forces shelled our sector" is an incident whose place has no name.
    """
    if not is_report(sighting) or _is_nothing_said(sighting):
        return False
    return _is_placed(sighting) or bool(sighting.casualties) or _is_timed(sighting)


def _is_nothing_said(sighting: Sighting) -> bool:
    """«Aid was given there»: neither what, by whom, to whom, nor what it cost, and no attack."""
    told = (sighting.actors, sighting.nameless, sighting.recipients, sighting.casualties)
    return sighting.kind != "attack" and sighting.type is None and not any(told)


def _is_placed(sighting: Sighting) -> bool:
    """Whether it is told where; "shots in Gaza", of no day and of nobody, are nowhere."""
    spot = sighting.spot
    if spot is None or spot.place is None:
        return False
    told = (sighting.time, sighting.actors, sighting.nameless, sighting.recipients, sighting.voices)
    return spot.level in FINE or any(told)


def _is_timed(sighting: Sighting) -> bool:
    """Whether somebody tells an attack of somebody to the hour, by whatever clock."""
    said = sighting.time.said if sighting.time else None
    timed = said is not None and ":" in said
    return timed and sighting.kind == "attack" and bool(sighting.actors and sighting.voices)


def is_vague(sighting: Sighting) -> bool:
    """Neither place nor time is known: it may be any other happening."""
    return sighting.spot is None and sighting.time is None


def founder(sightings: Iterable[Sighting]) -> Sighting:
    """The sighting that a group is called after: the first that became known."""
    return min(sightings, key=_age)


def _age(sighting: Sighting) -> tuple[str, str, str]:
    return sighting.known_since, sighting.document, sighting.id


def groups_of(
    sightings: Sequence[Sighting], pairs: Iterable[Sameness], bonds: Bonds = NO_BONDS
) -> tuple[Group, ...]:
    """Group sightings; what one document tells apart, and what time or place parts, stays apart.

    Args:
        sightings: of the part of the case that pairs hold together, or of the whole.
        pairs: compared sightings; only those that are the same or may be count.
        bonds: what people decided, by ids of sightings.
    """
    held = {t.id: t for t in sightings}
    given = [p for p in pairs if p.one in held and p.other in held and p.verdict in TIED]
    made = _joined(held, given, bonds)
    home = {ident: founder(held[i] for i in ids).id for ids in made for ident in ids}
    maybes = _maybes(given, held, home, bonds)
    recalled = _recalled(given, held, home)
    groups = [
        Group(
            id=home[ids[0]],
            sightings=tuple(sorted((held[i] for i in ids), key=_age)),
            recalled=tuple(sorted(recalled.get(home[ids[0]], ()), key=_age)),
            maybe=tuple(sorted(maybes.get(home[ids[0]], ()))),
            vague=all(is_vague(held[i]) for i in ids),
        )
        for ids in made
    ]
    return tuple(sorted(groups, key=lambda group: _age(group.sightings[0])))


def _joined(
    held: Mapping[str, Sighting], given: list[Sameness], bonds: Bonds
) -> tuple[tuple[str, ...], ...]:
    """What is told as news, in groups.

    Copies of one sentence come first and then count as their oldest: a copy printed a day later
    says "yesterday" of another day, and must not speak against what the original fits.
    """
    news = [ident for ident, sighting in held.items() if is_report(sighting)]
    same = [p for p in given if p.verdict == "same"]
    copies = join(news, [(1.0, *p.pair) for p in same if p.strength == COPY], parted=bonds.parted)
    first = {i: founder(held[i] for i in ids).id for ids in copies for i in ids}
    fit = {
        pair_of(first[p.one], first[p.other]) for p in given if p.one in first and p.other in first
    }

    def unfit(one: str, other: str) -> bool:
        if are_rival_takers(held[one], held[other]):
            return True
        return (one, other) not in fit and is_apart(held[one], held[other])

    parted = {pair_of(first[a], first[b]) for a, b in bonds.parted if {a, b} <= set(first)}
    ties = _ties(same, first)
    alone = join(set(first.values()), ties, unfit=unfit, parted=parted)
    maybes = _ties((p for p in given if p.verdict == "maybe"), first)
    fits = only_fits(alone, maybes, held, lambda a, b: (a, b) in parted or unfit(a, b))
    groups = join(
        set(first.values()),
        [*ties, *fits],
        unfit=unfit,
        parted=parted,
        put_together=[
            pair_of(first[a], first[b]) for a, b in bonds.together if {a, b} <= set(first)
        ],
    )
    members: dict[str, list[str]] = {}
    for ident, one in first.items():
        members.setdefault(one, []).append(ident)
    made = (tuple(sorted(i for one in group for i in members[one])) for group in groups)
    return tuple(ids for ids in made if any(is_news(held[i]) for i in ids))


def _ties(pairs: Iterable[Sameness], first: Mapping[str, str]) -> list[Tie]:
    """Pairs of what is told as news, each copy counted as its oldest."""
    told = (p for p in pairs if p.one in first and p.other in first)
    return [(p.strength, *pair_of(first[p.one], first[p.other])) for p in told]


def _maybes(
    given: list[Sameness], held: Mapping[str, Sighting], home: dict[str, str], bonds: Bonds
) -> dict[str, set[str]]:
    """Groups that may be one: some pair across them may be, and none speaks against it."""
    members: dict[str, list[str]] = {}
    for ident, group in home.items():
        members.setdefault(group, []).append(ident)
    allowed = {pair.pair for pair in given}
    found: dict[str, set[str]] = {}
    for one, other in {
        pair_of(home[p.one], home[p.other]) for p in given if p.one in home and p.other in home
    }:
        across = {pair_of(a, b) for a in members[one] for b in members[other]}
        against = any(p not in allowed and is_apart(held[p[0]], held[p[1]]) for p in across)
        if one != other and not against and across.isdisjoint(bonds.parted):
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return found


def _recalled(
    given: list[Sameness], held: dict[str, Sighting], home: dict[str, str]
) -> dict[str, list[Sighting]]:
    """What only recalls or denies a happening, with the one it fits best."""
    best: dict[str, Sameness] = {}
    for pair in given:
        for back, news in ((pair.one, pair.other), (pair.other, pair.one)):
            if back in home or news not in home:
                continue
            if back not in best or (pair.strength, pair.pair) > (
                best[back].strength,
                best[back].pair,
            ):
                best[back] = pair
    found: dict[str, list[Sighting]] = {}
    for back, pair in best.items():
        news = pair.other if pair.one == back else pair.one
        found.setdefault(home[news], []).append(held[back])
    return found


def count_of(groups: Sequence[Group]) -> Count:
    """The interval in which the number of happenings lies; what is vague counts in ``high``."""
    plain = {group.id: group for group in groups if not group.vague}
    ties = [(1.0, g.id, other) for g in groups if g.id in plain for other in g.maybe]
    maybe = {pair_of(one, other) for _, one, other in ties}

    def unfit(one: str, other: str) -> bool:
        across = ((a, b) for a in plain[one].sightings for b in plain[other].sightings)
        return (one, other) not in maybe and any(is_apart(a, b) for a, b in across)

    return Count(low=len(join(plain, ties, unfit=unfit)), high=len(groups))
