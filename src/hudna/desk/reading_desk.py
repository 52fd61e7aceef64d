"""The desk: from paths or words to readings."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol

import msgspec

from hudna.errors import HudnaError
from hudna.intake import Given, Incoming, literal, take
from hudna.records import Gap, Reading, quote_of

if TYPE_CHECKING:
    from hudna.intake import Repair


class ReadsDocuments(Protocol):
    """What the desk needs of a reader; :class:`hudna.reading.reader.Reader` is one."""

    def read(  # noqa: PLR0913 - what may be known of a document, all by keyword
        self,
        text: str,
        *,
        ref: str,
        content: bytes | None = None,
        title: str | None = None,
        published: str | None = None,
        source: str | None = None,
        language: str | None = None,
    ) -> Reading:
        """Read one document; see the reading room."""
        ...


class Desk:
    """Reads documents with the shipped languages and registers.

    The reader is made when the first document comes, and kept. Give another ``reader`` to read
    with other packs.
    """

    def __init__(self, reader: ReadsDocuments | None = None) -> None:
        """Open the desk; this costs nothing yet."""
        self._reader = reader

    def read(
        self, paths: Iterable[str], given: Given | None = None
    ) -> Iterator[tuple[Incoming, Reading] | HudnaError]:
        """Read the documents of all paths, in order.

        Yields a document with its reading, an :class:`~hudna.errors.InputError` for each input
        that could not be taken, or another :class:`~hudna.errors.HudnaError` for each document on
        which the reader failed, its cause attached.
        """
        for item in take(paths, given):
            if isinstance(item, HudnaError):
                yield item
                continue
            try:
                yield item, self.read_incoming(item)
            except HudnaError:
                raise  # a pack or a register is broken: no document can be read
            except Exception as fault:  # noqa: BLE001 - one document must not stop the others
                yield _failure(item, fault)

    def read_incoming(self, item: Incoming) -> Reading:
        """Read one document that was taken in."""
        reading = self._ready().read(
            item.text,
            ref=item.ref,
            content=item.content,
            title=item.title,
            published=item.published,
            source=item.source,
            language=item.language,
        )
        return _with_repairs(reading, item.repairs)

    def read_text(self, text: str, *, ref: str = "text", given: Given | None = None) -> Reading:
        """Read a text that stands in memory."""
        known = given or Given()
        decoded = literal(text)
        reading = self._ready().read(
            decoded.text,
            ref=ref,
            content=decoded.text.encode(),
            title=None,
            published=known.published,
            source=known.source,
            language=known.language,
        )
        return _with_repairs(reading, decoded.repairs)

    def versions(self) -> dict[str, str]:
        """Versions of the program and of all packs, as readings carry them."""
        import hudna
        from hudna.packs.pack import Packs

        packs = Packs()
        for language in packs.languages():
            packs[language]
        return {"hudna": hudna.__version__, **packs.versions()}

    def _ready(self) -> ReadsDocuments:
        """The reader, made on first use."""
        if self._reader is None:
            from hudna.reading.reader import Reader

            self._reader = Reader()
        return self._reader


_desk = Desk()


def read(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    source: str | None = None,
) -> Reading:
    """Read one text.

    Args:
        text: The text of a news item, as it stands.
        language: ``ar``, ``en`` or ``ru``; told from the text when not given.
        published: ISO date or datetime of publication; looked for in the text when not given.
        source: Id of the register of sources.

    Raises:
        InputError: ``published`` is not a date.
    """
    given = Given.checked(published=published, source=source, language=language)
    return _desk.read_text(text, given=given)


def _with_repairs(reading: Reading, repairs: "tuple[Repair, ...]") -> Reading:
    """The reading with a gap for everything that intake could not take literally."""
    if not repairs:
        return reading
    text = reading.document.text
    gaps = tuple(
        Gap(
            kind="repaired_text",
            quote=quote_of(text, r.at, r.at + 1) if r.at < len(text) else None,
            note=f"{r.note} ({r.count} in all)",
        )
        for r in repairs
    )
    return msgspec.structs.replace(reading, gaps=reading.gaps + gaps)


def _failure(item: Incoming, fault: Exception) -> HudnaError:
    """What is said of a document on which the reader failed."""
    failure = HudnaError(
        f"the reader failed on this document ({type(fault).__name__}: {fault})",
        path=item.path,
        line=item.line,
        ident=item.ref if item.ref != item.path else None,
        remedy="this is our fault: please report it, with the output of --debug",
    )
    failure.__cause__ = fault
    return failure
