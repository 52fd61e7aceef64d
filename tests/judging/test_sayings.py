"""What a side says of how a truce stands: that it is over is never taken for the reverse."""

import pytest

import hudna
from hudna.judging.sayings import NEVER_MADE, sayings_of
from hudna.judging.sides import Sides
from hudna.registers.world import load_world

SIDES = Sides(load_world())

SAID = {
    "says_over": (
        "The SPLA-IO said the ceasefire was no longer in force.",
        "The Syrian army said the ceasefire was null and void.",
        "The Houthis said on Friday that the truce was over.",
        "Hamas announced that the truce with Israel had ended.",
        "The Libyan National Army said it was no longer committed to the truce.",
        "M23 said it no longer considered itself bound by the ceasefire.",
        "Хуситы заявили, что больше не считают себя связанными перемирием.",
        "قال الجيش السوداني إنه لم يعد ملتزما بالهدنة.",
        "قالت حركة حماس إن الهدنة انتهت.",
        "أعلنت جماعة الحوثي أن الهدنة لم تعد سارية.",
        "أكد الجيش السوداني أن وقف إطلاق النار لم يعد قائما.",
        "Хуситы заявили, что перемирие больше не действует.",
        "Армия Судана заявила, что режим прекращения огня утратил силу.",
    ),
    "says_in_force": (
        "The Houthis said the truce was in force.",
        "Turkey denied that the ceasefire in Idlib was over.",
        "Хуситы заявили, что перемирие соблюдается.",
    ),
    None: ("The Houthis spoke of the ceasefire at length.",),
}


@pytest.mark.parametrize(
    ("state", "text"), [(state, text) for state, texts in SAID.items() for text in texts]
)
def test_what_a_side_says_of_how_a_truce_stands(state, text):
    reading = hudna.read(text, published="2023-06-02")
    said = {s.state for a in reading.agreements for s in sayings_of(a, reading, "x", SIDES)}
    assert said == ({state} if state else set())


STANDS_STILL = (
    "The rebels said on Monday that the ceasefire in Idlib was over. Turkey said it still stands.",
    "قالت المعارضة إن الهدنة في إدلب انتهت. وتقول تركيا إنها ما زالت سارية.",
    "Повстанцы объявили о завершении перемирия в Идлибе. В Анкаре сообщили, что оно действует.",
)


@pytest.mark.parametrize("text", STANDS_STILL)
def test_each_speaker_says_with_words_of_his_own_how_it_stands(text):
    reading = hudna.read(text, published="2020-02-12")
    said = [
        (s.side, s.state) for a in reading.agreements for s in sayings_of(a, reading, "x", SIDES)
    ]
    assert ("TR", "says_in_force") in said
    assert "says_over" in {state for _, state in said}


def test_a_denied_agreement_is_no_end_of_one():
    text = "The ELN guerrillas denied on Tuesday having agreed to a ceasefire with the government."
    reading = hudna.read(text, published="2023-01-03")
    said = [s.state for a in reading.agreements for s in sayings_of(a, reading, "x", SIDES)]
    assert said == [NEVER_MADE]
