"""Subjects that a search for the nearest noun gets wrong, set right when all roles are filled.

Who tells of a deed did not do it where the clause that tells it names people of its own: «روى تجار
أن مسلحين دخلوا مسجدا وأطلقوا النار». And whose thing is hit did not fire: «обстреляли караван ООН».
"""

from hudna.packs.features import CASES
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["settle_subjects"]

PEOPLE = bits_of("casualty_who", "generic", "organ", "office")
ATTACK = "attack"


def settle_subjects(parsed: Parsed) -> None:
    """Give frames the subjects of their own clauses."""
    if parsed.sentence.language == "ru":
        parsed.frames = [f for f in parsed.frames if not _only_backs(f, parsed)]
    for frame in parsed.frames:
        if frame.form != "finite" or frame.subject is None:
            continue
        teller = _teller(frame, parsed)
        if teller is not None:
            frame.subject = _own(frame, teller, parsed) or frame.subject
        if parsed.sentence.language == "ru" and _is_owner_of_thing(frame, parsed):
            frame.object = frame.object or frame.subject
            frame.subject = None


def _only_backs(frame: Frame, parsed: Parsed) -> bool:
    """«Армия, которую поддерживает X»: who backs somebody has welcomed nothing by a word."""
    backed = frame.object
    if frame.sense != "welcome" or backed is None or frame.form == "noun":
        return False
    somebody = backed.told & BODIES or any(n.entry.sort == "actor" for n in backed.names)
    twin = any(f.at == frame.at and f.sense == "support" for f in parsed.frames)
    return bool(somebody) and twin and not backed.told & ARRANGED


BODIES = bits_of("organ", "generic", "pronoun", "party_word", "casualty_who")
ARRANGED = bits_of("truce", "pact", "propose", "effort")


def _teller(frame: Frame, parsed: Parsed) -> Frame | None:
    """The report before a frame whose subject was taken for the frame's, too."""
    told = (f for f in parsed.frames if f.meaning.speech and f.at < frame.at)
    return next((f for f in told if f.subject is frame.subject and f.form == "finite"), None)


def _own(frame: Frame, teller: Frame, parsed: Parsed) -> Phrase | None:
    """The first people that the told clause names, right behind its "that"."""
    opened = False
    for item in parsed.items[teller.at + 1 : frame.at]:
        if type(item) is Phrase:
            if opened:
                return item if not item.prep and item.told & PEOPLE else None
        elif item.is_sense("comp"):
            opened = True
    return None


def _is_owner_of_thing(frame: Frame, parsed: Parsed) -> bool:
    """Whether its subject is a name of no case right behind a noun that nobody knows."""
    subject = frame.subject
    if subject is None or frame.meaning.event != ATTACK or frame.passive:
        return False
    if subject.first <= frame.first or subject.prep or subject.bits & CASES != CASES:
        return False
    at = parsed.place_of(subject)
    before = parsed.items[at - 1] if at > frame.at + 1 else None
    strange = before is not None and type(before) is not Phrase and before.kind == "x"
    return strange and not parsed.words.capital[subject.first - 1]
