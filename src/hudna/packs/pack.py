"""One language's pack, loaded: lexicon, segment cues, number words, prepositions."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from hudna.errors import PackError
from hudna.packs.cache import cached, signature
from hudna.packs.compiled import CompiledLexicon, PackedLexicon, pack_lexicon
from hudna.packs.lexicon import KINDS, read_lexicons
from hudna.packs.toml_files import read_toml
from hudna.text.folded import fold

__all__ = ["Pack", "Packs", "languages_root", "segment_data"]


@dataclass(slots=True, frozen=True)
class Pack:
    """A language's pack: what ``pack.toml`` says, its lexicon, and its segment cues (folded)."""

    language: str
    version: str
    script: str
    direction: str
    root: Path
    lexicon: CompiledLexicon
    cues: dict[str, tuple[str, ...]]
    abbreviations: frozenset[str]


def languages_root() -> Path:
    """The folder of the packs: ``$HUDNA_LANGUAGES``, the checkout's, or the wheel's.

    Raises:
        PackError: there is none.
    """
    override = os.environ.get("HUDNA_LANGUAGES")
    package = Path(__file__).resolve().parents[1]
    places = (
        [Path(override)] if override else [package.parents[1] / "languages", package / "languages"]
    )
    for place in places:
        if place.is_dir():
            return place
    raise PackError("no language packs", path=places[0], remedy="install hudna with its data")


class Packs:
    """The packs at a root, each loaded when it is first asked for."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or languages_root()
        self._held: dict[str, Pack] = {}

    def languages(self) -> list[str]:
        """Codes of the packs that are there."""
        return sorted(path.parent.name for path in self.root.glob("*/pack.toml"))

    def __contains__(self, language: object) -> bool:
        """Whether there is a pack of a language."""
        """Whether there is a pack of a language."""
        if language in self._held:
            return True
        return isinstance(language, str) and (self.root / language / "pack.toml").is_file()

    def __getitem__(self, language: str) -> Pack:
        """The pack of a language, loaded when it is first asked for."""
        """The pack of a language.

        Raises:
            PackError: there is none, or one of its files is broken.
        """
        if language not in self._held:
            self._held[language] = _load(self.root / language, language)
        return self._held[language]

    def versions(self) -> dict[str, str]:
        """Version of each pack that was loaded."""
        return {code: pack.version for code, pack in sorted(self._held.items())}


def _load(root: Path, language: str) -> Pack:
    about = read_toml(root / "pack.toml")
    key = signature(
        lexicon for kind in KINDS for lexicon in sorted((root / kind).glob("lexicon*.toml"))
    )

    def build() -> PackedLexicon:
        entries, patterns = read_lexicons(root)
        return pack_lexicon(language, entries, patterns)

    return Pack(
        language=language,
        version=str(about.get("version", "0")),
        script=str(about.get("script", "latin")),
        direction=str(about.get("direction", "ltr")),
        root=root,
        lexicon=CompiledLexicon(cached(f"lexicon-{language}", key, PackedLexicon, build)),
        cues=_cues(root / "segments" / "cues.toml"),
        abbreviations=_abbreviations(root / "segments" / "abbreviations.txt"),
    )


def segment_data(root: Path) -> tuple[str, dict[str, tuple[str, ...]], frozenset[str]]:
    """Script, segment cues and abbreviations of the pack at ``root``.

    They are wanted before the language of a text is known, so they load without the lexicon.
    """
    script = str(read_toml(root / "pack.toml").get("script", "latin"))
    return (
        script,
        _cues(root / "segments" / "cues.toml"),
        _abbreviations(root / "segments" / "abbreviations.txt"),
    )


def _cues(path: Path) -> dict[str, tuple[str, ...]]:
    if not path.exists():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"not TOML: {error}", path=path, remedy="mend the line it names") from None
    return {
        name: tuple(fold(str(each)).text for each in values)
        for name, values in table.items()
        if isinstance(values, list)
    }


def _abbreviations(path: Path) -> frozenset[str]:
    if not path.exists():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    words = (line.partition("#")[0].strip().rstrip(".") for line in lines)
    return frozenset(fold(word).text for word in words if word)
