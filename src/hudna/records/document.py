"""One text as received, its publication date, its segments (contract.md, "document")."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import SourceId, Why
from hudna.records.quote import Quote

Direction: TypeAlias = Literal["ltr", "rtl"]
"""The writing direction of a text."""

DateBasis: TypeAlias = Literal["supplied", "stated", "inferred", "unknown"]
"""Whence a publication date is known: given with the document, said in it, inferred, or not."""

SegmentKind: TypeAlias = Literal[
    "headline", "caption", "dateline", "paragraph", "credit", "boilerplate"
]
"""What a stretch of a document is for."""


class Candidate(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A publication date that the document allows, with the reasons for it.

    ``value`` is an ISO date, ``weight`` lies between 0 and 1.
    """

    value: str
    weight: float
    reasons: tuple[str, ...] = ()
    why: Why = ()


class Published(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """When the document was published, as far as can be known.

    ``value`` is an ISO date, or a datetime where one was supplied; None when ``basis`` is
    ``unknown``. Nothing is ever assumed: several candidates may stand without a value.
    """

    value: str | None = None
    basis: DateBasis
    candidates: tuple[Candidate, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Document(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One text as received, never altered.

    ``id`` is the SHA-256 of its bytes in hexadecimal, ``ref`` the id or path it was given.
    ``language`` is an ISO 639-1 code, ``und`` when it could not be told. ``credits`` are source
    ids, or the names as written where the register does not know them.
    """

    id: str
    ref: str
    text: str
    language: str
    direction: Direction
    title: Quote | None = None
    source: SourceId | None = None
    credits: tuple[str, ...] = ()
    published: Published


class Segment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of the document with one role; the segments tile the text.

    ``start`` and ``end`` are code points, half open; ``language`` as in :class:`Document`.
    """

    kind: SegmentKind
    language: str
    start: int
    end: int
