"""Bytes to text: every encoding that news comes in, and never a wrong one without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.errors import InputError
from hudna.intake import Decoded, decode, literal

ARABIC = (
    "أعلنت القيادة العامة للجيش أمس الأربعاء وقفا لإطلاق النار في المدينة يبدأ عند الساعة الواحدة "
    "صباحا ويستمر ثلاثة أيام. وقال متحدث باسم الفصائل إن القصف لم يتوقف في الأحياء الشرقية، وإن "
    "خمسة مدنيين قتلوا بينهم طفلان. ورحبت الأمم المتحدة بالإعلان ودعت الأطراف إلى السماح بدخول "
    "المساعدات الإنسانية دون عوائق، مؤكدة أن القوافل جاهزة للتحرك فور توفر الضمانات. "
)
RUSSIAN = (
    "Командование армии объявило в среду о прекращении огня в городе с часа ночи на трое суток. "
    "Представитель оппозиции заявил, что обстрел восточных кварталов не прекращался и что погибли "
    "пять мирных жителей, среди них двое детей. В ООН приветствовали объявление и призвали все "
    "стороны допустить гуманитарную помощь, подчеркнув, что колонны готовы выехать. "
)
ENGLISH = (
    "The army command announced on Wednesday a ceasefire in the city from one o’clock in the "
    "morning for three days. “The shelling has not stopped,” a rebel spokesman said – five "
    "civilians were killed. The mission’s convoys are ready to move as soon as guarantees are "
    "given, its head told a café full of reporters. "
)
WIDE = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
]
CASES = [
    *[(ARABIC, name) for name in ("cp1256", "iso8859-6", *WIDE)],
    *[(RUSSIAN, name) for name in ("cp1251", "koi8-r", "iso8859-5", *WIDE)],
    *[(ENGLISH, name) for name in ("cp1252", *WIDE)],
]


def text_of(content: bytes) -> str | None:
    """The text, None where the bytes are refused with a remedy."""
    try:
        return decode(content).text
    except InputError as refusal:
        return None if refusal.remedy else "refused without a remedy"


@pytest.mark.parametrize(("text", "name"), CASES)
@pytest.mark.parametrize("length", [200, 2000])
def test_right_for_texts_of_200_signs(text, name, length):
    for offset in range(0, 200, 13):
        part = (text * 9)[offset : offset + length]
        assert decode(part.encode(name)).text == part


@pytest.mark.parametrize(("text", "name"), CASES)
@pytest.mark.parametrize("length", [12, 20, 50])
def test_short_texts_are_right_or_refused(text, name, length):
    for offset in range(0, 200, 13):
        part = (text * 2)[offset : offset + length]
        assert text_of(part.encode(name)) in {part, None}


@pytest.mark.parametrize(
    ("name", "declared"),
    [("cp1256", "iso-8859-1"), ("cp1256", "windows-1252"), ("cp1256", "utf-8")],
)
def test_a_thoughtless_declaration_does_not_make_other_words(name, declared):
    assert decode(ARABIC.encode(name), declared=declared).text == ARABIC


def test_a_declaration_decides_where_the_letters_cannot():
    text = "Žlutý kůň přišel k řece."
    assert decode(text.encode("cp1250"), declared="windows-1250").text == text


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04....",
        b"\x89PNG\r\n",
        bytes(range(256)) * 8,
        bytes(range(128, 256)) * 8,
        b"\x00\x01\x02\x03" * 50,
        b"text with a\x00 NUL in it",
        b"\x1f\x8b\x08\x00",
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(content):
    with pytest.raises(InputError, match=r".+; .+"):
        decode(content)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_refusal(content):
    text = text_of(content) or ""
    assert text.encode("utf-8").decode("utf-8") == text


def test_utf8_cut_in_the_middle_of_a_sign_is_repaired_and_said():
    found = decode(ARABIC.strip(" .").encode()[:-1])
    assert found.text.endswith("\ufffd")
    assert found.repairs[0].count == 1
    assert found.text[found.repairs[0].at] == "\ufffd"


def test_unpaired_surrogates_are_repaired_in_place():
    assert literal("a\ud800b\udfffc") == Decoded(
        text="a\ufffdb\ufffdc", encoding="utf-8", repairs=literal("a\ud800b\udfffc").repairs
    )
    repair = literal("a\ud800b\udfffc").repairs[0]
    assert (repair.at, repair.count) == (1, 2)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_text_that_can_be_stored_is_left_alone(text):
    assert literal(text) == Decoded(text=text, encoding="utf-8")
