"""The register of agreements to look things up in: by the day of a start, by country and name."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hudna.registers.agreements import Agreement
from hudna.text.words import split_words

__all__ = ["ENDING", "SHORT", "AgreementBook", "NamedAgreement"]

DAY = 10
SHORT, ENDING = 4, 3
"""Words of names up to this length stand as they are; letters that endings may change."""


class NamedAgreement(NamedTuple):
    """An agreement under one of its names: the folded words; ``is_weak`` if others bear it too.

    ``letters`` are those of its longest word that stand wherever the name does, in all forms.
    """

    agreement: Agreement
    words: tuple[str, ...]
    is_weak: bool
    letters: str


class AgreementBook:
    """The agreements by day and by name; each table is made when it is first asked."""

    def __init__(self, agreements: Mapping[str, Agreement]) -> None:
        self._agreements = agreements
        self._begun: dict[str, list[Agreement]] = {}
        self._named: dict[str, list[NamedAgreement]] = {}

    def begun_on(self, day: str) -> list[Agreement]:
        """Agreements that start on a day (ISO date)."""
        if not self._begun:
            for known in self._agreements.values():
                self._begun.setdefault((known.starts or "")[:DAY], []).append(known)
        return self._begun.get(day, [])

    def named_in(self, countries: Iterable[str]) -> Iterator[NamedAgreement]:
        """The agreements of countries (ISO codes) under each of their names."""
        if not self._named:
            for known in self._agreements.values():
                for country in known.country:
                    self._named.setdefault(country, []).extend(_names(known))
        for country in sorted(countries):
            yield from self._named.get(country, ())


def _names(agreement: Agreement) -> Iterator[NamedAgreement]:
    """An agreement under its names, as words to look for."""
    for name in agreement.names.values():
        yield _named(agreement, name, is_weak=False)
    for alias in agreement.aliases:
        yield _named(agreement, alias.text, is_weak=alias.kind == "weak")


def _named(agreement: Agreement, name: str, *, is_weak: bool) -> NamedAgreement:
    words = tuple(split_words(name).forms)
    longest = max(words, key=len, default="")
    letters = longest[: max(SHORT, len(longest) - ENDING)]
    return NamedAgreement(agreement, words, is_weak, letters)
