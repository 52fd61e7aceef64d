# ruff: noqa: INP001, T201 - a script that prints
"""Train the weights that tell the sides of a truce (``languages/roles.toml``).

    python tools/train_role_weights.py FOLDER… [--write]

Each FOLDER holds ``documents.jsonl`` (``id``, ``text``, ``published``), ``gold.jsonl`` and
``names.json`` as ``tests/examiner`` does. Nothing of a text is kept but sums over marks that name
nobody (``hudna.reading.standings``). Prints precision, recall and F1 of the sides of arrangements
in cross-validation by text, with rules alone and with these weights. Needs Hudna alone.
"""

import argparse
import json
import math
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from hudna.packs.pack import languages_root
from hudna.reading.reader import Reader
from hudna.reading.role_weighing import RoleWeights
from hudna.reading.standings import Standing
from hudna.records import Agreement, Reading
from hudna.text.folded import fold_key

FOLDS, EPOCHS, RATE = 5, 400, 0.5
PULL = 0.02
"""Strength of the pull of every weight to nothing."""
COMMON = 4
"""Standings in which a mark must be to get a weight."""
GRID = [round(-1 + step / 5, 1) for step in range(8)]
"""Least sums of log odds that are tried."""
KEEP = -1.5
"""Least sum of log odds at which a side that a rule only guesses at stays."""
THIRD = 1.2
"""How much more a side needs where two are known."""
NEAR = 0.006
"""Of least sums that are as good as this to each other the strictest is taken."""
HALF = 0.5
LIKE = 2
"""Points that pair an arrangement with one of the gold."""

Row = tuple[bool, dict[str, float]]


class Listener(RoleWeights):
    """Weights that add nobody and note what they were asked, one list an arrangement."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, 0.0, 0.0, {})
        object.__setattr__(self, "heard", [])

    def odds(self, standings: list[Standing]) -> list[float]:
        """Note the standings."""
        self.heard.append(standings)  # type: ignore[attr-defined]
        return [-math.inf] * len(standings)


@dataclass
class Text:
    """A document with its gold, and the rows that its reading gave."""

    document: dict[str, str]
    gold: list[dict]  # type: ignore[type-arg]
    names: dict[str, dict]  # type: ignore[type-arg]
    rows: list[Row] = field(default_factory=list)

    @property
    def fold(self) -> int:
        """The part in which it is held out."""
        return crc32(self.document["id"].encode()) % FOLDS

    def credit(self, reader: Reader, reading: Reading, actor: str, wanted: str) -> float:
        """How far an actor is the one of the gold: 1, half where it is a part or the whole."""
        named = self.names.get(wanted, {})
        spelled = {fold_key(each) for each in (wanted, *named.get("also", ()))}
        if _names(reader, reading, actor) & spelled:
            return 1.0
        known = reader.world.actors.get(actor)
        above = [tie.actor for tie in known.part_of] if known else []
        whole = named.get("part_of")
        up = {fold_key(each) for each in self.names.get(whole, {}).get("also", ())} if whole else {}
        if any(_names(reader, reading, each) & spelled for each in above):
            return HALF
        return HALF if whole and _names(reader, reading, actor) & {fold_key(whole), *up} else 0.0

    def paired(self, reader: Reader, reading: Reading) -> list[tuple[dict, int]]:  # type: ignore[type-arg]
        """Arrangements of the gold with the place of those of the reading."""
        ranked = sorted(
            (
                (-self._likeness(reader, reading, wanted, found), at, wanted)
                for wanted in self.gold
                for at, found in enumerate(reading.agreements)
            ),
            key=lambda row: row[:2],
        )
        pairs: list[tuple[dict, int]] = []  # type: ignore[type-arg]
        for points, at, wanted in ranked:
            if -points >= LIKE and all(at != b and wanted is not a for a, b in pairs):
                pairs.append((wanted, at))
        return pairs

    def _likeness(
        self,
        reader: Reader,
        reading: Reading,
        wanted: dict,  # type: ignore[type-arg]
        found: Agreement,
    ) -> float:
        begins = found.starts.value if found.starts else None
        points = 3.0 * (begins is not None and begins == wanted.get("starts"))
        lasts = found.duration.value if found.duration else None
        points += 2.0 * (lasts is not None and lasts == wanted.get("duration"))
        points += (found.kind == wanted["kind"]) + (found.background == wanted["background"])
        held = [party.actor for party in found.parties]
        return points + sum(
            max((self.credit(reader, reading, actor, each) for actor in held), default=0.0)
            for each in wanted["parties"]
        )


def _names(reader: Reader, reading: Reading, actor: str) -> set[str]:
    known = reader.world.actors.get(actor)
    told = reading.actors.get(actor)
    named = list((known or told).names.values()) if known or told else []  # type: ignore[union-attr]
    return {fold_key(each) for each in (actor.replace("-", " "), *named)} | {
        fold_key(alias.text) for alias in (known.aliases if known else ())
    }


def texts_of(folder: Path) -> list[Text]:
    """The texts of a folder that tell of an arrangement."""
    gold = {row["id"]: row["agreements"] for row in _lines(folder / "gold.jsonl")}
    names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
    return [
        Text(row, gold[row["id"]], names)
        for row in _lines(folder / "documents.jsonl")
        if gold[row["id"]]
    ]


def _lines(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def read(reader: Reader, text: Text, weights: RoleWeights | None) -> Reading:
    """Read a text with the given weights for sides."""
    reader._role_weights = [weights]  # noqa: SLF001 (the trainer puts its own in)
    row = text.document
    return reader.read(row["text"], ref=row["id"], published=row.get("published"))


def listen(reader: Reader, text: Text) -> None:
    """Note the standings of a text with whether each is a side by the gold."""
    listener = Listener()
    reading = read(reader, text, listener)
    for wanted, at in text.paired(reader, reading):
        for each in listener.heard[at]:  # type: ignore[attr-defined]
            side = any(
                text.credit(reader, reading, body, party) >= HALF
                for body in each.bodies
                for party in wanted["parties"]
            )
            text.rows.append((side, each.marks))


def train(rows: list[Row], least: float = 0.0) -> RoleWeights:
    """Logistic regression by gradient descent."""
    counted = Counter(mark for _, marks in rows for mark in marks)
    weights = {mark: 0.0 for mark, times in sorted(counted.items()) if times >= COMMON}
    kept = [(side, [(m, x) for m, x in marks.items() if m in weights]) for side, marks in rows]
    bias = -1.0
    for epoch in range(EPOCHS):
        rate = RATE / (1 + epoch / 100)
        slope = dict.fromkeys(weights, 0.0)
        drift = 0.0
        for side, marks in kept:
            odds = bias + sum(weights[mark] * much for mark, much in marks)
            error = side - 1 / (1 + math.exp(-odds))
            drift += error
            for mark, much in marks:
                slope[mark] += error * much
        bias += rate * drift / len(kept)
        for mark, sum_ in slope.items():
            weights[mark] += rate * (sum_ / len(kept) - PULL * weights[mark])
    return RoleWeights(bias, least, KEEP, THIRD, weights)


def figures(
    reader: Reader, texts: list[Text], weights: dict[int, RoleWeights | None]
) -> list[float]:
    """Precision, recall and F1 of sides, each text by the weights of its part."""
    right = found = wanted = 0.0
    for text in texts:
        reading = read(reader, text, weights[text.fold])
        for gold, at in text.paired(reader, reading):
            held = [party.actor for party in reading.agreements[at].parties]
            found, wanted = found + len(held), wanted + len(gold["parties"])
            for each in gold["parties"]:
                credits_ = [(text.credit(reader, reading, actor, each), actor) for actor in held]
                much, actor = max(credits_, default=(0.0, ""))
                if much:
                    right += much
                    held.remove(actor)
    return [right / (found or 1), right / (wanted or 1), 2 * right / ((found + wanted) or 1)]


def write(path: Path, weights: RoleWeights) -> None:
    """The weights as TOML."""
    path.write_text(
        "# Weights for sides of a truce, made by tools/train_role_weights.py; not for hands.\n"
        "# See docs/decisions/0018-sides-weighed.md. A mark names nobody.\n\n"
        f"bias = {weights.bias:.3f}\nleast = {weights.least}\n"
        f"keep = {weights.keep}\nthird = {weights.third}\n\n[marks]\n"
        + "".join(
            f'"{mark}" = {weight:.3f}\n'
            for mark, weight in sorted(weights.marks.items())
            if abs(weight) >= 0.005  # noqa: PLR2004 (rounds to nothing)
        ),
        encoding="utf-8",
    )


def main() -> None:
    """Train, print what cross-validation says, and write when asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    reader = Reader()
    sets = {folder: texts_of(folder) for folder in asked.folders}
    texts = [text for held in sets.values() for text in held]
    for text in texts:
        listen(reader, text)
    parts = {
        part: train([row for text in texts if text.fold != part for row in text.rows])
        for part in range(FOLDS)
    }
    none: dict[int, RoleWeights | None] = dict.fromkeys(range(FOLDS))
    print("rules alone      ", *(f"{each:.3f}" for each in figures(reader, texts, none)))
    found: dict[float, float] = {}
    for tried in GRID:
        held = {n: RoleWeights(w.bias, tried, KEEP, THIRD, w.marks) for n, w in parts.items()}
        row = figures(reader, texts, dict(held))
        print(f"weighed, least {tried:+}", *(f"{each:.3f}" for each in row))
        found[tried] = row[2]
    least = max(tried for tried, f1 in found.items() if f1 >= max(found.values()) - NEAR)
    chosen = {n: RoleWeights(w.bias, least, KEEP, THIRD, w.marks) for n, w in parts.items()}
    for folder, own in sets.items():
        for name, held in (("rules", none), ("weighed", dict(chosen))):
            row = figures(reader, own, held)
            print(f"{folder.name:12} {name:8}", *(f"{each:.3f}" for each in row))
    if asked.write:
        write(
            languages_root() / "roles.toml",
            train([row for text in texts for row in text.rows], least),
        )


if __name__ == "__main__":
    main()
