"""Proposals that one side alone is told to have accepted: no agreement yet."""

from hudna.reading.clusters import Cluster
from hudna.reading.senses import bits_of
from hudna.reading.truce_makers import is_declared_own
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_half_accepted", "made_alone", "with_breach"]

OFFERED = frozenset({"proposed", "rejected", "called_for"})


def with_breach(votes: set[str]) -> set[str]:
    """The votes, and that it is broken: but of what is only offered nothing can be broken.

    «Предложил перемирие, те отказались; ночью был обстрел».

    Args:
        votes: what the acts of an arrangement vote for.
    """
    refused = "rejected" in votes and votes <= OFFERED | {"agreed"}
    return votes if refused or (votes and votes <= OFFERED) else votes | {"violated"}


def is_half_accepted(cluster: Cluster) -> bool:
    """Whether a proposal is told to be accepted by one side alone."""
    acts = [act for mention in cluster.mentions for act in mention.acts]
    english = cluster.mentions[0].parsed.sentence.language == "en"
    accepting = {a for act in acts if _accepts(act, english=english) for a in act.actors}
    senses = {act.sense for act in acts if act.modality == "happened"}
    if len(accepting) != 1 or not (senses & OFFERS or any(map(_is_planned, cluster.mentions))):
        return False
    if any(map(is_declared_own, cluster.mentions)):
        return False
    set_to_begin = any(act.sense == "enter_force" and act.modality == "planned" for act in acts)
    joint = any(act.sense == "agree" and not _accepts(act, english=english) for act in acts)
    if any(_stops_too(act) and not accepting & set(act.actors) for act in acts):
        return False
    return not (set_to_begin or joint or senses & {"enter_force", "hold", "extend"})


OFFERS = frozenset({"propose", "reject"})


def _stops_too(act: Act) -> bool:
    """«Said it would stop all operations»: the other side says so by itself, and nobody asks."""
    if act.sense not in {"halt", "order"} or act.modality not in {"happened", "planned"}:
        return False
    if not act.actors or act.frame.form == "noun":
        return False
    return all(each.sense in {"say", "announce", "promise", "order"} for each in act.frame.chain())


def _accepts(act: Act, *, english: bool) -> bool:
    """Whether one accepts what is offered: as "agreed to a truce", with nobody."""
    if act.sense == "accept":
        return act.modality == "happened"
    to = english and act.sense == "agree" and "to" in act.frame.preps and len(act.actors) == 1
    return to and act.modality == "happened" and not {"with", "between"} & act.frame.preps.keys()


def _is_planned(mention: TruceMention) -> bool:
    """«План которой составили X и Y»: what is accepted is a paper of others."""
    return any(
        each is not None and each.told & PAPER
        for frame in mention.parsed.frames
        if frame.sense in {"mediate", "propose"} and frame.form != "noun"
        for each in (frame.subject, frame.object, mention.parsed.items[frame.at - 1])
    )


PAPER = bits_of("propose", "intend")


def made_alone(votes: set[str], cluster: Cluster) -> set[str]:
    """«Declared a unilateral truce in answer to their plea»: declared, and agreed with nobody."""
    alone = any(map(is_declared_own, cluster.mentions)) and "agree" not in cluster.senses()
    return votes - {"agreed"} if alone and "announced" in votes else votes
