"""Clauses set on the noun of a truce: "the pause that A and B agreed on", «اتفاق وقعته حكومة …»."""

from hudna.packs.features import DET, SUFFIX
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.truce_mentions import TruceMention

__all__ = ["NEAR", "SET_ON", "behind_inset", "calls_for", "in_relative"]

FAR = 12
"""Items from a truce to the verb of the clause set on it."""
NEAR = 4
"""Items from a truce to the verb of a clause set on it without a relative: "the deal it signed"."""
SET_ON = frozenset(
    {"agree", "announce", "propose", "demand", "mediate", "extend", "consult", "reject", "accept",
     "suspend", "terminate", "violate", "collapse", "respect"}
)  # fmt: skip


def in_relative(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«Пауза, о которой договорились A и B», "the truce under which …": the clause set on it."""
    begun = frame.sense == "enter_force" and frame.subject is not None and frame.subject.actors
    if frame.form != "finite" or mention.phrase is None:
        return False
    if frame.sense not in SET_ON and not begun:
        return False
    if not 0 < frame.at - mention.item <= FAR:
        return False
    if _is_bare_relative(frame, mention, parsed):
        return True
    subject = frame.subject
    if subject is not None and parsed.items[mention.item + 1] is subject and not subject.prep:
        return frame.at - mention.item <= NEAR and parsed.sentence.language == "en"
    return _has_relative(mention.item + 1, frame.at, parsed)


def calls_for(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«بالدعوة التي وجهتها … إلى هدنة», "the call made by X for a truce": its clause between."""
    outer = parsed.items[mention.item]
    if frame.form != "noun" or frame.sense not in CALLS or not isinstance(outer, Phrase):
        return False
    if outer.prep not in {"to", "for"} or not 1 < mention.item - frame.at <= FAR:
        return False
    between = parsed.items[frame.at + 1 : mention.item]
    verbs = [k for k, item in enumerate(between) if item.verb is not None]
    if not verbs or any(
        is_mark(item, parsed.words, ";:") for item in between if not isinstance(item, Phrase)
    ):
        return False
    first = between[verbs[0]]
    told = _has_relative(frame.at + 1, frame.at + 1 + verbs[0], parsed) or not is_finite(first)
    return told and len(verbs) == 1


CALLS = frozenset({"demand", "propose"})


def _has_relative(first: int, last: int, parsed: Parsed) -> bool:
    """Whether a relative opens the clause of the verb at ``last``."""
    relative = False
    for item in parsed.items[first:last]:
        if isinstance(item, Phrase):
            if not relative and not item.prep:
                return False
        elif item.is_sense("relative"):
            relative = True
        elif is_finite(item) or (relative and is_mark(item, parsed.words, ",;:")):
            return False
    return relative


def _is_bare_relative(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«اتفاق لوقف النار وقعته في جنيف حكومة …»: a verb with a pronoun on a noun without article."""
    verb = parsed.items[frame.at]
    if parsed.sentence.language != "ar" or isinstance(verb, Phrase):
        return False
    if not any(sense.verbal and sense.bits & SUFFIX for sense in verb.senses):
        return False
    noun = mention.carrier or mention.phrase
    far = frame.at - mention.item > NEAR  # «هدنة في مأرب أمدها شهر، اقترحتها …»
    if noun is None or noun.bits & DET or frame.at - mention.item > FAR // 2:
        return False
    if far and isinstance(parsed.items[frame.at - 1], Phrase):
        return False
    between = parsed.items[mention.item + 1 : frame.at]
    return not any(
        item.verb is not None or is_mark(item, parsed.words, ';:"') or item.is_sense("conj_clause")
        for item in between
        if not isinstance(item, Phrase)
    )


def behind_inset(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "agreed, after talks led by X, to a truce": what is agreed stands behind an inset."""
    if mention.phrase is None or frame.sense not in {"agree", "accept"} or frame.form != "finite":
        return False
    inset = parsed.items[frame.at + 1 : mention.item]
    if mention.phrase.prep not in {"to", "on", "about"} or not inset or inset[0].mark != ",":
        return False
    verbs = (f for f in parsed.frames if f.form == "finite" and frame.at < f.at < mention.item)
    if any(item.mark == "," for item in inset[1:-LEAD]) or any(verbs):
        return False
    return any(item.mark == "," for item in inset[-LEAD:])


LEAD = 4
"""Items between the comma and the truce: "to a 72-hour"."""
