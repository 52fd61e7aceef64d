"""The gazetteer: ``world/places/{places,names,ambiguous}.tsv`` (domain.md sections 3 and 6)."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from hudna.errors import RegisterError
from hudna.registers.files import read_rows
from hudna.text.folded import fold_key

__all__ = [
    "AMBIGUOUS",
    "DERIVED",
    "NAMES",
    "PLACES",
    "WARS",
    "Ambiguous",
    "Place",
    "PlaceName",
    "load_ambiguous",
    "load_places",
    "load_wars",
]

PLACES = ("id", "level", "country", "admin1", "lat", "lon", "geonames", "population")
NAMES = ("place", "lang", "name", "kind", "source")
AMBIGUOUS = ("name", "lang", "cue", "why")
WARS = ("country", "conflict")
DERIVED = "derived"
"""The source of names that a rule made out of a name in another script."""


class PlaceName(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A name of a place.

    ``kind`` is ``main``, ``variant``, ``short``, ``partisan`` or ``bare`` (of a region whose town
    has the same name).
    """

    lang: str
    text: str
    kind: str
    source: str


class Place(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A place.

    ``level`` as in :mod:`hudna.records.place`; ``country`` ISO 3166-1 alpha-2; ``admin1`` the id
    of the first-level region; ``lat``, ``lon`` degrees (WGS 84), for all that is larger than a
    town only a point for a label; ``all_names`` sorted by language, the main name first.
    """

    id: str
    level: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    geonames: int | None
    population: int | None
    all_names: tuple[PlaceName, ...]

    @property
    def names(self) -> dict[str, str]:
        """The main name in each language, as sources attest it.

        A name that was made by transliteration finds the place in a text and is never shown as
        its name: where a language has no other, it is left out (see :attr:`derived`).
        """
        found: dict[str, str] = {}
        for name in self.all_names:
            if name.source != DERIVED:
                found.setdefault(name.lang, name.text)
        return found

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other attested names in all languages, none that takes a side."""
        shown = set(self.names.values())
        return tuple(
            dict.fromkeys(
                name.text
                for name in self.all_names
                if name.source != DERIVED and name.kind != "partisan" and name.text not in shown
            )
        )

    @property
    def derived(self) -> dict[str, str]:
        """Names by transliteration, in the languages that have no attested one."""
        attested = self.names
        found: dict[str, str] = {}
        for name in self.all_names:
            if name.lang not in attested:
                found.setdefault(name.lang, name.text)
        return found

    def names_in(self, language: str) -> Iterator[str]:
        """All names in a language by which a text calls the place, the main name first."""
        return (
            name.text for name in self.all_names if name.lang == language and name.kind != "bare"
        )


class Ambiguous(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A name that is also a word: a place only with a ``cue`` (``capital`` or ``context``)."""

    text: str
    lang: str
    cue: str
    why: str


def load_places(folder: Path) -> dict[str, Place]:
    """The places of a folder, by id.

    Raises:
        RegisterError: a table breaks the form, an id stands twice, a name has no place.
    """
    names: dict[str, list[PlaceName]] = {}
    for _, (ident, lang, text, kind, source) in read_rows(folder / "names.tsv", NAMES):
        names.setdefault(ident, []).append(
            PlaceName(lang=lang, text=text, kind=kind, source=source)
        )
    path = folder / "places.tsv"
    found: dict[str, Place] = {}
    for line, cells in read_rows(path, PLACES):
        place = _place(path, line, cells, tuple(names.pop(cells[0], ())))
        if place.id in found:
            raise RegisterError(
                "the id stands twice", path=path, line=line, ident=place.id, remedy="build again"
            )
        found[place.id] = place
    if names:
        raise RegisterError(
            "names of a place that places.tsv does not have",
            path=folder / "names.tsv",
            ident=min(names),
            remedy="build again",
        )
    return found


def _place(path: Path, line: int, cells: list[str], names: tuple[PlaceName, ...]) -> Place:
    ident, level, country, admin1, lat, lon, geonames, population = cells
    try:
        return Place(
            id=ident,
            level=level,
            country=country or None,
            admin1=admin1 or None,
            lat=float(lat) if lat else None,
            lon=float(lon) if lon else None,
            geonames=int(geonames) if geonames else None,
            population=int(population) if population else None,
            all_names=names,
        )
    except ValueError as error:
        raise RegisterError(
            str(error), path=path, line=line, ident=ident, remedy="write a number or nothing"
        ) from error


def load_ambiguous(folder: Path) -> dict[str, Ambiguous]:
    """The ambiguous names by ``language:folded name``.

    Raises:
        RegisterError: the table breaks the form.
    """
    rows = (
        Ambiguous(text=name, lang=lang, cue=cue, why=why)
        for _, (name, lang, cue, why) in read_rows(folder / "ambiguous.tsv", AMBIGUOUS)
    )
    return {f"{row.lang}:{fold_key(row.text)}": row for row in rows}


def load_wars(folder: Path) -> dict[str, str]:
    """Countries at war (ISO code → the conflict), empty where the folder does not say.

    Raises:
        RegisterError: the table breaks the form.
    """
    path = folder / "wars.tsv"
    if not path.exists():
        return {}
    return {country: conflict for _, (country, conflict) in read_rows(path, WARS)}
