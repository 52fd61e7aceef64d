"""Truces told as a length: "thirty days of silence", «семь суток без боёв», «وقفا لثلاثين يوما».

A length of quiet, or without attacks, is one only where somebody agrees to it, offers it, asks
for it or declares it; else it tells what the days were like.
"""

from hudna.packs.features import DET
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import Act, TruceMention, doers, told_by
from hudna.reading.units import Unit

__all__ = ["bare_halts", "lengths_of_quiet", "quiet_by_deal"]

MAKING = frozenset(
    {"agree", "accept", "announce", "propose", "demand", "order", "promise", "reject", "extend"}
)
QUIET = bits_of("quiet", "truce", "object_halt") | bits_of("attack", "armed_clash", "shelling")
HALT = bits_of("halt")
OFFER = bits_of("propose", "pact")
PAIR = 2
NEAR = 4
"""Items between the verb and the length that it governs."""


def lengths_of_quiet(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """«14 дней без боёв», "60 days of quiet" where a verb makes, offers or asks for them."""
    if not parsed.told() & QUIET:
        return []
    for time in parsed.times:
        if time.type != "DURATION":
            continue
        at = next((k for k, item in enumerate(parsed.items) if item.first == time.first), None)
        told = _told(at + 1, parsed) if at is not None else None
        frame = _governor(at, time, parsed) if at is not None and told is not None else None
        if frame is None or told is None:
            continue
        kind, last = told
        mention = told_by(frame, (time.first, last), parsed, segment_kind, number)
        mention.kind = kind
        mention.acts.append(Act(frame.sense, frame, modality_of(frame), doers(frame)))
        mention.why = [frame.entry.id, "truces.length-of-quiet"]
        return [mention]
    return []


def _told(at: int, parsed: Parsed) -> tuple[str, int] | None:
    """The kind of quiet right behind a length, and the word after its last."""
    items = parsed.items[at : at + 3]
    if not items:
        return None
    first = items[0]
    if isinstance(first, Phrase):
        return _of_phrase(first, first.prep, items[1] if len(items) > 1 else None)
    prep, negated = first.sense("prep"), first.is_sense("negator")
    if len(items) == 1 or not (prep or negated):
        return None
    named = "without" if negated else prep.entry.fields.get("prep", "") if prep else ""
    return _of_phrase(items[1], named, items[2] if len(items) > PAIR else None)


def _of_phrase(
    item: Phrase | Unit, prep: str, after: Phrase | Unit | None
) -> tuple[str, int] | None:
    """The kind of quiet that a word tells; strikes on one sort of target are a moratorium."""
    if prep in {"of", "from", "gen", ""} and item.told & bits_of("quiet"):
        return "regime_of_calm", item.last
    if prep != "without":
        return None
    senses = [sense.name for sense in item.senses]
    fought = any(each == "object_halt" or meaning_of(each).event == "attack" for each in senses)
    aimed = after is not None and after.told & bits_of("target_object") > 0
    kind = "thematic_moratorium" if aimed else "cessation_of_hostilities"
    return (kind, item.last) if fought else None


def _governor(at: int, time: ResolvedTime, parsed: Parsed) -> Frame | None:
    """The verb that makes, offers or asks for the length."""
    for frame in parsed.frames:
        if frame.sense not in MAKING or frame.form == "noun":
            continue
        between = parsed.items[frame.at + 1 : at]
        apart = any(_parts(item, frame) for item in between)
        if frame.at < at and len(between) <= NEAR and not apart:
            return frame
    if time.first != parsed.sentence.first:
        return None
    dash = any(is_mark(item, parsed.words, "-—–") for item in parsed.items[at : at + 2 * NEAR])
    agreed = (f for f in parsed.frames if f.sense == "agree" and not f.negated)
    return next(agreed, None) if dash else None


def _parts(item: Phrase | Unit, frame: Frame) -> bool:
    """Whether something stands between a verb and a length that is not of that verb."""
    if isinstance(item, Phrase):
        return not (item.prep or item is frame.subject or item.told & OFFER)
    return is_finite(item) or item.kind == "mark"


def quiet_by_deal(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """«Calm returned under a deal», «ساد الهدوء بموجب اتفاق»: what a deal has made quiet."""
    for frame in parsed.frames:
        if frame.sense not in SETTING_IN or frame.form == "noun" or frame.subject is None:
            continue
        quiet = frame.subject
        by_deal = any(p.sense("pact") for p in frame.preps.get("under", ()))
        if not by_deal or not quiet.told & bits_of("quiet") or modality_of(frame) != "happened":
            continue
        mention = told_by(frame, (quiet.first, quiet.last), parsed, segment_kind, number)
        mention.kind = "regime_of_calm"
        mention.acts.append(Act("enter_force", frame, "happened", []))
        mention.why = [frame.entry.id, "truces.quiet-by-deal"]
        return [mention]
    return []


SETTING_IN = frozenset({"hold", "enter_force", "resume", "respect"})


def bare_halts(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """«Предложил остановку на 30 дней», «يطرح وقفا غير مشروط لثلاثين يوما»: a halt and its length.

    Nothing is said of what halts: it is the fighting that the text is about.
    """
    found: list[TruceMention] = []
    for at, item in enumerate(parsed.items if parsed.told() & HALT else ()):
        if not isinstance(item, Phrase) or not item.told & HALT or item.bits & DET:
            continue
        if item.genitives or item.names or item.actors or item.place or item.members:
            continue
        frame = next((f for f in parsed.frames if f.sense in MAKING and _takes(f, item)), None)
        if frame is None or not _has_length(at, item, parsed):
            continue
        mention = told_by(frame, (item.first, item.last), parsed, segment_kind, number)
        mention.item, mention.phrase = at, item
        mention.acts.append(Act(frame.sense, frame, modality_of(frame), doers(frame)))
        mention.why = [frame.entry.id, "truces.bare-halt"]
        found.append(mention)
    return found


def _takes(frame: Frame, phrase: Phrase) -> bool:
    """Whether it is the halt that is made: the object, or what is agreed "to" or «на»."""
    return frame.object is phrase or any(
        phrase is each for prep in ("to", "on", "for") for each in frame.preps.get(prep, ())
    )


def _has_length(at: int, phrase: Phrase, parsed: Parsed) -> bool:
    """A length in the phrase, right before it, or behind it with nothing named between."""
    for time in parsed.times:
        if time.type != "DURATION" and time.role != "start":
            continue
        if phrase.first <= time.first < phrase.last or time.last == phrase.first:
            after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
            named = after is None or isinstance(after, Phrase) or after.is_sense("prep")
            return not named
        between = [i for i in parsed.items[at + 1 : at + 1 + NEAR] if i.last <= time.first]
        plain = all(isinstance(i, Unit) and (i.senses or i.kind == "time") for i in between)
        if phrase.last <= time.first and between[-1:] and between[-1].last == time.first and plain:
            return True
        if time.first == phrase.last:
            return True
    return False
