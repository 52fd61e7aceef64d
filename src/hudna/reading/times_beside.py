"""The time that stands beside a word that tells of a truce, and is said of what it tells."""

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.times_of_else import is_of_else
from hudna.reading.truce_days import is_of_event, is_of_main_clause
from hudna.reading.truce_mentions import TruceMention

__all__ = ["time_beside"]

REACH, AHEAD = 12, 16
"""Words between an act and the time that is still said of it, before and behind."""
BEHIND = 2
"""Words from a report to its own day."""
REPORTING = frozenset({"say", "report"})


def time_beside(word: int, mention: TruceMention, *, behind: bool = False) -> ResolvedTime | None:
    """The day or hour nearest to a word, or nearest behind it.

    Args:
        word: the word of an act.
        mention: the mention of the truce of which that is told.
        behind: whether only what stands behind the word is asked for.
    """
    frames = mention.parsed.frames
    said = [f.last for f in frames if f.sense in REPORTING and f.first > word]
    said += [f.last for f in frames if f.sense == "terminate" and f.last <= word - BEHIND]
    near = [
        time
        for time in mention.parsed.times
        if -REACH < time.first - word < AHEAD
        and (mention.until is None or time.first < mention.until)
        and (time.first > word or not behind)
        and time.role in {"none", "start"}
        and not any(0 <= time.first - last < BEHIND for last in said)  # "…, he said on Friday"
        and time.type in {"DATE", "TIME"}
        and not (is_of_main_clause(time, mention) or is_of_else(time, mention))
        and not (time.last <= word and COLON in mention.parsed.words.forms[time.last : word])
        and not (time.first > word and _is_of_event_behind(time, word, mention))
    ]
    return min(near, key=lambda time: abs(time.first - word), default=None)


COLON = ":"
"""What parts the day on which somebody spoke from what he said."""


def _is_of_event_behind(time: ResolvedTime, word: int, mention: TruceMention) -> bool:
    """As "announced a truce after a strike on Saturday": the day of the strike."""
    last = mention.last if mention.phrase is not None else word
    between = [i for i in mention.parsed.items if last <= i.first < time.first]
    fought = any(isinstance(i, Phrase) and i.told & FOUGHT for i in between)
    return fought and is_of_event(time, mention.parsed)


FOUGHT = bits_of("attack", "armed_clash", "shelling", "air_strike", "drone_strike", "consult")
