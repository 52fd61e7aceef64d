"""Whose plan or understanding an arrangement rests on, by the words beside that noun."""

from hudna.reading.acting import acting_through
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["authors_of"]


def authors_of(part: Phrase, at: int, parsed: Parsed) -> list[str]:
    """Who is named as the author of a proposal, or as the two of an understanding."""
    named = [*part.state_actors, *(a for each in part.genitives for a in acting_through(each))]
    if part.told & PROPOSED:
        after = next(iter(parsed.items[at + 1 : at + 2]), None)
        if not named and isinstance(after, Phrase) and after.prep == "by":
            named = after.actors  # "under a plan by X"
        return [] if any("own" in sense.entry.fields for sense in part.senses) else named
    if part.sense("pact") is None or part.sense("truce") is not None:
        return []
    after = next(iter(parsed.items[at + 1 : at + 2]), None)
    if isinstance(after, Phrase) and after.prep in {"between", "by"}:
        named += after.actors
    named += _made_by(at, parsed)
    states = list(dict.fromkeys(part.state_actors + named))
    before = parsed.items[at - 1] if at else None
    told = isinstance(before, Unit) and before.is_sense("according")
    return states if len(states) > 1 and (told or part.prep in OWING) else []


def _made_by(at: int, parsed: Parsed) -> list[str]:
    """«بموجب اتفاق أبرمته A وB», "under a deal struck by A and B": whose understanding it is."""
    return [
        actor
        for frame in parsed.frames
        if frame.sense == "agree" and frame.at - at in {1, 2}
        if frame.subject is not None and not frame.inherited and not frame.negated
        for actor in frame.subject.actors
    ]


PROPOSED = bits_of("propose")
OWING = frozenset({"after", "under", "because", "on", "b", "at", "according", "in"})
"""By which a truce is said to rest on an understanding."""
