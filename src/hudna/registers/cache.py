"""The compiled world kept between runs.

One file per data root, in the user's cache folder. It is fresh when all files of the root have the
paths, sizes and times that it notes (a look at the folder, no reading); if not, when their bytes
have the hash that it notes. A cache that cannot be written or read is no error: the world is
compiled again.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import msgspec

__all__ = ["Cached", "cache_path", "content_key", "read_cache", "stat_key", "write_cache"]

SUFFIXES = (".toml", ".tsv", ".py")


class Cached(msgspec.Struct, array_like=True):
    """What stands in a cache file: two keys and the compiled world, not yet decoded."""

    stat: bytes
    content: bytes
    world: msgspec.Raw


def cache_path(root: Path) -> Path:
    """Where the compiled world of a data root is kept."""
    base = os.environ.get("XDG_CACHE_HOME") or ""
    folder = Path(base) if Path(base).is_absolute() else Path.home() / ".cache"
    name = hashlib.blake2b(str(root).encode(), digest_size=8).hexdigest()
    return folder / "hudna" / f"world-{name}.msgpack"


def _files(folders: tuple[Path, ...]) -> list[tuple[str, int, int]]:
    found = []
    for folder in folders:
        with suppress(FileNotFoundError), os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIXES):
                    stat = entry.stat()
                    found.append((entry.path, stat.st_size, stat.st_mtime_ns))
    found.sort()
    return found


def stat_key(folders: tuple[Path, ...], version: str) -> bytes:
    """Hash of the paths, sizes and times of the files in these folders."""
    digest = hashlib.blake2b(version.encode(), digest_size=16)
    digest.update(msgspec.msgpack.encode(_files(folders)))
    return digest.digest()


def content_key(folders: tuple[Path, ...], version: str) -> bytes:
    """Hash of the names and bytes of the files in these folders."""
    digest = hashlib.blake2b(version.encode(), digest_size=16)
    for path, size, _ in _files(folders):
        digest.update(f"\0{Path(path).parent.name}/{Path(path).name}\0{size}\0".encode())
        digest.update(Path(path).read_bytes())
    return digest.digest()


def read_cache(path: Path) -> Cached | None:
    """The cache file, or None where there is none that can be read."""
    with suppress(OSError, msgspec.MsgspecError):
        return msgspec.msgpack.decode(path.read_bytes(), type=Cached)
    return None


def write_cache(path: Path, cached: Cached) -> bool:
    """Write the cache in one step; False where the folder does not allow it."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.write_bytes(msgspec.msgpack.encode(cached))
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        return False
    return True
