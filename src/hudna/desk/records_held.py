"""Records that judging derived, by the names of the commands that list them."""

from typing import TYPE_CHECKING, cast

import msgspec

from hudna.desk.assessments_held import incidents_held
from hudna.desk.shapes import refuse_other_shapes
from hudna.errors import InputError
from hudna.judging.incidents import is_incident
from hudna.records import CaseClaim, CaseDispute, Family, Incident, Readouts, Tally

if TYPE_CHECKING:
    from hudna.store import CaseStore

__all__ = ["LISTS", "records_of"]

LISTS: dict[str, tuple[str, type[msgspec.Struct]]] = {
    "incidents": ("incident", Incident),
    "acts": ("incident", Incident),
    "tallies": ("tally", Tally),
    "claims": ("claim", CaseClaim),
    "families": ("family", Family),
    "disputes": ("dispute", CaseDispute),
    "readouts": ("readouts", Readouts),
}
"""Name of the list to the kind under which its records are kept, and their shape.

``acts`` are happenings that are no incidents: see :func:`hudna.judging.incidents.is_incident`.
"""


def records_of(store: "CaseStore", name: str) -> list[msgspec.Struct]:
    """All records of a list, in stable order.

    Raises:
        InputError: there is no such list.
    """
    if name not in LISTS:
        raise InputError(f"no such list: {name}", remedy=f"one of {', '.join(LISTS)}")
    if name in {"incidents", "acts"}:
        refuse_other_shapes(store)
        wanted = name == "incidents"
        return [i for i in incidents_held(store) if is_incident(i) is wanted]
    kind, shape = LISTS[name]
    decoder = msgspec.json.Decoder(shape)
    held = [decoder.decode(item.body) for item in store.items(kind)]
    if name == "tallies":
        from hudna.judging.tallies import with_updates

        return list(with_updates(cast("list[Tally]", held)))
    return held
