"""Acts that a sentence tells only to say when something was, or in spite of what: no charges.

"The truce holds, he said, after X struck Y", «объявили перемирие после того, как X ударил».
"""

from itertools import pairwise

from hudna.reading.coordination import Item
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["only_dates"]

HOLDING = frozenset({"hold", "respect", "bound"})
TEMPORAL = frozenset({"after", "when", "before", "although", "despite", "while"})
LINK = bits_of("conj_clause", "prep")


def only_dates(frame: Frame, parsed: Parsed) -> bool:
    """«The truce holds, he said, after X struck Y»: when, or in spite of what, and no charge."""
    if _is_beside_word(frame, parsed) or _is_before_deal(frame, parsed):
        return True
    for other in parsed.frames:
        if other.at >= frame.at:
            return False
        if other.sense not in HOLDING or other.negated or other.above is not frame.above:
            continue
        if any(_opens_when(item) for item in parsed.items[other.at : frame.at]):
            return True
    return False


def _is_beside_word(frame: Frame, parsed: Parsed) -> bool:
    """«Announced a truce after X struck Y», "declared a halt, and X struck": the text's own words.

    What is announced is the thing; the clause behind it tells when, or what came of it.
    """
    word = frame.above
    if word is None or word.sense not in ISSUING or frame.form != "finite" or word.at > frame.at:
        return False
    between = parsed.items[word.at + 1 : frame.at]
    if any(type(e) is Unit and (e.is_sense("comp") or e.mark in COLON) for e in between):
        return False
    issued = word.object if word.sense == "announce" else None
    thing = next((k for k, e in enumerate(between) if e.told & ARRANGED or e is issued), None)
    if thing is None:
        return False
    behind = between[thing + 1 :]
    joined = any(e.mark == "," and _joins(n) for e, n in pairwise(behind))
    return joined or any(map(_opens_when, behind))


def _is_before_deal(frame: Frame, parsed: Parsed) -> bool:
    """«أعلنت أن الطرفين اتفقا على هدنة، بعد مقتل عشرة في غارات كذا»: after what they agreed."""
    word = next((each for each in frame.chain() if each.sense in ISSUING), None)
    if frame.form != "noun" or word is None or word.at > frame.at:
        return False
    made = [f.at for f in parsed.frames if f.sense in MAKING and word.at <= f.at < frame.at]
    between = list(enumerate(parsed.items[: frame.at + 1]))[min(made, default=frame.at) :]
    deal = next((k for k, e in between if e.told & ARRANGED), frame.at)
    when = next((k for k, e in between if k > deal and _opens_when(e)), None)
    return when is not None and not any(
        e.finite for k, e in between if k > when and type(e) is Unit
    )


MAKING = frozenset({"agree", "accept", "extend", "announce"})
ISSUING = frozenset({"announce", "say", "report"})
ARRANGED, COLON = bits_of("truce", "pact"), frozenset(':"')


def _joins(item: Item) -> bool:
    link = item.sense("conj_clause") if type(item) is Unit else None
    return link is not None and link.entry.fields.get("link") in {"and", "but", "while"}


def _opens_when(item: Item) -> bool:
    """Whether a word opens a clause that tells when, or in spite of what."""
    if isinstance(item, Phrase):
        return item.prep in TEMPORAL
    if not item.told & LINK:
        return False
    fields = [sense.entry.fields for sense in item.senses]
    return any(f.get("link") in TEMPORAL or f.get("prep") in TEMPORAL for f in fields)
