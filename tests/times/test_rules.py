"""Rules of three languages: their laws, their values, what they leave alone."""

import json
from pathlib import Path

import pytest

from hudna.reading.times.check import check_times
from hudna.reading.times.compiling import compile_pack
from hudna.reading.times.pack import TimesPack

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ar", "en", "ru")
LEAST = 0.93
"""Share of their values; midnights written the other way count as wrong here."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_proven_and_every_example_read(language):
    assert check_times(language, ROOT / "languages") == []


def test_a_compiled_pack_reads_as_the_files_do():
    data = compile_pack("en", ROOT / "languages")
    assert TimesPack.from_compiled(data).idents == TimesPack.load("en", ROOT / "languages").idents


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        (
            "en",
            "On Friday, May 5, they met. On Thursday night none had.",
            ["XXXX-05-05", "XXXX-05-04TNI"],
        ),
        ("ru", "3 мая Киев сообщил об обстреле. Ночью было тихо.", ["XXXX-05-03", "XXXX-05-03TNI"]),
        ("ar", "قصفت المدينة الخميس. وتجدد القصف عصرا.", ["XXXX-WXX-4", "XXXX-WXX-4TAF"]),
        ("ar", "وقع الاتفاق في 3 آذار 2015، وانهار في 7 نيسان.", ["2015-03-03", "2015-04-07"]),
        ("en", "They meet today.", [None]),
        ("en", "The pause runs from 9am to noon.", ["T09:00", "T12:00"]),
    ],
)
def test_undated_texts_keep_what_is_unknown_open(room, language, text, values):
    assert room.values(text, language) == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "It begins at 01:00 on 5 May (22:00 GMT).", "2017-05-04T22:00Z"),
        ("en", "It began at 08:00 (05:00 GMT) on Monday.", "2017-05-01T05:00Z"),
        ("ar", "يبدأ الساعة 01:00 من يوم 5 أيار (22:00 بتوقيت غرينتش).", "2017-05-04T22:00Z"),
    ],
)
def test_hours_of_greenwich_may_be_of_another_day(room, language, text, value):
    assert value in room.values(text, language, "2017-05-03")


def test_local_time_takes_the_place_of_the_text(room):
    text = "The truce begins at 7 a.m. local time on Friday."
    known = room.values(text, "en", "2016-07-07", zones={0: "Asia/Damascus"})
    assert known == ["2016-07-08T07:00+03:00"]
    assert room.values(text, "en", "2016-07-07") == ["2016-07-08T07:00"]


@pytest.mark.parametrize(
    ("language", "text", "note"),
    [
        ("en", "The truce starts on Tuesday, 13 May 2016.", "inconsistent_weekday"),
        ("ru", "Режим введут в среду, 13 мая 2016 года.", "inconsistent_weekday"),
        ("ar", "تبدأ الهدنة الثلاثاء 13 أيار 2016.", "inconsistent_weekday"),
        ("ar", "صدر في 3 محرم 1440 هـ الموافق 20 أيلول 2018.", "inconsistent_dates"),
    ],
)
def test_parts_that_disagree_are_noted(room, language, text, note):
    assert room.read(text, language, "2016-05-09")[-1].note == note


def test_numbers_in_words_with_dual_gender_and_case(room):
    lengths = {
        "ar": ["يومين", "ساعتان", "ثلاث ليال", "اثنتي عشرة ساعة", "خمسة وأربعون يوما"],
        "ru": ["двух суток", "двадцати одного дня", "полутора часов", "пятнадцатью днями"],
        "en": ["twenty-one days", "a hundred hours", "two and a half weeks"],
    }
    wanted = {
        "ar": ["P2D", "PT2H", "P3D", "PT12H", "P45D"],
        "ru": ["P2D", "P21D", "PT1H30M", "P15D"],
        "en": ["P21D", "PT100H", "P2.5W"],
    }
    for language, texts in lengths.items():
        found = [room.values(f"{text}.", language, "2016-05-09") for text in texts]
        assert found == [[each] for each in wanted[language]]


@pytest.mark.parametrize(
    ("language", "text", "published", "values"),
    [
        ("ar", "عاد الأهالي منذ بدء سريانه مساء الأحد.", "2024-08-06", ["2024-08-04TEV"]),
        ("ru", "Тишина действует с 20:00 вторника.", "2024-08-08", ["2024-08-06T20:00"]),
        (
            "ru",
            "Пауза действует с 20:00 вторника до 20:00 пятницы.",
            "2024-08-08",
            ["2024-08-06T20:00", "2024-08-09T20:00"],
        ),
        ("en", "By Tuesday night the two had stopped firing.", "2024-08-08", ["2024-08-06TNI"]),
        ("en", "All units must be gone by Tuesday night.", "2024-08-08", ["2024-08-13TNI"]),
        ("ru", "Послы встретятся во вторник.", "2024-08-08", ["2024-08-13"]),
    ],
)
def test_what_holds_began_behind_and_what_is_due_lies_ahead(
    room, language, text, published, values
):
    assert room.values(text, language, published) == values


def test_a_fresh_sentence_is_read_as_well_as_ever(room):
    """The fresh sentences guard what was won: none of a language may fall far below its figure."""
    for language in LANGUAGES:
        lines = (Path(__file__).parent / f"fresh_{language}.jsonl").read_text("utf-8").splitlines()
        right = gold = 0
        for row in map(json.loads, lines):
            found = room.values(row["text"], language, row["doc_date"])
            gold += len(row["gold"])
            read = {*found, *(str(each)[:16] for each in found)}
            right += sum(not read.isdisjoint([w["value"], *w.get("alt", ())]) for w in row["gold"])
        assert right / gold > LEAST, language
