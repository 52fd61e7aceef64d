"""Units gathered into noun phrases, by the word order of the language."""

from dataclasses import dataclass

from hudna.packs.features import CONJ, DET, GEN, INF, NOM, NOUN, PTCP, VERB
from hudna.reading.phrases import HEAD_SENSES, Phrase
from hudna.reading.units import NameHit, Sense, Unit
from hudna.text.words import Words

__all__ = ["ADJECTIVES", "FUNCTION_SENSES", "Item", "gather"]

Item = Phrase | Unit

FUNCTION_SENSES = frozenset(
    {
        "prep", "comp", "relative", "conj_clause", "negator", "modal_future", "modal_possible",
        "modal_must", "auxiliary", "aspect_begin", "aspect_continue", "aspect_fail", "recall",
        "habit", "question", "adverb", "according", "citing", "hedge", "renewable", "condition",
        "determiner",
    }
)  # fmt: skip
ADJECTIVES = frozenset(
    {
        "unilateral", "mutual", "permanent", "humanitarian", "holiday", "comprehensive",
        "another", "previous", "current", "direction",
    }
)  # fmt: skip
CLOSED = (
    "comp", "relative", "prep", "conj_clause", "negator", "auxiliary", "modal_future",
    "modal_possible", "modal_must", "determiner", "pronoun",
)  # fmt: skip
"""Function words are never the verb that happens to be written alike."""
NAME_LIKE = ("actor", "source", "people", "metonym", "place")
APPOSED = 3
"""Words an untabulated person's name may have."""


@dataclass(slots=True)
class _Hands:
    """What the gatherer holds while it walks over the units of one sentence."""

    units: list[Unit]
    words: Words
    language: str

    def adjacent(self, at: int) -> bool:
        return 0 <= at < len(self.units)


def gather(units: list[Unit], words: Words, language: str) -> list[Item]:
    """Noun phrases and the units between them, in order."""
    hands = _Hands(units, words, language)
    for at in range(len(units)):
        _decide_part(hands, at)
    items: list[Item] = []
    at = 0
    while at < len(units):
        phrase, after = _phrase(hands, at)
        if phrase is None:
            items.append(units[at])
            at += 1
        else:
            items.append(phrase)
            at = after
    return _coordinated(_governed(items), words)


# ------------------------------------------------------------ what a unit can be


def nominal(unit: Unit) -> bool:
    """Whether the unit can be (part of) a noun phrase."""
    if unit.kind == "name":
        return True
    return any(
        each.entry.sense in HEAD_SENSES or (each.bits & NOUN and not _is_function(each))
        for each in unit.senses
    )


def adjectival(unit: Unit) -> bool:
    """Whether the unit can only modify a noun."""
    if unit.names:
        return all(name.entry.sort == "demonym" for name in unit.names) and not any(
            each.entry.sense in HEAD_SENSES for each in unit.senses
        )
    return any(
        each.entry.sense in ADJECTIVES and not (each.entry.sense == "direction" and each.part == "noun")
        for each in unit.senses
    )


def _is_function(sense: Sense) -> bool:
    """Verbal nouns of aspect («استمرار», «продолжение») are nouns all the same."""
    if sense.entry.sense in ASPECTS and sense.bits & NOUN:
        return False
    return sense.entry.sense in FUNCTION_SENSES


ASPECTS = frozenset({"aspect_begin", "aspect_continue", "aspect_fail"})


def is_verb(unit: Unit) -> bool:
    """Whether the unit is a verb form (finite, infinitive or participle)."""
    return any(each.bits & (VERB | INF | PTCP) and each.part == "verb" for each in unit.senses)


def _decide_part(hands: _Hands, at: int) -> None:
    """A word that can be verb and noun is decided by its neighbours."""
    unit = hands.units[at]
    if unit.names and unit.is_sense(*FUNCTION_SENSES) and _only_small(unit):
        unit.names, unit.kind = [], "lex"
    if unit.is_sense(*CLOSED):
        unit.senses = [s for s in unit.senses if s.part != "verb" or s.entry.sense in CLOSED]
    nouns = [s for s in unit.senses if s.bits & NOUN or s.entry.sense in HEAD_SENSES]
    verbs = [s for s in unit.senses if s.bits & (VERB | INF | PTCP) and s.part == "verb"]
    if not nouns or not verbs:
        return
    noun = _reads_as_noun(hands, at)
    only = [s for s in unit.senses if s not in verbs or s in nouns] if noun else verbs
    unit.senses = [_narrowed(s, noun=noun) for s in only]


def _only_small(unit: Unit) -> bool:
    """Names that a function word outweighs: places, and names that are weak anyway."""
    return all(n.entry.sort == "place" or n.entry.kind == "weak" for n in unit.names)


def _narrowed(sense: Sense, *, noun: bool) -> Sense:
    drop = (VERB | INF | PTCP) if noun else NOUN
    return Sense(sense.entry, sense.part, sense.bits & ~drop, sense.preposition, sense.tail)


def _reads_as_noun(hands: _Hands, at: int) -> bool:
    unit = hands.units[at]
    before = hands.units[at - 1] if at else None
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if hands.language == "ar":
        if unit.bits & DET or unit.preposition:
            return True
        if before is None or before.kind == "mark" or before.is_sense("comp", "conj_clause"):
            return not (after is not None and nominal(after) and after.bits & DET)
        if before.is_sense("prep") or is_verb(before):
            return True
        if _awaits_verb(hands, at):
            return False
        return not (unit.bits & CONJ and after is not None and nominal(after))
    if before is None:
        return not (after is not None and after.is_sense("determiner"))
    if before.is_sense("modal_future", "modal_possible", "modal_must", "negator", "auxiliary"):
        return False
    prep = before.sense("prep")
    if prep is not None and before.is_sense("modal_future"):
        return False  # «due to start»
    if prep is not None:
        return prep.entry.fields.get("prep") != "to" or bool(
            after is not None and after.is_sense("prep")
        )
    if before.is_sense("determiner") or before.kind == "number" or adjectival(before):
        return True
    if hands.words.forms[before.first] == "'s":
        return True
    if after is not None and (after.is_sense("prep", "comp") or after.kind == "mark"):
        return not nominal(before) or bool(before.is_sense("truce", "pact", "weapon"))
    return not (nominal(before) or before.is_sense("pronoun"))


def _awaits_verb(hands: _Hands, at: int) -> bool:
    """«أن الزعيمين فشلا»: after a complementiser and its topic comes the verb."""
    k = at - 1
    while k >= 0 and (nominal(hands.units[k]) or adjectival(hands.units[k])):
        k -= 1
    return k < at - 1 and k >= 0 and hands.units[k].is_sense("comp")


# ------------------------------------------------------------ phrases


def _phrase(hands: _Hands, at: int) -> tuple[Phrase | None, int]:
    if hands.language == "ar":
        return _head_first(hands, at)
    return _modifiers_first(hands, at)


def _new(unit: Unit, first: int, last: int) -> Phrase:
    return Phrase(
        first=first,
        last=last,
        head=unit,
        conj=bool(unit.bits & CONJ),
        prep=unit.preposition,
        bits=unit.bits,
        names=[name for name in unit.names if name.entry.sort != "demonym"],
        senses=[s for s in unit.senses if not _is_function(s)],
    )


def _head_first(hands: _Hands, at: int) -> tuple[Phrase | None, int]:
    """Arabic: the head, then adjectives, genitives and appositions."""
    units = hands.units
    start = at
    while at < len(units) and units[at].is_sense("determiner") and not nominal(units[at]):
        at += 1
    if at >= len(units) or not nominal(units[at]) or adjectival(units[at]):
        return None, start + 1
    phrase = _new(units[at], units[start].first, units[at].last)
    if start != at:
        phrase.prep = phrase.prep or units[start].preposition
        phrase.conj = phrase.conj or bool(units[start].bits & CONJ)
    at += 1
    chained = bool(phrase.names) or bool(phrase.bits & DET) or _is_closed(phrase)
    while at < len(units):
        unit = units[at]
        if adjectival(unit) and not unit.preposition:
            _take_adjective(phrase, unit)
            phrase.last = unit.last
            chained = True
        elif _is_title(phrase) and (person := _persons(unit)) and not unit.preposition:
            _apposed(phrase, person, unit)
        elif nominal(unit) and not unit.preposition and not unit.bits & CONJ and not chained:
            genitive, after = _head_first(hands, at)
            if genitive is None:
                break
            phrase.genitives.append(genitive)
            phrase.last = genitive.last
            at = after
            chained = True
            continue
        elif (after := _title_place(hands, phrase, at)) > at:
            at = after
            continue
        elif (after := _unknown_person(hands, phrase, at)) > at:
            at = after
            break
        else:
            break
        at += 1
    return phrase, at


def _is_closed(phrase: Phrase) -> bool:
    """A phrase of several words («بيان رسمي») takes no genitive, unless it is a title or organ."""
    several = phrase.head.last - phrase.head.first > 1
    return several and phrase.sense("organ", "office", "generic", "place_head") is None


def _title_place(hands: _Hands, phrase: Phrase, at: int) -> int:
    """«المبعوث الأممي إلى سوريا فلان»: a title's place, when a person's name follows it."""
    units = hands.units
    if not _is_title(phrase) or phrase.unknown or not units[at].is_sense("prep"):
        return at
    if at + 2 < len(units) and units[at + 1].names and _persons(units[at + 2]):
        phrase.genitives.append(_new(units[at + 1], units[at + 1].first, units[at + 1].last))
        phrase.last = units[at + 1].last
        return at + 2
    return at


def _is_title(phrase: Phrase) -> bool:
    """A title stands before a name: an office, or "his counterpart"."""
    if phrase.sense("office") is not None:
        return True
    anaphor = phrase.entry("anaphor")
    return anaphor is not None and anaphor.fields.get("anaphor") == "counterpart"


def _persons(unit: Unit) -> list[NameHit]:
    return [name for name in unit.names if name.entry.sort == "actor"]


def _apposed(phrase: Phrase, person: list[NameHit], unit: Unit) -> None:
    phrase.titles = [s for s in phrase.senses if s.entry.sense == "office"]
    phrase.title_span = (phrase.first, phrase.last)
    phrase.names = person
    phrase.head = unit
    phrase.last = unit.last


def _take_adjective(phrase: Phrase, unit: Unit) -> None:
    phrase.states.extend(name for name in unit.names if name.entry.sort == "demonym")
    phrase.adjectives.extend(s for s in unit.senses if s.entry.sense in ADJECTIVES)


def _unknown_person(hands: _Hands, phrase: Phrase, at: int) -> int:
    """An untabulated name right after a title: two or three words that nothing else explains."""
    units, words = hands.units, hands.words
    if not _is_title(phrase) or phrase.names or phrase.unknown:
        return at
    after = at
    while after < len(units) and units[after].kind == "x" and after - at < APPOSED:
        form = words.forms[units[after].first]
        if hands.language == "ar":
            if len(form) < 3 or (after == at and form.startswith("ال")):  # noqa: PLR2004
                break
        elif not words.capital[units[after].first]:
            break
        after += 1
    shortest = 2 if hands.language == "ar" else 1
    if after - at < shortest:
        return at
    phrase.titles = [s for s in phrase.senses if s.entry.sense == "office"]
    phrase.title_span = (phrase.first, phrase.last)
    phrase.unknown = (units[at].first, units[after - 1].last)
    phrase.last = units[after - 1].last
    return after


def _modifiers_first(hands: _Hands, at: int) -> tuple[Phrase | None, int]:
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
        elif hands.words.forms[unit.first] == "'s" and run:
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
    at = _after_head(hands, phrase, at)
    return phrase, at


def _skippable(hands: _Hands, at: int) -> bool:
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


def _continues(hands: _Hands, run: list[int], at: int) -> bool:
    """Whether the unit still belongs to the phrase begun by ``run``."""
    units = hands.units
    before, unit = units[run[-1]], units[at]
    if adjectival(before):
        return True
    if hands.language == "ru":
        if adjectival(unit):
            return False
        title = any(units[k].is_sense("office") for k in run)
        if title and _persons(unit):
            return True
        return bool(_persons(unit) and _persons(before) and False)
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


def _assembled(hands: _Hands, run: list[int], heads: list[int], start: int) -> Phrase:
    units = hands.units
    persons = [k for k in heads if _persons(units[k])]
    titled = any(units[k].is_sense("office") for k in heads)
    head = persons[-1] if persons and (titled or persons[-1] == heads[-1]) else heads[-1]
    phrase = _new(units[head], units[start].first, units[run[-1]].last)
    for k in run:
        if k == head:
            continue
        unit = units[k]
        if adjectival(unit):
            _take_adjective(phrase, unit)
        elif unit.is_sense("office") and head in persons:
            phrase.titles.extend(s for s in unit.senses if s.entry.sense == "office")
            phrase.title_span = (phrase.first, unit.last)
        elif unit.names and not _is_state(unit):
            phrase.genitives.append(_new(unit, unit.first, unit.last))
        elif unit.names:
            phrase.states.extend(unit.names)
        else:
            phrase.genitives.append(_new(unit, unit.first, unit.last))
    if units[head].names and not phrase.names:
        phrase.names = list(units[head].names)
    return phrase


def _is_state(unit: Unit) -> bool:
    return any(
        n.entry.sort in {"demonym", "metonym", "people"}
        or (n.entry.sort == "place" and "-" not in n.entry.id)
        for n in unit.names
    )


def _after_head(hands: _Hands, phrase: Phrase, at: int) -> int:
    """Genitives, «of»-phrases, and an untabulated name after a title."""
    units = hands.units
    while at < len(units):
        unit = units[at]
        prep = unit.sense("prep")
        titled = _is_title(phrase)
        if hands.language == "en" and prep is not None:
            word = prep.entry.fields.get("prep")
            if word == "of" or (titled and word == "for"):
                inner, after = _modifiers_first(hands, at + 1)
                if inner is None:
                    break
                phrase.genitives.append(inner)
                phrase.last, at = inner.last, after
                continue
            break
        if hands.language == "ru" and (nominal(unit) or adjectival(unit)):
            if titled and _persons(unit) and unit.bits & NOM and not phrase.names:
                _apposed(phrase, _persons(unit), unit)
                at += 1
                continue
            if not unit.bits & GEN or phrase.names:
                break
            inner, after = _modifiers_first(hands, at)
            if inner is None:
                break
            phrase.genitives.append(inner)
            phrase.last, at = inner.last, after
            continue
        after = _unknown_person(hands, phrase, at)
        if after == at:
            break
        at = after
    return at


# ------------------------------------------------------------ prepositions and coordination


def _governed(items: list[Item]) -> list[Item]:
    """Prepositions given to the phrases they govern."""
    result: list[Item] = []
    for item in items:
        if isinstance(item, Phrase) and not item.prep and result:
            before = result[-1]
            if isinstance(before, Unit) and (prep := before.sense("prep")) is not None:
                item.prep = prep.entry.fields.get("prep", "")
                item.conj = item.conj or bool(before.bits & CONJ)
                item.first = min(item.first, before.first)
                result.pop()
        result.append(item)
    return result


def _sort(phrase: Phrase) -> str:
    if any(n.entry.sort in NAME_LIKE for n in phrase.names) or phrase.unknown:
        only_place = all(n.entry.sort == "place" for n in phrase.names) and not phrase.unknown
        return "place" if only_place and phrase.names else "actor"
    for each in phrase.senses:
        if each.entry.sense in {"organ", "office", "generic", "anaphor", "party_word"}:
            return "actor"
        if each.entry.sense == "pronoun":
            return "pronoun"
    return phrase.senses[0].entry.sense if phrase.senses else "none"


def _matches(one: Phrase, other: Phrase) -> bool:
    a, b = _sort(one), _sort(other)
    if all(any(n.entry.sort == "place" for n in p.names) for p in (one, other)):
        return True
    if {a, b} == {"actor", "place"}:
        both = [n.entry.sort for p in (one, other) for n in p.names]
        return both.count("place") >= 1 and all(
            _is_state(p.head) for p in (one, other) if _sort(p) == "place"
        )
    return a == b and a not in {"none", "pronoun"}


def _coordinated(items: list[Item], words: Words) -> list[Item]:
    """Phrases joined by «and» (and the commas before it) made one."""
    result: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        if not isinstance(item, Phrase):
            result.append(item)
            at += 1
            continue
        group, after = [item], at + 1
        while True:
            joined = _join_at(items, after, item, words, open_list=_list_ahead(items, after, words))
            if joined < 0:
                break
            group.append(items[joined])  # type: ignore[arg-type]
            after = joined + 1
        if len(group) > 1:
            result.append(_grouped(group))  # type: ignore[arg-type]
        else:
            result.append(item)
        at = after
    return result


def _join_at(
    items: list[Item], after: int, item: Phrase, words: Words, *, open_list: bool
) -> int:
    """Place of the next phrase of the group, or -1."""
    comma = False
    for k in range(after, min(after + 3, len(items))):
        each = items[k]
        if isinstance(each, Phrase):
            joined = each.conj or comma or _and_before(items, k)
            same = each.prep == item.prep or not each.prep or each.conj
            fits = joined and same and _matches(item, each)
            if fits and comma and not (each.conj or _and_before(items, k)) and not open_list:
                return -1
            return k if fits else -1
        if each.kind == "mark" and words.forms[each.first] == ",":
            comma = True
        elif not _is_and(each):
            return -1
    return -1


def _is_and(unit: Unit) -> bool:
    link = unit.sense("conj_clause")
    return link is not None and link.entry.fields.get("link") == "and"


def _and_before(items: list[Item], k: int) -> bool:
    before = items[k - 1]
    return isinstance(before, Unit) and _is_and(before)


def _list_ahead(items: list[Item], after: int, words: Words) -> bool:
    """Whether a comma list ends in «and» within reach."""
    for k in range(after, min(after + 12, len(items))):
        each = items[k]
        if isinstance(each, Phrase):
            if each.conj or _and_before(items, k):
                return True
        elif not (each.kind == "mark" and words.forms[each.first] == ",") and not _is_and(each):
            return False
    return False


def _grouped(group: list[Phrase]) -> Phrase:
    first = group[0]
    return Phrase(
        first=first.first,
        last=group[-1].last,
        head=first.head,
        prep=first.prep,
        conj=first.conj,
        bits=first.bits,
        senses=first.senses,
        members=group,
        adjectives=first.adjectives,
        states=first.states,
    )


