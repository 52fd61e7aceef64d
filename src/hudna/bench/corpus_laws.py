"""Laws of the corpora: every entry is proved by an example, every sense by a silence."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from hudna.bench.files import Example, PackFiles
from hudna.bench.finding import Finding
from hudna.bench.proof import failing
from hudna.reading.reader import Reader

__all__ = ["corpus_findings", "proof_findings"]


def corpus_findings(files: PackFiles) -> Iterator[Finding]:
    """What breaks a law in the corpora, before any sentence is read."""
    known = {table.id for table in files.lexicon}
    for example in files.examples:
        yield from _form(example, known)
    counts = Counter(example.id for example in files.examples)
    for example in _repeated(files.examples, counts):
        yield _found(example, "unique", "another example has this id", "give it one of its own")
    for before, after in pairwise(files.examples):
        same = (before.path, before.silent) == (after.path, after.silent)
        if same and after.id < before.id:
            yield _found(after, "sorted", f"stands after {before.id}", "sort by id")
    yield from _uncovered(files)


def proof_findings(files: PackFiles, reader: Reader) -> Iterator[Finding]:
    """Examples that do not fire and silences that are not silent."""
    for example in files.examples:
        for entry in failing(reader, files.language, example):
            what = "is not silent" if example.silent else "does not fire"
            yield _found(
                example,
                "silence" if example.silent else "example",
                f"{entry} {what} in “{example.text}”",
                f'see hudna packs try {files.language} "…"',
            )


def _found(example: Example, law: str, problem: str, remedy: str) -> Finding:
    return Finding(law=law, path=example.path, id=example.id, problem=problem, remedy=remedy)


def _form(example: Example, known: set[str]) -> Iterator[Finding]:
    name = "silent" if example.silent else "fires"
    if example.id == "?":
        yield _found(example, "id", f"no id: “{example.text[:60]}”", "give it one")
    if not example.text.strip():
        yield _found(example, "text", "it has no text", 'write text = "…"')
    if not unicodedata.is_normalized("NFC", example.text):
        yield _found(example, "NFC", "its text is not in NFC", "write it composed")
    if not example.entries:
        yield _found(example, name, f"it does not say what {name}", f"write {name} = [ids]")
    if example.silent and not example.why.strip():
        yield _found(example, "why", "a silence without a reason", 'write why = "…"')
    for entry in example.entries:
        if entry not in known:
            yield _found(example, name, f"there is no entry {entry}", "name one of the lexicon")


def _repeated(examples: list[Example], counts: Counter[str]) -> Iterator[Example]:
    told: set[str] = set()
    for example in examples:
        if counts[example.id] > 1 and example.id in told and example.id != "?":
            yield example
        told.add(example.id)


def _uncovered(files: PackFiles) -> Iterator[Finding]:
    """Entries without an example, senses without a silence."""
    shown = {entry for each in files.examples if not each.silent for entry in each.entries}
    quiet = {entry for each in files.examples if each.silent for entry in each.entries}
    silenced = {(table.kind, table.sense) for table in files.lexicon if table.id in quiet}
    told: set[tuple[str, str]] = set()
    for table in files.lexicon:
        corpus = f"{files.language}/{table.kind}/corpus.toml"
        if table.id not in shown:
            yield Finding(
                law="covered",
                path=table.path,
                id=table.id,
                problem="no example fires it",
                remedy=f"add an [[example]] to {corpus}",
            )
        sense = (table.kind, table.sense)
        if sense not in silenced and sense not in told:
            told.add(sense)
            yield Finding(
                law="covered",
                path=table.path,
                id=table.id,
                problem=f"no silence for the sense `{table.sense}`",
                remedy=f"add a [[silence]] to {corpus}",
            )
