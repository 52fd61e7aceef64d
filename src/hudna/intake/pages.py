"""Web pages: the article's text, its title, author and date.

The text that is extracted is the document's text, and offsets count in it; the page itself is
kept. A page's title stands as the first line of its text, so that it can be quoted. Dates are
taken from the page's markup only, never guessed from its words: that is the reader's work.
"""

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from hudna.errors import InputError
from hudna.intake.dates import iso_of

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,30})""", re.IGNORECASE
)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_IMPLIED = frozenset(
    "area base br col embed hr img input link meta source track wbr "
    "p li dt dd tr td th tbody thead tfoot option optgroup colgroup".split()
)
_MAX_DEPTH = 2_000
_HEAD = 4_096
_ENOUGH = 200
_DATE_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "dc.date.issued",
    "dcterms.created",
)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says: its article and, where its markup tells, title, author and date.

    ``published`` is an ISO date or datetime with the page's own offset.
    """

    text: str
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None


def declared_charset(content: bytes) -> str | None:
    """The encoding that a page names in its head."""
    found = _CHARSET.search(content[:_HEAD])
    return found[1].decode("ascii") if found else None


def looks_like_html(head: str) -> bool:
    """Whether a text that nobody named begins as a page does."""
    start = head[:_HEAD].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body", "<article", "<!--"))


def read_page(html: str) -> Page:
    """Extract the article of a page.

    Raises:
        InputError: no text in it, or it nests too deep to be a page.
    """
    if _depth(html) > _MAX_DEPTH:
        problem = f"the page nests more than {_MAX_DEPTH} elements"
        raise InputError(problem, remedy="save its text as .txt")
    found = _by_trafilatura(html)
    plain = found.text if found and len(found.text) >= _ENOUGH else _by_resiliparse(html)
    text = plain if found is None or len(plain) > len(found.text) else found.text
    if not text.strip():
        problem = "no text was found in this page"
        raise InputError(problem, remedy="save its text as .txt")
    title = found.title if found else None
    return Page(
        text=_headed(title, text),
        title=title,
        author=found.author if found else None,
        published=_markup_date(html) or (found.published if found else None),
        language=found.language if found else None,
    )


def _headed(title: str | None, text: str) -> str:
    """The text with its title as first line, once."""
    if not title or " ".join(title.split()) in " ".join(text[: 4 * len(title) + 200].split()):
        return text
    return f"{title}\n\n{text}"


def _depth(html: str) -> int:
    """How deep the elements nest, those that may stay open not counted."""
    depth = deepest = 0
    for closing, name in _TAG.findall(html):
        if name.lower() not in _IMPLIED:
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _by_trafilatura(html: str) -> Page | None:
    """The article by trafilatura, dates from markup only; None where it finds or manages none."""
    from trafilatura import bare_extraction

    for name in ("trafilatura", "htmldate", "courlan"):  # they warn of every odd page
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    try:
        found = bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001 - it fails in many ways on broken pages; there is a second way
        return None
    if found is None or isinstance(found, dict):
        return None
    return Page(
        text=found.text or "",
        title=found.title,
        author=found.author,
        published=found.date,
        language=found.language,
    )


def _by_resiliparse(html: str) -> str:
    """The visible text, for pages in which no article was found."""
    from resiliparse.extract.html2text import extract_plain_text

    main = str(extract_plain_text(html, main_content=True, alt_texts=False))
    return main if main.strip() else str(extract_plain_text(html, alt_texts=False))


def _markup_date(html: str) -> str | None:
    """The publication moment of a page's markup, with its own offset."""
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(html)
    for words in _date_words(tree):
        try:
            return iso_of(words)
        except InputError:
            continue
    return None


def _date_words(tree: Any) -> Iterator[str]:  # noqa: ANN401 - resiliparse ships no types
    """Every date of publication that the markup offers, the most exact kind first."""
    for script in tree.document.query_selector_all('script[type="application/ld+json"]'):
        yield from _json_ld_dates(script.text)
    for meta in tree.document.query_selector_all("meta"):
        name = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop") or ""
        if name.lower() in _DATE_META:
            yield meta.getattr("content") or ""
    for stamp in tree.document.query_selector_all("time[datetime]"):
        if "datePublished" in (stamp.getattr("itemprop") or "") or stamp.hasattr("pubdate"):
            yield stamp.getattr("datetime") or ""


def _json_ld_dates(script: str) -> Iterator[str]:
    """``datePublished`` wherever it stands in a block of JSON-LD."""
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            date = item.get("datePublished")
            if isinstance(date, str):
                yield date
            waiting.extend(v for v in item.values() if isinstance(v, dict | list))
        elif isinstance(item, list):
            waiting.extend(item)
