"""Truces told one after the other in a sentence: "a pause on Tuesday and another on Friday failed".

A word such as "another" that stands alone behind a truce, with a day, a broker or sides of its
own, is one more. A plural in front of its list is none: "two earlier truces, a pause on Tuesday
and a lull on Friday".
"""

from hudna.packs.features import CONJ, PLURAL, SUFFIX
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_anaphora import are_several
from hudna.reading.truce_mentions import Act, Told, TruceMention, doers
from hudna.reading.truces_before import made_on
from hudna.reading.units import Unit

__all__ = ["further_ones", "is_further", "set_in_row"]

FURTHER = "truces.one-more"
ANOTHER, JOINING = bits_of("another"), bits_of("conj_clause")
SAME = bits_of("truce", "pact", "mediate", "propose", "enter_force", "agree", "announce")
OWN = bits_of("mediate", "enter_force", "announce", "agree", "truce")
FATE = frozenset({"hold", "collapse", "expire", "violate", "respect", "falter"})
TOLD = FATE | {"agree", "announce", "mediate", "enter_force", "order", "extend"}
NEAR, REACH = 3, 24
"""Items from "another" to what is told of it alone, and from a truce to it."""


def further_ones(
    parsed: Parsed, found: list[TruceMention], segment_kind: str, number: int
) -> list[TruceMention]:
    """The truces that "another", «أخرى», «ещё одно» stand for behind one of the same sentence.

    Args:
        parsed: the sentence.
        found: the truces that nouns of it name.
        segment_kind: the kind of its segment.
        number: its number in the document.
    """
    more: list[TruceMention] = []
    if not parsed.told() & ANOTHER:
        return more
    for at, item in enumerate(parsed.items):
        if type(item) is not Unit or not item.told & ANOTHER or item.told & SAME:
            continue
        before = [m for m in found if m.phrase is not None and not m.weak and m.item < at]
        first = max(before, key=lambda each: each.item, default=None)
        if first is not None and _is_one_more(item, at, first, parsed):
            more.append(_mention(item, at, first, parsed, segment_kind, number))
    return more


def _is_one_more(item: Unit, at: int, first: TruceMention, parsed: Parsed) -> bool:
    """Whether it is joined to the truce, with nothing else between that it could stand for."""
    before, after = parsed.items[at - 1], parsed.items[at + 1 : at + 1 + NEAR]
    joined = before.mark == "," or bool(before.told & JOINING) or bool(item.bits & CONJ)
    if not joined or at - first.item > REACH or not after:
        return False
    if isinstance(after[0], Phrase) and not after[0].prep:
        return False  # "another attack"
    between = (i for i in parsed.items[first.item + 1 : at] if isinstance(i, Phrase))
    if any(not (i.actors or i.place or i.state_actors or i.told & SAME) for i in between):
        return False
    return any(_is_of_its_own(each) for each in after)


def _is_of_its_own(item: Phrase | Unit) -> bool:
    if isinstance(item, Unit) and item.kind == "time":
        return True
    return bool(item.told & OWN) or (isinstance(item, Phrase) and item.prep == "between")


def _mention(  # noqa: PLR0913, PLR0917 (where it stands)
    item: Unit, at: int, first: TruceMention, parsed: Parsed, segment_kind: str, number: int
) -> TruceMention:
    behind = [f for f in parsed.frames if f.at > at and f.sense in TOLD]
    own = [f for f in behind if not _is_of_all(f)]
    last = max((f.last for f in own), default=item.last)
    latest = _is_last_of(item, first)
    mention = TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind=first.kind,
        quote=parsed.words.span(item.first, item.last),
        first=item.first,
        last=item.last,
        item=at,
        definite=False,
        indefinite=True,
        adjectives={"another"} | ({"previous"} if latest else first.adjectives & {"previous"}),
        acts=[Act(f.sense, f, modality_of(f), doers(f)) for f in behind],
        why=[FURTHER],
    )
    times = [t for t in parsed.times if item.last <= t.first <= last + REACH]
    mention.days = [day for time in times for day in _told_on(time)][:1]
    return mention


def _days_between(mention: TruceMention, one: TruceMention) -> list[Told]:
    """The first day told of it, before the next of the row."""
    between = (t for t in one.parsed.times if mention.last <= t.first < one.first)
    return [day for time in between for day in _told_on(time)][:1]


def _told_on(time: ResolvedTime) -> list[Told]:
    begun = time.role in {"start", "since"}
    return [day._replace(what="begun") if begun else day for day in made_on(time)]


def is_further(mention: TruceMention) -> bool:
    """Whether it is told as one more behind another of its sentence."""
    return mention.why[:1] == [FURTHER]


def _is_of_all(frame: Frame) -> bool:
    """«انهارتا», «провалились»: said of more than one."""
    return frame.sense in FATE and bool(frame.bits & PLURAL)


def set_in_row(found: list[TruceMention], parsed: Parsed) -> list[TruceMention]:
    """Give each of several what is told of it alone; what befell all of them is of each."""
    found = _without_heading(found, parsed)
    more = [mention for mention in found if is_further(mention)]
    for one in more:
        sooner = [m for m in found if m.item < one.item and not m.weak]
        for mention in sooner:
            mention.days = mention.days or _days_between(mention, one)
            mention.until = mention.until or one.first
            mention.acts = [
                act for act in mention.acts if act.frame.at < one.item or _is_shared(act, parsed)
            ]
            mention.mediators = [m for m in mention.mediators if m[1].start < one.quote.start]
            mention.parties = [p for p in mention.parties if p[2].start < one.quote.start]
            mention.places = [p for p in mention.places if p[1].start < one.quote.start]
            mention.acts += _missing(mention, one)
        one.mediators = [m for m in one.mediators if m[1].start > one.quote.start]
        one.parties = [p for p in one.parties if p[2].start > one.quote.start]
    return found


def _is_shared(act: Act, parsed: Parsed) -> bool:
    return act.sense in FATE and (parsed.sentence.language == "en" or _is_of_all(act.frame))


def _missing(mention: TruceMention, one: TruceMention) -> list[Act]:
    held = {act.frame.at for act in mention.acts}
    return [act for act in one.acts if _is_shared(act, one.parsed) and act.frame.at not in held]


def _without_heading(found: list[TruceMention], parsed: Parsed) -> list[TruceMention]:
    """«Two earlier truces, a pause on Tuesday and a lull on Friday»: the list tells them."""
    heads = [
        m
        for m in found
        if m.phrase is not None and not m.weak and are_several(m.phrase, parsed.frames)
    ]
    for head in heads:
        behind = [m for m in found if m.item > head.item and not m.weak and m.phrase is not None]
        first = min(behind, key=lambda each: each.item, default=None)
        latest = [m for m in found if is_further(m) and m.item > head.item]
        if latest and _is_last_of(parsed.items[latest[0].item], head):
            found = _only_last(found, head, latest[0])
            continue
        if first is None or are_several(first.phrase or head.phrase or parsed.phrases()[0]):
            continue
        between = parsed.items[head.item + 1 : first.item]
        if not any(i.mark in LISTING for i in between) or any(i.finite for i in between):
            continue
        listed = [m for m in found if m.item >= first.item and not m.weak]
        for mention in listed:
            mention.adjectives |= head.adjectives & {"previous"}
            mention.acts += [a for a in head.acts if a.sense in FATE and a not in mention.acts]
        found = [m for m in found if m.item != head.item]
    return found


def _is_last_of(item: Phrase | Unit, first: TruceMention) -> bool:
    """«هدن سابقة، آخرها في أكتوبر»: the last of several, by its pronoun."""
    several = first.phrase is not None and are_several(first.phrase)
    return several and isinstance(item, Unit) and bool(item.bits & SUFFIX)


def _only_last(
    found: list[TruceMention], head: TruceMention, latest: TruceMention
) -> list[TruceMention]:
    """The last of several, of which alone a day is told; what befell them all befell it."""
    latest.adjectives |= {"previous"}
    latest.acts += [act for act in head.acts if act.sense in FATE and act not in latest.acts]
    return [mention for mention in found if mention is not head]


LISTING = frozenset({",", ":", "—", "–", "-"})
