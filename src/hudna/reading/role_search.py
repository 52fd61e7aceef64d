"""Searches for roles: what stands before and after a verb, until its clause ends."""

from collections.abc import Iterator

from hudna.packs.features import ACC, CASES, GEN, NOM, PLURAL
from hudna.reading.antecedents import antecedent
from hudna.reading.bridges import (
    before_apposed,
    before_participle,
    gap_dash,
    in_compound,
    opening_dash,
    opens_compound,
    opens_date,
    past_inset,
    skippable,
)
from hudna.reading.coordination import is_and
from hudna.reading.frames import Frame, Parsed, is_edge, is_finite, is_mark
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.reading.without import is_without
from hudna.text.words import Words

__all__ = [
    "REACH",
    "after_verb",
    "before_verb",
    "can_act",
    "comma_pair",
    "is_clausal",
    "leftwards",
    "needs_agent",
    "turn_passive",
]

REACH, NAMED = 14, 2
RELATIVE, COMPLEMENT = bits_of("relative"), bits_of("comp")
CONJUNCTION, PREP = bits_of("conj_clause"), bits_of("prep")
ENDING = bits_of("prep", "according")


def before_verb(frame: Frame, parsed: Parsed, *, nominative: bool = False) -> Phrase | None:
    """The nearest free phrase before the verb, in its clause."""
    agent = needs_agent(frame)
    second: Phrase | None = None
    for k in leftwards(frame.at - 1, parsed):
        item = parsed.items[k]
        if type(item) is not Phrase:
            if second is not None and k and parsed.items[k - 1].told & PREP:
                return second  # «…, в чём ДНР обвиняет ВСУ»
            frame.antecedent = not _opens_report(item, k, parsed)
            return antecedent(parsed, k) if frame.antecedent else None
        if not _may_do(item, agent=agent) and not _opens_clause(frame, k, parsed):
            continue
        if nominative and _are_many(item, frame):
            continue  # «он эти данные опроверг»
        if not nominative or _is_only(item, NOM):
            return item
        if _may_be(item, NOM):
            second = second or item
    return second


def _are_many(phrase: Phrase, frame: Frame) -> bool:
    """Whether several are named before a verb of one: what it is done to."""
    if frame.form != "finite" or frame.bits & PLURAL or phrase.members or phrase.names:
        return False
    return bool(phrase.bits & PLURAL) and not phrase.bits & GEN and bool(phrase.bits & ACC)


def _opens_report(relative: Unit, at: int, parsed: Parsed) -> bool:
    """«Protested that the others had …»: right after a verb "that" takes up nobody."""
    return bool(relative.told & COMPLEMENT) and at > 0 and is_finite(parsed.items[at - 1])


def leftwards(start: int, parsed: Parsed) -> Iterator[int]:
    """The phrases to the left in the clause, nearest first; a relative pronoun ends them."""
    items = parsed.items
    k, steps = start, 0
    while k >= 0 and steps < REACH:
        item = items[k]
        steps += 1
        if type(item) is Phrase:
            yield k
        elif item.kind == "mark":
            if item.mark in ',)"-':
                k = _past_mark(item, k, parsed) if k != start or not gap_dash(parsed, k) else k
            elif _stops(item, k, parsed):
                return
        elif item.told & RELATIVE:
            yield k
            return
        elif _stops(item, k, parsed) and not _is_passed(item, k, start, parsed):
            return
        k -= 1


def _is_passed(item: Unit, at: int, start: int, parsed: Parsed) -> bool:
    """Whether what would end a search belongs to a date, or joins a stranger to what is sought."""
    if opens_date(item, at, parsed) or _is_also(item, at, start, parsed):
        return True
    return 0 < start - at <= NAMED and _joins_stranger(item, at, start, parsed)


def _is_also(link: Unit, at: int, verb: int, parsed: Parsed) -> bool:
    """«Авиация и в эти дни нанесла»: "and" before when or where, with nobody named behind it."""
    if parsed.sentence.language != "ru" or not link.told & CONJUNCTION or not is_and(link):
        return False
    behind = parsed.items[at + 1 : verb + 1]
    if not behind or any(type(e) is Unit and (e.finite or e.kind == "mark") for e in behind):
        return False
    first = behind[0]
    opened = first.prep if type(first) is Phrase else first.told & PREP or first.kind == "time"
    return bool(opened) and not any(type(e) is Phrase and not e.prep for e in behind)


def _joins_stranger(link: Unit, at: int, verb: int, parsed: Parsed) -> bool:
    """«Армия *и ДРК* договорились», «… *и Иван Петров*»: a name that nobody knows, joined on."""
    if not link.told & CONJUNCTION or not is_and(link):
        return False
    named = parsed.items[at + 1 : verb + 1]
    return all(e.kind == "x" and parsed.words.capital[e.first] for e in named)


def _past_mark(mark: Unit, at: int, parsed: Parsed) -> int:
    """Where a search to the left goes on from a mark; -1 where it ends."""
    if mark.mark == ",":
        return comma_pair(parsed, at)
    opened = opening_dash(parsed, at) if mark.mark == "-" else _opened(parsed, at)
    if opened < 0:
        return -1 if _stops(mark, at, parsed) else at
    return opened if mark.mark != '"' else at


def _may_do(phrase: Phrase, *, agent: bool) -> bool:
    """Whether a phrase may be a subject at all, or one that speaks and acts."""
    return not phrase.prep and (not agent or can_act(phrase))


CLAUSAL = frozenset({"after", "before", "since", "until", "as"})


def _opens_clause(frame: Frame, at: int, parsed: Parsed) -> bool:
    """As "After the sides agreed": a preposition of time right before a clause is a conjunction."""
    phrase = parsed.items[at]
    temporal = isinstance(phrase, Phrase) and phrase.prep in CLAUSAL
    if not temporal or parsed.sentence.language != "en" or frame.form != "finite":
        return False
    return all(isinstance(e, Unit) and skippable(e) for e in parsed.items[at + 1 : frame.at])


def _stops(item: Unit, at: int, parsed: Parsed) -> bool:
    """Whether a search to the left ends here: an edge, a quotation, another verb."""
    if item.mark == '"':
        return not _opened_here(parsed, at)
    if item.finite:
        english = parsed.sentence.language == "en"
        return not english or not (in_compound(at, parsed) or _is_reduced(at, parsed))
    return is_edge(item, parsed.words)


def _is_reduced(at: int, parsed: Parsed) -> bool:
    """«A truce agreed in Doha was broken»: what only describes the noun before it ends nothing."""
    here = [frame for frame in parsed.frames if frame.at == at]
    return bool(here) and all(f.form == "participle" and f.passive for f in here)


THINGS = frozenset(
    {"truce", "pact", "weapon", "target_object", "aid_noun", "object_halt", "provision", "matter"}
)
AGENTIVE = frozenset({"agree", "mediate", "express", "discuss"})


def needs_agent(frame: Frame) -> bool:
    """Whether only somebody who can speak or act may be the subject of the verb."""
    if frame.passive:
        return False
    return frame.meaning.speech or frame.sense in AGENTIVE


def can_act(phrase: Phrase) -> bool:
    """A truce, a weapon or an accusation neither speaks nor agrees; what is unknown may."""
    if phrase.members:
        return any(can_act(each) for each in phrase.members)
    if phrase.names or phrase.unknown is not None or phrase.titles or not phrase.senses:
        return True
    return not all(
        sense.name in THINGS or sense.meaning.event is not None for sense in phrase.senses
    )


def _opened(parsed: Parsed, at: int) -> int:
    """Place of the bracket or quotation mark that the one at ``at`` closes; -1 over a clause."""
    closing = parsed.items[at]
    mark = "(" if is_mark(closing, parsed.words, ")") else '"'
    for k in range(at - 1, max(at - 8, -1), -1):
        item = parsed.items[k]
        if is_mark(item, parsed.words, mark):
            return k if k < at - 1 else -1
        if is_finite(item):
            return -1
    return -1


def _opened_here(parsed: Parsed, at: int) -> bool:
    """Whether the quotation mark opens a name just passed («Движение "Талибан"»)."""
    return any(is_mark(each, parsed.words, '"') for each in parsed.items[at + 1 : at + 5])


def is_clausal(relative: Unit, parsed: Parsed) -> bool:
    """«وهو ما …», «الأمر الذي …»: the relative takes up the whole clause."""
    if any("cleft" in sense.entry.fields for sense in relative.senses):
        return False
    return relative.last - relative.first > 1 and parsed.sentence.language == "ar"


def comma_pair(parsed: Parsed, at: int) -> int:
    """Place of the comma that opens what the comma at ``at`` closes, or -1."""
    for k in range(at - 1, max(at - REACH, -1), -1):
        item = parsed.items[k]
        if is_mark(item, parsed.words, ","):
            inner = parsed.items[k + 1 : at]
            finite = [n for n, each in enumerate(inner, k + 1) if each.finite]
            verbs = [n for n in finite if not _is_reduced(n, parsed)]  # "X, backed by Y, accused"
            relative = any(type(e) is Unit and e.is_sense("relative") for e in inner)
            told = k > 0 and len(verbs) == 1 and _is_report(parsed.items[verbs[0]])
            if relative or not verbs or told:
                return before_apposed(parsed, before_participle(parsed, _before_age(parsed, k)))
            return -1
    return -1


def _before_age(parsed: Parsed, at: int) -> int:
    """«Mona Adel, 34, who fled, told»: an age between two commas belongs to the inset behind it."""
    aged = at > 1 and parsed.items[at - 1].kind == "number" and parsed.items[at - 2].mark == ","
    return at - 2 if aged else at


def _is_report(verb: Item) -> bool:
    """«Москва, заявил Песков, приветствует»: a report put in between."""
    return any(s.meaning.speech for s in verb.senses if s.part == "verb")


def _is_only(phrase: Phrase, case: int) -> bool:
    """Whether the phrase can stand in this case and not in the genitive («комиссии»)."""
    bits = phrase.bits & CASES
    return not bits or bool(bits & case and not bits & GEN)


def _may_be(phrase: Phrase, case: int) -> bool:
    bits = phrase.bits & CASES
    return not bits or bool(bits & case)


def after_verb(parsed: Parsed, at: int, *, unknown: int = 2) -> tuple[Phrase | None, int]:
    """The next free phrase after ``at``, before the clause ends; and the place after it."""
    items, words = parsed.items, parsed.words
    english, strangers, past = parsed.sentence.language == "en", 0, 0
    for k in range(at, min(at + REACH, len(items))):
        item = items[k]
        if type(item) is Phrase:
            joined = item.conj and k > at and items[k - 1].kind == "phrase"  # «بوساطة قطر ومصر»
            joined = joined or (k > at and is_without(items[k - 1], parsed))
            if not (item.prep or joined or k < past or (english and opens_compound(k, parsed))):
                return item, k + 1
            continue
        if k < past or opens_date(item, k, parsed) or (english and in_compound(k, parsed)):
            continue
        if item.mark in ",(" and (closed := past_inset(parsed, k)) > k:
            past = closed
            continue
        strangers += item.kind == "x"
        if strangers > unknown or _ends_search(item, words):
            return None, k
    return None, min(at + REACH, len(items))


def _ends_search(item: Unit, words: Words) -> bool:
    """Whether a search to the right ends here: an edge, a verb, a preposition, a known word."""
    if item.verb is not None or item.told & ENDING or not skippable(item):
        return True
    return is_edge(item, words)


def turn_passive(frame: Frame, agent: str) -> None:
    """The subject of a passive is what the act is done to; who is concerned feels it himself."""
    if frame.sense == "concern":
        return
    if frame.object is None:
        frame.object, frame.subject = frame.subject, None
    held = frame.preps.pop(agent, [])
    if held:
        frame.subject = next((each for each in held if each.actors), held[0])
    elif frame.form == "participle" and frame.inherited:
        frame.subject = None  # "agreed …, so that a damaged bridge": nobody of them damaged it
