# ruff: noqa: INP001 - scripts stand side by side, no package
"""The hand-written lines of ``tools/places/*.txt``, read into place drafts.

A section begins with ``%SY governorate | {} governorate; … | محافظة {}; … | провинция {}; …``: the
country, the word that ends the ids of its first-level regions, and the patterns of their names in
English, Arabic and Russian. ``%-`` holds what belongs to no one country. A line is

    slug | level | English names | Arabic names | Russian names [| lat,lon] [| key=value | plain]

Names are parted by ``;``, the main name first; ``*`` marks a short form, ``!`` a form that takes a
side. Levels: ``a`` adm1, ``s`` settlement, ``q`` quarter, ``d`` adm2, ``r`` region, ``rd``
road, ``x`` crossing, ``l`` line, ``z`` zone, ``f`` facility, ``w`` water (level other). Keys:
``geonames`` (the entry to take coordinates from), ``admin1`` (slug), ``seat`` (a settlement in the
region), ``population``. ``plain`` keeps the country's patterns away. A line of ``countries.txt`` is
``ISO | English | Arabic | Russian``.
"""

from dataclasses import dataclass, field
from pathlib import Path

LANGUAGES = ("en", "ar", "ru")
LEVELS = {
    "a": "adm1",
    "s": "settlement",
    "q": "quarter",
    "d": "adm2",
    "r": "region",
    "rd": "road",
    "x": "crossing",
    "l": "line",
    "z": "zone",
    "f": "facility",
    "w": "water",
    "h": "other",
}
NO_LINES = {
    "countries",
    "ambiguous",
    "bgn-to-arabic",
    "bgn-to-russian",
    "latin-to-arabic",
    "latin-to-russian",
    "orthographies",
    "russian-to-arabic",
}
MARKS = {"*": "short", "!": "partisan"}


@dataclass
class Section:
    """A country's part of a file: its code, the ending of region ids, name patterns."""

    country: str
    suffix: str
    patterns: dict[str, list[str]]


@dataclass
class Draft:
    """A place as written by hand, before it is matched with GeoNames."""

    slug: str
    level: str
    section: Section
    names: dict[str, list[tuple[str, str]]]
    where: tuple[float, float] | None = None
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def country(self) -> str:
        """ISO code, or an empty string."""
        return self.section.country

    def texts(self) -> list[str]:
        """All names in all languages."""
        return [name for names in self.names.values() for name, _ in names]


def split_names(cell: str) -> list[tuple[str, str]]:
    """``A; *B; !C`` → names with their kinds."""
    found = []
    for part in (piece.strip() for piece in cell.split(";")):
        if part:
            kind = MARKS.get(part[0], "variant" if found else "main")
            found.append((part.lstrip("*!").strip(), kind))
    return found


def _section(line: str) -> Section:
    head, *cells = [cell.strip() for cell in line[1:].split("|")]
    country, _, suffix = head.partition(" ")
    patterns = {
        language: [name for name, _ in split_names(cell)]
        for language, cell in zip(LANGUAGES, cells, strict=True)
    }
    return Section("" if country == "-" else country, suffix, patterns)


def _draft(line: str, section: Section) -> Draft:
    cells = [cell.strip() for cell in line.split("|")]
    slug, level, *names = cells[:5]
    draft = Draft(
        slug=slug,
        level=LEVELS[level],
        section=section,
        names={code: split_names(cell) for code, cell in zip(LANGUAGES, names, strict=True)},
    )
    for cell in cells[5:]:
        if "=" in cell:
            key, _, value = cell.partition("=")
            draft.keys[key] = value
        elif cell == "plain":
            draft.keys["plain"] = "yes"
        else:
            latitude, longitude = cell.split(",")
            draft.where = (float(latitude), float(longitude))
    return draft


def read_drafts(folder: Path) -> list[Draft]:
    """All drafts of a folder's files but ``countries.txt``, in file order."""
    drafts: list[Draft] = []
    for path in sorted(folder.glob("*.txt")):
        if path.stem in NO_LINES:
            continue
        section = None
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                if line.startswith("%"):
                    section = _section(line)
                elif section is not None:
                    drafts.append(_draft(line, section))
            except (ValueError, KeyError) as error:
                raise SystemExit(f"{path.name}:{number}: {error}: {line}") from error
    return drafts


def read_countries(folder: Path) -> dict[str, dict[str, list[tuple[str, str]]]]:
    """Country code → language → names with kinds, from ``countries.txt``."""
    found = {}
    for line in (folder / "countries.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            code, *cells = [cell.strip() for cell in line.split("|")]
            found[code] = {
                language: split_names(cell) for language, cell in zip(LANGUAGES, cells, strict=True)
            }
    return found
