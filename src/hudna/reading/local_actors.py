"""Actors of one document alone: persons and bodies whom no register knows, as the text names them.

A later mention by the family name alone is the same person, when one person of the text bears it.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hudna.packs.russian_names import stem_of
from hudna.reading.phrases import Phrase
from hudna.records import Actor as ActorRecord
from hudna.records import Place as PlaceRecord
from hudna.records.place import PlaceLevel
from hudna.text.romanisation import romanised
from hudna.text.words import Words

if TYPE_CHECKING:
    from hudna.records.actor import ActorKind

__all__ = ["LocalNames", "nameless", "untabulated_place"]

STEM = 3
"""Letters that two forms of one name share at least."""
ENDING = 3
"""Letters by which two forms of one name may differ at the end (Russian cases)."""


@dataclass(slots=True)
class LocalNames:
    """The untabulated names of a document: words of each, and the id it was given."""

    named: dict[tuple[str, ...], str] = field(default_factory=dict)

    def known(self, forms: tuple[str, ...], language: str) -> str | None:
        """The id of whom these words name already: in full, or by the family name alone."""
        inflects = language == "ru"
        if forms in self.named:
            return self.named[forms]
        whole = {
            ident
            for other, ident in self.named.items()
            if inflects
            and len(other) == len(forms)
            and all(_alike(a, b) for a, b in zip(other, forms, strict=True))
        }
        if len(forms) == 1:
            whole |= {
                ident
                for other, ident in self.named.items()
                if other[-1] == forms[0] or (inflects and _alike(other[-1], forms[0]))
            }
        return next(iter(whole)) if len(whole) == 1 else None

    def named_by(
        self, phrase: Phrase, words: Words, language: str, parents: tuple[str, ...]
    ) -> tuple[str, ActorRecord | None] | None:
        """Id of the phrase's unknown name, with a new record the first time; None: not certain.

        One word without a title names nobody by itself, nor does one Arabic word after a title
        (which may be any word).
        """
        assert phrase.unknown is not None  # noqa: S101 (callers ask only then)
        first, last = phrase.unknown
        forms = tuple(words.forms[first:last])
        known = self.known(forms, language)
        if known is not None:
            return known, None
        if len(forms) == 1 and (language == "ar" or not phrase.titles):
            return None
        ident = "text:" + "-".join(forms)
        self.named[forms] = ident
        span = words.span(first, last)
        name = words.folded.original[span.start - words.base : span.end - words.base]
        kind: ActorKind = "person" if phrase.title_span is not None else "other"
        latin = romanised(name)
        aliases = (latin,) if latin is not None else ()
        record = ActorRecord(names={language: name}, aliases=aliases, kind=kind, part_of=parents)
        return ident, record


def _alike(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= STEM and max(len(one), len(other)) - shared < ENDING


AREAS: dict[str, PlaceLevel] = {"adm1": "adm1", "adm2": "adm2"}
"""What a lexicon's nouns of areas say."""


def untabulated_place(
    at: tuple[int, int],
    words: Words,
    language: str,
    *,
    bound: bool = False,
    area: str | None = None,
) -> tuple[str, PlaceRecord]:
    """Id and record of a place whose name no register knows, as the text writes it.

    ``bound``: whether its first letter is «and», written before it; ``area``: the level of what
    its noun says it to be, where that is no town.
    """
    span = words.span(*at)
    name = words.folded.original[span.start - words.base : span.end - words.base][bound:]
    forms = (form for form in words.forms[at[0] : at[1]] if form[-1].isalnum())
    ident = "text:" + "-".join(forms)[bound:]
    stem = name[: len(stem_of(name.lower()))] if language == "ru" else ""
    spelled = [romanised(each) for each in (name, stem) if stem]
    aliases = tuple(dict.fromkeys(each for each in spelled if each))
    return ident, PlaceRecord(
        names={language: name}, aliases=aliases, level=AREAS.get(area or "", "other")
    )


def nameless(described: str, language: str, behalf: str | None) -> tuple[str, ActorRecord]:
    """Id and record of somebody without a name: "residents", "Georgian officials".

    Args:
        described: who it is, in plain English or as the text writes it.
        language: the language of the text.
        behalf: the state or body that he speaks for, where one is named.
    """
    ident = "text:" + "-".join(described.casefold().split())
    names = {"en" if described.isascii() else language: described}
    return ident, ActorRecord(names=names, kind="other", part_of=(behalf,) if behalf else ())
