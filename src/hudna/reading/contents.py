"""Contents: the words that a report reports, and those of the whole claim."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.gathering import Item
from hudna.text.span import Span

__all__ = ["content_of", "quote_of_claim", "trimmed"]


def content_of(frame: Frame, parsed: Parsed) -> Span | None:
    """The words that a report reports, without the report itself."""
    if frame.content is not None:
        first, last = trimmed(frame.content, parsed)
        return parsed.words.span(first, last) if first < last else None
    if frame.object is not None:
        return parsed.words.span(frame.object.first, frame.object.last)
    return None


def quote_of_claim(frame: Frame, parsed: Parsed) -> Span:
    """The words of the whole claim: speaker, verb and what is said."""
    first, last = frame.first, frame.last
    if frame.subject is not None and not frame.inherited:
        first, last = min(first, frame.subject.first), max(last, frame.subject.last)
    if frame.content is not None:
        start, end = trimmed(frame.content, parsed)
        if start < end:
            first, last = min(first, start), max(last, end)
    elif frame.object is not None:
        last = max(last, frame.object.last)
    return parsed.words.span(first, last)


def trimmed(items: tuple[int, int], parsed: Parsed) -> tuple[int, int]:
    """The words of some items without marks at the edges; quotation marks stay in pairs."""
    held = _bare(parsed.items[items[0] : items[1]])
    held = _bare(_paired(held))
    return (held[0].first, held[-1].last) if held else (0, 0)


def _bare(held: list[Item]) -> list[Item]:
    first, last = 0, len(held)
    while first < last and held[first].mark in ".,;:-":
        first += 1
    while first < last and held[last - 1].mark in ".,;:-(":
        last -= 1
    return held[first:last]


def _paired(held: list[Item]) -> list[Item]:
    """Without a mark at the edge whose other half stands outside."""
    for opening, closing in ('""', "''", "()"):
        closes = bool(held) and held[-1].mark == closing
        if not closes and (not held or held[0].mark != opening):
            continue
        if sum(each.mark in opening + closing for each in held) == 1:
            held = held[:-1] if closes else held[1:]
    return held
