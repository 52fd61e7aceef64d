"""Evidence of an attack: what makes a word of violence tell something that happened.

Violence is spoken of in many ways that tell of no attack: as a topic («since the killing of X»),
as a charge, a fear, a figure of speech. An attack is told by what stands with it: the harmed, who
struck or was struck, where, when, with what. In a text about a truce a word of violence is most
often meant, so less is asked there; elsewhere more (docs/decisions/0012-evidence-of-attacks.md).
"""

from hudna.packs.features import DET, GEN, NOM, PAST, PRESENT
from hudna.reading.attacks import SEIZED, is_of_guilt, is_suffered, weapon_in
from hudna.reading.disowned import is_disowned, is_owned_up
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed, is_edge, is_finite, is_mark
from hudna.reading.habits import is_habit
from hudna.reading.held_land import is_land
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of
from hudna.reading.units import Unit

__all__ = ["HARM", "asks", "is_armed", "is_attack", "is_matter", "speaks_of_war"]

HARM = frozenset({"kill", "injure"})
TOPIC = frozenset({"about", "because", "since", "to", "l", "during", "on", "against", "near"})
"""Prepositions before a noun of violence that is only what the clause is about."""
ASIDE = TOPIC | {"until", "before", "despite", "contrary", "as", "from", "after"}
OF_MIND = frozenset({"believe", "criticise", "condemn", "thank", "hope", "propose"})
"""Acts of speech that judge violence, not tell it."""
MATTER_REACH, ITS_OWN, OCCUR_REACH = 4, 2, 5
TARGETS = ("target_object", "casualty_who", "organ", "generic", "place_head", "aid_noun")
OCCURRENCE = ("occur", "aspect_begin", "aspect_continue")
TWO_MARKS = 1  # «наступательные действия» are most often what is to stop: ask for more
NOUN_MARKS, VERB_MARKS = 3, 2
"""What must stand with a noun and with a verb of violence, when nobody is told to be harmed."""


def speaks_of_war(parsed: list[Parsed]) -> bool:
    """Whether a text is about a truce or a halt: its words of violence are hardly figures."""
    return any(
        each.told() & TRUCE and any(part.told & TRUCE for part in each.parts()) for each in parsed
    )


TRUCE, RELATIVE = bit_of("truce"), bit_of("relative")


def is_attack(event: EventDraft, *, warring: bool) -> bool:
    """Whether violence is told as an event: wanted or feared violence of nobody is none.

    Args:
        event: an event of the kind ``attack``.
        warring: whether the text is about a truce.
    """
    frame = event.frame
    if frame is None:
        return True
    if event.modality != "happened":
        return _is_to_come(event, frame)
    if _is_spoken_of(event, frame):
        return False
    if warring:
        return _told_in_war(event, frame)
    if frame.form == "noun":
        listed = "events.listed" in event.why and bool(event.actors)
        listed = listed or (is_owned_up(event, frame) and not asks(event.parsed))
        return listed or "held" in frame.entry.fields or _noun_tells(event, frame)
    return _charged(event, frame) if frame.form == "participle" else _verb_tells(event, frame)


def _charged(event: EventDraft, frame: Frame) -> bool:
    """«Accused X of shelling the town»: of a participle one is accused, or people are taken."""
    if frame.passive and event.incident == SEIZED:
        return True  # «похищенные в Чибоке школьницы»
    charged = frame.above is not None and frame.above.sense == "accuse" and not frame.passive
    return charged and bool(event.actors) and _marks(event) >= VERB_MARKS


def _is_to_come(event: EventDraft, frame: Frame) -> bool:
    """«Ordered the army to strike», "will attack": by a verb, of who is to do it.

    What is feared or hangs on an if («any strike», "if they attack") is no attack.
    """
    if event.modality == "hypothetical" or not event.actors or frame.form == "noun":
        return event.modality == "negated" and is_disowned(event, frame)
    return not (frame.inherited and frame.sense == "armed_clash")  # «stop the fighting»


def _told_in_war(event: EventDraft, frame: Frame) -> bool:
    """In a text about a truce a verb tells, and a noun with one thing beside it."""
    if is_habit(event, frame):
        return False
    least = TWO_MARKS if frame.sense == "ground_assault" else 0
    if frame.form != "noun" or _marks(event) > least:
        return True
    phrase = _phrase_of(frame, event.parsed)[0]
    if phrase is not None and phrase.prep in WITHIN and harms(event.parsed):
        which = event.parsed.items[frame.at + 1 : frame.at + 2]  # «في الغارات التي …»
        return not frame.bits & DET or any(e.told & RELATIVE for e in which)
    strikes = _strikes(phrase, event.parsed)
    return strikes or _occurs(frame, event.parsed)


WITHIN = frozenset({"in", "b", "by", "ins", "because"})
"""How an act stands in which somebody is harmed."""


def _is_spoken_of(event: EventDraft, frame: Frame) -> bool:
    """An inquiry, days of fighting summed up, violence that stops, land that is no land."""
    parsed = event.parsed
    if event.incident == frame.sense == "territory_taken":
        return not is_land(event, frame)
    if frame.form == "infinitive" or (frame.form == "participle" and not frame.passive):
        return _is_stopped(frame, parsed)
    return frame.form == "noun" and (
        (is_matter(frame, parsed) and not (event.actors and is_of_guilt(frame, parsed)))
        or _is_summed_up(frame, parsed)
        or (_is_ended(frame, parsed) and not (event.actors or event.recipients))
    )


def _is_ended(frame: Frame, parsed: Parsed) -> bool:
    """«Бои прекратились», "with shelling to end at dawn": of violence its end is told."""
    item = parsed.items[frame.at]
    for other in parsed.frames:
        if other.sense in ENDED and other.at != frame.at and not other.negated:
            if other.subject is item or other.object is item:
                return True
            between = parsed.items[frame.at + 1 : other.at]
            if other.form == "infinitive" and 0 < other.at - frame.at <= ITS_OWN and not between:
                return True
    return False


ENDED = frozenset({"halt", "terminate", "expire"})


def _is_stopped(frame: Frame, parsed: Parsed) -> bool:
    """«Прекращают бомбить», "stopped shelling": what ends is no new attack."""
    before = parsed.items[frame.at - 1] if frame.at else None
    return isinstance(before, Unit) and before.is_sense("halt", "terminate")


def _is_summed_up(frame: Frame, parsed: Parsed) -> bool:
    """«За четыре дня боёв», «تسعة أيام من المعارك»: a stretch of fighting, not a clash."""
    item, before = parsed.items[frame.at], parsed.items[frame.at - 1] if frame.at else None
    if not isinstance(item, Phrase) or not isinstance(before, Unit) or before.kind != "time":
        return False
    bare = bool(item.bits & GEN) and not item.bits & NOM
    return frame.sense == "armed_clash" and (item.prep in {"from", "of"} or bare)


def _noun_tells(event: EventDraft, frame: Frame) -> bool:
    """«مقتل ستة في هجوم»; a definite attack is one that the reader knows of already."""
    parsed = event.parsed
    phrase, inner = _phrase_of(frame, parsed)
    prep = phrase.prep if phrase is not None else ""
    sure = prep == "about" and _is_own(event, frame)
    sure = sure or (_marks(event) > 0 and _tells_itself(event, frame, prep))
    if sure or _strikes(phrase, parsed):
        return True
    if prep in TOPIC or asks(parsed) or (frame.above is not None and frame.above.sense in OF_MIND):
        return False
    if frame.above is not None and frame.above.sense == "accuse":
        return bool(event.actors)
    known = bool(frame.bits & DET)
    if harms(parsed) and frame.sense != "assassination_abduction":
        return not (known and prep)
    if known or inner or prep in ASIDE:
        return False
    return _marks(event) + _armed(event) + _occurs(frame, parsed) >= NOUN_MARKS


def _is_own(event: EventDraft, frame: Frame) -> bool:
    """«Отчиталось об ударах»: who tells of it did it."""
    teller = frame.above.subject if frame.above is not None else None
    return teller is not None and event.actors == teller.actors


def _verb_tells(event: EventDraft, frame: Frame) -> bool:
    """A past verb tells; «whom X killed» says who is meant, «they attack» what they are like."""
    lasting = frame.bits & PRESENT and not frame.bits & PAST
    lasting = lasting and frame.sense != "hold" and "state" not in frame.entry.fields
    if frame.above is not None and frame.above.sense == "admit" and event.actors:
        return not asks(event.parsed)  # «взяла ответственность за взрыв, убивший …»
    if frame.antecedent or lasting or asks(event.parsed):
        return False
    struck = frame.subject is not None and not frame.inherited and _is_strike(frame.subject)
    struck = struck or (is_suffered(frame) and _is_target(frame.subject))
    told = struck or "occurs" in frame.entry.fields  # «наступил на мину»: nothing else is meant
    return told or harms(event.parsed) or _marks(event) + _armed(event) >= VERB_MARKS


def _tells_itself(event: EventDraft, frame: Frame, prep: str) -> bool:
    """«Снаряды упали», "shells fell"; «погибли в результате удара»: the words tell that it was.

    So do those of the fighting that everybody knows of, «تجدد القتال في البلدة».
    """
    if frame.bits & DET and not prep and _occurs(frame, event.parsed):
        return True
    return "occurs" in frame.entry.fields or (prep == "because" and harms(event.parsed))


def _strikes(phrase: Phrase | None, parsed: Parsed) -> bool:
    """«غارات أصابت البلدة», "strikes hit the town": the noun is what strikes."""
    return any(
        other.subject is phrase is not None
        and not phrase.bits & DET
        and other.form == "finite"
        and (other.sense in HARM or other.meaning.event == "attack")
        for other in parsed.frames
    )


def _is_strike(subject: Phrase) -> bool:
    """A definite one is known already, and only meant."""
    if subject.bits & DET:
        return False
    return any(each.meaning.event == "attack" for each in subject.senses)


def _marks(event: EventDraft) -> int:
    """How much is told of it: who, whom, where, when."""
    whom = event.recipients or (event.frame is not None and _is_target(event.frame.object))
    return sum(map(bool, (event.actors, whom, event.place, event.time is not None)))


def _is_target(thing: Phrase | None) -> bool:
    return thing is not None and thing.sense(*TARGETS) is not None


def _armed(event: EventDraft) -> int:
    """A weapon in the sentence tells something; one that the act itself is done with, more."""
    frame, parsed = event.frame, event.parsed
    if frame is not None and weapon_in(frame) is not None:
        return ITS_OWN
    return is_armed(parsed)


def is_armed(parsed: Parsed) -> bool:
    """Whether a sentence names a weapon."""
    return any(
        part.sense("weapon") is not None
        for phrase in parsed.phrases()
        for part in phrase.everything()
    )


def harms(parsed: Parsed) -> bool:
    """Whether the sentence tells of killed or injured."""
    return any(frame.sense in HARM and not frame.negated for frame in parsed.frames)


def asks(parsed: Parsed) -> bool:
    """Whether a sentence is a question, or holds one."""
    return any(
        isinstance(item, Unit) and (item.is_sense("question") or is_mark(item, parsed.words, "?؟"))
        for item in parsed.items
    )


def _phrase_of(frame: Frame, parsed: Parsed) -> tuple[Phrase | None, bool]:
    """The outer phrase of a noun's frame, and whether the noun is only a part of it."""
    item = parsed.items[frame.at]
    if not isinstance(item, Phrase):
        return None, False
    return item, item.first != frame.first and not item.members


def _occurs(frame: Frame, parsed: Parsed) -> bool:
    """«وقع هجوم», "clashes erupted", «прогремел взрыв»: a verb says that it happened."""
    for step in (-1, 1):
        for k in range(frame.at + step, frame.at + step * OCCUR_REACH, step):
            if not 0 <= k < len(parsed.items):
                break
            item = parsed.items[k]
            if isinstance(item, Phrase):
                if not item.prep:
                    break
                continue
            if item.is_sense(*OCCURRENCE):
                return True
            if is_finite(item) or is_edge(item, parsed.words):
                break
    return False


def is_matter(frame: Frame, parsed: Parsed) -> bool:
    """«التحقيق في التفجير», "the anniversary of the raid": what hangs on a matter is its topic."""
    for k in range(frame.at - 1, max(frame.at - MATTER_REACH, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if item.prep or k < frame.at - 1:
                return False
            continue
        if item.is_sense("matter"):
            return True
        if is_finite(item) or item.kind == "mark":
            return False
    return False
