"""Lost land: who loses a town to whom, and in whose hands it is told to be.

"The army lost Baris to the rebels", "the port has been given up to X", "fell into X's hands": the
taking of a place in the words of who lost it, or of nobody. "Lost two men to fever" loses no land,
and hostages in somebody's hands are no town.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["HELD", "LOST", "holders_of", "is_land_told", "taker_of", "without_other_losses"]

LOST, HELD = "lost", "held"
GROUND = bits_of("place_head", "target_object")
STILL = bits_of("aspect_continue")
INTO = frozenset({"in", "into", "to"})
REACH = 8
"""Items between a town and the hands that it is in."""


def taker_of(frame: Frame) -> list[str]:
    """To whom land is lost."""
    return [a for each in frame.preps.get("to", ()) for a in people_of(each) or each.state_actors]


def without_other_losses(parsed: Parsed) -> None:
    """Drop the frames of words that lose no land here: "hand over prisoners", "with both hands"."""
    parsed.frames = [f for f in parsed.frames if not f.entry.fields or _may_be_land(f, parsed)]


def _may_be_land(frame: Frame, parsed: Parsed) -> bool:
    if HELD in frame.entry.fields and frame.sense == TAKEN:
        hands = parsed.items[frame.at]
        return isinstance(hands, Phrase) and hands.prep in INTO
    if LOST not in frame.entry.fields:
        return True
    lost = frame.object
    return bool(frame.preps.get("to")) and lost is not None and any(map(_is_land, lost.all()))


def _is_land(phrase: Phrase) -> bool:
    named = any(name.entry.sort in {"place", "metonym"} for name in phrase.names)
    return named or phrase.located or phrase.place is not None or bool(phrase.told & GROUND)


TAKEN = "territory_taken"


def is_land_told(frame: Frame, parsed: Parsed) -> bool | None:
    """Whether the loss of land is told; None where the word is of another sort."""
    if LOST in frame.entry.fields:
        return _is_lost(frame)
    return _is_in_hands(frame, parsed) if HELD in frame.entry.fields else None


def _is_lost(frame: Frame) -> bool:
    """Whether it is land that is lost, and somebody takes it."""
    lost = frame.object
    if lost is None or frame.form == "noun":
        return False
    return any(map(_is_land, lost.all())) and bool(taker_of(frame))


def _is_in_hands(frame: Frame, parsed: Parsed) -> bool:
    """Whether "in X's hands" is said of a town, and as something new."""
    hands = parsed.items[frame.at]
    if not isinstance(hands, Phrase) or hands.prep not in INTO or not holders_of(frame, parsed):
        return False
    for k in range(frame.at - 1, max(frame.at - REACH, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if not item.prep:
                return any(map(_is_land, item.all()))
        elif item.told & STILL:
            return False
    return False


def holders_of(frame: Frame, parsed: Parsed) -> list[str]:
    """Whose the hands are."""
    hands = parsed.items[frame.at]
    parts = hands.everything() if isinstance(hands, Phrase) else []
    found = [a for part in parts for a in (*part.actors, *part.state_actors)]
    if not found and frame.subject is not None:
        found = people_of(frame.subject)
    return list(dict.fromkeys(found))
