"""Incidents: what a case holds to have been reported as happening once (domain.md section 9)."""

from collections.abc import Collection, Mapping

from hudna.judging.grades import admitters, attribution_of, deniers, finders, occurrence_of
from hudna.judging.happening import Happening
from hudna.judging.sides import Sides
from hudna.records import Assessment, Casualties, Incident

__all__ = ["incident_of", "is_incident"]

HOSTILE = frozenset({"attack", "obstruct_aid"})
"""Kinds of events that are incidents whatever sort of act it was."""


def is_incident(record: Incident) -> bool:
    """Whether a happening is an incident by the list of types, rather than an act of compliance.

    Troops that withdraw and aid that arrives are acts (domain.md 9.1): they are kept and fitted to
    duties, and nobody counts them as incidents.
    """
    return record.type is not None or record.kind in HOSTILE


def incident_of(
    happening: Happening,
    *,
    families: Mapping[str, str],
    sides: Sides,
    mechanisms: Collection[str] = (),
    assessments: tuple[Assessment, ...] = (),
) -> Incident:
    """The record of a happening.

    ``families`` leads from a document to its family; ``mechanisms`` are the competent bodies.
    """
    group, told = happening.group, happening.group.sightings
    return Incident(
        id=group.id,
        also_known_as=tuple(t.id for t in told if t.id != group.id),
        type=happening.type,  # type: ignore[arg-type]  # a type of the reading
        kind=happening.kind,
        time=happening.time,
        place=happening.spot.place if happening.spot else None,
        initiator=happening.initiators,
        target=happening.targets,
        casualties=_casualties(happening),
        claims=_claims(happening),
        reports=tuple(r for t in told for r in t.reports),
        documents=tuple(dict.fromkeys(t.ref for t in told)),
        recalled=tuple(r for t in group.recalled for r in t.reports),
        families=len({families.get(t.document, t.document) for t in told}),
        same_as_maybe=group.maybe,
        vague=group.vague,
        known_since=told[0].known_since,
        occurrence=occurrence_of(happening, families, sides, mechanisms),
        attribution=attribution_of(happening, families, sides, mechanisms),
        alleged_by=_alleged_by(happening),
        admitted_by=admitters(happening, sides),
        denied_by=tuple(d for own in (True, False) for d in deniers(happening, sides, own=own)),
        found_by=finders(happening, mechanisms),
        taken_back=happening.taken_back,
        assessments=assessments,
    )


def _casualties(happening: Happening) -> tuple[Casualties, ...]:
    """All tolls that are told, each once, never averaged (domain.md 2.2)."""
    return tuple(dict.fromkeys(c for t in happening.group.sightings for c in t.casualties))


def _claims(happening: Happening) -> tuple[str, ...]:
    return tuple(dict.fromkeys(w.claim for w in happening.words if w.claim))


def _alleged_by(happening: Happening) -> dict[str, str]:
    """Who names the doers, with how each stands to them."""
    return {
        word.speaker or word.described_as or "unnamed": word.interest
        for word in happening.words
        if word.says and word.accused
    }
