"""Times of a sentence that are of another clause, of a war, or a distance, not of its truce.

"A war from 1998 to 2003", «через четыре минуты», "committed to the truce, but with 90 dead
since April", "it halted fire, but received gunfire until the morning".
"""

from itertools import pairwise

from hudna.reading.frames import Frame, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["begun_then", "is_of_else"]

EDGES = frozenset({"start", "since", "end"})
FOUGHT, TRUCE = bits_of("object_halt", "armed_clash"), bits_of("truce", "pact", "halt")
DISTANT = frozenset({"after", "within", "before"})
LAPSED = frozenset({"collapse", "expire", "terminate"})
APART = frozenset({"but", "while", "although"})
LITTLE = bits_of("prep", "adverb")
REACH, FAR = 5, 12


def is_of_else(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether a time is told of something else than the truce that a sentence mentions."""
    if time.type == "DURATION":
        over = any(act.sense in LAPSED for act in mention.acts)  # "ended after nine months"
        return time.role == "none" and not over and _is_distance(time, mention)
    if time.role not in EDGES:
        return False
    counted = time.role == "since" and (_is_beyond(time, mention) or _is_of_breaches(time, mention))
    if counted or _is_of_war(time, mention):
        return True
    return time.role == "end" and _is_of_blows(time, mention)


def _is_distance(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "after just four minutes": how long after is no length."""
    inside = mention.first <= time.first < mention.last
    for item in reversed([i for i in mention.parsed.items if i.last <= time.first][-2:]):
        if isinstance(item, Phrase) or inside:
            return False
        if (prep := item.sense("prep")) is not None:
            return prep.entry.fields.get("prep") in DISTANT
        if not item.is_sense("adverb"):
            return False
    return False


def _is_of_war(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether a war, told before the truce is, stands right before the time."""
    if time.first > mention.first:
        return False
    for item in reversed([i for i in mention.parsed.items if i.last <= time.first][-REACH:]):
        if isinstance(item, Phrase):
            fought = bool(item.told & FOUGHT) and not item.told & TRUCE
            return fought and not _is_ended(item, mention)
        if item.kind != "time" and not item.told & LITTLE:
            return False
    return False


def _is_ended(fight: Phrase, mention: TruceMention) -> bool:
    """«Прекратят обстрелы до 12 января»: a fight that is to stop by then, not one that went on."""
    if any(act.sense in LAPSED for act in mention.acts):
        return False  # "would halt operations from noon, restoring the truce that it had ended"
    return any(f.object is fight and f.sense in ENDING for f in mention.parsed.frames)


ENDING = frozenset({"halt", "terminate", "suspend", "expire"})


def _is_of_breaches(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "many violations committed since dawn, despite the truce": told before it, of breaches."""
    if time.first > mention.first:
        return False
    before = [f for f in mention.parsed.frames if f.last <= time.first]
    last = max(before, key=_last_word, default=None)
    return last is not None and last.sense in {"perpetrate", "violate"}


def _is_beyond(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether a contrast stands between the truce and the time, and no act on the truce behind."""
    link = _contrast(mention.last, time, mention)
    return link >= 0 and not any(act.frame.first >= link for act in mention.acts)


def _contrast(first: int, time: ResolvedTime, mention: TruceMention) -> int:
    """The word of the contrast behind a comma, from one word to a time; -1 where none stands."""
    items, words = mention.parsed.items, mention.parsed.words
    for comma, item in pairwise(items):
        if not first <= comma.first < time.first or not is_mark(comma, words, ","):
            continue
        link = item.sense("conj_clause") if isinstance(item, Unit) else None
        if link is not None and link.entry.fields.get("link") in APART:
            return item.first
    return -1


def _is_of_blows(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether blows, told in a contrast to the truce, went on until then."""
    link = _contrast(mention.last, time, mention)
    if link < 0 or any(act.frame.first >= link for act in mention.acts if act.sense in KEPT):
        return False
    behind = [f for f in mention.parsed.frames if f.first >= link and f.last <= time.first]
    last = max(behind, key=_last_word, default=None)
    return last is not None and last.meaning.event == "attack" and time.first - last.last <= FAR


KEPT = frozenset({"hold", "respect", "enter_force", "halt", "extend"})


def _last_word(frame: Frame) -> int:
    return frame.last


def begun_then(time: ResolvedTime, rivals: list[TruceMention]) -> list[TruceMention]:
    """«The truce, meant to allow for talks on a longer one, began at dawn»: whose verb has it."""
    return [
        mention
        for mention in rivals
        if any(
            act.sense in BEGUN and act.frame.form == "finite" and not act.frame.inherited
            and 0 <= time.first - act.frame.last <= 1
            for act in mention.acts
        )
    ]  # fmt: skip


BEGUN = frozenset({"enter_force", "expire"})
