"""Names in apposition: a title, a comma and a name, or a name, a comma and its title.

Also names that only their place shows: capitalised words that nothing explains, right beside a
verb of speech. Arabic writes no capitals, so there a name needs its title (``titles``).
"""

from hudna.packs.features import DET, PLURAL
from hudna.reading.coordination import Item
from hudna.reading.names_run import run_of_name
from hudna.reading.phrases import Phrase
from hudna.reading.titles import entitle, is_rank, is_title
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands, is_verb
from hudna.text.clitics import ARTICLE
from hudna.text.words import Words

__all__ = ["called", "closed_ranks", "loose_name", "titled"]

FULL = 2
"""Words from which a name without a title is a full name."""


def closed_ranks(units: list[Unit], words: Words) -> None:
    """In "Lt. Gen. X" or «ген. X» the point of an abbreviated rank ends no sentence."""
    if not units or "." not in words.forms[units[0].first : units[-1].first]:
        return
    at = 0
    while at + 2 < len(units):
        point = units[at + 1]
        if point.mark != ".":
            at += 1
            continue
        rank, after = units[at], units[at + 2]
        if (
            rank.is_sense("office")
            and words.glued[point.first]
            and not words.glued[after.first]
            and words.capital[after.first]
            and rank.last - rank.first == 1
            and rank.last == point.first
            and len(words.forms[rank.first]) <= ABBREVIATED
        ):
            rank.last = point.last
            del units[at + 1]
        at += 1


ABBREVIATED = 4


def loose_name(hands: Hands, at: int) -> Phrase | None:
    """The name that begins at unit ``at``, if its place shows that it is one."""
    unit = hands.units[at]
    if hands.language == "ar" or not hands.words.capital[unit.first]:
        return None
    after = run_of_name(hands, at)
    if after == at or not _has_place_of_name(hands, at, after):
        return None
    last = hands.units[after - 1].last
    return Phrase(first=unit.first, last=last, head=unit, unknown=(unit.first, last))


def _has_place_of_name(hands: Hands, at: int, after: int) -> bool:
    units = hands.units
    full = after - at >= FULL
    following = units[after] if after < len(units) else None
    if following is not None and _speaks(following):
        return True
    if at and full and _speaks(units[at - 1]):
        return True
    if full and following is not None and following.is_sense("prep"):
        return _opens(hands, at) and _speaks_after(units, after)  # "A B of the union said"
    if not full or following is None or not _is_comma(following):
        return False
    if at > 1 and _is_comma(units[at - 1]) and units[at - 2].is_sense("office"):
        return True
    office = any(each.is_sense("office") for each in _until_mark(units, after + 1))
    return office or (_opens(hands, at) and _speaks_behind_inset(hands, after))


def _speaks_behind_inset(hands: Hands, comma: int) -> bool:
    """«Khalid Hussain, a porter, said», "Mona Adel, 34, told": what stands between tells who."""
    for k in range(comma + 1, min(comma + 1 + INSET, len(hands.units))):
        unit = hands.units[k]
        if _is_comma(unit):
            behind = hands.units[k + 1] if k > comma + 1 and k + 1 < len(hands.units) else None
            aged = k == comma + AGE and hands.units[k - 1].kind == "number"
            return behind is not None and (aged or _speaks(behind))
        if unit.kind == "mark" or is_verb(unit):
            return False
    return False


AGE = 2
INSET = 8
"""Units between the commas around what tells who a name is."""


def _opens(hands: Hands, at: int) -> bool:
    """Whether the sentence begins here, or a mark stands before."""
    return at == 0 or hands.units[at - 1].kind == "mark"


OF_WHOM = 6
"""Units between a name and its verb that tell of whom or of where it is."""


def _speaks_after(units: list[Unit], at: int) -> bool:
    prep = units[at].sense("prep")
    if prep is None or prep.entry.fields.get("prep") not in {"of", "from"}:
        return False
    for each in units[at + 1 : at + OF_WHOM]:
        if is_verb(each) or each.kind == "mark":
            return _speaks(each)
    return False


def _until_mark(units: list[Unit], at: int) -> list[Unit]:
    found: list[Unit] = []
    for each in units[at : at + 4]:
        if each.kind == "mark" or is_verb(each) or each.is_sense("prep", "conj_clause"):
            break
        found.append(each)
    return found


def _speaks(unit: Unit) -> bool:
    return is_verb(unit) and any(s.meaning.speech for s in unit.senses)


def _is_comma(item: Item) -> bool:
    return item.mark == ","


def called(items: list[Item], words: Words) -> list[Item]:
    """«Группировка «Аш-Шабаб»», "the rebel group M23": a noun for a group and the group's name.

    An Arabic noun with its article takes one only in quotation marks: «اتهمت الحركة إسرائيل».
    """
    result: list[Item] = []
    for item in items:
        before = result[-1] if result else None
        if type(item) is Phrase and type(before) is Phrase:
            chain = _ending(before)
            if _calls(chain[-1], item, words):
                chain[-1].names = list(item.names)
                for part in chain:
                    part.last = item.last
                continue
        result.append(item)
    return result


def _ending(phrase: Phrase) -> list[Phrase]:
    """A phrase and the genitives at its end, the innermost last: «бойцы движения «X»»."""
    chain = [phrase]
    while chain[-1].genitives and chain[-1].genitives[-1].last == phrase.last:
        chain.append(chain[-1].genitives[-1])
    return chain


def _calls(noun: Phrase, name: Phrase, words: Words) -> bool:
    if name.first == noun.last and words.forms[noun.head.first].startswith(ARTICLE):
        return False
    group = noun.entry("anaphor")
    quoted = name.first - noun.last == 1  # «движения «X»»: one of it, or several
    known = group is not None and group.fields.get("anaphor") == "group"
    if not known and not (quoted and noun.entry("band") is not None):
        return _are_of(noun, name)
    if noun.bits & PLURAL and not quoted:
        return _are_of(noun, name)
    if noun.names or noun.genitives or noun.states or noun.members or name.first - noun.last > 1:
        return False
    bare = not (name.prep or name.conj or name.titles) and (quoted or not name.senses)
    return bare and any(each.entry.sort == "actor" and not each.entry.person for each in name.names)


def _are_of(noun: Phrase, name: Phrase) -> bool:
    """«متمردو «إم 23»»: fighters, and in quotation marks the name of their group."""
    generic = noun.entry("generic")
    if generic is None or generic.fields.get("group") not in FIGHTERS or noun.bits & DET:
        return False
    bare = not (noun.names or noun.genitives or noun.states or noun.members or name.prep)
    quoted = name.first - noun.last == 1 and not (name.conj or name.members or name.titles)
    return (
        bare and quoted and any(n.entry.sort == "actor" and not n.entry.person for n in name.names)
    )


FIGHTERS = frozenset({"armed_groups", "armed_opposition", "terrorists"})


def titled(items: list[Item], words: Words) -> list[Item]:
    """Names and titles that commas join made one phrase; the commas go with them."""
    if not items or "," not in words.forms[items[0].first : items[-1].last]:
        return items
    result: list[Item] = []
    at, end = 0, len(items)
    for comma in [k for k, item in enumerate(items) if item.mark == ","]:
        if comma <= at or comma + 1 >= end:
            continue
        joined = _joined(items, comma - 1)
        if joined is not None:
            result += items[at : comma - 1]
            result.append(joined)
            at = comma + 2
            if at < end and _is_comma(items[at]):
                at += 1
    return result + items[at:] if at else items


def _joined(items: list[Item], at: int) -> Phrase | None:
    """The phrase that two phrases with a comma between them make, or None."""
    one, other = items[at], items[at + 2]
    if type(one) is not Phrase or type(other) is not Phrase or other.prep or other.conj:
        return None
    if not _closes(items, at + 3):
        return None
    if _is_free_title(one) and _is_name(other):
        return _named(one, other, (one.first, one.last))
    if _is_name(one) and _is_free_title(other) and not one.titles:
        other.prep, other.conj, other.bits = one.prep, one.conj, one.bits
        return _named(other, one, (other.first, other.last))
    return None


def _closes(items: list[Item], at: int) -> bool:
    """An apposition ends at a mark or with the sentence; a list goes on."""
    if at >= len(items):
        return True
    after = items[at]
    if not isinstance(after, Unit) or after.kind != "mark":
        return False
    following = items[at + 1] if at + 1 < len(items) else None
    if isinstance(following, Phrase) and following.conj:
        return False
    listed = isinstance(following, Unit) and following.is_sense("conj_clause")
    return not (listed and _is_comma(after))


def _is_free_title(phrase: Phrase) -> bool:
    office = phrase.sense("office")
    return (
        is_title(phrase)
        and not is_rank(phrase)
        and not phrase.names
        and phrase.unknown is None
        and not phrase.members
        and (office is None or not office.bits & PLURAL)
    )


def _is_name(phrase: Phrase) -> bool:
    if phrase.members or phrase.titles:
        return False
    return phrase.unknown is not None or any(name.entry.person for name in phrase.names)


def _named(title: Phrase, name: Phrase, span: tuple[int, int]) -> Phrase:
    entitle(title, *span)
    title.names, title.unknown, title.head = name.names, name.unknown, name.head
    title.first, title.last = min(title.first, name.first), max(title.last, name.last)
    return title
