"""How an arrangement stands as a text tells it: refused, broken, quit, left to run out."""

import pytest

import hudna

STANDING = (
    # refused by a side that it was to bind
    ("2024-03-11", "Sudan's army said on Sunday it would not observe a Ramadan truce asked for by"
     " the UN Security Council until the Rapid Support Forces leave civilian homes.", ["rejected"]),
    ("2019-09-02", "Houthi leaders offered to halt missile and drone attacks on Saudi Arabia, but"
     " Riyadh dismissed the overture, diplomats said on Monday.", ["rejected"]),
    ("2024-02-02", "Мятежники на востоке ДР Конго отвергли перемирие, о котором накануне объявил"
     " президент Анголы Жуан Лоренсу.", ["rejected"]),
    ("2021-07-02", "وكان رئيس الوزراء الإثيوبي قد أعلن هدنة من جانب واحد مع قوات تيغراي،"
     " لكن القوات رفضتها.", ["rejected"]),
    # a side's own order stands whatever the other says
    ("2023-01-06", "Киев отверг предложенное Москвой рождественское перемирие. Российские войска"
     " получили приказ прекратить огонь на 36 часов с полудня 6 января.", ["announced"]),
    # charges of the same day, and by a pronoun
    ("2025-07-28", "Cambodia and Thailand agreed to an unconditional truce from midnight on"
     " Monday. By dawn on Tuesday, Bangkok accused Phnom Penh of breaking it several times.",
     ["violated"]),
    ("2022-04-03", "دخلت هدنة مدتها شهران في اليمن حيز التنفيذ مساء السبت. وتبادل الطرفان منذ"
     " ساعاتها الأولى الاتهامات بخرقها في مأرب.", ["violated"]),
    # nobody breaks what is still to begin
    ("2020-06-07", "أعلنت القاهرة وقفا لإطلاق النار في ليبيا اعتبارا من الإثنين 8 يونيو. واتهمت"
     " حكومة الوفاق قوات حفتر بقصف سرت السبت.", ["announced"]),
    # who quits ends it, whenever the notice runs out
    ("2019-11-07", "The Philippine government told the rebels in writing on Thursday that it is"
     " quitting the ceasefire agreement with the New People's Army. Under its terms the agreement"
     " ends 30 days after notice, on December 7.", ["expired"]),
    ("2006-01-03", "Повстанцы Колумбии решили не продлевать своё перемирие.", ["expired"]),
    # what befell it stands behind an aside, or in a clause of its own
    ("2025-11-20", "A first pause in Kordofan, worked out by Chad's envoy and kept since August,"
     " was suspended by the Sudanese army this month.", ["suspended"]),
    ("2022-10-04", "A ceasefire between Manila and the communist rebels, prolonged three times"
     " since it took effect in spring, lapsed on Sunday.", ["expired"]),
    ("2024-11-27", "Cars streamed south after a ceasefire between Israel and Hezbollah took effect"
     " at dawn.", ["in_force"]),
    ("2018-07-01", "وسبق أن وقع الجيش والمتمردون في جنوب السودان اتفاقا لوقف القتال، لكنه سرعان ما"
     " انهار.", ["collapsed"]),
    # it is over where the present says so, and "no longer" is an end, no breach
    ("2016-09-19", "Syria's army said the truce with the rebels was over and that they had broken"
     " it 300 times.", ["expired"]),
    ("2024-05-02", "Полисарио больше не соблюдает перемирие с Марокко.", ["expired"]),
    ("2020-11-14", "أنهت حركة فارك المنشقة التزامها بالهدنة مع الجيش الكولومبي.", ["expired"]),
    ("2024-05-02", "A truce between the army and the Houthis is now in force.", ["in_force"]),
    # it ran out, and further on the text tells its life from the beginning
    ("2022-10-03", "A truce between Yemen's government and the Houthis expired on Sunday. It took"
     " effect on April 2 and was prolonged twice.", ["expired"]),
    ("2022-10-03", "انتهت الأحد الهدنة في اليمن بين الحكومة والحوثيين. وكانت قد بدأت في 2 نيسان"
     " ومددت مرتين.", ["expired"]),
    ("2022-10-03", "Перемирие в Йемене истекло в воскресенье, договориться о его продлении"
     " правительство и хуситы не смогли.", ["expired"]),
    ("2024-04-02", "The rebels saw their truce with the Colombian army suspended in March after an"
     " attack on a village.", ["suspended"]),
    ("2018-12-19", "Жители Ходейды слышали взрывы снарядов, хотя накануне вступило в силу перемирие"
     " с хуситами.", ["violated"]),
    ("2021-03-23", "قال الحوثيون إن المبادرة السعودية لوقف إطلاق النار لا تحمل جديدا ورفضوها.",
     ["rejected"]),
    # what came after its end or its beginning is told by a noun
    ("2014-08-08", "انطلقت صواريخ من غزة بعد دقائق من انتهاء الهدنة مع إسرائيل صباح الجمعة. وكانت"
     " حماس قد رفضت تمديدها.", ["expired"]),
    ("2014-08-08", "Rockets flew out of Gaza within minutes of the end of a truce with Israel.",
     ["expired"]),
    ("2012-04-12", "خيم الهدوء على سوريا بعد دخول وقف إطلاق النار الذي أعده كوفي أنان حيز التنفيذ.",
     ["in_force"]),
    # "the first" of something else is no earlier truce
    ("2008-06-25", "Three rockets hit Sderot, the first to be fired since a ceasefire with Hamas"
     " began on June 19.", ["violated"]),
    # to go on until a day is to be prolonged
    ("2025-01-27", "The ceasefire between Kabul and the Taliban will remain in effect until"
     " February 12, Washington said.", ["extended"]),
    ("2025-01-27", "سيبقى وقف النار بين أرمينيا وأذربيجان ساريا حتى 12 شباط.", ["extended"]),
    ("2025-01-27", "Перемирие между Индией и Пакистаном останется в силе до 12 февраля.",
     ["extended"]),
    # declared for some days: the order is told; a paper of others that one side accepts
    ("2025-04-03", "Армия Судана объявила о перемирии с 1 по 9 апреля.", ["announced"]),
    ("2023-11-07", "قبل الحوثيون هدنة في مأرب أمدها شهر واحد، اقترحتها مسقط والأمم المتحدة.",
     ["proposed"]),
    ("2025-02-06", "M23 declared a unilateral ceasefire from February 4. Congo's army accused the"
     " rebels on Wednesday of breaking their own truce.", ["violated"]),
    ("2025-10-20", "قال الجيش التايلاندي إنه استأنف العمل بالهدنة مع كمبوديا.", ["in_force"]),
    ("2020-06-20", "ناشدت الجامعة العربية طرفي النزاع في ليبيا وقف القتال فورا.", ["called_for"]),
    # an offer nobody has answered, efforts that falter, a leader's word to his own men
    (
        "2022-04-25",
        "Mali's junta has yet to respond to an offer of a month-long ceasefire made by the"
        " jihadist alliance JNIM.",
        ["proposed"],
    ),
    (
        "2013-03-23",
        "Jailed Kurdish leader Abdullah Ocalan called on his fighters on Thursday to cease fire.",
        ["announced"],
    ),
    ("2024-09-30", "لا تزال جهود وقف النار بين إسرائيل وحزب الله متعثرة.", ["called_for"]),
    # an end ahead is no end yet
    (
        "2021-11-20",
        "Прекращение огня с «Техрик-е Талибан», которое истекает 9 декабря, Исламабад готов"
        " продлить.",
        ["in_force"],
    ),
    # a deal that no word of truce names, in a text of war
    (
        "2024-11-27",
        "بدأ سكان جنوب لبنان العودة إلى قراهم فجر الأربعاء مع دخول الاتفاق بين إسرائيل وحزب الله"
        " حيز التنفيذ، بعد شهرين من الحرب.",
        ["in_force"],
    ),
    # in force by a verb of state, and by the first of its days
    ("2025-05-15", "تسري في كشمير هدنة بين الهند وباكستان منذ أربع سنوات.",
     ["in_force"]),
    ("2024-05-01", "Первые сутки прекращения огня между Арменией и Азербайджаном прошли спокойно.",
     ["in_force"]),
)  # fmt: skip


@pytest.mark.parametrize(("day", "text", "wanted"), STANDING)
def test_standing(day: str, text: str, wanted: list[str]) -> None:
    found = hudna.read(text, published=day).agreements
    assert [each.status for each in found] == wanted


SEVERAL = (
    # another side's order beside a unilateral truce
    ("2020-03-24", "Повстанцы из «Новой народной армии» объявили об одностороннем прекращении огня"
     " до 15 апреля. Неделей ранее президент Дутерте распорядился приостановить наступательные"
     " операции армии.", 2),
    # what is asked for beside what was declared, of another length
    ("2025-05-09", "О двухдневной паузе правительство Филиппин объявило 20 декабря. Повстанцы"
     " требуют полного прекращения огня хотя бы на три недели.", 2),
    # one of a month before, where that of the day is another
    ("2025-12-28", "В субботу началось перемирие между Таиландом и Камбоджей. Июльское перемирие"
     " двух стран рухнуло.", 2),
    # told by the way, and further on when it was made: one
    ("2025-10-17", "قالت وزارة الدفاع التايلاندية إن مدفعية كمبودية قصفت سورين في خرق للهدنة بين"
     " البلدين. وكان الطرفان قد توصلا إلى هدنة مدتها 72 ساعة بدأت الثلاثاء.", 1),
    # what a pause covers is no other truce
    ("2025-11-25", "أعلن الدعم السريع هدنة إنسانية من جانب واحد تشمل وقف الأعمال العدائية في"
     " السودان.", 1),
    # known by its own making, or by the pair that made it
    (
        "2025-10-19",
        "В Дохе Кабул и Исламабад договорились о немедленном перемирии. Двухсуточная пауза,"
        " введённая в среду, истекла в пятницу вечером.",
        2,
    ),
    (
        "2025-07-20",
        "Перемирие между Арменией и Азербайджаном держится. Сутками раньше Анкара добилась"
        " перемирия между Дамаском и Израилем.",
        2,
    ),
    (
        "2008-05-27",
        "وقعت حكومة جنوب السودان وفصائل المعارضة مساء الأحد وثيقة لوقف القتال فورا."
        " وجاء التوقيع بعد ثلاثة أعوام على اتفاق لوقف إطلاق النار وقع في نيروبي في 12 آذار 2005"
        " ولم ينفذ.",
        2,
    ),
    (
        "2018-09-05",
        "Rival factions in Ain al-Hilweh accepted a ceasefire on Tuesday, Lebanese officials said."
        " A first truce, declared last Friday, had held for less than a day.",
        2,
    ),
    # the order that suspends one has a day of its own
    ("2017-02-05", "The Philippine government is suspending its truce with the New People's Army"
     " in Mindanao. The order applies from Friday. The truce had been in effect since"
     " Aug. 27.", 1),
)  # fmt: skip


@pytest.mark.parametrize(("day", "text", "count"), SEVERAL)
def test_one_or_several(day: str, text: str, count: int) -> None:
    assert len(hudna.read(text, published=day).agreements) == count


def test_what_is_extended_keeps_its_length() -> None:
    text = (
        "The guerrillas prolonged their truce by one month, a day before the three-month lull"
        " ended."
    )
    found = hudna.read(text, published="2005-12-02").agreements
    assert found[0].duration is not None
    assert found[0].duration.value == "P1M"


@pytest.mark.parametrize(
    "text",
    [
        "A trade deal between China and Australia took effect on Monday.",
        "Соглашение между Москвой и Анкарой о поставках газа вступило в силу.",
        "دخل اتفاق الغاز بين مصر وإسرائيل حيز التنفيذ رغم الحرب في غزة.",
    ],
)
def test_a_deal_on_something_else_is_no_truce(text: str) -> None:
    assert not hudna.read(text, published="2024-05-01").agreements


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Obama voiced concern over the Syrian government's failure to comply with the truce.",
         "syrian-government"),
        ("Paris regretted the failure of the rebels to respect the truce in Goma.",
         "text:armed-opposition"),
    ],
)  # fmt: skip
def test_what_somebody_failed_to_do_is_his(text: str, side: str) -> None:
    (told,) = hudna.read(text, published="2016-07-06").agreements
    assert told.status == "violated"
    assert [party.actor for party in told.parties] == [side]


STARTS = (
    # the day on which somebody quits, or tells that it is over, is no start
    ("2008-12-19", "ХАМАС в пятницу объявило о прекращении полугодового перемирия с Израилем.",
     None),
    ("2016-09-19", "Syria's army declared on Monday that the truce with the rebels was over.",
     None),
    # days counted back from the day told
    ("2018-12-19", "Residents of Hodeidah heard shelling on Wednesday, a day after a truce with the"
     " Houthis came into force.", "2018-12-18"),
    ("2018-12-19", "سمع قصف في الحديدة الأربعاء بعد يوم من دخول الهدنة مع الحوثيين حيز التنفيذ.",
     "2018-12-18"),
    ("2018-12-19", "В среду, через день после вступления в силу перемирия с хуситами, в Ходейде"
     " стреляли.", "2018-12-18"),
    # in force since a day, whatever is told to have been done to it
    ("2025-10-20", "Israel accused Hamas of a breach of the ceasefire in force since October 10.",
     "2025-10-10"),
    ("2025-10-20", "اتهمت إسرائيل حماس بخرق وقف إطلاق النار الساري منذ 10 تشرين الأول.",
     "2025-10-10"),
    # an hour at which they agreed to stop is to come
    ("2025-07-28", "Thailand and Cambodia agreed to cease fire on Tuesday at noon.",
     "2025-07-29T12:00"),
    # a day of the main clause is not that of the truce
    ("2013-03-10", "Kachin officers said Myanmar's army had attacked on Sunday despite the"
     " ceasefire that the president announced in January.", "2013-01"),
)  # fmt: skip


@pytest.mark.parametrize(("day", "text", "start"), STARTS)
def test_when_it_began(day: str, text: str, start: str | None) -> None:
    (found,) = hudna.read(text, published=day).agreements
    assert (found.starts.value if found.starts else None) == start


def test_a_pause_that_ends_before_the_truce_begins_is_another() -> None:
    found = hudna.read(
        "The foreign ministers of Congo and Rwanda agreed in Luanda on a ceasefire from midnight on"
        " August 4. A humanitarian pause declared by Washington is due to lapse on August 3.",
        published="2024-08-01",
    )
    assert [each.kind for each in found.agreements] == ["ceasefire", "humanitarian_pause"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The truce between Armenia and Azerbaijan, kept from January 9 on, collapsed when shells"
         " hit a border village on March 16.", "2025-03-16"),
        ("Прошлое перемирие армии Мьянмы с качинами действовало с 9 февраля до 16 марта.",
         "2025-03-16"),
    ],
)  # fmt: skip
def test_when_it_ended(text: str, end: str) -> None:
    (found,) = hudna.read(text, published="2025-10-20").agreements
    assert found.ends is not None
    assert found.ends.value == end
