"""Who asked for a truce, who offers one to a foe, whom a list names: sentences of our own."""

import pytest


def _slots(reader, text, published=None):
    read = reader.read(text, ref="t", published=published)
    made = next(each for each in read.agreements if not each.background)
    return {party.actor for party in made.parties}, {*made.mediators, *made.guarantors}


ASKED = [
    ("The Houthis accepted a truce that Oman had requested.", {"houthis"}, {"oman"}),
    (
        "Israel and Hamas began a truce on Sunday, as Egypt and Qatar had asked.",
        {"israel", "hamas"},
        {"egypt", "qatar"},
    ),
    ("The Houthis agreed to a truce in response to a call by Oman.", {"houthis"}, {"oman"}),
    ("وافق الحوثيون على هدنة طلبتها سلطنة عمان.", {"houthis"}, {"oman"}),
    ("بدأت إسرائيل وحماس هدنة الأحد كما طلبت مصر.", {"israel", "hamas"}, {"egypt"}),
    ("وافق الحوثيون على هدنة استجابة لطلب سلطنة عمان.", {"houthis"}, {"oman"}),
    ("Хуситы согласились на перемирие, о котором просил Оман.", {"houthis"}, {"oman"}),
    ("Хуситы объявили перемирие, как и просил Оман.", {"houthis"}, {"oman"}),
]
OFFERED = [
    ("Zelensky offered Russia a 30-day ceasefire on Sunday.", {"ukraine", "russia"}, set()),
    ("Hamas has offered Israel a ten-year truce.", {"hamas", "israel"}, set()),
    ("Egypt proposed to Israel and Hamas a two-day truce.", {"israel", "hamas"}, {"egypt"}),
    ("عرضت حماس على إسرائيل هدنة طويلة الأمد.", {"hamas", "israel"}, set()),
    ("Киев предложил Москве воздушное перемирие на месяц.", {"ukraine", "russia"}, set()),
    ("Армения предложила Азербайджану перемирие с полуночи.", {"armenia", "azerbaijan"}, set()),
]
LISTED = [
    (
        "Mali's government and two armed groups, the MNLA and the HCUA, have signed a truce.",
        {"malian-government", "mnla", "hcua"},
    ),
    (
        "The government of Mali and two armed groups have signed a truce. "
        "The groups - the MNLA and the HCUA - will stay where they are.",
        {"malian-government", "mnla", "hcua"},
    ),
    (
        "Палестинские группировки — ХАМАС и «Исламский джихад» — согласились на перемирие.",
        {"hamas", "palestinian-islamic-jihad"},
    ),
    (
        "وافق فصيلان فلسطينيان، هما حماس والجهاد الإسلامي، على هدنة مع إسرائيل.",
        {"hamas", "palestinian-islamic-jihad", "israel"},
    ),
]
SIDES = [
    (
        "Both sides - Armenia and Azerbaijan - said the truce would start.",
        {"armenia", "azerbaijan"},
    ),
    (
        "أكد الطرفان، الجيش السوداني والدعم السريع، التزامهما بالهدنة.",
        {"sudanese-armed-forces", "rapid-support-forces"},
    ),
    ("أعلنت قطر اتفاق إسرائيل وحماس على هدنة.", {"israel", "hamas"}),
    ("Катар сообщил о соглашении Израиля и ХАМАС о перемирии.", {"israel", "hamas"}),
    (
        "Israel and Lebanon extended their truce. Israel accused Hezbollah of moving weapons.",
        {"israel", "lebanon"},
    ),
    ("Израильско-ливанское перемирие вступило в силу в четыре утра.", {"israel", "lebanon"}),
]
TOGETHER = [
    (
        "Израиль и ХАМАС договорились о перемирии при египетско-катарском посредничестве.",
        {"egypt", "qatar"},
    ),
    (
        "Израиль и ХАМАС приняли предложение спецпосланника ООН о перемирии.",
        {"united-nations"},
    ),
    (
        "Saudi Arabia, together with the United States, announced a ceasefire between "
        "the Sudanese army and the RSF.",
        {"saudi-arabia", "united-states"},
    ),
    (
        "Катар вместе с Египтом был посредником, когда Израиль и ХАМАС заключали перемирие.",
        {"qatar", "egypt"},
    ),
    ("توسطت قطر إلى جانب مصر في الهدنة بين إسرائيل وحماس.", {"qatar", "egypt"}),
    ("Qatar brokered the truce between Israel and Hamas with Egypt.", {"qatar", "egypt"}),
]


@pytest.mark.parametrize(("text", "parties", "brokers"), [*ASKED, *OFFERED])
def test_who_asked_for_it_and_who_offers_it(reader, text, parties, brokers):
    assert _slots(reader, text) == (parties, brokers)


@pytest.mark.parametrize(("text", "parties"), [*LISTED, *SIDES])
def test_whom_a_list_names_beside_a_noun_of_groups(reader, text, parties):
    assert _slots(reader, text)[0] == parties


@pytest.mark.parametrize(("text", "brokers"), TOGETHER)
def test_who_does_it_together_with_the_subject(reader, text, brokers):
    assert _slots(reader, text)[1] == brokers


@pytest.mark.parametrize(
    "text",
    [
        "Хуситы отвергли перемирие, о котором просил Оман.",
        "The Houthis rejected a truce that Oman had requested.",
    ],
)
def test_who_asks_in_vain_has_brokered_nothing(reader, text):
    assert _slots(reader, text)[1] == set()


def test_a_vice_minister_is_a_subject(reader):
    read = reader.read("Вице-премьер Катара обвинил армию Йемена в нарушении перемирия.", ref="t")
    assert [each.stance for each in read.claims] == ["accuses"]
