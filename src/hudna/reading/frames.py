"""Frames: a verb or verbal noun with what fills its roles, and the edges of clauses."""

from dataclasses import dataclass, field

from hudna.packs.features import INF, PTCP, VERB
from hudna.packs.lexicon import Entry
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.sentences import Sentence
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.units import Sense, Unit
from hudna.text.span import Span
from hudna.text.words import Words

__all__ = ["Frame", "Parsed", "is_edge", "is_finite", "is_mark", "truce_in", "verb_sense"]


@dataclass(slots=True, eq=False)
class Frame:
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
    preps: dict[str, list[Phrase]] = field(default_factory=dict)
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

    @property
    def sense(self) -> str:
        """The sense of its entry."""
        return self.entry.sense

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
        found: dict[Frame, None] = {}
        frame = self.above
        while frame is not None and frame not in found:
            found[frame] = None
            frame = frame.above
        return list(found)


@dataclass(slots=True, eq=False)
class Parsed:
    """A sentence with its items, frames and times; ``kind`` is that of its segment.

    ``aside`` are words of violence that learned weights put aside (``weighing``).
    """

    sentence: Sentence
    items: list[Item]
    frames: list[Frame]
    times: list[ResolvedTime] = field(default_factory=list)
    kind: str = "paragraph"
    aside: list[Span] = field(default_factory=list)
    _phrases: list[Phrase] | None = None

    @property
    def words(self) -> Words:
        """The words of its segment."""
        return self.sentence.words

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
    if item.is_sense("comp", "relative", "condition"):
        return not item.is_sense("adverb")
    link = item.sense("conj_clause")
    return link is not None


def verb_sense(item: Item) -> Sense | None:
    """The verbal sense of a unit, or None."""
    if isinstance(item, Phrase):
        return None
    for sense in item.senses:
        if sense.part == "verb" and sense.bits & (VERB | INF | PTCP):
            return sense
    return None


def is_finite(item: Item) -> bool:
    """Whether the unit is a finite verb."""
    sense = verb_sense(item)
    return sense is not None and bool(sense.bits & VERB)


def truce_in(frame: Frame) -> Phrase | None:
    """The truce or pact among what fills the roles of a frame."""
    for _, phrase in frame.roles():
        for part in phrase.everything():
            if part.sense("truce", "pact") is not None:
                return part
    return None
