"""Companions: who does something together with the subject, and is a subject like it.

"X, together with Y, announced …", «X вместе с Y объявил …», «أعلنت X إلى جانب Y …».
"""

from hudna.packs.features import CASES, INS, NOM
from hudna.reading.coordination import Item, grouped, is_somebody
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["COMPANY", "with_companions"]

COMPANY = bits_of("company")
DOING = frozenset({"", "by"})
WITH = frozenset({"with", "including"})
HELPING = bits_of("modal_future", "auxiliary", "negator")


def with_companions(items: list[Item], units: list[Unit], language: str) -> list[Item]:
    """The items, companions of a subject made one with it.

    Args:
        items: those of a sentence.
        units: what they were gathered from, with the words of company.
        language: its order of words: where the verb of the subject may stand.
    """
    starts = {unit.first for unit in units if unit.told & COMPANY}
    result: list[Item] = []
    at, end = 0, len(items)
    while at < end:
        item = items[at]
        at += 1
        company = type(item) is Phrase and item.prep in WITH and item.first in starts
        if company and _joins(item, result, items[at : at + 2], language):
            if result[-1].mark == ",":
                result.pop()
                at += at < end and items[at].mark == ","
            item = _made_one(result.pop(), item)
        result.append(item)
    return result


def _joins(item: Item, before: list[Item], after: list[Item], language: str) -> bool:
    """Whether a companion stands beside a subject whose verb is right behind or before them."""
    inset = bool(before) and before[-1].mark == ","
    at = len(before) - 1 - inset
    host = before[at] if at >= 0 else None
    if (
        type(host) is not Phrase
        or host.prep not in DOING
        or not (is_somebody(host) and is_somebody(item))
    ):
        return False
    if host.prep:
        return not inset
    if host.bits & CASES and not host.bits & NOM:
        return host.bits & CASES == INS and not inset
    behind = after[1:] if after and after[0].mark == "," else after
    if behind and (behind[0].finite or behind[0].told & HELPING):
        return True
    return language != "en" and not inset and at > 0 and before[at - 1].finite


def _made_one(host: Item, companion: Item) -> Phrase:
    assert type(host) is Phrase and type(companion) is Phrase  # noqa: S101, PT018 (asked above)
    for each in (companion, *companion.all()):
        each.prep = host.prep
    return grouped([*host.all(), *companion.all()])
