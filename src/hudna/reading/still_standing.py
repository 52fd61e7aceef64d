"""Predicates that tell that a truce stands, and are no verbs: «لا تزال … سارية», «… مستمرة».

Behind its subject, over a relative clause of any length, such an Arabic word has no article.
"""

from hudna.packs.features import DET
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention

__all__ = ["standing"]

CURRENT, TRUCE, NEGATOR = bits_of("current"), bits_of("truce"), bits_of("negator")
GOES_ON = bits_of("aspect_continue")


def standing(mention: TruceMention, parsed: Parsed) -> set[str]:
    """``standing``, as a sense of the mention, where a predicate tells that its truce is in force.

    Args:
        mention: the mention.
        parsed: its sentence.
    """
    return {"standing"} if _stands(mention, parsed) else set()


def _stands(mention: TruceMention, parsed: Parsed) -> bool:
    told = CURRENT | GOES_ON
    if parsed.sentence.language != "ar" or not parsed.told() & told:
        return False
    if mention.phrase is None or mention.weak:
        return False
    for at in range(mention.item + 1, len(parsed.items)):
        item = parsed.items[at]
        if type(item) is Phrase:
            if item.told & TRUCE:
                return False
            if item.names and any(each.name == "current" for each in item.adjectives):
                return True  # «… بين X وY قائم»: no adjective of a name
        elif item.told & CURRENT and not item.bits & DET:
            return not any(before.told & NEGATOR for before in parsed.items[at - 1 : at])
    return any(_goes_on(frame, mention) for frame in parsed.frames)


def _goes_on(frame: Frame, mention: TruceMention) -> bool:
    """«الهدنة … مستمرة»: a participle that nothing depends on, at the end of what is told."""
    last = frame.sense == "aspect_continue" and frame.form == "participle"
    own = last and not frame.bits & DET  # «الحرب المستمرة منذ عامين»: of the war
    return own and frame.at > mention.item and frame.object is None and not frame.preps
