"""Responsibility: who is told to have done an attack that was told before without him.

«A blast killed nine. X claimed responsibility for the attack», "the army blamed X for it": the
noun takes up what the text has told, and names who did it in somebody's mouth, as every alleged
attack is told (eval/conventions.md, Events). Nobody is added where no name or no noun is.
"""

from hudna.packs.features import DET
from hudna.reading.addressees import actors_of, recipients_of
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed, is_finite
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.units import Unit

__all__ = ["takes_up", "with_authors"]

TAKING = frozenset({"admit", "accuse"})
"""Acts of speech that say who did it: of oneself, or of another."""
FRONTED = frozenset({"for", "in"})
NEAR = 6
"""Sentences within which "the attack" is the one told before."""


def with_authors(events: list[EventDraft], sentences: list[Parsed]) -> list[EventDraft]:
    """The events, attacks that nobody was told to have made given to whom the text names later.

    Args:
        events: those of all sentences, in the order of the text.
        sentences: the sentences of the text.
    """
    again: set[int] = set()
    for parsed in sentences:
        for at, authors in _charges(parsed):
            attack = _told_before(at, parsed, events)
            if attack is None:
                continue
            attack.actors = list(authors)
            attack.recipients = [a for a in attack.recipients if a not in authors]
            attack.why.append("events.responsibility")
            attack.told_at.append((parsed, at))
            again.update(
                id(f)
                for f in parsed.frames
                if (f.at == at and f.form == "noun") or _carries_out(f, parsed)
            )
    return [e for e in events if e.frame is None or id(e.frame) not in again]


def _charges(parsed: Parsed) -> list[tuple[int, list[str]]]:
    """Items that are attacks told before, with who is said to have made them."""
    found: list[tuple[int, list[str]]] = []
    for teller in parsed.frames:
        carried = _carries_out(teller, parsed)
        did = _did_it(teller, parsed)
        if not (carried or did) and teller.sense not in TAKING:
            continue
        if teller.negated or modality_of(teller) != "happened":
            continue
        if did:
            found.append((teller.at, actors_of(teller)))
            continue
        authors = (
            recipients_of(teller, meaning_of("accuse"))
            if teller.sense == "accuse"
            else actors_of(teller)
        )
        told_of = _told_of(teller, parsed) if authors else None
        if told_of is not None:
            found.append((told_of + 1, authors))
            continue
        at = _matter(teller, parsed) if authors else None
        if at is None and authors and _is_of_all(teller, parsed):
            at = teller.at
        if at is not None:
            found.append((at, authors))
    return found


DOING = frozenset({"perpetrate", "implement"})


def _did_it(frame: Frame, parsed: Parsed) -> bool:
    """«X هي من أطلقها», "X had carried it out", «его совершили X»: of what was told before."""
    if frame.sense not in DOING or frame.form != "finite" or frame.antecedent or frame.passive:
        return False
    if not actors_of(frame):
        return False
    if frame.object is not None:
        return frame.object.sense("pronoun") is not None and not frame.object.genitives
    return parsed.sentence.language == "ar" and frame.sense == "perpetrate"


def _told_of(teller: Frame, parsed: Parsed) -> int | None:
    """«في هجوم نسبته السلطات إلى فلان»: the attack whose own clause the charge is."""
    thing = teller.object if teller.antecedent and teller.sense == "accuse" else None
    return parsed.place_of(thing) if thing is not None and _is_attack(thing) else None


def _carries_out(frame: Frame, parsed: Parsed) -> bool:
    """«Said its fighters carried out the attack»: of one that is told already."""
    thing = frame.object
    act = frame.meaning.event == "attack" and frame.form == "finite" and not frame.antecedent
    return act and thing is not None and _is_attack(thing) and takes_up(thing, parsed)


def _is_of_all(teller: Frame, parsed: Parsed) -> bool:
    """«Survivors blamed X», «взяла ответственность»: for what was just told, and nothing else."""
    if teller.form == "noun" or (teller.inherited and teller.sense == "admit"):
        return False
    if teller.sense == "accuse" and any(p in teller.preps for p in MATTERS):
        return False
    last = teller.content[1] if teller.content is not None else teller.at + 1
    if teller.sense == "accuse" and teller.object is not None:
        last = _before_clause(parsed.place_of(teller.object), last, parsed)
    inside = [f for f in parsed.frames if teller.at < f.at < last]
    if teller.sense == "accuse" and teller.object is not None:
        behind = parsed.items[max(parsed.place_of(teller.object), teller.at) + 1 : last]
        if behind and behind[0].kind == "x":
            return False  # «اتهمته باختلاق الذرائع»: of something that no lexicon knows
    responsible = teller.sense == "accuse" or teller.last - teller.first > 1
    return responsible and not inside


def _before_clause(named: int, last: int, parsed: Parsed) -> int:
    """«Blamed X, which had warned of it, and said …»: the charge ends behind whom it names."""
    for at in range(named + 1, last - 1):
        if parsed.items[at].mark == "," and parsed.items[at + 1].told & RELATIVE:
            return at
    return last


RELATIVE = bits_of("relative")


MATTERS = ("of", "for", "in", "b", "on", "about", "over", "because")
"""Prepositions of what somebody is blamed for."""


def _matter(teller: Frame, parsed: Parsed) -> int | None:
    """The attack that the act of speech is about: behind it, or right before it."""
    for at, item in enumerate(parsed.items):
        if type(item) is not Phrase or not any(
            _is_attack(part) and takes_up(part, parsed) for part in item.everything()
        ):
            continue
        if at > teller.at:
            last = teller.content[1] if teller.content is not None else teller.at + NEAR
            return at if at < last else None
        between = parsed.items[at + 1 : teller.at]
        apart = any(type(e) is Unit and (is_finite(e) or e.kind == "mark") for e in between)
        if item.prep in FRONTED and not apart:
            return at
    return None


def _is_attack(phrase: Phrase) -> bool:
    return any(each.meaning.event == "attack" for each in phrase.senses)


def takes_up(phrase: Phrase, parsed: Parsed) -> bool:
    """«The attack»: without a place, a target or an owner of its own."""
    if phrase.genitives or phrase.state_actors or phrase.actors or phrase.place:
        return False
    if parsed.sentence.language == "ar":
        return bool(phrase.bits & DET)
    if parsed.sentence.language != "en":
        return True
    return any(form in DEFINITE for form in parsed.words.forms[phrase.first : phrase.last])


DEFINITE = frozenset({"the", "both"})


def _told_before(at: int, parsed: Parsed, events: list[EventDraft]) -> EventDraft | None:
    """The last attack before the item that is told without anybody who made it."""
    for event in reversed(events):
        distance = parsed.sentence.number - event.parsed.sentence.number
        if event.kind != "attack" or event.frame is None or not 0 <= distance <= NEAR:
            continue
        if (distance == 0 and event.frame.at >= at) or event.modality != "happened":
            continue
        if distance == 0 and _carries_out(event.frame, parsed):
            continue
        return None if _known(event) else event
    return None


NAMELESS = "text:armed-groups"


def _known(event: EventDraft) -> bool:
    """Whether the attack has an author with a name already, not «gunmen»."""
    return any(actor != NAMELESS for actor in event.actors)
