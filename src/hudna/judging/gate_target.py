"""G4: was the target protected? (domain.md 10.3; section 6)."""

from collections.abc import Sequence

from hudna.judging.gate_actor import BINDING, role_of
from hudna.judging.gates import Gate, no, unknown, yes
from hudna.judging.sides import Sides
from hudna.judging.terms import Terms
from hudna.records import Extent

__all__ = ["protected_gate"]

REFUSED = frozenset({"rejected", "withdrew"})
BEYOND = "civilian harm is reported; civilians are protected irrespective of any ceasefire"
"""Humanitarian law is out of scope for findings (domain.md 10.5), but not passed over."""


def protected_gate(
    targets: Sequence[str],
    terms: Terms,
    sides: Sides,
    time: Extent | None,
    *,
    civilians: bool,
) -> Gate:
    """Answer G4 for all targets together.

    A target that is left out decides; else one that is protected is enough for "yes".
    """
    at = (time.earliest or time.latest) if time else None
    answers = [_one(target, terms, sides, at) for target in targets]
    exempt = next((a for a in answers if a.answer == "no"), None)
    if exempt is not None and not any(a.answer == "yes" for a in answers):
        return no(exempt.sub or "exempt_target", exempt.reason, *(BEYOND,) * civilians)
    if civilians:
        return yes("civilians, aid or monitors are reported as hit")
    if not answers:
        return _unnamed(terms)
    return min(answers, key=lambda a: ("yes", "unknown", "no").index(a.answer))


def _unnamed(terms: Terms) -> Gate:
    if terms.protects == "anyone" and terms.excluded_known and not terms.excluded:
        return yes("whoever it was: all are protected, and nobody is left out")
    leaves = "" if terms.excluded_known else f"whether {terms.id} leaves anybody out"
    missing = ("identity of the target", *((leaves,) if leaves else ()))
    return unknown(
        "no document says who or what was hit",
        *missing,
        if_="the target was protected",
        else_=("target_not_protected if it was of a group that is left out",),
    )


def _one(target: str, terms: Terms, sides: Sides, at: str | None) -> Gate:
    excluded = next((e for e in terms.excluded if sides.is_part(target, e, at)), None)
    if excluded is not None:
        return no("exempt_target", f"{target} is, or is part of, {excluded}, which is left out")
    found = role_of(target, terms, sides, at)
    if found is not None and found[0].role == "excluded_target":
        return no("exempt_target", f"{target} is left out of {terms.id}")
    if found is not None and found[0].role in BINDING:
        if found[0].acceptance in REFUSED and terms.protects == "parties":
            return no("non_party_target", f"{target} is no party of {terms.id}")
        if sides.kind(found[0].actor) not in {"other", "coalition"} or found[1]:
            return yes(f"{target} has a part in {terms.id}")
    return _other(target, terms, sides, at)


def _other(target: str, terms: Terms, sides: Sides, at: str | None) -> Gate:
    """A target without a part of its own in the agreement."""
    if not terms.excluded_known and sides.listed(target, at):
        return unknown(
            f"{target} is on a list of designated groups; whether {terms.id} leaves it out is "
            "not known",
            f"whether {terms.id} leaves {target} out",
            if_=f"{target} is not left out",
            else_=(f"target_not_protected (exempt_target) if {target} is left out",),
        )
    if terms.protects == "anyone":
        return yes(f"{target}: all but those left out are protected")
    if terms.protects == "parties" and terms.closed:
        return no("non_party_target", f"{target} is no party, and only parties are protected")
    return unknown(
        f"whether {terms.id} protects {target} is not known",
        f"whether {target} was protected by {terms.id}",
        if_=f"{target} was protected",
        else_=(f"target_not_protected if {target} had no part in it",),
    )
