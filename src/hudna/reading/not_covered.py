"""Who is not covered: inclusion denied, in front of its verb, behind it or behind a relative.

"The deal does not apply to X", «на X не распространяется», «لا تشمل الهدنة تنظيم X», "to A, not to
X": of an act of inclusion the thing that includes is never what is left out.
"""

from hudna.packs.features import SUFFIX
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.fronted_targets import fronted, is_thing, of_whom
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["ON", "but_not", "left_outside", "not_covered", "taken_up"]

ON = frozenset({"on", "to", "at", "l", "b", "into", "over", "from", "with", "for"})
"""Prepositions by which a verb of covering or leaving out takes what it covers or leaves out."""
NEGATOR = bits_of("negator")
REACH = 8


def but_not(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "applies to A and B, not to X", «تنطبق على A دون X»: denied behind what is covered."""
    for k in range(frame.at + 1, len(parsed.items) - 1):
        item, after = parsed.items[k : k + 2]
        if isinstance(item, Unit) and item.verb is not None:
            return []
        if isinstance(after, Phrase) and item.told & NEGATOR and after.prep in {"", *ON}:
            return [after] if after.actors else []
    return []


def not_covered(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "does not cover X", "does not apply to X", «на X не распространяется»."""
    held = [p for role, p in frame.roles() if role in ON and not is_thing(p)]
    if frame.object is not None and not is_thing(frame.object):
        held.insert(0, frame.object)
    named = [phrase for phrase in held if phrase.actors]
    if named:
        first = frame.subject  # «لا يشمل تنظيم X ولا جبهة Y»
        both = first is not None and bool(first.actors) and frame.object in named
        if both and first is not None and parsed.place_of(first) > frame.at:
            named.insert(0, first)
        return named
    if before := fronted(frame, parsed):
        return before
    if (of := of_whom(frame, parsed)) is not None:
        return [of]
    if frame.subject is not None and frame.subject.actors and not is_thing(frame.subject):
        within = [frame.object, *(p for p in parsed.phrases() if p.prep in WITHIN)]
        behind = parsed.place_of(frame.subject) > frame.at
        return [frame.subject] if any(map(is_thing, within)) or frame.passive or behind else []
    place = frame.object is not None and not is_thing(frame.object)
    groups = [phrase for phrase in held if phrase.told & GROUPS]  # «на группировки, такие как X»
    named = [frame.object] if place and frame.object else groups
    return _past_relative(frame, parsed) or named


GROUPS = bits_of("band", "generic")


def _past_relative(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«لا تشمل الهدنة التي توصلت إليها A وB تنظيم X»: behind what a relative tells of the deal."""
    thing = frame.subject
    if parsed.sentence.language != "ar" or thing is None or not is_thing(thing):
        return []
    at = parsed.place_of(thing)
    if not 0 <= frame.at < at or at + 1 >= len(parsed.items):
        return []
    if not parsed.items[at + 1].told & RELATIVE:
        return []
    taken = [p for f in parsed.frames if f.at > at for p in (f.subject, f.object) if p is not None]
    for item in parsed.items[at + 2 :]:
        if is_mark(item, parsed.words, ",;:."):
            return []
        free = isinstance(item, Phrase) and not item.prep and item.actors and not is_thing(item)
        if free and isinstance(item, Phrase) and not any(each is item for each in taken):
            return [item]
    return []


RELATIVE = bits_of("relative")


WITHIN = frozenset({"in", "by", "ins", "b", "under", "near"})
"""By which somebody is within what covers him (a case that two readings share is ``near``)."""


def taken_up(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«تبقى X هدفا إذ لا يشملها الاتفاق»: the pronoun in the verb is who was named before it."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if not frame.bits & SUFFIX or not isinstance(behind, Phrase) or not is_thing(behind):
        return []
    named = (p for p in parsed.items[: frame.at] if isinstance(p, Phrase) and p.actors)
    return [p for p in named if not p.prep and not is_thing(p)][:1]


def left_outside(at: int, parsed: Parsed) -> list[Phrase]:
    """«بقيت X خارج الهدنة», "X is outside the deal", «за рамками перемирия остаётся X»."""
    before, after = (
        reversed(parsed.items[max(at - REACH, 0) : at]),
        parsed.items[at + 1 : at + REACH],
    )
    for side in (before, after):
        for each in side:
            if type(each) is Phrase and not each.prep and each.sense("truce", "pact") is None:
                return [each]
            if is_mark(each, parsed.words, ";:."):
                break
    return []
