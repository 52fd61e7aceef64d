"""Clause openers: whether what a comma adds to a list is rather the subject of the clause."""

from hudna.packs.features import CASES, NOM, PASSIVE
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["opens_clause"]

ATTRIBUTING, HELPING = bits_of("according"), bits_of("modal_future", "auxiliary")


def opens_clause(
    group: list[Phrase],
    comma: Phrase | Unit,
    after: list[Phrase | Unit],
    before: list[Phrase | Unit],
) -> bool:
    """«Under the auspices of X, Y and Z agreed»: what follows the comma is who agreed.

    So it is behind whose word it is: «как утверждает X, Y и Z атаковали».
    """
    if comma.mark == "," and before and before[-1].told & ATTRIBUTING:
        verb = next((k for k, each in enumerate(after) if each.finite), len(after))
        return verb < len(after) and not any(each.kind == "mark" for each in after[:verb])
    led = bool(before) and before[-1].finite and any(b.told & RELATIVE for b in before[-NEAR:])
    led = led or _is_under_deal(group[0], before)
    short = len(group) <= len(("governed", "subject")) or comma.mark != ","
    if short or not (group[0].prep or led):
        return False
    if any(each.prep for each in group[1:]) or not after:
        return False
    oblique = any(each.bits & CASES and not each.bits & NOM for each in group[1:])
    if oblique or not (after[0].finite or after[0].told & HELPING):
        return False
    opening = bool(before) and before[0].bits & PASSIVE > 0  # "Hosted by X, Y and Z agreed"
    return led or not any(each.finite for each in before[opening:])


RELATIVE, NEAR = bits_of("relative"), 4


def _is_under_deal(agent: Phrase, before: list[Phrase | Unit]) -> bool:
    """«Under a deal mediated by X, Y and Z halted»: nobody has been named who could halt."""
    if agent.prep != "by" or not before or not before[-1].finite:
        return False
    named = [each for each in before if type(each) is Phrase]
    return bool(named) and before[0] is named[0] and all(each.prep for each in named)
