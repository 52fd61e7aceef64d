"""Register names made ready for matching: one phrase table per language.

A name is matched as a whole, each of its words in every form its language gives it. What a name
is (a short form, a seat of power that stands for a state, an adjective of nationality) travels
with it, because later strata must know.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from hudna.packs.cache import cached, signature
from hudna.packs.compiled import PhraseTable, key_words, nominal_forms
from hudna.packs.features import ADJ, CASES, DET, NOM, NOUN, PLURAL
from hudna.packs.morphology import forms_of
from hudna.packs.phrase_index import PackedPhrases, PhraseIndex
from hudna.packs.rows import Packed, Rows, pack_rows
from hudna.packs.russian_names import declined
from hudna.reading import common_names, name_slips
from hudna.registers.world import World
from hudna.text.clitics import ARTICLE
from hudna.text.folded import fold_key

__all__ = ["NameEntry", "NameIndex", "PackedNames", "compile_names", "names_of"]

LATIN_ALIASES = "en"
"""Latin acronyms are written in every language."""


class NameEntry(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One name of one register entry.

    ``sort`` is ``actor``, ``place``, ``source``, ``demonym``, ``people`` or ``metonym``; ``kind``
    the alias's kind (``short``, ``weak`` …), ``generic`` for a name that any country's body may
    bear; ``capital`` asks for a capital letter, ``upper`` for capitals throughout; ``person`` tells
    that the actor is a human being, ``given`` the first of its names, folded.
    """

    sort: str
    id: str
    kind: str = ""
    pejorative: bool = False
    capital: bool = False
    upper: bool = False
    weight: int = 0
    person: bool = False
    given: str = ""


class PackedNames(msgspec.Struct, array_like=True):
    """The names of a language as they are kept in a file."""

    entries: Packed
    table: PackedPhrases
    given: list[str]


class NameIndex:
    """The names of a language: the table and what its payloads mean."""

    def __init__(self, packed: PackedNames) -> None:
        self.entries = Rows(packed.entries, NameEntry)
        self.table = PhraseIndex(packed.table)
        self.given = frozenset(packed.given)


def names_of(world: World, language: str) -> PackedNames:
    """The names in a language, from the cache where it has them."""
    if not world.key:
        return compile_names(world, language)
    made_by = [Path(f) for f in (__file__, common_names.__file__, name_slips.__file__)]
    key = signature(made_by)[:16] + world.key
    return cached(f"names-{language}", key, PackedNames, lambda: compile_names(world, language))


class _Names:
    """The names of a language while they are compiled."""

    def __init__(self) -> None:
        self.entries: list[NameEntry] = []
        self.table = PhraseTable()


def compile_names(world: World, language: str) -> PackedNames:
    """All names in a language, with their forms."""
    index = _Names()
    done: set[str] = set()
    for text, entry, part in _names(world, language):
        words = key_words(text)
        if not words:
            continue
        index.entries.append(entry)
        lexemes = []
        for word in words:
            lexeme = f"{part[0]}:{word}"
            lexemes.append(lexeme)
            if lexeme not in done:
                done.add(lexeme)
                index.table.add_forms(lexeme, _forms(language, part, word, text))
        index.table.add_phrase(lexemes, len(index.entries) - 1)
        if OWNING.search(text):
            _add_owning(index, text, lexemes)
        if language == LATIN_ALIASES and entry.sort == "actor" and OWNED.match(text):
            _add_owned(index, lexemes)
        if INNER.search(text):
            _add_marked(index, text, part)
    name_slips.add_slips(index.entries, index.table, world)
    given = {entry.given for entry in index.entries if len(entry.given) > SHORT_GIVEN}
    return PackedNames(
        entries=pack_rows(index.entries), table=index.table.packed(), given=sorted(given)
    )


SHORT_GIVEN = 2
OWNING = re.compile(r"\w['’](?=\s)")
"""As in "Workers' Party"."""


def _add_owning(index: _Names, text: str, lexemes: list[str]) -> None:
    """The name once more, with the possessive behind the word that owns (``mark_owners``)."""
    place = len(key_words(OWNING.split(text)[0]))
    lexeme = f"{lexemes[0][0]}:'s"
    index.table.add_forms(lexeme, [("'s", NOUN)])
    index.table.add_phrase([*lexemes[:place], lexeme, *lexemes[place:]], len(index.entries) - 1)


OWNED = re.compile(r"[A-Z]\w* [a-z]")
"""As in "OSCE monitors", who are "the OSCE's monitors" too."""


def _add_owned(index: _Names, lexemes: list[str]) -> None:
    """The name once more, with the possessive behind its first word."""
    lexeme = f"{lexemes[0][0]}:'s"
    index.table.add_forms(lexeme, [("'s", NOUN)])
    index.table.add_phrase([lexemes[0], lexeme, *lexemes[1:]], len(index.entries) - 1)


INNER = re.compile(r"[/()]")
"""As in "Movement/Army (Northern Wing)"."""


def _add_marked(index: _Names, text: str, part: str) -> None:
    """The name once more with its strokes and brackets, which stand in a text as words do."""
    lexemes: list[str] = []
    for piece in re.split(f"({INNER.pattern})", text):
        if INNER.fullmatch(piece):
            lexemes.append(f"{part[0]}:{piece}")
            index.table.add_forms(lexemes[-1], [(piece, NOUN)])
        else:
            lexemes += [f"{part[0]}:{word}" for word in key_words(piece)]
    index.table.add_phrase(lexemes, len(index.entries) - 1)


def _forms(language: str, part: str, word: str, text: str) -> list[tuple[str, int]]:
    if part == "adjective":
        if language == "ru" and word.endswith(COMBINING):
            return [(word, ADJ)]
        return [*forms_of(language, "adjective", word), *_combining(language, word)]
    if language == "ru":
        written = next((each for each in WRITTEN.findall(text) if _same(each, word)), word)
        return _of_this_word(written, nominal_forms(language, written))
    definite = DET if language == "ar" and word.startswith(ARTICLE) else 0
    return [(word, NOUN | definite | (PLURAL if part == "people" else 0))]


def _combining(language: str, word: str) -> list[tuple[str, int]]:
    """The form of a Russian adjective before a hyphen: «*российско*-турецкий»."""
    ends = language == "ru" and word[-2:] in COMBINED
    return [(word[:-2] + COMBINING, ADJ)] if ends else []


COMBINED, COMBINING = frozenset({"ий", "ый"}), "о"


def _of_this_word(written: str, forms: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """A name that is only a form of another word («Идрисов», «Бомбе») takes none of its forms."""
    if written.isdecimal():
        return [(written, NOUN | CASES)]  # «France 24»
    key = fold_key(written)
    own = [bits for form, bits in forms if form == key]
    if own and not any(bits & NOM for bits in own):
        return list(declined(key))
    return forms


WRITTEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""Words as they are written, without brackets, hyphens and quotation marks."""


def _same(written: str, word: str) -> bool:
    return key_words(written) == [word]


def _names(world: World, language: str) -> Iterator[tuple[str, NameEntry, str]]:
    yield from _actor_names(world, language)
    yield from _place_names(world, language)
    for source in world.sources.values():
        for text, kind, stance in _source_names(source, language):
            yield text, _entry("source", source.id, text, kind, stance, language), "name"


def _actor_names(world: World, language: str) -> Iterator[tuple[str, NameEntry, str]]:
    common = common_names.CommonNames(world)
    for actor in world.actors.values():
        if actor.id in world.sources:
            continue
        for text, kind, stance in _all_names(actor, language):
            named = COMMON if common.holds(text, kind, actor) else kind
            entry = _entry("actor", actor.id, text, named, stance, language)
            if actor.kind == "person":
                given = key_words(actor.names.get(language, ""))[:2]
                entry = msgspec.structs.replace(
                    entry, person=True, given=given[0] if len(given) > 1 else ""
                )
            yield text, entry, "name"
        for sort, held, part in (
            ("demonym", actor.demonyms, "adjective"),
            ("people", actor.people, "people"),
            ("metonym", actor.metonyms, "name"),
        ):
            for text in held.get(language, ()):
                yield text, _entry(sort, actor.id, text, "", None, language), part
        official = actor.official.get(language)
        if official:
            yield official, _entry("actor", actor.id, official, "", None, language), "name"


def _place_names(world: World, language: str) -> Iterator[tuple[str, NameEntry, str]]:
    for place in world.places.values():
        inhabitants = place.population or (SPACIOUS if place.level in WIDE else 0)
        weight = min(inhabitants, 50_000_000)
        for name in place.names_in(language):
            entry = NameEntry(
                sort="place",
                id=place.id,
                kind=AMBIGUOUS[world.cue_of(name, language)],
                capital=language != "ar" and name[:1].isupper(),
                weight=weight,
            )
            yield name, entry, "name"


COMMON = "generic"
"""The kind of a name that bodies of many countries bear."""
WIDE = frozenset({"adm1", "region"})
SPACIOUS = 20_000
"""Among places of one name a region weighs more than a village and less than a town."""
AMBIGUOUS = {None: "", "context": "weak", "capital": "common"}
"""The cue that a name of a place needs → the kind of its entry."""


def _all_names(record: object, language: str) -> Iterator[tuple[str, str, str | None]]:
    name = record.names.get(language)  # type: ignore[attr-defined]
    if name:
        yield name, "", None
    for alias in record.aliases:  # type: ignore[attr-defined]
        if alias.lang == language or (alias.lang == LATIN_ALIASES and alias.kind == "acronym"):
            yield alias.text, alias.kind or "", alias.stance


def _source_names(source: object, language: str) -> Iterator[tuple[str, str, str | None]]:
    """The names of a newspaper or agency: «сообщает Reuters» writes it in its own letters."""
    yield from _all_names(source, language)
    if language == LATIN_ALIASES:
        return
    for text, kind, stance in _all_names(source, LATIN_ALIASES):
        if text.isascii() and text[:1].isupper() and kind != "acronym":
            yield text, kind, stance


def _entry(  # noqa: PLR0913, PLR0917 (a name's own facts)
    sort: str, ident: str, text: str, kind: str, stance: str | None, language: str
) -> NameEntry:
    capitals, letters = sum(map(str.isupper, text)), sum(map(str.isalpha, text))  # "LeT", "BiH"
    upper = capitals > 1 and (capitals == letters or kind == "acronym") and " " not in text
    return NameEntry(
        sort=sort,
        id=ident,
        kind=kind,
        pejorative=stance == "pejorative",
        capital=text[:1].isupper() and language != "ar",
        upper=upper,
    )
