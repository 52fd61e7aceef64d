"""Russian verbs whose noun opens the clause: «огонь по селу открыли боевики».

What is known already stands first, so that «открыть огонь», «возложить вину», «нанести удар» come
apart and turned round: the noun, what belongs to it, who does it, and the verb.
"""

from itertools import pairwise

from hudna.packs.features import ACC, CASES, DAT, GEN, INS, NOM, PLURAL
from hudna.reading.frames import Frame, Parsed, is_edge, is_mark, verb_sense
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import can_act, comma_pair, leftwards
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = [
    "agent_before",
    "dative_before",
    "front_of",
    "object_before",
    "right_after",
    "take_front",
]


def front_of(frame: Frame, parsed: Parsed) -> int:
    """The item whose noun is the far part of a verb and stands before it; -1 where there is none.

    Args:
        frame: a verb.
        parsed: its sentence.
    """
    unit = parsed.items[frame.at]
    if not isinstance(unit, Unit):
        return -1
    end = next((s.tail for s in unit.senses if s.entry is frame.entry and s.tail), 0)
    if not 0 < end <= unit.first:
        return -1
    return next((k for k, e in enumerate(parsed.items[: frame.at]) if e.last >= end), -1)


def take_front(frame: Frame, parsed: Parsed, front: int) -> Phrase | None:
    """Give the verb its noun and what stands behind that; who does it, where that is told there."""
    noun = parsed.items[front]
    if isinstance(noun, Phrase):
        frame.object = noun
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if isinstance(after, Unit) and after.is_sense("negator"):
        frame.negated = True  # «огонь открыли не наши бойцы»
    doer: Phrase | None = None
    for before, item in pairwise(parsed.items[front : frame.at]):
        if not isinstance(item, Phrase) or before.told & ATTRIBUTING:
            continue  # «посредником, по данным ТАСС, выступил X»
        if item.prep:
            frame.preps.setdefault(item.prep, []).append(item)
        if not item.prep and can_act(item) and _may_do(frame, item):
            doer = item
    return doer or _grown_on(frame, parsed.items[frame.at - 1]) or _before(frame, parsed, front)


ATTRIBUTING = bits_of("according", "citing")


def _before(frame: Frame, parsed: Parsed, front: int) -> Phrase | None:
    """«Душанбе обвинения отвергает»: who does it stands before the noun."""
    for k in leftwards(front - 1, parsed):
        item = parsed.items[k]
        if not isinstance(item, Phrase):
            return None
        if not item.prep and can_act(item) and _may_do(frame, item):
            return item
    return None


def right_after(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Удары нанесли самолёты»: with its noun before it, a verb has who does it right behind it."""
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    free = isinstance(after, Phrase) and not after.prep
    return after if free and isinstance(after, Phrase) and _may_do(frame, after) else None


def _may_do(frame: Frame, phrase: Phrase) -> bool:
    bits = phrase.bits & CASES
    if phrase.names and all(name.entry.sort == "place" for name in phrase.names):
        return False  # «по селу Достук»
    several = bool(phrase.bits & PLURAL or phrase.members)
    return not bits or (
        bool(bits & NOM) and (not bits & GEN or several <= bool(frame.bits & PLURAL))
    )


def _grown_on(frame: Frame, before: Phrase | Unit) -> Phrase | None:
    """«Вину за обстрел власти возложили на РСФ»: read as whose, it is who did it."""
    if not isinstance(before, Phrase) or not before.genitives or not frame.bits & PLURAL:
        return None
    last = before.genitives[-1]
    return last if last.bits & NOM and last.bits & PLURAL and can_act(last) else None


def object_before(frame: Frame, parsed: Parsed) -> None:
    """«Огонь прекращают стороны»: the object may open the clause."""
    own = parsed.place_of(frame.subject) if frame.subject is not None else -1
    inset = parsed.items[own - 1] if 0 < own < frame.at else None
    if inset is not None and is_mark(inset, parsed.words, ","):
        frame.object = _over_inset(own - 1, parsed)
        return
    judged = frame.sense in JUDGING and 0 <= own < frame.at
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if judged and (item is frame.subject or item.prep):
                continue  # «наступление на город МИД назвал нарушением»
            if not item.prep and item is not frame.subject and item.bits & ACC:
                frame.object = item
            return
        if is_edge(item, parsed.words) or is_mark(item, parsed.words, ","):
            return
        if verb_sense(item) is not None:
            return


def dative_before(frame: Frame, parsed: Parsed) -> None:
    """«Военным операциям в стране положен конец»: what an end is put to opens the clause."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if frame.object is not None or frame.sense != "halt" or not isinstance(before, Phrase):
        return
    place = before.prep and frame.at > 1
    opening = parsed.items[frame.at - 2] if place else before
    if isinstance(opening, Phrase) and not opening.prep and opening.bits & DAT:
        frame.preps.setdefault("dat", []).append(opening)


def _over_inset(comma: int, parsed: Parsed) -> Phrase | None:
    """«Соглашение, которое вступит в силу в полночь, стороны подписали в Джидде»."""
    opened = comma_pair(parsed, comma)
    if not 0 < opened <= OPENING:
        return None
    for item in parsed.items[:opened]:
        if isinstance(item, Phrase):
            free = not item.prep and item.bits & ACC and item.told & ARRANGED
            return item if free else None
    return None


JUDGING = frozenset({"describe", "deny", "condemn", "criticise", "reject", "welcome"})
OPENING = 4
"""Items that open a sentence before an inset: what is spoken of, and for how long."""


ARRANGED = bits_of("truce", "pact")


def agent_before(frame: Frame, parsed: Parsed) -> None:
    """«Огнём артиллерии разрушены дома», «боевиками захвачен пост»: who does it comes first."""
    if "ins" in frame.preps or frame.form != "finite":
        return
    for k in leftwards(frame.at - 1, parsed):
        item = parsed.items[k]
        if not isinstance(item, Phrase):
            return
        if not item.prep and item.bits & CASES == INS:
            frame.preps["ins"] = [item]
            return
