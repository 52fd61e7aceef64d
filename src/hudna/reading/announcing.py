"""Announcements: reports that make a truce known, and truces inside the roles of a frame."""

from hudna.reading.addressees import actors_of
from hudna.reading.antecedents import antecedent
from hudna.reading.brought_about import makes_none, needs_no_truce
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark, truce_in
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.truce_changes import is_declared_over
from hudna.reading.units import Unit

__all__ = ["announces", "forswears", "halts_alone", "takes_up"]

MADE = frozenset({"accept", "agree", "enter_force", "extend", "halt", "announce", "implement"})


def announces(frame: Frame, parsed: Parsed, referents: Referents) -> bool:
    """Whether the report announces an arrangement that is not yet old; the press only reports."""
    if not _is_announcer(frame, referents) or is_declared_over(frame, parsed):
        return False
    truce = _object_truce(frame)
    if truce is not None and frame.sense in {"announce", "order"}:
        return not _is_old(truce)
    if frame.sense == "order" and _orders_quiet(frame, parsed):
        return True
    made = _made(frame, parsed) if frame.content is not None else None
    if made is not None:
        return made
    if _reports_of(frame) or _promised(frame, parsed) or _named_before(frame, parsed):
        return True
    opening = _opening(frame, parsed) if frame.sense in {"announce", "order"} else None
    return opening is not None and opening.sense("truce") is not None and not _is_old(opening)


def _orders_quiet(frame: Frame, parsed: Parsed) -> bool:
    """«Поручил военным соблюдать тишину с 8 по 10 мая»: an order with a time of its own."""
    return any(
        inner.above is frame and inner.sense == "respect" and not inner.negated
        for inner in parsed.frames
        if (thing := truce_in(inner)) is not None and not _is_old(thing) and parsed.times
    )


def _is_announcer(frame: Frame, referents: Referents) -> bool:
    """Whether somebody speaks here, of now; «the truce that it had announced» only names it."""
    speakers = actors_of(frame)
    if not speakers:
        return False
    told_to_name = frame.antecedent and frame.recalled
    press = any(referents.kind_of(each) == "media" for each in speakers)
    return not (frame.negated or frame.future or told_to_name or press)


def _named_before(frame: Frame, parsed: Parsed) -> bool:
    """«Перемирие, о котором объявил X», «О перемирии написал X»: told before who told of it."""
    if frame.form != "finite" or frame.sense not in {"announce", "report", "say"}:
        return False
    for at in range(frame.at - 1, max(frame.at - BEFORE, -1), -1):
        item = parsed.items[at]
        if isinstance(item, Phrase):
            if item.prep == "about":
                return item.sense("truce") is not None and not _is_old(item)
        elif item.is_sense("relative"):
            about = parsed.items[at - 1] if at else None
            if frame.sense != "announce" or not isinstance(about, Unit):
                return False
            prep, thing = about.sense("prep"), antecedent(parsed, at)
            told = prep is not None and prep.entry.fields.get("prep") == "about"
            return told and thing is not None and thing.sense("truce") is not None
        elif is_finite(item) or item.kind == "mark":
            return False
    return False


BEFORE = 5


def _reports_of(frame: Frame) -> bool:
    """«О договорённости сообщили США»: a report about a deal that nobody has told of yet."""
    if frame.sense not in {"report", "announce"} or frame.form != "finite":
        return False
    about = [p for p in frame.preps.get("about", []) if p.sense("truce", "pact") is not None]
    return bool(about) and not any(_is_old(each) for each in about)


def _made(frame: Frame, parsed: Parsed) -> bool | None:
    """Whether what is reported makes a truce or a halt; None when it speaks of none."""
    for inner in parsed.frames:
        if inner.above is not frame or inner.sense not in MADE or inner.negated:
            continue
        if makes_none(inner, frame, parsed):
            continue
        part = truce_in(inner)
        if part is not None and inner.sense == "halt" and part.prep in TIMES:
            part = None
        if inner.sense == "extend" or (part is None and not needs_no_truce(inner, parsed)):
            continue
        if part is not None and _is_old(part):
            continue
        return modality_of(inner) in {"happened", "planned"}
    return None


TIMES = frozenset({"after", "before", "during", "since", "despite"})


def _promised(frame: Frame, parsed: Parsed) -> bool:
    """«Said there would be a truce»: no verb of beginning, but a future."""
    first, last = frame.content or (0, 0)
    future = False
    if _keeps_told(frame, parsed):
        return False
    for item in parsed.items[first:last]:
        if type(item) is Phrase:
            if item.sense("truce"):
                return future and not _is_old(item)
            continue
        if item.is_sense("negator") or is_mark(item, parsed.words, ","):
            return False
        if is_finite(item) and not item.is_sense("auxiliary"):
            return False
        future = future or item.is_sense("modal_future", "modal_possible")
    return False


def _keeps_told(frame: Frame, parsed: Parsed) -> bool:
    """«Заявил, что ополчение будет соблюдать перемирие», of which the text has told before."""
    keeps = any(f.sense == "respect" and f.above is frame for f in parsed.frames)
    before = parsed.before if keeps else None
    while before is not None:
        if before.told() & TRUCE:
            return True
        before = before.before
    return False


TRUCE = bits_of("truce")


def takes_up(frame: Frame, referents: Referents) -> bool:
    """«The army will observe a truce», «began a pause»: of the one who will, in his mouth only."""
    if _begins(frame, referents):
        return True
    if frame.sense not in {"respect", "halt"} or not _is_clause(frame) or frame.negated:
        return False
    truce = _object_truce(frame)
    fire = frame.sense == "halt" and frame.object is not None and _is_fire(frame.object)
    if (truce is None and not fire) or modality_of(frame) != "planned":
        return False
    if truce is not None and _is_old(truce):
        return False
    if frame.subject is None or not frame.subject.actors or frame.inherited:
        return False
    tellers = [a for each in frame.chain() if each.subject for a in each.subject.actors]
    return all(referents.kind_of(each) == "media" for each in tellers)


def _is_clause(frame: Frame) -> bool:
    """A finite verb, or a future of two words («будет приостанавливать»)."""
    return frame.form == "finite" or (frame.form == "infinitive" and frame.future)


def _is_fire(phrase: Phrase) -> bool:
    """Fighting of one's own, that no other is told to do."""
    return phrase.sense("object_halt") is not None and not phrase.actors


def _begins(frame: Frame, referents: Referents) -> bool:
    """«The army began a tactical pause»: nobody else is told to have declared it."""
    if frame.sense != "enter_force" or frame.form != "finite" or frame.negated or frame.inherited:
        return False
    thing = frame.object.sense("truce") if frame.object is not None else None
    doers = actors_of(frame)
    armed = any(referents.kind_of(each) in ARMED for each in doers)
    return thing is not None and armed and modality_of(frame) == "happened"


def halts_alone(frame: Frame, referents: Referents) -> bool:
    """«The group has ceased fire», «أوقفت الحركة هجماتها»: its own halt, whoever else does it."""
    if frame.sense != "halt" or frame.form != "finite" or frame.negated or frame.inherited:
        return False
    thing = frame.object
    fire = thing is not None and _is_fire(thing)
    if truce_in(frame) is not None or (thing is not None and thing.place is not None):
        return False  # "called off their ceasefire", "gave up the town"
    if not fire and frame.last - frame.first < WORDS_OF_HALT:
        return False
    doers = actors_of(frame)
    if len(doers) != 1 or referents.kind_of(doers[0]) not in ARMED or frame.passive:
        return False
    if doers[0] in referents.locals:
        return False  # «отряды складывают оружие»: whose they are, nobody tells
    return modality_of(frame) == "happened" and not frame.antecedent


WORDS_OF_HALT = 2
"""Words of an expression that says by itself what is halted: "ceased fire"."""

ARMED = frozenset({"armed_forces", "armed_group", "government", "state"})


def forswears(frame: Frame, parsed: Parsed) -> bool:
    """«Promised not to attack for three days»: a halt of one's own, and for how long."""
    if frame.sense != "promise" or frame.content is None or frame.negated or frame.hypothetical:
        return False
    if frame.subject is None or not frame.subject.actors:
        return False
    first, last = frame.content
    inner = [f for f in parsed.frames if f.above is frame]
    dated = any(
        isinstance(i, Unit) and (i.kind == "time" or i.is_sense("holiday"))
        for i in parsed.items[first:last]
    )
    violent = [f for f in inner if f.meaning.event == "attack"]
    return dated and bool(violent) and all(f.negated for f in violent)


def _opening(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The first phrase of what is announced: «announced, on the eve of the feast, a truce»."""
    first, last = frame.content or (0, 0)
    for at, item in enumerate(parsed.items[first : min(first + 7, last)], first):
        if isinstance(item, Phrase):
            told = _is_told_that(at, parsed) and any(map(is_finite, parsed.items[at:last]))
            ahead = told and any(f.future for f in parsed.frames if at < f.at < last)
            return None if told and not ahead else item
        if is_finite(item):
            return None
    return None


def _is_told_that(at: int, parsed: Parsed) -> bool:
    """«أعلن أن الهدنة خُرقت», "announced that the truce …": what its clause is about."""
    return at > 0 and bool(parsed.items[at - 1].told & THAT)


THAT = bits_of("comp")


def _object_truce(frame: Frame) -> Phrase | None:
    for role, phrase in frame.roles():
        if role == "subject" or (role == "l" and frame.object is not None):
            continue  # «قرر تعليق المحادثات احتجاجا على انتهاكات للهدنة»
        for part in phrase.all():
            if part.sense("truce"):
                return part
    return None


def _is_old(phrase: Phrase) -> bool:
    return any(a.name in {"previous", "current"} for a in phrase.adjectives)
