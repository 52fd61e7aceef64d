"""A folded text cut into words, numbers and marks.

Words are cut at hyphens, which are not kept as marks when a letter follows them directly
(``al-Nusra`` → ``al nusra``, ``72-hour`` → ``72 hour``; ``hyphen[i]`` remembers), the English
possessive stands alone (``Syria's`` → ``syria 's``), inner apostrophes are dropped (``Sana'a`` →
``sanaa``), dotted abbreviations keep their inner dots (``U.S.`` → ``u.s``). Numbers keep inner
points, commas and colons (``9.30``, ``14:30``, ``1,200``). One or two letters with a number
behind a hyphen name a model, and are one word without it (``F-16`` → ``f16``). Everything else is
a mark of one character.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, pairwise, repeat
from operator import add
from sys import intern
from typing import Any, TypeAlias, cast

from hudna.text.folded import MODEL, Folded, fold
from hudna.text.script import letters_of
from hudna.text.span import Span

__all__ = ["MARK", "NUMBER", "WORD", "Words", "mark_owners", "split_words"]

WORD, NUMBER, MARK = 0, 1, 2
LONGEST = 60
"""A longer run of letters is no word of any lexicon; it is kept, but never looked up."""

_place: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
"""A place of two offsets, asked for at every turn: without the way over Python."""

_Token: TypeAlias = tuple[str, int, bool, bool, bool]
"""Form, kind, glued, hyphen, capital."""

_TOKEN = re.compile(
    r"(?P<abbr>(?:[^\W\d_]\.){2,})"
    rf"|(?P<model>{MODEL.pattern})"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<hyphen>(?<=\w)-(?=[^\W\d_]))"
    r"|(?P<mark>[^\s\w]|_)"
)


class Words:
    """The words of one stretch of text, as parallel lists.

    ``forms`` are folded; ``starts``/``ends`` are offsets into ``folded.text``; ``kinds`` are
    ``WORD``, ``NUMBER`` or ``MARK``; ``glued[i]`` tells that no space stands before word ``i``,
    ``hyphen[i]`` that a hyphen does; ``capital[i]`` that the original begins with a capital.
    ``base`` is the stretch's offset in the document: ``span(i, j)`` gives document offsets of
    words ``[i, j)``. ``letters`` counts those of each script (see ``letters_of``).
    """

    __slots__ = (
        "base", "capital", "ends", "folded", "forms",
        "glued", "hyphen", "kinds", "letters", "starts",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917 (what was cut, column by column)
        self,
        folded: Folded,
        base: int,
        starts: list[int],
        ends: list[int],
        columns: Sequence[Sequence[Any]],
        letters: int,
    ) -> None:
        self.folded = folded
        self.base = base
        self.letters = letters
        self.starts = starts
        self.ends = ends
        forms, kinds, glued, hyphen, capital = columns or ((), (), (), (), ())
        self.forms: list[str] = list(forms)
        self.kinds: list[int] = list(kinds)
        self.glued: list[bool] = list(glued)
        self.hyphen: list[bool] = list(hyphen)
        self.capital: list[bool] = list(capital)

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """Document place of the words ``[first, last)``."""
        if self.folded.is_straight:
            base = self.base
            return _place((self.starts[first] + base, self.ends[last - 1] + base))
        return self.place_at(self.starts[first], self.ends[last - 1])

    def place_at(self, start: int, end: int) -> Span:
        """Document place of folded offsets, for a match that begins inside a word."""
        base = self.base
        if self.folded.is_straight:
            return _place((start + base, end + base))
        found = self.folded.original_span(start, end)
        return _place((found.start + base, found.end + base))

    def words_of(self, first: int, last: int) -> str:
        """Folded text of the words ``[first, last)``."""
        return self.folded.text[self.starts[first] : self.ends[last - 1]]

    def behind(self, cut: int) -> "Words | None":
        """The words from a place in the stretch on, as if that were cut alone; None: cut it anew.

        Where every letter stands in its own place, what stands behind a space is what it is
        without all that stands before. Letters are not counted again.
        """
        folded = self.folded
        if not folded.is_straight or folded.original[cut - 1 : cut] != " ":
            return None
        first = bisect_left(self.starts, cut)
        return Words(
            Folded(folded.original[cut:], folded.text[cut:], [], []),
            self.base + cut,
            [start - cut for start in self.starts[first:]],
            [end - cut for end in self.ends[first:]],
            [
                column[first:]
                for column in (self.forms, self.kinds, self.glued, self.hyphen, self.capital)
            ],
            0,
        )

    def window(self, spans: Sequence[int]) -> list[str]:
        """Forms at the given positions."""
        return [self.forms[at] for at in spans]


def split_words(text: str, base: int = 0) -> Words:
    """Cut a text into words; ``base`` is its offset in the document. Linear time."""
    written = text.split(" ")
    pieces = list(map(_pieces.get, written))
    if not all(pieces):  # some were never seen
        pieces = [known or _piece(each) for known, each in zip(pieces, written, strict=True)]
    whole = cast("list[_Piece]", pieces)
    # By columns and maps, which loop without the interpreter.
    texts, lengths, begins, widths, rows, letters, steps, bends = zip(*whole, strict=True)
    places, shifts = _bends(written, lengths, bends) if any(bends) else ([], [])
    folded = Folded(text, " ".join(texts), places, shifts)
    columns = list(zip(*chain.from_iterable(rows), strict=True))
    if all(steps):  # a word begins where the steps before it lead
        starts = list(accumulate(chain.from_iterable(steps), initial=0))
        starts.pop()  # behind the last word
    else:  # a piece has no word, or one that begins inside it
        offsets = chain.from_iterable(map(repeat, accumulate(lengths, initial=0), map(len, rows)))
        starts = list(map(add, offsets, chain.from_iterable(begins)))
    ends = list(map(add, starts, chain.from_iterable(widths)))
    return Words(folded, base, starts, ends, columns, sum(letters))


_Piece: TypeAlias = tuple[
    str,
    int,
    tuple[int, ...],
    tuple[int, ...],
    tuple[_Token, ...],
    int,
    tuple[int, ...],
    tuple[tuple[int, int], ...],
]
"""Folded letters, places with the space behind them; first places, widths and tokens; the letters
of each script; how far it is from each word to the next one's place, over the space behind the
last: empty where the first word does not stand at the beginning; and where folding moved letters,
by how much."""
_pieces: dict[str, _Piece] = {}
"""What was found between two spaces before: folded, and its tokens."""
REMEMBERED = 30_000
"""Pieces; the memory is emptied when full, so it cannot grow for ever."""


def _piece(written: str) -> _Piece:
    """What stands between two spaces.

    Folding and cutting look at nothing beyond a space, so a piece is cut once for all texts.
    """
    folded = fold(written)
    found = list(_tokens(folded))
    starts, widths = tuple(start for start, _, _ in found), tuple(e - s for s, e, _ in found)
    tokens = tuple(token for _, _, token in found)
    length = len(folded.text) + 1
    led = starts[:1] == (0,)
    steps = tuple(b - a for a, b in pairwise((*starts, length))) if led else ()
    letters = letters_of(written)
    piece = folded.text, length, starts, widths, tokens, letters, steps, folded.bends
    if len(written) <= LONGEST:
        if len(_pieces) >= REMEMBERED:
            _pieces.clear()
        _pieces[written] = piece
    return piece


def _bends(
    written: list[str],
    lengths: Sequence[int],
    bends: Sequence[tuple[tuple[int, int], ...]],
) -> tuple[list[int], list[int]]:
    """Where folding moved letters in a whole text, and by how much, from those of its pieces."""
    places: list[int] = []
    shifts: list[int] = []
    at = moved = 0  # the folded place of a piece, and how far before its own it stands
    for length, moves, original in zip(lengths, bends, written, strict=True):
        for place, shift in moves:
            places.append(at + place)
            shifts.append(moved + shift)
        at += length
        moved += len(original) + 1 - length
    return places, shifts


def _tokens(folded: Folded) -> Iterator[tuple[int, int, _Token]]:
    source, original = folded.text, folded.original
    before = -1
    hyphen = False
    for match in _TOKEN.finditer(source):
        start, end = match.span()
        name = match.lastgroup
        if name == "hyphen":
            before, hyphen = end, True
            continue
        form = match.group()
        owner = end
        if name == "word" and "'" in form:
            if form.endswith("'s"):
                form, owner = form[:-2], end - 2
            form = form.replace("'", "")
        elif name == "abbr":
            form = form[:-1]
        elif name == "model":
            form = form.replace("-", "")
        letter = original[folded.original_place(start)]
        capital = letter.isupper()
        kind = KINDS.get(name, WORD)
        yield start, owner, (intern(form), kind, start == before, hyphen, capital)
        if owner < end:
            yield owner, end, ("'s", WORD, True, False, False)
        before, hyphen = end, False


KINDS: dict[str | None, int] = {"number": NUMBER, "mark": MARK}


def mark_owners(words: Words) -> None:
    """Read English apostrophes behind a plural as possessives: "the rebels' offer".

    Not where a single quotation mark is open, which it may close.
    """
    if "'" not in words.forms:
        return
    forms, kinds, glued, opened = words.forms, words.kinds, words.glued, False
    for at, form in enumerate(forms):
        if form != "'":
            continue
        before, after = at > 0 and glued[at], at + 1 < len(forms) and glued[at + 1]
        if not before and after:
            opened = True
        elif before and opened:
            opened = False
        elif before and not after and _is_between_words(at, words) and forms[at - 1][-1] == "s":
            forms[at], kinds[at] = "'s", WORD


def _is_between_words(at: int, words: Words) -> bool:
    kinds = words.kinds
    return kinds[at - 1] == WORD and kinds[at + 1 : at + 2] == [WORD]
