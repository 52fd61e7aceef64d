"""What is known of a written word: its readings, and the phrases that begin with it."""

from collections.abc import Set as AbstractSet
from typing import Generic, NamedTuple, TypeAlias, TypeVar

import msgspec

from hudna.packs.phrase_index import Node

__all__ = ["NOWHERE", "Begin", "Hit", "Known", "Reading", "WordReading"]

G = TypeVar("G")


NOWHERE = Node()
"""Where no phrase begins."""


class WordReading(msgspec.Struct, frozen=True, gc=False):
    """One way to read a written word.

    Its lexeme and where phrases that begin with it lead, its features, the id of a preposition
    written together with it, and how many letters stand before the word itself.
    """

    lexeme: int
    node: Node
    bits: int
    preposition: str
    lead: int


class Hit(NamedTuple):
    """A phrase of a table as it stands in a text.

    Its payload, features of its first word, the preposition written together with it, and how many
    letters stand before the word itself.
    """

    payload: int
    bits: int
    preposition: str
    lead: int


class Reading(msgspec.Struct, Generic[G], frozen=True, gc=False):
    """One reading of a form with which phrases begin.

    ``alone`` is what it means where it does not lead on, None where it means nothing then;
    ``longer`` what was found that phrases mean which begin with it, by their payloads.
    """

    word: WordReading
    deeper: dict[int, Node]
    alone: G | None
    longer: dict[tuple[int, ...], G]


class Begin(msgspec.Struct, Generic[G], frozen=True, gc=False):
    """What begins with a form.

    ``leads`` are the lexemes that lead on from some reading, ``alone`` what all readings mean where
    none leads on, None where they mean nothing then.
    """

    leads: AbstractSet[int]
    alone: G | None
    readings: tuple[Reading[G], ...]


Known: TypeAlias = tuple[Begin[G] | None, tuple[int, ...]]
"""What is known of a form: what begins with it, and its lexemes inside phrases.

A pair, so that a row of them is parted into two columns at once.
"""
