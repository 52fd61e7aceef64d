"""The answer of one gate (domain.md 10.3)."""

import msgspec

from hudna.records.incident import Tri

__all__ = ["Gate", "all_of", "no", "unknown", "yes"]


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """Yes, no or unknown, with the reason in words.

    ``sub`` refines a "no" (``in_gap``). ``missing`` names the facts that would settle it, ``if_``
    what must hold for "yes" (a clause), ``else_`` the outcomes that other facts would give (whole
    sentences), ``also`` what else the reader should know.
    """

    answer: Tri
    reason: str
    sub: str | None = None
    missing: tuple[str, ...] = ()
    if_: str | None = None
    else_: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


def yes(reason: str, *also: str) -> Gate:
    """A gate that is passed."""
    return Gate(answer="yes", reason=reason, also=also)


def no(sub: str, reason: str, *also: str) -> Gate:
    """A gate that is not passed, and how."""
    return Gate(answer="no", reason=reason, sub=sub, also=also)


def unknown(
    reason: str,
    *missing: str,
    if_: str | None = None,
    else_: tuple[str, ...] = (),
    sub: str | None = None,
) -> Gate:
    """A gate that cannot be told, with the facts that are missing."""
    return Gate(answer="unknown", reason=reason, missing=missing, if_=if_, else_=else_, sub=sub)


def all_of(gates: list[Gate]) -> Gate:
    """One answer for several actors: theirs where they agree, else unknown."""
    if all(g.answer == gates[0].answer for g in gates):
        first = gates[0]
        reasons = "; ".join(dict.fromkeys(g.reason for g in gates))
        return msgspec.structs.replace(
            first,
            reason=reasons,
            missing=tuple(dict.fromkeys(m for g in gates for m in g.missing)),
            else_=tuple(dict.fromkeys(e for g in gates for e in g.else_)),
            also=tuple(dict.fromkeys(a for g in gates for a in g.also)),
        )
    return unknown(
        "; ".join(dict.fromkeys(g.reason for g in gates)),
        *dict.fromkeys(m for g in gates for m in g.missing),
        if_=next((g.if_ for g in gates if g.if_), None),
        else_=tuple(dict.fromkeys(e for g in gates for e in g.else_)),
    )
