"""What a frame tells as an event: by its sense, and by what fills its roles here."""

from hudna.packs.features import PRESENT
from hudna.reading.addressees import actors_of, recipients_of
from hudna.reading.claims import report_sense
from hudna.reading.frames import Frame, Parsed, truce_in
from hudna.reading.meetings import accepts_truce, halt_together, is_talk
from hudna.reading.operators import modality_of
from hudna.reading.senses import REPORT, SenseMeaning, meaning_of

__all__ = ["told_as"]

CHARGE = SenseMeaning(event="accuse_violation", recipient=("object", "to", "of", "on", "l"))
CHARGED = ("accuse", "claim", "report", "believe", "describe", "say")
"""Nouns of what is said: who rejects one denies it."""


def told_as(frame: Frame, parsed: Parsed) -> SenseMeaning:
    """What the frame means here: a light verb by its noun, a refused charge as a denial."""
    if frame.sense == "express" and (said := report_sense(frame)) is not None:
        return REPORT[said]
    if frame.sense == "count" and _charged(frame):
        return CHARGE
    act = _act(frame, parsed)
    if act is not None:
        return act
    denies = frame.sense == "reject" and (_refutes(frame) or _answers_charge(frame, parsed))
    return meaning_of("deny" if denies else frame.sense)


def _refutes(frame: Frame) -> bool:
    """Whether what is rejected is an accusation."""
    return any(
        part.sense(*CHARGED) is not None
        for role, phrase in frame.roles()
        if role != "subject"
        for part in phrase.everything()
    )


def _answers_charge(frame: Frame, parsed: Parsed) -> bool:
    """«X accused Y; Y rejected this»: what the accused rejects without naming it is the charge."""
    if truce_in(frame) is not None or not actors_of(frame):
        return False
    return any(
        other.sense == "accuse"
        and other.at < frame.at
        and set(recipients_of(other, CHARGE)) & set(actors_of(frame))
        for other in parsed.frames
    )


def _is_over(frame: Frame) -> bool:
    """Whether a truce has run out by its clock."""
    over = frame.form == "finite" and truce_in(frame) is not None and not frame.bits & PRESENT
    return over and modality_of(frame) == "happened"


def _charged(frame: Frame) -> bool:
    """A breach is an accusation only in somebody's mouth: counted by somebody."""
    return frame.sense == "count" and any(
        part.sense("violate") for _, phrase in frame.roles() for part in phrase.everything()
    )


def _act(frame: Frame, parsed: Parsed) -> SenseMeaning | None:
    """The act that a frame of another sense tells here, by what fills its roles."""
    if accepts_truce(frame, parsed) or halt_together(frame):
        return SenseMeaning(event="agree")
    if is_talk(frame):
        return SenseMeaning(event="consult", recipient=("with",))
    if frame.sense == "evacuation" and frame.form == "noun" and actors_of(frame):
        return SenseMeaning(event="withdraw", recipient=("from",))
    if frame.sense == "expire" and _is_over(frame):
        return SenseMeaning(event="end_ceasefire")
    return None
