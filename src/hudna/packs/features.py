"""What a form of a word can be, as bits: one form may carry several.

The bits are shared by all languages; a language that does not mark something leaves it out.
"""

from typing import Final

__all__ = [
    "ACC",
    "ADJ",
    "CASES",
    "CONJ",
    "DAT",
    "DET",
    "FEM",
    "FUT",
    "GEN",
    "INF",
    "INS",
    "LOC",
    "NOM",
    "NOUN",
    "PARTICLE",
    "PASSIVE",
    "PAST",
    "PLURAL",
    "PREP",
    "PRESENT",
    "PTCP",
    "SLIP",
    "SUFFIX",
    "VERB",
]

VERB: Final = 1 << 0  # a finite form
NOUN: Final = 1 << 1
ADJ: Final = 1 << 2
PARTICLE: Final = 1 << 3  # does not inflect
PAST: Final = 1 << 4
PRESENT: Final = 1 << 5  # Arabic: the imperfect, whatever its time
FUT: Final = 1 << 6
INF: Final = 1 << 7
PTCP: Final = 1 << 8  # participle or -ing form
PASSIVE: Final = 1 << 9
PLURAL: Final = 1 << 10
FEM: Final = 1 << 11
NOM: Final = 1 << 12
GEN: Final = 1 << 13
DAT: Final = 1 << 14
ACC: Final = 1 << 15
INS: Final = 1 << 16
LOC: Final = 1 << 17
CASES: Final = NOM | GEN | DAT | ACC | INS | LOC
DET: Final = 1 << 18  # carries the Arabic article
CONJ: Final = 1 << 19  # a conjunction is written into it (و ف)
PREP: Final = 1 << 20  # a preposition is written into it (ب ل ك)
SUFFIX: Final = 1 << 21  # a pronoun is written into it
SLIP: Final = 1 << 22  # a spelling slip of the word
