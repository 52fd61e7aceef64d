"""Objects in Arabic: what follows a verb and cannot do it (a truce, rockets, a town)."""

from hudna.packs.features import ACC, CONJ, DET, PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.own_clauses import PERSONS, is_own_target
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import can_act
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.shared_subjects import shared_subject
from hudna.reading.speech import PLAIN
from hudna.reading.units import Unit

__all__ = ["UNDERGONE", "counted_among", "is_object"]

CHANNEL = bits_of("channel")


def is_object(frame: Frame, after: Phrase, parsed: Parsed) -> bool:
    """Whether what follows the verb cannot do it.

    «وأطلقوا صواريخ»: a plural verb has its subject before; «وأطلق صاروخا»: an accusative does
    nothing, unless it is counted («قتل عشرون جنديا») or a dual that is bound («رئيسا البلدين»).
    """
    if _is_object_only(frame, after) or is_own_target(frame, after, parsed):
        return True
    if _is_launched(frame, after, parsed) or _is_held_up(frame, after):
        return True
    if frame.sense in UNDERGONE or after.members:
        return False
    if frame.form == "finite" and frame.bits & PLURAL and not after.names:
        return after.told & PERSONS == 0
    before = parsed.items[parsed.place_of(after) - 1]
    bound = bool(after.genitives) or len(after.states) > 1  # «وزيرا الدفاع السوري والتركي»
    bound = bound or (isinstance(before, Unit) and before.kind in {"number", "x"})
    return bool(after.bits & ACC) and not bound


def _is_held_up(frame: Frame, after: Phrase) -> bool:
    """«أغلقت المعبر ومنعت دخول الشاحنات»: what comes in holds nothing up."""
    held = frame.sense == "obstruct" and frame.form == "finite" and not frame.passive
    return held and not can_act(after)


INTEND, WEAPON = bits_of("intend"), bits_of("weapon")
TRIED = bits_of("infiltration", "ground_assault", "attack", "withdraw", "movement")


def _is_launched(frame: Frame, after: Phrase, parsed: Parsed) -> bool:
    """«قصفت …، وأطلقت صواريخ», «وحاولت اقتحام بلدة»: what is done and what is struck."""
    intends = parsed.items[frame.at].told & INTEND
    if intends and after.told & TRIED:
        return True  # «حاولت مرتين التسلل»
    if frame.form != "finite" or after.names or after.bits & DET or after.unknown is not None:
        return False
    if intends:
        return not can_act(after)
    if frame.sense == "resume" and after.possessed and not can_act(after):
        return True  # «رفضت الهدنة واستأنفت هجماتها»
    incident = frame.meaning.incident if frame.bits & CONJ and not frame.passive else None
    if (
        incident not in HURLED
        or "subject" in frame.entry.roles.get("recipient", ())
        or after.actors
        or after.state_actors
    ):
        return False
    thing = after.told & TOWN or (after.told & WEAPON and not after.genitives)
    return bool(thing) and shared_subject(frame, parsed) is not None


TOWN = bits_of("place_head")
HURLED = frozenset({"shelling", "drone_strike", "air_strike", "ground_assault", "small_arms"})
"""Blows that neither a town nor a bare rocket deals."""


UNDERGONE = frozenset({"kill", "injure"})


def _is_object_only(frame: Frame, phrase: Phrase) -> bool:
    """A truce does not announce: after a verb of speech it is the object."""
    thing = phrase.sense("truce", "pact", "channel", "aid_noun", "weapon") is not None
    if not thing or phrase.members:
        return False
    if phrase.told & CHANNEL and not phrase.bits & ACC and frame.sense in PLAIN:
        return False  # «ذكر بيان للجيش أن»: a statement says
    meaning = meaning_of(frame.sense)
    return meaning.speech or frame.sense in {"agree", "extend", "violate", "terminate"}


TAKING = UNDERGONE | {"assassination_abduction", "detention", "release"}
PEOPLE = bits_of("casualty_who", "generic", "organ", "office")
NEAR = 4


def counted_among(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«أسر الجيش عشرة من جنود خصمه»: those of whom a number was killed, hurt, taken or freed."""
    subject = frame.subject
    if frame.sense not in TAKING or frame.form != "finite" or frame.passive or subject is None:
        return None
    own = not frame.inherited and subject.first > parsed.items[frame.at].first
    start = parsed.place_of(subject) + 1 if own else frame.at + 1
    for at in range(start, min(start + NEAR, len(parsed.items) - 1)):
        item, behind = parsed.items[at], parsed.items[at + 1]
        if item.kind == "mark" or item.finite:
            return None
        if type(behind) is Phrase and behind.prep == "from" and behind.told & PEOPLE:
            return behind if item.kind in {"number", "x"} else None
    return None
