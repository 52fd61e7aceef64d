"""Bytes to text, without guessing silently.

The order of trust: a byte order mark; UTF-16 and UTF-32 by their shape; strict UTF-8; the
encoding that the page or the server declares, if it fits; last, the single-byte encodings of
Arabic, Russian and English, told apart by how often their letters stand in prose. When two fit
equally, or none well, the bytes are refused: a wrong encoding makes words that nobody wrote.
"""

import codecs
import re
from collections.abc import Iterable

import msgspec

from hudna.errors import InputError
from hudna.intake.scores import best_single_byte

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"{\\rtf", "a rich text document"),
    (b"\x7fELF", "a program"),
)
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_SAMPLE = 65_536
_PLAIN_CONTROLS = frozenset("\t\n\v\f\r\x1a\x85")
_MAX_CONTROLS = 0.005
_MIN_PLAUSIBLE = 0.97
_MAX_DAMAGE = 0.002
_FEW = 20
_LAZY = frozenset({"ascii", "iso8859-1", "cp1252"})
"""Declared by pages that never thought about it; browsers read all three as windows-1252."""


class Repair(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be taken literally, and was replaced sign by sign with U+FFFD.

    ``at`` is the first place, in code points of the text; ``count`` how many there are.
    """

    at: int
    count: int
    note: str


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """A text, the encoding that it was in, and what had to be repaired."""

    text: str
    encoding: str
    repairs: tuple[Repair, ...] = ()


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Read bytes as text.

    Args:
        content: The bytes of one document.
        declared: The encoding that the page or the server names, if any.

    Raises:
        InputError: the bytes are no text, or their encoding cannot be told.
    """
    for magic, what in _FOREIGN:
        if content.startswith(magic):
            problem = f"this is {what}, not text"
            raise InputError(problem, remedy="save its text as .txt in UTF-8")
    found = (
        _by_mark(content)
        or _by_shape(content)
        or _named(content, "utf-8")
        or _damaged(content, "utf-8")
        or _single_byte(content, declared)
    )
    if _is_binary(found.text if found else content.decode("latin-1")):
        raise InputError(
            "these bytes are no text",
            remedy="give a .txt, .html, .jsonl or .warc file",
        )
    if found is None:
        raise InputError(
            "the encoding cannot be told",
            remedy="convert it first: iconv -f NAME -t UTF-8",
        )
    return found


def literal(text: str) -> Decoded:
    r"""A text that needed no decoding, made fit to be written as UTF-8.

    Unpaired surrogates (``\ud800`` in JSON) and NUL cannot be stored or shown; each becomes one
    U+FFFD, so that places do not shift.
    """
    first = _UNSTORABLE.search(text)
    if first is None:
        return Decoded(text=text, encoding="utf-8")
    mended, count = _UNSTORABLE.subn("\ufffd", text)
    note = "unpaired surrogates or NUL, which are no characters, replaced by U+FFFD"
    repair = Repair(at=first.start(), count=count, note=note)
    return Decoded(text=mended, encoding="utf-8", repairs=(repair,))


def _by_mark(content: bytes) -> Decoded | None:
    """The text after a byte order mark."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            body = content[len(mark) :]
            return _named(body, name) or _damaged(body, name)
    return None


def _by_shape(content: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: control bytes where each letter's block number stands."""
    head = content[:_SAMPLE]
    if not any(byte < ord("\t") for byte in head):
        return None
    for name, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        found = _named(content, name) if len(content) % width == 0 else _damaged(content, name)
        if found and _plausible(found.text[:_SAMPLE]) >= _MIN_PLAUSIBLE:
            return found
    return None


def _plausible(signs: Iterable[str]) -> float:
    """The share of signs that ordinary text in our scripts is made of."""
    seen = good = 0
    for sign in signs:
        seen += 1
        good += (
            " " <= sign <= "\x7e"
            or sign in _PLAIN_CONTROLS
            or "\xa0" <= sign <= "\xff"
            or "\u0400" <= sign <= "\u077f"
            or "\u2000" <= sign <= "\u20bf"
            or sign == "\ufeff"
        )
    return good / seen if seen else 0.0


def _named(content: bytes, name: str | None) -> Decoded | None:
    """The text by a named encoding, None if it is unknown or does not fit."""
    try:
        known = codecs.lookup(name) if name else None
        if known is None or not getattr(known, "_is_text_encoding", True):
            return None
        return Decoded(text=content.decode(known.name), encoding=known.name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _damaged(content: bytes, name: str) -> Decoded | None:
    """Unicode with a few bad bytes: cut in the middle of a sign, or spoilt in passing."""
    text = content.decode(name, "replace")
    bad = text.count("\ufffd")
    good = sum(sign > "\x7f" for sign in text) - bad
    if not bad or good < _FEW or bad > max(1, good * _MAX_DAMAGE):
        return None
    note = f"bytes that are not {name.upper()} replaced by U+FFFD"
    repair = Repair(at=text.index("\ufffd"), count=bad, note=note)
    return Decoded(text=text, encoding=name, repairs=(repair,))


def _single_byte(content: bytes, declared: str | None) -> Decoded | None:
    """The text by what is declared, unless that is a mere default and the letters say otherwise."""
    name = best_single_byte(content[:_SAMPLE])
    stated = _named(content, declared)
    if stated is None or (name and stated.encoding in _LAZY):
        return _named(content, name)
    return _named(content, "cp1252") if stated.encoding in _LAZY else stated


def _is_binary(text: str) -> bool:
    """Whether control characters say that this was never written as text."""
    sample = text[:_SAMPLE]
    controls = sum(sign < " " and sign not in _PLAIN_CONTROLS for sign in sample)
    return "\0" in text or controls > len(sample) * _MAX_CONTROLS
