"""What a document is about, where its words of war may be figures of speech.

"The coaches called a truce", "tariff truce", "both kings came under fire": pages of sport, trade,
courts and theatres borrow the words of war. What a page is about is told by its other words, which
stand in the packs by subject (``languages/*/topics``), never by the borrowed ones.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hudna.reading.clusters import Cluster
from hudna.reading.drafts import EventDraft
from hudna.reading.units import NameHit
from hudna.records import Gap, quote_of
from hudna.registers.actors import Actor

__all__ = ["FIGURATIVE", "Topical", "Topics", "borrowings", "without_borrowed"]

WAR = "war"
FIGURE = "figure"
"""Truces that their own adjective makes figures of speech ("trade truce")."""
DECISIVE = 3
"""Words of a subject that one such phrase weighs."""
FEW = 3
"""Different words of one subject below which a page is not taken to be about it."""
HEAVY = 2
"""How much more a word of war weighs: what is taken for a figure of speech is lost."""
ARMED = frozenset({"armed_forces", "armed_group"})
NAMED = 2
"""What a force named in the registers weighs, in words of war."""
HEADLINE = 0
BESIDE = 2
"""Words of the subject in the headline and the paragraphs of a truce; of an attack alone, one."""
FIGURATIVE = frozenset(
    {"attack", "announce_ceasefire", "extend_ceasefire", "end_ceasefire", "accuse_violation"}
)
"""Kinds of events that are none where the words of war are borrowed."""


class Topical(NamedTuple):
    """A word that tells a subject, and which wording of the pack it is."""

    subject: str
    wording: int


class Topics:
    """A document's words of subjects, by segment; each wording counts once."""

    def __init__(self) -> None:
        self._words: dict[int, set[Topical]] = {}
        self._named: set[str] = set()

    def add(self, segment: int, words: set[Topical], names: list[NameHit]) -> None:
        """Note the words and the names of a sentence."""
        self._words.setdefault(segment, set()).update(words)
        self._named.update([name.entry.id for name in names if name.entry.sort == "actor"])

    def speaks_of_war(self) -> bool:
        """Whether a word of war stands anywhere, or none of another subject."""
        told = {word.subject for words in self._words.values() for word in words}
        return WAR in told or not told

    def borrower(
        self, events: list[EventDraft], clusters: list[Cluster], actors: Mapping[str, Actor]
    ) -> str | None:
        """The subject that borrows words of war in this document, None where they are meant.

        Some words of the subject must stand in the headline or beside those that may be borrowed,
        so that a paragraph on something else changes nothing.

        Args:
            events: the document's events.
            clusters: its truces.
            actors: those of the registers; a force counts where its own name stands, not where
                "an army" may be one.
        """
        counts = _counted(self._words.values())
        war = counts.pop(WAR, 0)
        figures = counts.pop(FIGURE, 0)
        subject, most = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        if most < FEW and not figures:
            return None
        beside = {HEADLINE}
        beside |= {e.parsed.sentence.segment for e in events if e.kind in FIGURATIVE}
        truces = [m.parsed.sentence.segment for c in clusters for m in c.mentions]
        beside |= set(truces)
        near = _counted(self._words.get(at, set()) for at in beside)
        forces = sum(actors[each].kind in ARMED for each in self._named if each in actors)
        war += NAMED * forces
        told = most >= FEW and near[subject] >= (BESIDE if clusters else 1)
        first = {HEADLINE, min(truces, default=HEADLINE)}
        if not told and not _counted(self._words.get(at, set()) for at in first)[FIGURE]:
            return None
        weight = counts.total() + DECISIVE * figures
        return (subject or FIGURE) if weight > HEAVY * war else None


def _counted(sets: Iterable[set[Topical]]) -> Counter[str]:
    """How many different words there are of each subject."""
    return Counter(word.subject for word in set[Topical]().union(*sets))


def without_borrowed(events: list[EventDraft]) -> list[EventDraft]:
    """The events whose words are not of war."""
    return [each for each in events if each.kind not in FIGURATIVE]


def borrowings(subject: str | None, clusters: list[Cluster], text: str) -> tuple[Gap, ...]:
    """Truces that are none because ``subject`` borrows the word: seen, and said so."""
    if subject is None:
        return ()
    spans = [cluster.mentions[0].quote for cluster in clusters]
    return tuple(
        Gap(
            kind="ambiguous_word",
            quote=quote_of(text, span.start, span.end),
            note=f"read as a figure of speech: the text is about {subject}",
        )
        for span in spans
    )
