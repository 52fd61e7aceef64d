"""Letters that do not belong to a language's script: look-alikes and names gone astray."""

import re
import unicodedata
from functools import lru_cache

__all__ = ["foreign_letters"]

_SCRIPTS = {"ar": "ARABIC", "en": "LATIN", "ru": "CYRILLIC"}
_WORDS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def foreign_letters(text: str, language: str) -> str:
    """The letters of a text that stand in the wrong script; empty where all is well.

    A whole word in Latin capitals (``M4``, ``C``) may stand in any language, a mixed word never.
    """
    wanted = _SCRIPTS.get(language)
    if wanted is None:
        return ""
    found: list[str] = []
    for word in _WORDS.findall(text):
        strange = [letter for letter in word if _script(letter) not in {wanted, "MODIFIER"}]
        mixed = len(strange) < len(word)
        capitals = word.isascii() and word.isupper()
        if strange and (mixed or not capitals):
            found += strange
    return "".join(dict.fromkeys(found))
