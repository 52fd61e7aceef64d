"""Mishaps and drills: what a storm, a boiler or a manoeuvre does is no attack."""

from hudna.reading.attacks import is_of_weapon
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_no_attack"]

MISHAP, DRILL = bits_of("mishap"), bits_of("drill")
AMID = frozenset({"in", "during", "at", "on", "b", "within", "via"})
"""Where a drill stands of which an act is a part."""


def is_no_attack(frame: Frame, parsed: Parsed) -> bool:
    """Whether nature, an illness or a thing that breaks did it, or it is only played.

    What tells an attack of a weapon alone («врезался») tells none of anything else.
    """
    if "armed" in frame.entry.fields and not is_of_weapon(frame):
        return True
    told = parsed.told()
    if told & MISHAP and _is_of_mishap(frame, parsed):
        return True
    return told & DRILL > 0 and _is_of_drill(frame, parsed)


def _is_of_mishap(frame: Frame, parsed: Parsed) -> bool:
    """«Earthquake struck …», «взорвался газовый баллон», «انفجرت أسطوانة غاز»: nobody attacks.

    A noun tells its own: "an explosion of gas".
    """
    doer = frame.subject
    if frame.form == "noun":
        here = parsed.items[frame.at]
        doer = here if isinstance(here, Phrase) else doer
    elif doer is None or (not doer.told and not doer.actors):
        doer = doer or frame.object
    if doer is not None and any(part.told & MISHAP for part in doer.everything()):
        return True
    return _stands_beside(frame, parsed)


def _stands_beside(frame: Frame, parsed: Parsed) -> bool:
    """Right before or behind, or with its own name between them ("Cyclone Freddy hit …")."""
    items, at = parsed.items, frame.at
    named = at > 1 and isinstance(items[at - 1], Unit) and items[at - 1].kind == "x"
    for k in (at - 1 - named, at + 1):
        beside = items[k] if 0 <= k < len(items) else None
        if isinstance(beside, Phrase) and not beside.prep and beside.told & MISHAP:
            return True
    return False


def _is_of_drill(frame: Frame, parsed: Parsed) -> bool:
    """«Fired shells during a drill», «на учениях открыли огонь», «مناورات أطلقت خلالها …»."""
    amid = (p for prep in AMID for p in frame.preps.get(prep, ()))
    if any(_has_drill(each) for each in amid):
        return True
    for role in (frame.subject, frame.object):
        if role is not None and _has_drill(role):
            return True
    at = next((k for k, item in enumerate(parsed.items[: frame.at]) if _tells_drill(item)), None)
    # "a day after the exercises ended, gunmen attacked": what another verb tells is past them
    return at is not None and not any(
        other.form == "finite" and at < other.at < frame.at for other in parsed.frames
    )


def _tells_drill(item: Phrase | Unit) -> bool:
    """A drill amid which the sentence goes on: none that was before, or after."""
    return isinstance(item, Phrase) and item.prep not in APART and _has_drill(item)


APART = frozenset({"after", "before", "since", "until"})


def _has_drill(phrase: Phrase) -> bool:
    return any(part.told & DRILL for part in phrase.everything())
