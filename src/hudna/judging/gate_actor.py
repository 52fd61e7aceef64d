"""G3: was the alleged initiator bound? (domain.md 10.3; section 5).

Membership is resolved at the time of the incident, by lines of command and dated succession. An
umbrella's name says nothing of the groups under it; a unilateral halt binds its declarer alone.
"""

from collections.abc import Sequence
from datetime import datetime

from hudna.judging.gates import Gate, all_of, no, unknown, yes
from hudna.judging.moments import moment
from hudna.judging.sides import Sides
from hudna.judging.terms import Terms, TermsParty
from hudna.records import Extent, Window

__all__ = ["bound_gate", "role_of", "windows_for"]

BINDING = frozenset({"declarer", "signatory", "adherent", "reciprocator"})
SPONSORS = frozenset({"guarantor", "sponsor", "co_chair"})
OUTSIDE = frozenset(
    {"mediator", "facilitator", "host", "witness", "monitor", "verifier", "investigator"}
    | {"implementer", "non_party"}
)
OWN_WORD = frozenset({"signed", "accepted", "announced_compliance"})
STATE = frozenset({"state", "government", "armed_forces", "office", "person"})


def windows_for(terms: Terms, actors: Sequence[str], sides: Sides, at: str | None) -> list[Window]:
    """The windows that hold for these actors: those of all, and their own where they have any."""
    own = [
        w
        for w in terms.windows
        if w.actor is not None and any(sides.is_part(a, w.actor, at) for a in actors)
    ]
    if own:
        return own
    common = [w for w in terms.windows if w.actor is None]
    return common or (list(terms.windows) if not actors else [])


def bound_gate(
    actors: Sequence[str], terms: Terms, sides: Sides, time: Extent | None, *, nameless: bool
) -> Gate:
    """Answer G3 for all alleged initiators together."""
    if not actors:
        what = "the group is not named" if nameless else "no document says who did it"
        return unknown(
            what,
            "identity of the initiator",
            f"whether it had accepted {terms.id}",
            if_="the initiator was bound then",
            else_=("actor_not_bound if the initiator never accepted",),
        )
    return all_of([_one(actor, terms, sides, time) for actor in actors])


def role_of(
    actor: str, terms: Terms, sides: Sides, at: str | None
) -> tuple[TermsParty, bool] | None:
    """The role that binds or frees an actor, and whether it is the actor's own or its body's.

    The nearest body in the line of command decides; of one body, the role that binds most.
    """
    best: tuple[int, int, TermsParty] | None = None
    line = [name for each in sides.line(actor, at) for name in sorted(sides.names_of(each, at))]
    for party in terms.parties:
        if party.actor in line:
            near = line.index(party.actor)
        elif sides.is_part(party.actor, actor, at) and sides.kind(actor) in STATE:
            near = len(line)
        else:
            continue
        rank = 0 if party.role in BINDING else 1
        if best is None or (near, rank) < best[:2]:
            best = near, rank, party
    if best is None:
        return None
    return best[2], best[2].actor in sides.names_of(actor, at)


def _one(actor: str, terms: Terms, sides: Sides, time: Extent | None) -> Gate:
    at = (time.earliest or time.latest) if time else None
    excluded = next((e for e in terms.excluded if sides.is_part(actor, e, at)), None)
    if excluded is not None:
        return no("excluded_group", f"{actor} is, or is part of, {excluded}, which is left out")
    found = role_of(actor, terms, sides, at)
    if found is None:
        return _stranger(actor, terms)
    party, own = found
    if party.role in OUTSIDE:
        return no("non_party", f"{actor} is only {party.role} in {terms.id}")
    if party.role in SPONSORS:
        return _unsure(actor, terms, f"{actor} is {party.role}: it promises others' conduct")
    if party.role in {"contested_party", "excluded_target"}:
        return _contested(actor, party, terms)
    return _member(actor, party, terms, time) or _by_acceptance(actor, party, terms, sides, own=own)


def _stranger(actor: str, terms: Terms) -> Gate:
    if terms.closed:
        return no("non_party", f"{actor} is not among the parties of {terms.id}")
    return _unsure(actor, terms, f"no document says whether {actor} accepted {terms.id}")


def _unsure(actor: str, terms: Terms, reason: str) -> Gate:
    return unknown(
        reason,
        f"whether {actor} was bound by {terms.id}",
        if_=f"{actor} was bound",
        else_=(f"actor_not_bound if {actor} never accepted",),
    )


def _contested(actor: str, party: TermsParty, terms: Terms) -> Gate:
    if party.role == "excluded_target":
        return no("excluded_group", f"{actor} is left out of {terms.id}")
    return unknown(
        f"sources differ on whether {actor} accepted {terms.id}",
        f"whether {actor} accepted {terms.id}",
        sub="contested",
        if_=f"{actor} had accepted",
        else_=(f"actor_not_bound if {actor} had not accepted",),
    )


def _member(actor: str, party: TermsParty, terms: Terms, time: Extent | None) -> Gate | None:
    """What the dates of membership say; None where they say nothing against it."""
    if party.acceptance == "rejected":
        return no("non_party", f"{actor} rejected {terms.id}")
    if party.acceptance == "withdrew" and party.until is None:
        return _contested(actor, party, terms)
    if time is None or not time.earliest or not time.latest:
        return None
    return _by_dates(actor, party, terms, (moment(time.earliest), moment(time.latest)))


def _by_dates(
    actor: str, party: TermsParty, terms: Terms, bounds: tuple[datetime, datetime]
) -> Gate | None:
    start, end = bounds
    if party.since is not None and start < moment(party.since):
        if end <= moment(party.since):
            return no("non_party", f"{actor} accepted only on {party.since}")
        return _unsure(actor, terms, f"{actor} accepted on {party.since}, perhaps later than that")
    if party.until is not None and end > moment(party.until):
        if start >= moment(party.until):
            return no("withdrew", f"{actor} withdrew on {party.until}")
        return _unsure(actor, terms, f"{actor} withdrew on {party.until}, perhaps before that")
    return None


def _by_acceptance(actor: str, party: TermsParty, terms: Terms, sides: Sides, *, own: bool) -> Gate:
    if party.acceptance == "contested":
        return _contested(actor, party, terms)
    if party.acceptance in {"conditional", "silent"}:
        return _unsure(actor, terms, f"the acceptance of {actor} is {party.acceptance}")
    umbrella = sides.kind(party.actor) in {"other", "coalition"}
    if umbrella and not (own and party.acceptance in OWN_WORD):
        if own:
            return _unsure(actor, terms, f"{actor} names many groups; which one is not said")
        return _unsure(actor, terms, f"{party.actor} has a part in it, not each group under it")
    if party.role == "associated_force" and terms.associated != "yes":
        return _unsure(actor, terms, f"whether {terms.id} binds associated forces is not known")
    of = "" if party.actor == actor else f", of which {actor} is part"
    return yes(f"{party.actor}{of}, is {party.role}" if of else f"{actor} is {party.role}")
