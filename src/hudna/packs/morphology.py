"""All forms of a word, made when packs are compiled, never while reading.

A word is written in a lexicon by its principal parts, with ``/`` between them:

* Arabic verb ``past/present/masdar/participle…``, noun ``singular/plural…``;
* English verb ``base/past/participle`` (regular parts left out), noun ``singular/plural``;
* Russian: the dictionary form alone.

Each function gives folded forms with the features of ``hudna.packs.features``.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from hudna.packs import arabic
from hudna.packs.features import (
    ACC,
    ADJ,
    DAT,
    FEM,
    FUT,
    GEN,
    INF,
    INS,
    LOC,
    NOM,
    NOUN,
    PARTICLE,
    PASSIVE,
    PAST,
    PLURAL,
    PRESENT,
    PTCP,
    VERB,
)
from hudna.packs.russian_names import NEUTER, declined
from hudna.text.folded import fold_key

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

__all__ = ["Form", "forms_of"]

Form = tuple[str, int]
"""A folded form and its features."""


def forms_of(language: str, part: str, word: str) -> Iterator[Form]:
    """Forms of one word.

    Args:
        language: ``ar``, ``en``, ``ru``; any other language gets the word as it is.
        part: ``verb``, ``noun``, ``adjective`` or ``word`` (does not inflect).
        word: principal parts, with ``/`` between them.
    """
    if part == "word":
        yield fold_key(word), PARTICLE
    elif language == "ar":
        parts = word.split("/")
        hamza = parts[0].endswith(("أ", "ء", "ئ", "ؤ"))
        yield from arabic.forms_of(part, [fold_key(each) for each in parts], hamza=hamza)
    elif language == "en":
        yield from _english(part, [fold_key(each) for each in word.split("/")])
    elif language == "ru":
        for each in word.split("/"):
            yield from _russian(part, each.strip())
    else:
        yield fold_key(word), {"verb": VERB, "adjective": ADJ}.get(part, NOUN)


VOWELS = "aeiou"


def _english(part: str, parts: list[str]) -> Iterator[Form]:
    base = parts[0]
    if part == "adjective":
        yield base, ADJ
        return
    if part == "noun":
        yield base, NOUN
        yield parts[1] if len(parts) > 1 else _with_s(base), NOUN | PLURAL
        return
    past = parts[1] if len(parts) > 1 else _with_ed(base)
    participle = next(iter(parts[2:]), past)
    yield base, VERB | PRESENT | INF
    yield _with_s(base), VERB | PRESENT
    yield past, VERB | PAST
    yield participle, PTCP | PASSIVE
    yield _with_ing(base), PTCP


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if _ends_in_consonant_y(word):
        return word[:-1] + "ies"
    return word + "s"


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in VOWELS


DOUBLING = frozenset(
    {
        "admit", "begin", "commit", "compel", "concur", "control", "defer", "deter", "equip",
        "expel", "forget", "incur", "occur", "patrol", "permit", "prefer", "propel", "rebut",
        "recur", "refer", "regret", "repel", "submit", "transfer",
    }
)  # fmt: skip
"""Verbs of two syllables on one final consonant that they double, as short ones do."""
SHORT_VERB = re.compile(r"(qu|[^aeiou]*)[aeiou][^aeiouwxy]")
"""One vowel between consonants: stop, run, quit."""


def _doubles(word: str) -> bool:
    return word in DOUBLING or SHORT_VERB.fullmatch(word) is not None


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if _ends_in_consonant_y(word):
        return word[:-1] + "ied"
    return (word + word[-1] if _doubles(word) else word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return (word + word[-1] if _doubles(word) else word) + "ing"


@cache
def _russian_analyzer() -> "MorphAnalyzer":
    import pymorphy3  # noqa: PLC0415 (heavy, needed only when a pack is compiled)

    return pymorphy3.MorphAnalyzer(lang="ru")


_GRAMMEMES = {
    "nomn": NOM,
    "gent": GEN,
    "gen2": GEN,
    "datv": DAT,
    "accs": ACC,
    "ablt": INS,
    "loct": LOC,
    "loc2": LOC,
    "plur": PLURAL,
    "femn": FEM,
    "past": PAST,
    "pres": PRESENT,
    "futr": PRESENT | FUT,
    "pssv": PASSIVE,
}
_PARTS = {
    "NOUN": NOUN,
    "ADJF": ADJ,
    "ADJS": ADJ | VERB,  # «готовы соблюдать» predicates
    "COMP": ADJ,
    "VERB": VERB,
    "INFN": INF,
    "PRTF": PTCP,
    "PRTS": PTCP | VERB,
    "GRND": PTCP,
    "NPRO": NOUN,
    "NUMR": NOUN,
}
_WANTED = {"verb": ("INFN", "VERB"), "noun": ("NOUN",), "adjective": ("ADJF", "PRTF")}


def _russian(part: str, word: str) -> Iterator[Form]:
    if any(letter.isascii() and letter.isalpha() for letter in word) or not word[1:]:
        yield fold_key(word), NOUN | NOM | GEN | DAT | ACC | INS | LOC
        return
    parse = _russian_parse(part, word)
    seen: dict[str, int] = {}
    if part == "noun" and word[:1].isupper() and _is_strange(word, parse):
        for key, bits in declined(fold_key(word)):
            seen[key] = seen.get(key, 0) | bits
        parse = None
    for form in _own_forms(parse) if parse else ():
        bits = _PARTS.get(str(form.tag.POS), 0)
        for grammeme in form.tag.grammemes:
            bits |= _GRAMMEMES.get(str(grammeme), 0)
        key = fold_key(form.word)
        seen[key] = seen.get(key, 0) | bits
    if not seen or (word.isupper() and part == "noun"):  # «с ХАМАС»: written without an ending
        seen[fold_key(word)] = NOUN | NOM | GEN | DAT | ACC | INS | LOC
    yield from seen.items()


def _own_forms(parse: "Parse") -> "list[Parse]":
    """The forms of a word; of a participle («раненый») not those of its verb («ранили»)."""
    if str(parse.tag.POS) != "PRTF":
        # of both aspects the same words are future in the other one: «обещает» is present
        lasting = "impf" in parse.tag
        return [form for form in parse.lexeme if not (lasting and "perf" in form.tag)]
    told = {"past", "pres", "pssv", "actv"} & set(parse.tag.grammemes)
    return [
        form
        for form in parse.lexeme
        if str(form.tag.POS) in {"PRTF", "PRTS"} and told <= set(form.tag.grammemes)
    ]


def _is_strange(word: str, parse: "Parse | None") -> bool:
    """Whether no dictionary has a name, and the guess makes it a form of another word."""
    if parse is not None and fold_key(word)[-1:] in "ая" and _normal(parse) != fold_key(word):
        return True  # «Хезболла», whatever word it looks like
    unchanging = word[-1] in UNCHANGING and not word.endswith(NEUTER)
    if unchanging or _russian_analyzer().word_is_known(word.lower()):
        return False
    if parse is None or word.endswith("\u044c"):  # the soft sign: either gender
        return True
    alone = len({form.word for form in parse.lexeme}) == 1 and word[-1] not in UNCHANGING
    return alone or str(parse.tag.POS) != "NOUN" or parse.normal_form != fold_key(word)


def _normal(parse: "Parse") -> str:
    return fold_key(parse.normal_form)


UNCHANGING = "еиоуыэю"


def _russian_parse(part: str, word: str) -> "Parse | None":
    parses = _russian_analyzer().parse(word.lower())
    wanted = _WANTED.get(part, ())
    fitting = [parse for parse in parses if str(parse.tag.POS) in wanted]
    if word[:1].isupper():
        for grammeme in ("Surn", "Geox", "Name", "Orgn"):
            named = [p for p in fitting if grammeme in p.tag and "nomn" in p.tag]
            if named:
                return named[0]
    exact = [parse for parse in fitting if parse.normal_form.replace("ё", "е") == fold_key(word)]
    # of both aspects: «обещает», «считает», «атакует» are present, not future
    lasting = [parse for parse in exact if "impf" in parse.tag]
    best = lasting or exact or fitting or parses
    return best[0] if best else None
