"""At whose request an arrangement came about, where a clause tells that he asked for it.

"The rebels accepted a truce that Oman had asked for", «… перемирие, о котором просил Оман»,
«… كما طلبت مصر»: others made what he had called for. The caller leaves out who fights.
"""

from hudna.reading.frames import ARRANGED, Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["asked_for"]

ASKING = frozenset({"demand", "propose"})
ASKED = bits_of(*ASKING)
GIVEN = frozenset({"accept", "agree", "announce", "enter_force", "extend", "halt", "order"})
"""What others do with a truce that somebody asked them for."""
REACH = 3
"""Items between a truce and who asked for it, at most."""


def asked_for(parsed: Parsed) -> list[Phrase]:
    """Phrases that name who had asked for what others then made."""
    if not parsed.told() & ASKED:
        return []
    given = [f for f in parsed.frames if f.sense in GIVEN and not f.negated and not f.hypothetical]
    return [
        frame.subject
        for frame in parsed.frames
        if frame.sense in ASKING
        and frame.form in {"finite", "participle"}
        and not frame.negated
        and frame.subject is not None
        and frame.subject.actors
        and any(_answers(each, frame, parsed) for each in given)
    ]


def _answers(made: Frame, asked: Frame, parsed: Parsed) -> bool:
    """Whether one verb tells what was done with what another asks for."""
    if made.at > asked.at or made.at == asked.at or made.subject is asked.subject:
        return False
    if asked.above is made and _is_of_truce(asked, parsed):
        return True
    return _is_as(asked, parsed)


def _is_of_truce(asked: Frame, parsed: Parsed) -> bool:
    """Whether the clause is set on the truce: it is what is asked for."""
    held = asked.object
    if held is not None:
        return held.told & ARRANGED > 0 and parsed.place_of(held) < asked.at
    subject = asked.subject
    if subject is None or parsed.sentence.language != "en":
        return False
    at = parsed.place_of(subject)
    for item in reversed(parsed.items[max(at - REACH, 0) : max(at, 0)]):
        if isinstance(item, Phrase):
            return item.told & ARRANGED > 0
        if not item.is_sense("relative") and item.kind != "time":
            return False
    return False


def _is_as(asked: Frame, parsed: Parsed) -> bool:
    """«…, as X had asked», «как и просил X», «كما طلبت X»: of the whole clause before it."""
    if asked.object is not None or asked.subject is None:
        return False
    if asked.subject.prep == "as":
        return True
    before = parsed.items[asked.at - 1] if asked.at else None
    link = before.sense("conj_clause") if isinstance(before, Unit) else None
    return link is not None and "manner" in link.entry.fields
