"""Text folded for matching, with the exact way back to the original.

What is folded: case; hamza seats, ى/ي, ة/ه; Arabic-Indic and Persian digits; Persian letters;
Latin accents; ё/е; quotation marks, dashes, spaces. What is dropped: Arabic vowel signs, tatweel,
combining marks, bidi controls and other invisible characters. Presentation forms are expanded.
"""

import re
import unicodedata
from bisect import bisect_right

from hudna.text.script import after_marks
from hudna.text.span import Span

__all__ = ["MODEL", "Folded", "fold", "fold_key"]

MODEL = re.compile(r"(?<![^\W_])[a-zа-я]{1,2}-\d+[^\W\d_]{0,2}(?![\w-]|[.:,]\d)")
"""The name of a model, folded: one or two letters, a hyphen and a number (``f-16``)."""

_DROPPED = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_EXPANDED = "\ufb50-\ufdff\ufe70-\ufefc\ufb00-\ufb06"
_SPECIAL = re.compile(f"и\u0306|[{_DROPPED}]+|[{_EXPANDED}]")
_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
    "\u3000\t"
)


def _one_to_one() -> dict[int, str]:
    table: dict[int, str] = {}

    def put(sources: str, target: str) -> None:
        table.update({ord(source): target for source in sources})

    for code in [*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00)]:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base != chr(code) and len(base) == 1 and base.isascii():
            table[code] = base
    put("أإآٱ", "ا")
    put("ىی", "ي")
    put("ئ", "ي")
    put("ؤ", "و")
    put("ةۀە", "ه")
    put("کڪ", "ك")
    put("ёЁ", "е")
    put("ıİ", "i")
    put("«»“”„‟″❝❞〝〞", '"')
    put("‘’‚‛ʼ`´ʻʿʾ′", "'")
    put("‐‑‒–—―−⁃", "-")
    put(_SPACES, " ")
    put("،٬", ",")
    put("؛", ";")
    put("؟", "?")
    put("٪", "%")
    put("٫", ".")
    for zero in (0x0660, 0x06F0):
        table.update({zero + digit: str(digit) for digit in range(10)})
    return table


_ONE = _one_to_one()


class Folded:
    """A text as matching sees it: ``text`` folded, ``original`` untouched.

    ``original_span(start, end)`` leads from folded to original offsets; letters keep the marks
    that decorate them. ``is_straight`` tells that every letter stands in its own place: nothing was
    dropped, nothing expanded.
    """

    __slots__ = ("_places", "_shifts", "is_straight", "original", "text")

    def __init__(self, original: str, text: str, places: list[int], shifts: list[int]) -> None:
        self.original = original
        self.text = text
        self._places = places
        self._shifts = shifts
        self.is_straight = not places

    @property
    def bends(self) -> tuple[tuple[int, int], ...]:
        """Folded offsets from which on letters stand elsewhere, and how much farther on."""
        return tuple(zip(self._places, self._shifts, strict=True))

    def original_place(self, place: int) -> int:
        """Original offset of the character at a folded offset."""
        if not self._places:
            return place
        at = bisect_right(self._places, place) - 1
        return place + self._shifts[at] if at >= 0 else place

    def original_span(self, start: int, end: int) -> Span:
        """Original place of the folded characters ``[start, end)``."""
        if not self._places:
            return Span(start, end)
        first = self.original_place(start)
        if end <= start:
            return Span(first, first)
        last = self.original_place(end - 1) + 1
        return Span(first, after_marks(self.original, last))


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> Folded:
    """Fold a text for matching, in linear time."""
    low = _lower(text)
    match = _SPECIAL.search(low)
    if match is None:
        return Folded(text, low.translate(_ONE), [], [])
    pieces: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for match in _SPECIAL.finditer(low):
        start, end = match.span()
        pieces.append(low[done:start])
        length += start - done
        found = match.group()
        new = "й" if found == "и\u0306" else ""
        if not new and not _is_dropped(found[0]):
            new = unicodedata.normalize("NFKC", found).replace(" ", "")
            new = "".join(c for c in new if not _is_dropped(c))
        for number in range(len(new)):
            places.append(length + number)
            shifts.append(start - length - number)
        pieces.append(new)
        length += len(new)
        places.append(length)
        shifts.append(end - length)
        done = end
    pieces.append(low[done:])
    return Folded(text, "".join(pieces).translate(_ONE), places, shifts)


_DROP = re.compile(f"[{_DROPPED}]")


def _is_dropped(character: str) -> bool:
    return _DROP.match(character) is not None


def fold_key(text: str) -> str:
    """The matching key of a short string: folded, marks between words made single spaces."""
    folded = MODEL.sub(lambda found: found[0].replace("-", ""), fold(text).text)
    return " ".join(re.findall(r"\w+", folded.replace("'", "")))
