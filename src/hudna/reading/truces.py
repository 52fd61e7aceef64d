"""Mentions of arrangements, and what each sentence says of them.

A mention is a noun phrase that names a truce, or a verb that stops fire («прекращают огонь»).
What is said of it (acts, parties, mediators, exclusions, times, places) is gathered from the
frames that hold it; nothing is taken from a sentence that does not speak of it.
"""

from dataclasses import dataclass, field

from hudna.packs.features import DET
from hudna.reading.frames import Frame, Parsed, verb_sense
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import meaning_of
from hudna.reading.times.raw import ResolvedTime
from hudna.text.span import Span

__all__ = ["Act", "TruceMention", "find_truces"]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})
ACTS = frozenset(
    {
        "agree", "announce", "extend", "enter_force", "expire", "terminate", "collapse", "suspend",
        "hold", "respect", "violate", "implement", "demand", "propose", "reject", "accept",
        "mediate", "guarantee", "monitor", "exclude", "include", "order", "welcome", "promise",
        "condition", "halt", "deny", "say", "confirm", "hope",
    }
)  # fmt: skip
BELLIGERENT = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})
GENERIC_KINDS = frozenset({"ceasefire"})


@dataclass(slots=True)
class Act:
    """What is done to an arrangement: the sense, the frame, the modality, who does it."""

    sense: str
    frame: Frame
    modality: str
    actors: list[str]


@dataclass(slots=True)
class TruceMention:
    """One mention of an arrangement with what its sentence says.

    ``weak`` mentions (a title such as "truce committee") point to an arrangement but make none.
    ``adjectives`` are the senses of the adjectives (another, previous, permanent …). ``fresh`` tells
    that its sentence speaks of the days just before publication, ``dated_back`` that all its times
    lie long before; ``denied`` that the text says there is none ("no truce", «لا هدنة»).
    """

    parsed: Parsed
    sentence: int
    segment_kind: str
    kind: str
    quote: Span
    first: int
    last: int
    item: int
    definite: bool
    phrase: Phrase | None = None
    weak: bool = False
    adjectives: set[str] = field(default_factory=set)
    acts: list[Act] = field(default_factory=list)
    parties: list[tuple[str, str, Span]] = field(default_factory=list)
    mediators: list[tuple[str, Span]] = field(default_factory=list)
    excluded: list[tuple[str, Span]] = field(default_factory=list)
    places: list[tuple[str, Span]] = field(default_factory=list)
    recalled: bool = False
    fresh: bool = False
    dated_back: bool = False
    denied: bool = False
    pact: bool = False
    why: list[str] = field(default_factory=list)


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
    for mention in found:
        _facts(mention, parsed)
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


def _mention(
    part: Phrase, at: int, parsed: Parsed, segment_kind: str, number: int
) -> TruceMention:
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
        if frame.sense != "halt":
            continue
        thing = next(
            (p for _, p in frame.roles() for q in p.everything() if q.sense("object_halt")), None
        )
        if thing is None or any(m.item == frame.at for m in known):
            continue
        first, last = min(frame.first, thing.first), max(frame.last, thing.last)
        mention = TruceMention(
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
        modality = modality_of(frame)
        wished = modality in {"demanded", "hypothetical", "negated"}
        timed = any(_is_clock(time) for time in parsed.times)
        mention.weak = not timed and (wished or _only_attacks(thing))
        actors = list(frame.subject.actors) if frame.subject is not None else []
        mention.acts.append(Act("halt", frame, modality, actors))
        made.append(mention)
    return made


def _only_attacks(thing: Phrase) -> bool:
    """To stop an attack is no truce; to stop fire or fighting is."""
    return all(
        any(meaning_of(s.entry.sense).event == "attack" for s in part.senses)
        for part in thing.everything()
        if part.sense("object_halt")
    )


def _is_clock(time: ResolvedTime) -> bool:
    return time.type == "DURATION" or time.role in {"start", "end", "extension"}


# ------------------------------------------------------------ what the sentence says


def _facts(mention: TruceMention, parsed: Parsed) -> None:
    for frame in parsed.frames:
        if _concerns(frame, mention, parsed):
            actors = list(frame.subject.actors) if frame.subject is not None else []
            if frame.sense in ACTS and all(a.frame is not frame for a in mention.acts):
                mention.acts.append(Act(frame.sense, frame, modality_of(frame), actors))
            mention.recalled = mention.recalled or frame.recalled
            _between(mention, frame, parsed)
            _where(mention, frame, parsed)
    if mention.phrase is not None:
        _modifiers(mention, mention.phrase, parsed)
    _excluded(mention, parsed)
    _mediated(mention, parsed)
    _sentence_places(mention, parsed)


def _concerns(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether the frame's roles, or what it governs directly, hold the mention."""
    if any(frame is act.frame for act in mention.acts):
        return True
    if mention.phrase is not None:
        for _, phrase in frame.roles():
            if any(part is mention.phrase for part in phrase.everything()):
                return True
        held = parsed.items[frame.at]
        if isinstance(held, Phrase) and any(p is mention.phrase for p in held.everything()):
            return frame.form == "noun"
    if frame.content is None or not frame.content[0] <= mention.item < frame.content[1]:
        return False
    meaning = meaning_of(frame.sense)
    if (meaning.demands or meaning.plans) and not _wants(frame, mention, parsed):
        return False
    return meaning.speech and not any(
        other.at in range(frame.at + 1, mention.item + 1)
        and meaning_of(other.sense).speech
        and other is not frame
        for other in parsed.frames
    )


MAKING = frozenset({"agree", "halt", "announce", "enter_force", "extend", "accept", "order"})


def _wants(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether what is wanted is the making of the arrangement, not something under it."""
    if any(mention.phrase in phrase.everything() for _, phrase in frame.roles()):
        return True
    return any(
        inner.above is frame
        and inner.sense in MAKING
        and any(mention.phrase in phrase.everything() for _, phrase in inner.roles())
        for inner in parsed.frames
    )


def _between(mention: TruceMention, frame: Frame, parsed: Parsed) -> None:
    for prep in ("between", "with"):
        for phrase in frame.preps.get(prep, []):
            span = parsed.words.span(phrase.first, phrase.last)
            if frame.sense in {"agree", "extend", "accept", "announce", "respect", "violate"} or (
                prep == "between"
            ):
                mention.parties.extend((actor, "signatory", span) for actor in phrase.actors)


def _where(mention: TruceMention, frame: Frame, parsed: Parsed) -> None:
    if meaning_of(frame.sense).speech and frame.sense != "announce":
        return
    for prep in ("in", "b", "on", "at", "over"):
        for phrase in frame.preps.get(prep, []):
            if frame.sense == "agree":
                continue
            _add_place(mention, phrase, parsed)


def _add_place(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    for part in phrase.everything():
        if part.place is not None:
            span = parsed.words.span(part.first, part.last)
            if all(part.place != place for place, _ in mention.places):
                mention.places.append((part.place, span))


def _modifiers(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    """«US-Russian truce», «هدنة الحديدة», "Israel-Hamas ceasefire"."""
    span = parsed.words.span(phrase.first, phrase.last)
    mention.parties.extend((state, "adjective", span) for state in phrase.state_actors)
    for genitive in phrase.genitives:
        if genitive.place is not None:
            mention.places.append((genitive.place, span))
        elif genitive.actors:
            mention.parties.extend((actor, "genitive", span) for actor in genitive.actors)
    for item in parsed.items[mention.item + 1 : mention.item + 4]:
        if not isinstance(item, Phrase):
            continue
        if item.prep in {"between", "with"}:
            where = parsed.words.span(item.first, item.last)
            mention.parties.extend((actor, "signatory", where) for actor in item.actors)
        elif item.prep in {"in", "b", "on", "at"}:
            _add_place(mention, item, parsed)
        if not item.prep:
            break


def _excluded(mention: TruceMention, parsed: Parsed) -> None:
    for frame in parsed.frames:
        outside = frame.sense == "exclude" and not frame.negated
        outside = outside or (frame.sense == "include" and frame.negated)
        if not outside:
            continue
        for role, phrase in frame.roles():
            if any(part is mention.phrase for part in phrase.everything()):
                continue
            if role == "subject" and frame.object is not None and frame.sense == "include":
                continue
            span = parsed.words.span(phrase.first, phrase.last)
            mention.excluded.extend((actor, span) for actor in phrase.actors)
    for item in parsed.phrases():
        if item.prep == "except":
            span = parsed.words.span(item.first, item.last)
            mention.excluded.extend((actor, span) for actor in item.actors)


def _mediated(mention: TruceMention, parsed: Parsed) -> None:
    """Who brokered: the subject of a mediating verb, or «بوساطة أمريكية روسية»."""
    for frame in parsed.frames:
        if frame.sense not in {"mediate", "guarantee"}:
            continue
        phrases = [frame.subject] if frame.subject is not None else []
        phrases += frame.preps.get("by", []) + frame.preps.get("ins", []) + frame.preps.get("of", [])
        head = parsed.items[frame.at]
        if frame.form == "noun" and isinstance(head, Phrase):
            phrases.extend(p for p in head.everything() if p.sense("mediate"))
            after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
            if isinstance(after, Phrase) and after.conj and not after.prep:
                phrases.append(after)  # «برعاية عمان والأمم المتحدة»
        for phrase in phrases:
            span = parsed.words.span(phrase.first, phrase.last)
            actors = [*phrase.actors, *phrase.state_actors]
            actors += [a for g in phrase.genitives for a in g.actors]
            mention.mediators.extend((actor, span) for actor in actors)


def _sentence_places(mention: TruceMention, parsed: Parsed) -> None:
    """A locative phrase beside the mention, when no frame claimed one."""
    if mention.places:
        return
    for item in parsed.items[mention.item + 1 : mention.item + 6]:
        if not isinstance(item, Phrase):
            if verb_sense(item) is not None:
                return
            continue
        if item.prep in {"in", "b", "on", "over"}:
            _add_place(mention, item, parsed)
            if mention.places:
                return
