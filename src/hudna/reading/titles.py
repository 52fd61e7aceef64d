"""Titles and the names beside them: offices, ranks, and persons whom no register knows."""

from hudna.packs.features import CASES, CONJ, GEN, NOM
from hudna.reading.names_run import FAMILY, run_of_name
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import NameHit, Unit
from hudna.reading.word_senses import ADJECTIVES
from hudna.reading.wordclass import ALL_FUNCTION_BITS, Hands, is_function, nominal
from hudna.text.clitics import peelings

__all__ = [
    "FAMILY",
    "agrees",
    "appose",
    "entitle",
    "is_rank",
    "is_title",
    "name_past_body",
    "new_phrase",
    "opens_person",
    "outer_name",
    "persons_of",
    "take_adjective",
    "take_unknown",
]

OFFICE, TITLING = bits_of("office"), bits_of("office", "anaphor")
RANKS = frozenset({"general", "officer"})


def new_phrase(unit: Unit, first: int, last: int) -> Phrase:
    """A phrase with this unit as its head."""
    told = unit.told
    senses = unit.senses.copy()
    if told & ALL_FUNCTION_BITS:
        senses = [s for s in senses if not is_function(s)]
        told = 0
        for sense in senses:
            told |= sense.told
    return Phrase(
        first,
        last,
        unit,
        unit.preposition,
        unit.bits & CONJ > 0,
        unit.bits,
        [name for name in unit.names if name.entry.sort != "demonym"] if unit.names else [],
        senses,
        told=told,
    )


def is_title(phrase: Phrase) -> bool:
    """A title stands before a name: an office, or "his counterpart"."""
    if not phrase.told & TITLING:
        return False
    if phrase.told & OFFICE:
        return True
    anaphor = phrase.entry("anaphor")
    return anaphor is not None and anaphor.fields.get("anaphor") == "counterpart"


def is_rank(phrase: Phrase) -> bool:
    """A rank («العقيد», "Colonel") is followed by a name, however short."""
    office = phrase.entry("office") if phrase.told & OFFICE else None
    return office is not None and office.fields.get("office") in RANKS


def persons_of(unit: Unit) -> list[NameHit]:
    """The persons of the registers whom the unit may name."""
    return [name for name in unit.names if name.entry.person] if unit.names else []


def agrees(phrase: Phrase, bits: int) -> bool:
    """Whether a name of these features can stand in the case of its title (Russian)."""
    mine, other = phrase.bits & CASES, bits & CASES
    return not mine or not other or bool(mine & other)


def appose(phrase: Phrase, person: list[NameHit], unit: Unit) -> None:
    """Give a title the register name that stands beside it."""
    entitle(phrase, phrase.first, phrase.last)
    phrase.names = person
    phrase.head = unit
    phrase.last = unit.last


def entitle(phrase: Phrase, first: int, last: int) -> None:
    """The words ``[first, last)`` are the title of the person whom the phrase names."""
    phrase.titles = [s for s in phrase.senses if s.name == "office"]
    phrase.title_span = (first, last)


OF_STATES = frozenset({"demonym", "people"})
"""Names of a nationality: «قطري», and in the plural also of its people («القطريين»)."""


def take_adjective(phrase: Phrase, unit: Unit) -> None:
    """Nationalities and marks of kind that an adjective gives its noun."""
    phrase.states += [name for name in unit.names if name.entry.sort in OF_STATES]
    phrase.adjectives += [s for s in unit.senses if s.name in ADJECTIVES]


def take_unknown(hands: Hands, phrase: Phrase, at: int) -> int:
    """An untabulated name right after a title: words that nothing else explains."""
    if not is_title(phrase) or phrase.names or phrase.unknown or at >= len(hands.units):
        return at
    if (name := name_past_body(hands, at)) is not None:
        return _take_name(hands, phrase, name)
    after = run_of_name(hands, at)
    if after == at and _is_given_name(hands, phrase, at):
        after = run_of_name(hands, at + 1)
    person = _person_behind(hands, at, after)
    if person is not None and agrees(phrase, hands.units[person].bits):
        appose(phrase, persons_of(hands.units[person]), hands.units[person])
        return person + 1
    least = 2 if hands.language == "ar" and not is_rank(phrase) else 1
    if after - at < least or _counts_more(hands, at, after):
        return at
    return _take_name(hands, phrase, (at, after))


def _take_name(hands: Hands, phrase: Phrase, name: tuple[int, int]) -> int:
    """Give a title the units of a name that nobody knows; the place behind them."""
    at, after = name
    entitle(phrase, phrase.first, phrase.last)
    phrase.unknown = (hands.units[at].first, hands.units[after - 1].last)
    phrase.last = hands.units[after - 1].last
    return after


def name_past_body(hands: Hands, at: int) -> tuple[int, int] | None:
    """«Лидер Объединённого фронта спасения Юсуф Тамбура сказал»: the name behind a body's words.

    Only where the words from ``at`` on belong to a body that no register has (they neither act nor
    open anything), and the name, of two words or more, stands right before a verb or a mark.
    """
    units = hands.units
    if hands.language != "ru":
        return None
    for k in range(at + 1, min(at + BODY, len(units))):
        before = units[k - 1]
        if before.verb is not None or before.told & CLOSING or before.kind in {"mark", "number"}:
            return None
        if persons_of(before):
            return None
        if before.kind == "x" and hands.words.capital[before.first]:
            if k - 1 > at:
                return None
            continue
        end = run_of_name(hands, k)
        behind = units[end] if end < len(units) else None
        ends = behind is None or behind.kind == "mark" or behind.finite
        if end - k > 1 and ends:
            return k, end
    return None


BODY = 6
"""Units from a title to the name of who bears it."""
CLOSING = bits_of("prep", "conj_clause", "comp", "relative", "office")


def _person_behind(hands: Hands, at: int, after: int) -> int | None:
    """The unit of a person whom the register knows, behind one word that nobody knows.

    His given name in another spelling («министр Дельфин Лоренсана»), or with a small word the
    body that he is of («лидер Народной партии Мариано Рахой»); else None.
    """
    units = hands.units
    if hands.language != "ru" or after - at != 1 or after >= len(units):
        return None
    behind, form = units[after], hands.words.forms[units[at].first]
    if persons := persons_of(behind):
        same = any((n.entry.given or n.entry.id)[:1] == form[:1] for n in persons)
        return after if same and hands.words.capital[behind.first] else None
    small = behind.kind == "x" and not hands.words.capital[behind.first]
    if not small or after + 1 >= len(units) or not hands.words.forms[behind.first].isalpha():
        return None
    return after + 1 if persons_of(units[after + 1]) else None


def _is_given_name(hands: Hands, phrase: Phrase, at: int) -> bool:
    """«Губернатор Курдистана Сирван Баразанджи»: a town's name that nobody governs there."""
    unit = hands.units[at]
    if hands.language != "ru" or not opens_person(hands, at):
        return False
    return bool(phrase.genitives or not unit.bits & GEN) and agrees(phrase, unit.bits)


def _counts_more(hands: Hands, at: int, after: int) -> bool:
    """«ضابط وثلاثة جنود»: a word with «و» before a common noun is no name of the first."""
    if hands.language != "ar" or after - at > 1 or after >= len(hands.units):
        return False
    behind, form = hands.units[after], hands.words.forms[hands.units[at].first]
    common = nominal(behind) and not behind.names and not behind.preposition
    return common and any(peel.conjunction for peel in peelings(form))


def opens_person(hands: Hands, at: int) -> bool:
    """«министр Владимир Миканба»: a town's name before a name that nobody knows is a first name."""
    units = hands.units
    unit, after = units[at], units[at + 1] if at + 1 < len(units) else None
    if after is None or after.kind != "x" or not hands.words.capital[after.first]:
        return False
    towns = bool(unit.names) and all(n.entry.sort == "place" for n in unit.names)
    return towns and hands.words.forms[after.first].isalpha()


def _may_be_named(name: Phrase) -> bool:
    """Whether a name can stand in the nominative: «Махди аль-Машат» does not decline."""
    return not name.bits & CASES or bool(name.bits & NOM)


def outer_name(phrase: Phrase, inner: Phrase) -> None:
    """«спецпредставитель генсека ООН Гассан Саламе»: the name belongs to the outermost title."""
    if not is_title(phrase) or phrase.names or phrase.unknown:
        return
    if inner.unknown is not None and inner.title_span is not None:
        phrase.unknown, inner.unknown = inner.unknown, None
        inner.last = inner.title_span[1]
        entitle(phrase, phrase.first, inner.last)
        inner.titles, inner.title_span = [], None
        return
    if inner.names and inner.title_span is not None and agrees(phrase, inner.head.bits):
        phrase.names, phrase.head, inner.names = inner.names, inner.head, []
        inner.last = inner.title_span[1]
        entitle(phrase, phrase.first, inner.last)
        inner.titles, inner.title_span = [], None
        return
    if not inner.genitives:
        return
    last = inner.genitives[-1]
    if phrase.bits & NOM and not phrase.bits & GEN and not _may_be_named(last):
        return
    if last.last == inner.last and persons_of(last.head) and agrees(phrase, last.bits):
        inner.genitives.pop()
        inner.last = last.first
        entitle(phrase, phrase.first, inner.last)
        phrase.names, phrase.head = persons_of(last.head), last.head
