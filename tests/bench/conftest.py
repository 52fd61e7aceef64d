"""A pack of its own for every test that breaks one."""

import pytest

from hudna.bench import new_pack
from hudna.packs.pack import Packs


@pytest.fixture
def packs(tmp_path, monkeypatch):
    """A folder of packs with the skeleton of one language, ``xy``, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
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
