"""``hudna who`` and ``hudna where``: ranked entries with reasons."""

from hudna.registers import load_world


def test_exact_names_lead(root):
    found = load_world(root).find_places("Doorton")
    assert [each.id for each in found] == ["xv-door"]
    assert found[0].reasons == ("exact name (en, main)", "settlement, population 60,000")
    assert 0.9 < found[0].score <= 1


def test_spelling_is_folded_and_words_are_told(root):
    found = load_world(root).find_places("البــاب")
    assert found[0].id == "xv-door"
    assert "same but for spelling" in found[0].reasons[0]
    assert found[0].reasons[-1] == "also a word (the door), needs context"


def test_an_exact_name_beats_a_part(root):
    found = load_world(root).find_places("Valley")
    assert [each.id for each in found] == ["xv", "xv-north"]
    assert found[1].reasons[0] == "part of “North Valley” (en, main)"
    assert found[0].score > found[1].score + 0.3


def test_nothing_exact_leads_to_names_spelled_alike(root):
    found = load_world(root).find_places("Doorlon")
    assert found[0].id == "xv-door"
    assert found[0].reasons[0].startswith("spelled like “Doorton”")
    assert found[0].score < 0.5


def test_actors_by_alias_kind(root):
    world = load_world(root)
    assert world.find_actors("VA")[0].reasons == ("exact name (en, acronym)",)
    assert world.find_actors("tyrant's army")[0].reasons == ("exact name (en, partisan)",)
    assert world.find_actors("Rivertown")[0].reasons == ("exact name (en, metonym)",)
    state, army, *_ = world.find_actors("Valley")
    assert (state.id, army.id) == ("valley", "valley-army")


def test_a_language_may_be_asked_for(root):
    world = load_world(root)
    assert world.find_actors("Valley Army", language="ru") == []
    assert world.find_actors("Армия Долины", language="ru")[0].id == "valley-army"


def test_nothing_is_found_for_nothing(root):
    world = load_world(root)
    assert world.find_actors("…") == []
    assert world.find_places("Xanadu") == []


def test_a_line_for_a_person(root):
    line = str(load_world(root).find_actors("Ada Hill")[0])
    assert line.startswith("1.00  ada-hill (person, XV)")
    assert "آدا هيل" in line


def test_other_romanisations_and_scripts_are_found_by_their_consonants(root):
    found = load_world(root).find_actors("Ada Heel")
    assert [each.id for each in found] == ["ada-hill"]
    assert found[0].reasons == ("the same consonants as “Ada Hill” (en, name)",)
    assert 0.5 < found[0].score < 0.7


def test_a_name_by_transliteration_finds_and_is_not_shown(root):
    found = load_world(root).find_places("Дортон")
    assert [each.id for each in found] == ["xv-door"]
    assert "ru" not in found[0].names
