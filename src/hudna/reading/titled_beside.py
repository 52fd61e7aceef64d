"""A title that two share in Arabic: «الرئيسان الروسي فلان والتركي فلان»."""

from hudna.reading.coordination import Item
from hudna.reading.phrases import Phrase
from hudna.reading.titles import persons_of
from hudna.reading.units import ADJECTIVAL, Unit

__all__ = ["titled_beside"]


def titled_beside(units: list[Unit], at: int, items: list[Item]) -> Phrase | None:
    """The second holder of a title: a nationality with «و», and a person, right behind the first.

    Args:
        units: the units of the sentence.
        at: the unit that may be the nationality.
        items: what has been gathered before it.
    """
    first = items[-1] if items else None
    if not isinstance(first, Phrase) or not (first.titles and first.names) or at + 1 >= len(units):
        return None
    nation, person = units[at], units[at + 1]
    if not nation.parts & ADJECTIVAL or nation.preposition or person.preposition:
        return None
    states = [name for name in nation.names if name.entry.sort == "demonym"]
    names = persons_of(person)
    if not states or not names:
        return None
    return Phrase(
        first=nation.first, last=person.last, head=person, conj=True, bits=nation.bits,
        names=names, states=states, titles=first.titles, senses=first.senses, told=first.told,
    )  # fmt: skip
