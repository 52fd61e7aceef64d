"""Who is whose: lines of command, succession and interest, at a date (domain.md 3, 5 and 12).

All comes from the register of actors and sources; no rule here knows a party.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from hudna.registers import World

__all__ = ["Interest", "Sides"]

Interest: TypeAlias = Literal["own_side", "adversary", "third_party", "unknown"]
"""How a speaker stands to one whom a statement is about."""

BELLIGERENT = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})
ARMED = frozenset({"rebel", "military", "militia", "government", "political"})
ARMS = frozenset({"armed_group", "armed_forces"})
"""Whoever bears arms is no third party to what it says of others' arms."""
LONGEST_LINE = 12


class Sides:
    """The registers asked who belongs to whom at a moment (an ISO date, or None for ever).

    ``fighting`` are actors known to fight in this case, such as the parties of its agreements.
    """

    def __init__(self, world: "World", fighting: Iterable[str] = ()) -> None:
        self._world = world
        self._fighting = frozenset(fighting)
        self._lines: dict[tuple[str, str | None], tuple[str, ...]] = {}
        self._names: dict[tuple[str, str | None], frozenset[str]] = {}
        self._sides: dict[tuple[str, str, str | None], bool] = {}
        self._fights: dict[str, bool] = {}

    def line(self, actor: str, at: str | None = None) -> tuple[str, ...]:
        """The actor and all that it was part of at a date, from the nearest on."""
        key = actor, at
        if key not in self._lines:
            self._lines[key] = self._climb(actor, at)
        return self._lines[key]

    def _climb(self, actor: str, at: str | None) -> tuple[str, ...]:
        found = [actor]
        for each in found:
            entry = self._world.actors.get(each)
            if entry is None or len(found) > LONGEST_LINE:
                continue
            for tie in entry.part_of:
                if _held(tie.since, tie.until, at) and tie.actor not in found:
                    found.append(tie.actor)
            for role in entry.roles:
                if _held(role.since, role.until, at) and role.of not in found:
                    found.append(role.of)
        return tuple(found)

    def names_of(self, actor: str, at: str | None = None) -> frozenset[str]:
        """The ids under which the same body went before and after, as far as they were in use.

        A successor is meant only from the day of the succession on; the old name goes on being
        used, and stands for the body at any date.
        """
        key = actor, at
        if key not in self._names:
            self._names[key] = self._found_names(actor, at)
        return self._names[key]

    def _found_names(self, actor: str, at: str | None) -> frozenset[str]:
        found, waiting = {actor}, [actor]
        while waiting:
            each = waiting.pop()
            entry = self._world.actors.get(each)
            near: list[tuple[str, str | None]] = []
            near += [(t.actor, None) for t in entry.successor_of] if entry else []
            near += [
                (h, since) for h, since in self._world.ties.heirs.get(each, ()) if _begun(since, at)
            ]
            for other, _ in near:
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return frozenset(found)

    def is_part(self, actor: str, whole: str, at: str | None = None) -> bool:
        """Whether an actor was the whole, or part of it, at a date, under any of its names."""
        return not self.names_of(whole, at).isdisjoint(self.line(actor, at))

    def same_side(self, one: str, other: str, at: str | None = None) -> bool:
        """Whether two actors stand in one line of command, or share a state.

        Two groups under one umbrella that is no state are not one side for that alone.
        """
        key = one, other, at
        if key not in self._sides:
            self._sides[key] = self._one_side(one, other, at)
        return self._sides[key]

    def _one_side(self, one: str, other: str, at: str | None) -> bool:
        if self.is_part(one, other, at) or self.is_part(other, one, at):
            return True
        shared = set(self.line(one, at)) & set(self.line(other, at))
        return any(self.kind(each) in {"state", "government"} for each in shared)

    def kind(self, actor: str) -> str | None:
        """The kind of an actor, None for one that the register does not know."""
        entry = self._world.actors.get(actor)
        return entry.kind if entry else None

    def country(self, actor: str) -> str | None:
        """The country of an actor."""
        entry = self._world.actors.get(actor)
        return entry.country if entry else None

    def listed(self, actor: str, at: str | None = None) -> bool:
        """Whether the actor stands on a list of designated entities, under any of its names."""
        return any(
            entry is not None and bool(entry.listed)
            for entry in (self._world.actors.get(name) for name in self.names_of(actor, at))
        )

    def aligned(self, speaker: str) -> frozenset[str]:
        """Whom a source is owned by or aligned with; empty for others."""
        source = self._world.sources.get(speaker)
        return frozenset(source.aligned_with) if source else frozenset()

    def control(self, source: str | None) -> str:
        """The ``control`` of a source; ``unknown`` for one that is not in the register."""
        entry = self._world.sources.get(source or "")
        return entry.control if entry else "unknown"

    def masters(self, speaker: str, at: str | None = None) -> frozenset[str]:
        """Whose voice a speaker may be: its line of command, and whom its outlet stands by."""
        found = set(self.line(speaker, at))
        for each in self.aligned(speaker):
            found |= set(self.line(each, at))
        return frozenset(found)

    def interest(
        self,
        speaker: str | None,
        accused: Iterable[str],
        hurt: Iterable[str],
        *,
        at: str | None = None,
        where: str | None = None,
    ) -> Interest:
        """How a speaker stands to those it accuses of an act in a country (``where``).

        An adversary is the one hurt or of its side, the state in whose country it was, or another
        that bears arms or fights in this war; a body that fights nowhere is a third party.
        """
        if speaker is None:
            return "unknown"
        voices = self.voices_of(speaker)
        accused, hurt = tuple(accused), tuple(hurt)
        if any(self.same_side(v, a, at) for v in voices for a in accused):
            return "own_side"
        if any(self.same_side(v, h, at) for v in voices for h in hurt):
            return "adversary"
        homes = {self.country(a) for a in accused} | {where}
        return self._stance_of(voices, homes - {None})

    def fights(self, actor: str) -> bool:
        """Whether an actor is of the side of one that fights in this case."""
        if actor not in self._fights:
            self._fights[actor] = any(self.same_side(actor, each) for each in self._fighting)
        return self._fights[actor]

    def voices_of(self, speaker: str) -> tuple[str, ...]:
        """A speaker and those whom its outlet stands by."""
        return (speaker, *sorted(self.aligned(speaker)))

    def _stance_of(self, voices: tuple[str, ...], homes: set[str | None]) -> Interest:
        known = [e for e in map(self._world.actors.get, voices) if e is not None]
        for entry in known:
            fights = entry.kind in BELLIGERENT or entry.sector in ARMED
            if fights and (entry.country in homes or entry.kind in ARMS):
                return "adversary"
            if self.fights(entry.id):
                return "adversary"
        return "third_party" if known and known[0].kind != "other" else "unknown"


def _held(since: str | None, until: str | None, at: str | None) -> bool:
    if at is None:
        return True
    day = at[:10]
    begun = since is None or since <= day
    return begun and (until is None or day <= until or day.startswith(until))


def _begun(since: str | None, at: str | None) -> bool:
    return at is None or since is None or since <= at[:10]
