# ruff: noqa: INP001 - scripts stand side by side, no package
"""Names put from Latin letters into Arabic and Russian ones, where no source has a better one.

What comes out is marked ``derived`` in the tables: it finds a place in a text, and is never shown
as its name.
"""

import re
from collections import defaultdict
from pathlib import Path

from place_names import Letters, ascii_name, read_letters, spelled

_TABLES = Path(__file__).parent / "places"
_BGN_ARTICLES, _BGN = read_letters("bgn-to-arabic.txt")
_, _RUSSIAN = read_letters("latin-to-russian.txt")
_, _ARABIC = read_letters("latin-to-arabic.txt")
_ARAB = frozenset("SY YE IQ LB PS JO LY SD EG SA AE OM QA KW BH MA DZ TN MR".split())
_MARKED = re.compile("[āīūḩşḑţ‘’]")
_ARTICLE = re.compile(r"[ae](?:[lnrtdz]|s|sh|dh|th)")


def _read_orthographies() -> dict[str, Letters]:
    found: dict[str, Letters] = defaultdict(list)
    countries: list[str] = []
    for line in (_TABLES / "orthographies.txt").read_text("utf-8").splitlines():
        if line.startswith("%"):
            countries = line[1:].split()
        elif line and line[0] != "#":
            source, target = line.split("\t")
            for country in countries:
                found[country].append((source, target.replace("-", "")))
    return found


_ORTHOGRAPHIES = _read_orthographies()


def _read_as(word: str, country: str) -> str:
    """A word as a reader of English would write it."""
    pairs = sorted(_ORTHOGRAPHIES.get(country, []), key=lambda p: -len(p[0].strip("^$")))
    out, at = "", 0
    while at < len(word):
        for source, target in pairs:
            bare = source.strip("^$")
            if word.startswith(bare, at) and (source[0] != "^" or at == 0):
                out, at = out + target, at + len(bare)
                break
        else:
            out, at = out + word[at], at + 1
    return out


def _words(name: str, country: str) -> list[str]:
    bare = re.sub(r"\(.*?\)|,.*", "", name)
    parts = [part for part in re.split(r"[\s/-]+", bare.lower()) if part]
    return [re.sub("[^a-z]", "", ascii_name(_read_as(part, country)).lower()) for part in parts]


def russian_from_latin(name: str, country: str) -> str | None:
    """``Goma`` → «Гома»; None where a letter is not in the table."""
    words = _words(name, country)
    made = [spelled(word, _RUSSIAN) for word in words]
    if not made or not all(made):
        return None
    return "-".join(word[:1].upper() + word[1:] for word in made)


def arabic_from_latin(name: str, country: str) -> str | None:
    """``Goma`` → «غوما»; with the marks of BGN letter by letter, else as newspapers spell."""
    if country in _ARAB and _MARKED.search(name.lower()):
        return _from_bgn(name)
    words = _words(name, country)
    made: list[str] = []
    article = False
    for number, word in enumerate(words):
        if _ARTICLE.fullmatch(word) and number + 1 < len(words):
            article = True
            continue
        arabic = spelled(word, _ARABIC)
        if not arabic:
            return None
        made.append("ال" + arabic.lstrip("أ") if article else arabic)
        article = False
    return " ".join(made) or None


def _from_bgn(name: str) -> str | None:
    made: list[str] = []
    article = ""
    parts = [part for part in re.split(r"[\s-]+", name.lower()) if part]
    for number, part in enumerate(parts):
        if part in _BGN_ARTICLES and number + 1 < len(parts):
            article = _BGN_ARTICLES[part]
            continue
        arabic = spelled(re.sub(r"([^aiu‘’])\1", r"\1", part), _BGN)
        if not arabic:
            return None
        made.append(article + arabic)
        article = ""
    return " ".join(made) or None
