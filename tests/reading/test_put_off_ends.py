"""Ends that are put off: "had been due to end on A and will now run until B"."""

import pytest


def _one(reader, text):
    return reader.read(text, ref="t", published="2024-03-14").agreements[0]


@pytest.mark.parametrize(
    "text",
    [
        "The army and the rebels in Chad observe a truce. The truce had been due to expire on"
        " Friday and will now last until 17 March.",
        "The truce in Chad was to have expired on Friday. It will now run until 17 March.",
        "كان من المقرر أن تنتهي الهدنة في تشاد الجمعة وستستمر الآن حتى 17 مارس.",
    ],
)
def test_the_later_end_is_the_end(reader, text):
    agreement = _one(reader, text)
    assert agreement.status == "extended"
    assert agreement.ends.value[:10] == "2024-03-17"


def test_an_end_that_stands_instead_of_another_is_the_end(reader):
    text = (
        "The humanitarian pause in Chad has been extended by 48 hours. It will now end at 07:00 on"
        " 17 March instead of 07:00 on 15 March."
    )
    assert _one(reader, text).ends.value == "2024-03-17T07:00"


def test_a_due_end_alone_prolongs_nothing(reader):
    agreement = _one(reader, "The truce in Chad is due to expire on Friday.")
    assert agreement.status != "extended"
    assert agreement.ends.value == "2024-03-15"


def test_a_new_order_is_the_halt_that_was_renewed(reader):
    text = (
        "The army of Chad renewed its truce. The new order takes effect on 15 March and will stay"
        " valid until 3 April."
    )
    agreement = _one(reader, text)
    assert (agreement.starts.value, agreement.ends.value) == ("2024-03-15", "2024-04-03")


def test_an_order_on_something_else_is_no_halt(reader):
    text = "The truce in Chad collapsed. A new order on schools takes effect on 20 March."
    assert _one(reader, text).starts is None
