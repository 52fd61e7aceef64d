"""Flipped bits and copies rolled back: all found, few here and many in the heavy run."""

import random
import shutil
from pathlib import Path

import pytest

from hudna.errors import StoreError
from hudna.store import check_case, open_case

AT = "2016-07-06T12:00:00Z"


def faults(file):
    return [found for found in check_case(file) if found.severity == "fault"]


def flip(path, chance):
    content = bytearray(path.read_bytes())
    place = chance.randrange(len(content))
    content[place] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    return place


@pytest.mark.parametrize(
    "count", [pytest.param(40, id="few"), pytest.param(500, id="many", marks=pytest.mark.heavy)]
)
def test_every_flipped_bit_is_found(count, fill, file):
    fill(file)
    assert check_case(file) == []
    kinds = {
        "database": [Path(file)],
        "originals": sorted(p for p in Path(f"{file}.files").rglob("*") if p.is_file()),
        "heads": [Path(f"{file}.heads")],
        "sums": [Path(f"{file}.sums")],
    }
    chance, missed, named = random.Random(count), [], {}
    for number in range(count):
        kind = list(kinds)[number % len(kinds)]
        path = chance.choice(kinds[kind])
        sound = path.read_bytes()
        place = flip(path, chance)
        found = faults(file)
        if not found:
            missed.append((kind, place))
        for code in {each.code for each in found}:
            named[kind, code] = named.get((kind, code), 0) + 1
        path.write_bytes(sound)
    print(f"{count} flips, {len(missed)} missed; findings: {named}")  # noqa: T201 - figures for the heavy run
    assert missed == []
    assert check_case(file) == []


@pytest.mark.parametrize(
    "count", [pytest.param(5, id="few"), pytest.param(50, id="many", marks=pytest.mark.heavy)]
)
def test_every_copy_that_is_rolled_back_is_found(count, fill, file, arrival, tmp_path):
    """From the database alone to all files of the case, from one block to many."""
    fill(file)
    parts = [".sums", ".heads", ".files"]
    copies = []
    chance = random.Random(count)
    for number in range(count):
        folder = tmp_path / f"copy-{number}"
        folder.mkdir()
        shutil.copy(file, folder / Path(file).name)
        for part in parts[: number % 4]:
            source = Path(file + part)
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, folder / source.name)
        copies.append(folder)
        with open_case(file, write=True) as case:
            for turn in range(chance.randint(1, 4)):
                with case.batch(AT) as batch:
                    batch.add(arrival(f"later-{number}-{turn}"))
    missed = []
    for folder in copies:
        for path in folder.iterdir():
            target = Path(file).parent / path.name
            copy = shutil.copytree if path.is_dir() else shutil.copy
            copy(path, target, **({"dirs_exist_ok": True} if path.is_dir() else {}))
        if "rolled-back" not in {each.code for each in faults(file)}:
            missed.append(folder.name)
        with pytest.raises(StoreError, match="can be read, not written"):
            open_case(file, write=True)
    print(f"{count} copies rolled back, {len(missed)} missed")  # noqa: T201 - figures for the heavy run
    assert missed == []
