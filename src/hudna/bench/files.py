"""A pack's files as their keeper wrote them: tables with their paths, not yet compiled.

A file that is no TOML is a finding, not an error: the bench goes on to the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from hudna.bench.finding import Finding
from hudna.errors import PackError
from hudna.packs.lexicon import KINDS
from hudna.packs.toml_files import entries, read_toml

__all__ = ["Example", "PackFiles", "Table", "open_pack", "ran"]

PARTS = ("verbs", "nouns", "adjectives", "words")


@dataclass(slots=True, frozen=True)
class Table:
    """One table of a file; ``path`` is relative to ``languages/``, ``kind`` its folder's name."""

    path: str
    kind: str
    values: dict[str, object]

    @property
    def id(self) -> str:
        """Its id, or what stands for a missing one."""
        return str(self.values.get("id", "?"))

    @property
    def sense(self) -> str:
        """The sense of an entry."""
        return str(self.values.get("sense", "?"))

    def strings(self, name: str) -> list[str]:
        """A list of strings; empty where there is none, or something else."""
        value = self.values.get(name, [])
        return [str(each) for each in value] if isinstance(value, list) else []

    def items(self) -> Iterator[tuple[str, str]]:
        """Part and text of every item of an entry."""
        for part in PARTS:
            for item in self.strings(part):
                yield part, item


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of a corpus: it fires its ``entries``, or they are silent in it."""

    id: str
    path: str
    kind: str
    text: str
    entries: tuple[str, ...]
    silent: bool
    why: str = ""


@dataclass(slots=True, frozen=True)
class PackFiles:
    """What stands in the lexicons and corpora of one pack."""

    language: str
    root: Path
    about: dict[str, object]
    lexicon: list[Table]
    examples: list[Example]
    faults: list[Finding]


def open_pack(root: Path) -> PackFiles:
    """Read the files of the pack in the folder ``root``."""
    faults: list[Finding] = []
    lexicon: list[Table] = []
    examples: list[Example] = []
    for kind in KINDS:
        for path in sorted((root / kind).glob("lexicon*.toml")):
            lexicon.extend(_tables(path, root, "entry", faults))
        for path in sorted((root / kind).glob("corpus*.toml")):
            for name in ("example", "silence"):
                tables = _tables(path, root, name, faults)
                examples.extend(_example(table, silent=name == "silence") for table in tables)
    about: dict[str, object] = {}
    try:
        about = read_toml(root / "pack.toml")
    except PackError as error:
        faults.append(ran(error, root))
    return PackFiles(root.name, root, about, lexicon, examples, faults)


def ran(error: PackError, root: Path) -> Finding:
    """What a pack's error says, as a finding."""
    path = Path(error.path) if error.path else root
    inside = path.is_relative_to(root)
    return Finding(
        law="file",
        path=path.relative_to(root.parent).as_posix() if inside else path.name,
        id=error.ident or "-",
        problem=error.problem,
        remedy=error.remedy or "mend the file",
    )


def _tables(path: Path, root: Path, name: str, faults: list[Finding]) -> list[Table]:
    where = path.relative_to(root.parent).as_posix()
    try:
        return [Table(where, path.parent.name, values) for values in entries(path, name)]
    except PackError as error:
        fault = ran(error, root)
        if fault not in faults:
            faults.append(fault)
        return []


def _example(table: Table, *, silent: bool) -> Example:
    return Example(
        id=table.id,
        path=table.path,
        kind=table.kind,
        text=str(table.values.get("text", "")),
        entries=tuple(table.strings("silent" if silent else "fires")),
        silent=silent,
        why=str(table.values.get("why", "")),
    )
