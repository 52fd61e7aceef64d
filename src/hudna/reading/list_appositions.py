"""Lists of names set on a noun of groups: "two rebel factions, the A and the B, signed"."""

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["PAIR", "names_set_on"]

PAIR = 2
GROUPS = bits_of("generic", "band")
HELPING = bits_of("modal_future", "auxiliary")


def names_set_on(
    group: list[Phrase], items: list[Phrase | Unit], ends: list[int], before: list[Phrase | Unit]
) -> list[Phrase]:
    """«A and three groups, B, C and D, …»: the names explain the noun, and take its place.

    So they do behind a noun that is counted, or where a comma closes them before the verb.

    Args:
        group: what commas and «and» join.
        items: those of the sentence.
        ends: the items behind the first of the group, and behind its last.
        before: what stands before the group.
    """
    start, after = ends
    at = next((k for k, each in enumerate(group) if each.told & GROUPS and not each.names), -1)
    names = group[at + 1 :]
    if not 0 <= at <= 1 or len(names) < PAIR or not all(each.names for each in names):
        return []
    here = next(k for k, each in enumerate(items) if each is group[at])
    if here + 1 >= after or items[here + 1].mark != ",":
        return []
    closed = [each for each in items[after : after + PAIR] if each.mark == ","]
    verb = items[after + 1] if closed and after + 1 < len(items) else None
    closes = verb is not None and (verb.finite or verb.told & HELPING > 0)
    if at:
        return [*group[:at], *names] if items[start].mark != "," else []
    counted = bool(before) and (before[-1].kind in {"x", "number"} or group[0].conj)
    if closes or (counted and not closed):
        names[0].prep, names[0].conj = group[0].prep, group[0].conj
        return names
    return []
