"""The table of transitions of an agreement's nominal state (domain.md 8.2).

The docs' diagram and :mod:`hudna.judging.history` are both made from it.
"""

from hudna.records.standing import Nominal, Trigger

__all__ = ["TRANSITIONS", "next_state"]

_BEGINNINGS: tuple[Nominal | None, ...] = (None, "rumoured", "called_for", "proposed", "rejected")
_HELD: tuple[Nominal, ...] = ("in_force", "in_force_contested", "suspended")
_AGREED: tuple[Nominal, ...] = ("agreed", "scheduled", "declared")

TRANSITIONS: dict[Trigger, dict[Nominal | None, Nominal]] = {
    "rumour": {None: "rumoured"},
    "call": {None: "called_for", "rumoured": "called_for", "rejected": "called_for"},
    "proposal": dict.fromkeys((None, "rumoured", "called_for", "rejected"), "proposed"),
    "refusal": dict.fromkeys((None, "rumoured", "called_for", "proposed"), "rejected"),
    "acceptance": dict.fromkeys(_BEGINNINGS, "agreed"),
    "start_set": dict.fromkeys((*_BEGINNINGS, "agreed"), "scheduled"),
    "unilateral_announcement": dict.fromkeys((*_BEGINNINGS, "agreed"), "declared"),
    "clock_start": dict.fromkeys((None, *_AGREED, "in_force_contested"), "in_force"),
    "reported_in_force": {
        **dict.fromkeys((*_BEGINNINGS, "agreed", "suspended"), "in_force"),
        "terminated": "in_force_contested",
    },
    "denial_of_force": {
        "in_force": "in_force_contested",
        "terminated": "in_force_contested",
        **dict.fromkeys(_AGREED, "in_force_contested"),
    },
    "suspension": dict.fromkeys((None, "in_force", "in_force_contested", *_AGREED), "suspended"),
    "resumption": {"suspended": "in_force"},
    "extension": dict.fromkeys((None, "in_force", "suspended"), "in_force"),
    "renewal": dict.fromkeys((None, "expired", "terminated", "suspended"), "in_force"),
    "clock_end": dict.fromkeys((None, *_HELD, *_AGREED), "expired"),
    "termination": dict.fromkeys((None, *_HELD, *_AGREED), "terminated"),
    "replacement": dict.fromkeys((None, *_HELD, *_AGREED, "expired"), "superseded"),
    "completion": dict.fromkeys((None, *_HELD), "fulfilled"),
}
"""For each trigger, the states that it changes and into what; it leaves all others alone.

``None`` is "nothing known yet": an agreement first told of while it holds, or when it is over.
A call, a welcome or a breach never makes an agreement (domain.md 16.2).
"""


def next_state(state: Nominal | None, trigger: Trigger) -> Nominal | None:
    """The state after a trigger; the same state where the trigger changes nothing."""
    return TRANSITIONS.get(trigger, {}).get(state, state)
