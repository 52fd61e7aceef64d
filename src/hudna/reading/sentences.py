"""Sentences: ranges of words in the words of their segment."""

import msgspec

from hudna.text.words import MARK, NUMBER, Words

__all__ = ["Sentence", "cut_sentences"]

ENDS = frozenset(".!?…")
POINT = "."
CLOSING = ENDS | frozenset("\"')]}")
DIGITS = 2
"""Digits of an ordinal or a day («8. марта»)."""
LONGEST = 220
"""Words; a longer run without an end is cut at a comma."""
FARTHEST = 260
"""Words; a longer run is cut wherever that is: no person writes it, and no sentence may grow."""


class Sentence(msgspec.Struct, frozen=True, eq=False, gc=False):
    """The words ``[first, last)`` of a segment's ``words``.

    ``segment`` is the segment's number in the document, ``number`` the sentence's own.
    """

    words: Words
    first: int
    last: int
    segment: int
    language: str
    number: int


def cut_sentences(
    words: Words, abbreviations: frozenset[str], openers: frozenset[str] = frozenset()
) -> list[tuple[int, int]]:
    """Word ranges of the sentences of one segment, in order and without gaps.

    Args:
        words: of the segment.
        abbreviations: whose point ends no sentence.
        openers: function words of the language: with a capital after an abbreviation they open a
            sentence all the same ("at 1 a.m. The army …").
    """
    ranges: list[tuple[int, int]] = []
    first = 0
    # Nothing but a mark or a form with a point can end a sentence.
    for at in [k for k, form in enumerate(words.forms) if POINT in form or form in ENDS]:
        if at >= first and _ends(words, at, abbreviations, openers):
            after = _past_closers(words, at + 1)
            ranges += _short(words, first, at, after)
            first = after
    if first < len(words):
        ranges += _short(words, first, len(words), len(words))
    return ranges


def _short(words: Words, first: int, end: int, after: int) -> list[tuple[int, int]]:
    """The sentence ``[first, after)`` whose closing marks begin at ``end``; cut where overlong."""
    ranges: list[tuple[int, int]] = []
    if end - first >= LONGEST:
        for at in range(first + LONGEST, end):
            held = at - first
            if held >= LONGEST and (held >= FARTHEST or words.forms[at] == ","):
                ranges.append((first, at + 1))
                first = at + 1
    if first < after:
        ranges.append((first, after))
    return ranges


def _ends(words: Words, at: int, abbreviations: frozenset[str], openers: frozenset[str]) -> bool:
    """Whether a mark, or a dotted word before an opener, ends the sentence."""
    if len(words.forms[at]) > 1:
        return _opens(words, at + 1, openers)
    return words.kinds[at] == MARK and not _is_inner(words, at, abbreviations)


def _past_closers(words: Words, at: int) -> int:
    """The place behind further marks that close the sentence with the first."""
    while at < len(words) and words.glued[at] and words.forms[at] in CLOSING:
        at += 1
    return at


def _opens(words: Words, at: int, openers: frozenset[str]) -> bool:
    """Whether a function word with a capital stands at ``at``."""
    if at >= len(words) or not words.capital[at] or _is_initial(words, at):
        return False
    return words.forms[at] in openers


def _is_initial(words: Words, at: int) -> bool:
    """Whether a letter stands before a point: no article."""
    return len(words.forms[at]) == 1 and (at + 1 >= len(words) or words.glued[at + 1])


def _is_inner(words: Words, at: int, abbreviations: frozenset[str]) -> bool:
    """A point after an abbreviation, an initial or a numeral ends no sentence."""
    if words.forms[at] != "." or at == 0 or not words.glued[at]:
        return False
    before = words.forms[at - 1]
    last = at + 1 >= len(words)
    if last:
        return False
    if words.glued[at + 1] and words.kinds[at + 1] != MARK:
        return True
    if before in abbreviations:
        return True
    initial = len(before) == 1 and words.capital[at - 1]
    numeral = words.kinds[at - 1] == NUMBER and not words.capital[at + 1] and before.isdigit()
    return initial or (numeral and len(before) <= DIGITS and not _is_arabic(words.forms[at + 1]))


def _is_arabic(form: str) -> bool:
    return "\u0600" <= form[0] <= "\u06ff"
