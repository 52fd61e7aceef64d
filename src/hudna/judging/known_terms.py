"""What is known of an agreement as the gates need it (domain.md sections 4 to 6 and 10).

What the documents of the case do not tell is taken from the register where the agreement is one
of its entries, and marked as inherited; what neither tells stays unknown.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from hudna.judging.facts import Spot
from hudna.judging.known import Known
from hudna.judging.moments import iso
from hudna.judging.standing import told_most, told_ranked
from hudna.judging.terms import Denial, Protects, Term, Terms, TermsParty
from hudna.judging.voices import Voice
from hudna.judging.windows import windows_of
from hudna.records import Window

if TYPE_CHECKING:
    from hudna.registers import Agreement as Entry
    from hudna.registers import World

__all__ = ["terms_of"]

WATCHING = frozenset({"monitor", "verifier", "investigator"})
"""Roles of bodies that are competent to say what happened."""
RUNNING = frozenset({"in_force", "extended"})
MUTUAL = frozenset({"bilateral", "multilateral", "reciprocal_unilateral"})


def terms_of(
    one: Known, prolonging: Sequence[Known], world: "World", spot_of: Callable[[str], Spot | None]
) -> Terms:
    """The terms of an agreement with those of its prolongations.

    Args:
        one: the agreement as known.
        prolonging: its extensions and renewals, in order of their starts.
        world: the registers.
        spot_of: leads from a place to where it lies.
    """
    voices = one.voices
    entry = world.agreements.get(one.known_as or "")
    form = told_most(a.form for a in voices if a.form != "unclear")
    parties = tuple(_parties(one, entry, form))
    excluded = told_ranked(e for a in voices for e in a.excluded) or _bodies(
        entry.excluded if entry else ()
    )
    spots = [s for p in _places(one) if (s := spot_of(p))]
    return Terms(
        id=one.docket.id,
        kind=told_most(a.kind for a in voices),
        form=form,
        windows=tuple(_windows(one, prolonging)),
        contested=tuple(_denials(one)),
        parties=parties,
        closed=form in MUTUAL and len(parties) > 1,
        excluded=excluded,
        excluded_known=bool(excluded),
        protects=_protects(form, parties),
        countries=one.docket.countries,
        nationwide=any(s.level == "country" for s in spots),
        places=tuple(s for s in spots if s.level != "country"),
        provisions=tuple(_provisions(one)),
        suspended=tuple(_suspensions(one)),
        moved=windows_of(one.given_up),
        mechanisms=_mechanisms(one, entry),
    )


def _windows(one: Known, prolonging: Sequence[Known]) -> Iterator[Window]:
    """The agreement's own windows and those of its prolongations, so that a gap shows."""
    yield from windows_of(one.accounts)
    for child in (each for each in prolonging if each.first_made is not None):
        yield from windows_of(child.accounts)


def _parties(one: Known, entry: "Entry | None", form: str | None) -> Iterator[TermsParty]:
    """Who is in it, with the role told last; from the register where no document tells."""
    told: dict[str, TermsParty] = {}
    for voice in one.voices:
        for party in voice.parties:
            told[party.actor] = TermsParty(
                actor=party.actor,
                role=party.role,
                acceptance=party.acceptance or _before(told, party.actor),
            )
    for body in entry.parties if entry and not told else ():
        if body.actor:
            role = "declarer" if form == "unilateral_declaration" else "signatory"
            told[body.actor] = TermsParty(actor=body.actor, role=role)
    yield from told.values()
    for voice in one.voices:
        brokers = (("guarantor", voice.guarantors), ("mediator", voice.mediators))
        for role, actor in ((role, actor) for role, actors in brokers for actor in actors):
            if actor not in told:
                told[actor] = TermsParty(actor=actor, role=role)
                yield told[actor]


def _before(told: dict[str, TermsParty], actor: str) -> str | None:
    """The acceptance that was told before."""
    return told[actor].acceptance if actor in told else None


def _bodies(bodies: Iterable[object]) -> tuple[str, ...]:
    """Ids of register bodies."""
    return tuple(a for b in bodies if (a := getattr(b, "actor", None)))


def _places(one: Known) -> tuple[str, ...]:
    """The places that its area names."""
    return told_ranked(p for v in one.voices for p in v.places)


def _protects(form: str | None, parties: Sequence[TermsParty]) -> Protects:
    """Sides that halt fire at each other are protected from each other; else nobody says."""
    return "parties" if form in MUTUAL and len(parties) > 1 else "unknown"


def _denials(one: Known) -> Iterator[Denial]:
    """Who says that it is over, each with the first time that it was said."""
    seen = set()
    for voice in sorted(one.voices, key=lambda v: (v.at, v.id)):
        for saying in voice.says:
            if saying.state == "says_over" and saying.actor not in seen:
                seen.add(saying.actor)
                yield Denial(by=saying.actor, since=voice.at, claim=saying.record)


def _provisions(one: Known) -> Iterator[Term]:
    """Each provision once, with the tellings that it rests on."""
    told: dict[tuple[str, str], list[str]] = {}
    for voice in one.voices:
        for term in voice.terms:
            told.setdefault(term, []).append(voice.id)
    for (kind, modality), claims in told.items():
        yield Term(
            id=kind,
            type=kind,
            modality=modality,
            basis="stated",
            claims=tuple(dict.fromkeys(claims)),
        )


def _mechanisms(one: Known, entry: "Entry | None") -> tuple[str, ...]:
    """Bodies competent under it: those that documents give such a role, and the register's."""
    told = told_ranked(p.actor for v in one.voices for p in v.parties if p.role in WATCHING)
    return tuple(dict.fromkeys((*told, *_bodies(entry.mechanisms if entry else ()))))


def _suspensions(one: Known) -> Iterator[Window]:
    """When one who is bound said that it is paused, until somebody says that it holds again."""
    sides = {s for v in one.voices for s in v.sides}
    since: Voice | None = None
    for voice in sorted(one.voices, key=lambda v: (v.at, v.id)):
        if _pauses(voice, sides):
            since = since or voice
        elif since is not None and _resumes(voice):
            yield _pause(since, voice)
            since = None
    if since is not None:
        yield _pause(since, None)


def _pauses(voice: Voice, sides: set[str]) -> bool:
    """Whether a telling says that it is suspended: in its own voice, or by one who is bound."""
    said = [s for s in voice.says if s.state == "says_suspended"]
    return any(s.side in sides or not sides for s in said) or voice.status == "suspended"


def _resumes(voice: Voice) -> bool:
    """Whether a telling says that it holds."""
    said = {s.state for s in voice.says}
    return voice.status in RUNNING or bool(said & {"says_in_force", "says_observing"})


def _pause(since: Voice, until: Voice | None) -> Window:
    """A suspension between two tellings."""
    return Window(
        starts=iso(since.moment),
        ends=iso(until.moment) if until else None,
        basis="stated",
        claims=tuple(v.id for v in (since, until) if v),
    )
