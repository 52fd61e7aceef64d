"""What a register name is, as the strata ask for it: an entry of the names' file, once decoded."""

from sys import intern

import msgspec

from hudna.reading.names import NameEntry

__all__ = ["KnownName", "known_name"]


class KnownName(msgspec.Struct, frozen=True, gc=False):
    """A name of a register entry; fields as in ``NameEntry``, which stands in a file.

    Its fields are asked for at every turn, and no file is read into it: it can be compiled.
    """

    sort: str
    id: str
    kind: str
    pejorative: bool
    capital: bool
    upper: bool
    weight: int
    person: bool
    given: str


def known_name(entry: NameEntry) -> KnownName:
    """The same as it is kept while texts are read; what is compared at every turn is interned."""
    return KnownName(
        intern(entry.sort),
        intern(entry.id),
        intern(entry.kind),
        entry.pejorative,
        entry.capital,
        entry.upper,
        entry.weight,
        entry.person,
        entry.given,
    )
