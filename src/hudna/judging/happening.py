"""What a group of sightings amounts to: when, where, by whom, on whose word."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from hudna.judging.facts import Spot
from hudna.judging.grouping import Group
from hudna.judging.moments import moment
from hudna.judging.sides import Interest, Sides
from hudna.judging.sightings import Sighting, Utterance
from hudna.records import Extent

__all__ = ["Happening", "Word", "happening_of", "spot_of", "time_of", "withdrawn_in"]

AFFIRMING = frozenset(
    {"asserts", "reports", "confirms", "admits", "accuses", "announces", "condemns", "criticises"}
    | {"warns", "expresses_concern", "welcomes"}
)
OWNING = frozenset({"asserts", "reports", "confirms", "admits", "announces"})
"""Stances in which one who speaks of an own act owns up to it."""
DENYING = frozenset({"denies", "rejects"})
COARSE = frozenset({"country", "region", "adm1", "adm2"})


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """A speaker's word on a happening: ``says`` that it was, that it was not, or nothing.

    ``accused`` are those whom the sighting names as doers; ``interest`` is how the speaker stands
    to them. ``speaker`` is the outlet itself where nobody is quoted, None for an unnamed one.
    """

    sighting: Sighting
    speaker: str | None
    stance: str
    says: bool
    described_as: str | None = None
    claim: str | None
    accused: tuple[str, ...]
    interest: Interest


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """A group with all words on it, those taken back left out but counted."""

    group: Group
    words: tuple[Word, ...]
    time: Extent | None
    spot: Spot | None
    type: str | None
    kind: str
    initiators: tuple[str, ...]
    targets: tuple[str, ...]
    nameless: bool
    civilians: bool
    taken_back: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The incident's id."""
        return self.group.id

    @property
    def maybe(self) -> tuple[str, ...]:
        """Incidents that may be the same."""
        return self.group.maybe


def happening_of(group: Group, sides: Sides, taken_back: Collection[str] = ()) -> Happening:
    """Gather what the sightings of a group say.

    Args:
        group: of sightings.
        sides: tells interests.
        taken_back: claims and reports (``REF#RECORD``) that were retracted.
    """
    standing = _standing(group, taken_back)
    told = standing or list(group.sightings)
    back = [r for t in group.sightings if t not in standing for r in t.reports]
    # ``standing`` may be empty: then all was taken back, and what was told still has to be shown.
    everyone = [*told, *(t for t in group.recalled if t.negated)]
    return Happening(
        group=group,
        words=tuple(w for t in everyone for w in _words(t, sides, taken_back)),
        time=time_of(told),
        spot=spot_of(told),
        type=_first(told, "type"),
        kind=told[0].kind,
        initiators=tuple(dict.fromkeys(a for t in told for a in t.actors)),
        targets=tuple(dict.fromkeys(a for t in told for a in t.recipients)),
        nameless=any(t.nameless for t in told),
        civilians=any(t.civilians for t in told),
        taken_back=tuple(back),
    )


def _standing(group: Group, taken_back: Collection[str]) -> list[Sighting]:
    """The sightings that nobody took back."""
    return [t for t in group.sightings if not (_is_back(t, taken_back) or _is_withdrawn(t, group))]


def withdrawn_in(group: Group, taken_back: Collection[str] = ()) -> dict[str, tuple[str, str]]:
    """Claims whose outlet took its report back: by which record, and since when."""
    later = [s for s in group.recalled if s.withdraws is not None]
    if not later:
        return {}
    first = min(later, key=lambda s: (s.known_since, s.id))
    standing = {t.id for t in _standing(group, taken_back)}
    return {
        voice.claim: (first.reports[0], first.known_since)
        for sighting in group.sightings
        if sighting.id not in standing
        for voice in sighting.voices
    }


def _is_withdrawn(sighting: Sighting, group: Group) -> bool:
    """Whether its outlet, or its only speaker, took the report back in a later text."""
    voices = {v.speaker for v in sighting.voices if v.stance in AFFIRMING}
    own = {sighting.source} | (voices if len(voices) == 1 else set())
    return any(
        later.withdraws is not None
        and later.withdraws in own
        and later.known_since >= sighting.known_since
        for later in group.recalled
    )


def _is_back(sighting: Sighting, taken_back: Collection[str]) -> bool:
    """Whether all of its reports, or all claims that it rests on, were taken back."""
    if not taken_back:
        return False
    claims = [v.claim for v in sighting.voices if v.stance in AFFIRMING]
    gone_claims = bool(claims) and all(c in taken_back for c in claims)
    return gone_claims or all(r in taken_back for r in sighting.reports)


def _first(told: Sequence[Sighting], field: str) -> str | None:
    return next((value for t in told if (value := getattr(t, field)) is not None), None)


def _words(sighting: Sighting, sides: Sides, taken_back: Collection[str]) -> list[Word]:
    at = sighting.time.earliest if sighting.time else sighting.published
    voices = [v for v in sighting.voices if v.claim not in taken_back]
    stances = [v for v in voices if v.stance in AFFIRMING | DENYING]
    if not stances:
        stances = [Utterance(claim="", stance="reports", speaker=sighting.source)]
    return [
        Word(
            sighting=sighting,
            speaker=voice.speaker,
            stance=voice.stance,
            says=_says(voice, sighting),
            described_as=voice.described_as,
            claim=voice.claim or None,
            accused=sighting.actors,
            interest=sides.interest(
                voice.speaker,
                sighting.actors,
                sighting.recipients,
                at=at,
                where=sighting.spot.country if sighting.spot else None,
            ),
        )
        for voice in stances
    ]


def _says(voice: Utterance, sighting: Sighting) -> bool:
    """Whether the voice says that it happened."""
    against = (voice.stance in DENYING) != (voice.polarity == "negated")
    return not (against or sighting.negated)


def time_of(told: Sequence[Sighting]) -> Extent | None:
    """When it was: what all known times have in common, else their hull, which is a dispute.

    A time that is only wide does not widen a narrow one.
    """
    known = [t.time for t in told if t.time and t.time.earliest and t.time.latest]
    if not known:
        return next((t.time for t in told if t.time), None)
    first = max(moment(t.earliest or "") for t in known)
    last = min(moment(t.latest or "") for t in known)
    narrow = min(known, key=lambda t: moment(t.latest or "") - moment(t.earliest or ""))
    if first <= last:
        return msgspec.structs.replace(
            narrow,
            earliest=max(t.earliest or "" for t in known),
            latest=min(t.latest or "" for t in known),
        )
    return Extent(
        earliest=min(t.earliest or "" for t in known),
        latest=max(t.latest or "" for t in known),
        said=" / ".join(dict.fromkeys(t.said for t in known if t.said)),
        basis="disputed",
    )


def spot_of(told: Sequence[Sighting]) -> Spot | None:
    """Where it was: the first fine place that is told, else the first place."""
    spots = [t.spot for t in told if t.spot and t.spot.place]
    return next((s for s in spots if s.level not in COARSE), spots[0] if spots else None)


Families = Mapping[str, str]
"""Document to the id of its family."""
