"""Colons: «X: …» at the head of a text or paragraph is what X says."""

from hudna.reading.attributions import untold
from hudna.reading.contents import trimmed
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.speakers import Talk, speakers_of
from hudna.reading.stances import stance_of_words
from hudna.reading.verdicts import lacks_pact

__all__ = ["headed"]

COLON_REACH = 5
ASKED = bits_of("office")
"""«شهود عيان: …», "Source: …": who has no name says it too."""


def headed(parsed: Parsed, talk: Talk) -> list[ClaimDraft]:
    """«X: …» at the head of a text or paragraph."""
    items = parsed.items
    at = next((k for k, e in enumerate(items[:COLON_REACH]) if e.mark == ":"), -1)
    if at <= 0:
        return []
    before = [each for each in items[:at] if isinstance(each, Phrase)]
    before = [each for each in before if each.actors] or [e for e in before if e.told & ASKED]
    if len(before) != 1 or before[0].prep or at + 1 >= len(items):
        return []
    first, last = trimmed((at + 1, len(items)), parsed)
    if first >= last:
        return []
    negated = lacks_pact(items[at + 1 :]) or any(
        frame.sense == "agree" and frame.negated for frame in parsed.frames
    )
    inner = [frame for frame in untold(parsed) if frame.at > at]
    found: list[ClaimDraft] = []
    for each in speakers_of(before[0], parsed, talk):
        stance, why = stance_of_words(inner, parsed, each, talk)
        found.append(
            ClaimDraft(
                speaker=each,
                stance="denies" if negated else stance,
                parsed=parsed,
                frame=None,
                quote=parsed.words.span(parsed.sentence.first, last),
                content=parsed.words.span(first, last),
                items=(at + 1, len(items)),
                why=["claims.colon", *why],
            )
        )
    return found
