"""Refusals of a truce that another had announced: it was to bind both, and one would have none.

"The guerrillas rejected the truce that the president had announced", «перемирие, объявленное
посредником, стороны отвергли». What a side declared for itself alone nobody else can undo.
"""

from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_of_one_alone", "is_refused_by_a_side"]

DECLARING = frozenset({"announce", "order", "halt"})
TOGETHER = frozenset({"between", "signatory"})


def is_refused_by_a_side(mentions: list[TruceMention]) -> bool:
    """Whether a truce told to be of several is refused by one who did not announce it.

    Args:
        mentions: those of one arrangement, in the order of the text.
    """
    refusals = [act for mention in mentions for act in mention.acts if _is_refusal(act)]
    if not refusals or any(map(is_of_one_alone, mentions)):
        return False
    refusing = {actor for act in refusals for actor in act.actors}
    declaring = [act for mention in mentions for act in mention.acts if _declares(act)]
    if any(act.actors and set(act.actors) <= refusing for act in declaring):
        return False
    if any(mention.both or any(p[1] in TOGETHER for p in mention.parties) for mention in mentions):
        return True
    return any(act.sense == "reject" for act in mentions[0].acts)


def _is_refusal(act: Act) -> bool:
    return act.sense == "reject" and act.modality == "happened"


def _declares(act: Act) -> bool:
    return act.sense in DECLARING and act.modality in {"happened", "planned"}


def is_of_one_alone(mention: TruceMention) -> bool:
    """One that a side makes for itself whatever the other says: an order, or one with a clock."""
    clocked = any(time.role in {"start", "end", "duration"} for time in mention.parsed.times)
    if mention.adjectives & {"unilateral", "own"} and clocked:
        return True
    told = mention.phrase is None and not mention.weak and clocked
    return any(
        _is_ordered(act)
        for act in mention.acts
        if len(act.actors) == 1 or (told and not act.actors)
    )


def _is_ordered(act: Act) -> bool:
    """«Войска получили приказ прекратить огонь»: done by one side, whoever accepts it."""
    if act.sense not in {"order", "halt", "promise"}:
        return False
    return act.modality == "happened" or any(above.sense == "order" for above in act.frame.chain())
