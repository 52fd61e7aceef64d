"""Modality: what the path above a clause makes of it.

The same for all languages: negation and denial, demand, plan, condition, habit, from the clause
itself and from every frame whose content holds it (contract.md, ``events[].modality``).
"""

from hudna.packs.features import PAST, PRESENT
from hudna.reading.frames import Frame

__all__ = ["modality_of"]


def modality_of(frame: Frame) -> str:
    """``happened``, ``negated``, ``planned``, ``demanded``, ``hypothetical`` or ``habitual``."""
    above = [] if _is_told_by_the_way(frame) else frame.chain()
    wished = _wished(frame, above)
    if wished is not None:
        return wished
    if frame.negated or frame.failed or (above and _is_denied(frame, above)):
        return "negated"
    if frame.must:
        return "demanded"
    if frame.possible:
        return "hypothetical"
    if frame.future or (above and _is_planned(frame, above)):
        return "planned"
    return "habitual" if frame.habitual and not frame.meaning.speech else "happened"


def _is_told_by_the_way(frame: Frame) -> bool:
    """«Urged them to respect the truce that began on Friday»: what a thing is known by happened."""
    past = bool(frame.bits & PAST) and not frame.bits & PRESENT
    return frame.antecedent and past and frame.form == "finite"


def _wished(frame: Frame, above: list[Frame]) -> str | None:
    """A condition or a demand over the clause; the nearest decides."""
    if frame.hypothetical:
        return "hypothetical"
    for each in above:
        if each.hypothetical:
            return "hypothetical"
        if each.meaning.demands and not _performed(frame, each):
            return "demanded"
    return None


def _is_denied(told: Frame, above: list[Frame]) -> bool:
    for each in above:  # noqa: SIM110 (asked of every act: a generator would be felt)
        if _denies(each, told):
            return True
    return False


def _is_planned(told: Frame, above: list[Frame]) -> bool:
    for each in above:  # noqa: SIM110 (asked of every act)
        if _plans(each, told):
            return True
    return False


def _denies(frame: Frame, told: Frame) -> bool:
    """A denial, a refusal, and what nobody announced: «отказались подписать», «لم يعلن تخليه».

    A call that is rejected was made.
    """
    if frame.meaning.denies or (frame.sense == "announce" and frame.negated):
        return True
    if frame.sense == "agree" and frame.negated and told.sense == "extend":
        return True
    call = told.meaning.speech and (told.form == "noun" or bool(told.bits & PAST))
    return frame.sense == "reject" and not frame.negated and not call


PERFORMED = frozenset({"extend", "terminate", "halt", "suspend", "enter_force", "announce"})


def _performed(frame: Frame, above: Frame) -> bool:
    """Who decides an extension extends: the decision is the act."""
    return above.sense == "order" and frame.sense in PERFORMED and not above.negated


DUTIES = frozenset({"withdraw", "release_detainees", "provide_aid"})


def _plans(frame: Frame, told: Frame) -> bool:
    """What is promised or intended; what a deal obliges to: "agreed to swap prisoners"."""
    if frame.sense == "believe" and told.form == "infinitive":
        return True  # "expected them to attack"
    if frame.meaning.plans or frame.sense == "intend":
        return True
    bound = frame.sense in {"agree", "provide_for"} and told.meaning.event in DUTIES
    return bound and told.form in {"infinitive", "noun"}
