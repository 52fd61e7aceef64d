"""Who brokered an arrangement beside another: "brokered the truce with Egypt and Qatar".

Behind a verb of brokering "with" names a side or another broker; a state that does not fight,
where others are the sides, has helped.
"""

from hudna.reading.clusters import Cluster
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_slots import Slots

__all__ = ["note_co_brokers"]

HELPING = frozenset({"mediate", "guarantee"})
HELPED = bits_of(*HELPING)
ABLE = frozenset({"state", "igo"})


def note_co_brokers(cluster: Cluster, slots: Slots) -> None:
    """Make those brokers who are told to have brokered it with one that is."""
    for mention in cluster.mentions:
        for frame in mention.parsed.frames if mention.parsed.told() & HELPED else ():
            if frame.sense in HELPING and not frame.negated and _is_broker(frame, slots):
                for phrase in frame.preps.get("with", ()):
                    _note(phrase, mention, slots)


def _is_broker(frame: Frame, slots: Slots) -> bool:
    subject = frame.subject
    if subject is None or frame.form == "noun":
        return False
    named = [voice for voices in slots.voices.values() for voice in voices]
    return any(actor in named or actor in slots.mediators for actor in subject.actors)


def _note(phrase: Phrase, mention: TruceMention, slots: Slots) -> None:
    """Those of one phrase are all brokers, or none is."""
    sides = {slots.side(actor) for actor in phrase.actors}
    if not sides or any(slots.kind(s) not in ABLE or slots.is_at_war(s) for s in sides):
        return
    rest = [party for party in slots.parties if party not in sides]
    if not rest and not all(slots.is_outside(side) for side in sides):
        return
    span = mention.parsed.words.span(phrase.first, phrase.last)
    for actor in phrase.actors:
        slots.parties.pop(slots.side(actor), None)
        if not slots.has_party(actor):
            slots.mediator(actor, span, himself=True)
