"""Two named: the two that fight in a text, where it names just two and sets them nowhere."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.sides import side_of

__all__ = ["only_two"]

PAIR = 2
ARMED = frozenset({"armed_forces", "armed_group", "coalition"})
ACTING = frozenset({"person", "office"})
RULING = frozenset({"state", "government"})


def only_two(parsed: list[Parsed], referents: Referents, silent: frozenset[str]) -> list[str]:
    """The two sides that a text names at all, where it names just two that fight there.

    Who fights: forces and groups, and the state or government of a country whose forces are
    named; who speaks for one of them names it. Powers from elsewhere are no side.
    """
    sides: list[str] = []
    nearer: dict[str, str] = {}
    for part in (p for each in parsed if each.kind not in silent for p in each.parts()):
        for actor in (*part.actors, *part.state_actors):
            body = _fighting_body(actor, referents)
            if body is None or _is_where(part, body, referents):
                continue
            if not _is_of(body, sides, referents):
                sides.append(body)
            elif actor in part.actors:
                nearer |= {each: _nearer(each, body, referents) for each in sides}
    if len(sides) != PAIR:
        return []
    at_home = len({_country(each, referents) for each in sides}) == 1
    return [nearer.get(each, each) if at_home else each for each in sides]


def _country(body: str, referents: Referents) -> str | None:
    known = referents.world.actors.get(body)
    return known.country if known is not None else None


def _fighting_body(actor: str, referents: Referents) -> str | None:
    """The force, or the state at war, that an actor is or acts for; None for anybody else."""
    queue, seen = [actor], {actor}
    while queue:
        each = queue.pop(0)
        kind = referents.kind_of(each)
        known = referents.world.actors.get(each)
        if known is not None and kind in ARMED:
            return each
        if known is not None and kind in RULING:
            return each if known.country in referents.battlefields else None
        if kind in ACTING:
            queue += [p for p in referents.parents_of(each) if p not in seen]
            seen.update(queue)
    return None


def _is_where(part: Phrase, body: str, referents: Referents) -> bool:
    """«في ليبيا», "in Sudan": a country that tells where something was is no side of it."""
    return part.prep == "in" and referents.kind_of(body) == "state"


def _nearer(side: str, body: str, referents: Referents) -> str:
    """The body itself where only its state had been named: «قتال ليبي», then a government there."""
    named = referents.kind_of(side) == "state" and referents.kind_of(body) == "government"
    return body if named and _is_of(body, [side], referents) else side


def _is_of(body: str, sides: list[str], referents: Referents) -> bool:
    """Whether a body is of a side that is noted already."""
    mine = side_of(body, referents)
    return any(each in mine or body in side_of(each, referents) for each in sides)
