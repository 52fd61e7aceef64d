"""The province of a place that no register knows, by the company in which its text names it."""

from hudna.judging.relations import LOCAL
from hudna.judging.signature import Sentences
from hudna.records import Reading

__all__ = ["areas_of_strangers"]

PROVINCE = "adm1"


def areas_of_strangers(reading: Reading, sentences: Sentences) -> dict[str, str]:
    """For each such place the one province that the sentences which name it name besides.

    "The governor of Parwan said that gunmen attacked a post in the Ghorband valley": where two
    provinces are named, nobody can tell in which of them it lies. Towns that lie in one count where
    no province is named itself.
    """
    named: dict[int, set[str]] = {}
    towns: dict[int, set[str]] = {}
    strange: dict[str, set[int]] = {}
    for mention in reading.mentions:
        if mention.kind != "place" or mention.refers_to is None:
            continue
        sentence = sentences.at(mention.quote.start)
        place = reading.places.get(mention.refers_to)
        if place is not None and place.level == PROVINCE:
            named.setdefault(sentence, set()).add(mention.refers_to)
        elif place is not None and place.admin1 is not None:
            towns.setdefault(sentence, set()).add(place.admin1)
        elif mention.refers_to.startswith(LOCAL):
            strange.setdefault(mention.refers_to, set()).add(sentence)
    around = {
        place: {area for s in at for area in named.get(s) or towns.get(s) or ()}
        for place, at in strange.items()
    }
    return {place: areas.pop() for place, areas in around.items() if len(areas) == 1}
