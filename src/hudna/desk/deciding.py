"""People decide: signed, with a reason, superseding and never erasing (domain.md 2.11, 2.12)."""

from hashlib import sha256
from typing import TYPE_CHECKING, get_args

import msgspec

from hudna.errors import InputError
from hudna.records import CaseDispute, Decision, Incident
from hudna.records.decision import Verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hudna.store import CaseStore

__all__ = ["Waiting", "decision_of", "queue_of"]


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """Something that waits for a person: what it is, and what is asked."""

    kind: str
    id: str
    question: str


def decision_of(  # noqa: PLR0913 - all that a decision holds, by keyword
    verb: str,
    targets: "Sequence[str]",
    *,
    by: str,
    reason: str,
    at: str,
    field: str | None = None,
    value: str | None = None,
) -> Decision:
    """A decision, its id made from its content.

    Raises:
        InputError: no such verb, no target, no name, no reason, or nothing to put in place.
    """
    if verb not in get_args(Verb):
        raise InputError(f"no such decision: {verb}", remedy=f"one of {', '.join(get_args(Verb))}")
    if verb in {"correct", "overrule"} and not (field and value):
        raise InputError(f"{verb} needs a field and a value", remedy="give --field and --value")
    content = "\n".join((verb, *targets, by, reason, field or "", value or "", at))
    try:
        return Decision(
            id=f"dec-{sha256(content.encode()).hexdigest()[:10]}",
            verb=verb,  # type: ignore[arg-type] # one of the verbs, see above
            targets=tuple(targets),
            field=field,
            value=value,
            by=by,
            reason=reason,
            at=at,
        )
    except ValueError as fault:
        raise InputError(str(fault), remedy="give ids, --by NAME and --reason TEXT") from fault


def queue_of(store: "CaseStore") -> "list[Waiting]":
    """What judging left open for people: possible doubles, open disputes, what was turned away."""
    found = [
        *_doubles(msgspec.json.decode(i.body, type=Incident) for i in store.items("incident")),
        *_open(msgspec.json.decode(i.body, type=CaseDispute) for i in store.items("dispute")),
    ]
    for row in (*store.turned_away("add"), *store.turned_away("read")):
        name = row["ref"] or row["path"] or "item"
        found.append(Waiting(kind=str(row["outcome"]), id=str(name), question=str(row["reason"])))
    return found


def _doubles(incidents: "Iterable[Incident]") -> "Iterable[Waiting]":
    """Incidents that may be one."""
    for incident in incidents:
        for other in incident.same_as_maybe:
            if incident.id < other:
                yield Waiting(
                    kind="maybe",
                    id=f"{incident.id} {other}",
                    question="are these one incident? merge or split them",
                )


def _open(disputes: "Iterable[CaseDispute]") -> "Iterable[Waiting]":
    """Disputes that nobody settled."""
    for dispute in disputes:
        if dispute.state == "open":
            values = " / ".join(a.value for a in dispute.answers)
            yield Waiting(kind="dispute", id=dispute.id, question=f"{dispute.question}: {values}")
