"""Forms of a lexicon spelled out, when a pack is compiled.

A form is written short: ``(ال)`` may stand or not, ``(ый|ая|ое)`` stands in one of these ways, and
``{adjective}`` means a paradigm of the same file. Clitics are those of the file, too, so that
reading needs one look-up a word and no peeling.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hudna.text.folded import fold
from hudna.text.words import split_words

__all__ = ["Clitics", "Spelled", "spell", "written_with"]


class Clitics(NamedTuple):
    """What a language writes together with the word that follows; empty for most."""

    conjunctions: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    article: str = ""
    contracting: str = ""
    """The preposition that swallows the first letter of the article (``ل`` + ``ال`` = ``لل``)."""


class Spelled(NamedTuple):
    """One written form: folded words, and the clitics written into the first of them."""

    words: tuple[str, ...]
    conjunction: str = ""
    preposition: str = ""
    lead: int = 0
    """Letters of the first word that belong to clitics."""


def spell(form: str, paradigms: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Every way to write a form, as folded words."""
    if not any(letter.isalnum() for letter in form):
        yield (form,)
        return
    for name, endings in paradigms.items():
        form = form.replace("{" + name + "}", "(" + endings + ")")
    for each in map(str.strip, _variants(form)):
        if each.isalpha():
            yield (fold(each).text,)
        else:
            yield tuple(split_words(each).forms)


def _variants(form: str) -> Iterator[str]:
    opened = form.find("(")
    if opened < 0:
        yield form
        return
    closed = form.index(")", opened)
    choices = form[opened + 1 : closed].split("|")
    if len(choices) == 1:
        choices.append("")
    for rest in _variants(form[closed + 1 :]):
        for choice in choices:
            yield form[:opened] + choice + rest


def written_with(words: tuple[str, ...], clitics: Clitics) -> Iterator[Spelled]:
    """The form bare and with every clitic that can be written to it."""
    yield Spelled(words)
    head = words[0]
    if not clitics.conjunctions or not head.isalpha():
        return
    for conjunction in ("", *clitics.conjunctions):
        for preposition in ("", *clitics.prepositions):
            if not conjunction and not preposition:
                continue
            first, lead = _attached(head, conjunction, preposition, clitics)
            yield Spelled((first, *words[1:]), conjunction, preposition, lead)


def _attached(head: str, conjunction: str, preposition: str, clitics: Clitics) -> tuple[str, int]:
    lead = len(conjunction) + len(preposition)
    if preposition and preposition == clitics.contracting and head.startswith(clitics.article):
        return conjunction + preposition + head[1:], lead
    return conjunction + preposition + head, lead


def folded_all(forms: Sequence[str]) -> list[str]:
    """Folded forms, for lists that need no variants."""
    return [fold(form).text for form in forms]
