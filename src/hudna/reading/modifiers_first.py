"""English and Russian noun phrases: modifiers, head, apposition; then genitives."""

from hudna.packs.features import CASES, DAT, GEN, NOM
from hudna.reading.before_nouns import determine, held_town
from hudna.reading.describing_words import bears_clause, describes_body
from hudna.reading.loose_places import owns_stranger, take_place
from hudna.reading.owners_ru import is_led, owns_fighters, owns_quoted, speaks_next
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.state_lists import joins_states, lists_states
from hudna.reading.titles import (
    agrees,
    appose,
    is_title,
    name_past_body,
    new_phrase,
    opens_person,
    outer_name,
    persons_of,
    take_adjective,
    take_unknown,
)
from hudna.reading.units import NOMINAL, Unit
from hudna.reading.wordclass import Hands, adjectival, is_state, nominal

__all__ = ["modifiers_first"]


def modifiers_first(hands: Hands, at: int) -> tuple[Phrase | None, int]:
    """English and Russian: modifiers, head, apposition; then genitives."""
    if hands.language == "en" and (town := held_town(hands, at)) > at:
        return _of_held(hands, at, town)
    run = _run_from(hands, at)
    if not run:
        return None, at + 1
    heads = _heads(hands, run)
    if not heads:
        return None, at + 1
    units = hands.units
    end = run[-1] + 1
    if end - at == 1:
        phrase = _of_one(units[at])
    else:
        phrase = _assembled(hands, run, heads, at)
        determine(phrase, units[at : end - 1])
    if owns_stranger(hands, phrase, end):
        owned = Phrase(first=phrase.first, last=units[end + 1].last, head=units[end + 1])
        owned.genitives = [phrase]
        return owned, end + 2
    if (after := take_place(hands, phrase, end)) > end:
        return phrase, after
    return phrase, _after_head(hands, phrase, end)


def _of_held(hands: Hands, at: int, town: int) -> tuple[Phrase | None, int]:
    """The phrase of a town, with who holds it."""
    phrase, after = modifiers_first(hands, town)
    if phrase is not None:
        phrase.first = hands.units[at].first
        phrase.holders = [n for n in hands.units[town - 2].names if n.entry.sort != "place"]
    return phrase, after


def _of_one(unit: Unit) -> Phrase:
    """A phrase of one unit; a nationality alone is its name."""
    phrase = new_phrase(unit, unit.first, unit.last)
    if unit.names and not phrase.names:
        phrase.names = list(unit.names)
    return phrase


def _run_from(hands: Hands, at: int) -> list[int]:
    """The nouns and adjectives from ``at`` on that make one phrase."""
    units = hands.units
    run: list[int] = []
    begin, end = at, len(units)
    while at < end and (run or at - begin < BEFORE):
        if units[at].parts:
            if run and (not _continues(hands, run, at) or _names_holder(hands, run, at)):
                break
            run.append(at)
        elif not _passed_over(hands, run, at):
            break
        at += 1
    return run


WORDED = bits_of("accuse", "claim", "deny", "truce", "pact", "propose", "demand")
PRONOUN, DETERMINER = bits_of("pronoun"), bits_of("determiner")
OFFICE, PREPOSITION, ORGAN = bits_of("office"), bits_of("prep"), bits_of("organ")
LINK = bits_of("conj_clause")
BEFORE = 8  # determiners and numbers before a noun: no person writes half as many


def _heads(hands: Hands, run: list[int]) -> list[int]:
    """The nouns of a run; outside English a nationality alone can stand for them."""
    units = hands.units
    if len(run) == 1 and units[run[0]].parts == NOMINAL:
        return run
    nouns = [k for k in run if units[k].parts == NOMINAL]
    if nouns or hands.language == "en":
        return nouns
    return [k for k in run if units[k].names]


def _passed_over(hands: Hands, run: list[int], at: int) -> bool:
    """Determiners and numbers before a run, and small words inside it, do not end it."""
    unit = hands.units[at]
    if (unit.verb is not None or unit.kind == "x") and describes_body(hands, at):
        return True
    if unit.told & DETERMINER or unit.kind == "number":
        return not run
    if not run:
        return False
    if unit.kind == "x":
        return hands.words.forms[unit.first] == "'s" or _skippable(hands, at)
    joined = unit.told & LINK and joins_states(hands, run, at)
    if joined or (unit.mark == "," and lists_states(hands, run, at)):
        return True
    return hands.words.forms[unit.first] == "'s"


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
    described = adjectival(before) and not bears_clause(hands, before, at)
    if described and not (unit.told & PRONOUN and hands.language == "en"):
        return True  # not "during Eid they declared"
    if unit.told & PRONOUN or bears_clause(hands, before, at):
        return False
    if hands.language == "ru":
        titled = any(units[k].is_sense("office") for k in run)
        return titled and not adjectival(unit) and bool(persons_of(unit))
    possessive = hands.words.forms[units[at - 1].first] == "'s"
    if possessive or (not unit.names and _is_short_of_actor(before)):
        return True
    if not before.names and (adjectival(unit) or (unit.names and before.told & WORDED)):
        return False  # "a charge Juba has denied"
    return not before.told & PRONOUN


def _names_holder(hands: Hands, run: list[int], at: int) -> bool:
    """«министр *Владимир* Миканба»: after a title comes who bears it."""
    return hands.units[run[-1]].is_sense("office") and opens_person(hands, at)


def _is_short_of_actor(unit: Unit) -> bool:
    """A short form or acronym of an actor («UN», "Trump"), which may modify a noun."""
    return any(name.entry.sort == "actor" and name.entry.kind != "" for name in unit.names)


def _assembled(hands: Hands, run: list[int], heads: list[int], start: int) -> Phrase:
    units = hands.units
    persons = [k for k in heads if units[k].names and persons_of(units[k])]
    titled = any(units[k].told & OFFICE for k in heads) if persons else False
    head = persons[-1] if persons and (titled or persons[-1] == heads[-1]) else heads[-1]
    phrase = new_phrase(units[head], units[start].first, units[run[-1]].last)
    for k in run:
        if k == head:
            continue
        unit = units[k]
        if adjectival(unit):
            take_adjective(phrase, unit)
        elif unit.told & OFFICE and head in persons:
            _take_title(phrase, unit)
        elif unit.names and not is_state(unit):
            phrase.genitives.append(new_phrase(unit, unit.first, unit.last))
        elif unit.names:
            phrase.states.extend(unit.names)
        else:
            phrase.genitives.append(new_phrase(unit, unit.first, unit.last))
    if units[head].names and not phrase.names:
        phrase.names = list(units[head].names)
    return phrase


def _take_title(phrase: Phrase, unit: Unit) -> None:
    """The office of who is named; it tells the case where the name cannot («генсеком Пан Ги …»)."""
    phrase.titles.extend(s for s in unit.senses if s.name == "office")
    if unit.bits & CASES and not unit.bits & phrase.bits & CASES:
        phrase.bits = phrase.bits & ~CASES | unit.bits & CASES
    phrase.title_span = (phrase.first, unit.last)


def _after_head(hands: Hands, phrase: Phrase, at: int) -> int:
    """Genitives, «of»-phrases, and an untabulated name after a title."""
    while (after := _next_part(hands, phrase, at)) > at:
        at = after
    if at < len(hands.units) and is_title(phrase) and name_past_body(hands, at) is not None:
        return take_unknown(hands, phrase, at)
    return at


def _next_part(hands: Hands, phrase: Phrase, at: int) -> int:
    """One more part after the head; ``at`` again when nothing more belongs to the phrase."""
    if at >= len(hands.units):
        return at
    unit = hands.units[at]
    if unit.told & PREPOSITION and hands.language == "en":
        return _of_phrase(hands, phrase, at)
    if unit.parts and hands.language == "ru":
        return _name_or_genitive(hands, phrase, at)
    if unit.mark == '"' and hands.language == "ru":
        return _quoted_owner(hands, phrase, at)
    return take_unknown(hands, phrase, at)


def _quoted_owner(hands: Hands, phrase: Phrase, at: int) -> int:
    """«Руководство «Талибана»»: whose it is, between quotation marks."""
    if not owns_quoted(hands, phrase, at) or _name_or_genitive(hands, phrase, at + 1) != at + 2:
        return at
    phrase.last = hands.units[at + 2].last
    return at + 3


def _of_phrase(hands: Hands, phrase: Phrase, at: int) -> int:
    """«leader *of* the movement», and after a title «spokesman *for* the army»."""
    prep = hands.units[at].sense("prep")
    word = prep.entry.fields.get("prep") if prep is not None else None
    if word == "of" and _is_accused(hands, phrase, at):
        return at
    if word == "of" or (word == "for" and is_title(phrase)):
        return _hang(hands, phrase, at, at + 1)[1]
    return at


def _is_accused(hands: Hands, phrase: Phrase, at: int) -> bool:
    """«Accused the army *of shelling*»: the charge hangs on the verb, not on whom it accuses."""
    k = at - 1
    while k >= 0 and hands.units[k].first >= phrase.first:
        k -= 1
    for unit in hands.units[max(k - 2, 0) : k + 1][::-1]:
        if unit.told & ACCUSE and unit.verb is not None:
            return True
        if unit.kind not in {"x", "name"} and not unit.told & DETERMINER:
            return False
    return False


ACCUSE = bits_of("accuse")


def _name_or_genitive(hands: Hands, phrase: Phrase, at: int) -> int:
    """Russian: a name in the case of its title, else a noun in the genitive."""
    unit = hands.units[at]
    if phrase.names:
        return at
    if is_title(phrase) and (persons := persons_of(unit)) and agrees(phrase, unit.bits):
        appose(phrase, persons, unit)
        return at + 1
    if is_title(phrase) and opens_person(hands, at):
        return take_unknown(hands, phrase, at)
    may_own = unit.bits & GEN or owns_fighters(phrase, unit) or is_led(phrase, unit)
    if not may_own or speaks_next(hands, phrase, at):
        return at
    sure = unit.names and unit.bits & GEN and unit.bits & CASES != CASES
    owned = phrase.genitives and phrase.genitives[-1].names and not sure
    speaks = persons_of(unit) or (unit.told & OFFICE and not phrase.told & OFFICE)
    told = phrase.bits & CASES == DAT and unit.bits & NOM and speaks
    if owned or told:  # «при посредничестве ООН соглашение», «рассказал журналистам Песков»
        return at
    inner, after = _hang(hands, phrase, at, at)
    if inner is not None:
        outer_name(phrase, inner)
    return after


def _hang(hands: Hands, phrase: Phrase, at: int, begin: int) -> tuple[Phrase | None, int]:
    """The phrase from ``begin`` on as a genitive, and the place after it; ``at`` without one."""
    inner, after = hands.down(modifiers_first, begin)
    if inner is None or _in_compound(hands, inner):
        return None, at
    phrase.genitives.append(inner)
    phrase.last = inner.last
    return inner, after


def _in_compound(hands: Hands, phrase: Phrase) -> bool:
    """«Breaches of the *UN*-brokered truce»: the name belongs to what a hyphen joins to it."""
    words = hands.words
    joined = phrase.last < len(words.hyphen) and words.hyphen[phrase.last]
    after = next((u for u in hands.units if u.first == phrase.last), None) if joined else None
    return after is not None and after.verb is not None
