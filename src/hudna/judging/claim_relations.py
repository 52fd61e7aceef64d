"""How claims stand to each other across documents (domain.md 11.3), and their ladder (12).

Only claims on one subject are related: an incident, an agreement, a count of the case. What two
speakers say of one agreement need not be one proposition, so that only on an incident or a count
one claim supports or contradicts another.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta
from typing import TypeAlias

import msgspec

from hudna.judging.facts import ClaimFact, Facts
from hudna.judging.independence import Witness, independence_of, origins
from hudna.judging.moments import moment
from hudna.judging.sides import Interest, Sides

__all__ = ["Link", "Said", "claim_keys", "ladder", "links_between", "said_in", "taken_back"]

Link: TypeAlias = tuple[str, str, str]
"""A claim, its relation, another claim."""

AFFIRMING = frozenset(
    {"asserts", "reports", "confirms", "admits", "accuses", "announces", "condemns"}
)
DENYING = frozenset({"denies", "rejects"})
TAKING_BACK = frozenset({"retracts", "corrects"})
REACTING = frozenset(
    {"welcomes", "welcomes_with_reservation", "rejects", "criticises", "doubts", "accepts"}
    | {"conditions", "no_comment"}
)
PROPOSING = frozenset({"announces", "proposes", "calls_for", "urges", "promises"})
ONE_STATEMENT = timedelta(days=1)
SEVERAL = 2


class Said(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A claim with its document; ``leads`` is to where each thing leads that it is about.

    That is an id of the case (an incident, an agreement, …), None where it leads nowhere.
    """

    fact: ClaimFact
    ref: str
    document: str
    family: str
    known_since: str
    source: str | None = None
    leads: tuple[str | None, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """Ids of the case that it speaks of."""
        return tuple(dict.fromkeys(lead for lead in self.leads if lead))

    @property
    def voice(self) -> str | None:
        """Who speaks: the speaker, or the outlet where nobody is quoted and nobody described."""
        return self.fact.speaker or (None if self.fact.described_as else self.source)

    @property
    def sense(self) -> int:
        """1 where it affirms, -1 where it denies, 0 where it does neither."""
        if self.fact.stance in DENYING:
            return 1 if self.fact.polarity == "negated" else -1
        if self.fact.stance in AFFIRMING:
            return -1 if self.fact.polarity == "negated" else 1
        return 0


def said_in(facts: Facts, family: str, subject_of: Callable[[str], str | None]) -> tuple[Said, ...]:
    """The claims of one document.

    Args:
        facts: of the document.
        family: id of its family.
        subject_of: leads from ``REF#RECORD`` to an id of the case; None where it leads nowhere.
    """
    return tuple(
        Said(
            fact=claim,
            ref=facts.ref,
            document=facts.document,
            family=family,
            known_since=facts.known_since,
            source=facts.source,
            leads=tuple(subject_of(record) for record in claim.about),
        )
        for claim in facts.claims
    )


def claim_keys(said: Said) -> tuple[str, ...]:
    """Keys under which claims on the same subject are found."""
    return said.subjects


def links_between(one: Said, other: Said, *, kin: bool = False) -> tuple[Link, ...]:
    """How two claims stand to each other, each link from the claim that bears on the other.

    ``kin`` tells that their documents go back to one text or statement.
    """
    shared = set(one.subjects) & set(other.subjects)
    if not shared or one.fact.id == other.fact.id:
        return ()
    found = _one_statement(one, other, kin=kin)
    for a, b in ((one, other), (other, one)):
        found += _taking_back(a, b)
        if a.fact.stance in DENYING and b.sense > 0 > a.sense:
            found.append((a.fact.id, "denies", b.fact.id))
        elif a.fact.stance in REACTING and b.fact.stance in PROPOSING:
            found.append((a.fact.id, "responds_to", b.fact.id))
    if not found and any(subject.startswith(("inc-", "tal-")) for subject in shared):
        found += _of_one_happening(one, other)
    return tuple(sorted(set(found)))


def _one_statement(one: Said, other: Said, *, kin: bool) -> list[Link]:
    alike = (one.fact.stance, one.fact.polarity) == (other.fact.stance, other.fact.polarity)
    near = abs(moment(one.known_since) - moment(other.known_since)) <= ONE_STATEMENT
    if not alike or one.ref == other.ref or one.voice != other.voice or one.voice is None:
        return []
    if not (kin or near):
        return []
    ids = one.fact.id, other.fact.id
    return [(ids[0], "same_statement", ids[1]), (ids[1], "same_statement", ids[0])]


def _taking_back(one: Said, other: Said) -> list[Link]:
    """A speaker, or an outlet, takes back or corrects what it said before."""
    if one.fact.stance not in TAKING_BACK or one.known_since < other.known_since:
        return []
    if one.voice is None or one.voice not in {other.voice, other.source}:
        return []
    return [(one.fact.id, one.fact.stance, other.fact.id)]


def _of_one_happening(one: Said, other: Said) -> list[Link]:
    name = {1: "supports", -1: "contradicts"}.get(one.sense * other.sense)
    if name is None or one.ref == other.ref:
        return []
    ids = one.fact.id, other.fact.id
    return [(ids[0], name, ids[1]), (ids[1], name, ids[0])]


def taken_back(links: Iterable[Link], since: Callable[[str], str]) -> dict[str, tuple[str, str]]:
    """Claims taken back: by which claim, and since when it is known; the first one counts.

    ``since`` leads from a claim to the moment from which it is known. A correction leaves the
    claim standing, beside what corrects it.
    """
    found: dict[str, tuple[str, str]] = {}
    for one, relation, other in sorted(links, key=lambda link: (since(link[0]), link)):
        if relation == "retracts":
            found.setdefault(other, (one, since(one)))
    return found


Heard: TypeAlias = tuple[Witness, Interest]
"""A witness, and how it stands to what it says."""


def ladder(heard: Sequence[Heard], sides: Sides, mechanisms: Collection[str] = ()) -> int:
    """The level of a proposition on the ladder of domain.md 12, from 0 to 5.

    0 a single interested speaker, 1 a single disinterested one, 2 independent families all on one
    side, 3 independent families of different interests, 4 an admission against interest, 5 a
    finding of the competent mechanism. Whose interest is unknown counts as interested.
    """
    if any(w.speaker in mechanisms for w, _ in heard if w.speaker):
        return 5
    if any(interest == "own_side" for _, interest in heard):
        return 4
    free = {interest == "third_party" for _, interest in heard}
    if origins((w for w, _ in heard), sides) < SEVERAL:
        return 1 if True in free else 0
    return 3 if _differ(heard, sides) else 2


def _differ(heard: Sequence[Heard], sides: Sides) -> bool:
    """Whether two who are independent have different interests, or none."""
    rows = list(heard)
    return any(
        "third_party" in {a[1], b[1]} and independence_of(a[0], b[0], sides)[0] == "independent"
        for at, a in enumerate(rows)
        for b in rows[at + 1 :]
    )
