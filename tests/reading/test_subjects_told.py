"""Who tells of a deed did not do it; whose convoy is hit did not fire."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "روى تجار سودانيون أن مسلحين من الفصائل دخلوا سوقا في ملكال وأطلقوا النار على الناس.",
        "قال سكان سوريون إن مسلحين من الفصائل دخلوا القرية وأطلقوا النار على الناس.",
    ],
)
def test_the_teller_is_accused_of_nothing(reader, text):
    reading = reader.read(text, ref="t")
    accused = {a.against for a in reading.allegations}
    assert accused
    assert accused.isdisjoint({"sudan", "syria"})


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("Боевики обстреляли караван барж ООН у Малакаля.", "united-nations"),
        ("Боевики обстреляли колонну ООН.", "united-nations"),
    ],
)
def test_whose_convoy_is_hit_did_not_fire(reader, text, hit):
    (found,) = [e for e in reader.read(text, ref="t").events if e.kind == "attack"]
    assert hit not in found.actors
    assert hit in found.recipients
