"""What a document says that moves a track other than hostilities (domain.md section 13)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.moments import iso, moment

if TYPE_CHECKING:
    from hudna.judging.facts import Facts, MeetingFact, ReportFact

__all__ = ["Signal", "signals_of"]

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
ASKING = frozenset({"calls_for", "urges", "proposes"})


class Signal(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Something that moves a track: what, when it was said, from when on that was known."""

    track: str
    sign: str
    at: str
    known_since: str
    record: str
    country: str | None = None


def signals_of(facts: "Facts") -> tuple[Signal, ...]:
    """What a document says that moves a track other than hostilities."""
    return tuple(_signals(facts))


def _signals(facts: "Facts") -> Iterator[Signal]:
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
    facts: "Facts", moved: tuple[str, str, str], country: str | None, at: str | None = None
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


def _of_report(report: "ReportFact") -> tuple[str, str] | None:
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


def _of_meeting(meeting: "MeetingFact", sides: set[str]) -> tuple[str, str]:
    """Sides of an agreement that meet hold talks; powers outside it have contacts."""
    within = set(meeting.participants) & sides
    if len(within) > 1:
        return "political", "direct"
    return ("political", "proximity") if within else ("military_coordination", "contact")
