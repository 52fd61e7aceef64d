"""Paths to documents: files, folders, standard input."""

import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader
from pathlib import Path
from typing import IO

from hudna.errors import InputError
from hudna.intake.archives import pages_of
from hudna.intake.encodings import decode, literal
from hudna.intake.incoming import MAX_BYTES, Given, Incoming, placed, refuse_when_too_large
from hudna.intake.lines import lines_of
from hudna.intake.pages import declared_charset, looks_like_html, read_page

STDIN = "-"
"""The path that stands for standard input."""

_KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".warc": "archive",
    ".warc.gz": "archive",
}
_HEAD = 4_096
_TAKEN = "give .txt, .html, .jsonl or .warc[.gz]"


def take(paths: Iterable[str], given: Given | None = None) -> Iterator[Incoming | InputError]:
    """Take the documents of all paths, in order; a refusal stands in place of each bad one.

    A folder gives its files of the kinds known, sorted by path, hidden ones left out. ``-`` is
    standard input, whose kind is guessed. Nothing is raised for a bad input: documents and
    refusals together are all that came in.
    """
    known = given or Given()
    for path in paths:
        if path == STDIN:
            yield from _stream(sys.stdin.buffer, path="stdin", given=known)
        elif Path(path).is_dir():
            yield from _folder(Path(path), known)
        else:
            yield from _file(Path(path), known)


def _folder(folder: Path, given: Given) -> Iterator[Incoming | InputError]:
    """The files of a folder and of the folders in it."""
    files = sorted(
        path
        for path in folder.rglob("*")
        if _kind(path) and path.is_file() and not _hidden(path.relative_to(folder))
    )
    if not files:
        yield InputError("no document in this folder", path=str(folder), remedy=_TAKEN)
    for path in files:
        yield from _file(path, given)


def _hidden(path: Path) -> bool:
    """Whether a path inside a folder is hidden."""
    return any(part.startswith(".") for part in path.parts)


def _kind(path: Path) -> str | None:
    """What the ending of a name says; None when it says nothing."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    return _KINDS.get("".join(suffixes[-2:])) or _KINDS.get(suffixes[-1] if suffixes else "")


def _file(path: Path, given: Given) -> Iterator[Incoming | InputError]:
    """The documents of one file."""
    try:
        with path.open("rb") as stream:
            kind = _kind(path)
            if kind is None:
                yield from _stream(stream, path=str(path), given=given)
            else:
                yield from _known(stream, kind, path=str(path), given=given)
    except FileNotFoundError:
        yield InputError("no such file", path=path, remedy="check the spelling of the path")
    except OSError as error:
        yield InputError(f"cannot be opened ({error.strerror})", path=path, remedy="check access")


def _known(
    stream: IO[bytes], kind: str, *, path: str, given: Given
) -> Iterator[Incoming | InputError]:
    """The documents of a stream of a known kind."""
    if kind == "archive":
        yield from pages_of(stream, path=path, given=given)
    elif kind == "lines":
        yield from _lines(stream, path=path, given=given)
    else:
        try:
            yield _whole(stream.read(MAX_BYTES + 1), kind, path=path, given=given)
        except InputError as refusal:
            yield placed(refusal, path=path)


def _lines(stream: IO[bytes], *, path: str, given: Given) -> Iterator[Incoming | InputError]:
    """The documents of a JSONL stream, which must not be empty."""
    empty = True
    for item in lines_of(stream, path=path, given=given):
        empty = False
        yield item
    if empty:
        yield InputError("the file is empty", path=path, remedy="one JSON object per line")


def _stream(stream: IO[bytes], *, path: str, given: Given) -> Iterator[Incoming | InputError]:
    """The documents of a stream whose kind is to be guessed from how it begins."""
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(stream)  # type: ignore[type-var]
    start = buffered.peek(_HEAD)[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"WARC/", b"\x1f\x8b")):
        yield from pages_of(buffered, path=path, given=given)
    elif start.startswith(b"{"):
        yield from _lines(buffered, path=path, given=given)
    else:
        try:
            yield _whole(buffered.read(MAX_BYTES + 1), None, path=path, given=given)
        except InputError as refusal:
            yield placed(refusal, path=path)


def _whole(content: bytes, kind: str | None, *, path: str, given: Given) -> Incoming:
    """The one document that a text or a page is; ``kind`` None is either.

    Raises:
        InputError: too large, empty, binary, of unknown encoding, or without text.
    """
    refuse_when_too_large(len(content))
    if not content.strip():
        raise InputError("the file is empty", remedy="give a file with text in it")
    declared = None if kind == "text" else declared_charset(content)
    decoded = decode(content, declared)
    is_page = kind == "html" or (kind is None and looks_like_html(decoded.text))
    page = read_page(decoded.text) if is_page else None
    if not decoded.text.strip():
        raise InputError("there is no text in it", remedy="give a file with text in it")
    text = literal(page.text if page else decoded.text)
    return Incoming(
        ref=path,
        content=content,
        text=text.text,
        html=decoded.text if page else None,
        title=page.title if page else None,
        author=page.author if page else None,
        published=(page.published if page else None) or given.published,
        source=given.source,
        language=given.language,
        path=path,
        encoding=decoded.encoding,
        repairs=decoded.repairs + text.repairs,
    )
