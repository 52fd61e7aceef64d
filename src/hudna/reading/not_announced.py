"""What a report tells beside a truce that nobody announces by it: since when, how, what died down.

«No clashes since the truce began», «выполняем соглашение, прекратив огонь», "the fighting has
stopped": who says so only tells of it.
"""

from hudna.reading.addressees import actors_of
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["died_down", "is_unmade", "is_worked_for", "tells_how", "tells_when"]

WHEN = frozenset({"after", "before", "since", "when", "until"})
VIOLENT = bits_of("armed_clash", "attack", "shelling", "air_strike", "small_arms")


def tells_when(inner: Frame, frame: Frame, parsed: Parsed) -> bool:
    """Whether the clause that speaks of the truce only tells since when: «с тех пор как …»."""
    if inner.form == "noun":
        return False
    for at in range(inner.at - 1, frame.at if frame.at < inner.at else -1, -1):
        item = parsed.items[at]
        if isinstance(item, Phrase):
            if item is inner.subject and item.prep in WHEN:
                return True
            continue
        link = item.sense("conj_clause")
        if link is not None:
            return link.entry.fields.get("link") in WHEN
        if item.finite or item.mark in ',;:"' or item.is_sense("comp"):
            return False
    return False


def tells_how(inner: Frame, parsed: Parsed) -> bool:
    """As "complied with the accord by ceasing fire": the way of something else."""
    before = parsed.items[inner.at - 1] if inner.at else None
    if inner.form != "participle" or inner.passive or before is None or isinstance(before, Phrase):
        return False
    prep = before.sense("prep")
    return prep is not None and prep.entry.fields.get("prep") == "by"


def is_worked_for(sense: str, modality: str, frame: Frame) -> bool:
    """«Works with X to extend the truce», «работает над продлением»: what somebody only aims at."""
    if sense not in {"agree", "extend"} or modality != "planned":
        return False
    aim = sense == "extend" and frame.form == "infinitive"
    return aim or any(each.sense == "intend" for each in frame.chain())


def is_unmade(sense: str, modality: str, frame: Frame) -> bool:
    """Whether what seems to make a truce is only aimed at, or is a lull."""
    return died_down(frame) or is_worked_for(sense, modality, frame)


def died_down(halt: Frame) -> bool:
    """«Столкновения прекратились», "the clashes stopped": a lull of which nobody is the doer."""
    lull = halt.subject
    if halt.sense != "halt" or halt.form != "finite" or halt.passive or actors_of(halt):
        return False
    return lull is not None and halt.object is None and bool(lull.told & VIOLENT)
