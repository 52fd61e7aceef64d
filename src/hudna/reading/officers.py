"""Arabic officers without a name, right behind the verb of a charge."""

from hudna.packs.features import DET
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.wordclass import Hands, nominal

__all__ = ["is_accused"]

OFFICE = bits_of("office")
ACCUSE = bits_of("accuse", "condemn", "criticise", "demand", "threaten")


def is_accused(hands: Hands, phrase: Phrase, at: int) -> bool:
    """«اتهم متحدث عسكري المقاتلين بإطلاق …»: whom an officer accuses is not whose he is.

    Right behind the verb of the charge, and nobody else is named whom it could be.
    """
    units = hands.units
    officer = phrase.head.last - phrase.head.first > 1 and phrase.told & OFFICE > 0
    if not officer or phrase.bits & DET or at <= 1:
        return False
    behind = units[at - 1] is phrase.head and units[at - 2].told & ACCUSE > 0
    if not behind or not units[at].bits & DET:
        return False
    after = units[at + 1] if at + 1 < len(units) else None
    return after is None or not nominal(after) or bool(after.preposition)
