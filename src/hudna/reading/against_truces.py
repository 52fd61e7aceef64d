"""Against a truce: "had returned to the village in defiance of the truce", «вопреки перемирию».

Whatever the act, who tells that a foe did it in spite of what was agreed charges him with a
breach (domain.md 11.2). "The sides met despite the truce" tells of nobody's breach: the act must
be of a foe who fights, in the mouth of one who fights.
"""

from hudna.reading.drafts import Speaker
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import are_foes, is_witness

__all__ = ["AGAINST", "breaks_by_act"]

AGAINST = "stance.against-the-truce"
ARRANGED = bits_of("truce", "pact")
FIGHTING = frozenset({"armed_group", "armed_forces", "coalition", "state", "government"})


def breaks_by_act(
    items: tuple[int, int], parsed: Parsed, speaker: Speaker, referents: Referents
) -> list[str]:
    """Whose act a report tells to be against what was agreed; nobody where nothing says so.

    Args:
        items: where what is said stands.
        parsed: its sentence.
        speaker: who says it; a bystander accuses nobody so.
        referents: what the phrases of the document refer to.
    """
    if speaker.bystander or is_witness(speaker.voice, referents):
        return []
    doer: Phrase | None = None
    for item in parsed.items[items[0] : items[1]]:
        if not isinstance(item, Phrase):
            if item.is_sense("negator"):
                return []
            continue
        if not item.prep and doer is None and speaker.voice not in item.actors:
            doer = item
        if item.prep == "contrary" and item.told & ARRANGED:
            return _of_foe(doer, speaker.voice, referents)
    return []


def _of_foe(doer: Phrase | None, speaker: str | None, referents: Referents) -> list[str]:
    named = list(doer.actors or doer.state_actors) if doer is not None else []
    fights = bool(named) and all(referents.kind_of(each) in FIGHTING for each in named)
    return named if fights and are_foes(speaker, named, referents) else []
