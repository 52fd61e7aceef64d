"""An incident as assessing, counting and claims need it: small, and made from its accounts once.

Terms change oftener than what is told of an incident. What the gates ask of it stands here, so
that new terms are held against it without looking at its accounts again.
"""

from typing import Protocol

import msgspec

from hudna.judging.claim_relations import ladder
from hudna.judging.facts import Spot
from hudna.judging.grades import attribution_of, occurrence_of, witness_of
from hudna.judging.happening import Families, Happening
from hudna.judging.sides import Sides
from hudna.records import Extent
from hudna.records.incident import AttributionGrade, Occurrence

__all__ = ["Act", "Assessable", "Heard", "act_of", "is_reply"]


class Assessable(Protocol):
    """What the gates ask of an incident."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def maybe(self) -> tuple[str, ...]:
        """Incidents that may be the same."""
        ...

    @property
    def kind(self) -> str:
        """The kind of event."""
        ...

    @property
    def type(self) -> str | None:
        """The sort of act, None where it is not said."""
        ...

    @property
    def time(self) -> Extent | None:
        """When."""
        ...

    @property
    def spot(self) -> Spot | None:
        """Where."""
        ...

    @property
    def initiators(self) -> tuple[str, ...]:
        """Those named as doers."""
        ...

    @property
    def targets(self) -> tuple[str, ...]:
        """Those who were hit."""
        ...

    @property
    def nameless(self) -> bool:
        """Whether a doer is told of whom no register knows."""
        ...

    @property
    def civilians(self) -> bool:
        """Whether civilians, aid or monitors were hit."""
        ...


class Heard(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A named speaker's word: its stance, whether it affirms, whether it names a doer."""

    speaker: str
    stance: str
    says: bool
    names: bool


class Act(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One incident without its accounts.

    ``occurrence`` and ``attribution`` are the grades before any body is competent, ``heard`` what
    a competent one may have said. ``claims`` are those that affirm it, and ``level`` is theirs.
    ``speakers`` are those whose standing was asked: it hangs on who fights in the case.
    """

    id: str
    kind: str
    known_since: str = ""
    time: Extent | None = None
    spot: Spot | None = None
    maybe: tuple[str, ...] = ()
    type: str | None = None
    initiators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    nameless: bool = False
    civilians: bool = False
    occurrence: Occurrence = "single_report"
    attribution: AttributionGrade = "none"
    replied: bool = False
    heard: tuple[Heard, ...] = ()
    level: int = 0
    claims: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()


def act_of(happening: Happening, families: Families, sides: Sides) -> Act:
    """An incident without its accounts."""
    words = happening.words
    affirming = [w for w in words if w.says]
    return Act(
        id=happening.id,
        kind=happening.kind,
        type=happening.type,
        time=happening.time,
        spot=happening.spot,
        initiators=happening.initiators,
        targets=happening.targets,
        nameless=happening.nameless,
        civilians=happening.civilians,
        maybe=happening.maybe,
        known_since=happening.group.sightings[0].known_since,
        occurrence=occurrence_of(happening, families, sides),
        attribution=attribution_of(happening, families, sides),
        replied=is_reply(happening, sides),
        heard=tuple(
            dict.fromkeys(
                Heard(speaker=w.speaker, stance=w.stance, says=w.says, names=bool(w.accused))
                for w in words
                if w.speaker
            )
        ),
        level=ladder([(witness_of(w, families), w.interest) for w in affirming], sides),
        claims=tuple(sorted({w.claim for w in affirming if w.claim})),
        speakers=tuple(sorted({w.speaker for w in words if w.speaker})),
    )


def is_reply(happening: Happening, sides: Sides) -> bool:
    """Whether those named as doers, or their side, say that they answered fire."""
    speakers = {s for sighting in happening.group.sightings for s in sighting.replying}
    return any(sides.same_side(s, doer) for s in speakers for doer in happening.initiators)
