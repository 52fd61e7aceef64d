"""Counted since: over what time each of several counts was made, and from the start of a truce on.

«12 on Sunday, and 140 since it took effect»: each number has the times that stand by it. A count
since a truce began says from when on it counts, with or without the day (domain.md 9.3).
"""

from collections.abc import Sequence

from hudna.reading.coordination import Item
from hudna.reading.drafts import AllegationDraft
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.text.span import Span

__all__ = ["SINCE_START", "set_times"]

SINCE_START = "allegations.since-start"
"""It counts from when a truce began."""
SINCE = "since"
BEGUN = bits_of("enter_force", "truce", "pact", "announce", "agree")
REACH = 8
"""Items from "since" to when the truce began."""


def set_times(found: list[AllegationDraft]) -> None:
    """Give counts the times that are told with them.

    Args:
        found: the allegations of a document.
    """
    sentences: dict[int, list[AllegationDraft]] = {}
    for each in found:
        if each.count is not None:
            sentences.setdefault(id(each.parsed), []).append(each)
    for counts in sentences.values():
        _set_times(counts)


def _set_times(counts: list[AllegationDraft]) -> None:
    """The times of the counts of one sentence."""
    parsed = counts[0].parsed
    starts = sorted({e.quote.start for e in counts})
    ends = [*starts[1:], _place(parsed, parsed.items[-1]).end + 1]
    spans = dict(zip(starts, zip([0, *starts[1:]], ends, strict=True), strict=True))
    for each in counts:
        own = _between(parsed, *spans[each.quote.start])
        if len(starts) > 1:
            _keep_own(each, own)
        _count_from_start(each, own)
        if each.time is None and SINCE_START not in each.why:
            told = (
                _day_of_count(each, own),
                _day_behind(each, own),
                _day_before(each, own),
                _length(parsed, own),
            )
            each.time = next((time for time in told if time is not None), None)


def _between(parsed: Parsed, first: int, last: int) -> list[Item]:
    """The items that begin between two places of the text."""
    return [i for i in parsed.items if first <= _place(parsed, i).start < last]


def _place(parsed: Parsed, item: Item) -> Span:
    return parsed.words.span(item.first, item.last)


def _keep_own(each: AllegationDraft, own: Sequence[Item]) -> None:
    """Without the time of another count."""
    times = [i.time for i in own if not isinstance(i, Phrase) and i.kind == "time"]
    if each.time is not None and each.time not in times:
        each.time = None


def _length(parsed: Parsed, own: Sequence[Item]) -> int | None:
    """«За две недели», "in three days": the one length of time over which was counted."""
    lengths = {t.first for t in parsed.times if t.type == "DURATION" and t.role == "within"}
    told = [i.time for i in own if not isinstance(i, Phrase) and i.first in lengths]
    return told[0] if len(told) == 1 else None


def _day_behind(each: AllegationDraft, own: Sequence[Item]) -> int | None:
    """«Seven breaches by X on Monday»: the day told right behind a count, in its clause."""
    for item in own:
        if _place(each.parsed, item).start < each.quote.end:
            continue
        if not isinstance(item, Phrase):
            if item.kind == "time":
                return item.time
            if item.finite or item.kind == "mark" or item.is_sense("conj_clause", "relative"):
                return None
    return None


def _day_before(each: AllegationDraft, own: Sequence[Item]) -> int | None:
    """«В январе X зафиксировала девять»: the time that opens a sentence whose verb counts."""
    frame = each.claim.frame if each.claim is not None else None
    if frame is None or frame.sense != "count" or not own:
        return None
    verb = each.parsed.items[frame.at].first
    before = [i for i in own if i.first < verb]
    times = [i for i in before if not isinstance(i, Phrase) and i.kind == "time"]
    opens = len(times) == 1 and times[0].first - each.parsed.items[0].first <= OPENING
    return times[0].time if opens and not isinstance(times[0], Phrase) else None


OPENING = 2
"""Words before a time that opens its sentence."""


def _day_of_count(each: AllegationDraft, own: Sequence[Item]) -> int | None:
    """«رصدت قواتنا يوم الخميس 12 خرقا»: a day between the verb of counting and its number."""
    frame = each.claim.frame if each.claim is not None else None
    if frame is None or frame.sense != "count":
        return None
    verb = each.parsed.items[frame.at].last
    between = [i for i in own if i.first >= verb and _place(each.parsed, i).end <= each.quote.start]
    if any(not isinstance(i, Phrase) and i.finite for i in between):
        return None
    times = [i.time for i in between if not isinstance(i, Phrase) and i.kind == "time"]
    return times[0] if len(times) == 1 else None


def _count_from_start(each: AllegationDraft, own: Sequence[Item]) -> None:
    """«Since it took effect (on 27 November)»: from when on the number counts."""
    for at, item in enumerate(own):
        if not _opens(item):
            continue
        clause = _up_to_mark(own[at : at + REACH])
        if not any(i.told & BEGUN for i in clause):
            continue
        times = [i.time for i in clause if not isinstance(i, Phrase) and i.kind == "time"]
        each.time = times[0] if times else None
        each.why.append(SINCE_START)
        return


def _up_to_mark(items: Sequence[Item]) -> list[Item]:
    """The items up to the first mark."""
    return list(items[: next((k for k, i in enumerate(items) if _is_cut(i)), len(items))])


def _is_cut(item: Item) -> bool:
    return not isinstance(item, Phrase) and item.kind == "mark" and item.mark in ",;.:"


def _opens(item: Item) -> bool:
    if isinstance(item, Phrase):
        return item.prep == SINCE
    fields = [sense.entry.fields for sense in item.senses]
    return any(SINCE in {f.get("prep"), f.get("link")} for f in fields)
