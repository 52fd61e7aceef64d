"""Pieces of time in a sentence, and their joining where they stand together."""

import msgspec

from hudna.reading.times.days import safe_date
from hudna.reading.times.grammar import Atom, Chart, Match, Rule, longest, opening
from hudna.reading.times.kinds import parts_of
from hudna.reading.times.pack import Join, TimesPack
from hudna.reading.times.parts import DAY_FIELDS, Parts, merged
from hudna.text.words import Words

__all__ = ["Piece", "Sight", "joined", "pieces_of"]

CLOSERS = frozenset(")]")
"""Marks that close what a join opened."""


class Piece(msgspec.Struct, gc=False):
    """Words ``[first, last)`` that fill some parts of a time; ``joint`` is the tag that joins them.

    In «8 апреля с 11:00» it is the preposition before the hour. ``again`` tells that a conjunction
    is written together with its first word: «ومساء».
    """

    first: int
    last: int
    parts: Parts
    kinds: frozenset[str]
    rules: tuple[str, ...]
    alone: bool
    lead: int = 0
    prefix: str = ""
    joint: str = ""
    again: bool = False


class Sight:
    """A sentence's chart, seen forwards and backwards."""

    __slots__ = ("_before", "_tags", "chart", "first", "last", "pack", "words")

    def __init__(self, words: Words, first: int, last: int, chart: Chart, pack: TimesPack) -> None:
        self.words = words
        self.first = first
        self.last = last
        self.chart = chart
        self.pack = pack
        self._before: dict[int, list[tuple[int, Atom]]] | None = None
        self._tags: set[str] | None = None

    def tags(self) -> set[str]:
        """All tags of its words: what none of them has need not be looked for."""
        if self._tags is None:
            self._tags = {atom.tag for atoms in self.chart.values() for atom in atoms}
        return self._tags

    def ending(self, at: int) -> list[tuple[int, Atom]]:
        """Atoms that end right before a word, with their first words."""
        if self._before is None:
            self._before = {}
            for begin, atoms in self.chart.items():
                for atom in atoms:
                    self._before.setdefault(atom.end, []).append((begin, atom))
        return self._before.get(at, [])

    def tags_before(self, at: int) -> set[str]:
        """Tags that end right before a word; ``bos`` at the sentence's beginning."""
        tags = {atom.tag for _, atom in self.ending(at)}
        if at == self.first:
            tags.add("bos")
        return tags

    def tags_at(self, at: int) -> set[str]:
        """Tags that begin at a word; ``eos`` after the last."""
        if at >= self.last:
            return {"eos"}
        atoms = self.chart.get(at, ())
        return {atom.tag for atom in atoms} | {atom.key for atom in atoms}


def pieces_of(sight: Sight) -> list[Piece]:
    """The pieces of a sentence from left to right, the longest at each place."""
    pieces: list[Piece] = []
    chart, root = sight.chart, sight.pack.rules
    for at in opening(root, chart):
        if pieces and at < pieces[-1].last:
            continue
        for match in longest(root, chart, at):
            if _fits(match.rule, sight, at, match.end, match.atoms[0]):
                parts = parts_of(match)
                if parts is not None:
                    pieces.append(_piece(at, match, parts))
                    break
    return pieces


def _piece(at: int, match: Match, parts: Parts) -> Piece:
    head = match.atoms[0]
    return Piece(
        first=at,
        last=match.end,
        parts=parts,
        kinds=frozenset((match.rule.kind,)),
        rules=(match.rule.ident,),
        alone=match.rule.alone,
        lead=head.lead,
        prefix=head.key.removesuffix(head.tag).removeprefix("&").removesuffix("+"),
        again=head.key.startswith("&"),
    )


def _fits(rule: Rule, sight: Sight, at: int, end: int, head: Atom) -> bool:
    """Whether the neighbours and the writing are as the rule asks."""
    if rule.capital and not sight.words.capital[at]:
        return False
    if rule.hyphen and not sight.words.hyphen[end - 1]:
        return False
    if (rule.after or rule.never) and not _fits_before(rule, sight, at, head):
        return False
    if not rule.ahead and not rule.behind:
        return True
    following = sight.tags_at(end)
    return rule.behind.isdisjoint(following) and not (
        rule.ahead and rule.ahead.isdisjoint(following)
    )


def _fits_before(rule: Rule, sight: Sight, at: int, head: Atom) -> bool:
    before = sight.tags_before(at)
    if head.key != head.tag:
        before.add(head.key.removesuffix(head.tag).removeprefix("&"))
    return rule.never.isdisjoint(before) and not (rule.after and rule.after.isdisjoint(before))


def joined(pieces: list[Piece], sight: Sight) -> list[Piece]:
    """Neighbours that belong together made one."""
    done: list[Piece] = []
    for at, piece in enumerate(pieces):
        if done:
            own = at + 1 < len(pieces) and _has_own_day(done[-1], piece, pieces[at + 1], sight)
            both = None if own else _join(done[-1], piece, sight)
            if both is not None:
                done[-1] = both
                if len(done) > 1:
                    again = _join(done[-2], both, sight) if not done[-2].alone else None
                    if again is not None:
                        done[-2:] = [again]
                continue
        done.append(piece)
    return done


def _has_own_day(before: Piece, clock: Piece, behind: Piece, sight: Sight) -> bool:
    """«От 23 января с 18:00 вторника»: an hour whose day follows it is not of the date before."""
    if "date" not in before.kinds or not TIMED & clock.kinds or not DAYS & behind.kinds:
        return False
    return _join(clock, behind, sight) is not None


TIMED, DAYS = frozenset({"clock", "point"}), frozenset({"weekday", "relday", "date"})


def _join(left: Piece, right: Piece, sight: Sight) -> Piece | None:
    gap = right.first - left.last
    if gap > sight.pack.longest_gap:
        return None
    join = _rule_for(left, right, sight)
    if join is None or _strange(left, right):
        return None
    parts = merged(left.parts, right.parts)
    if parts is None or (right.parts.weekday is not None and _is_no_day(parts)):
        return None
    last = right.last
    if "open" in join.gap and last < sight.last and sight.words.forms[last] in CLOSERS:
        last += 1
    return Piece(
        first=left.first,
        last=last,
        parts=parts,
        kinds=left.kinds | right.kinds,
        rules=(*left.rules, join.ident, *right.rules),
        alone=left.alone or right.alone or len(left.kinds | right.kinds) > 1,
        lead=left.lead,
        prefix=left.prefix,
        joint=join.gap[-1] if join.gap else left.joint or right.joint,
    )


def _strange(left: Piece, right: Piece) -> bool:
    """About the last three days; 24–26 December at eight: nobody means one thing by these."""
    if "approx" in left.kinds:
        return right.parts.direction is not None
    if right.again and not right.kinds.isdisjoint(PARTS_OF_DAY):
        return True  # «مساء الأحد ومساء الاثنين» are two evenings
    return left.parts.day_to is not None and not left.parts.pair and "clock" in right.kinds


PARTS_OF_DAY = frozenset({"part", "point"})


def _is_no_day(parts: Parts) -> bool:
    """«С 23 февраля 2002 года, в среду истекло»: a full date that was no such weekday."""
    if parts.weekday is None or not (parts.year and parts.month and parts.day) or parts.hmonth:
        return False
    day = safe_date(parts.year, parts.month, parts.day)
    return day is not None and day.isoweekday() != parts.weekday


def _rule_for(left: Piece, right: Piece, sight: Sight) -> Join | None:
    prefix = (right.prefix + "+",) if right.prefix else ()
    for row in _rows(sight.chart, left.last, right.first):
        for join in sight.pack.joins.get(row + prefix, ()):
            if join.left & left.kinds and join.right & right.kinds:
                if join.only and not left.kinds <= join.left:
                    continue
                if join.fresh and any(getattr(left.parts, name) is not None for name in DAY_FIELDS):
                    continue
                return join
    return None


def _rows(chart: Chart, at: int, end: int) -> list[tuple[str, ...]]:
    """All rows of tags that lead from one word to another."""
    if at == end:
        return [()]
    rows: list[tuple[str, ...]] = []
    for atom in chart.get(at, ()):
        if atom.end <= end:
            rows.extend((atom.key, *rest) for rest in _rows(chart, atom.end, end))
    return rows
