"""Local time by country."""

import pytest

from hudna.errors import RegisterError
from hudna.registers.world import load_world
from hudna.registers.zones import load_zones


def test_countries_have_the_zone_that_their_clocks_keep():
    world = load_world()
    assert world.zone_of_country("SY") == "Asia/Damascus"
    assert world.zone_of_country("RU") == "Europe/Moscow"
    assert world.zone_of_country("ZZ") is None
    assert world.zone_of_country(None) is None


def test_a_zone_that_does_not_exist_is_refused_with_its_line(tmp_path):
    (tmp_path / "zones.tsv").write_text("country\tzone\tbasis\nSY\tAsia/Nowhere\tone\n")
    with pytest.raises(RegisterError, match="Asia/Nowhere") as told:
        load_zones(tmp_path)
    assert told.value.line == 2
