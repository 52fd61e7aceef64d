"""All registers together, compiled once and read fast.

``load_world()`` takes the data of a source checkout's ``world/``, else those inside the installed
package; the environment variable ``HUDNA_WORLD`` or an argument names another folder.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

import hudna
from hudna.errors import RegisterError
from hudna.loading import uncollected
from hudna.registers.actors import Actor, load_actors
from hudna.registers.agreement_book import AgreementBook
from hudna.registers.agreements import Agreement, load_agreements
from hudna.registers.cache import (
    Cached,
    cache_path,
    content_key,
    read_cache,
    stat_key,
    write_cache,
)
from hudna.registers.lookup import Found, Index, find_actors, find_places, make_index
from hudna.registers.organs import find_organ
from hudna.registers.places import Ambiguous, Place, load_ambiguous, load_places
from hudna.registers.sources import Source, actor_of_source, load_sources
from hudna.registers.spans import within
from hudna.registers.table import Table
from hudna.registers.ties import Ties, make_ties
from hudna.registers.zones import CountryZone, load_zones
from hudna.text.folded import fold_key

__all__ = ["World", "compile_world", "load_world", "world_root"]

ENVIRONMENT = "HUDNA_WORLD"
ORGAN_KINDS = frozenset({"state", "government", "office", "armed_forces", "coalition", "other"})
_FORM = "4"
"""Grows when the compiled form changes in a way that the code's own files do not show."""


class Compiled(msgspec.Struct, array_like=True):
    """The registers as they stand in the cache; entries and index are decoded when asked for."""

    actors: dict[str, msgspec.Raw]
    places: dict[str, msgspec.Raw]
    sources: dict[str, msgspec.Raw]
    agreements: dict[str, msgspec.Raw]
    ambiguous: dict[str, Ambiguous]
    zones: dict[str, CountryZone]
    ties: Ties
    index: msgspec.Raw


REGIONS = frozenset({"adm1", "region"})
"""Levels of places that have bodies of their own and are no country."""


@dataclass(slots=True)
class World:
    """The registers: entries by id, and what is asked of them together.

    A source is also an actor, of kind ``media``, unless the actors have its id. ``key`` tells what
    the files held that it was read from; a world made by hand has none.
    """

    root: Path
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    sources: Mapping[str, Source]
    agreements: Mapping[str, Agreement]
    ambiguous: dict[str, Ambiguous]
    ties: Ties
    key: str = ""
    zones: Mapping[str, CountryZone] = field(default_factory=dict)
    _raw_index: msgspec.Raw | None = None
    _index: Index | None = None
    _book: AgreementBook | None = None
    _organs: dict[tuple[str | None, tuple[str, ...], frozenset[str]], str | None] = field(
        default_factory=dict
    )

    @classmethod
    def load(cls, root: Path | None = None) -> "World":
        """As :func:`load_world`."""
        return load_world(root)

    @property
    def index(self) -> Index:
        """Folded names to ids, for looking up."""
        if self._index is None:
            if self._raw_index is None:
                self._index = make_index(self.actors, self.places)
            else:
                with uncollected():
                    self._index = msgspec.msgpack.decode(self._raw_index, type=Index)
        return self._index

    def find_actors(self, name: str, *, language: str | None = None) -> list[Found]:
        """Actors that go by a name or nearly so, the likeliest first, with reasons."""
        return find_actors(self.actors, self.index, name, language)

    def find_places(self, name: str, *, language: str | None = None) -> list[Found]:
        """Places that go by a name or nearly so, the likeliest first, with reasons."""
        return find_places(self.places, self.index, self.ambiguous, name, language)

    def is_ambiguous(self, name: str, language: str) -> bool:
        """Whether a name is a place only beside a word that announces one.

        Names that a capital letter tells from a word are not meant: ask :meth:`cue_of`.
        """
        return self.cue_of(name, language) == "context"

    def cue_of(self, name: str, language: str) -> str | None:
        """The cue that an ambiguous name needs: ``capital``, ``context``, or None."""
        found = self.ambiguous.get(f"{language}:{fold_key(name)}")
        return found.cue if found else None

    @property
    def agreement_book(self) -> AgreementBook:
        """The register of agreements by day and by name."""
        if self._book is None:
            self._book = AgreementBook(self.agreements)
        return self._book

    def country_place(self, country: str | None) -> str | None:
        """Id of the place that a country (ISO code) is."""
        ident = (country or "").lower()
        return ident if ident in self.places else None

    def zone_of_country(self, country: str | None) -> str | None:
        """Name of the zone that a country (ISO code) keeps; its capital's where it has several."""
        found = self.zones.get(country or "")
        return found.name if found else None

    def local_zone(self, country: str | None) -> str | None:
        """Name of the zone that the whole of a country (ISO code) keeps; None if it has several."""
        found = self.zones.get(country or "")
        return found.name if found and found.is_whole else None

    def state_of_country(self, country: str | None) -> str | None:
        """Id of the actor that is the state of a country (ISO code)."""
        return self.ties.states.get(country or "")

    def organ(
        self,
        country: str | None,
        endings: Iterable[str],
        kinds: frozenset[str] = ORGAN_KINDS,
    ) -> str | None:
        """Id of a country's actor whose id ends so; the first ending that is met decides.

        Actors of ``kinds`` come first, then parts of the state, then the shortest id. An army is
        the government's, whatever it is called (``tatmadaw``), never that of a group.
        """
        asked = country, tuple(endings), kinds
        if asked not in self._organs:
            self._organs[asked] = find_organ(self.actors, self.ties, *asked)
        return self._organs[asked]

    def body_of_region(self, place: str, kinds: frozenset[str]) -> str | None:
        """Id of the one actor of these kinds that is called after a region of a country."""
        found = self.places.get(place)
        if found is None or found.level not in REGIONS:
            return None
        called = place.partition("-")[2] + "-"
        of_country = self.ties.of_country.get(found.country or "", ())
        own = [i for i in of_country if i.startswith(called) and self.actors[i].kind in kinds]
        return own[0] if len(own) == 1 else None

    def holders(self, offices: Iterable[str], of: str, at: str | None) -> list[str]:
        """Ids of those who held one of these offices of an actor at a date (any time if None)."""
        wanted = frozenset(offices)
        found = [
            ident
            for office, ident, since, until in self.ties.holders.get(of, ())
            if office in wanted and within(since, until, at)
        ]
        return list(dict.fromkeys(found))


def world_root(root: Path | None = None) -> Path:
    """The folder of the registers.

    Raises:
        RegisterError: there is none.
    """
    named = os.environ.get(ENVIRONMENT)
    package = Path(hudna.__file__).resolve().parent
    candidates = [root] if root else [Path(named)] if named else []
    candidates = candidates or [package.parents[1] / "world", package / "world"]
    for candidate in candidates:
        if (candidate / "places").is_dir() or (candidate / "actors").is_dir():
            return candidate.resolve()
    raise RegisterError(
        "no registers here",
        path=candidates[-1],
        remedy=f"name the folder `world` in {ENVIRONMENT}, or install Hudna again",
    )


def compile_world(root: Path) -> World:
    """Read all register files of a folder; about a second.

    Raises:
        RegisterError: a file breaks the form.
    """
    actors = load_actors(root / "actors")
    sources = load_sources(root / "sources")
    for source in sources.values():
        actors.setdefault(source.id, actor_of_source(source))
    folder = root / "places"
    return World(
        ties=make_ties(actors.values()),
        root=root,
        actors=actors,
        places=load_places(folder) if (folder / "places.tsv").exists() else {},
        sources=sources,
        agreements=load_agreements(root / "agreements"),
        ambiguous=load_ambiguous(folder) if (folder / "ambiguous.tsv").exists() else {},
        zones=load_zones(folder) if (folder / "zones.tsv").exists() else {},
    )


def load_world(root: Path | None = None) -> World:
    """The registers, from the cache where it is fresh.

    Raises:
        RegisterError: there is no folder of registers, or a file in it breaks the form.
    """
    place = world_root(root)
    folders = (
        *(place / name for name in ("actors", "agreements", "places", "sources")),
        Path(__file__).parent,
    )
    version = f"{hudna.__version__}/{_FORM}"
    path = cache_path(place)
    stat = stat_key(folders, version)
    cached = read_cache(path)
    if cached is not None and cached.stat == stat:
        world = _decoded(place, cached)
        if world is not None:
            return world
    content = content_key(folders, version)
    if cached is not None and cached.content == content:
        world = _decoded(place, cached)
        if world is not None:
            write_cache(path, Cached(stat, content, cached.world))
            return world
    world = compile_world(place)
    world.key = content.hex()
    write_cache(path, Cached(stat, content, _encoded(world)))
    return world


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(value))


def _encoded(world: World) -> msgspec.Raw:
    return _raw(
        Compiled(
            actors={ident: _raw(entry) for ident, entry in world.actors.items()},
            places={ident: _raw(entry) for ident, entry in world.places.items()},
            sources={ident: _raw(entry) for ident, entry in world.sources.items()},
            agreements={ident: _raw(entry) for ident, entry in world.agreements.items()},
            ambiguous=world.ambiguous,
            zones=dict(world.zones),
            ties=world.ties,
            index=_raw(world.index),
        )
    )


def _decoded(root: Path, cached: Cached) -> World | None:
    try:
        with uncollected():
            held = msgspec.msgpack.decode(cached.world, type=Compiled)
        return World(
            root=root,
            actors=Table(held.actors, Actor),
            places=Table(held.places, Place),
            sources=Table(held.sources, Source),
            agreements=Table(held.agreements, Agreement),
            ambiguous=held.ambiguous,
            zones=held.zones,
            ties=held.ties,
            key=cached.content.hex(),
            _raw_index=held.index,
        )
    except msgspec.MsgspecError:
        return None
