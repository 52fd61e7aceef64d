"""For whom somebody without a name acts: "army officers", «قادة الجيشين», «главы ведомств».

An officer, an envoy or a ministry that no register names agrees and fires for the body that its
own words name: by a nationality, by a genitive at any depth, or by the place of several states.
"""

from collections.abc import Iterable

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["acting_through", "seated_in"]

SERVING = bits_of("channel", "office")
ORGAN = bits_of("organ")
PAIR = 2


def acting_through(phrase: Phrase) -> list[str]:
    """The actors of a phrase; where a part of it has none, whose servants it names."""
    if not phrase.members:
        return list(phrase.actors) or _masters(phrase)
    if all(member.actors for member in phrase.members):
        return list(phrase.actors)
    found = [actor for member in phrase.members for actor in acting_through(member)]
    return list(dict.fromkeys([*phrase.actors, *found]))


def _masters(phrase: Phrase) -> list[str]:
    """Whose officers or envoys they are, by the words of the phrase."""
    if not phrase.told & SERVING or phrase.unknown is not None:
        return []
    found = list(phrase.state_actors)
    for genitive in phrase.genitives:
        found += _owners(genitive)
    return list(dict.fromkeys(found))


def _owners(genitive: Phrase) -> list[str]:
    """«Главы пограничных ведомств двух стран»: the owner may stand behind another noun."""
    if genitive.actors:
        return list(genitive.actors)
    deeper = [actor for each in genitive.genitives for actor in _owners(each)]
    return [*genitive.state_actors, *deeper]


def seated_in(office: Phrase, held: Iterable[Phrase]) -> list[str]:
    """«مسؤول في الجيش», «وزارتا الدفاع في البلدين»: the body, or the states, in which they sit.

    Args:
        office: somebody without a name, or organs.
        held: phrases that tell in or from what, of the same verb.
    """
    for phrase in held:
        several = len(set(phrase.actors)) >= PAIR
        sits = not phrase.place and office.told & SERVING > 0
        if phrase.first == office.last and phrase.actors and (sits or several):
            return list(phrase.actors)
    return []
