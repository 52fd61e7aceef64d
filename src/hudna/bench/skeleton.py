"""The beginning of a new pack: one small file of each kind, with its first example.

The files to copy stand in the folder ``blank``; in them ``CODE`` is the language's code and
English words stand in for those of the language. What is written keeps the laws of packs.
"""

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from hudna.errors import InputError
from hudna.packs.pack import Packs

__all__ = ["new_pack"]

CODE = re.compile(r"[a-z]{2,3}(?:_[a-z]{2,8})?")
PLACE = "CODE"


def new_pack(language: str, packs: Packs | None = None) -> list[Path]:
    """Write the skeleton of a language's pack; the files written, ``pack.toml`` last.

    Raises:
        InputError: the code is none of ISO 639, the folder exists, or nothing can be written there.
    """
    known = packs if packs is not None else Packs()
    if CODE.fullmatch(language) is None:
        raise InputError(
            f"`{language}` is no code of a language", remedy="give an ISO 639 code, such as fa"
        )
    root = known.root / language
    if root.exists():
        raise InputError(
            "there is such a pack already", path=root, remedy="try hudna packs check " + language
        )
    try:
        return [_write(path, parts, root, language) for path, parts in _sheets()]
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror})",
            path=root,
            remedy="let HUDNA_LANGUAGES name a folder of packs that is yours",
        ) from None


def _sheets() -> list[tuple[Traversable, tuple[str, ...]]]:
    """The files to copy with the parts of their path; ``pack.toml``, which makes a pack, last."""
    top = files("hudna.bench") / "blank"
    folders = sorted((each for each in top.iterdir() if each.is_dir()), key=lambda each: each.name)
    inner = [(sheet, (folder.name, sheet.name)) for folder in folders for sheet in folder.iterdir()]
    inner.sort(key=lambda pair: pair[1])
    return [*inner, (top / "pack.toml", ("pack.toml",))]


def _write(sheet: Traversable, parts: tuple[str, ...], root: Path, language: str) -> Path:
    path = root.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(sheet.read_text(encoding="utf-8").replace(PLACE, language), encoding="utf-8")
    return path
