"""Hyphens: words that one joins to the word before them ("quake-hit", "century-old")."""

from hudna.reading.frames import Parsed

__all__ = ["is_hyphened", "joined"]


def is_hyphened(parsed: Parsed, at: int) -> bool:
    """Whether a hyphen joins the unit to the word before it, or to the point of "U.S."."""
    before = parsed.items[at - 1] if at else None
    if before is not None and before.mark == "-" and at > 1:
        return parsed.words.glued[parsed.items[at].first] and parsed.words.glued[before.first]
    return joined(parsed.items[at].first, parsed)


def joined(first: int, parsed: Parsed) -> bool:
    """Whether a hyphen stands right before the word ("quake-hit districts")."""
    words = parsed.words
    if not first or words.starts[first] - words.ends[first - 1] != 1:
        return False
    if words.folded.text[words.ends[first - 1]] != HYPHEN:
        return False  # what all of them are folded to
    span = words.folded.original_span(words.ends[first - 1], words.starts[first])
    return words.folded.original[span.start : span.end] in HYPHENS


HYPHEN, HYPHENS = "-", frozenset("-\u2010\u2011")
