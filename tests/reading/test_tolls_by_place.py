"""A toll for each place is an attack at each; one toll and one place are one attack."""

import pytest

BY_PLACE = [
    ([("sd-omdurman", 3), ("sd-kutum", 2)],
     "Shelling killed three people in Omdurman and two in Kutum on Friday, medics said."),
    ([("sd-omdurman", 3), ("sd-kutum", 2)],
     "قتل القصف ثلاثة أشخاص في أم درمان واثنين في كتم الجمعة، بحسب مسعفين."),
    ([("sd-omdurman", 3), ("sd-kutum", 2)],
     "В результате обстрела в пятницу погибли три человека в Омдурмане и двое в Кутуме."),
    ([("sd-kutum", 12), ("sd-zalingei", 4), ("sd-nyala", 3)],
     "Air raids killed 12 people in Kutum, four in Zalingei and three in Nyala on Friday."),
    ([("text:tulabani", 5), ("text:merkushi", 4)],
     "Raids killed five people in the village of Tulabani and four in the village of Merkushi."),
]  # fmt: skip
ENDS = {"e": " The truce began on Monday.", "о": " Перемирие началось.", "ا": " وبدأت الهدنة."}


def attacks(reader, text):
    end = next(added for letter, added in ENDS.items() if letter in text)
    told = reader.read(text + end, ref="t", published="2023-06-05")
    return [e for e in told.events if e.kind == "attack"]


@pytest.mark.parametrize(("wanted", "text"), BY_PLACE, ids=range(len(BY_PLACE)))
def test_each_place_has_its_toll(reader, wanted, text):
    found = attacks(reader, text)
    assert {(e.place, e.casualties.killed.min) for e in found} == set(wanted)
    assert len(found) == len(wanted)


ONE = [
    "The shelling killed three people in a market in Omdurman and wounded 20 on Friday.",
    "The shelling killed three people and wounded five in Omdurman on Friday.",
    "Число погибших при ударе по городу Кутум выросло до шести: раненый скончался в Ньяле.",
    "The toll of the strike on the town of Kutum rose to six after a man died in Nyala.",
]


@pytest.mark.parametrize("text", ONE, ids=lambda each: each[:20])
def test_one_toll_is_one_attack(reader, text):
    (attack,) = attacks(reader, text)
    assert attack.place in {"sd-omdurman", "sd-kutum"}
