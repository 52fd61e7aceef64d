"""Standings: what a text tells of everybody it names beside an arrangement, as marks.

Marks are the same for all languages and name nobody: what somebody is, where its name stands, in
which role of which act, what it says and whom it accuses. Learned weights weigh them where no
rule finds a side (``role_weighing``, docs/decisions/0018-sides-weighed.md).
"""

from dataclasses import dataclass
from typing import NamedTuple

from hudna.reading.clusters import Cluster
from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import TRUCE_ACTS, meaning_of
from hudna.reading.truce_facts import ACTS
from hudna.reading.truce_slots import Slots
from hudna.text.span import Span

__all__ = ["Seen", "Standing", "Standings"]

SILENT = frozenset({"caption", "credit", "boilerplate", "dateline"})
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


class Seen(NamedTuple):
    """One place where somebody is named: the sentence, the item, the words, the acts there."""

    sentence: int
    item: int
    span: Span
    prep: str
    roles: tuple[tuple[str, Frame], ...]
    direct: bool = False
    coordinated: bool = False


@dataclass(slots=True)
class Standing:
    """Somebody beside an arrangement.

    ``bodies`` are those of one side (a state, its government, its army), ``named`` who is named
    for them; ``span`` the words that name it best.
    """

    bodies: list[str]
    named: list[str]
    marks: Marks
    span: Span


class Standings:
    """What a document tells of everybody it names."""

    def __init__(
        self,
        parsed: list[Parsed],
        claims: list[ClaimDraft],
        allegations: list[AllegationDraft],
    ) -> None:
        self._claims = claims
        self._allegations = allegations
        self._seen: dict[str, list[Seen]] = {}
        self._held: list[tuple[list[str], list[str]]] | None = None
        self._says: dict[str | None, set[str]] | None = None
        for number, each in enumerate(parsed):
            if each.kind not in SILENT:
                self._look(number, each)

    def _look(self, number: int, parsed: Parsed) -> None:
        held = _roles_in(parsed)
        for at, item in enumerate(parsed.items):
            if not isinstance(item, Phrase):
                continue
            for part in item.everything():
                if part.actors or part.state_actors:
                    span = parsed.words.span(part.first, part.last)
                    roles = tuple(held.get(id(part), ()))
                    self._note(part, item, Seen(number, at, span, "", roles))

    def _note(self, part: Phrase, item: Phrase, seen: Seen) -> None:
        """Note whom a phrase names, itself or by an adjective."""
        for actor in part.state_actors:
            if actor not in part.actors:
                self._seen.setdefault(actor, []).append(seen)
        if part.actors and not part.members:
            prep, many = part.prep or item.prep, len(item.members) > 1
            own = seen._replace(prep=prep, direct=True, coordinated=many)
            for actor in part.actors:
                self._seen.setdefault(actor, []).append(own)

    def of(self, cluster: Cluster, slots: Slots) -> list[Standing]:
        """The standing of everybody to an arrangement.

        Args:
            cluster: the mentions of the arrangement.
            slots: who is what in it by rule.
        """
        own = {m.sentence for m in cluster.mentions if not m.weak}
        own = own or {m.sentence for m in cluster.mentions}
        found = []
        for bodies, named in self._families(slots):
            seen = sorted(
                (each for actor in named for each in self._seen[actor]),
                key=lambda each: (each.sentence, each.item),
            )
            marks = {**_body(bodies, named, seen), **_rules(bodies, cluster, slots)}
            for mark in (
                *_kinds(bodies, cluster, slots),
                *_places(seen, cluster, own),
                *self._told({*bodies, *named}),
            ):
                marks[mark] = 1.0
            best = min(seen, key=lambda each: (each.sentence not in own, not each.direct))
            found.append(Standing(bodies, named, marks, best.span))
        return found

    def _families(self, slots: Slots) -> list[tuple[list[str], list[str]]]:
        """Bodies of one side with those named for them, in order of the text."""
        if self._held is not None:
            return self._held
        families: list[tuple[list[str], list[str]]] = []
        for actor in self._seen:
            body = slots.side(actor)
            if slots.kind(body) == "media":
                continue
            own = next(
                (f for f in families if all(slots.is_one(body, each) for each in f[0])), None
            )
            if own is None:
                families.append(([body], [actor]))
                continue
            own[1].append(actor)
            if body not in own[0]:
                own[0].append(body)
        self._held = families
        return families

    def _told(self, family: set[str]) -> set[str]:
        """What it says, and whom it accuses or who accuses it."""
        if self._says is None:
            self._says = self._heard()
        return set[str]().union(*(self._says.get(actor, ()) for actor in family))

    def _heard(self) -> dict[str | None, set[str]]:
        """What everybody says and is told of, as marks."""
        found: dict[str | None, set[str]] = {}
        for claim in self._claims:
            for part in claim.whole():
                found.setdefault(part.speaker.actor, set()).add(f"claim.{part.stance}")
        for each in self._allegations:
            found.setdefault(each.by, set()).add("alleges")
            found.setdefault(each.against, set()).add("alleged")
        return found


def _roles_in(parsed: Parsed) -> dict[int, list[tuple[str, Frame]]]:
    """The roles of phrases that name somebody, by identity."""
    held: dict[int, list[tuple[str, Frame]]] = {}
    for frame in parsed.frames:
        for role, phrase in frame.roles():
            for part in phrase.members or (phrase,):
                if part.actors or part.state_actors:
                    held.setdefault(id(part), []).append((role, frame))
    return held


def _body(bodies: list[str], named: list[str], seen: list[Seen]) -> Marks:
    """How often and how it is named."""
    marks: Marks = {
        "times": min(len(seen), OFTEN) / OFTEN,
        "sentences": min(len({each.sentence for each in seen}), WIDELY) / WIDELY,
    }
    first = min(each.sentence for each in seen)
    marks[f"first.{first}" if first <= 1 else "first.later"] = 1.0
    if any(actor not in bodies for actor in named):
        marks["spoken_for"] = 1.0
    if not any(each.direct for each in seen):
        marks["only_adjective"] = 1.0
    return marks


def _kinds(bodies: list[str], cluster: Cluster, slots: Slots) -> set[str]:
    """What it is, and of which country beside that of the arrangement."""
    found = {f"kind.{slots.kind(each)}" for each in bodies}
    asked = {
        "untabulated": all(each not in slots.world.actors for each in bodies),
        "fights": any(map(slots.fights, bodies)),
        "at_war": any(map(slots.is_at_war, bodies)),
        "outside": all(map(slots.is_outside, bodies)),
        "ally": any(map(slots.is_ally, bodies)),
        "pair": bool({*bodies} & {*slots.pair}),
    }
    found.update(mark for mark, holds in asked.items() if holds)
    places = slots.world.places
    where = {
        places[place].country for m in cluster.mentions for place, _ in m.places if place in places
    }
    own = {slots.country(each) for each in bodies} - {None}
    if where and own:
        found.add("home" if own & where else "abroad")
    return found


def _rules(bodies: list[str], cluster: Cluster, slots: Slots) -> Marks:
    """What rules make of it and of others."""
    others = [
        party for party in slots.sure if not any(slots.is_one(party, each) for each in bodies)
    ]
    asked = {
        f"others.{min(len(others), 2)}": True,
        "sure": any(slots.is_one(party, each) for party in slots.sure for each in bodies),
        "hinted": any(slots.is_one(party, each) for party in slots.parties for each in bodies),
        "broker": any(slots.is_one(each, body) for each in slots.mediators for body in bodies),
        "excluded": any(slots.is_one(each, body) for each in slots.excluded for body in bodies),
        "background": cluster.background,
        "shared": any(slots.is_one(party, each) for party in slots.shared for each in bodies),
    }
    return {mark: 1.0 for mark, holds in asked.items() if holds}


def _places(seen: list[Seen], cluster: Cluster, own: set[int]) -> set[str]:
    """Where its name stands beside those of the arrangement, and in which roles."""
    items: dict[int, list[int]] = {}
    for mention in cluster.mentions:
        items.setdefault(mention.sentence, []).append(mention.item)
    found: set[str] = set()
    for each in seen:
        if each.sentence - 1 in own and each.sentence not in own:
            found.update(_near(each, "next"))
        if each.sentence not in own:
            continue
        found.update(_near(each, "own"))
        found.add("own.prep." + ROLES.get(each.prep, "other" if each.prep else "none"))
        found.update(f"own.{ROLES.get(role, 'other')}.{_act(frame)}" for role, frame in each.roles)
        mentions = items[each.sentence]
        found.add("before" if each.item < min(mentions) else "behind")
        if min(abs(each.item - at) for at in mentions) <= NEAR:
            found.add("near")
    return found


def _near(seen: Seen, where: str) -> set[str]:
    found = {where}
    if seen.direct:
        found.add(f"{where}.direct")
    if seen.coordinated:
        found.add(f"{where}.coordinated")
    return found


def _act(frame: Frame) -> str:
    meaning = meaning_of(frame.sense)
    if meaning.event == "attack":
        return "attack"
    if frame.sense in TELLING:
        return frame.sense
    return "speech" if meaning.speech else "act"
