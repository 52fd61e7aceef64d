"""A language's words compiled for matching: forms to lexemes, lexemes to entries.

The same shape serves lexicons and the names of registers.
"""

from collections.abc import Iterable

import msgspec

from hudna.packs.features import ADJ, CASES, NOM, NOUN, PLURAL
from hudna.packs.lexicon import Entry, Pattern
from hudna.packs.morphology import forms_of
from hudna.packs.phrase_index import PackedPhrases, PhraseIndex, pack_phrases
from hudna.packs.rows import Packed, Rows, pack_rows
from hudna.text.folded import fold_key
from hudna.text.words import WORD, split_words

__all__ = [
    "CompiledLexicon",
    "PackedLexicon",
    "PhraseTable",
    "compile_lexicon",
    "key_words",
    "nominal_forms",
    "pack_lexicon",
]


class PhraseTable:
    """Phrases as token sequences, while they are compiled.

    ``forms`` leads from a folded form to ``(lexeme, features)`` pairs, ``firsts`` from a first
    lexeme to its phrases: ``(rest of the lexemes, payload)``.
    """

    def __init__(self) -> None:
        self.forms: dict[str, list[tuple[str, int]]] = {}
        self.firsts: dict[str, list[tuple[list[str], int]]] = {}

    def add_forms(self, lexeme: str, forms: Iterable[tuple[str, int]]) -> None:
        """Enter the forms of a lexeme, joining features of equal forms."""
        for form, bits in forms:
            if not form or " " in form:
                continue
            held = self.forms.setdefault(form, [])
            for at, (other, before) in enumerate(held):
                if other == lexeme:
                    held[at] = (lexeme, before | bits)
                    break
            else:
                held.append((lexeme, bits))

    def add_phrase(self, lexemes: list[str], payload: int) -> None:
        """Enter a phrase that stands for ``payload``."""
        held = self.firsts.setdefault(lexemes[0], [])
        if (lexemes[1:], payload) not in held:
            held.append((lexemes[1:], payload))

    def packed(self) -> PackedPhrases:
        """The table as it is kept in a file."""
        return pack_phrases(self.forms, self.firsts)


class PackedLexicon(msgspec.Struct, array_like=True):
    """A pack's lexicons as they are kept in a file."""

    entries: list[Entry]
    patterns: Packed
    table: PackedPhrases


class CompiledLexicon:
    """A pack's lexicons, ready for matching; ``patterns[payload].entry`` leads to an entry."""

    def __init__(self, packed: PackedLexicon) -> None:
        self.entries = packed.entries
        self.patterns = Rows(packed.patterns, Pattern)
        self.table = PhraseIndex(packed.table)


def key_words(text: str) -> list[str]:
    """The folded words of a phrase, as ``split_words`` will cut them in a document."""
    words = split_words(text)
    return [form for form, kind in zip(words.forms, words.kinds, strict=True) if kind <= WORD + 1]


def compile_lexicon(
    language: str, entries: list[Entry], patterns: list[Pattern]
) -> CompiledLexicon:
    """A pack's lexicons compiled."""
    return CompiledLexicon(pack_lexicon(language, entries, patterns))


def pack_lexicon(language: str, entries: list[Entry], patterns: list[Pattern]) -> PackedLexicon:
    """Make every form of every word of a pack."""
    table = PhraseTable()
    done: set[str] = set()
    for number, pattern in enumerate(patterns):
        lexemes: list[str] = []
        for position, word in enumerate(_written_words(pattern)):
            part = _part_at(language, pattern, position)
            lexeme = f"{part[0]}:{fold_key(word.split('/')[0]) or fold_key(word)}"
            if word.count("/"):
                lexeme = f"{part[0]}:{word}"
            lexemes.append(lexeme)
            if lexeme not in done:
                done.add(lexeme)
                forms = _forms(language, part, word)
                table.add_forms(lexeme, _unbent(word, forms) if _is_prefixed(pattern) else forms)
        table.add_phrase(lexemes, number)
    return PackedLexicon(entries=entries, patterns=pack_rows(patterns), table=table.packed())


def _written_words(pattern: Pattern) -> list[str]:
    """Words as written, with hyphens cut as in documents."""
    words: list[str] = []
    for position, word in enumerate(pattern.words):
        acronym = pattern.part == "noun" and word.isalpha() and word.isupper()  # «БПЛА» unbent
        if "/" in word or acronym or (position == 0 and pattern.part == "verb"):
            words.append(word)
        else:
            words.extend(key_words(word) or [word])
    return words


def _part_at(language: str, pattern: Pattern, position: int) -> str:
    if position == 0:
        return pattern.part
    return pattern.part if language == "ru" and pattern.part in {"noun", "adjective"} else "word"


def _forms(language: str, part: str, word: str) -> Iterable[tuple[str, int]]:
    if language == "ru" and part == "noun" and word.isupper():
        return [(fold_key(word), NOUN | CASES | PLURAL)]  # «БПЛА»: one or several, in any case
    if language == "ru" and part == "noun":
        return [(form, bits | NOUN) for form, bits in nominal_forms(language, word)]
    forms = forms_of(language, part, word)
    return [(form, bits) for form, bits in forms if form and not form.startswith(" ")]


def _is_prefixed(pattern: Pattern) -> bool:
    """Whether a noun begins with a part before a hyphen, as «вице-премьер»."""
    return pattern.part == "noun" and "-" in pattern.words[0]


def _unbent(word: str, forms: Iterable[tuple[str, int]]) -> Iterable[tuple[str, int]]:
    """The forms of a noun; a part that is never a nominative («вице-», «контр-») has only one."""
    held, key = list(forms), fold_key(word)
    told = next((bits for form, bits in held if form == key), 0)
    return held if told & NOM or not told & CASES else [(key, NOUN | CASES)]


def nominal_forms(language: str, word: str) -> list[tuple[str, int]]:
    """Forms of a noun, or of an adjective that agrees with one: whichever the word is."""
    if language != "ru":
        return list(forms_of(language, "noun", word))
    forms: list[tuple[str, int]] = []
    for each in word.split("/"):
        ending = each.lower().endswith(("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"))
        part = "adjective" if ending and _is_adjective(each) else "noun"
        forms.extend(forms_of("ru", part, each))
    return forms


def _is_adjective(word: str) -> bool:
    return any(bits & ADJ for _, bits in forms_of("ru", "adjective", word)) and not any(
        bits & NOUN for _, bits in forms_of("ru", "adjective", word)
    )
