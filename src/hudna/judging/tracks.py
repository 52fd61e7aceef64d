"""Tracks beside hostilities: access, detainees, politics, coordination (domain.md section 13)."""

from collections.abc import Sequence
from datetime import timedelta

from hudna.judging.by_time import Dated
from hudna.judging.coverage import Outline, coverage_of
from hudna.judging.hostilities import PERIOD_DAYS
from hudna.judging.moments import iso, moment
from hudna.judging.signals import Signal
from hudna.records import Track

__all__ = ["TRACKS", "tracks_of"]

TRACKS = ("humanitarian_access", "detainees", "political", "military_coordination", "monitoring")
SUSTAINED_DAYS = 3
"""Deliveries on at least so many days of a period are sustained access."""


def tracks_of(
    signals: Dated[Signal],
    outlines: Dated[Outline],
    *,
    at: str,
    known: str,
) -> tuple[Track, ...]:
    """Every track but hostilities, over the period before a moment; no signal is ``no_data``."""
    since = iso(moment(at) - timedelta(days=PERIOD_DAYS))
    seen = [s for s in signals.between(since, at) if s.known_since <= known and since < s.at <= at]
    coverage = coverage_of(outlines, until=at, days=PERIOD_DAYS, known=known)
    return tuple(
        Track(
            track=track,
            level=_level(track, mine),
            basis=tuple(s.record for s in mine),
            coverage=coverage,
        )
        for track in TRACKS
        for mine in ([s for s in seen if s.track == track],)
    )


def _level(track: str, signals: Sequence[Signal]) -> str:
    """The level that the signals of a period give; levels are never summed."""
    signs = {s.sign for s in signals}
    if not signs:
        return "none" if track == "monitoring" else "no_data"
    if track == "humanitarian_access":
        return _access(signals, signs)
    if track == "political":
        ranked = (("direct", "direct_talks"), ("proximity", "proximity_talks"))
        return next((level for sign, level in ranked if sign in signs), "calls_only")
    if track == "monitoring":
        return "restricted" if "restricted" in signs else "announced"
    return "partial_release" if track == "detainees" else "contacts"


def _access(signals: Sequence[Signal], signs: set[str]) -> str:
    """Access by whether aid came through, was refused, or both."""
    if signs == {"refused"}:
        return "blocked"
    if "refused" in signs:
        return "sporadic"
    days = {s.at[:10] for s in signals}
    return "sustained" if len(days) >= SUSTAINED_DAYS else "partial"
