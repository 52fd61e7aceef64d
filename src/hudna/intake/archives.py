"""Web archives: the pages of a WARC file."""

import zlib
from collections.abc import Iterator
from typing import IO, Any

from hudna.errors import InputError
from hudna.intake.encodings import decode
from hudna.intake.incoming import MAX_BYTES, Given, Incoming, placed, refuse_when_too_large
from hudna.intake.pages import declared_charset, read_page

_PAGES = ("text/html", "application/xhtml+xml")
_OK = 200


def pages_of(stream: IO[bytes], *, path: str, given: Given) -> Iterator[Incoming | InputError]:
    """Take the pages of an archive in order, a refusal in place of each bad one.

    Only answers that hold a page count as documents: not requests, pictures or redirections. A
    file that breaks off is refused at the record after which nothing can be read.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = 0
    try:
        records = ArchiveIterator(
            stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="transfer"
        )
        for number, record in enumerate(records, 1):
            if _holds_a_page(record):
                try:
                    yield _page_of(record, path=path, number=number, given=given)
                except InputError as refusal:
                    url = record.headers.get("WARC-Target-URI")
                    yield placed(refusal, path=path, line=number, url=url)
    except (OSError, ValueError, EOFError) as error:
        yield InputError(
            f"the archive cannot be read on ({error})",
            path=path,
            line=number + 1,
            remedy="fetch it again; what stood before was read",
        )
    else:
        if number == 0:
            yield InputError("no WARC records", path=path, remedy="is it a .warc or .warc.gz file?")


def _holds_a_page(record: Any) -> bool:  # noqa: ANN401 - fastwarc's records have no public type
    """Whether the record is an answer with a page in it."""
    kind = (record.http_content_type or "").lower()
    headers = record.http_headers
    answered = headers is None or headers.status_code in {_OK, None}
    return answered and kind.startswith(_PAGES)


def _chunked(headers: Any) -> bool:  # noqa: ANN401
    """Whether the answer was sent in chunks, so that its length tells nothing."""
    return headers is not None and bool(headers.get("Transfer-Encoding"))


def _unpacked(content: bytes, headers: Any) -> bytes:  # noqa: ANN401
    """The bytes of an answer, unpacked up to the limit where they were sent packed.

    Archives that hold them unpacked already, whatever the headers say, are common.

    Raises:
        InputError: packed in a way that is not known, or damaged.
    """
    how = (headers.get("Content-Encoding") or "").strip().lower() if headers else ""
    if how in {"", "identity"} or content.lstrip()[:1] == b"<":
        return content
    if how not in {"gzip", "x-gzip", "deflate"}:
        raise InputError(f"the page is packed with {how}", remedy="fetch it again without packing")
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(bits).decompress(content, MAX_BYTES + 1)
        except zlib.error:
            continue
    raise InputError("the packed page is damaged", remedy="fetch it again")


def _page_of(record: Any, *, path: str, number: int, given: Given) -> Incoming:  # noqa: ANN401
    """The document that a record holds.

    Raises:
        InputError: it is too large, or no text can be read from it.
    """
    wanted = record.content_length
    content = record.reader.read(MAX_BYTES + 1)
    if len(content) < min(wanted, MAX_BYTES) and not _chunked(record.http_headers):
        problem = f"the record breaks off after {len(content)} of {wanted} bytes"
        raise InputError(problem, remedy="fetch the archive again")
    content = _unpacked(content, record.http_headers)
    refuse_when_too_large(len(content))
    declared = record.http_charset or declared_charset(content)
    url = record.headers.get("WARC-Target-URI")
    decoded = decode(content, declared)
    page = read_page(decoded.text)
    return Incoming(
        ref=url or f"{path}:{number}",
        content=content,
        text=page.text,
        html=decoded.text,
        title=page.title,
        author=page.author,
        published=page.published or given.published,
        source=given.source,
        url=url,
        language=given.language,
        path=path,
        line=number,
        encoding=decoded.encoding,
        repairs=decoded.repairs,
    )
