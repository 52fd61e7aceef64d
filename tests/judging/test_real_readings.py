"""Short texts of our own in three languages, read and judged: readings are incomplete."""

from itertools import combinations

import pytest

from hudna.judging.families import group_kin
from hudna.judging.grouping import count_of, groups_of
from hudna.judging.kin_keys import kin_keys
from hudna.judging.kinship import kin_of
from hudna.judging.sameness import compare
from hudna.judging.sighting_keys import sighting_keys
from hudna.judging.sightings import sightings_of
from hudna.judging.tallies import counted_in, tallies_of

LEAD = (
    "Artillery fire shook the Bahri district north of Khartoum on Tuesday, hours after a week-long "
    "ceasefire between Sudan's army and the paramilitary Rapid Support Forces took effect, "
    "residents said.\n\nThe truce, brokered by the United States and Saudi Arabia in Jeddah, began "
    "at 9:45 pm on Monday."
)
SUDAN = {
    "bahri-en": ("2023-05-23", "afp", f"KHARTOUM (AFP) - {LEAD}\n\n“We heard heavy shelling from "
                 "the east,” said Mahmoud Salah el-Din, who lives in Bahri."),
    "bahri-copy": ("2023-05-23", "the-national", f"Shelling in Bahri as truce begins\n\n{LEAD}"),
    "omdurman-rsf": ("2023-05-24", "sudan-tribune", "The Sudanese army accused the Rapid Support "
                     "Forces of attacking a military base in El Obeid on Wednesday. The RSF denied "
                     "the accusation and said army warplanes had bombed its positions in Omdurman "
                     "on Wednesday."),
    "omdurman-ru": ("2023-05-24", "tass", "ХАРТУМ, 24 мая. /ТАСС/. Силы быстрой поддержки "
                    "обвинили армию Судана в авиаударах по Омдурману в среду. По данным СБП, с "
                    "начала перемирия армия нарушила его 11 раз."),
    "fasher-en": ("2023-05-27", "xinhua", "KHARTOUM, May 27 (Xinhua) -- Clashes broke out in El "
                  "Fasher, the capital of North Darfur, on Friday, killing 18 people, a local "
                  "medical source said."),
    "fasher-ar": ("2023-05-28", "radio-dabanga", "اندلعت اشتباكات بين الجيش وقوات الدعم السريع في "
                  "مدينة الفاشر يوم الجمعة، وقتل 18 شخصا على الأقل، بحسب مصدر طبي."),
    "back": ("2023-06-20", "bbc", "On 26 May clashes in El Fasher killed 18 people. On Sunday the "
             "two sides agreed to another 72-hour ceasefire from 6 am."),
    "market-en": ("2023-05-29", "afp", "The US and Saudi Arabia said the warring parties in Sudan "
                  "agreed to extend the ceasefire by five days. An air strike hit a market in "
                  "Omdurman on Monday, killing seven civilians, activists said."),
    "market-ru": ("2023-05-30", "ria-novosti", "В понедельник при авиаударе по рынку в Омдурмане "
                  "погибли семь мирных жителей, сообщили активисты."),
}  # fmt: skip


@pytest.fixture(scope="module")
def facts(boil):
    return [boil(t, ref, published=day, source=s) for ref, (day, s, t) in SUDAN.items()]


@pytest.fixture(scope="module")
def kins(facts):
    found = [k for a, b in combinations(facts, 2) if (k := kin_of(a, b))]
    keys = {f.document: set(kin_keys(f)) for f in facts}
    assert all(keys[k.one] & keys[k.other] for k in found)
    return found


@pytest.fixture(scope="module")
def groups(facts, kins):
    kin = {frozenset((k.one, k.other)) for k in kins}
    seen = [s for f in facts for s in sightings_of(f)]
    pairs = [
        compare(a, b, kin=frozenset((a.document, b.document)) in kin)
        for a, b in combinations(seen, 2)
    ]
    keys = {s.id: set(sighting_keys(s)) for s in seen}
    document = {s.id: s.document for s in seen}
    for pair in pairs:
        if pair.verdict in {"same", "maybe"}:
            near = frozenset((document[pair.one], document[pair.other])) in kin
            assert near or keys[pair.one] & keys[pair.other]
    return groups_of(seen, pairs)


def test_copies_are_one_family_and_two_reports_are_two(facts, kins):
    refs = {f.document: f.ref for f in facts}
    made = {frozenset(refs[d] for d in g) for g in group_kin(list(refs), kins)}
    assert frozenset({"bahri-en", "bahri-copy"}) in made
    assert sum(len(g) > 1 for g in made) == 1


def test_what_is_told_in_two_languages_happened_once(groups):
    told = [{s.ref for s in g.sightings} for g in groups]
    for one in ({"fasher-en", "fasher-ar"}, {"market-en", "market-ru"}):
        assert sum(bool(one & t) for t in told) <= 1
    assert 3 <= count_of(groups).low <= count_of(groups).high <= 6


def test_what_is_recalled_a_month_later_is_no_incident(groups):
    assert not any(s.ref == "back" for g in groups for s in g.sightings)


def test_a_tally_is_no_incident(facts, groups):
    tallies = tallies_of([c for f in facts for c in counted_in(f)])
    assert [(t.by, t.count.min) for t in tallies] == [("rapid-support-forces", 11)]
    assert all(s.casualties or s.spot for g in groups for s in g.sightings if s.ref != "bahri-en")
