"""Scripts and writing direction, decided by letters alone."""

import re
from functools import lru_cache
from typing import Literal

__all__ = ["Direction", "Script", "after_marks", "direction_of_script", "dominant_script"]

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
    sample = text[:SAMPLE]
    characters = set(sample)
    scripts = set(map(_script_of, characters))
    scripts.discard(None)
    if len(scripts) <= 1:
        return scripts.pop() or "none" if scripts else "none"
    counts = dict.fromkeys(_SCRIPTS, 0)
    for character in characters:
        script = _script_of(character)
        if script is not None:
            counts[script] += sample.count(character)
    return max(_SCRIPTS, key=counts.__getitem__)


@lru_cache(maxsize=4096)
def _script_of(character: str) -> Script | None:
    """The script of a letter; None for what is no letter."""
    for name, pattern in _RANGES:
        if pattern.match(character):
            return name
    return "other" if _LETTER.match(character) else None


def direction_of_script(script: Script) -> Direction:
    """Arabic and Hebrew run right to left."""
    return "rtl" if script in {"arabic", "hebrew"} else "ltr"


def after_marks(text: str, place: int) -> int:
    """The place behind all marks at a place that only decorate the letter before them."""
    return _MARKS.match(text, place).end()  # type: ignore[union-attr] # it matches nothing too
