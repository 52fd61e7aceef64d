"""The shapes of what judging keeps for itself, so that nothing kept is ever misread.

Facts and the like are kept as arrays, by place and without names. When a field comes or goes, what
was kept must be made anew: :data:`SHAPES` is the mark of all these shapes as they are now, and a
test compares it with them.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from hudna.errors import StoreError

if TYPE_CHECKING:
    from hudna.store import CaseStore

__all__ = ["SCHEMA", "SHAPES", "kept_types", "refuse_other_shapes", "shapes_of"]

JUDGING = 21
"""Grows when judging changes otherwise, so that a case is judged anew once."""
SHAPES = "3e7d66ae"
"""What :func:`shapes_of` makes of :func:`kept_types`."""
SCHEMA = f"{JUDGING}.{SHAPES}"


def refuse_other_shapes(store: "CaseStore") -> None:
    """Stop before what another version kept is taken for what this one keeps.

    Raises:
        StoreError: the case was judged by another version.
    """
    if store.judged_by()[1] not in {"", SCHEMA}:
        raise StoreError(
            "the case was judged by another version of Hudna",
            path=store.engine.place,
            remedy="judge it anew: hudna judge CASE",
        )


def kept_types() -> tuple[type, ...]:
    """All that judging keeps by place rather than by name."""
    from hudna.desk.accounts_desk import Blamed
    from hudna.desk.retractions import Back
    from hudna.judging.acts import Act
    from hudna.judging.claim_relations import Said
    from hudna.judging.coverage import Outline
    from hudna.judging.facts import Facts
    from hudna.judging.hostilities import Fire
    from hudna.judging.readouts import Met
    from hudna.judging.settled import Settled
    from hudna.judging.sightings import Sighting
    from hudna.judging.signals import Signal
    from hudna.judging.tallies import Counted
    from hudna.judging.terms import Terms
    from hudna.judging.voices import Docket

    return (
        Act,
        Back,
        Blamed,
        Counted,
        Docket,
        Facts,
        Fire,
        Met,
        Outline,
        Said,
        Settled,
        Sighting,
        Signal,
        Terms,
    )


def shapes_of(types: tuple[type, ...]) -> str:
    """A mark of the fields of types and of all types in them: names, order and sorts of values."""
    infos = msgspec.inspect.multi_type_info(types)
    seen = {name: shape for info in infos for name, shape in _shapes(info)}
    told = "\n".join(f"{name}: {seen[name]}" for name in sorted(seen))
    return sha256(told.encode()).hexdigest()[:8]


def _shapes(info: msgspec.inspect.Type, seen: set[str] | None = None) -> Iterator[tuple[str, str]]:
    """Structs within a type, each with its fields."""
    done = set() if seen is None else seen
    if isinstance(info, msgspec.inspect.StructType):
        if info.cls.__name__ in done:
            return
        done.add(info.cls.__name__)
        yield (
            info.cls.__name__,
            f"{info.array_like} " + ", ".join(f"{f.name} {_sort(f.type)}" for f in info.fields),
        )
        for field in info.fields:
            yield from _shapes(field.type, done)
    for inner in _inner(info):
        yield from _shapes(inner, done)


def _inner(info: msgspec.inspect.Type) -> Iterator[msgspec.inspect.Type]:
    """Types within a container or a choice."""
    for name in ("item_type", "key_type", "value_type"):
        inner = getattr(info, name, None)
        if isinstance(inner, msgspec.inspect.Type):
            yield inner
    for name in ("item_types", "types"):
        yield from getattr(info, name, ())


def _sort(info: msgspec.inspect.Type) -> str:
    """The sort of a value, with what is in it; the words of a choice do not count."""
    if isinstance(info, msgspec.inspect.StructType):
        return info.cls.__name__
    inner = ", ".join(sorted(_sort(each) for each in _inner(info)))
    return f"{type(info).__name__}({inner})" if inner else type(info).__name__
