"""Keys under which the possible kin of a document are found (domain.md section 12)."""

from collections.abc import Iterator
from datetime import timedelta

from hudna.judging.facts import Facts
from hudna.judging.moments import moment

__all__ = ["WINDOW", "agencies_of", "kin_keys"]

WINDOW = timedelta(days=3)
"""Reprints come within days; later ones must be nearly whole."""
SHINGLE_KEYS = 8
KEYED = "tfv"
"""Marks that are keys: times, figures, voices."""


def agencies_of(facts: Facts) -> set[str]:
    """Agencies that a text credits, has its words from, or is."""
    own = (facts.source,) if facts.source else ()
    return {*facts.credits, *facts.agencies, *own}


def kin_keys(facts: Facts) -> tuple[str, ...]:
    """Keys under which a document's possible kin are found: two kin share one or more."""
    return tuple(dict.fromkeys(_keys(facts)))


def _keys(facts: Facts) -> Iterator[str]:
    yield from (f"s:{sign:x}" for sign in facts.sentences)
    yield from (f"q:{sign:x}" for sign in facts.quotations)
    yield from (f"m:{facts.language}:{sign:x}" for sign in facts.signature[:SHINGLE_KEYS])
    days = _days(facts)
    for day in days:
        yield from (f"{mark}:{day}" for mark in facts.marks if mark[0] in KEYED)
        yield from (f"a:{agency}:{day}" for agency in sorted(agencies_of(facts)))


def _days(facts: Facts) -> tuple[str, ...]:
    """The day of publication and the next, so that neighbours share one."""
    if facts.published is None:
        return ("undated",)
    at = moment(facts.published)
    return tuple((at + timedelta(days=n)).date().isoformat() for n in range(WINDOW.days))
