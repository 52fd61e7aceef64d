"""Counting bodies: whose army it is that counts breaches and is called nothing but "the army".

Where a text names two countries and the counted breaches are those of one of them, "the army" and
"the ministry" that count them are the other's. Nothing is taken from the outlet (domain.md 11.2).
"""

from hudna.reading.drafts import AllegationDraft
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["name_counting_bodies"]

RULE = "allegations.body-of-the-other"


def name_counting_bodies(found: list[AllegationDraft], referents: Referents) -> None:
    """Name the bodies that count breaches of another country's.

    Args:
        found: the allegations of a document.
        referents: what its phrases refer to.
    """
    for each in found:
        if each.by is not None or each.count is None or each.against is None:
            continue
        country = _country(each.against, referents)
        others = [code for code in referents.countries if code and code != country]
        phrase = _speaker(each)
        organ = phrase.entry("organ") if phrase is not None else None
        state = referents.world.state_of_country(others[0]) if len(others) == 1 else None
        if country is None or organ is None or state is None:
            continue
        each.by = referents.organ_of(organ.fields.get("organ", ""), state)
        each.why.append(RULE)


def _country(actor: str, referents: Referents) -> str | None:
    known = referents.world.actors.get(actor)
    return known.country if known is not None else None


def _speaker(each: AllegationDraft) -> Phrase | None:
    """The phrase of who counts, where its words name an organ and nobody's."""
    span = each.claim.speaker.span if each.claim is not None else None
    if span is None or each.claim is None:
        return None
    parsed = each.claim.parsed
    sentences = [parsed] if parsed.before is None else [parsed, parsed.before]
    for sentence in sentences:
        for phrase in sentence.phrases():
            place = sentence.words.span(phrase.first, phrase.last)
            if place.start <= span.start < place.end:
                parts = phrase.everything()
                owned = any(p.actors or p.names or p.states or p.possessed for p in parts)
                return None if owned else phrase
    return None
