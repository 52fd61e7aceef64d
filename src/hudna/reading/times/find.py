"""Time expressions of a sentence, found but not yet resolved."""

from hudna.reading.times.atoms import atoms_of, has_cue
from hudna.reading.times.pack import Role, TimesPack, Trap
from hudna.reading.times.pieces import Piece, Sight, joined, pieces_of
from hudna.reading.times.raw import RawTime, RoleName, SentenceLike
from hudna.records.time import TimeType

__all__ = ["find_times", "sprung_traps"]

CLOCK_KINDS = frozenset({"clock", "part", "point", "night"})
WEAK = 2
"""Days that are only a date where the clause looks ahead: "in two days"."""
SHORT = frozenset({"H", "MIN", "S"})
"""Hours before or after something are a length: nobody writes news to the hour."""
SHORTEST = 4
"""Letters; in a shorter word the ending says nothing."""
NEAR = 9
"""Words; a verb farther away does not govern the time."""
FAR = 60
"""Words; no cue of direction is looked for farther away."""


def find_times(sentence: SentenceLike, pack: TimesPack) -> list[RawTime]:
    """Everything in a sentence that names a time.

    Args:
        sentence: a range of words.
        pack: the words and rules of the sentence's language.

    Returns:
        The times in the order of the text. Nothing is tried where no cue stands.
    """
    words, first, last = sentence.words, sentence.first, sentence.last
    if first >= last or not has_cue(words, first, last, pack):
        return []
    sight = Sight(words, first, last, atoms_of(words, first, last, pack), pack)
    found = joined(pieces_of(sight), sight)
    kept = [piece for piece in found if piece.alone and not _trapped(piece, sight)]
    return [_raw(piece, sight, sentence) for piece in kept]


def _raw(piece: Piece, sight: Sight, sentence: SentenceLike) -> RawTime:
    words = sight.words
    role, role_rule = _role(piece, sight)
    said = role_rule is not None
    if not said and _can_start(piece):
        role, said = _role_of_verb(piece, sight)
    looks, cue = _looks(piece, sight, role if said else "none", role_rule)
    place = words.place_at(words.starts[piece.first] + piece.lead, words.ends[piece.last - 1])
    before = sight.tags_before(piece.first)
    rules = piece.rules
    if role_rule is not None:
        rules = (*rules, role_rule.ident)
    if cue:
        rules = (*rules, cue)
    return RawTime(
        first=piece.first,
        last=piece.last,
        start=place.start,
        end=place.end,
        text=words.folded.original[place.start - words.base : place.end - words.base],
        type=_type(piece, looks),
        parts=piece.parts,
        kinds=piece.kinds,
        role=role,
        looks=looks,
        language=sight.pack.language,
        sentence=sentence.number,
        segment=sentence.segment,
        midnight=str(sight.pack.traits.get("midnight", "end")),
        bracketed="open" in before,
        equated="equals" in before,
        rules=rules,
    )


def _type(piece: Piece, looks: int) -> TimeType:
    if piece.parts.every:
        return "SET"
    ago = piece.parts.ago
    after = ago is not None and (
        piece.parts.measure in SHORT or (ago > 0 and looks < 0) or (ago == WEAK and looks <= 0)
    )
    if after or "duration" in piece.kinds:
        return "DURATION"
    if CLOCK_KINDS & piece.kinds:
        return "TIME"
    return "DATE"


def _trapped(piece: Piece, sight: Sight) -> bool:
    return any(_springs(trap, piece, sight) for trap in sight.pack.traps)


def sprung_traps(sentence: SentenceLike, pack: TimesPack) -> set[str]:
    """The traps that silence something in a sentence; for the bench."""
    words, first, last = sentence.words, sentence.first, sentence.last
    sight = Sight(words, first, last, atoms_of(words, first, last, pack), pack)
    pieces = [piece for piece in joined(pieces_of(sight), sight) if piece.alone]
    return {
        trap.ident for trap in pack.traps for piece in pieces if _springs(trap, piece, sight)
    }


def _springs(trap: Trap, piece: Piece, sight: Sight) -> bool:
    if trap.kinds and not trap.kinds & piece.kinds:
        return False
    if trap.capital and not sight.words.capital[piece.first]:
        return False
    if trap.before and not _stands_before(trap, piece, sight):
        return False
    return not trap.behind or not trap.behind.isdisjoint(sight.tags_at(piece.last))


def _stands_before(trap: Trap, piece: Piece, sight: Sight) -> bool:
    for step in range(1, trap.reach + 1):
        for atom in sight.chart.get(piece.first - step, ()):
            if atom.tag in trap.before and atom.end <= piece.first:
                return True
    return False


def _role(piece: Piece, sight: Sight) -> tuple[RoleName, Role | None]:
    """The longest row of tags before the piece that has a role."""
    best: Role | None = None
    for row in _rows_before(sight, piece.first, 3, (piece.prefix + "+",) if piece.prefix else ()):
        role = sight.pack.roles.get(row)
        if role is not None and (best is None or len(role.words) > len(best.words)):
            best = role
    if best is None or not _can_be(best.role, piece):
        return "none", None
    name: RoleName = best.role  # type: ignore[assignment]  # the pack's law checks the name
    return name, best


def _can_be(role: str, piece: Piece) -> bool:
    """A length starts nothing, a day is no length, what recurs is neither."""
    if piece.parts.every:
        return False
    long = "duration" in piece.kinds or piece.parts.ago is not None
    return role not in {"start", "end"} if long else role not in {"duration", "extension"}


def _can_start(piece: Piece) -> bool:
    return not piece.parts.every and "duration" not in piece.kinds


def _role_of_verb(piece: Piece, sight: Sight) -> tuple[RoleName, bool]:
    """Start or end, where a verb of beginning or ending governs the time.

    The second value tells that the role says where the clause looks; a verb of ending in the
    past does not.
    """
    for at in range(piece.first - 1, max(sight.first, piece.first - NEAR) - 1, -1):
        for atom in sight.chart.get(at, ()):
            if atom.tag in VERB_ROLES and atom.end <= piece.first:
                return VERB_ROLES[atom.tag], atom.tag != "endedverb"
    return "none", False


VERB_ROLES: dict[str, RoleName] = {
    "startverb": "start",
    "endverb": "end",
    "endedverb": "end",
}


def _rows_before(
    sight: Sight, at: int, depth: int, tail: tuple[str, ...]
) -> list[tuple[str, ...]]:
    rows = [tail] if tail else []
    if depth == 0:
        return rows
    for start, atom in sight.ending(at):
        if start >= sight.first:
            rows.extend(_rows_before(sight, start, depth - 1, (atom.tag, *tail)))
    return rows


def _looks(piece: Piece, sight: Sight, role: RoleName, rule: Role | None) -> tuple[int, str]:
    """Whether the clause looks back or ahead, and the cue that says so."""
    if rule is not None and rule.direction is not None:
        return rule.direction, ""
    plans = role in {"start", "end", "duration"}
    for at in range(piece.first - 1, max(sight.first, piece.first - FAR) - 1, -1):
        for atom in sight.chart.get(at, ()):
            if atom.end <= piece.first and atom.tag in LOOKS:
                return _look(atom.tag, role, plans=plans), f"{atom.tag}:{sight.words.forms[at]}"
        if _is_past(sight, at):
            return _look("past", role, plans=plans), f"past:{sight.words.forms[at]}"
    for at in range(piece.last, min(sight.last, piece.last + FAR)):
        for atom in sight.chart.get(at, ()):
            if atom.tag in LOOKS:
                return _look(atom.tag, role, plans=plans), f"{atom.tag}:{sight.words.forms[at]}"
        if _is_past(sight, at):
            return _look("past", role, plans=plans), f"past:{sight.words.forms[at]}"
    return (1 if role == "end" else 0), ""


def _is_past(sight: Sight, at: int) -> bool:
    """A word that no lexicon need know, but whose ending is one of the past."""
    endings = sight.pack.past_endings
    form = sight.words.forms[at]
    if not endings or len(form) <= SHORTEST or not form.endswith(endings):
        return False
    return all(atom.tag in VERB_ROLES or atom.end > at + 1 for atom in sight.chart.get(at, ()))


LOOKS = frozenset({"past", "future", "plan", "lasted"})


def _look(tag: str, role: RoleName, *, plans: bool) -> int:
    if tag == "future":
        return 1
    if tag == "plan":
        return 1 if plans else -1
    if tag == "past" and role == "end":
        return 1
    return -1
