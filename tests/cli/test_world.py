"""``hudna world``: the laws, the holes and the exports of the shipped registers."""

import json


def test_the_shipped_world_has_no_findings(hudna):
    ran = hudna("world", "check")
    assert (ran.code, ran.out) == (0, "")
    assert "85 agreements: 0 findings" in ran.err


def test_findings_are_lines_and_leave_with_one(hudna, monkeypatch):
    from hudna import registers

    found = registers.Finding(law="l", path="p", id="i", problem="wrong", remedy="mend")
    monkeypatch.setattr(registers, "check_world", lambda _: [found])
    assert hudna("world", "check").code == 1
    ran = hudna("world", "check", "--json")
    assert json.loads(ran.out) == {
        "law": "l", "path": "p", "id": "i", "problem": "wrong", "remedy": "mend"
    }  # fmt: skip


def test_holes_are_a_table_or_lines(hudna):
    ran = hudna("world", "holes")
    assert ran.code == 0
    assert "SY" in ran.out
    rows = [json.loads(line) for line in hudna("world", "holes", "--json").out.splitlines()]
    assert {"SY", "UA", "SD"} <= {row["country"] for row in rows}
    assert all(row["at_war"] for row in rows)
    every = hudna("world", "holes", "--json", "--all").out.splitlines()
    assert len(every) > len(rows)


def test_exports_go_to_a_file_or_are_printed(hudna, tmp_path):
    out = tmp_path / "places.geojson"
    assert hudna("world", "export", "--as", "geojson", "--out", out).code == 0
    assert json.loads(out.read_text("utf-8"))["type"] == "FeatureCollection"
    printed = hudna("world", "export", "--as", "geojson").out
    assert printed == out.read_text("utf-8")
    assert hudna("world", "export", "--as", "xml").code == 2
