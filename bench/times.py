# ruff: noqa: INP001, T201 (a program to run, which prints)
"""The time room beside ``dateparser.search_dates``: accuracy and speed on the same sentences.

    python bench/times.py [GOLD.jsonl …]

Gold lines hold ``lang``, ``doc_date``, ``text`` and ``gold`` (``start``, ``end``, ``type``,
``value``, ``alt``); by default the held-out and the fresh sentences of
``tests/times``. dateparser names no types and no offsets: it is credited for every point in time
that it finds in the gold words, at whatever grain the gold has. It is a dependency of the bench
alone.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from hudna.packs.pack import segment_data
from hudna.reading.sentences import Sentence, cut_sentences
from hudna.reading.times import Feasts, ResolvedTime, TimesPack, find_times, resolve_times
from hudna.text.words import split_words

ROOT = Path(__file__).resolve().parents[1]
GOLD = sorted((ROOT / "tests" / "times").glob("held_out_??.jsonl"))
FRESH = sorted((ROOT / "tests" / "times").glob("fresh_??.jsonl"))
ROUNDS = 3


class Score(NamedTuple):
    """Right values, predictions, gold; kilobytes a second."""

    right: int
    predicted: int
    gold: int
    speed: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall over right values."""
        return 2 * self.right / (self.predicted + self.gold) if self.right else 0.0


def main() -> None:
    """Print one line a language and system, and the ratios; one table a set of sentences."""
    given = [Path(each) for each in sys.argv[1:]]
    for paths in [given] if given else [GOLD, FRESH]:
        lines = [line for path in paths for line in path.read_text("utf-8").splitlines()]
        _table([json.loads(line) for line in lines])


def _table(rows: list[dict[str, Any]]) -> None:
    print(f"{'':10}{'right':>12}{'predicted':>12}{'F1':>8}{'KB/s':>10}{'F1 ratio':>10}{'speed':>9}")
    for language in sorted({row["lang"] for row in rows}):
        mine = [row for row in rows if row["lang"] == language]
        ours, theirs = hudna(language, mine), dateparser(language, mine)
        faster = ours.speed / theirs.speed if theirs.speed else 0.0
        better = ours.f1 / theirs.f1 if theirs.f1 else float("inf")
        _line(f"{language} hudna", ours, f"{better:>9.1f}x{faster:>8.1f}x")
        _line("   dateparser", theirs, "")


def _line(name: str, score: Score, ratios: str) -> None:
    right = f"{score.right}/{score.gold}"
    print(f"{name:14}{right:>8}{score.predicted:>12}{score.f1:>8.3f}{score.speed:>10.1f}{ratios}")


def hudna(language: str, rows: list[dict[str, Any]]) -> Score:
    """This program: sentence words, finding and resolving, nothing else."""
    pack = TimesPack.load(language, ROOT / "languages")
    _, _, abbreviations = segment_data(ROOT / "languages" / language)
    feasts = Feasts.load(ROOT / "world" / "feasts.toml")

    def read(row: dict[str, Any]) -> list[ResolvedTime]:
        words = split_words(row["text"])
        found = [
            find_times(Sentence(words, first, last, 0, language, number), pack)
            for number, (first, last) in enumerate(cut_sentences(words, abbreviations))
        ]
        return resolve_times(found, published=date.fromisoformat(row["doc_date"]), feasts=feasts)

    right = predicted = gold = 0
    for row in rows:
        times = read(row)
        predicted += len(times)
        gold += len(row["gold"])
        left = list(times)
        for wanted in row["gold"]:
            hit = next((each for each in left if _fits(each, wanted)), None)
            if hit is not None:
                left.remove(hit)
                right += 1
    return Score(right, predicted, gold, _speed(read, rows))


def _fits(mine: ResolvedTime, wanted: dict[str, Any]) -> bool:
    near = mine.start < wanted["end"] and wanted["start"] < mine.end
    values = {_normal(each) for each in (wanted["value"], *wanted.get("alt", ()))}
    return near and mine.type == wanted["type"] and _normal(mine.value or "") in values


def _normal(value: str) -> str:
    """Without zone, 24:00 as the next 00:00."""
    if "T" in value:
        value = re.sub(r"(Z|[+-]\d\d:?\d\d)$", "", value)
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)T24:00", value)
    if match:
        return f"{(date.fromisoformat(match[1]) + timedelta(days=1)).isoformat()}T00:00"
    return value


def dateparser(language: str, rows: list[dict[str, Any]]) -> Score:
    """Its search, with the language and the day of writing given, dates of the current period."""
    from dateparser.search import search_dates  # noqa: PLC0415 (only the bench needs it)

    def read(row: dict[str, Any]) -> list[tuple[str, datetime]]:
        settings = {
            "RELATIVE_BASE": datetime.fromisoformat(row["doc_date"]),
            "PREFER_DATES_FROM": "current_period",
        }
        return search_dates(row["text"], languages=[language], settings=settings) or []

    right = predicted = gold = 0
    for row in rows:
        left = read(row)
        predicted += len(left)
        gold += len(row["gold"])
        for wanted in row["gold"]:
            said = row["text"][wanted["start"] : wanted["end"]]
            hit = next((each for each in left if _point_fits(each, said, wanted)), None)
            if hit is not None:
                left.remove(hit)
                right += 1
    return Score(right, predicted, gold, _speed(read, rows))


def _point_fits(mine: tuple[str, datetime], said: str, wanted: dict[str, Any]) -> bool:
    if mine[0] not in said and said not in mine[0]:
        return False
    point = mine[1].isoformat()
    values = {_normal(each) for each in (wanted["value"], *wanted.get("alt", ()))}
    return any(len(value) >= len("2016") and point.startswith(value) for value in values)


def _speed(read: Callable[[dict[str, Any]], object], rows: Iterable[dict[str, Any]]) -> float:
    """Kilobytes of text a second, the best of some rounds."""
    rows = list(rows)
    size = sum(len(row["text"].encode()) for row in rows) / 1000
    best = 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for row in rows:
            read(row)
        best = max(best, size / (time.perf_counter() - start))
    return best


if __name__ == "__main__":
    main()
