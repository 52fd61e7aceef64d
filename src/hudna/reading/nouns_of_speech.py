"""Nouns of speech: whose denial, charge or appeal a noun tells of."""

from hudna.reading.called_upon import accuse_by_noun
from hudna.reading.coordination import Item
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.speech import can_speak, report_sense

__all__ = ["own_noun"]

AFTER = frozenset({"with", "despite", "after", "before", "amid", "by"})


def own_noun(frame: Frame, parsed: Parsed) -> None:
    """«مع ترحيبه بكذا», "despite its denial": the clause's subject owns its noun of speech."""
    if parsed.sentence.language == "ru":
        _take_clause(frame, parsed)
    elif parsed.sentence.language == "ar":
        _end_before_verdict(frame, parsed)
    noun = parsed.items[frame.at]
    owned = type(noun) is Phrase and noun.possessed
    if not owned or type(noun) is not Phrase or not (noun.conj or noun.prep in AFTER):
        if frame.subject is None:
            _find_owner(frame, noun)
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


def _find_owner(frame: Frame, noun: Item) -> None:
    """Whom the noun itself or what stands right at it names."""
    _by_whom(frame)
    if frame.subject is not None or type(noun) is not Phrase:
        return
    if len(noun.state_actors) == 1:
        # "Ukrainian claims that …", «украинские обвинения в …»: whose nationality it bears
        whose = list(noun.state_actors)
        frame.subject = Phrase(noun.first, noun.last, noun.head, actors=whose)
    elif noun.genitives:
        holder = noun.genitives[0]  # "the rebels' claims that …"
        frame.subject = holder if holder.first < noun.head.first and can_speak(holder) else None


PAIR = 2


def _by_whom(frame: Frame) -> None:
    """«An appeal by X»: who does what the noun tells."""
    held = frame.preps.get("by", [])
    if frame.sense == "accuse":  # «اتهامات متبادلة بين X وY»: of both
        held = [*held, *(p for p in frame.preps.get("between", ()) if len(set(p.actors)) == PAIR)]
    if held and report_sense(frame) is not None:
        frame.subject = held[0]


def _take_clause(noun: Frame, parsed: Parsed) -> None:
    """«Утверждения X о том, что Y обстрелял Z»: the clause is what the noun tells."""
    if report_sense(noun) is None or noun.content is None:
        return
    items, at = parsed.items, noun.content[1]
    opened = at + 1 < len(items) and items[at].mark == "," and items[at + 1].told & COMP
    outer = noun.above or next((f for f in parsed.frames if f.at < noun.at), None)
    if not opened or not items[at - 1].told & DETERMINER or outer is None:
        return
    held = (at + 2, outer.content[1] if outer.content is not None else len(items))
    if held[0] >= held[1]:
        return
    noun.content = held
    for each in parsed.frames:
        if held[0] <= each.at < held[1] and each.above is outer:
            each.above = noun


def _end_before_verdict(noun: Frame, parsed: Parsed) -> None:
    """«وصفت اتهامات X بقصف Y بأنها تضليل»: the charge ends where it is called something."""
    item = parsed.items[noun.at]
    outer = next((f for f in parsed.frames if f.sense == "describe" and f.object is item), None)
    verdict = outer.content if outer is not None else None
    if verdict is not None and noun.content == verdict and noun.at + 1 < verdict[0] - 1:
        noun.content = (noun.at + 1, verdict[0] - 1)


COMP, DETERMINER = bits_of("comp"), bits_of("determiner")
