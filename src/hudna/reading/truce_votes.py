"""What an act done to an arrangement votes for, as a status (contract.md, ``agreements[].status``).

An act counts as told: what is wanted, planned or denied votes for less than what happened, and
who asks that a truce be kept takes it for granted.
"""

from hudna.packs.features import PAST
from hudna.reading.operators import modality_of
from hudna.reading.prolongations import (
    is_carried_on,
    is_not_told_of,
    is_of_a_draft,
    is_ready_for,
    is_wished,
)
from hudna.reading.senses import meaning_of
from hudna.reading.truce_drafts import is_put_forward, is_refused_halt, is_turned_down, is_unmade
from hudna.reading.truce_edges import stops_for_now
from hudna.reading.truce_ends import is_gone_by, is_stopped
from hudna.reading.truce_mentions import Act, TruceMention, is_ahead
from hudna.reading.truce_promises import is_told_to_own
from hudna.reading.truce_seeking import is_of_demand, is_sought, tells_of_none
from hudna.reading.truce_turns import (
    FOUGHT_ON,
    fell_short,
    goes_on,
    is_brought_about,
    is_brought_in,
    is_by_both,
    is_charged,
    is_no_longer,
    is_of_another_verb,
    is_of_efforts,
    is_passing,
    is_quiet,
    is_resolved_on,
    is_taken_up,
    is_wrecked_before,
)

__all__ = ["is_declared", "is_ones_refusal", "is_to_be_kept", "vote_of"]

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
    "bound": "in_force",
    "implement": "agreed",
    "suspend": "suspended",
    "violate": "violated",
    "breach": "violated",
    "falter": "violated",
    "extend": "extended",
    "expire": "expired",
    "terminate": "expired",
    "collapse": "collapsed",
    "resume": "resumed",
    "reject": "rejected",
}
UNDONE = {
    "respect": "violated", "hold": "collapsed", "bound": "expired", "accept": "rejected",
    "violate": "in_force", "falter": "in_force", "terminate": "in_force", "expire": "in_force",
    "collapse": "in_force", "extend": "expired",
}  # fmt: skip
"""What a truce is that was not kept, did not hold, or no longer binds who was bound by it; and
one that nobody broke or ended."""
MAKING = frozenset({"agree", "accept", "announce", "order", "halt", "enter_force", "propose"})
KEEPING = frozenset({"respect", "hold", "implement", "include", "exclude", "violate", "extend"})
OFFERED = frozenset({"enter_force", "halt", "agree", "announce", "extend"})
SETTING = frozenset({"order", "announce", "promise", "agree", "accept", "propose"})


def vote_of(act: Act, mention: TruceMention) -> str | None:
    """The status that an act votes for, or None where it tells nothing of the status."""
    if act.sense == "demand" or act.modality == "demanded" or _is_call(act, mention):
        return _asked(act, mention)
    if is_sought(act, mention) or is_of_demand(act, mention) or tells_of_none(act, mention):
        return None
    if act.sense == "extend":
        return _of_prolonging(act, mention)
    if (act.sense in OFFERED and _is_offered(act, mention)) or _is_ready(act):
        return "proposed"
    ahead = act.sense in {"expire", "enter_force"} and is_ahead(act)
    if act.sense == "replace" or (ahead and not is_gone_by(act, mention)):
        return _ahead(act, mention)
    return _told(act, mention)


def _of_prolonging(act: Act, mention: TruceMention) -> str | None:
    """The vote of a prolongation: refused, offered, missing, or made."""
    if is_turned_down(act):
        return "rejected"
    ready = _is_ready(act) or is_ready_for(act, mention)
    if _is_offered(act, mention) or ready or is_put_forward(act):
        return "proposed"
    if is_wished(act, mention):
        return None
    if is_unmade(act, mention):
        return None
    if is_resolved_on(act):
        return "extended"
    return _prolonged(act, mention) if act.frame.form == "noun" else _told(act, mention)


def _asked(act: Act, mention: TruceMention) -> str | None:
    """A demand asks for a truce, unless it asks that one be kept; "must" may also be a plan."""
    if mention.weak and mention.phrase is not None:
        return None
    if any(each.sense == "halt" and is_told_to_own(each.frame) for each in mention.acts):
        return "announced"
    if act.frame.must and not any(meaning_of(f.sense).demands for f in act.frame.chain()):
        return "announced" if act.sense in {"halt", "enter_force"} else None
    if any(each.sense == "reject" and not each.negated for each in act.frame.chain()):
        return "rejected"  # «отверг призыв прекратить огонь»
    if act.sense in {"demand", "consult"}:
        return None if is_to_be_kept(mention) else "called_for"
    return "called_for" if act.sense in MAKING else None


def _is_call(act: Act, mention: TruceMention) -> bool:
    """As "the call by X for a truce": the noun that else is of a talk."""
    if act.sense != "consult" or act.frame.form != "noun" or mention.phrase is None:
        return False
    return any(mention.phrase in each.everything() for each in act.frame.preps.get("for", []))


def is_to_be_kept(mention: TruceMention) -> bool:
    """Whether somebody asks that it be kept: it is taken to be there."""
    return any(act.sense in KEEPING and act.modality == "demanded" for act in mention.acts)


def _ahead(act: Act, mention: TruceMention) -> str | None:
    """The vote of a beginning or an end that is still to come or declared, or of what follows."""
    if act.sense == "replace":
        return None if _is_subject(act, mention) else "expired"
    if act.sense == "enter_force":
        return "announced"
    return "expired" if act.frame.form == "noun" and _is_announced(act) else None


def _prolonged(act: Act, mention: TruceMention) -> str | None:
    """The vote of the noun of a prolongation: drafted, not told of, or made."""
    if is_of_a_draft(act, mention):
        return "proposed"
    return None if is_not_told_of(act, mention) else _told(act, mention)


def _is_unannounced(act: Act) -> bool:
    """«Neither side announced its consent»: nothing is told of what they think."""
    above = act.frame.above
    if above is None or act.frame.negated:
        return False
    return above.negated and above.meaning.speech and above.sense != "accept"


def _told(act: Act, mention: TruceMention) -> str | None:
    if act.modality == "negated":
        return _negated(act, mention)
    if act.modality in {"happened", "habitual"}:
        return _happened(act, mention)
    if act.modality == "planned" and "on" in act.frame.entry.fields:
        until = any(time.role == "end" for time in mention.parsed.times)
        made = any(other.sense in {"agree", "accept", "order"} for other in mention.acts)
        return "extended" if until and not made else "in_force"
    planned = act.modality == "planned" and act.sense in {"enter_force", "halt", "agree"}
    if planned and any(each.sense == "hope" for each in act.frame.chain()):
        return "called_for"  # «أعرب عن أمله في التوصل إلى هدنة»
    return ("agreed" if is_by_both(act) else "announced") if planned else None


def _made_by(act: Act) -> str:
    """One brings it in; two "have stopped firing", or only agree to: "both stop firing"."""
    if act.sense == "enter_force":
        return "announced"
    return "in_force" if act.frame.bits & PAST else "agreed"


def _negated(act: Act, mention: TruceMention) -> str | None:
    if act.sense in {"accept", "extend"} and _is_unannounced(act):
        return None
    if act.sense in {"respect", "bound"} and act.frame.future:
        return "rejected"  # "said it would not observe a truce"
    if act.sense == "propose" and act.frame.form == "noun" and not _is_refusal(act):
        return "proposed"  # "has yet to answer an offer of a truce"
    if is_refused_halt(act, mention):
        return "rejected"
    return FOUGHT_ON if goes_on(act) else _undone(act, mention)


def _undone(act: Act, mention: TruceMention) -> str | None:
    """The vote of an act that is denied to have been done, or to be done any longer."""
    no_longer = is_no_longer(act, mention)
    if no_longer and act.sense in {"respect", "hold", "implement"}:
        return "expired"  # «перемирие больше не соблюдают»
    others = act.sense == "bound" and not no_longer
    return "rejected" if _is_refusal(act) else None if others else UNDONE.get(act.sense)


def _happened(act: Act, mention: TruceMention) -> str | None:
    if is_carried_on(act, mention):
        return "extended"
    set_out = act.sense == "enter_force" and act.frame.form == "infinitive"
    if set_out and any(above.sense in SETTING for above in act.frame.chain()):
        return "announced"
    taken_up = act.sense == "resume" and is_taken_up(act, mention)  # «استأنف تطبيق وقف النار»
    if taken_up or is_quiet(act, mention) or is_passing(act, mention):
        return "in_force"
    if is_of_another_verb(act, mention) or _is_of_whoever(act, mention):
        return None
    if is_brought_in(act, mention) or is_by_both(act):
        return _made_by(act)
    return _befallen(act, mention)


def _is_of_whoever(act: Act, mention: TruceMention) -> bool:
    """As "threatened anyone who broke it", "leaves the ceasefire untouched": nothing befell it."""
    if act.sense == "terminate":
        return any(a.sense == "hold" and a.frame.at == act.frame.at for a in mention.acts)
    threatened = any(each.sense == "threaten" for each in act.frame.chain())
    return act.sense == "violate" and threatened


def _befallen(act: Act, mention: TruceMention) -> str | None:
    """The vote of what befell a truce or was done to it, as its verb tells."""
    if act.sense in {"falter", "collapse"} and is_of_efforts(act, mention):
        return "called_for"
    if is_stopped(act, mention):
        return "suspended" if stops_for_now(act.frame, mention) else "expired"
    if is_charged(act):
        return "violated"
    if is_brought_about(act, mention):
        return "agreed"
    failed = is_wrecked_before(act, mention) or fell_short(act, mention)
    return "collapsed" if failed else VOTES.get(act.sense)


def _is_offered(act: Act, mention: TruceMention) -> bool:
    """«Предложил прекратить огонь»: an offer of which the sentence tells no answer."""
    above = (each for each in act.frame.chain() if each.sense in SETTING)
    nearest = next(above, None)
    if nearest is None or nearest.sense != "propose" or act.modality != "planned":
        return False
    answers = (each for each in mention.parsed.frames if each is not act.frame)
    return all(each.sense not in {"accept", "agree"} for each in answers)


def _is_ready(act: Act) -> bool:
    """«Готов к перемирию», "willing to accept a truce": an offer, whatever is offered."""
    if act.modality == "negated":
        return False
    promised = (each for each in act.frame.chain() if each.sense in SETTING)
    nearest = act.frame if act.sense == "promise" else next(promised, None)
    told = nearest is not None and "ready" in nearest.entry.fields
    return told and act.sense in OFFERED | {"promise", "accept", "respect"}


def _is_refusal(act: Act) -> bool:
    """«Denied that he had accepted a halt», «отверг предложенное перемирие»: no consent to it."""
    above = act.frame.chain()
    if act.sense == "propose":
        return any(each.sense == "reject" and not each.negated for each in above)
    denied = any(meaning_of(each.sense).denies for each in above)
    return (act.sense in {"accept", "agree"} and denied) or is_ones_refusal(act)


def is_ones_refusal(act: Act) -> bool:
    """Whether one alone does not agree: what two do not reach is no truce."""
    return act.sense == "agree" and act.modality == "negated" and len(act.actors) == 1


def _is_subject(act: Act, mention: TruceMention) -> bool:
    subject = act.frame.subject
    return subject is not None and subject.holds(mention.phrase)


def _is_announced(act: Act) -> bool:
    """«Объявила об окончании режима», "announced the end of the truce"."""
    above = act.frame.above
    return above is not None and above.sense == "announce" and modality_of(above) == "happened"


def is_declared(mention: TruceMention) -> bool:
    """Whether somebody is told to have declared or ordered it, not only to have offered it."""
    return not mention.weak and any(
        act.sense in {"announce", "order", "halt"}
        and act.modality == "happened"
        and act.frame.form != "noun"
        and bool(act.actors)
        for act in mention.acts
    )
