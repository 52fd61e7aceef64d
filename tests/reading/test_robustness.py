"""No text is too strange to read: laws that hold for every reading, and time that stays linear."""

import json
import time
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hudna.reading.segments import cut_segments
from hudna.reading.sentences import FARTHEST
from hudna.records import encode_reading

ROOT = Path(__file__).parents[2]
ARABIC = "أعلن الجيش السوري هدنة لمدة 72 ساعة في حلب، وقالت روسيا إنها سترد على الخروقات. "
ENGLISH = "The Syrian army announced a 72-hour truce in Aleppo, and Russia said it would respond. "
RUSSIAN = "Сирийская армия объявила перемирие на 72 часа в Алеппо, заявили в Минобороны России. "
MIXED = ARABIC + ENGLISH + RUSSIAN

STRANGE = {
    "nothing": lambda _: "",
    "spaces": lambda n: " " * n,
    "hard spaces": lambda n: "\u00a0" * n,
    "newlines": lambda n: "\n" * n,
    "windows lines": lambda n: "\r\n" * (n // 2),
    "empty paragraphs": lambda n: " \n" * (n // 2),
    "short lines": lambda n: "هدنة\n" * (n // 5),
    "null": lambda n: "\x00" * n,
    "marks": lambda n: "\u0301" * n,
    "a word and its marks": lambda n: "هدنة" + "\u064b" * n + " بين روسيا وتركيا",
    "every letter marked": lambda n: "".join(c + "\u0301" * 9 for c in ENGLISH) * (n // 900 + 1),
    "ligatures": lambda n: "ﷺ" * n,
    "letters": lambda n: "ا" * n,
    "no spaces": lambda n: (MIXED.replace(" ", "") * (n // 200 + 1))[:n],
    "no stops": lambda n: (MIXED.replace(".", "").replace("،", "") * (n // 200 + 1))[:n],
    "points": lambda n: "." * n,
    "quotes": lambda n: '"«' * (n // 2),
    "brackets": lambda n: "(" * n,
    "dashes": lambda n: "Aleppo — " * (n // 9),
    "hyphens": lambda n: "a-" * (n // 2),
    "apostrophes": lambda n: "a'" * (n // 2),
    "initials": lambda n: "U.S." * (n // 4),
    "half signs": lambda n: "\ud800truce \udfff" * (n // 8),
    "bidi controls": lambda n: "\u202eهدنة\u202c \u2066\u200f" * (n // 9),
    "figures": lambda n: "12,3.4:5 " * (n // 9),
    "other scripts": lambda n: "停火协议 הפסקת אש युद्धविराम " * (n // 26),
    "family": lambda n: "👩‍👩‍👧 " * (n // 6),
    "another language": lambda n: "La tregua entra en vigor esta noche, dijo ayer. \n" * (n // 48),
}
WORDS = {
    "ar": ("هدنة", "سوريا", "وقالت", "الرئيس", "في", "أن", "لم", "أمس", "اتهم", "و"),
    "en": ("truce", "Russia", "said", "president", "of", "that", "not", "Monday", "accused", "and"),
    "ru": ("перемирие", "Россия", "заявил", "президент", "в", "что", "не", "вчера", "обвинил", "и"),
}
REPEATED = [word for words in WORDS.values() for word in words]


def lawful(reading):
    """A reading keeps the laws of the contract; it is also encoded, as JSON cannot hold all."""
    data = json.loads(encode_reading(reading))
    text = data["document"]["text"]
    at = 0
    for segment in data["segments"]:
        assert segment["start"] == at < segment["end"]
        at = segment["end"]
    assert at == len(text)
    for quote in quotes_in(data):
        assert text[quote["start"] : quote["end"]] == quote["text"] != ""
    ids = {}
    for kind in KINDS:
        ids[kind] = [record["id"] for record in data[kind]]
        assert len(ids[kind]) == len(set(ids[kind])), kind
    for kind, field, targets in TIES:
        known = {ident for target in targets for ident in ids.get(target, data[target])}
        for record in data[kind]:
            value = record[field]
            named = value if isinstance(value, list) else [value]
            assert {each for each in named if each is not None} <= known, (kind, field)
    for record in [*data["events"], *data["allegations"]]:
        assert record["time"] is None or record["time"]["time"] in ids["times"]
    return reading


KINDS = ("times", "mentions", "claims", "events", "agreements", "allegations", "disagreements")
TIES = (
    ("claims", "about", ("events", "agreements", "allegations")),
    ("claims", "speaker", ("actors",)),
    ("events", "claims", ("claims",)),
    ("events", "agreement", ("agreements",)),
    ("events", "actors", ("actors",)),
    ("events", "recipients", ("actors",)),
    ("events", "place", ("places",)),
    ("mentions", "refers_to", ("actors", "places")),
    ("agreements", "mediators", ("actors",)),
    ("agreements", "excluded", ("actors",)),
    ("allegations", "by", ("actors",)),
    ("allegations", "against", ("actors",)),
    ("allegations", "place", ("places",)),
    ("allegations", "agreement", ("agreements",)),
    ("allegations", "claim", ("claims",)),
    ("disagreements", "claims", ("claims",)),
)
"""Fields that name other records, by the kinds of these."""


def quotes_in(data):
    if isinstance(data, dict):
        if data.keys() == {"start", "end", "text"}:
            yield data
        for value in data.values():
            yield from quotes_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from quotes_in(value)


# ------------------------------------------------------------ any text


@pytest.mark.parametrize("name", STRANGE)
def test_strange_texts_are_read(reader, name):
    lawful(reader.read(STRANGE[name](4_000), ref=name))


@pytest.mark.parametrize("word", REPEATED)
def test_one_word_said_again_and_again_is_read(reader, word):
    lawful(reader.read(f"{word} " * 800, ref="word"))


@given(st.text(st.characters(exclude_categories=()), max_size=200))
@settings(deadline=None, max_examples=50)
def test_any_signs_are_read(reader, text):
    lawful(reader.read(text, ref="signs"))


MARKS = ',.:"()-—\n«»؛٪7'
PIECES = st.sampled_from([*REPEATED, *MIXED.split(), *MARKS])


@given(st.lists(PIECES, max_size=120), st.sampled_from(["", " "]))
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_are_read(reader, pieces, space):
    lawful(reader.read(space.join(pieces), ref="words", published="2016-09-12"))


# ------------------------------------------------------------ real texts


def texts():
    for path in sorted((ROOT / "stories").glob("*/??.txt")):
        yield pytest.param(path.read_text("utf-8"), id=f"{path.parent.name}-{path.stem}")
    for line in (ROOT / "tests" / "examiner" / "documents.jsonl").read_text("utf-8").splitlines():
        document = json.loads(line)
        yield pytest.param(document["text"], id=document["id"])


@pytest.mark.parametrize("text", list(texts()))
def test_real_texts_keep_the_laws_and_are_read_alike_again(reader, text):
    first = lawful(reader.read(text, ref="real"))
    assert encode_reading(reader.read(text, ref="real")) == encode_reading(first)


def test_half_a_sign_is_read_as_a_replacement_in_its_place(reader):
    reading = reader.read("A truce\ud83d holds", ref="odd\udc80name", title="truce\ud83d")
    assert reading.document.text == "A truce\ufffd holds"
    assert reading.document.ref == "odd\ufffdname"
    assert reading.document.title.text == "truce\ufffd"


def test_a_sentence_has_a_longest(reader):
    text = "هدنة " * 3_000
    stretches, _ = cut_segments(text, reader.cues(), "ar")
    sentences = reader.sentences(text, stretches)
    assert max(each.last - each.first for each in sentences) <= FARTHEST + 1
    assert sum(each.last - each.first for each in sentences) == 3_000


def test_a_long_text_is_read_as_its_parts_are(reader):
    # What is compared with what stands near must not change in an article's length.
    text = next(iter(texts())).values[0]
    once = reader.read(text, ref="x", published="2024-11-27")
    twice = reader.read(text + "\n" + text, ref="x", published="2024-11-27")
    assert len(twice.claims) >= len(once.claims)
    assert [e.kind for e in twice.events][: len(once.events)] == [e.kind for e in once.events]


# ------------------------------------------------------------ long texts: pytest -m heavy


def seconds(reader, text):
    start = time.process_time()
    lawful(reader.read(text, ref="long", published="2016-09-12"))
    return time.process_time() - start


LONG = {
    "marks": STRANGE["a word and its marks"](100_000),
    "newlines": "\n" * 200_000,
    "one line": STRANGE["no spaces"](5_000_000),
    "one word": "هدنة " * 200_000,
    "one name": "Russia " * 140_000,
}


@pytest.mark.heavy
@pytest.mark.parametrize("name", LONG)
def test_long_and_strange_texts_are_read(reader, name):
    assert seconds(reader, LONG[name]) < 240


@pytest.mark.heavy
@pytest.mark.parametrize("text", [ARABIC, ENGLISH, RUSSIAN, MIXED, ENGLISH + "\n"])
def test_time_grows_with_the_length_alone(reader, text):
    length = 100_000 // len(text)
    seconds(reader, text * length)
    once, fourfold = seconds(reader, text * length), seconds(reader, text * length * 4)
    assert fourfold < 6 * once


@pytest.mark.heavy
def test_five_megabytes_of_news(reader):
    base = "\n".join(param.values[0] for param in texts()) + "\n"
    text = base * (5_000_000 // len(base.encode()) + 1)
    assert seconds(reader, text) < 150
    assert getrusage(RUSAGE_SELF).ru_maxrss < 3_000_000  # kB, JSON and its decoding included
