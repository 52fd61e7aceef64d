"""The corpora of the packs: every example fires, every silence is silent.

A failure prints how the sentence was read. What stands in the packs makes the cases.
"""

from functools import cache

import pytest
from rich.console import Console

from hudna.bench.files import open_pack
from hudna.bench.proof import failing
from hudna.bench.trial import trial_of
from hudna.bench.watched import reader_at
from hudna.cli.trial_view import trial_tree
from hudna.packs.pack import Packs

PACKS = Packs()
CASES = [
    pytest.param(code, example, id=example.id)
    for code in PACKS.languages()
    for example in open_pack(PACKS.root / code).examples
]


@cache
def reader(code):
    return reader_at(code, PACKS)


def parse_of(code, text):
    console = Console(width=120, color_system=None)
    with console.capture() as held:
        console.print(trial_tree(trial_of(reader(code), code, text), isolate=False))
    return held.get()


@pytest.mark.parametrize(("code", "example"), CASES)
def test_sentence(code, example):
    wrong = failing(reader(code), code, example)
    if wrong:
        verb = "fired" if example.silent else "did not fire"
        pytest.fail(f"{', '.join(wrong)} {verb}\n{parse_of(code, example.text)}", pytrace=False)


@pytest.mark.parametrize("code", PACKS.languages())
def test_pack_keeps_its_laws(code):
    from hudna.bench import check_pack

    # The sentences are cases of their own, above.
    found = [f for f in check_pack(code, PACKS) if f.law not in {"example", "silence"}]
    assert not found, "\n".join(map(str, found[:40]))
