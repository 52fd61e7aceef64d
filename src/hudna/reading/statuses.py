"""The status of an arrangement as a document reports it (contract.md; domain.md section 8).

Theory: each act done to an arrangement votes for a state; a vote counts only if the act is told
as having happened. Of the votes the last in the life of a truce wins, and a breach alleged in the
text makes it ``violated`` unless it is over. A truce that is only asked for is ``called_for``.
What the clock alone tells (its start or end lies behind) decides only where no act does.
"""

import msgspec

from hudna.reading.clusters import Cluster
from hudna.reading.half_accepted import is_half_accepted, made_alone, with_breach
from hudna.reading.told_truces import FAILING
from hudna.reading.truce_drafts import (
    are_drafted,
    is_by_the_way,
    is_unanswered,
    without_old_terms,
)
from hudna.reading.truce_ends import (
    ends_at_last,
    has_lasted,
    is_fought_after,
    is_gone_by,
    is_over,
    is_told_over,
    is_told_wrecked,
    is_wrecked,
)
from hudna.reading.truce_foes import is_of_foe
from hudna.reading.truce_mentions import TruceMention, is_ahead
from hudna.reading.truce_refusals import is_of_one_alone, is_refused_by_a_side
from hudna.reading.truce_seeking import is_only_sought
from hudna.reading.truce_turns import is_put_back, of_fighting_on
from hudna.reading.truce_votes import is_declared, is_to_be_kept, vote_of
from hudna.reading.truces_left import is_left

__all__ = ["Moment", "status_of"]

LONGER, OF_OTHERS = "extend", frozenset({"respect", "implement", "hold"})
"""Senses that tell less of a truce when "the deal" is kept than when the truce is."""
RANK = (
    "collapsed", "expired", "extended", "suspended", "resumed", "violated", "in_force", "agreed",
    "announced", "rejected", "proposed", "called_for",
)  # fmt: skip
OFFERING = frozenset({"agreed", "announced", "proposed", "called_for", "violated"})
LIVES = frozenset({"in_force", "violated", "extended", "expired", "collapsed", "suspended"})


class Moment(msgspec.Struct, frozen=True):
    """Where the day of writing stands in the life of an arrangement, by its clocks.

    ``breached`` tells that the text alleges a breach of it, ``begun`` that its start lies behind,
    ``ahead`` that it is still to come, ``over`` that its end lies behind, ``lasts`` that its end
    is still to come, ``dated`` that it has a start at all, ``prolonged`` that an extension of it
    is told beside it; ``silent`` are those who are told not to have answered.
    """

    breached: bool = False
    begun: bool = False
    ahead: bool = False
    over: bool = False
    lasts: bool = False
    dated: bool = False
    prolonged: bool = False
    silent: tuple[str, ...] = ()


def status_of(cluster: Cluster, moment: Moment) -> str:
    """The status as the document reports it.

    Args:
        cluster: the mentions of the arrangement.
        moment: what its clocks and the alleged breaches tell.
    """
    votes = _weighed(made_alone(_votes(cluster, moment), cluster), cluster)
    votes = _settled(votes, cluster, moment)
    votes -= {"suspended"} if any(map(is_put_back, cluster.mentions)) else set()  # lifted since
    if _has_run_out(votes, cluster, moment):
        return "expired"
    half = is_half_accepted(cluster) or is_unanswered(cluster.mentions, moment.silent)
    if votes <= OFFERING and "agreed" in votes and half:
        return "proposed"
    status = "rejected" if cluster.turned_down else next((v for v in RANK if v in votes), None)
    return _by_clock(status, cluster, moment)


def _votes(cluster: Cluster, moment: Moment) -> set[str]:
    """What the acts, the alleged breaches and the words of the past vote for."""
    votes = {
        vote
        for mention in without_old_terms(cluster.mentions)
        for act in mention.acts
        if not (mention.weak and mention.phrase and act.sense in OF_OTHERS)
        and not is_of_foe(act, mention, cluster.mentions)
        and (vote := vote_of(act, mention))
    }
    if any("standing" in mention.adjectives for mention in cluster.mentions):
        votes.add("in_force")
    votes, drafted = of_fighting_on(votes), are_drafted(cluster.mentions)
    if drafted:
        votes = {"proposed" if vote == "announced" else vote for vote in votes} | {"proposed"}
    votes = with_breach(votes) if moment.breached and not drafted else votes
    if cluster.background and "resumed" in votes:
        votes = votes - {"expired", "resumed"} | {"collapsed"}  # «…, когда бои возобновились»
    elif cluster.background and has_lasted(cluster.mentions):
        votes.add("expired")
    if "violated" in votes and cluster.background and not is_told_over(cluster.mentions):
        votes.discard("expired")  # nobody says that its days are over; somebody, that it was broken
    over = any(mention.gone for mention in cluster.mentions) or (
        not votes & LIVES and is_fought_after(cluster.mentions)
    )
    return votes | ({"expired"} if over else set())


def _settled(votes: set[str], cluster: Cluster, moment: Moment) -> set[str]:
    """Votes that stand beside what the clocks tell."""
    drop = set()
    if not moment.dated and _is_running_out(cluster):
        drop.add("proposed")  # what is put forward is that it goes on
    if not moment.begun and _is_still_ahead(cluster):
        drop.add("in_force")
    if moment.lasts and not any(map(is_left, cluster.mentions)):
        drop.add("expired")  # «وتنقضي في 19 يوليو»: it will
    if _is_running_out(cluster) and not any(map(is_over, cluster.mentions)):
        drop.add("expired")  # what was refused or is missing is that it goes on
    if "extended" in votes and _ends_old(cluster, moment):
        drop.add("expired")  # what lapsed is the time before, "the first calm"
    votes = votes - drop
    if "collapsed" in votes and _only_falters(cluster, moment):
        votes = votes - {"collapsed"} | {"violated"}
    if moment.ahead:
        votes = votes - _not_yet(cluster)
    runs_on = moment.prolonged or (cluster.original and not moment.over)
    return votes | ({"in_force"} if runs_on else set())


def _only_falters(cluster: Cluster, moment: Moment) -> bool:
    """«لم تصمد طويلا» of one that runs to the 22nd; one of the day that is charged to be broken."""
    if not any(map(is_wrecked, cluster.mentions)):
        return moment.lasts or not cluster.background
    told = any(map(is_told_wrecked, cluster.mentions))
    return moment.breached and not cluster.background and not told


def _not_yet(cluster: Cluster) -> set[str]:
    """States that nothing can be in which is still to begin; it may fail before."""
    failed = any(map(is_wrecked, cluster.mentions))
    return {"expired", "violated"} | (set() if failed else {"collapsed"})


def _has_run_out(votes: set[str], cluster: Cluster, moment: Moment) -> bool:
    """Whether an end is told that is not still to come, where that it goes on was refused."""
    if votes & LIVES or not votes & {"rejected", "proposed"} or votes & {"agreed", "announced"}:
        return False
    ends = "expire" in cluster.senses() and not moment.lasts and not moment.ahead
    return moment.over or (ends and any(t.role == "end" for t in cluster.times))


def _ends_old(cluster: Cluster, moment: Moment) -> bool:
    """«Продлили паузу, истёкшую в полночь»: all ends are told in sentences that prolong it."""
    if ends_at_last(cluster.mentions):
        return False
    acts = [(m, a) for m in cluster.mentions for a in m.acts]
    told = [(m.sentence, a.sense) for m, a in acts if not is_by_the_way(a, m)]
    longer = {sentence for sentence, sense in told if sense == "extend"}
    ends = (sentence for sentence, sense in told if sense in {"expire", "terminate"})
    return (moment.dated and not moment.over) or all(each in longer for each in ends)


def _by_clock(status: str | None, cluster: Cluster, moment: Moment) -> str:
    """The status where no act tells of more than the making."""
    if status == "resumed":
        return "collapsed"
    offered = status == "proposed" and moment.begun
    if status is not None and status not in {"agreed", "announced", "in_force"} and not offered:
        return status
    if not moment.prolonged and _is_behind(status, cluster, moment):
        return "expired"
    if moment.ahead and (status is None or not _has_entered(cluster)):
        return status if status == "agreed" else "announced"
    window = status == "announced" and moment.lasts and _is_declared_window(cluster)
    if not window and _is_there(status, moment):
        return "in_force"
    return status or _untold(cluster)


def _is_behind(status: str | None, cluster: Cluster, moment: Moment) -> bool:
    """Whether it is one of the past, or was kept until an end that lies behind."""
    if cluster.background and (moment.over or _is_previous(cluster)):
        return True
    return status == "in_force" and moment.begun and moment.over


def _is_there(status: str | None, moment: Moment) -> bool:
    """Whether an act or the clock tells that it holds."""
    return moment.begun or status == "in_force" or (_is_running(moment) and not status)


def _is_declared_window(cluster: Cluster) -> bool:
    """«Объявили перемирие с 2 по 22 апреля»: what is told is the order, not how it is kept."""
    return all(
        act.sense not in LASTING
        for mention in cluster.mentions
        for act in mention.acts
        if act.modality == "happened"
    )


LASTING = frozenset({"enter_force", "hold", "respect", "violate", "implement"})


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
    if all(map(is_only_sought, [m for m in cluster.mentions if not m.weak] or cluster.mentions)):
        return "called_for"
    return "in_force" if _taken_for_granted(cluster) else "announced"


def _is_previous(cluster: Cluster) -> bool:
    return any("previous" in mention.adjectives for mention in cluster.mentions)


def _has_entered(cluster: Cluster) -> bool:
    return bool(cluster.senses() & {"enter_force"})


def _weighed(votes: set[str], cluster: Cluster) -> set[str]:
    """Votes that others outweigh go; an added length is an extension."""
    drop = {"extended"} if cluster.original else set()
    if len(votes) > 1:
        drop.add("called_for")
    if "rejected" in votes:
        drop |= {"agreed", "announced"} if _is_refused(votes, cluster) else {"rejected"}
    asked = [
        a.modality == "demanded" for m in cluster.mentions for a in m.acts if a.sense == LONGER
    ]
    added = any(time.role == "extension" or time.mod == "EXTENSION" for time in cluster.times)
    added = added and not (asked and all(asked))
    offered = votes & {"proposed", "called_for"} and not votes & {"agreed", "announced"}
    return (votes - drop) | ({"extended"} if added and not offered else set())


def _is_running_out(cluster: Cluster) -> bool:
    """«The truce ends tonight, a proposal to extend it is on the table»: it is there till then."""
    told = ((act, m) for m in cluster.mentions if not m.weak for act in m.acts)
    ends = any(a.sense == "expire" and is_ahead(a) and not is_gone_by(a, m) for a, m in told)
    return ends and "extend" in cluster.senses()


def _is_still_ahead(cluster: Cluster) -> bool:
    """«التزما بوقف للنار يدخل حيز التنفيذ خلال …»: who is to keep it has only agreed to it."""
    acts = [act for mention in cluster.mentions for act in mention.acts]
    begins = [
        act
        for mention in cluster.mentions
        for act in mention.acts
        if act.sense == "enter_force" and not is_gone_by(act, mention)
    ]
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
