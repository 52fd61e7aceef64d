"""An incident held against the terms: seven gates, all reported (domain.md 10.3 to 10.7).

The order of the gates fixes the headline only. The program never says that a violation is
confirmed: it says who alleges, who admits, or what a competent body found.
"""

from typing import Literal

import msgspec

from hudna.judging.acts import Assessable
from hudna.judging.facts import TallyFact
from hudna.judging.gate_act import act_gate, exception_gate, forbids
from hudna.judging.gate_actor import bound_gate, role_of, windows_for
from hudna.judging.gate_place import where_gate
from hudna.judging.gate_target import protected_gate
from hudna.judging.gate_time import when_gate
from hudna.judging.gates import Gate, no, unknown, yes
from hudna.judging.headline import headline_of
from hudna.judging.sides import Sides
from hudna.judging.terms import Term, Terms
from hudna.records import Assessment
from hudna.records.incident import AttributionGrade, GateName, Occurrence, Outcome

__all__ = ["Grades", "assess", "assess_tally", "assess_term"]

LABEL = Term(id="label", type="HOS.attack_any", basis="inferred")
"""The term that the name of an agreement to halt fire carries, where no text states one."""
HALTS = frozenset(
    {"ceasefire", "cessation_of_hostilities", "permanent_ceasefire", "regime_of_calm"}
    | {"humanitarian_pause", "holiday_truce", "local_evacuation_truce", "deescalation_zone"}
)
OUTCOMES: dict[GateName, Outcome] = {
    "G1": "outside_window",
    "G2": "outside_area",
    "G3": "actor_not_bound",
    "G4": "target_not_protected",
    "G5": "act_not_covered",
    "G6": "within_exception",
}
NAMES: tuple[GateName, ...] = ("G0", "G1", "G2", "G3", "G4", "G5", "G6")
OWN_DECLARATION = "contrary_to_own_declaration"


class Grades(msgspec.Struct, frozen=True, kw_only=True):
    """What the headline needs beside the gates; see :mod:`hudna.judging.grades`.

    ``replied`` says whether somebody claims that fire was answered, ``prior`` names incidents of
    fire by the target's side at that place in the hours before. ``ruled`` is a competent body that
    called it a breach, ``cleared`` one that said it was none.
    """

    occurrence: Occurrence = "single_report"
    attribution: AttributionGrade = "none"
    replied: bool = False
    prior: tuple[str, ...] = ()
    admits_breach: bool = False
    ruled: str | None = None
    cleared: str | None = None


def assess(
    happening: Assessable, terms: Terms, sides: Sides, grades: Grades
) -> tuple[Assessment, ...]:
    """Hold an incident against the provisions of one agreement that speak of such acts.

    There is one assessment for each provision that covers the act or may; where none does, one
    for the first that forbids anything; none where the agreement forbids nothing.
    """
    terms_of_force = [p for p in terms.provisions if forbids(p)]
    if not terms_of_force and terms.kind in HALTS:
        terms_of_force = [LABEL]
    rows = [(p, act_gate(happening.kind, happening.type, p)) for p in terms_of_force]
    fitting = [row for row in rows if row[1].answer == "yes"]
    fitting = fitting or [row for row in rows if row[1].answer == "unknown"] or rows[:1]
    return tuple(assess_term(happening, terms, term, sides, grades) for term, _ in fitting)


def assess_term(
    happening: Assessable, terms: Terms, term: Term, sides: Sides, grades: Grades
) -> Assessment:
    """Hold an incident against one provision."""
    time = happening.time
    at = (time.earliest or time.latest) if time else None
    gates = _gates(happening, terms, term, sides, grades)
    outcome, sub = _outcome(gates, grades)
    own = _own_declaration(happening, terms, sides, at) if _fits(gates) else None
    return Assessment(
        agreement=terms.id,
        provision=term.id,
        outcome=outcome,
        sub=sub or own,
        gates={name: gates[name].answer for name in NAMES},
        reasons={name: gates[name].reason for name in NAMES},
        missing=_missing(gates),
        conditional=_conditional(gates),
        also=_also(gates, outcome, own),
    )


def _gates(
    happening: Assessable, terms: Terms, term: Term, sides: Sides, grades: Grades
) -> dict[GateName, Gate]:
    """All seven answers; none depends on another."""
    time, doers = happening.time, happening.initiators
    at = (time.earliest or time.latest) if time else None
    target = protected_gate(happening.targets, terms, sides, time, civilians=happening.civilians)
    return {
        "G0": _separate(happening),
        "G1": when_gate(time, terms, windows_for(terms, doers, sides, at)),
        "G2": where_gate(happening.spot, terms),
        "G3": bound_gate(doers, terms, sides, time, nameless=happening.nameless),
        "G4": target,
        "G5": act_gate(happening.kind, happening.type, term),
        "G6": exception_gate(
            terms,
            replied=grades.replied,
            prior=grades.prior,
            target_left_out=target.sub == "exempt_target",
            known=bool(doers),
        ),
    }


def _separate(happening: Assessable) -> Gate:
    """G0: is it a separate incident?"""
    maybe = happening.maybe
    if maybe:
        return unknown(
            f"it may be the same as {', '.join(maybe)}", "whether these are one incident"
        )
    return yes("no other report is of the same time and place")


def _fits(gates: dict[GateName, Gate]) -> bool:
    return all(gates[name].answer == "yes" for name in NAMES[1:])


def _outcome(gates: dict[GateName, Gate], grades: Grades) -> tuple[Outcome, str | None]:
    """The headline, by the table of domain.md 10.4."""
    failed = next((name for name in NAMES[1:] if gates[name].answer == "no"), None)
    if failed is not None:
        return OUTCOMES[failed], gates[failed].sub
    if grades.occurrence == "retracted":
        return "withdrawn", None
    if _fits(gates):
        body = grades.ruled or grades.cleared
        found = headline_of(
            grades.occurrence,
            grades.attribution,
            admits_breach=grades.admits_breach,
            ruling=_ruling(grades),
        )
        return found, body if found.endswith("_found_by") else None
    unsettled = (g.sub for g in gates.values() if g.answer == "unknown" and g.sub)
    return "undetermined", next(unsettled, None)


def _ruling(grades: Grades) -> Literal["breach", "none"] | None:
    if grades.ruled is not None:
        return "breach"
    return "none" if grades.cleared is not None else None


def _missing(gates: dict[GateName, Gate]) -> tuple[str, ...]:
    names = (n for n in NAMES if gates[n].answer == "unknown")
    return tuple(dict.fromkeys(m for n in names for m in gates[n].missing))


def _conditional(gates: dict[GateName, Gate]) -> tuple[str, ...]:
    """What the outcome would be if the unknown facts were known."""
    open_ = [gates[n] for n in NAMES[1:] if gates[n].answer == "unknown"]
    shut = any(gates[n].answer == "no" for n in NAMES[1:])
    if not open_ or shut:
        return ()
    needed = list(dict.fromkeys(g.if_ for g in open_ if g.if_))
    fits = (f"fits if {_listed(needed)}",) if len(needed) == len(open_) else ()
    return (*fits, *dict.fromkeys(e for g in open_ for e in g.else_))


def _listed(clauses: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(clauses[:-1]), clauses[-1])))


def _also(gates: dict[GateName, Gate], outcome: Outcome, own: str | None) -> tuple[str, ...]:
    """Every other gate that is not passed, and what gates add."""
    first = next((n for n, o in OUTCOMES.items() if o == outcome), None)
    others = (f"{n}: {gates[n].reason}" for n in NAMES if n != first and gates[n].answer != "yes")
    notes = (note for n in NAMES for note in gates[n].also)
    said = ("contrary to its own declaration; no agreement binds it here",) if own else ()
    return tuple(dict.fromkeys((*said, *others, *notes)))


def _own_declaration(
    happening: Assessable, terms: Terms, sides: Sides, at: str | None
) -> str | None:
    """A unilateral halt is no agreement: its declarer acts against its own word."""
    if terms.form != "unilateral_declaration":
        return None
    roles = [role_of(actor, terms, sides, at) for actor in happening.initiators]
    declared = all(r is not None and r[0].role == "declarer" for r in roles)
    return OWN_DECLARATION if declared else None


def assess_tally(tally: TallyFact, terms: Terms) -> Assessment:
    """A party's own count is a claim: it has no time, place and doer to hold against a term."""
    counted = no("tally", "a count of many happenings, made by one side; no incident")
    open_ = unknown("a count names no single act")
    return Assessment(
        agreement=terms.id,
        provision=next((p.id for p in terms.provisions if forbids(p)), LABEL.id),
        outcome="tally_only",
        sub=tally.by,
        gates={name: counted.answer if name == "G0" else open_.answer for name in NAMES},
        reasons={name: counted.reason if name == "G0" else open_.reason for name in NAMES},
    )
