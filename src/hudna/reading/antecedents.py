"""Antecedents: the phrase that a relative takes up."""

from hudna.packs.features import CASES, FEM, PLURAL
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["antecedent", "headed"]


def antecedent(parsed: Parsed, at: int) -> Phrase | None:
    """The phrase that a relative at ``at`` takes up; «переговоры в Малайзии, которые» not the last.

    A plural takes up several, where they stand near.
    """
    nearest: Phrase | None = None
    for k in range(at - 1, max(at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if parsed.sentence.language != "ru" or _is_taken_up(item, parsed.items[at]):
                return headed(item, k, parsed)
            nearest = nearest or item
    return nearest


ARRANGED = bits_of("truce", "pact")


def headed(phrase: Phrase, at: int, parsed: Parsed) -> Phrase:
    """«هدنة بين كذا وكذا، أعلنها», "a truce between X and Y that": of the truce, not of the two."""
    if phrase.prep != "between":
        return phrase
    before = (i for i in reversed(parsed.items[max(at - 4, 0) : at]) if isinstance(i, Phrase))
    head = next(before, None)
    return head if head is not None and head.told & ARRANGED else phrase


def _is_taken_up(phrase: Phrase, relative: Phrase | Unit) -> bool:
    """Whether number and gender let a Russian relative take up a phrase."""
    if relative.bits & PLURAL:
        return bool(phrase.bits & PLURAL or phrase.members)
    gendered = bool(relative.bits & CASES) and not relative.bits & FEM
    return not (gendered and phrase.bits & FEM and not phrase.members)
