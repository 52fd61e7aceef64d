"""Russian relative clauses: the relative of a verb, and who stands between the two."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import REACH
from hudna.reading.units import Unit

__all__ = ["is_actor", "relative_of", "speaks_for_owner", "within_relative"]


def within_relative(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«О котором главы МИД А и Б условились»: who does it stands between relative and verb."""
    before, opened = parsed.items[frame.at - 1], parsed.items[frame.at - 2 : frame.at - 1]
    if not isinstance(before, Phrase) or before.prep or not is_actor(before) or not opened:
        return None
    return before if isinstance(opened[0], Unit) and opened[0].is_sense("relative") else None


def relative_of(frame: Frame, parsed: Parsed) -> Unit | None:
    """The relative that opens the clause of a verb."""
    for item in reversed(parsed.items[max(frame.at - REACH, 0) : frame.at]):
        if isinstance(item, Unit) and item.is_sense("relative"):
            return item
    return None


def is_actor(phrase: Phrase) -> bool:
    """Whether a phrase names somebody, or a body or an office."""
    return any(
        each.names or each.unknown or each.sense("organ", "office", "generic")
        for each in phrase.all()
    )


def speaks_for_owner(phrase: Phrase) -> bool:
    """«Сообщила пресс-служба ведомства»: a channel that is somebody's, and speaks for him."""
    owned = any(each.actors or is_actor(each) for each in phrase.genitives)
    return owned and phrase.sense("channel") is not None
