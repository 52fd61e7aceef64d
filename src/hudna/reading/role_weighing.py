"""Weighing of sides: who keeps an arrangement where no rule tells, by learned weights.

Rules find who agrees, declares, signs or keeps, and that stands. Whom they only guess at (who is
accused of a breach, who fights elsewhere in the text), and whom they do not find, is weighed by
marks of the text (``standings``) with the weights of ``languages/roles.toml``, trained by
``tools/train_role_weights.py`` (docs/decisions/0018-sides-weighed.md).
"""

import math
from dataclasses import dataclass
from pathlib import Path

from hudna.packs.toml_files import read_toml
from hudna.reading.standings import Standing
from hudna.reading.truce_slots import Slots

__all__ = ["WEIGHED", "RoleWeights", "weigh_sides"]

WEIGHED = "roles.weighed"
"""The rule id of a side that was weighed."""
HOME = {"government": 0, "armed_forces": 1, "state": 2}
ABROAD = {"state": 0, "government": 1, "armed_forces": 2}
"""Which body stands for a side: against its own people its rulers or army, else the state."""


PAIR = 2
OF_STATE = frozenset({"state", "government"})


@dataclass(frozen=True)
class RoleWeights:
    """Weights of the marks of a standing; their sum is the log odds of a side of the truce."""

    bias: float
    least: float
    keep: float
    third: float
    marks: dict[str, float]

    @classmethod
    def load(cls, path: Path) -> "RoleWeights | None":
        """The weights, None where there are none.

        Raises:
            PackError: the file is broken.
        """
        if not path.is_file():
            return None
        table = read_toml(path)
        return cls(
            bias=float(table["bias"]),  # type: ignore[arg-type]
            least=float(table["least"]),  # type: ignore[arg-type]
            keep=float(table["keep"]),  # type: ignore[arg-type]
            third=float(table["third"]),  # type: ignore[arg-type]
            marks={str(k): float(v) for k, v in table["marks"].items()},  # type: ignore[attr-defined]
        )

    def odds(self, standings: list[Standing]) -> list[float]:
        """The log odds of each that it is a side of the arrangement."""
        weight = self.marks.get
        return [
            self.bias + math.fsum([weight(mark, 0.0) * much for mark, much in each.marks.items()])
            for each in standings
        ]


def weigh_sides(slots: Slots, standings: list[Standing], weights: RoleWeights) -> None:
    """Let the weights decide on sides that no rule is sure of.

    Args:
        slots: who is what by rule; sides are added and those only guessed at are weighed anew.
        standings: everybody whom the text names.
        weights: the learned weights.
    """
    sure = slots.sure
    odds = list(zip(weights.odds(standings), standings, strict=True))
    for actor, (role, _) in list(slots.parties.items()):
        if role != "associated_force":
            continue
        floor = weights.least if actor in slots.shared else weights.keep
        own = [sum_ for sum_, each in odds if any(slots.is_one(actor, b) for b in each.bodies)]
        if max(own, default=floor) < floor:
            slots.parties.pop(actor)
    found: list[Standing] = []
    for sum_, each in sorted(odds, key=lambda pair: -pair[0]):
        known = slots.parties.keys() - slots.announced.keys()
        settled = slots.alone or len(known) + len(found) >= PAIR
        least = weights.least + (weights.third if settled else 0.0)
        if sum_ >= least and _is_free(each, slots):
            found.append(each)
    for each in found:
        rest = [other.bodies for other in found if other is not each]
        slots.weighed[_body_of(each, [*rest, sure], slots)] = each.span
    _for_others(slots, standings)
    _of_states(slots)
    _nameless(slots)


def _for_others(slots: Slots, standings: list[Standing]) -> None:
    """Who announced a truce of two others, and neither accuses nor is accused, brokered it."""
    for side, actor in slots.announced.items():
        role, span = slots.parties.get(side, ("", None))
        others = [e for e in (*slots.parties, *slots.weighed) if not slots.is_one(e, side)]
        told = {mark for each in standings if side in each.bodies for mark in each.marks}
        if slots.is_ally(side):
            continue
        if role == "declarer" and span and len(others) >= PAIR and not told & QUARREL:
            slots.parties.pop(side)
            slots.mediator(actor, span)


QUARREL = frozenset({"alleges", "alleged"})


def _of_states(slots: Slots) -> None:
    """Against a state or an army of another country an organ stands for its own state.

    A government that a truce with an armed group binds stays the government.
    """
    sides = {actor: (role, span) for actor, role, span in slots.in_roles()}
    groups = any(slots.kind(each) in {"armed_group", "coalition"} for each in sides)
    organs = {"armed_forces"} if groups else {"armed_forces", "government"}
    bodies = [each for each in sides if slots.kind(each) in {*OF_STATE, "armed_forces"}]
    countries = {
        slots.country(each) for each in bodies if slots.kind(each) in OF_STATE or not slots.joint
    } - {None}
    for held in (slots.parties, slots.weighed):
        for actor in [each for each in held if slots.kind(each) in organs]:
            state = slots.state_served(actor)
            if state is not None and countries - {slots.country(actor)}:
                moved = {state if each == actor else each: told for each, told in held.items()}
                held.clear()
                held.update(moved)  # type: ignore[arg-type]


def _nameless(slots: Slots) -> None:
    """Nameless "rebels", "gunmen" are no side beside a group that has a name."""
    sides = [*slots.parties, *slots.weighed]
    named = any(slots.kind(each) == "armed_group" and each in slots.world.actors for each in sides)
    for actor in sides if named else ():
        if slots.kind(actor) == "armed_group" and not slots.has_name(actor):
            slots.parties.pop(actor, None)
            slots.weighed.pop(actor, None)


def _is_free(standing: Standing, slots: Slots) -> bool:
    """Whether somebody can be a side and is nothing yet by rule."""
    if not any(slots.can_keep(each) for each in standing.bodies):
        return False
    taken = (*slots.parties, *slots.mediators, *slots.excluded)
    return not any(slots.is_one(each, other) for each in standing.bodies for other in taken)


def _body_of(standing: Standing, others: list[list[str]], slots: Slots) -> str:
    """The body that stands for a side."""
    own = {slots.country(each) for each in standing.bodies}
    foreign = any(slots.country(each) not in own for bodies in others for each in bodies)
    order = ABROAD if foreign else HOME
    known = [each for each in standing.bodies if each in slots.world.actors]
    able = [each for each in known or standing.bodies if slots.can_keep(each)]
    return min(
        able or standing.bodies,
        key=lambda each: order.get(slots.kind(each), math.inf),
    )
