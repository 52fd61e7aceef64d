"""Groups and sides that a list explains: "three armed groups - A, B and C -", "the two, A and B".

The names set beside such a noun tell who is meant, there and where the noun stood before.
"""

from hudna.reading.frames import Parsed
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["link_explained"]

NOUNS = bits_of("generic", "anaphor", "band", "party_word")
PRONOUN, SIDE = bits_of("pronoun"), bits_of("party_word")
SET_OFF = frozenset("-(:,")
BACK = 3
"""Sentences back in which groups without a name are those that a list names later."""
PAIR = 2
GROUPED = frozenset({"armed_group", "coalition", "other", "armed_forces"})
FIGHTING = GROUPED | {"state", "government"}
SIDES = frozenset({"both_sides", "parties"})
SEVERAL = frozenset({"coalition", "other"})
NOBODY = frozenset({"text:armed-groups", "text:armed-opposition"})


def link_explained(parsed: list[Parsed], referents: Referents) -> None:
    """Give nouns of groups or sides those whom a list beside them names.

    Args:
        parsed: the sentences of a document.
        referents: its actors.
    """
    for number, sentence in enumerate(parsed):
        _link_members(sentence)
        if not sentence.told() & NOUNS:
            continue
        for at, item in enumerate(sentence.items):
            noun = _noun(item, referents)
            listed = _listed(sentence.items, at + 1, noun, referents) if noun is not None else None
            if noun is None or listed is None:
                continue
            noun.actors = list(listed.actors)
            if noun is not item:
                sentence.regroup()
            _name_before(noun, parsed[max(number - BACK, 0) : number])


def _link_members(sentence: Parsed) -> None:
    """«الرباعية التي تضم A وB», "the Quad, which groups A and B": a body without a name is they."""
    if not sentence.told() & RELATIVE:
        return
    items = sentence.items
    for at, item in enumerate(items[:-PAIR]):
        told = isinstance(item, Phrase) and item.told & BODIES and not (item.actors or item.unknown)
        if not told or not isinstance(item, Phrase):
            continue
        behind = [each for each in items[at + 1 : at + 2 + PAIR] if each.mark != ","]
        relative = behind[0].sense("relative") if isinstance(behind[0], Unit) else None
        listed = behind[1] if len(behind) > 1 else None
        if relative is None or "members" not in relative.entry.fields:
            continue
        if isinstance(listed, Phrase) and listed.members and all(m.actors for m in listed.members):
            item.actors = list(dict.fromkeys(listed.actors))


RELATIVE, BODIES = bits_of("relative"), bits_of("office", "organ", "generic", "anaphor", "band")


def _noun(item: Item, referents: Referents) -> Phrase | None:
    """A noun of groups, or one at the end of what is coordinated; a name only of several."""
    if not isinstance(item, Phrase):
        return None
    part = item.members[-1] if item.members else item
    if not part.told & NOUNS or part.unknown or part.titles:
        return None
    if _are_sides(part):
        return part
    several = all(referents.kind_of(actor) in SEVERAL for actor in part.actors)
    return part if not part.genitives and (several or not part.names) else None


def _are_sides(part: Phrase) -> bool:
    """As "both sides", «طرفا النزاع», «стороны»."""
    generic = part.entry("generic")
    told = generic is not None and generic.fields.get("group") in SIDES
    return (told or part.told & SIDE > 0) and not part.names


def _listed(items: list[Item], at: int, noun: Phrase, referents: Referents) -> Phrase | None:
    """The list set off from a noun by a mark, or by a pronoun («هما», «هي»)."""
    sides = _are_sides(noun)
    loose = marked = False
    for item in items[at : at + PAIR + 1]:
        if isinstance(item, Unit):
            if item.mark not in SET_OFF:
                return None
            loose, marked = loose or item.mark == ",", marked or item.mark != ","
        elif item.told & PRONOUN and not item.actors and not item.prep:
            marked = True
        elif sides and item.prep == "in" and not (loose or marked):
            continue  # «طرفا النزاع في ليبيا، …»
        else:
            told = marked or not loose or sides
            return item if told and _fits(item, sides=sides, referents=referents) else None
    return None


def _fits(phrase: Phrase, *, sides: bool, referents: Referents) -> bool:
    """Whether a phrase lists groups, or the two sides, by name."""
    kinds = {referents.kind_of(actor) for actor in phrase.actors}
    if phrase.prep or not phrase.members or any(member.titles for member in phrase.members):
        return False
    if sides:
        return len(set(phrase.actors)) == PAIR and kinds <= FIGHTING
    return all(member.names for member in phrase.members) and kinds <= GROUPED


def _name_before(noun: Phrase, before: list[Parsed]) -> None:
    """«Three armed groups signed. The groups - A, B and C -»: those of the sentences before."""
    if noun.sense("anaphor") is None:
        return
    for sentence in before:
        for part in sentence.parts() if sentence.told() & NOUNS else ():
            if set(part.actors) & NOBODY:
                part.actors = list(noun.actors)
        sentence.regroup()
