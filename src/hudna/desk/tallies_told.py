"""Tallies as they are told: with the start of the truce from which on they count.

A text that counts breaches "since the truce began" need not say when that was. The case knows it,
and what it knows may change, so the start is put in when tallies are asked for.
"""

from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

import msgspec

from hudna.judging.moments import moment
from hudna.judging.tally_periods import UNTOLD
from hudna.records import Sheet, Tally
from hudna.registers import World

__all__ = ["with_starts"]

MIDNIGHT = "T00:00"


def with_starts(
    tallies: Iterable[Tally], sheets: Callable[[], Iterable[Sheet]], world: Callable[[], World]
) -> list[Tally]:
    """Tallies whose open periods begin where the case says that their agreement begins.

    Args:
        tallies: the tallies of a case.
        sheets: gives the sheets of its agreements; asked only where a period is open.
        world: gives the registers, for the clocks of the country of who counts.
    """
    found = list(tallies)
    if not any((t.period or "").startswith(UNTOLD) and t.agreement for t in found):
        return found
    starts = {sheet.id: _start(sheet) for sheet in sheets()}
    registers = world()
    return [_with_start(t, starts.get(t.agreement or ""), registers) for t in found]


def _start(sheet: Sheet) -> str | None:
    """The one start that all accounts of an agreement give."""
    told = {w.starts for w in sheet.windows if w.starts is not None}
    return told.pop() if len(told) == 1 else None


def _with_start(tally: Tally, start: str | None, world: World) -> Tally:
    period = tally.period or ""
    if start is None or not period.startswith(UNTOLD):
        return tally
    local = _local(start, tally, world)
    end = period.removeprefix(UNTOLD)
    if local is None or local[: len(end)] > end:
        return tally
    whole = local.removesuffix(MIDNIGHT)
    return msgspec.structs.replace(tally, period=end if whole == end else f"{whole}/{end}")


def _local(start: str, tally: Tally, world: World) -> str | None:
    """A moment by the clocks of the country of who counts, or of whom is counted, if known."""
    known = (world.actors.get(actor or "") for actor in (tally.by, tally.against))
    zones = (world.zone_of_country(actor.country) for actor in known if actor is not None)
    zone = next((z for z in zones if z is not None), None)
    return moment(start).astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M") if zone else None
