"""Behind names: what an Arabic clause goes on with where it opened with a verb and who acts."""

from hudna.reading.wordclass import Hands, adjectival, is_verb, nominal
from hudna.text.clitics import peelings

__all__ = ["object_after"]


def object_after(hands: Hands, at: int) -> bool:
    """«قصف الجيش السوداني مواقع»: after who did it stands what it was done to."""
    units = hands.units
    while at < len(units) and (adjectival(units[at]) or units[at].kind == "time"):
        at += 1
    if at >= len(units) or units[at].preposition:
        return False
    unit = units[at]
    if unit.is_sense("determiner"):
        return True  # «نفى حزب الله أي صلة»
    if unit.kind == "x":  # an adjective of a name has its article
        return not any(each.article for each in peelings(hands.words.forms[unit.first]))
    return nominal(unit) and not unit.is_sense("prep") and not is_verb(unit)
