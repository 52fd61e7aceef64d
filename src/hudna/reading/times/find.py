"""Time expressions of a sentence, found but not yet resolved."""

from hudna.reading.times.atoms import atoms_of, has_cue
from hudna.reading.times.direction import looks_of
from hudna.reading.times.pack import TimesPack, Trap
from hudna.reading.times.pieces import Piece, Sight, joined, pieces_of
from hudna.reading.times.raw import RawTime, SentenceLike
from hudna.reading.times.roles import role_of
from hudna.records.time import TimeType

__all__ = ["find_times", "sprung_traps"]

CLOCK_KINDS = frozenset({"clock", "part", "point", "night"})
WEAK = 2
"""Days that are only a date where the clause looks ahead: "in two days"."""
FAR = 3
"""The same, but a date also where nothing tells."""
WIDE = 10
"""Words between an anniversary and the year it is of."""
SHORT = frozenset({"H", "MIN", "S"})
"""Hours before or after something are a length: nobody writes news to the hour."""


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
    role, said, role_rule = role_of(piece, sight)
    looks, cue = looks_of(piece, sight, role if said else "none", role_rule)
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
        anniversary=_anniversary(piece, sight),
        rules=rules,
    )


def _anniversary(piece: Piece, sight: Sight) -> int | None:
    """Which anniversary of a year is spoken of: الذكرى الخامسة … 2011, the fifth anniversary."""
    if piece.parts.year is None or "anniversary" not in sight.tags():
        return None
    for at in range(piece.first - 1, max(sight.first, piece.first - WIDE) - 1, -1):
        if any(atom.tag == "anniversary" for atom in sight.chart.get(at, ())):
            for place in (at - 1, at + 1, at - 2):
                for atom in sight.chart.get(place, ()):
                    if atom.tag == "ord" and isinstance(atom.value, int):
                        return atom.value
    return None


def _type(piece: Piece, looks: int) -> TimeType:
    if piece.parts.every:
        return "SET"
    ago = piece.parts.ago
    after = ago is not None and (
        piece.parts.measure in SHORT
        or (ago in {1, FAR} and looks < 0)
        or (ago == WEAK and looks <= 0)
    )
    if after or "duration" in piece.kinds:
        return "DURATION"
    if CLOCK_KINDS & piece.kinds:
        return "TIME"
    return "DATE"


def _trapped(piece: Piece, sight: Sight) -> bool:
    kinds = piece.kinds
    for trap in sight.pack.traps:
        if trap.kinds and trap.kinds.isdisjoint(kinds):
            continue
        if _springs(trap, piece, sight):
            return True
    return False


def sprung_traps(sentence: SentenceLike, pack: TimesPack) -> set[str]:
    """The traps that silence something in a sentence; for the bench."""
    words, first, last = sentence.words, sentence.first, sentence.last
    sight = Sight(words, first, last, atoms_of(words, first, last, pack), pack)
    pieces = [piece for piece in joined(pieces_of(sight), sight) if piece.alone]
    return {trap.ident for trap in pack.traps for piece in pieces if _springs(trap, piece, sight)}


def _springs(trap: Trap, piece: Piece, sight: Sight) -> bool:
    if trap.kinds and not trap.kinds & piece.kinds:
        return False
    if trap.capital and not sight.words.capital[piece.first]:
        return False
    if trap.before and not _stands_before(trap, piece, sight):
        return False
    return not trap.behind or not trap.behind.isdisjoint(sight.tags_at(piece.last))


PARTING = frozenset({"and", "comma"})
"""Tags of words over which what gives a time its other meaning does not reach."""


def _stands_before(trap: Trap, piece: Piece, sight: Sight) -> bool:
    for step in range(1, trap.reach + 1):
        if step > 1 and not PARTING.isdisjoint(sight.tags_at(piece.first - step + 1)):
            return False  # «вернулся в группу и 14 сентября …»
        for atom in sight.chart.get(piece.first - step, ()):
            if atom.tag in trap.before and atom.end <= piece.first:
                return True
    return False
