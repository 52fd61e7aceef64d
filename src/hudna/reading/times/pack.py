"""One language's words and rules of time, loaded and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from hudna.packs.cache import cached, signature
from hudna.reading import __file__ as room
from hudna.reading.times.compiling import Compiled, compile_pack
from hudna.reading.times.grammar import Node, Rule, Value, expand, grow

__all__ = ["Counting", "Join", "Role", "TimesPack", "Trap"]

CODE = tuple(Path(room).with_name("times") / name for name in ("compiling.py", "spelling.py"))
"""The modules whose change makes a cached pack stale."""


class Join(msgspec.Struct, frozen=True, gc=False):
    """Two kinds of pieces that belong together over a gap of tagged words.

    A ``fresh`` join brings the first day; it does not hold where one is named already. An
    ``only`` join holds for left pieces of nothing but its own kinds.
    """

    ident: str
    left: frozenset[str]
    gap: tuple[str, ...]
    right: frozenset[str]
    fresh: bool = False
    only: bool = False


class Role(msgspec.Struct, frozen=True, gc=False):
    """Tags before a time that tell what it is for (start, end, duration …)."""

    ident: str
    role: str
    words: tuple[str, ...]
    direction: int | None


class Trap(msgspec.Struct, frozen=True, gc=False):
    """A context in which words only look like a time: tags before it, behind it, or both."""

    ident: str
    before: frozenset[str]
    behind: frozenset[str]
    reach: int
    kinds: frozenset[str]
    capital: bool = False


class Counting(msgspec.Struct, frozen=True, gc=False):
    """How number words are put together (``languages/<code>/numbers/rules.toml``)."""

    conjunction: bool
    units_first: bool
    multiplies: bool


@dataclass(slots=True, frozen=True)
class TimesPack:
    """Words, rules, joins, roles and traps of one language.

    ``single`` maps a folded word to its (tag, key, value, lead) readings, ``multiple`` the first
    word of longer entries to the rest of them, ``known`` are the words of both. ``cues`` are words
    without which no sentence holds a time, apart from figures. ``capitals`` are tags that count
    only of a capitalised word, ``smalls`` only of one that is not. ``past_endings``, and
    ``future_prefixes`` with ``future_endings`` but none of ``future_not``, tell the tense of verbs
    that no lexicon lists.
    """

    language: str
    traits: Mapping[str, Any]
    single: Mapping[str, list[tuple[str, str, Value, int]]]
    multiple: Mapping[str, list[tuple[list[str], str, str, Value, int]]]
    known: frozenset[str]
    cues: frozenset[str]
    counting: Counting
    compounds: Node
    rules: Node
    joins: Mapping[tuple[str, ...], list[Join]]
    roles: Mapping[tuple[str, ...], Role]
    traps: tuple[Trap, ...]
    idents: tuple[str, ...]
    longest_gap: int
    past_endings: tuple[str, ...]
    future_prefixes: tuple[str, ...]
    future_endings: tuple[str, ...]
    future_not: tuple[str, ...]
    capitals: frozenset[str]
    smalls: frozenset[str]

    @classmethod
    def load(cls, language: str, root: Path) -> "TimesPack":
        """The pack of the files under ``root/<language>/``, from the cache when they are unchanged.

        Raises:
            PackError: when a file is missing or breaks a law of packs.
        """
        folder = root / language
        sources = [folder / "times" / "lexicon.toml", folder / "times" / "rules.toml"]
        key = signature([*sources, folder / "numbers", *CODE])
        table = cached(f"times-{language}", key, Compiled, lambda: compile_pack(language, root))
        return cls.from_compiled(table)

    @classmethod
    def from_compiled(cls, data: Compiled) -> "TimesPack":
        """A pack from the tables of ``compile_pack``."""
        compounds = [_rule(each, number) for number, each in enumerate(data["compounds"])]
        rules = [_rule(each, number) for number, each in enumerate(data["rules"])]
        joins: dict[tuple[str, ...], list[Join]] = {}
        for each in data["joins"]:
            for join in _joins(each):
                joins.setdefault(join.gap, []).append(join)
        counting = data["counting"]
        roles = {role.words: role for each in data["roles"] for role in _roles(each)}
        others = [*data["joins"], *data["roles"], *data["traps"]]
        return cls(
            language=data["language"],
            traits=data["traits"],
            single=data["single"],
            multiple=data["multiple"],
            known=frozenset((*data["single"], *data["multiple"])),
            cues=frozenset(data["cues"]),
            counting=Counting(
                bool(counting.get("conjunction")),
                bool(counting.get("units_first")),
                bool(counting.get("multiplies")),
            ),
            compounds=grow(compounds),
            rules=grow(rules),
            joins=joins,
            roles=roles,
            traps=tuple(_trap(each) for each in data["traps"]),
            idents=tuple(rule.ident for rule in (*compounds, *rules))
            + tuple(each["id"] for each in others),
            longest_gap=max((len(gap) for gap in joins), default=0),
            past_endings=tuple(data["traits"].get("past_endings", ())),
            future_prefixes=tuple(data["traits"].get("future_prefixes", ())),
            future_endings=tuple(data["traits"].get("future_endings", ())),
            future_not=tuple(data["traits"].get("future_not", ())),
            capitals=frozenset(data["traits"].get("capitals", ())),
            smalls=frozenset(data["traits"].get("smalls", ())),
        )


LINKS = frozenset({"comma", "dot"})
"""Marks that only link: no piece ends with one."""


def _rule(data: Mapping[str, Any], rank: int) -> Rule:
    return Rule(
        ident=data["id"],
        kind=data.get("kind", data.get("tag", "")),
        paths=tuple(row for row in expand(data["pattern"]) if row[-1][0] not in LINKS),
        constants=data.get("set", {}),
        alone=data.get("alone", True),
        after=_tags(data, "after"),
        never=_tags(data, "never"),
        ahead=_tags(data, "ahead"),
        behind=_tags(data, "behind"),
        capital=data.get("capital", False),
        hyphen=data.get("hyphen", False),
        rank=rank,
    )


def _tags(data: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(data.get(key, "").split())


def _joins(data: Mapping[str, Any]) -> list[Join]:
    gaps = expand(data["gap"]) if data.get("gap") else [()]
    if data.get("gap") and all(item.endswith("?") for item in data["gap"].split()):
        gaps = [*gaps, ()]
    left, right = _tags(data, "left"), _tags(data, "right")
    how = bool(data.get("fresh")), bool(data.get("only"))
    return [Join(data["id"], left, tuple(tag for tag, _ in gap), right, *how) for gap in gaps]


def _roles(data: Mapping[str, Any]) -> list[Role]:
    rows = [row for pattern in data["words"] for row in expand(pattern)]
    return [
        Role(data["id"], data["role"], tuple(tag for tag, _ in row), data.get("direction"))
        for row in rows
    ]


def _trap(data: Mapping[str, Any]) -> Trap:
    return Trap(
        data["id"],
        _tags(data, "before"),
        _tags(data, "behind"),
        data.get("reach", 1),
        _tags(data, "kinds"),
        bool(data.get("capital")),
    )
