"""The status of an arrangement as a document reports it (contract.md; domain.md section 8).

Theory: each act done to an arrangement votes for a state; a vote counts only if the act is told
as having happened. Of the votes the last in the life of a truce wins, and a breach alleged in the
text makes it ``violated`` unless it is over. A truce that is only asked for is ``called_for``;
one that is denied, or whose agreement was not reached, is none at all.
"""

from hudna.reading.clusters import Cluster
from hudna.reading.operators import modality_of
from hudna.reading.truce_mentions import Act, TruceMention, is_ahead

__all__ = ["exists", "status_of"]

VOTES: dict[str, str] = {
    "propose": "proposed",
    "announce": "announced",
    "order": "announced",
    "promise": "announced",
    "agree": "agreed",
    "accept": "agreed",
    "halt": "announced",
    "enter_force": "in_force",
    "hold": "in_force",
    "respect": "in_force",
    "implement": "agreed",
    "suspend": "suspended",
    "violate": "violated",
    "extend": "extended",
    "expire": "expired",
    "terminate": "expired",
    "collapse": "collapsed",
    "reject": "rejected",
}
FAILED = {"respect": "violated", "hold": "collapsed"}
"""What a truce is that was not kept, or did not hold."""
OF_OTHERS = frozenset({"respect", "implement", "hold"})
"""Senses that tell less of a truce when "the deal" is kept than when the truce is."""
RANK = (
    "collapsed", "expired", "extended", "suspended", "violated", "in_force", "agreed",
    "announced", "rejected", "proposed", "called_for",
)  # fmt: skip


def _vote(act: Act) -> str | None:
    if act.sense == "demand" or act.modality == "demanded":
        return "called_for"
    if act.sense in {"expire", "enter_force"} and is_ahead(act):
        return _ahead(act)
    return _told(act)


def _ahead(act: Act) -> str | None:
    """The vote of a beginning or an end that is still to come, or is declared."""
    if act.sense == "enter_force":
        return "announced"
    return "expired" if act.frame.form == "noun" and _is_declared(act) else None


def _told(act: Act) -> str | None:
    if act.modality == "negated":
        return FAILED.get(act.sense)
    if act.modality in {"happened", "habitual"}:
        return VOTES.get(act.sense)
    planned = act.modality == "planned" and act.sense in {"enter_force", "halt", "agree"}
    return "announced" if planned else None


def _is_declared(act: Act) -> bool:
    """«Объявила об окончании режима», "announced the end of the truce"."""
    above = act.frame.above
    return above is not None and above.sense == "announce" and modality_of(above) == "happened"


def status_of(cluster: Cluster, *, breached: bool, begun: bool = False, over: bool = False) -> str:
    """The status as the document reports it.

    Args:
        cluster: the mentions of the arrangement.
        breached: whether the text alleges a breach of it.
        begun: whether its start lies before the day of writing.
        over: whether it is told as earlier and its end is known.
    """
    votes = {
        vote
        for mention in cluster.mentions
        for act in mention.acts
        if not (mention.weak and act.sense in OF_OTHERS) and (vote := _vote(act))
    }
    votes |= {"violated"} if breached else set()
    votes = _weighed(votes, cluster) | ({"expired"} if over else set())
    for status in RANK:
        if status in votes:
            if status == "agreed" and _is_half_accepted(cluster):
                return "proposed"
            return "in_force" if begun and status in {"agreed", "announced"} else status
    return "in_force" if begun or _taken_for_granted(cluster) else "announced"


def _is_half_accepted(cluster: Cluster) -> bool:
    """Whether a proposal is told to be accepted by one side alone."""
    acts = [act for mention in cluster.mentions for act in mention.acts]
    accepting = {actor for act in acts if act.sense == "accept" for actor in act.actors}
    senses = {act.sense for act in acts if act.modality == "happened"}
    return len(accepting) == 1 and "propose" in senses and not senses & {"agree", "enter_force"}


def _weighed(votes: set[str], cluster: Cluster) -> set[str]:
    """Votes that others outweigh go; an added length is an extension."""
    drop = {"extended"} if cluster.original else set()
    if len(votes) > 1:
        drop.add("called_for")
    if votes & {"agreed", "announced", "in_force", "violated"}:
        drop.add("rejected")
    added = any(time.role == "extension" or time.mod == "EXTENSION" for time in cluster.times)
    return (votes - drop) | ({"extended"} if added else set())


def _taken_for_granted(cluster: Cluster) -> bool:
    """A truce spoken of with the article, as something that is there."""
    return cluster.background or any(m.definite and not m.weak for m in cluster.mentions)


def exists(cluster: Cluster) -> bool:
    """Whether the text tells of an arrangement at all, not of one that was not reached."""
    return any(_is_told(mention) for mention in cluster.mentions)


def _is_told(mention: TruceMention) -> bool:
    if mention.weak or mention.denied:
        return False
    for act in mention.acts:
        denied = act.modality == "negated" and act.sense in {
            "agree", "announce", "accept", "enter_force", "say", "halt",
        }  # fmt: skip
        if denied or (act.modality == "hypothetical" and not mention.definite):
            return False
    return True
