"""A place that no register knows, and that the text has told to be one, named once more.

"The town of Barkul … Barkul fell on Sunday": the second time no noun and no preposition tells
that it is a place. Headlines name it first and the text says only then what it is.
"""

from collections.abc import Callable

from hudna.reading.frames import Parsed
from hudna.reading.goals import name_key, stem_in
from hudna.reading.phrases import Phrase

__all__ = ["NOWHERE", "Met", "read_twice"]

Met = frozenset[tuple[str, ...]]
"""The names of such places, as stems of their words."""
NOWHERE: Met = frozenset()
LONG = 4
"""Letters of a name that is known again without its noun."""


def read_twice(count: int, read: Callable[[int, Met], Parsed]) -> list[Parsed]:
    """All sentences of a text, those once more that name a place which another tells to be one."""
    parsed = [read(at, NOWHERE) for at in range(count)]
    met = _places_met(parsed)
    return [read(at, met) if _names_again(each, met) else each for at, each in enumerate(parsed)]


def _places_met(parsed: list[Parsed]) -> Met:
    """The names that the sentences tell to be places and no register knows."""
    return frozenset(
        key
        for sentence in parsed
        for part in sentence.parts()
        if part.unknown is not None and _is_place(part, sentence.sentence.language)
        if (key := name_key(sentence.words, sentence.sentence.language, *part.unknown))
        and min(len(part) for part in key) >= LONG
    )


def _is_place(phrase: Phrase, language: str) -> bool:
    """Whether a noun of towns tells it, or, in scripts with capitals, a preposition of place."""
    noun = phrase.sense("place_head")
    if noun is not None:
        return "settled" in noun.entry.fields
    return phrase.located and language != "ar"


def _names_again(sentence: Parsed, met: Met) -> bool:
    """Whether a sentence has a place of these among the words that it could not explain."""
    if not met:
        return False
    language, words = sentence.sentence.language, sentence.words
    firsts = {key[0] for key in met}
    return any(
        type(item) is not Phrase
        and item.kind == "x"
        and stem_in(words.forms[item.first], language) in firsts
        for item in sentence.items
    )
