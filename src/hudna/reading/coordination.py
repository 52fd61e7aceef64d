"""Coordination: phrases joined by «and» (and the commas before it) made one."""

from hudna.packs.features import CASES, CONJ, GEN, NOM, PLURAL
from hudna.reading.clause_openers import opens_clause
from hudna.reading.list_appositions import PAIR, names_set_on
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of, bits_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import is_state

__all__ = ["Item", "coordinate", "grouped", "is_and", "is_somebody"]

Item = Phrase | Unit
BAND = bit_of("band")
AFTER = 3
"""Items behind phrases that are joined among which their verb stands."""
LINK, HELPING = bit_of("conj_clause"), bits_of("modal_future", "auxiliary")
NAME_LIKE = ("actor", "source", "people", "metonym", "place")


def coordinate(items: list[Item]) -> list[Item]:
    """Phrases joined by «and» (and the commas before it) made one."""
    result: list[Item] = []
    at, end = 0, len(items)
    while at < end:
        item = items[at]
        at += 1
        if at == end or type(item) is not Phrase:
            result.append(item)
            continue
        if item.bits & CASES and (other := _over_origin(item, items, at)) is not None:
            item.genitives = [*item.genitives, items[at]]  # type: ignore[list-item]
            result.append(grouped([item, other]))
            at += 3
            continue
        following = items[at]
        near = following.told & LINK or following.mark == "," or following.kind == "phrase"
        group, start, joined = [item], at, _join_at(items, at, [item]) if near else -1
        if joined < 0:
            at = _owners_joined(item, items, at, [*result, item]) if near else at
            result.append(item)
            continue
        at = _join_all(items, joined, group)
        if opens_clause(group, items[start], items[at : at + AFTER], result):
            result += [item, items[start]]
            group = group[1:]
        named = names_set_on(group, items, [start, at], result) if len(group) > PAIR else []
        at += bool(named) and at < end and items[at].mark == ","
        group = named or group
        result.append(grouped(group) if len(group) > 1 else group[0])
    return result


def _join_all(items: list[Item], joined: int, group: list[Phrase]) -> int:
    """Take all of a list into its group; the place behind it."""
    at = joined
    while joined >= 0:
        group.append(items[joined])  # type: ignore[arg-type]
        at = joined + 1
        joined = _join_at(items, at, group)
    return at


def _owners_joined(item: Phrase, items: list[Item], at: int, before: list[Item]) -> int:
    """«بتوصل إسرائيل *وحماس*», «усилиями Египта *и ООН*»: those whose act or thing it is.

    They join the genitive, not the noun; before a verb they begin a clause of their own.
    """
    while (after := _next_owner(item, items, at)) > at:
        other, behind = items[after - 1], items[after : after + 1]
        last = _last_genitive(item)
        opens = bool(behind) and (behind[0].finite or behind[0].told & HELPING > 0)
        opens = opens and not _only_owns(other)
        if opens and not any(each.finite for each in before):
            return at
        if not isinstance(other, Phrase) or last is None or (opens and other.conj):
            return at
        _set_last_genitive(item, grouped([*last.all(), other]))
        at = after
    return at


def _only_owns(item: Item) -> bool:
    """Whether its case makes it no subject: «перемирие Израиля и Сирии соблюдается»."""
    return item.bits & GEN > 0 and not item.bits & NOM


def _next_owner(item: Phrase, items: list[Item], at: int) -> int:
    """The place behind what is joined to the last genitive of an act or a thing; else ``at``."""
    last = _last_genitive(item)
    if last is None or _sort(item) in {"actor", "place", "pronoun"}:
        return at
    linked = at < len(items) and isinstance(items[at], Unit) and is_and(items[at])  # type: ignore[arg-type]
    k = at + linked
    other = items[k] if k < len(items) else None
    if not isinstance(other, Phrase) or other.prep or not (linked or other.conj):
        return at
    if _sort(item) in {"truce", "pact"} and not _only_owns(other) and not _on_truce(items, k):
        return at  # «перемирие А и Б»: only its case tells that the second is a side too
    fits = _sort(last) == _sort(other) == "actor" and _agree(last, other)
    return k + 1 if fits else at


def _on_truce(items: list[Item], at: int) -> bool:
    """«اتفاق إسرائيل *وحماس* على هدنة», «соглашение А *и Б* о перемирии»: on what they agreed."""
    after = items[at + 1] if at + 1 < len(items) else None
    return isinstance(after, Phrase) and after.prep in {"on", "about"} and after.told & TRUCE > 0


TRUCE = bits_of("truce")


def _last_genitive(phrase: Phrase) -> Phrase | None:
    """The innermost genitive at the end of a phrase."""
    last = phrase
    while last.genitives and not last.members:
        last = last.genitives[-1]
    return last if last is not phrase and last.last == phrase.last else None


def _set_last_genitive(phrase: Phrase, group: Phrase) -> None:
    """Put a group in the place of the innermost genitive."""
    phrase.last = group.last
    while phrase.genitives[-1].genitives and not phrase.genitives[-1].members:
        phrase = phrase.genitives[-1]
        phrase.last = group.last
    phrase.genitives[-1] = group


def _over_origin(item: Phrase, items: list[Item], at: int) -> Phrase | None:
    """«Повстанцы из СОД и армия»: what is joined over the group that the first is of."""
    if at + 2 >= len(items) or item.prep or not item.bits & CASES:
        return None
    origin, link, other = items[at], items[at + 1], items[at + 2]
    if type(origin) is not Phrase or type(other) is not Phrase or origin.prep != "from":
        return None
    if type(link) is not Unit or not is_and(link) or other.prep or not other.bits & CASES:
        return None
    fits = _agree(item, other) and not _agree(origin, other) and _matches(item, other)
    return other if fits else None


def _sort(phrase: Phrase) -> str:
    if phrase.unknown and (phrase.located or phrase.sense("place_head")):
        return "place"
    if any(n.entry.sort in NAME_LIKE for n in phrase.names) or phrase.unknown:
        only_place = all(n.entry.sort == "place" for n in phrase.names) and not phrase.unknown
        return "place" if only_place and phrase.names else "actor"
    for each in phrase.senses:
        if each.name in {"organ", "office", "generic", "anaphor", "party_word"}:
            return "actor"
        if each.name == "pronoun":
            return "pronoun"
    return phrase.senses[0].name if phrase.senses else "none"


def _matches(one: Phrase, other: Phrase) -> bool:
    a, b = _sort(one), _sort(other)
    if one.prep == "in" and b == "actor" and _may_be_place(one) and not _may_be_place(other):
        return False  # «طرفا النزاع في ليبيا، حكومة الوفاق والجيش»
    if all(any(n.entry.sort == "place" for n in p.names) for p in (one, other)):
        return True
    if {a, b} == {"actor", "place"}:
        both = [n.entry.sort for p in (one, other) for n in p.names]
        return both.count("place") >= 1 and all(
            is_state(p.head) for p in (one, other) if _sort(p) == "place"
        )
    return a == b and a not in {"none", "pronoun"}


def _may_be_place(phrase: Phrase) -> bool:
    return any(name.entry.sort in {"place", "metonym"} for name in phrase.names)


def _agree(one: Phrase, other: Phrase) -> bool:
    """Whether they can stand in one case: «из фронта и армия» are not joined."""
    a, b = one.bits & CASES, other.bits & CASES
    if not a or not b or a & b:
        return True
    if one.told & BAND and one.bits & PLURAL:
        return True  # «между кланами А и Б»: only the noun declines
    if any(each.bits & b for each in one.genitives):  # «главы штабов A и B»
        return True
    several = any(name.last - name.first > 1 for name in one.names)
    return several and b == GEN and is_state(other.head)  # «пограничники Армении и Грузии»


def _join_at(items: list[Item], after: int, group: list[Phrase]) -> int:
    """Place of the next phrase of the group, or -1."""
    item, comma = group[0], False
    for k in range(after, min(after + 3, len(items))):
        each = items[k]
        if type(each) is Phrase:
            joined = each.conj or comma or _and_before(items, k - _is_article(items, k - 1))
            joined = joined or (_is_article(items, k - 1) and items[k - 1].bits & CONJ > 0)
            same = each.prep == item.prep or not each.prep or each.conj
            if not joined or not same or not _matches(item, each) or not _agree(item, each):
                return -1
            listed = not comma or each.conj or _and_before(items, k)
            if comma and _is_in_another_case(each, group):
                return -1
            return k if listed or _list_ahead(items, after) else -1
        if each.mark == ",":
            comma = True
        elif not (each.told & LINK and is_and(each)) and not _is_article(items, k):
            return -1
    return -1


def _is_in_another_case(phrase: Phrase, group: list[Phrase]) -> bool:
    """«Организованных США и Аравией, армия и повстанцы …»: behind the comma is the subject."""
    return not all(_agree(p, phrase) for p in group)


def _is_article(items: list[Item], k: int) -> bool:
    """«… and *the* Abgal clan», "and *nine* groups", «و*ثلاث* جماعات»: what no phrase has taken."""
    item, after = items[k], items[k + 1] if k + 1 < len(items) else None
    if type(item) is not Unit or not (item.bits & CONJ or _and_before(items, k)):
        return False
    if not isinstance(after, Phrase) or after.prep:
        return item.is_sense("determiner")
    named = any(name.entry.sort == "actor" for name in after.names)  # «А и непризнанные Б и В»
    counted = item.kind == "number" or (item.kind == "x" and (named or after.told & GROUPS > 0))
    return item.is_sense("determiner") or counted


GROUPS = bits_of("generic", "band")


def is_and(unit: Unit) -> bool:
    """Whether a unit joins what stands around it."""
    link = unit.sense("conj_clause") if unit.told & LINK else None
    return link is not None and link.entry.fields.get("link") == "and"


def _and_before(items: list[Item], k: int) -> bool:
    before = items[k - 1]
    return type(before) is Unit and is_and(before)


def _list_ahead(items: list[Item], after: int) -> bool:
    """Whether a comma list ends in «and» within reach."""
    for k in range(after, min(after + 12, len(items))):
        each = items[k]
        if isinstance(each, Phrase):
            if each.conj or _and_before(items, k):
                return True
        elif each.mark != "," and not is_and(each):
            return False
    return False


def is_somebody(item: Item) -> bool:
    """Whether a phrase is of somebody who can act."""
    return type(item) is Phrase and all(_sort(part) == "actor" for part in item.all())


def grouped(group: list[Phrase]) -> Phrase:
    """The phrase that coordinated phrases make together."""
    first = group[0]
    bits = first.bits
    if not bits & CASES:  # «США и Саудовской Аравией»: what declines tells the case of all
        bits |= next((each.bits & CASES for each in group if each.bits & CASES), 0)
    return Phrase(
        first=first.first,
        last=group[-1].last,
        head=first.head,
        prep=first.prep,
        conj=first.conj,
        bits=bits,
        senses=first.senses,
        told=first.told,
        members=group,
        adjectives=first.adjectives,
        states=first.states,
    )
