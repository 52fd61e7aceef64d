"""The status of an arrangement as a document reports it (contract.md; domain.md section 8).

Theory: each act done to an arrangement votes for a state; a vote counts only if the act is told
as having happened. Of the votes the last in the life of a truce wins, and a breach alleged in the
text makes it ``violated`` unless it is over. A truce that is only asked for is ``called_for``;
one that is denied, or whose agreement was not reached, is none at all. What the clock alone tells
(its start lies behind, its end is past) decides only where no act does.
"""

import msgspec

from hudna.packs.features import PAST
from hudna.reading.clusters import Cluster
from hudna.reading.senses import meaning_of
from hudna.reading.truce_mentions import Act, TruceMention, is_ahead
from hudna.reading.truce_refusals import is_of_one_alone, is_refused_by_a_side
from hudna.reading.truce_seeking import is_only_sought
from hudna.reading.truce_votes import is_declared, is_ones_refusal, is_to_be_kept, vote_of

__all__ = ["Moment", "exists", "status_of"]

OF_OTHERS = frozenset({"respect", "implement", "hold"})
"""Senses that tell less of a truce when "the deal" is kept than when the truce is."""
RANK = (
    "collapsed", "expired", "extended", "suspended", "resumed", "violated", "in_force", "agreed",
    "announced", "rejected", "proposed", "called_for",
)  # fmt: skip
LIVES = frozenset({"in_force", "violated", "extended", "expired", "collapsed", "suspended"})


class Moment(msgspec.Struct, frozen=True):
    """Where the day of writing stands in the life of an arrangement, by its clocks.

    ``breached`` tells that the text alleges a breach of it, ``begun`` that its start lies behind,
    ``ahead`` that it is still to come, ``over`` that its end lies behind, ``lasts`` that its end
    is still to come, ``dated`` that it has a start at all.
    """

    breached: bool = False
    begun: bool = False
    ahead: bool = False
    over: bool = False
    lasts: bool = False
    dated: bool = False


def status_of(cluster: Cluster, moment: Moment) -> str:
    """The status as the document reports it.

    Args:
        cluster: the mentions of the arrangement.
        moment: what its clocks and the alleged breaches tell.
    """
    votes = {
        vote
        for mention in cluster.mentions
        for act in mention.acts
        if not (mention.weak and mention.phrase and act.sense in OF_OTHERS)
        and (vote := vote_of(act, mention))
    }
    votes |= {"violated"} if moment.breached else set()
    votes |= {"expired"} if cluster.background and _lasted(cluster) else set()
    votes |= {"expired"} if any(mention.gone for mention in cluster.mentions) else set()
    votes = _weighed(votes, cluster)
    if not moment.dated and _is_running_out(cluster):
        votes.discard("proposed")  # what is put forward is that it goes on
    if not moment.begun and _is_still_ahead(cluster):
        votes.discard("in_force")
    if moment.lasts and not any(map(_is_left, cluster.mentions)):
        votes.discard("expired")  # «وتنقضي في 19 يوليو»: it will
    if "extended" in votes and ((moment.dated and not moment.over) or _ends_old(cluster)):
        votes.discard("expired")  # what lapsed is the time before, "the first calm"
    if moment.lasts and "collapsed" in votes and not any(map(_is_wrecked, cluster.mentions)):
        votes = votes - {"collapsed"} | {"violated"}  # «لم تصمد طويلا» that runs to the 22nd
    if cluster.original and not moment.over:
        votes.add("in_force")  # what is prolonged was there
    status = next((each for each in RANK if each in votes), None)
    if status == "agreed" and _is_half_accepted(cluster):
        return "proposed"
    return _by_clock(status, cluster, moment)


def _ends_old(cluster: Cluster) -> bool:
    """«Продлили паузу, истёкшую в полночь»: all ends are told in sentences that prolong it."""
    told = [(m.sentence, a.sense) for m in cluster.mentions for a in m.acts]
    longer = {sentence for sentence, sense in told if sense == "extend"}
    return all(sentence in longer for sentence, sense in told if sense in {"expire", "terminate"})


def _by_clock(status: str | None, cluster: Cluster, moment: Moment) -> str:
    """The status where no act tells of more than the making."""
    if status == "resumed":
        return "collapsed"
    offered = status == "proposed" and moment.begun
    if status is not None and status not in {"agreed", "announced", "in_force"} and not offered:
        return status
    if cluster.background and (moment.over or _is_previous(cluster)):
        return "expired"
    if moment.ahead and (status is None or not _has_entered(cluster)):
        return status if status == "agreed" else "announced"
    if moment.begun or status == "in_force" or (_is_running(moment) and not status):
        return "in_force"
    return status or _untold(cluster)


def _is_running(moment: Moment) -> bool:
    """«Которое истекает 9 декабря»: an end ahead, and no start that could be ahead too."""
    return moment.lasts and not moment.dated


def _untold(cluster: Cluster) -> str:
    """The status of one of which no act tells it; what is to run out, or may fail, is there."""
    acts = [act for mention in cluster.mentions for act in mention.acts]
    if any(
        act.sense in FAILING and (is_ahead(act) or act.modality == "hypothetical") for act in acts
    ):
        return "in_force"
    if all(map(is_only_sought, cluster.mentions)):
        return "called_for"
    return "in_force" if _taken_for_granted(cluster) else "announced"


def _is_wrecked(mention: TruceMention) -> bool:
    """Whether it is told to have collapsed, not only not to have held."""
    return any(act.sense == "collapse" and act.modality == "happened" for act in mention.acts)


def _is_left(mention: TruceMention) -> bool:
    """Whether a side is told to have quit it: its end may be said to come some days later."""
    ends = {act.frame.at for act in mention.acts if act.sense == "expire"}
    return any(
        act.sense == "terminate"
        and act.modality == "happened"
        and act.frame.at not in ends
        and act.frame.form != "noun"
        for act in mention.acts
    )


def _is_previous(cluster: Cluster) -> bool:
    return any("previous" in mention.adjectives for mention in cluster.mentions)


def _has_entered(cluster: Cluster) -> bool:
    return bool(cluster.senses() & {"enter_force"})


def _lasted(cluster: Cluster) -> bool:
    """«Продержалось неделю», «صمدت ثلاثة أيام»: kept for a length of time that is over."""
    return any(
        act.sense == "hold"
        and act.modality == "happened"
        and bool(act.frame.bits & PAST)
        and (
            "previous" in mention.adjectives
            or any(time.type == "DURATION" for time in mention.parsed.times)
        )
        for mention in cluster.mentions
        for act in mention.acts
    )


def _is_half_accepted(cluster: Cluster) -> bool:
    """Whether a proposal is told to be accepted by one side alone."""
    acts = [act for mention in cluster.mentions for act in mention.acts]
    accepting = {actor for act in acts if act.sense == "accept" for actor in act.actors}
    senses = {act.sense for act in acts if act.modality == "happened"}
    set_to_begin = any(act.sense == "enter_force" and act.modality == "planned" for act in acts)
    made = set_to_begin or senses & {"agree", "enter_force"}
    return len(accepting) == 1 and "propose" in senses and not made


def _weighed(votes: set[str], cluster: Cluster) -> set[str]:
    """Votes that others outweigh go; an added length is an extension."""
    drop = {"extended"} if cluster.original else set()
    if len(votes) > 1:
        drop.add("called_for")
    if "rejected" in votes:
        drop |= {"agreed", "announced"} if _is_refused(votes, cluster) else {"rejected"}
    added = any(time.role == "extension" or time.mod == "EXTENSION" for time in cluster.times)
    offered = votes & {"proposed", "called_for"} and not votes & {"agreed", "announced"}
    return (votes - drop) | ({"extended"} if added and not offered else set())


def _is_running_out(cluster: Cluster) -> bool:
    """«The truce ends tonight, a proposal to extend it is on the table»: it is there till then."""
    acts = [act for mention in cluster.mentions if not mention.weak for act in mention.acts]
    ends = any(act.sense == "expire" and is_ahead(act) for act in acts)
    return ends and "extend" in cluster.senses()


def _is_still_ahead(cluster: Cluster) -> bool:
    """«التزما بوقف للنار يدخل حيز التنفيذ خلال …»: who is to keep it has only agreed to it."""
    acts = [act for mention in cluster.mentions for act in mention.acts]
    begins = [act for act in acts if act.sense == "enter_force"]
    kept = any(act.sense in {"hold", "violate"} for act in acts)
    return bool(begins) and all(map(is_ahead, begins)) and not kept


def _is_refused(votes: set[str], cluster: Cluster) -> bool:
    """Whether a refusal stands: of what was only proposed, not of what a side declared."""
    if not votes & {"agreed", "announced"} | (votes & LIVES):
        return True
    if votes & LIVES:
        return False
    if is_refused_by_a_side(cluster.mentions):
        return True
    made = any(is_declared(each) or is_of_one_alone(each) for each in cluster.mentions)
    return "propose" in cluster.senses() and not made


def _taken_for_granted(cluster: Cluster) -> bool:
    """A truce spoken of with the article, as something that is there."""
    return cluster.background or any(
        (m.definite or is_to_be_kept(m) or _is_spoken_of(m) or "current" in m.adjectives)
        and not m.weak
        for m in cluster.mentions
    )


def _is_spoken_of(mention: TruceMention) -> bool:
    """Whether its sentence tells whom it covers, or who watches it: it is there."""
    return any(act.sense in COVERING for act in mention.acts)


COVERING = frozenset({"include", "exclude", "monitor", "hold", "respect"})


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
        denied = denied and not _is_of_more(mention, act)
        denied = denied and not (made and act.sense == "enter_force")  # "has not yet begun"
        denied = denied and not (runs and act.sense == "announce")  # "runs out, and no other is"
        if denied or (act.modality == "hypothetical" and not _is_there(act, mention)):
            return False
    return True


def _is_there(act: Act, mention: TruceMention) -> bool:
    """Whether what may be done is done to a truce that is there: «إذا انهار وقف النار»."""
    if mention.definite:
        return True
    return act.sense in FAILING and mention.parsed.sentence.language == "ar"


FAILING = frozenset({"collapse", "expire", "falter"})
MADE = frozenset({"agree", "announce", "demand", "propose", "order"})


def _is_denied_offer(act: Act) -> bool:
    """«Denied that any truce had been proposed»: there was no offer either."""
    above = act.frame.chain()
    denies = any(meaning_of(each.sense).denies for each in above)
    denies = denies and all(each.sense != "reject" for each in above)
    return act.sense == "propose" and act.modality == "negated" and denies


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
