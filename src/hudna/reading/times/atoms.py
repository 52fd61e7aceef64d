"""The words of a sentence that the lexicon of times knows."""

import re
from itertools import compress

from hudna.reading.times.digits import read_digits
from hudna.reading.times.grammar import Atom, Chart, longest, opening
from hudna.reading.times.numbers import count_together
from hudna.reading.times.pack import TimesPack
from hudna.text.words import NUMBER, Words

__all__ = ["atoms_of", "has_cue"]

FIGURES = re.compile(r"\d[:/.-]\d|(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)[0-2]\d[0-5]\d(?!\d)")
"""Figures that may be a time without any word beside them."""


def has_cue(words: Words, first: int, last: int, pack: TimesPack) -> bool:
    """Whether a sentence can hold a time at all; two set operations, no loop over words."""
    if not pack.cues.isdisjoint(words.forms[first:last]):
        return True
    if NUMBER not in words.kinds[first:last]:
        return False
    return FIGURES.search(words.folded.text, words.starts[first], words.ends[last - 1]) is not None


def atoms_of(words: Words, first: int, last: int, pack: TimesPack) -> Chart:
    """All readings of all words in ``[first, last)``, numbers and compounds put together."""
    chart = _known(words, first, last, pack)
    if pack.capitals or pack.smalls:
        _mind_capitals(chart, words, first, pack)
    count_together(chart, pack.counting)
    for at in [k for k, kind in enumerate(words.kinds[first:last], first) if kind == NUMBER]:
        found = [Atom(at + 1, tag, tag, value) for tag, value in read_digits(words.forms[at])]
        if found:
            chart.setdefault(at, []).extend(found)
    _compounds(chart, pack)
    return chart


def _known(words: Words, first: int, last: int, pack: TimesPack) -> Chart:
    """What the lexicon says of single words and of rows of words."""
    chart: Chart = {}
    forms, single, multiple = words.forms, pack.single, pack.multiple
    known = map(pack.known.__contains__, forms[first:last])
    for at in compress(range(first, last), known):  # few words are of times
        form, after = forms[at], at + 1
        entries = single.get(form)
        if entries is not None:
            atoms = chart[at] = []
            for tag, key, value, lead in entries:
                atoms.append(Atom(after, tag, key, value, lead))
        if form in multiple and after < last:
            following = forms[after]
            for entry in multiple[form]:
                rest = entry[0]
                if rest[0] != following:
                    continue
                end = after + len(rest)
                if end <= last and forms[after:end] == rest:
                    chart.setdefault(at, []).append(Atom(end, *entry[1:]))
    return chart


def _mind_capitals(chart: Chart, words: Words, first: int, pack: TimesPack) -> None:
    """Drop readings that the writing of the word forbids: "may", «8 Марта»."""
    minded = pack.capitals | pack.smalls
    for at in {at for at, atoms in chart.items() for atom in atoms if atom.tag in minded}:
        atoms, capital = chart[at], words.capital[at]
        wrong = (
            pack.smalls if capital and at != first else frozenset() if capital else pack.capitals
        )
        if any(atom.tag in wrong for atom in atoms):
            chart[at] = [atom for atom in atoms if atom.tag not in wrong]


def _compounds(chart: Chart, pack: TimesPack) -> None:
    for at in reversed(opening(pack.compounds, chart)):
        for match in longest(pack.compounds, chart, at):
            filled = dict(zip(match.slots, match.atoms, strict=True))
            value = filled["value"].value if "value" in filled else match.rule.constants["value"]
            if "same" in filled and filled["same"].value != value:
                continue
            head = match.atoms[0]
            key = head.key.removesuffix(head.tag) + match.rule.kind
            chart[at].append(Atom(match.end, match.rule.kind, key, value, head.lead))
