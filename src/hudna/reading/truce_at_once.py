"""Truces that begin when they are declared: "effective immediately", «يسري فورا», «немедленно»."""

from hudna.reading.truce_mentions import TruceMention

__all__ = ["AT_ONCE", "begins_at_once"]

AT_ONCE = "truces.at-once"
"""Noted of an arrangement whose own text has it begin at its telling."""
MAKING = frozenset({"agree", "accept", "announce", "order", "halt", "enter_force", "promise"})
DONE = frozenset({"happened", "planned"})


def begins_at_once(mention: TruceMention) -> bool:
    """Whether its making is told, and right behind or before that verb that it is at once."""
    acts = [act for act in mention.acts if act.sense in MAKING and act.modality in DONE]
    items = mention.parsed.items if acts and not mention.weak else []
    for at, item in enumerate(items):
        if not any("now" in sense.entry.fields for sense in item.senses):
            continue
        before = [frame.at for frame in mention.parsed.frames if frame.at < at]
        last = max(before, default=-1)
        near = {act.frame.at for act in acts} | {mention.item}
        if last in near or at + 1 in near or mention.item in range(last, at):
            return True
    return False
