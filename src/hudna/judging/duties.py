"""Positive duties and their deadlines (domain.md 10.4): what is owed, and what is told of it.

That nobody reports a thing as done does not show that it was not: ``unmet_at_deadline`` needs a
text that says so.
"""

from collections.abc import Iterable, Sequence

from hudna.judging.gate_place import where_gate
from hudna.judging.happening import Happening
from hudna.judging.moments import moment
from hudna.judging.terms import Term, Terms
from hudna.records import Duty
from hudna.records.duty import DutyState

__all__ = ["OWED", "duties_of", "duty_of"]

OWED: dict[str, frozenset[str]] = {
    "HUM.access": frozenset({"access_granted", "convoy_delivered", "provide_aid"}),
    "HUM.quantity": frozenset({"convoy_delivered", "access_granted", "provide_aid"}),
    "HUM.medevac": frozenset({"evacuation"}),
    "HUM.evacuate": frozenset({"evacuation"}),
    "HUM.siege_lift": frozenset({"siege_eased", "crossing_open"}),
    "HUM.road_open": frozenset({"siege_eased", "crossing_open"}),
    "HUM.crossing_open": frozenset({"crossing_open"}),
    "HUM.return": frozenset({"return"}),
    "DET.release": frozenset({"release", "exchange", "release_detainees"}),
    "DET.exchange": frozenset({"exchange", "release", "release_detainees"}),
    "DET.remains": frozenset({"remains_returned"}),
    "FOR.weapons_back": frozenset({"withdraw"}),
    "FOR.forces_back": frozenset({"withdraw"}),
    "FOR.foreign_out": frozenset({"withdraw"}),
}
"""Duties, and the types or kinds of happenings by which they are met."""
HINDERS = frozenset(
    {"access_denied", "convoy_turned_back", "crossing_closed", "road_cut", "siege_tightened"}
    | {"attack_on_aid", "obstruct_aid"}
)
HINDERED = frozenset(duty for duty in OWED if duty.startswith("HUM."))


def duties_of(terms: Terms, happenings: Sequence[Happening], at: str) -> tuple[Duty, ...]:
    """All positive duties of an agreement as they stood at a moment (ISO 8601)."""
    return tuple(
        duty_of(term, terms, happenings, at)
        for term in terms.provisions
        if term.modality == "must" and term.type in OWED
    )


def duty_of(term: Term, terms: Terms, happenings: Iterable[Happening], at: str) -> Duty:
    """One duty as it stood at a moment."""
    told = [h for h in happenings if _belongs(h, terms, at)]
    done = [h for h in told if _does(h, term) and not _negated(h)]
    undone = [h for h in told if (_does(h, term) and _negated(h)) or h.type == "duty_missed"]
    hindered = [h for h in told if _acts(h) & HINDERS] if term.type in HINDERED else []
    counted = sum(_count(h) for h in done)
    state, reason = _state(term, at, (counted, bool(done), bool(undone), bool(hindered)))
    return Duty(
        agreement=terms.id,
        provision=term.id,
        type=term.type,
        state=state,
        owed=term.quantity,
        unit=term.unit,
        period=term.period,
        deadline=_deadline(term),
        counted=counted or None,
        met_by=tuple(h.group.id for h in done),
        hindered_by=tuple(h.group.id for h in hindered),
        missed_by=tuple(h.group.id for h in undone),
        reason=reason,
        missing=_missing(term, state),
    )


def _acts(happening: Happening) -> frozenset[str]:
    return frozenset({happening.kind, happening.type or happening.kind})


def _does(happening: Happening, term: Term) -> bool:
    return bool(_acts(happening) & OWED[term.type])


def _negated(happening: Happening) -> bool:
    return not any(word.says for word in happening.words)


def _count(happening: Happening) -> float:
    """The least number that is told of it; what has no number counts as one."""
    given = [s.count.min for s in happening.group.sightings if s.count and s.count.min]
    return max(given, default=1)


def _belongs(happening: Happening, terms: Terms, at: str) -> bool:
    """Told to have happened before the moment asked about, after the start, not elsewhere."""
    time = happening.time
    if time is not None and time.earliest and moment(time.earliest) > moment(at):
        return False
    starts = [w.starts for w in terms.windows if w.starts]
    if time is not None and time.latest and starts and time.latest[:10] < min(starts)[:10]:
        return False
    return where_gate(happening.spot, terms).answer != "no"


def _deadline(term: Term) -> str | None:
    return term.deadline.latest if term.deadline else None


Told = tuple[float, bool, bool, bool]
"""How much was counted; whether anything was done, told as undone, hindered."""


def _state(term: Term, at: str, told: Told) -> tuple[DutyState, str]:
    counted, done, undone, hindered = told
    deadline = _deadline(term)
    over = deadline is not None and moment(at) >= moment(deadline)
    if done:
        return _measured(term, counted)
    if over and undone:
        return "unmet_at_deadline", f"told as not done by {deadline}"
    if hindered:
        return "obstructed_by", "it is told that it was hindered"
    if over:
        return "unknown", "its deadline has passed, and no document says whether it was done"
    if deadline is not None:
        return "pending", f"due by {deadline}"
    return "unknown", "no deadline is known, and no document says whether it was done"


def _measured(term: Term, counted: float) -> tuple[DutyState, str]:
    owed = term.quantity.min if term.quantity else None
    unit = f" {term.unit}" if term.unit else ""
    if term.period is not None:
        return "partly_met", f"{counted:g}{unit} are told; the measure is per {term.period}"
    if owed is None:
        return "partly_met" if term.type == "HUM.access" else "met", "it is told as done"
    if counted >= owed:
        return "met", f"{counted:g} of {owed:g}{unit} are told"
    return "partly_met", f"{counted:g} of {owed:g}{unit} are told"


def _missing(term: Term, state: DutyState) -> tuple[str, ...]:
    if state not in {"unknown", "partly_met"}:
        return ()
    facts = [] if term.deadline else ["deadline"]
    if term.quantity is None:
        facts.append("measure")
    if state == "unknown":
        facts.append(f"whether {term.type} was carried out")
    return tuple(facts)
