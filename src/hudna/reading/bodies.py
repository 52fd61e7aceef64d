"""Bare nouns of bodies: "the army", «الحكومة», «движение» without a name beside them.

They stand for the one body of their sort that the text has named; with none named, for the organ
of the one country whose war it tells. With several, for nobody.
"""

from dataclasses import dataclass, field

from hudna.registers.world import World

__all__ = ["NamedBodies"]

KIND_OF_ORGAN = {
    "armed_forces": ("armed_forces",),
    "government": ("government",),
    "regime": ("government",),
    "presidency": ("government", "office"),
    "coalition": ("coalition",),
}
GROUPS = ("armed_group",)
NEVER = ("\0",)
"""An ending that no id has."""


@dataclass(slots=True)
class NamedBodies:
    """The bodies a text has named so far, in order."""

    world: World
    endings: dict[str, tuple[str, ...]]
    named: dict[str, None] = field(default_factory=dict)

    def note(self, actor: str) -> None:
        """Remember an actor that the text names."""
        self.named.setdefault(actor, None)

    def organ(self, organ: str) -> list[str]:
        """Bodies named so far that are such an organ."""
        return [actor for actor in self.named if self._is_organ(actor, organ)]

    def _is_organ(self, actor: str, organ: str) -> bool:
        known = self.world.actors.get(actor)
        if known is None:
            return actor.endswith("-" + organ.replace("_", "-"))
        kinds = KIND_OF_ORGAN.get(organ)
        if organ == "armed_forces" and self._is_other_force(actor, known.country):
            return False
        if organ in {"armed_forces", "coalition"} or known.kind not in (kinds or (known.kind,)):
            return known.kind in (kinds or ())
        return actor.endswith(self.endings.get(organ, NEVER))

    def _is_other_force(self, actor: str, country: str | None) -> bool:
        """Whether it is an air force, or fights beside or against the army of its state."""
        if actor.endswith(self.endings.get("air_force", NEVER)):
            return True
        army = self.world.ties.forces.get(country or "", actor)
        return army != actor and not actor.endswith(self.endings.get("armed_forces", NEVER))

    def groups(self) -> list[str]:
        """Armed groups named so far; a part of another named one counts with it."""
        found = [a for a in self.named if self._kind(a) in GROUPS]
        return [a for a in found if not any(p in found for p in self._parents(a))]

    def _kind(self, actor: str) -> str:
        known = self.world.actors.get(actor)
        return known.kind if known else ""

    def _parents(self, actor: str) -> list[str]:
        known = self.world.actors.get(actor)
        return [tie.actor for tie in known.part_of] if known else []
