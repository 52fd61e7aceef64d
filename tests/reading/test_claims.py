"""Who says what: own sentences in three languages."""

import pytest

TELLERS = [
    ("Germany welcomed the truce and urged both sides to keep it.", "germany", "calls_for"),
    ("Ghana declared a truce so that aid can reach Togo, and called on Benin to withdraw.",
     "ghana", "calls_for"),
    ("رحبت ألمانيا بالهدنة. ودعت الطرفين إلى احترامها.", "germany", "calls_for"),
    ("Германия приветствовала перемирие и призвала стороны его соблюдать.", "germany", "calls_for"),
    ("В Кремле заявили, что перемирие действует.", "kremlin", "asserts"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "stance"), TELLERS)
def test_the_speaker_of_a_later_verb(reader, text, speaker, stance):
    claims = reader.read(text, ref="t").claims
    assert (speaker, stance) in {(each.speaker, each.stance) for each in claims}
    assert {each.speaker for each in claims} == {speaker}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Reuters quoted an official as saying that the truce held.", "reuters"),
        ("نقلت رويترز عن مسؤول أن الهدنة صامدة.", "reuters"),
    ],
)
def test_an_agency_only_carries(reader, text, agency):
    (claim,) = reader.read(text, ref="t").claims
    assert claim.speaker is None
    assert claim.described_as
    assert [link.actor for link in claim.chain] == [agency]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ukraine said Russian jets bombed Kharkiv on Monday.", "accuses"),
        ("Украина заявила, что российские войска обстреляли Харьков.", "accuses"),
        ("قالت أوكرانيا إن القوات الروسية قصفت خاركيف.", "accuses"),
        ("Ukraine said it did not shell Donetsk.", "denies"),
        ("Ukraine said no agreement had been reached with Russia.", "denies"),
    ],
)
def test_the_stance_comes_from_what_is_said(reader, text, stance):
    assert stance in {each.stance for each in reader.read(text, ref="t").claims}


def test_a_closing_mark_stays_with_its_opening_one(reader):
    text = 'Germany said on Monday that the truce was "a step". '
    (claim,) = reader.read(text, ref="t").claims
    assert claim.content.text.count('"') in {0, 2}


def test_a_speaker_who_goes_on_makes_one_claim(reader):
    text = "The Kremlin said the truce held on Monday. It said that aid had arrived."
    (claim,) = reader.read(text, ref="t").claims
    assert claim.quote.text.startswith("The Kremlin")
    assert "aid had arrived" in claim.content.text


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Moldova's president Maia Sandu told residents to stay at home.", "calls_for"),
        ('"We reject the plan," the Taliban spokesman said.', "rejects"),
        ("Israel said its army would respond to any attack.", "threatens"),
        ("Израиль заявил, что его армия ответит на любое нападение.", "threatens"),
        ("أكدت إسرائيل أن جيشها سيرد على أي هجوم.", "threatens"),
        ("توعد نتنياهو بالرد على أي خرق.", "threatens"),
        ("زعم الجيش اللبناني أن إسرائيل قصفت صور.", "accuses"),
        ("По словам минобороны Азербайджана, армянские военные обстреляли Гянджу.", "accuses"),
    ],
)
def test_what_is_told_makes_the_stance(reader, text, stance):
    assert [each.stance for each in reader.read(text, ref="t").claims] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "France urged Rwanda to withdraw, accusing M23 of shelling Goma.",
        "Франция призвала Руанду отвести войска, обвинив М23 в обстреле Гомы.",
        "دعت فرنسا رواندا إلى سحب قواتها، متهمة حركة 23 مارس بقصف غوما.",
    ],
)
def test_manner_is_told_too(reader, text):
    found = {(each.speaker, each.stance) for each in reader.read(text, ref="t").claims}
    assert found == {("france", "calls_for"), ("france", "accuses")}


@pytest.mark.parametrize(
    "text",
    [
        "An Israeli official told Reuters the truce held.",
        "Израильский чиновник рассказал Reuters, что перемирие соблюдается.",
        "قال مسؤول إسرائيلي لرويترز إن الهدنة صامدة.",
    ],
)
def test_the_nameless_are_described_alike(reader, text):
    (claim,) = reader.read(text, ref="t").claims
    assert (claim.speaker, claim.described_as) == (None, "Israeli official")


def test_what_another_accepted_is_no_claim_of_his(reader):
    text = "Israel and Hamas accepted a truce, John Kerry announced."
    assert {each.speaker for each in reader.read(text, ref="t").claims} == {"john-kerry"}


def test_twelve_breaches_counted_by_our_forces_are_the_speakers_charge(reader):
    text = (
        "تؤكد القوات المسلحة السودانية التزامها بالهدنة التي رعتها دولة جنوب السودان. "
        "وقد رصدت قواتنا اثني عشر خرقا في العاصمة."
    )
    reading = reader.read(text, ref="t")
    charges = [each for each in reading.claims if each.stance == "accuses"]
    assert [each.speaker for each in charges] == ["sudanese-armed-forces"]
    assert [each.count.min for each in reading.allegations if each.count] == [12]


def test_he_is_the_one_person_named_just_before(reader):
    told = "President Volodymyr Zelensky spoke on Sunday. He said Russia had fired 40 drones."
    assert [each.speaker for each in reader.read(told, ref="t").claims] == ["volodymyr-zelensky"]


def test_a_halt_of_attacks_accuses_nobody(reader):
    reading = reader.read("أعلنت جماعة الحوثي وقف الهجمات.", ref="t")
    assert [each.stance for each in reading.claims] == ["announces"]
    assert not reading.allegations


def test_who_is_accused_of_a_breach_brokers_nothing(reader):
    told = "Hamas rejected the offer. The movement accused Israel of breaking the truce."
    reading = reader.read(told, ref="t")
    assert not any(each.mediators for each in reading.agreements)
    assert "mediate" not in {each.kind for each in reading.events}
