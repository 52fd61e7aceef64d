# ruff: noqa: INP001, T201 (a program, which prints)
"""How many of the names in a sentence are found and led to the right entry.

Reads ``languages/*/mentions/named.txt``, each sentence a document of its own, and prints precision,
recall and F1 of actors and of places. A mention hits when it overlaps the words of the gold and the
entry that it leads to bears the gold's name; an actor's parent counts half.

    .venv/bin/python bench/mentions.py [LANGUAGE]… [--show] [--from N]
"""

import argparse
import re
import unicodedata
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from hudna import Reading, read

LANGUAGES = Path(__file__).resolve().parents[1] / "languages"
ALIKE = 0.86
KINDS = ("actor", "place")


@dataclass
class Named:
    """Words in a sentence and the English name of what they name."""

    start: int
    end: int
    text: str
    name: str


@dataclass
class Sentence:
    """A sentence with its gold; ``free`` are words that may be marked or not."""

    text: str
    gold: dict[str, list[Named]]
    free: list[Named]


@dataclass
class Tally:
    """Hits, mentions found, mentions wanted."""

    hit: float = 0.0
    found: int = 0
    wanted: int = 0
    misses: list[str] = field(default_factory=list)

    def row(self) -> str:
        """Precision, recall and F1."""
        p = self.hit / self.found if self.found else 0.0
        r = self.hit / self.wanted if self.wanted else 0.0
        f = 2 * p * r / (p + r) if p + r else 0.0
        return f"p {p:.3f}  r {r:.3f}  f1 {f:.3f}  ({self.wanted} wanted, {self.found} found)"


def sentences_of(path: Path) -> list[Sentence]:
    """The sentences of a file."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return [sentence_of(line) for line in lines]


def sentence_of(line: str) -> Sentence:
    """One line: text ;; actors ;; places ;; free."""
    cells = [cell.strip() for cell in re.split(r"\s*;;\s*", line)]
    cells += [""] * (4 - len(cells))
    text, actors, places, free = cells[:4]
    gold = {"actor": named_in(text, actors), "place": named_in(text, places)}
    return Sentence(text, gold, named_in(text, free))


def named_in(text: str, cell: str) -> list[Named]:
    """The names of a cell, found in the text; each begins behind an equal one before it."""
    found: list[Named] = []
    for part in filter(None, (each.strip() for each in cell.split("|"))):
        words, _, name = part.partition("=")
        words, _, nth = words.strip().partition("#")
        start = -1
        for _ in range(int(nth or 1)):
            start = text.find(words, start + 1)
        if start < 0:
            raise SystemExit(f"not in the text: {words!r}: {text}")
        found.append(Named(start, start + len(words), words, name.strip() or words))
    return found


def folded(name: str) -> str:
    """A name without accents, case, articles."""
    plain = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    words = re.sub(r"[^\w\s]", " ", plain).split()
    return " ".join(word for word in words if word not in {"the", "of", "al", "el", "and"})


def alike(one: str, other: str) -> bool:
    """Whether two names are the same but for spelling."""
    a, b = folded(one), folded(other)
    if not a or not b:
        return False
    return a == b or sorted(a.split()) == sorted(b.split()) or (
        SequenceMatcher(None, a, b).ratio() >= ALIKE
    )  # fmt: skip


def names_of(reading: Reading, kind: str, ident: str) -> list[str]:
    """All names of an entry as the reading tells them."""
    if kind == "place":
        place = reading.places.get(ident)
        return [*place.names.values(), *place.aliases] if place else []
    actor = reading.actors.get(ident)
    return [*actor.names.values(), *actor.aliases] if actor else []


def credit(reading: Reading, kind: str, ident: str, name: str) -> float:
    """1 for the entry of a name, one half for a part of it."""
    if any(alike(each, name) for each in names_of(reading, kind, ident)):
        return 1.0
    actor = reading.actors.get(ident) if kind == "actor" else None
    parents = actor.part_of if actor else ()
    named = (each for parent in parents for each in names_of(reading, kind, parent))
    return 0.5 if any(alike(each, name) for each in named) else 0.0


def score(sentence: Sentence, reading: Reading, tallies: dict[str, Tally]) -> None:
    """Add one sentence to the tallies."""
    for kind in KINDS:
        mine = [m for m in reading.mentions if m.kind == kind and m.refers_to]
        gold = sentence.gold[kind]
        pairs = sorted(
            (
                (credit(reading, kind, m.refers_to or "", g.name), i, k)
                for i, m in enumerate(mine)
                for k, g in enumerate(gold)
                if m.quote.start < g.end and g.start < m.quote.end
            ),
            reverse=True,
        )
        used: tuple[set[int], set[int]] = (set(), set())
        for points, i, k in pairs:
            if points and i not in used[0] and k not in used[1]:
                used[0].add(i)
                used[1].add(k)
                tallies[kind].hit += points
        extra = [
            m for i, m in enumerate(mine)
            if i not in used[0]
            and not any(m.quote.start < f.end and f.start < m.quote.end for f in sentence.free)
        ]  # fmt: skip
        tallies[kind].found += len(used[0]) + len(extra)
        tallies[kind].wanted += len(gold)
        missed = [f"{g.text}={g.name}" for k, g in enumerate(gold) if k not in used[1]]
        if missed or extra:
            more = [f"{m.quote.text}→{m.refers_to}" for m in extra]
            told = f"{kind}: {sentence.text}\n     missed {missed} extra {more}"
            tallies[kind].misses.append(told)


def main() -> None:
    """Print the figures of each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=["ar", "en", "ru"])
    parser.add_argument("--show", action="store_true", help="print what was missed or wrong")
    parser.add_argument("--from", type=int, default=0, dest="first", help="leave out so many")
    wanted = parser.parse_args()
    for language in wanted.languages:
        tallies = {kind: Tally() for kind in KINDS}
        held = sentences_of(LANGUAGES / language / "mentions" / "named.txt")[wanted.first :]
        for sentence in held:
            score(sentence, read(sentence.text, language=language), tallies)
        for kind in KINDS:
            print(f"{language} {kind}s: {tallies[kind].row()} in {len(held)} sentences")
        if wanted.show:
            print("\n".join(miss for kind in KINDS for miss in tallies[kind].misses))


if __name__ == "__main__":
    main()
