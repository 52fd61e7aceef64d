"""An agreement as known at a moment: what was told of it by then, and its clocks."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from hudna.judging.voices import UNMADE, Docket, Voice
from hudna.judging.windows import Account, accounts_of, fallback_of, standing_accounts

__all__ = ["Known", "known_of", "known_voices", "prolongations_of"]


class Known(msgspec.Struct, frozen=True):
    """An agreement as known at a moment: what was told by then, and its clocks.

    ``given_up`` are clocks whose start was moved before it came.
    """

    docket: Docket
    voices: tuple[Voice, ...]
    accounts: tuple[Account, ...]
    given_up: tuple[Account, ...] = ()

    @property
    def known_as(self) -> str | None:
        """Its entry in the register, once a text that is known fits it."""
        return next((k for v in self.voices if (k := v.known_as)), None)

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

    @property
    def first_made(self) -> Voice | None:
        """The first telling that it was made; None of what is only called for, offered, refused."""
        made = (v for v in self.voices if v.status not in UNMADE)
        return min(made, key=lambda v: (v.at, v.id), default=None)


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
