"""The sheet of an agreement: its terms, each with its basis and its words (domain.md 14.2)."""

import msgspec

from hudna.records.ids import ActorId
from hudna.records.standing import Window
from hudna.records.terms import Acceptance, PartyRoleName, ProvisionModality, ProvisionType

__all__ = ["Passage", "Sheet", "SheetParty", "SheetTerm"]


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a document of the case: its ref, code points half open, the words."""

    document: str
    start: int
    end: int
    text: str


class SheetParty(msgspec.Struct, frozen=True, kw_only=True):
    """An actor in the agreement as the documents tell it; ``acceptance`` is the last one told."""

    actor: ActorId
    role: PartyRoleName
    acceptance: Acceptance | None = None
    since: str | None = None
    passages: tuple[Passage, ...] = ()


class SheetTerm(msgspec.Struct, frozen=True, kw_only=True):
    """A provision, told in one document or several; ``basis`` as in domain.md 4.2."""

    type: ProvisionType
    modality: ProvisionModality
    basis: str
    passages: tuple[Passage, ...] = ()


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """All that is told of an agreement, with the passages.

    ``children`` are its extensions and renewals, ``reservations`` what parties keep to
    themselves (never an agreed exception), ``unknown`` the terms that no document tells.
    """

    id: str
    known_as: str | None = None
    names: dict[str, str] = {}
    kind: str | None = None
    form: str | None = None
    purpose: tuple[str, ...] = ()
    parent: str | None = None
    children: tuple[str, ...] = ()
    windows: tuple[Window, ...] = ()
    parties: tuple[SheetParty, ...] = ()
    guarantors: tuple[ActorId, ...] = ()
    mediators: tuple[ActorId, ...] = ()
    excluded: tuple[ActorId, ...] = ()
    places: tuple[str, ...] = ()
    areas: tuple[Passage, ...] = ()
    provisions: tuple[SheetTerm, ...] = ()
    conditions: tuple[Passage, ...] = ()
    reservations: tuple[Passage, ...] = ()
    disputes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
