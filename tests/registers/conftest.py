"""A small sound world of invented actors and places, and a way to spoil it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hudna.registers.places import AMBIGUOUS, NAMES, PLACES

ACTORS = {
    "valley": """
kind = "state"
country = "XV"
sector = "state"
names = {en = "Valley", ar = "الوادي", ru = "Долина"}
demonyms = {en = ["Valleyan"], ar = ["وادوي"], ru = ["долинский"]}
metonyms = {en = ["Rivertown"]}
""",
    "valley-army": """
kind = "armed_forces"
country = "XV"
sector = "military"
part_of = [{actor = "valley", from = "1990"}]
names = {en = "Valley Army", ar = "جيش الوادي", ru = "Армия Долины"}
aliases = [
  {lang = "en", text = "VA", kind = "acronym"},
  {lang = "en", text = "tyrant's army", stance = "pejorative"},
]
""",
    "ada-hill": """
kind = "person"
country = "XV"
sector = "government"
gender = "f"
part_of = [{actor = "valley", from = "2014-05", to = "2016-07-06"}]
names = {en = "Ada Hill", ar = "آدا هيل", ru = "Ада Хилл"}
aliases = [{lang = "en", text = "Hill", kind = "short"}]
roles = [{office = "president", of = "valley", from = "2014-05", to = "2016-07-06"}]
""",
}
SOURCES = {
    "valley-times": """
kind = "newspaper"
control = "party_aligned"
aligned_with = ["valley"]
country = "XV"
languages = ["en"]
domains = ["times.example"]
names = {en = "Valley Times", ar = "تايمز الوادي", ru = "Вэлли таймс"}
""",
}
AGREEMENTS = {
    "XVA-2016-07-06-calm": """
kind = "regime_of_calm"
names = {en = "Calm of July", ar = "تهدئة تموز", ru = "Июльский режим тишины"}
country = ["XV"]
places = ["xv"]
declared_on = "2016-07-06"
starts = "2016-07-06T01:00:00+03:00"
ends_planned = "2016-07-09T00:00:00+03:00"
zone = "Asia/Damascus"
outcome = ["extended"]
sources = ["https://times.example/calm"]
confidence = "high"
parties = [{actor = "valley-army"}, {text = "some groups of the hills"}]
""",
    "XVA-2016-07-09-calm-ext1": """
kind = "regime_of_calm"
names = {en = "Calm of July, extended", ar = "تمديد تهدئة تموز", ru = "Продление июльского режима"}
country = ["XV"]
starts = "2016-07-09"
confidence = "medium"
relations = [{type = "extends", to = "XVA-2016-07-06-calm"}]
""",
}
PLACE_ROWS = [
    ["xv", "country", "XV", "", "1.5", "2.5", "", "900000"],
    ["xv-door", "settlement", "XV", "xv-north", "1.6", "2.6", "77", "60000"],
    ["xv-north", "adm1", "XV", "", "", "", "", ""],
]
NAME_ROWS = [
    ["xv", "ar", "الوادي", "main", "hudna"],
    ["xv", "en", "Valley", "main", "cldr"],
    ["xv", "ru", "Долина", "main", "cldr"],
    ["xv-door", "ar", "الباب", "main", "hudna"],
    ["xv-door", "en", "Doorton", "main", "geonames"],
    ["xv-door", "en", "Doortown", "variant", "geonames"],
    ["xv-door", "ru", "Дортон", "main", "derived"],
    ["xv-north", "en", "North Valley", "main", "hudna"],
]
AMBIGUOUS_ROWS = [["الباب", "ar", "context", "the door"]]


def _table(path: Path, columns: tuple[str, ...], rows: list[list[str]]) -> None:
    lines = ["# a table of the tests", "\t".join(columns), *("\t".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    world = tmp_path / "world"
    for folder, entries in (
        ("actors", ACTORS),
        ("sources", SOURCES),
        ("agreements", AGREEMENTS),
    ):
        (world / folder).mkdir(parents=True)
        for ident, text in entries.items():
            (world / folder / f"{ident}.toml").write_text(f'id = "{ident}"{text}', "utf-8")
    (world / "places").mkdir()
    _table(world / "places" / "places.tsv", PLACES, PLACE_ROWS)
    _table(world / "places" / "names.tsv", NAMES, NAME_ROWS)
    _table(world / "places" / "ambiguous.tsv", AMBIGUOUS, AMBIGUOUS_ROWS)
    return world


@pytest.fixture
def spoil(root: Path) -> Callable[[str, str, str], None]:
    """Put other words into a file of the world."""

    def put(name: str, old: str, new: str) -> None:
        path = root / name
        text = path.read_text("utf-8")
        assert old in text, f"{name} has no {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    return put
