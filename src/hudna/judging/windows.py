"""From when to when an agreement holds, account by account (domain.md section 7).

Start and duration that do not make the end are kept side by side, never repaired: the stated end
counts, the other stands in a dispute.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from hudna.judging.likeness import has_clock, is_same_start, people_of
from hudna.judging.moments import after, end_of_day, iso, moment
from hudna.judging.voices import UNMADE, Docket, Voice
from hudna.records import Extent, Window
from hudna.records.standing import WindowBasis

__all__ = ["Account", "accounts_of", "fallback_of", "standing_accounts", "windows_of"]

RUNNING = frozenset({"in_force", "violated", "extended"})
LEAST_TOLD: tuple[WindowBasis, ...] = ("register", "derived")
FINE = timedelta(hours=3)
"""Bounds nearer than this are a clock time, wider ones a day or more."""
WIDE = timedelta(days=3)
"""Bounds wider than this, a month, tell less of an end than a length does."""


class Fallback(NamedTuple):
    """A start that no telling gives, and whence it comes (``Window.basis``)."""

    start: datetime
    basis: WindowBasis


class Account(msgspec.Struct):
    """One start, as some tell it, with the end that goes with it.

    ``start`` is the moment, or the first moment of a day when the hour is not known (``is_fine``
    false). ``end_basis`` is ``stated`` or ``derived``, ``start_basis`` also ``register``.
    """

    start: datetime
    latest: datetime
    is_fine: bool
    voices: list[Voice] = []
    ends: dict[datetime, list[Voice]] = {}
    end_basis: WindowBasis = "stated"
    start_basis: WindowBasis = "stated"
    given_up: bool = False
    """Whether those who told this start moved it before it came."""


def accounts_of(voices: Sequence[Voice], fallback: Fallback | None = None) -> list[Account]:
    """All starts told of an agreement, the earliest first; none when no start is told.

    Args:
        voices: what is told of one agreement.
        fallback: the start to take when none is told (the end of what is prolonged, or that of
            the register).
    """
    accounts = _starts(voices)
    if not accounts and fallback is not None:
        start, basis = fallback
        accounts = [Account(start, start, is_fine=True, start_basis=basis)]
        accounts[0].voices = [v for v in voices if not v.starts]
    for account in accounts:
        _set_ends(account, voices)
        account.given_up = any(_moves(late, account) for late in accounts)
    return accounts


def fallback_of(
    docket: Docket, voices: Sequence[Voice], known: str, parent_end: datetime | None
) -> Fallback | None:
    """The start to take when none is told: of a prolongation the end before it, or its telling.

    One that is told after that end begins with its telling; so does what one side declares for a
    length of time.

    What is told to be kept or broken today began when the register says, if it has an entry; of
    what is only recalled that is not taken, since nobody says until when it held.
    """
    if docket.parent:
        said = min(v.moment for v in made_first(voices))
        late = parent_end is None or said - parent_end > SOON
        return Fallback(said if late else parent_end or said, "derived")
    own = [v.moment for v in voices if _is_own_for_a_time(v)]
    if own:
        return Fallback(min(own), "derived")
    running = any(v.status in RUNNING and not v.background for v in voices)
    if not running or docket.registered is None or docket.registered > known:
        return None
    return Fallback(moment(docket.registered), "register")


def _is_own_for_a_time(voice: Voice) -> bool:
    """As "announced a unilateral truce for a month": from when nobody says."""
    alone = voice.form == "unilateral_declaration" and voice.status == "announced"
    return alone and voice.duration is not None and not voice.background and not voice.recurs


def made_first(voices: Sequence[Voice]) -> Sequence[Voice]:
    """Those that tell it to be made, or all where none does."""
    return [v for v in voices if v.status not in UNMADE] or voices


SOON = timedelta(hours=6)
"""News of a prolongation comes so late after it."""
ONE_DAY = timedelta(days=1)
"""From here on two starts are two days, not two clocks."""


def _moves(late: Account, early: Account) -> bool:
    """Whether a start was told later by the same people, before any of the two had come.

    Whoever still tells the old start after that makes it an account that differs, and so does who
    is nobody that told it, where both are of one day: two clocks for one start (domain.md 8.1).
    """
    if late.start == early.start or not (late.voices and early.voices):
        return False
    first = min(late.voices, key=lambda v: (v.known_since, v.id))
    if first.known_since <= max(v.known_since for v in early.voices):
        return False
    far = abs(late.start - early.start) >= ONE_DAY
    told = {p for v in early.voices for p in (people_of(v) if far else v.tellers)}
    in_time = end_of_day(first.at) <= min(late.start, early.start)
    return in_time and not told.isdisjoint(people_of(first) if far else first.tellers)


def standing_accounts(accounts: Iterable[Account]) -> list[Account]:
    """Accounts without those that were given up."""
    return [a for a in accounts if not a.given_up]


def _starts(voices: Sequence[Voice]) -> list[Account]:
    """Distinct starts: clock times first, then days that hold none of them."""
    fine: list[Account] = []
    told = [(v, s) for v in voices if (s := _told(v)) is not None]
    told = [(v, s) for v, s in told if v.made is None] or told  # the day of its making is no start
    # Plain ones come before those of two midnights.
    for voice, starts in sorted(told, key=lambda pair: pair[0].starts_or is not None):
        if _is_fine(starts):
            meant = _meant(voice, starts, fine) if voice.starts_or else starts
            _add(fine, voice, meant, is_fine=True)
    rest: list[Account] = []
    for voice, starts in told:
        if _is_fine(starts):
            continue
        inside = [a for a in fine if _holds(starts, a)]
        if len(inside) == 1:
            inside[0].voices.append(voice)
        elif not inside:
            _add(rest, voice, starts, is_fine=False)
    return sorted([*fine, *rest], key=lambda a: a.start)


def _told(voice: Voice) -> Extent | None:
    """Its start, where it has bounds and is a time of the calendar."""
    starts = voice.starts
    bounded = starts is not None and starts.earliest and starts.latest and has_clock(starts)
    return starts if bounded else None


def _is_fine(starts: Extent) -> bool:
    """Whether a start is a clock time."""
    return moment(starts.latest or "") - moment(starts.earliest or "") <= FINE


def _meant(voice: Voice, first: Extent, told: Iterable[Account]) -> Extent:
    """Of two midnights that "midnight on Friday" may mean the one that others tell plainly."""
    other = voice.starts_or or first
    plain = {iso(a.start) for a in told}
    return other if other.earliest in plain and first.earliest not in plain else first


def _holds(day: Extent, account: Account) -> bool:
    """Whether a day can hold a start."""
    return moment(day.earliest or "") <= account.latest and account.start <= moment(
        day.latest or ""
    )


def _add(accounts: list[Account], voice: Voice, starts: Extent, *, is_fine: bool) -> None:
    """Count a start in: to an account of the same moment, else as a new one."""
    low, high = moment(starts.earliest or ""), moment(starts.latest or "")
    for account in accounts:
        same = Extent(earliest=iso(account.start), latest=iso(account.latest))
        if (account.start == low) if is_fine else is_same_start(same, starts):
            account.voices.append(voice)
            return
    accounts.append(Account(low, high, is_fine=is_fine, voices=[voice]))


def _set_ends(account: Account, voices: Sequence[Voice]) -> None:
    """The ends that go with a start: stated by its tellers or by those who tell no start."""
    inside = {v.id for v in account.voices}
    tellers = [v for v in voices if v.id in inside or not v.starts]
    summed = _summed(account, tellers)
    told = [
        (v, moment(e.earliest), moment(e.latest))
        for v in tellers
        if (e := v.ends) and e.earliest and e.latest
    ]
    # Clock times first: a day that another text tells only as a day is then of that hour.
    for voice, low, high in sorted(told, key=lambda row: row[2] - row[1] > FINE):
        if high > account.start:
            by_length = summed if account.is_fine or high - low > WIDE else ()
            end = _exact(low, high, (*account.ends, *by_length))
            account.ends.setdefault(_one_end(account.ends, end), []).append(voice)
    if not account.ends and summed:
        account.ends = summed
        account.end_basis = "derived"


def _summed(account: Account, tellers: Iterable[Voice]) -> dict[datetime, list[Voice]]:
    """Start plus duration, for each duration told; a daily pause has no such end.

    How long one that is over "held for almost" is no length that it was set for.
    """
    found: dict[datetime, list[Voice]] = {}
    for voice in tellers:
        end = after(account.start, voice.duration) if voice.duration else None
        held = end is not None and _is_no_term(end, voice)
        if end is not None and not (voice.recurs or held or _counts_down(voice, account)):
            found.setdefault(_one_end(found, end), []).append(voice)
    return found


def _is_no_term(end: datetime, voice: Voice) -> bool:
    """How long one that is over held, or one that runs has held: it was set for no such time."""
    if voice.status in OVER:
        return end > voice.moment
    runs = voice.status in STANDING and not voice.background
    return runs and end + ONE_DAY < voice.moment


def _counts_down(voice: Voice, account: Account) -> bool:
    """«Two days are left until it begins»: that long before the start no length is told."""
    if voice.starts is not None or voice.duration is None or voice.moment >= account.start:
        return False
    until = after(voice.moment, voice.duration)
    return until is not None and abs(until - account.start) <= ONE_DAY / 2


OVER = frozenset({"expired", "collapsed"})
STANDING = frozenset({"in_force", "violated", "suspended"})


def _exact(low: datetime, high: datetime, summed: Iterable[datetime]) -> datetime:
    """The hour of an end of which only the day is told, where others or its length give it."""
    if high - low <= FINE:
        return high
    return next((end for end in summed if low <= end <= high), high)


def _one_end(have: Iterable[datetime], end: datetime) -> datetime:
    """An end that is known already when this one is that; 23:59 is the end of its day."""
    return next((h for h in have if abs(h - end) <= timedelta(minutes=2)), end)


def windows_of(accounts: Iterable[Account]) -> tuple[Window, ...]:
    """The windows of an agreement, one for each start and end that is told."""
    found = []
    for account in accounts:
        recurs = next((r for v in account.voices if (r := v.recurs)), None)
        for end, tellers in account.ends.items() or [(None, account.voices)]:
            told = sorted({*(v.id for v in account.voices), *(v.id for v in tellers)})
            found.append(
                Window(
                    starts=iso(account.start),
                    ends=iso(end) if end else None,
                    provision="TIM.recurs" if recurs else "TIM.start",
                    basis=_basis(account, end),
                    recurs=recurs,
                    claims=tuple(told),
                    known_since=min((v.known_since for v in account.voices), default=None),
                )
            )
    return tuple(found)


def _basis(account: Account, end: datetime | None) -> WindowBasis:
    """How the bounds of a window were come by: as the one that is told least."""
    found = {account.start_basis, account.end_basis if end else "stated"}
    return next((b for b in LEAST_TOLD if b in found), "stated")
