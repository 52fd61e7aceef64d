"""What actors say of how an agreement stands (domain.md section 8, the declared layer)."""

from collections.abc import Iterable

from hudna.judging.facts import Saying
from hudna.judging.sides import Sides
from hudna.records import Agreement, Claim, Event, Reading

__all__ = ["NEVER_MADE", "sayings_of", "side_of"]

NEVER_MADE = "says_never_made"
"""That there is no such agreement: no declared state (domain.md 8), but a denial of its force."""
ORGANS = frozenset({"person", "office", "government", "armed_forces", "igo"})
"""Kinds that act for the body that they are part of."""
UNLISTED = frozenset({"state", "government", "armed_forces", "office"})
"""Kinds whose bare country tells the side, where no register knows the actor."""
BY_STANCE = {
    "claims_compliance": "says_observing",
    "accepts": "says_observing",
    "conditions": "says_conditional",
}
"""Stances that say how the speaker keeps it, whatever the words."""
BY_STATUS = {"in_force": "says_in_force", "expired": "says_over", "collapsed": "says_over"}
SAYING = frozenset({"asserts", "announces", "confirms", "reports", "denies", "admits"})
"""Who denies that it is over makes the reported status ``in_force``: the denial is in it."""
HOLDING = frozenset({"hold", "bound", "respect", "implement", "expire", "terminate", "collapse"})
"""Parts of rules whose words say that a truce holds, or, denied, that it has not ended."""
IN_FORCE, OVER = frozenset({"hold"}), frozenset({"expire", "terminate", "collapse"})
"""Parts of rules by whose words a claim itself says that a truce holds, or is over."""
NEGATED = "negated"
NEWLY = frozenset({"agreed", "announced", "extended"})
MAKING = frozenset({"announce_ceasefire", "extend_ceasefire"})
DENYING = ".claims.deny"
UNREAL = frozenset({"negated", "hypothetical"})
FIRM = frozenset({"asserted", "future"})
"""How a state is declared; what is hedged, asked or hangs on a condition declares none."""
REFUSING = frozenset({"denies", "rejects", "doubts"})


def side_of(ident: str, reading: Reading, sides: Sides) -> str:
    """The side that an actor acts for, so that two texts that name two organs of it agree.

    An organ or officer of a state is its country, one of another body that body. Forces that no
    state owns are a side of their own, even where their country is that of the government they
    fight.
    """
    line = sides.line(ident, reading.document.published.value)
    for each in line:
        if sides.kind(each) == "state":
            return sides.country(each) or each
    if sides.kind(ident) is None:
        actor = reading.actors.get(ident)
        owned = actor is not None and actor.kind in UNLISTED
        return (actor.country if actor and owned else None) or ident
    return next((each for each in line if sides.kind(each) not in ORGANS), line[-1])


def sayings_of(
    agreement: Agreement, reading: Reading, ref: str, sides: Sides
) -> tuple[Saying, ...]:
    """All that is said in a document of how one agreement stands, in order."""
    made = agreement.status in NEWLY
    # "A deal to end the war": what a text tells to be made now, it does not tell to be over.
    events = {e.id: e for e in reading.events if not (made and e.kind == "end_ceasefire")}
    claims = [c for c in reading.claims if _is_about(c, agreement, events)]
    told = {e for c in claims for e in c.about}
    found = [
        *(
            (c.id, c.speaker, state)
            for c in claims
            if (state := _state(c, events, agreement))
            and not (state == "says_over" and _is_of_another(c, agreement, reading))
        ),
        *(
            (e.id, e.actors[0], state)
            for e in events.values()
            if e.agreement == agreement.id and e.id not in told and e.actors
            if (state := _paused(_acted(e), agreement))
        ),
    ]
    over = {actor for _, actor, state in found if state == "says_over"}
    return tuple(
        Saying(
            record=f"{ref}#{ident}", state=state, actor=actor, side=side_of(actor, reading, sides)
        )
        for ident, actor, state in found
        # Who says in one text that it is over announced nothing that it keeps.
        if actor and not (actor in over and state == "says_observing")
    )


def _is_of_another(claim: Claim, agreement: Agreement, reading: Reading) -> bool:
    """«A new truce, hours after its last one had run out»: what is over is the other one."""
    if BY_STATUS.get(agreement.status or "") == "says_over":
        return False
    return any(
        other.id in claim.about and BY_STATUS.get(other.status or "") == "says_over"
        for other in reading.agreements
        if other.id != agreement.id
    )


def _is_about(claim: Claim, agreement: Agreement, events: dict[str, Event]) -> bool:
    """Whether a claim is about an agreement, or about an event of it."""
    return agreement.id in claim.about or any(
        events[e].agreement == agreement.id for e in claim.about if e in events
    )


def _state(claim: Claim, events: dict[str, Event], agreement: Agreement) -> str | None:
    """What a claim says: by the end or the making that it is about, its stance, its words."""
    told = [events[e] for e in claim.about if e in events]
    ends = [e for e in told if e.kind == "end_ceasefire"]
    if ends:
        return _paused(_of_ends(claim, ends), agreement)
    if _is_denial(claim) and any(_is_unmade(e) for e in told):
        return NEVER_MADE
    if claim.modality not in FIRM or claim.polarity == "negated":
        return _by_words(claim, agreement) or _of_negated(claim, agreement)
    by_stance = BY_STANCE.get(claim.stance) or _by_words(claim, agreement)
    return by_stance or _of_asserted(claim, {e.kind for e in told}, agreement)


def _paused(state: str | None, agreement: Agreement) -> str | None:
    """«Suspended the deal»: who stops what the text tells to be suspended has not ended it."""
    over = state == "says_over" and agreement.status == "suspended"
    return "says_suspended" if over else state


def _is_denial(claim: Claim) -> bool:
    """A denial in so many words: "no agreement was reached" is none."""
    return claim.stance == "denies" and any(rule.endswith(DENYING) for rule in claim.why)


def _is_unmade(event: Event) -> bool:
    """An agreement that is denied to have been made."""
    return event.modality == "negated" and event.kind in {"agree", "announce_ceasefire"}


def _of_asserted(claim: Claim, kinds: set[str], agreement: Agreement) -> str | None:
    """What a claim without words of standing says by what it is about."""
    by_status = _by_status(claim, agreement)
    if by_status == "says_over" and kinds & MAKING:
        return "says_observing"  # who extends it says of the time before that it is over
    if by_status is not None:
        return by_status
    announced = claim.stance == "announces" and kinds & MAKING
    return "says_observing" if announced else None


def _by_words(claim: Claim, agreement: Agreement) -> str | None:
    """What the claim's own words of standing say, where the text has the agreement stand or fall.

    In a text on its making they speak of the war that it ends, or of what it carries on; one that
    is suspended is not over.
    """
    if agreement.status in NEWLY or agreement.status == "suspended":
        return None
    rules = {part for rule in claim.why for part in rule.split(".")}
    holds, over = bool(rules & IN_FORCE), bool(rules & OVER)
    if holds == over or claim.stance not in SAYING or claim.modality != "asserted":
        return None
    negated = NEGATED in rules or claim.polarity == "negated"
    if negated != (claim.stance in REFUSING):
        holds = not holds
    return "says_in_force" if holds else "says_over"


def _by_status(claim: Claim, agreement: Agreement) -> str | None:
    """What the status reported makes of a claim on the agreement itself."""
    told = BY_STATUS.get(agreement.status or "")
    if claim.stance not in SAYING or agreement.id not in claim.about:
        return None
    return None if told == "says_in_force" and not _is_told_to_hold(agreement) else told


def _is_told_to_hold(agreement: Agreement) -> bool:
    """Whether words say that it holds; one that is only spoken of is taken to, which is no word."""
    return any(not HOLDING.isdisjoint(rule.split(".")) for rule in agreement.why)


def _of_negated(claim: Claim, agreement: Agreement) -> str | None:
    """What "it no longer holds" says: the status has the negation in it, a denial has not."""
    if claim.modality not in FIRM or claim.stance in REFUSING:
        return None
    if _by_status(claim, agreement) != "says_over":
        return None
    return "says_over"


def _of_ends(claim: Claim, ends: Iterable[Event]) -> str | None:
    """What a claim about an end says: that it is over, or that it is not."""
    denied = claim.stance in REFUSING or claim.polarity == "negated"
    modalities = {e.modality for e in ends}
    if modalities & UNREAL or denied:
        return "says_in_force"
    return "says_over" if "happened" in modalities else None


def _acted(event: Event) -> str | None:
    """What an act says that nobody is quoted on."""
    if event.kind == "end_ceasefire":
        if event.modality == "happened":
            return "says_over"
        return "says_in_force" if event.modality == "negated" else None
    if event.kind in {"announce_ceasefire", "extend_ceasefire"} and event.modality == "happened":
        return "says_observing"
    return None
