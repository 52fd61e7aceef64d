# ruff: noqa: INP001, T201 (a program, which prints)
"""How many ordinary words are taken for an actor or a place.

Makes general news (sport, economy, courts, weather, culture …) of the sentences in
``bench/ordinary/<language>.txt``, which name nothing of the registers, reads it, and counts the
mentions that lead to an entry: each is false. Prints false hits per 1,000 words for each language.

    .venv/bin/python bench/ordinary.py [--size 100] [--show]
"""

import argparse
import random
import re
from collections import Counter
from pathlib import Path

from hudna import read

HERE = Path(__file__).parent / "ordinary"
AIM = 3.0
PARAGRAPH = 5
ARTICLE = 12
"""Sentences in a paragraph and in an article."""
SLOT = re.compile(r"\{(\w+)\}")


def grammar_of(path: Path) -> tuple[dict[str, list[str]], list[str]]:
    """Fillers by slot, and the sentences."""
    slots: dict[str, list[str]] = {}
    sentences: list[str] = []
    held: list[str] = sentences
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
            held = sentences if name == "sentences" else slots.setdefault(name, [])
        elif line and not line.startswith("#"):
            held.extend([line] if held is sentences else line.split(" | "))
    return slots, sentences


def articles(language: str, size: int, seed: int) -> list[str]:
    """Articles of at least ``size`` bytes together; each sentence comes as often as the others."""
    slots, sentences = grammar_of(HERE / f"{language}.txt")
    draw = random.Random(seed)  # noqa: S311 (no secret)

    def filled(sentence: str) -> str:
        made = SLOT.sub(
            lambda m: str(draw.randint(2, 90)) if m[1] == "n" else draw.choice(slots[m[1]]),
            sentence,
        )
        return made[:1].upper() + made[1:]

    made: list[str] = []
    ready: list[str] = []
    while sum(len(each.encode()) for each in made) < size:
        while len(ready) < ARTICLE:
            ready += draw.sample(sentences, len(sentences))
        told = [filled(ready.pop()) for _ in range(ARTICLE)]
        made.append(
            "\n\n".join(" ".join(told[k : k + PARAGRAPH]) for k in range(0, ARTICLE, PARAGRAPH))
        )
    return made


def main() -> None:
    """Print a line for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100, help="kilobytes for each language")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--show", action="store_true", help="print what was taken for a name")
    wanted = parser.parse_args()
    for language in ("ar", "en", "ru"):
        texts = articles(language, wanted.size * 1000, wanted.seed)
        words = sum(len(re.findall(r"[^\W\d_]+", text)) for text in texts)
        false: Counter[tuple[str, str]] = Counter()
        for text in texts:
            for mention in read(text, language=language).mentions:
                if mention.refers_to and not mention.refers_to.startswith("text:"):
                    false[mention.quote.text, mention.refers_to] += 1
        share = 1000 * false.total() / words
        print(f"{language}: {words} words, {false.total()} false hits, {share:.2f} per 1,000"
              f"{'' if share <= AIM else f' (aim: {AIM:g})'}")  # fmt: skip
        if wanted.show:
            for (quote, ident), count in false.most_common(60):
                print(f"   {count:4} {quote} → {ident}")


if __name__ == "__main__":
    main()
