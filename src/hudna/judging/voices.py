"""One document's telling of one agreement, with all that its standing is computed from.

A voice is flat and small: a case joins thousands of them, and answers how an agreement stood from
them alone. The words stand in the facts of its document, under the same id.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.facts import AgreementFact, Facts, Saying
from hudna.judging.moments import moment
from hudna.judging.relations import FINE
from hudna.judging.sides import Sides
from hudna.records import Agreement, Extent
from hudna.records.ids import ActorId, PlaceId

if TYPE_CHECKING:
    from hudna.registers import World

__all__ = ["UNMADE", "Docket", "Member", "Voice", "voices_of"]

WISHED = frozenset({"called_for", "proposed"})
UNMADE = frozenset({"called_for", "proposed", "rejected"})
"""Statuses of what nobody has made yet."""
HOLDING = frozenset({"in_force", "violated"})
STOPPED = frozenset({"collapsed", "suspended"})
AT_ONCE = "truces.at-once"
"""The rule noted of what begins at its telling."""
REPLACING = "replace"
"""A part of the rules that tell that one takes the place of another."""
EXTENDING = frozenset({"extends", "renews"})
WIDEST = timedelta(hours=12)
"""So much later than by Greenwich a day ends in the west."""
ONE_DAY, AN_HOUR = timedelta(days=1), timedelta(hours=1)
ASTRAY = timedelta(days=5)
"""A start that lies further from that of the register's entry is not that agreement's."""


class Member(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A party as one document tells of it: its role and acceptance (domain.md 5)."""

    actor: ActorId
    role: str
    acceptance: str | None = None


class Voice(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A mention of an agreement: what it says of its terms, its clock and how it stands.

    ``id`` is ``REF#RECORD``, ``document`` the ref. ``known_since`` is UTC; ``at`` is the earliest
    moment at which it can have been said (the start of a day of publication). ``starts``, ``ends``,
    ``starts_or``, ``made`` and ``seconds`` are as in :class:`AgreementFact`, as are ``sides``,
    ``brokers`` and ``tellers``.
    ``is_extension`` tells of a prolongation, ``prolongs`` are the tellings that it names as what it
    prolongs. ``terms`` are type and modality of its provisions. ``withdrawn`` is since when its
    words are taken back, ``family`` that of its document. ``at_once`` tells that it begins when it
    is told, ``local`` that it is of towns, quarters or posts alone, ``replaced`` that another one
    takes its place; ``stopped`` is when what is told as suspended stops. ``above`` are the
    alliances that its sides are part of.
    """

    id: str
    document: str
    known_since: str
    at: str
    language: str
    name: str
    kind: str
    form: str = "unclear"
    status: str | None = None
    known_as: str | None = None
    background: bool = False
    is_extension: bool = False
    prolongs: tuple[str, ...] = ()
    starts: Extent | None = None
    ends: Extent | None = None
    seconds: int | None = None
    duration: str | None = None
    recurs: str | None = None
    countries: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    brokers: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    says: tuple[Saying, ...] = ()
    parties: tuple[Member, ...] = ()
    guarantors: tuple[ActorId, ...] = ()
    mediators: tuple[ActorId, ...] = ()
    excluded: tuple[ActorId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    family: str | None = None
    withdrawn: str | None = None
    starts_or: Extent | None = None
    at_once: bool = False
    local: bool = False
    made: Extent | None = None
    replaced: bool = False
    stopped: Extent | None = None
    above: tuple[str, ...] = ()

    @property
    def moment(self) -> datetime:
        """When it was said, at the earliest."""
        return moment(self.at)

    @property
    def is_ahead(self) -> bool:
        """Whether its start had not come when it was said, by any clock."""
        start = self.starts.earliest if self.starts else None
        return start is not None and moment(start) > moment(self.known_since)


class Docket(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An agreement of the case: all that is told of it, in order of knowledge.

    ``known_as`` is its entry in the register, ``parent`` the docket that it prolongs;
    ``registered`` is the start (UTC) that the register has of it.
    """

    id: str
    voices: tuple[Voice, ...]
    known_as: str | None = None
    parent: str | None = None
    countries: tuple[str, ...] = ()
    registered: str | None = None


def voices_of(facts: Facts, world: "World") -> tuple[Voice, ...]:
    """The voices of one document; ``world`` tells when the agreements of the register began."""
    said, sides = facts.published or facts.known_since, Sides(world)
    return tuple(
        msgspec.structs.replace(_voice(fact, facts, said, world), above=_above(fact, said, sides))
        for fact in facts.agreements
    )


def _voice(fact: AgreementFact, facts: Facts, said: str, world: "World") -> Voice:
    """The voice of one mention."""
    told, (starts, ends) = fact.agreement, _bounds(fact, said)
    return Voice(
        id=fact.id,
        document=facts.ref,
        known_since=facts.known_since,
        at=said,
        language=facts.language,
        name=told.quotes[0].text,
        kind=told.kind,
        form=told.form,
        status=told.status,
        known_as=_entry(fact, world),
        background=told.background,
        is_extension=_is_extension(told),
        prolongs=tuple(f"{facts.ref}#{r.to}" for r in told.relations if r.type in EXTENDING),
        starts=starts,
        ends=ends,
        seconds=fact.seconds,
        duration=told.duration.value if told.duration else None,
        recurs=told.recurs,
        countries=fact.countries,
        sides=fact.sides,
        brokers=fact.brokers,
        tellers=fact.tellers,
        says=fact.says,
        parties=_members(told),
        guarantors=told.guarantors,
        mediators=told.mediators,
        excluded=told.excluded,
        places=told.area.places if told.area else (),
        terms=tuple((p.type, p.modality) for p in told.provisions),
        starts_or=fact.starts_or,
        at_once=AT_ONCE in told.why,
        local=_is_local(told, world),
        made=fact.made,
        replaced=_is_replaced(told),
        stopped=_stopped(fact, said),
    )


def _above(fact: AgreementFact, said: str, sides: Sides) -> tuple[str, ...]:
    """The alliances that its sides are part of, but for states."""
    lines = (sides.line(side, said)[1:] for side in fact.sides)
    return tuple(sorted({each for line in lines for each in line if sides.kind(each) != "state"}))


def _members(agreement: Agreement) -> tuple[Member, ...]:
    """Its parties as the document tells of them."""
    parties = agreement.parties
    return tuple(Member(actor=p.actor, role=p.role, acceptance=p.acceptance) for p in parties)


def _is_replaced(agreement: Agreement) -> bool:
    """Whether it is recalled as what another one takes the place of."""
    rules = (rule.split(".") for rule in agreement.why)
    return agreement.background and any(REPLACING in parts for parts in rules)


def _is_local(agreement: Agreement, world: "World") -> bool:
    """Whether all places told of it are such as a case tells happenings apart by."""
    places = agreement.area.places if agreement.area else ()
    known = [world.places.get(place) for place in places]
    return bool(known) and all(place is not None and place.level in FINE for place in known)


def _bounds(fact: AgreementFact, said: str) -> tuple[Extent | None, Extent | None]:
    """When it starts and ends, by what is told of it."""
    if _ran_out_then(fact, said):
        return None, fact.starts
    starts = None if _is_recalled_wish(fact.agreement) else fact.starts
    return starts, None if _holds_on(fact, said) or _is_its_stop(fact, said) else fact.ends


def _stopped(fact: AgreementFact, said: str) -> Extent | None:
    """When what is told as suspended stops."""
    suspended = fact.agreement.status == "suspended" and _is_its_stop(fact, said)
    return fact.ends if suspended else None


def _is_its_stop(fact: AgreementFact, said: str) -> bool:
    """«Collapsed on Friday», "suspended from noon": that day is no end that was set for it."""
    told, ends = fact.agreement, fact.ends
    if told.background or told.status not in STOPPED or ends is None or ends.earliest is None:
        return False
    return moment(ends.earliest) <= moment(said) + ONE_DAY


def _ran_out_then(fact: AgreementFact, said: str) -> bool:
    """«Since seven this morning, when the truce ran out»: the one clock told of it is its end."""
    told, starts = fact.agreement, fact.starts
    if told.status != "expired" or fact.ends is not None or fact.seconds or starts is None:
        return False
    if starts.earliest is None or starts.latest is None:
        return False
    hour = moment(starts.latest) - moment(starts.earliest) <= AN_HOUR
    return hour and moment(said) - moment(starts.earliest) < ONE_DAY


def _is_recalled_wish(agreement: Agreement) -> bool:
    """Whether a call or a draft is only recalled: its day is no start of anything."""
    return agreement.background and agreement.status in WISHED


def _holds_on(fact: AgreementFact, said: str) -> bool:
    """Whether a telling has it hold after the end that it names: that is an end of another thing.

    "Fourteen breaches until eight this morning", "the deadline to withdraw ran out; the truce is
    observed".
    """
    told = fact.agreement
    holds = told.status in HOLDING or (told.status == "extended" and not told.background)
    if fact.ends is None or fact.ends.latest is None or not holds:
        return False
    last = moment(fact.ends.latest)
    if fact.ends.basis == "unstated":
        last -= WIDEST  # by the clocks of the west; by those of Greenwich it is over
    return last <= moment(said)


def _is_extension(agreement: Agreement) -> bool:
    """Whether it tells of a prolongation: a child with a window of its own (domain.md 4.1).

    One that is only offered, or refused, is none of what it would prolong either.
    """
    if agreement.background and agreement.status != "extended":
        return False
    if agreement.status in UNMADE:
        return any("extend" in rule.split(".") for rule in agreement.why)
    return agreement.status == "extended" or any(r.type in EXTENDING for r in agreement.relations)


def _entry(fact: AgreementFact, world: "World") -> str | None:
    """The entry in the register, unless the telling's clock speaks against it."""
    known = world.agreements.get(fact.agreement.known_as or "")
    starts = fact.starts
    if known is None or known.starts is None or starts is None or not starts.earliest:
        return fact.agreement.known_as
    astray = abs(moment(starts.earliest) - moment(known.starts)) > ASTRAY
    return None if astray else known.id
