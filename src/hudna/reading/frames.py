"""Frames: a verb or verbal noun with what fills its roles, and the edges of clauses."""

import msgspec

from hudna.packs.lexicon import Entry
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.senses import NOTHING, SenseMeaning, bits_of, meaning_of
from hudna.reading.sentences import Sentence
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.units import Sense
from hudna.text.span import Span
from hudna.text.words import Words

__all__ = [
    "ARRANGED",
    "EDGE",
    "Frame",
    "Parsed",
    "is_edge",
    "is_finite",
    "is_mark",
    "truce_in",
    "verb_sense",
]


class Frame(msgspec.Struct, eq=False):
    """A head at item ``at`` with its roles.

    ``form`` is ``finite``, ``infinitive``, ``participle``, ``noun`` or ``colon``; ``preps`` holds
    phrases by preposition (Russian bare cases as ``dat``, ``ins``, ``gen``); ``content`` is the
    range of items it governs; ``inherited`` tells that the subject stands in an earlier clause;
    ``above`` is the frame whose content holds this one; ``clausal`` that it speaks of the whole
    clause before it («وهو ما رحب به», ", which it welcomed"); ``clause`` is the verb of the clause
    on a noun that says when and where ("the clashes *that broke out* on Sunday").
    """

    entry: Entry
    at: int
    form: str
    bits: int
    passive: bool = False
    subject: Phrase | None = None
    object: Phrase | None = None
    preps: dict[str, list[Phrase]] = {}
    content: tuple[int, int] | None = None
    inherited: bool = False
    above: "Frame | None" = None
    negated: bool = False
    future: bool = False
    possible: bool = False
    must: bool = False
    hypothetical: bool = False
    habitual: bool = False
    recalled: bool = False
    failed: bool = False
    antecedent: bool = False
    clausal: bool = False
    clause: "Frame | None" = None
    sentence: int = -1
    first: int = 0
    last: int = 0
    sense: str = ""
    meaning: SenseMeaning = NOTHING

    def __post_init__(self) -> None:
        """Keep the sense of its entry and what it means, which are asked for at every turn."""
        self.sense = self.entry.sense
        self.meaning = meaning_of(self.sense)

    def roles(self) -> list[tuple[str, Phrase]]:
        """Every filled role, subject and object first."""
        found: list[tuple[str, Phrase]] = []
        if self.subject is not None:
            found.append(("subject", self.subject))
        if self.object is not None:
            found.append(("object", self.object))
        for prep, held in self.preps.items():
            for phrase in held:
                found.append((prep, phrase))  # noqa: PERF401 (mostly none: a generator is felt)
        return found

    def chain(self) -> "list[Frame]":
        """The frames above, nearest first."""
        frame = self.above
        if frame is None:
            return []
        found: list[Frame] = []
        while frame is not None and frame not in found:
            found.append(frame)
            frame = frame.above
        return found


class Parsed(msgspec.Struct, eq=False):
    """A sentence with its items, frames and times; ``kind`` is that of its segment.

    ``words`` are those of its segment; ``aside`` are words of violence that learned weights put
    aside (``weighing``); ``before`` is the sentence before it in the body of the text.
    """

    sentence: Sentence
    words: Words
    items: list[Item]
    frames: list[Frame]
    times: list[ResolvedTime] = []
    kind: str = "paragraph"
    aside: list[Span] = []
    before: "Parsed | None" = None
    _phrases: list[Phrase] | None = None
    _parts: list[Phrase] | None = None
    _told: int = 0
    _is_told: bool = False

    def parts(self) -> list[Phrase]:
        """All phrases with all that they consist of; the list is kept."""
        if self._parts is None:
            parts: list[Phrase] = []
            for phrase in self.phrases():
                if phrase.members or phrase.genitives:
                    parts += phrase.everything()
                else:
                    parts.append(phrase)
            self._parts = parts
        return self._parts

    def regroup(self) -> None:
        """What is coordinated names whom its members name, once these have changed."""
        for phrase in self.phrases():
            if phrase.members:
                phrase.actors = [actor for member in phrase.members for actor in member.actors]

    def told(self) -> int:
        """The bits of all senses of its words, and of its phrases' nouns and titles."""
        if not self._is_told:  # a flag: a number of so many bits is slow to compare
            self._told, self._is_told = self._tell(), True
        return self._told

    def _tell(self) -> int:
        told = 0
        for item in self.items:
            told |= item.told
        for part in self.parts():
            told |= part.told
            for title in part.titles:
                told |= title.told
        return told

    def place_of(self, phrase: Phrase) -> int:
        """The item that the phrase is; -1 where it is none (a part of another, or taken up)."""
        for k, each in enumerate(self.items):
            if each is phrase:
                return k
        return -1

    def phrases(self) -> list[Phrase]:
        """All phrases, outermost; the list is kept, for items never change."""
        if self._phrases is None:
            self._phrases = [item for item in self.items if type(item) is Phrase]
        return self._phrases


def is_mark(item: Item, _words: Words, marks: str) -> bool:
    """Whether the item is one of these punctuation marks."""
    return item.mark in marks


EDGE = bits_of("comp", "relative", "condition", "conj_clause")
LINK, ADVERB = bits_of("conj_clause"), bits_of("adverb")


def is_edge(item: Item, _words: Words) -> bool:
    """Whether a clause ends here for searches of roles."""
    if item.kind == "mark":
        return item.mark in ';:()"-'
    told = item.told
    if not told & EDGE or item.kind == "phrase":
        return False
    if told & EDGE == LINK:
        return True
    return not told & ADVERB


def verb_sense(item: Item) -> Sense | None:
    """The verbal sense of a unit, or None."""
    return item.verb


def is_finite(item: Item) -> bool:
    """Whether the unit is a finite verb."""
    return item.finite


def truce_in(frame: Frame) -> Phrase | None:
    """The truce or pact among what fills the roles of a frame."""
    for _, phrase in frame.roles():
        for part in phrase.everything():
            if part.told & ARRANGED:
                return part
    return None


ARRANGED = bits_of("truce", "pact")
