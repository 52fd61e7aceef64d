"""Truces that a side has quit, though their end may be said to come later."""

from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_left"]


def is_left(mention: TruceMention) -> bool:
    """Whether a side is told to have quit it: its end may be said to come some days later."""
    ends = {act.frame.at for act in mention.acts if act.sense == "expire"}
    return any(
        act.sense == "terminate"
        and act.modality == "happened"
        and (act.frame.at not in ends or _ends_own(act, mention))
        and act.frame.form != "noun"
        for act in mention.acts
    )


def _ends_own(act: Act, mention: TruceMention) -> bool:
    """«They are ending their truce early»: somebody ends it, which so does not end of itself."""
    thing = act.frame.object
    return bool(act.actors) and thing is not None and thing.holds(mention.phrase)
