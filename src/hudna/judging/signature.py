"""What of a text tells its copies: shingles, sentences, quotations, odd figures (domain.md 12).

Nothing here knows a language: a text is folded, cut at marks, and hashed.

A *sketch* is the ``KEPT`` smallest hashes of all runs of four words. Below the largest hash of
both, two sketches hold all of either text, so that overlap and containment can be told from them
(:mod:`hudna.judging.overlap`): a copy with paragraphs cut off is contained, though not alike.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from zlib import crc32

import msgspec

from hudna.records import Segment
from hudna.text.folded import fold

__all__ = ["KEPT", "Print", "Sentences", "digest", "odd_number", "print_of", "sentences_of"]

KEPT = 96
"""Hashes in a sketch."""
MOST_DIGITS = 60
LEAD = 60
"""Words in which a text says what is new."""
RUN = 4
"""Words in a shingle."""
LEAST_SENTENCE = 5
LEAST_QUOTE = 5
MOSTLY = 0.65
"""A text so much of which is quoted prints a statement, in a translation or not."""
TELLING = frozenset({"paragraph", "caption"})
FALLBACK = frozenset({"paragraph", "caption", "headline"})

_CUT = re.compile("[.!?\u061f\u2026]+[\"\u201d\u00bb')\\]]*\\s+|\\n+")
_QUOTED = re.compile(r'"([^"]{12,2000})"')
_STATEMENT = re.compile(r':\s*"(.+)"', re.DOTALL)
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,12}(?:[.,\u066b\u066c]\d{1,3})*(?![\w:/-]|[.,]\d)")
_WORD = re.compile(r"\w+")
_MIX = 0x9E3779B1
_MASK = 0xFFFFFFFF
COMMON = frozenset({12, 15, 24, 25, 36, 48, 72, 75, 96})
"""Hours, halves and quarters: no text is known by them."""
YEARS = range(1900, 2101)


class Print(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept of a text: word count, sketches of its lead and of all, hashes, figures.

    ``quoting`` tells that most of it is one statement, printed word for word.
    """

    words: int
    lead: tuple[int, ...]
    signature: tuple[int, ...]
    sentences: tuple[int, ...]
    quotations: tuple[int, ...]
    figures: tuple[str, ...]
    digits: tuple[str, ...]
    quoting: bool = False


class Sentences(msgspec.Struct, frozen=True):
    """The sentences of a text: where they start, and a hash of each one's folded words."""

    starts: tuple[int, ...]
    hashes: tuple[int, ...]
    lengths: tuple[int, ...]

    def at(self, place: int) -> int:
        """The hash of the sentence that stands at an offset."""
        return self.hashes[max(bisect_right(self.starts, place) - 1, 0)] if self.hashes else 0


def digest(text: str) -> int:
    """48 bits of a text's hash: the same on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=6).digest(), "big")


def sentences_of(text: str) -> Sentences:
    """Cut a text at the ends of sentences and lines; offsets are those of the text."""
    starts, hashes, lengths, first = [], [], [], 0
    for last in [m.end() for m in _CUT.finditer(text)] + [len(text)]:
        words = _WORD.findall(fold(text[first:last]).text)
        if words:
            starts.append(first)
            hashes.append(digest(" ".join(words)))
            lengths.append(len(words))
        first = last
    return Sentences(tuple(starts), tuple(hashes), tuple(lengths))


def print_of(
    text: str,
    segments: Sequence[Segment],
    sentences: Sentences,
    numbers: Iterable[str] = (),
    silent: Sequence[tuple[int, int]] = (),
) -> Print:
    """What is kept of a text.

    Args:
        text: as received.
        segments: its parts; headlines, datelines, credits and furniture tell no copies.
        sentences: as :func:`sentences_of` cut them.
        numbers: odd numbers that the reading found in words.
        silent: places of time expressions, whose numbers are dates and hours.
    """
    told = _told(segments)
    shingles, quotations = set[int](), set[int]()
    figures, digits = set(numbers), set[str]()
    words, quoted, lead = 0, 0, list[str]()
    for part in told:
        folded = fold(text[part.start : part.end]).text
        words += len(found := _WORD.findall(folded))
        shingles |= _shingles(found)
        lead += found[: LEAD - len(lead)]
        quotations |= _quotations(folded)
        quoted += _stated(folded)
        told_numbers = list(_told_numbers(text, part, silent))
        digits.update(told_numbers)
        figures.update(odd for odd in map(odd_number, told_numbers) if odd)
    return Print(
        words=words,
        lead=tuple(sorted(_shingles(lead))),
        signature=tuple(sorted(shingles)[:KEPT]),
        sentences=_within(sentences, told),
        quotations=tuple(sorted(quotations)),
        figures=tuple(sorted(figures)),
        digits=tuple(sorted(digits)[:MOST_DIGITS]),
        quoting=quoted > 0 and quoted >= MOSTLY * words,
    )


def _told(segments: Sequence[Segment]) -> list[Segment]:
    told = [s for s in segments if s.kind in TELLING]
    return told or [s for s in segments if s.kind in FALLBACK]


def _within(sentences: Sentences, told: list[Segment]) -> tuple[int, ...]:
    rows = zip(sentences.starts, sentences.hashes, sentences.lengths, strict=True)
    return tuple(
        dict.fromkeys(
            sign
            for start, sign, length in rows
            if length >= LEAST_SENTENCE and any(s.start <= start < s.end for s in told)
        )
    )


def _shingles(words: list[str]) -> set[int]:
    """Hashes of all runs of words; a shorter part is one run."""
    last = max(len(words) - RUN, 0)
    return {
        (crc32(" ".join(words[at : at + RUN]).encode()) * _MIX) & _MASK
        for at in range(last + 1 if words else 0)
    }


def _quotations(folded: str) -> set[int]:
    found = set()
    for match in _QUOTED.finditer(folded):
        words = _WORD.findall(match.group(1))
        if len(words) >= LEAST_QUOTE:
            found.add(digest(" ".join(words)))
    return found


def _stated(folded: str) -> int:
    """How many words of a part stand in a statement that it prints."""
    statement = _STATEMENT.search(folded)
    return len(_WORD.findall(statement.group(1))) if statement else 0


def _told_numbers(text: str, part: Segment, silent: Sequence[tuple[int, int]]) -> Iterable[str]:
    """Numbers that are no dates and hours, with digits of one script."""
    for match in _NUMBER.finditer(text, part.start, part.end):
        if not any(start <= match.start() < end for start, end in silent):
            yield fold(match.group()).text


def odd_number(written: str) -> str | None:
    """A number by which a text may be known, in one spelling; None for round or common ones."""
    head, mark, tail = written.replace(",", ".").rpartition(".")
    if mark and len(tail) != 3:  # noqa: PLR2004 - groups of three are thousands
        return f"{head.replace('.', '')}.{tail}"
    value = int(written.replace(",", "").replace(".", ""))
    round_by = 10 if value < 1000 else 100  # noqa: PLR2004
    if value < 11 or value % round_by == 0 or value in COMMON or value in YEARS:  # noqa: PLR2004
        return None
    return str(value)
