"""Attributions without a verb: «according to X», «بحسب», «по индийским данным»."""

from hudna.reading.against_truces import AGAINST, breaks_by_act
from hudna.reading.charges_as_counted import numbers_breaches
from hudna.reading.contents import trimmed
from hudna.reading.counts_in_turn import COUNTED
from hudna.reading.drafts import ClaimDraft, Speaker
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.sources_named import named_after
from hudna.reading.speakers import Talk, is_media, speakers_of
from hudna.reading.speech import can_speak, report_sense
from hudna.reading.stances import stance_of_words
from hudna.reading.units import Sense, Unit
from hudna.text.span import Span

__all__ = ["attributed", "untold"]

ATTRIBUTING, REPORTED = bits_of("according", "citing"), bits_of("report", "count")
CONTRASTS = frozenset({"but", "while", "although"})


def attributed(parsed: Parsed, talk: Talk, found: list[ClaimDraft]) -> list[ClaimDraft]:
    """«According to X», «بحسب بيان للجيش»: X owns the sentence, unless it already speaks in it."""
    made = _by_data(parsed, talk) if parsed.told() & REPORTED else []
    for at, item in enumerate(parsed.items if parsed.told() & ATTRIBUTING else ()):
        told = item.told & ATTRIBUTING and not isinstance(item, Phrase)
        source = item.sense("according", "citing") if told else None
        speakers = _sources_at(at, source, parsed, talk, found) if source is not None else []
        if source is None or not speakers:
            continue
        media = [s for s in speakers if is_media(s, talk.referents)]
        if media and found:
            for claim in found:
                claim.chain = [*claim.chain, *media]
            continue
        if source.name == "citing" and found:
            _carried(found, speakers[0], talk)
            continue
        if _by_mouth_of(at, speakers[0], found, talk):
            continue
        own = [c for c in (*found, *made) if _same(c.speaker, speakers[0]) and not _behind(c, at)]
        if own or _spoken_for(speakers[0], found, talk):
            more = _owner(speakers[0], source.entry.id, at, parsed, talk)
            made.extend([more] if _tells_more(more, own, at) else [])
            continue
        passed = made.pop() if source.name == "citing" and made else None
        made.extend(_owner(each, source.entry.id, at, parsed, talk) for each in speakers)
        made[-1].chain += [passed.speaker, *passed.chain] if passed is not None else []
        talk.heard(speakers[0], parsed)
    return made


def _by_data(parsed: Parsed, talk: Talk) -> list[ClaimDraft]:
    """«По индийским данным, …», "by Kyiv's count": whose data they are owns the sentence."""
    for frame in parsed.frames:
        item = parsed.items[frame.at]
        if frame.form != "noun" or frame.sense not in DATA or not isinstance(item, Phrase):
            continue
        owners = frame.subject.actors if frame.subject is not None else []
        if item.prep not in {"on", "by"} or len(owners) != 1 or frame.above is not None:
            continue
        speaker = Speaker(owners[0], None, parsed.words.span(item.first, item.last))
        talk.heard(speaker, parsed)
        return [_owner(speaker, frame.entry.id, frame.at, parsed, talk)]
    return []


DATA = frozenset({"report", "count"})


def _tells_more(claim: ClaimDraft, own: list[ClaimDraft], at: int) -> bool:
    """Whether who has spoken in the sentence makes a charge besides, in another clause."""
    apart = own and all(_is_apart(each, at, claim.parsed) for each in own)
    return bool(apart) and claim.stance == "accuses"


def _is_apart(claim: ClaimDraft, at: int, parsed: Parsed) -> bool:
    """«Only the rebels keep it, they say; the army, according to them, has shelled X»."""
    first, _ = _clause_around(at, parsed)
    return claim.frame is not None and claim.frame.at < first and claim.items[1] <= first


def _behind(claim: ClaimDraft, at: int) -> bool:
    """«…, according to X, who called for calm»: what he says besides stands behind his name."""
    return claim.frame is not None and claim.frame.at > at > OPENING


OPENING = 2
"""Items at the head of a sentence: "according to X, who said …" is one claim."""


def _sources_at(
    at: int, source: Sense, parsed: Parsed, talk: Talk, found: list[ClaimDraft]
) -> list[Speaker]:
    """Whose words they are: of whoever is named, or taken up by a pronoun."""
    if "owner" in source.entry.fields:
        around = [c for c in found if c.frame is not None and c.items[0] <= at < c.items[1]]
        return [around[-1].speaker] if around else _taken_up(at, parsed, talk)
    return named_after(at, parsed, talk)


def _carried(found: list[ClaimDraft], source: Speaker, talk: Talk) -> None:
    """«ذكرت صحيفة كذا نقلا عن مصدر أن»: what a medium reports is the source's word."""
    for claim in found:
        if is_media(claim.speaker, talk.referents):
            claim.chain = [claim.speaker, *claim.chain]
            claim.speaker = source


def _by_mouth_of(at: int, person: Speaker, found: list[ClaimDraft], talk: Talk) -> bool:
    """«وأعلن الجيش على لسان فلان أن»: between the verb and what is said stands who said it."""
    if person.actor is None or talk.referents.kind_of(person.actor) != "person":
        return False
    mine = [c for c in found if c.frame is not None and c.frame.at < at < c.items[0]]
    for claim in mine:
        claim.speaker = person
    return bool(mine)


def _spoken_for(person: Speaker, found: list[ClaimDraft], talk: Talk) -> bool:
    """«The delegation, its head said, supports …»: the claims of the body are the person's."""
    if person.actor is None or talk.referents.kind_of(person.actor) != "person":
        return False
    side = side_of(person.actor, talk.referents)
    mine = [claim for claim in found if claim.speaker.actor in side]
    for claim in mine:
        claim.speaker = person
    return bool(mine)


def _same(one: Speaker, other: Speaker) -> bool:
    return (one.actor, one.described) == (other.actor, other.described)


def _taken_up(at: int, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """«По его словам», «بحسب قوله»: the person just named, else whoever spoke last."""
    for item in reversed(parsed.items[:at]):
        if not isinstance(item, Phrase) or item.prep:
            continue
        if not item.actors and not item.names and item.sense("office") is not None:
            return speakers_of(item, parsed, talk)  # who it is, nobody knows; not who spoke before
        if len(item.actors) != 1:
            continue
        if talk.referents.kind_of(item.actors[0]) == "person":
            return speakers_of(item, parsed, talk)
    last = talk.last or talk.before
    return [last] if last is not None else []


def _owner(speaker: Speaker, rule: str, at: int, parsed: Parsed, talk: Talk) -> ClaimDraft:
    span = parsed.words.span(parsed.sentence.first, parsed.sentence.last)
    content = _without(at, parsed) or span
    first, last = _clause_around(at, parsed)
    data = [
        f for f in parsed.frames if f.form == "noun" and f.sense in DATA and 0 <= f.at - at <= 1
    ]
    told = [e for e in parsed.frames if any(e.above is each for each in data)]
    free = untold(parsed, first) if first else untold(parsed)
    inner = [each for each in (*free, *told) if first <= each.at < last]
    stance, why = stance_of_words(inner, parsed, speaker, talk)
    if not why and breaks_by_act((first, last), parsed, speaker, talk.referents):
        stance, why = "accuses", [AGAINST]
    elif not why and numbers_breaches(inner, parsed, talk):
        stance, why = "accuses", [COUNTED]
    return ClaimDraft(
        speaker=speaker,
        stance=stance,
        parsed=parsed,
        frame=None,
        quote=span,
        content=content,
        items=(first, last),
        channel=_channel_after(at, parsed),
        why=[rule, *why],
    )


def _clause_around(at: int, parsed: Parsed) -> tuple[int, int]:
    """The items of an attribution's own clause: semicolons and contrasts end it."""
    cuts = [k for k, each in enumerate(parsed.items) if _cuts(each, parsed)]
    colons = [k for k, each in enumerate(parsed.items[:at]) if is_mark(each, parsed.words, ":")]
    first = max((k + 1 for k in (*cuts, *colons) if k < at), default=0)
    return first, min((k for k in cuts if k > at), default=len(parsed.items))


def _cuts(item: Item, parsed: Parsed) -> bool:
    if type(item) is Phrase:
        return False
    link = item.sense("conj_clause")
    contrast = link is not None and link.entry.fields.get("link") in CONTRASTS
    return contrast or is_mark(item, parsed.words, ";")


def untold(parsed: Parsed, first: int = 0) -> list[Frame]:
    """The frames of a sentence that stand in nobody's report of their own.

    Args:
        parsed: the sentence.
        first: an item; a report before it holds what is said behind by another («X утверждает
            обратное: по данным Y, …»).
    """
    return [
        each
        for each in parsed.frames
        if not _tells(each) and not any(_tells(a) and a.at >= first for a in each.chain())
    ]


def _tells(frame: Frame) -> bool:
    """Whether somebody tells; «зафиксировано девять нарушений» is the word of who is credited."""
    counted = frame.sense == "count" and frame.passive and not can_speak(frame.subject)
    return report_sense(frame) is not None and not counted


def _without(at: int, parsed: Parsed) -> Span | None:
    """What is said: the words before a tail «…, according to X», or after its head."""
    commas = [k for k, each in enumerate(parsed.items) if is_mark(each, parsed.words, ",")]
    before = [k for k in commas if k == at - 1]
    if before:
        first, last = trimmed((0, before[0]), parsed)
        rest = parsed.items[at + 1 :]
        tail = not any(isinstance(each, Unit) and is_mark(each, parsed.words, ",") for each in rest)
        return parsed.words.span(first, last) if first < last and tail else None
    if at <= 1:
        opening = next((k for k in commas if k > at), None)
        if opening is not None:
            first, last = trimmed((opening + 1, len(parsed.items)), parsed)
            return parsed.words.span(first, last) if first < last else None
    return None


def _channel_after(at: int, parsed: Parsed) -> str | None:
    for each in parsed.items[at + 1 : at + 3]:
        entry = each.entry("channel") if isinstance(each, Phrase) else None
        if entry is not None:
            return entry.fields.get("channel")
    return None
