"""Consent that governs a truce from further up: "approved a plan that would halt the fighting".

What two sides sign or accept is a paper; the truce stands in its terms, with names in brackets, a
plan or the verb of its terms between.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.truce_execution import is_on_its_execution
from hudna.reading.truce_mentions import Act, TruceMention, doers

__all__ = ["consents"]

CONSENT = frozenset({"agree", "accept"})
PASSED = frozenset({"halt", "order", "provision", "expire", "terminate", "respect", "announce"})
"""Verbs that may stand between a consent and the truce: what was consented to."""


def consents(mention: TruceMention, parsed: Parsed) -> list[Act]:
    """The consent to the paper whose terms name the truce, where no act tells of one.

    Args:
        mention: a truce with the acts that are done to it.
        parsed: its sentence.
    """
    if mention.weak or any(act.sense in CONSENT for act in mention.acts):
        return []
    below = [act.frame for act in mention.acts if act.sense in PASSED]
    below += [frame for frame in parsed.frames if _sets_down(frame, mention)]
    for frame in below:
        above = _consent_above(frame)
        if above is None or is_on_its_execution(above, mention):
            continue
        if above.at < mention.item:
            return [Act(above.sense, above, "happened", doers(above))]
    return []


def _sets_down(frame: Frame, mention: TruceMention) -> bool:
    """Whether it is the verb of terms that name the truce."""
    if frame.sense != "provision" or frame.form == "noun" or mention.phrase is None:
        return False
    return any(p.holds(mention.phrase) for role, p in frame.roles() if role != "subject")


def _consent_above(frame: Frame) -> Frame | None:
    """The verb of consent over a frame, with only what was consented to between."""
    for above in frame.chain():
        if above.sense in CONSENT:
            told = above.form == "finite" and not (above.negated or above.failed)
            return above if told and modality_of(above) == "happened" else None
        paper = above.sense == "propose" and above.form == "noun"
        if not paper and (above.sense not in PASSED or above.negated):
            return None
    return None
