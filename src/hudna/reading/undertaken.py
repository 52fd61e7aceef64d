"""Acts that are undertaken: «قام الجيش بقصف القرية», «سارعت أنقرة إلى نفي الخبر».

Arabic tells most acts also by a verb that only says that one sets about it, goes on with it or has
done it, and the noun of the act behind it: together they are the verb of the act.
"""

from hudna.packs.features import PRESENT
from hudna.reading.frames import Frame, Parsed
from hudna.reading.light_verbs import TOLD
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import take_prepositions
from hudna.reading.role_search import after_verb, can_act
from hudna.reading.senses import bits_of

__all__ = ["undertake"]

UNDERTAKE, GOING_ON = "undertake", frozenset({"aspect_begin", "aspect_continue"})
SETTING_ABOUT = bits_of(UNDERTAKE, "auxiliary", *GOING_ON)
LED_BY = frozenset({"", "b", "in"})
"""How the act stands behind a verb of beginning or going on: «واصل قصف», «استمر في قصف»."""
HARM = frozenset({"kill", "injure"})
REACH = 8


def undertake(frame: Frame, parsed: Parsed) -> bool:
    """Make the noun of an act that somebody sets about the verb of it; whether it is one.

    Args:
        frame: a noun's frame without roles; it gets those of the verb.
        parsed: its sentence.
    """
    if parsed.sentence.language != "ar" or not parsed.told() & SETTING_ABOUT:
        return False
    if not _is_act(frame):
        return False
    noun, verb = parsed.items[frame.at], _verb(frame, parsed)
    if verb is None or type(noun) is not Phrase or noun.first != frame.first:
        return False
    doer = None if verb.passive or _is_impersonal(verb) else verb.subject
    if doer is not None and not can_act(doer):
        return False
    behind = frame.at + 1
    frame.object = noun.genitives[0] if noun.genitives else _object_behind(frame, parsed)
    bits = verb.bits & ~PRESENT if verb.sense in GOING_ON else verb.bits  # it is done by now
    frame.form, frame.bits, frame.passive = "finite", bits, _is_impersonal(verb)
    frame.subject, frame.inherited, frame.antecedent = doer, verb.inherited, verb.antecedent
    frame.at, frame.first, frame.last = verb.at, verb.first, verb.last
    take_prepositions(frame, parsed, behind)
    return True


def _is_act(frame: Frame) -> bool:
    return frame.meaning.event in TOLD or frame.sense in HARM


def _is_impersonal(verb: Frame) -> bool:
    """«تم إطلاق الأسرى», «جرى سحب القوات»: it was done, by nobody named."""
    return verb.sense == "auxiliary" and "aux" not in verb.entry.fields


def _verb(frame: Frame, parsed: Parsed) -> Frame | None:
    """The verb of setting about the act, with nothing but who does it between."""
    noun = parsed.items[frame.at]
    for verb in reversed(parsed.frames):
        if verb.at >= frame.at or verb.form != "finite":
            continue
        if frame.at - verb.at > REACH or not _is_free(verb, frame, parsed):
            return None
        if _is_act(verb) and parsed.items[verb.at].told & SETTING_ABOUT:
            if type(noun) is not Phrase or verb.object not in noun.genitives:
                return None  # «قامت باتهام الجيش بقصف السوق»: one act only is undertaken
        elif _leads_in(verb, frame, noun.prep if type(noun) is Phrase else ""):
            return verb
    return None


def _leads_in(verb: Frame, frame: Frame, prep: str) -> bool:
    """Whether the verb takes an act that stands so behind it."""
    if verb.sense == UNDERTAKE:
        return verb.entry.fields.get("act", "") == prep
    if verb.sense in GOING_ON:
        return prep in LED_BY
    return _is_impersonal(verb) and not prep and frame.meaning.event != "attack"


def _is_free(verb: Frame, frame: Frame, parsed: Parsed) -> bool:
    """Whether between the two stand only who does it, when and where."""
    subject = verb.subject
    for item in parsed.items[verb.at + 1 : frame.at]:
        if type(item) is Phrase:
            if item is not subject and not item.prep:
                return False
        elif item.finite or item.mark in '.;:()"':
            return False
    return True


def _object_behind(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«قام بخطف 20 امرأة»: what the act is done to, where it is counted or stands apart."""
    nearest, _ = after_verb(parsed, frame.at + 1, unknown=1)
    near = nearest is not None and parsed.place_of(nearest) - frame.at <= COUNTED
    between = parsed.items[frame.at + 1 : parsed.place_of(nearest)] if nearest is not None else []
    if not near or any(e.kind == "mark" for e in between):
        return None
    return nearest


COUNTED = 3
"""Items from the act to what it is done to: a number and a word that nobody knows."""
