"""Nouns of speech: whose denial, charge or appeal a noun tells of."""

from hudna.reading.called_upon import accuse_by_noun
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.speech import can_speak, report_sense

__all__ = ["own_noun"]

AFTER = frozenset({"with", "despite", "after", "before", "amid", "by"})


def own_noun(frame: Frame, parsed: Parsed) -> None:
    """«مع ترحيبه بكذا», "despite its denial": the clause's subject owns its noun of speech."""
    noun = parsed.items[frame.at]
    owned = type(noun) is Phrase and noun.possessed
    if not owned or type(noun) is not Phrase or not (noun.conj or noun.prep in AFTER):
        if frame.subject is None:
            _by_whom(frame)
        if frame.subject is None and type(noun) is Phrase and len(noun.state_actors) == 1:
            # "Ukrainian claims that …", «украинские обвинения в …»: whose nationality it bears
            whose = list(noun.state_actors)
            frame.subject = Phrase(noun.first, noun.last, noun.head, actors=whose)
        elif frame.subject is None and type(noun) is Phrase and noun.genitives:
            holder = noun.genitives[0]  # "the rebels' claims that …"
            frame.subject = holder if holder.first < noun.head.first and can_speak(holder) else None
        if frame.sense == "accuse":
            accuse_by_noun(frame, parsed)
        return
    if report_sense(frame) is None or (frame.subject is not None and frame.subject.actors):
        return
    told = [f for f in parsed.frames if can_speak(f.subject) and (noun.conj or f.form == "finite")]
    before = [f for f in told if f.at < frame.at]
    owner = before[-1] if before else next(iter(told), None)
    if owner is not None:
        accused = owner.object if owner.sense == "accuse" and frame.sense == "deny" else None
        speaks = can_speak(accused)  # "blamed it on X despite its denial": X denies
        frame.subject, frame.inherited = (accused if speaks else owner.subject), True


def _by_whom(frame: Frame) -> None:
    """«An appeal by X»: who does what the noun tells."""
    held = frame.preps.get("by", [])
    if held and report_sense(frame) is not None:
        frame.subject = held[0]
