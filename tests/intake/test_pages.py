"""Web pages and archives. All pages are written for these tests."""

import gzip
import io

import pytest

from hudna.errors import InputError
from hudna.intake import Given, Incoming
from hudna.intake.archives import pages_of
from hudna.intake.pages import declared_charset, looks_like_html, read_page

BODY = "".join(
    f"<p>Paragraph {n}: the commission said that the road between the two towns was open again, "
    f"and that {n} convoys had passed since the morning without being held up.</p>"
    for n in range(2, 8)
)
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Road open after truce | The Valley Post</title>
<meta property="og:title" content="Road open after truce">
<meta property="article:published_time" content="2016-07-06T09:30:00+03:00">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
 "datePublished": "2016-07-06T09:30:00+03:00"}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Road open after truce</h1>{BODY}</article>
<footer>Copyright 2019 The Valley Post</footer></body></html>"""


def test_an_article_is_taken_out_of_its_page():
    page = read_page(PAGE)
    assert "Paragraph 7" in page.text
    assert "Sport" not in page.text
    assert page.text.count("Road open after truce") == 1
    assert page.text.startswith("Road open after truce")
    assert page.title == "Road open after truce"
    assert page.published == "2016-07-06T09:30:00+03:00"


def test_no_date_in_the_markup_is_no_date():
    bare = f"<html><body><article><h1>Road open</h1>{BODY}</article><p>© 2019</p></body></html>"
    assert read_page(bare).published is None


def test_a_page_in_which_no_article_is_found_still_gives_its_text():
    assert "هدنة" in read_page("<html><body><div>هدنة</div></body></html>").text


@pytest.mark.parametrize("html", ["<html></html>", "<p>", "<script>var a = 'truce';</script>"])
def test_a_page_without_text_is_refused(html):
    with pytest.raises(InputError, match="no text"):
        read_page(html)


def test_a_page_that_nests_without_end_is_refused_quickly():
    with pytest.raises(InputError, match="nests"):
        read_page("<div>" * 200_000 + "truce")
    assert "truce" in read_page("<p>" * 50_000 + "truce").text


def test_broken_json_ld_and_dates_are_passed_over():
    page = PAGE.replace('{"@graph"', '{"@graph').replace("2016-07-06T09:30:00+03:00", "soon")
    assert read_page(page).published is None


def test_charsets_are_found_in_the_head():
    assert declared_charset(b'<meta charset="windows-1256">') == "windows-1256"
    assert declared_charset(b"<meta content='text/html; charset=koi8-r'>") == "koi8-r"
    assert declared_charset(b"<p>charset=none") is None
    assert looks_like_html("\ufeff\n <!DOCTYPE html>")
    assert not looks_like_html("The <b> army")


def archive(*answers: tuple[str, bytes], sent: str = "") -> bytes:
    """A WARC file with one response record per (content type, body), ``sent`` in its head."""
    whole = b""
    for number, (kind, body) in enumerate(answers):
        http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{sent}\r\n".encode() + body
        head = (
            "WARC/1.0",
            "WARC-Type: response",
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>",
            f"WARC-Target-URI: http://valley.example/{number}",
            "WARC-Date: 2016-07-06T10:00:00Z",
            "Content-Type: application/http; msgtype=response",
            f"Content-Length: {len(http)}",
        )
        record = "\r\n".join(head).encode() + b"\r\n\r\n" + http + b"\r\n\r\n"
        whole += gzip.compress(record)
    return whole


def records(content: bytes):
    return list(pages_of(io.BytesIO(content), path="a.warc.gz", given=Given()))


def test_an_archive_gives_its_pages_and_refuses_bad_ones():
    good = PAGE.replace('<meta charset="utf-8">', "")
    items = records(
        archive(
            ("text/html; charset=utf-8", good.encode()),
            ("image/png", b"\x89PNG"),
            ("text/html", b"<html></html>"),
            ("text/html", good.replace("Paragraph", "Часть").encode("cp1251")),
        )
    )
    first, refusal, last = items
    assert isinstance(first, Incoming)
    assert first.url == first.ref == "http://valley.example/0"
    assert first.published == "2016-07-06T09:30:00+03:00"
    assert isinstance(refusal, InputError)
    assert refusal.line == 3
    assert "Часть" in last.text
    assert last.encoding == "cp1251"


def test_packed_answers_are_unpacked_within_limits():
    packed = archive(("text/html", gzip.compress(PAGE.encode())), sent="Content-Encoding: gzip\r\n")
    assert "Paragraph 7" in records(packed)[0].text
    chunk = PAGE.encode()
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(chunk), chunk)
    (item,) = records(archive(("text/html", body), sent="Transfer-Encoding: chunked\r\n"))
    assert item.content == chunk
    bomb = gzip.compress(b"<p>" + b"a" * 100_000_000)
    (refusal,) = records(archive(("text/html", bomb), sent="Content-Encoding: gzip\r\n"))
    assert "too large" in str(refusal)


def test_an_archive_that_breaks_off_keeps_what_stood_before():
    page = ("text/html", PAGE.encode())
    whole = archive(page, page)
    *items, refusal = records(whole[:-200])
    assert items
    assert isinstance(refusal, InputError)


@pytest.mark.parametrize("content", [b"", b"not an archive at all"])
def test_what_is_no_archive_is_refused(content):
    (refusal,) = records(content)
    assert isinstance(refusal, InputError)
    assert refusal.remedy
