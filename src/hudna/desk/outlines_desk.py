"""What coverage and tracks need of each document, kept by the moment that it speaks for."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.coverage import Outline
from hudna.judging.facts import Facts
from hudna.judging.moments import iso, moment
from hudna.judging.tracks import Signal, signals_of

if TYPE_CHECKING:
    from hudna.desk.facts_held import FactsHeld
    from hudna.desk.families_desk import Homes
    from hudna.store.base import Writer

__all__ = ["OUTLINE", "SIGNAL", "keep_outlines"]

OUTLINE, SIGNAL = "outline", "signal"
_encode = msgspec.msgpack.Encoder().encode


def keep_outlines(
    batch: "Writer",
    facts: "FactsHeld",
    families: "Homes",
    told: "Sequence[tuple[Facts | None, Facts]]",
    beside: Iterable[str],
) -> None:
    """Keep outlines of new documents and of those in another family, and signals of new ones.

    ``told`` are facts of new documents as they were, if they were read before, and as they are.
    """
    from hudna.store import Item

    fresh = [new for _, new in told]
    outlines = []
    for each in (*fresh, *(facts[d] for d in beside)):
        said = iso(moment(each.published)) if each.published else each.known_since
        outline = Outline(
            ref=each.ref,
            said=said,
            known_since=each.known_since,
            language=each.language,
            source=each.source,
            family=families.get(each.document),
            countries=each.countries,
        )
        outlines.append(Item(id=each.document, sort=said, body=_encode(outline)))
    batch.replace_items(OUTLINE, outlines, passing=True)
    now = {i: s for f in fresh for i, s in _signals(f)}
    before = {i for f, _ in told if f for i, _ in _signals(f)}
    batch.replace_items(
        SIGNAL,
        [Item(id=i, sort=s.at, body=_encode(s)) for i, s in now.items()],
        before - now.keys(),
        passing=True,
    )


def _signals(facts: Facts) -> list[tuple[str, Signal]]:
    """The signals of a document, each with an id."""
    return [(f"{facts.document}:{n}", signal) for n, signal in enumerate(signals_of(facts))]
