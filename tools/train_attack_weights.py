# ruff: noqa: INP001, S311, T201 - a script that prints; its chances need no secrecy
"""Train the weights of words of violence (``languages/<code>/events/weights.toml``).

    python tools/train_attack_weights.py LABELLED.jsonl [--language ar] [--write]

LABELLED holds one sentence a line: ``id``, ``text`` and ``label`` (``yes``; ``easy no`` and
``difficult no``; others are left out), for instance the Arabic gold of Halterman et al.
(openeventdata/arabic_event_gsr, MIT). Nothing of a text is kept but sums over hashed words. Prints
precision, recall and F1 of cross-validation, never of the training fit: of the rules with these
weights, against all ``yes``, also those in which the rules find no word. Needs Hudna alone.
"""

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Parsed
from hudna.reading.reader import Reader
from hudna.reading.weighing import GRACE, TOLD, Weights, built_of, pack_words, share_of, stems_of

ROOT = Path(__file__).resolve().parents[1]
FOLDS, ROUNDS, EPOCHS = 5, 3, 60
FIRST_RATE = 0.02
COMMON = 3
"""Sentences in which a word must stand to get a weight: no weight tells of one sentence."""
DECAY = 3.3
NEAR = 0.015
"""Strength of the pull of every weight to nothing."""
GRID = [round(-3 + step / 10, 1) for step in range(36)]
"""Least sums of log odds that are tried."""

Sample = tuple[str, list[dict[str, float]]]
"""The label, and the features of each sentence with words of violence."""


Row = tuple[bool, dict[str, float]]


class Listener(Weights):
    """Weights that let everything through and note what they were asked."""

    def __init__(self) -> None:
        super().__init__(0.0, 0.0, {}, {})
        object.__setattr__(self, "heard", [])

    def tells(self, attacks: list[EventDraft], parsed: Parsed) -> bool:
        """Note the features."""
        stems = stems_of(parsed)
        share = share_of(stems)
        features = dict.fromkeys(built_of(attacks, parsed), 1.0)
        features.update((f"#{stem}", share) for stem in stems)
        self.heard.append(features)  # type: ignore[attr-defined]
        return True


def read(path: Path, language: str) -> list[Sample]:
    """The labelled sentences as the reader sees them."""
    reader, found = Reader(), []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] not in {"yes", "easy no", "difficult no"}:
            continue
        listener = Listener()
        reader._weights[language] = listener  # noqa: SLF001 (the trainer listens in)
        reader.read(row["text"], ref=row["id"], language=language)
        found.append((row["label"], listener.heard))  # type: ignore[attr-defined]
    return found


def train(samples: Iterable[Sample], seed: int = 0) -> dict[str, float]:
    """Logistic regression by gradient steps, averaged; the bias is the weight of ``""``."""
    rows = _common([(label == "yes", each) for label, heard in samples for each in heard])
    shuffle = random.Random(seed)
    pull = DECAY / len(rows)
    weights: dict[str, float] = {}
    sums: dict[str, float] = {}
    scale, bias, step = 1.0, -1.0, 0
    for epoch in range(EPOCHS):
        shuffle.shuffle(rows)
        for wanted, features in rows:
            rate = FIRST_RATE / (1 + FIRST_RATE * pull * step)
            step += 1
            odds = bias + scale * sum(weights.get(name, 0.0) * x for name, x in features.items())
            error = wanted - 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
            bias += rate * error
            scale *= 1 - rate * pull
            for name, x in features.items():
                weights[name] = weights.get(name, 0.0) + rate * error * x / scale
        if epoch >= EPOCHS // 2:
            sums[""] = sums.get("", 0.0) + bias
            for name, value in weights.items():
                sums[name] = sums.get(name, 0.0) + value * scale
    return {name: value / (EPOCHS - EPOCHS // 2) for name, value in sums.items()}


def _common(rows: list[Row]) -> list[Row]:
    """The rows without features that fewer than ``COMMON`` of them have."""
    counted = Counter(name for _, features in rows for name in features)
    return [
        (wanted, {name: x for name, x in features.items() if counted[name] >= COMMON})
        for wanted, features in rows
    ]


def odds_of(weights: dict[str, float], sample: Sample) -> float:
    """The greatest sum of log odds of its sentences; none where the rules found no words."""
    return max(
        (
            weights.get("", 0.0)
            + sum(weights.get(name, 0.0) * x for name, x in each.items())
            + GRACE * (TOLD in each)
            for each in sample[1]
        ),
        default=-math.inf,
    )


def crossed(samples: list[Sample]) -> list[list[float]]:
    """The odds of every sample by weights trained without it, one list a round."""
    rounds = []
    for number in range(ROUNDS):
        shuffle = random.Random(number)
        fold = {}
        for label in ("yes", "easy no", "difficult no"):
            own = [at for at, sample in enumerate(samples) if sample[0] == label]
            shuffle.shuffle(own)
            fold.update({at: place % FOLDS for place, at in enumerate(own)})
        odds = [0.0] * len(samples)
        for held in range(FOLDS):
            weights = train(s for at, s in enumerate(samples) if fold[at] != held)
            for at, sample in enumerate(samples):
                if fold[at] == held:
                    odds[at] = odds_of(weights, sample)
        rounds.append(odds)
    return rounds


def figures(samples: list[Sample], odds: list[float], least: float, *, easy: bool) -> list[float]:
    """Precision, recall and F1 with easy negatives only, or with all."""
    wanted = sum(label == "yes" for label, _ in samples)
    shown = [
        label
        for (label, _), sum_ in zip(samples, odds, strict=True)
        if sum_ >= least and not (easy and label == "difficult no")
    ]
    right = shown.count("yes")
    return [right / (len(shown) or 1), right / wanted, 2 * right / (len(shown) + wanted)]


def mean(samples: list[Sample], rounds: list[list[float]], least: float, *, easy: bool) -> str:
    """The mean figures of all rounds."""
    rows = [figures(samples, odds, least, easy=easy) for odds in rounds]
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return "p {:.3f}  r {:.3f}  f1 {:.3f}".format(*means)


def best(samples: list[Sample], rounds: list[list[float]]) -> float:
    """The lowest least sum of log odds at which both F1 together are near their greatest."""
    sums = {
        least: sum(
            figures(samples, odds, least, easy=easy)[2] for odds in rounds for easy in (True, False)
        )
        / ROUNDS
        for least in GRID
    }
    return min(least for least, sum_ in sums.items() if sum_ >= max(sums.values()) - NEAR)


def write(path: Path, weights: dict[str, float], least: float) -> None:
    """The weights as TOML: those of words rounded to a byte each."""
    words = {int(name[1:]): weight for name, weight in weights.items() if name[:1] == "#"}
    unit = max(map(abs, words.values())) / 127
    text = pack_words(words, unit)
    lines = [text[at : at + 96] for at in range(0, len(text), 96)]
    build = sorted((n, w) for n, w in weights.items() if n and not n.startswith("#"))
    path.write_text(
        "# Weights for words of violence, made by tools/train_attack_weights.py; not for hands.\n"
        "# See docs/decisions/0012-evidence-of-attacks.md. Words are sums over hashed stems.\n\n"
        f"bias = {weights['']:.3f}\nleast = {least}\nunit = {unit:.6f}\n"
        'words = """\\\n' + "\\\n".join(f"  {line}" for line in lines) + '"""\n\n[build]\n'
        "" + "".join(f'"{name}" = {weight:.3f}\n' for name, weight in build),
        encoding="utf-8",
    )


def main() -> None:
    """Train, print what cross-validation says, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--language", default="ar")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    samples = read(asked.labelled, asked.language)
    rounds = crossed(samples)
    least = best(samples, rounds)
    for name, easy in (("easy negatives", True), ("all negatives", False)):
        print(f"{name:16} {mean(samples, rounds, least, easy=easy)}  (least {least})")
    if asked.write:
        path = ROOT / "languages" / asked.language / "events" / "weights.toml"
        write(path, train(samples), least)


if __name__ == "__main__":
    main()
