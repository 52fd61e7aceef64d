"""Tellings of agreements with a clock, joined by their starts or their entries of the register."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hudna.judging.declarers import Declarers
from hudna.judging.likeness import has_clock, is_same_start, share_country, share_sides
from hudna.judging.moments import moment
from hudna.judging.voices import Voice
from hudna.records import Extent

__all__ = ["JOINT", "by_start", "is_clocked"]

REACH = timedelta(hours=2)
"""Starts further apart than this are not compared."""
JOINT = frozenset({"bilateral", "multilateral"})
"""Forms of what several made together."""
FIRST = datetime.min.replace(tzinfo=UTC)


def is_clocked(voice: Voice) -> bool:
    """Whether a telling gives its start closely enough to tell agreements by."""
    return has_clock(voice.starts)


class _Sign:
    """What decides whether tellings with a clock are of one agreement, and those that have it.

    Who declared counts only where one side did so alone.
    """

    def __init__(self, voice: Voice) -> None:
        alone = voice.form == "unilateral_declaration"
        self.known_as, self.starts = voice.known_as, voice.starts
        self.countries = voice.countries
        self.declarers = Declarers.of([(voice.sides, voice.above)] if alone else ())
        self.sides = voice.sides if len(voice.sides) > 1 else ()
        self.is_joint = voice.form in JOINT or voice.status == "agreed"
        self.voices: list[Voice] = []
        self.low, self.high = _bounds(voice.starts)

    @property
    def order(self) -> tuple[str, ...]:
        """A place that no order of arrival changes: the register's entries first."""
        starts = self.starts
        return (
            "" if self.known_as else "~",
            (starts.earliest or "") if starts else "",
            (starts.latest or "") if starts else "",
            self.known_as or "",
            *self.countries,
            "",
            *sorted(self.declarers.sides),
            "joint" if self.is_joint else "",
            *self.sides,
        )


def _bounds(starts: Extent | None) -> tuple[datetime, datetime]:
    """The bounds of a start with what may still be one with it; none lies outside of any."""
    if starts is None or not (starts.earliest and starts.latest):
        return FIRST, FIRST
    return moment(starts.earliest) - REACH, moment(starts.latest) + REACH


class _Cluster:
    """Signs of one agreement, and the span of their starts."""

    def __init__(self, sign: _Sign, others: Sequence["_Cluster"]) -> None:
        self.signs: list[_Sign] = [sign, *(s for c in others for s in c.signs)]
        self.low = min(s.low for s in self.signs)
        self.high = max(s.high for s in self.signs)
        self.names = {s.known_as for s in self.signs if s.known_as}

    def add(self, sign: _Sign) -> None:
        """Take one more in."""
        self.signs.append(sign)
        self.low = min(self.low, sign.low)
        self.high = max(self.high, sign.high)
        if sign.known_as:
            self.names.add(sign.known_as)

    def takes(self, sign: _Sign) -> bool:
        """Whether a sign is of the same agreement as one of these."""
        named = sign.known_as is not None and sign.known_as in self.names
        if not named and (sign.low > self.high or sign.high < self.low):
            return False
        if not named and not sign.is_joint and self._is_of_others(sign):
            return False
        return any(_same(sign, other) for other in self.signs)

    def _is_of_others(self, sign: _Sign) -> bool:
        """Whether others declared this alone: a halt that answers it on the same day is another."""
        if not sign.declarers or any(s.is_joint for s in self.signs):
            return False
        return self.declarers.are_others(sign.declarers)

    @property
    def declarers(self) -> Declarers:
        """Who declared it, each for himself."""
        return Declarers.of((s.declarers.sides, s.declarers.above) for s in self.signs)


def by_start(voices: Sequence[Voice]) -> list[list[Voice]]:
    """Tellings with one start or one entry of the register."""
    signs: dict[tuple[str, ...], _Sign] = {}
    for voice in voices:
        new = _Sign(voice)
        signs.setdefault(new.order, new).voices.append(voice)
    done: list[_Cluster] = []
    clusters: list[_Cluster] = []
    for name in sorted(signs):
        sign = signs[name]
        if not sign.known_as:  # the rest come in order of their starts: what is past takes none
            done += [c for c in clusters if c.high < sign.low]
            clusters = [c for c in clusters if c.high >= sign.low]
        fitting = [c for c in clusters if c.takes(sign)]
        if len(fitting) == 1 or (not sign.is_joint and _are_declared_apart(fitting)):
            fitting[0].add(sign)
            continue
        clusters = [c for c in clusters if c not in fitting]
        clusters.append(_Cluster(sign, fitting))
    return [[v for s in cluster.signs for v in s.voices] for cluster in (*done, *clusters)]


def _are_declared_apart(clusters: Sequence[_Cluster]) -> bool:
    """«Both truces began at midnight»: what each side declared alone stays its own.

    Who tells of both together is kept with the one that comes first.
    """
    alone = [c.declarers for c in clusters]
    return any(one.are_others(other) for at, one in enumerate(alone) for other in alone[:at])


def _same(a: _Sign, b: _Sign) -> bool:
    """Whether two tellings with clocks or entries are of one agreement."""
    if a.known_as and b.known_as:
        return a.known_as == b.known_as
    if a.declarers.are_others(b.declarers):
        return False
    together = share_country(a.countries, b.countries) or share_sides(a.sides, b.sides)
    return together and is_same_start(a.starts, b.starts)
