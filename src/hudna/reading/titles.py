"""Titles and the names beside them: offices, ranks, and persons whom no register knows."""

from hudna.packs.features import CONJ
from hudna.reading.phrases import Phrase
from hudna.reading.units import NameHit, Unit
from hudna.reading.wordclass import ADJECTIVES, Hands, is_function

__all__ = ["appose", "is_title", "new_phrase", "persons_of", "take_adjective", "take_unknown"]

APPOSED = 3
"""Words an untabulated person's name may have."""


def new_phrase(unit: Unit, first: int, last: int) -> Phrase:
    return Phrase(
        first=first,
        last=last,
        head=unit,
        conj=bool(unit.bits & CONJ),
        prep=unit.preposition,
        bits=unit.bits,
        names=[name for name in unit.names if name.entry.sort != "demonym"],
        senses=[s for s in unit.senses if not is_function(s)],
    )


def is_title(phrase: Phrase) -> bool:
    """A title stands before a name: an office, or "his counterpart"."""
    if phrase.sense("office") is not None:
        return True
    anaphor = phrase.entry("anaphor")
    return anaphor is not None and anaphor.fields.get("anaphor") == "counterpart"


def persons_of(unit: Unit) -> list[NameHit]:
    return [name for name in unit.names if name.entry.sort == "actor"]


def appose(phrase: Phrase, person: list[NameHit], unit: Unit) -> None:
    phrase.titles = [s for s in phrase.senses if s.entry.sense == "office"]
    phrase.title_span = (phrase.first, phrase.last)
    phrase.names = person
    phrase.head = unit
    phrase.last = unit.last


def take_adjective(phrase: Phrase, unit: Unit) -> None:
    phrase.states.extend(name for name in unit.names if name.entry.sort == "demonym")
    phrase.adjectives.extend(s for s in unit.senses if s.entry.sense in ADJECTIVES)


def take_unknown(hands: Hands, phrase: Phrase, at: int) -> int:
    """An untabulated name right after a title: two or three words that nothing else explains."""
    units, words = hands.units, hands.words
    if not is_title(phrase) or phrase.names or phrase.unknown:
        return at
    after = at
    while after < len(units) and units[after].kind == "x" and after - at < APPOSED:
        form = words.forms[units[after].first]
        if hands.language == "ar":
            if len(form) < 3 or (after == at and form.startswith("ال")):  # noqa: PLR2004
                break
        elif not words.capital[units[after].first]:
            break
        after += 1
    shortest = 2 if hands.language == "ar" else 1
    if after - at < shortest:
        return at
    phrase.titles = [s for s in phrase.senses if s.entry.sense == "office"]
    phrase.title_span = (phrase.first, phrase.last)
    phrase.unknown = (units[at].first, units[after - 1].last)
    phrase.last = units[after - 1].last
    return after
