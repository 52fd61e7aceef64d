"""Which frames of a sentence tell something of a truce that it names."""

from hudna.packs.features import SUFFIX
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.other_deals import is_of_the_one
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.truce_asides import befalls, is_of_unknown, is_without_subject, only_dates
from hudna.reading.truce_ends import is_its_end
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_relatives import NEAR, SET_ON, behind_inset, calls_for, in_relative
from hudna.reading.truce_sponsors import comes_after
from hudna.reading.units import Unit
from hudna.reading.wars_ending import is_of_fighting

__all__ = ["is_about"]


def is_about(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether a frame of its sentence tells something of a mention."""
    if _is_done_to_later(frame, mention, parsed) or is_of_fighting(frame, mention):
        return False
    if is_of_the_one(frame, mention, parsed):
        return False
    return _is_said(frame, mention, parsed)


def _is_said(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    if _concerns(frame, mention, parsed) or _goes_on(frame, mention):
        return True
    if _takes_it(frame, mention, parsed):
        return True
    if _hangs_on(frame, mention, parsed) or in_relative(frame, mention, parsed):
        return True
    if calls_for(frame, mention, parsed) or is_its_end(frame, mention):
        return True
    if behind_inset(frame, mention, parsed) or befalls(frame, mention, parsed):
        return True
    aside = _set_right_after(frame, mention, parsed) or _after_aside(frame, mention, parsed)
    return aside or _heads(frame, mention, parsed) or _is_fronted(frame, mention, parsed)


def _is_done_to_later(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "declared a truce following a pause that …": the pause came before, of its own making."""
    phrase, thing = mention.phrase, frame.object
    if phrase is None or thing is None or thing.holds(phrase) or frame.at >= mention.item:
        return False
    return thing.told & TRUCE > 0 and comes_after(phrase, parsed)


TRUCE = bits_of("truce")


def _is_fronted(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«О месячном перемирии объявил X»: what is told stands before the verb that tells it."""
    phrase = mention.phrase
    if phrase is None or frame.form != "finite":
        return False
    if not phrase.prep and parsed.sentence.language == "ru" and frame.object is None:
        after = parsed.items[mention.item + 1 : frame.at]  # «перемирие президент продлил»
        return frame.sense in SET_ON and len(after) == 1 and after[0] is frame.subject
    if phrase.prep not in {"about", "on"}:
        return False
    if frame.sense not in SET_ON or not 0 < frame.at - mention.item <= NEAR:
        return False
    return all(
        isinstance(item, Unit) and (item.kind == "time" or item.is_sense("prep", "adverb"))
        for item in parsed.items[mention.item + 1 : frame.at]
    )


def _concerns(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether the frame's roles, or what it governs directly, hold the mention."""
    for act in mention.acts:
        if act.frame is frame:
            return True
    if mention.phrase is not None:
        beside = WHEN | WITHIN if _stops_within(frame) else WHEN
        for role, phrase in frame.roles():
            if role not in beside and (phrase is mention.carrier or phrase.holds(mention.phrase)):
                return True
        held = parsed.items[frame.at]
        if type(held) is Phrase and (held.holds(mention.phrase) or held is _offer(mention)):
            return frame.form == "noun"
    first, last = frame.content or (0, 0)
    within = first <= mention.item < last and not only_dates(mention, parsed)
    return within and _governs(frame, mention, parsed)


def _stops_within(frame: Frame) -> bool:
    """«Suspended its operations in a truce»; not "suspended its participation in the truce"."""
    thing = frame.object
    taking_part = thing is not None and thing.possessed and thing.sense("effort") is not None
    return frame.sense in STOPPED and not taking_part


def _offer(mention: TruceMention) -> Phrase | None:
    """«Повторил предложение: полное прекращение огня»: what is offered stands behind a colon."""
    offer = mention.carrier
    return offer if offer is not None and offer.sense("propose") is not None else None


WHEN = frozenset({"since", "after", "before", "during", "until", "despite", "contrary"})
"""Roles that only tell when something was: what is done after a truce is not done to it."""
WITHIN, STOPPED = frozenset({"in", "as", "under"}), frozenset({"suspend", "terminate"})
"""«Suspended its operations in a truce»: what stops is something else."""


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
    if frame.form != "finite" or frame.at <= mention.item or is_of_unknown(frame, mention):
        return False
    if frame.sense in {"resume", "terminate"}:
        return _fights_on(frame, mention)
    if frame.sense not in FATES and not (frame.sense == "extend" and frame.inherited):
        return False
    subject = frame.subject if not frame.inherited else None
    if subject is not None and _is_of_next(subject, frame, mention.parsed):
        subject = None
    if frame.object is not None or not (subject is None or subject.told & ~PRONOUN == 0):
        return False
    if mention.phrase is None or mention.weak or (subject is not None and subject.actors):
        return False
    between = mention.parsed.items[mention.item + NEAR : frame.at]
    return not any(isinstance(item, Unit) and item.is_sense("relative") for item in between)


def _is_of_next(subject: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """«… لكنها انهارت سريعا وعاد القصف»: behind a verb unknown to us, and its own."""
    at = parsed.place_of(subject)
    between = parsed.items[frame.at + 1 : at]
    return parsed.sentence.language == "ar" and any(
        isinstance(item, Unit) and item.kind == "x" for item in between
    )


PRONOUN, WORK = bits_of("pronoun"), bits_of("mediate", "effort", "consult")
FATES = frozenset({"collapse", "expire", "hold", "enter_force"})


def _fights_on(frame: Frame, mention: TruceMention) -> bool:
    """«…, but within days shelling resumed»: what follows on the only truce of a sentence."""
    if mention.phrase is None or mention.weak:
        return False
    if frame.subject is not None and frame.subject.told & WORK:
        return False  # "after mediation that ended days of fighting": the truce is what ended it
    held = [part for _, phrase in frame.roles() for part in phrase.everything()]
    fought = any(part.sense("object_halt") for part in held)
    return fought and all(part.sense("truce", "pact") is None for part in held)


def _takes_it(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«… перемирие, но X его отверг», "… but rejected it", «هدنة … ثم مددها»: the pronoun is it."""
    if frame.sense not in TO_IT or frame.form in {"noun", "participle"}:
        return False
    if mention.phrase is None or (mention.weak and "free" not in frame.entry.fields):
        return False  # "they tore up the deal, so we are no longer bound by it"
    if frame.at <= mention.item or frame.possible or frame.must or frame.future:
        return False
    thing = frame.object
    own = thing is None and parsed.sentence.language == "ar" and bool(frame.bits & SUFFIX)
    pronoun = thing is not None and thing.sense("pronoun") is not None and not thing.actors
    if not own and not pronoun and not _takes_it_by(frame, parsed):
        return False
    between = parsed.items[mention.item + 1 : frame.at]
    return not any(
        isinstance(item, Phrase) and item.sense("truce", "pact", "propose") is not None
        for item in between
    )


def _takes_it_by(frame: Frame, parsed: Parsed) -> bool:
    """«وقبل بها الحوثيون», «اتفقت عليه واشنطن»: the preposition of the pronoun is in one word."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if not isinstance(behind, Unit) or frame.subject is None or frame.inherited:
        return False
    adverb = behind.sense("adverb")
    return adverb is not None and "it" in adverb.entry.fields


TO_IT = frozenset(
    {"agree", "extend", "reject", "accept", "violate", "suspend", "terminate", "announce"}
)


def _heads(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "A truce meant to end the war came into force": a verb that nothing else can be of."""
    if parsed.sentence.language != "en" or frame.form != "finite" or mention.phrase is None:
        return False
    if frame.sense not in FATES or not is_without_subject(frame, parsed):
        return False
    if any(isinstance(item, Phrase) for item in parsed.items[: mention.item]):
        return False
    between = parsed.items[mention.item + 1 : frame.at]
    if between and between[0].finite and between[0].told & AIMED:
        between = between[1:]  # "A truce meant to …"
    return len(between) <= 3 * HANGING and not any(
        is_mark(item, parsed.words, ',;:"')
        or item.is_sense("conj_clause", "relative")
        or (is_finite(item) and not item.is_sense("auxiliary"))
        for item in between
        if isinstance(item, Unit)
    )


AIMED = bits_of("intend", "propose", "agree", "mediate", "announce")


def _hangs_on(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "A truce for the south, worked out by X": a participle set after it by a comma."""
    if frame.form != "participle" or frame.object is not None:
        return False
    if not frame.passive and frame.sense not in FATES:
        return False  # «пауза, стартовавшая в 8 утра»
    if not 0 < frame.at - mention.item <= HANGING or mention.phrase is None:
        return False
    between = parsed.items[mention.item + 1 : frame.at]
    return not any(
        is_finite(item) or is_mark(item, parsed.words, ';:"')
        for item in between
        if not isinstance(item, Phrase)
    )


def _set_right_after(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "a truce signed in March had frayed": a past form right after it that has no subject."""
    if parsed.sentence.language != "en" or mention.phrase is None or frame.subject is not None:
        return False
    if frame.form != "finite" or frame.sense not in ASIDE or not 0 < frame.at - mention.item < NEAR:
        return False
    between = parsed.items[mention.item + 1 : frame.at]
    return all(
        isinstance(item, Unit) and (is_mark(item, parsed.words, ",") or item.is_sense("adverb"))
        for item in between
    )


ASIDE = SET_ON | {"accept", "order", "halt", "enter_force", "respect", "violate"}


def _after_aside(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """The verb of the sentence behind such a clause: what befell the truce."""
    if frame.form != "finite" or frame.subject is not None or mention.phrase is None:
        return False
    aside = next((f for f in parsed.frames if _set_right_after(f, mention, parsed)), None)
    if aside is None or frame.at <= aside.at:
        return False
    between = parsed.items[aside.at + 1 : frame.at]
    return not any(
        is_finite(item) and not item.is_sense("auxiliary")
        for item in between
        if isinstance(item, Unit)
    ) and not any(
        isinstance(item, Unit) and (item.is_sense("conj_clause", "relative")) for item in between
    )


def _stands_behind(thing: Phrase, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether only phrases that tell where stand between: «طرفي النزاع في ليبيا وقف القتال»."""
    at = parsed.place_of(thing)
    between = parsed.items[at + 1 : mention.item]
    return at < mention.item and all(isinstance(each, Phrase) and each.prep for each in between)


MAKING = frozenset({"agree", "halt", "announce", "enter_force", "extend", "accept", "order"})


def _wants(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether what is wanted is the making of the arrangement, not something under it."""
    if mention.phrase is None:
        return any(inner.above is frame and inner.at == mention.item for inner in parsed.frames)
    if any(mention.phrase in phrase.everything() for _, phrase in frame.roles()):
        return True
    if frame.object is not None and _stands_behind(frame.object, mention, parsed):
        return mention.phrase is parsed.items[mention.item]  # «ناشد الجانبين وقف القتال»
    return any(
        inner.above is frame
        and inner.sense in MAKING
        and any(mention.phrase in phrase.everything() for _, phrase in inner.roles())
        for inner in parsed.frames
    )
