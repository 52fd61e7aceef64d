"""Russian word order: nouns before their verbs, verbs that go without saying, who is meant."""

import pytest

CHARGES = [
    # the verb's own noun opens the clause
    (
        "Вину за срыв перемирия Киев возложил на Москву.",
        {("ukraine", "russia", None, None)},
    ),
    (
        "Ответственность за обстрел рынка в Эль-Фашере власти Судана возложили на СБП.",
        {("sudanese-government", "rapid-support-forces", None, "sd-el-fasher")},
    ),
    # an opening gerund is of who acts in the clause behind it
    (
        "Обвинив Индию в нарушении перемирия, министр обороны Пакистана Хаваджа Асиф "
        "пригрозил ответом.",
        {("khawaja-asif", "india", None, None)},
    ),
    # a charge without its verb
    (
        "Ереван обвинил Баку в срыве гуманитарного перемирия, а Баку — Ереван.",
        {("armenia", "azerbaijan", None, None), ("azerbaijan", "armenia", None, None)},
    ),
    (
        "ЦАХАЛ сообщил о двух обстрелах со стороны ХАМАС, а ХАМАС — о семи ударах Израиля.",
        {("israel-defense-forces", "hamas", 2, None), ("hamas", "israel", 7, None)},
    ),
    # how often, place by place
    (
        "По данным штаба ООС, боевики ДНР дважды стреляли под Марьинкой и один раз — у Павлополя.",
        {
            ("joint-forces-operation", "donetsk-peoples-republic", 2, "ua-marinka"),
            ("joint-forces-operation", "donetsk-peoples-republic", 1, "ua-pavlopil"),
        },
    ),
    # thousands parted by a space
    (
        "Пасхальное перемирие, по подсчётам российских военных, украинская армия нарушила "
        "4 900 раз.",
        {("russian-armed-forces", "ukrainian-armed-forces", 4900, None)},
    ),
    # a verb of several is not one state's
    ("В Бейруте Израиль обвинили в подрыве перемирия.", {("lebanon", "israel", None, None)}),
    # what is called a breach, and whose it is
    (
        "Наступление израильских войск на Рафах МИД Египта назвал нарушением договорённостей.",
        {("egyptian-foreign-ministry", "israel-defense-forces", None, "eg-rafah")},
    ),
    # a source that an adjective names
    (
        "Ночью, по индийским данным, дроны Пакистана атаковали Сринагар.",
        {("india", "pakistan", None, "in-srinagar")},
    ),
    # before a colon and behind it
    (
        "Правительство Колумбии заявило о нарушении перемирия боевиками АНО в департаменте "
        "Араука: похищены двое военных.",
        {("colombian-government", "eln", None, "co-arauca-department")},
    ),
    # where it was opens the clause, and whose breach it is stands before the colon
    (
        "Под Марьинкой боевики ДНР открыли огонь, сообщил Генштаб Украины.",
        {("ukrainian-general-staff", "donetsk-peoples-republic", None, "ua-marinka")},
    ),
    (
        "МВД Нагорного Карабаха сообщило, что азербайджанские военные нарушили перемирие: "
        "обстреляны окраины Степанакерта.",
        {("nagorno-karabakh", "azerbaijani-armed-forces", None, "az-stepanakert")},
    ),
    # a pronoun takes up who acted in the sentence before
    (
        "ХАМАС объявил о паузе в Газе. Израильская армия обвинила его в обстреле Ашкелона.",
        {("israel-defense-forces", "hamas", None, "il-ashkelon")},
    ),
]


@pytest.mark.parametrize(("text", "told"), CHARGES)
def test_charges(reader, text, told):
    found = reader.read(text, ref="t").allegations
    assert {(e.by, e.against, e.count.min if e.count else None, e.place) for e in found} == told


STRIKES = [
    ("Огонь по селу Достук открыли таджикские военные.", ["tajik-armed-forces"]),
    ("Удары по лагерю нанесли самолёты Израиля.", ["israel"]),
    ("Боевиками М23 захвачена Китшанга.", ["m23"]),
    ("Огнём израильской артиллерии разрушены три дома в Тире.", ["israel"]),
    ("Село Пески под Донецком обстреляли из миномётов, погибли двое.", []),
]


@pytest.mark.parametrize(("text", "actors"), STRIKES)
def test_who_struck_stands_on_either_side_of_the_verb(reader, text, actors):
    (event,) = [e for e in reader.read(text, ref="t").events if e.kind == "attack"]
    assert list(event.actors) == actors


def test_a_verb_of_several_without_a_subject_is_nobody_who_spoke_before(reader):
    text = "За исполнение поручились Осло и Берн. Вину за резню позже возложили на ФАРК."
    assert all(claim.speaker != "norway" for claim in reader.read(text, ref="t").claims[1:])
