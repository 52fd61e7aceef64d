"""Judging bit by bit, in any order, gives what judging at once gives: to the last byte kept."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.pieces import AT, Piece, assert_same, derived, put, shorter

from hudna.desk import Case

SAFE = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@pytest.fixture(scope="module")
def folder(pieces_folder):
    """A folder for many cases, with a key of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUDNA_KEY", str(pieces_folder / "key"))
        patch.setenv("HUDNA_STATE", str(pieces_folder / "state"))
        yield pieces_folder


def judged(folder, *steps):
    """What a case holds after some steps, each judged: documents that came, or things decided."""
    where = str(folder / f"{random.getrandbits(64):x}.hudna")
    with Case.open(where, create=True) as case:
        for step in steps:
            put(case, folder, [each for each in step if isinstance(each, Piece)])
            for each in step:
                if not isinstance(each, Piece):
                    case.decide(*each, by="A. Analyst", reason="seen", at=AT)
            case.judge(at=AT)
        return derived(case)


@settings(max_examples=12, **SAFE)
@given(data=st.data())
def test_bit_by_bit_in_any_order_is_at_once(pieces, folder, data):
    chosen = data.draw(st.lists(st.sampled_from(range(len(pieces))), min_size=4, unique=True))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(chosen) - 1), max_size=5)))
    shuffled = [pieces[n] for n in chosen]
    parts = [shuffled[a:b] for a, b in zip([0, *cuts], [*cuts, len(chosen)], strict=True)]
    at_once = [pieces[n] for n in sorted(chosen)]
    assert_same(judged(folder, *parts), judged(folder, at_once))


@pytest.mark.parametrize("seed", range(3))
def test_one_by_one_is_at_once(pieces, folder, seed):
    shuffled = random.Random(seed).sample(pieces, len(pieces))
    assert_same(judged(folder, *([each] for each in shuffled)), judged(folder, pieces))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_read_again_is_as_if_read_once(pieces, folder, seed):
    chance = random.Random(seed)
    chosen = chance.sample(pieces, 40)
    first = [shorter(each) if chance.random() < 0.5 else each for each in chosen]
    again = [each for each, had in zip(chosen, first, strict=True) if each is not had]
    steps = [first, *([each] for each in chance.sample(again, len(again)))]
    assert_same(judged(folder, *steps), judged(folder, chosen))
    assert_same(judged(folder, chosen, *([each] for each in first)), judged(folder, first))


@pytest.mark.parametrize("seed", range(3))
def test_decisions_count_alike_early_and_late(pieces, folder, seed):
    with_all = judged(folder, pieces)
    incidents = sorted(i for kind, i in with_all[0] if kind == "incident")
    families = sorted(i for kind, i in with_all[0] if kind == "family")
    chance = random.Random(seed)
    told = [
        ("merge", tuple(chance.sample(incidents, 2))),
        ("split", tuple(chance.sample(incidents, 2))),
        ("merge", tuple(chance.sample(families, 3))),
        ("split", ("wire-first", "wire-late")),
        ("split", ("sarmin-own#e1", "wire-late#e1")),
        ("reject", ("turkey-joins#a1",)),
        ("reject", ("sarmin-blame#c1",)),
        ("merge", tuple(chance.sample(families, 2))),
    ]
    decided = chance.sample(told, 5)
    at_once = judged(folder, [*pieces, *decided])
    assert_same(judged(folder, pieces, *([each] for each in decided)), at_once)
    early = [*([each] for each in decided), *([each] for each in chance.sample(pieces, 12))]
    late = [each for each in pieces if [each] not in early]
    assert_same(judged(folder, *early, late), at_once)
