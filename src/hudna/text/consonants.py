"""The consonants of a name, written alike whatever script and romanisation it stands in.

"Dayr az-Zawr", «Дейр-эз-Зор» and «دير الزور» have the same consonants. Letters that one script
keeps apart and another does not (h and kh, s and sh, p and b) are one here; vowels, the article
and what may be a vowel (w, y) are left out. It finds names, and never tells that two are the same.
"""

import re
from functools import lru_cache

from hudna.text.folded import fold_key

__all__ = ["consonants"]

_ARTICLE = re.compile(r"[ae](?:[lnrtdz]|s|sh|dh|th)|[эа][льнртдзсш]ь?")
_ARABIC_ARTICLE = re.compile(r"^[وبل]?ال(?=\w\w)")
_SOUNDS: dict[str, str] = {
    # Latin: the longest first.
    "shch": "s", "sch": "s", "tch": "ts", "tsch": "ts", "dzh": "g", "dj": "g", "kh": "h",
    "gh": "g", "sh": "s", "th": "t", "dh": "d", "zh": "g", "ch": "ts", "ph": "f", "ck": "k",
    "b": "b", "p": "b", "t": "t", "d": "d", "k": "k", "q": "k", "c": "k", "g": "g", "j": "g",
    "h": "h", "s": "s", "z": "z", "f": "f", "x": "ks", "r": "r", "l": "l", "m": "m", "n": "n",
    # Arabic.
    "تش": "ts", "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ط": "t", "ج": "g", "چ": "ts",
    "گ": "g", "غ": "g", "ح": "h", "خ": "h", "ه": "h", "د": "d", "ذ": "d", "ض": "d", "ظ": "z",
    "ر": "r", "ز": "z", "ژ": "g", "س": "s", "ص": "s", "ش": "s", "ف": "f", "ڤ": "f", "ق": "k",
    "ك": "k", "ل": "l", "م": "m", "ن": "n",
    # Cyrillic.
    "дж": "g", "б": "b", "п": "b", "т": "t", "д": "d", "к": "k", "г": "g", "ж": "g",
    "х": "h", "с": "s", "ш": "s", "щ": "s", "з": "z", "ч": "ts", "ц": "ts", "ф": "f",
    "р": "r", "л": "l", "м": "m", "н": "n",
}  # fmt: skip
_LETTERS = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)
def _of_word(word: str) -> str:
    bare = _ARABIC_ARTICLE.sub("", word)
    sounds = "".join(_SOUNDS[letter] for letter in _LETTERS.findall(bare))
    return sounds.removesuffix("h") if len(sounds) > 1 else sounds


def consonants(text: str) -> str:
    """The consonants of a name: empty for one without any."""
    words = fold_key(text).split()
    kept = [word for word in words if not _ARTICLE.fullmatch(word)]
    return _DOUBLE.sub(r"\1", "".join(map(_of_word, kept)))
