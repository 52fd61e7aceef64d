"""Numbers in words put together: خمسة وعشرون, twenty-five, двадцать пятого."""

from collections.abc import Iterator

from hudna.reading.times.grammar import Atom, Chart
from hudna.reading.times.pack import Counting

__all__ = ["count_together"]

TEN, HUNDRED, THOUSAND = 10, 100, 1000
DEPTH = 4
"""No time is counted in more words."""


def count_together(chart: Chart, counting: Counting) -> None:
    """Add to the chart the numbers that several of its words make."""
    added: list[tuple[int, Atom]] = []
    for at, atoms in chart.items():
        for atom in atoms:
            if atom.tag in {"num", "ord"} and atom.end in chart and isinstance(atom.value, int):
                added.extend((at, more) for more in _longer(chart, atom, counting, DEPTH))
    for at, atom in added:
        chart[at].append(atom)


def _longer(chart: Chart, atom: Atom, counting: Counting, depth: int) -> Iterator[Atom]:
    if depth == 0:
        return
    for other in chart.get(atom.end, ()):
        sum_ = _together(atom, other, counting)
        if sum_ is not None:
            yield sum_
            yield from _longer(chart, sum_, counting, depth - 1)


def _together(left: Atom, right: Atom, counting: Counting) -> Atom | None:
    if right.tag not in {"num", "ord"}:
        return None
    a, b = left.value, right.value
    if not isinstance(a, int) or not isinstance(b, int):
        return None
    tied = right.key == "&" + right.tag
    if counting.conjunction and not tied:
        return None
    if not counting.conjunction and right.key != right.tag:
        return None
    value = _value(a, b, counting)
    if value is None or (left.tag == "ord" and not counting.units_first):
        return None
    tag = "ord" if "ord" in {left.tag, right.tag} else "num"
    key = left.key.removesuffix(left.tag) + tag
    return Atom(right.end, tag, key, value, left.lead)


def _value(a: int, b: int, counting: Counting) -> int | None:
    if counting.units_first and 0 < a < TEN and b % TEN == 0 and TEN < b < HUNDRED:
        return a + b
    if not counting.units_first and a % TEN == 0 and a % HUNDRED > TEN and 0 < b < TEN:
        return a + b
    if a % HUNDRED == 0 and a % THOUSAND >= HUNDRED and 0 < b < HUNDRED:
        return a + b
    if a % THOUSAND == 0 and a >= THOUSAND and 0 < b < THOUSAND:
        return a + b
    if counting.multiplies and b in {HUNDRED, THOUSAND} and 0 < a < b:
        return a * b
    return None
