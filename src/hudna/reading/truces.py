"""Mentions of arrangements, and what each sentence says of them.

A mention is a noun phrase that names a truce, or a verb that stops fire («прекращают огонь»).
What is said of it (acts, parties, mediators, exclusions, times, places) is gathered from the
frames that hold it; nothing is taken from a sentence that does not speak of it.
"""

from hudna.packs.features import DET
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import meaning_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_facts import add_facts
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["find_truces"]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})


def find_truces(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """Mentions of arrangements in one sentence."""
    if segment_kind in SILENT_SEGMENTS:
        return []
    found: list[TruceMention] = []
    for at, item in enumerate(parsed.items):
        if not isinstance(item, Phrase):
            continue
        for part, weak in _truce_parts(item):
            mention = _mention(part, at, parsed, segment_kind, number)
            mention.weak = weak or _is_where(mention, part, item)
            found.append(mention)
    found.extend(_halts(parsed, segment_kind, number, found))
    if not found:
        found.extend(_spoken_on(parsed, segment_kind, number))
    for mention in found:
        add_facts(mention, parsed)
    return found


def _truce_parts(phrase: Phrase) -> list[tuple[Phrase, bool]]:
    found: list[tuple[Phrase, bool]] = []
    for part in phrase.everything():
        if part.sense("truce") is None:
            continue
        weak = part is not phrase and phrase.sense("organ", "office", "channel") is not None
        found.append((part, weak))
    return found[:2]


def _is_where(mention: TruceMention, part: Phrase, item: Phrase) -> bool:
    """«In the de-escalation zone»: the zone says where, not what was agreed."""
    prep = part.prep or item.prep
    return mention.kind == "deescalation_zone" and prep in {"in", "b", "on", "at", "from", "into"}


def _mention(part: Phrase, at: int, parsed: Parsed, segment_kind: str, number: int) -> TruceMention:
    sense = part.sense("truce")
    assert sense is not None  # noqa: S101 (asked above)
    adjectives = {a.entry.sense for a in part.adjectives}
    adjectives |= {s.entry.sense for g in part.genitives for s in g.senses} & {"holiday"}
    return TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind=_kind(sense.entry.fields.get("kind", "ceasefire"), adjectives),
        quote=parsed.words.span(part.head.first, part.last),
        first=part.first,
        last=part.last,
        item=at,
        definite=bool(part.bits & DET) or _has_the(part, parsed),
        denied=_is_denied(at, parsed),
        phrase=part,
        adjectives=adjectives,
        why=[sense.entry.id],
    )


def _is_denied(at: int, parsed: Parsed) -> bool:
    """«لا توجد أي هدنة», "there will be no pause", «никакого перемирия нет»."""
    for item in reversed(parsed.items[max(at - 4, 0) : at]):
        if isinstance(item, Phrase):
            return False
        if item.is_sense("negator"):
            return True
        passed = item.kind == "x" or item.is_sense(
            "determiner", "adverb", "auxiliary", "modal_future"
        )
        if not passed:
            return False
    return False


def _kind(kind: str, adjectives: set[str]) -> str:
    if "permanent" in adjectives and kind in {"ceasefire", "cessation_of_hostilities"}:
        return "permanent_ceasefire"
    if "holiday" in adjectives:
        return "holiday_truce"
    if "humanitarian" in adjectives and kind in {"ceasefire", "regime_of_calm"}:
        return "humanitarian_pause"
    return kind


def _has_the(phrase: Phrase, parsed: Parsed) -> bool:
    if parsed.sentence.language != "en":
        return False
    forms = parsed.words.forms[max(phrase.first, 0) : phrase.head.first]
    return any(form in {"the", "this", "that"} for form in forms)


def _halts(
    parsed: Parsed, segment_kind: str, number: int, known: list[TruceMention]
) -> list[TruceMention]:
    """«Stop fighting from noon», «прекращают огонь»: an arrangement told by a verb."""
    made: list[TruceMention] = []
    for frame in parsed.frames:
        if any(m.item == frame.at for m in known):
            continue
        if frame.sense == "halt":
            mention = _halt(frame, parsed, segment_kind, number)
        elif _promised(frame, parsed):
            mention = _told_by(frame, frame.first, frame.last, parsed, segment_kind, number)
            mention.acts.append(Act("halt", frame, "happened", _doers(frame)))
        else:
            continue
        if mention is not None:
            made.append(mention)
    return made


def _halt(frame: Frame, parsed: Parsed, segment_kind: str, number: int) -> TruceMention | None:
    thing = next(
        (p for _, p in frame.roles() for q in p.everything() if q.sense("object_halt")), None
    )
    if thing is None:
        return None
    first, last = min(frame.first, thing.first), max(frame.last, thing.last)
    mention = _told_by(frame, first, last, parsed, segment_kind, number)
    modality = modality_of(frame)
    wished = modality in {"demanded", "hypothetical", "negated"}
    timed = any(_is_clock(time) for time in parsed.times)
    mention.weak = not timed and (wished or _only_attacks(thing))
    mention.acts.append(Act("halt", frame, modality, _doers(frame)))
    return mention


def _doers(frame: Frame) -> list[str]:
    return list(frame.subject.actors) if frame.subject is not None else []


def _told_by(  # noqa: PLR0913, PLR0917 (where the words stand, and in what)
    frame: Frame, first: int, last: int, parsed: Parsed, segment_kind: str, number: int
) -> TruceMention:
    """A mention that a verb makes."""
    return TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind="ceasefire",
        quote=parsed.words.span(first, last),
        first=first,
        last=last,
        item=frame.at,
        definite=False,
        why=[frame.entry.id, "truces.halt-of-fire"],
    )


LIFE = frozenset({"extend", "expire", "enter_force", "collapse", "suspend"})


def _spoken_on(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """The truce spoken of before: "It was to expire on Monday but was extended until 3 June".

    Such a sentence only adds to an arrangement that the text has named (the mention is weak).
    """
    if not any(_is_clock(time) for time in parsed.times):
        return []
    for frame in parsed.frames:
        if frame.sense not in LIFE or frame.form == "noun" or not _is_pronominal(frame):
            continue
        mention = _told_by(frame, frame.first, frame.last, parsed, segment_kind, number)
        mention.weak = mention.definite = True
        mention.acts.append(Act(frame.sense, frame, modality_of(frame), []))
        mention.why.append("truces.spoken-on")
        return [mention]
    return []


def _is_pronominal(frame: Frame) -> bool:
    """Whether nothing but a pronoun, or nothing at all, stands for what it speaks of."""
    phrases = [p for p in (frame.subject, frame.object) if p is not None]
    return all(p.sense("pronoun") is not None for p in phrases)


def _promised(frame: Frame, parsed: Parsed) -> bool:
    """«Pledged not to attack for three days»: a halt told by what is left undone."""
    hostile = meaning_of(frame.sense).event == "attack" and frame.negated
    promised = any(above.sense in {"promise", "announce", "order"} for above in frame.chain())
    return hostile and promised and any(time.type == "DURATION" for time in parsed.times)


def _only_attacks(thing: Phrase) -> bool:
    """To stop an attack is no truce; to stop fire or fighting is."""
    return all(
        any(meaning_of(s.entry.sense).event == "attack" for s in part.senses)
        for part in thing.everything()
        if part.sense("object_halt")
    )


def _is_clock(time: ResolvedTime) -> bool:
    return time.type == "DURATION" or time.role in {"start", "end", "extension"}
