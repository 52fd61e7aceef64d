"""Which frames of a sentence tell something of a truce that it names."""

from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import meaning_of
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["is_about"]


def is_about(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether a frame of its sentence tells something of a mention."""
    if _concerns(frame, mention, parsed) or _goes_on(frame, mention):
        return True
    return _hangs_on(frame, mention, parsed) or _in_relative(frame, mention, parsed)


def _concerns(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether the frame's roles, or what it governs directly, hold the mention."""
    if any(frame is act.frame for act in mention.acts):
        return True
    if mention.phrase is not None:
        if any(
            phrase is mention.carrier or mention.phrase in phrase.everything()
            for _, phrase in frame.roles()
        ):
            return True
        held = parsed.items[frame.at]
        if isinstance(held, Phrase) and mention.phrase in held.everything():
            return frame.form == "noun"
    if frame.content is None or not frame.content[0] <= mention.item < frame.content[1]:
        return False
    return _governs(frame, mention, parsed)


def _governs(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether a frame tells the mention in its content, and no other report between them."""
    if frame.sense in {"agree", "accept"}:
        return any(act.sense == "halt" and act.frame.above is frame for act in mention.acts)
    meaning = meaning_of(frame.sense)
    if (meaning.demands or meaning.plans) and not _wants(frame, mention, parsed):
        return False
    return meaning.speech and not any(
        other.at in range(frame.at + 1, mention.item + 1)
        and other.meaning.speech
        and other is not frame
        for other in parsed.frames
    )


HANGING = 6


def _goes_on(frame: Frame, mention: TruceMention) -> bool:
    """«… قبل أن تنهار», "… but collapsed": what befalls the only truce of a sentence further on."""
    if frame.sense not in FATES or frame.form != "finite" or frame.at <= mention.item:
        return False
    if frame.object is not None or (frame.subject is not None and not frame.inherited):
        return False
    if mention.phrase is None or mention.weak:
        return False
    between = mention.parsed.items[mention.item + NEAR : frame.at]
    return not any(isinstance(item, Unit) and item.is_sense("relative") for item in between)


FATES = frozenset({"collapse", "expire", "hold"})


def _in_relative(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«Пауза, о которой договорились A и B», "the truce under which …": the clause set on it."""
    if frame.form != "finite" or mention.phrase is None or frame.sense not in SET_ON:
        return False
    if not 0 < frame.at - mention.item <= 2 * HANGING:
        return False
    subject = frame.subject
    if subject is not None and parsed.items[mention.item + 1] is subject and not subject.prep:
        return frame.at - mention.item <= NEAR and parsed.sentence.language == "en"
    return _has_relative(mention.item + 1, frame.at, parsed)


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


NEAR = 4
"""Items from a truce to the verb of a clause set on it without a relative: "the deal it signed"."""
SET_ON = frozenset({"agree", "announce", "propose", "demand", "mediate", "extend", "consult"})


def _hangs_on(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "A truce for the south, worked out by X": a participle set after it by a comma."""
    if frame.form != "participle" or not frame.passive or frame.object is not None:
        return False
    if not 0 < frame.at - mention.item <= HANGING or mention.phrase is None:
        return False
    between = parsed.items[mention.item + 1 : frame.at]
    return not any(
        is_finite(item) or is_mark(item, parsed.words, ';:"')
        for item in between
        if not isinstance(item, Phrase)
    )


MAKING = frozenset({"agree", "halt", "announce", "enter_force", "extend", "accept", "order"})


def _wants(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether what is wanted is the making of the arrangement, not something under it."""
    if mention.phrase is None:
        return any(inner.above is frame and inner.at == mention.item for inner in parsed.frames)
    if any(mention.phrase in phrase.everything() for _, phrase in frame.roles()):
        return True
    return any(
        inner.above is frame
        and inner.sense in MAKING
        and any(mention.phrase in phrase.everything() for _, phrase in inner.roles())
        for inner in parsed.frames
    )
