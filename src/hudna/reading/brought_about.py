"""Whether an act that is told beside a truce brings it about, or only speaks of it."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import is_near
from hudna.reading.not_announced import died_down, tells_how, tells_when
from hudna.reading.senses import bits_of
from hudna.reading.truce_changes import is_halt_of_truce

__all__ = ["makes_none", "needs_no_truce"]

BY_DECREE = frozenset({"announce", "order"})


def makes_none(inner: Frame, frame: Frame, parsed: Parsed) -> bool:
    """Whether an act beside a truce does not bring it about."""
    unmade = frame.sense not in BY_DECREE and (inner.form == "noun" or died_down(inner))
    if unmade or tells_when(inner, frame, parsed) or tells_how(inner, parsed):
        return True
    if inner.sense == "halt":
        return is_halt_of_truce(inner, parsed)  # "announced the suspension of the truce"
    if inner.sense == "enter_force":
        return inner.antecedent  # "would keep observing the truce, which began in March"
    if inner.sense == "agree":
        return is_near(inner, parsed)
    if inner.sense == "announce":  # «перемирие объявлено»: nobody else is told to declare it
        return not inner.passive or _only_names(inner, parsed)
    # «announced a return to the truce», not «said that it keeps it», nor «that it stops keeping it»
    kept = inner.form != "noun" or frame.sense != "announce"
    return inner.sense == "implement" and (kept or _is_stopped(inner, parsed))


def _is_stopped(inner: Frame, parsed: Parsed) -> bool:
    """Whether what a noun tells is stopped, put off or refused."""
    held = parsed.items[inner.at]
    return any(
        each.sense in STOPPING and any(phrase is held for _, phrase in each.roles())
        for each in parsed.frames
        if each is not inner and not each.negated
    )


STOPPING = frozenset({"suspend", "terminate", "halt", "reject"})


def _only_names(inner: Frame, parsed: Parsed) -> bool:
    """«Сообщил, что нарушен *объявленный* режим»: a participle before its noun is no news of it."""
    behind = parsed.items[inner.at + 1 : inner.at + 2]
    return inner.form == "participle" and bool(behind) and behind[0] is inner.object


def needs_no_truce(inner: Frame, parsed: Parsed) -> bool:
    """A halt is one in itself, agreed on or not; what is accepted may be called a proposal only."""
    if inner.sense in {"agree", "accept"} and inner.content is not None:
        halts = any(
            each.above is inner
            and each.sense == "halt"
            and (inner.sense == "agree" or each.form == "infinitive")
            for each in parsed.frames
        )
        if halts or inner.sense == "agree":
            return halts
    offer = inner.object is not None and inner.object.sense("propose") is not None
    return (inner.sense == "halt" and not _of_other(inner, parsed)) or (
        inner.sense == "accept" and offer
    )


def _of_other(halt: Frame, parsed: Parsed) -> bool:
    """«Stopped handing over prisoners», «وقف تسليم الأسرى»: a halt of what is no fighting."""
    before = parsed.items[halt.at - 2 : halt.at] if halt.at > 1 else []
    if len(before) > 1 and before[1].mark == "," and before[0].told & OTHER:
        return True  # "flights, halted when the fighting began"
    return any(
        part.told & OTHER
        for role, phrase in halt.roles()
        if role != "subject" or halt.form == "noun" or halt.object is None
        for part in phrase.everything()
    )


OTHER = bits_of("release", "aid", "aid_noun", "consult", "withdraw")
