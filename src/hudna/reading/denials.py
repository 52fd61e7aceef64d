"""Denials that no verb of denying makes: a charge turned down, an act that one does not own up to.

«Отверг обвинения в свой адрес», "rejected the charge", «لم تعترف بمسؤوليتها عن الهجوم» (domain.md
11.2). Nobody denies by keeping silent: "no group claimed responsibility" is none.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["denied_by", "disputes", "is_unadmitted"]

CHARGE = ("accuse", "claim", "report")
WRONG = frozenset({"violate", "kill", "injure", "destroy", "obstruct", "looting", "detention"})


def disputes(frame: Frame) -> bool:
    """«Отверг обвинения», «رفض الاتهامات»: what is turned down is what another says."""
    if frame.sense != "reject":
        return False
    held = (frame.object, *(p for phrases in frame.preps.values() for p in phrases))
    if any(each is not None and each.sense(*CHARGE) is not None for each in held):
        return True
    above = frame.above  # «обвинения в свой адрес отверг»
    return above is not None and above.form == "noun" and above.sense in CHARGE


def is_unadmitted(frame: Frame, parsed: Parsed) -> bool:
    """«Не признал причастность к обстрелу»: a wrong that somebody does not own up to."""
    if frame.sense != "admit" or not frame.negated or frame.form != "finite":
        return False
    if frame.last - frame.first > 1 or frame.hypothetical or frame.future:
        return False
    first, last = frame.content or (frame.at + 1, len(parsed.items))
    part = any(each.sense("matter") is not None for each in parsed.items[first:last])
    bad = any(
        (each.meaning.event == "attack" or each.sense in WRONG) and first <= each.at < last
        for each in parsed.frames
    )
    return part or bad


DENYING = frozenset({"deny", "reject"})


def denied_by(charge: Frame, parsed: Parsed) -> list[str]:
    """«Denied Y's claims of shelling», «نفت اتهامات كييف لها»: who denies it is accused."""
    if charge.form != "noun" or charge.sense not in CHARGES:
        return []
    denial = charge.above if charge.above is not None else _denial_of(charge, parsed)
    if denial is None or denial.subject is None:
        return []
    denies = denial.sense in DENYING or (
        denial.sense == "describe" and _calls_untrue(denial, parsed)
    )
    return list(denial.subject.actors) if denies else []


CHARGES = frozenset({"accuse", "claim", "say", "report"})


def _calls_untrue(verb: Frame, parsed: Parsed) -> bool:
    """«Called Y's claim of a raid a lie»: of what is said the word for a lie stands behind it."""
    told = parsed.items[verb.at + 1 : verb.at + 1 + FAR]
    return any(isinstance(e, Unit) and e.told & UNTRUE for e in told)


UNTRUE, FAR = bits_of("untrue"), 10


def _denial_of(charge: Frame, parsed: Parsed) -> Frame | None:
    """The denial whose object is the charge: "denied accusations that its drones had …".

    It may stand behind what it is called: "dismissed as propaganda a claim by X that …".
    """
    noun = parsed.items[charge.at]
    named = [f for f in parsed.frames if f.sense == "describe" and f.object is noun]
    denials = [f for f in parsed.frames if f.sense in DENYING and f.at < charge.at]
    found = next((f for f in (*denials, *named) if f.object is noun), None)
    if found is not None or not denials or denials[-1].object is not None:
        return found
    between = parsed.items[denials[-1].at + 1 : charge.at]
    apart = any(isinstance(e, Unit) and (e.finite or e.mark in ".;,") for e in between)
    return None if apart or len(between) > NEAR else denials[-1]


NEAR = 4
"""Items between a denial and the charge, where it is called something first."""
