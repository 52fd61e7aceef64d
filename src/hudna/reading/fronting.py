"""Fronting: what stands before its report («A happened, X said»), or around it."""

from hudna.packs.features import CONJ
from hudna.reading.clauses_ru import told_before
from hudna.reading.frames import Frame, Parsed, is_edge, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.reading.word_order_ru import infinitive_before

__all__ = ["told_first"]


def told_first(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    """What stands before the verb that holds it; None where nothing does."""
    if parsed.sentence.language != "ru":
        return fronted_content(frame, parsed)
    if parsed.items[frame.at].mark == "-":
        return None  # a verb that goes without saying has what it tells behind it
    return (
        told_before(frame, parsed)
        or fronted_content(frame, parsed)
        or infinitive_before(frame, parsed)
    )


def fronted_content(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    """«A happened, X said»: the report stands after what it reports."""
    meaning = frame.meaning
    if frame.form != "finite" or not meaning.speech or meaning.demands:
        return None
    if frame.bits & CONJ:
        return None  # «…، وأكد …» goes on, it does not report what stands before
    if not _set_off(frame, parsed):
        return _quoted(frame, parsed) if frame.subject is not None else None
    if frame.sense == "accuse" and frame.preps:
        return None  # what somebody is accused of stands behind
    return _quoted(frame, parsed) or _before(frame, parsed)


def _before(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    items, words = parsed.items, parsed.words
    after = frame.at + 1
    end = next((k for k in range(after, len(items)) if is_mark(items[k], words, ";:")), len(items))
    rest = [k for k in range(after, end) if not _idle(items[k]) and not _is_told(k, frame, parsed)]
    if rest and frame.subject is not None:
        subject_at = next((k for k, each in enumerate(items) if each is frame.subject), -1)
        rest = [k for k in rest if k != subject_at]
    edge = rest and isinstance(items[rest[0]], Unit) and is_edge(items[rest[0]], words)
    if rest and not edge and not _closed(frame, parsed) and not _told_whole(frame, end, parsed):
        return None
    start = frame.at
    for k in range(frame.at - 1, -1, -1):
        item = items[k]
        if isinstance(item, Unit) and is_mark(item, words, ',"-'):
            start = k
            break
    if not 0 < start < frame.at or _is_town(items[:start], items[start]):
        return None
    if _opens_quotation(start, parsed):
        return None
    return (0, end) if _stands_within(frame, start, end, parsed) else (0, start)


def _told_whole(frame: Frame, end: int, parsed: Parsed) -> bool:
    """«The toll had reached 20, X said in a statement carried by SPA»: nothing is said behind.

    A clause of its own stands before, and behind the report no one does anything.
    """
    if parsed.sentence.language != "en" or frame.subject is None or frame.inherited:
        return False
    at = parsed.place_of(frame.subject)
    before, behind = parsed.items[: max(at, 0)], parsed.items[frame.at + 1 : end]
    opens = before[0] if before else None
    if isinstance(opens, Unit) and opens.told & SUBORDINATE:
        return False
    if not any(is_finite(e) for e in before if isinstance(e, Unit)):
        return False
    for k, item in enumerate(behind):
        if isinstance(item, Unit) and item.told & COMPLEMENT:
            return False
        doer = behind[k - 1] if k else frame.subject
        if (
            isinstance(item, Unit)
            and is_finite(item)
            and not (isinstance(doer, Phrase) and doer.prep)
        ):
            return False
    return all(isinstance(e, Unit) or e.prep for e in behind[:1])


def _opens_quotation(at: int, parsed: Parsed) -> bool:
    """«The rebels said: "We declare …"»: what stands before tells who says it."""
    items = parsed.items
    if at == 0 or items[at].mark != '"':
        return False
    before = items[at - 1].mark
    if before == ":":
        return True
    even = sum(each.mark == '"' for each in items[:at]) % 2 == 0
    return before == "," and even and any(_ends_in(f, at - 1, parsed) for f in parsed.frames)


def _ends_in(report: Frame, end: int, parsed: Parsed) -> bool:
    """As "X said on Monday, …": a report that tells nothing itself before the comma."""
    if report.sense != "say" or report.form != "finite" or report.subject is None:
        return False
    behind = parsed.items[report.at + 1 : end]
    return report.at < end and all(isinstance(e, Unit) or e.prep for e in behind)


SUBORDINATE = bits_of("conj_clause")


def _is_town(before: list[Phrase | Unit], mark: Phrase | Unit) -> bool:
    """«Beirut - X accused …»: the town of writing stands before a dash, and nothing is told."""
    if mark.mark != "-":
        return False
    return all(isinstance(each, Phrase) and each.place and not each.told for each in before)


def _quoted(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    """«"We will answer," X said hours before it began»: words in quotation marks are what is said.

    None where no quotation ends right before the report, or "that" opens what is said behind it.
    """
    items, words = parsed.items, parsed.words
    at = next((k for k in range(frame.at - 1, -1, -1) if items[k].mark == '"'), -1)
    closing = at if at > 0 and is_mark(items[at - 1], words, ",.!?") else -1
    between = items[closing + 1 : frame.at]
    if closing < 0 or _opens_quotation(closing, parsed):
        return None
    if any(isinstance(e, Unit) and (is_finite(e) or e.mark == ",") for e in between):
        return None
    behind = items[frame.at + 1 : frame.at + 1 + NEAR]
    if any(isinstance(e, Unit) and e.told & COMPLEMENT for e in behind):
        return None
    if any(each.mark == '"' for each in items[:closing]):
        return (0, closing)
    return None


NEAR, COMPLEMENT, DETERMINER = 3, bits_of("comp"), bits_of("determiner")


def _stands_within(frame: Frame, start: int, end: int, parsed: Parsed) -> bool:
    """«X, said Y, has shelled Z»: the verb of what is said stands behind the report."""
    if any(is_finite(each) for each in parsed.items[:start]) or not _closed(frame, parsed):
        return False
    return any(is_finite(each) for each in parsed.items[frame.at + 1 : end])


def _closed(frame: Frame, parsed: Parsed) -> bool:
    """Whether a comma ends the report: «…, X announced in Y, with talks to follow»."""
    for item in parsed.items[frame.at + 1 :]:
        if is_mark(item, parsed.words, ","):
            return True
        if item is not frame.subject and not _idle(item):
            return False
    return False


def _is_told(at: int, frame: Frame, parsed: Parsed) -> bool:
    """«…, residents told AFP»: a body alone behind the verb is who is told, not what is said."""
    item = parsed.items[at]
    if not isinstance(item, Phrase):
        return False
    return item is frame.object or bool(item.actors or item.seat)


def _set_off(frame: Frame, parsed: Parsed) -> bool:
    """Whether a comma, dash or quotation mark stands right before the verb or its subject."""
    first = frame.at
    subject = frame.subject
    if subject is not None and not frame.inherited:
        at = next((k for k, each in enumerate(parsed.items) if each is subject), first)
        first = min(first, at)
    while first > 1 and _is_little(parsed.items[first - 1]):
        first -= 1  # «…, two residents told»
    return first > 0 and is_mark(parsed.items[first - 1], parsed.words, ',"-')


def _is_little(item: Phrase | Unit) -> bool:
    """Whether it is a number, or a word that nothing is known of, in front of a noun; or "its"."""
    if type(item) is Phrase:
        return False
    return item.kind in {"number", "x"} or item.told & DETERMINER > 0


def _idle(item: Phrase | Unit) -> bool:
    if type(item) is Phrase:
        return item.prep != "" or item.sense("channel") is not None
    return item.kind in {"time", "mark"} or item.is_sense("adverb", "prep")
