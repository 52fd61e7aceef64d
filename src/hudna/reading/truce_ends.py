"""Truces that their sentence tells to be over: failed, run out, or replaced by another."""

from hudna.reading.truce_mentions import TruceMention, is_ahead

__all__ = ["OVER", "is_over", "is_replaced"]


def is_over(mention: TruceMention) -> bool:
    """Whether its sentence tells that it failed or ran out."""
    return any(
        (act.sense in OVER and act.modality == "happened" and not is_ahead(act))
        or (act.sense == "hold" and act.modality == "negated")
        for act in mention.acts
    )


OVER = frozenset({"collapse", "expire"})


def is_replaced(mention: TruceMention) -> bool:
    """«A truce takes over from a pause», «يخلف الاتفاق هدنة»: what another one replaces."""
    return any(
        act.sense == "replace"
        and mention.phrase is not None
        and act.frame.subject is not None
        and mention.phrase not in act.frame.subject.everything()
        for act in mention.acts
    )
