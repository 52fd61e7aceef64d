"""From the files under ``languages/<code>/`` to tables: done once, when packs are compiled."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias, TypedDict

from hudna.errors import PackError
from hudna.reading.times.grammar import Value
from hudna.reading.times.spelling import Clitics, spell, written_with

__all__ = ["Compiled", "compile_pack"]


class Compiled(TypedDict):
    """Tables of one language as they are stored; see ``TimesPack`` for what they hold."""

    language: str
    traits: dict[str, Any]
    single: dict[str, list[tuple[str, str, Value, int]]]
    multiple: dict[str, list[tuple[list[str], str, str, Value, int]]]
    cues: list[str]
    counting: dict[str, Any]
    compounds: list[dict[str, Any]]
    rules: list[dict[str, Any]]
    joins: list[dict[str, Any]]
    roles: list[dict[str, Any]]
    traps: list[dict[str, Any]]


CONSUMED = frozenset({"cues", "bare", "verbs"})
RULE_KEYS = frozenset(
    "id pattern kind set alone after never ahead behind capital hyphen tag note".split()
)


def compile_pack(language: str, root: Path) -> Compiled:
    """Tables of one language, ready to be stored.

    Args:
        language: the code of the language.
        root: the folder that holds the languages.

    Raises:
        PackError: when a file is missing or breaks a law of packs.
    """
    folder = root / language
    lexicon = _read(folder / "times" / "lexicon.toml")
    rules = _read(folder / "times" / "rules.toml")
    numbers = _read(folder / "numbers" / "lexicon.toml")
    counting = _read(folder / "numbers" / "rules.toml")
    entries = [*_entries(numbers, folder / "numbers"), *_entries(lexicon, folder / "times")]
    cues = set(lexicon.get("traits", {}).get("cues", ()))
    telling = _telling_words([words for words, tag, *_ in entries if tag in cues])
    single: dict[str, list[tuple[str, str, Value, int]]] = {}
    multiple: dict[str, list[tuple[list[str], str, str, Value, int]]] = {}
    for words, tag, key, value, lead in entries:
        if len(words) == 1:
            single.setdefault(words[0], []).append((tag, key, value, lead))
        else:
            multiple.setdefault(words[0], []).append((list(words[1:]), tag, key, value, lead))
    return {
        "language": language,
        "traits": {
            key: value for key, value in lexicon.get("traits", {}).items() if key not in CONSUMED
        },
        "single": single,
        "multiple": multiple,
        "cues": sorted(telling),
        "counting": counting.get("counting", {}),
        "compounds": [_rule(each, folder) for each in rules.get("compound", ())],
        "rules": [_rule(each, folder) for each in rules.get("rule", ())],
        "joins": rules.get("join", []),
        "roles": rules.get("role", []),
        "traps": rules.get("trap", []),
    }


def _telling_words(wanted: list[tuple[str, ...]]) -> set[str]:
    """Words of which one stands wherever one of these entries does."""
    shared = Counter(word for words in wanted for word in set(words))
    return {_telling(words, shared) for words in wanted}


def _telling(words: tuple[str, ...], shared: Mapping[str, int]) -> str:
    """The word by which an entry is missed: one that is no small word of every sentence.

    All of them stand where the entry stands; of the longer ones that of most entries is taken
    ("Moscow time").
    """
    longer = [word for word in words if len(word) >= LONG]
    if longer:
        return max(longer, key=lambda word: (shared[word], len(word)))
    return max(reversed(words), key=len)


LONG = 4
"""Letters from which a word seldom stands in every sentence («in the», «в», «من»)."""


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackError("the file is missing", path=path, remedy="write it") from None
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"not TOML ({error})", path=path, remedy="mend the line") from error


Row: TypeAlias = tuple[tuple[str, ...], str, str, Value, int]


def _entries(data: dict[str, Any], folder: Path) -> Iterator[Row]:
    paradigms = data.get("paradigms", {})
    clitics = _clitics(data.get("clitics", {}))
    traits = data.get("traits", {})
    written = {tag: Clitics() for tag in traits.get("bare", ())}
    written.update((tag, clitics._replace(prepositions=())) for tag in traits.get("verbs", ()))
    seen: set[tuple[tuple[str, ...], str, Any]] = set()
    for tag, table in data.get("forms", {}).items():
        for key, forms in table.items():
            value = _value(key)
            for form in forms:
                for words in spell(form, paradigms):
                    if not words:
                        raise PackError(
                            "a form without words", path=folder, ident=tag, remedy="take it out"
                        )
                    if (words, tag, value) in seen:
                        continue
                    seen.add((words, tag, value))
                    yield from _with_clitics(words, tag, value, written.get(tag, clitics))


def _value(key: str) -> int | float | str:
    if key.removeprefix("-").isdigit():
        return int(key)
    whole, point, rest = key.partition(".")
    return float(key) if point and whole.isdigit() and rest.isdigit() else key


def _with_clitics(
    words: tuple[str, ...], tag: str, value: float | str, clitics: Clitics
) -> Iterator[Row]:
    for spelled in written_with(words, clitics):
        key = ("&" if spelled.conjunction else "") + tag
        if spelled.preposition:
            key = f"{'&' if spelled.conjunction else ''}{spelled.preposition}+{tag}"
        yield spelled.words, tag, key, value, spelled.lead


def _clitics(data: dict[str, Any]) -> Clitics:
    return Clitics(
        tuple(data.get("conjunctions", ())),
        tuple(data.get("prepositions", ())),
        data.get("article", ""),
        data.get("contracting", ""),
    )


def _rule(data: dict[str, Any], folder: Path) -> dict[str, Any]:
    strange = set(data) - RULE_KEYS
    if strange or "id" not in data or "pattern" not in data:
        raise PackError(
            f"a rule may not hold {sorted(strange)}" if strange else "a rule needs id and pattern",
            path=folder / "times" / "rules.toml",
            ident=data.get("id"),
            remedy=f"use {sorted(RULE_KEYS)}",
        )
    return data
