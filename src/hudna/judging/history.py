"""How an agreement's nominal state changed, replayed from what was known (domain.md section 8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from hudna.judging.moments import iso, moment
from hudna.judging.transitions import next_state
from hudna.judging.voices import Docket, Voice
from hudna.judging.windows import Account, accounts_of, fallback_of, standing_accounts
from hudna.records import Decision, StatusEvent
from hudna.records.standing import Nominal, Trigger

__all__ = ["Known", "history_of", "known_voices", "prolongations_of"]

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
NOT_TOLD = {"register": "no document tells the start: it is that of the register of agreements"}
CONTESTABLE = frozenset(
    {None, "agreed", "scheduled", "declared", "in_force", "in_force_contested", "suspended"}
)
UNMADE = frozenset({"called_for", "proposed", "rejected"})


@dataclass(frozen=True)
class _Change:
    """Something that can change the state."""

    at: datetime
    trigger: Trigger
    known_since: str
    claims: tuple[str, ...] = ()
    note: str | None = None
    to: Nominal | None = None
    is_answer: bool = False

    @property
    def order(self) -> tuple[datetime, bool, int, str, tuple[str, ...]]:
        """Place among all changes; who insists that it holds answers one who says it is over."""
        return self.at, self.is_answer, _ORDER.index(self.trigger), self.known_since, self.claims


@dataclass(frozen=True)
class Known:
    """An agreement as known at a moment: what was told by then, and its clocks.

    ``given_up`` are clocks whose start was moved before it came.
    """

    docket: Docket
    voices: tuple[Voice, ...]
    accounts: tuple[Account, ...]
    given_up: tuple[Account, ...] = ()

    @property
    def first_start(self) -> datetime | None:
        """The earliest start told."""
        return self.accounts[0].start if self.accounts else None

    @property
    def last_end(self) -> datetime | None:
        """The latest end told or derived."""
        ends = [end for a in self.accounts for end in a.ends]
        return max(ends, default=None)

    @property
    def first_said(self) -> Voice:
        """The first telling."""
        return min(self.voices, key=lambda v: (v.at, v.id))


def known_voices(docket: Docket, known: str) -> tuple[Voice, ...]:
    """What was told of an agreement by a moment (UTC) and not taken back by then."""
    return tuple(
        v
        for v in docket.voices
        if v.known_since <= known and not (v.withdrawn and v.withdrawn <= known)
    )


def prolongations_of(docket: Docket, dockets: Iterable[Docket]) -> list[Docket]:
    """An agreement's children and theirs, in the order given."""
    children: dict[str, list[Docket]] = {}
    order = {}
    for number, other in enumerate(dockets):
        order[other.id] = number
        if other.parent:
            children.setdefault(other.parent, []).append(other)
    found: dict[str, Docket] = {}
    waiting = [docket.id]
    while waiting:
        new = [c for c in children.get(waiting.pop(), ()) if c.id != docket.id]
        waiting += [c.id for c in new if c.id not in found]
        found |= {c.id: c for c in new}
    return sorted(found.values(), key=lambda d: order[d.id])


def known_of(docket: Docket, known: str, parent_end: datetime | None = None) -> Known | None:
    """An agreement as known at a moment; None when nothing was told of it by then."""
    voices = known_voices(docket, known)
    if not voices:
        return None
    accounts = accounts_of(voices, fallback_of(docket, voices, known, parent_end))
    given_up = tuple(a for a in accounts if a.given_up)
    return Known(docket, voices, tuple(standing_accounts(accounts)), given_up)


def history_of(
    known: Known, prolonging: Sequence[Known] = (), decisions: Iterable[Decision] = ()
) -> list[StatusEvent]:
    """The changes of state of one agreement, in order, as far as they were known.

    Args:
        known: the agreement.
        prolonging: its extensions and renewals, in order of their starts.
        decisions: what people decided of it.
    """
    changes = [
        *_told(known),
        *_clock(known, prolonging),
        *_prolonged(known, prolonging),
        *_by_people(known, decisions),
    ]
    changes.sort(key=lambda c: c.order)
    events: list[StatusEvent] = []
    state: Nominal | None = None
    for change in changes:
        new = _after(state, change)
        if new is None or (new == state and change.trigger != "extension"):
            continue
        events.append(
            StatusEvent(
                at=iso(change.at),
                known_since=change.known_since,
                agreement=known.docket.id,
                from_=state,
                to=new,
                trigger=change.trigger,
                claims=change.claims,
                note=change.note,
            )
        )
        state = new
    return events


def _after(state: Nominal | None, change: _Change) -> Nominal | None:
    """The state after a change; what two accounts contest was begun and is not over."""
    if change.to == "in_force_contested":
        return change.to if state in CONTESTABLE else state
    return change.to or next_state(state, change.trigger)


def _told(known: Known) -> Iterable[_Change]:
    """What the tellings themselves change."""
    sides = {s for v in known.voices for s in v.sides}
    brokers = {s for v in known.voices for s in v.brokers} - sides
    for voice in known.voices:
        trigger = _trigger(voice, known)
        if trigger:
            yield _Change(voice.moment, trigger, voice.known_since, (voice.id,))
        for saying in voice.says:
            told = (voice.moment, voice.known_since, (saying.record,))
            if saying.state == "says_over":
                bound = saying.side in sides or not (sides or saying.side in brokers)
                yield _change("termination" if bound else "denial_of_force", *told)
            elif saying.state == "says_in_force":
                yield _change("reported_in_force", *told)
            elif saying.state == "says_suspended":
                yield _change("suspension", *told)


def _change(trigger: Trigger, at: datetime, known_since: str, claims: tuple[str, ...]) -> _Change:
    """A change made by a telling."""
    return _Change(at, trigger, known_since, claims)


def _trigger(voice: Voice, known: Known) -> Trigger | None:
    """What a telling does by the status that it reports."""
    status = voice.status
    if status in {"announced", "agreed", "extended"}:
        if voice.form == "unilateral_declaration":
            return "unilateral_announcement"
        return "start_set" if known.accounts else "acceptance"
    if status == "expired":
        is_said = any(s.state == "says_over" for s in voice.says)
        is_past = known.last_end is not None and known.last_end <= voice.moment
        return None if is_past or is_said else "clock_end"
    if status in {"in_force", "violated"} and known.accounts:
        return None if status == "violated" else "resumption"
    return BY_STATUS.get(status or "")


def _clock(known: Known, prolonging: Sequence[Known]) -> Iterable[_Change]:
    """What the clock changes: starts and ends, contested while accounts of them differ."""
    if all(v.status in UNMADE for v in known.voices):
        return
    fine = [a for a in known.accounts if a.is_fine] or list(known.accounts)
    for number, account in enumerate(fine):
        last = number == len(fine) - 1
        claims = () if last and len(fine) == 1 else tuple(v.id for v in account.voices)
        since = min((v.known_since for v in account.voices), default=known.voices[0].known_since)
        if last:
            note = NOT_TOLD.get(account.start_basis)
            yield _Change(account.start, "clock_start", since, claims, note)
        else:
            yield _Change(
                account.start,
                "clock_start",
                since,
                claims,
                "another start is told as well",
                to="in_force_contested",
            )
    yield from _ends(fine, prolonging)


def _ends(fine: Sequence[Account], prolonging: Sequence[Known]) -> Iterable[_Change]:
    """Ends that were reached without a prolongation known."""
    stated = {e: v for a in fine if a.end_basis == "stated" for e, v in a.ends.items()}
    ends = stated or {e: v for a in fine for e, v in a.ends.items()}
    ordered = sorted(ends)
    for end in ordered:
        if _is_carried_on(end, prolonging):
            continue
        since = min(v.known_since for v in ends[end])
        if end == ordered[-1]:
            yield _Change(end, "clock_end", since, note="no extension found in the documents read")
        else:
            note = "another end is told as well"
            told = tuple(v.id for v in ends[end])
            yield _Change(end, "clock_end", since, told, note, to="in_force_contested")


def _is_carried_on(end: datetime, prolonging: Sequence[Known]) -> bool:
    """Whether a prolongation was announced by this end and starts no later."""
    return any(
        p.first_said.moment <= end
        and p.first_start is not None
        and p.first_start <= end
        and (p.last_end is None or p.last_end > end)
        for p in prolonging
    )


def _prolonged(known: Known, prolonging: Sequence[Known]) -> Iterable[_Change]:
    """What prolongations change: an extension before the end, a renewal after it."""
    for number, child in enumerate(prolonging):
        said, start = child.first_said, child.first_start
        begins = start or said.moment
        before = [known, *prolonging[:number]]
        ends = [k.last_end for k in before if k.last_end]
        late = bool(ends) and (said.moment > max(ends) or begins > max(ends))
        claims = tuple(v.id for v in child.voices)
        if late:
            note = "late extension: the gap before it is kept"
            yield _Change(begins, "renewal", said.known_since, claims, note)
        else:
            yield _Change(said.moment, "extension", said.known_since, claims)
        end = child.last_end
        if end and not _is_carried_on(end, prolonging[number + 1 :]):
            note = "no further extension found in the documents read"
            yield _Change(end, "clock_end", said.known_since, note=note)


def _by_people(known: Known, decisions: Iterable[Decision]) -> Iterable[_Change]:
    """States that people set: ``overrule``, field ``nominal``, value ``collapsed@2016-08-01``.

    Without a day it holds from the moment of deciding. Only people set ``collapsed``.
    """
    for decision in decisions:
        state, _, day = (decision.value or "").partition("@")
        if (
            decision.verb == "overrule"
            and decision.field == "nominal"
            and known.docket.id in decision.targets
            and state in get_args(Nominal)
        ):
            yield _Change(
                moment(day or decision.at),
                "decision",
                decision.at,
                (decision.id,),
                f"{decision.by}: {decision.reason}",
                to=state,  # type: ignore[arg-type] # looked up in the list just above
            )
