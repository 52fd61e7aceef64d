"""Which words of violence tell of an attack, outside texts about a truce and in them."""

from functools import cache
from pathlib import Path

import pytest

from hudna.packs.pack import languages_root
from hudna.reading.reader import Reader
from hudna.reading.weighing import Weights, pack_words
from hudna.records import Reading


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str) -> Reading:
    return _reader().read(text, ref="test", published="2021-03-10")


def _attacks(text: str) -> list[str]:
    return [e.quote.text for e in _read(text).events if e.kind == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed nine people outside a police station in Kandahar on Monday.",
        "Government forces shelled the town of Myawaddy on Tuesday, wounding four civilians.",
        "Clashes erupted near Goma on Friday between the army and M23 rebels.",
        "قتل تسعة أشخاص في تفجير سيارة مفخخة قرب مركز للشرطة في قندهار.",
        "قصف الجيش السوداني مواقع لقوات الدعم السريع جنوب الخرطوم.",
        "أطلقت جماعة الحوثي صاروخا باليستيا على مطار أبها.",
        "هاجم مسلحون دورية للجيش المالي قرب غاو ما أدى إلى مقتل خمسة جنود.",
        "При взрыве заминированного автомобиля в Кандагаре погибли девять человек.",
        "Войска обстреляли город Мьявади во вторник, ранены четверо мирных жителей.",
    ],
)
def test_an_attack_with_its_circumstances_is_told(text: str) -> None:
    assert _attacks(text)


@pytest.mark.parametrize(
    "text",
    [
        "The inquiry into the bombing will resume in May.",
        "Since the assassination of the minister the party has had no leader.",
        "The anniversary of the massacre was marked in silence.",
        "Will there be attacks on the coast?",
        "The coach gained control over his temper.",
        "تواصل المحكمة النظر في قضية اغتيال الوزير السابق.",
        "منذ اغتيال الرئيس تغيرت البلاد كثيرا.",
        "شن الكاتب هجوما لاذعا على سياسة الحكومة.",
        "هل تتوقف الهجمات على الصحافة؟",
        "سيطرت الشركة على السوق.",
        "С годовщины расстрела прошла неделя.",
        "Расследование взрыва продолжится в мае.",
    ],
)
def test_violence_that_is_only_spoken_of_is_no_attack(text: str) -> None:
    assert not _attacks(text)


@pytest.mark.parametrize(
    ("told", "truce"),
    [
        ("Air raids continued in Bhamo.", "The army declared a truce with the rebels on Monday."),
        ("تواصلت الغارات في تعز.", "أعلن الجيش هدنة مع الحوثيين يوم الاثنين."),
        ("Обстрелы в Хаме не прекращались.", "Армия объявила перемирие с боевиками."),
    ],
)
def test_less_is_asked_in_a_text_about_a_truce(told: str, truce: str) -> None:
    assert _attacks(f"{truce} {told}")


def test_exchanging_the_sides_changes_no_attack() -> None:
    text = "قصفت {} مواقع {} قرب الحدود فجر الأحد ما أسفر عن إصابة ثلاثة جنود."
    sides = [("إسرائيل", "حزب الله"), ("أذربيجان", "أرمينيا"), ("روسيا", "أوكرانيا")]
    for one, other in sides:
        first, second = _read(text.format(one, other)), _read(text.format(other, one))
        assert len(first.events) == len(second.events) > 0


def test_what_weights_put_aside_leaves_a_gap_and_what_they_pass_says_so() -> None:
    aside = _read("شن الكاتب هجوما لاذعا على سياسة الحكومة.")
    assert [gap.quote.text for gap in aside.gaps if gap.kind == "unread_cue" and gap.quote]
    passed = _read("أطلقت جماعة الحوثي صاروخا باليستيا على مطار أبها.")
    assert any("events.weighed" in event.why for event in passed.events)


def test_weights_are_small_and_only_where_there_is_gold() -> None:
    found = sorted(languages_root().glob("*/events/weights.toml"))
    assert [path.parts[-3] for path in found] == ["ar"]
    assert all(path.stat().st_size < 100_000 for path in found)


def test_packed_words_come_back(tmp_path: Path) -> None:
    words = {7: 0.5, 9: -1.0, 11: 0.0}
    path = tmp_path / "weights.toml"
    packed = pack_words(words, 1 / 127)
    path.write_text(
        f'bias = -1.0\nleast = 0.0\nunit = {1 / 127}\nwords = "{packed}"\n[build]\n"harm" = 2.0\n'
    )
    weights = Weights.load(path)
    assert weights is not None
    assert sorted(weights.words) == [7, 9]
    assert weights.words[9] == pytest.approx(-1.0)
    assert Weights.load(tmp_path / "none.toml") is None
