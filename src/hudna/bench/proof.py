"""Examples put to the proof: does a sentence fire what it says, and is a silence silent?

Judged with the units of the real reader: an entry fires when a unit of the sentence carries it
after gathering has decided between verb and noun.
"""

from hudna.bench.files import Example
from hudna.bench.watched import decided_units, subjects_in
from hudna.reading.reader import Reader

__all__ = ["failing", "fired_in"]


def fired_in(reader: Reader, language: str, text: str) -> frozenset[str]:
    """Ids of the entries that a text fires."""
    units = decided_units(reader, language, text)
    subjects = {f"{language}.topics.{each}" for each in subjects_in(reader, language, text)}
    return frozenset(sense.entry.id for unit in units for sense in unit.senses) | subjects


def failing(reader: Reader, language: str, example: Example) -> tuple[str, ...]:
    """The entries of an example that do not fire, or of a silence that do; none when it holds."""
    fired = fired_in(reader, language, example.text)
    return tuple(each for each in example.entries if (each in fired) == example.silent)
