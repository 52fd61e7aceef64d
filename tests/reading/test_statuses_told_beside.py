"""Statuses where two truces stand side by side: whose breach, whose end, whose prolongation."""

import pytest


@pytest.fixture
def statuses(reader):
    def told(text, published):
        return [a.status for a in reader.read(text, ref="text", published=published).agreements]

    return told


TOLD = {
    "a breach told behind a truce of before is of that": (
        "2025-10-19",
        "Pakistan and Afghanistan agreed to a ceasefire in Doha on Sunday.\n\nAn earlier truce of "
        "48 hours had begun on October 15. Kabul accused the Pakistani army of bombing Paktika "
        "in breach of the deal on Friday.",
        ["agreed", "violated"],
    ),
    "нарушения прежнего перемирия": (
        "2025-10-19",
        "Афганистан и Пакистан договорились в Дохе прекратить огонь.\n\nПрежнее перемирие длилось "
        "двое суток с 15 октября. По словам Кабула, пакистанская армия нарушила его в пятницу.",
        ["agreed", "violated"],
    ),
    "whoever breaks it is only threatened": (
        "2025-07-20",
        "Druze and Bedouin fighters agreed on Saturday to a ceasefire in Sweida. The Syrian army "
        "threatened to punish anyone who broke it.",
        ["agreed"],
    ),
    "kept on until a day": (
        "2017-01-04",
        "Renamo will go on holding its fire until March 4, Afonso Dhlakama said.",
        ["extended"],
    ),
    "продолжит соблюдать": (
        "2017-01-04",
        "РЕНАМО продолжит соблюдать перемирие до 4 марта, сообщил Афонсу Длакама.",
        ["extended"],
    ),
    "سيواصل الالتزام": (
        "2017-01-04",
        "قال الجيش السوداني إنه سيواصل الالتزام بوقف إطلاق النار حتى 4 مارس.",
        ["extended"],
    ),
    "how long it lasts is no prolongation": (
        "2025-03-28",
        "Russia will keep observing the ceasefire with Ukraine, which took hold on March 18 and "
        "lasts 30 days, the Kremlin said.",
        ["in_force"],
    ),
    "the extension taken up is of what was extended": (
        "2023-05-30",
        "Армия Судана и Силы быстрой поддержки продлили перемирие на пять дней. В Эль-Фашире "
        "армия и Силы быстрой поддержки соблюдают местное перемирие с 29 апреля. ООН "
        "приветствовала продление.",
        ["extended", "in_force"],
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_each_truce_keeps_what_is_told_of_it(case, statuses):
    published, text, told = TOLD[case]
    assert statuses(text, published) == told
