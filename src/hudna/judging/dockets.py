"""The agreements of a case by name, with their parents and what people decided of them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hudna.judging.likeness import share_country
from hudna.judging.moments import iso, moment
from hudna.judging.signs import is_clocked
from hudna.judging.telling_groups import Group, join
from hudna.judging.voices import UNMADE, Docket, Voice
from hudna.records import Decision

if TYPE_CHECKING:
    from hudna.registers import World

__all__ = ["dockets_of"]

LIMITED = frozenset({"humanitarian_pause", "thematic_moratorium"})
"""Kinds of what halts only a part."""
GAP = timedelta(days=14)
"""A prolongation that starts longer after an end does not prolong it."""


def dockets_of(
    voices: Sequence[Voice], world: "World", decisions: Iterable[Decision] = ()
) -> tuple[Docket, ...]:
    """All agreements of a case, in order of their first telling."""
    groups = join(voices)
    for decision in decisions:
        groups = _decided(groups, decision)
    names = _names(groups)
    return tuple(
        Docket(
            id=names[id(group)],
            voices=tuple(group.voices),
            known_as=group.known_as,
            parent=_parent(group, groups, names, world),
            countries=group.countries,
            registered=_registered(group, world),
        )
        for group in groups
    )


def _registered(group: Group, world: "World") -> str | None:
    """The start that the register has of a group, where it is told closely enough for a clock."""
    known = world.agreements.get(group.known_as or "")
    starts = known.starts if known else None
    return iso(moment(starts)) if starts and "T" in starts else None


def _decided(groups: list[Group], decision: Decision) -> list[Group]:
    """Groups after a person's merge or split; other decisions change no grouping."""
    if decision.verb == "merge":
        names = _names(groups)
        wanted = [g for g in groups if names[id(g)] in decision.targets or _holds(g, decision)]
        if len(wanted) > 1:
            rest = [g for g in groups if g not in wanted]
            return [*rest, Group(v for g in wanted for v in g.voices)]
    if decision.verb == "split":
        apart = set(decision.targets)
        out = []
        for group in groups:
            gone = [v for v in group.voices if v.id in apart]
            stay = [v for v in group.voices if v.id not in apart]
            out += [Group(part) for part in (stay, gone) if part]
        return out
    return groups


def _holds(group: Group, decision: Decision) -> bool:
    """Whether a decision names one of a group's tellings."""
    return any(v.id in decision.targets for v in group.voices)


def _names(groups: Sequence[Group]) -> dict[int, str]:
    """An id for each group: the register's, else country, day and kind; each once."""
    taken: dict[str, int] = {}
    names = {}
    for group in groups:
        name = group.known_as or _own_name(group)
        taken[name] = taken.get(name, 0) + 1
        names[id(group)] = name if taken[name] == 1 else f"{name}-{taken[name]}"
    return names


def _own_name(group: Group) -> str:
    """``sd-2023-05-22-ceasefire``: where, since when, what."""
    first = group.voices[0]
    day = (group.start or group.first_said).date().isoformat()
    clocked = (v.starts.said for v in group.voices if v.starts and is_clocked(v))
    said = next(clocked, None) or next((v.starts.said for v in group.voices if v.starts), None)
    where = "-".join(c.lower() for c in group.countries[:2]) or "xx"
    return f"{where}-{said[:10] if said else day}-{first.kind.replace('_', '-')}"


def _parent(
    group: Group, groups: Sequence[Group], names: dict[int, str], world: "World"
) -> str | None:
    """Id of the agreement that a group prolongs."""
    known = world.agreements.get(group.known_as or "")
    for relation in known.relations if known else ():
        if relation.type in {"extends", "renews"}:
            return relation.to
    if not group.is_extension:
        return None
    told = _told_parent(group, groups)
    home = told or _by_time(group, groups)
    return names[id(home)] if home else None


def _told_parent(group: Group, groups: Sequence[Group]) -> Group | None:
    """The group that a telling names as what it prolongs, in its own document."""
    named = {ident for v in group.voices for ident in v.prolongs}
    return next(
        (g for g in groups if g is not group and any(v.id in named for v in g.voices)), None
    )


def _by_time(group: Group, groups: Sequence[Group]) -> Group | None:
    """The latest group before this one that it can prolong."""
    begins = group.start or group.first_said
    before = [
        g
        for g in groups
        if g is not group
        and g.is_news
        and share_country(g.countries, group.countries)
        and (g.start or g.first_said) < begins
        and (g.end is None or begins - g.end <= GAP)
        and any(v.starts or v.status not in UNMADE for v in g.voices)
        and not _is_of_another_kind(g, group)
    ]
    return max(before, key=lambda g: _nearness(g, group), default=None)


def _is_of_another_kind(before: Group, group: Group) -> bool:
    """A pause for aid, or a halt to some strikes only, prolongs one of its kind."""
    return group.kinds <= LIMITED and before.kinds.isdisjoint(group.kinds)


def _nearness(before: Group, group: Group) -> tuple[bool, bool, bool, datetime, str]:
    """Its makers' own comes first, then its people's, then what is called so, then the latest."""
    alone = len(group.makers) == 1 and bool(before.declarers) and not before.is_joint
    own = alone and group.makers <= before.makers
    shared = not before.people.isdisjoint(group.people)
    alike = not before.kinds.isdisjoint(group.kinds)
    return own, shared, alike, before.start or before.first_said, before.voices[0].id
