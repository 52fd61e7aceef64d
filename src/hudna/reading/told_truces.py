"""Whether a text tells of an arrangement at all, not of one that was not reached or only denied."""

from hudna.reading.clusters import Cluster
from hudna.reading.senses import meaning_of
from hudna.reading.truce_drafts import is_refused_halt
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truce_votes import is_ones_refusal

__all__ = ["FAILING", "exists"]


def exists(cluster: Cluster) -> bool:
    """Whether the text tells of an arrangement at all, not of one that was not reached."""
    return any(_is_told(mention) for mention in cluster.mentions)


def _is_told(mention: TruceMention) -> bool:
    if mention.weak or mention.denied:
        return False
    made = any(act.sense in MADE and act.modality != "negated" for act in mention.acts)
    runs = any(act.sense == "expire" and act.modality == "happened" for act in mention.acts)
    for act in mention.acts if "previous" not in mention.adjectives else ():
        denied = act.modality == "negated" and act.sense in DENIED
        denied = denied or _is_denied_offer(act)
        denied = denied and not (_is_of_some(act) or is_ones_refusal(act))
        denied = denied and not (_is_of_more(mention, act) or is_refused_halt(act, mention))
        denied = denied and not (made and act.sense == "enter_force")  # "has not yet begun"
        denied = denied and not (runs and act.sense == "announce")  # "runs out, and no other is"
        denied = denied and not _is_dismissed(act, mention)
        if denied or (act.modality == "hypothetical" and not _is_there(act, mention)):
            return False
    return True


def _is_there(act: Act, mention: TruceMention) -> bool:
    """Whether what may be done is done to a truce that is there: «إذا انهار وقف النار»."""
    if mention.definite:
        return True
    return act.sense in FAILING and mention.parsed.sentence.language == "ar"


FAILING = frozenset({"collapse", "expire", "falter"})
"""What may befall only a truce that is there."""
MADE = frozenset({"agree", "announce", "demand", "propose", "order"})


def _is_denied_offer(act: Act) -> bool:
    """«Denied that any truce had been proposed»: there was no offer either."""
    above = act.frame.chain()
    denies = any(meaning_of(each.sense).denies for each in above)
    denies = denies and all(each.sense != "reject" for each in above)
    return act.sense == "propose" and act.modality == "negated" and denies


def _is_dismissed(act: Act, mention: TruceMention) -> bool:
    """As "dismissed the announcement of a truce": who will have none of it denies it not."""
    refused = {each.frame.at for each in mention.acts if each.sense == "reject"}
    return act.sense == "announce" and any(each.at in refused for each in act.frame.chain())


def _is_of_some(act: Act) -> bool:
    """«لا تسري الهدنة على …»: it is in force, but not for those named."""
    return act.sense == "enter_force" and any(p.actors for p in act.frame.preps.get("on", ()))


def _is_of_more(mention: TruceMention, denied: Act) -> bool:
    """«لم يتفقا على تمديد الهدنة»: what they did not agree on is that it goes on.

    «Перемирие истекает, о продлении не объявлено»: nor is what nobody announced the truce.
    """
    if any(act.sense == "extend" for act in mention.acts):
        return True
    before = (f for f in mention.parsed.frames if 0 < denied.frame.at - f.at <= FRONTED)
    return mention.item < denied.frame.at and any(
        f.sense == "extend" and f.form == "noun" for f in before
    )


FRONTED = 3
"""Items from a noun in front to the verb that it is of."""
DENIED = frozenset({"agree", "announce", "enter_force", "say", "halt"})
"""Acts without which there is no truce; one that was not accepted was offered all the same."""
