"""Truces that a text names only by what breaks them: "recorded 186 ceasefire violations".

They are read only where a text names no truce at all.
"""

from hudna.reading.frames import Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.truce_mentions import Act, TruceMention, doers

__all__ = ["named_by_breaches"]


def named_by_breaches(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """The truce of whose breaches a sentence tells by one noun.

    Args:
        parsed: the sentence.
        segment_kind: the kind of its segment.
        number: its number in the document.
    """
    for frame in parsed.frames:
        noun = parsed.items[frame.at]
        if frame.sense != "violate" or "names" not in frame.entry.fields:
            continue
        if not isinstance(noun, Phrase) or frame.negated:
            continue
        return [
            TruceMention(
                parsed=parsed,
                sentence=number,
                segment_kind=segment_kind,
                kind="ceasefire",
                quote=parsed.words.span(noun.head.first, noun.head.last),
                first=noun.first,
                last=noun.last,
                item=frame.at,
                definite=True,
                acts=[Act("violate", frame, modality_of(frame), doers(frame))],
                why=["truces.named-by-breaches"],
            )
        ]
    return []
