"""A pack's lexicons: what words mean, as senses the reader knows.

Format: docs/how-to/add-a-word.md. An item such as ``دخل/يدخل/دخول .. حيز التنفيذ`` becomes a
pattern: lexemes in order, with an optional tail that may stand up to ``GAP`` words later.
"""

from pathlib import Path

import msgspec

from hudna.errors import PackError
from hudna.packs.toml_files import entries
from hudna.text.folded import fold_key

__all__ = ["GAP", "KINDS", "Entry", "Pattern", "read_lexicons"]

GAP = 10
"""Words that may stand where a pattern writes ``..``."""

KINDS = ("claims", "clauses", "events", "mentions", "terms", "topics")
PARTS = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective", "words": "word"}
RESERVED = {*PARTS, "id", "sense", "note", "roles"}


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One sense of one language: ``fields`` holds what the sense asks for (kind, organ …)."""

    id: str
    sense: str
    kind: str
    roles: dict[str, list[str]]
    fields: dict[str, str]


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """One way to word an entry: ``words`` are (part, principal parts) pairs.

    The first word inflects by its part; others of a noun pattern inflect as nouns or adjectives
    where the language has cases, else they are fixed. ``tail`` stands after a gap.
    """

    entry: int
    part: str
    words: tuple[str, ...]
    tail: tuple[str, ...]


def read_lexicons(root: Path) -> tuple[list[Entry], list[Pattern]]:
    """All entries and patterns of the language pack at ``root``.

    Raises:
        PackError: an entry without id or sense, or with a value of the wrong sort.
    """
    found: list[Entry] = []
    patterns: list[Pattern] = []
    for kind in KINDS:
        for path in sorted((root / kind).glob("lexicon*.toml")):
            for table in entries(path):
                found.append(_entry(table, kind, path))
                patterns.extend(_patterns(table, len(found) - 1, path))
    return found, patterns


def _entry(table: dict[str, object], kind: str, path: Path) -> Entry:
    ident, sense = table.get("id"), table.get("sense")
    if not isinstance(ident, str) or not isinstance(sense, str):
        raise PackError(
            "an entry without `id` or `sense`", path=path, ident=str(ident), remedy="give both"
        )
    roles = table.get("roles", {})
    if not isinstance(roles, dict):
        raise PackError("`roles` is no table", path=path, ident=ident, remedy="write {role = [..]}")
    return Entry(
        id=ident,
        sense=sense,
        kind=kind,
        roles={str(role): [str(each) for each in preps] for role, preps in roles.items()},
        fields={key: str(value) for key, value in table.items() if key not in RESERVED},
    )


def _patterns(table: dict[str, object], number: int, path: Path) -> list[Pattern]:
    made: list[Pattern] = []
    for name, part in PARTS.items():
        items = table.get(name, [])
        if not isinstance(items, list):
            raise PackError(
                f"`{name}` is no list", path=path, ident=str(table.get("id")), remedy="use [..]"
            )
        for item in items:
            head, _, tail = str(item).partition(" .. ")
            words = tuple(head.split())
            if not words or not fold_key(words[0].strip("/")):
                raise PackError(
                    f"an empty item in `{name}`",
                    path=path,
                    ident=str(table.get("id")),
                    remedy="remove it",
                )
            made.append(
                Pattern(entry=number, part=part, words=words, tail=tuple(fold_key(tail).split()))
            )
    return made
