"""How an agreement stands at any moment, by what was known at one (domain.md section 8).

Answers need this alone: what was told of an agreement was weighed when the case was judged.
"""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from hudna.judging.moments import iso, moment
from hudna.records import DeclaredState, Standing, StatusEvent

__all__ = ["SETTLED", "Settled", "standings_at"]

SETTLED = "settled"
"""The kind under which a case keeps them."""


class Settled(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An agreement as known at a moment, for any moment that is asked about.

    ``root`` begins its line of prolongations. The whole line changed last at ``until`` (what is
    known, UTC): asked as known then or later, it stands like this, unless people decided otherwise.
    ``since`` is when it was first known of. ``standing`` is without what changes with time, None
    where all that was told is taken back; ``sayings`` are in order of time.
    """

    id: str
    root: str
    since: str
    until: str
    countries: tuple[str, ...] = ()
    first_said: str = ""
    standing: Standing | None = None
    events: tuple[StatusEvent, ...] = ()
    sayings: tuple[DeclaredState, ...] = ()


def standings_at(settled: Iterable[Settled], at: str) -> tuple[Standing, ...]:
    """The agreements that had been told of, or had begun, at a moment (UTC)."""
    when = moment(at)
    found = [s for each in settled if (s := _at(each, iso(when), when)) is not None]
    return tuple(
        sorted(found, key=lambda s: (s.windows[0].starts or "" if s.windows else "", s.id))
    )


def _at(settled: Settled, when: str, moment_asked: datetime) -> Standing | None:
    """One agreement at a moment; None before anything was told of it and it had not begun."""
    past = [e for e in settled.events if e.at and e.at <= when]
    if settled.standing is None or not (past or settled.first_said <= when):
        return None
    last = past[-1] if past else None
    said: dict[str, DeclaredState] = {}
    for saying in settled.sayings:
        if moment(saying.at or "") <= moment_asked:
            said[saying.actor] = saying
    return msgspec.structs.replace(
        settled.standing,
        nominal=last.to if last else "unknown",
        declared=tuple(said[actor] for actor in sorted(said)),
        caused_by=(last.claims or ("clock",)) if last else (),
    )
