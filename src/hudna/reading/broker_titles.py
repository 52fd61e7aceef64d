"""Who bears the title of a mediator or a guarantor, or stands beside it."""

from hudna.packs.features import CASES, DET, INS, NOM
from hudna.reading.frames import Parsed, is_mark
from hudna.reading.origins import sent_from
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import NO_MARK

__all__ = ["called_so", "is_helper", "named_in", "titled_brokers"]

HELPERS = frozenset({"mediator", "guarantor"})


def named_in(phrase: Phrase) -> list[str]:
    """Who is named; the state before a title or behind it («президент Франции X») tells whose."""
    found: list[str] = []
    for part in phrase.all():
        owners = [*part.state_actors, *(a for each in part.genitives for a in each.actors)]
        found += part.actors or owners
    return found


def titled_brokers(parsed: Parsed) -> list[Phrase]:
    """As "mediators Egypt and Qatar", «посредниками выступили …», «واشنطن، راعية الاتفاق»."""
    found: list[Phrase] = []
    for at, item in enumerate(parsed.items if parsed.told() & OFFICE else ()):
        if type(item) is not Phrase:
            continue
        if not is_helper(item, HELPERS) and not _ends_in_helper(item):
            continue
        if item.prep == "as" and (before := _as_helper(at, parsed)):
            found.extend(before)
            continue
        own = bool(named_in(item))
        own = own or sent_from(item, parsed) is not None  # "mediators from Egypt"
        beside = None
        if not own:
            named = called_so(item, at, parsed)
            beside = named or (None if _says_as_what(item) else _beside(at, parsed))
        if own or beside is not None:
            found.append(beside or item)
        if beside is not None:
            found.extend(_and_more(beside, parsed))
    return found


def _and_more(named: Phrase, parsed: Parsed) -> list[Phrase]:
    """«Гарантами выступили А, Б и ещё шесть стран»: the rest of a list that is no one phrase."""
    found: list[Phrase] = []
    linked = False
    for item in parsed.items[parsed.place_of(named) + 1 :]:
        if isinstance(item, Phrase):
            if item.prep or not item.actors or item.told & OFFICE:
                break  # «Франция, сопредседатель группы»
            found.append(item)
        elif item.mark != "," and not item.told & LINK:
            break
        else:
            linked = linked or item.told & LINK > 0
    return found if linked else []


LINK = bits_of("conj_clause")


def _as_helper(at: int, parsed: Parsed) -> list[Phrase]:
    """As "with the UN and Oman as guarantors of its implementation": who stands before."""
    found: list[Phrase] = []
    for item in reversed(parsed.items[max(at - LISTED, 0) : at]):
        if isinstance(item, Phrase):
            found.extend([item] if item.actors else [])
            if item.prep:
                return found
        elif item.finite or item.mark not in {NO_MARK, ","}:
            break
    return []


LISTED = 8
"""Items before "as guarantors" among which the guarantors are named."""


def is_helper(phrase: Phrase, offices: frozenset[str]) -> bool:
    """Whether a phrase, or one of its members, bears one of these titles."""
    if phrase.members:
        return any(is_helper(each, offices) for each in phrase.members)
    if not phrase.told & OFFICE and not phrase.titles:
        return False
    return any(
        sense.entry.fields.get("office") in offices
        for sense in (*phrase.titles, *phrase.senses)
        if sense.told & OFFICE
    )


def _ends_in_helper(phrase: Phrase) -> bool:
    """«نجاح جهود الوسطاء، A وB», "the efforts of the mediators, A and B"."""
    last = phrase
    while last.genitives and not last.members:
        last = last.genitives[-1]
    return last is not phrase and is_helper(last, HELPERS) and not last.actors


OFFICE = bits_of("office")


def _beside(at: int, parsed: Parsed) -> Phrase | None:
    """The names that a comma or dash sets beside a title, after it rather than before."""
    for step in (1, -1):
        mark, name = at + step, at + 2 * step
        if not 0 <= name < len(parsed.items):
            continue
        item, between = parsed.items[name], parsed.items[mark]
        if step < 0 and isinstance(between, Phrase) and parsed.sentence.language == "ar":
            bare = not parsed.items[at].bits & DET  # «الاتحاد الأفريقي راعي المفاوضات»
            return between if between.actors and bare else None
        if isinstance(item, Phrase) and item.actors and is_mark(between, parsed.words, ",-:("):
            return item
    return None


def _says_as_what(phrase: Phrase) -> bool:
    """«Гарантом названа …»: a title in the case that says as what somebody acts."""
    return not phrase.prep and bool(phrase.bits & INS) and not phrase.bits & CASES & ~INS


def called_so(phrase: Phrase, at: int, parsed: Parsed) -> Phrase | None:
    """«Посредниками выступили …»: who is said to be it, by a case that says as what."""
    if not _says_as_what(phrase):
        return None
    if (named := _said_to_be(at, parsed)) is not None:
        return named
    for frame in parsed.frames:
        if frame.form == "noun" or frame.inherited or _is_far(frame.at, at, parsed):
            continue
        held = [each for each in (frame.subject, frame.object) if each is not None]
        if any(each is phrase for each in held):
            continue
        for each in held:
            if each.actors:
                return each
    return None


def _is_far(verb: int, at: int, parsed: Parsed) -> bool:
    """Whether a verb is not beside a title: «подписались А и Б, гарантом названа В»."""
    between = parsed.items[min(verb, at) : max(verb, at)]
    return len(between) > BESIDE or any(item.mark in CLOSING for item in between)


def _said_to_be(at: int, parsed: Parsed) -> Phrase | None:
    """«Посредником, по данным агентства, был X», «X был посредником»: beside the verb of being."""
    before = parsed.items[max(at - BESIDE, 0) : at]
    being = len(before) == BESIDE and before[-1].told & BEING > 0
    if being and isinstance(before[0], Phrase) and _may_be_it(before[0]):
        return before[0]
    for k in range(at + 1, min(at + ASIDE, len(parsed.items) - 1)):
        item = parsed.items[k]
        if isinstance(item, Phrase) or not (item.is_sense("auxiliary") or item.finite):
            continue
        named = parsed.items[k + 1]
        found = isinstance(named, Phrase) and bool(named.actors) and not named.prep
        return named if found and isinstance(named, Phrase) else None
    return None


def _may_be_it(named: Phrase) -> bool:
    return (
        bool(named.actors) and not named.prep and (not named.bits & CASES or named.bits & NOM > 0)
    )


BEING = bits_of("auxiliary")
BESIDE, ASIDE, CLOSING = 2, 9, frozenset(",;:")
"""Items between a title and a verb; and with words set between them."""
