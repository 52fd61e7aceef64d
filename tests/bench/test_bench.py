"""Trial, holes, skeleton, and the verbs of ``hudna packs``."""

import json

import pytest

from hudna import InputError
from hudna.bench import holes, new_pack, try_sentence

SENTENCE = "The army say the truce starts on Friday. Nothing was not done."


def test_a_trial_shows_every_stratum(packs):
    trial = try_sentence("xy", SENTENCE, published="2024-11-27", packs=packs)
    first, second = trial.sentences
    assert first.words == "The army say the truce starts on Friday."
    assert first.segment == "paragraph"
    units = {unit.words: unit for unit in first.units}
    assert units["truce"].entries == ("xy.terms.truce",)
    assert units["starts"].kind == "x"
    assert [time.value for time in first.times] == ["2024-11-22"]
    assert first.times[0].why
    assert [phrase.words for phrase in first.phrases] == ["army", "truce"]
    (frame,) = first.frames
    assert (frame.entry, frame.form, frame.modality) == ("xy.claims.say", "finite", "happened")
    assert ("subject", "army") in frame.roles
    assert "truce" in frame.content
    assert [unit.entries for unit in second.units if unit.words == "not"] == [
        ("xy.clauses.negator",)
    ]
    assert trial.reading.document.text == SENTENCE


def test_units_of_a_trial_tile_the_sentence(packs):
    trial = try_sentence("xy", SENTENCE, packs=packs)
    told = "".join(unit.words for each in trial.sentences for unit in each.units)
    assert told == SENTENCE.replace(" ", "")


def test_a_trial_of_nothing_is_empty(packs):
    assert try_sentence("xy", "", packs=packs).sentences == ()


def test_an_unknown_language_names_the_known_ones(packs):
    with pytest.raises(InputError, match="one of xy"):
        try_sentence("qq", "x", packs=packs)


def test_holes_count_and_name_what_another_language_has(packs):
    new_pack("xz", packs)
    lexicon = packs.root / "xz" / "terms" / "lexicon.toml"
    lexicon.write_text(lexicon.read_text("utf-8").replace('sense = "truce"', 'sense = "pact"'))
    found = holes(packs)
    rows = {row.kind: row for row in found.rows}
    assert set(rows) == {
        "claims", "clauses", "events", "mentions", "numbers", "segments", "terms", "times",
        "topics",
    }  # fmt: skip
    cell = rows["terms"].cells["xy"]
    assert (cell.entries, cell.examples, cell.silences, cell.missing) == (1, 1, 1, ("pact",))
    assert rows["terms"].cells["xz"].missing == ("truce",)
    assert "extend" in rows["terms"].nowhere
    assert rows["times"].cells["xy"].examples == 1
    assert rows["numbers"].cells["xy"].entries == 3


def test_leaks_are_counted_over_the_corpora(packs):
    (leak,) = holes(packs).leaks
    assert leak.sentences == 8
    assert (leak.heads, leak.subjects) == (2, 1)  # nobody knows «troops» here
    assert leak.cues >= leak.unread >= 1
    assert sum(leak.largest.values()) == leak.unread


def test_a_new_pack_has_every_kind(packs):
    written = new_pack("xz", packs)
    assert written[-1].name == "pack.toml"
    assert all("CODE" not in path.read_text("utf-8") for path in written)
    assert {path.parent.name for path in written} >= {"claims", "terms", "times", "segments"}


@pytest.mark.parametrize("code", ["xy", "", "English", "../x", "x"])
def test_a_new_pack_is_refused(packs, code):
    with pytest.raises(InputError):
        new_pack(code, packs)


def test_a_folder_that_cannot_be_written_is_said(packs, monkeypatch):
    from pathlib import Path

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(InputError, match="HUDNA_LANGUAGES"):
        new_pack("xz", packs)


# ------------------------------------------------------------ the command line


@pytest.fixture
def here(packs, monkeypatch):
    monkeypatch.setenv("HUDNA_LANGUAGES", str(packs.root))


@pytest.mark.usefixtures("here")
def test_check_leaves_with_1_on_findings(hudna, edit):
    assert hudna("packs", "check", "xy").code == 0
    edit("terms/lexicon.toml", '["truce"]', '["truce", "pe\u0430ce"]')
    ran = hudna("packs", "check", "xy")
    assert ran.code == 1
    assert "CYRILLIC SMALL LETTER A" in ran.out
    ran = hudna("packs", "check", "--json")
    assert ran.code == 1
    assert json.loads(ran.out)["law"] == "script"


@pytest.mark.usefixtures("here")
def test_check_of_no_language_is_the_users_error(hudna):
    assert hudna("packs", "check", "qq").code == 2


@pytest.mark.usefixtures("here")
def test_try_prints_a_tree(hudna):
    ran = hudna("packs", "try", "xy", SENTENCE, "--published", "2024-11-27")
    assert ran.code == 0
    for word in ("units", "times", "phrases", "frames", "records", "xy.claims.say", "2024-11-22"):
        assert word in ran.out
    assert hudna("packs", "try", "qq", "x").code == 2


@pytest.mark.usefixtures("here")
def test_try_and_holes_write_json(hudna):
    trial = json.loads(hudna("packs", "try", "xy", SENTENCE, "--json").out)
    assert [each["segment"] for each in trial["sentences"]] == ["paragraph", "paragraph"]
    assert trial["reading"]["document"]["text"] == SENTENCE
    table = json.loads(hudna("packs", "holes", "--json").out)
    assert table["rows"][0]["kind"] == "claims"


@pytest.mark.usefixtures("here")
def test_holes_prints_a_table(hudna):
    ran = hudna("packs", "holes")
    assert ran.code == 0
    assert "Entries / examples / silences" in ran.out
    assert "1 / 1 / 1" in ran.out
    assert "Leaks" in ran.out


@pytest.mark.usefixtures("here")
def test_new_writes_a_pack_that_passes(hudna):
    assert hudna("packs", "new", "xz").code == 0
    assert hudna("packs", "check", "xz").code == 0
    assert hudna("packs", "new", "xz").code == 2


def test_arabic_is_isolated_in_the_tree(hudna):
    plain = hudna("packs", "try", "ar", "أعلن الجيش هدنة.", "--bidi", "off").out
    shown = hudna("packs", "try", "ar", "أعلن الجيش هدنة.").out
    assert "\u2068" in shown
    assert "\u2068" not in plain
