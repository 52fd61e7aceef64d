"""Who is brought to a truce by others: whom a verb of persuading has for its object.

"The envoy coaxed both camps into a truce", «نجحت الوساطة في إقناع الطرفين بهدنة»: they agree.
"""

from collections.abc import Iterator

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.truce_mentions import Act

__all__ = ["brought_to"]

THINGS = ("truce", "pact", "halt", "object_halt", "fire", "propose", "agree")


def brought_to(frame: Frame, parsed: Parsed) -> list[Act]:
    """The act of agreeing of those whom a frame of persuading tells to be persuaded."""
    if frame.sense != "induce" or frame.negated or frame.future or frame.hypothetical:
        return []
    actors = list(dict.fromkeys(a for p in _persuaded(frame, parsed) for a in p.actors))
    own = frame.subject.actors if frame.subject is not None else []
    actors = [actor for actor in actors if actor not in own]
    return [Act("agree", frame, "happened", actors)] if actors else []


def _persuaded(frame: Frame, parsed: Parsed) -> Iterator[Phrase]:
    if frame.object is not None and frame.object.sense(*THINGS) is None:
        yield frame.object
    for _, phrase in frame.roles():
        if phrase.sense("induce") is None or not phrase.genitives:
            continue
        yield from phrase.genitives
        after = parsed.items[parsed.place_of(phrase) + 1 :][:1]
        yield from (p for p in after if isinstance(p, Phrase) and p.conj and not p.prep)
