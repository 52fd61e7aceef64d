"""Arabic words taken apart: what is written together with the word.

A written word is ``(و|ف) (ب|ل|ك|س) (ال) stem (pronoun)``. ``peelings`` gives every way to read
a folded word so; which of them is meant is decided by the lexicon that knows the stem.
"""

from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["AND", "ARTICLE", "PREPOSITION_IDS", "RESUMING", "Peeling", "peelings"]

CONJUNCTIONS = ("و", "ف")
AND = CONJUNCTIONS[0]
PREPOSITIONS = ("ب", "ل", "ك", "س")
PREPOSITION_IDS = {"ب": "b", "ل": "l", "ك": "k"}
"""Ids by which roles name the prepositions that are written together with their noun."""

ARTICLE = "ال"
"""What makes a noun definite, written together with it."""
PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه", "ك", "ي")
RESUMING = ("ه", "ها", "نا", "ني", "ي")
"""How a pronoun that hangs on a preposition ends («عنها»); «أولا» ends with none."""
PLAIN = False
"""Read without an article."""
SHORTEST = 2
"""A stem has two letters at least."""


class Peeling(NamedTuple):
    """One reading of a written word.

    ``stem`` stands without article; ``bare`` with it, as written in names; ``lead`` counts the
    letters before ``bare`` that belong to conjunction and preposition.
    """

    conjunction: str
    preposition: str
    article: bool
    stem: str
    bare: str
    pronoun: str
    lead: int


def _fronts(form: str) -> Iterator[tuple[str, str, str]]:
    yield "", "", form
    for conjunction in ("", *CONJUNCTIONS):
        if not form.startswith(conjunction):
            continue
        rest = form[len(conjunction) :]
        if conjunction and len(rest) >= SHORTEST:
            yield conjunction, "", rest
        for preposition in PREPOSITIONS:
            inner = rest[1:]
            if not rest.startswith(preposition) or len(inner) < SHORTEST:
                continue
            if preposition == "ل" and inner.startswith("ل") and len(inner) > SHORTEST:
                yield conjunction, preposition, ARTICLE[0] + inner  # للجيش is ل + الجيش
            yield conjunction, preposition, inner


def peelings(form: str) -> Iterator[Peeling]:
    """Every way to read a folded Arabic word, the least peeled first."""
    for conjunction, preposition, bare in _fronts(form):
        lead = len(conjunction) + len(preposition)
        article = bare.startswith(ARTICLE) and len(bare) > SHORTEST + 1
        stem = bare[len(ARTICLE) :] if article else bare
        yield Peeling(conjunction, preposition, PLAIN, bare, bare, "", lead)
        if article:
            yield Peeling(conjunction, preposition, article, stem, bare, "", lead)
        for pronoun in PRONOUNS:  # «التزامها»: the first letters may be of the stem
            if bare.endswith(pronoun) and len(bare) - len(pronoun) >= SHORTEST:
                inner = bare[: -len(pronoun)]
                yield Peeling(conjunction, preposition, PLAIN, inner, inner, pronoun, lead)
