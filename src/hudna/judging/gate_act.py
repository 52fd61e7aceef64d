"""G5 and G6: is the act of the kind forbidden, and does no exception apply? (domain.md 10.3).

A claimed exception is not a found one, and a reservation is none at all: neither decides G6.
"""

from collections.abc import Sequence

from hudna.judging.gates import Gate, no, unknown, yes
from hudna.judging.terms import Term, Terms

__all__ = ["COVERED", "act_gate", "exception_gate", "forbids"]

AIR = frozenset({"air_strike", "drone_strike"})
INDIRECT = frozenset({"shelling", "chemical", "incendiary_cluster"})
DIRECT = frozenset({"small_arms"})
GROUND = frozenset({"ground_assault", "infiltration", "armed_clash", "territory_taken"})
BLAST = frozenset({"ied_mine", "suicide_attack"})
CIVIL = frozenset({"civilian_harm", "attack_on_aid", "attack_on_monitor"})
ATTACKS = AIR | INDIRECT | DIRECT | GROUND | BLAST | CIVIL | {"assassination_abduction"}

COVERED: dict[str, frozenset[str]] = {
    "HOS.attack_any": ATTACKS - {"territory_taken"},
    "HOS.air": AIR,
    "HOS.overflight": frozenset({"overflight"}) | AIR,
    "HOS.indirect_fire": INDIRECT,
    "HOS.direct_fire": DIRECT,
    "HOS.offensive_ground": GROUND - {"armed_clash"},
    "HOS.territory": frozenset({"territory_taken"}),
    "HOS.cyber": frozenset({"jamming_cyber"}),
    "HOS.civilians": CIVIL,
    "FOR.no_reinforce": frozenset({"movement"}),
    "FOR.no_move": frozenset({"movement", "weapons_in_zone"}),
    "FOR.no_fortify": frozenset({"fortification"}),
    "FOR.no_recruit": frozenset({"recruitment"}),
}
"""Acts that a provision forbids as such (domain.md 4.3 and 9.1)."""
PERHAPS: dict[str, frozenset[str]] = {
    "HOS.attack_any": frozenset({"territory_taken", "looting", "overflight", "ied_mine"}),
    "HOS.indirect_fire": frozenset({"armed_clash"}) | CIVIL,
    "HOS.direct_fire": frozenset({"armed_clash", "ground_assault"}) | CIVIL,
    "HOS.offensive_ground": frozenset({"armed_clash"}),
    "HOS.territory": frozenset({"ground_assault"}),
    "HOS.air": CIVIL | {"chemical", "incendiary_cluster"},
    "HOS.sea": ATTACKS,
    "HOS.civilians": ATTACKS,
    "HOS.object_class": ATTACKS,
    "FOR.no_mines": frozenset({"ied_mine"}),
}
"""Acts that it may forbid, by facts that the type does not hold: the medium, the object."""


def forbids(term: Term) -> bool:
    """Whether a provision forbids acts, rather than asking for them."""
    return term.type in COVERED or term.type in PERHAPS


def act_gate(kind: str, type_: str | None, term: Term) -> Gate:
    """Answer G5."""
    covered, perhaps = COVERED.get(term.type, frozenset()), PERHAPS.get(term.type, frozenset())
    note = (f"{term.type} is inferred from what the agreement is called",)
    also = note if term.basis == "inferred" else ()
    if type_ is None:
        return _untyped(kind, term, also)
    if type_ in covered:
        if term.basis == "inferred" and type_ not in ATTACKS:
            return unknown(f"{term.type} is only inferred", f"the terms on {type_}")
        return yes(f"{type_} is forbidden by {term.type}", *also)
    if type_ in perhaps:
        return unknown(
            f"whether {term.type} covers this {type_} depends on how it was done",
            "means, medium and object of the act",
            if_=f"the {type_} was of the kind that {term.type} forbids",
            else_=("act_not_covered if it was not",),
        )
    return no("other_kind", f"{type_} is not what {term.type} forbids")


def _untyped(kind: str, term: Term, also: Sequence[str]) -> Gate:
    if kind == "attack" and term.type == "HOS.attack_any":
        return yes("an attack, by whatever means, is forbidden", *also)
    if kind == "attack":
        return unknown(
            "the sort of attack is not said",
            "weapon or means",
            if_=f"it was of the kind that {term.type} forbids",
        )
    return no("other_kind", f"{kind} is not what {term.type} forbids")


FACTS = {
    "EXC.self_defence": ("a prior attack at that place within hours", "proportion"),
    "EXC.return_fire_procedure": (
        "a prior offensive act",
        "an order to answer it",
        "whether the coordination mechanism was tried first",
    ),
    "EXC.notified_move": ("whether notice was given",),
    "EXC.policing": ("whether it was law enforcement",),
}


def exception_gate(
    terms: Terms, *, replied: bool, prior: Sequence[str], target_left_out: bool, known: bool
) -> Gate:
    """Answer G6: is there **no** agreed exception that applies?

    Args:
        terms: of the agreement.
        replied: whether somebody claims that fire was answered.
        prior: incidents of fire by the target's side at that place in the hours before.
        target_left_out: whether the target is of a group that the terms leave out.
        known: whether it is known who did it; of an unknown doer nobody knows what it answered.
    """
    exceptions = [p for p in terms.provisions if p.type in FACTS]
    if target_left_out:
        return no("excluded_target", "operations against groups that are left out may go on")
    reserved = any(p.type == "EXC.reserved_response" for p in terms.provisions)
    also = ("a party reserved an answer to breaches; that is no agreed exception",) * reserved
    if replied or prior:
        return _claimed(terms, exceptions, prior, replied=replied)
    if not known:
        return unknown(
            "who fired is not known, so that no reply fire is reported or excluded",
            "whether the fire answered an attack",
            if_="no exception applies",
        )
    if exceptions:
        names = ", ".join(sorted({p.type for p in exceptions}))
        return yes(f"no document claims that {names} applied", *also)
    return yes("no agreed exception is known, and no document claims one", *also)


def _claimed(terms: Terms, exceptions: list[Term], prior: Sequence[str], *, replied: bool) -> Gate:
    facts = dict.fromkeys(f for p in exceptions for f in FACTS[p.type])
    if not exceptions:
        allowed = f"whether {terms.id} allows to answer fire"
        facts = dict.fromkeys((allowed, *FACTS["EXC.self_defence"]))
    if prior:
        facts.pop("a prior attack at that place within hours", None)
        facts.pop("a prior offensive act", None)
    reason = "a reply to fire is claimed, which is not found" if replied else "fire came before it"
    seen = (f"reported before it, at that place: {', '.join(prior)}",) if prior else ()
    return unknown(
        "; ".join((reason, *seen)),
        *facts,
        if_="no exception applies",
        else_=("within_exception if the facts of an agreed exception were found",),
    )
