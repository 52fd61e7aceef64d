"""Russian sentences in which a second one speaks, counts or signs."""

import pytest

CHARGES = [
    (
        "Эритрея насчитала 60 нарушений Эфиопии, та в ответ говорит о девяти за сутки.",
        {("eritrea", "ethiopia", 60), ("ethiopia", "eritrea", 9)},
    ),
    (
        "В Минобороны Армении утверждают, что армянские войска перемирие соблюдают и остаются на "
        "местах, а азербайджанская армия со вторника нарушила его 71 раз.",
        {("armenian-ministry-of-defence", "azerbaijani-armed-forces", 71)},
    ),
    (
        "По сведениям азербайджанского Минобороны, армянские подразделения, применяя в том "
        "числе гранатомёты, нарушили перемирие 19 раз.",
        {("azerbaijani-ministry-of-defence", "armenian-armed-forces", 19)},
    ),
    (
        "По данным Минобороны Армении, азербайджанская армия допустила 15 нарушений.",
        {("armenian-ministry-of-defence", "azerbaijani-armed-forces", 15)},
    ),
    (
        "Дамаск выступил с обвинениями в адрес Анкары: у Манбиджа обстреляно село.",
        {("syria", "turkey", None)},
    ),
    (
        "В Баку говорят иное: по данным Минобороны Азербайджана, армянские силы нарушили "
        "перемирие 8 раз, обстреляв позиции у Тертера и Агдама.",
        {("azerbaijani-ministry-of-defence", "armenian-armed-forces", 8)},
    ),
    (
        "Эфиопские власти говорят о семи нападениях боевиков НФОТ.",
        {("ethiopian-government", "tplf", 7)},
    ),
    # silences: what another tells, and what nobody is charged with
    ("Ереван заявил, что перемирие действует, а Баку это опроверг.", set()),
    ("Суд отнёс задержку поставок на счёт погоды.", set()),
]


@pytest.mark.parametrize(("text", "told"), CHARGES)
def test_charges(reader, text, told):
    found = reader.read(text, ref="t").allegations
    assert {(e.by, e.against, e.count.min if e.count else None) for e in found} == told


SPEAKERS = [
    # a dash for what the second verb shares with the first
    (
        "Хартум план перемирия принял, СБП — отвергли.",
        {("sudan", "accepts"), ("rapid-support-forces", "rejects")},
    ),
    # a given name in another spelling, a body that nobody knows, a town's name for a given name
    (
        "Министр обороны Дельфин Лоренсана сказал, что огонь стих.",
        {("delfin-lorenzana", "asserts")},
    ),
    ("Лидер Народной партии Мариано Рахой сказал, что огонь стих.", {("mariano-rajoy", "asserts")}),
    (
        "Губернатор Курдистана Сирван Бараками сказал, что огонь стих.",
        {("text:сирван-бараками", "asserts")},
    ),
    (
        "«Мы готовы к диалогу», — сказал журналистам полевой командир Адам Хутаев.",
        {("text:адам-хутаев", "promises")},
    ),
]


SPEAKERS += [
    (
        "Глава Комитета по спасению Дарфура Адам Тирамани потребовал открыть дороги.",
        {("text:адам-тирамани", "calls_for")},
    ),
]


@pytest.mark.parametrize(("text", "told"), SPEAKERS)
def test_speakers(reader, text, told):
    found = reader.read(text, ref="t").claims
    assert {(e.speaker, e.stance) for e in found} == told


SIDES = [
    (
        "При посредничестве Египта ФАТХ и ХАМАС договорились о перемирии.",
        {"fatah", "hamas"},
        {"egypt"},
    ),
    (
        "Под эгидой ОБСЕ Баку и Ереван договорились прекратить огонь.",
        {"armenia", "azerbaijan"},
        {"osce"},
    ),
]


@pytest.mark.parametrize(("text", "sides", "brokers"), SIDES)
def test_sides(reader, text, sides, brokers):
    (agreement,) = reader.read(text, ref="t").agreements
    assert {party.actor for party in agreement.parties} == sides
    assert set(agreement.mediators) == brokers


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Переговоры Израиля и Ливана завершились подписанием недельного перемирия.", "agreed"),
        ("Перемирие между Израилем и Ливаном завершилось в полночь.", "expired"),
    ],
)
def test_what_talks_ended_in(reader, text, status):
    (agreement,) = reader.read(text, ref="t").agreements
    assert agreement.status == status
