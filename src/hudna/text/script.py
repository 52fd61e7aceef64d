"""Scripts and writing direction, decided by letters alone."""

import re
from typing import Literal

__all__ = ["Direction", "Script", "dominant_script", "direction_of_script", "is_mark"]

Script = Literal["arabic", "cyrillic", "latin", "hebrew", "other", "none"]
Direction = Literal["ltr", "rtl"]

_RANGES: tuple[tuple[Script, re.Pattern[str]], ...] = (
    ("arabic", re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("latin", re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("hebrew", re.compile("[\u05d0-\u05ea]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_MARK = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")

SAMPLE = 4_000
"""Code points looked at: a segment's script does not need its whole length."""


def dominant_script(text: str) -> Script:
    """The script of most letters; ``other`` for unlisted scripts, ``none`` without letters."""
    sample = text[:SAMPLE]
    counts = {name: len(pattern.findall(sample)) for name, pattern in _RANGES}
    counts["other"] = len(_LETTER.findall(sample)) - sum(counts.values())
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > 0 else "none"


def direction_of_script(script: Script) -> Direction:
    """Arabic and Hebrew run right to left."""
    return "rtl" if script in {"arabic", "hebrew"} else "ltr"


def is_mark(character: str) -> bool:
    """Whether the character only decorates the letter before it."""
    return _MARK.match(character) is not None
