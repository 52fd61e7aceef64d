"""Slips of the pen in well-known names: a weak letter lost, a letter doubled."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hudna.packs.compiled import PhraseTable
from hudna.packs.features import NOUN, SLIP
from hudna.registers.world import World

if TYPE_CHECKING:
    from hudna.reading.names import NameEntry

__all__ = ["add_slips", "slips_of"]

SLIPPING = frozenset({"state", "government", "armed_forces", "igo", "media"})
"""Kinds whose names are common enough to be recognised in a slip of the pen."""
LONG = 5


def add_slips(entries: "Sequence[NameEntry]", table: PhraseTable, world: World) -> None:
    """Forms with one slip (a weak letter lost, a letter doubled) of well-known names' words.

    They count only where the rest is certain: see ``Tongue.name_hits``.
    """
    held = table.forms
    made: dict[str, str] = {}
    for lexeme, phrases in table.firsts.items():
        for rest, payload in phrases:
            if not _may_slip(entries[payload], world, alone=not rest):
                continue
            for each in (lexeme, *rest):
                for variant in slips_of(each.partition(":")[2]):
                    if variant not in held:
                        made.setdefault(variant, each)
    for variant, lexeme in made.items():
        table.add_forms(lexeme, [(variant, NOUN | SLIP)])


def _may_slip(entry: "NameEntry", world: World, *, alone: bool) -> bool:
    """A name of one word must be a state's: less would be taken for other words."""
    if entry.sort not in {"actor", "source"} or entry.kind == "weak":
        return False
    actor = world.actors.get(entry.id)
    if actor is None or actor.kind not in SLIPPING:
        return False
    return not alone or actor.kind == "state"


def slips_of(word: str) -> Iterator[str]:
    """Spellings with one slip: a weak Arabic letter left out, a letter doubled or undoubled."""
    if len(word) < LONG:
        return
    for at, letter in enumerate(word):
        rest = word[:at] + word[at + 1 :]
        weak = (at and letter in "اوي") or (letter == "ه" and at == len(word) - 1)
        if weak or (at and letter == word[at - 1]):
            yield rest
        elif at and letter.isalpha():
            yield word[:at] + letter + word[at:]
