"""Arabic forms from principal parts, unvowelled and folded.

Without vowel signs an Arabic verb has few written stems: the past (أعلن), the short past of
hollow and doubled verbs (قل from قال), the present (يعلن) and its jussive (يقل). Affixes are
regular; clitics are peeled while reading (``hudna.text.clitics``), so they are not made here.
"""

from collections.abc import Iterator

from hudna.packs.features import (
    ACC,
    ADJ,
    FEM,
    NOM,
    NOUN,
    PAST,
    PLURAL,
    PRESENT,
    PTCP,
    VERB,
)

__all__ = ["forms_of"]

WEAK = "اوي"
PAST_ENDINGS = ("ت", "تا", "ا", "وا", "ن", "نا", "تم")
ROOT = 3
"""Radicals of a root."""
PRESENT_PREFIXES = ("ي", "ت", "ن", "ا")


def forms_of(part: str, parts: list[str], *, hamza: bool = False) -> Iterator[tuple[str, int]]:
    """Forms of a verb (past, present, masdars and participles), noun or adjective.

    ``hamza`` tells that the past ends in a hamza (بدأ), which folding makes look weak.
    """
    if part == "verb":
        yield from _verb(parts, hamza=hamza)
    elif part == "adjective":
        for each in parts:
            yield from _adjective(each)
    else:
        yield from _noun(parts[0], NOUN)
        for plural in parts[1:]:
            yield from _noun(plural, NOUN | PLURAL)


def _verb(parts: list[str], *, hamza: bool) -> Iterator[tuple[str, int]]:
    past, present = parts[0], parts[1] if len(parts) > 1 else ""
    if past:
        yield from ((form, VERB | PAST | bits) for form, bits in _past(past, hamza=hamza))
    if present:
        made = _present(present, hollow=_is_hollow(past))
        yield from ((form, VERB | PRESENT | bits) for form, bits in made)
    for number, masdar in enumerate(parts[2:]):
        if number and _is_participle(masdar):  # the third part is always a verbal noun
            yield from ((form, bits | PTCP) for form, bits in _adjective(masdar))
        elif masdar:
            yield from _noun(masdar, NOUN)


def _is_participle(word: str) -> bool:
    """مفعول، مفعل، متفاعل … by their م, فاعل by its second letter."""
    if word.endswith("ه") or not word:
        return False
    derived = word.startswith("م") and len(word) <= 6  # noqa: PLR2004
    return derived or (len(word) == 4 and word[1] == "ا")  # noqa: PLR2004


def _past(stem: str, *, hamza: bool) -> Iterator[tuple[str, int]]:
    yield stem, 0
    if stem[-1] in "اي" and len(stem) >= ROOT and not hamza:  # defective: دعا, ادعي
        root = stem[:-1]
        yield root + "ت", FEM
        yield root + "تا", FEM | PLURAL
        yield root + "وا", PLURAL
        if stem[-1] == "ي":
            yield root + "ا", 0  # before a pronoun: رعاها
        for weak in "وي":
            yield root + weak + "ا", 0
            yield root + weak + "ت", 0
            yield root + weak + "نا", PLURAL
        return
    for ending in PAST_ENDINGS:
        bits = FEM if ending in {"ت", "تا"} else 0
        bits |= PLURAL if ending in {"وا", "ن", "نا", "ا", "تا"} else 0
        yield stem + ending, bits
    if len(stem) >= ROOT:
        yield stem + "و", PLURAL  # before a pronoun: خرقوها
    if len(stem) >= ROOT and stem[-2] == "ا":  # hollow: قال -> قلت
        short = stem[:-2] + stem[-1]
        yield short + "ت", 0
        yield short + "نا", PLURAL
        passive = stem[:-2] + "ي" + stem[-1]
        yield passive, 0
        yield passive + "ت", FEM


def _is_hollow(past: str) -> bool:
    """Whether the middle radical is weak: قال, أراد, استعاد."""
    return len(past) >= ROOT and past[-2] == "ا"


def _present(third: str, *, hollow: bool) -> Iterator[tuple[str, int]]:
    rest = third[1:]
    hollow = hollow and len(rest) >= ROOT
    yield from _singular(rest, hollow=hollow)
    stem = rest[:-1] if rest[-1] in WEAK else rest
    for prefix in ("ي", "ت"):
        yield prefix + stem + "ون", PLURAL
        yield prefix + stem + "وا", PLURAL
        yield prefix + stem + "ان", PLURAL
        yield prefix + rest + "ا", PLURAL
        yield prefix + stem + "ن", PLURAL | FEM
        if rest[-1] in WEAK:
            yield prefix + rest + "ان", PLURAL
    if hollow and rest[-2] in "وي":  # passive of the hollow: يقال
        yield "ي" + rest[:-2] + "ا" + rest[-1], 0
    if rest[-1] in WEAK:
        yield "ي" + rest[:-1] + "ي", 0


def _singular(rest: str, *, hollow: bool) -> Iterator[tuple[str, int]]:
    """Singular forms of the present, and the jussive where a weak letter falls out."""
    for prefix in PRESENT_PREFIXES:
        bits = FEM if prefix == "ت" else PLURAL if prefix == "ن" else 0
        yield prefix + rest, bits
        if prefix in "ان":
            continue  # «أقل», «نشر» are other words; news has no first person
        if rest[-1] in WEAK:  # defective: يدعو -> يدع
            yield prefix + rest[:-1], bits
        elif hollow and rest[-2] in WEAK:  # hollow: يقول -> يقل
            yield prefix + rest[:-2] + rest[-1], bits


def _noun(word: str, bits: int) -> Iterator[tuple[str, int]]:
    masculine = bool(bits & PLURAL) and word.endswith("ون")
    yield word, bits | NOM if masculine else bits
    if word.endswith("ه"):
        stem = word[:-1] + "ت"
        yield stem, bits | FEM  # before a pronoun: هدنته
        yield stem + "ان", bits | PLURAL | NOM
        yield stem + "ين", bits | PLURAL
        if not bits & PLURAL:
            yield stem + "ا", bits | PLURAL  # dual in a genitive bond
            yield stem + "ي", bits | PLURAL
            yield word[:-1] + "ات", bits | PLURAL
        return
    if word[-1] not in "اء":
        yield word + "ا", bits | ACC
    if masculine:
        yield word[:-2] + "ين", bits
        yield word[:-1], bits | NOM  # bound: «متمردو الحركة»
        yield word[:-2] + "ي", bits
    elif not bits & PLURAL:
        yield word + "ان", bits | PLURAL | NOM  # dual
        yield word + "ين", bits | PLURAL
        yield word + "ات", bits | PLURAL


def _adjective(word: str) -> Iterator[tuple[str, int]]:
    bits = ADJ
    yield word, bits
    yield word + "ا", bits
    yield word + "ه", bits | FEM
    for ending in ("ان", "ين", "ون", "تان", "تين", "ات"):
        yield word + ending, bits | PLURAL
