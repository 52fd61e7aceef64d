# ruff: noqa: INP001, RUF001 - scripts stand side by side, no package; letters of three scripts
"""Names that are also words or persons: found by comparing, then by judgement.

``tools/places/ambiguous.txt`` decides first: ``ar | context | الباب | the door`` adds a name,
``ar | plain | حلب | …`` says that a name stands alone however the dictionaries read.
"""

import re
import tomllib
from collections.abc import Collection
from pathlib import Path

import justext
from place_tables import Names, Place
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from hudna.registers.actors import load_actors
from hudna.text.folded import fold_key

LANGUAGES = {"ar": "Arabic", "en": "English", "ru": "Russian"}
SMALL = 100_000
GREAT = 500_000
ACTORS = Path(__file__).resolve().parents[1] / "world" / "actors"
SHORT = 2
PACKS = ACTORS.parents[1] / "languages"


def _written(path: Path) -> tuple[dict[tuple[str, str], tuple[str, ...]], set[tuple[str, str]]]:
    ambiguous: dict[tuple[str, str], tuple[str, ...]] = {}
    plain: set[tuple[str, str]] = set()
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        language, cue, name, why = [cell.strip() for cell in line.split("|")]
        key = (language, fold_key(name))
        if cue == "plain":
            plain.add(key)
        else:
            ambiguous[key] = (name, language, cue, why)
    return ambiguous, plain


def _words(language: str) -> set[str]:
    """Folded words of a language's dictionary, names left out where capitals show them."""
    table = DefaultDictionaryFactory().get_dictionary(language)
    words: set[str] = set()
    for raw in [*table.keys(), *table.values(), *justext.get_stoplist(LANGUAGES[language])]:
        word = raw.decode() if isinstance(raw, bytes) else raw
        if word == word.lower():
            words.add(fold_key(word))
    return words | _lexicon(language)


def _lexicon(language: str) -> set[str]:
    """Words of our own packs, for those that dictionaries lack («بيان», «التحالف»)."""
    found: set[str] = set()
    for path in sorted((PACKS / language).glob("*/lexicon*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8")).get("entry", []):
            for part in ("nouns", "verbs", "adjectives", "words"):
                for text in entry.get(part, []):
                    found |= {fold_key(word) for word in text.split("/") if word == word.lower()}
    return found


def _persons() -> set[tuple[str, str]]:
    """Folded names of the register's persons, whole, first word and last word, by language."""
    found: set[tuple[str, str]] = set()
    for actor in load_actors(ACTORS).values():
        if actor.kind == "person":
            found |= {(alias.lang, fold_key(alias.text)) for alias in actor.aliases}
            for language, name in actor.names.items():
                words = fold_key(name).split()
                found |= {(language, words[0]), (language, words[-1])}
    return found


def _known(place: Place, kind: str) -> bool:
    """Main names of countries and great towns are read as such unless a person says no."""
    return kind == "main" and (place.level == "country" or (place.population or 0) >= SMALL)


def find(places: dict[str, Place], names: Names, path: Path) -> list[tuple[str, ...]]:
    """Rows of ambiguous.tsv: name, language, cue, why."""
    ambiguous, plain = _written(path)
    held = {(row[1], fold_key(row[2])) for row in names.rows()}
    found = {key: row for key, row in ambiguous.items() if key in held}
    _drop_needless(places, names, found.keys())
    words = {language: _words(language) for language in LANGUAGES}
    persons = _persons()
    for ident, language, name, kind, source in names.rows():
        key = (language, fold_key(name))
        if " " in key[1] or key in found or key in plain:
            continue
        great = kind == "main" and (places[ident].population or 0) >= GREAT
        if key in persons and source != "hudna" and places[ident].level != "country" and not great:
            found[key] = (name, language, "context", "a person's name")
            continue
        # A capital letter costs a true name nothing, so it is asked for freely.
        known = language == "ar" and (_known(places[ident], kind) or source == "hudna")
        reason = _reason(key[1], words[language], known=known)
        if not reason and language == "ar" and source in MADE and _is_defined(key[1], words["ar"]):
            reason = "a word of the dictionary with its article"
        small = source in MADE and (places[ident].population or 0) < TOWN
        if small:
            reason = reason or _reason_of_small(language, key[1], words["ar"])
        if language == "ar" and reason and _is_needless(places[ident], kind, source):
            names.drop(ident, language, key[1])
        elif reason:
            cue = "context" if language == "ar" or small else "capital"
            found[key] = (name, language, cue, reason)
    return list(found.values())


def _drop_needless(
    places: dict[str, Place], names: Names, words: Collection[tuple[str, str]]
) -> None:
    """Leave out the needless Arabic names that are words by hand."""
    for ident, language, name, kind, source in names.rows():
        key = (language, fold_key(name))
        if language == "ar" and key in words and _is_needless(places[ident], kind, source):
            names.drop(ident, language, key[1])


def _is_needless(place: Place, kind: str, source: str) -> bool:
    """Whether a name of a small place may be left out: a rule made it, or it is a second one."""
    made = source == "derived" or (source == "geonames" and kind != "main")
    return made and (place.population or 0) < GREAT


def _reason_of_small(language: str, key: str, words: set[str]) -> str:
    """Why the name of a small place may be another word, though no dictionary has it."""
    if language == "ru" and ADJECTIVAL.search(key):
        return "an adjective or a family name in one of its forms"
    if language == "ar" and _is_part_of_word(key, words):
        return "part of a word of the dictionary"
    return ""


def _is_part_of_word(key: str, words: set[str]) -> bool:
    """Whether a name is what is left of a word that begins like a particle: «كالات» of «وكالات»."""
    return any(particle + key in words for particle in "وبلكف")


TOWN = 20_000
"""Inhabitants under which a name of GeoNames that is a word too is none without a cue."""
ADJECTIVAL = re.compile(r"(?:[оеё]в[оаы]?|[иы]н[оа]?|[ыио]й|[ая]я|[ое]е|[ое]ве)$")


MADE = frozenset({"geonames", "derived"})


def _is_defined(key: str, words: set[str]) -> bool:
    """Whether an Arabic name is a word with its article («التحالف»)."""
    return key.startswith("ال") and key.removeprefix("ال") in words


def _reason(key: str, words: set[str], *, known: bool) -> str:
    if len(key) <= SHORT:
        return "very short"
    if key in words and not known:
        return "a word of the dictionary"
    return ""
