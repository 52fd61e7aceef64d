"""Which verb or which mention of a truce a time stands nearest to, by the marks between them."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.inset_scopes import gerunds_closed
from hudna.reading.opening_days import act_of_opening
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["BEHIND", "anchor_of", "nearest_mention"]

FAR = 9
"""Words between an act and its day."""
BEHIND = 3
"""How much farther a day in front of an act is than one behind it."""


def nearest_mention(time: ResolvedTime, together: list[TruceMention]) -> TruceMention:
    """The mention that a time stands nearest to."""
    return min(together, key=lambda each: _distance(each.first, each.last, time))


def anchor_of(
    time: ResolvedTime, parsed: Parsed, together: list[TruceMention], acts: frozenset[str]
) -> Frame | TruceMention | None:
    """The verb or the mention that a time stands nearest to; a mark keeps it from what follows.

    Args:
        time: a time.
        parsed: its sentence.
        together: the mentions of the sentence.
        acts: senses of acts done to a truce, of which one may open the sentence.
    """
    best: Frame | TruceMention | None = None
    near = FAR + 1
    heads: list[Frame | TruceMention] = [*parsed.frames, *together]
    parts = COLON in parsed.words.forms[parsed.sentence.first : time.first]
    closings = gerunds_closed(parsed)
    closed = time.last < parsed.sentence.last and parsed.words.forms[time.last] == COMMA
    for each in heads:
        if isinstance(each, TruceMention) and each.phrase is None:
            continue
        away = _distance(each.first, each.last, time)
        away += _set_off(each, time, parsed, closings, (parts, closed))
        if away < near:
            best, near = each, away
    if best is None or (isinstance(best, Frame) and best.form == "noun"):
        return act_of_opening(time, parsed, acts) or best
    return best


def _set_off(
    each: Frame | TruceMention,
    time: ResolvedTime,
    parsed: Parsed,
    closings: set[int],
    marked: tuple[bool, bool],
) -> int:
    """How much farther a word is for what stands between it and a time."""
    parts, closed = marked
    away = 0
    if closed and each.first >= time.last:
        away += BEHIND  # "…, declared by X in March, was broken": the aside is closed
    if each.last <= time.first and _opens_clause(time, each.last, parsed):
        away += BEHIND  # "reached a truce, but in May X left it"
    if any(each.last <= end <= time.first for end in closings):
        away += FAR  # «нарушив режим, в 12:05 атаковали»: the hour is of the main verb
    if parts and COLON in parsed.words.forms[each.last : time.first]:
        away += FAR  # «… продержалось неделю: 19 сентября …»
    return away


COMMA, COLON = ",", ":"


def _opens_clause(time: ResolvedTime, word: int, parsed: Parsed) -> bool:
    """Whether a comma and "but" or "and" stand between a word and a time right behind them."""
    near = [i for i in parsed.items if time.first - NEXT <= i.first < time.first]
    joined = any(type(i) is Unit and i.is_sense("conj_clause") for i in near)
    return joined and COMMA in parsed.words.forms[max(word, time.first - NEXT - 1) : time.first]


NEXT = 3
"""Words from the conjunction of a clause to the time that opens it."""


def _distance(first: int, last: int, time: ResolvedTime) -> int:
    if first <= time.first < last:
        return 0
    return time.first - last if time.first >= last else first - time.last + BEHIND
