"""Towns taken up without their name: "the town", «в городе», «شوارع المدينة».

A noun of settlements alone is the one that the text has named last. Where the sentence that names
one names several, it is the one with that noun; else nobody can tell which is meant.
"""

from collections.abc import Iterator
from typing import TypeAlias

from hudna.packs.features import DET, PLURAL
from hudna.reading.areas_told import tell_areas
from hudna.reading.frames import Parsed
from hudna.reading.goals import stem_in
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.roads import UNTOLD
from hudna.reading.senses import bits_of

__all__ = ["is_settlement", "tell_whereabouts"]

HEAD = bits_of("place_head")
THOSE = frozenset({"the", "this", "that", "same"})
SMALL = frozenset({"settlement"})
BACK = 2
"""Sentences before within which the town was named."""


def tell_whereabouts(parsed: list[Parsed], referents: Referents) -> None:
    """Tell what places no register knows lie in, and which town "the town" is."""
    tell_areas(parsed, referents)
    told: list[Named] = []
    for at, sentence in enumerate(parsed):
        if sentence.kind in UNTOLD:
            continue
        again = sentence.told() & HEAD > 0
        here: list[tuple[str, str]] = []
        for phrase in sentence.parts():
            if again and phrase.told & HEAD and _is_open(phrase, sentence):
                before = [*told, (at, here)] if here else told
                phrase.place = _named_last(before, at, _noun(phrase, sentence))
            elif phrase.place is not None and _is_town(phrase.place, referents):
                here.append((phrase.place, _noun(phrase, sentence)))
        if here:
            told = [*told[-BACK:], (at, here)]


Named: TypeAlias = tuple[int, list[tuple[str, str]]]
"""A sentence by number, and the towns that it names, each with its noun («the *village* of X»)."""


def _noun(phrase: Phrase, sentence: Parsed) -> str:
    """The noun of settlements that heads a phrase, as it compares; empty where none does."""
    if not phrase.told & HEAD:
        return ""
    return stem_in(sentence.words.forms[phrase.head.first], sentence.sentence.language)


def _named_last(told: list[Named], at: int, noun: str) -> str | None:
    """The one town of the nearest sentence that names any; of several the one with this noun."""
    if not told or at - told[-1][0] > BACK:
        return None
    towns = {town for town, _ in told[-1][1]}
    if len(towns) > 1:
        towns = {town for town, named in told[-1][1] if named == noun}
    return towns.pop() if len(towns) == 1 else None


def _is_town(place: str, referents: Referents) -> bool:
    known = referents.world.places.get(place)
    if known is None:
        own = referents.local_places.get(place)
        return own is not None and own.level == "other"
    return known.level in SMALL


def _is_open(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether it is a settlement that the text has named, and not told yet which."""
    return phrase.place is None and is_settlement(phrase, parsed)


def is_settlement(phrase: Phrase, parsed: Parsed) -> bool:
    """«The town», «المدينة», «в городе»: of settlements, one, and without a name."""
    if phrase.bits & PLURAL or any(_tells(phrase)):
        return False
    head = phrase.entry("place_head")
    if head is None or "settled" not in head.fields:
        return False
    if parsed.sentence.language == "en":
        return not THOSE.isdisjoint(parsed.words.forms[phrase.first : phrase.last])
    return parsed.sentence.language != "ar" or bool(phrase.bits & DET)


def _tells(phrase: Phrase) -> Iterator[object]:
    """What makes it another than the one named: names, owners, adjectives, others beside it."""
    yield from (phrase.names, phrase.genitives, phrase.states, phrase.unknown)
    yield from (phrase.adjectives, phrase.members, phrase.possessed)
