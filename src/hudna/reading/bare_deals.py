"""Deals between sides at war that no word of truce names: "the deal between A and B took effect".

They are read only where a text names no truce at all, speaks of war, and tells that a deal between
two sides began, is kept, or was broken.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.named_by_breaches import named_by_breaches
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_anaphora import has_the, is_indefinite
from hudna.reading.truce_mentions import TruceMention

__all__ = ["bare_deals"]

PAIR = 2
PACT = bits_of("pact")
FATE = frozenset({"enter_force", "violate", "hold", "respect", "collapse", "breach"})
FATES = bits_of("enter_force", "violate", "hold", "respect", "collapse")


def bare_deals(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """The deal between two sides of which a sentence tells that it holds, began or broke.

    Args:
        parsed: the sentence.
        segment_kind: the kind of its segment.
        number: its number in the document.
    """
    if not parsed.told() & FATES:
        return []
    if not parsed.told() & PACT:
        return named_by_breaches(parsed, segment_kind, number)
    for at, item in enumerate(parsed.items[:-1]):
        if not isinstance(item, Phrase):
            continue
        deal = next((part for part in item.everything() if part.told & PACT), None)
        if deal is None or not _is_bare(deal) or not _is_of_two(parsed.items[at + 1]):
            continue
        if _has_subject(at + 2, parsed):
            continue
        if any(_befalls(frame, deal) for frame in parsed.frames):
            return [_mention(deal, at, parsed, segment_kind, number)]
    return named_by_breaches(parsed, segment_kind, number)


def _is_bare(deal: Phrase) -> bool:
    """Whether nothing says what it is about: "a nuclear deal", «اتفاق الأسرى»."""
    return not (deal.genitives or deal.members or deal.unknown or deal.names)


def _has_subject(at: int, parsed: Parsed) -> bool:
    """«Соглашение между A и B о поставках газа»: what it is about stands behind who made it."""
    behind = parsed.items[at : at + 2]
    if not behind:
        return False
    first = behind[0]
    if isinstance(first, Phrase):
        return first.prep in ABOUT
    prep = first.sense("prep")
    told = prep is not None and prep.entry.fields.get("prep") in ABOUT
    return told and behind[-1].kind != "time"


ABOUT = frozenset({"about", "on", "for", "l"})


def _is_of_two(after: object) -> bool:
    if not isinstance(after, Phrase) or after.prep != "between":
        return False
    return len(after.actors) >= PAIR


def _befalls(frame: Frame, deal: Phrase) -> bool:
    return frame.sense in FATE and any(held.holds(deal) for _, held in frame.roles())


def _mention(deal: Phrase, at: int, parsed: Parsed, segment_kind: str, number: int) -> TruceMention:
    return TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind="ceasefire",
        quote=parsed.words.span(deal.first, deal.last),
        first=deal.first,
        last=deal.last,
        item=at,
        definite=has_the(deal, parsed),
        indefinite=is_indefinite(deal, parsed),
        phrase=deal,
        why=["truces.bare-deal"],
    )
