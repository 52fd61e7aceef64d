import random

import msgspec
import pytest

from hudna.judging.bonds import Bonds, bonds_of
from hudna.judging.families import family_id, family_of, group_kin, ties_of
from hudna.judging.independence import Witness, independence_of, origins
from hudna.judging.kin_keys import kin_keys
from hudna.judging.kinship import kin_of
from hudna.judging.sides import Sides
from hudna.records import Decision


def kin(one, other):
    found, back = kin_of(one, other), kin_of(other, one)
    assert found == back
    if found is not None:
        assert set(kin_keys(one)) & set(kin_keys(other)), "the keys miss a pair"
    return found


@pytest.fixture(scope="module")
def wire(boil, texts):
    return boil(texts.WIRE, "wire", source="reuters")


def test_a_copy_is_kin_whatever_its_headline(wire, boil, texts):
    copy = boil("Market hit as truce frays\n\n" + texts.WIRE, "copy", source="daily-sabah")
    assert kin(wire, copy).method == "shingles"
    assert kin(wire, copy).similarity > 0.95


def test_a_copy_with_its_end_cut_off_is_kin(wire, boil, texts):
    found = kin(wire, boil(texts.CUT, "cut"))
    assert found is not None
    assert "shorter text" in found.reasons[0]


def test_a_copy_with_a_local_line_and_touched_words_is_kin(wire, boil, texts):
    assert kin(wire, boil(texts.LOCAL_LINE, "local", published="2016-07-08"))


def test_another_report_of_the_same_event_is_not_kin(wire, boil, texts):
    assert kin(wire, boil(texts.OTHER_REPORT, "other", source="guardian")) is None


def test_a_roundup_is_no_copy_of_what_it_takes_a_paragraph_from(wire, boil, texts):
    assert kin(wire, boil(texts.ROUNDUP, "roundup")) is None


def test_bulletins_of_two_days_in_one_mould_are_not_kin(boil, texts):
    one, two = texts.BULLETINS
    first = boil(one, "b1", published="2016-07-07")
    assert kin(first, boil(two, "b2", published="2016-07-08")) is None
    assert kin(first, boil(one, "b3", published="2016-07-08"))


@pytest.mark.parametrize(("a", "b"), [("en", "ru"), ("en", "ar"), ("ar", "ru")])
def test_one_statement_in_two_languages_is_kin(boil, texts, a, b):
    found = kin(boil(texts.STATEMENT[a], a), boil(texts.STATEMENT[b], b))
    assert found.method == "same_statement"
    assert any("183" in reason for reason in found.reasons)


@pytest.mark.parametrize("a", ["en", "ru", "ar"])
@pytest.mark.parametrize("b", ["en", "ar"])
def test_another_statement_of_the_same_body_is_not_kin(boil, texts, a, b):
    assert kin(boil(texts.STATEMENT[a], a), boil(texts.OTHER_STATEMENT[b], b)) is None


def test_credits_alone_make_no_kin(boil):
    one = boil(
        "BEIRUT (Reuters) - A convoy of 44 trucks reached Madaya on Thursday, the UN said.", "1"
    )
    two = boil("GENEVA (Reuters) - Talks will go on in August, the UN envoy said on Thursday.", "2")
    assert kin(one, two) is None


@pytest.fixture(scope="module")
def forty(boil, texts):
    return [
        boil(f"Headline {n}\n\n{texts.WIRE}Line {n} of the desk.", f"d{n:02}") for n in range(40)
    ]


def test_forty_copies_are_one_family(forty, world):
    kins = [k for i, a in enumerate(forty) for b in forty[i + 1 :] if (k := kin_of(a, b))]
    (group,) = group_kin([f.document for f in forty], kins)
    family = family_of(forty, ties_of(kins), world)
    assert len(group) == 40
    assert [m.method for m in family.members].count("origin") == 1
    assert {m.method for m in family.members} == {"origin", "shingles"}


def test_the_order_of_documents_changes_nothing(forty, world):
    some = forty[:8]
    kins = [k for i, a in enumerate(some) for b in some[i + 1 :] if (k := kin_of(a, b))]
    mixed = random.Random(5).sample(some, len(some))
    again = [k for i, a in enumerate(mixed) for b in mixed[i + 1 :] if (k := kin_of(a, b))]
    assert family_of(mixed, ties_of(again), world) == family_of(some, ties_of(kins), world)
    assert group_kin([f.document for f in mixed], again) == group_kin(
        [f.document for f in some], kins
    )


def test_the_origin_is_the_agency_that_the_members_credit(boil, texts, world):
    copies = [
        boil(f"BEIRUT (Reuters) - {texts.WIRE}", "a", source="daily-sabah"),
        boil(f"{texts.WIRE}\n(Reuters)", "b", source="an-nahar"),
    ]
    family = family_of(copies, ties_of([kin_of(*copies)]), world)
    assert family.origin == "reuters"


def decision(verb, *targets, at="2016-07-10T00:00:00Z", ident="d1"):
    return Decision(id=ident, verb=verb, targets=targets, by="M. Analyst", reason="why", at=at)


def test_people_split_and_merge_families_and_the_last_word_stands(forty, wire):
    a, b, c = forty[0], forty[1], msgspec.structs.replace(wire, document="f" * 64)
    nodes = [a.document, b.document, c.document]
    kins = [kin_of(a, b)]
    ids = {family_id(n): n for n in nodes}
    split = decision("split", family_id(nodes[0]), family_id(nodes[1]))
    merge = decision(
        "merge", family_id(nodes[0]), family_id(nodes[2]), at="2016-07-11T00:00:00Z", ident="d2"
    )
    bonds = bonds_of([merge, split], ids.get)
    groups = group_kin(nodes, kins, bonds)
    assert sorted(map(len, groups)) == [1, 2]
    assert tuple(sorted((nodes[0], nodes[2]))) in groups
    back = decision("retract", "d1", at="2016-07-12T00:00:00Z", ident="d3")
    assert [len(g) for g in group_kin(nodes, kins, bonds_of([merge, split, back], ids.get))] == [3]


def test_a_merge_outweighs_the_judge_and_keeps_what_pairs_joined():
    from hudna.judging.joining import join, none_but

    groups = join(
        "abcd",
        [(0.9, "a", "b"), (0.9, "c", "d")],
        unfit=none_but({("a", "b"), ("c", "d")}),
        put_together=[("a", "c")],
    )
    assert groups == (("a", "b", "c", "d"),)
    assert Bonds() == bonds_of([], {}.get)


def said(document, family, speaker, **more):
    return Witness(document=document, family=family, speaker=speaker, **more)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (("a", "f1", "sana"), ("b", "f1", "reuters"), "dependent"),
        (("a", "f1", "sana"), ("b", "f2", "sana"), "dependent"),
        (("a", "f1", "sana"), ("b", "f2", "syrian-army"), "dependent"),
        (("a", "f1", "sana"), ("b", "f2", "syrian-observatory-for-human-rights"), "independent"),
        (("a", "f1", "syrian-army"), ("b", "f2", "free-syrian-army"), "independent"),
        (("a", "f1", None), ("b", "f2", "sana"), "unknown"),
        (("a", "f1", "reuters"), ("b", "f2", "afp"), "independent"),
        (("a", "f1", "tass"), ("b", "f2", "ria-novosti"), "dependent"),
        (("a", "f1", "a-new-blog"), ("b", "f2", "afp"), "unknown"),
    ],
)
def test_independence_has_four_parts(world, one, other, verdict):
    sides = Sides(world)
    assert independence_of(said(*one), said(*other), sides)[0] == verdict
    assert independence_of(said(*other), said(*one), sides)[0] == verdict


def test_the_same_sentence_is_one_word_for_it(world):
    one, other = said("a", "f1", "afp", sentence=7), said("b", "f2", "reuters", sentence=7)
    assert independence_of(one, other, Sides(world))[0] == "dependent"
    assert origins([one, other], Sides(world)) == 1


def test_origins_count_those_who_know_for_themselves(world):
    heard = [
        said("a", "f1", "sana"),
        said("b", "f2", "syrian-army"),
        said("c", "f3", "tass"),
        said("d", "f4", "afp"),
        said("e", "f4", "afp"),
    ]
    assert origins(heard, Sides(world)) == origins(heard[::-1], Sides(world)) == 3


def test_an_outlet_s_next_text_shares_its_background_and_is_no_copy(boil, texts, wire):
    background = "\n\n".join(texts.WIRE.split("\n\n")[1:3])
    news = (
        "Two trucks with flour crossed into the province of Idlib for the first time since May.\n\n"
        "A driver said that the road was open and that he would bring sugar and oil.\n\n"
        "Shopkeepers swept the street before the bakery, and a teacher said that lessons would "
        "start again in the cellar of the old school as soon as the windows were mended.\n\n"
    )
    second = boil(news + background, "next", published="2016-07-09", source="reuters")
    assert kin(wire, second) is None


def test_a_count_in_a_bulletin_of_one_number_tells_the_days_apart(boil):
    mould = (
        "قال مصدر في ضباط الارتباط إن قوات الطرف الآخر ارتكبت {} خرقا للهدنة خلال 24 ساعة، "
        "بينها تحليق لطائرات مسيرة على أطراف المدينة وإطلاق نار على مواقع الجيش."
    )
    first = boil(mould.format(82), "a", published="2022-04-05")
    assert kin(first, boil(mould.format(117), "b", published="2022-04-06")) is None
    assert kin(first, boil(mould.format(82), "c", published="2022-04-06"))


def test_one_agency_s_texts_on_two_things_share_their_background_only(boil, texts):
    background = "\n\n".join(texts.WIRE.split("\n\n")[1:3])
    news = (
        "GENEVA (Reuters) - The envoy said on Thursday that the talks would begin again in August, "
        "and that invitations had gone out to all who sat at the table in the spring.\n\n"
        "He would not say who had answered, nor whether the list of names had been agreed upon by "
        "the two sponsors, which had taken three weeks the last time he called a round.\n\n"
        "Diplomats in the city said the rooms were booked for ten days from the middle of the "
        "month, and that women's groups would sit in a chamber of their own.\n\n"
    )
    wire = boil(f"BEIRUT (Reuters) - {texts.WIRE}", "wire", source="reuters")
    assert kin(wire, boil(news + background, "talks", source="reuters")) is None
    assert kin(wire, boil(news + background, "talks-copy", source="daily-sabah")) is None


def test_a_wire_rewritten_under_its_credit_is_kin(boil, texts):
    rewritten = (
        "Warplanes bombed a vegetable market in the rebel-held town of Maarat al-Numan on Thursday "
        "and at least 23 people died, monitors said.\n\nResidents said the two bakeries of the "
        "town had closed and that many families had left for the border. Traders had only just "
        "come back to the square after days of rain and the first quiet nights. The Syrian army "
        "could not be reached for comment. State media did not mention the raid.\n\n(Reuters)"
    )
    wire = boil(f"BEIRUT (Reuters) - {texts.WIRE}", "wire", source="reuters")
    found = kin(wire, boil(rewritten, "rewritten", source="an-nahar"))
    assert found.method == "credit_line"


def test_two_sides_accounts_of_one_call_are_two(boil):
    one = boil(
        "МОСКВА, 16 апреля. /ТАСС/. Президент РФ Владимир Путин и президент Турции Реджеп Тайип"
        " Эрдоган поговорили по телефону о перемирии в Йемене и о торговле двух стран, сообщил в"
        " субботу Кремль.",
        "a",
        published="2022-04-16",
        source="tass",
    )
    other = boil(
        "أجرى الرئيس التركي رجب طيب أردوغان اليوم 16 أبريل اتصالا هاتفيا مع الرئيس الروسي"
        " فلاديمير بوتين. وبحث الرئيسان العلاقات بين البلدين والحرب في أوكرانيا.",
        "b",
        published="2022-04-16",
        source="spa",
    )
    assert kin(one, other) is None


AGENCY = (
    "TRIPOLI (AFP) - A truce of ten days in Sirte and Al-Jufra will begin at 6 a.m. on Friday, the "
    "UN mission in Libya said on Thursday. Egypt and Turkey have backed it. The Government of "
    "National Accord and the Libyan National Army are to reopen the coastal road by August 20."
)
SHORTENED = (
    "طرابلس (أ ف ب) - تبدأ هدنة مدتها عشرة أيام في سرت والجفرة الساعة السادسة صباح الجمعة، وأيدتها "
    "مصر وتركيا. وعلى حكومة الوفاق الوطني والجيش الوطني الليبي فتح الطريق الساحلي قبل 20 آب/أغسطس."
)
ELSEWHERE = (
    "القاهرة (أ ف ب) - استقبل الرئيس المصري عبد الفتاح السيسي الجمعة وفدا تركيا، وبحث معه الوضع في "
    "ليبيا وحكومة الوفاق الوطني والجيش الوطني الليبي، من دون أن يصدر بيان عن اللقاء."
)


def test_a_translation_of_an_agency_text_is_kin_though_it_names_no_speaker(boil):
    dated = {"published": "2020-08-13"}
    first = boil(AGENCY, "first", source="afp", **dated)
    found = kin(first, boil(SHORTENED, "short", source="elaph", **dated))
    assert found.method == "same_statement"
    assert "credit line: afp" in found.reasons
    assert kin(first, boil(ELSEWHERE, "elsewhere", source="elaph", **dated)) is None


STATEMENT_READ = (
    "قال إعلام حزب الله في بيان: «ردا على قصف بلدة ياطر، استهدف مقاتلونا عصر الأربعاء ثكنة زرعيت "
    "الإسرائيلية بالصواريخ، ونحن ملتزمون بوقف إطلاق النار ما التزمت به إسرائيل»."
)
STATEMENT_PRINTED = (
    'Телеканал "Аль-Манар" распространил заявление "Хезболлы": "В ответ на обстрел городка Ятер '
    "наши бойцы в среду днём поразили ракетами израильскую казарму Зарит; мы соблюдаем режим "
    'прекращения огня, пока его соблюдает Израиль".'
)


def test_a_translation_that_names_its_source_is_kin(boil):
    dated = {"published": "2024-12-04"}
    read = boil(STATEMENT_READ, "read", source="al-manar", **dated)
    assert kin(read, boil(STATEMENT_PRINTED, "printed", source="regnum", **dated))
