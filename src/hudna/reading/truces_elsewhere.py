"""Arrangements told for another place, or only wanted, beside one that was made.

"The EU also called for a truce in Sudan" in a report on Lebanon, «в Таизе истекло перемирие» in one
on Hodeidah: what is new to the text and holds elsewhere is another.  And "the truce" that somebody
declared or broke is not the one that another only asks for.
"""

from typing import TYPE_CHECKING

from hudna.reading.phrases import Phrase
from hudna.reading.truce_makers import DONE
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_seeking import is_only_sought
from hudna.reading.truce_slots import Slots

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["is_elsewhere", "is_of_what_stands"]

TOLD_OF = frozenset(
    {"announce", "order", "enter_force", "hold", "respect", "violate", "expire", "collapse",
     "terminate", "suspend", "extend"}
)  # fmt: skip
"""What is done to a truce that is there, or was."""
WANTED = frozenset({"demand", "propose"})
LIFE = TOLD_OF - {"announce", "order"}
TABLE = frozenset({"agree", "accept", "mediate"})
MADE = TOLD_OF | TABLE | {"halt"}


def is_of_what_stands(mention: TruceMention, wanted: "Cluster", others: "list[Cluster]") -> bool:
    """Whether what is told of "the truce" is of one that was made, not of one only asked for.

    Args:
        mention: the mention.
        wanted: the arrangement last spoken of.
        others: those told before it.
    """
    known = mention.definite or "own" in mention.adjectives  # "broken their own truce"
    if not known or mention.phrase is None or not _is_only_wanted(wanted):
        return False
    if not any(act.sense in TOLD_OF and act.modality in DONE for act in mention.acts):
        return False
    return any(
        each is not wanted and not each.background and each.senses() & MADE for each in others
    )


def _is_only_wanted(cluster: "Cluster") -> bool:
    senses = cluster.senses()
    return bool(senses & WANTED) and not senses & MADE


def is_elsewhere(mention: TruceMention, cluster: "Cluster", sides: Slots) -> bool:
    """Whether a truce new to the text is told for another country than that of the first.

    Args:
        mention: the mention.
        cluster: the arrangement that it may be of.
        sides: who stands for whom.
    """
    if mention.definite or mention.weak:
        return False
    pair = {actor for actor, role, _ in mention.parties if role == "between"}
    if pair:
        mine = {country for country in map(sides.country, pair) if country is not None}
        theirs = _countries(cluster.mentions, sides, opening=False)
        return _is_only_wanted(cluster) and bool(mine and theirs) and not mine & theirs
    acts = [act for act in mention.acts if act.modality in DONE]
    done = {act.sense for act in acts}
    asked = any(act.sense in WANTED and act.frame.form != "noun" for act in acts)
    opened = bool(done & LIFE and _opening(mention))
    if done & TABLE or not (asked or opened or is_only_sought(mention)):
        return False  # a place beside the making may be that of the table
    mine = _countries([mention], sides, opening=opened or not _opens_with_town(mention, sides))
    if not mine:
        return False
    theirs = _countries(cluster.mentions, sides, opening=False, makers=True)
    return bool(theirs) and not mine & theirs


def _countries(
    mentions: "list[TruceMention]", sides: Slots, *, opening: bool, makers: bool = False
) -> set[str]:
    """The countries of the places told of an arrangement, else of who made it."""
    known = sides.world.places
    places = {place for mention in mentions for place, _ in mention.places}
    if opening and not places:
        places = {place for mention in mentions for place in _opening(mention)}
    found = {known[place].country for place in places if place in known}
    if not found and makers:
        actors = {a for m in mentions for a, _, _ in m.parties}
        actors |= {a for m in mentions for act in m.acts if act.sense in MADE for a in act.actors}
        found = {sides.country(actor) for actor in actors if sides.can_fight(sides.side(actor))}
    return {country for country in found if country is not None}


def _opens_with_town(mention: TruceMention, sides: Slots) -> bool:
    """«В Дохе надеются …»: a town may be where somebody speaks."""
    known = (sides.world.places.get(place) for place in _opening(mention))
    return any(place is not None and place.level == "settlement" for place in known)


def _opening(mention: TruceMention) -> list[str]:
    """«В Таизе истекло перемирие», "In Gaza, X is pushing for a truce": where a sentence opens."""
    first = mention.parsed.items[0]
    told = type(first) is Phrase and bool(first.prep) and first.place is not None
    return [first.place] if told and isinstance(first, Phrase) and first.place else []
