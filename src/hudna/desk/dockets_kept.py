"""The agreements of a judged case, as they are kept: each with all its tellings."""

from typing import TYPE_CHECKING

import msgspec

from hudna.judging.voices import Docket

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hudna.store import CaseStore

__all__ = ["DOCKET", "LOOSE", "docket_of", "dockets_held", "dockets_named"]

DOCKET = "docket"
LOOSE = "-"
"""Where tellings stand that are of no agreement."""
docket_of = msgspec.msgpack.Decoder(Docket).decode


def dockets_held(store: "CaseStore") -> list[Docket]:
    """The agreements of a judged case with their tellings, in order of their first telling."""
    kept = [docket_of(item.body) for item in store.items(DOCKET) if item.id != LOOSE]
    return sorted(kept, key=lambda d: (d.voices[0].known_since, d.voices[0].id))


def dockets_named(store: "CaseStore", idents: "Iterable[str]") -> list[Docket]:
    """Some agreements with their tellings."""
    found = store.items_named(DOCKET, idents)
    return [docket_of(found[ident].body) for ident in sorted(found)]
