"""Wordless: reports that are no word of whom they tell of: joy, terms of a deal, a talk of two."""

from hudna.reading.drafts import Speaker
from hudna.reading.frames import Frame
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.speakers import Talk
from hudna.reading.speech import is_crowd

__all__ = ["says_nothing"]

PRONOUN = bits_of("pronoun")


def says_nothing(frame: Frame, speakers: list[Speaker], talk: Talk) -> bool:
    """Whether it is no word of theirs: a crowd's joy, the terms of a deal, a talk of two."""
    if frame.sense == "welcome" and is_crowd(frame.subject):
        return True
    return _are_terms(frame, speakers, talk) or _talk_together(frame, speakers)


def _are_terms(frame: Frame, speakers: list[Speaker], talk: Talk) -> bool:
    """«X and Y agreed to a truce», «поручились Осло и Берн»: terms of a deal, nobody's word."""
    if frame.sense not in AGREED or len(speakers) < SEVERAL or frame.form == "noun":
        return False
    if frame.subject is None or frame.subject.told & PRONOUN:
        return False  # "they promised not to …": each of them
    actors = [each.actor for each in speakers if each.actor is not None]
    sides = [side_of(actor, talk.referents) for actor in actors]
    return len(actors) >= SEVERAL and not set.intersection(*sides)


def _talk_together(frame: Frame, speakers: list[Speaker]) -> bool:
    """«X и Y говорили о границе»: two who talk of a thing meet, and assert nothing."""
    if frame.sense != "say" or frame.clausal or len({each.actor for each in speakers}) < SEVERAL:
        return False
    before = frame.content is not None and frame.content[0] < frame.at
    return frame.object is None and "about" in frame.preps and not before


AGREED = frozenset({"accept", "promise"})
SEVERAL = 2
