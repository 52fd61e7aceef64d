"""Charged acts: blows of the accused that only a pronoun, or nothing, gives to them.

«Обвинил ополченцев в срыве: они стреляли по …», «اتهمها بأنها أطلقت», "accused X of a breach,
saying it had shelled …": who is accused did it, not who accuses. So where the words go on behind
a colon without a doer («в нарушении перемирия: обстрелян рынок»).
"""

from hudna.reading.addressees import recipients_of
from hudna.reading.blame import culprits_of
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of

__all__ = ["charged_doers"]

CHARGING = frozenset({"accuse", "criticise"})
CHARGES = bits_of("accuse", "criticise", "violate")
PRONOUN, WEAPON, COMP = bits_of("pronoun"), bits_of("weapon"), bits_of("comp")
OPENING = ":-"
"""Marks behind which a charge is told in full."""


def charged_doers(frame: Frame, parsed: Parsed) -> list[str]:
    """Whose act a charge tells of, where the act has no doer of its own; nobody elsewhere."""
    if frame.form == "noun" or not parsed.told() & CHARGES or not _is_bare(frame):
        return []
    if frame.negated or modality_of(frame) != "happened":
        return []
    charge = _holding(frame, parsed)
    if charge is not None:
        return _charged(charge, parsed)
    return _before_colon(frame, parsed)


def _is_bare(frame: Frame) -> bool:
    """Whether a pronoun, what one has by a pronoun, or nobody is told to strike."""
    subject = frame.subject
    if subject is None or frame.inherited:
        return True
    it = subject.entry("pronoun")
    if it is not None:
        return it.fields.get("person") not in {"first", "second"} and not subject.actors
    if frame.passive:
        return not frame.preps.get("by") and not frame.preps.get("ins")
    return subject.told & WEAPON > 0 and _has_owner_told(subject)


def _has_owner_told(subject: Phrase) -> bool:
    return any(part.possessed for part in subject.everything()) and not any(
        part.actors or part.state_actors for part in subject.everything()
    )


def _holding(frame: Frame, parsed: Parsed) -> Frame | None:
    """The charge in whose words the act is told, or that its speaker makes just before."""
    for above in frame.chain():
        if above.sense in CHARGING:
            return above if _opens_clause(frame, above, parsed) else None
        if not above.meaning.speech:
            continue
        if (broken := _broke_before(frame, above, parsed)) is not None:
            return broken
        if above.form == "finite" or not _is_pronoun(frame):
            return None
        charges = [f for f in parsed.frames if f.sense in CHARGING and f.at < above.at]
        same = above.subject is None or above.inherited
        return charges[-1] if charges and same else None
    return None


def _broke_before(frame: Frame, above: Frame, parsed: Parsed) -> Frame | None:
    """«Ответил, что X сорвал перемирие и что его самолёты бомбили …»: the breach told before."""
    subject = frame.subject
    if subject is None or not subject.told & WEAPON:
        return None
    told = (f for f in reversed(parsed.frames) if f.above is above and f.at < frame.at)
    return next((f for f in told if f.sense == "violate" and f.form == "finite"), None)


def _is_pronoun(frame: Frame) -> bool:
    subject = frame.subject
    return subject is None or frame.inherited or subject.told & PRONOUN > 0


def _opens_clause(frame: Frame, charge: Frame, parsed: Parsed) -> bool:
    """Whether "that" stands between: «بأنها أطلقت», not «اتهمهم بخرقها وقصف مواقعهم»."""
    if frame.form != "finite":
        return not frame.passive
    between = parsed.items[charge.at + 1 : frame.at]
    return any(item.told & COMP and item.kind != "phrase" for item in between)


def _before_colon(frame: Frame, parsed: Parsed) -> list[str]:
    """Of whom a charge or a breach is told before a colon."""
    start = next(
        (at for at in range(frame.at - 1, 0, -1) if parsed.items[at].mark in OPENING),
        0,
    )
    if not start or not parsed.items[start].mark or _is_told_of_other(frame, start, parsed):
        return []
    for other in reversed(parsed.frames):
        if other.at > start or other.negated:
            continue
        if other.sense in CHARGING or other.sense == "violate":
            return _charged(other, parsed)
    return []


def _charged(charge: Frame, parsed: Parsed) -> list[str]:
    if charge.sense == "violate":
        return culprits_of(charge, parsed)
    return recipients_of(charge, meaning_of("accuse"))


def _is_told_of_other(frame: Frame, start: int, parsed: Parsed) -> bool:
    """Whether another verb behind the colon has a subject that the act may share."""
    return any(
        start < other.at < frame.at
        and other.subject is not None
        and not other.inherited
        and other.subject.first < frame.first
        and bool(other.subject.actors)
        and not other.meaning.speech
        for other in parsed.frames
    )
