"""Scripts and writing direction, decided by letters alone."""

import re
from functools import lru_cache
from typing import Literal, cast

__all__ = [
    "SAMPLE",
    "Direction",
    "Script",
    "after_marks",
    "direction_of_script",
    "dominant_script",
    "letters_of",
    "script_of_letters",
]

Script = Literal["arabic", "cyrillic", "latin", "hebrew", "other", "none"]
Direction = Literal["ltr", "rtl"]

_RANGES: tuple[tuple[Script, re.Pattern[str]], ...] = (
    ("arabic", re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("hebrew", re.compile("[\u05d0-\u05ea]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS: tuple[Script, ...] = (*(name for name, _ in _RANGES), "other")
_MARKS = re.compile(
    "[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]*"
)

SAMPLE = 4_000
"""Code points looked at: a segment's script does not need its whole length."""


def dominant_script(text: str) -> Script:
    """The script of most letters; ``other`` for unlisted scripts, ``none`` without letters."""
    return script_of_letters(letters_of(text[:SAMPLE]))


def letters_of(text: str) -> int:
    """How many letters of each script a text has, in one number.

    Each script has its own bits, so that the letters of a whole are the sum of those of its parts.
    """
    letters = 0
    for character in set(text):
        unit = _unit_of(character)
        if unit:
            letters += unit * text.count(character)
    return letters


def script_of_letters(letters: int) -> Script:
    """The script of most letters, by what ``letters_of`` tells."""
    best, most = "none", 0
    for at, script in enumerate(_SCRIPTS):
        count = letters >> (at * _BITS) & _FIELD
        if count > most:
            best, most = script, count
    return cast("Script", best)


_BITS = 40
_FIELD = (1 << _BITS) - 1


@lru_cache(maxsize=4096)
def _unit_of(character: str) -> int:
    """One letter of its script, among those of all scripts; 0 for what is no letter."""
    for at, (_, pattern) in enumerate(_RANGES):
        if pattern.match(character):
            return 1 << (at * _BITS)
    return 1 << (len(_RANGES) * _BITS) if _LETTER.match(character) else 0


def direction_of_script(script: Script) -> Direction:
    """Arabic and Hebrew run right to left."""
    return "rtl" if script in {"arabic", "hebrew"} else "ltr"


def after_marks(text: str, place: int) -> int:
    """The place behind all marks at a place that only decorate the letter before them."""
    return _MARKS.match(text, place).end()  # type: ignore[union-attr] # it matches nothing too
