"""Acts that a text says were not, and those whom nobody charges with them."""

import pytest


def _read(reader, text):
    return reader.read(text, ref="t", published="2024-03-12")


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Ethiopian planes struck Mekelle on Tuesday are untrue, the ministry said.",
        "The claim that rebels shelled the town of Goma is false, the army said.",
        "Сообщения о том, что эфиопские самолёты нанесли удары по Мэкэле, не соответствуют"
        " действительности, заявил министр обороны Эфиопии.",
        "С начала перемирия авиация Эфиопии вылетов на удары в Тыграе не выполняла, сказал он.",
    ],
)
def test_what_is_called_untrue_did_not_happen(reader, text):
    reading = _read(reader, text)
    assert not [e for e in reading.events if e.kind == "attack" and e.modality == "happened"]
    assert not reading.allegations


def test_a_charge_that_somebody_calls_true_stands(reader):
    reading = _read(reader, "Ethiopian planes struck Mekelle on Tuesday, the ministry said.")
    assert [e.modality for e in reading.events if e.kind == "attack"] == ["happened"]


def test_terms_that_are_not_kept_are_a_charge(reader):
    reading = _read(reader, "Эфиопия не выполняет условия перемирия, заявила Эритрея.")
    assert [(a.by, a.against) for a in reading.allegations] == [("eritrea", "ethiopia")]


def test_foes_of_an_army_are_not_the_army(reader):
    text = (
        "Sudan's army said on Monday it would fight on, accusing its foes of targeting an"
        " airport and breaking a truce."
    )
    reading = _read(reader, text)
    assert not [e for e in reading.events if e.kind == "attack" and e.actors]
    assert all(a.by != a.against for a in reading.allegations)


def test_fighters_of_an_army_are_the_army(reader):
    reading = _read(reader, "The Sudanese army said its soldiers had shelled Omdurman.")
    assert [e.actors for e in reading.events if e.kind == "attack"] == [("sudanese-armed-forces",)]


def test_who_is_backed_by_a_state_is_not_welcomed_by_it(reader):
    reading = _read(reader, "Поддерживаемые Ираном отряды обстреляли Ходейду.")
    assert not [e for e in reading.events if e.kind == "welcome"]


def test_a_regime_that_covers_nobody_is_no_government(reader):
    text = (
        "В провинции введён режим прекращения огня. Сирийские власти готовят пункты. На отряды,"
        " включая «Хейят Тахрир аш-Шам», этот режим не распространяется."
    )
    (agreement,) = _read(reader, text).agreements
    assert [each.actor if hasattr(each, "actor") else each for each in agreement.excluded] == [
        "hayat-tahrir-al-sham"
    ]


def test_a_regime_that_breaks_a_truce_is_one(reader):
    reading = _read(reader, "Сирийский режим нарушил перемирие в Идлибе, заявила оппозиция.")
    assert [a.against for a in reading.allegations] == ["syrian-government"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The rebels shelled Goma on Tuesday. The truce does not cover the ADF.", None),
        ("Rebels attacked a post near Goma on Tuesday. The M23 group denied it.", "m23"),
    ],
)
def test_fighters_are_no_group_that_is_only_left_out(reader, text, who):
    attack = next(e for e in _read(reader, text).events if e.kind == "attack")
    named = [actor for actor in attack.actors if not actor.startswith("text:")]
    assert named == ([who] if who else [])
