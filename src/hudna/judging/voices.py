"""One document's telling of one agreement, with all that its standing is computed from."""

from datetime import datetime

import msgspec

from hudna.judging.facts import AgreementFact, ClaimFact, Facts
from hudna.judging.moments import moment

__all__ = ["Docket", "Voice", "voices_of"]

EXTENDING = frozenset({"extends", "renews"})


class Voice(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A mention of an agreement with the claims about it.

    ``known_since`` is UTC; ``at`` is the earliest moment at which it can have been said (the
    start of a day of publication). ``withdrawn`` is since when its words are taken back.
    """

    document: str
    known_since: str
    at: str
    language: str
    source: str | None = None
    family: str | None = None
    fact: AgreementFact
    claims: tuple[ClaimFact, ...] = ()
    withdrawn: str | None = None

    @property
    def id(self) -> str:
        """``REF#RECORD``."""
        return self.fact.id

    @property
    def is_extension(self) -> bool:
        """Whether it tells of a prolongation: a child with a window of its own (domain.md 4.1)."""
        agreement = self.fact.agreement
        if agreement.background and agreement.status != "extended":
            return False
        return agreement.status == "extended" or any(
            r.type in EXTENDING for r in agreement.relations
        )

    @property
    def moment(self) -> datetime:
        """When it was said, at the earliest."""
        return moment(self.at)


class Docket(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An agreement of the case: all that is told of it, in order of knowledge.

    ``known_as`` is its entry in the register, ``parent`` the docket that it prolongs.
    """

    id: str
    voices: tuple[Voice, ...]
    known_as: str | None = None
    parent: str | None = None
    countries: tuple[str, ...] = ()


def voices_of(facts: Facts) -> tuple[Voice, ...]:
    """The voices of one document."""
    claims = {c.id: c for c in facts.claims}
    said = facts.published or facts.known_since
    return tuple(
        Voice(
            document=facts.ref,
            known_since=facts.known_since,
            at=said,
            language=facts.language,
            source=facts.source,
            fact=fact,
            claims=tuple(claims[c] for c in fact.claims if c in claims),
        )
        for fact in facts.agreements
    )
