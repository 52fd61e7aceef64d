"""Announced acts: what a force makes known that it did, by a noun and with no word of "its".

«أعلن الحوثيون استهداف سفينة بصواريخ»: who announces a strike, and tells with what or on whom of
another side, struck. Without either it may as well have been struck.
"""

from hudna.packs.features import SUFFIX
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of

__all__ = ["announced_by"]

ARMED = frozenset({"armed_group", "armed_forces", "coalition"})
WEAPON = bits_of("weapon")
MEANS, TARGETS = ("b", "with", "through"), ("l", "on", "in", "at", "because")


def announced_by(frame: Frame, parsed: Parsed, referents: Referents) -> list[str]:
    """The force that announces an attack, named by a noun, as its own; else nobody."""
    above, head = frame.above, parsed.items[frame.at]
    if frame.form != "noun" or above is None or frame.meaning.event != "attack":
        return []
    if not isinstance(head, Phrase):
        return []
    if parsed.sentence.language == "ru":
        return _announced_about(frame, head, above, referents)
    return _announced(frame, head, above, referents) if parsed.sentence.language == "ar" else []


def _announced(frame: Frame, head: Phrase, above: Frame, referents: Referents) -> list[str]:
    """«أعلن الحوثيون استهداف سفينة بصواريخ»."""
    if above.sense != "announce" or above.negated or above.object is not head:
        return []
    if frame.subject is not None and not (frame.subject.place or frame.subject.seat):
        return []
    own = people_of(above.subject)
    if len(own) != 1 or referents.kind_of(own[0]) not in ARMED:
        return []
    held = frame.sense == "territory_taken" and head.bits & SUFFIX > 0  # «أعلنت الحركة سيطرتها»
    return own if held or _is_armed(frame) or _is_on_others(frame, head, own[0], referents) else []


TELLING = frozenset({"announce", "report", "say", "claim", "admit", "confirm"})


def _announced_about(frame: Frame, head: Phrase, above: Frame, referents: Referents) -> list[str]:
    """«Объявили о взятии X», «отчиталось об ударах по X»: of land taken, or by the verb, one's own.

    Of other blows a force tells as its own those that hit another side.
    """
    if above.sense not in TELLING or above.negated or head.prep != "about":
        return []
    if any(people_of(p) for p in (frame.subject, *frame.preps.get("ins", ())) if p is not None):
        return []
    own = people_of(above.subject)
    if len(own) != 1 or head.actors or head.state_actors:
        return []
    armed = referents.kind_of(own[0]) in ARMED
    mine = "own" in above.entry.fields or (armed and frame.sense == "territory_taken")
    return own if mine or (armed and _is_on_others(frame, head, own[0], referents)) else []


def _is_armed(frame: Frame) -> bool:
    """«بصواريخ», «برشقة صاروخية»."""
    means = (p for prep in MEANS for p in frame.preps.get(prep, ()))
    return any(p.told & WEAPON or any(s.name == frame.sense for s in p.senses) for p in means)


def _is_on_others(frame: Frame, head: Phrase, own: str, referents: Referents) -> bool:
    """Whether what is struck is told as that of another side, and as nobody's of one's own."""
    struck = [part for part in head.everything() if part is not head]
    struck += [
        part for prep in TARGETS for p in frame.preps.get(prep, ()) for part in p.everything()
    ]
    owners = {a for part in struck for a in (*part.actors, *part.state_actors) if not part.place}
    mine = side_of(own, referents)
    return bool(owners) and not any(mine & side_of(each, referents) for each in owners)
