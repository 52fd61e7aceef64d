"""Noun phrases: units gathered around a head, and what they may stand for.

A phrase has one head unit; modifiers (adjectives of nationality, genitives, titles) hang on it.
Phrases that are coordinated make one ``Phrase`` with ``members``. How a language builds phrases is
told by its ``order``: ``before`` (English: modifiers first), ``after`` (Arabic: head first),
``free`` (Russian: adjectives first, genitives after).
"""

from typing import ClassVar, final

import msgspec

from hudna.packs.lexicon import Entry
from hudna.reading.units import NO_MARK, NameHit, Sense, Unit

__all__ = ["Phrase"]


@final
class Phrase(msgspec.Struct, eq=False, gc=False):
    """A noun phrase at the words ``[first, last)``.

    ``names`` are the register names of the head or of its apposition; ``senses`` the lexicon
    senses of the head noun; ``states`` the states named by adjectives, genitives or possessives;
    ``titles`` the units of titles before or after a name; ``genitives`` phrases that depend on the
    head; ``prep`` the preposition that governs it. Linking fills ``actors`` (ids of what the phrase
    refers to), ``state_actors`` (of its adjectives), ``place``,
    and ``seat``: the town whose name stands for a government here; ``holders`` are who only
    describes a place ("*Houthi*-held Sanaa"); ``vague`` tells of what may be ("*any* breach"),
    ``pointed`` of what the text has just named ("*this* truce").
    ``unknown`` are words that name somebody, or a place (``located``, or with a noun of places), in
    no register; ``possessed`` tells that a pronoun owns it ("its army", «قواته»), ``shared`` that
    its noun stands with the next phrase ("Armenian" in "Armenian and Azerbaijani forces").

    ``told`` are the bits of its senses. A phrase is no mark and no verb: ``mark``, ``verb`` and
    ``finite`` say so where items are asked without being told apart.
    """

    kind: ClassVar[str] = "phrase"
    mark: ClassVar[str] = NO_MARK
    verb: ClassVar[None] = None
    finite: ClassVar[bool] = False

    first: int
    last: int
    head: Unit
    prep: str = ""
    conj: bool = False
    bits: int = 0
    names: list[NameHit] = []
    senses: list[Sense] = []
    states: list[NameHit] = []
    titles: list[Sense] = []
    title_span: tuple[int, int] | None = None
    unknown: tuple[int, int] | None = None
    genitives: list["Phrase"] = []
    members: list["Phrase"] = []
    actors: list[str] = []
    state_actors: list[str] = []
    place: str | None = None
    seat: str | None = None
    adjectives: list[Sense] = []
    holders: list[NameHit] = []
    vague: bool = False
    pointed: bool = False
    located: bool = False
    possessed: bool = False
    shared: bool = False
    told: int = 0

    def all(self) -> list["Phrase"]:
        """The phrase itself, or what is coordinated in it."""
        return self.members or [self]

    def sense(self, *wanted: str) -> Sense | None:
        """The first head sense among ``wanted``."""
        for each in self.senses:
            if each.name in wanted:
                return each
        return None

    def entry(self, *wanted: str) -> Entry | None:
        """The entry of that sense."""
        found = self.sense(*wanted)
        return found.entry if found else None

    def everything(self) -> list["Phrase"]:
        """The phrase, its members and their genitives, outermost first."""
        found = [self]
        for each in self.members:
            found += each.everything()
        for each in self.genitives:
            if each.members or each.genitives:
                found += each.everything()
            else:
                found.append(each)
        return found

    def holds(self, part: "Phrase | None") -> bool:
        """Whether a phrase is among all that this one consists of."""
        if self is part:
            return True
        for each in self.members:
            if each.holds(part):
                return True
        for each in self.genitives:  # noqa: SIM110 (asked so often that a generator would be felt)
            if each.holds(part):
                return True
        return False
