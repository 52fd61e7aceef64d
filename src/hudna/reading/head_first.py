"""Arabic noun phrases: the head, then adjectives, genitives and appositions."""

from hudna.packs.features import ACC, CONJ, DET, NOM, PLURAL, SUFFIX
from hudna.reading.loose_places import take_place
from hudna.reading.owned_nouns import bind, is_apart, is_owned
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.titles import (
    FAMILY,
    appose,
    is_title,
    new_phrase,
    outer_name,
    persons_of,
    take_adjective,
    take_unknown,
)
from hudna.reading.units import ADJECTIVAL, NOMINAL, NameHit, Unit
from hudna.reading.wordclass import Hands, is_any, is_pointing, nominal
from hudna.text.clitics import ARTICLE, peelings

__all__ = ["head_first"]


def head_first(hands: Hands, at: int) -> tuple[Phrase | None, int]:
    """The phrase that begins at unit ``at``, and the place after it."""
    units, start = hands.units, at
    while at < len(units) and units[at].told & DETERMINER and not units[at].parts & NOMINAL:
        at += 1
    if at >= len(units) or units[at].parts != NOMINAL:
        return None, start + 1
    head = units[at]
    if start != at and head.preposition:
        return None, start + 1  # «أقر هؤلاء بالهجوم»: no noun of theirs
    phrase = new_phrase(head, units[start].first, head.last)
    if head.told & PRONOUN and not head.names:
        return phrase, at + 1  # «هو الطرف الآخر»: a pronoun that only ties what follows
    phrase.possessed = is_owned(head)
    if start != at:
        phrase.vague, phrase.pointed = is_any(units[start]), is_pointing(units[start])
        phrase.prep = phrase.prep or units[start].preposition
        phrase.conj = phrase.conj or bool(units[start].bits & CONJ)
    if phrase.names and _is_no_name(phrase, hands, at):
        phrase.names = []
    chained = bool(phrase.names) or bool(phrase.bits & DET) or _is_closed(phrase, hands)
    after = _extended(hands, phrase, at + 1, chained=chained)
    if phrase.genitives and phrase.possessed:
        bind(hands, phrase)
    return phrase, after


def _is_no_name(phrase: Phrase, hands: Hands, at: int) -> bool:
    """«مدينة حلب»: "a city", whatever town is called so; «مديرة المدرسة»: an office."""
    if phrase.told & PLACE_HEAD and not phrase.bits & DET:
        return True
    if not phrase.told & OFFICE:
        return False
    behind = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if behind is None or phrase.bits & DET or any(n.entry.sort != "place" for n in phrase.names):
        return False
    return behind.parts == NOMINAL and bool(behind.bits & DET) and not behind.preposition


FEMININE = "\u0647"  # the folded ending of a feminine noun or adjective
DETERMINER, PREP, OFFICE = bits_of("determiner"), bits_of("prep"), bits_of("office")
PRONOUN, ORGAN, SAID = bits_of("pronoun"), bits_of("organ"), bits_of("say", "confirm", "stress")
ANAPHOR, OWNED = bits_of("anaphor"), bits_of("prep", "belonging")
PLACE_HEAD = bits_of("place_head")
UNCLOSED = bits_of("organ", "office", "generic", "place_head")


def _extended(hands: Hands, phrase: Phrase, at: int, *, chained: bool) -> int:
    """Adjectives, a genitive, a title's body and a name, in their order."""
    units = hands.units
    while at < len(units) and not _has_name(phrase):
        unit = units[at]
        if _is_described(hands, phrase, at) or _is_rebel(hands, phrase, at):
            at += 1  # «خرق جوي إسرائيلي»: an adjective that nobody knows, before a nationality
        elif not unit.preposition and (
            unit.parts & ADJECTIVAL or (unit.names and _is_nationality(phrase, unit))
        ):
            take_adjective(phrase, unit)
            phrase.last = unit.last
            chained = not _is_direction(unit)  # «معسكر شرقي صنعاء»: its town follows
            at += 1
        elif unit.names and is_title(phrase) and (person := _apposed(unit)):
            appose(phrase, person, unit)
            return at + 1
        elif (after := _hung(hands, phrase, at, chained=chained)) > at:
            chained, at = True, after
        elif not chained and (after := take_place(hands, phrase, at)) > at:
            return after
        elif unit.told & OWNED and (after := _title_body(hands, phrase, at)) > at:
            chained, at = True, after
        else:
            return _closing_name(hands, phrase, at)
    return at


PORTFOLIO = 3  # words that an office has at most beside its noun


def _hung(hands: Hands, phrase: Phrase, at: int, *, chained: bool) -> int:
    """What belongs to a title, or to any noun that nothing is bound to yet."""
    if hands.units[at].kind == "x" and is_title(phrase):
        return _titled(hands, phrase, at)
    return at if chained else _genitive(hands, phrase, at)


def _titled(hands: Hands, phrase: Phrase, at: int) -> int:
    """«وزير الأمن القومي الإسرائيلي فلان»: a portfolio that no lexicon lists; a given name.

    The portfolio has its article and stands before a nationality or a person.
    """
    units = hands.units
    after = at + 1
    if after < len(units) and (person := _spelled(hands, at)):
        appose(phrase, person, units[after])
        return after + 1
    while after < len(units) and after - at < PORTFOLIO and _is_articled(hands, after):
        after += 1
    if not _is_articled(hands, at) or after >= len(units):
        return at
    if not (units[after].parts & ADJECTIVAL and units[after].names) and not _apposed(units[after]):
        sent = (
            units[after].told & PREP and phrase.genitives
        )  # «مبعوث الأمم المتحدة الخاص إلى اليمن»
        if not sent or after - at > 1:
            return at  # but «مبعوث الأمم المتحدة الخاص إلى اليمن»
    phrase.last = units[after - 1].last
    return after


def _spelled(hands: Hands, at: int) -> list[NameHit]:
    """«الرئيس الأوكراني بيترو بوروشنكو»: a register's given name in another spelling."""
    if hands.units[at].preposition:
        return []
    letter = hands.words.forms[hands.units[at].first][0]
    held = _apposed(hands.units[at + 1])
    family = all(each.entry.kind in FAMILY and each.entry.given[:1] == letter for each in held)
    return held if family else []


def _is_articled(hands: Hands, at: int) -> bool:
    unit = hands.units[at]
    if unit.kind != "x" or unit.last - unit.first > 1:
        return False
    return any(each.article for each in peelings(hands.words.forms[unit.first]))


def _apposed(unit: Unit) -> list[NameHit]:
    return [] if unit.preposition else persons_of(unit)


def _is_nationality(phrase: Phrase, unit: Unit) -> bool:
    """«الوسطاء القطريين والمصريين»: after a noun of persons the people of a state describe it."""
    named = [n.entry for n in unit.names if is_title(phrase) or not n.entry.person]
    people = bool(named) and all(each.sort in {"people", "demonym"} for each in named)
    persons = phrase.sense("office", "generic", "party_word", "casualty_who") is not None
    joined = not unit.bits & CONJ or bool(phrase.states)
    if people and phrase.told & ARMS and phrase.bits & unit.bits & DET:
        return joined and not phrase.names  # «الطيران السوداني», whoever is called so
    return people and persons and joined and not phrase.names and bool(phrase.bits & PLURAL)


def _is_described(hands: Hands, phrase: Phrase, at: int) -> bool:
    """A feminine behind a masculine is another noun: «استهداف سفينة أمريكية»."""
    units, forms = hands.units, hands.words.forms
    if units[at].kind != "x" or at + 1 >= len(units):
        return False
    hers = forms[units[at].first].endswith(FEMININE) and not phrase.bits & PLURAL
    if hers and not forms[phrase.head.first].endswith(FEMININE):
        return False
    after = units[at + 1]
    return bool(after.names) and after.parts & ADJECTIVAL > 0


def _is_rebel(hands: Hands, phrase: Phrase, at: int) -> bool:
    """«الجنرال المتمرد فلان»: what a title with its article is called besides, before his name."""
    unit, behind = hands.units[at], hands.units[at + 1] if at + 1 < len(hands.units) else None
    described = unit.told & FIGHTER and unit.bits & DET and not unit.bits & (PLURAL | CONJ)
    if behind is None or unit.preposition or not (is_title(phrase) and phrase.bits & DET):
        return False
    return bool(described) and (behind.kind == "x" or bool(persons_of(behind)))


FIGHTER, ARMS = bits_of("generic", "casualty_who"), bits_of("weapon")


def _has_name(phrase: Phrase) -> bool:
    """Whether a title has found its name: nothing more belongs to the phrase."""
    return bool((phrase.names and phrase.title_span) or phrase.unknown)


def _closing_name(hands: Hands, phrase: Phrase, at: int) -> int:
    """A name behind a rank, or one that no register knows: the end of its phrase."""
    after = _ranked(hands, phrase, at)
    return after if after > at else take_unknown(hands, phrase, at)


def _genitive(hands: Hands, phrase: Phrase, at: int) -> int:
    unit = hands.units[at]
    cased = unit.bits & (ACC | NOM) and not _is_body(unit)  # «مقاتلي طالبان»: no two students
    if not unit.parts & NOMINAL or unit.preposition or unit.bits & CONJ or cased:
        return at  # «مسيرات مستودعا», «رفض متمردو»: no case of an owner
    if unit.bits & SUFFIX and phrase.told & OFFICE and unit.told & SAID:
        return at  # «عن مسؤول أمني قوله إن»
    return at if is_apart(hands, phrase, at) else _hang(hands, phrase, at)


def _is_body(unit: Unit) -> bool:
    named = (each.entry for each in unit.names if each.entry.sort == "actor")
    return any(not each.person and each.kind != "weak" for each in named)


def _hang(hands: Hands, phrase: Phrase, at: int) -> int:
    genitive, after = hands.down(head_first, at)
    if genitive is None:
        return at
    phrase.genitives.append(genitive)
    phrase.last = genitive.last
    outer_name(phrase, genitive)
    phrase.last = max(phrase.last, hands.units[after - 1].last)
    return after


def _belongs(hands: Hands, phrase: Phrase, at: int) -> int:
    """«وزارة الدفاع التابعة للحوثيين», «… في حكومة الوفاق»: whose organ it is, said apart."""
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if not phrase.told & (ORGAN | OFFICE) or phrase.genitives or phrase.states:
        return at
    owned = after is not None and bool(after.names) and after.preposition in OWNING
    return _hang(hands, phrase, at + 1) if owned else at


OWNING = frozenset({"l", "to", "on", "b"})


def _is_direction(unit: Unit) -> bool:
    return unit.is_sense("direction") and not unit.bits & DET


def _is_closed(phrase: Phrase, hands: Hands) -> bool:
    """A phrase of several words («بيان رسمي») takes no genitive, unless it is a title or organ.

    Nor does a noun with its article: «اتهمت الحركة الجيش» names two.
    """
    if phrase.told & ANAPHOR and hands.words.forms[phrase.head.first].startswith(ARTICLE):
        return True
    several = phrase.head.last - phrase.head.first > 1
    if several and phrase.told & ORGAN:  # «اتهمت وزارة الخارجية القوات»: nor one that is definite
        return hands.words.forms[phrase.head.last - 1].startswith(ARTICLE)
    return several and not phrase.told & UNCLOSED


def _title_body(hands: Hands, phrase: Phrase, at: int) -> int:
    """«المتحدث باسم الجيش», «المبعوث الأممي إلى سوريا فلان»: whom a title speaks for or goes to."""
    units = hands.units
    prep = units[at].sense("prep")
    if prep is None:
        return _belongs(hands, phrase, at)
    if not is_title(phrase) or phrase.unknown or at + 1 >= len(units):
        return at
    if "owner" in prep.entry.fields:  # «الناطق باسمها»
        phrase.possessed, phrase.last = True, units[at].last
        return at + 1
    told = prep.entry.fields.get("prep")
    sent = told == "about" and _is_sent(phrase)
    if (told == "for" or sent) and nominal(units[at + 1]):
        return _hang(hands, phrase, at + 1)
    if at + 2 < len(units) and units[at + 1].names and persons_of(units[at + 2]):
        phrase.genitives.append(new_phrase(units[at + 1], units[at + 1].first, units[at + 1].last))
        phrase.last = units[at + 1].last
        return at + 2
    return at


def _is_sent(phrase: Phrase) -> bool:
    """«ممثلون عن الحكومة والمعارضة»: those who act for somebody."""
    office = phrase.entry("office")
    return office is not None and office.fields.get("office") in {"representative", "delegate"}


def _ranked(hands: Hands, phrase: Phrase, at: int) -> int:
    """«المتحدث باسم الجيش العقيد هاشم إدريس»: a rank between a title and its name."""
    unit = hands.units[at]
    if not unit.told & OFFICE or not is_title(phrase) or unit.preposition or unit.bits & CONJ:
        return at
    if at in hands.no_ranks:
        return at
    rank, after = hands.down(head_first, at)
    if rank is None or (rank.unknown is None and not rank.names):
        hands.no_ranks.add(at)
        return at
    phrase.titles = [s for s in (*phrase.senses, *rank.titles) if s.name == "office"]
    end = rank.title_span[1] if rank.title_span else rank.last
    phrase.title_span = (phrase.first, end)
    phrase.names, phrase.unknown, phrase.head = rank.names, rank.unknown, rank.head
    phrase.last = rank.last
    return after
