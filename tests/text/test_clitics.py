"""What is written together with an Arabic word, and the ways to read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.text.clitics import PREPOSITION_IDS, peelings

READ = [
    # form, conjunction, preposition, article, stem, pronoun
    ("هدنه", "", "", False, "هدنه", ""),
    ("الهدنه", "", "", True, "هدنه", ""),
    ("والهدنه", "و", "", True, "هدنه", ""),
    ("بالهدنه", "", "ب", True, "هدنه", ""),
    ("للهدنه", "", "ل", True, "هدنه", ""),
    ("وللهدنه", "و", "ل", True, "هدنه", ""),
    ("لهدنه", "", "ل", False, "هدنه", ""),
    ("فبهدنه", "ف", "ب", False, "هدنه", ""),
    ("كالهدنه", "", "ك", True, "هدنه", ""),
    ("هدنتهم", "", "", False, "هدنت", "هم"),
    ("وبقواتها", "و", "ب", False, "قوات", "ها"),
    ("سيعلن", "", "س", False, "يعلن", ""),
    ("وسيعلن", "و", "س", False, "يعلن", ""),
    ("رفضتها", "", "", False, "رفضت", "ها"),
    ("وقف", "", "", False, "وقف", ""),
    ("وقف", "و", "", False, "قف", ""),
    ("للجيش", "", "ل", True, "جيش", ""),
]


@pytest.mark.parametrize(("form", "conjunction", "preposition", "article", "stem", "pronoun"), READ)
def test_a_reading_is_offered(form, conjunction, preposition, article, stem, pronoun):  # noqa: PLR0913, PLR0917
    offered = {(p.conjunction, p.preposition, p.article, p.stem, p.pronoun) for p in peelings(form)}
    assert (conjunction, preposition, article, stem, pronoun) in offered


@pytest.mark.parametrize("form", ["ال", "و", "ب", "ول", "", "اله"])
def test_no_stem_is_shorter_than_two_letters(form):
    assert all(len(p.stem) >= 2 for p in list(peelings(form))[1:])


@given(st.text("ابتهوفلكسمنيرق", max_size=12))
def test_readings_put_together_are_the_word(form):
    found = list(peelings(form))
    assert found[0][:3] == ("", "", False)
    assert found[0].stem == form
    for p in found:
        assert p.bare == ("ال" if p.article else "") + p.stem
        assert p.lead == len(p.conjunction) + len(p.preposition)
        whole = p.conjunction + p.preposition + p.bare + p.pronoun
        assert form in {whole, whole.replace("لال", "لل", 1)}
    assert len(found) <= 200


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_no_word_is_refused(form):
    assert list(peelings(form))


def test_prepositions_have_ids_of_roles():
    assert PREPOSITION_IDS == {"ب": "b", "ل": "l", "ك": "k"}
