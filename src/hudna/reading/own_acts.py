"""Own acts: what a speaker tells of his own side, done, not done or still to come."""

from hudna.packs.features import FUT, SUFFIX
from hudna.reading.charges import HOSTILE, KEPT
from hudna.reading.drafts import Speaker
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.sides import are_foes
from hudna.reading.speakers import Talk
from hudna.reading.speech import is_own
from hudna.reading.units import Unit

__all__ = ["denies_part", "disowns", "forswears", "has_duty", "intends", "threatens"]

OWN_DUTY = frozenset({"respect", "promise"})


def _mine(phrase: Phrase | None, speaker: Speaker, talk: Talk) -> bool:
    if phrase is None:
        return False
    known = list(phrase.actors)
    own = phrase.sense("pronoun", "anaphor") is not None or bool(phrase.bits & SUFFIX)
    own = own or phrase.possessed
    if not known and speaker.voice is not None and own:
        known = [speaker.voice]
    return bool(known) and not are_foes(speaker.voice, known, talk.referents)


def threatens(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:  # noqa: ARG001
    """«ستضرب إذا …», "will respond": a hostile act or answer of one's own, still to come."""
    attack = frame.meaning.event == "attack" or frame.sense == "respond"
    if not attack or frame.negated or frame.hypothetical or not frame.future:
        return False
    return frame.form == "finite" and (_mine(frame.subject, speaker, talk) or _opens_words(frame))


def _opens_words(frame: Frame) -> bool:
    """«مضيفة أنها سترد»: the verb that opens what is said, without a subject of its own."""
    above = frame.above
    if frame.subject is not None or above is None or above.content is None:
        return False
    return above.meaning.speech and above.content[0] == frame.at


def disowns(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:  # noqa: ARG001
    """«Its men had not fired»: an act that one's own side did not do."""
    if not frame.negated or frame.sense not in HOSTILE or frame.subject is None or frame.future:
        return False
    return _mine(frame.subject, speaker, talk)


def forswears(inner: list[Frame], speaker: Speaker, talk: Talk) -> bool:
    """«We will not fire first»: a hostile act that one will not do."""
    first = next((each for each in inner if each.form == "finite"), None)
    if first is None or not (first.future and first.negated) or first.hypothetical:
        return False
    return first.sense in HOSTILE and _mine(first.subject, speaker, talk)


def has_duty(frame: Frame, speaker: Speaker, talk: Talk) -> bool:
    """«The army will respect the truce»: a duty that one takes on."""
    if frame.sense not in OWN_DUTY or frame.negated or frame.form == "noun":
        return False
    if frame.subject is None or is_own(frame.subject) or frame.subject.sense("pronoun"):
        return True
    actors = list(frame.subject.actors)
    return bool(actors) and not are_foes(speaker.voice, actors, talk.referents)


def intends(frame: Frame, inner: list[Frame], parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«Said it would send a delegation»: what one will do oneself is announced."""
    if frame.sense == "announce":
        return False
    first = next((each for each in inner if each.form == "finite"), None)
    if first is None:
        return _will(frame, parsed, speaker, talk)
    if not first.future or first.negated or first.hypothetical or first.subject is None:
        return False
    return first.above is frame and _mine(first.subject, speaker, talk)


def _will(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«It would …» at the head of what is said, whatever the verb."""
    start, end = frame.content or (0, 0)
    held = parsed.items[start:end]
    for item, after, then in zip(held, held[1:], held[2:], strict=False):
        if isinstance(item, Phrase):
            will = isinstance(after, Unit) and after.is_sense("modal_future")
            kept = isinstance(then, Unit) and then.is_sense("negator")
            return will and not kept and not item.prep and _mine(item, speaker, talk)
        if item.kind != "mark":
            return False
    return False


HEAD = 6
"""Items at the head of what is said among which a denial of one's own part stands."""


def denies_part(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«Yerevan had no hand in the text», «движение не связано», «بلاده لا تسمح»: not we."""
    start, end = frame.content or (0, 0)
    mine = refused = False
    told = parsed.items[start : min(end, start + HEAD)]
    for item in told[told[:1] == [frame.subject] :]:  # «أعلنت موسكو وقفا لم يصمد»: not who speaks
        if type(item) is Phrase:
            if not mine and (item.prep or not _is_ours(item, speaker, talk)):
                return False
            mine = True
        elif item.is_sense("modal_future", "modal_possible", "modal_must", "comp", "relative"):
            return False
        elif item.is_sense("negator"):
            refused = True
        elif item.mark in ",.;:" or (item.finite and item.bits & FUT):
            break
        if mine and refused:
            return not _other_kind(parsed, start, end)
    return False


def _other_kind(parsed: Parsed, start: int, end: int) -> bool:
    """Whether what is refused is to come, a duty not kept, or a truce that binds no longer."""
    if any(isinstance(e, Unit) and e.is_sense("bound") for e in parsed.items[start:end]):
        return True
    first = next((f for f in parsed.frames if start <= f.at < end and f.form == "finite"), None)
    if first is None:
        return False
    return first.future or first.must or first.possible or first.sense in KEPT


def _is_ours(phrase: Phrase, speaker: Speaker, talk: Talk) -> bool:
    return is_own(phrase) or _mine(phrase, speaker, talk)
