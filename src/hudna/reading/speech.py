"""Speech: what makes a frame a report, and what phrases can be somebody who speaks."""

from hudna.packs.features import ACC, DET, SUFFIX
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import REPORT, bits_of
from hudna.reading.units import Unit

__all__ = [
    "PLAIN",
    "can_hold",
    "can_speak",
    "inner_frames",
    "is_crowd",
    "is_joint",
    "is_mutual",
    "is_named",
    "is_own",
    "is_retold",
    "is_spoken",
    "is_unsaid",
    "only_tells",
    "report_sense",
    "tells_that",
    "tells_which",
]

PLAIN = frozenset(
    {"say", "report", "stress", "confirm", "announce", "claim", "believe", "remind", "count"}
)
"""Senses that take their stance from what is said."""
SPEAKING = ("office", "organ", "generic", "anaphor", "pronoun", "party_word", "casualty_who")
NAMED = frozenset({"demand", "claim", "accuse", "threaten", "warn", "deny"})
"""Senses whose nouns tell what was said, once it is known by whom."""
OWNING = frozenset({"", "by", "between"})
JOINT = frozenset({"both_sides", "parties"})


def report_sense(frame: Frame) -> str | None:
    """The report sense of a frame: its own, or that of the noun of a light verb."""
    if frame.sense != "express":
        return frame.sense if frame.meaning.speech else None
    for _, phrase in frame.roles():
        for part in phrase.everything():
            for sense in part.senses:
                if sense.name in REPORT:
                    return sense.name
                if sense.name == "support":
                    return "thank"
    return None


def is_joint(phrase: Phrase | None) -> bool:
    """Of "both sides", «الجانبان»: what a party says of both is that party's word."""
    if phrase is None or phrase.names:
        return False
    if not phrase.told & JOINED:
        return False
    generic = phrase.entry("generic")
    joint = generic is not None and generic.fields.get("group") in JOINT
    return joint or phrase.sense("party_word") is not None


JOINED, PRONOUN = bits_of("generic", "party_word"), bits_of("pronoun")
CHANNEL, WORDED = bits_of("channel"), bits_of("channel", "report", "truce", "pact")


def is_mutual(frame: Frame) -> bool:
    """Whether the verb tells what two do to each other: "traded accusations"."""
    return frame.entry.roles.get("recipient") == ["with"]


def is_crowd(phrase: Phrase | None) -> bool:
    """«People cheered»: a crowd is glad, and says nothing."""
    generic = phrase.entry("generic") if phrase is not None and not phrase.actors else None
    return generic is not None and generic.fields.get("group") == "civilians"


def is_own(phrase: Phrase | None) -> bool:
    """Whether the phrase is the speaker in his own words: "we", «мы»."""
    if phrase is None or not phrase.told & PRONOUN:
        return False
    pronoun = phrase.entry("pronoun")
    return pronoun is not None and pronoun.fields.get("person") == "first"


def can_speak(phrase: Phrase | None) -> bool:
    """Whether a phrase can stand for somebody who says something."""
    if phrase is None:
        return False
    if phrase.told & CHANNEL and any(each.actors for each in phrase.genitives):
        return True  # «تشير تقديرات الأمم المتحدة إلى …»
    if phrase.told & WORDED and not phrase.names:
        return False
    if phrase.actors or phrase.seat or phrase.members or phrase.unknown:
        return True
    return phrase.sense(*SPEAKING) is not None


def is_named(frame: Frame) -> bool:
    """«X's call for a truce», «زعمه أن», «مع ترحيبه بكذا»: a noun of speech with owner and content.

    Nouns that only may be somebody's words ("statement", "announcement") are told by their verbs.
    """
    if frame.form != "noun" or frame.content is None or frame.subject is None:
        return False
    if frame.must or frame.negated or frame.hypothetical:
        return False
    owned = frame.inherited or (bool(frame.subject.actors) and frame.subject.prep in OWNING)
    return owned and (frame.sense in NAMED or frame.inherited)


def is_spoken(frame: Frame, parsed: Parsed) -> bool:
    """Whether a report is told as one; a participle hangs on a subject, a noun on its owner."""
    if report_sense(frame) is None:
        return False
    if frame.form == "noun":
        return is_named(frame) and not _is_purpose(frame, parsed)
    if frame.form != "participle":
        return not airs(frame.at, parsed)
    if frame.passive or _describes(frame, parsed):
        return False
    return frame.subject is not None or parsed.sentence.language == "ar"


def _is_purpose(frame: Frame, parsed: Parsed) -> bool:
    """«هدنة دعما لجهود الأمم المتحدة»: an indefinite accusative tells to what end."""
    bare = frame.bits & ACC and not frame.bits & (DET | SUFFIX)
    return bool(bare) and parsed.sentence.language == "ar" and bool(frame.preps.get("l"))


def _describes(frame: Frame, parsed: Parsed) -> bool:
    """«بعد الموعد المعلن»: a definite participle with nothing said is an adjective."""
    if not frame.bits & DET or parsed.sentence.language != "ar":
        return False
    after = parsed.items[frame.at + 1 : frame.at + 2]
    return not any(
        each.prep == "b" if isinstance(each, Phrase) else each.is_sense("comp") for each in after
    )


def inner_frames(frame: Frame, parsed: Parsed) -> list[Frame]:
    """What a report says: the frames below it, down to the next report."""
    return [each for each in parsed.frames if _report_above(each) is frame]


def _report_above(frame: Frame) -> Frame | None:
    above = frame.above
    for _ in range(HIGHEST):
        if above is None or report_sense(above) is not None:
            return above
        above = above.above
    return None


HIGHEST = 220
"""Frames that can stand above one another: no sentence has more words."""


def tells_that(frame: Frame, parsed: Parsed) -> bool:
    """«Told the BBC that …», after somebody who is told: what is said is a clause."""
    if parsed.sentence.language != "en" or frame.object is None or frame.content is None:
        return False
    before = parsed.items[frame.content[0] - 1] if frame.content[0] else None
    return isinstance(before, Unit) and before.is_sense("comp")


def only_tells(frame: Frame, parsed: Parsed) -> bool:
    """«Told the BBC that the fighters …»: an order only by its words; its twin tells."""
    return frame.sense == "order" and tells_that(frame, parsed)


def can_hold(frame: Frame, parsed: Parsed) -> bool:
    """Whether other clauses can stand below the frame; none below a body: "the army command"."""
    if frame.content is None or only_tells(frame, parsed):
        return False
    item = parsed.items[frame.at]
    body = frame.form == "noun" and isinstance(item, Phrase) and item.told & BODY
    return not (body and frame.sense == "order")


BODY = bits_of("anaphor", "organ")


def is_retold(frame: Frame, parsed: Parsed) -> bool:
    """«The truce that X had declared in July»: a relative that only says which one is meant."""
    if frame.sense != "announce" or frame.object is not None or frame.subject is None:
        return False
    at = parsed.place_of(frame.subject) if parsed.sentence.language == "en" else 0
    if at < 2 or not parsed.items[at - 1].told & RELATIVE:  # noqa: PLR2004
        return False
    thing = parsed.items[at - 2]
    return isinstance(thing, Phrase) and thing.told & ARRANGED > 0


ARRANGED = bits_of("truce", "pact")


def tells_which(charge: Frame, at: int, parsed: Parsed) -> bool:
    """«Accused X of planting the bomb that went off»: "that" tells which, not of what."""
    if charge.sense != "accuse" or parsed.sentence.language != "en":
        return False
    before = parsed.items[at - 1]
    if before.kind != "phrase" or not parsed.items[at].told & RELATIVE or at - charge.at < WHICH:
        return False
    held = parsed.items[charge.at + 1 : at]
    return any(i.prep in OF if isinstance(i, Phrase) else i.is_sense("prep") for i in held)


OF, WHICH = frozenset({"of", "for", "with", "over"}), 3
RELATIVE = bits_of("relative")


def airs(at: int, parsed: Parsed) -> bool:
    """«قال في رسالة بثتها القناة: …»: a verb that only tells who passed on the words of another."""
    verb, before = parsed.items[at], parsed.items[at - 1] if at else None
    aired = isinstance(before, Phrase) and before.prep == "in" and before.told & AIRED
    if not aired or parsed.sentence.language != "ar" or isinstance(verb, Phrase):
        return False
    told = any(sense.part == "verb" and sense.bits & SUFFIX for sense in verb.senses)
    return told and verb.finite and any(f.at < at and f.meaning.speech for f in parsed.frames)


AIRED = bits_of("channel", "say", "consult")


def is_unsaid(frame: Frame, above: Frame) -> bool:
    """What is denied; «declined to endorse», «предложил X отказаться»: what one was to say."""
    if above.sense == "deny":
        return True
    unsaid = frame.form == "infinitive" and above.sense in {"reject", "propose"}
    return unsaid or (frame.sense in {"accept", "agree"} and frame.negated)
