"""Quantities: numbers in digits and words, with the words that bound them.

"Dozens" is at least 24, "hundreds" at least 200, "thousands" at least 2,000 (domain.md section 3).
Number words are those of the times room; round ones and bounds stand in
``languages/<code>/numbers/quantities.toml``.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress
from pathlib import Path
from typing import Any, NamedTuple

from hudna.reading.frames import Parsed
from hudna.reading.times.grammar import Atom, Chart
from hudna.reading.times.numbers import count_together
from hudna.reading.times.pack import TimesPack
from hudna.reading.units import Unit
from hudna.text.folded import fold_key
from hudna.text.words import NUMBER, WORD, Words

__all__ = ["Amount", "Counted", "NumberWords", "amounts_of"]

Amount = tuple[int | None, int | None, str | None]
"""Least, most, qualifier (``exact``, ``about``, ``at_least``, ``up_to``, ``dozens``)."""

LARGEST = 9
THOUSANDS = re.compile(r"\d{1,3}(?:[, .]\d{3})+")
BOUND = 4
"""Words of the longest bound ("по меньшей мере")."""


class Counted(NamedTuple):
    """An amount at the words ``[first, last)``; ``often`` when it counts occasions.

    ``whole`` tells that the word names what is counted as well: a dual.
    """

    first: int
    last: int
    amount: Amount
    often: bool = False
    whole: bool = False


@dataclass(slots=True, frozen=True)
class NumberWords:
    """The words of one language that stand for amounts.

    Each of ``single`` tells one alone; with those of ``spelled`` a number in words begins.
    """

    pack: TimesPack
    rounds: dict[str, int]
    occasions: frozenset[str]
    adverbs: dict[str, int]
    bounds: dict[str, str]
    duals: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    spaced: bool = False
    measures: frozenset[str] = frozenset()
    scales: dict[str, int] = field(default_factory=dict)
    spelled: frozenset[str] = frozenset()

    @classmethod
    def load(cls, pack: TimesPack, root: Path) -> "NumberWords":
        """The words of a pack's language; a language without the file knows digits only.

        Args:
            pack: the times pack of the language, for its number words.
            root: the folder that holds the languages.
        """
        path = root / pack.language / "numbers" / "quantities.toml"
        data: dict[str, Any] = {}  # an edge: TOML
        if path.is_file():
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        often = data.get("occasions", {})
        rounds = {fold_key(f): int(n) for n, forms in data.get("round", {}).items() for f in forms}
        adverbs = {fold_key(f): int(n) for n, fs in often.get("adverbs", {}).items() for f in fs}
        duals = frozenset(_duals(data.get("duals", {})))
        return cls(
            pack,
            rounds,
            frozenset(fold_key(form) for form in often.get("nouns", ())),
            adverbs,
            {fold_key(f): bound for bound, forms in data.get("bounds", {}).items() for f in forms},
            duals,
            duals.union(rounds, adverbs),
            bool(data.get("digits", {}).get("spaced")),
            frozenset(fold_key(form) for form in data.get("measures", {}).get("words", ())),
            {fold_key(f): int(n) for n, fs in data.get("scales", {}).items() for f in fs},
            frozenset(_counting(pack)),
        )


def _duals(told: dict[str, list[str]]) -> Iterator[str]:
    """The folded forms of nouns in the dual, bare and bound to a pronoun."""
    leads, pronouns = told.get("leads", []), told.get("pronouns", [])
    for kind, ends in (("nouns", "endings"), ("sure", "sure_endings")):
        endings = [
            end + whose
            for end in told.get(ends, [])
            for whose in (pronouns if len(end) == 1 else ("",))
        ]
        for word in told.get(kind, []):
            stem = fold_key(word)
            stem = stem[:-1] + BOUND_FEMININE if stem.endswith(FEMININE) else stem
            yield from (fold_key(lead + stem + end) for lead in leads for end in endings)


FEMININE, BOUND_FEMININE = "\u0647", "\u062a"
"""The folded ending of a feminine noun, and what it is before another ending."""


def amounts_of(parsed: Parsed, numbers: NumberWords) -> list[Counted]:
    """The amounts of a sentence in the order of the text; times are none."""
    words = parsed.words
    first, last = parsed.sentence.first, parsed.sentence.last
    chart = _spelled(words, first, last, numbers)
    rows = enumerate(zip(words.forms[first:last], words.kinds[first:last], strict=True), first)
    single = numbers.single
    places = [at for at, (form, kind) in rows if kind == NUMBER or form in single or at in chart]
    if not places:
        return []
    taken = _taken(parsed)
    found: list[Counted] = []
    behind = first
    for at in places:
        if at < behind:
            continue
        counted = None if at in taken else _counted(at, words, numbers, chart)
        if counted is None or (counted.whole and found and found[-1].last == at):
            continue  # «جنديان لبنانيان» are two
        found.append(_bounded(counted, words, first, numbers))
        behind = counted.last
    return found


def _taken(parsed: Parsed) -> set[int]:
    """The words of times and of names: «М23» counts nothing."""
    taken: set[int] = set()
    for item in parsed.items:
        if type(item) is Unit and item.kind == "time":
            taken.update(range(item.first, item.last))
    for part in parsed.parts():
        for name in part.names:
            taken.update(range(name.first, name.last))
    return taken


def _spelled(words: Words, first: int, last: int, numbers: NumberWords) -> Chart:
    """Number words and what they make together."""
    chart: Chart = {}
    pack = numbers.pack
    known = map(numbers.spelled.__contains__, words.forms[first:last])
    for at in compress(range(first, last), known):
        form = words.forms[at]
        atoms = [Atom(at + 1, *entry) for entry in pack.single.get(form, ()) if entry[0] == NUM]
        for rest, tag, key, value, lead in pack.multiple.get(form, ()):
            end = at + 1 + len(rest)
            if tag == NUM and end <= last and words.forms[at + 1 : end] == rest:
                atoms.append(Atom(end, tag, key, value, lead))
        if atoms:
            chart[at] = atoms
    if len(chart) > 1:
        count_together(chart, pack.counting)
    return chart


NUM = "num"
"""The tag of words that count."""


def _counting(pack: TimesPack) -> Iterator[str]:
    """The words with which a number in words begins."""
    yield from (form for form, rows in pack.single.items() if any(r[0] == NUM for r in rows))
    yield from (form for form, rows in pack.multiple.items() if any(r[1] == NUM for r in rows))


def _counted(at: int, words: Words, numbers: NumberWords, chart: Chart) -> Counted | None:
    form = words.forms[at]
    if (single := _in_a_word(at, form, numbers)) is not None:
        return single
    if words.kinds[at] == NUMBER:
        value, end = _in_parts(at, words, numbers) or _written(at, words, numbers)
        if value is None or _is_model(at, words) or _is_measure(end, words, numbers):
            return None
    elif at in chart:
        best = max(chart[at], key=lambda atom: (atom.end, atom.value))
        if not isinstance(best.value, int) or isinstance(best.value, bool):
            return None
        value, end = best.value, best.end
    else:
        return None
    after = words.forms[end] if end < len(words.forms) else ""
    many = numbers.rounds.get(after, 0)
    scale = many // 2 if many in MANY else numbers.scales.get(after, 0)
    if value <= UNITS and scale:
        value, end = value * scale, end + 1  # «четыре тысячи», "4 آلاف", "13 thousand"
        stop = words.forms[end : end + 2]
        end += len(stop) > 1 and stop[0] == "." and stop[1] in numbers.occasions  # «7 тыс. раз»
    often = end < len(words.forms) and words.forms[end] in numbers.occasions
    return Counted(at, end + often, (value, value, "exact"), often)


def _in_parts(at: int, words: Words, numbers: NumberWords) -> tuple[int, int] | None:
    """«1.5 million», "2,3 ألف": a part of a scale, which a number alone is not read to be."""
    scale = numbers.scales.get(words.forms[at + 1]) if at + 1 < len(words.forms) else None
    told = PARTED.fullmatch(words.forms[at]) if scale else None
    if scale is None or told is None:
        return None
    return round(float(f"{told[1]}.{told[2]}") * scale), at + 2


PARTED = re.compile(r"(\d{1,3})[.,](\d{1,2})")


def _in_a_word(at: int, form: str, numbers: NumberWords) -> Counted | None:
    """An amount that one word tells: «عشرات», «مرتين», «جنديان»."""
    if form in numbers.rounds:
        return Counted(at, at + 1, (numbers.rounds[form], None, "dozens"))
    if form in numbers.adverbs:
        value = numbers.adverbs[form]
        return Counted(at, at + 1, (value, value, "exact"), often=True)
    return Counted(at, at + 1, (2, 2, "exact"), whole=True) if form in numbers.duals else None


MANY = frozenset({200, 2000})
"""What hundreds and thousands are at least: two of them; so many as a number before them says."""
UNITS = 999
"""Largest number of hundreds or thousands that is written so."""


def _is_model(at: int, words: Words) -> bool:
    """«Ми-24», "MQ-9": a number written together with letters names a make and counts nothing."""
    if at < MODEL or words.forms[at - 1] != "-" or words.kinds[at - MODEL] != WORD:
        return False
    together = words.span(at - MODEL, at + 1)
    parts = words.forms[at - MODEL : at + 1]
    return together.end - together.start == sum(map(len, parts)) and len(parts[0]) <= LETTERS


def _is_measure(end: int, words: Words, numbers: NumberWords) -> bool:
    """«120-миллиметровых», "32 km", "a 14-point plan": how long or wide, and no number of acts."""
    if end >= len(words.forms):
        return False
    return words.hyphen[end] or words.forms[end] in numbers.measures


MODEL = 2
"""Words of a make: its letters, and the dash before its number."""
LETTERS = 3
"""Letters that a make has at most."""


def _written(at: int, words: Words, numbers: NumberWords) -> tuple[int | None, int]:
    """A number in digits and where it ends; where a space parts thousands, «4 900» is one."""
    form, end = words.forms[at], at + 1
    if numbers.spaced and form.isdigit() and len(form) <= GROUP:
        while end < len(words.forms) and words.kinds[end] == NUMBER and _is_group(end, words):
            form, end = form + words.forms[end], end + 1
    return _digits(form), end


GROUP = 3


def _is_group(at: int, words: Words) -> bool:
    form = words.forms[at]
    return form.isdigit() and len(form) == GROUP and words.starts[at] - words.ends[at - 1] == 1


def _digits(form: str) -> int | None:
    plain = re.sub(r"\D", "", form) if THOUSANDS.fullmatch(form) else form
    return int(plain) if plain.isdigit() and len(plain) <= LARGEST else None


def _bounded(counted: Counted, words: Words, first: int, numbers: NumberWords) -> Counted:
    """The amount with what the words before it say of its bounds."""
    value, _, qualifier = counted.amount
    if qualifier != "exact" or value is None:
        return counted
    for length in range(BOUND, 0, -1):
        start = counted.first - length
        if start < first:
            continue
        bound = numbers.bounds.get(" ".join(words.forms[start : counted.first]))
        if bound is not None:
            return counted._replace(first=start, amount=_between(value, bound))
    return counted


def _between(value: int, bound: str) -> Amount:
    if bound == "at_least":
        return (value, None, bound)
    if bound == "up_to":
        return (None, value, bound)
    return (value, value, bound)
