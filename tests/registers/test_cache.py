"""The compiled world: fresh, stale, broken, impossible."""

import os

import pytest

from hudna.registers import cache, load_world
from hudna.registers import world as world_module


@pytest.fixture
def compiled(monkeypatch):
    """How often the files were read."""
    seen = []
    real = world_module.compile_world

    def counting(root):
        seen.append(root)
        return real(root)

    monkeypatch.setattr(world_module, "compile_world", counting)
    return seen


def same(one, two):
    return all(
        dict(getattr(one, name)) == dict(getattr(two, name))
        for name in ("actors", "places", "sources", "agreements", "ambiguous")
    )


def test_the_second_load_reads_the_cache_and_is_the_same(root, compiled):
    first = load_world(root)
    second = load_world(root)
    assert len(compiled) == 1
    assert same(first, second)
    assert len(second.actors) == 4
    assert "valley" in second.actors
    assert second.actors.get("nobody") is None
    assert second.find_places("Doorton") == first.find_places("Doorton")
    assert second.holders(("president",), "valley", None) == ["ada-hill"]


def test_a_changed_file_is_seen(root, spoil, compiled):
    load_world(root)
    spoil("actors/valley.toml", "Rivertown", "Rivercity")
    assert load_world(root).actors["valley"].metonyms["en"] == ("Rivercity",)
    (root / "actors" / "ada-hill.toml").unlink()
    assert "ada-hill" not in load_world(root).actors
    assert len(compiled) == 3


def test_touched_files_with_the_same_bytes_are_not_compiled_again(root, compiled):
    load_world(root)
    os.utime(root / "actors" / "valley.toml", ns=(1, 1))
    load_world(root)
    load_world(root)
    assert len(compiled) == 1


@pytest.mark.parametrize("junk", [b"", b"\x93", b"not a cache", b"\x93\xc4\x01a\xc4\x01b\x90"])
def test_a_broken_cache_is_compiled_again(root, compiled, junk):
    load_world(root)
    cache.cache_path(root.resolve()).write_bytes(junk)
    assert len(load_world(root).places) == 3
    assert len(compiled) == 2


def test_a_cache_of_another_form_is_compiled_again(root, compiled):
    load_world(root)
    path = cache.cache_path(root.resolve())
    held = cache.read_cache(path)
    cache.write_cache(
        path, cache.Cached(held.stat, held.content, world_module.msgspec.Raw(b"\x90"))
    )
    assert len(load_world(root).places) == 3
    assert len(compiled) == 2


def test_no_cache_folder_is_no_error(root, compiled, monkeypatch, tmp_path):
    wall = tmp_path / "a-file"
    wall.write_text("not a folder", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(wall))
    assert len(load_world(root).places) == 3
    assert len(load_world(root).places) == 3
    assert len(compiled) == 2


def test_the_cache_folder_is_the_users(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.cache_path(tmp_path).parent == tmp_path / ".cache" / "hudna"
