"""Actors used in a reading (contract.md, "actors"; domain.md section 3)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import ActorId

ActorKind: TypeAlias = Literal[
    "state",
    "government",
    "armed_forces",
    "armed_group",
    "person",
    "office",
    "igo",
    "ngo",
    "media",
    "coalition",
    "other",
]
"""What sort of actor it is."""


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of this reading, under its id in ``Reading.actors``.

    ``names`` maps a language code to the neutral name in that language; ``aliases`` are other
    spellings, in any language. ``country`` is ISO 3166-1 alpha-2, ``wikidata`` a Q-number.
    """

    names: dict[str, str]
    aliases: tuple[str, ...] = ()
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    part_of: tuple[ActorId, ...] = ()
    wikidata: str | None = None
