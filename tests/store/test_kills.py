"""Kill -9 at random moments: what was acknowledged is there, whole, and soon at hand again."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hudna.store import check_case, open_case

WRITER = Path(__file__).with_name("restless_writer.py")
RESTART = 2.0


def killed_after(where, seed, seconds):
    """What a writer acknowledged before it was killed."""
    writer = subprocess.Popen(
        [sys.executable, str(WRITER), where, str(seed)], stdout=subprocess.PIPE, text=True
    )
    first = writer.stdout.readline()  # from here on it writes
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    rest, _ = writer.communicate()
    assert first, "the writer did not come to work"
    return [json.loads(line) for line in rest.splitlines() if line.endswith("}")]


class Memory:
    """What the writers said they had kept; the store is not asked."""

    def __init__(self):
        self.documents, self.readings, self.decisions = set(), set(), set()
        self.items, self.blocks = {}, 0

    def take(self, told):
        for block in told:
            self.blocks += "open" not in block
            self.documents |= set(block.get("documents", ()))
            self.readings |= {(ident, block["tag"]) for ident in block.get("readings", ())}
            self.decisions |= set(block.get("decisions", ()))
            for ident in block.get("items", ()):
                self.items.setdefault(ident, set()).add(block["tag"])

    def lost(self, case):
        kept = {document.id: document for document in case.documents()}
        lost = [f"document {ident}" for ident in self.documents - set(kept)]
        lost += [
            f"original {ident}"
            for ident in self.documents & set(kept)
            if case.original(ident) != kept[ident].ref.encode() * 50
        ]
        have = {
            (ident, reading.versions["program"])
            for ident in {ident for ident, _ in self.readings}
            for reading in case.readings_of(ident)
            if reading.body == reading.versions["program"].encode() * 200
        }
        lost += [f"reading {each}" for each in self.readings - have]
        lost += [f"decision {i}" for i in self.decisions - {d.id for d in case.decisions()}]
        said = {}
        for change in case.changes():
            said.setdefault(change.id, set()).add(change.body[: len(change.body) // 20].decode())
        lost += [f"item {i}" for i, tags in self.items.items() if not tags <= said.get(i, set())]
        return lost


def torn(case):
    """Blocks of which a part is there: documents of one block have numbers without a gap."""
    sizes = {}
    for document in case.documents():
        block, _, number = document.ref.rpartition("-")
        sizes.setdefault(block, []).append(int(number))
    return [block for block, numbers in sizes.items() if numbers != list(range(len(numbers)))]


@pytest.mark.parametrize(
    "kills", [pytest.param(5, id="few"), pytest.param(200, id="many", marks=pytest.mark.heavy)]
)
def test_nothing_acknowledged_is_lost(kills, file, tmp_path):
    chance = random.Random(kills)
    lost, slowest, blocks, memory, where = [], 0.0, 0, Memory(), file
    for kill in range(kills):
        if kill % 20 == 0:
            blocks += memory.blocks
            memory, where = Memory(), str(tmp_path / f"case-{kill}.hudna")
            open_case(where, write=True, create=True).close()
        memory.take(killed_after(where, kill, chance.uniform(0.02, 0.6)))
        lost += [found for found in check_case(where) if found.severity == "fault"]
        began = time.perf_counter()
        case = open_case(where, write=True)
        slowest = max(slowest, time.perf_counter() - began)
        lost += memory.lost(case) + torn(case)
        case.close()
        lost += [found for found in check_case(where) if found.severity == "fault"]
        assert lost == [], f"after kill {kill}"
    blocks += memory.blocks
    print(f"{kills} kills, {blocks} blocks acknowledged, 0 lost, slowest restart {slowest:.2f} s")  # noqa: T201
    assert blocks >= kills
    assert slowest < RESTART


@pytest.mark.parametrize(
    "kills", [pytest.param(3, id="few"), pytest.param(50, id="many", marks=pytest.mark.heavy)]
)
def test_a_writer_to_a_server_is_killed(kills, server):
    chance, memory = random.Random(kills), Memory()
    where = f"{server}&schema=kills_{kills}"
    open_case(where, write=True, create=True).close()
    for kill in range(kills):
        memory.take(killed_after(where, kill, chance.uniform(0.05, 0.6)))
        with open_case(where, write=True) as case:
            assert memory.lost(case) + torn(case) == [], f"after kill {kill}"
        assert [found for found in check_case(where) if found.severity == "fault"] == []
    assert memory.blocks >= kills
    print(f"{kills} kills, {memory.blocks} blocks acknowledged by a server, 0 lost")  # noqa: T201


MAKER = """
import sys
from hudna.store import open_case
print("here", flush=True)
open_case(sys.argv[1], write=True, create=True).close()
print("made", flush=True)
"""


@pytest.mark.parametrize(
    "kills", [pytest.param(8, id="few"), pytest.param(150, id="many", marks=pytest.mark.heavy)]
)
def test_a_case_whose_making_was_cut_short_can_be_made(kills, tmp_path):
    chance, unmade = random.Random(kills), 0
    for kill in range(kills):
        where = str(tmp_path / f"{kill}.hudna")
        maker = subprocess.Popen(
            [sys.executable, "-c", MAKER, where], stdout=subprocess.PIPE, text=True
        )
        assert maker.stdout.readline() == "here\n"
        time.sleep(chance.uniform(0, 0.2))
        maker.send_signal(signal.SIGKILL)
        rest, _ = maker.communicate()
        unmade += rest != "made\n"
        open_case(where, write=True, create=True).close()
        assert check_case(where) == [], f"after kill {kill}"
    print(f"{kills} kills, {unmade} before the case was made")  # noqa: T201
    assert unmade
