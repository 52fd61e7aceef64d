# ruff: noqa: INP001 - scripts stand side by side, no package
"""The three tables of ``world/places`` in the making, and how they are written."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hudna.text.folded import fold_key

CREDIT = "GeoNames data: GeoNames (www.geonames.org), CC BY 4.0. Country names: Unicode CLDR."
RANK = {"main": 0, "variant": 1, "short": 2, "partisan": 3, "bare": 4}
HEADS = {
    "places.tsv": [
        "Read by hudna.registers.places; made by tools/build_places.py; never edited by hand:",
        "write a place into tools/places/*.txt and build again (docs/how-to/add-a-place.md).",
        CREDIT,
        "lat, lon: degrees, WGS 84. The point of a country, region, line, zone, road or water",
        "is one inside it or beside it, for a label on a map; it is no centre and no border.",
        "admin1: id of the first-level region, empty where not known. Sorted by id.",
    ],
    "names.tsv": [
        "Read by hudna.registers.places; made by tools/build_places.py (see places.tsv).",
        CREDIT,
        "kind: main, variant, short (familiar in newsrooms), partisan (takes a side; never used",
        "in Hudna's own voice), bare (of a region whose town has the same name: shown, and left",
        "to the town where a text is matched). source: hudna (written by us), geonames, cldr,",
        "derived (made by rule from the romanised name). Of names that fold to one key one stands.",
    ],
    "ambiguous.tsv": [
        "Read by hudna.registers.places; made by tools/build_places.py from tools/places/",
        "ambiguous.txt and from a comparison of names with dictionaries (see places.tsv).",
        "These names are places only with a cue. cue: capital (a capital letter that is not due",
        "to a sentence's beginning is enough) or context (a word that announces a place, or",
        "another place of the same country nearby). Names are compared after folding.",
    ],
}


@dataclass
class Place:
    """A row of places.tsv; ``code`` is the GeoNames admin1, ``asked`` a region set by hand."""

    ident: str
    level: str
    country: str
    admin1: str
    point: tuple[float, float] | None
    geonames: int | None
    population: int | None
    code: str | None = None
    asked: str | None = None

    def row(self) -> list[str]:
        """Cells in the order of the table."""
        point = ["", ""] if self.point is None else [f"{x:.5g}" for x in self.point]
        tail = ["" if x is None else str(x) for x in (self.geonames, self.population)]
        return [self.ident, self.level, self.country, self.admin1, *point, *tail]


class Names:
    """Names by place and language; a name that folds like an earlier one is not kept."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], dict[str, tuple[str, str, str]]] = defaultdict(dict)
        self._keys: dict[str, set[str]] = defaultdict(set)

    def add(self, ident: str, language: str, text: str, kind: str, source: str) -> None:
        """Keep a name; a second main name becomes a variant."""
        text = unicodedata.normalize("NFC", " ".join(text.split()))
        key = fold_key(text)
        rows = self._rows[(ident, language)]
        if not key or key in rows:
            return
        if kind == "main" and any(row[1] == "main" for row in rows.values()):
            kind = "variant"
        elif kind == "variant" and not rows:
            kind = "main"
        rows[key] = (text, kind, source)
        self._keys[ident].add(key)

    def add_all(self, ident: str, language: str, names: list[tuple[str, str]], source: str) -> None:
        """Keep several names of one source."""
        for text, kind in names:
            self.add(ident, language, text, kind, source)

    def is_written(self, ident: str) -> bool:
        """Whether a name of a place was written by hand."""
        rows = (self._rows.get((ident, code), {}) for code in ("en", "ar", "ru"))
        return any(source == "hudna" for held in rows for _, _, source in held.values())

    def drop(self, ident: str, language: str, key: str) -> None:
        """Leave out a name, by its folded form."""
        del self._rows[(ident, language)][key]

    def has(self, ident: str, language: str) -> bool:
        """Whether a place has a name in a language."""
        return bool(self._rows.get((ident, language)))

    def texts(self, ident: str, language: str) -> list[str]:
        """The names of a place in a language, in the order in which they came."""
        return [row[0] for row in self._rows.get((ident, language), {}).values()]

    def keys_of(self, ident: str) -> set[str]:
        """Folded names of a place in all languages."""
        return self._keys.get(ident, set())

    def keys_in(self, idents: Iterable[str]) -> set[str]:
        """Folded names of several places."""
        return set().union(*(self.keys_of(ident) for ident in idents))

    def rows(self) -> list[tuple[str, str, str, str, str]]:
        """All rows of names.tsv, sorted: place, language, kind, name."""
        found = [
            (ident, language, *row)
            for (ident, language), rows in self._rows.items()
            for row in rows.values()
        ]
        return sorted(found, key=lambda r: (r[0], r[1], RANK[r[3]], r[2]))


def _write(path: Path, head: list[str], rows: Iterable[Iterable[str]]) -> None:
    lines = [f"# {line}" for line in HEADS[path.name]]
    lines += ["\t".join(cells) for cells in [head, *rows]]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def write_tables(
    folder: Path, places: dict[str, Place], names: Names, ambiguous: list[tuple[str, ...]]
) -> None:
    """Write places.tsv, names.tsv and ambiguous.tsv, sorted."""
    folder.mkdir(parents=True, exist_ok=True)
    columns = "id level country admin1 lat lon geonames population".split()
    _write(folder / "places.tsv", columns, [places[x].row() for x in sorted(places)])
    _write(folder / "names.tsv", ["place", "lang", "name", "kind", "source"], names.rows())
    _write(folder / "ambiguous.tsv", ["name", "lang", "cue", "why"], sorted(ambiguous))
