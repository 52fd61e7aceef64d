"""A truce with a day of its own, told with an indefinite noun, is another one."""

import pytest

DAY = "1999-07-22"
TWO = {
    "en": "Guinea's army and the Forest Front agreed on 21 July to a ceasefire from midnight. At"
    " Macenta, where the worst battles were fought, a truce concluded on 3 July had been broken"
    " every night.",
    "ar": "اتفقت حكومة غينيا وجبهة الغابات في 21 تموز على وقف إطلاق النار. وفي ماسنتا كانت الجبهة"
    " قد أعلنت في 3 حزيران هدنة لم تصمد.",
}
ONE = {
    "told again": "Guinea's army and the Forest Front agreed on 21 July to a ceasefire. The army"
    " said a ceasefire would begin at midnight.",
    "definite": "Guinea's army and the Forest Front agreed to a ceasefire. The truce concluded on"
    " 21 July leaves out the militia of Macenta.",
    "one day": "Guinea's army and the Forest Front agreed on 21 July to a ceasefire. A truce"
    " concluded on 21 July is the first of this war.",
}


@pytest.mark.parametrize("case", TWO)
def test_another_day_tells_another_truce(case, reader):
    found = reader.read(TWO[case], ref="x", published=DAY).agreements
    assert len(found) == 2


@pytest.mark.parametrize("case", ONE)
def test_one_truce_stays_one(case, reader):
    assert len(reader.read(ONE[case], ref="x", published=DAY).agreements) == 1
