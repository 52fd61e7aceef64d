"""Bodies and peoples whose name no register has, told by a noun of such bodies beside the name.

"The Torkhel and Sher Khel tribes", «لواء صقور الجبل», «бригада „Соколы гор“»: each is an actor of
this document alone. Which nouns bear names is told by the lexicons (``band``).
"""

from dataclasses import dataclass

from hudna.packs.features import CONJ, DET, PLURAL
from hudna.reading.coordination import is_and
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of, bits_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands
from hudna.text.clitics import AND, ARTICLE

__all__ = ["BAND", "Band", "bands_of"]

BAND, LINK, DETERMINER = bit_of("band"), bit_of("conj_clause"), bit_of("determiner")
SMALL = bits_of("prep", "conj_clause", "determiner")
"""Words that may stand within a name: "Front *for* Change *and* Concord"."""
NO_PART = bits_of("prep", "conj_clause", "relative", "comp", "pronoun", "auxiliary", "negator")
"""Words that are no part of a name without quotation marks."""
LONGEST, QUOTED = 4, 7
"""Words of a name; units between quotation marks."""
SEVERAL = 2
"""Words of a name whose first may have its capital as the first of the sentence."""
SHORT = 4
"""Letters of a word that only begins the name of an Arab people («بني», «البو»), at most."""


@dataclass(slots=True)
class Band:
    """Phrases of one noun and the units that join them, up to the unit ``after``."""

    items: list[Phrase | Unit]
    after: int


Spell = tuple[int, int]
"""Units from the first on, before the last, that make a name."""


def bands_of(hands: Hands) -> dict[int, Band]:
    """The named bodies of a sentence, by the unit at which each begins."""
    found: dict[int, Band] = {}
    for at, unit in enumerate(hands.units):
        if not unit.told & BAND or unit.kind == "name":
            continue
        band = _english(hands, at) if hands.language == "en" else _head_first(hands, at)
        if band is not None:
            start, held = band
            found[start] = held
    return found


# ------------------------------------------------------------ names before their noun


def _english(hands: Hands, at: int) -> tuple[int, Band] | None:
    units, capital = hands.units, hands.words.capital
    proper = capital[units[at].first] and at > 0
    people = not proper and _is_people(units[at])
    first = _capitals_before(hands, at, proper=proper, people=people)
    names = [(first, at + 1 if proper else at)]
    after = _rest_of_name(hands, at + 1) if proper else at + 1
    if proper:
        names = [(first, after)]
    if not people and not any(units[k].kind == "x" for k in range(*names[0])):
        return None
    if first == at and not proper:
        return None
    while not proper and units[at].bits & PLURAL and (more := _listed_before(hands, first)):
        names.insert(0, more)
        first = more[0]
    if len(names) == 1 and first == 0 and at - first < SEVERAL:
        return None  # "Several tribes": what opens a sentence has a capital anyhow
    start = first - (first > 0 and bool(units[first - 1].told & DETERMINER))
    return start, _made(hands, at, names, start, after)


def _capitals_before(hands: Hands, at: int, *, proper: bool, people: bool) -> int:
    """Where the capitalised words before a noun begin; only strange ones before a common noun."""
    first = at
    while first > 0 and at - first < LONGEST:
        if not _is_of_name(hands, first - 1, proper=proper, people=people):
            break
        first -= 1
    return first


def _is_of_name(hands: Hands, at: int, *, proper: bool, people: bool) -> bool:
    unit = hands.units[at]
    if not hands.words.capital[unit.first] or unit.kind in {"mark", "time", "number"}:
        return False
    if unit.kind == "x":
        return hands.words.forms[unit.first].isalpha()
    if not proper:
        return people and _is_place(unit)  # many a village is called after its tribe
    return proper and not unit.told & (NO_PART | DETERMINER) and not unit.finite


def _is_place(unit: Unit) -> bool:
    return unit.kind == "name" and all(name.entry.sort == "place" for name in unit.names)


def _may_name_people(unit: Unit) -> bool:
    """«Кланы Анза и *Салех*»: called as a place is, or a person."""
    known = [name.entry for name in unit.names]
    return unit.kind == "name" and all(each.sort == "place" or each.person for each in known)


def _rest_of_name(hands: Hands, at: int) -> int:
    """As "Front *for Change and Concord*": small words between capitals belong to a name."""
    units, after = hands.units, at
    for k in range(at, min(at + LONGEST, len(units))):
        unit = units[k]
        if hands.words.capital[unit.first] and unit.kind in {"x", "name", "lex"}:
            after = k + 1
        elif unit.kind == "mark" or not unit.told & SMALL or (k == at and not _is_of(unit)):
            break
    return after


def _is_of(unit: Unit) -> bool:
    prep = unit.sense("prep")
    return prep is not None and prep.entry.fields.get("prep") in {"of", "for"}


def _listed_before(hands: Hands, first: int) -> Spell | None:
    """The name before "and" or a comma: "the *Torkhel* and Sher Khel tribes"."""
    link = hands.units[first - 1] if first > 1 else None
    if link is None or not (is_and(link) or link.mark == ","):
        return None
    begin = _capitals_before(hands, first - 1, proper=False, people=True)
    return (begin, first - 1) if begin < first - 1 else None


# ------------------------------------------------------------ names behind their noun


def _head_first(hands: Hands, at: int) -> tuple[int, Band] | None:
    head = hands.units[at]
    before = _quoted(hands, at - 1) if at > 0 and hands.words.capital[head.first] else None
    if before is not None:
        after = _closed(hands, before)  # «с „Фронтом за перемены“»
        return at - 1, _made(hands, at, [before], at - 1, after)
    name = _name_behind(hands, at, at + 1)
    if name is None:
        return None
    names, after = [name], _closed(hands, name)
    several = hands.language == "ar" or bool(head.bits & PLURAL)
    more = _listed_behind(hands, at, after) if several else None
    while more is not None:
        names.append(more)
        after = _closed(hands, more)
        more = _listed_behind(hands, at, after)
    return at, _made(hands, at, names, at, after)


def _name_behind(hands: Hands, at: int, begin: int) -> Spell | None:
    quoted = _quoted(hands, begin)
    if quoted is not None or begin >= len(hands.units):
        return quoted
    people = _is_people(hands.units[at])
    if hands.language == "ar":
        return _arabic(hands, at, begin, people=people)
    after = begin
    while after < len(hands.units) and after - begin < LONGEST:
        unit = hands.units[after]
        fits = unit.kind == "x" and hands.words.forms[unit.first].isalpha()
        fits = fits or (people and _may_name_people(unit))
        if not fits or not (hands.words.capital[unit.first] or (people and after == begin)):
            break
        after += 1
    return (begin, after) if after > begin else None


def _quoted(hands: Hands, begin: int) -> Spell | None:
    """What stands between two quotation marks, and no register knows."""
    units = hands.units
    if begin >= len(units) or units[begin].mark != '"':
        return None
    for k in range(begin + 1, min(begin + 1 + QUOTED, len(units))):
        if units[k].mark == '"':
            inner = units[begin + 1 : k]
            strange = any(u.kind == "x" or _is_place(u) for u in inner) and len(inner) > 1
            strange = strange or [u.kind for u in inner] == ["x"]
            return (begin + 1, k) if strange and not any(u.finite for u in inner) else None
    return None


def _arabic(hands: Hands, at: int, begin: int, *, people: bool) -> Spell | None:
    """«حركة التغيير», «لواء صقور الجبل», «قبيلة المشاولة»: a construct closed by its article."""
    head = hands.units[at]
    if head.bits & DET:
        return None
    first = hands.units[begin]
    if not _is_word(hands, begin) or (first.bits & CONJ and begin == at + 1):
        return None
    closed = _is_articled(hands, begin)
    second = begin + 1 < len(hands.units) and _is_word(hands, begin + 1)
    if not closed and second and _is_articled(hands, begin + 1):
        return begin, begin + 2
    if people:
        short = len(hands.words.forms[first.first]) <= SHORT and second
        return begin, begin + 1 + short
    alone = any("alone" in s.entry.fields for s in head.senses if s.told & BAND)
    return (begin, begin + 1) if closed and alone and first.kind == "x" else None


def _is_word(hands: Hands, at: int) -> bool:
    unit = hands.units[at]
    if unit.kind == "x":
        return hands.words.forms[unit.first].isalpha() and unit.last - unit.first == 1
    common = unit.kind == "lex" and not unit.told & NO_PART and not unit.preposition
    return common and unit.verb is None


def _is_articled(hands: Hands, at: int) -> bool:
    unit = hands.units[at]
    return bool(unit.bits & DET) or hands.words.forms[unit.first].startswith(ARTICLE)


def _is_people(unit: Unit) -> bool:
    return any("people" in s.entry.fields for s in unit.senses if s.told & BAND)


def _closed(hands: Hands, name: Spell) -> int:
    """The unit behind a name and its closing quotation mark."""
    after = name[1]
    opened = hands.units[name[0] - 1].mark == '"'
    return after + (opened and after < len(hands.units) and hands.units[after].mark == '"')


def _listed_behind(hands: Hands, at: int, after: int) -> Spell | None:
    """«Кланы А *и Б*», «قبيلتا أ *وب*»: the next name of a list."""
    units = hands.units
    if after >= len(units):
        return None
    if hands.language == "ar":
        joined = units[after].kind == "x" and hands.words.forms[units[after].first][0] == AND
        dual = not units[at].bits & DET and joined and _is_people(units[at])
        return _arabic(hands, at, after, people=True) if dual else None
    return _name_behind(hands, at, after + 1) if is_and(units[after]) else None


# ------------------------------------------------------------ phrases and actors


def _made(hands: Hands, at: int, names: list[Spell], start: int, after: int) -> Band:
    """A phrase for each name; the noun stands with the one beside it."""
    units, head = hands.units, hands.units[at]
    senses = [sense for sense in head.senses if sense.told & BAND]
    items: list[Phrase | Unit] = []
    for k, (first, end) in enumerate(names):
        begin = units[start].first if k == 0 else units[first].first
        last = units[end - 1].last
        if k == len(names) - 1:
            last = max(last, units[after - 1].last)
        if k == 0:
            last = max(last, head.last) if at < first else last
        phrase = Phrase(
            first=begin, last=last, head=head, bits=head.bits, senses=senses, told=BAND,
            unknown=(units[first].first, units[end - 1].last),
        )  # fmt: skip
        if k == 0 and hands.language == "ar":
            phrase.prep, phrase.conj = head.preposition, bool(head.bits & CONJ)
        elif k and hands.language == "ar":
            phrase.conj = True
            phrase.bits &= ~CONJ
        elif k:
            items.append(_link_between(units, names[k - 1][1], first))
        items.append(phrase)
    return Band(items, after)


def _link_between(units: list[Unit], after: int, first: int) -> Unit:
    return next((u for u in units[after:first] if is_and(u) or u.mark == ","), units[after])
