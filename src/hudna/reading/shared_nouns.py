"""Nationalities that share a noun: "Armenian and Azerbaijani forces", «армянские и … военные».

The nouns of such phrases are often part of a registered name ("Azerbaijani forces"), so that the
first nationality stands alone. Both make one phrase of two members; which body of the first state
is meant is told by that of the second.
"""

from itertools import pairwise

from hudna.packs.features import CONJ, PLURAL
from hudna.reading.acting import acting_through
from hudna.reading.coordination import Item, is_and
from hudna.reading.organs import ORGAN_ENDINGS
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bit_of, bits_of
from hudna.reading.units import NameHit

__all__ = ["are_townsfolk", "is_people", "share_nouns", "shared_bodies"]

LINK, WORK = bit_of("conj_clause"), bits_of("effort", "mediate")
OFFICE = bit_of("office")
NATIONAL = frozenset({"demonym", "people"})
PAIR = 2


def share_nouns(items: list[Item]) -> list[Item]:
    """Phrases of a nationality and a body, joined by «and», made one.

    Args:
        items: units and phrases of a sentence, before prepositions are given to phrases.
    """
    result: list[Item] = []
    for item in items:
        first = _shares(result, item) if result and result[-1].told & LINK else None
        if first is not None and isinstance(item, Phrase):
            del result[-PAIR:]
            result.append(_joined(first, item))
        else:
            result.append(item)
    return result


def _shares(before: list[Item], item: Item) -> Phrase | None:
    """The nationality that shares the noun of a phrase, made a phrase."""
    if type(item) is not Phrase or not _is_body(item) or len(before) < PAIR:
        return None
    link, first = before[-1], before[-PAIR]
    if type(link) is Phrase or not is_and(link):
        return None
    if not first.names or any(name.entry.sort not in NATIONAL for name in first.names):
        return None
    if type(first) is Phrase and (first.senses or first.members or first.genitives):
        return None
    prep = first.prep if type(first) is Phrase else ""
    head = first.head if type(first) is Phrase else first
    return Phrase(
        first=first.first, last=first.last, head=head, prep=prep, states=list(first.names),
        shared=True,
    )  # fmt: skip


def _is_body(phrase: Phrase) -> bool:
    """Whether a phrase is a registered body that is named by more than a nationality.

    Or what several undertake: "Egyptian and UN efforts".
    """
    if phrase.told & OFFICE and phrase.genitives and _is_body(phrase.genitives[0]):
        return not phrase.members  # "Indian and Pakistani army commanders"
    if phrase.told & WORK and (phrase.genitives or phrase.states or phrase.names):
        return not phrase.members
    return not phrase.members and any(
        name.entry.sort == "actor" and name.last - name.first >= PAIR for name in phrase.names
    )


def _joined(first: Phrase, second: Phrase) -> Phrase:
    return Phrase(
        first=first.first, last=second.last, head=second.head, prep=first.prep, bits=second.bits,
        senses=second.senses, told=second.told, members=[first, second],
    )  # fmt: skip


def shared_bodies(phrase: Phrase, referents: Referents) -> None:
    """Give nationalities that share a noun the body of their own state.

    Args:
        phrase: a linked phrase: one with members («армянские и азербайджанские военные»), or one
            with further nationalities behind its noun («القوات الأرمينية والأذربيجانية»).
        referents: the document's actors.
    """
    if phrase.members:
        told = acting_through(phrase.members[-1])
        for member in phrase.members:
            if member.shared and told:
                member.actors = _bodies(told[0], member.state_actors, referents)
    elif len(phrase.actors) == 1 and phrase.names and phrase.states:
        joined = [name for name in phrase.states if name.bits & CONJ]
        others = [state for state in _states(joined, referents) if state in phrase.state_actors]
        phrase.actors.extend(_bodies(phrase.actors[0], others, referents))


def _states(names: list[NameHit], referents: Referents) -> list[str]:
    found = [referents.state_of([name]) for name in names]
    return list(dict.fromkeys(state for state in found if state is not None))


def _bodies(like: str, states: list[str], referents: Referents) -> list[str]:
    """Bodies of these states of the same sort as another state's."""
    known = referents.world.actors.get(like)
    if known is None or known.country is None:
        return []
    sort = next(
        (
            organ
            for organ, endings in ORGAN_ENDINGS.items()
            if referents.world.organ(known.country, endings) == like
        ),
        None,
    )
    if sort is None:
        return []
    found = [referents.organ_of(sort, state) for state in states]
    return [each for each in found if each is not None and each != like]


def is_people(phrase: Phrase) -> bool:
    """As "Croatian Serb troops": two nationalities in a row are one people, not two states."""
    return any(
        one.last == other.first and one.entry.id != other.entry.id and not other.bits & CONJ
        for one, other in pairwise(phrase.states)
        if one.entry.sort in NATIONAL and other.entry.sort in NATIONAL
    )


def are_townsfolk(phrase: Phrase) -> bool:
    """«Жители Аш-Шаджары»: they are not called after their town."""
    return phrase.told & TOWNSFOLK == TOWNSFOLK and phrase.bits & PLURAL > 0


TOWNSFOLK = bits_of("casualty_who", "office")
