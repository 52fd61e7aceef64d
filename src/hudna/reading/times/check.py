"""The laws of a language's time rules, checked over its corpus.

A rule without an example that fires it, or without a near miss that does not, is not proven; an
example must be read as it says, a silence must stay silent, every tag of a pattern must exist.
"""

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hudna.reading.times.atoms import atoms_of
from hudna.reading.times.calendars import Feasts
from hudna.reading.times.compiling import compile_pack
from hudna.reading.times.find import find_times, sprung_traps
from hudna.reading.times.grammar import expand, longest
from hudna.reading.times.pack import TimesPack
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.times.resolve import resolve_times
from hudna.text.words import Words, split_words

__all__ = ["Whole", "check_times", "fired_rules", "read_whole"]

FIGURES = frozenset("num n2 yy year hyear hhmm hhmm0 clock dotclock commaclock dmy dm".split())
"""Tags of figures, which no lexicon lists."""


@dataclass(slots=True, frozen=True)
class Whole:
    """A text taken as one sentence."""

    words: Words
    segment: int = 0
    number: int = 0

    @property
    def first(self) -> int:
        """Its first word."""
        return 0

    @property
    def last(self) -> int:
        """The word after its last."""
        return len(self.words)


def read_whole(
    text: str, pack: TimesPack, now: str | None, feasts: Feasts | None = None
) -> list[ResolvedTime]:
    """The times of a text taken as one sentence, written on the day ``now``."""
    raws = find_times(Whole(split_words(text)), pack)
    published = date.fromisoformat(now) if now else None
    return resolve_times([raws], published=published, feasts=feasts)


def fired_rules(text: str, pack: TimesPack) -> set[str]:
    """Rules, joins, roles, compounds and traps that act on a text."""
    words = split_words(text)
    whole = Whole(words)
    fired = {ident for raw in find_times(whole, pack) for ident in raw.rules}
    chart = atoms_of(words, 0, len(words), pack)
    for at in chart:
        fired.update(match.rule.ident for match in longest(pack.compounds, chart, at))
    return fired | sprung_traps(whole, pack)


def check_times(language: str, root: Path) -> list[str]:
    """What is wrong with the time rules of a language, as sentences; empty when nothing is.

    Args:
        language: the code of the language.
        root: the folder that holds the languages; ``feasts.toml`` is looked for in the
            ``world`` beside it.

    Raises:
        PackError: when the files cannot be compiled at all.
    """
    pack = TimesPack.load(language, root)
    path = root / language / "times" / "corpus.toml"
    text = path.read_text(encoding="utf-8")
    corpus = tomllib.loads(text)
    table = root.parent / "world" / "feasts.toml"
    feasts = Feasts.load(table) if table.exists() else Feasts()
    problems = list(_tag_problems(language, root))
    problems += [f"{ident}: two rules of this id" for ident in _twice(pack.idents)]
    if not unicodedata.is_normalized("NFC", text):
        problems.append(f"{path.name}: not in NFC")
    for example in corpus.get("example", ()):
        problems += _example_problems(example, pack, feasts)
    for silence in corpus.get("silence", ()):
        found = read_whole(silence["text"], pack, silence.get("now"), feasts)
        problems += [f"{silence['id']}: «{time.raw.text}» is no time" for time in found]
    problems += _proof_problems(corpus, pack, feasts)
    return problems


def _twice(idents: tuple[str, ...]) -> list[str]:
    return sorted({ident for ident in idents if idents.count(ident) > 1})


def _tag_problems(language: str, root: Path) -> Iterator[str]:
    """Tags that a pattern asks for and nothing gives."""
    data = compile_pack(language, root)
    known = {row[0] for rows in data["single"].values() for row in rows}
    known |= {row[1] for rows in data["multiple"].values() for row in rows}
    known |= FIGURES | {each["tag"] for each in data["compounds"]}
    for rule in (*data["rules"], *data["compounds"]):
        for row in expand(rule["pattern"]):
            for tag, _ in row:
                bare = tag.removeprefix("&")
                bare = bare.split("+", 1)[1] if "+" in bare else bare
                if bare not in known:
                    yield f"{rule['id']}: no word has the tag {bare}"


def _example_problems(example: Mapping[str, Any], pack: TimesPack, feasts: Feasts) -> Iterator[str]:
    found = read_whole(example["text"], pack, example.get("now"), feasts)
    left = list(found)
    for wanted in example["find"]:
        start = -1
        for _ in range(wanted.get("nth", 1)):
            start = example["text"].index(wanted["quote"], start + 1)
        end = start + len(wanted["quote"])
        values = {wanted["value"], *wanted.get("alt", ())}
        hit = next(
            (t for t in left if t.start < end and start < t.end and _same(t, wanted, values)), None
        )
        if hit is None:
            yield f"{example['id']}: «{wanted['quote']}» is not read as {wanted['value']}"
        else:
            left.remove(hit)
    for time in left:
        yield f"{example['id']}: «{time.raw.text}» is read, but not wanted"


def _same(time: ResolvedTime, wanted: Mapping[str, Any], values: set[str]) -> bool:
    if time.type != wanted["type"] or time.value is None:
        return False
    mine = {time.value}
    if time.zone and time.value.endswith(time.zone):
        mine.add(time.value.removesuffix(time.zone))
    if "T24:00" in time.value:
        mine.update(each.replace("T24:00", "T00:00") for each in time.alternatives)
        mine.update(time.alternatives)
        mine.add(_next_midnight(time.value))
    return not mine.isdisjoint(values)


def _next_midnight(value: str) -> str:
    if not value[:4].isdigit():
        return value
    return f"{date.fromordinal(date.fromisoformat(value[:10]).toordinal() + 1).isoformat()}T00:00"


def _proof_problems(corpus: Mapping[str, Any], pack: TimesPack, feasts: Feasts) -> Iterator[str]:
    proofs = {proof["rule"]: proof for proof in corpus.get("proof", ())}
    for ident in pack.idents:
        if ident not in proofs:
            yield f"{ident}: no example proves it"
    for ident in sorted(set(proofs) - set(pack.idents)):
        yield f"{ident}: proven, but no such rule"
    for proof in proofs.values():
        yield from _one_proof(proof, pack, feasts)


def _one_proof(proof: Mapping[str, Any], pack: TimesPack, feasts: Feasts) -> Iterator[str]:
    ident = proof["rule"]
    if ident not in fired_rules(proof["text"], pack):
        yield f"{ident}: «{proof['text']}» does not fire it"
    if ident in fired_rules(proof["near"], pack):
        yield f"{ident}: «{proof['near']}» fires it, but must not"
    if "value" in proof:
        values = [t.value for t in read_whole(proof["text"], pack, proof["now"], feasts)]
        if proof["value"] not in values:
            yield f"{ident}: «{proof['text']}» is read as {values}, not {proof['value']}"
