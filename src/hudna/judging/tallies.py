"""Parties' own counts: claims, each once, never a number of incidents (domain.md 2.8, 9.3)."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta

import msgspec

from hudna.judging.facts import Facts, TallyFact
from hudna.judging.joining import join, none_but, pair_of
from hudna.judging.moments import moment
from hudna.judging.signature import digest
from hudna.judging.tally_periods import one_period
from hudna.records import Tally

__all__ = ["Counted", "counted_in", "tallies_of", "tally_keys", "with_updates"]

WINDOW = timedelta(days=3)
ODD = 10
"""From here on the same number for the same period is hardly chance."""


class Counted(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A tally with the document that tells it."""

    fact: TallyFact
    ref: str
    known_since: str


def counted_in(facts: Facts) -> tuple[Counted, ...]:
    """The tallies of one document."""
    return tuple(
        Counted(fact=t, ref=facts.ref, known_since=facts.known_since) for t in facts.tallies
    )


def tally_keys(counted: Counted) -> tuple[str, ...]:
    """Keys under which the same tally is found in other documents."""
    least = counted.fact.count.min
    return (f"{counted.fact.act}:{least:g}" if least is not None else counted.fact.act,)


def tallies_of(
    told: Sequence[Counted], agreement_of: Callable[[str], str | None] = lambda _: None
) -> tuple[Tally, ...]:
    """Tallies, one for each count that a body gave, however many documents carry it.

    Args:
        told: tallies of documents.
        agreement_of: leads from ``REF#RECORD`` of a mention to an agreement of the case.
    """
    held = {each.fact.id: each for each in told}
    ids = sorted(held)
    ties = [
        (1.0, one, other)
        for at, one in enumerate(ids)
        for other in ids[at + 1 :]
        if _same(held[one], held[other])
    ]
    groups = join(ids, ties, unfit=none_but({pair_of(a, b) for _, a, b in ties}))
    made = [_tally([held[i] for i in group], agreement_of) for group in groups]
    return tuple(sorted(made, key=lambda t: (t.known_since or "", t.id)))


def _same(one: Counted, other: Counted) -> bool:
    a, b = one.fact, other.fact
    if (a.act, a.count) != (b.act, b.count) or not _by_one(one, other):
        return False
    apart = abs(moment(one.known_since) - moment(other.known_since))
    return (
        apart <= WINDOW
        and one_period(a.period, b.period)
        and all(
            x is None or y is None or x == y
            for x, y in (
                (a.against, b.against),
                (_place(a), _place(b)),
            )
        )
    )


def _by_one(one: Counted, other: Counted) -> bool:
    """Whether one body counted; where a text names nobody it is who counts elsewhere in it.

    Or in another text, where both have one odd number for one period.
    """
    a, b = one.fact.by, other.fact.by
    if a == b or None not in {a, b}:
        return a == b
    odd = (one.fact.count.min or 0) >= ODD and one.fact.period == other.fact.period is not None
    return one.ref == other.ref or odd


def _place(fact: TallyFact) -> str | None:
    return fact.spot.place if fact.spot else None


def _tally(group: list[Counted], agreement_of: Callable[[str], str | None]) -> Tally:
    ordered = sorted(group, key=lambda c: (c.known_since, c.fact.id))
    facts = [c.fact for c in ordered]
    return Tally(
        id=f"tal-{digest(facts[0].id) & 0xFFFFFFFFFF:010x}",
        by=_first(f.by for f in facts),
        against=_first(f.against for f in facts),
        act=facts[0].act,
        count=facts[0].count,
        period=_first(f.period for f in facts),
        place=_first(_place(f) for f in facts),
        agreement=_first(agreement_of(f.agreement) for f in facts if f.agreement),
        allegations=tuple(ident for f in facts for ident in (f.parts or (f.id,))),
        documents=tuple(dict.fromkeys(c.ref for c in ordered)),
        by_place=all(f.parts for f in facts),
        known_since=ordered[0].known_since,
    )


def with_updates(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """Tallies with what carries each on: a later count by the same body from the same start.

    A later one takes the place of the earlier and is never added to it (domain.md 9.3).
    """
    found = sorted(tallies, key=lambda t: (t.known_since or "", t.id))
    later: dict[str, str] = {}
    for at, one in enumerate(found):
        after = next((t for t in found[at + 1 :] if _carries_on(t, one)), None)
        if after is not None:
            later[one.id] = after.id
    before = {new: old for old, new in later.items()}
    return tuple(
        msgspec.structs.replace(t, updates=before.get(t.id), updated_by=later.get(t.id))
        for t in found
    )


def _carries_on(new: Tally, old: Tally) -> bool:
    """Whether a count goes on with another: from one start on, to a later end, no smaller."""
    start, _, end = (old.period or "").partition("/")
    begun, _, until = (new.period or "").partition("/")
    if not (end and until > end and start == begun and "P" not in start[:1]):
        return False
    one = (new.by, new.act) == (old.by, old.act) and new.by is not None
    here = new.place is None or old.place is None or new.place == old.place
    against = new.against is None or old.against is None or new.against == old.against
    return one and here and against and (new.count.min or 0) >= (old.count.min or 0)


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v is not None), None)
