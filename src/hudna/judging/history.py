"""How an agreement's nominal state changed, replayed from what was known (domain.md section 8)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import get_args

from hudna.judging.changes import Change, told_changes
from hudna.judging.known import Known
from hudna.judging.moments import iso, moment
from hudna.judging.transitions import next_state
from hudna.judging.windows import Account
from hudna.records import Decision, StatusEvent
from hudna.records.standing import Nominal

__all__ = ["history_of"]

NOT_TOLD = {"register": "no document tells the start: it is that of the register of agreements"}
CONTESTABLE = frozenset(
    {None, "agreed", "scheduled", "declared", "in_force", "in_force_contested", "suspended"}
)
MADE = frozenset({"agreed", "scheduled", "declared"})
BEFALLING = frozenset({"suspension", "resumption", "termination"})
"""What befalls a prolongation befalls what it prolongs."""


def history_of(
    known: Known, prolonging: Sequence[Known] = (), decisions: Iterable[Decision] = ()
) -> list[StatusEvent]:
    """The changes of state of one agreement, in order, as far as they were known.

    Args:
        known: the agreement.
        prolonging: its extensions and renewals, in order of their starts.
        decisions: what people decided of it.
    """
    prolonging = [child for child in prolonging if child.first_made is not None]
    changes = [
        *told_changes(known),
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


def _after(state: Nominal | None, change: Change) -> Nominal | None:
    """The state after a change; what two accounts contest was begun and is not over."""
    if change.to == "in_force_contested":
        return change.to if state in CONTESTABLE else state
    if change.only_made and state not in MADE:
        return state
    return change.to or next_state(state, change.trigger)


def _clock(known: Known, prolonging: Sequence[Known]) -> Iterable[Change]:
    """What the clock changes: starts and ends, contested while accounts of them differ."""
    if known.first_made is None:
        return
    fine = [a for a in known.accounts if a.is_fine] or list(known.accounts)
    for number, account in enumerate(fine):
        last = number == len(fine) - 1
        claims = () if last and len(fine) == 1 else tuple(v.id for v in account.voices)
        since = min((v.known_since for v in account.voices), default=known.voices[0].known_since)
        if last:
            note = NOT_TOLD.get(account.start_basis)
            yield Change(account.start, "clock_start", since, claims, note)
        else:
            yield Change(
                account.start,
                "clock_start",
                since,
                claims,
                "another start is told as well",
                to="in_force_contested",
            )
    yield from _ends(fine, prolonging)


def _ends(fine: Sequence[Account], prolonging: Sequence[Known]) -> Iterable[Change]:
    """Ends that were reached without a prolongation known."""
    stated = {e: v for a in fine if a.end_basis == "stated" for e, v in a.ends.items()}
    ends = stated or {e: v for a in fine for e, v in a.ends.items()}
    ordered = sorted(ends)
    for end in ordered:
        if _is_carried_on(end, prolonging):
            continue
        since = min(v.known_since for v in ends[end])
        if end == ordered[-1]:
            yield Change(end, "clock_end", since, note="no extension found in the documents read")
        else:
            note = "another end is told as well"
            told = tuple(v.id for v in ends[end])
            yield Change(end, "clock_end", since, told, note, to="in_force_contested")


def _is_carried_on(end: datetime, prolonging: Sequence[Known]) -> bool:
    """Whether a prolongation was announced by this end and starts no later."""
    return any(
        p.first_made is not None
        and p.first_made.moment <= end
        and p.first_start is not None
        and p.first_start <= end
        and (p.last_end is None or p.last_end > end)
        for p in prolonging
    )


def _prolonged(known: Known, prolonging: Sequence[Known]) -> Iterable[Change]:
    """What prolongations change: an extension before the end, a renewal after it."""
    for number, child in enumerate(prolonging):
        said, start = child.first_made or child.first_said, child.first_start
        begins = start or said.moment
        before = [known, *prolonging[:number]]
        ends = [k.last_end for k in before if k.last_end]
        late = bool(ends) and (said.moment > max(ends) or begins > max(ends))
        claims = tuple(v.id for v in child.voices)
        if late:
            note = "late extension: the gap before it is kept"
            yield Change(begins, "renewal", said.known_since, claims, note)
        else:
            yield Change(said.moment, "extension", said.known_since, claims)
        yield from (each for each in told_changes(child) if each.trigger in BEFALLING)
        end = child.last_end
        if end and not _is_carried_on(end, prolonging[number + 1 :]):
            note = "no further extension found in the documents read"
            yield Change(end, "clock_end", said.known_since, note=note)


def _by_people(known: Known, decisions: Iterable[Decision]) -> Iterable[Change]:
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
            yield Change(
                moment(day or decision.at),
                "decision",
                decision.at,
                (decision.id,),
                f"{decision.by}: {decision.reason}",
                to=state,  # type: ignore[arg-type] # looked up in the list just above
            )
