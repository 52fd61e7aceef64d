# ruff: noqa: INP001, S311 (a program; chance that makes the same texts each time)
"""How long a large case takes: judging at once, one document more, a status; its size on disk.

Usage: python bench/case.py [--documents N]. Documents are made of ``case_texts.toml``, the same
each time. Time is the processor's; commands run in processes of their own, packs compiled.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hudna.desk import Case
from hudna.registers.world import load_world

HERE = Path(__file__).parent
TEXTS = tomllib.loads((HERE / "case_texts.toml").read_text("utf-8"))
BEGIN = datetime(2016, 1, 1, tzinfo=UTC)
AT, KNOWN = "2016-07-14", "2016-07-20"


def documents(count: int) -> Iterator[dict[str, str]]:
    """Documents over a year, in three to five sentences each."""
    chance = random.Random(1)
    world = load_world()
    towns = sorted(
        {p.names["en"] for p in world.places.values() if p.country == "SY" and "en" in p.names}
    )
    for number in range(count):
        sentences = chance.sample(TEXTS["sentences"], chance.randint(3, 5))
        day = BEGIN + timedelta(hours=chance.random() * 24 * 360)
        yield {
            "id": f"made-{number:05d}",
            "text": " ".join(_filled(each, chance, towns) for each in sentences),
            "source": chance.choice(TEXTS["sources"]),
            "published": day.isoformat(timespec="seconds"),
        }


def _filled(sentence: str, chance: random.Random, towns: list[str]) -> str:
    text = sentence.format(
        doer=chance.choice(TEXTS["doers"]),
        other=chance.choice(TEXTS["doers"]),
        act=chance.choice(TEXTS["acts"]),
        agency=chance.choice(TEXTS["agencies"]),
        town=chance.choice(towns),
        day=chance.choice(TEXTS["days"]),
        few=chance.randint(2, 40),
        many=chance.randint(41, 400),
        hours=chance.choice([24, 48, 72]),
    )
    return text[0].upper() + text[1:]


def show(what: str, seconds: float, note: str = "") -> None:
    """One figure."""
    sys.stdout.write(f"{what:42} {seconds * 1000:10.0f} ms  {note}\n")
    sys.stdout.flush()


def add(case: Case, folder: Path, rows: list[dict[str, str]]) -> None:
    """Take documents in and read them."""
    file = folder / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    case.add([str(file)])
    for _ in case.read():
        pass


def timed(what: str, case: Case) -> None:
    """Judge, and show how long that took."""
    began, process = time.perf_counter(), time.process_time()
    counts = case.judge()
    took = time.process_time() - process
    show(what, took, f"{counts.came_in} judged, {time.perf_counter() - began:.2f} s by the clock")


def command(what: str, *arguments: str) -> None:
    """A command in a process of its own: user and system time, and the clock's."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    line = [sys.executable, "-m", "hudna", *arguments]
    subprocess.run(line, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own program
    clock = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    show(what, took, f"{clock:.2f} s by the clock")


def answers(where: str) -> None:
    """A status at the first asking after opening, and at the second."""
    with Case.open(where, write=False) as case:
        _ = case.world
        for which in ("first", "second"):
            process = time.process_time()
            found = case.status(at=AT, known=KNOWN)
            took = time.process_time() - process
            show(f"status, {which} asking", took, f"{len(found.agreements)} agreements")


def main() -> None:
    """Make a case, and tell the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"HUDNA_STATE": str(folder / "state"), "HUDNA_KEY": str(folder / "key")}
        where = str(folder / "made.hudna")
        with Case.open(where, create=True) as case:
            add(case, folder, list(documents(count)))
            timed("judging all at once", case)
            for number, (kind, text) in enumerate(TEXTS["new"].items()):
                day = f"2016-07-{14 + number}T18:30:00+00:00"
                row = {"id": f"new-{number}", "text": text, "source": "ap", "published": day}
                add(case, folder, [row])
                timed(f"one document more: {kind}", case)
            first = next(documents(1))
            again = {"id": "copy", "source": "dpa", "text": f"(AFP) {first['text']}"}
            add(case, folder, [{**first, **again}])
            timed("one document more: a copy", case)
        size = Path(where).stat().st_size
        each = f"{size / count / 1e3:.1f} kB a document"
        sys.stdout.write(f"{'size of the file':42} {size / 1e6:10.1f} MB  {each}\n")
        answers(where)
        command("hudna judge, nothing new", "judge", where)
        command("hudna status", "status", where, "--at", AT, "--known", KNOWN)


if __name__ == "__main__":
    main()
