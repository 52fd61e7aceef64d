"""Culpability: whom words say to be at fault («bears responsibility», «виновны», «يتحمل مسؤولية»).

Who says so accuses: "the army said the rebels were to blame for the collapse of the truce".
"""

from hudna.reading.frames import Frame, Parsed

__all__ = ["at_fault", "faults"]

BROKEN = frozenset(
    {"violate", "kill", "injure", "destroy", "collapse", "falter", "resume", "obstruct",
     "looting", "detention", "displacement", "provocation", "siege_tightened", "overflight"}
)  # fmt: skip
"""What somebody is at fault for, besides attacks."""


def at_fault(frame: Frame, parsed: Parsed) -> list[str]:
    """Whom the frame says to be at fault; nobody where nothing bad is named that needs to be."""
    if frame.sense != "culpable" or frame.negated or frame.hypothetical:
        return []
    if "needs" in frame.entry.fields and not _of_an_act(frame, parsed):
        return []
    if "bearer" in frame.entry.fields:
        held = [frame.object, *frame.preps.get("on", ()), *frame.preps.get("with", ())]
        held.append(frame.subject)
    else:
        held = [frame.subject]
    named = (list(each.actors or each.state_actors) for each in held if each is not None)
    return next((found for found in named if found), [])


def _of_an_act(frame: Frame, parsed: Parsed) -> bool:
    """Whether an attack or a breach is named that one is at fault for."""
    return any(
        (each.meaning.event == "attack" or each.sense in BROKEN) and each.above is frame.above
        for each in parsed.frames
        if each is not frame
    )


def faults(parsed: Parsed, items: tuple[int, int]) -> list[str]:
    """Whom the words among some items say to be at fault."""
    first, last = items
    told = (each for each in parsed.frames if each.sense == "culpable" and first <= each.at < last)
    return next((found for each in told if (found := at_fault(each, parsed))), [])
