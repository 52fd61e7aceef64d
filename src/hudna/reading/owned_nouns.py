"""Owned nouns: Arabic nouns with a pronoun written to them, and what only looks like one."""

from hudna.packs.features import NOM, SUFFIX
from hudna.reading.officers import is_accused
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands

__all__ = ["bind", "is_apart", "is_owned"]

ANAPHOR = bits_of("anaphor")
DUAL = "\u064a"
"""The ending that a dual has in a bond, and the pronoun "my"."""
NUN = "\u0646"
"""The letter that a regular plural and a dual lose before their owner."""


def is_owned(head: Unit) -> bool:
    """«قواته», «جماعته»: a pronoun is written with the noun, in all that it can mean."""
    held = head.senses
    if head.bits & SUFFIX:
        return bool(held) and all(each.bits & SUFFIX for each in held)
    return head.told & ANAPHOR > 0 and any("owned" in each.entry.fields for each in held)


def bind(hands: Hands, phrase: Phrase) -> None:
    """«وفدي اللجنة»: a dual in a bond, no pronoun; «حليفتها روسيا»: who its ally is."""
    named = phrase.genitives[0]
    if hands.words.forms[phrase.head.first].endswith(DUAL):
        phrase.possessed = False
    elif named.names and not (named.senses or named.prep or phrase.names):
        phrase.names, phrase.genitives = named.names, phrase.genitives[1:]


def is_apart(hands: Hands, phrase: Phrase, at: int) -> bool:
    """«اتهم ناشطون قوات الحكومة»: whether the noun at ``at`` cannot be the phrase's owner.

    A plural that keeps its ending owns nothing; who is accused owns not who accuses him.
    """
    free = phrase.head.bits & NOM and hands.words.forms[phrase.head.last - 1].endswith(NUN)
    return bool(free and not phrase.names) or is_accused(hands, phrase, at)
