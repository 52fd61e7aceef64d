"""A folded text cut into words, numbers and marks.

Words are cut at hyphens, which are not kept as marks when a letter follows them directly
(``al-Nusra`` → ``al nusra``, ``72-hour`` → ``72 hour``; ``hyphen[i]`` remembers), the English
possessive stands alone (``Syria's`` → ``syria 's``), inner apostrophes are dropped (``Sana'a`` →
``sanaa``), dotted abbreviations keep their inner dots (``U.S.`` → ``u.s``). Numbers keep inner
points, commas and colons (``9.30``, ``14:30``, ``1,200``). Everything else is a mark of one
character.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from sys import intern
from typing import TypeAlias

from hudna.text.folded import Folded, fold
from hudna.text.span import Span

__all__ = ["MARK", "NUMBER", "WORD", "Words", "split_words"]

WORD, NUMBER, MARK = 0, 1, 2
LONGEST = 60
"""A longer run of letters is no word of any lexicon; it is kept, but never looked up."""

_Token: TypeAlias = tuple[str, int, int, int, bool, bool, bool]
"""Form, start, end, kind, glued, hyphen, capital."""

_TOKEN = re.compile(
    r"(?P<abbr>(?:[^\W\d_]\.){2,})"
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
    words ``[i, j)``.
    """

    __slots__ = ("base", "capital", "ends", "folded", "forms", "glued", "hyphen", "kinds", "starts")

    def __init__(self, folded: Folded, base: int, tokens: Iterable["_Token"]) -> None:
        self.folded = folded
        self.base = base
        columns = [list(column) for column in zip(*tokens, strict=True)] or [[] for _ in range(7)]
        self.forms: list[str] = columns[0]
        self.starts: list[int] = columns[1]
        self.ends: list[int] = columns[2]
        self.kinds: list[int] = columns[3]
        self.glued: list[bool] = columns[4]
        self.hyphen: list[bool] = columns[5]
        self.capital: list[bool] = columns[6]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """Document place of the words ``[first, last)``."""
        found = self.folded.original_span(self.starts[first], self.ends[last - 1])
        return Span(found.start + self.base, found.end + self.base)

    def place_at(self, start: int, end: int) -> Span:
        """Document place of folded offsets, for a match that begins inside a word."""
        found = self.folded.original_span(start, end)
        return Span(found.start + self.base, found.end + self.base)

    def words_of(self, first: int, last: int) -> str:
        """Folded text of the words ``[first, last)``."""
        return self.folded.text[self.starts[first] : self.ends[last - 1]]

    def window(self, spans: Sequence[int]) -> list[str]:
        """Forms at the given positions."""
        return [self.forms[at] for at in spans]


def split_words(text: str, base: int = 0) -> Words:
    """Cut a text into words; ``base`` is its offset in the document. Linear time."""
    folded = fold(text)
    return Words(folded, base, _tokens(folded))


def _tokens(folded: Folded) -> Iterator[_Token]:
    source, original = folded.text, folded.original
    straight = len(source) == len(original)
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
        letter = original[start if straight else folded.original_place(start)]
        capital = letter.isupper()
        kind = KINDS.get(name, WORD)
        yield intern(form), start, owner, kind, start == before, hyphen, capital
        if owner < end:
            yield "'s", owner, end, WORD, True, False, False
        before, hyphen = end, False


KINDS: dict[str | None, int] = {"number": NUMBER, "mark": MARK}
