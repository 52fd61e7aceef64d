"""What the tellings of an agreement change of its nominal state (domain.md section 8.2)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import get_args

import msgspec

from hudna.judging.known import Known
from hudna.judging.moments import moment
from hudna.judging.sayings import NEVER_MADE
from hudna.judging.voices import Voice
from hudna.records.standing import Nominal, Trigger

__all__ = ["Change", "told_changes"]

_ORDER: tuple[Trigger, ...] = get_args(Trigger)
BY_STATUS: dict[str, Trigger] = {
    "called_for": "call",
    "proposed": "proposal",
    "rejected": "refusal",
    "in_force": "reported_in_force",
    "violated": "reported_in_force",
    "suspended": "suspension",
    "collapsed": "denial_of_force",
}
"""What a telling does, by the status that it reports; the rest depends on the clock."""
MADE = frozenset({"announced", "agreed", "extended"})
HOLDING = frozenset({"in_force", "violated"})
MAKING = frozenset({"start_set", "unilateral_announcement", "acceptance"})
AN_HOUR = timedelta(hours=1)
LAST_DAY, LAST_DAYS = timedelta(days=1), timedelta(days=2)
"""An end told within a day before the one that is known is that one; within two, it may be."""


class Change(msgspec.Struct, frozen=True):
    """Something that can change the state.

    ``only_made`` is one that changes only what was agreed or declared and had not begun.
    """

    at: datetime
    trigger: Trigger
    known_since: str
    claims: tuple[str, ...] = ()
    note: str | None = None
    to: Nominal | None = None
    only_made: bool = False

    @property
    def order(self) -> tuple[datetime, bool, int, str, tuple[str, ...]]:
        """Place among all changes; what begins at its telling begins after it is told."""
        return self.at, self.only_made, _ORDER.index(self.trigger), self.known_since, self.claims


def told_changes(known: Known) -> Iterable[Change]:
    """What the tellings themselves change."""
    sides = {s for v in known.voices for s in v.sides}
    brokers = {s for v in known.voices for s in v.brokers} - sides
    for voice in known.voices:
        trigger = "replacement" if voice.replaced else _trigger(voice, known)
        if trigger:
            at = _stop(voice) if trigger == "suspension" else voice.moment
            yield Change(at, trigger, voice.known_since, (voice.id,))
        if trigger in MAKING and (_has_begun(voice.moment, known) or _begins_with(voice, known)):
            yield msgspec.structs.replace(
                _change("clock_start", voice.moment, voice.known_since, (voice.id,)), only_made=True
            )
        yield from _said(voice, known, sides, brokers)


def _has_begun(at: datetime, known: Known) -> bool:
    """Whether all starts told had come by a moment, and no end."""
    starts = [a.start for a in known.accounts]
    ends = known.last_end
    return bool(starts) and max(starts) <= at and (ends is None or ends > at)


def _begins_with(voice: Voice, known: Known) -> bool:
    """Whether a telling has it begin at once, and nobody tells a start."""
    return voice.at_once and not known.accounts and not voice.background


def _said(voice: Voice, known: Known, sides: set[str], brokers: set[str]) -> Iterable[Change]:
    """What those who are quoted change; of what lies ahead nobody can say that it holds."""
    held = any(s.state == "says_in_force" for s in voice.says)
    for saying in voice.says:
        told = (voice.moment, voice.known_since, (saying.record,))
        if saying.state == "says_over":
            bound = saying.side in sides or not (sides or saying.side in brokers)
            # Where others say in the same text that it stands, whether it is over is contested.
            ended: Trigger = "clock_end" if _has_run_out(voice, known) else "termination"
            yield _change(ended if bound and not held else "denial_of_force", *told)
        elif saying.state == "says_in_force" and not voice.is_ahead:
            yield _change("reported_in_force", *told)
        elif saying.state == NEVER_MADE:
            yield _change("denial_of_force", *told)
        elif saying.state == "says_suspended":
            yield _change("suspension", _stop(voice), *told[1:])


def _stop(voice: Voice) -> datetime:
    """When what is suspended stops: where the hour is told then, else when it is told."""
    stopped = voice.stopped
    if stopped is None or not (stopped.earliest and stopped.latest):
        return voice.moment
    low, high = moment(stopped.earliest), moment(stopped.latest)
    return high if high - low <= AN_HOUR else voice.moment


def _has_run_out(voice: Voice, known: Known) -> bool:
    """«Hours after the truce lapsed, X said»: an end that others had set was past by then."""
    return voice.status == "expired" and any(
        end <= voice.moment and any(other.id != voice.id for other in told)
        for account in known.accounts
        for end, told in account.ends.items()
    )


def _change(trigger: Trigger, at: datetime, known_since: str, claims: tuple[str, ...]) -> Change:
    """A change made by a telling."""
    return Change(at, trigger, known_since, claims)


def _trigger(voice: Voice, known: Known) -> Trigger | None:
    """What a telling does by the status that it reports."""
    status = voice.status
    if status == "collapsed" and voice.background and voice.starts is None:
        return None  # "earlier truces did not hold": which, nobody says
    if status in MADE or (voice.is_ahead and status in HOLDING):
        if voice.form == "unilateral_declaration":
            return "unilateral_announcement"
        return "start_set" if known.accounts else "acceptance"
    if status == "expired":
        return _end(voice, known)
    if status in HOLDING and known.accounts:
        return None if status == "violated" else "resumption"
    return BY_STATUS.get(status or "")


def _end(voice: Voice, known: Known) -> Trigger | None:
    """What a telling that it is over does: nothing to what has not begun or is known to be over.

    Where all others have it last for days yet, whether it is over is contested.
    """
    start, end = known.first_start, known.last_end
    is_said = any(s.state == "says_over" for s in voice.says)
    if is_said or _is_to_end(voice) or (start is not None and start > voice.moment):
        return None
    if end is not None and end <= voice.moment:
        return None
    left = end - voice.moment if end is not None else None
    if left is None or left <= LAST_DAY:
        return "clock_end"
    return "denial_of_force" if left > LAST_DAYS else None


def _is_to_end(voice: Voice) -> bool:
    """Whether its own end lies ahead of it: "ends at seven tonight" tells of none that is over."""
    ends = voice.ends.earliest if voice.ends else None
    return ends is not None and moment(ends) > voice.moment and not _is_midnight(voice)


def _is_midnight(voice: Voice) -> bool:
    """Whether the end is told as midnight, which may be the one that is past."""
    said = voice.ends.said if voice.ends else None
    return said is not None and said.endswith("24:00")
