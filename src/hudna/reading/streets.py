"""Streets and squares that bear somebody's name: Haifa Street lies in no Haifa, and is nobody's."""

from hudna.packs.features import PLURAL
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.units import NameHit

__all__ = ["unname_streets"]

HEAD = bits_of("place_head")


def unname_streets(parsed: list[Parsed], referents: Referents) -> None:
    """Take from streets the names that they only bear; a name with the street in it is its own.

    «شارع بغداد», «улица Киева», "Palestine Street". More than one, "the streets of Kyiv", lie in
    what stands behind them.
    """
    for sentence in parsed:
        if sentence.told() & HEAD:
            for phrase in sentence.parts():
                if phrase.told & HEAD and _is_street(phrase):
                    _unname(phrase, _behind(phrase, sentence), referents)


def _is_street(phrase: Phrase) -> bool:
    head = phrase.entry("place_head")
    return head is not None and "street" in head.fields and not phrase.bits & PLURAL


def _behind(phrase: Phrase, sentence: Parsed) -> list[Phrase]:
    """The phrase that bears the name behind the noun: its genitive, or «на улице Москва»."""
    if phrase.genitives:
        return [each for each in phrase.genitives[:1] if not each.prep and not each.members]
    after = (i for i in sentence.phrases() if i.first == phrase.last and not i.prep)
    return [each for each in after if not each.senses and not each.members and not each.conj]


def _unname(phrase: Phrase, behind: list[Phrase], referents: Referents) -> None:
    """Names before the noun, and of what stands behind it."""
    borne = [name for name in phrase.names if not _is_whole(name, phrase)]
    phrase.names = [name for name in phrase.names if _is_whole(name, phrase)]
    for each in behind:
        borne += each.names
        each.names, each.states = [], []
    referents.unnote([*borne, *phrase.states])
    phrase.states = []


def _is_whole(name: NameHit, phrase: Phrase) -> bool:
    """Whether a name of the registers takes in the noun: "Tahrir Square"."""
    return name.first <= phrase.head.first and phrase.head.last <= name.last
