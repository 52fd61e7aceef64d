"""Groups that a list explains: "three armed groups - A, B and C -", «группировки — А и Б —».

The names set beside a noun of groups tell who is meant, there and where the noun stood before.
"""

from hudna.reading.frames import Parsed
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["link_explained"]

NOUNS = bits_of("generic", "anaphor", "band")
PRONOUN = bits_of("pronoun")
SET_OFF = frozenset("-(:,")
BACK = 3
"""Sentences back in which groups without a name are those that a list names later."""
GROUPED = frozenset({"armed_group", "coalition", "other", "armed_forces"})
NOBODY = frozenset({"text:armed-groups", "text:armed-opposition"})


def link_explained(parsed: list[Parsed], referents: Referents) -> None:
    """Give nouns of groups those whom a list beside them names.

    Args:
        parsed: the sentences of a document.
        referents: its actors.
    """
    for number, sentence in enumerate(parsed):
        if not sentence.told() & NOUNS:
            continue
        for at, item in enumerate(sentence.items):
            noun = _noun(item, referents)
            beside = sentence.sentence.language == "ar"  # «ثلاث حركات هي …»
            named = _listed(sentence.items, at + 1, referents, told=beside) if noun else []
            if noun is None or not named:
                continue
            noun.actors = list(named)
            sentence.regroup()
            _name_before(noun, parsed[max(number - BACK, 0) : number], named)


def _noun(item: Item, referents: Referents) -> Phrase | None:
    """A noun of groups, or one at the end of what is coordinated; a name only of several."""
    if not isinstance(item, Phrase):
        return None
    part = item.members[-1] if item.members else item
    if not part.told & NOUNS or part.genitives or part.unknown:
        return None
    several = all(referents.kind_of(actor) in SEVERAL for actor in part.actors)
    return part if several or not part.names else None


SEVERAL = frozenset({"coalition", "other"})


def _listed(items: list[Item], at: int, referents: Referents, *, told: bool) -> list[str]:
    """The groups of a list set off by a mark, or by a pronoun («هما», «هي»)."""
    for item in items[at : at + 3]:
        if isinstance(item, Unit):
            if item.mark not in SET_OFF:
                return []
            told = told or item.mark != ","
        elif item.told & PRONOUN and not item.actors and not item.prep:
            told = True
        else:
            return _groups(item, referents) if told and not item.prep else []
    return []


def _groups(phrase: Phrase, referents: Referents) -> list[str]:
    named = all(member.names and not member.titles for member in phrase.members)
    kinds = {referents.kind_of(actor) for actor in phrase.actors}
    return list(phrase.actors) if phrase.members and named and kinds <= GROUPED else []


def _name_before(noun: Phrase, before: list[Parsed], named: list[str]) -> None:
    """«Three armed groups signed. The groups - A, B and C -»: those of the sentences before."""
    if noun.sense("anaphor") is None:
        return
    for sentence in before:
        for part in sentence.parts() if sentence.told() & NOUNS else ():
            if set(part.actors) & NOBODY:
                part.actors = list(named)
        sentence.regroup()
