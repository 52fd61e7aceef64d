"""Where the day of writing stands in the life of a truce: agreed, broken, prolonged, over."""

import pytest

import hudna


def statuses(text: str, published: str | None = "2024-05-03") -> list[str]:
    """The statuses of the arrangements that a text tells, in its order."""
    return [each.status for each in hudna.read(text, published=published).agreements]


AGREED = [
    "Georgia and Russia have approved a six-point plan to end their war.",
    "India and Pakistan will stop all firing from midnight, Trump said.",
    "Индия и Пакистан прекращают огонь с полуночи, сообщил Трамп.",
    "توقف الهند وباكستان إطلاق النار اعتبارا من منتصف الليل، بحسب ترامب.",
    "اتفقت وزارة الدفاع السورية وقوات سوريا الديمقراطية (قسد) الثلاثاء على وقف شامل لإطلاق النار.",
    "Ethiopia and Eritrea endorsed a text under which all fighting is to stop.",
]


@pytest.mark.parametrize("text", AGREED)
def test_two_who_stop_or_sign_have_agreed(text: str) -> None:
    """Two who stop firing, or accept a paper that says so, do it by agreement."""
    assert statuses(text) == ["agreed"]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels in Sudan restored their ceasefire on Friday, their leader said.",
        "Хунта Мьянмы в пятницу ввела перемирие на 20 дней.",
    ],
)
def test_one_who_brings_a_truce_in_announces_it(text: str) -> None:
    """By the word of one nothing is told of how it is kept."""
    assert statuses(text) == ["announced"]


@pytest.mark.parametrize(
    "text",
    [
        "A truce between Israel and Hamas took effect at 6 a.m. on Thursday. Hours later rockets "
        "were fired at Ashkelon and Israeli jets bombed Khan Younis.",
        "A ceasefire between the army and the RSF began at midnight on Wednesday. On Thursday "
        "evening shells landed in Omdurman, residents said.",
        "Перемирие коалиции и хуситов вступило в силу в полночь. Обстрелы Таиза не прекратились.",
        "دخلت الهدنة بين التحالف والحوثيين حيز التنفيذ منتصف الليل. ولم يتوقف القصف على تعز.",
    ],
)
def test_fire_after_the_start_breaks_it(text: str) -> None:
    """Nobody need call it a breach."""
    assert statuses(text) == ["violated"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Armenia and Azerbaijan agreed on a ceasefire that came into force at 8 p.m. on "
            "Thursday. Armenia says Azerbaijani troops shelled Jermuk during the clashes.",
            "in_force",
        ),
        (
            "Перемирие между Арменией и Азербайджаном действует с 20:00 четверга. До этого два дня "
            "шли бои. Ереван обвиняет азербайджанскую армию в обстреле Джермука.",
            "in_force",
        ),
        (
            "The army and the rebels agreed on Thursday to stop fighting in Darfur. Earlier that "
            "day the army accused the rebels of shelling a market.",
            "agreed",
        ),
        (
            "Israel and Hezbollah observed a ceasefire for a second day on Friday. The guns were "
            "silent. Lebanon accuses Israel of bombing Tyre.",
            "in_force",
        ),
    ],
)
def test_fire_of_the_fighting_before_it_does_not(text: str, status: str) -> None:
    """What is told of the fighting that a truce ended breaks no truce."""
    assert statuses(text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Renamo leader Afonso Dhlakama extended his movement's truce by a month, to June 4. The "
        "first truce, for one week, started on April 26.",
        "Правительство Колумбии и АНО продлили прекращение огня до 3 августа. Режим действует с 3 "
        "ноября, сначала его вводили на полгода, 180 дней.",
    ],
)
def test_a_window_that_is_prolonged_has_not_run_out(text: str) -> None:
    """It goes on under another end."""
    assert statuses(text) == ["extended", "in_force"]


def test_breaches_befell_the_window_before_the_extension() -> None:
    """The time that is added has only begun."""
    text = (
        "Myanmar's military extended its ceasefire until May 31, state television said. The truce "
        "has been in place since April 2. The National Unity Government accuses the army of 105 "
        "air strikes during the truce."
    )
    assert statuses(text) == ["extended", "violated"]


def test_an_old_truce_with_its_own_fate_is_no_window() -> None:
    """What broke down was not prolonged."""
    text = (
        "Renamo leader Afonso Dhlakama extended his movement's truce by a month, to June 4. An "
        "earlier truce, which began in January, collapsed within days."
    )
    assert statuses(text) == ["extended", "collapsed"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The truce between the army and the RSF survived only a few hours.", "violated"),
        ("Перемирие армии и СБР продержалось всего несколько часов.", "violated"),
        ("Предыдущее перемирие между армией и СБР прожило лишь два часа.", "collapsed"),
        ("دامت الهدنة الأولى بين الجيش والدعم السريع ساعات معدودة فقط.", "collapsed"),
        ("The previous truce between the army and the RSF lasted three days.", "expired"),
    ],
)
def test_a_truce_that_lasted_too_little_did_not_hold(text: str, status: str) -> None:
    """One of the day is broken so; one of the past failed."""
    assert statuses(text) == [status]


def test_a_breakdown_that_is_charged_is_a_breach() -> None:
    """Who blames another for the end of a truce says that he broke it."""
    text = (
        "Afghanistan and Pakistan on Sunday signed another ceasefire. Each blames the other for "
        "the breakdown of the previous truce."
    )
    assert statuses(text) == ["agreed", "violated"]


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire between Georgia and Russia began and a week of war was over.",
        "Вступило в силу перемирие Грузии и России, и пять дней войны закончились.",
        "دخل وقف إطلاق النار بين جورجيا وروسيا حيز التنفيذ وانتهت خمسة أيام من الحرب.",
    ],
)
def test_the_end_of_the_war_is_not_that_of_the_truce(text: str) -> None:
    """The truce ended it."""
    assert statuses(text) == ["in_force"]


def test_what_begins_at_the_end_of_a_day_has_not_begun_on_it() -> None:
    """The midnight at the end of Thursday is the beginning of Friday, the day of writing."""
    text = "India and Pakistan agreed to stop firing in Kashmir from midnight on Thursday (24:00)."
    assert statuses(text) == ["agreed"]


def test_what_is_ahead_is_not_over() -> None:
    """A word that tells of an end elsewhere is not of a truce that is still to begin."""
    text = (
        "Rebels in Congo announce a ceasefire while Goma mourns. The M23 said its truce would "
        "begin on May 4."
    )
    assert statuses(text) == ["announced"]


def test_what_was_kept_until_an_end_that_lies_behind_is_over() -> None:
    """For eight hours the guns were silent: that was on Thursday."""
    text = (
        "The Armed Forces of the Philippines had declared a humanitarian pause on Thursday from 6 "
        "a.m. to 2 p.m. in Marawi. Soldiers kept the pause to the minute."
    )
    assert statuses(text) == ["expired"]


@pytest.mark.parametrize(
    "text",
    [
        "Omani mediation led to a ceasefire between the United States and the Houthis.",
        "Усилия Омана привели к прекращению огня между США и хуситами.",
        "أفضت جهود الوساطة إلى وقف لإطلاق النار بين الولايات المتحدة والحوثيين.",
    ],
)
def test_what_talks_come_to_is_agreed(text: str) -> None:
    """Whoever brought it about, the sides have agreed."""
    assert statuses(text) == ["agreed"]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan's army said it would extend its truce with the RSF by 72 hours.",
        "Суданская армия заявила, что продлит перемирие с СБР на 72 часа.",
        "أعلن الجيش السوداني أنه سيمدد الهدنة مع قوات الدعم السريع 72 ساعة.",
    ],
)
def test_a_resolve_to_extend_extends(text: str) -> None:
    """It is told as decided."""
    assert statuses(text) == ["extended"]


def test_what_had_run_out_on_a_weekday_is_over() -> None:
    """The Friday on which it had run out is the last one, not the next."""
    text = (
        "Pakistan and Afghanistan signed a ceasefire in Doha on Sunday. A 48-hour truce had run "
        "out on Friday evening."
    )
    reading = hudna.read(text, published="2025-10-20")
    ends = reading.agreements[1].ends
    assert reading.agreements[1].status == "expired"
    assert ends is not None
    assert ends.value == "2025-10-17TEV"


@pytest.mark.parametrize(
    "text",
    [
        "دخلت الهدنة بين إسرائيل وحزب الله يومها الرابع، لكن الجيش اللبناني قال إن طائرات "
        "إسرائيلية قصفت بلدة مركبا.",
        "The army shelled rebel posts in Darfur despite its agreement to a truce with the SLA.",
    ],
)
def test_fire_told_against_a_truce_breaks_it(text: str) -> None:
    """A contrast in the sentence that names the truce tells so."""
    assert statuses(text) == ["violated"]
