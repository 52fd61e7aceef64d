"""What a time is for: the start of something, its end, its length."""

from hudna.reading.times.pack import Role
from hudna.reading.times.pieces import Piece, Sight
from hudna.reading.times.raw import RoleName

__all__ = ["VERB_ROLES", "owns_what_follows", "role_of"]

NEAR = 9
"""Words; a verb farther away does not govern the time."""


def role_of(piece: Piece, sight: Sight) -> tuple[RoleName, bool, Role | None]:
    """The role, whether it says where the clause looks, and the rule that gave it.

    The longest row of tags before the time decides; without one, a verb of beginning or ending.
    A distance ("two days after") is no length of anything.
    """
    if piece.parts.ago is not None:
        return ("after" if piece.parts.ago > 0 else "before"), False, None
    best = _best(piece, sight)
    if best is not None and best.role in BOUNDS and owns_what_follows(piece, sight):
        best = None
    if best is None and _ends_feast(piece, sight):
        best = FEAST_END
    if not piece.parts.every and _is_put_off(piece, sight):
        return _put_off(piece, best)
    if (best is None or best.role in ADDING) and _is_added(piece, sight, best):
        return _added(piece, sight, best)
    if best is not None and _can_be(best.role, piece):
        return _named(piece, best, sight)
    if _can_start(piece):
        named, looks = _role_of_verb(piece, sight)
        return named, looks, _counted(piece, sight) if named in COUNTABLE else None
    return "none", False, None


def _named(piece: Piece, best: Role, sight: Sight) -> tuple[RoleName, bool, Role | None]:
    """The role that the words before a time name."""
    if _is_of_happening(piece, best, sight):
        return "none", False, SINCE_DAY
    name: RoleName = best.role  # type: ignore[assignment]  # the pack's law checks the name
    return name, True, best


def _is_of_happening(piece: Piece, best: Role, sight: Sight) -> bool:
    """As "since Saturday's blast": the day of something else, from which nothing holds."""
    if best.role != SINCE or not owns_what_follows(piece, sight):
        return False
    near = range(piece.last, min(piece.last + CLOSE + 1, sight.last))
    return any(atom.tag == BLOW for at in near for atom in sight.chart.get(at, ()))


def owns_what_follows(piece: Piece, sight: Sight) -> bool:
    """As "the toll from Monday's shelling": what governs the day governs what is of that day."""
    return piece.last < sight.last and sight.words.forms[piece.last] == POSSESSIVE


BOUNDS = frozenset({"start", "end"})


def _ends_feast(piece: Piece, sight: Sight) -> bool:
    """As "until the end of Ramadan on 23 May", «до конца Рамадана, 23 мая»: the day of that end."""
    if piece.parts.day is None or FEASTS.isdisjoint(sight.tags()):
        return False
    seen: set[str] = set()
    for at in range(piece.first - 1, max(sight.first, piece.first - NEAR) - 1, -1):
        tags = {atom.tag for atom in sight.chart.get(at, ())}
        if tags & UNTIL and seen & FEASTS and seen & LAST_OF:
            return True
        if tags.isdisjoint(BETWEEN_ENDS):
            return False
        seen |= tags
    return False


FEAST_END = Role("role.feast-end", "end", (), None)
FEASTS = frozenset({"feast", "feastday", "hmonth", "season"})
LAST_OF, UNTIL = frozenset({"mod", "modof"}), frozenset({"until", "do", "po"})
BETWEEN_ENDS = (
    FEASTS | LAST_OF | {"the", "of", "monthword", "comma", "on", "in", "v", "na", "yearword"}
)


def _counted(piece: Piece, sight: Sight) -> Role | None:
    """«14 times *since* it was signed on 11 January», «*between* May 1 and May 20».

    Such a day is no start of a truce; who counts, counts from it.
    """
    if any(atom.tag == BETWEEN for _, atom in sight.ending(piece.first)):
        return FROM_DAY
    if SINCE not in sight.tags():
        return None
    for at in range(piece.first - 1, max(sight.first, piece.first - CLAUSE) - 1, -1):
        if sight.words.forms[at] == CUT:
            return None
        if any(atom.tag == SINCE for atom in sight.chart.get(at, ())):
            return SINCE_DAY
    return None


COUNTABLE = frozenset({"none", "start"})
SINCE, BETWEEN, CLAUSE = "since", "between", 8
"""Tags of words from which on is counted, and how many words such a clause may have."""
SINCE_DAY = Role("role.counted-since", "none", (), None)
FROM_DAY = Role("role.counted-between", "none", (), None)


def _best(piece: Piece, sight: Sight) -> Role | None:
    """The rule of the longest row of tags before the time, or of what joins its parts."""
    best: Role | None = None
    for row in _rows_before(sight, piece.first, 3, (piece.prefix + "+",) if piece.prefix else ()):
        role = sight.pack.roles.get(row)
        if role is not None and (best is None or len(role.words) > len(best.words)):
            best = role
    if best is not None:
        return best
    inner = sight.pack.roles.get((piece.joint,))
    return inner if inner is not None and inner.role == "start" else None


def _put_off(piece: Piece, best: Role | None) -> tuple[RoleName, bool, Role | None]:
    """What was put off from a time, to a time, or by a length."""
    if "duration" in piece.kinds:
        return "after", False, None
    return ("instead" if best is not None and best.role == "start" else "moved"), True, best


def _added(piece: Piece, sight: Sight, best: Role | None) -> tuple[RoleName, bool, Role | None]:
    """By how long something is prolonged, or how long it was."""
    if (best is None or len(best.words) == 1) and _modifies(piece, sight):
        return "none", False, PROLONGED
    return "extension", False, best if best is not None and best.role == "extension" else None


def _can_be(role: str, piece: Piece) -> bool:
    """A length starts nothing, a day is no length, what recurs is neither."""
    if piece.parts.every:
        return False
    long = "duration" in piece.kinds or piece.parts.ago is not None
    return role not in {"start", "end"} if long else role not in {"duration", "extension"}


ADDING = frozenset({"before", "duration", "extension"})
PROLONGED = Role("role.prolonged", "none", (), None)
"""The length of what is prolonged, not that of the extension."""


def _is_added(piece: Piece, sight: Sight, best: Role | None) -> bool:
    """As "extended the truce with the Taliban by ten days": a verb of extending governs it."""
    if piece.parts.every or "duration" not in piece.kinds:
        return False
    if EXTENDING not in sight.tags():
        return False
    long = best is not None and best.role == "duration"
    for at in range(piece.first - 1, max(sight.first, piece.first - FAR) - 1, -1):
        if long and sight.words.forms[at] == CUT:
            return False  # «продлили её, а потом объявили новую на сутки»
        if any(atom.tag == EXTENDING for atom in sight.chart.get(at, ())):
            return True
    return False


def _is_old_length(piece: Piece, sight: Sight) -> bool:
    """As "extended the four-day truce": a length that describes what is extended.

    Not "by a further 72-hour period", where it tells by how much.
    """
    if not sight.words.hyphen[piece.last - 1]:
        return False
    near = range(max(piece.first - CLOSE, sight.first), piece.first)
    return not any(atom.tag in BY for at in near for atom in sight.chart.get(at, ()))


BY, CLOSE = frozenset({"by", "for"}), 3


def _modifies(piece: Piece, sight: Sight) -> bool:
    """«Продлили трёхдневную паузу», "extended the 4-day truce": how long what is prolonged was."""
    if piece.parts.extra:
        return False
    if _is_old_length(piece, sight):
        return True
    tags = {atom.tag for at in (piece.last, piece.last + 1) for atom in sight.chart.get(at, ())}
    return any(rule.startswith("duration.adjective") for rule in piece.rules) or HALTED in tags


CUT, HALTED, BLOW, POSSESSIVE = ",", "truceword", "blow", "'s"


def _is_put_off(piece: Piece, sight: Sight) -> bool:
    """As "put off from Thursday until Friday": a verb of putting off stands before it."""
    if PUTTING_OFF not in sight.tags():
        return False
    for at in range(piece.first - 1, max(sight.first, piece.first - FAR) - 1, -1):
        if any(atom.tag == PUTTING_OFF for atom in sight.chart.get(at, ())):
            return not any(atom.tag == SAKE for atom in sight.chart.get(at - 1, ()))
    return False


PUTTING_OFF, SAKE = "putoff", "sake"
EXTENDING, FAR = "extend", 14
"""A verb of extending has the truce, and its sides, between it and the length."""


def _can_start(piece: Piece) -> bool:
    return not piece.parts.every and "duration" not in piece.kinds


def _role_of_verb(piece: Piece, sight: Sight) -> tuple[RoleName, bool]:
    """Start or end, where a verb of beginning or ending governs the time.

    The second value tells that the role says where the clause looks; a verb of ending in the
    past does not.
    """
    for at in range(piece.first - 1, max(sight.first, piece.first - NEAR) - 1, -1):
        here = sight.chart.get(at, ())
        verbs = [each for each in here if each.tag in VERB_ROLES and each.end <= piece.first]
        if verbs:  # "to end hostilities at six": what ends is the fighting
            longest = max(verbs, key=lambda each: each.end)
            return VERB_ROLES[longest.tag], longest.tag != "endedverb"
    return "none", False


VERB_ROLES: dict[str, RoleName] = {
    "startverb": "start",
    "endverb": "end",
    "endedverb": "end",
}


def _rows_before(sight: Sight, at: int, depth: int, tail: tuple[str, ...]) -> list[tuple[str, ...]]:
    rows = [tail] if tail else []
    if depth == 0:
        return rows
    for start, atom in sight.ending(at):
        if start >= sight.first:
            rows.extend(_rows_before(sight, start, depth - 1, (atom.tag, *tail)))
    return rows
