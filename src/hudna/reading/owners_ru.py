"""Who owns or is led by a Russian noun though no genitive shows it: «бойцы ХАМАС», «глава ФАТХ»."""

from hudna.packs.features import ACC, CASES, GEN, INS, NOM, PASSIVE, PLURAL
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.titles import persons_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands

__all__ = ["is_led", "owns_fighters", "owns_quoted", "speaks_next"]

OFFICE, ORGAN = bits_of("office"), bits_of("organ")
FIGHTERS = bits_of("office", "casualty_who")


def owns_fighters(phrase: Phrase, unit: Unit) -> bool:
    """«бойцы ХАМАС», «удары ХАМАС»: a name that does not decline shows no genitive."""
    if phrase.told & FIGHTERS and _is_acronym(unit):
        return True  # «представители ФАТХ и ХАМАС», «партизаны АНО»
    if not unit.names or unit.bits & CASES:
        return False
    fighters = phrase.sense("organ", "generic", "casualty_who", "office") is not None
    fighters = fighters or any(s.meaning.event for s in phrase.senses)
    caseless = not unit.bits & CASES and any(n.entry.sort == "actor" for n in unit.names)
    return fighters and caseless and not persons_of(unit)


def _is_acronym(unit: Unit) -> bool:
    """A group's name of initials, which need not decline."""
    return any(n.entry.sort == "actor" and n.entry.upper for n in unit.names)


def is_led(phrase: Phrase, unit: Unit) -> bool:
    """«командующий *силами* НАТО»: whom one commands stands in the instrumental."""
    if not phrase.told & OFFICE or phrase.genitives or not (unit.told & ORGAN or unit.names):
        return False
    office = phrase.entry("office") if unit.bits & CASES == INS else None
    return office is not None and "governs" in office.fields


def owns_quoted(hands: Hands, phrase: Phrase, at: int) -> bool:
    """«Лидер «Хамаса»»: a body or an office, and a declined name of a body in quotation marks.

    Args:
        hands: the units of a sentence.
        phrase: the body or the office.
        at: the place of the mark behind it.
    """
    if len(inside := hands.units[at + 1 : at + 3]) < 2 or phrase.names:  # noqa: PLR2004
        return False
    name, closing = inside
    body = any(n.entry.sort == "actor" and not n.entry.person for n in name.names)
    owned = body and name.bits & GEN and phrase.told & OWNING
    return closing.mark == '"' and bool(owned)


OWNING = bits_of("office", "organ")


def speaks_next(hands: Hands, phrase: Phrase, at: int) -> bool:
    """«После начала перемирия ЦАХАЛ сообщил»: a name of initials that speaks owns no noun.

    Args:
        hands: the units of a sentence.
        phrase: the noun before the name, in a case of its own.
        at: the place of the name.
    """
    unit, after = hands.units[at], hands.units[at + 1 : at + 3]
    if not _is_acronym(unit) or not after or phrase.told & TELLING:
        return False  # «в заявлении ООН сказано», «в пресс-службе ЦАХАЛ»
    verb = after[0].verb if after[0].finite else None
    meant = verb.meaning if verb is not None else None
    if verb is None or meant is None or verb.bits & (PLURAL | PASSIVE):
        return False
    if not (meant.speech or meant.event == "attack") or not _is_oblique(hands, phrase, at):
        return False
    doer = after[1] if len(after) > 1 else None  # «при посредничестве ООН объявил президент»
    return doer is None or not doer.bits & NOM or bool(doer.bits & ACC)


def _is_oblique(hands: Hands, phrase: Phrase, at: int) -> bool:
    """Whether a noun is in a case that its preposition asks for, over the nouns before it."""
    if phrase.bits & CASES and not phrase.bits & NOM:
        return True
    k = at - 1
    while k > 0 and hands.units[k].parts:
        k -= 1
    return k >= 0 and hands.units[k].told & PREP > 0


PREP = bits_of("prep")
TELLING = bits_of("office", "organ", "channel", "say", "report", "generic", "casualty_who", "claim")
