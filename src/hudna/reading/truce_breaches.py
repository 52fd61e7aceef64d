"""Attacks that a sentence tells to have come under a truce: after its start, or in spite of it.

Nobody need call them breaches: «после начала перемирия гремели взрывы», "planes bombed the town
despite the ceasefire", "there is no truce: they shelled us again".
"""

from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.units import Unit

__all__ = ["struck_under"]

UNDER = frozenset({"after", "despite", "contrary", "since"})
LINKS = frozenset({"after", "although", "since"})
NEAR = 6
"""Items from "after" to the truce."""
OVER = frozenset({"expire", "terminate", "collapse", "reject"})


def struck_under(mention: TruceMention, parsed: Parsed) -> list[Act]:
    """The attacks told to have come while the truce of a mention should have held."""
    opens = mention.item if mention.denied else _opening(mention, parsed)
    but = opens is None
    if opens is None:
        opens = _contrast(mention, parsed)
    if opens is None or any(act.sense in OVER for act in mention.acts):
        return []
    struck = [
        frame
        for frame in parsed.frames
        if _is_attack(frame)
        and not _inside(frame, mention)
        and not _is_stopped(frame, parsed)
        and (not but or _is_told_behind(frame, opens, parsed))
    ]
    return [Act("breach", frame, "happened", []) for frame in struck[:1]]


def _is_attack(frame: Frame) -> bool:
    if frame.negated or not (meaning_of(frame.sense).event == "attack" or _are_shells(frame)):
        return False
    return modality_of(frame) in {"happened", "habitual"}


def _are_shells(frame: Frame) -> bool:
    """«سقطت قذائف»: what falls is fired, and no truce."""
    thing = frame.object or frame.subject
    return frame.sense == "collapse" and thing is not None and thing.sense("weapon") is not None


def _is_stopped(frame: Frame, parsed: Parsed) -> bool:
    """«Fighting stopped after the truce»: what is halted breaks nothing."""
    return any(
        phrase.first <= frame.first < phrase.last
        for halt in parsed.frames
        if halt.sense in {"halt", "expire"}
        for phrase in (halt.subject, halt.object)
        if phrase is not None
    )


def _inside(frame: Frame, mention: TruceMention) -> bool:
    """Whether it is a word of the mention itself ("a halt to shelling")."""
    return mention.first <= frame.first < mention.last


def _opening(mention: TruceMention, parsed: Parsed) -> int | None:
    """The item of "after" or "despite" that governs a mention or its clause."""
    item = parsed.items[mention.item]
    if type(item) is Phrase and item.prep in UNDER:
        return mention.item
    for at in range(mention.item - 1, max(mention.item - NEAR, -1), -1):
        before = parsed.items[at]
        if type(before) is Phrase:
            if _tells_it(before):
                return at
            continue
        if _governs(before):
            return at
        if _is_own_verb(at, mention, parsed):
            continue  # «хотя накануне вступило в силу перемирие»
        if is_finite(before) or is_mark(before, parsed.words, ",;:"):
            return None
    return None


def _tells_it(phrase: Phrase) -> bool:
    """«После начала перемирия», «رغم موافقة الطرفين على هدنة»: the noun that governs a truce."""
    under = phrase.prep in UNDER and phrase.told & BEGUN > 0
    return under or (phrase.prep in DESPITE and phrase.told & MADE > 0)


BEGUN = bits_of("enter_force")
DESPITE = frozenset({"despite", "contrary"})
MADE = bits_of("accept", "agree", "announce", "extend", "order", "pact", "promise")


def _is_own_verb(at: int, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether the verb at an item tells of the truce behind it that it is in force."""
    return parsed.sentence.language == "ru" and any(
        act.frame.at == at and act.sense in {"enter_force", "hold"} for act in mention.acts
    )


def _is_told_behind(frame: Frame, opens: int, parsed: Parsed) -> bool:
    """Whether an attack is what a clause behind "but" tells, as its verb or its subject."""
    item = parsed.items[frame.at]
    between = parsed.items[opens + 1 : frame.at]
    subject = (
        isinstance(item, Phrase)
        and not item.prep
        and not any(isinstance(i, Phrase) or i.verb for i in between)
    )
    return frame.at > opens and not frame.recalled and (frame.form == "finite" or subject)


def _contrast(mention: TruceMention, parsed: Parsed) -> int | None:
    """«… должна была начаться в полдень, но снаряды падали»: the "but" behind what was agreed."""
    if not any(act.sense in AGREED and act.modality in DONE for act in mention.acts):
        return None
    for at in range(mention.item + 1, len(parsed.items)):
        link = parsed.items[at].sense("conj_clause")
        if link is not None and link.entry.fields.get("link") == "but":
            return at
    return None


AGREED = frozenset({"agree", "announce", "enter_force", "order", "extend", "halt"})
DONE = frozenset({"happened", "planned"})


def _governs(unit: Unit) -> bool:
    prep, link = unit.sense("prep"), unit.sense("conj_clause")
    if prep is not None and prep.entry.fields.get("prep") in UNDER:
        return True
    return link is not None and link.entry.fields.get("link") in LINKS
