"""How the agreements of a case stand at a moment, as known at another (domain.md section 8)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import cast

from hudna.judging.clock_disputes import clock_disputes_of
from hudna.judging.history import Known, history_of, known_of, prolongations_of
from hudna.judging.moments import moment
from hudna.judging.voices import Docket
from hudna.judging.windows import windows_of
from hudna.records import Decision, DeclaredState, Standing, StatusEvent
from hudna.records.standing import Declared, HostilitiesLevel
from hudna.registers import World

__all__ = [
    "histories_of",
    "known_dockets",
    "names_of",
    "standings_of",
    "told_most",
    "told_ranked",
]


def known_dockets(dockets: Sequence[Docket], known: str) -> dict[str, Known]:
    """The agreements of which something was known by a moment (UTC), by id.

    Parents come before their prolongations, whose starts may rest on the parent's end.
    """
    found: dict[str, Known] = {}
    by_id = {d.id: d for d in dockets}
    for docket in sorted(dockets, key=lambda d: (_depth(d, by_id), d.id)):
        parent = found.get(docket.parent or "")
        seen = known_of(docket, known, parent.last_end if parent else None)
        if seen is not None:
            found[docket.id] = seen
    return found


def _depth(docket: Docket, by_id: Mapping[str, Docket]) -> int:
    """How many agreements it prolongs, one after the other."""
    depth = 0
    while docket.parent and docket.parent in by_id and depth < len(by_id):
        docket = by_id[docket.parent]
        depth += 1
    return depth


def histories_of(
    dockets: Sequence[Docket], known: str, decisions: Iterable[Decision] = ()
) -> dict[str, list[StatusEvent]]:
    """The changes of state of every agreement, as known at a moment (UTC)."""
    return _histories(known_dockets(dockets, known), dockets, known, decisions)


def _histories(
    seen: Mapping[str, Known], dockets: Sequence[Docket], known: str, decisions: Iterable[Decision]
) -> dict[str, list[StatusEvent]]:
    told = [d for d in decisions if d.at <= known]
    return {
        ident: history_of(one, _prolonging(one, seen, dockets), told) for ident, one in seen.items()
    }


def _prolonging(one: Known, seen: Mapping[str, Known], dockets: Sequence[Docket]) -> list[Known]:
    """What is known of an agreement's prolongations, in order of their starts."""
    found = [seen[d.id] for d in prolongations_of(one.docket, dockets) if d.id in seen]
    return sorted(found, key=lambda k: (k.first_start or k.first_said.moment, k.docket.id))


def standings_of(  # noqa: PLR0913 - a question and all that it is answered from, by keyword
    dockets: Sequence[Docket],
    *,
    at: str,
    known: str,
    world: World,
    decisions: Iterable[Decision] = (),
    observed: Mapping[str, HostilitiesLevel] | None = None,
) -> tuple[Standing, ...]:
    """Every agreement that had been told of, or had begun, at a moment.

    Args:
        dockets: the agreements of the case.
        at: the moment asked about (UTC).
        known: what had been published by then counts (UTC).
        world: the registers, for names.
        decisions: what people decided.
        observed: the observed layer of each agreement, by id.
    """
    seen = known_dockets(dockets, known)
    histories = _histories(seen, dockets, known, decisions)
    when = moment(at)
    found = []
    for ident, one in seen.items():
        past = [e for e in histories[ident] if e.at and moment(e.at) <= when]
        if past or one.first_said.moment <= when:
            found.append(_standing(one, past, when, world, (observed or {}).get(ident)))
    return tuple(
        sorted(found, key=lambda s: (s.windows[0].starts or "" if s.windows else "", s.id))
    )


def _standing(
    one: Known,
    past: Sequence[StatusEvent],
    when: datetime,
    world: World,
    observed: HostilitiesLevel | None,
) -> Standing:
    """One agreement: its three layers and its terms in short."""
    docket = one.docket
    entry = world.agreements.get(docket.known_as or "")
    voices = one.voices
    last = past[-1] if past else None
    return Standing(
        id=docket.id,
        known_as=docket.known_as,
        names=dict(entry.names) if entry else names_of(one),
        kind=told_most(a.kind for a in voices),
        form=told_most(a.form for a in voices if a.form != "unclear") or "unclear",
        parent=docket.parent,
        relations=({"type": "extends", "to": docket.parent},) if docket.parent else (),
        windows=windows_of(one.accounts),
        nominal=last.to if last else "unknown",
        declared=_declared(one, when),
        observed=observed or "no_data",
        parties=told_ranked(p.actor for a in voices for p in a.parties),
        guarantors=told_ranked(g for a in voices for g in a.guarantors),
        mediators=told_ranked(m for a in voices for m in a.mediators),
        excluded=told_ranked(e for a in voices for e in a.excluded),
        disputes=tuple(d.id for d in clock_disputes_of(one)),
        caused_by=(last.claims or ("clock",)) if last else (),
    )


def names_of(one: Known) -> dict[str, str]:
    """What the texts call it, one name a language, the first one told."""
    names: dict[str, str] = {}
    for voice in one.voices:
        names.setdefault(voice.language, voice.name)
    return names


def told_most(values: Iterable[str]) -> str | None:
    """The value told most often; the first of those told alike."""
    counted = Counter(values).most_common(1)
    return counted[0][0] if counted else None


def told_ranked(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, the one told most often first."""
    counted = Counter(values)
    return tuple(sorted(counted, key=lambda v: (-counted[v], v)))


def _declared(one: Known, when: datetime) -> tuple[DeclaredState, ...]:
    """What each actor said last before a moment."""
    last: dict[str, DeclaredState] = {}
    for voice in sorted(one.voices, key=lambda v: (v.at, v.id)):
        if voice.moment > when:
            continue
        for saying in voice.says:
            last[saying.actor] = DeclaredState(
                actor=saying.actor,
                state=cast("Declared", saying.state),
                claim=saying.record,
                at=voice.at,
            )
    return tuple(last[actor] for actor in sorted(last))
