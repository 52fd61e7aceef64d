# ruff: noqa: INP001, S603, T201 (a program to run, which prints and starts its own command)
"""How fast documents are read: cold, warm on one core, long ones, and in which room.

    python bench/reading.py [ARTICLE …] [--rounds N] [--long MB]

See ``bench/README.md`` for what the lines mean. By default the stories of the repository are read.
"""

import argparse
import os
import platform
import subprocess
import sys
import time
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median

from rooms import OTHER, watched

from hudna import compiled_reader
from hudna.packs.pack import Packs
from hudna.reading.reader import Reader
from hudna.reading.times import TimesPack
from hudna.records import encode_reading

ROOT = Path(__file__).resolve().parents[1]
STORIES = sorted((ROOT / "stories").glob("*/??.txt"))
ARTICLE = 2_400
"""Characters of an article, to compare texts of other lengths with."""
COLD_RUNS = 7
BATCHES = 5
MEASURE = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
)


def main() -> None:
    """Print what a reader waits for, and where the time goes."""
    asked = argparse.ArgumentParser(description="The speed of reading.")
    asked.add_argument("articles", nargs="*", type=Path, default=STORIES)
    asked.add_argument("--rounds", type=int, default=30, help="readings of each in a batch")
    asked.add_argument(
        "--long", type=float, default=1.0, metavar="MB", help="length of a long text"
    )
    asked.add_argument("--rooms", action="store_true", help="only the rooms, in plain Python")
    options = asked.parse_args()
    texts = [path.read_text("utf-8") for path in options.articles]
    if not texts:
        asked.error("no article to read")
    reader = Reader()
    if options.rooms:
        _print_rooms(reader, texts, options.rounds)
        return
    print(f"reader               {compiled_reader.state()}, Python {platform.python_version()}")
    _print_cold(options.articles[0])
    _print_packs()
    _print_warm(reader, texts, options.rounds)
    if options.long:
        _print_long(reader, texts, options.long)


def _print_cold(article: Path) -> None:
    """Whole processes, packs compiled."""
    command = [sys.executable, "-m", "hudna", "read", "--json", str(article)]
    print(f"hudna --help         {_seconds([sys.executable, '-m', 'hudna', '--help']):8.3f} s")
    print(f"hudna read, cold     {_seconds(command):8.3f} s")
    print(f"hudna read, memory   {_megabytes(command):8.0f} MB")


def _seconds(command: list[str]) -> float:
    """The middle one of a few runs, by the clock, after one that fills the cache."""
    _run(command)
    taken = []
    for _ in range(COLD_RUNS):
        start = time.perf_counter()
        _run(command)
        taken.append(time.perf_counter() - start)
    return median(taken)


def _run(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)


def _megabytes(command: list[str]) -> float:
    told = subprocess.run(
        [sys.executable, "-c", MEASURE, *command], capture_output=True, text=True, check=True
    )
    return int(told.stdout) / 1024


def _print_packs() -> None:
    """A language from the cache: lexicon, names of the registers, rules of time."""
    reader = Reader()
    _ = reader.world  # the registers are no pack
    for code in Packs().languages():
        reader.tongue(code)  # compiled now, where it was not
        TimesPack.load(code, reader.packs.root)
        fresh = Reader(world=reader.world)
        start = time.perf_counter()
        fresh.tongue(code)
        fresh.times(code)
        print(f"pack {code}, load        {(time.perf_counter() - start) * 1000:8.0f} ms")


def _print_warm(reader: Reader, texts: list[str], rounds: int) -> None:
    """Articles a second on one core; then the rooms."""
    for code in Packs().languages():
        reader.tongue(code)
        reader.times(code)
        reader.numbers(code)
    characters = sum(map(len, texts))
    first = sum(_read(reader, text) for text in texts) * ARTICLE / characters
    print(f"first reading        {1 / first:8.1f} articles of {ARTICLE} characters a second")
    least = sum(min(_read(reader, text) for _ in range(rounds * BATCHES)) for text in texts)
    each = least * ARTICLE / characters
    memory = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(f"warm                 {1 / each:8.1f} articles of {ARTICLE} characters a second")
    print(f"                     {len(texts) / least:8.1f} of these documents a second")
    print(f"warm, memory         {memory:8.0f} MB")
    if compiled_reader.state() != "compiled":
        _print_rooms(reader, texts, rounds)
        return
    # No watch can stand at the doors of compiled rooms: their sources are watched.
    plain = {**os.environ, compiled_reader.OFF: "0"}
    print("the rooms, in plain Python", flush=True)
    subprocess.run([sys.executable, *sys.argv, "--rooms"], env=plain, check=True)


def _print_rooms(reader: Reader, texts: list[str], rounds: int) -> None:
    """The share of each room, under a watch that costs a little itself."""
    with watched() as watch:
        read = watch.timed(OTHER, reader.read)
        encode = watch.timed("JSON", encode_reading)
        for _ in range(rounds):
            for text in texts:
                encode(read(text, ref="bench"))
    whole = sum(watch.spent.values())
    each = whole / rounds * ARTICLE / sum(map(len, texts))
    for room, spent in watch.spent.most_common():
        print(f"    {room:<20}{spent / whole:6.1%}{each * spent / whole * 1000:8.2f} ms an article")


def _read(reader: Reader, text: str) -> float:
    """Seconds of the processor that one reading takes, JSON included."""
    start = time.process_time()
    encode_reading(reader.read(text, ref="bench"))
    return time.process_time() - start


def _print_long(reader: Reader, texts: list[str], megabytes: float) -> None:
    """One long text: twice the length must cost twice the time."""
    base = "\n".join(texts) + "\n"
    size = len(base.encode())
    for share in (0.25, 0.5, 1.0):
        wanted = megabytes * share * 1e6
        text = base * max(round(wanted / size), 1)
        length = len(text.encode())
        start = time.process_time()
        encode_reading(reader.read(text, ref="bench"))
        taken = time.process_time() - start
        memory = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        speed = length / 1000 / taken
        print(
            f"long, {length / 1e6:6.2f} MB       {taken:8.2f} s{speed:8.0f} kB a second"
            f"{memory:8.0f} MB of memory"
        )


if __name__ == "__main__":
    main()
