"""Tracks beside hostilities: access, detainees, politics, coordination (domain.md section 13)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

import msgspec

from hudna.judging.by_time import Dated
from hudna.judging.coverage import Outline, coverage_of
from hudna.judging.facts import Facts, MeetingFact, ReportFact
from hudna.judging.hostilities import PERIOD_DAYS
from hudna.judging.moments import iso, moment
from hudna.records import Track

__all__ = ["TRACKS", "Signal", "signals_of", "tracks_of"]

TRACKS = ("humanitarian_access", "detainees", "political", "military_coordination", "monitoring")
GIVEN = frozenset(
    {"provide_aid", "convoy_delivered", "access_granted", "crossing_open", "siege_eased"}
)
REFUSED = frozenset(
    {
        "obstruct_aid",
        "access_denied",
        "convoy_turned_back",
        "siege_tightened",
        "road_cut",
        "crossing_closed",
        "attack_on_aid",
    }
)
FREED = frozenset({"release_detainees", "release", "exchange"})
WATCHED = frozenset({"restriction_of_monitor", "attack_on_monitor"})
SUSTAINED_DAYS = 3
"""Deliveries on at least so many days of a period are sustained access."""
ASKING = frozenset({"calls_for", "urges", "proposes"})


class Signal(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Something that moves a track: what, when it was said, from when on that was known."""

    track: str
    sign: str
    at: str
    known_since: str
    record: str
    country: str | None = None


def signals_of(facts: Facts) -> tuple[Signal, ...]:
    """What a document says that moves a track other than hostilities."""
    return tuple(_signals(facts))


def _signals(facts: Facts) -> Iterator[Signal]:
    """The signals of a document, in its order."""
    country = facts.countries[0] if len(facts.countries) == 1 else None
    for report in facts.reports:
        moved = None if report.background or report.modality != "happened" else _of_report(report)
        if moved:
            where = report.spot.country if report.spot else country
            at = report.time.latest if report.time and report.time.latest else facts.known_since
            yield _signal(facts, (*moved, report.id), where, at)
    sides = {s for a in facts.agreements for s in a.sides}
    for meeting in facts.meetings:
        yield _signal(facts, (*_of_meeting(meeting, sides), meeting.id), country)
    for claim in facts.claims:
        if claim.stance in ASKING and any("#a" in about for about in claim.about):
            yield _signal(facts, ("political", "call", claim.id), country)
    for fact in facts.agreements:
        if any(p.type.startswith("MEC.monitor") for p in fact.agreement.provisions):
            yield _signal(facts, ("monitoring", "announced", fact.id), country)


def _signal(
    facts: Facts, moved: tuple[str, str, str], country: str | None, at: str | None = None
) -> Signal:
    """A signal of a document."""
    track, sign, record = moved
    return Signal(
        track=track,
        sign=sign,
        at=at or iso(moment(facts.published or facts.known_since)),
        known_since=facts.known_since,
        record=record,
        country=country,
    )


def _of_report(report: ReportFact) -> tuple[str, str] | None:
    """What a happening moves, by its type, else by its kind."""
    for told in (report.type, report.kind):
        if told in REFUSED:
            return "humanitarian_access", "refused"
        if told in GIVEN:
            return "humanitarian_access", "given"
        if told in FREED:
            return "detainees", "freed"
        if told in WATCHED:
            return "monitoring", "restricted"
    return None


def _of_meeting(meeting: MeetingFact, sides: set[str]) -> tuple[str, str]:
    """Sides of an agreement that meet hold talks; powers outside it have contacts."""
    within = set(meeting.participants) & sides
    if len(within) > 1:
        return "political", "direct"
    return ("political", "proximity") if within else ("military_coordination", "contact")


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
