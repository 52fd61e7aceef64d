"""Why a record stands in a reading: its words, its rules, and what they rest on.

The rules are looked up in the data files as they are now; when the pack's version is not the one
that the reading was made with, the derivation says so.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

import hudna
from hudna.errors import InputError
from hudna.packs.pack import languages_root
from hudna.records import Quote, Reading

_LISTS = (
    "times",
    "mentions",
    "claims",
    "events",
    "agreements",
    "allegations",
    "disagreements",
)
_AROUND = 60
_ID = re.compile(r"""^\s*(?:id\s*=\s*)["']([^"']+)["']""")


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One rule that took part: where it stands and how it is written.

    ``file`` leads from the data or the source (``languages/ar/…``, ``hudna/reading/…``), ``line``
    counts from 1; both are None, and ``entry`` is empty, when neither holds such a rule.
    """

    rule: str
    file: str | None = None
    line: int | None = None
    entry: str = ""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the document with what stands around them."""

    before: str
    quote: Quote
    after: str


class Derivation(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a record rests on.

    ``record`` is the record as it stands in the reading, ``kind`` the list it stands in,
    ``rests_on`` the records of the same reading that it names.
    """

    document: str
    ref: str
    kind: str
    id: str
    record: dict[str, object]
    passages: tuple[Passage, ...]
    steps: tuple[Step, ...]
    rests_on: tuple[str, ...]
    versions: dict[str, str]


def derive(reading: Reading, ident: str) -> Derivation:
    """Say why the record ``ident`` stands in a reading.

    Raises:
        InputError: the reading has no such record; the refusal lists what it has.
    """
    kind, record = _find(reading, ident)
    plain = msgspec.to_builtins(record)
    others = {r.id for name in _LISTS for r in getattr(reading, name)} - {ident}
    return Derivation(
        document=reading.document.id,
        ref=reading.document.ref,
        kind=kind,
        id=ident,
        record=plain,
        passages=tuple(_passage(reading.document.text, q) for q in _outermost(_quotes(record))),
        steps=tuple(_steps(getattr(record, "why", ()), reading.document.language)),
        rests_on=tuple(dict.fromkeys(s for s in _strings(plain) if s in others)),
        versions=reading.hudna,
    )


def _find(reading: Reading, ident: str) -> tuple[str, msgspec.Struct]:
    """The record of that id, and the list it stands in.

    Raises:
        InputError: there is none.
    """
    for name in _LISTS:
        for record in getattr(reading, name):
            if record.id == ident:
                return name, record
    have = [f"{n}: {', '.join(r.id for r in getattr(reading, n)[:9])}" for n in _LISTS]
    listed = "; ".join(row for row in have if not row.endswith(": ")) or "no records at all"
    raise InputError(
        f"no record “{ident}” in the reading of {reading.document.ref}",
        remedy=f"it has {listed}",
    )


def _quotes(record: object) -> Iterator[Quote]:
    """Every quote in a record, in order of its fields, each once."""
    seen = set()
    waiting = [record]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, Quote):
            if (item.start, item.end) not in seen:
                seen.add((item.start, item.end))
                yield item
        elif isinstance(item, msgspec.Struct):
            waiting[:0] = [getattr(item, name) for name in item.__struct_fields__]
        elif isinstance(item, tuple):
            waiting[:0] = item


def _outermost(quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes that stand in no other, in order of place."""
    kept: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.start, -q.end)):
        if not kept or quote.end > kept[-1].end:
            kept.append(quote)
    return kept


def _passage(text: str, quote: Quote) -> Passage:
    """A quote with some words around it, not beyond its paragraph."""
    before = text[max(0, quote.start - _AROUND) : quote.start].rpartition("\n")[2]
    after = text[quote.end : quote.end + _AROUND].partition("\n")[0]
    return Passage(before=before, quote=quote, after=after)


def _strings(plain: object) -> Iterator[str]:
    """Every string in a record."""
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for value in plain.values():
            yield from _strings(value)
    elif isinstance(plain, list | tuple):
        for value in plain:
            yield from _strings(value)


def _steps(rules: Iterable[str], language: str) -> Iterator[Step]:
    """The rules as they are written: in a data file, else in the code of the reading room."""
    wanted = list(dict.fromkeys(rules))
    found = _entries(set(wanted), language) if wanted else {}
    rest = set(wanted) - found.keys()
    found |= _in_code(rest) if rest else {}
    for rule in wanted:
        yield found.get(rule, Step(rule=rule))


def _entries(wanted: set[str], language: str) -> dict[str, Step]:
    """Entries with the ids wanted, first from the document's own pack; the first of each counts.

    Languages name alike what they do alike (``date.day-month``), so the pack's order matters.
    """
    root = languages_root()
    found: dict[str, Step] = {}
    own = root / language
    for path in sorted(root.rglob("*.toml"), key=lambda p: (own not in p.parents, p)):
        if path.name.startswith("corpus"):
            continue
        lines = path.read_text("utf-8").splitlines()
        for number, line in enumerate(lines):
            ident = _ID.match(line)
            if ident and ident[1] in wanted and ident[1] not in found:
                found[ident[1]] = Step(
                    rule=ident[1],
                    file=path.relative_to(root.parent).as_posix(),
                    line=number + 1,
                    entry=_block(lines, number),
                )
    return found


def _in_code(wanted: set[str]) -> dict[str, Step]:
    """Rules that are the same for all languages: where the code names them, and what it says.

    ``entry`` is the first line of the docstring of the function that the rule stands in.
    """
    package = Path(hudna.__file__).parent
    found: dict[str, Step] = {}
    for path in sorted((package / "reading").rglob("*.py")):
        source = path.read_text("utf-8")
        if not any(f'"{rule}"' in source for rule in wanted):
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                said = (ast.get_docstring(node) or "").partition("\n")[0]
                for line, rule in _named_in(node, wanted - found.keys()):
                    file = path.relative_to(package.parent).as_posix()
                    found[rule] = Step(rule=rule, file=file, line=line, entry=said)
    return found


def _named_in(function: ast.FunctionDef, wanted: set[str]) -> Iterator[tuple[int, str]]:
    """Line and id of each rule that a function names."""
    for node in ast.walk(function):
        if isinstance(node, ast.Constant) and node.value in wanted:
            yield node.lineno, str(node.value)


def _block(lines: list[str], at: int) -> str:
    """The table in which a line stands, as written."""
    first = at
    while first and not lines[first].startswith("["):
        first -= 1
    last = at
    while last + 1 < len(lines) and not lines[last + 1].startswith("["):
        last += 1
    return "\n".join(lines[first : last + 1]).strip()
