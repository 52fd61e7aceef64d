"""A pack of its own for every test that breaks one."""

import shutil
from pathlib import Path

import pytest

from hudna.bench import new_pack
from hudna.packs.pack import Packs

FEASTS = Path(__file__).resolve().parents[2] / "world" / "feasts.toml"


@pytest.fixture
def packs(tmp_path, monkeypatch):
    """A folder of packs with the skeleton of one language, ``xy``; a world without names."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "world" / "actors").mkdir(parents=True)
    shutil.copy(FEASTS, tmp_path / "world")
    monkeypatch.setenv("HUDNA_WORLD", str(tmp_path / "world"))
    root = tmp_path / "languages"
    root.mkdir()
    new_pack("xy", Packs(root))
    return Packs(root)


@pytest.fixture
def edit(packs):
    """Replace words in a file of the pack; an empty ``old`` adds at the end."""

    def change(name, old, new):
        path = packs.root / "xy" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new) if old else text + new, "utf-8")

    return change
