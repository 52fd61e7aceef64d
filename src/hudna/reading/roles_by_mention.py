"""Whom a sentence tells of one of two truces: its brokers, and who is left out of it.

"Previous truces left out A, and A has struck during the ceasefire": A was left out of those before,
not of the one of today.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.truce_anaphora import are_several
from hudna.reading.truce_mentions import TruceMention
from hudna.text.span import Span

__all__ = ["give_roles"]

Named = list[tuple[str, Span]]
LEFT_OUT, HELPED = frozenset({"exclude"}), frozenset({"mediate", "guarantee"})
PAIR = 2


def give_roles(found: list[TruceMention], parsed: Parsed, left_out: Named, brokers: Named) -> None:
    """Give the mentions of a sentence who is left out and who brokered: all, unless told of one.

    Args:
        found: the mentions.
        parsed: their sentence.
        left_out: who is left out, by the words of the sentence.
        brokers: who brokered something in it.
    """
    without = _others(found, parsed, LEFT_OUT) if left_out else []
    unhelped = _others(found, parsed, HELPED) if brokers else []
    for mention in found:
        if not any(each is mention for each in without):
            mention.excluded.extend(left_out)
        if not any(each is mention for each in unhelped):
            mention.mediators.extend(brokers)


def _others(
    found: list[TruceMention], parsed: Parsed, senses: frozenset[str]
) -> list[TruceMention]:
    """Mentions of another age than those to which the verbs of these senses are set."""
    named = [each for each in found if each.phrase is not None]
    if len(named) < PAIR:
        return []
    own = [m for m in named if any(_takes(f, m) for f in parsed.frames if f.sense in senses)]
    ages = {_is_old(each) for each in own}
    if len(ages) != 1:
        return []
    return [each for each in named if _is_old(each) not in ages]


def _takes(frame: Frame, mention: TruceMention) -> bool:
    roles = frame.roles()
    return any(held.holds(mention.phrase) for role, held in roles if role not in WHEN)


WHEN = frozenset({"during", "since", "after", "before", "until", "despite"})


def _is_old(mention: TruceMention) -> bool:
    several = mention.phrase is not None and are_several(mention.phrase)
    return "previous" in mention.adjectives or several
