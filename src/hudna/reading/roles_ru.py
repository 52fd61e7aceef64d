"""Roles in Russian: cases tell who acts and on whom, in any order."""

from hudna.packs.features import ACC, CASES, DAT, GEN, INF, INS, NOM, PASSIVE
from hudna.reading.bridges import agrees_with, is_preposed, past_preposed
from hudna.reading.frames import Frame, Parsed, is_edge, is_mark, verb_sense
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import take_prepositions
from hudna.reading.role_search import (
    REACH,
    before_verb,
    can_act,
    comma_pair,
    needs_agent,
    shared_subject,
    turn_passive,
)
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["russian_roles"]


def russian_roles(frame: Frame, parsed: Parsed) -> None:
    """Fill the roles of a Russian verb."""
    if frame.form == "participle" and not frame.bits & (CASES | PASSIVE):
        frame.subject, frame.inherited = shared_subject(frame, parsed), True
        _russian_cases(frame, parsed)
        take_prepositions(frame, parsed, frame.at + 1)
        return  # «обвинив Лондон»: a gerund has the subject of its sentence
    subject = _attributed(frame, parsed) or before_verb(frame, parsed, nominative=True)
    if frame.form == "infinitive" and subject is not None and not can_act(subject):
        subject = None  # «достигли договорённости остановить бои»: no deal stops them itself
    if frame.antecedent and subject is not None:
        subject = _in_relative(frame, subject, parsed)
    if subject is None and not frame.antecedent:
        subject = _russian_after(frame, parsed)
    if subject is None and not _is_set_before(frame, parsed):
        subject = shared_subject(frame, parsed)
    frame.subject = subject
    _russian_cases(frame, parsed)
    take_prepositions(frame, parsed, frame.at + 1)
    if frame.passive:
        _undeclined_agent(frame)
        turn_passive(frame, "ins")
        frame.object = _described(frame, parsed) or frame.object


def _described(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The noun of a passive participle: behind it, or before the comma that sets it off."""
    item = parsed.items[frame.at]
    if frame.form != "participle" or not isinstance(item, Unit):
        return None
    if (noun := past_preposed(parsed, frame.at)) > frame.at:
        found = parsed.items[noun]
        return found if isinstance(found, Phrase) else None
    if not frame.at or not is_mark(parsed.items[frame.at - 1], parsed.words, ","):
        return None
    for k in range(frame.at - 2, max(frame.at - BACK, -1), -1):
        before = parsed.items[k]
        if isinstance(before, Phrase):
            if agrees_with(before, item):
                return before
        elif before.finite or before.mark in ",;:":
            return None
    return None


BACK = 6


def _is_set_before(frame: Frame, parsed: Parsed) -> bool:
    """«Отменила объявленное перемирие»: who announced it need not be the one who cancels it."""
    item = parsed.items[frame.at]
    before = parsed.items[frame.at - 1] if frame.at else None
    return isinstance(item, Unit) and is_preposed(item, before)


def _undeclined_agent(frame: Frame) -> None:
    """«Соглашение, достигнутое в Каире ХАМАС и ФАТХ»: names that show no case did it."""
    named, made = frame.object, frame.subject
    if frame.form != "participle" or named is None or made is None:
        return
    if made.told & ARRANGED and _is_undeclined(named) and "ins" not in frame.preps:
        frame.preps["ins"], frame.object = [named], None


def _is_undeclined(phrase: Phrase) -> bool:
    return all(bool(part.names) and not part.bits & CASES for part in phrase.all())


def _attributed(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Группировка «А», заявившая, что …»: a participle after a comma is of the noun before."""
    if frame.form != "participle" or frame.at < 2:  # noqa: PLR2004
        return None
    comma, noun = parsed.items[frame.at - 1], parsed.items[frame.at - 2]
    if not is_mark(comma, parsed.words, ",") or not isinstance(noun, Phrase):
        return None
    return _made(frame, parsed) if frame.bits & PASSIVE else noun


def _made(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Договор о прекращении огня, заключённый в Хартуме»: the arrangement in the same case."""
    for item in reversed(parsed.items[max(frame.at - NEAR, 0) : frame.at - 1]):
        if not isinstance(item, Phrase):
            return None
        if item.told & ARRANGED and (not item.bits & CASES or item.bits & frame.bits & CASES):
            return item
    return None


NEAR = 4
ARRANGED = bits_of("truce", "pact")


def _in_relative(frame: Frame, antecedent: Phrase, parsed: Parsed) -> Phrase | None:
    """«Перемирие, которое предложила четвёрка», «к которому призвали …»: what is it there?

    Not the subject where the relative stands in another case, or somebody after the verb does it.
    """
    relative = _relative(frame, parsed)
    if relative is None:
        return antecedent
    if antecedent.prep and not relative.bits & CASES:  # «в Каир, где обсудит»: a place
        return _russian_after(frame, parsed) or shared_subject(frame, parsed)
    doer = _russian_after(frame, parsed)
    oblique = bool(relative.bits & CASES) and not relative.bits & NOM
    if not oblique and (doer is None or not _is_actor(doer)):
        return antecedent
    if relative.bits & ACC or oblique:
        frame.object = antecedent
    return doer


def _relative(frame: Frame, parsed: Parsed) -> Unit | None:
    for item in reversed(parsed.items[max(frame.at - REACH, 0) : frame.at]):
        if isinstance(item, Unit) and item.is_sense("relative"):
            return item
    return None


def _russian_after(frame: Frame, parsed: Parsed) -> Phrase | None:
    items, words = parsed.items, parsed.words
    noun = 0
    for k in range(frame.at + 1, min(frame.at + REACH, len(items))):
        item = items[k]
        if k < noun:
            continue
        if isinstance(item, Phrase):
            if not item.prep and needs_agent(frame) and not can_act(item):
                continue
            if not item.prep and item.bits & CASES & NOM:
                return _doer(frame, item, k, parsed)
            continue
        if (noun := past_preposed(parsed, k)) > k:
            continue
        if is_edge(item, words) or is_mark(item, words, ",.!?") or verb_sense(item) is not None:
            return None
    return None


def _doer(frame: Frame, phrase: Phrase, at: int, parsed: Parsed) -> Phrase | None:
    """What may be the subject behind its verb; a thing may be the object as well."""
    if _is_told_to(frame, phrase, at, parsed):
        return None
    surely = not phrase.bits & ACC or _is_actor(phrase) or _opens_with(frame, parsed)
    return phrase if surely else None


def _opens_with(frame: Frame, parsed: Parsed) -> bool:
    """«Войну остановило перемирие»: what can only be the object opens the clause."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if not isinstance(before, Phrase) or before.prep:
        return False
    return before.bits & CASES == ACC


def _is_told_to(frame: Frame, phrase: Phrase, at: int, parsed: Parsed) -> bool:
    """«Призвали стороны соблюдать …»: between a demand and an infinitive stands who is told to."""
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    infinitive = isinstance(after, Unit) and bool(after.bits & INF)
    return infinitive and bool(phrase.bits & ACC) and frame.meaning.demands


def _is_actor(phrase: Phrase) -> bool:
    return any(
        each.names or each.unknown or each.sense("organ", "office", "generic")
        for each in phrase.all()
    )


def _russian_cases(frame: Frame, parsed: Parsed) -> None:
    items, words = parsed.items, parsed.words
    noun = 0
    for k in range(frame.at + 1, min(frame.at + REACH, len(items))):
        item = items[k]
        if k < noun:
            continue
        if isinstance(item, Phrase):
            if item.prep or item is frame.subject:
                continue
            _by_case(frame, item)
            continue
        if (noun := past_preposed(parsed, k)) > k:
            continue
        if is_edge(item, words) or is_mark(item, words, ".!?") or verb_sense(item) is not None:
            break
    if frame.object is None:
        _object_before(frame, parsed)
        _dative_before(frame, parsed)


def _by_case(frame: Frame, phrase: Phrase) -> None:
    bits = phrase.bits & CASES
    if (not bits or bits & ACC) and frame.object is None:
        frame.object = phrase
    elif bits & INS:
        frame.preps.setdefault("ins", []).append(phrase)
    elif bits & DAT:
        frame.preps.setdefault("dat", []).append(phrase)
    elif bits & GEN:
        if frame.object is None:
            frame.object = phrase
        else:
            frame.preps.setdefault("gen", []).append(phrase)


def _object_before(frame: Frame, parsed: Parsed) -> None:
    """«Огонь прекращают стороны»: the object may open the clause."""
    own = parsed.place_of(frame.subject) if frame.subject is not None else -1
    inset = parsed.items[own - 1] if 0 < own < frame.at else None
    if inset is not None and is_mark(inset, parsed.words, ","):
        frame.object = _over_inset(own - 1, parsed)
        return
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if not item.prep and item is not frame.subject and item.bits & ACC:
                frame.object = item
            return
        if is_edge(item, parsed.words) or is_mark(item, parsed.words, ","):
            return
        if verb_sense(item) is not None:
            return


def _dative_before(frame: Frame, parsed: Parsed) -> None:
    """«Военным операциям в стране положен конец»: what an end is put to opens the clause."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if frame.object is not None or frame.sense != "halt" or not isinstance(before, Phrase):
        return
    place = before.prep and frame.at > 1
    opening = parsed.items[frame.at - 2] if place else before
    if isinstance(opening, Phrase) and not opening.prep and opening.bits & DAT:
        frame.preps.setdefault("dat", []).append(opening)


def _over_inset(comma: int, parsed: Parsed) -> Phrase | None:
    """«Соглашение, которое вступит в силу в полночь, стороны подписали в Джидде»."""
    opened = comma_pair(parsed, comma)
    if not 0 < opened <= OPENING:
        return None
    for item in parsed.items[:opened]:
        if isinstance(item, Phrase):
            free = not item.prep and item.bits & ACC and item.told & ARRANGED
            return item if free else None
    return None


OPENING = 4
"""Items that open a sentence before an inset: what is spoken of, and for how long."""


ARRANGED = bits_of("truce", "pact")
