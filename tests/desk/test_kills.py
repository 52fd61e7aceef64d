"""Kill -9 at random moments of taking in, judging and reviewing: nothing lost, nothing torn."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from tests.desk.pieces import AT, assert_same, derived

from hudna.desk import Case
from hudna.store import check_case, open_case

DESK = Path(__file__).with_name("restless_desk.py")
ROOT = Path(__file__).parents[2]
RESTART = 2.0
KILLS_A_CASE = 20


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A key and a state of their own, for this process and for those that are killed."""
    monkeypatch.setenv("HUDNA_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HUDNA_KEY", str(tmp_path / "key"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))


class Heard:
    """What the desks said they had done; the case is not asked."""

    def __init__(self):
        self.told = {"documents": set(), "readings": set(), "decisions": set()}
        self.judged = [0, 0]
        self.steps = {"documents": 0, "readings": 0, "decisions": 0, "judged": 0}

    def take(self, lines):
        for line in lines:
            for what, found in line.items():
                if what in self.steps:
                    self.steps[what] += 1
                if what in self.told:
                    self.told[what] |= set(found)
                elif what == "judged":
                    self.judged = [max(a, b) for a, b in zip(self.judged, found, strict=True)]

    def lost(self, case):
        """What was acknowledged and is not there."""
        store = case.store
        have = {
            "documents": {d.id for d in store.documents()},
            "readings": {r.document for r in store.readings()},
            "decisions": {d.id for d in store.decisions()},
        }
        lost = [f"{what} {i}" for what, told in self.told.items() for i in told - have[what]]
        kept = store.item("state", "judged")
        state = msgspec.msgpack.decode(kept.body) if kept else [0, 0]
        if any(a < b for a, b in zip(state, self.judged, strict=True)):
            lost.append(f"judged {self.judged}, kept {state}")
        return lost


def killed_after(where, seed, folder, seconds):
    """What a desk acknowledged before it was killed."""
    desk = subprocess.Popen(
        [sys.executable, str(DESK), where, str(seed), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    first = desk.stdout.readline()  # from here on it works
    time.sleep(seconds)
    desk.send_signal(signal.SIGKILL)
    rest, _ = desk.communicate()
    assert first, "the desk did not come to work"
    return [json.loads(line) for line in rest.splitlines() if line.endswith("}")]


def anew(case, where):
    """What judging at once makes of what a case keeps."""
    with Case.open(where, create=True) as other:
        store = case.store
        with other.store.batch(AT) as batch:
            for document in store.documents():
                batch.add(_arrival(store, document))
            for reading in store.readings():
                versions = reading.versions
                batch.add_reading(reading.document, versions=versions, body=reading.body)
            for decision in store.decisions():
                batch.add_decision(decision)
        other.judge(at=AT)
        return derived(other)


def _arrival(store, document):
    from hudna.store import Arrival

    names = ("ref", "source", "url", "title", "published", "language", "path", "line")
    about = {name: getattr(document, name) for name in names}
    return Arrival(content=store.original(document.id), body=store.body(document.id), **about)


@pytest.mark.parametrize(
    "kills", [pytest.param(2, id="few"), pytest.param(200, id="many", marks=pytest.mark.heavy)]
)
def test_a_desk_is_killed(kills, pieces, tmp_path):
    (tmp_path / "pieces").write_bytes(msgspec.msgpack.encode(pieces))
    chance, slowest, steps = random.Random(kills), 0.0, dict.fromkeys(Heard().steps, 0)
    for kill in range(kills):
        if kill % KILLS_A_CASE == 0:
            heard, where = Heard(), str(tmp_path / f"case-{kill}.hudna")
            open_case(where, write=True, create=True, at=AT).close()
        before = dict(heard.steps)
        heard.take(killed_after(where, kill, tmp_path, chance.uniform(0.05, 1.2)))
        steps = {what: steps[what] + n - before[what] for what, n in heard.steps.items()}
        lost = [f for f in check_case(where) if f.severity == "fault"]
        began = time.perf_counter()
        case = Case.open(where)
        slowest = max(slowest, time.perf_counter() - began)
        lost += heard.lost(case)
        assert lost == [], f"after kill {kill}"
        case.judge(at=AT)
        assert_same(derived(case), anew(case, str(tmp_path / f"anew-{kill}.hudna")))
        case.close()
        assert [f for f in check_case(where) if f.severity == "fault"] == []
    print(f"{kills} kills, acknowledged {steps}, 0 lost, slowest restart {slowest:.2f} s")  # noqa: T201
    assert steps["judged"] or kills < KILLS_A_CASE
    assert slowest < RESTART
