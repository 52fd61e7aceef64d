"""Roles filled: who stands where around a verb, by the habits of each language."""

from itertools import pairwise

from hudna.packs.features import CASES, INS
from hudna.reading.apposed_subjects import name_subject
from hudna.reading.clauses_ru import join_clauses
from hudna.reading.double_verbs import settle_double_verbs
from hudna.reading.frames import Frame, Parsed, verb_sense
from hudna.reading.lost_land import without_other_losses
from hudna.reading.noun_clauses import give_clauses
from hudna.reading.objects_apart import object_of_noun
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import is_from_side, take_prepositions
from hudna.reading.role_search import can_act
from hudna.reading.roles_ar import arabic_roles
from hudna.reading.roles_en import english_roles
from hudna.reading.roles_ru import russian_roles
from hudna.reading.senses import bits_of
from hudna.reading.subjects_told import settle_subjects
from hudna.reading.undertaken import undertake

__all__ = ["fill_roles"]


def fill_roles(parsed: Parsed) -> None:
    """Fill subject, object and prepositional roles of every frame of a sentence."""
    search = {"ar": arabic_roles, "ru": russian_roles}.get(parsed.sentence.language, english_roles)
    done: dict[int, Frame] = {}
    _fire_from(parsed)
    for frame in parsed.frames:
        twin = done.get(frame.at) if frame.form != "noun" else None
        if twin is not None:
            frame.subject, frame.object, frame.preps = twin.subject, twin.object, twin.preps
            frame.inherited = twin.inherited
            frame.antecedent = twin.antecedent
            continue
        if frame.form == "noun":
            if not undertake(frame, parsed):
                _fill_noun(frame, parsed)
            continue
        search(frame, parsed)
        name_subject(frame, parsed)
        done[frame.at] = frame
    parsed.frames.sort(key=lambda each: each.at)  # what is undertaken stands where its verb does
    if parsed.sentence.language == "ru":
        join_clauses(parsed)
    settle_subjects(parsed)
    settle_double_verbs(parsed)
    without_other_losses(parsed)
    give_clauses(parsed)


def _fire_from(parsed: Parsed) -> None:
    """«Огонь с таджикской стороны», "fire from the X side": theirs, as "Israeli fire"."""
    for fire, side in pairwise(parsed.items) if parsed.told() & FIGHTING else ():
        if type(fire) is not Phrase or type(side) is not Phrase:
            continue
        if fire.told & FIGHTING and not fire.states and is_from_side(side):
            fire.states = list(side.states)


def _fill_noun(frame: Frame, parsed: Parsed) -> None:
    """The roles of a noun that no verb of setting about it governs."""
    take_prepositions(frame, parsed, frame.at + 1)
    _struck_behind(frame, parsed)
    _struck_arms(frame, parsed)
    _struck_stranger(frame)
    _agent_of_noun(frame, parsed)
    _controlled(frame, parsed)
    if parsed.sentence.language == "ar":
        object_of_noun(frame, parsed)


FIGHTING = bits_of("object_halt")
ARRANGED = bits_of("truce", "pact")
STRUCK = bits_of("weapon", "object_halt", "target_object", "place_head")


def _struck_stranger(frame: Frame) -> None:
    """As "the shelling of X": a place that no register knows is what is hit."""
    if frame.meaning.event == "attack" and frame.object is None:
        held = (p for p in frame.preps.get("of", ()) if p.located and p.unknown is not None)
        frame.object = next(held, None)


def _struck_behind(frame: Frame, parsed: Parsed) -> None:
    """«إطلاق مسلحين صاروخا», «قصف جنود قرية»: behind who does it stands with what, or to what."""
    thing = frame.object
    if thing is None or frame.subject is not None or frame.meaning.event != "attack":
        return
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if parsed.sentence.language != "ar" or not isinstance(behind, Phrase) or behind.prep:
        return
    if behind.told & STRUCK and not behind.conj and not thing.told & STRUCK:
        frame.subject, frame.object = thing, behind


def _struck_arms(frame: Frame, parsed: Parsed) -> None:
    """«استهداف دبابة إسرائيلية»: the tank is the target, where none stands behind it."""
    arms = frame.subject
    if arms is None or frame.sense != "attack" or parsed.sentence.language != "ar":
        return
    aimed = any(prep in TARGETED for prep in frame.preps)
    if not arms.told & WEAPON or frame.object is not None or aimed:
        return
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if not (isinstance(behind, Phrase) and not behind.prep and behind.told & STRUCK):
        frame.subject, frame.object = None, arms


WEAPON, TARGETED = bits_of("weapon"), frozenset({"l", "on"})
ELSEWHERE = frozenset({"mediate", "guarantee", "monitor"})
"""Nouns whose doers other rules look for (``truce_brokers``)."""


def _agent_of_noun(frame: Frame, parsed: Parsed) -> None:
    """«Shelling by the army», «обстрел со стороны X», «объявление армией …»: who does it."""
    if frame.subject is not None or frame.sense in ELSEWHERE:
        return
    if "behind" in frame.entry.fields:
        frame.subject = _behind(frame, parsed)
    elif held := frame.preps.get("by"):
        frame.subject = _agent(held[0], frame, parsed)
    elif parsed.sentence.language == "ru":
        frame.subject = _in_case(frame, parsed)


def _behind(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Огонь открыли пограничники»: who does it stands right behind."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    return behind if isinstance(behind, Phrase) and not behind.prep and can_act(behind) else None


def _in_case(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Нарушение соглашения о перемирии армией»: who does it, in his case."""
    found: Phrase | None = None
    for beside in parsed.items[frame.at + 1 : frame.at + 3]:
        if not isinstance(beside, Phrase):
            break
        if not beside.prep and beside.bits & CASES == INS:
            found = beside
        if not beside.told & ARRANGED:
            break
    return found


def _agent(agent: Phrase, frame: Frame, parsed: Parsed) -> Phrase | None:
    """Who does it; «… بعد ساعات من إعلانه من جانب X»: not who did what is told between."""
    at = parsed.place_of(agent)
    later = any(
        other.form == "noun"
        and frame.at < other.at < at
        and isinstance(head := parsed.items[other.at], Phrase)
        and (frame.sense == "accuse" or head.prep in LATER)
        for other in parsed.frames
    )
    if later:
        del frame.preps["by"]
    return None if later else agent


LATER = frozenset({"after", "before", "since", "until", "from"})
CONTROLLING = frozenset(
    {"aspect_begin", "aspect_continue", "aspect_fail", "intend", "promise", "halt", "order",
     "express", "hope", "respond"}
)  # fmt: skip


def _controlled(frame: Frame, parsed: Parsed) -> None:
    """«واصل الجيش خرق الهدنة», «استمرار الجيش في خرق …»: who goes on is who breaks."""
    head = parsed.items[frame.at]
    if frame.subject is not None or (type(head) is Phrase and _is_of_others(head)):
        return
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if type(item) is Phrase:
            aspect = item.sense("aspect_begin", "aspect_continue", "aspect_fail")
            if aspect is not None and item.genitives:
                frame.subject = item.genitives[0]
                return
            continue
        if verb_sense(item) is None:
            continue
        for other in parsed.frames:
            if other.at == k and (_controls(other, frame) or _begins(other, head)):
                frame.subject, frame.inherited = other.subject, True
        return


def _is_of_others(head: Phrase) -> bool:
    """«Responded to Israel's offer», "ended its truce after the raid": an act of somebody else."""
    return bool(head.states) or head.prep in LATER


BEGINNING = frozenset({"enter_force", "resume"})


def _begins(verb: Frame, noun: object) -> bool:
    """«بدأت القوات الانسحاب», "began a withdrawal": who begins an act is who does it."""
    doer = verb.subject
    if verb.sense not in BEGINNING or verb.object is not noun or doer is None:
        return False
    return can_act(doer)


FELT = frozenset({"express", "hope"})


def _controls(verb: Frame, noun: Frame) -> bool:
    """Whether who does the verb does the noun; "voiced concern about attacks" attacks nobody."""
    if verb.sense not in CONTROLLING or verb.subject is None:
        return False
    return not (verb.sense in FELT and noun.meaning.event == "attack")
