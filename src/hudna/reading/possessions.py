"""Possessions: "its army", «قواته», «их войска», «الناطق باسمها», whose owner stands elsewhere.

Inside a report the owner is who speaks, else the last subject of the text that owns such a body
at all: a state, a government, an army, a group. Nothing is taken from a name that merely stands
near.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.sides import side_of

__all__ = ["link_possessions"]

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
                if phrase is not None and phrase.possessed and not phrase.names:
                    owner = _person_before(phrase, parsed, referents)
                    _own(phrase, owner or _speaker(frame) or last, referents)
            last = _owner_of(frame, referents) or last


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


def _speaker(frame: Frame) -> str | None:
    """Who speaks in the report that holds the frame."""
    for above in frame.chain():
        subject = above.subject
        if above.meaning.speech and subject is not None and not subject.possessed:
            return subject.actors[0] if len(subject.actors) == 1 else None
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
    elif phrase.sense("generic", "casualty_who") is not None and not phrase.actors:
        phrase.actors = [owner] if referents.kind_of(owner) in FIELDED else []
    elif (anaphor := phrase.entry("anaphor")) and anaphor.fields.get("anaphor") == "group":
        phrase.actors = [a for a in side_of(owner, referents) if referents.kind_of(a) in GROUPS][:1]


def _organ(organ: str, owner: str, referents: Referents) -> str | None:
    kind = referents.kind_of(owner)
    if kind in {"armed_group", "armed_forces", "coalition"}:
        return owner if organ in OWN_BODIES else None
    if kind == "person":
        states = [a for a in side_of(owner, referents) if referents.kind_of(a) == "state"]
        owner = states[0] if len(states) == 1 else owner
    if referents.kind_of(owner) in {"government", "office"}:
        states = [a for a in side_of(owner, referents) if referents.kind_of(a) == "state"]
        owner = states[0] if len(states) == 1 else owner
    return referents.organ_of(organ, owner) if referents.kind_of(owner) == "state" else None
