"""Each law of the registers fails on a planted fault, and only it."""

from pathlib import Path

import pytest

from hudna.registers import check_world, compile_world, load_world
from hudna.registers.laws import LAWS
from hudna.registers.scripts import foreign_letters


def broken(root):
    return check_world(compile_world(root))


def test_the_small_world_is_sound(root):
    assert broken(root) == []


PLACE_ROW = "xv-door\tsettlement\tXV\txv-north\t1.6\t2.6\t77\t60000"
ARMED = (
    'kind = "armed_forces"\ncountry = "XV"\nsector = "military"\n'
    'part_of = [{actor = "valley", from = "1990"}]'
)
SEAT = '{office = "president", of = "valley", from = "2015-01", to = "2019"}]\ncountry'
FAULTS = [
    ("closed-lists", "actors/valley.toml", '"state"\ncountry', '"realm"\ncountry'),
    ("closed-lists", "actors/ada-hill.toml", 'sector = "government"', 'sector = "power"'),
    ("closed-lists", "actors/ada-hill.toml", 'gender = "f"', 'gender = "x"'),
    ("closed-lists", "actors/valley-army.toml", 'kind = "acronym"', 'kind = "letters"'),
    ("closed-lists", "actors/valley-army.toml", '"pejorative"', '"rude"'),
    ("closed-lists", "sources/valley-times.toml", '"newspaper"', '"paper"'),
    ("closed-lists", "sources/valley-times.toml", '"party_aligned"', '"biased"'),
    ("closed-lists", "agreements/XVA-2016-07-06-calm.toml", '"regime_of_calm"', '"calm"'),
    ("closed-lists", "agreements/XVA-2016-07-06-calm.toml", '"high"', '"sure"'),
    ("closed-lists", "agreements/XVA-2016-07-06-calm.toml", '["extended"]', '["good"]'),
    ("closed-lists", "agreements/XVA-2016-07-09-calm-ext1.toml", '"extends"', '"prolongs"'),
    ("closed-lists", "places/places.tsv", "adm1", "province"),
    ("closed-lists", "places/names.tsv", "geonames", "hearsay"),
    ("closed-lists", "places/ambiguous.tsv", "context", "luck"),
    ("ties-lead", "actors/valley-army.toml", 'actor = "valley"', 'actor = "vale"'),
    ("ties-lead", "actors/ada-hill.toml", 'of = "valley"', 'of = "vale"'),
    ("ties-lead", "sources/valley-times.toml", '["valley"]', '["vale"]'),
    ("ties-lead", "places/places.tsv", "xv-north\t1.6", "xv-south\t1.6"),
    ("ties-lead", "agreements/XVA-2016-07-06-calm.toml", '"valley-army"', '"vale-army"'),
    ("ties-lead", "agreements/XVA-2016-07-06-calm.toml", '["xv"]', '["xx"]'),
    ("ties-lead", "agreements/XVA-2016-07-09-calm-ext1.toml", "07-06-calm", "07-05-calm"),
    ("right-scripts", "actors/ada-hill.toml", "Ада Хилл", "Aда Хилл"),
    ("right-scripts", "actors/ada-hill.toml", '"Ada Hill"', '"آدا هيل"'),
    ("right-scripts", "places/names.tsv", "Дортон", "Dорton"),
    ("three-languages", "actors/valley.toml", ', ar = "الوادي"', ""),
    ("iso-times", "actors/valley-army.toml", '"1990"', '"around 1990"'),
    ("iso-times", "actors/valley-army.toml", '"1990"', '"1990-13"'),
    ("iso-times", "actors/ada-hill.toml", 'to = "2016-07-06"', 'to = "2013"'),
    ("iso-times", "agreements/XVA-2016-07-06-calm.toml", '"2016-07-09T', '"2016-07-05T'),
    ("iso-times", "agreements/XVA-2016-07-06-calm.toml", "01:00:00+03:00", "01:00:00"),
    ("readable-ids", "actors/valley.toml", '"XV"', '"Valleyland"'),
    ("readable-ids", "actors/valley.toml", 'country = "XV"', 'theatres = ["Valley"]'),
    ("names-apart", "actors/valley-army.toml", "tyrant's army", "Ada Hill"),
    ("names-apart", "places/places.tsv", PLACE_ROW, f"{PLACE_ROW}\nxv-door-2{PLACE_ROW[7:]}"),
    ("attested-names", "places/names.tsv", "North Valley\tmain\thudna", "Nort\tmain\tderived"),
    ("no-orphans", "actors/valley-army.toml", ARMED, 'kind = "office"\ncountry = "XV"'),
    ("no-orphans", "places/places.tsv", "settlement\tXV", "settlement\t"),
    ("one-holder", "actors/valley.toml", '"state"\ncountry', '"person"\nroles = [' + SEAT),
    ("id-is-file-name", "actors/ada-hill.toml", 'id = "ada-hill"', 'id = "ada"'),
    ("clean-text", "actors/valley.toml", "Долина", "Доли\u200bна"),
    ("clean-text", "actors/valley.toml", "Valleyan", "Valleya\u0301n"),
    ("clean-text", "places/ambiguous.tsv", "the door", "the\u00addoor"),
    ("sorted-tables", "places/places.tsv", "xv-door\tsettlement", "xv-zoo\tsettlement"),
    ("sorted-tables", "places/names.tsv", "xv\tru", "xv\tde"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]} {fault[3]}")
def test_a_planted_fault_is_found(root, spoil, fault):
    law, name, old, new = fault
    spoil(name, old, new)
    names = root / "places" / "names.tsv"
    if new.startswith("xv-zoo"):
        names.write_text(names.read_text("utf-8").replace("xv-door", "xv-zoo"), "utf-8")
    if "xv-door-2" in new:  # a second town, with the names of the first
        rows = names.read_text("utf-8").splitlines()
        twins = [row.replace("xv-door", "xv-door-2") for row in rows if row.startswith("xv-door\t")]
        at = rows.index(next(row for row in rows if row.startswith("xv-north")))
        names.write_text("\n".join([*rows[:at], *twins, *rows[at:]]) + "\n", "utf-8")
    found = [finding for finding in broken(root) if finding.law == law]
    assert found, f"no finding of {law}"
    assert all(finding.problem and finding.remedy for finding in found)
    assert any(name.startswith(finding.path) for finding in found)


def test_a_circle_is_found(root, spoil):
    spoil("actors/valley.toml", "names =", 'part_of = [{actor = "valley-army"}]\nnames =')
    found = broken(root)
    assert {finding.law for finding in found} == {"no-circles"}
    assert "valley" in str(found[0])


def test_an_id_that_is_no_slug_is_found(root):
    path = root / "actors" / "valley.toml"
    path.rename(path.with_name("Valley!.toml"))
    path = path.with_name("Valley!.toml")
    path.write_text(path.read_text("utf-8").replace('id = "valley"', 'id = "Valley!"'), "utf-8")
    assert "readable-ids" in {finding.law for finding in broken(root)}


def test_broken_tables_are_told_and_not_raised(root):
    world = compile_world(root)
    path = root / "places" / "names.tsv"
    path.write_text(path.read_text("utf-8") + "xv\ten\n", "utf-8")
    assert [finding.problem for finding in check_world(world)] == ["2 cells"]


def test_every_law_has_a_fault():
    named = {law.__name__.replace("_", "-") for law in LAWS}
    assert named - {law for law, *_ in FAULTS} == {"no-circles"}


@pytest.mark.parametrize(
    ("text", "language", "letters"),
    [
        ("طريق M4", "ar", ""),
        ("зона C", "ru", ""),
        ("М4", "en", "М"),
        ("Хомc", "ru", "c"),
        ("Homs", "ru", "Homs"),
        ("قطاع غزة", "ar", ""),
        ("O'Smach", "en", ""),
        ("anything", "xx", ""),
    ],
)
def test_letters_of_other_scripts(text, language, letters):
    assert foreign_letters(text, language) == letters


SHIPPED = Path(__file__).resolve().parents[2] / "world"


def test_the_shipped_world_is_sound():
    assert [str(finding) for finding in check_world(load_world(SHIPPED))] == []
