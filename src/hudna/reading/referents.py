"""What phrases refer to: actors and places of the registers, or of this document alone.

A name that several entries bear is decided in ``bearers``. An
office and a state make the holder at the document's date; an organ and a state make the organ.
Whom no register knows, named after a title, is an actor of this document alone (``text:…``).
"""

from collections import defaultdict
from dataclasses import dataclass, field
from operator import itemgetter
from sys import intern

from hudna.reading.bearers import Bearers
from hudna.reading.bodies import NamedBodies
from hudna.reading.country_nouns import CountryNouns
from hudna.reading.local_actors import LocalNames, untabulated_place
from hudna.reading.organs import (
    GUESTS,
    HELD,
    LOCAL_GROUPS,
    MILITARY,
    OFFICE_NAMES,
    ORGAN_ENDINGS,
    OWN_KINDS,
    REGISTERED_GROUPS,
    STATE_KINDS,
    composed_organ,
    is_rivalled,
)
from hudna.reading.phrases import Phrase
from hudna.reading.register_records import parents_at
from hudna.reading.units import NameHit
from hudna.records import Actor as ActorRecord
from hudna.records import Place as PlaceRecord
from hudna.text.span import Span
from hudna.text.words import Words

__all__ = ["Referents"]


@dataclass(slots=True)
class Referents(Bearers):
    """The referents of one document, and the records of those that were used."""

    places: dict[str, PlaceRecord] = field(default_factory=dict)
    organs: dict[str, str] = field(default_factory=dict)
    locals: dict[str, ActorRecord] = field(default_factory=dict)
    pair: list[str] = field(default_factory=list)
    paired: int = 0
    pairs: list[list[str]] = field(default_factory=list)
    titled: dict[str, set[str]] = field(default_factory=dict)
    battlefields: dict[str, Span] = field(default_factory=dict)
    noted: set[str] = field(default_factory=set)
    rebelled: set[str] = field(default_factory=set)
    bands: set[str] = field(default_factory=set)
    local_places: dict[str, PlaceRecord] = field(default_factory=dict)
    untabulated: LocalNames = field(default_factory=LocalNames)
    sides: dict[str, set[str]] = field(default_factory=dict)
    ones: defaultdict[str, dict[str, bool]] = field(default_factory=lambda: defaultdict(dict))
    parents: dict[str, tuple[str | None, list[str]]] = field(default_factory=dict)
    lines: dict[str, set[str]] = field(default_factory=dict)
    ruling: dict[str, set[str]] = field(default_factory=dict)
    bodies: NamedBodies = field(init=False)
    country_nouns: CountryNouns = field(init=False)

    def __post_init__(self) -> None:
        """Bodies are looked up in the same registers."""
        self.bodies = NamedBodies(self.world, ORGAN_ENDINGS)
        self.country_nouns = CountryNouns(self.world, self.shelf.nouns)

    def state_of(self, names: list[NameHit]) -> str | None:
        """The state that an adjective, a genitive or a possessive names."""
        for name in names:
            actor = self.world.actors.get(name.entry.id)
            if name.entry.sort != "place" and actor is not None:
                return actor.id
            if name.entry.sort == "place":
                state = self.state_of_place(name.entry.id)
                if state:
                    return state
        return None

    def states_of(self, names: list[NameHit]) -> list[str]:
        """The states that adjectives name, one for each word («كونغولي» is of one of two)."""
        words: dict[int, list[NameHit]] = {}
        for name in names:
            words.setdefault(name.first, []).append(name)
        states = [self.state_of(held) for held in words.values()]
        return list(dict.fromkeys(state for state in states if state))

    def state_of_place(self, place: str) -> str | None:
        """The state actor of a country."""
        found = self.world.places.get(place)
        if found is None or found.level != "country":
            return None
        return self.world.state_of_country(found.country)

    def kind_of(self, actor: str) -> str:
        """The kind of an actor, of the register or of this document."""
        kind = self.shelf.kinds.get(actor)
        if kind is not None:
            return kind
        known = self.world.actors.get(actor)
        if known is not None:
            return self.shelf.kinds.setdefault(actor, intern(known.kind))
        local = self.locals.get(actor)
        return local.kind if local is not None else "other"

    def parents_of(self, actor: str) -> list[str]:
        """What an actor is part of at the document's date; without a date, what it is now."""
        if (local := self.locals.get(actor)) is not None:
            return list(local.part_of)
        told = self.parents.get(actor)
        if told is None or told[0] != self.published:
            known = self.world.actors.get(actor)
            parents = [] if known is None else parents_at(known, self.published)
            told = self.parents[actor] = (self.published, parents)
        return told[1]

    def use(self, actor: str) -> str:
        """Note an actor as used in this reading; gives its id back."""
        if actor in self.actors:
            return actor
        if actor in self.locals:
            self.actors[actor] = self.locals[actor]
            return actor
        self.actors[actor] = self.shelf.actor(self.world.actors[actor], self.parents_of(actor))
        for parent in self.actors[actor].part_of:
            if parent in self.world.actors and parent not in self.actors:
                self.use(parent)
        return actor

    def use_place(self, place: str) -> str:
        """Note a place as used in this reading; gives its id back."""
        if place in self.local_places:
            self.places[place] = self.local_places[place]
        if place not in self.places:
            self.places[place] = self.shelf.place(self.world.places[place])
        return place

    def organ_of(self, organ: str, owner: str | None) -> str | None:
        """The organ of a state: from the register, or composed for this document."""
        if owner is None:
            return self.bare_organ(organ)
        actor = self.world.actors.get(owner)
        if actor is None or actor.kind not in STATE_KINDS:
            return owner
        found = self.world.organ(actor.country, ORGAN_ENDINGS.get(organ, ()))
        if found is None:
            found = self._composed(organ, owner)
        self.organs[organ] = found
        return found

    def bare_organ(self, organ: str) -> str | None:
        """The one organ of its sort that the text has named, or that its one country has.

        Where it names no forces, a civil organ is that of the one country that it names.
        """
        named = self.bodies.organ(organ)
        if len(named) == 1 or organ in GUESTS:
            return named[0] if len(named) == 1 else None
        here = self.battlefields or self.countries
        country = next(iter(here)) if len(here) == 1 and not named else None
        if country is not None and country not in self.grounded and country not in self.rebelled:
            return None  # «طائرات إسرائيلية» alone: the text may be about any country
        known = country is not None and self.world.organ(country, ORGAN_ENDINGS.get(organ, ()))
        if country is not None and organ not in MILITARY and self._is_of_guests(country):
            return None
        if organ in OWN_KINDS and not known:
            return None
        if country is None or is_rivalled(organ, country, self.countries, known=bool(known)):
            return None
        state = self.world.state_of_country(country)
        return self.organ_of(organ, state) if state else None

    def _is_of_guests(self, country: str) -> bool:
        """«النظام والقوات الروسية»: whether another country is named no less than this one."""
        if country in self.rebelled:
            return False
        others = (told for code, told in self.countries.items() if code and code != country)
        return self.countries[country] <= max(others, default=0)

    def _composed(self, organ: str, owner: str) -> str:
        ident = f"text:{owner}-{organ.replace('_', '-')}"
        state = self.world.actors[owner]
        army = self.world.organ(state.country, ORGAN_ENDINGS["armed_forces"])
        above = army if army is not None and organ in MILITARY else owner
        self.locals[ident] = composed_organ(organ, state, above)
        self.use(above)
        return ident

    def group_of(self, group: str, owner: str | None) -> str | None:
        """The collective that a nameless plural stands for: «the rebels», «боевики».

        The register's own entry where it has one for the country, else one of this document.
        """
        country = None
        if owner is not None and owner in self.world.actors:
            country = self.world.actors[owner].country
        elif self.countries:
            country = max(self.countries.items(), key=itemgetter(1))[0]
        if group in REGISTERED_GROUPS:
            found = self.world.organ(country, REGISTERED_GROUPS[group])
            if found is not None:
                return found
        if group not in LOCAL_GROUPS:
            return None
        ident = f"text:{group.replace('_', '-')}"
        self.locals.setdefault(
            ident,
            ActorRecord(names={"en": group.replace("_", " ")}, kind=LOCAL_GROUPS[group]),
        )
        return ident

    def is_named(self, actor: str) -> bool:
        """Whether the text itself names an actor."""
        return actor in self.bodies.named

    def is_sent(self, person: str) -> bool:
        """Whether the text calls a person an envoy."""
        return any(person in self.titled.get(office, ()) for office in ("envoy", "representative"))

    def parties_of(self, state: str) -> str | None:
        """The sides of a country's conflict where nothing tells who they are."""
        if (known := self.world.actors.get(state)) is None or known.kind not in STATE_KINDS:
            return None
        ident = f"text:{state}-parties"
        adjective = (known.demonyms.get("en") or [known.names.get("en", state)])[0]
        record = ActorRecord(
            names={"en": f"{adjective} parties"}, kind="other", country=known.country
        )
        self.locals.setdefault(ident, record)
        return ident

    def holder(self, office: str, owner: str | None) -> str | None:
        """Who held an office of a state at the document's date, when exactly one did."""
        if owner is None or office not in HELD:
            return None
        wanted = OFFICE_NAMES.get(office, (office,))
        found = self.world.holders(wanted, owner, self.published)
        if self.published is None:
            found = [each for each in found if each in self.actors]
        return found[0] if len(found) == 1 else None

    def bearer_of(self, office: str) -> str | None:
        """The one person whom the text has named with this office: "the envoy"."""
        return next(iter(named)) if len(named := self.titled.get(office, set())) == 1 else None

    def person_of(self, state: str | None) -> str | None:
        """The one person of a state whom the text has named: "his American counterpart"."""
        if state is None or state not in self.world.actors:
            return None
        country = self.world.actors[state].country
        named = {p for p in self.people if self.world.actors[p].country == country}
        return next(iter(named)) if len(named) == 1 else None

    def local_place(
        self,
        at: tuple[int, int],
        words: Words,
        language: str,
        *,
        bound: bool = False,
        area: str | None = None,
    ) -> str:
        """A place of this document alone, for a name that no register knows."""
        ident, record = untabulated_place(at, words, language, bound=bound, area=area)
        self.local_places.setdefault(ident, record)
        return ident

    def local_name(self, phrase: Phrase, words: Words, language: str) -> str | None:
        """An actor of this document alone, for a name that no register knows."""
        owners = [actor for each in (phrase, *phrase.genitives) for actor in each.actors]
        states = [s for s in (self.state_of([n]) for n in phrase.states) if s]
        parents = tuple(dict.fromkeys(self.use(each) for each in (*owners, *states)))
        found = self.untabulated.named_by(phrase, words, language, parents)
        if found is None:
            return None
        ident, record = found
        if record is not None:
            self.locals[ident] = record
        return ident
