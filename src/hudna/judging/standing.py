"""How the agreements of a case stand at a moment, as known at another (domain.md section 8)."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from hudna.judging.clock_disputes import clock_disputes_of
from hudna.judging.history import history_of
from hudna.judging.known import Known, known_of, prolongations_of
from hudna.judging.moments import iso
from hudna.judging.sayings import NEVER_MADE
from hudna.judging.settled import Settled, standings_at
from hudna.judging.voices import Docket
from hudna.judging.windows import windows_of
from hudna.records import Decision, DeclaredState, Standing, StatusEvent

if TYPE_CHECKING:
    from hudna.records.standing import Declared
    from hudna.registers import World

__all__ = [
    "Names",
    "histories_of",
    "known_dockets",
    "lines_of",
    "names_in",
    "names_of",
    "settled_of",
    "standings_of",
    "told_most",
    "told_ranked",
]

Names = Callable[[str], dict[str, str] | None]
"""From the id of an agreement in the register to its names there; None when there is none."""


def names_in(world: "World") -> Names:
    """The names that the registers have of agreements."""

    def found(ident: str) -> dict[str, str] | None:
        entry = world.agreements.get(ident)
        return dict(entry.names) if entry else None

    return found


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


def standings_of(
    dockets: Sequence[Docket],
    *,
    at: str,
    known: str,
    world: "World",
    decisions: Iterable[Decision] = (),
) -> tuple[Standing, ...]:
    """Every agreement that had been told of, or had begun, at a moment.

    Args:
        dockets: the agreements of the case.
        at: the moment asked about (UTC).
        known: what had been published by then counts (UTC).
        world: the registers, for names.
        decisions: what people decided.
    """
    return standings_at(settled_of(dockets, known, names_in(world), decisions), at)


def settled_of(
    dockets: Sequence[Docket], known: str, names: Names, decisions: Iterable[Decision] = ()
) -> tuple[Settled, ...]:
    """Agreements, with all that they prolong and that prolongs them, as known at a moment."""
    seen = known_dockets(dockets, known)
    histories = _histories(seen, dockets, known, decisions)
    roots = lines_of(dockets)
    until: dict[str, str] = {}
    for docket in dockets:
        last = max(max(v.known_since, v.withdrawn or "") for v in docket.voices)
        until[roots[docket.id]] = max(last, until.get(roots[docket.id], ""))
    found = []
    for docket in dockets:
        one = seen.get(docket.id)
        found.append(
            Settled(
                id=docket.id,
                root=roots[docket.id],
                since=min(v.known_since for v in docket.voices),
                until=until[roots[docket.id]],
                countries=docket.countries,
                first_said=iso(one.first_said.moment) if one else "",
                standing=_standing(one, names) if one else None,
                events=tuple(histories.get(docket.id, ())),
                sayings=tuple(_sayings(one)) if one else (),
            )
        )
    return tuple(found)


def lines_of(dockets: Iterable[Docket]) -> dict[str, str]:
    """Each agreement with the one that its line of prolongations begins with."""
    parents = {d.id: d.parent for d in dockets}
    found = {}
    for ident in parents:
        line = [ident]
        while (above := parents[line[-1]]) in parents and above not in line:
            line.append(above)
        # Where each names the other, which no sound text does, the lesser id begins the line.
        found[ident] = line[-1] if above not in line else min(line[line.index(above) :])
    return found


def _standing(one: Known, names: Names) -> Standing:
    """One agreement's terms in short, as far as they do not change with time."""
    docket, voices = one.docket, one.voices
    return Standing(
        id=docket.id,
        known_as=one.known_as,
        names=names(one.known_as or "") or names_of(one),
        kind=told_most(a.kind for a in voices),
        form=told_most(a.form for a in voices if a.form != "unclear") or "unclear",
        parent=docket.parent,
        relations=({"type": "extends", "to": docket.parent},) if docket.parent else (),
        windows=windows_of(one.accounts),
        nominal="unknown",
        parties=told_ranked(p.actor for a in voices for p in a.parties),
        guarantors=told_ranked(g for a in voices for g in a.guarantors),
        mediators=told_ranked(m for a in voices for m in a.mediators),
        excluded=told_ranked(e for a in voices for e in a.excluded),
        disputes=tuple(d.id for d in clock_disputes_of(one)),
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


def _sayings(one: Known) -> Iterator[DeclaredState]:
    """What actors said of how it stands, in order of time."""
    for voice in sorted(one.voices, key=lambda v: (v.at, v.id)):
        for saying in (s for s in voice.says if s.state != NEVER_MADE):
            yield DeclaredState(
                actor=saying.actor,
                state=cast("Declared", saying.state),
                claim=saying.record,
                at=voice.at,
            )
