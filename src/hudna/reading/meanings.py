"""What a frame tells as an event: by its sense, and by what fills its roles here."""

from hudna.packs.features import PRESENT, SUFFIX
from hudna.reading.addressees import actors_of, recipients_of
from hudna.reading.captives import KEPT, holds_people
from hudna.reading.claims import is_joint, report_sense
from hudna.reading.frames import Frame, Parsed, truce_in
from hudna.reading.meetings import accepts_truce, halt_together, is_talk
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import REPORT, SENSES, SenseMeaning, bits_of, meaning_of
from hudna.reading.speech import is_mutual
from hudna.reading.truce_changes import ends_truce
from hudna.reading.units import Unit

__all__ = ["holder_up", "told_as"]

CHARGE = SenseMeaning(event="accuse_violation", recipient=("object", "to", "of", "on", "l", "at"))
CHARGED = ("accuse", "claim", "report", "believe", "describe", "say")
"""Nouns of what is said: who rejects one denies it."""


def told_as(frame: Frame, parsed: Parsed) -> SenseMeaning:
    """What the frame means here: a light verb by its noun, a refused charge as a denial."""
    if frame.sense == "express" and (said := report_sense(frame)) is not None:
        return REPORT[said]
    if frame.sense == "count" and _charged(frame):
        return CHARGE
    act = _act(frame, parsed)
    if act is not None:
        return act
    if _does_nothing(frame, parsed):
        return SenseMeaning()
    return meaning_of(_said(frame, parsed))


def _said(frame: Frame, parsed: Parsed) -> str:
    """The sense of an act of speech by what it is about: a refused charge is denied."""
    if frame.sense == "accuse" and _faults_only(frame, parsed):
        return "criticise"
    denies = frame.sense == "reject" and (
        _refutes(frame) or _disowns(frame, parsed) or _answers_charge(frame, parsed)
    )
    if frame.sense == "deny" and _turns_down(frame, parsed):
        return "reject"
    return "deny" if denies else frame.sense


HOSTILE = bits_of(
    "violate", "truce", "pact", "withdraw", "release", "aid", "aid_noun", "obstruct", "respect",
    "implement", "kill", "injure", "destroy", "weapon", "occur",
    "looting", "siege_tightened", "detention", "overflight", "movement", "fortification",
    "provocation", "culpable", "matter", "resume", "object_halt", "halt", "perpetrate",
    "displacement", "recruitment", "abet", "terminate", "collapse", "aspect_fail", "provision",
    "take_arms", *(s for s, m in SENSES.items() if m.event == "attack"),
)  # fmt: skip
LEAST = 2


def _faults_only(frame: Frame, parsed: Parsed) -> bool:
    """«Accused the rebels of holding salaries hostage»: a fault, neither a blow nor a breach."""
    if frame.form == "noun" or is_mutual(frame) or is_joint(frame.subject):
        return False
    said: list[int] = []
    verbs = 0
    first, last = frame.content or (0, 0)
    charged = parsed.place_of(frame.object) if frame.object is not None else 0
    for item in parsed.items[max(first, charged) : last]:  # «X، عبر الإذاعة، الجيش بقصف …»
        if item is frame.subject or item is frame.object:
            continue
        if said and (item.kind == "mark" or (verbs and item.finite)):
            break
        verbs += item.finite
        told = item.told
        for part in item.everything() if isinstance(item, Phrase) else ():
            told |= part.told
        said.append(told)
    return len(said) > LEAST and not any(told & HOSTILE for told in said)


def _refutes(frame: Frame) -> bool:
    """Whether what is rejected is an accusation."""
    return any(
        part.sense(*CHARGED) is not None
        for role, phrase in frame.roles()
        if role != "subject"
        for part in phrase.everything()
    )


def _disowns(frame: Frame, parsed: Parsed) -> bool:
    """«Причастность отвергли», "rejected responsibility": in Russian also «расправу отвергли»."""
    for item in parsed.items[max(frame.at - NEAR, 0) : frame.at + NEAR + 1]:
        guilt = item.sense("matter") if item.told & MATTER else None
        if guilt is not None and "guilt" in guilt.entry.fields:
            return True
    thing = frame.object if parsed.sentence.language == "ru" else None
    return thing is not None and any(sense.meaning.event == "attack" for sense in thing.senses)


MATTER, NEAR = bits_of("matter"), 3


def _rejects_nothing(frame: Frame, parsed: Parsed) -> bool:
    """«От комментариев отказались», «اعترض صاروخا»: a comment or a weapon is no offer."""
    if frame.object is not None and frame.object.sense("weapon") is not None:
        return True
    near = parsed.items[max(frame.at - 2, 0) : frame.at + 4]
    said = [p for p in near if isinstance(p, Phrase) and p.sense("channel", "no_comment")]
    return any(p.prep == "from" or p is frame.object for p in said)


def _turns_down(frame: Frame, parsed: Parsed) -> bool:
    """«Dismissed the offer»: what was put to one can be refused, not denied.

    «نفى وجود هدنة»: of what an unknown word tells something, that is denied.
    """
    thing = frame.object
    at = parsed.place_of(thing) if thing is not None else 0
    if at > frame.at and parsed.items[at - 1].kind == "x":
        return False
    return (
        thing is not None
        and thing.sense("propose", "truce", "pact", "demand", "provision") is not None
        and not _refutes(frame)
    )


def _answers_charge(frame: Frame, parsed: Parsed) -> bool:
    """«X accused Y; Y rejected this»: what the accused rejects without naming it is the charge."""
    if truce_in(frame) is not None or not actors_of(frame):
        return False
    offered = any(p.sense("truce", "pact", "propose") for p in parsed.parts())
    whole = frame.last - frame.first > 1 and frame.object is None  # «тот ответил отказом»
    if not offered and not whole and _of_this(frame, parsed):
        return True
    return any(
        other.sense == "accuse"
        and other.at < frame.at
        and set(recipients_of(other, CHARGE)) & set(actors_of(frame))
        for other in parsed.frames
    )


ENTERING = frozenset({"territory_taken", "ground_assault", "infiltration"})
"""What troops do to a town, and lorries with aid do too: they enter it."""


def _of_this(frame: Frame, parsed: Parsed) -> bool:
    """«Пограничники это отвергают», "rejected this": a pronoun takes up what was said."""
    it = frame.object.entry("pronoun") if frame.object is not None else None
    if it is not None:
        return it.fields.get("number") not in {"plural", "dual"}
    items = parsed.items
    for at in (frame.at - 1, frame.at + 1, frame.at + 2):
        item = items[at] if 0 <= at < len(items) else None
        if not isinstance(item, Unit) or not item.is_sense("determiner"):
            continue
        after = items[at + 1] if at + 1 < len(items) else None
        ended = at < frame.at or after is None or (after.kind != "x" and not after.finite)
        return not isinstance(after, Phrase) and ended
    return False


def _brings_aid(frame: Frame) -> bool:
    """«Ten lorries of flour entered the town»: no troops took it."""
    subject = frame.subject
    if frame.sense not in ENTERING or subject is None or frame.passive or subject.actors:
        return False
    return subject.sense("aid_noun") is not None


def _receives(frame: Frame) -> bool:
    """«Перед отъездом гостя принял президент», "Macron received Sharaa": a person is met."""
    guest = frame.object
    if frame.sense != "accept" or frame.form != "finite" or guest is None or not actors_of(frame):
        return False
    return _is_person(guest)


def _is_person(guest: Phrase) -> bool:
    return bool(guest.actors) and any(name.entry.person for name in guest.names)


def _does_nothing(frame: Frame, parsed: Parsed) -> bool:
    """Whether nobody is met, and no offer rejected."""
    if frame.sense == "consult":
        return _gets_things(frame)
    return frame.sense == "reject" and _rejects_nothing(frame, parsed)


def _gets_things(frame: Frame) -> bool:
    """«Received the proposal»: a verb of receiving whose object is no person meets nobody."""
    if "guest" not in frame.entry.fields:
        return False
    return frame.object is None or frame.passive or not _is_person(frame.object)


def _is_over(frame: Frame) -> bool:
    """Whether a truce has run out by its clock."""
    held = [p for p in (frame.subject, frame.object, *frame.preps.get("b", ())) if p is not None]
    own = any(part.sense("truce", "pact") for p in held for part in p.everything())
    over = frame.form == "finite" and own and not frame.bits & PRESENT
    return over and modality_of(frame) == "happened"


def _is_declared_over(frame: Frame) -> bool:
    """«Announced the end of the truce», "said its truce was over": one's own, or by decree."""
    above = frame.above
    if frame.sense != "expire" or frame.negated or above is None or above.negated:
        return False
    if frame.form != "noun" and frame.bits & PRESENT:
        return False  # «هدنة مدتها أسبوعان تنقضي في الأول من مايو»
    if above.sense not in {"announce", "say", "confirm"} or not actors_of(above):
        return False
    held = [p for p in (frame.subject, frame.object) if p is not None]
    truces = [part for p in held for part in p.everything() if part.sense("truce") is not None]
    declared = above.sense == "announce" and frame.form == "noun"
    return any(declared or part.possessed or part.bits & SUFFIX for part in truces)


def _charged(frame: Frame) -> bool:
    """A breach is an accusation only in somebody's mouth: counted by somebody."""
    return frame.sense == "count" and any(
        part.sense("violate") for _, phrase in frame.roles() for part in phrase.everything()
    )


STOPPING = frozenset({"halt", "suspend", "terminate"})


def holder_up(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Приостановил ввоз помощи», "halted aid deliveries": who stops the aid of others."""
    item = parsed.items[frame.at]
    for other in parsed.frames:
        if other.sense in STOPPING and other.object is item and other.form == "finite":
            told = other.subject is not None and not other.negated and not other.passive
            return other.subject if told else None
    return None


def _act_of_aid(frame: Frame, parsed: Parsed) -> str | None:
    """«Конвой не пропустили» holds aid up, "lorries of flour entered the town" brings it."""
    if frame.sense == "aid" and frame.form == "noun" and holder_up(frame, parsed) is not None:
        return "obstruct_aid"
    if frame.negated and "allows" in frame.entry.fields and actors_of(frame):
        return "obstruct_aid"
    return "provide_aid" if _brings_aid(frame) else None


def _taken_up_blow(frame: Frame, parsed: Parsed) -> SenseMeaning | None:
    """As "resumed their attacks": where the words of it leave the noun no frame of its own."""
    thing = frame.object
    if thing is None or frame.form != "finite" or frame.future or frame.negated:
        return None
    at = parsed.place_of(thing)
    if at < 0 or any(each.at == at for each in parsed.frames) or modality_of(frame) != "happened":
        return None
    blows = (each.meaning for each in thing.senses)
    return next((each for each in blows if each.event == "attack"), None)


ASKED = SenseMeaning(event="demand", recipient=("dat", "to", "on", "l"), speech=True, demands=True)


def _asks_of(frame: Frame, parsed: Parsed) -> bool:
    """«Предложил Киеву возобновить переговоры»: who proposes that another act asks it of him."""
    if frame.form != "finite" or not actors_of(frame) or not recipients_of(frame, ASKED):
        return False
    acts = (f for f in parsed.frames if f.above is frame and f.at > frame.at)
    return any(f.form == "infinitive" or f.sense in WISHED for f in acts)


WISHED = frozenset({"consult", "halt", "withdraw", "release", "truce", "extend"})


def _act(frame: Frame, parsed: Parsed) -> SenseMeaning | None:
    """The act that a frame of another sense tells here, by what fills its roles."""
    if accepts_truce(frame, parsed) or halt_together(frame):
        return SenseMeaning(event="agree")
    if frame.sense == "propose" and _asks_of(frame, parsed):
        return ASKED
    if (aid := _act_of_aid(frame, parsed)) is not None:
        return SenseMeaning(event=aid)
    if is_talk(frame) or _receives(frame):
        return SenseMeaning(event="consult", recipient=("with", "object"))
    return _blow_or_end(frame, parsed)


def _blow_or_end(frame: Frame, parsed: Parsed) -> SenseMeaning | None:
    if frame.sense == "resume":
        return _taken_up_blow(frame, parsed)
    if holds_people(frame):
        return KEPT
    if frame.sense == "evacuation" and frame.form == "noun" and actors_of(frame):
        return SenseMeaning(event="withdraw")
    over = frame.sense in {"suspend", "expire"} and _is_over(frame) and bool(actors_of(frame))
    over = over or _is_declared_over(frame) or ends_truce(frame, parsed)
    return SenseMeaning(event="end_ceasefire") if over else None
