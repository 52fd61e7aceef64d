"""Whether two documents go back to one text or statement (domain.md section 12).

A pair is judged by the two alone. Within a language, words that are the same tell; across
languages, what no translator changes: odd figures, who speaks and how, whose tally says what.
Two outlets that report one event in their own words are not kin.
"""

import msgspec

from hudna.judging.facts import Facts
from hudna.judging.kin_keys import WINDOW, agencies_of
from hudna.judging.marks import likeness
from hudna.judging.moments import moment
from hudna.judging.overlap import Overlap, overlap_of, share
from hudna.judging.renderings import is_rendering
from hudna.judging.running_order import in_one_order
from hudna.judging.statements import Likeness, likeness_of
from hudna.records.family import KinMethod

__all__ = ["Kin", "kin_of"]

LEAST_SHARED = 8
"""Shingles seen in both, under which an overlap may be chance."""
CONTAINED, COVERS = 0.5, 0.2
"""A copy holds half of the smaller text and a fifth of the larger: a roundup is no copy of each
text that it takes a paragraph from."""
REWORDED = 0.15
"""A statement retold in its own language keeps so many of its word runs."""
NEWS = 0.15
WIRE = 0.2
"""So much of the words does for texts that credit one agency."""
SENTENCES = 0.4
NEARLY_WHOLE = 0.85
SERIAL = 0.7
"""Texts on two things share their background at most; a copy without the lead shares more."""
MOULD = 0.5
"""Bulletins in one mould share less than this of their numbers."""
STATEMENT = 5
"""Points of likeness that make two texts one statement (:mod:`hudna.judging.statements`)."""
LEAST_MARKS, LEAST_NAMED = 6, 5
"""Fewer do where one text names where the other stood: a statement of two sentences has few."""
SEVERAL_TIMES = 3
TIMES = 0.4
ONE_AGENCY, OTHERWISE = 0.5, 0.7
RESTING = 0.6
"""A translation that names its source, or one agency's text, keeps so many of the marks."""
LEAST_ORDERED = 10
"""Weight of what is told in one order, under which it may be chance."""
ORDERED, RESTS_ORDERED = 0.6, 0.5
"""So much of both stands in one order in a translation; less does where it names its source."""


class Kin(msgspec.Struct, frozen=True, kw_only=True):
    """Two documents of one origin: how that was found, how alike they are (0 to 1), reasons."""

    one: str
    other: str
    method: KinMethod
    similarity: float
    reasons: tuple[str, ...]


def kin_of(one: Facts, other: Facts) -> Kin | None:
    """Judge two documents; None when nothing shows one origin. The order does not matter."""
    if one.document > other.document:
        one, other = other, one
    tests = (_by_words, _by_marks, _by_order, _by_statement)
    found = next((each for test in tests if (each := test(one, other)) is not None), None)
    if found is None:
        return None
    method, similarity, reasons = found
    return Kin(
        one=one.document,
        other=other.document,
        method=method,
        similarity=round(similarity, 2),
        reasons=tuple(reasons),
    )


Verdict = tuple[KinMethod, float, list[str]]


class _Shared(msgspec.Struct, frozen=True):
    """What two texts of one language have in common."""

    overlap: Overlap
    sentences: int
    part: float
    quotations: int

    @property
    def alike(self) -> float:
        """The larger part of the smaller text found in the other, by word runs or sentences."""
        return max(self.overlap.contained, self.part)

    def reasons(self, fewest: int) -> list[str]:
        """In words; ``fewest`` is the number of sentences of the shorter text."""
        runs = f"{self.overlap.contained:.0%} of the shorter text's word runs stand in the other"
        told = f"{self.sentences} of {fewest} sentences shared" if self.sentences else ""
        quoted = f"{self.quotations} direct quotations shared" if self.quotations else ""
        return [reason for reason in (runs, told, quoted) if reason]


def _by_words(one: Facts, other: Facts) -> Verdict | None:
    if one.language != other.language:
        return None
    overlap = overlap_of(one.signature, other.signature)
    if overlap.shared < LEAST_SHARED:
        return None
    shared = _Shared(
        overlap,
        len(set(one.sentences) & set(other.sentences)),
        share(one.sentences, other.sentences),
        len(set(one.quotations) & set(other.quotations)),
    )
    if _serial(one, other, shared):
        return None
    reasons = shared.reasons(min(len(one.sentences), len(other.sentences)))
    alike = overlap.contained >= CONTAINED or shared.part >= SENTENCES
    whole = overlap.covers >= COVERS
    if alike and whole and (overlap.contained >= SERIAL or _one_news(one, other)):
        return "shingles", shared.alike, reasons
    agencies = _wires(one, other) | _wires(other, one)
    if agencies and overlap.contained >= WIRE and _one_news(one, other):
        reasons.insert(0, f"credit line: {', '.join(sorted(agencies))}")
        return "credit_line", shared.alike, reasons
    several = whole and shared.quotations >= len(("one", "other"))
    return ("shared_quotations", shared.alike, reasons) if several else None


def _wires(one: Facts, other: Facts) -> set[str]:
    """Agencies whose text one is or credits, and which the other credits or names."""
    return agencies_of(one) & set(one.agencies) & set(other.agencies)


def _one_news(one: Facts, other: Facts) -> bool:
    """Whether the leads share words: one agency's texts on two things share their background."""
    return overlap_of(one.lead, other.lead).contained >= NEWS


def _serial(one: Facts, other: Facts, shared: _Shared) -> bool:
    """Whether they are texts of several days that share a mould or a background."""
    if not _other_days(one, other):
        return False
    if _one_mould(one, other) or (not _near(one, other) and shared.alike < NEARLY_WHOLE):
        return True
    return one.source is not None and one.source == other.source and shared.alike < SERIAL


def _by_marks(one: Facts, other: Facts) -> Verdict | None:
    """One text in two languages, told by what no translator changes.

    Under one agency's name less is enough than otherwise: others may tell the same declaration.
    """
    if one.language == other.language or not _near(one, other):
        return None
    shared, alike = likeness(one.marks, other.marks)
    agencies, held = agencies_of(one) & agencies_of(other), _held(one, other)
    rests = _rests(one, other)
    if is_rendering(one, other, held) and not _other_times(one, other):
        return (
            "same_statement",
            max(alike, held),
            ["one prints a statement in full", *_told(shared)],
        )
    if shared < (LEAST_NAMED if rests else LEAST_MARKS) or _other_times(one, other):
        return None
    if rests and held >= RESTING:
        alike = max(alike, held)
    elif not _translated(one, other, alike, held) or not (agencies or _said_alike(one, other)):
        return None
    figures = sorted(set(one.figures) & set(other.figures))
    reasons = _told(shared)
    reasons += [f"credit line: {', '.join(sorted(agencies))}"] if agencies else []
    reasons += [f"the same odd figures: {', '.join(figures)}"] if figures else []
    return "same_statement", alike, reasons


def _by_order(one: Facts, other: Facts) -> Verdict | None:
    """Times, names and numbers told one after the other as in a translation."""
    if one.language == other.language or not _near(one, other):
        return None
    weight, part = in_one_order(one.order, other.order)
    if weight < LEAST_ORDERED or part < (RESTS_ORDERED if _rests(one, other) else ORDERED):
        return None
    return "same_statement", part, [f"{part:.0%} of times, names and numbers in one order"]


def _told(shared: int) -> list[str]:
    return [f"{shared} times, names, voices and numbers shared"]


def _held(one: Facts, other: Facts) -> float:
    """The part of the shorter text's marks that the other has: reprints leave out paragraphs."""
    left, right = set(one.marks), set(other.marks)
    return len(left & right) / (min(len(left), len(right)) or 1)


def _rests(one: Facts, other: Facts) -> bool:
    """Whether one may rest on the other: one agency's name, or one names the other's outlet."""
    agencies = agencies_of(one) & agencies_of(other)
    return bool(agencies or _names_source(one, other) or _names_source(other, one))


def _names_source(one: Facts, other: Facts) -> bool:
    """Whether one names the outlet that the other appeared in: it may rest on it."""
    return other.source is not None and other.source in one.channels


def _translated(one: Facts, other: Facts, alike: float, held: float) -> bool:
    """Whether two texts are alike enough to be translations, though neither names the other."""
    return alike >= _needed(one, other) or held >= NEARLY_WHOLE


def _said_alike(one: Facts, other: Facts) -> bool:
    """Whether they share words of somebody, an odd figure, or several times.

    The two sides' accounts of one meeting share its day and whom it names, and no more.
    """
    shared = set(one.marks) & set(other.marks)
    times = [mark for mark in shared if mark.startswith("t:")]
    return len(times) >= SEVERAL_TIMES or any(mark[0] in "vf" for mark in shared)


def _other_times(one: Facts, other: Facts) -> bool:
    """Whether both tell times, and mostly others: the next day's text on the same."""
    left, right = ({m for m in f.marks if m.startswith("t:")} for f in (one, other))
    return bool(left and right) and len(left & right) < TIMES * len(left | right)


def _needed(one: Facts, other: Facts) -> float:
    """How alike two translations must be: less under the name of one agency."""
    credited = agencies_of(one) & agencies_of(other) & set(one.agencies)
    return ONE_AGENCY if credited else OTHERWISE


def _by_statement(one: Facts, other: Facts) -> Verdict | None:
    if not _near(one, other):
        return None
    likeness: Likeness = likeness_of(one, other)
    agencies = agencies_of(one) & agencies_of(other)
    points = likeness.points + (2 if agencies else 0)
    if points < STATEMENT or not _bears_out(one, other, likeness, credited=bool(agencies)):
        return None
    reasons = list(likeness.reasons)
    if agencies:
        reasons.insert(0, f"credit line: {', '.join(sorted(agencies))}")
    method: KinMethod = "credit_line" if agencies else "same_statement"
    return method, min(points / (STATEMENT * 2), 1.0), reasons


def _bears_out(one: Facts, other: Facts, likeness: Likeness, *, credited: bool) -> bool:
    """Whether more than a common subject speaks for one statement.

    Two outlets may tell one event with one toll from one speaker. In one language a statement
    shows in its words too; across languages in figures, or in content under one agency's name.
    """
    if one.language == other.language:
        return overlap_of(one.signature, other.signature).contained >= REWORDED
    return likeness.figures >= len(("one", "other")) or (credited and likeness.content > 0)


def _near(one: Facts, other: Facts) -> bool:
    """Whether one may be a reprint of the other: unknown days do not speak against it."""
    if one.published is None or other.published is None:
        return True
    return abs(moment(one.published) - moment(other.published)) <= WINDOW


def _one_mould(one: Facts, other: Facts) -> bool:
    """Two days' bulletins: the same words, other numbers."""
    if not (one.digits and other.digits):
        return False
    return share(one.digits, other.digits) < MOULD


def _other_days(one: Facts, other: Facts) -> bool:
    return (one.published or "")[:10] != (other.published or "")[:10]
