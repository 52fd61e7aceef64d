"""Slots of one arrangement: who keeps it, who brokers it, who is left out (domain.md section 5).

Each body stands once: an army is not noted beside its own government, nor a minister beside the
state for which he mediates.
"""

from hudna.reading.organs import ORGAN_ENDINGS, helps
from hudna.reading.referents import Referents
from hudna.reading.truce_mentions import BELLIGERENT
from hudna.reading.units import NameHit
from hudna.text.span import Span

__all__ = ["Slots"]

SPOKEN_FOR = frozenset({"person", "office"})
OF_STATE = frozenset({"state", "government"})
ORGANS = frozenset({"government", "armed_forces", "office", "person"})
REPRESENTING = frozenset({"person", "office", "government"})
SURE = frozenset({"signatory", "declarer", "adherent"})
ARMED = frozenset({"rebel", "militia", "military", "community", "state"})
"""Sectors of other bodies that keep or break a truce: unrecognised authorities, tribes."""

POLITICAL = "political"


class Slots:
    """Parties and helpers of one arrangement, gathered from all its mentions."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self.world = referents.world
        self.parties: dict[str, tuple[str, Span]] = {}
        self.mediators: dict[str, Span] = {}
        self.voices: dict[str, list[str]] = {}
        self.excluded: dict[str, Span] = {}
        self.weighed: dict[str, Span] = {}
        self._lines = referents.lines
        self.announced: dict[str, str] = {}
        self._ruling = referents.ruling
        self._bodies: dict[str, str] = {}
        self.alone = False
        self.joint = False
        self.shared: set[str] = set()
        self.grounds: set[str] = set()
        self.accusers: set[str] = set()

    def kind(self, actor: str) -> str:
        """The kind of an actor."""
        return self._referents.kind_of(actor)

    @property
    def sure(self) -> list[str]:
        """Parties that rules are sure of: who agrees, declares, or says that it keeps."""
        return [actor for actor, (role, _) in self.parties.items() if role in SURE]

    def in_roles(self) -> list[tuple[str, str, Span]]:
        """All parties with their roles and words; weights and a neighbour's sides bind nobody."""
        by_rule = [
            (actor, "associated_force" if actor in self.shared else role, span)
            for actor, (role, span) in self.parties.items()
        ]
        return [*by_rule, *((each, "associated_force", at) for each, at in self.weighed.items())]

    def can_keep(self, actor: str) -> bool:
        """Whether an actor, or a collective without a name, can be a side."""
        return self.can_fight(actor) or (actor in self._referents.locals and self.is_group(actor))

    def pair(self, sentence: int | None = None) -> list[str]:
        """The two sides of the text, or those named nearest before the end of a sentence."""
        pairs = self._referents.pairs
        near = sentence is not None and sentence < len(pairs)
        return pairs[sentence] if near and sentence is not None else self._referents.pair

    def named(self, names: list[NameHit]) -> str | None:
        """The actor that names stand for, a state for its adjective."""
        return self._referents.state_of(names)

    def side(self, actor: str) -> str:
        """The body that a person, ministry or staff acts for; other bodies stand for themselves."""
        known = self._bodies.get(actor)
        if known is None:
            known = self._bodies[actor] = self._body_above(actor)
        return known

    def _body_above(self, actor: str) -> str:
        seen = {actor}
        while self._speaks_for(actor):
            parents = self._referents.parents_of(actor)
            if not parents or parents[0] in seen:
                return actor
            actor = parents[0]
            seen.add(actor)
        return actor

    def _speaks_for(self, actor: str) -> bool:
        """Persons, ministries and staffs act for the body above them."""
        kind = self.kind(actor)
        if kind in SPOKEN_FOR:
            return True
        above = self._referents.parents_of(actor)
        if kind == "government":
            return any(self.kind(each) == "government" for each in above)
        return kind == "armed_forces" and any(self.kind(each) == "armed_forces" for each in above)

    def country(self, actor: str) -> str | None:
        """The country of an actor, where it has one."""
        known = self.world.actors.get(actor)
        if known is not None:
            return known.country
        local = self._referents.locals.get(actor)
        return local.country if local else None

    def can_fight(self, actor: str) -> bool:
        """Whether an actor is of those that can keep or break a truce."""
        if self.kind(actor) in BELLIGERENT:
            return not helps(actor)
        known = self._referents.world.actors.get(actor)
        return known is not None and known.kind == "other" and known.sector in ARMED

    def _is_movement(self, actor: str) -> bool:
        """Whether a political body is meant, which may have fighters: a side if it says so."""
        known = self.world.actors.get(actor)
        return known is not None and known.kind == "other" and known.sector == POLITICAL

    def is_group(self, actor: str) -> bool:
        """Whether a nameless collective is meant: whoever signs is a side («оппозиция»)."""
        return self.kind(actor) == "other"

    def line(self, actor: str) -> set[str]:
        """The actor and all that it is part of, coalitions of many apart."""
        known = self._lines.get(actor)
        if known is not None:
            return known
        found, queue = {actor}, [actor]
        while queue:
            for parent in self._referents.parents_of(queue.pop()):
                if parent not in found and self.kind(parent) != "coalition":
                    found.add(parent)
                    queue.append(parent)
        self._lines[actor] = found
        return found

    def state_above(self, actor: str) -> str | None:
        """The state of which an actor is a part, if any."""
        states = (each for each in sorted(self.line(actor)) if self.kind(each) == "state")
        return next(states, None)

    def state_served(self, actor: str) -> str | None:
        """The state of which a body is an organ; a rival government and its bodies serve none."""
        rival = self.kind(actor) == "government" and any(
            self._national(each) != each for each in self._governments(actor)
        )
        return None if rival else self.state_above(actor)

    def is_one(self, actor: str, other: str) -> bool:
        """Whether two names stand for one side: one is part of the other, or both of one state."""
        ones = self._referents.ones[actor]
        if other not in ones:
            ones[other] = self._referents.ones[other][actor] = self._is_one(actor, other)
        return ones[other]

    def _is_one(self, actor: str, other: str) -> bool:
        one, two = self._governments(actor), self._governments(other)
        if (one or two) and self._are_rivals(one, two):
            return False
        mine, theirs = self.line(actor), self.line(other)
        if actor in theirs or other in mine:
            return True
        shared = mine & theirs
        if not shared or self.kind(actor) not in ORGANS or self.kind(other) not in ORGANS:
            return False
        return any(self.kind(each) in OF_STATE for each in shared)

    def _are_rivals(self, one: set[str], other: set[str]) -> bool:
        """Whether two governments of one state stand behind them: a regional or a second one."""
        if one and other:
            return not one & other
        held = one or other
        national = {self._national(actor) for actor in held} - {None}
        return bool(held) and bool(national) and not national & held

    def _governments(self, of: str) -> set[str]:
        """The governments of a line that stand right under their state, registered ones."""
        known = self._ruling.get(of)
        if known is None:
            known = self._ruling[of] = {
                actor
                for actor in self.line(of)
                if actor in self.world.actors
                and self.kind(actor) == "government"
                and any(self.kind(above) == "state" for above in self._referents.parents_of(actor))
            }
        return known

    def _national(self, government: str) -> str | None:
        """The government that the register knows as that of the whole state, if any."""
        country = self.world.actors[government].country
        known = self._referents.shelf.governments
        if country not in known:
            known[country] = self.world.organ(country, ORGAN_ENDINGS["government"])
        return known[country]

    def is_nameless(self, actor: str) -> bool:
        """Whether only "the parties" of a country are meant, not which."""
        return self.kind(actor) == "other" and actor in self._referents.locals

    def has_name(self, actor: str) -> bool:
        """Whether a register has an actor, or the text names it («бригада „Соколы гор“»)."""
        return actor in self.world.actors or actor in self._referents.bands

    @property
    def sides(self) -> int:
        """How many sides are named."""
        return sum(not self.is_nameless(actor) for actor in self.parties)

    def has_party(self, actor: str) -> bool:
        """Whether the side of an actor is a party already."""
        return any(self.is_one(actor, party) for party in self.parties)

    def is_ally(self, actor: str) -> bool:
        """Whether the actor's own country has a government or army among the parties."""
        country = self.country(actor)
        return country is not None and any(
            self.country(party) == country and self.kind(party) != "armed_group"
            for party in self.parties
        )

    def is_outside(self, actor: str) -> bool:
        """Whether the text names forces or groups of countries, and the actor's is none of them."""
        fields = self._referents.battlefields or self.grounds
        return bool(fields) and self.kind(actor) in OF_STATE and self.country(actor) not in fields

    @property
    def fields(self) -> list[str]:
        """Countries whose own forces or groups the text names."""
        return list(self._referents.battlefields)

    def fights(self, actor: str) -> bool:
        """Whether the text names forces or groups of the actor's country, or its truce is there."""
        country = self.country(actor)
        return country in self._referents.battlefields or country in self.grounds

    def is_at_war(self, actor: str) -> bool:
        """Whether an actor is a force, or the government of a country whose forces are named."""
        if self.kind(actor) in {"armed_group", "armed_forces", "coalition"}:
            return True
        return self.can_fight(actor) and self.fights(actor)

    def speaks_abroad(self, actor: str) -> bool:
        """Whether an actor speaks for a state or body that is no side and has no forces here."""
        body = self._represented(actor) or actor
        if self.kind(body) not in {"state", "igo"} or self.has_party(body):
            return False
        return not self.fights(body) and not self.is_ally(body)

    def party(self, actor: str, role: str, span: Span) -> None:
        """Note a party, by the body that it acts for; a side that is a party already is not."""
        actor = self.side(actor)
        joint = role == "signatory" and actor in self._referents.locals and self.is_group(actor)
        joint = joint or (role in SURE and self._is_movement(actor))
        if (self.can_fight(actor) or joint) and not self._is_noted(actor, role, span):
            self.parties[actor] = (role, span)

    def _is_noted(self, actor: str, role: str, span: Span) -> bool:
        """Whether its side is a party already, but for two of one country that sign together."""
        for party, (_, told) in self.parties.items():
            if self.is_one(actor, party):
                together = role == "signatory" and told == span and party != actor
                if not together or {self.kind(actor), self.kind(party)} <= ORGANS:
                    return True
        return False

    def mediator(self, actor: str, span: Span, *, himself: bool = False) -> None:
        """Note a mediator: the state or body that it speaks for; who mediates himself is named."""
        body = self._represented(actor) or actor
        alone = himself or self.kind(body) == "igo"
        person = body != actor and self.kind(actor) == "person" and alone
        voices = self.voices.setdefault(body, [])
        if person or actor not in voices:  # who is told to mediate himself stays so
            voices.append(actor if person else body)
        self.mediators.setdefault(body, span)

    def brokers(self, body: str) -> list[str]:
        """Who mediates as the text names them: a state, or who acts for it; envoy and body."""
        named = self.voices.get(body) or [body]
        if self.kind(body) == "igo":
            return [*named, body] if self._referents.is_named(body) else named
        return [body] if body in named else named

    def _represented(self, actor: str) -> str | None:
        """The state or international body that a person, office or organ mediates for."""
        seen: set[str] = set()
        while actor not in seen and self.kind(actor) in REPRESENTING:
            seen.add(actor)
            above = self._referents.parents_of(actor)
            if not above:
                return None
            actor = above[0]
        return actor if seen and self.kind(actor) in {"state", "igo"} else None
