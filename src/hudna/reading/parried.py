"""Parried: missiles and drones shot down on their way are blows of those who sent them.

"Intercepted two missiles fired by X", «сбили украинские дроны», «اعترض صاروخين أطلقهما الحوثيون».
An aircraft that is shot down is struck itself.
"""

from hudna.packs.features import PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase

__all__ = ["parried", "parried_weapon"]

SENT = frozenset({"drone_strike", "shelling"})
"""What strikes once: a weapon of these incidents is shot down before it does."""
BEHIND = 6
FROM_WHOM = ("by", "ins", "from")


def parried_weapon(frame: Frame, parsed: Parsed) -> str | None:
    """The incident type of what was shot down on its way; None where it was no such weapon.

    One drone that flies over is struck itself, unless it is told who had sent it and where.
    """
    shot = _shot(frame)
    arms = shot.entry("weapon") if shot is not None else None
    incident = arms.fields.get("incident") if arms is not None else None
    if shot is None or incident not in SENT:
        return None
    alone = incident == "drone_strike" and not _are_many(shot, parsed)
    return None if alone and not _launchers(frame, shot, parsed) else incident


def _shot(frame: Frame) -> Phrase | None:
    if "downs" not in frame.entry.fields or frame.form == "noun":
        return None
    return frame.object if frame.object is not None else frame.subject


def parried(frame: Frame, parsed: Parsed) -> tuple[list[str], list[str]] | None:
    """Who sent what was shot down, and who shot it down; None where nothing such was."""
    shot = _shot(frame)
    if shot is None or parried_weapon(frame, parsed) is None:
        return None
    senders = [a for part in shot.everything() for a in (*part.state_actors, *part.actors)]
    senders = _launchers(frame, shot, parsed) or senders
    by = people_of(frame.subject) if frame.subject is not shot else []
    struck = [] if frame.passive else by
    return list(dict.fromkeys(senders)), [a for a in struck if a not in senders]


def _are_many(shot: Phrase, parsed: Parsed) -> bool:
    """Whether drones are counted, or told to have been on their way to somewhere."""
    at = parsed.place_of(shot)
    before = parsed.items[at - 1] if at > 0 else None
    after = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    heading = isinstance(after, Phrase) and after.prep in TOWARD
    return heading or bool(shot.bits & PLURAL) or (before is not None and before.kind == "number")


TOWARD = frozenset({"at", "toward", "to", "on", "against"})


def _launchers(frame: Frame, shot: Phrase, parsed: Parsed) -> list[str]:
    """«Ракеты, выпущенные хуситами», «صاروخين أطلقهما الحوثيون»: who is told to have sent them."""
    for other in parsed.frames:
        if not frame.at < other.at <= frame.at + BEHIND or other is frame:
            continue
        if other.object is shot or other.subject is shot or other.antecedent:
            doer = other.subject if other.subject is not shot else None
            held = [p for prep in FROM_WHOM for p in other.preps.get(prep, ())]
            found = people_of(doer) or [a for p in held for a in people_of(p)]
            if found:
                return found
    held = [p for prep in FROM_WHOM for p in frame.preps.get(prep, ()) if p.place is None]
    return [a for p in held for a in people_of(p)]
