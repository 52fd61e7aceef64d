"""The laws of the registers: what every entry must keep, checked for all at once.

Loading refuses only what cannot be read at all; the rest is found here, all of it at once, so that
a contributor mends a file in one go. Each law is a function from the world to findings, and its
name stands in :data:`LAWS`. The laws of files (order, ids, Unicode) are in
:mod:`hudna.registers.file_laws`.
"""

import re
from collections.abc import Callable, Iterator

from hudna.registers.actors import Actor, Alias
from hudna.registers.agreements import Agreement
from hudna.registers.file_laws import check_files
from hudna.registers.finding import Finding
from hudna.registers.lists import (
    ACTOR_KINDS,
    AGREEMENT_KINDS,
    ALIAS_KINDS,
    CONFIDENCES,
    CONTROLS,
    CUES,
    GENDERS,
    NAME_KINDS,
    NAME_SOURCES,
    OUTCOMES,
    PLACE_LEVELS,
    RELATIONS,
    SECTORS,
    SOURCE_KINDS,
    STANCES,
)
from hudna.registers.name_laws import attested_names, names_apart
from hudna.registers.scripts import foreign_letters
from hudna.registers.tenure_laws import no_orphans, one_holder
from hudna.registers.tie_laws import no_circles, ties_lead
from hudna.registers.world import World

__all__ = ["LAWS", "Finding", "check_world"]

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_MOMENT = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])"
    r"(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:\d\d))?)?)?"
)


def _actor_path(actor: Actor) -> str:
    return f"actors/{actor.id}.toml"


def _agreement_path(agreement: Agreement) -> str:
    return f"agreements/{agreement.id}.toml"


def closed_lists(world: World) -> Iterator[Finding]:
    """Kinds, levels and the like are of the closed lists."""
    for path, ident, what, value, allowed in _choices(world):
        if value is not None and value not in allowed:
            yield Finding(
                law="closed-lists",
                path=path,
                id=ident,
                problem=f"{what} is “{value}”",
                remedy="write one of: " + ", ".join(sorted(allowed)),
            )


Choice = tuple[str, str, str, str | None, frozenset[str]]


def _choices(world: World) -> Iterator[Choice]:
    for actor in world.actors.values():
        path = _actor_path(actor)
        yield path, actor.id, "kind", actor.kind, ACTOR_KINDS
        yield path, actor.id, "sector", actor.sector, SECTORS
        yield path, actor.id, "gender", actor.gender, GENDERS
        yield from _alias_choices(path, actor.id, actor.aliases)
    for source in world.sources.values():
        path = f"sources/{source.id}.toml"
        yield path, source.id, "kind", source.kind, SOURCE_KINDS
        yield path, source.id, "control", source.control, CONTROLS
        yield from _alias_choices(path, source.id, source.aliases)
    for agreement in world.agreements.values():
        path = _agreement_path(agreement)
        yield path, agreement.id, "kind", agreement.kind, AGREEMENT_KINDS
        yield path, agreement.id, "confidence", agreement.confidence, CONFIDENCES
        for outcome in agreement.outcome:
            yield path, agreement.id, "outcome", outcome, OUTCOMES
        for relation in agreement.relations:
            yield path, agreement.id, "relation", relation.type, RELATIONS
    yield from _place_choices(world)


def _alias_choices(path: str, ident: str, aliases: tuple[Alias, ...]) -> Iterator[Choice]:
    for alias in aliases:
        yield path, ident, f"kind of “{alias.text}”", alias.kind, ALIAS_KINDS
        yield path, ident, f"stance of “{alias.text}”", alias.stance, STANCES


def _place_choices(world: World) -> Iterator[Choice]:
    for place in world.places.values():
        yield "places/places.tsv", place.id, "level", place.level, PLACE_LEVELS
        for name in place.all_names:
            yield "places/names.tsv", place.id, f"kind of “{name.text}”", name.kind, NAME_KINDS
            yield "places/names.tsv", place.id, "source", name.source, NAME_SOURCES
    for row in world.ambiguous.values():
        yield "places/ambiguous.tsv", row.text, "cue", row.cue, CUES


def right_scripts(world: World) -> Iterator[Finding]:
    """A name stands in the script of its language; look-alike letters of others are found."""
    for path, ident, language, text in _written(world):
        letters = foreign_letters(text, language)
        if letters:
            yield Finding(
                law="right-scripts",
                path=path,
                id=ident,
                problem=f"“{text}” ({language}) has letters of another script: {letters}",
                remedy="write the letters of the language, or give the name its own",
            )


def _written(world: World) -> Iterator[tuple[str, str, str, str]]:
    for folder, register in (
        ("actors", world.actors),
        ("sources", world.sources),
        ("agreements", world.agreements),
    ):
        for ident, entry in register.items():
            path = f"{folder}/{ident}.toml"
            for language, text in entry.names.items():
                yield path, ident, language, text
            for alias in entry.aliases:
                if alias.kind != "acronym":
                    yield path, ident, alias.lang, alias.text
    for place in world.places.values():
        for name in place.all_names:
            yield "places/names.tsv", place.id, name.lang, name.text


def three_languages(world: World) -> Iterator[Finding]:
    """Actors, sources and agreements have a name in each language."""
    for folder, register in (
        ("actors", world.actors),
        ("sources", world.sources),
        ("agreements", world.agreements),
    ):
        for ident, entry in register.items():
            missing = [code for code in ("ar", "en", "ru") if not entry.names.get(code)]
            if missing:
                yield Finding(
                    law="three-languages",
                    path=f"{folder}/{ident}.toml",
                    id=ident,
                    problem="no name in " + ", ".join(missing),
                    remedy="write one, as newspapers of that language do",
                )


def iso_times(world: World) -> Iterator[Finding]:
    """Times are ISO 8601, as exact as known, and a span does not end before it begins."""
    for path, ident, what, since, until in _spans(world):
        for moment in (since, until):
            if moment is not None and not _MOMENT.fullmatch(moment):
                yield Finding(
                    law="iso-times",
                    path=path,
                    id=ident,
                    problem=f"{what}: “{moment}” is no ISO 8601 time",
                    remedy="write 2016, 2016-07, 2016-07-06 or 2016-07-06T01:00:00+03:00",
                )
        if since and until and until < since and not since.startswith(until):
            yield Finding(
                law="iso-times",
                path=path,
                id=ident,
                problem=f"{what}: ends ({until}) before it begins ({since})",
                remedy="mend one of the two",
            )


def _spans(world: World) -> Iterator[tuple[str, str, str, str | None, str | None]]:
    for actor in world.actors.values():
        path = _actor_path(actor)
        for tie in actor.part_of + actor.successor_of:
            yield path, actor.id, f"the tie to {tie.actor}", tie.since, tie.until
        for role in actor.roles:
            yield path, actor.id, f"the role {role.office}", role.since, role.until
    for agreement in world.agreements.values():
        path = _agreement_path(agreement)
        # `declared_on` is no bound: guns may fall silent before terms are announced.
        yield path, agreement.id, "declared_on", agreement.declared_on, None
        yield path, agreement.id, "planned window", agreement.starts, agreement.ends_planned
        yield path, agreement.id, "window", agreement.starts, agreement.ended_on


def readable_ids(world: World) -> Iterator[Finding]:
    """Ids are slugs (agreements: with their country's code), countries ISO 3166-1 alpha-2."""
    for folder, register in (
        ("actors", world.actors),
        ("sources", world.sources),
        ("agreements", world.agreements),
        ("places", world.places),
    ):
        for ident in register:
            plain = re.sub(r"^[A-Z]{3}-", "", ident) if folder == "agreements" else ident
            if not _SLUG.fullmatch(plain):
                yield Finding(
                    law="readable-ids",
                    path=folder,
                    id=ident,
                    problem="no slug",
                    remedy="write a-z, 0-9 and single hyphens",
                )
    for actor in world.actors.values():
        told = (*actor.theatres, *((actor.country,) if actor.country is not None else ()))
        for country in told:
            if not _COUNTRY.fullmatch(country):
                yield Finding(
                    law="readable-ids",
                    path=_actor_path(actor),
                    id=actor.id,
                    problem=f"country “{country}”",
                    remedy="write two capitals (ISO 3166-1), or leave it out",
                )


LAWS: tuple[Callable[[World], Iterator[Finding]], ...] = (
    closed_lists,
    ties_lead,
    no_circles,
    right_scripts,
    three_languages,
    iso_times,
    readable_ids,
    names_apart,
    attested_names,
    no_orphans,
    one_holder,
)
"""The laws of the world, in the order in which they are checked."""


def check_world(world: World) -> list[Finding]:
    """All that breaks a law, sorted by file; an empty list is a sound world."""
    found = [finding for law in LAWS for finding in law(world)]
    found += check_files(world.root)
    return sorted(found, key=lambda each: (each.path, each.id, each.law, each.problem))
