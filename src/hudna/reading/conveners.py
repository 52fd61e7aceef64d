"""Who leads, chairs or organises the talks of others: he stands between those who talk.

"At talks led by the UN envoy", «في محادثات قادها …», «переговоры организовала Норвегия».
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["conveners_in"]

LEAD, CONSULT = bits_of("lead"), bits_of("consult", "mediate", "effort", "propose")
AGENT = ("by", "ins", "from")
CLAUSE = frozenset(";:")


def conveners_in(parsed: Parsed) -> list[Phrase]:
    """Phrases that name who leads the talks of a sentence."""
    if not parsed.told() & LEAD:
        return []
    return [
        who
        for frame in parsed.frames
        if frame.sense == "lead" and not (frame.negated or frame.hypothetical)
        for who in _leading(frame, parsed)
    ]


def _leading(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """Who does it to talks; of two beside the verb the one that is no talks («X организовал Y»)."""
    held = [each for each in (frame.subject, frame.object) if each is not None]
    if _is_told_of_somebody(frame, parsed):
        return []
    behind = _is_behind(frame, parsed)
    if frame.subject is not None and frame.object is None and (talks := _opening(frame, parsed)):
        held.append(talks)
    if not behind and not any(part.told & CONSULT for each in held for part in each.everything()):
        return []
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if behind and frame.form == "finite" and isinstance(after, Phrase) and not after.prep:
        return [after] if after.actors else []  # «محادثات قادها X»: a relative without its word
    agents = [phrase for prep in AGENT for phrase in frame.preps.get(prep, [])]
    if frame.subject is not None and not frame.subject.told & CONSULT:
        held = [frame.subject]
    return agents or [each for each in held if not each.told & CONSULT and each.actors]


def _is_told_of_somebody(frame: Frame, parsed: Parsed) -> bool:
    """«بوساطة X الذي يرأس الاتحاد»: a relative tells what X leads, which is no talks."""
    who = frame.subject
    if who is None or not who.told & CONSULT or not any(each.actors for each in who.genitives):
        return False
    before = parsed.items[frame.at - 1] if frame.at else None
    return before is not None and bool(before.told & RELATIVE)


RELATIVE = bits_of("relative")


def _is_behind(frame: Frame, parsed: Parsed) -> bool:
    """Whether talks stand right before, or only where and when they were between."""
    for item in reversed(parsed.items[max(frame.at - NEAR, 0) : frame.at]):
        if not isinstance(item, Phrase):
            if item.kind == "time" or item.is_sense("prep", "relative", "auxiliary"):
                continue
            return False
        if item.told & CONSULT:
            return True
        if item.prep not in WHERE or item.sense("truce", "pact") is not None:
            return False
    return False


NEAR = 5
WHERE = frozenset({"in", "at", "b", "on", "near"})


def _opening(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Переговоры А с Б о перемирии вёл В»: what is led opens the clause of its verb."""
    begin = frame.at
    while begin and parsed.items[begin - 1].mark not in CLAUSE:
        begin -= 1
    first = parsed.items[begin] if begin < frame.at else None
    opens = isinstance(first, Phrase) and not first.prep and first.told & CONSULT
    return first if opens and isinstance(first, Phrase) and first is not frame.subject else None
