"""Pretexts: what others did that somebody names as his reason (domain.md 11.2).

«Сославшись на нарушения со стороны X», "citing X's attacks": who gives the acts of a foe as the
reason of what he does charges him with them.
"""

from hudna.reading.blame import culprits_of
from hudna.reading.charges import HOSTILE
from hudna.reading.frames import Frame, Parsed

__all__ = ["CITED", "cites_breach"]

CITED = "stance.breach-cited"


def cites_breach(frame: Frame, parsed: Parsed) -> bool:
    """Whether a word of citing has the hostile act of others as its own object."""
    if frame.sense != "quote" or frame.subject is None or frame.form == "noun" or frame.negated:
        return False
    mine = set(frame.subject.actors)
    held = [frame.object, *(p for prep in CITING for p in frame.preps.get(prep, ()))]
    for each in parsed.frames:
        item = parsed.items[each.at]
        if each.form != "noun" or each.sense not in HOSTILE or each.negated:
            continue
        if any(item is phrase for phrase in held):
            culprits = culprits_of(each, parsed)
            return bool(mine and culprits) and not mine & set(culprits)
    return False


CITING = ("on", "to", "b")
