"""Where a clause looks: back to what was, or ahead to what is to come."""

from collections.abc import Iterable, Iterator
from itertools import chain

from hudna.reading.times.pack import Role
from hudna.reading.times.pieces import Piece, Sight
from hudna.reading.times.raw import RoleName
from hudna.reading.times.roles import VERB_ROLES

__all__ = ["looks_of"]

LOOKS = frozenset({"past", "future", "plan", "lasted"})
"""Tags of words that tell it: ``plan`` arranges something to come, ``lasted`` reports an end."""
PLANNED = frozenset({"start", "end", "duration"})
SHORTEST = 4
"""Letters; in a shorter word the ending says nothing."""
FAR = 60
"""Words; no cue is looked for farther away."""


def looks_of(piece: Piece, sight: Sight, role: RoleName, rule: Role | None) -> tuple[int, str]:
    """-1 back, 1 ahead, 0 unsaid, and the cue that says so.

    The nearest cue before the time decides, else the nearest after it.
    """
    if rule is not None and rule.direction is not None:
        return rule.direction, ""
    before = range(piece.first - 1, max(sight.first, piece.first - FAR) - 1, -1)
    after = range(piece.last, min(sight.last, piece.last + FAR))
    for tag, word in chain(_cue(before, sight, piece.first), _cue(after, sight, sight.last)):
        return _look(tag, role), f"{tag}:{word}"
    return (1 if role == "end" else 0), ""


def _cue(places: Iterable[int], sight: Sight, end: int) -> Iterator[tuple[str, str]]:
    for at in places:
        for atom in sight.chart.get(at, ()):
            if atom.end <= end and atom.tag in LOOKS:
                yield atom.tag, sight.words.forms[at]
                return
        if _is_past(sight, at):
            yield "past", sight.words.forms[at]
            return


def _is_past(sight: Sight, at: int) -> bool:
    """A word that no lexicon need know, but whose ending is one of the past."""
    endings = sight.pack.past_endings
    form = sight.words.forms[at]
    if not endings or len(form) <= SHORTEST or not form.endswith(endings):
        return False
    return all(atom.tag in VERB_ROLES or atom.end > at + 1 for atom in sight.chart.get(at, ()))


def _look(tag: str, role: RoleName) -> int:
    if tag == "future":
        return 1
    if tag == "plan":
        return 1 if role in PLANNED else -1
    return 1 if tag == "past" and role == "end" else -1
