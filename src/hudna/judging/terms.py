"""An agreement as the gates need it: in force when, where, for whom, against what (domain.md 4).

One instance is one agreement as known at one moment. What the documents do not say is empty or
``unknown`` here, never a default.
"""

from typing import Literal, TypeAlias

import msgspec

from hudna.judging.facts import Spot
from hudna.records import Extent, Quantity, Window
from hudna.records.incident import Tri

__all__ = ["Denial", "Protects", "Term", "Terms", "TermsParty", "bare"]

Protects: TypeAlias = Literal["anyone", "parties", "unknown"]
"""Against whose harm the terms speak; ``unknown`` where no text says."""


class TermsParty(msgspec.Struct, frozen=True, kw_only=True):
    """An actor's role in an agreement; ``since`` and ``until`` are ISO moments, None unbounded.

    ``role`` and ``acceptance`` as in :mod:`hudna.records.terms`.
    """

    actor: str
    role: str
    acceptance: str | None = None
    since: str | None = None
    until: str | None = None


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One provision: its type and modality (domain.md 4.3), on what it rests, what is owed.

    ``basis`` is ``stated``, ``reported``, ``inherited``, ``inferred`` or ``disputed``. ``bound``
    narrows whom it binds, empty for all who are bound.
    """

    id: str
    type: str
    modality: str = "must_not"
    basis: str = "stated"
    bound: tuple[str, ...] = ()
    quantity: Quantity | None = None
    unit: str | None = None
    period: str | None = None
    deadline: Extent | None = None
    claims: tuple[str, ...] = ()


class Denial(msgspec.Struct, frozen=True, kw_only=True):
    """One who says that the agreement is not, or no longer, in force; ``since`` is ISO."""

    by: str
    since: str | None = None
    claim: str | None = None


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """An agreement as known at one moment.

    ``windows`` are those that stand: the agreement's own, and those of its extensions, so that a
    gap shows as one. Windows that overlap and differ are accounts that differ. ``moved`` are
    windows that were given up when a start was moved. ``closed`` is true where all parties are
    known (signatories); ``excluded_known`` tells whether the terms say whom they leave out.
    ``nationwide`` holds for ``countries``; ``places`` are the areas named; ``carved`` areas left
    out; ``moving_carve_out`` is true where areas are left out that no map shows ("where X is
    present"). ``condition_unmet`` is None where no condition is known. ``associated`` tells
    whether forces that fight beside a party are bound. ``mechanisms`` are the bodies competent
    under it.
    """

    id: str
    kind: str | None = None
    form: str | None = None
    windows: tuple[Window, ...] = ()
    moved: tuple[Window, ...] = ()
    suspended: tuple[Window, ...] = ()
    contested: tuple[Denial, ...] = ()
    condition_unmet: bool | None = None
    parties: tuple[TermsParty, ...] = ()
    closed: bool = False
    associated: Tri = "unknown"
    excluded: tuple[str, ...] = ()
    excluded_known: bool = False
    protects: Protects = "unknown"
    countries: tuple[str, ...] = ()
    nationwide: bool = False
    places: tuple[Spot, ...] = ()
    carved: tuple[Spot, ...] = ()
    moving_carve_out: bool = False
    provisions: tuple[Term, ...] = ()
    mechanisms: tuple[str, ...] = ()


def bare(terms: Terms) -> Terms:
    """Terms without what they rest on: exactly what the gates read.

    A document that only tells once more what is known changes nothing of these.
    """
    replace = msgspec.structs.replace
    return replace(
        terms,
        windows=_unclaimed(terms.windows),
        moved=_unclaimed(terms.moved),
        suspended=_unclaimed(terms.suspended),
        contested=tuple(replace(d, claim=None) for d in terms.contested),
        provisions=tuple(replace(p, claims=()) for p in terms.provisions),
    )


def _unclaimed(windows: tuple[Window, ...]) -> tuple[Window, ...]:
    """Windows by their bounds, each once."""
    return tuple(
        dict.fromkeys(msgspec.structs.replace(w, claims=(), known_since=None) for w in windows)
    )
