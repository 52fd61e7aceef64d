"""Statements set between: «اتهمت الوزارة في بيان الجماعة بقصف …» is no statement of the group."""

from hudna.packs.features import DET
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["part_statements"]

CHARGE, SAID = bits_of("accuse"), bits_of("channel")
ACTING = bits_of("organ", "generic", "band", "office")
REACH = 6
"""Items from the verb to where the charge was made."""


def part_statements(items: list[Phrase | Unit]) -> None:
    """Part whom somebody accuses in a statement from the statement.

    Args:
        items: the phrases of an Arabic sentence and what stands between them.
    """
    for at in [k for k, item in enumerate(items) if type(item) is Unit and item.told & CHARGE]:
        if not items[at].finite:
            continue
        for k in range(at + 2, min(at + REACH, len(items) - 1)):
            said, behind = items[k], items[k + 1]
            if type(said) is not Phrase or not said.told & SAID or not said.genitives:
                continue
            if said.prep and not said.bits & DET and type(behind) is Phrase and behind.prep == "b":
                _part(items, k, said)
            break


def _part(items: list[Phrase | Unit], at: int, said: Phrase) -> None:
    accused = said.genitives[0]
    if not accused.names and not accused.told & ACTING:
        return
    said.genitives, said.last = said.genitives[1:], accused.first
    accused.prep = ""
    items.insert(at + 1, accused)
