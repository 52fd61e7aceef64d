"""Words before a noun that no lexicon knows, or that are verbs elsewhere (English).

"Sudan's *ousted* president", "the army and the *holdout* National Front": they belong to the noun.
"""

from hudna.packs.features import PASSIVE, PLURAL
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands, is_state

__all__ = ["bears_clause", "describes_body"]

OFFICE, ORGAN, DETERMINER = bits_of("office"), bits_of("organ"), bits_of("determiner")
LINK = bits_of("conj_clause")


def describes_body(hands: Hands, at: int) -> bool:
    """«Sudan's *ousted* president», "its *internationally recognised* government".

    A participle between an owner or a determiner and a title or a body, and what stands before it.
    """
    units = hands.units
    verb = at if units[at].verb is not None else at + 1
    if hands.language != "en" or not at or verb + 1 >= len(units):
        return False
    if _describes_second(hands, at):
        return True
    sense, body = units[verb].verb, units[verb + 1]
    if sense is None or not sense.bits & PASSIVE or not body.told & (OFFICE | ORGAN):
        return False
    forms, before = hands.words.forms, units[at - 1]
    if before.kind == "x" and at > 1 and forms[before.first] != "'s":
        before = units[at - 2]
    return forms[before.first] == "'s" or before.told & DETERMINER > 0


def _describes_second(hands: Hands, at: int) -> bool:
    """As "the army and the *holdout* National Front": an unknown word before the second of two."""
    units, k = hands.units, at - 1
    named = any(name.entry.sort == "actor" for name in units[at + 1].names)
    if k < 1 or not named or units[at].kind != "x" or hands.words.capital[units[at].first]:
        return False
    return units[k].told & DETERMINER > 0 and units[k - 1].told & LINK > 0


def bears_clause(hands: Hands, before: Unit, at: int) -> bool:
    """As "militias *Israel targeted*", "a drone *Ukraine said*": a state that acts is no name."""
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if hands.language != "en" or before.names or after is None or not is_state(hands.units[at]):
        return False
    if at > 1 and hands.units[at - 2].told & RELATIVE:
        return False  # "Armenia, whose forces Baku accused"
    several = before.told & BODIES and before.bits & PLURAL
    return bool(several or before.told & ARMS) and (after.finite or after.told & AUXILIARY > 0)


ARMS, RELATIVE = bits_of("weapon", "target_object"), bits_of("relative")
AUXILIARY = bits_of("auxiliary")
BODIES = bits_of("generic", "organ", "office", "casualty_who")
