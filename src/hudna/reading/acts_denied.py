"""Acts that a sentence says were not: reports called untrue, sorties not flown, deals denied.

"Reports that planes struck X are untrue", «сообщения о том, что …, не соответствуют
действительности», «вылетов на удары не выполняла»: no strike is told, and nobody
is charged with one.
"""

from hudna.reading.frames import Frame, Parsed, is_edge
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_doing_violence", "mark_denied_acts"]

UNTRUE, DENY = bits_of("untrue"), bits_of("deny")
REPORTS = frozenset({"say", "report", "claim", "accuse", "announce"})
DONE = frozenset({"implement", "perpetrate"})
NEGATOR = bits_of("negator")


def mark_denied_acts(parsed: Parsed) -> None:
    """Negate the violence and the consent that a sentence tells only to say that it was not."""
    if parsed.told() & DENY:
        for frame in parsed.frames:
            if frame.sense in CONSENTS and not frame.negated and _is_denied(frame, parsed):
                frame.negated = True
    acts = [f for f in parsed.frames if f.meaning.event == "attack" and not f.negated]
    if not acts:
        return
    untrue = _untrue(parsed) if parsed.told() & (UNTRUE | DENY) else []
    for act in acts:
        if any(first < act.at < last for first, last in untrue) or _is_not_done(act, parsed):
            act.negated = True


CONSENTS = frozenset({"agree", "accept"})
"""What a party that denies having done it has not done, whoever reports that it did."""
REPORTED = REPORTS | {"believe"}


def _is_denied(frame: Frame, parsed: Parsed) -> bool:
    """«Denied having agreed», «опровергли сообщения о том, что согласились»: no deal is told."""
    above = frame.above
    if above is not None and above.sense in REPORTED and above.at < frame.at:
        noun, outer = parsed.items[above.at], above.above
        told = next((f for f in parsed.frames if f.sense == "deny" and f.object is noun), None)
        close = outer is not None and above.at - outer.at <= NEXT_BUT_ONE
        above = told if told is not None or not close else outer
    if above is None or above.sense != "deny" or above.at > frame.at:
        return False
    return above.form == "finite" and not above.negated


NEXT_BUT_ONE = 2


def _untrue(parsed: Parsed) -> list[tuple[int, int]]:
    """From where a report is named to where it is called untrue."""
    found: list[tuple[int, int]] = []
    for at, item in enumerate(parsed.items):
        if not _is_report(item, at):
            continue
        last = next((k for k in range(at + 1, len(parsed.items)) if _denies(at, k, parsed)), None)
        if last is not None:
            found.append((at, last))
    return found


def _is_report(item: Phrase | Unit, at: int) -> bool:
    """«Сообщения», "the claim", «الأنباء»; at the very beginning also "reports that"."""
    if type(item) is Phrase:
        generic = item.entry("generic")
        reports = generic is not None and generic.fields.get("group") == "reports"
        return not item.prep and (reports or item.sense(*REPORTS) is not None)
    return at == 0 and type(item) is Unit and item.is_sense("say", "report", "claim")


def _denies(at: int, k: int, parsed: Parsed) -> bool:
    """Whether an item says of the report before it that it is not so."""
    item, before = parsed.items[k], parsed.items[k - 1]
    if type(item) is not Unit or (before.told & NEGATOR and type(before) is Unit):
        return False
    if item.told & UNTRUE and item.verb is None:
        return True
    report = parsed.items[at]
    return any(
        f.at == k and f.sense == "deny" and f.form == "finite" and f.subject is report
        for f in parsed.frames
    )


def _is_not_done(act: Frame, parsed: Parsed) -> bool:
    """«Вылетов на удары не выполняла»: the noun stands before a doing that is denied."""
    if act.form != "noun":
        return False
    done = (f for f in parsed.frames if f.at > act.at and _does(f, act, parsed))
    doing = next(done, None)
    return doing is not None and doing.negated


def _does(doing: Frame, act: Frame, parsed: Parsed) -> bool:
    if doing.sense not in DONE or doing.form != "finite":
        return False
    between = parsed.items[act.at + 1 : doing.at]
    return not any(is_edge(each, parsed.words) for each in between if type(each) is Unit)


def is_doing_violence(doing: Frame, parsed: Parsed) -> bool:
    """Whether what somebody does or does not do is violence, told in front: no duty of his."""
    return any(
        act.meaning.event == "attack" and act.form == "noun" and _does(doing, act, parsed)
        for act in parsed.frames
        if act.at < doing.at
    )
