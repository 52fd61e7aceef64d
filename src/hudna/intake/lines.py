"""JSON Lines: one document per line (contract.md, "Inputs")."""

import json
from collections.abc import Iterator
from typing import IO, Any

from hudna.errors import InputError
from hudna.intake.dates import iso_of
from hudna.intake.encodings import decode, literal
from hudna.intake.incoming import MAX_BYTES, Given, Incoming, placed, refuse_when_too_large
from hudna.intake.pages import read_page

_REMEDY = 'write one object per line, such as {"id": "a1", "text": "…", "published": "2016-07-06"}'
_WORDS = ("id", "text", "html", "title", "published", "source", "url", "language")
_ROOM = MAX_BYTES * 3 + 65_536
"""Longest line: a letter of two bytes may be written with six (``\\u0627``)."""


def lines_of(stream: IO[bytes], *, path: str, given: Given) -> Iterator[Incoming | InputError]:
    """Take the documents of a JSONL stream in order, a refusal in place of each bad line.

    Blank lines are no documents. The stream is read line by line and may be endless.
    """
    number = 0
    while content := stream.readline(_ROOM):
        number += 1
        if len(content) == _ROOM and not content.endswith(b"\n"):
            yield _too_long(stream, path=path, number=number)
        elif content.strip(b" \t\r\n\xef\xbb\xbf"):
            try:
                yield line_of(content.rstrip(b"\r\n"), path=path, number=number, given=given)
            except InputError as refusal:
                yield placed(refusal, path=path, line=number)


def _too_long(stream: IO[bytes], *, path: str, number: int) -> InputError:
    """Pass over the rest of a line too long to be kept."""
    while (rest := stream.readline(_ROOM)) and not rest.endswith(b"\n"):
        pass
    problem = f"the line is longer than {_ROOM // 1_000_000} MB"
    return InputError(problem, path=path, line=number, remedy="split it into its articles")


def line_of(content: bytes, *, path: str, number: int, given: Given) -> Incoming:
    """One document from one line.

    Raises:
        InputError: the line is not a JSON object of the form wanted, or has no text.
    """
    fields = _fields(content)
    for name in _WORDS:
        if not isinstance(fields.get(name), str | None):
            problem = f"“{name}” is not a string"
            raise InputError(problem, remedy=_REMEDY)
    html = fields.get("html") if not fields.get("text") else None
    page = read_page(literal(html).text) if html else None
    decoded = literal(page.text if page else fields.get("text") or "")
    if not decoded.text.strip():
        problem = "the line has neither “text” nor “html”"
        raise InputError(problem, remedy=_REMEDY)
    refuse_when_too_large(len(decoded.text.encode()))
    supplied = fields.get("published")
    return Incoming(
        ref=fields.get("id") or f"{path}:{number}",
        content=content,
        text=decoded.text,
        html=html,
        title=fields.get("title") or (page.title if page else None),
        author=page.author if page else None,
        published=iso_of(supplied) if supplied else (page and page.published) or given.published,
        source=fields.get("source") or given.source,
        url=fields.get("url"),
        language=fields.get("language") or given.language,
        path=path,
        line=number,
        repairs=decoded.repairs,
    )


def _fields(content: bytes) -> dict[str, Any]:
    """The object that stands in a line, its id as a string.

    Raises:
        InputError: no JSON, no object, or the same key twice.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = decode(content).text
    try:
        fields = json.loads(text, object_pairs_hook=_once)
    except RecursionError:
        raise InputError("nested too deep", remedy=_REMEDY) from None
    except ValueError as error:
        problem = f"not JSON ({error})"
        raise InputError(problem, remedy=_REMEDY) from None
    if not isinstance(fields, dict):
        raise InputError("not a JSON object", remedy=_REMEDY)
    if isinstance(fields.get("id"), int):
        fields["id"] = str(fields["id"])
    return fields


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys stand once.

    Raises:
        ValueError: a key stands twice, so that it is open which value counts.
    """
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        message = f"“{twice}” stands twice"
        raise ValueError(message)
    return fields
