"""What the languages do not say yet: kinds × languages, and where the reading leaks.

A hole is a sense that another language has words for. A leak is a head that found no subject, or
a cue that no record rests on, in the sentences of the corpora: the largest is the next work.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from hudna.bench.files import PackFiles, open_pack
from hudna.bench.laws import ALL_KINDS
from hudna.bench.watched import Watched, reader_at, watch
from hudna.packs.lexicon import KINDS
from hudna.packs.pack import Packs
from hudna.reading.senses import SENSES_OF_KIND, meaning_of
from hudna.records import Reading

__all__ = ["Cell", "Holes", "Leak", "Row", "holes"]


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """What one language has of one kind; ``missing`` are senses that another language has.

    ``entries`` counts lexicon entries, time rules, number words or segment cues.
    """

    entries: int = 0
    examples: int = 0
    silences: int = 0
    missing: tuple[str, ...] = ()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One kind in all languages; ``nowhere`` are senses for which no language has words."""

    kind: str
    cells: dict[str, Cell]
    nowhere: tuple[str, ...] = ()


class Leak(msgspec.Struct, frozen=True, kw_only=True):
    """How the examples of one language are read.

    ``heads`` are finite verbs, ``subjects`` those that found their subject; ``cues`` are words
    whose sense asks for a record, ``unread`` those on which no record rests; ``largest`` names the
    entries that are unread most often.
    """

    language: str
    sentences: int = 0
    heads: int = 0
    subjects: int = 0
    cues: int = 0
    unread: int = 0
    largest: dict[str, int] = {}


class Holes(msgspec.Struct, frozen=True, kw_only=True):
    """The table of holes, and the leaks."""

    rows: tuple[Row, ...]
    leaks: tuple[Leak, ...]


LARGEST = 5


def holes(packs: Packs | None = None, languages: Iterable[str] = ()) -> Holes:
    """Holes and leaks of the languages named, or of all that have a pack.

    Raises:
        InputError: there is no pack of a language named.
        PackError: a pack cannot be compiled.
    """
    known = packs if packs is not None else Packs()
    opened = {code: open_pack(known.root / code) for code in (languages or known.languages())}
    rows = tuple(_row(kind, opened) for kind in ALL_KINDS)
    return Holes(rows=rows, leaks=tuple(_leak(files, known) for files in opened.values()))


def _row(kind: str, opened: dict[str, PackFiles]) -> Row:
    senses = {
        code: {table.sense for table in files.lexicon if table.kind == kind}
        for code, files in opened.items()
    }
    everywhere = set().union(*senses.values())
    return Row(
        kind=kind,
        nowhere=tuple(sorted(SENSES_OF_KIND.get(kind, frozenset()) - everywhere)),
        cells={
            code: _cell(kind, files, tuple(sorted(everywhere - senses[code])))
            for code, files in opened.items()
        },
    )


def _cell(kind: str, files: PackFiles, missing: tuple[str, ...]) -> Cell:
    if kind in KINDS:
        own = [example for example in files.examples if example.kind == kind]
        silences = sum(example.silent for example in own)
        return Cell(
            entries=sum(table.kind == kind for table in files.lexicon),
            examples=len(own) - silences,
            silences=silences,
            missing=missing,
        )
    folder = files.root / kind
    corpus = _toml(folder / "corpus.toml")
    return Cell(
        entries=sum(_size(_toml(path)) for path in sorted(folder.glob("*.toml")) if _counts(path)),
        examples=_length(corpus.get("example")),
        silences=_length(corpus.get("silence")),
    )


def _counts(path: Path) -> bool:
    """Whether the file holds what a kind without a lexicon of senses has entries of."""
    return path.parent.name + path.stem in {"timesrules", "numberslexicon", "segmentscues"}


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # the laws tell


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


def _size(value: object) -> int:
    """All list items of a file, however deep its tables."""
    if isinstance(value, dict):
        return sum(_size(each) for each in value.values())
    return _length(value)


def _leak(files: PackFiles, packs: Packs) -> Leak:
    reader = reader_at(files.language, packs)
    heads = subjects = sentences = 0
    cues: list[str] = []
    unread: list[str] = []
    for text in _texts(files):
        watched = watch(reader, files.language, text)
        sentences += len(watched.parsed)
        frames = [f for each in watched.parsed for f in each.frames if f.form == "finite"]
        heads += len(frames)
        subjects += sum(frame.subject is not None for frame in frames)
        found = _cues(watched)
        cues += found
        used = _used(watched.reading)
        unread += [entry for entry in found if entry not in used]
    counts = sorted({entry: unread.count(entry) for entry in unread}.items(), key=_by_count)
    return Leak(
        language=files.language,
        sentences=sentences,
        heads=heads,
        subjects=subjects,
        cues=len(cues),
        unread=len(unread),
        largest=dict(counts[:LARGEST]),
    )


def _texts(files: PackFiles) -> list[str]:
    """The sentences of all corpora that fire something."""
    times = _toml(files.root / "times" / "corpus.toml").get("example")
    dated = [str(each.get("text", "")) for each in times] if isinstance(times, list) else []
    return [each.text for each in files.examples if not each.silent] + dated


def _by_count(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _cues(watched: Watched) -> list[str]:
    """Entries in the units of a text whose sense asks for a record."""
    senses = [sense for units in watched.units for unit in units for sense in unit.senses]
    return list(dict.fromkeys(each.entry.id for each in senses if _asks(each.entry.sense)))


def _asks(sense: str) -> bool:
    meaning = meaning_of(sense)
    return sense == "truce" or meaning.event is not None or meaning.stance is not None


def _used(reading: Reading) -> frozenset[str]:
    """Rules and entries on which a record rests."""
    whys = [each.why for each in reading.claims]
    whys += [each.why for each in reading.events]
    whys += [each.why for each in reading.agreements]
    whys += [each.why for each in reading.allegations]
    return frozenset(each for why in whys for each in why)
