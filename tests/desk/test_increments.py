"""Judging bit by bit, in any order, gives what judging at once gives: to the last byte kept."""

import json
import random

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.conftest import JULY
from tests.desk.tricky import OWN

from hudna.desk import Case
from hudna.records import decode_reading, encode_reading
from hudna.store import Arrival, open_case

AT = "2026-01-01T00:00:00Z"
SAFE = {"deadline": None, "suppress_health_check": list(HealthCheck)}
MADE_OF_ORDER = {"state"}
"""How far a case is judged is no judgement."""


@pytest.fixture(scope="module")
def readings(tmp_path_factory):
    """The July 2016 case and texts of our own as arrivals and readings, made once."""
    folder = tmp_path_factory.mktemp("readings")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUDNA_KEY", str(folder / "key"))
        with Case.open(str(folder / "read.hudna"), create=True) as case:
            file = folder / "own.jsonl"
            rows = [dict(zip(("id", "published", "text", "source"), t, strict=True)) for t in OWN]
            file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
            case.add([str(JULY), str(file)], at=AT)
            for _ in case.read(at=AT):
                pass
            kept = [
                (d, case.store.original(d.id), case.store.body(d.id), case.store.reading(d.id))
                for d in case.store.documents()
            ]
        yield kept


def shorter(kept):
    """A document whose reading tells less: without its last claims, events and agreements."""
    document, content, body, reading = kept
    told = decode_reading(reading.body)
    events = told.events[: len(told.events) // 2]
    claims = told.claims[: len(told.claims) // 2]
    less = msgspec.structs.replace(
        told,
        claims=claims,
        events=events,
        agreements=told.agreements[: len(told.agreements) // 2],
        allegations=(),
        disagreements=(),
    )
    return document, content, body, msgspec.structs.replace(reading, body=encode_reading(less))


def put(case, kept):
    """Add documents and their readings."""
    with case.store.batch(AT) as batch:
        for document, content, body, reading in kept:
            batch.add(
                Arrival(
                    ref=document.ref,
                    content=content,
                    body=body,
                    source=document.source,
                    url=document.url,
                    published=document.published,
                )
            )
            batch.add_reading(document.id, versions=reading.versions, body=reading.body)


def derived(case):
    """All that judging made, the record's versions left out."""
    store = case.store
    items = {
        (kind, item.id): (item.sort, item.body)
        for kind in store.item_kinds()
        if kind not in MADE_OF_ORDER
        for item in store.items(kind)
    }
    pairs = {(n, p.a, p.b): p for n in ("kin", "sighting", "claim", "met") for p in store.pairs(n)}
    return items, pairs, dict(store.facts())


def judged(folder, *steps):
    """What a case holds after some steps, each judged: documents that came, or things decided."""
    where = str(folder / f"{random.getrandbits(64):x}.hudna")
    with Case(open_case(where, write=True, create=True)) as case:
        for step in steps:
            for each in step:
                if isinstance(each[0], str):
                    case.decide(*each, by="A. Analyst", reason="seen", at=AT)
                else:
                    put(case, [each])
            case.judge(at=AT)
        return derived(case)


def assert_same(one, other):
    """Compare, and show only what differs."""
    for left, right in zip(one, other, strict=True):
        differ = {k for k in left.keys() | right.keys() if left.get(k) != right.get(k)}
        shown = {" ".join(map(str, k)): (left.get(k), right.get(k)) for k in sorted(differ)[:4]}
        told = "\n".join(f"{k}:\n  {one!r}\n  {two!r}" for k, (one, two) in shown.items())
        assert not differ, f"{len(differ)} differ\n{told}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder for many cases, with a key of its own."""
    made = tmp_path_factory.mktemp("increments")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUDNA_KEY", str(made / "key"))
        patch.setenv("HUDNA_STATE", str(made / "state"))
        yield made


@settings(max_examples=12, **SAFE)
@given(data=st.data())
def test_bit_by_bit_in_any_order_is_at_once(readings, folder, data):
    chosen = data.draw(st.lists(st.sampled_from(range(len(readings))), min_size=4, unique=True))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(chosen) - 1), max_size=5)))
    shuffled = [readings[n] for n in chosen]
    parts = [shuffled[a:b] for a, b in zip([0, *cuts], [*cuts, len(chosen)], strict=True)]
    at_once = [readings[n] for n in sorted(chosen)]
    assert_same(judged(folder, *parts), judged(folder, at_once))


@pytest.mark.parametrize("seed", range(3))
def test_one_by_one_is_at_once(readings, folder, seed):
    shuffled = random.Random(seed).sample(readings, len(readings))
    assert_same(judged(folder, *([each] for each in shuffled)), judged(folder, readings))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_read_again_is_as_if_read_once(readings, folder, seed):
    chance = random.Random(seed)
    chosen = chance.sample(readings, 40)
    first = [shorter(each) if chance.random() < 0.5 else each for each in chosen]
    again = [each for each, had in zip(chosen, first, strict=True) if each is not had]
    steps = [first, *([each] for each in chance.sample(again, len(again)))]
    assert_same(judged(folder, *steps), judged(folder, chosen))
    assert_same(judged(folder, chosen, *([each] for each in first)), judged(folder, first))


@pytest.mark.parametrize("seed", range(3))
def test_decisions_count_alike_early_and_late(readings, folder, seed):
    with_all = judged(folder, readings)
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
    at_once = judged(folder, [*readings, *decided])
    assert_same(judged(folder, readings, *([each] for each in decided)), at_once)
    early = [*([each] for each in decided), *([each] for each in chance.sample(readings, 12))]
    late = [each for each in readings if [each] not in early]
    assert_same(judged(folder, *early, late), at_once)
