"""Where a clause looks: back to what was, or ahead to what is to come."""

from collections.abc import Iterable, Iterator
from itertools import chain

from hudna.reading.times.pack import Role, TimesPack
from hudna.reading.times.pieces import Piece, Sight
from hudna.reading.times.raw import RoleName
from hudna.reading.times.roles import VERB_ROLES, owns_what_follows

__all__ = ["looks_of"]

LOOKS = frozenset({"past", "future", "plan", "lasted", "inforce", "begun", "counted", "endedverb"})
"""Tags of words that tell it: ``plan`` arranges something to come, ``lasted`` reports an end, as
``endedverb`` does, ``inforce`` tells of what holds now, so that its start lies behind, ``begun``
names a beginning, ``counted`` counts what has been, also until a moment."""
DUE = "due"
"""A word that sets a term right before a time, and is another word elsewhere: "by Friday"."""
STARTED = frozenset({"past", "startverb"})
"""Tags of a verb that tells of a beginning as past: «بدأ سريان الهدنة»."""
GONE = frozenset({"since", "after", "afterword"})
"""Words after which a beginning is over: "since the start of"."""
BACK = 4
"""Words between such a word and the beginning it speaks of."""
OPENS = frozenset({"bos", "comma", "and", "open"})
"""What stands before the first word of a clause."""
FOCUS = "focus"
BREACH = "breachword"
CUT = ";"
"""A mark over which no cue reaches."""
PLANNED = frozenset({"start", "end", "duration"})
SHORTEST = 4
"""Letters; in a shorter word the ending says nothing."""
HENCE = 3
"""A distance that a verb behind it places: «через год»."""
FAR = 60
"""Words; no cue is looked for farther away."""


def looks_of(piece: Piece, sight: Sight, role: RoleName, rule: Role | None) -> tuple[int, str]:
    """-1 back, 1 ahead, 0 unsaid, and the cue that says so.

    The nearest cue before the time decides, else the nearest after it.
    """
    if role == "moved":
        return 1, role
    if rule is not None and rule.direction is not None:
        return rule.direction, ""
    before = range(piece.first - 1, max(sight.first, piece.first - FAR) - 1, -1)
    after = range(piece.last, min(sight.last, piece.last + FAR))
    due = any(atom.tag == DUE for atom in sight.chart.get(piece.first - 1, ()))
    if due and not owns_what_follows(piece, sight):  # "killed by Monday's shelling"
        told = _told_after(piece, sight, after)
        return told or (1, f"future:{sight.words.forms[piece.first - 1]}")
    if piece.parts.ago == HENCE:
        told = _told_by_verb(sight, after)
        if told is not None:
            return told
    if role == "none" and _is_behind_brackets(piece, sight):
        role = "start"  # "starting at 8 a.m. (0400 GMT) on Monday": the day of the clock before
    for tag, word in chain(_cue(before, sight, piece.first), _cue(after, sight, sight.last)):
        look = _look(tag, role)
        return look, f"{WAS_DUE if look > 0 and _was_due(before, sight) else tag}:{word}"
    return (1 if role == "end" else 0), ""


def _is_behind_brackets(piece: Piece, sight: Sight) -> bool:
    """Whether a bracket closes right before a time, at most a preposition between."""
    near = range(max(sight.first, piece.first - NEAR), piece.first)
    return any(sight.words.forms[at] == ")" for at in near)


NEAR = 2


WAS_DUE = "wasdue"
"""Words that tell of what was still to come then: "was to", «должно было»."""


def _was_due(before: Iterable[int], sight: Sight) -> bool:
    """As "the truce was to expire on Friday", which may be over by now."""
    if WAS_DUE not in sight.tags():
        return False
    for at in before:
        if sight.words.forms[at] in CUTS:
            return False
        if any(atom.tag == WAS_DUE for atom in sight.chart.get(at, ())):
            return True
    return False


CUTS = frozenset(";,")


def _told_by_verb(sight: Sight, after: Iterable[int]) -> tuple[int, str] | None:
    """«Через год рухнуло»: the verb behind such a distance tells, not the noun it has."""
    for at in after:
        for tag, word in _cue((at,), sight, sight.last):
            if tag in {"past", "future"}:
                return _look(tag, "none"), f"{tag}:{word}"
    return None


def _told_after(piece: Piece, sight: Sight, after: Iterable[int]) -> tuple[int, str] | None:
    """As "By Friday the guns had fallen silent": a term at the head of a clause that reports.

    «Только к полудню четверга …», "already by Friday": with a word of its own before it.
    """
    opening = piece.first - 1
    if any(atom.tag == FOCUS for atom in sight.chart.get(opening - 1, ())):
        opening -= 1
    if sight.tags_before(opening).isdisjoint(OPENS):
        return None
    for tag, word in _cue(after, sight, sight.last):
        if tag in {"past", "plan"}:
            return -1, f"{tag}:{word}"
        break
    return None


def _cue(places: Iterable[int], sight: Sight, end: int) -> Iterator[tuple[str, str]]:
    for at in places:
        if sight.words.forms[at] == CUT:
            return
        for atom in sight.chart.get(at, ()):
            if atom.end <= end and atom.tag in LOOKS and not _is_place(atom.tag, at, sight):
                yield _of_beginning(atom.tag, at, sight), sight.words.forms[at]
                return
        tense = _tense(sight, at)
        if tense is not None:
            yield tense, sight.words.forms[at]
            return


def _is_place(tag: str, at: int, sight: Sight) -> bool:
    """No verb follows a preposition: «في سرت» is "in Sirte", though «سرت» is "took effect" too."""
    return tag == "past" and any(atom.tag == WITHIN for atom in sight.chart.get(at - 1, ()))


WITHIN = "in"


def _of_beginning(tag: str, at: int, sight: Sight) -> str:
    """A beginning that something came after is over, a truce that was broken arranges nothing."""
    if tag == "plan" and _is_broken(at, sight):
        return "counted"
    if tag not in {"begun", "plan"}:
        return tag
    if at > sight.first and {atom.tag for atom in sight.chart.get(at - 1, ())} >= STARTED:
        return "past"  # also «دخلت هدنة حيز التنفيذ الاثنين»
    if tag == "plan":
        return tag
    for place in range(at - 1, max(sight.first, at - BACK) - 1, -1):
        if any(atom.tag in GONE for atom in sight.chart.get(place, ())):
            return "past"
    return "plan"


def _is_broken(at: int, sight: Sight) -> bool:
    """Whether breaches stand before a truce: "612 breaches of the truce from 27 July"."""
    near = range(at - 1, max(sight.first, at - BACK) - 1, -1)
    return any(atom.tag == BREACH for place in near for atom in sight.chart.get(place, ()))


def _tense(sight: Sight, at: int) -> str | None:
    """Past or future of a word that no lexicon need know, told by its beginning and ending."""
    pack, form = sight.pack, sight.words.forms[at]
    if not (pack.past_endings or pack.future_prefixes) or len(form) <= SHORTEST:
        return None
    tense = "past" if form.endswith(pack.past_endings) else None
    if tense is None and _has_future_form(form, pack):
        tense = "future"
    if tense is None:
        return None
    known = any(
        atom.tag not in VERB_ROLES and atom.end == at + 1 for atom in sight.chart.get(at, ())
    )
    return None if known else tense


def _has_future_form(form: str, pack: TimesPack) -> bool:
    return (
        bool(pack.future_prefixes)
        and (not pack.future_endings or form.endswith(pack.future_endings))
        and form.startswith(pack.future_prefixes)
        and not form.endswith(pack.future_not)
    )


def _look(tag: str, role: RoleName) -> int:
    if tag == "future":
        return 1
    if tag == "plan":
        return 1 if role in PLANNED else -1
    return 1 if tag in {"past", "inforce"} and role == "end" else -1
