"""Arabic noun phrases: the head, then adjectives, genitives and appositions."""

from hudna.packs.features import CONJ, DET
from hudna.reading.phrases import Phrase
from hudna.reading.titles import (
    appose,
    is_title,
    new_phrase,
    persons_of,
    take_adjective,
    take_unknown,
)
from hudna.reading.wordclass import Hands, adjectival, nominal

__all__ = ["head_first"]


def head_first(hands: Hands, at: int) -> tuple[Phrase | None, int]:
    """Arabic: the head, then adjectives, genitives and appositions."""
    units = hands.units
    start = at
    while at < len(units) and units[at].is_sense("determiner") and not nominal(units[at]):
        at += 1
    if at >= len(units) or not nominal(units[at]) or adjectival(units[at]):
        return None, start + 1
    phrase = new_phrase(units[at], units[start].first, units[at].last)
    if start != at:
        phrase.prep = phrase.prep or units[start].preposition
        phrase.conj = phrase.conj or bool(units[start].bits & CONJ)
    at += 1
    chained = bool(phrase.names) or bool(phrase.bits & DET) or _is_closed(phrase)
    while at < len(units):
        unit = units[at]
        if adjectival(unit) and not unit.preposition:
            take_adjective(phrase, unit)
            phrase.last = unit.last
            chained = True
        elif is_title(phrase) and (person := persons_of(unit)) and not unit.preposition:
            appose(phrase, person, unit)
        elif nominal(unit) and not unit.preposition and not unit.bits & CONJ and not chained:
            genitive, after = head_first(hands, at)
            if genitive is None:
                break
            phrase.genitives.append(genitive)
            phrase.last = genitive.last
            at = after
            chained = True
            continue
        elif (after := _title_place(hands, phrase, at)) > at:
            at = after
            continue
        elif (after := take_unknown(hands, phrase, at)) > at:
            at = after
            break
        else:
            break
        at += 1
    return phrase, at


def _is_closed(phrase: Phrase) -> bool:
    """A phrase of several words («بيان رسمي») takes no genitive, unless it is a title or organ."""
    several = phrase.head.last - phrase.head.first > 1
    return several and phrase.sense("organ", "office", "generic", "place_head") is None


def _title_place(hands: Hands, phrase: Phrase, at: int) -> int:
    """«المبعوث الأممي إلى سوريا فلان»: a title's place, when a person's name follows it."""
    units = hands.units
    if not is_title(phrase) or phrase.unknown or not units[at].is_sense("prep"):
        return at
    if at + 2 < len(units) and units[at + 1].names and persons_of(units[at + 2]):
        phrase.genitives.append(new_phrase(units[at + 1], units[at + 1].first, units[at + 1].last))
        phrase.last = units[at + 1].last
        return at + 2
    return at
