"""Claims of a case, each with its family, its level on the ladder and its relations."""

from collections.abc import Iterable, Mapping

from hudna.judging.claim_relations import Link, Said
from hudna.records import CaseClaim

__all__ = ["case_claim"]


def case_claim(
    said: Said,
    links: Iterable[Link],
    level: int,
    back: Mapping[str, tuple[str, str]],
) -> CaseClaim:
    """The record of a claim.

    Args:
        said: the claim with its document.
        links: relations between claims; those of others are passed over.
        level: on the ladder; see :func:`hudna.judging.claim_relations.ladder`.
        back: claims taken back, by which claim and since when.
    """
    fact = said.fact
    by, since = back.get(fact.id, (None, None))
    return CaseClaim(
        id=fact.id,
        document=said.ref,
        speaker=fact.speaker,
        described_as=fact.described_as,
        chain=fact.chain,
        stance=fact.stance,
        polarity=fact.polarity,
        modality=fact.modality,
        text=fact.text,
        about=said.subjects or fact.about,
        family=said.family,
        level=level,
        relations=tuple((name, other) for one, name, other in sorted(links) if one == fact.id),
        known_since=said.known_since,
        retracted=by,
        retracted_since=since,
    )
