"""A folded text cut into words, numbers and marks.

Words are cut at hyphens, which are not kept as marks when a letter follows them directly
(``al-Nusra`` → ``al nusra``, ``72-hour`` → ``72 hour``; ``hyphen[i]`` remembers), the English possessive stands alone
(``Syria's`` → ``syria 's``), inner apostrophes are dropped (``Sana'a`` → ``sanaa``), dotted
abbreviations keep their inner dots (``U.S.`` → ``u.s``). Numbers keep inner points, commas and
colons (``9.30``, ``14:30``, ``1,200``). Everything else is a mark of one character.
"""

import re
from collections.abc import Sequence

from hudna.text.folded import Folded, fold
from hudna.text.span import Span

__all__ = ["MARK", "NUMBER", "WORD", "Words", "split_words"]

WORD, NUMBER, MARK = 0, 1, 2
LONGEST = 60
"""A longer run of letters is no word of any lexicon; it is kept, but never looked up."""

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
    ``hyphen[i]`` that a hyphen does; ``capital[i]`` that the original begins with a capital. ``base`` is the stretch's offset in the
    document: ``span(i, j)`` gives document offsets of words ``[i, j)``.
    """

    __slots__ = ("base", "capital", "ends", "folded", "forms", "glued", "hyphen", "kinds", "starts")

    def __init__(self, folded: Folded, base: int) -> None:
        self.folded = folded
        self.base = base
        self.forms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[int] = []
        self.glued: list[bool] = []
        self.hyphen: list[bool] = []
        self.capital: list[bool] = []

    def __len__(self) -> int:
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
    words = Words(folded, base)
    source = folded.text
    original = folded.original
    straight = len(source) == len(original)
    add_form, add_start, add_end = words.forms.append, words.starts.append, words.ends.append
    add_kind, add_glued = words.kinds.append, words.glued.append
    add_hyphen, add_capital = words.hyphen.append, words.capital.append
    before = -1
    hyphen = False
    for match in _TOKEN.finditer(source):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "hyphen":
            before, hyphen = end, True
            continue
        form = match.group()
        possessive = False
        if kind == "word" and "'" in form:
            if form.endswith("'s"):
                form, possessive = form[:-2], True
            form = form.replace("'", "")
        elif kind == "abbr":
            form = form[:-1]
        add_form(form)
        add_start(start)
        add_end(end - 2 if possessive else end)
        add_kind(NUMBER if kind == "number" else MARK if kind == "mark" else WORD)
        add_glued(start == before)
        add_hyphen(hyphen)
        letter = original[start if straight else folded.original_place(start)]
        add_capital(letter.isupper())
        if possessive:
            add_form("'s")
            add_start(end - 2)
            add_end(end)
            add_kind(WORD)
            add_glued(True)
            add_hyphen(False)
            add_capital(False)
        before, hyphen = end, False
    return words
