"""Attacks: who struck whom and with what."""

from hudna.reading.addressees import recipients_of
from hudna.reading.aircraft import FLYING, flown
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import people_of, taken_up
from hudna.reading.parried import parried_weapon
from hudna.reading.phrases import Phrase
from hudna.reading.senses import SenseMeaning, bits_of, meaning_of
from hudna.reading.units import Unit

__all__ = [
    "SEIZED",
    "armed_by",
    "by_weapon",
    "fire_of",
    "flies",
    "has_fallen",
    "incident_of",
    "inside_truce",
    "is_of_guilt",
    "is_of_weapon",
    "is_suffered",
    "noun_sides",
    "suffered",
    "takes_people",
    "weapon_in",
]

BESIDE = 2
"""Items between "halt" and the attacks that are to stop."""


def head_of(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The phrase whose head makes this noun's frame."""
    item = parsed.items[frame.at]
    if not isinstance(item, Phrase):
        return None
    return next((p for p in item.everything() if p.first == frame.first), item)


def noun_sides(frame: Frame, parsed: Parsed, recipients: list[str]) -> tuple[list[str], list[str]]:
    """«Israeli strikes», «غارات إسرائيلية»: the adjective of a strike names who struck.

    That of clashes names where they are.
    """
    phrase, target = head_of(frame, parsed), frame.object
    actors = list(phrase.state_actors) if phrase and frame.sense != "armed_clash" else []
    if "downs" in frame.entry.fields:  # «إسقاط طائرة أمريكية»: the adjective is of what was hit
        return [], recipients or actors
    if not actors and frame.subject is not None:
        armed = fire_of(frame.subject)  # «удар турецких беспилотников»
        actors = armed[1] if armed is not None else []
    if target is not None and target.actors and not recipients:
        recipients = list(target.actors)
    if (above := frame.above) is not None and above.sense == "accuse" and recipients:
        # "laid the blame for the raid on X": whom the charge is laid on has not suffered it
        blamed = recipients_of(above, meaning_of("accuse"))
        recipients = [each for each in recipients if each not in blamed]
    return actors, [each for each in recipients if each not in actors]


def weapon_in(frame: Frame) -> str | None:
    """The incident type of a weapon among what fills the roles of a frame."""
    for _, phrase in frame.roles():
        for part in phrase.everything():
            weapon = part.entry("weapon") if part.place is None else None
            if weapon is not None:
                return weapon.fields.get("incident")
    return None


def incident_of(frame: Frame, meaning: SenseMeaning, parsed: Parsed) -> str | None:
    """The incident type: that of the sense, else that of the weapon; None when neither tells.

    What is shot down is no weapon that strikes.
    """
    if meaning.incident is None or "downs" in frame.entry.fields:
        return parried_weapon(frame, parsed)
    if takes_people(frame):
        return SEIZED
    if meaning.incident in LOOSE:
        return weapon_in(frame) or (None if meaning.incident == "other" else meaning.incident)
    if frame.form != "noun" and meaning.incident in {"small_arms", "shelling", "ied_mine"}:
        armed = by_weapon(
            frame
        )  # «артиллерия открыла огонь», "a drone fired", "a drone hit a mine"
        told = armed[0] if armed else ""
        if told and (meaning.incident == "small_arms" or told in FLYING):
            return told
    if frame.form == "noun" and meaning.incident == "shelling":
        return flown(frame) or meaning.incident
    return meaning.incident


TAKEN, SEIZED = "territory_taken", "assassination_abduction"


def takes_people(frame: Frame) -> bool:
    """«Seized two doctors», «захватили шестерых солдат»: people are taken, not land."""
    taken = frame.object if frame.meaning.incident == TAKEN else None
    if taken is None or frame.form == "noun" or taken.place is not None:
        return False
    if NOT_SEIZED.intersection(frame.entry.fields):
        return False
    if taken.told & GROUND or has_fallen(frame):
        return False
    return taken.told & PEOPLE > 0 or (bool(taken.actors) and not _is_of_land(frame, taken))


NOT_SEIZED = frozenset({"expels", "falls", "forces"})
"""Fields of verbs of taking behind which stands who is driven out, who takes the town, or what is
entered («دخل المسلحون القصر»)."""


def _is_of_land(frame: Frame, taken: Phrase) -> bool:
    """«Город пал перед Х», «سيطر متمردو الحركة على بلدة»: land is taken by whom it names.

    «طردت القوات المتمردين من البلدة», "drove the rebels out of town": land is taken from them.
    """
    on_land = any(
        p.place or p.told & GROUND for prep in ("on", "from") for p in frame.preps.get(prep, ())
    )
    return on_land or taken.sense("generic") is not None


def has_fallen(frame: Frame) -> bool:
    """«Goma has fallen to X», «سقطت المدينة بيد X»: a place does nothing, the object takes it."""
    town = frame.subject
    if frame.meaning.incident != TAKEN or frame.form == "noun" or frame.passive or town is None:
        return False
    doers = town.actors or town.state_actors or town.told & ARMED
    return not doers and bool(town.place or town.told & GROUND)


PEOPLE, GROUND = bits_of("casualty_who", "office"), bits_of("place_head", "target_object")
ARMED = bits_of("casualty_who", "organ", "weapon")


LOOSE = frozenset({"other", "ground_assault"})
"""Incidents of which a weapon beside them tells more: «raided by warplanes»."""


def by_weapon(frame: Frame) -> tuple[str, list[str]] | None:
    """«Mortars killed five»: the weapon tells the incident; its owner is who struck."""
    return fire_of(frame.subject) if frame.subject is not None else None


def flies(frame: Frame) -> bool:
    """Whether the subject is a weapon from the air, which treads on nothing."""
    armed = by_weapon(frame)
    return armed is not None and armed[0] in FLYING


def fire_of(phrase: Phrase) -> tuple[str, list[str]] | None:
    """The incident that a weapon or somebody's fire makes, and whose it is; None for neither."""
    for part in phrase.everything():
        weapon = part.entry("weapon")
        owners = _owners(part)
        if weapon is not None or (owners and _is_fire(part)):
            incident = weapon.fields.get("incident") if weapon is not None else None
            return incident or "", owners
    return None


def _owners(part: Phrase) -> list[str]:
    """Whose a weapon is: adjectives and genitives tell it, also by those who serve somebody."""
    found: list[str] = []
    for each in part.everything():
        found += each.actors or people_of(each) or each.state_actors
    return list(dict.fromkeys(found))


def _is_fire(part: Phrase) -> bool:
    """«Israeli fire killed …»: a word for fighting that is no act of its own, with its owner."""
    acts = any(each.meaning.event for each in part.senses)
    return part.sense("object_halt") is not None and not acts


def is_of_guilt(frame: Frame, parsed: Parsed) -> bool:
    """«حمّلت الجيش مسؤولية قصف السفارة»: the guilt of an attack is what one is charged with."""
    before = parsed.items[frame.at - 1] if frame.at else None
    guilt = before.sense("matter") if before is not None else None
    return guilt is not None and "guilt" in guilt.entry.fields


def is_of_weapon(frame: Frame) -> bool:
    """«Дрон врезался в базу»: of a weapon the verb tells an attack, of nothing else."""
    if frame.form not in {"finite", "participle"} or frame.passive or frame.subject is None:
        return False
    return any(part.sense("weapon") is not None for part in frame.subject.everything())


def is_suffered(frame: Frame) -> bool:
    """Whether the entry says that the subject suffers the attack."""
    return frame.form != "noun" and "subject" in frame.entry.roles.get("recipient", ())


def suffered(frame: Frame) -> tuple[list[str], list[str]]:
    """«Came under fire from X», «تعرض لقصف من», «подвергся обстрелу»: the subject is struck."""
    places = ("to",) if "lost" in frame.entry.fields else FROM_WHOM
    by = [p for prep in places for p in frame.preps.get(prep, ()) if not p.place]
    actors = [a for p in by for a in (people_of(p) or list(p.state_actors))]
    if not actors and frame.sense == "armed_clash" and frame.object is not None:
        # «отразили атаку повстанцев», "drove back the rebels": whom they drove back
        actors = people_of(frame.object) or list(frame.object.state_actors)
    subject = frame.subject
    struck = (people_of(subject) or taken_up(frame)) if subject is not None else []
    if not struck and subject is not None:
        struck = [a for each in subject.genitives for a in people_of(each)]
    return actors, [a for a in struck if a not in actors]


FROM_WHOM = ("by", "from", "ins", "l", "of")
"""Where stands whose blow it is: «تصدى لهجوم لحركة كذا»."""


def armed_by(frame: Frame) -> list[str]:
    """Whose weapon struck: «مقاتلات التحالف أغارت», "an American helicopter fired", "its jets".

    A weapon that a pronoun owns is that of who speaks of it.
    """
    if frame.form == "noun" or (frame.passive and frame.inherited):
        return []
    armed = by_weapon(frame)
    if armed is None or armed[1]:
        return armed[1] if armed is not None else []
    subject = frame.subject
    if subject is None or not any(part.possessed for part in subject.everything()):
        return []
    for above in frame.chain():
        if above.meaning.speech and above.subject is not None and len(above.subject.actors) == 1:
            return list(above.subject.actors)
    return []


def inside_truce(frame: Frame, parsed: Parsed) -> bool:
    """«Halt to attacks», «وقف الهجمات»: the noun only says what is to stop."""
    return any(
        (other.sense in {"halt", "truce"} and 0 <= _steps(other, frame, parsed) <= BESIDE)
        or _is_to_stop(frame, other)
        or _is_joined(frame, other, parsed)
        for other in parsed.frames
    )


def _steps(one: Frame, other: Frame, parsed: Parsed) -> int:
    """Items from one to the other; a length of time between, "for three days", counts for none."""
    steps = other.at - one.at
    if not BESIDE < steps <= BESIDE + BESIDE:
        return steps
    between = parsed.items[one.at + 1 : other.at]
    timed = [i for i in between if isinstance(i, Unit) and (i.kind == "time" or i.is_sense("prep"))]
    return steps - len(timed)


NEXT_BUT_ONE = 2
"""Items from a noun to the one that "and" joins to it."""


def _is_joined(frame: Frame, other: Frame, parsed: Parsed) -> bool:
    """«О прекращении на три дня ударов и налётов»: the second noun of two that are to stop."""
    if other.form != "noun" or frame.at - other.at != NEXT_BUT_ONE:
        return False
    between = parsed.items[frame.at - 1]
    joined = isinstance(between, Unit) and between.is_sense("conj_clause")
    strikes = other.meaning.incident is not None
    return joined and strikes and inside_truce(other, parsed)


def _is_to_stop(frame: Frame, other: Frame) -> bool:
    """As "with shelling to end at dawn"."""
    if other.sense not in {"halt", "terminate"} or not 0 < other.at - frame.at <= BESIDE:
        return False
    to = any(phrase.first == other.first for phrase in frame.preps.get("to", ()))
    return other.form == "infinitive" or (other.form == "noun" and to)
