"""Names of small towns, and of papers, that are only a part of a longer name which no register has.

"The Laman Narai base", "in Baraki Rajan village": a capitalised stranger right beside the name of a
hamlet makes one name with it, and of that place nothing is known. Only where names have capitals.
"""

from hudna.packs.features import CONJ, PREP
from hudna.reading.units import Unit
from hudna.text.words import Words

__all__ = ["drop_parts_of_names"]

THE, PAIR = "the", 2
HAMLET = 20_000
"""Inhabitants from which a town is known by its name alone, whatever stands beside it."""
TITLED = 0.8
"""A line with so many words in capitals is a headline, where capitals tell nothing."""
LONG, MANY = 4, 4
"""Letters of a word that counts for it, and how many such words there must be."""


def drop_parts_of_names(units: list[Unit], words: Words) -> None:
    """Take the names of hamlets from units that are parts of longer names."""
    if not any(words.capital) or _is_headline(words):
        return
    for at, unit in enumerate(units):
        after = units[at + 1] if unit.names and at + 1 < len(units) else None
        if after is not None and _is_of_paper(unit, after, words):
            _drop(unit)
    parts = [at for at, unit in enumerate(units) if _is_hamlet(unit, words)]
    for at in parts:
        before = units[at - 1] if at > 1 else None
        after = units[at + 1] if at + 1 < len(units) else None
        if _is_stranger(before, words) or _is_stranger(after, words):
            _drop(units[at])


def _drop(unit: Unit) -> None:
    unit.names, unit.kind = [], "lex" if unit.senses else "x"
    unit.settle()


def _is_of_paper(unit: Unit, after: Unit, words: Words) -> bool:
    """As in "The National Guard", which is no newspaper's: the name goes on behind its word."""
    if words.forms[unit.first] != THE or unit.last - unit.first != PAIR:
        return False
    papers = all(n.entry.sort == "source" for n in unit.names)
    return papers and after.kind in {"x", "lex"} and words.capital[after.first]


def _is_hamlet(unit: Unit, words: Words) -> bool:
    if not unit.names or unit.last - unit.first != 1 or unit.bits & (CONJ | PREP):
        return False
    small = all(n.entry.sort == "place" and n.entry.weight < HAMLET for n in unit.names)
    return small and words.capital[unit.first]


def _is_stranger(unit: Unit | None, words: Words) -> bool:
    if unit is None or unit.kind != "x" or unit.senses or not words.capital[unit.first]:
        return False
    form = words.forms[unit.first]
    return form.isalpha() and not form.isupper()


def _is_headline(words: Words) -> bool:
    long = [at for at, form in enumerate(words.forms) if len(form) >= LONG and form.isalpha()]
    return len(long) >= MANY and sum(words.capital[at] for at in long) > TITLED * len(long)
