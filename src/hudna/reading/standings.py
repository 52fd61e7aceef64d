"""Standings: what a text tells of everybody it names beside an arrangement, as marks.

Marks are the same for all languages and name nobody: what somebody is, where its name stands, in
which role of which act, what it says and whom it accuses. Learned weights weigh them where no
rule finds a side (``role_weighing``, docs/decisions/0018-sides-weighed.md).
"""

from operator import attrgetter

import msgspec

from hudna.reading.clusters import Cluster
from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.standing_marks import (
    Marks,
    Seen,
    body_marks,
    countries_of,
    items_of,
    kind_marks,
    place_marks,
    roles_in,
    rule_marks,
)
from hudna.reading.truce_slots import Slots
from hudna.text.span import Span

__all__ = ["Standing", "Standings"]

SILENT = frozenset({"caption", "credit", "boilerplate", "dateline"})


class Standing(msgspec.Struct, gc=False):
    """Somebody beside an arrangement.

    ``bodies`` are those of one side (a state, its government, its army), ``named`` who is named
    for them; ``span`` the words that name it best.
    """

    bodies: list[str]
    named: list[str]
    marks: Marks
    span: Span


class Family(msgspec.Struct):
    """Bodies of one side with those named for them, and what holds beside any arrangement.

    ``body`` are marks of how they are named, of what they are and of what they say; ``seen`` are
    the places where they are named, in the order of the text.
    """

    bodies: list[str]
    named: list[str]
    seen: list[Seen]
    body: Marks
    countries: set[str | None]


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
        self._held: list[Family] | None = None
        for number, each in enumerate(parsed):
            if each.kind not in SILENT:
                self._look(number, each)

    def _look(self, number: int, parsed: Parsed) -> None:
        named = [
            (part, at, item)
            for at, item in enumerate(parsed.items)
            if type(item) is Phrase
            for part in (item.everything() if item.members or item.genitives else (item,))
            if part.actors or part.state_actors
        ]
        held = roles_in(parsed) if named else {}
        for part, at, item in named:
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
            own = Seen(seen.sentence, seen.item, seen.span, prep, seen.roles, True, many)  # noqa: FBT003 (its fields in order)
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
        if self._held is None:
            self._held = self._families(slots)
        items = items_of(cluster)
        where = countries_of(cluster, slots)
        sure = slots.sure
        found = []
        for family in self._held:
            marks = {**family.body, **rule_marks(family.bodies, cluster, slots, sure)}
            marks.update(dict.fromkeys(place_marks(family.seen, items, own), 1.0))
            if any(map(slots.is_ally, family.bodies)):
                marks["ally"] = 1.0
            if where and family.countries:
                marks["home" if family.countries & where else "abroad"] = 1.0
            span = _best(family.seen, own).span
            found.append(Standing(family.bodies, family.named, marks, span))
        return found

    def _families(self, slots: Slots) -> list[Family]:
        """Bodies of one side with those named for them, in order of the text."""
        families: list[tuple[list[str], list[str]]] = []
        held: dict[str, tuple[list[str], list[str]]] = {}
        for actor in self._seen:
            body = slots.side(actor)
            if slots.kind(body) == "media":
                continue
            own = held.get(body) or next((f for f in families if _is_of(f[0], body, slots)), None)
            if own is None:
                families.append(own := ([], []))
            own[1].append(actor)
            if body not in held:
                own[0].append(body)
                held[body] = own
        heard = self._heard()
        return [self._family(bodies, named, heard, slots) for bodies, named in families]

    def _family(
        self, bodies: list[str], named: list[str], heard: dict[str | None, set[str]], slots: Slots
    ) -> Family:
        seen = [each for actor in named for each in self._seen[actor]]
        seen.sort(key=PLACE)
        told = set[str]().union(*(heard.get(actor, ()) for actor in {*bodies, *named}))
        countries = {slots.country(each) for each in bodies} - {None}
        body = body_marks(bodies, named, seen)
        body.update(dict.fromkeys(kind_marks(bodies, slots), 1.0))
        body.update(dict.fromkeys(told, 1.0))
        return Family(bodies, named, seen, body, countries)

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


PLACE = attrgetter("sentence", "item")
"""The order of the text."""


def _is_of(bodies: list[str], body: str, slots: Slots) -> bool:
    """Whether a body is of the same side as all these."""
    for each in bodies:  # noqa: SIM110 (asked so often that a generator would be felt)
        if not slots.is_one(body, each):
            return False
    return True


def _best(seen: list[Seen], own: set[int]) -> Seen:
    """Where it is named best: in a sentence of the arrangement, and not by an adjective."""
    direct = next((each for each in seen if each.direct), seen[0])
    here = [each for each in seen if each.sentence in own]
    return next((each for each in here if each.direct), here[0] if here else direct)
