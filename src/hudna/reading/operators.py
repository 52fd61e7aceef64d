"""Modality: what the path above a clause makes of it.

The same for all languages: negation and denial, demand, plan, condition, habit, from the clause
itself and from every frame whose content holds it (contract.md, ``events[].modality``).
"""

from hudna.reading.frames import Frame
from hudna.reading.senses import meaning_of

__all__ = ["modality_of"]


def modality_of(frame: Frame) -> str:
    """``happened``, ``negated``, ``planned``, ``demanded``, ``hypothetical`` or ``habitual``."""
    above = frame.chain()
    wished = _wished(frame, above)
    if wished is not None:
        return wished
    if frame.negated or frame.failed or any(_denies(a, frame) for a in above):
        return "negated"
    if frame.must:
        return "demanded"
    if frame.possible:
        return "hypothetical"
    if frame.future or any(_plans(each) for each in above):
        return "planned"
    return "habitual" if frame.habitual else "happened"


def _wished(frame: Frame, above: list[Frame]) -> str | None:
    """A condition or a demand over the clause; the nearest decides."""
    if frame.hypothetical:
        return "hypothetical"
    for each in above:
        if each.hypothetical:
            return "hypothetical"
        if meaning_of(each.sense).demands and not _performed(frame, each):
            return "demanded"
    return None


def _denies(frame: Frame, told: Frame) -> bool:
    """A denial, and a refusal: «refused to withdraw», «отказались подписать».

    A call that is rejected was made.
    """
    if meaning_of(frame.sense).denies:
        return True
    call = told.form == "noun" and meaning_of(told.sense).speech
    return frame.sense == "reject" and not frame.negated and not call


PERFORMED = frozenset({"extend", "terminate", "halt", "suspend", "enter_force", "announce"})


def _performed(frame: Frame, above: Frame) -> bool:
    """Who decides an extension extends: the decision is the act."""
    return above.sense == "order" and frame.sense in PERFORMED and not above.negated


def _plans(frame: Frame) -> bool:
    return meaning_of(frame.sense).plans or frame.sense == "intend"
