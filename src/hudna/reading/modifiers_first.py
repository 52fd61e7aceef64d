"""English and Russian noun phrases: modifiers, head, apposition; then genitives."""

from hudna.packs.features import CASES, GEN
from hudna.reading.loose_places import take_place
from hudna.reading.phrases import Phrase
from hudna.reading.titles import (
    agrees,
    appose,
    is_title,
    new_phrase,
    outer_name,
    persons_of,
    take_adjective,
    take_unknown,
)
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands, adjectival, is_state, nominal

__all__ = ["modifiers_first"]


def modifiers_first(hands: Hands, at: int) -> tuple[Phrase | None, int]:
    """English and Russian: modifiers, head, apposition; then genitives."""
    units = hands.units
    start = at
    run: list[int] = []
    while at < len(units):
        unit = units[at]
        if nominal(unit) or adjectival(unit):
            if run and not _continues(hands, run, at):
                break
            run.append(at)
        elif unit.is_sense("determiner") or unit.kind == "number":
            if run:
                break
        elif (hands.words.forms[unit.first] == "'s" and run) or _joins_states(hands, run, at):
            pass
        elif not (run and _skippable(hands, at)):
            break
        at += 1
    heads = [k for k in run if nominal(units[k]) and not adjectival(units[k])]
    if not heads:
        alone = [k for k in run if units[k].names]
        if not alone or hands.language == "en":
            return None, start + 1
        heads = alone
    at = run[-1] + 1
    phrase = _assembled(hands, run, heads, start)
    if (after := take_place(hands, phrase, at)) > at:
        return phrase, after
    return phrase, _after_head(hands, phrase, at)


def _joins_states(hands: Hands, run: list[int], at: int) -> bool:
    """«российские и турецкие силы»: «and» between adjectives of nationality before one noun."""
    units = hands.units
    link = units[at].sense("conj_clause")
    if not run or at + 2 >= len(units) or link is None or link.entry.fields.get("link") != "and":
        return False
    noun = units[at + 2]
    return (
        all(adjectival(each) and each.names for each in (units[run[-1]], units[at + 1]))
        and nominal(noun)
        and not noun.names
    )


def _skippable(hands: Hands, at: int) -> bool:
    """An unknown adjective between a modifier and its noun: «Syrian *military* sources»."""
    units = hands.units
    unit = units[at]
    following = units[at + 1] if at + 1 < len(units) else None
    return (
        unit.kind == "x"
        and following is not None
        and nominal(following)
        and not following.names
        and (not hands.words.capital[unit.first])
    )


def _continues(hands: Hands, run: list[int], at: int) -> bool:
    """Whether the unit still belongs to the phrase begun by ``run``."""
    units = hands.units
    before, unit = units[run[-1]], units[at]
    if adjectival(before):
        return True
    if hands.language == "ru":
        if adjectival(unit):
            return False
        title = any(units[k].is_sense("office") for k in run)
        if title and persons_of(unit):
            return True
        return bool(persons_of(unit) and persons_of(before) and False)
    possessive = hands.words.forms[units[at - 1].first] == "'s"
    if possessive:
        return True
    if any(name.entry.sort == "actor" and name.entry.kind != "" for name in before.names) and (
        not unit.names
    ):
        return True
    if adjectival(unit) and not before.names:
        return False
    return not (before.is_sense("pronoun") or unit.is_sense("pronoun"))


def _assembled(hands: Hands, run: list[int], heads: list[int], start: int) -> Phrase:
    units = hands.units
    persons = [k for k in heads if persons_of(units[k])]
    titled = any(units[k].is_sense("office") for k in heads)
    head = persons[-1] if persons and (titled or persons[-1] == heads[-1]) else heads[-1]
    phrase = new_phrase(units[head], units[start].first, units[run[-1]].last)
    for k in run:
        if k == head:
            continue
        unit = units[k]
        if adjectival(unit):
            take_adjective(phrase, unit)
        elif unit.is_sense("office") and head in persons:
            phrase.titles.extend(s for s in unit.senses if s.entry.sense == "office")
            phrase.title_span = (phrase.first, unit.last)
        elif unit.names and not is_state(unit):
            phrase.genitives.append(new_phrase(unit, unit.first, unit.last))
        elif unit.names:
            phrase.states.extend(unit.names)
        else:
            phrase.genitives.append(new_phrase(unit, unit.first, unit.last))
    if units[head].names and not phrase.names:
        phrase.names = list(units[head].names)
    return phrase


def _after_head(hands: Hands, phrase: Phrase, at: int) -> int:
    """Genitives, «of»-phrases, and an untabulated name after a title."""
    units = hands.units
    while at < len(units):
        unit = units[at]
        prep = unit.sense("prep")
        titled = is_title(phrase)
        if hands.language == "en" and prep is not None:
            word = prep.entry.fields.get("prep")
            if word == "of" or (titled and word == "for"):
                inner, after = modifiers_first(hands, at + 1)
                if inner is None:
                    break
                phrase.genitives.append(inner)
                phrase.last, at = inner.last, after
                continue
            break
        if hands.language == "ru" and (nominal(unit) or adjectival(unit)):
            if titled and persons_of(unit) and agrees(phrase, unit.bits) and not phrase.names:
                appose(phrase, persons_of(unit), unit)
                at += 1
                continue
            if not (unit.bits & GEN or _owns_fighters(phrase, unit)) or phrase.names:
                break
            inner, after = modifiers_first(hands, at)
            if inner is None:
                break
            phrase.genitives.append(inner)
            phrase.last, at = inner.last, after
            outer_name(phrase, inner)
            continue
        after = take_unknown(hands, phrase, at)
        if after == at:
            break
        at = after
    return at


def _owns_fighters(phrase: Phrase, unit: Unit) -> bool:
    """«бойцы ХАМАС»: a name that does not decline shows no genitive."""
    fighters = phrase.sense("organ", "generic", "casualty_who", "office") is not None
    caseless = not unit.bits & CASES and any(n.entry.sort == "actor" for n in unit.names)
    return fighters and caseless and not persons_of(unit)
