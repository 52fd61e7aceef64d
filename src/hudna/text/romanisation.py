"""Cyrillic spelled in Latin letters, as newspapers do (BGN/PCGN without its marks).

Letter by letter, so nothing is guessed: «Олег Журавлёв» is "Oleg Zhuravlev". Arabic leaves its
vowels out, and is not spelled here.
"""

__all__ = ["romanised"]

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєіїў",
        (
            *("a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p"),
            *("r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu"),
            *("ya", "g", "ye", "i", "yi", "u"),
        ),
        strict=True,
    )
)
VOWELS = "аоуэе"
VOWEL_NEXT = frozenset("аоуэеёиюя")
_ENDINGS = (("ий", "y"), ("ый", "y"))


def romanised(name: str) -> str | None:
    """The name in Latin letters; None for a name that is not written in Cyrillic."""
    words = name.split()
    made = [_word(word) for word in words]
    return " ".join(made) if words and all(made) else None


def _word(word: str) -> str:
    """One word; nothing where a letter of another script stands in it."""
    low = word.lower()
    for ending, latin in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return _cased(_spelled(low[: -len(ending)]) + latin, word)
    return _cased(_spelled(low), word)


def _spelled(low: str) -> str:
    found = [_LETTERS.get(letter, letter if letter in "-'’" else None) for letter in low]
    for at in range(1, len(low)):  # «Михайлов», «Сергей»
        if low[at] == "й" and low[at - 1] in VOWELS and low[at + 1 : at + 2] not in VOWEL_NEXT:
            found[at] = "i"
    if None in found:
        return ""
    made = "".join(each for each in found if each)
    return "y" + made if low.startswith("е") else made


def _cased(made: str, word: str) -> str:
    """Parts between hyphens begin as those of the word do: «аль-Машат», «Сан-Хосе»."""
    parts = zip(made.split("-"), word.split("-"), strict=False)
    return "-".join(m.capitalize() if w[:1].isupper() else m for m, w in parts)
