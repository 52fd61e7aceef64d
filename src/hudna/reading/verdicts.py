"""Verdicts: what somebody calls a thing tells whether he welcomes, faults or denies it.

«Назвал шаг историческим» welcomes, "branded it a farce" criticises, «وصف الخبر بأنه كذب» denies.
A verdict that is negated ("not enough", «не лучший») is none.
"""

from hudna.reading.charges import KEPT
from hudna.reading.frames import Parsed
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Sense, Unit

__all__ = ["judged_in", "lacks_pact"]

VERDICTS = {
    "untrue": "denies",
    "objectionable": "criticises",
    "provocation": "criticises",
    "perilous": "expresses_concern",
    "praiseworthy": "welcomes",
}


def judged_in(content: tuple[int, int] | None, parsed: Parsed) -> str | None:
    """The stance of the first verdict among the items of a content, or None."""
    first, last = content or (0, 0)
    refused = False
    for item in parsed.items[first:last]:
        if item.told & NEGATOR and type(item) is not Phrase:
            refused = True
        for word in _words_of(item):
            if word in VERDICTS and not refused:
                return VERDICTS[word]
    return None


NEGATOR = bits_of("negator")
WORDS = {"deny": "untrue"}
"""«Это ложь», "no truth in it": words of denial that are no verbs."""


def _is_word(sense: Sense) -> bool:
    return sense.name != "deny" or sense.part == "word"


def _words_of(item: Item) -> list[str]:
    """The senses of an item, with those of its adjectives and genitives."""
    if type(item) is not Phrase:
        return [WORDS.get(s.name, s.name) for s in item.senses if _is_word(s)]
    return [
        each.name
        for part in item.everything()
        for each in (*part.senses, *part.adjectives, *part.head.senses)
    ]


def lacks_pact(items: list[Item]) -> bool:
    """«لا اتفاق», "no deal", «нет договорённостей», «не дал договорённостей»."""
    for at, item in enumerate(items):
        if type(item) is not Unit or not item.told & NEGATOR:
            continue
        for after in items[at + 1 : at + 3]:
            if type(after) is Unit and after.is_sense("bound", *KEPT):
                break  # who is not bound by a truce, or breaks it, does not deny that it was made
            if type(after) is Phrase:
                if not after.prep and after.sense("pact", "truce", "agree"):
                    return True
                break
    return False
