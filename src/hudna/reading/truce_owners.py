"""Owners: whose truce it is, told by a possessive ("Vladimir Putin's truce"), a pronoun, a maker.

"The attacks came after its truce began", «بعد بدء هدنته»: of several, the one that he made.
"""

from typing import TYPE_CHECKING

from hudna.reading.frames import Parsed
from hudna.reading.own_times import lengths
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_makers import makers_of
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_slots import Slots
from hudna.reading.units import NO_MARK, NameHit

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["declared_again", "is_owner", "owned_by", "owner_before"]


def is_owner(name: NameHit, parsed: Parsed) -> bool:
    """Whether a seat of power is named as an owner: "Kiev's truce", not "the Stockholm truce"."""
    if parsed.sentence.language != "en" or name.entry.sort != "metonym":
        return True
    return "'s" in parsed.words.forms[name.last : name.last + 1]


def owner_before(mention: TruceMention, parsed: Parsed) -> Phrase | None:
    """«Vladimir Putin's 36-hour truce»: whose it is, over a length and adjectives."""
    if parsed.sentence.language != "en":
        return None
    for k in range(mention.item - 1, max(mention.item - OWNED, 0), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            return None
        if parsed.words.forms[item.first] == "'s":
            owner = parsed.items[k - 1]
            own = isinstance(owner, Phrase) and owner.actors and owner.place is None
            return owner if own and isinstance(owner, Phrase) else None
        if item.mark != NO_MARK or item.finite:
            return None
    return None


OWNED = 5
"""Items between an owner and his truce, at most."""


# ------------------------------------------------------------ which of several


def owned_by(
    mention: TruceMention, clusters: "list[Cluster]", sides: Slots | None
) -> "Cluster | None":
    """The one arrangement that its owner made, where others made the rest.

    Args:
        mention: the mention.
        clusters: the arrangements that it may be of.
        sides: who stands for whom, where that is known.
    """
    phrase = mention.phrase
    if sides is None or mention.weak or phrase is None:
        return None
    if not phrase.possessed and not _is_of_doer(mention, clusters[-1:], sides):
        return None
    for item in reversed(mention.parsed.items[: mention.item] if len(clusters) > 1 else []):
        for owner in item.actors if isinstance(item, Phrase) else ():
            made = [each for each in clusters if _is_made_by(owner, each, sides)]
            if made:
                return made[0] if len(made) == 1 else None
    return None


def _is_of_doer(mention: TruceMention, last: "list[Cluster]", sides: Slots) -> bool:
    """«Военные нанесли удары уже после начала перемирия»: theirs, no word says so in Russian.

    Only beside what another side declared for itself, which the sentence does not name.
    """
    if mention.parsed.sentence.language != "ru" or not last:
        return False
    if any(act.sense in MAKING for act in mention.acts):
        return False
    makers = makers_of(last[0].mentions, sides)
    named = {actor for part in mention.parsed.parts() for actor in part.actors}
    return len(makers) == 1 and not any(_is_made_by(each, last[0], sides) for each in named)


MAKING = frozenset({"agree", "accept", "announce", "demand", "extend", "halt", "order", "propose"})


def _is_made_by(owner: str, cluster: "Cluster", sides: Slots) -> bool:
    makers = makers_of(cluster.mentions, sides)
    return any(sides.is_one(maker, sides.side(owner)) for maker in makers)


def declared_again(
    mention: TruceMention,
    own: list[ResolvedTime],
    clusters: "list[Cluster]",
    current: "Cluster | None",
    sides: Slots | None,
) -> "Cluster | None":
    """As "the army rejected the plan. «We declare three months of calm», the group's leader said".

    Of several the one that the same side has declared, where the one last spoken of is a plan that
    was refused; and of no other length.
    """
    if mention.weak or sides is None or current is None or "reject" not in current.senses():
        return None
    mine, makers = lengths(mention, own), makers_of([mention], sides)
    if not makers or makers_of(current.mentions, sides):
        return None
    like = [
        each
        for each in clusters
        if each is not current and not each.background
        if not mine or not each.lengths or mine & each.lengths
        for by in [makers_of(each.mentions, sides)]
        if any(sides.is_one(sides.side(a), sides.side(b)) for a in makers for b in by)
    ]
    return like[0] if len(like) == 1 else None
