"""Truces that begin when they are declared or signed.

"Effective immediately", «يسري فورا», «с момента подписания», "an immediate ceasefire".
"""

from typing import TYPE_CHECKING

from hudna.reading.truce_mentions import IMMEDIATE, TruceMention
from hudna.records import Clock, quote_of

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["AT_ONCE", "begins_at_once", "start_of_signing"]

AT_ONCE = "truces.at-once"
"""Noted of an arrangement whose own text has it begin at its telling."""
MAKING = frozenset({"agree", "accept", "announce", "order", "halt", "enter_force", "promise"})
DONE = frozenset({"happened", "planned"})
MADE = frozenset({"agree", "announce", "order"})
SIGNED = "signed"


def begins_at_once(mention: TruceMention) -> bool:
    """Whether its making is told, and right behind or before that verb that it is at once."""
    acts = [act for act in mention.acts if act.sense in MAKING and act.modality in DONE]
    if mention.weak or not acts:
        return False
    made = [act for act in acts if act.sense in MADE and act.modality == "happened"]
    if IMMEDIATE in mention.adjectives and made:
        return True
    near = {act.frame.at for act in acts} | {mention.item}
    for at, how in _marks(mention):
        before = [frame.at for frame in mention.parsed.frames if frame.at < at]
        last = max(before, default=-1)
        told = last in near or at + 1 in near or mention.item in range(last, at)
        if told and (how != SIGNED or _is_signed(mention)):
            return True
    return False


def start_of_signing(cluster: "Cluster", text: str) -> Clock | None:
    """The day of its signature, where it is in force with that.

    Args:
        cluster: the arrangement.
        text: of the document.
    """
    if cluster.background or not any(map(_begins_signed, cluster.mentions)):
        return None
    made = {d.value: d for d in cluster.days if d.what == "made" and d.earliest == d.latest}
    if len(made) != 1:
        return None
    ((value, day),) = made.items()
    return Clock(value=value, basis="derived", quote=quote_of(text, day.span.start, day.span.end))


def _begins_signed(mention: TruceMention) -> bool:
    return any(how == SIGNED for _, how in _marks(mention)) and begins_at_once(mention)


def _marks(mention: TruceMention) -> list[tuple[int, str]]:
    """Where its sentence tells that something is at once, and how."""
    return [
        (at, sense.entry.fields["now"])
        for at, item in enumerate(mention.parsed.items)
        for sense in item.senses
        if "now" in sense.entry.fields and sense.name in {"adverb", "enter_force"}
    ]


def _is_signed(mention: TruceMention) -> bool:
    """Whether it is told to have been signed: "will take effect upon signature" says only when."""
    return any(act.sense == "agree" and act.modality == "happened" for act in mention.acts)
