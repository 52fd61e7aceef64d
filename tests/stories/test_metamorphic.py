"""A text changed in one way must be read changed in that way, and in no other."""

import re

import pytest

YEARS = -28
"""So many years away all dates fall on the same weekdays (from 1901 until 2099)."""
YEAR = re.compile(r"(?<!\d)20[0-2]\d(?!\d)")
CITIES = {"ar": "جنيف", "en": "GENEVA", "ru": "ЖЕНЕВА"}
DATELINE = re.compile(r"(?m)^(\w+)(?=( -|, ))")
CLAUSES = {
    "ar": " وكان الطقس معتدلا.",
    "en": " The weather was mild.",
    "ru": " Погода стояла тёплая.",
}
SIDES = {
    "en": ("Syrian", "Lebanese"),
    "ar": ("السوري", "اللبناني"),
    "ru": ("ирийск", "ербск"),
}
QUARRELS = {
    "en": """Syrian army accuses Lebanese army of breaching truce

GENEVA, May 4 - The Syrian army on Monday accused the Lebanese army of 12 violations of the truce.

The Lebanese army denied the accusation. It said the Syrian army had shelled a village on Sunday.

The Syrian army said it would respond to any attack.
""",
    "ar": """الجيش السوري يتهم الجيش اللبناني بخرق الهدنة

جنيف - اتهم الجيش السوري يوم الاثنين الجيش اللبناني بارتكاب 12 خرقا للهدنة.

ونفى الجيش اللبناني الاتهام. وقال إن الجيش السوري قصف قرية يوم الأحد.

وقال الجيش السوري إنه سيرد على أي هجوم.
""",
    "ru": """Сирийская армия обвинила сербскую армию в нарушении перемирия

ЖЕНЕВА, 4 мая. Сирийская армия в понедельник обвинила сербскую армию в 12 нарушениях перемирия.

Сербская армия отвергла обвинение. Она заявила, что сирийская армия в воскресенье обстреляла село.

Сирийская армия сообщила, что ответит на любое нападение.
""",
}
RIVALS = {"en": ("lebanese-armed-forces", "lebanon", "lb")}
RIVALS |= {"ar": RIVALS["en"], "ru": ("serbian-armed-forces", "serbia", "rs")}
OURS = ("syrian-army", "syria", "sy")


def later(story, change, language):
    """Leave out what the reader does not keep yet (``[agree_later]`` of the story)."""
    if f"{change} {language}" in story.about.get("later_changes", ()):
        pytest.skip("not kept yet")


OFFSET = re.compile(r"[+-]\d\d:\d\d$")
"""Summer time comes and goes with the years."""


def clocks(reading):
    """All dated things of a reading: agreements' clocks and events' times, without offsets."""
    for each in reading.agreements:
        for name in ("starts", "ends"):
            clock = getattr(each, name)
            yield (each.background, name), OFFSET.sub("", clock.value) if clock else None
    for each in reading.events:
        yield each.kind, each.time.value if each.time else None


def moved(text, years):
    return YEAR.sub(lambda year: str(int(year[0]) + years), text)


def agreement(slots):
    return {name: value for name, value in slots.items() if name.startswith("agreement")}


def test_the_dates_follow_the_year(story, language):
    later(story, "year", language)
    other = story.read(moved(story.text(language), YEARS), language, moved(story.published, YEARS))
    expected = [
        (what, value and moved(value, YEARS)) for what, value in clocks(story.reading(language))
    ]
    assert list(clocks(other)) == expected


def test_the_city_of_the_dateline_changes_no_agreement(story, language, slots):
    later(story, "city", language)
    text, times = DATELINE.subn(CITIES[language], story.text(language), count=1)
    assert times == 1
    other = slots(story.read(text, language))
    assert agreement(other) == agreement(slots(story.reading(language)))


def test_another_sentence_takes_nothing_away(story, language, slots):
    later(story, "clause", language)
    paragraphs = story.text(language).split("\n\n")
    paragraphs[2] += CLAUSES[language]
    before = slots(story.reading(language))
    after = slots(story.read("\n\n".join(paragraphs), language))
    assert agreement(after) == agreement(before)
    assert set(after["events"]) >= set(before["events"])
    assert set(after["claims"]) >= set(before["claims"])
    assert after["tallies"] == before["tallies"]


def swapped(text, language):
    one, other = SIDES[language]
    turned = {one: other, other: one}
    return re.sub("|".join(turned), lambda side: turned[side[0]], text)


def mirrored(value, language):
    if isinstance(value, list):
        return sorted((mirrored(each, language) for each in value), key=str)
    if isinstance(value, str):
        theirs = RIVALS[language]
        turned = dict(zip((*OURS, *theirs), (*theirs, *OURS), strict=True))
        return " ".join(turned.get(word, word) for word in value.split(" "))
    return value


def test_swapped_parties_mirror_the_reading(reader, language, slots):
    text = QUARRELS[language]
    assert swapped(swapped(text, language), language) == text
    assert swapped(text, language) != text
    read = [
        slots(reader.read(each, ref="quarrel", published="2015-05-04", language=language))
        for each in (text, swapped(text, language))
    ]
    assert read[1] == {k: mirrored(v, language) for k, v in read[0].items()}
    if language != "ar":  # «12 خرقا» is not counted yet
        assert read[0]["tallies"] == [12]
    assert f"{OURS[0]} > {RIVALS[language][0]}" in read[0]["accusations"]
