"""One statement in two wordings or languages: what no translator changes (domain.md section 12).

Points are given for what two texts share. A single shared speaker or figure proves nothing; a
speaker with the same stances, the same tally and the same odd figures together do.
"""

from collections import Counter

import msgspec

from hudna.judging.facts import Facts, TallyFact

__all__ = ["Likeness", "likeness_of"]

MOST_FIGURES = 4
STRONG = 3
"""Signs in a number that is odd by itself."""
HALF = 0.5
PAIR = 2


class Likeness(msgspec.Struct, frozen=True):
    """Points in all, those that content and those that figures earned, and reasons."""

    points: int
    content: int
    figures: int
    reasons: tuple[str, ...]


def likeness_of(one: Facts, other: Facts) -> Likeness:
    """What two texts share beyond their words."""
    reasons: list[str] = []
    figures = _figures(one, other, reasons) + _tallies(one, other, reasons)
    content = figures + _happenings(one, other, reasons)
    points = content + _speakers(one, other, reasons)
    return Likeness(points, content, figures, tuple(reasons))


def _figures(one: Facts, other: Facts, reasons: list[str]) -> int:
    shared = set(one.figures) & set(other.figures)
    if shared:
        reasons.append(f"the same odd figures: {', '.join(sorted(shared))}")
    return min(sum(2 if len(figure) >= STRONG else 1 for figure in shared), MOST_FIGURES)


def _tallies(one: Facts, other: Facts, reasons: list[str]) -> int:
    shared = {_tally(t) for t in one.tallies if t.by} & {_tally(t) for t in other.tallies if t.by}
    if shared:
        reasons.append("the same count by the same body")
    return 2 * min(len(shared), PAIR)


def _tally(tally: TallyFact) -> tuple[object, ...]:
    return tally.by, tally.act, tally.count.min, tally.count.max


def _happenings(one: Facts, other: Facts, reasons: list[str]) -> int:
    shared = _told(one) & _told(other)
    if shared:
        reasons.append("the same happening at the same place and time")
    return min(len(shared), PAIR)


def _told(facts: Facts) -> set[tuple[object, ...]]:
    return {
        (r.kind, r.type, r.spot.place, r.time.said)
        for r in facts.reports
        if r.spot and r.spot.place and r.time and r.time.said
    }


def _speakers(one: Facts, other: Facts, reasons: list[str]) -> int:
    left, right = _voices(one), _voices(other)
    points = 0
    if one.claims and other.claims and one.claims[0].speaker == other.claims[0].speaker is not None:
        points += 1
        reasons.append(f"both open with {one.claims[0].speaker}")
    shared = sum((left & right).values())
    fewest = min(sum(left.values()), sum(right.values()))
    if shared >= PAIR and shared >= HALF * fewest:
        points += 2
        reasons.append(f"{shared} of {fewest} statements by the same speakers in the same sense")
    return points


def _voices(facts: Facts) -> Counter[tuple[str, str]]:
    return Counter((c.speaker, c.stance) for c in facts.claims if c.speaker)
