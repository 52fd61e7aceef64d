"""Loss of power, simulated: the disk holds what was synchronised, and any part of the rest.

A writer is traced; for many moments a disk is made as it could be found after a loss of power at
that moment: writes that were not synchronised are dropped, kept, cut short, kept in part or torn
in sectors, names that were not synchronised may lack. What was acknowledged must be there.
"""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hudna.store import check_case, open_case

WRITER = Path(__file__).with_name("restless_writer.py")
SECTOR = 512
CALLS = "openat,close,write,pwrite64,fsync,fdatasync,rename,unlink,unlinkat,ftruncate,mkdir"
LINE = re.compile(r"^(\d+) +(?:<\.\.\. (\w+) resumed>)?(.*)$")
CALL = re.compile(r"^(\w+)\((.*)\) += (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def traced(root, seed, seconds):
    """System calls of a writer, as (name, texts, other arguments, answer), in order."""
    log = root / "trace"
    writer = subprocess.Popen(
        ["strace", "-f", "-xx", "-s", "9999999", "-e", f"trace={CALLS}", "-o", str(log),
         sys.executable, str(WRITER), str(root / "disk" / "a.hudna"), str(seed)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    first = json.loads(writer.stdout.readline())
    time.sleep(seconds)
    os.kill(first["open"], signal.SIGKILL)
    writer.communicate()
    begun = {}
    with log.open() as lines:
        for line in lines:
            process, resumed, rest = LINE.match(line).groups()
            if rest.endswith("<unfinished ...>"):
                begun[process] = rest.removesuffix("<unfinished ...>")
                if closing := re.match(r"close\((\d+)", rest):
                    # Its number may be another thread's before this call is seen to end.
                    begun[process] = ""
                    yield "close", [], [closing[1]], 0
                continue
            whole = begun.pop(process, "") + rest if resumed else rest
            call = CALL.match(whole)
            if call and int(call[3]) >= 0:
                texts = [bytes.fromhex(t.replace("\\x", "")) for t in TEXT.findall(call[2])]
                others = TEXT.sub("", call[2]).split(",")
                yield call[1], texts, [word.strip() for word in others], int(call[3])


class Inode:
    """A file: what the disk surely holds, and what was written since."""

    def __init__(self):
        self.sure, self.pending, self.size = bytearray(), [], 0

    def write(self, place, content):
        self.pending.append((place, content))
        self.size = max(self.size, place + len(content))

    def truncate(self, size):
        self.pending.append((size, None))
        self.size = size

    def synchronise(self):
        self.sure = self.content(self.pending)
        self.pending = []

    def content(self, operations):
        held = bytearray(self.sure)
        for place, content in operations:
            if content is None:
                held = held[:place] + bytes(max(0, place - len(held)))
            else:
                held.extend(bytes(max(0, place - len(held))))
                held[place : place + len(content)] = content
        return held

    def after(self, how, chance):
        """What may be found after a loss of power."""
        pending = self.pending
        if how == "dropped":
            pending = []
        elif how in {"cut short", "torn"}:
            count = chance.randint(0, len(pending))
            pending = pending[:count] + (_sectors(pending[count:], chance) if how == "torn" else [])
        elif how == "in part":
            pending = [each for each in pending if chance.random() < 0.5]
        return self.content(pending)


def _sectors(pending, chance):
    """Some sectors of the write that was under way."""
    if not pending or pending[0][1] is None:
        return []
    (place, content), parts = pending[0], []
    start = 0
    while start < len(content):
        end = min(len(content), (place + start) // SECTOR * SECTOR + SECTOR - place)
        if chance.random() < 0.5:
            parts.append((place + start, content[start:end]))
        start = end
    return parts


class Disk:
    """Files by name, as the calls make them; names that were not synchronised apart."""

    def __init__(self, root):
        self.root, self.sure, self.pending = str(root), {}, {}
        self.now, self.handles, self.told = {}, {}, []

    def take(self, call, texts, others, answer):
        {
            "openat": self._open, "close": self._close, "write": self._write,
            "pwrite64": self._write_at, "ftruncate": self._truncate, "fsync": self._synchronise,
            "fdatasync": self._synchronise, "rename": self._rename, "unlink": self._unlink,
            "unlinkat": self._unlink,
        }.get(call, self._nothing)(texts, others, answer)  # fmt: skip

    def _nothing(self, *_):
        """Folders are made as they are needed: their own names are taken for sure."""

    def _name(self, path):
        path = path.decode()
        return os.path.relpath(path, self.root) if path.startswith(self.root) else None

    def _open(self, texts, others, answer):
        name = self._name(texts[0])
        if name is None or name.endswith(("-shm", ".lock")):
            self.handles.pop(answer, None)
            return
        flags = " ".join(others)
        if "O_CREAT" in flags and name not in self.now:
            self.now[name] = Inode()
            self._later(name, ("put", name, self.now[name]))
        if "O_TRUNC" in flags and name in self.now:
            self.now[name].truncate(0)
        self.handles[answer] = [name, self.now.get(name), 0, "O_APPEND" in flags]

    def _later(self, name, operation):
        self.pending.setdefault(name.rpartition("/")[0], []).append(operation)

    def _close(self, _texts, others, _answer):
        self.handles.pop(int(others[0]), None)

    def _write(self, texts, others, answer):
        if others[0] == "1":
            self.told.append(texts[0].decode())
            return
        handle = self.handles.get(int(others[0]))
        if handle and handle[1]:
            place = handle[1].size if handle[3] else handle[2]
            handle[1].write(place, texts[0][:answer])
            handle[2] = place + answer

    def _write_at(self, texts, others, answer):
        handle = self.handles.get(int(others[0]))
        if handle and handle[1]:
            handle[1].write(int(others[-1]), texts[0][:answer])

    def _truncate(self, _texts, others, _answer):
        handle = self.handles.get(int(others[0]))
        if handle and handle[1]:
            handle[1].truncate(int(others[1]))

    def _synchronise(self, _texts, others, _answer):
        handle = self.handles.get(int(others[0]))
        if handle and handle[1]:
            handle[1].synchronise()
        elif handle:
            folder = "" if handle[0] == "." else handle[0]
            for operation in self.pending.pop(folder, []):
                self._apply(self.sure, operation)

    def _rename(self, texts, _others, _answer):
        old, new = (self._name(text) for text in texts)
        if old in self.now:
            inode = self.now.pop(old)
            self.now[new] = inode
            self._later(new, ("move", old, new))

    def _unlink(self, texts, _others, _answer):
        name = self._name(texts[0])
        if self.now.pop(name, None):
            self._later(name, ("remove", name, None))

    @staticmethod
    def _apply(names, operation):
        verb, one, other = operation
        if verb == "put":
            names[one] = other
        elif one in names:
            inode = names.pop(one)
            if verb == "move":
                names[other] = inode

    def found(self, how, strict, chance, target):
        """Writes the disk as it may be found after a loss of power."""
        names = dict(self.sure)
        for operations in self.pending.values():
            count = chance.randint(0, len(operations)) if strict else len(operations)
            for operation in operations[:count]:
                self._apply(names, operation)
        for name, inode in names.items():
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(inode.after(how, chance))


WAYS = ["dropped", "kept", "cut short", "in part", "torn"]


@pytest.mark.skipif(not shutil.which("strace"), reason="no strace here (apt-get install strace)")
@pytest.mark.parametrize(
    "images", [pytest.param(30, id="few"), pytest.param(600, id="many", marks=pytest.mark.heavy)]
)
def test_a_loss_of_power_loses_nothing_acknowledged(
    images, tmp_path, monkeypatch, memory_of_writers
):
    (tmp_path / "disk").mkdir()
    monkeypatch.setenv("HUDNA_STATE", str(tmp_path / "disk" / "state"))
    open_case(tmp_path / "key-maker.hudna", write=True, create=True).close()
    calls = list(traced(tmp_path, images, 1.5 if images < 100 else 4))
    chance, disk = random.Random(images), Disk(tmp_path / "disk")
    moments = sorted(chance.randrange(len(calls)) for _ in range(images))
    lost, taken = [], 0
    for number, moment in enumerate(moments):
        for call in calls[taken : moment + 1]:
            disk.take(*call)
        taken = moment + 1
        how, strict = WAYS[number % len(WAYS)], number % 2 == 0
        found = tmp_path / "found"
        disk.found(how, strict, chance, found)
        lost += [(moment, how, strict, what) for what in look(found, disk, memory_of_writers())]
        shutil.rmtree(found, ignore_errors=True)
    told = f"{images} losses of power among {len(calls)} calls, {len(disk.told)} told"
    print(f"{told}, {len(lost)} bad")  # noqa: T201 - figures for the heavy run
    assert lost == []
    assert len(disk.told) > 5


def look(found, disk, memory):
    """What is wrong with a disk that was found."""
    told = [json.loads(line) for line in "".join(disk.told).split("\n")[:-1]]
    memory.take(told)
    where = found / "a.hudna"
    if not told and not where.exists():
        return []
    with pytest.MonkeyPatch.context() as context:
        context.setenv("HUDNA_STATE", str(found / "state"))
        try:
            with open_case(where, write=True, create=not told) as case:
                lost = memory.lost(case)
        except Exception as error:  # noqa: BLE001 - whatever it says, it is what we look for
            return [repr(error)]
        return lost + [each for each in check_case(where) if each.severity == "fault"]
