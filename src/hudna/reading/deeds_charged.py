"""Deeds charged: an attack that a charge, a boast or a denial names by a noun, and whose it is."""

from hudna.reading.addressees import recipients_of
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of

__all__ = ["charged_with"]

TAKEN = "territory_taken"


def charged_with(frame: Frame, parsed: Parsed, recipients: list[str]) -> list[str]:
    """«Accused the army of shelling …»: who is accused is who did it, as it is told.

    «Claimed responsibility for a bombing»: who owns up; «denies kidnapping»: of his it is told.
    """
    above = frame.above if frame.above is not None else _charge_of(frame, parsed)
    if above is None or above.sense not in CHARGING or above.negated:
        return []
    if above.sense in OWNING or above.sense == "deny":
        own = _is_own(frame, above, parsed)
        return [a for a in people_of(above.subject) if a not in recipients] if own else []
    return [a for a in recipients_of(above, meaning_of("accuse")) if a not in recipients]


OWNING = frozenset({"admit", "claim"})
"""«Claimed an attack», «تبنى هجوما»: who owns up to it."""
HARMED = frozenset({"kill", "injure"})
CHARGING = OWNING | {"accuse", "deny"}


def _is_own(frame: Frame, above: Frame, parsed: Parsed) -> bool:
    """Whether who speaks owns up to the deed, or denies it, as his own.

    "Denied the fall of the town" is of a deed of others, "owned up to ten dead" of one's own dead.
    """
    held = above.object is parsed.items[frame.at]
    if above.sense == "deny":
        return held and frame.sense != TAKEN
    if frame.form == "noun" and frame.sense in HARMED:
        return False
    return held or above.last - above.first > 1 or _is_boast(frame, above, parsed)


def _is_boast(frame: Frame, above: Frame, parsed: Parsed) -> bool:
    """«Boasted of two raids»: right behind "of", and no clause of its own."""
    between = parsed.items[above.at + 1 : frame.at]
    if frame.form != "noun" or not between or len(between) > BEHIND:
        return False
    item = parsed.items[frame.at]
    bare = not any(isinstance(e, Phrase) or e.told & OPENING or e.finite for e in between)
    return bare and not any(f.subject is item for f in parsed.frames)


BEHIND, OPENING = 3, bits_of("comp", "negator")


def _charge_of(frame: Frame, parsed: Parsed) -> Frame | None:
    """«Blamed X for an ambush that …»: the charge of whose phrases the noun is one."""
    item = parsed.items[frame.at]
    return next(
        (
            other
            for other in parsed.frames
            if other.sense in CHARGING and any(phrase is item for _, phrase in other.roles())
        ),
        None,
    )
