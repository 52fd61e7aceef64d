"""The two who fight or agree in a text: "both sides", «الطرفان», "the two leaders", "the enemy"."""

from hudna.packs.features import PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["link_pair"]

PAIR = 2
FIGHTING = frozenset({"state", "government", "armed_forces", "armed_group"})
LEADING = frozenset(
    {"leader", "president", "prime_minister", "foreign_minister", "defence_minister", "minister"}
)


def link_pair(parsed: list[Parsed], referents: Referents) -> None:
    """For "both sides": the first pair of the text, from the sentence on that names it."""
    at, sides = _sides(parsed, referents)
    referents.pair = sides
    for sentence in parsed[at:] if sides else []:
        for phrase in sentence.phrases():
            _link_sides(phrase, sides)


def _sides(parsed: list[Parsed], referents: Referents) -> tuple[int, list[str]]:
    """The two who fight or agree in this text: the first pair that it names together, and where.

    Only a pair that is coordinated, or stands in "between", or of which one accuses the other,
    counts, and none that mediates; what "both sides" means is never taken from two names that
    merely stand near.
    """
    for at, sentence in enumerate(parsed):
        brokers = _brokers(sentence)
        for phrase in sentence.phrases():
            pair = list(dict.fromkeys(phrase.actors))
            if len(phrase.members) < PAIR or len(pair) != PAIR or id(phrase) in brokers:
                continue
            kinds = {referents.kind_of(actor) for actor in pair}
            if kinds <= FIGHTING or kinds == {"person"}:
                return at, pair
    for at, sentence in enumerate(parsed):
        for frame in sentence.frames:
            if (foes := _at_odds(frame, referents)) is not None:
                return at, foes
    return 0, []


BROKERING = frozenset({"mediate", "monitor", "guarantee", "propose", "demand", "welcome", "thank"})


def _brokers(sentence: Parsed) -> set[int]:
    """The phrases of those who mediate, watch or plead; whom they stand between are not."""
    return {
        id(phrase)
        for frame in sentence.frames
        if frame.sense in BROKERING
        for role, phrase in frame.roles()
        if role in {"subject", "by", "ins"}
    }


def _at_odds(frame: Frame, referents: Referents) -> list[str] | None:
    """Who accuses, and whom."""
    one, other = frame.subject, frame.object
    if frame.sense != "accuse" or one is None or other is None:
        return None
    pair = [*one.actors[:1], *other.actors[:1]]
    fighting = {referents.kind_of(actor) for actor in pair} <= FIGHTING
    return pair if len(set(pair)) == PAIR and fighting else None


def _link_sides(phrase: Phrase, sides: list[str]) -> None:
    for part in phrase.everything():
        if not part.actors and not part.names and not part.genitives and _is_joint(part):
            part.actors = list(sides)
    if phrase.members:
        phrase.actors = [actor for member in phrase.members for actor in member.actors]


def _is_joint(phrase: Phrase) -> bool:
    """As "both sides", «الطرفان», "the two leaders": a plural that means just a pair."""
    if generic := phrase.entry("generic"):
        return generic.fields.get("group") in {"both_sides", "parties"}
    if party := phrase.sense("party_word"):
        return bool(party.bits & PLURAL)
    office = phrase.sense("office")
    if office is None or phrase.states:
        return False
    return office.entry.fields.get("office") in LEADING and bool(office.bits & PLURAL)
