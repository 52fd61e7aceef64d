"""Laws of a lexicon's entries and of the words in them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from hudna.bench.fields import FIELDS, ROLE_PLACES, ROLES
from hudna.bench.files import PARTS, PackFiles, Table
from hudna.bench.finding import Finding
from hudna.packs.compiled import CompiledLexicon
from hudna.reading.senses import SENSES_OF_KIND
from hudna.text.folded import fold_key

__all__ = ["dead_findings", "lexicon_findings"]

Wording: TypeAlias = tuple[tuple[str, ...], ...]
UNMEANT = frozenset({*PARTS, "id", "note"})
TATWEEL = "\u0640"
INVISIBLE = frozenset({"Cf", "Cc", "Co", "Cn"})
LOOKALIKES = frozenset("aceiopxyABCEHIKMOPTXY")
"""Latin letters that Cyrillic has letters like."""

SIGNS = re.compile(r"[^\w\s/.'’\-\u0300-\u036f\u064b-\u0655]|_|^\s|\s$|\s\s")
WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u064b-\u0655])+")
OWN = frozenset({*PARTS, "id", "sense", "note", "roles"})


def lexicon_findings(files: PackFiles) -> Iterator[Finding]:
    """What breaks a law in the lexicons of a pack."""
    script = str(files.about.get("script", ""))
    for table in files.lexicon:
        yield from _ident(table, files.language)
        yield from _sense(table)
        yield from _fields(table)
        yield from _roles(table)
        yield from _items(table, script)
    yield from _unique(files.lexicon)
    yield from _sorted(files.lexicon)
    yield from _doubles(files.lexicon)


def dead_findings(files: PackFiles, lexicon: CompiledLexicon) -> Iterator[Finding]:
    """Items that can match nothing, because no form of one of their words is ever made."""
    tables = {table.id: table for table in files.lexicon}
    made = {lexeme for held in lexicon.table.forms.values() for lexeme, _ in held}
    for first, phrases in sorted(lexicon.table.firsts.items()):
        for rest, payload in phrases:
            if made.issuperset((first, *rest)):
                continue
            pattern = lexicon.patterns[payload]
            table = tables[lexicon.entries[pattern.entry].id]
            item = " ".join((*pattern.words, *(("..", *pattern.tail) if pattern.tail else ())))
            remedy = "principal parts are for the first word; a cut one (co-chair) goes under words"
            yield _found(table, "dead", f"“{item}” can match nothing", remedy)


def _found(table: Table, law: str, problem: str, remedy: str) -> Finding:
    return Finding(law=law, path=table.path, id=table.id, problem=problem, remedy=remedy)


def _ident(table: Table, language: str) -> Iterator[Finding]:
    stem = f"{language}.{table.kind}.{table.sense}"
    if table.id != stem and not table.id.startswith(stem + "."):
        yield _found(
            table,
            "id",
            "its id does not say language, kind and sense",
            f"call it {stem}, or {stem}.something",
        )


def _sense(table: Table) -> Iterator[Finding]:
    known = SENSES_OF_KIND[table.kind]
    if table.sense in known:
        return
    homes = [kind for kind, senses in SENSES_OF_KIND.items() if table.sense in senses]
    yield _found(
        table,
        "sense",
        f"the reader knows no sense `{table.sense}` of {table.kind}",
        f"move it to {homes[0]}/" if homes else "give one of hudna.reading.senses.SENSES_OF_KIND",
    )


def _fields(table: Table) -> Iterator[Finding]:
    fields = {field.name: field for field in FIELDS.get(table.sense, ())}
    for name in table.values:
        if name not in OWN and name not in fields:
            yield _found(
                table,
                "field",
                f"nobody reads the field `{name}` of the sense `{table.sense}`",
                f"it has {', '.join(fields) or 'none'}; parts of speech are {', '.join(PARTS)}",
            )
    for name, field in fields.items():
        value = table.values.get(name)
        if value is None and field.needed:
            yield _found(table, "field", f"`{name}` is not given", f"write {name} = …")
        elif value is not None and field.values and value not in field.values:
            yield _found(
                table,
                "field",
                f"`{name}` cannot be `{value}`",
                f"give one of {', '.join(sorted(field.values))}",
            )


def _roles(table: Table) -> Iterator[Finding]:
    roles = table.values.get("roles", {})
    if not isinstance(roles, dict):
        return  # told when the pack is compiled
    for role, places in roles.items():
        if role not in ROLES:
            remedy = f"give one of {', '.join(sorted(ROLES))}"
            yield _found(table, "roles", f"nobody reads the role `{role}`", remedy)
        for place in places if isinstance(places, list) else [str(places)]:
            if place not in ROLE_PLACES:
                remedy = (
                    "give the id of a preposition or one of subject, object, b, l, k, dat, ins, gen"
                )
                yield _found(table, "roles", f"no role stands at `{place}`", remedy)


def _items(table: Table, script: str) -> Iterator[Finding]:
    held = list(table.items())
    if not held:
        yield _found(table, "words", "it has no words", "add some, or take the entry out")
    for _, item in held:
        if not unicodedata.is_normalized("NFC", item):
            yield _found(table, "NFC", f"“{item}” is not in NFC", "write it composed")
        if SIGNS.search(item) or ".." in item.replace(" .. ", " ", 1):
            remedy = "letters, - ' / and one “ .. ” between blanks are read"
            yield _found(table, "sign", f"“{item}” holds a sign that nobody reads", remedy)
        if strange := _strange(item, script):
            named = ", ".join(unicodedata.name(sign, f"U+{ord(sign):04X}") for sign in strange[:3])
            yield _found(
                table,
                "script",
                f"“{item}” holds {named}",
                f"write it in {script.capitalize()} letters alone",
            )


def _strange(item: str, script: str) -> list[str]:
    """Signs that may not stand in a word of a pack: invisible ones, and foreign letters.

    A word wholly in Latin letters may stand in any pack (Telegram), unless it could be mistaken
    for one of the pack's own script.
    """
    found = [sign for sign in item if sign == TATWEEL or unicodedata.category(sign) in INVISIBLE]
    for word in WORD.findall(item):
        own = [sign for sign in word if _is_of(sign, script)]
        latin = all(_is_of(sign, "latin") for sign in word) and not LOOKALIKES.issuperset(word)
        if len(own) < len(word) and not latin:
            found.extend(sign for sign in word if not _is_of(sign, script))
    return sorted(set(found))


def _is_of(sign: str, script: str) -> bool:
    return unicodedata.name(sign, "").startswith((script.upper() + " ", "COMBINING "))


def _unique(tables: list[Table]) -> Iterator[Finding]:
    counts = Counter(table.id for table in tables)
    told: set[str] = set()
    for table in tables:
        if counts[table.id] > 1 and table.id in told:
            yield _found(table, "unique", "another entry has this id", "add a number: .2")
        told.add(table.id)


def _sorted(tables: list[Table]) -> Iterator[Finding]:
    for before, table in pairwise(tables):
        if before.path == table.path and table.id < before.id:
            yield _found(table, "sorted", f"stands after {before.id}", "sort entries by id")


def _doubles(tables: list[Table]) -> Iterator[Finding]:
    """One wording twice with the same meaning; another field or role makes another meaning."""
    held: dict[tuple[str, ...], list[tuple[Wording, Table]]] = {}
    for table in tables:
        meaning = sorted((k, str(v)) for k, v in table.values.items() if k not in UNMEANT)
        for part, item in table.items():
            wording = _wording(item)
            key = (table.kind, str(meaning), part, *(parts[0] for parts in wording))
            others = held.setdefault(key, [])
            other = next((at for before, at in others if _says_no_more(before, wording)), None)
            if other is not None:
                where = "here twice" if other is table else f"in {other.id} too"
                yield _found(table, "double", f"“{item}” stands {where}", "keep one")
            others.append((wording, table))


def _wording(item: str) -> Wording:
    """An item as words, each as its folded principal parts."""
    return tuple(tuple(fold_key(part) or part for part in word.split("/")) for word in item.split())


def _says_no_more(one: Wording, other: Wording) -> bool:
    """Whether one of two wordings has no form that the other lacks."""
    pairs = [(set(a), set(b)) for a, b in zip(one, other, strict=True)]
    return all(a <= b for a, b in pairs) or all(b <= a for a, b in pairs)
