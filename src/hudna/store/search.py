"""Search over folded texts, alike in both engines: trigrams find, words decide.

A word of the query matches a word of a text that begins with it. An Arabic word also matches
when one way to take its clitics off, on either side, leads to the same stem: ``والهدنة`` finds
``للهدنة``. Words in double quotes are looked for as they stand. All words must match.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from hudna.store.base import Hit
from hudna.store.engine import Engine
from hudna.text.clitics import peelings
from hudna.text.folded import fold

__all__ = ["find"]

_GRAM = 3
"""Letters that the index needs."""
_TERM = re.compile(r'"([^"]+)"|(\w+)')
_WORD = re.compile(r"\w+")
_ARABIC = re.compile("[\u0621-\u064a]")
_PAGE = 200
"""Texts fetched first; four times as many each time that they are not enough."""


def find(engine: Engine, query: str, kinds: Sequence[str], limit: int) -> list[Hit]:
    """Texts in which all terms of a query stand, in order of kind and number."""
    terms = [
        (phrase.strip(), bool(phrase)) if phrase else (word, False)
        for phrase, word in _TERM.findall(fold(query).text)
    ]
    hits: list[Hit] = []
    for kind, ident, folded in _candidates(engine, terms, kinds) if terms else ():
        places = [_places(folded, term, exact=exact) for term, exact in terms]
        if all(places):
            found = sorted({place for several in places for place in several})
            hits.append(Hit(kind=kind, id=ident, places=tuple(found)))
            if len(hits) == limit:
                break
    return hits


def _candidates(
    engine: Engine, terms: Iterable[tuple[str, bool]], kinds: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """Texts that hold, for every term, a part of it that each of its matches has."""
    where, values = [], []
    index = "texts_index.folded" if engine.kind == "sqlite" else "texts.folded"
    for term, exact in terms:
        where.append(f"{index} LIKE ?")
        values.append(f"%{term if exact else _core(term)}%")
    if kinds:
        where.append(f"texts.kind IN ({', '.join('?' * len(kinds))})")
        values += kinds
    source = "texts"
    if engine.kind == "sqlite":
        source = "texts_index JOIN texts ON texts.number = texts_index.rowid"
    sql = (
        f"SELECT texts.kind, texts.number, texts.id, texts.folded FROM {source} "
        f"WHERE {' AND '.join(where)} AND (texts.kind, texts.number) > (?, ?) "
        "ORDER BY texts.kind, texts.number LIMIT ?"
    )
    kind, number, size = "", 0, _PAGE
    while True:
        rows = engine.rows(sql, (*values, kind, number, size))
        yield from ((row[0], row[2], row[3]) for row in rows)
        if len(rows) < size:
            return
        kind, number = rows[-1][:2]
        size *= 4


def _core(term: str) -> str:
    """What each match of a term has in it: the shortest of its stems."""
    return min(_wanted(term), key=len)


def _wanted(term: str) -> frozenset[str]:
    """Stems that a term of a query stands for.

    Clitics are taken off a query's word only before an article, where they are sure to be some.
    """
    if not _ARABIC.search(term):
        return frozenset((term,))
    stems = (p.stem for p in peelings(term) if p.article and len(p.stem) >= _GRAM)
    return frozenset(stems) or frozenset((term,))


@lru_cache(maxsize=65_536)
def _stems(word: str) -> frozenset[str]:
    """A word's stems: itself, and for Arabic all that clitics may leave of it."""
    if not _ARABIC.search(word):
        return frozenset((word,))
    return frozenset(peel.stem for peel in peelings(word) if len(peel.stem) >= _GRAM) | {word}


def _places(folded: str, term: str, *, exact: bool) -> list[tuple[int, int]]:
    """Where a term stands in a folded text."""
    if exact:
        return [match.span() for match in re.finditer(re.escape(term), folded)]
    wanted = tuple(_wanted(term))
    return [
        match.span()
        for match in _WORD.finditer(folded)
        if any(stem.startswith(wanted) for stem in _stems(match.group()))
    ]
