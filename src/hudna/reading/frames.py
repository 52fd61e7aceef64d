"""Frames: a verb or verbal noun with what fills its roles, and the edges of clauses."""

import msgspec

from hudna.packs.features import VERB
from hudna.packs.lexicon import Entry
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.sentences import Sentence
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.units import Sense, Unit
from hudna.text.span import Span
from hudna.text.words import Words

__all__ = ["Frame", "Parsed", "is_edge", "is_finite", "is_mark", "truce_in", "verb_sense"]


class Frame(msgspec.Struct, eq=False):
    """A head at item ``at`` with its roles.

    ``form`` is ``finite``, ``infinitive``, ``participle``, ``noun`` or ``colon``; ``preps`` holds
    phrases by preposition (Russian bare cases as ``dat``, ``ins``, ``gen``); ``content`` is the
    range of items it governs; ``inherited`` tells that the subject stands in an earlier clause;
    ``above`` is the frame whose content holds this one; ``clausal`` that it speaks of the whole
    clause before it («وهو ما رحب به», ", which it welcomed").
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
    sentence: int = -1
    first: int = 0
    last: int = 0
    sense: str = ""

    def __post_init__(self) -> None:
        """Keep the sense of its entry, which is asked for at every turn."""
        self.sense = self.entry.sense

    def roles(self) -> list[tuple[str, Phrase]]:
        """Every filled role, subject and object first."""
        found: list[tuple[str, Phrase]] = []
        if self.subject is not None:
            found.append(("subject", self.subject))
        if self.object is not None:
            found.append(("object", self.object))
        found.extend((prep, phrase) for prep, held in self.preps.items() for phrase in held)
        return found

    def chain(self) -> "list[Frame]":
        """The frames above, nearest first."""
        found: list[Frame] = []
        frame = self.above
        while frame is not None and frame not in found:
            found.append(frame)
            frame = frame.above
        return found


class Parsed(msgspec.Struct, eq=False):
    """A sentence with its items, frames and times; ``kind`` is that of its segment.

    ``words`` are those of its segment; ``aside`` are words of violence that learned weights put
    aside (``weighing``).
    """

    sentence: Sentence
    words: Words
    items: list[Item]
    frames: list[Frame]
    times: list[ResolvedTime] = []
    kind: str = "paragraph"
    aside: list[Span] = []
    _phrases: list[Phrase] | None = None

    def place_of(self, phrase: Phrase) -> int:
        """The item that the phrase is; -1 where it is none (a part of another, or taken up)."""
        return next((k for k, each in enumerate(self.items) if each is phrase), -1)

    def phrases(self) -> list[Phrase]:
        """All phrases, outermost; the list is kept, for items never change."""
        if self._phrases is None:
            self._phrases = [item for item in self.items if isinstance(item, Phrase)]
        return self._phrases


def is_mark(item: Item, words: Words, marks: str) -> bool:
    """Whether the item is one of these punctuation marks."""
    return isinstance(item, Unit) and item.kind == "mark" and words.forms[item.first] in marks


def is_edge(item: Item, words: Words) -> bool:
    """Whether a clause ends here for searches of roles."""
    if isinstance(item, Phrase):
        return False
    if item.kind == "mark":
        return words.forms[item.first] in ';:()"-'
    if not item.senses:
        return False
    if item.is_sense("comp", "relative", "condition"):
        return not item.is_sense("adverb")
    link = item.sense("conj_clause")
    return link is not None


def verb_sense(item: Item) -> Sense | None:
    """The verbal sense of a unit, or None."""
    return None if isinstance(item, Phrase) else item.verb


def is_finite(item: Item) -> bool:
    """Whether the unit is a finite verb."""
    if isinstance(item, Phrase) or item.verb is None:
        return False
    return item.verb.bits & VERB > 0


def truce_in(frame: Frame) -> Phrase | None:
    """The truce or pact among what fills the roles of a frame."""
    for _, phrase in frame.roles():
        for part in phrase.everything():
            if part.sense("truce", "pact") is not None:
                return part
    return None
