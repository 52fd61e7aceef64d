"""Possessions: "its army", «قواته», «их войска», «الناطق باسمها», whose owner stands elsewhere.

Inside a report the owner is who speaks, else the last subject of the text that owns such a body
at all: a state, a government, an army, a group. Nothing is taken from a name that merely stands
near.
"""

from hudna.reading.antecedents import antecedent
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.units import Unit

__all__ = ["link_possessions"]

OFFICE = bits_of("office")
OWNERS = frozenset(
    {"state", "government", "armed_forces", "armed_group", "coalition", "igo", "ngo"}
)
SPEAKING_FOR = frozenset(
    {"spokesperson", "negotiator", "representative", "delegate", "official", "commander"}
)
"""Offices whose holders, without a name, speak for the body that they serve."""
BROKERING = frozenset({"mediate", "guarantee", "monitor"})
"""Who does this to a truce that a report speaks of is named in passing."""
GROUPS = frozenset({"armed_group"})
FIELDED = frozenset({"armed_group", "armed_forces"})
"""Whose fighters and soldiers are they themselves."""
OWN_BODIES = frozenset({"armed_forces", "delegation", "general_command", "government"})
"""What a group that is no state has of its own is the group."""


def link_possessions(sentences: list[Parsed], referents: Referents) -> None:
    """Give possessed bodies their owners, in the order of the text."""
    last: str | None = None
    for parsed in sentences:
        for frame in parsed.frames:
            for phrase in (frame.subject, frame.object):
                if phrase is None or phrase.names:
                    continue
                if (taken_up := _taken_up(phrase, parsed)) is not None:
                    _own(phrase, taken_up, referents)
                elif phrase.possessed:
                    owner = _person_before(phrase, parsed, referents)
                    if phrase is frame.subject and frame.meaning.incident is not None:
                        owner = owner or _accused(frame, parsed)
                    _own(phrase, owner or _speaker(frame) or last, referents)
            last = _owner_of(frame, referents) or last


def _taken_up(phrase: Phrase, parsed: Parsed) -> str | None:
    """«X, *whose* forces took the town»: who owns what stands behind such a relative."""
    at = parsed.place_of(phrase) if parsed.told() & RELATIVE else 0
    before = parsed.items[at - 1] if at > 0 else None
    relative = before.sense("relative") if type(before) is Unit else None
    if relative is None or "owns" not in relative.entry.fields:
        return None
    owner = antecedent(parsed, at - 1)
    return owner.actors[0] if owner is not None and len(owner.actors) == 1 else None


RELATIVE = bits_of("relative")


def _person_before(phrase: Phrase, parsed: Parsed, referents: Referents) -> str | None:
    """«X condemned the attack, his spokesman said»: the person of the same sentence."""
    office = phrase.entry("office")
    if office is None or office.fields.get("office") != "spokesperson":
        return None
    named = {
        actor
        for other in parsed.phrases()
        if other.last <= phrase.first and not other.prep
        for actor in other.actors
        if referents.kind_of(actor) == "person"
    }
    return next(iter(named)) if len(named) == 1 else None


def _accused(frame: Frame, parsed: Parsed) -> str | None:
    """«Обвинил Россию в срыве: её военные обстреляли …»: of whom the charge tells what was done.

    So where it goes on, «and said its gunmen had fired at his troops»: fire at the speaker's own.
    """
    above = next((each for each in frame.chain() if each.meaning.speech), None)
    if above is None:
        return None
    charge = above if above.sense == "accuse" else None
    if charge is None and _strikes_own(frame):
        charges = [f for f in parsed.frames if f.sense == "accuse" and f.at < above.at]
        charge = charges[-1] if charges and _of_one(charges[-1], above) else None
    thing = charge.object if charge is not None else None
    return thing.actors[0] if thing is not None and len(thing.actors) == 1 else None


def _strikes_own(frame: Frame) -> bool:
    """Whether what is struck belongs to somebody by a pronoun: "its gunmen fired at its troops"."""
    held = (frame.object, *(p for prep in STRUCK for p in frame.preps.get(prep, ())))
    return any(each is not None and each.possessed for each in held)


STRUCK = ("on", "at", "against", "toward", "to")


def _of_one(charge: Frame, report: Frame) -> bool:
    """Whether who made the charge makes the report: the same words, or none of its own."""
    if report.subject is None or report.inherited or report.subject is charge.subject:
        return True
    mine = charge.subject.actors if charge.subject is not None else []
    return bool(mine) and mine == report.subject.actors


def _speaker(frame: Frame) -> str | None:
    """Who speaks in the report that holds the frame."""
    for above in frame.chain():
        subject = above.subject
        if above.meaning.speech and subject is not None and not subject.possessed:
            office = subject.told & OFFICE and not subject.actors  # "a Turkish official said its …"
            told = subject.state_actors if office else subject.actors
            return told[0] if len(told) == 1 else None
    return None


def _owner_of(frame: Frame, referents: Referents) -> str | None:
    """The subject of a clause of its own, if it can own troops or spokesmen."""
    subject = frame.subject
    if frame.sense in BROKERING and (frame.antecedent or _speaker(frame) is not None):
        return None  # «the truce that X sponsored. Our forces …»
    if subject is None or frame.form == "noun" or subject.possessed or len(subject.actors) != 1:
        return None
    actor = subject.actors[0]
    return actor if referents.kind_of(actor) in OWNERS else None


def _own(phrase: Phrase, owner: str | None, referents: Referents) -> None:
    """The body that the phrase means when ``owner`` owns it."""
    if owner is None:
        return
    organ, office = phrase.entry("organ"), phrase.entry("office")
    if organ is not None:
        found = _organ(organ.fields.get("organ", "government"), owner, referents)
        phrase.actors = [found] if found is not None else []
    elif office is not None and office.fields.get("office") in SPEAKING_FOR:
        voices = OWNERS | ({"person"} if office.fields.get("office") == "spokesperson" else set())
        phrase.actors = [owner] if referents.kind_of(owner) in voices else []
    elif _is_force(phrase) and not phrase.actors:
        phrase.actors = [owner] if referents.kind_of(owner) in FIELDED else []
    elif (anaphor := phrase.entry("anaphor")) and not phrase.actors:
        kinds = OF_ANAPHOR.get(anaphor.fields.get("anaphor", ""), frozenset())
        whose = [a for a in side_of(owner, referents) if referents.kind_of(a) in kinds]
        phrase.actors = whose if len(whose) == 1 else []


OF_ANAPHOR = {"group": GROUPS, "state": frozenset({"state"})}
"""«Said his country rejects it», «قال إن بلاده ترفض», «его страна»: whose it is."""


FIGHTING = frozenset({"armed_groups", "armed_opposition", "terrorists", "combatant"})


def _is_force(phrase: Phrase) -> bool:
    """«Its fighters», «جنوده»: they are the force itself; its foes, people and allies are not."""
    generic, who = phrase.entry("generic"), phrase.entry("casualty_who")
    group = generic.fields.get("group") if generic is not None else None
    return group in FIGHTING or (who is not None and who.fields.get("who") in FIGHTING)


def _organ(organ: str, owner: str, referents: Referents) -> str | None:
    kind, holder = referents.kind_of(owner), owner
    if kind in {"armed_group", "armed_forces", "coalition"}:
        return owner if organ in OWN_BODIES else None
    if kind == "person":
        states = [a for a in side_of(owner, referents) if referents.kind_of(a) == "state"]
        owner = states[0] if len(states) == 1 else owner
    if referents.kind_of(owner) in {"government", "office"}:
        states = [a for a in side_of(owner, referents) if referents.kind_of(a) == "state"]
        owner = states[0] if len(states) == 1 else owner
    if referents.kind_of(owner) != "state":
        return None
    found = referents.organ_of(organ, owner)
    nobodys = found in referents.world.actors and owner not in side_of(found or "", referents)
    return holder if kind == "government" and nobodys else found  # not the army of a rival
