"""Marks of standings: what somebody is, where its name stands, and in which role of which act."""

from collections.abc import Iterable

import msgspec

from hudna.reading.clusters import Cluster
from hudna.reading.frames import Frame, Parsed
from hudna.reading.senses import TRUCE_ACTS, meaning_of
from hudna.reading.truce_facts import ACTS
from hudna.reading.truce_slots import Slots
from hudna.text.span import Span

__all__ = [
    "Marks",
    "Seen",
    "body_marks",
    "countries_of",
    "items_of",
    "kind_marks",
    "place_marks",
    "roles_in",
    "rule_marks",
]

NEAR = 3
OFTEN, WIDELY = 8, 5
"""Mentions and sentences beyond which more tell nothing."""
ROLES = {
    "subject": "subject", "object": "object", "between": "between", "with": "with", "by": "by",
    "ins": "by", "via": "by", "of": "of", "gen": "of", "from": "from", "in": "in", "b": "b",
    "at": "in", "on": "on", "against": "against", "to": "to", "l": "to", "dat": "to", "for": "for",
    "under": "under", "after": "after",
}  # fmt: skip
"""Roles by their places; prepositions that tell the same are one."""
TELLING = ACTS | frozenset(TRUCE_ACTS) | {
    "thank", "withdraw", "release", "accuse", "support", "condemn", "no_comment", "threaten",
}  # fmt: skip
"""Senses that stand as they are in a mark; others are speech, an attack or another act."""

Marks = dict[str, float]


class Seen(msgspec.Struct, frozen=True, gc=False):
    """One place where somebody is named: the sentence, the item, the words, the acts there."""

    sentence: int
    item: int
    span: Span
    prep: str
    roles: tuple[tuple[str, Frame], ...]
    direct: bool = False
    coordinated: bool = False


def roles_in(parsed: Parsed) -> dict[int, list[tuple[str, Frame]]]:
    """The roles of phrases that name somebody, by identity."""
    held: dict[int, list[tuple[str, Frame]]] = {}
    for frame in parsed.frames:
        for role, phrase in frame.roles():
            for part in phrase.members or (phrase,):
                if part.actors or part.state_actors:
                    held.setdefault(id(part), []).append((role, frame))
    return held


def body_marks(bodies: list[str], named: list[str], seen: list[Seen]) -> Marks:
    """How often and how it is named."""
    marks: Marks = {
        "times": min(len(seen), OFTEN) / OFTEN,
        "sentences": min(len({each.sentence for each in seen}), WIDELY) / WIDELY,
    }
    first = seen[0].sentence
    marks[f"first.{first}" if first <= 1 else "first.later"] = 1.0
    if any(actor not in bodies for actor in named):
        marks["spoken_for"] = 1.0
    if not any(each.direct for each in seen):
        marks["only_adjective"] = 1.0
    return marks


def kind_marks(bodies: list[str], slots: Slots) -> set[str]:
    """What it is in this text."""
    found = {f"kind.{slots.kind(each)}" for each in bodies}
    asked = {
        "untabulated": all(each not in slots.world.actors for each in bodies),
        "fights": any(map(slots.fights, bodies)),
        "at_war": any(map(slots.is_at_war, bodies)),
        "outside": all(map(slots.is_outside, bodies)),
        "pair": any(each in slots.pair() for each in bodies),
    }
    found.update(mark for mark, holds in asked.items() if holds)
    return found


def countries_of(cluster: Cluster, slots: Slots) -> set[str | None]:
    """The countries of the places that are told of an arrangement."""
    places = slots.world.places
    return {
        places[place].country for m in cluster.mentions for place, _ in m.places if place in places
    }


def rule_marks(bodies: list[str], cluster: Cluster, slots: Slots, sure: list[str]) -> Marks:
    """What rules make of it and of others."""
    own = sum(_is_among([party], bodies, slots) for party in sure)
    asked = {
        f"others.{min(len(sure) - own, 2)}": True,
        "sure": own > 0,
        "hinted": _is_among(slots.parties, bodies, slots),
        "broker": _is_among(slots.mediators, bodies, slots),
        "excluded": _is_among(slots.excluded, bodies, slots),
        "background": cluster.background,
        "shared": _is_among(slots.shared, bodies, slots),
    }
    return {mark: 1.0 for mark, holds in asked.items() if holds}


def _is_among(actors: Iterable[str], bodies: list[str], slots: Slots) -> bool:
    """Whether one of some actors is of the side of these bodies."""
    for actor in actors:
        for body in bodies:
            if slots.is_one(actor, body):
                return True
    return False


def items_of(cluster: Cluster) -> dict[int, list[int]]:
    """The items that name an arrangement, by sentence."""
    items: dict[int, list[int]] = {}
    for mention in cluster.mentions:
        items.setdefault(mention.sentence, []).append(mention.item)
    return items


def place_marks(seen: list[Seen], items: dict[int, list[int]], own: set[int]) -> set[str]:
    """Where its name stands beside those of the arrangement, and in which roles."""
    found: set[str] = set()
    for each in seen:
        if each.sentence not in own:
            if each.sentence - 1 in own:
                found |= NEAR_MARKS["next", each.direct, each.coordinated]
            continue
        found |= NEAR_MARKS["own", each.direct, each.coordinated]
        found.add("own.prep." + ROLES.get(each.prep, "other" if each.prep else "none"))
        for role, frame in each.roles:
            found.add(f"own.{ROLES.get(role, 'other')}.{_act(frame)}")
        mentions = items[each.sentence]
        found.add("before" if each.item < min(mentions) else "behind")
        if min([abs(each.item - at) for at in mentions]) <= NEAR:
            found.add("near")
    return found


def _near(where: str, *, direct: bool, coordinated: bool) -> frozenset[str]:
    """Marks of a name that stands in a sentence of the arrangement, or in the next one."""
    asked = {where: True, f"{where}.direct": direct, f"{where}.coordinated": coordinated}
    return frozenset(mark for mark, holds in asked.items() if holds)


NEAR_MARKS = {
    (where, direct, coordinated): _near(where, direct=direct, coordinated=coordinated)
    for where in ("own", "next")
    for direct in (False, True)
    for coordinated in (False, True)
}


def _act(frame: Frame) -> str:
    meaning = meaning_of(frame.sense)
    if meaning.event == "attack":
        return "attack"
    if frame.sense in TELLING:
        return frame.sense
    return "speech" if meaning.speech else "act"
