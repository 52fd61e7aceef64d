"""Tables in rows and phrases in a tree hold what was put into them, and read it when asked."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hudna.packs.phrase_index import PhraseIndex, pack_phrases
from hudna.packs.rows import Drawers, Rows, pack_drawers, pack_rows

SOUND = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
LEXEMES = st.sampled_from(["n:a", "n:b", "v:c", "w:d"])
PHRASES = st.lists(st.tuples(st.lists(LEXEMES, max_size=3), st.integers(0, 99)), max_size=6)


@settings(suppress_health_check=[HealthCheck.too_slow])  # a loaded machine is no fault
@given(st.lists(st.lists(st.integers(0, 10**9))))
def test_rows(values):
    rows = Rows(pack_rows(values), list[int])
    assert len(rows) == len(values)
    assert list(rows) == values
    assert [rows[at] for at in range(len(values))] == values


def test_a_row_is_decoded_once():
    rows = Rows(pack_rows([["truce"]]), list[str])
    assert rows[0] is rows[0]


@given(st.dictionaries(SOUND, st.integers(0, 10**9)), SOUND)
def test_drawers(table, other):
    drawers = Drawers(pack_drawers(table), int)
    assert dict(drawers.items()) == table
    assert all(drawers.get(key) == value for key, value in table.items())
    assert drawers.get(other) == table.get(other)


def test_half_a_sign_is_in_no_drawer():
    assert Drawers(pack_drawers({"truce": 1}), int).get("\ud800") is None


@given(
    st.dictionaries(SOUND, st.lists(st.tuples(LEXEMES, st.integers(0, 2**23)), max_size=3)),
    st.dictionaries(LEXEMES, PHRASES, max_size=4),
)
def test_phrases(forms, firsts):
    index = PhraseIndex(pack_phrases(forms, firsts))
    assert index.forms == forms
    assert set(index.firsts) == set(firsts)
    for first, phrases in firsts.items():
        assert sorted(index.firsts[first]) == sorted(phrases)
        longest = [len(rest) for rest, _ in index.firsts[first]]
        assert longest == sorted(longest, reverse=True)
