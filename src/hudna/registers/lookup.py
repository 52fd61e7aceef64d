"""Names looked up in the registers, for people: ranked entries with reasons.

The index leads from a folded name to the ids that bear it. A name that is not there is looked for
as part of longer names, then by its consonants (whatever the script and the romanisation) and among
names spelled alike; the score falls with each step.
"""

import math
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

import msgspec

from hudna.registers.actors import Actor
from hudna.registers.places import Ambiguous, Place
from hudna.text.consonants import consonants
from hudna.text.folded import fold_key

__all__ = ["Found", "Index", "find_actors", "find_places", "make_index", "names_of_actor"]

EXACT, FOLDED = 1.0, 0.97
PART, ALIKE = 0.6, 0.5
SOUND = 0.7
FEWEST = 3
"""Consonants from which a name can be told by them."""
LEAST_ALIKE = 0.84
SLIP = 2
MOST = 25
KINDS = {
    "name": 1.0,
    "main": 1.0,
    "official": 0.98,
    "variant": 0.95,
    "acronym": 0.95,
    "former": 0.85,
    "short": 0.9,
    "nickname": 0.85,
    "partisan": 0.8,
    "bare": 0.8,
    "metonym": 0.6,
    "people": 0.6,
    "demonym": 0.55,
    "weak": 0.5,
}


class Found(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An entry that goes by a name: ``score`` from 0 to 1, ``reasons`` in words."""

    id: str
    score: float
    name: str
    names: dict[str, str]
    kind: str
    country: str | None = None
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:  # type: ignore[explicit-override]  # typing.override is of 3.12
        """One line for a person."""
        names = " · ".join(dict.fromkeys(self.names.values()))
        where = f", {self.country}" if self.country else ""
        return f"{self.score:.2f}  {self.id} ({self.kind}{where})  {names}\n      " + "; ".join(
            self.reasons
        )


class Index(msgspec.Struct, array_like=True):
    """Folded names → ids of actors, of places; consonants → folded names."""

    actors: dict[str, list[str]]
    places: dict[str, list[str]]
    actor_sounds: dict[str, list[str]]
    place_sounds: dict[str, list[str]]


Name = tuple[str, str, str]
"""Language, text, kind of a name."""


def names_of_actor(actor: Actor) -> Iterator[Name]:
    """All that an actor is called."""
    for language, text in actor.names.items():
        yield language, text, "name"
    for alias in actor.aliases:
        kind = alias.kind or "variant"
        yield alias.lang, alias.text, "partisan" if alias.stance else kind
    for language, text in actor.official.items():
        yield language, text, "official"
    for kind, held in (
        ("demonym", actor.demonyms),
        ("people", actor.people),
        ("metonym", actor.metonyms),
    ):
        for language, texts in held.items():
            for text in texts:
                yield language, text, kind


def _names_of_place(place: Place) -> Iterator[Name]:
    return ((name.lang, name.text, name.kind) for name in place.all_names)


def make_index(actors: Mapping[str, Actor], places: Mapping[str, Place]) -> Index:
    """Fold all names."""
    index = Index(actors={}, places={}, actor_sounds={}, place_sounds={})
    for actor in actors.values():
        for _, text, _ in names_of_actor(actor):
            _enter(index.actors, text, actor.id)
    for place in places.values():
        for _, text, _ in _names_of_place(place):
            _enter(index.places, text, place.id)
    for table, sounds in (
        (index.actors, index.actor_sounds),
        (index.places, index.place_sounds),
    ):
        for key in table:
            sound = consonants(key)
            if len(sound) >= FEWEST:
                sounds.setdefault(sound, []).append(key)
    return index


def _enter(table: dict[str, list[str]], text: str, ident: str) -> None:
    held = table.setdefault(fold_key(text), [])
    if ident not in held:
        held.append(ident)


def find_actors(
    actors: Mapping[str, Actor], index: Index, name: str, language: str | None
) -> list[Found]:
    """Actors by name, ranked."""
    found = []
    for ident, keys in _hits(index.actors, index.actor_sounds, fold_key(name)).items():
        actor = actors[ident]
        scored = _score(name, language, keys, names_of_actor(actor))
        if scored is not None:
            score, reason = scored
            found.append(
                Found(
                    id=ident,
                    score=round(score, 3),
                    name=name,
                    names=actor.names,
                    kind=actor.kind,
                    country=actor.country,
                    reasons=(reason,),
                )
            )
    return _ranked(found)


def find_places(
    places: Mapping[str, Place],
    index: Index,
    ambiguous: dict[str, Ambiguous],
    name: str,
    language: str | None,
) -> list[Found]:
    """Places by name, ranked; among equals countries lead, then the greater population."""
    found = []
    key = fold_key(name)
    for ident, keys in _hits(index.places, index.place_sounds, key).items():
        place = places[ident]
        scored = _score(name, language, keys, _names_of_place(place))
        if scored is None:
            continue
        weight, reason = _weight(place)
        word = next(
            (f"also a word ({row.why}), needs {row.cue}" for row in _words(ambiguous, key)), ""
        )
        found.append(
            Found(
                id=ident,
                score=round(scored[0] * (0.9 + 0.1 * weight), 3),
                name=name,
                names=place.names,
                kind=place.level,
                country=place.country,
                reasons=tuple(x for x in (scored[1], reason, word) if x),
            )
        )
    return _ranked(found)


def _words(ambiguous: dict[str, Ambiguous], key: str) -> Iterator[Ambiguous]:
    for row in (ambiguous.get(f"{language}:{key}") for language in ("ar", "en", "ru")):
        if row is not None:
            yield row


def _weight(place: Place) -> tuple[float, str]:
    if place.level == "country":
        return 1.0, "country"
    if place.population:
        return (
            min(math.log10(place.population) / 8, 0.99),
            f"{place.level}, population {place.population:,}",
        )
    return 0.0, place.level


def _ranked(found: list[Found]) -> list[Found]:
    return sorted(found, key=lambda each: (-each.score, each.id))[:MOST]


Hits = dict[str, dict[str, str]]
"""Id → folded names that hit, each with how: ``same``, ``part``, ``sound`` or ``alike``."""


def _hits(table: dict[str, list[str]], sounds: dict[str, list[str]], key: str) -> Hits:
    if not key:
        return {}
    hits: Hits = {ident: {key: "same"} for ident in table.get(key, ())}
    same = bool(hits)
    padded = f" {key} "
    for other, idents in table.items():
        if key in other and other != key and padded in f" {other} ":
            for ident in idents:
                hits.setdefault(ident, {})[other] = "part"
    if same:
        return hits
    for other in sounds.get(consonants(key), ()):
        for ident in table[other]:
            hits.setdefault(ident, {})[other] = "sound"
    return hits or _alike(table, key)


def _alike(table: dict[str, list[str]], key: str) -> Hits:
    hits: Hits = {}
    matcher = SequenceMatcher(None, "", key)
    for other, idents in table.items():
        if other[:1] != key[0] or abs(len(other) - len(key)) > SLIP:
            continue
        matcher.set_seq1(other)
        if matcher.quick_ratio() >= LEAST_ALIKE and matcher.ratio() >= LEAST_ALIKE:
            for ident in idents:
                hits.setdefault(ident, {})[other] = "alike"
    return hits


def _score(
    name: str, language: str | None, keys: dict[str, str], names: Iterator[Name]
) -> tuple[float, str] | None:
    """The best of an entry's names that hit, with the reason."""
    best: tuple[float, str] | None = None
    key = fold_key(name)
    for lang, text, kind in names:
        other = fold_key(text)
        how = keys.get(other)
        if how is None or (language is not None and lang != language):
            continue
        score, reason = _by_way(how, name, text, key, other)
        score *= KINDS.get(kind, KINDS["variant"])
        if best is None or score > best[0]:
            best = score, f"{reason} ({lang}, {kind})"
    return best


def _by_way(how: str, name: str, text: str, key: str, other: str) -> tuple[float, str]:
    """Score and reason of one name, by the way in which it hit."""
    if how == "same":
        if text == name:
            return EXACT, "exact name"
        return FOLDED, f"same but for spelling: “{text}”"
    if how == "part":
        return PART * (0.5 + 0.5 * len(key) / len(other)), f"part of “{text}”"
    if how == "sound":
        near = SequenceMatcher(None, other, key).ratio()
        return SOUND * (0.8 + 0.2 * near), f"the same consonants as “{text}”"
    return ALIKE * SequenceMatcher(None, other, key).ratio(), f"spelled like “{text}”"
