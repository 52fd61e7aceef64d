# ruff: noqa: INP001 - scripts stand side by side, no package
"""Build ``world/agreements/<id>.toml`` from a table of ceasefires and the lists beside this file.

Run by hand: ``python tools/build_agreements.py ceasefires.csv``. The table has one row for each
agreement, ``;`` between items of a cell. ``tools/agreements/*.txt`` says which actor, place or
other agreement the words mean. Files are written anew; what a person changed in them is lost, so
change the table or the lists.
"""

import csv
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT / "tools" / "agreements"
TARGET = ROOT / "world" / "agreements"
HEAD = "# Read by hudna.registers.agreements; made by tools/build_agreements.py"
LANGUAGES = ("en", "ar", "ru")
ISO2 = {
    "SYR": "SY", "YEM": "YE", "LBY": "LY", "UKR": "UA", "RUS": "RU", "AZE": "AZ", "ARM": "AM",
    "GEO": "GE", "LBN": "LB", "ISR": "IL", "PSE": "PS", "IRN": "IR", "SDN": "SD", "ETH": "ET",
    "SSD": "SS", "COD": "CD", "RWA": "RW", "BIH": "BA", "GBR": "GB", "LKA": "LK", "IND": "IN",
    "PAK": "PK", "THA": "TH", "KHM": "KH", "AFG": "AF", "PHL": "PH", "MMR": "MM", "COL": "CO",
}  # fmt: skip


def rows(name: str, width: int) -> list[list[str]]:
    """Lines of a list as cells."""
    found = []
    for line in (LISTS / name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("|")]
            if len(cells) != width:
                raise SystemExit(f"{name}: {len(cells)} cells: {line}")
            found.append(cells)
    return found


def quoted(text: str) -> str:
    """A TOML string."""
    text = unicodedata.normalize("NFC", text)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def inline(pairs: list[tuple[str, str]]) -> str:
    """A TOML inline table, empty values left out."""
    return "{" + ", ".join(f"{key} = {quoted(value)}" for key, value in pairs if value) + "}"


def listed(values: list[str]) -> str:
    """A TOML list of strings."""
    return "[" + ", ".join(quoted(value) for value in values) + "]"


def block(key: str, items: list[str]) -> list[str]:
    """A TOML list of inline tables, one on a line; nothing when empty."""
    return [f"{key} = [", *(f"  {item}," for item in items), "]"] if items else []


def split_bodies(cell: str) -> list[str]:
    """Bodies of a cell; a semicolon inside brackets parts nothing."""
    found: list[str] = []
    depth = 0
    for piece in cell.split(";"):
        if depth:
            found[-1] += ";" + piece
        elif piece.strip():
            found.append(piece)
        depth += piece.count("(") - piece.count(")")
    return [piece.strip() for piece in found]


class Lists:
    """The hand-written lists."""

    def __init__(self) -> None:
        self.bodies: dict[str, list[tuple[str, str]]] = {}
        for words, actor, text in rows("bodies.txt", 3):
            self.bodies.setdefault(words, []).append((actor, text))
        self.areas = dict(rows("areas.txt", 2))
        self.relations: dict[str, list[str]] = {}
        for ident, kind, to, note in rows("relations.txt", 4):
            item = inline([("type", kind), ("to", to), ("note", note)])
            self.relations.setdefault(ident, []).append(item)
        self.notes = dict(rows("notes.txt", 2))
        self.mechanisms: dict[str, list[str]] = {}
        for ident, actor in rows("mechanisms.txt", 2):
            self.mechanisms.setdefault(ident, []).append(inline([("actor", actor)]))
        self.aliases = {ident: names for ident, *names in rows("aliases.txt", 4)}

    def body_items(self, cell: str) -> list[str]:
        """The bodies of a cell as inline tables."""
        return [
            inline([("actor", actor), ("text", text)])
            for words in split_bodies(cell)
            for actor, text in self.bodies[words]
        ]

    def alias_items(self, ident: str) -> list[str]:
        """Aliases as inline tables, sorted by language and text."""
        cells = self.aliases.get(ident, ["", "", ""])
        found = [
            (language, unicodedata.normalize("NFC", name.strip()))
            for language, cell in zip(LANGUAGES, cells, strict=True)
            for name in cell.split(";")
            if name.strip()
        ]
        return [
            inline(
                [
                    ("lang", language),
                    ("text", name.lstrip("~")),
                    ("kind", "weak" if name.startswith("~") else "variant"),
                ]
            )
            for language, name in sorted(found, key=lambda pair: (pair[0], pair[1].lstrip("~")))
        ]


def entry(row: dict[str, str], lists: Lists) -> str:
    """One agreement as TOML."""
    ident = row["id"]
    names = [(language, row[f"name_{language}"]) for language in LANGUAGES]
    places = lists.areas[row["territory"]]
    lines = [HEAD, f"id = {quoted(ident)}", f"kind = {quoted(row['kind'])}"]
    lines.append(f"names = {inline(names)}")
    lines.append(f"country = {listed([ISO2[x] for x in row['conflict_country_iso'].split(';')])}")
    lines.append(f"places = {listed(places.removeprefix('=').split())}")
    if not places.startswith("="):
        lines.append(f"area = {quoted('; '.join(x.strip() for x in row['territory'].split(';')))}")
    for key, column in (
        ("declared_on", "declared_on"),
        ("starts", "starts_at"),
        ("ends_planned", "ends_at_planned"),
        ("ended_on", "ended_on"),
        ("zone", "timezone"),
    ):
        if row[column]:
            lines.append(f"{key} = {quoted(row[column])}")
    lines.append(f"outcome = {listed(row['outcome'].split(';'))}")
    lines.append(f"sources = {listed([row['source_url']])}")
    lines.append(f"confidence = {quoted(row['confidence'])}")
    if ident in lists.notes:
        lines.append(f"note = {quoted(lists.notes[ident])}")
    lines += block("aliases", lists.alias_items(ident))
    for key in ("parties", "guarantors", "mediators", "excluded"):
        lines += block(key, lists.body_items(row[key]))
    lines += block("mechanisms", lists.mechanisms.get(ident, []))
    lines += block("relations", lists.relations.get(ident, []))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write one file for each row."""
    lists = Lists()
    TARGET.mkdir(parents=True, exist_ok=True)
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as table:
        held = list(csv.DictReader(table))
    for row in held:
        (TARGET / f"{row['id']}.toml").write_text(entry(row, lists), "utf-8")
    sys.stderr.write(f"{len(held)} agreements\n")


if __name__ == "__main__":
    main()
