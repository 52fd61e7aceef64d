"""The day that opens a sentence, or stands with the deal that opens it, and what it is of."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime

__all__ = ["act_of_opening"]


def act_of_opening(time: ResolvedTime, parsed: Parsed, senses: frozenset[str]) -> Frame | None:
    """«В июне 2021 года, когда …, столица уже объявляла»: a day that opens its sentence sets it.

    Args:
        time: the day.
        parsed: its sentence.
        senses: those of the acts that it may be the day of.
    """
    if time.first - parsed.sentence.first > 1 and _is_behind_colon(time, parsed):
        behind = (f for f in parsed.frames if f.form == "finite" and f.at and f.first > time.first)
        return next((f for f in behind if f.sense in senses), None)
    if time.first - parsed.sentence.first > 1 and not _is_of_opening_deal(time, parsed):
        return None
    told = (f for f in parsed.frames if f.form == "finite" and f.sense in senses)
    return next(told, None)


def _is_behind_colon(time: ResolvedTime, parsed: Parsed) -> bool:
    """«Это не первая пауза: в августе стороны прекращали бои»: it opens what the colon tells."""
    return ":" in parsed.words.forms[max(time.first - 2, 0) : time.first]


def _is_of_opening_deal(time: ResolvedTime, parsed: Parsed) -> bool:
    """«Under a pact of May 2011, …», «По соглашению от 5 июня …»: of a deal."""
    first = parsed.items[0]
    if type(first) is not Phrase or not first.prep or not first.told & DEAL:
        return False
    return 0 <= time.first - first.first <= OPENING


DEAL, OPENING = bits_of("pact"), 6
"""Words from the start of a sentence to the day of the deal in front."""
