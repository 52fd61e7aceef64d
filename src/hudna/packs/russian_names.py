"""Cases of Russian proper names that no dictionary has, by their endings.

A dictionary's guess makes a plural of a strange name («Таиз» as one of «таизы») or an adjective of
it («Генейна»). Names follow few patterns: a hard consonant, й, ь, а, я; what ends in another vowel
does not change, but for «-ово, -ево, -ино, -ыно». Singular only: a name has no plural.
"""

from collections.abc import Iterator

from hudna.packs.features import ACC, DAT, FEM, GEN, INS, LOC, NOM, NOUN

__all__ = ["ADJECTIVE", "NEUTER", "declined", "stem_of"]

Form = tuple[str, int]
VOWELS = "аеиоуыэюя"
HUSHING = "жшщчц"
VELAR = "гкх"
NEUTER = ("ово", "ево", "ино", "ыно")
ADJECTIVE = "ый"
"""«Нагорный Карабах», «Нагорного Карабаха»."""
POSSESSIVE = ("ов", "ев", "ин", "ын")


def declined(name: str) -> Iterator[Form]:
    """The singular cases of a name in lower case, ё written е."""
    last = name[-1:]
    if last == "а":
        yield from _in_a(name[:-1])
    elif last == "я":
        stem = name[:-1]
        dative = "и" if stem.endswith("и") else "е"
        yield from _cases(name, stem, gen="и", dat=dative, acc="ю", ins=("ей", "ею"), loc=dative)
    elif last == "ь":
        yield from _in_soft(name[:-1])
    elif last == "й":
        stem = name[:-1]
        local = "и" if stem.endswith("и") else "е"
        yield from _cases(name, stem, gen="я", dat="ю", acc="я", ins=("ем",), loc=local)
    elif name.endswith(NEUTER):
        stem = name[:-1]
        yield name, NOUN | NOM | GEN | DAT | ACC | INS | LOC
        yield from _cases(name, stem, gen="а", dat="у", acc="о", ins=("ом",), loc="е")
    elif last in VOWELS:
        yield name, NOUN | NOM | GEN | DAT | ACC | INS | LOC
    else:
        ins: tuple[str, ...] = ("ем", "ом") if last in HUSHING else ("ом",)
        ins += ("ым",) if name.endswith(POSSESSIVE) else ()
        yield name, NOUN | ACC
        yield from _cases(name, name, gen="а", dat="у", acc="а", ins=ins, loc="е")


def stem_of(name: str) -> str:
    """What stands in all cases of a Cyrillic name; '' for one of another script."""
    stem = name.removesuffix(ADJECTIVE).rstrip("аяйь")
    return stem if stem and "а" <= stem[0] <= "я" else ""


def _in_a(stem: str) -> Iterator[Form]:
    soft = stem[-1:] in VELAR + HUSHING
    ins = ("ей", "ой") if stem[-1:] in HUSHING else ("ой", "ою")
    genitive = "и" if soft and not stem.endswith("ц") else "ы"
    for form, bits in _cases(stem + "а", stem, gen=genitive, dat="е", acc="у", ins=ins, loc="е"):
        yield form, bits | FEM


def _in_soft(stem: str) -> Iterator[Form]:
    """Both genders: which one a strange name has, nobody can tell («Кидаль», «Хомель»)."""
    name = stem + "ь"
    yield name, NOUN | ACC
    yield from _cases(name, stem, gen="я", dat="ю", acc="я", ins=("ем",), loc="е")
    yield from _cases(name, stem, gen="и", dat="и", acc="ь", ins=("ью",), loc="и")


def _cases(  # noqa: PLR0913 (the cases)
    name: str, stem: str, *, gen: str, dat: str, acc: str, ins: tuple[str, ...], loc: str
) -> Iterator[Form]:
    yield name, NOUN | NOM
    yield stem + gen, NOUN | GEN
    yield stem + dat, NOUN | DAT
    yield stem + acc, NOUN | ACC
    for ending in ins:
        yield stem + ending, NOUN | INS
    yield stem + loc, NOUN | LOC
