"""What one document tells of one happening: its reports of it put together.

A text names an event in its lead, comes back to it as "the strikes", and gives the dead in a
clause of their own. These are one sighting. Told apart are reports with another place, another
time or another sort of act; and, where neither place nor time speaks, other doers.
"""

import msgspec

from hudna.judging.advances import is_its_fighting, is_its_outcome
from hudna.judging.facts import AccusationFact, ClaimFact, Facts, ReportFact, Spot
from hudna.judging.relations import FIGHTING, FINE, TAKING, places_of, times_of
from hudna.judging.retelling import is_bare, is_sketch, is_told_again
from hudna.judging.signature import digest
from hudna.judging.topics import REPLY
from hudna.records import Casualties, Extent, Quantity

__all__ = ["Sighting", "Utterance", "incident_id", "sightings_of"]


REACH = 60
"""Sightings back that a report may return to; further back it is told anew."""
UNTYPED = "other"
"""The act of an accusation that names none."""


class Utterance(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """Whose word a sighting rests on; ``speaker`` None with ``described_as`` for an unnamed one."""

    claim: str
    stance: str
    speaker: str | None = None
    described_as: str | None = None
    chain: tuple[str, ...] = ()
    polarity: str = "affirmed"


class Sighting(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One document's account of one happening.

    ``id`` is the id that an incident has when this sighting is its first; it is made from the
    document and the sentence, so that it outlives a new reading. ``reports`` are ``REF#RECORD``.
    ``named`` are all whom the text names: it may have it from them; ``towns`` the towns it names,
    one of which a placeless report may be of. ``recalled`` is true for
    background, ``negated`` where the text says that it did not happen; ``withdraws`` names who
    takes back an earlier report of it here; ``headed`` is what only the headline has told so far.
    ``sides`` and ``hit`` are whom its actors and recipients act for.
    """

    id: str
    document: str
    ref: str
    known_since: str
    published: str | None = None
    source: str | None = None
    channels: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    language: str = "und"
    reports: tuple[str, ...]
    kind: str
    type: str | None = None
    time: Extent | None = None
    spot: Spot | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    nameless: bool = False
    civilians: bool = False
    casualties: tuple[Casualties, ...] = ()
    count: Quantity | None = None
    sentences: tuple[int, ...] = ()
    voices: tuple[Utterance, ...] = ()
    replying: tuple[str, ...] = ()
    recalled: bool = False
    negated: bool = False
    withdraws: str | None = None
    headed: bool = False
    sides: tuple[str, ...] = ()
    hit: tuple[str, ...] = ()


def incident_id(document: str, anchor: str) -> str:
    """The id of an incident whose first report stands at an anchor of a document."""
    return f"inc-{digest(document + anchor) & 0xFFFFFFFFFF:010x}"


def sightings_of(facts: Facts) -> tuple[Sighting, ...]:
    """The happenings that a document tells of, in its order."""
    found: list[Sighting] = []
    for report in facts.reports:
        new = _sighting(facts, report)
        for at in range(len(found) - 1, max(len(found) - REACH, 0) - 1, -1):
            if is_told_again(found[at], new):
                found[at] = _together(found[at], new)
                break
        else:
            _take_in(found, new)
    return tuple(_with_blame(found, facts))


def _take_in(found: list[Sighting], new: Sighting) -> None:
    """Put a report with the one capture whose fighting it tells of, or the other way, else alone.

    "Four died in Saturday's fighting": where and who is told with what was taken that day.
    """
    homes = [
        at
        for at, held in enumerate(found)
        if is_its_fighting(held, new) or is_its_outcome(held, new)
    ]
    if len(homes) == 1:
        found[homes[0]] = _together(found[homes[0]], new)
    else:
        found.append(new)


def _with_blame(found: list[Sighting], facts: Facts) -> list[Sighting]:
    """Attacks with those who are blamed for them, on the word of who blames.

    "The activists blamed the air force" says no more of the act than that it is the one told; where
    the reading has the doer from there, the act is still theirs only on the accuser's word.
    """
    open_ = [at for at, s in enumerate(found) if s.kind == "attack" and not s.recalled]
    claims = {c.id: c for c in facts.claims}
    for at in open_:
        sighting = found[at]
        if not sighting.actors and len(open_) != 1:
            continue
        blames = [a for a in facts.accusations if _blames(a, sighting)]
        voices = [_voice(claims[a.claim]) for a in blames if a.claim in claims]
        actors = tuple(dict.fromkeys(a.against for a in blames if a.against))
        found[at] = msgspec.structs.replace(
            sighting,
            actors=sighting.actors or actors,
            voices=(*sighting.voices, *(v for v in voices if v not in sighting.voices)),
        )
    return found


def _blames(accusation: AccusationFact, sighting: Sighting) -> bool:
    """Whether an accusation that names no act may be of this one: nothing else is told of it."""
    if accusation.act != UNTYPED or not (accusation.against and accusation.claim):
        return False
    if sighting.actors and accusation.against not in sighting.actors:
        return False
    places = places_of(accusation.spot, sighting.spot)
    return places in {"same", "unknown"} and times_of(accusation.time, sighting.time) != "apart"


def _sighting(facts: Facts, report: ReportFact) -> Sighting:
    claims = [c for c in facts.claims if report.id in c.about or c.id in report.claims]
    return Sighting(
        id=incident_id(facts.document, report.anchor),
        document=facts.document,
        ref=facts.ref,
        known_since=facts.known_since,
        published=facts.published,
        source=facts.source,
        channels=facts.channels,
        named=tuple(m[2:] for m in facts.marks if m.startswith("n:")),
        towns=facts.towns,
        language=facts.language,
        reports=(report.id,),
        kind=report.kind,
        type=report.type,
        time=report.time,
        spot=report.spot,
        actors=report.actors or _accused(facts, claims, report),
        recipients=report.recipients,
        nameless=bool(report.plain),
        civilians=report.civilians,
        casualties=(report.casualties,) if report.casualties else (),
        count=report.count,
        sentences=(report.sentence,),
        voices=tuple(_voice(c) for c in claims),
        replying=tuple(
            dict.fromkeys(c.speaker for c in facts.claims if c.speaker and REPLY in c.topics)
        ),
        recalled=report.background,
        negated=report.modality == "negated",
        withdraws=report.withdrawn_by,
        headed=report.headed,
        sides=report.sides,
        hit=report.hit,
    )


def _accused(facts: Facts, claims: list[ClaimFact], report: ReportFact) -> tuple[str, ...]:
    """Whom the same claim accuses of the same act."""
    ids = {c.id for c in claims}
    named = (
        a.against
        for a in facts.accusations
        if a.claim in ids and a.act == report.type and a.against is not None
    )
    return tuple(dict.fromkeys(named))


def _voice(claim: ClaimFact) -> Utterance:
    return Utterance(
        claim=claim.id,
        stance=claim.stance,
        speaker=claim.speaker,
        described_as=claim.described_as,
        chain=claim.chain,
        polarity=claim.polarity,
    )


def _together(held: Sighting, new: Sighting) -> Sighting:
    deaths = (c for c in new.casualties if c not in held.casualties)
    voices = (v for v in new.voices if v not in held.voices)
    body = held.headed and not new.headed
    doers = _doers_of(held, new)
    return msgspec.structs.replace(
        held,
        reports=held.reports + new.reports,
        type=_type_of(held, new, led=body or is_sketch(held)),
        time=_narrower(held.time, new.time),
        spot=new.spot or held.spot if body or is_bare(held) else _finer(held, new),
        actors=doers.actors,
        recipients=held.recipients or new.recipients,
        sides=doers.sides,
        hit=held.hit or new.hit,
        nameless=held.nameless or new.nameless,
        civilians=held.civilians or new.civilians,
        casualties=(*held.casualties, *deaths),
        count=held.count or new.count,
        sentences=tuple(dict.fromkeys(held.sentences + new.sentences)),
        voices=(*held.voices, *voices),
        recalled=held.recalled and new.recalled,
        negated=held.negated and new.negated,
        withdraws=held.withdraws or new.withdraws,
        headed=held.headed and new.headed,
    )


def _type_of(held: Sighting, new: Sighting, *, led: bool) -> str | None:
    """The sort of act: a taking is what its fighting came to; ``led`` by the later report."""
    if {held.type, new.type} == {TAKING, FIGHTING}:
        return TAKING
    return new.type or held.type if led else held.type or new.type


def _doers_of(held: Sighting, new: Sighting) -> Sighting:
    """Of two reports of one act the one that tells who did it.

    "Entered the town after a fight with X": whoever took it, X only fought.
    """
    taken = [each for each in (held, new) if each.type == TAKING]
    if len(taken) == 1 and FIGHTING in {held.type, new.type}:
        return taken[0]
    return held if held.actors else new


def _narrower(one: Extent | None, other: Extent | None) -> Extent | None:
    if one is None or other is None:
        return one or other
    return other if (other.earliest or "") > (one.earliest or "") else one


def _finer(held: Sighting, new: Sighting) -> Spot | None:
    one, other = held.spot, new.spot
    if one is None or other is None or is_bare(new):
        return one or other
    return other if other.level in FINE and one.level not in FINE else one
