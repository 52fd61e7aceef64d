"""What comes out of intake: one document, ready to be read."""

from hashlib import sha256
from typing import Self

import msgspec

from hudna.errors import InputError
from hudna.intake.dates import iso_of
from hudna.intake.encodings import Repair

MAX_BYTES = 20_000_000
"""Largest document that is read, in bytes as received. A news article has some ten thousand."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What the user says about documents that cannot say it themselves.

    ``published`` is an ISO date or datetime, ``source`` an id of the source register, ``language``
    an ISO 639-1 code. What a document says of itself counts more.
    """

    published: str | None = None
    source: str | None = None
    language: str | None = None

    @classmethod
    def checked(
        cls, *, published: str | None, source: str | None = None, language: str | None = None
    ) -> Self:
        """Build from words on a command line.

        Raises:
            InputError: ``published`` is not a date.
        """
        day = None if published is None else iso_of(published)
        return cls(published=day, source=source or None, language=language or None)


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """One document as received, with what is known of it.

    ``content`` is the original bytes (a file, a JSONL line, the payload of a WARC record) and is
    never altered; ``text`` is what is read. ``html`` is the page as decoded, where it was one.
    ``ref`` is the id or path given, ``path`` and ``line`` say where it stood (line from 1; for
    an archive, the number of the record). ``repairs`` lists what could not be taken literally.
    """

    ref: str
    content: bytes
    text: str
    html: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    path: str
    line: int | None = None
    encoding: str = "utf-8"
    repairs: tuple[Repair, ...] = ()

    @property
    def sha256(self) -> str:
        """SHA-256 of ``content``, in hexadecimal: the id of the document."""
        return sha256(self.content).hexdigest()


def placed(
    refusal: InputError, *, path: str, line: int | None = None, url: str | None = None
) -> InputError:
    """The refusal of an item, saying where the item stood."""
    return InputError(refusal.problem, path=path, line=line, ident=url, remedy=refusal.remedy)


def refuse_when_too_large(size: int) -> None:
    """Refuse what is larger than :data:`MAX_BYTES`.

    Raises:
        InputError: ``size`` bytes are too many.
    """
    if size > MAX_BYTES:
        raise InputError(
            f"more than {MAX_BYTES // 1_000_000} MB, too large for one document",
            remedy="split it into its articles, one JSON object per line (.jsonl)",
        )
