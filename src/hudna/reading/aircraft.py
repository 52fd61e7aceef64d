"""Aircraft with which something is shelled: what they do is a strike from the air."""

from hudna.reading.frames import Frame

__all__ = ["FLYING", "flown"]

FLYING = frozenset({"air_strike", "drone_strike"})
"""«Вертолёт обстрелял рынок», «قصفت طائرات حربية»: from the air, whatever the verb says."""
WITH = frozenset({"b", "ins", "by", "with", "subject"})


def flown(frame: Frame) -> str | None:
    """«قصف بطائرة مسيرة», «обстрел беспилотником»: the aircraft with which it was done."""
    for role, phrase in frame.roles():
        weapon = phrase.entry("weapon") if role in WITH else None
        told = weapon.fields.get("incident") if weapon is not None else None
        if told in FLYING:
            return told
    return None
