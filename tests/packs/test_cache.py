"""The cache of compiled tables: found by content, done without, never half written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hudna.packs import cache, pack
from hudna.packs.pack import Packs
from hudna.reading import names
from hudna.registers.ties import make_ties
from hudna.registers.world import World


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    """An empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches" / "hudna"


def built(key="a" * 24, value=1):
    """What ``cached`` gives, and whether it had to be built."""
    seen = []

    def build():
        seen.append(value)
        return {"value": value}

    return cache.cached("table", key, dict[str, int], build), bool(seen)


def test_what_was_built_is_kept(folder):
    assert built() == ({"value": 1}, True)
    assert built(value=2) == ({"value": 1}, False)
    assert [file.suffix for file in folder.iterdir()] == [".msgpack"]


def test_another_key_is_another_table():
    built()
    assert built(key="b" * 24, value=2) == ({"value": 2}, True)
    assert built(value=3) == ({"value": 1}, False)


@pytest.mark.parametrize("junk", [b"", b"\x00", b"\x00" * 4 + b"\x81\xa5value\x01", b"junk" * 99])
def test_a_broken_file_is_built_again(folder, junk):
    built()
    (file,) = folder.iterdir()
    file.write_bytes(junk)
    assert built(value=2) == ({"value": 2}, True)
    assert built(value=3) == ({"value": 2}, False)


def test_a_flipped_bit_is_seen(folder):
    built()
    (file,) = folder.iterdir()
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    assert built(value=2) == ({"value": 2}, True)


def test_a_table_of_another_shape_is_built_again():
    cache.cached("table", "a" * 24, list[int], lambda: [1])
    assert built() == ({"value": 1}, True)


def test_no_cache_folder_is_no_error(folder):
    folder.parent.mkdir()
    folder.write_text("no folder")
    assert built() == ({"value": 1}, True)
    assert built(value=2) == ({"value": 2}, True)


def test_a_folder_that_is_not_writable_is_no_error(folder, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr(cache.tempfile, "mkstemp", refuse)
    assert built() == ({"value": 1}, True)
    assert built(value=2) == ({"value": 2}, True)
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(folder, monkeypatch):
    def full(self, target):  # noqa: ARG001
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert built() == ({"value": 1}, True)
    assert list(folder.iterdir()) == []


def test_without_a_home_nothing_is_kept(monkeypatch):
    def homeless():
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache.cache_folder() is None
    assert built() == ({"value": 1}, True)


def test_a_relative_cache_home_is_not_believed(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "caches")
    assert cache.cache_folder() == Path.home() / ".cache" / "hudna"


def test_only_the_newest_tables_are_kept(folder):
    for number in range(cache.KEPT + 3):
        built(key=f"{number:024}")
        for file in folder.iterdir():
            os.utime(file, ns=(0, int(file.stem.split("-")[1])))
    cache.cached("table-of-another-name", "c" * 24, dict[str, int], dict)
    kept = sorted(file.name for file in folder.glob("table-0*"))
    assert kept == [f"table-{number:024}.msgpack" for number in range(3, cache.KEPT + 3)]
    assert len(list(folder.iterdir())) == cache.KEPT + 1


WRITER = """
import sys
from hudna.packs.cache import cached
table = cached("table", "a" * 24, list[int], lambda: list(range(200_000)))
sys.exit(table != list(range(200_000)))
"""


def test_processes_that_write_at_once_do_not_disturb_each_other(folder):
    writers = [subprocess.Popen([sys.executable, "-c", WRITER]) for _ in range(4)]
    assert [writer.wait(60) for writer in writers] == [0] * 4
    assert [file.name for file in folder.iterdir()] == [f"table-{'a' * 24}.msgpack"]
    assert subprocess.run([sys.executable, "-c", WRITER], check=False).returncode == 0


# ------------------------------------------------------------ packs and names


LEXICON = '[[entry]]\nid = "xx.terms.truce"\nsense = "truce"\nnouns = ["truce"]\n'


@pytest.fixture
def root(tmp_path):
    """Packs with one word in them."""
    (tmp_path / "packs" / "xx" / "terms").mkdir(parents=True)
    (tmp_path / "packs" / "xx" / "pack.toml").write_text('version = "1"\n')
    (tmp_path / "packs" / "xx" / "terms" / "lexicon.toml").write_text(LEXICON)
    return tmp_path / "packs"


@pytest.fixture
def compiled(monkeypatch):
    """How often lexicons were compiled."""
    seen = []
    real = pack.pack_lexicon

    def counting(*given):
        seen.append(given)
        return real(*given)

    monkeypatch.setattr(pack, "pack_lexicon", counting)
    return seen


def words(root):
    return set(Packs(root)["xx"].lexicon.table.forms)


def test_a_pack_is_compiled_once(root, compiled):
    assert words(root) == words(root) == {"truce"}
    assert len(compiled) == 1


def test_a_changed_word_is_seen_even_when_size_and_time_are_the_same(root, compiled):
    words(root)
    file = root / "xx" / "terms" / "lexicon.toml"
    before = file.stat()
    file.write_text(LEXICON.replace('["truce"]', '["peace"]'))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert words(root) == {"peace"}
    assert len(compiled) == 2


def test_a_new_lexicon_beside_the_old_is_seen(root):
    words(root)
    other = LEXICON.replace("truce", "pact")
    (root / "xx" / "terms" / "lexicon-more.toml").write_text(other)
    assert words(root) == {"truce", "pact"}


def test_touched_files_with_the_same_words_are_not_compiled_again(root, compiled):
    words(root)
    os.utime(root / "xx" / "terms" / "lexicon.toml", ns=(1, 1))
    assert words(root) == {"truce"}
    assert len(compiled) == 1


def world(key):
    return World(Path(), {}, {}, {}, {}, {}, make_ties([]), key)


def test_names_are_kept_by_what_the_registers_hold(monkeypatch, folder):
    seen = []
    real = names.compile_names
    monkeypatch.setattr(names, "compile_names", lambda *g: seen.append(g) or real(*g))
    for key in ("a" * 32, "a" * 32, "b" * 32):
        assert len(names.NameIndex(names.names_of(world(key), "en")).entries) == 0
    assert len(seen) == 2
    assert len(list(folder.glob("names-en-*"))) == 2
    names.names_of(world(""), "en")  # made by hand: nobody knows what it holds
    assert len(list(folder.iterdir())) == 2
