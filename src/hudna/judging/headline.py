"""The headline of an incident that fits (domain.md 10.4): whose word it is, never a verdict."""

from typing import Literal

from hudna.records.incident import AttributionGrade, Occurrence, Outcome

__all__ = ["headline_of"]

BORNE_OUT = frozenset({"corroborated", "acknowledged_by_actor", "found_by_mechanism"})


def headline_of(
    occurrence: Occurrence,
    attribution: AttributionGrade,
    *,
    admits_breach: bool = False,
    ruling: Literal["breach", "none"] | None = None,
) -> Outcome:
    """The outcome for the two grades.

    ``ruling`` is that of a body competent under the agreement, and is quoted as its finding.
    """
    if occurrence == "retracted":
        return "withdrawn"
    if ruling is not None:
        return "violation_found_by" if ruling == "breach" else "no_violation_found_by"
    if attribution == "admitted":
        return "admitted_violation" if admits_breach else "admitted_act_contested_rule"
    if occurrence == "disputed" or attribution == "mutual_accusation":
        return "disputed"
    if occurrence not in BORNE_OUT:
        return "alleged_violation"
    several = attribution in {"alleged_by_several_families", "found_by_mechanism"}
    return "alleged_violation_corroborated" if several else "alleged_violation_event_corroborated"
