"""What is agreed on a truce that is there already: a plan to carry it out, a body to watch it.

"Signed a timetable for the implementation of the deal of 5 May", "a renewal of commitments under
it": the deal itself was made before.
"""

from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_on_its_execution", "renews_commitment", "told_kept"]

SIGNED = frozenset({"agree", "announce", "accept"})
CARRYING_OUT = frozenset({"implement", "monitor", "respect", "guarantee"})
NEAR = 3
"""Words from a deal to the day of it."""


def is_on_its_execution(frame: Frame, mention: TruceMention) -> bool:
    """Whether what is signed is only how a truce of another day is carried out.

    Args:
        frame: a verb of agreeing.
        mention: the truce.
    """
    if frame.sense not in SIGNED or frame.form == "noun" or mention.phrase is None:
        return False
    if frame.at >= mention.item or not _is_dated(mention):
        return False
    return _is_within(mention) or any(
        each.form == "noun" and each.sense in CARRYING_OUT and _has_truce(each, mention)
        for each in mention.parsed.frames
        if frame.at < each.at <= mention.item
    )


def renews_commitment(frame: Frame) -> bool:
    """«Renewed their commitment to the truce», «تجديد الالتزام»: nothing is prolonged by that.

    Args:
        frame: a verb or noun of prolonging.
    """
    if frame.sense != "extend":
        return False
    held = [frame.object, *frame.preps.get("l", ()), *frame.preps.get("of", ())]
    return any(each is not None and each.told & COMMITMENT > 0 for each in held)


COMMITMENT = bits_of("respect")


def _is_within(mention: TruceMention) -> bool:
    """«Documents within the framework of the agreement of 5 May», "a clause in it"."""
    outer = mention.parsed.items[mention.item]
    held = (mention.carrier, outer if isinstance(outer, Phrase) else None)
    first = mention.first
    return any(e is not None and e.prep in WITHIN and e.first <= first for e in held)


WITHIN = frozenset({"in", "under", "during"})


def _has_truce(noun: Frame, mention: TruceMention) -> bool:
    return mention.phrase is not None and any(
        held is mention.carrier or held.holds(mention.phrase) for _, held in noun.roles()
    )


def _is_dated(mention: TruceMention) -> bool:
    """Whether a day stands behind it that is its own: "the deal of 5 May"."""
    return any(
        time.type == "DATE" and time.role == "none" and 0 <= time.first - mention.last <= NEAR
        for time in mention.parsed.times
    )


def told_kept(mention: TruceMention) -> None:
    """«Объявила, что вернулась к соблюдению»: nothing is announced but that it is kept.

    Args:
        mention: a truce with what is done to it.
    """
    kept = [a.frame for a in mention.acts if a.sense in {"respect", "implement"}]
    over = {id(above) for frame in kept for above in frame.chain()}
    if over:
        mention.acts = [
            Act("say", a.frame, a.modality, a.actors)
            if a.sense == "announce" and id(a.frame) in over
            else a
            for a in mention.acts
        ]
