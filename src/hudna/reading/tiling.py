"""Tiling: the words of a sentence made units.

Times, register names and lexicon phrases compete for words; the longest wins, times before
names before phrases. Words nobody knows make ``x`` units, so that nothing is skipped.
"""

from hudna.reading.lexicon_hits import SentenceSenses, WordSenses
from hudna.reading.sentences import Sentence
from hudna.reading.units import ADJECTIVAL, NO_MARK, NameHit, Sense, Unit
from hudna.text.words import MARK, WORD

__all__ = ["cut_units"]

Owner = list[Unit | None]
"""Which unit each word of a sentence belongs to."""


def cut_units(
    sentence: Sentence,
    times: list[tuple[int, int, int]],
    names: list[NameHit],
    senses: SentenceSenses,
) -> list[Unit]:
    """Units that tile the sentence's words.

    Args:
        sentence: the sentence.
        times: (first, last, number) of each time expression.
        names: register names.
        senses: lexicon hits.
    """
    base = sentence.first
    owner: Owner = [None] * (sentence.last - base)
    for first, last, number in times:
        if not any(owner[first - base : last - base]):
            timed = Unit("time", first, last, time=number)
            owner[first - base : last - base] = [timed] * (last - first)
    mixed = _take_rows(owner, base, names, senses.rows)
    mixed += _take_names(owner, base, names)
    mixed += _take_senses(owner, base, senses.words)
    for unit in mixed:
        unit.settle()
    return _tiled(sentence, owner)


def _take_names(owner: Owner, base: int, names: list[NameHit]) -> list[Unit]:
    """Give words to the names of one word; gives the units that begin so."""
    named: list[Unit] = []
    for name in names:
        if name.last - name.first == 1:
            unit = owner[name.first - base]
            if unit is None:
                unit = owner[name.first - base] = Unit("name", name.first, name.last, [name])
                named.append(unit)
            elif _is_word(unit):
                unit.names.append(name)
    return named


def _take_senses(owner: Owner, base: int, words: list[tuple[int, WordSenses]]) -> list[Unit]:
    """Give words to the senses of one word; gives those that hold other things, too.

    Where a word holds nothing else, what its senses settle is known already.
    """
    mixed: list[Unit] = []
    for at, word in words:
        unit = owner[at - base]
        if unit is None or _is_whole(word, unit):
            told = word.settled
            owner[at - base] = Unit(
                "lex", at, at + 1, [], list(word.senses), -1, NO_MARK,
                told.bits, told.told, told.preposition, told.verb, told.finite, told.parts,
            )  # fmt: skip
        elif _is_word(unit):
            unit.senses.extend(word.senses)
            mixed.append(unit)
    return mixed


def _is_whole(word: WordSenses, unit: Unit) -> bool:
    """«كامل»: an adjective as it stands is no preposition before somebody's name."""
    told = word.settled
    if not told.parts & ADJECTIVAL or told.preposition or unit.kind != "name":
        return False
    return all(name.preposition for name in unit.names)


def _is_word(unit: Unit) -> bool:
    """Whether one word is all of it, and no time."""
    return unit.last - unit.first == 1 and unit.kind != "time"


def _is_title(sense: Sense) -> bool:
    return sense.name == "office"


def _take_rows(
    owner: Owner, base: int, names: list[NameHit], rows: list[tuple[int, int, Sense]]
) -> list[Unit]:
    """Give words to the names and senses of several words: the longest first, names before.

    A title keeps its last word («وزيرة الخارجية الأميركية»: her title, not her ministry's name).
    Gives the units made.
    """
    if not rows and all(name.last - name.first == 1 for name in names):
        return []
    titles = {last: first for first, last, sense in rows if _is_title(sense)}
    wishes = [
        (name.first - name.last, 2 * (titles.get(name.first + 1, name.first) < name.first), 0, at)
        for at, name in enumerate(names)
        if name.last - name.first > 1
    ]
    wishes += [(first - last, 1, 1, at) for at, (first, last, _) in enumerate(rows)]
    wishes.sort()
    made: list[Unit] = []
    for length, _, source, at in wishes:
        first = names[at].first if source == 0 else rows[at][0]
        last = first - length
        unit = owner[first - base]
        if unit is None:
            if any(owner[first - base : last - base]):
                continue
            unit = Unit("name" if source == 0 else "lex", first, last)
            owner[first - base : last - base] = [unit] * (last - first)
            made.append(unit)
        elif unit.first != first or unit.last != last or unit.kind == "time":
            continue
        if source == 0:
            unit.names.append(names[at])
        else:
            unit.senses.append(rows[at][2])
    return made


def _tiled(sentence: Sentence, owner: Owner) -> list[Unit]:
    """The units in order, with one of its own for each word that nobody knows."""
    units: list[Unit] = []
    kinds, forms = sentence.words.kinds, sentence.words.forms
    for at, unit in enumerate(owner, sentence.first):
        if unit is not None:
            if unit.first == at:
                units.append(unit)
        elif (kind := kinds[at]) == WORD:
            units.append(Unit("x", at, at + 1))
        elif kind == MARK:
            units.append(Unit("mark", at, at + 1, [], [], -1, forms[at]))
        else:
            units.append(Unit("number", at, at + 1))
    return units
