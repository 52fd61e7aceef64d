"""Mentions of arrangements, and what each sentence says of them.

A mention is a noun phrase that names a truce, or a verb that stops fire («прекращают огонь»).
What is said of it (acts, parties, mediators, exclusions, times, places) is gathered from the
frames that hold it; nothing is taken from a sentence that does not speak of it.
"""

from hudna.packs.features import DET
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.truce_anaphora import (
    has_the,
    is_clock,
    is_indefinite,
    spoken_on,
    taken_up,
    told_before,
)
from hudna.reading.truce_brokers import brokers_in
from hudna.reading.truce_exclusions import excluded_in
from hudna.reading.truce_facts import add_facts
from hudna.reading.truce_mentions import Act, TruceMention, doers, told_by
from hudna.reading.units import Sense, Unit

__all__ = ["find_truces"]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})


def find_truces(
    parsed: Parsed, segment_kind: str, number: int, *, named: bool = True
) -> list[TruceMention]:
    """Mentions of arrangements in one sentence.

    Args:
        parsed: the sentence.
        segment_kind: the kind of its segment.
        number: its number in the document.
        named: whether the text has named an arrangement before.
    """
    if segment_kind in SILENT_SEGMENTS:
        return []
    found: list[TruceMention] = []
    for at, item in enumerate(parsed.items if parsed.told() & TRUCE else ()):
        if not isinstance(item, Phrase):
            continue
        for part, weak in _truce_parts(item):
            mention = _mention(part, at, parsed, segment_kind, number)
            mention.weak = weak or _is_where(mention, part, item)
            found.append(mention)
    found.extend(_halts(parsed, segment_kind, number, found))
    if named or any(not mention.weak for mention in found):
        found.extend(told_before(parsed, segment_kind, number))
        found.extend(taken_up(parsed, segment_kind, number))
        if not found:
            found.extend(spoken_on(parsed, segment_kind, number))
    found.sort(key=_place)
    left_out, brokers = (excluded_in(parsed), brokers_in(parsed)) if found else ([], [])
    for mention in found:
        add_facts(mention, parsed)
        mention.excluded.extend(left_out)
        mention.mediators.extend(brokers)
    return found


TRUCE = bits_of("truce")


def _place(mention: TruceMention) -> tuple[bool, int]:
    """In the order of the text; what only takes one up, behind what names one."""
    return mention.weak, mention.first


def _truce_parts(phrase: Phrase) -> list[tuple[Phrase, bool]]:
    found: list[tuple[Phrase, bool]] = []
    for part in phrase.everything():
        if not part.told & TRUCE:
            continue
        titled = phrase.sense("organ", "office", "channel") is not None
        weak = part is not phrase and titled and part.prep in {"", "of", phrase.prep}
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
    denial = _denial(at, parsed)
    gone = _is_gone(at, denial, parsed)
    return TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind=_kind(sense.entry.fields.get("kind", "ceasefire"), adjectives),
        quote=parsed.words.span(part.head.first, part.last),
        first=part.first,
        last=part.last,
        item=at,
        definite=bool(part.bits & DET) or has_the(part, parsed),
        denied=denial is not None and not gone,
        gone=gone,
        indefinite=is_indefinite(part, parsed),
        phrase=part,
        adjectives=adjectives,
        why=[sense.entry.id],
    )


def _denial(at: int, parsed: Parsed) -> Sense | None:
    """«لا توجد أي هدنة», "there will be no pause", «никакого перемирия нет»."""
    for item in reversed(parsed.items[max(at - 4, 0) : at]):
        if isinstance(item, Phrase):
            return None
        if item.is_sense("negator"):
            return item.sense("negator")
        passed = item.kind == "x" or item.is_sense(
            "determiner", "adverb", "auxiliary", "modal_future"
        )
        if not passed:
            return None
    return None


def _is_gone(at: int, denial: Sense | None, parsed: Parsed) -> bool:
    """«Перемирия больше нет», "there is no longer a truce": there was one before."""
    if denial is not None and "ended" in denial.entry.fields:
        before = parsed.items[max(at - 4, 0) : at]
        return any(isinstance(item, Unit) and item.is_sense("adverb") for item in before)
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    denial = after.sense("negator") if after is not None else None
    return denial is not None and denial.entry.fields.get("ended") == "whole"


def _kind(kind: str, adjectives: set[str]) -> str:
    if "permanent" in adjectives and kind in {"ceasefire", "cessation_of_hostilities"}:
        return "permanent_ceasefire"
    if "holiday" in adjectives:
        return "holiday_truce"
    if "humanitarian" in adjectives and kind in {"ceasefire", "regime_of_calm"}:
        return "humanitarian_pause"
    return kind


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
            mention = told_by(frame, (frame.first, frame.last), parsed, segment_kind, number)
            mention.kind = "holiday_truce" if _has_feast(frame.at, parsed) else mention.kind
            mention.acts.append(Act("halt", frame, "happened", doers(frame)))
        else:
            continue
        if mention is not None:
            made.append(mention)
    return made


def _halt(frame: Frame, parsed: Parsed, segment_kind: str, number: int) -> TruceMention | None:
    thing = next(
        (p for _, p in frame.roles() for q in p.everything() if q.sense("object_halt")), None
    )
    if thing is None and "of" not in frame.entry.fields:
        return _no_longer(frame, parsed, segment_kind, number)
    if frame.form != "noun" and _is_by_pact(frame):
        return None  # "a truce that stopped the war": the truce is told by its own name
    first, last = frame.first, frame.last
    if thing is not None:
        first, last = min(first, thing.first), max(last, thing.last)
    mention = told_by(frame, (first, last), parsed, segment_kind, number)
    mention.kind = _kind_of_halt(thing, frame, parsed)
    modality = modality_of(frame)
    wished = modality in {"demanded", "hypothetical", "negated"}
    timed = any(is_clock(time) for time in parsed.times)
    attacks = thing is not None and _only_attacks(thing) and not _is_by_deal(parsed)
    mention.weak = not timed and (wished or attacks)
    mention.acts.append(Act("halt", frame, modality, doers(frame)))
    return mention


def _is_by_pact(frame: Frame) -> bool:
    """Whether an arrangement is what stops, or what is stopped, or what it is stopped with.

    One "under" which, or after which, fire is stopped is only the ground of the halt.
    """
    subject, thing = frame.subject, frame.object
    does = subject is not None and not frame.inherited and subject.sense("truce", "pact")
    stopped = thing is not None and thing.sense("truce", "pact")
    with_it = any(p.sense("truce") for role, p in frame.roles() if role not in LOOSE | CORE)
    return bool(does or stopped or with_it)


LOOSE = frozenset({"after", "under", "since", "before"})
CORE = frozenset({"subject", "object"})


def _no_longer(frame: Frame, parsed: Parsed, segment_kind: str, number: int) -> TruceMention | None:
    """«Перестали стрелять», "stopped bombing": a halt of what the next verb tells."""
    held = next(
        (
            other
            for other in parsed.frames
            if 0 < other.at - frame.at <= NEXT
            and other.form in {"infinitive", "participle"}
            and other.meaning.event == "attack"
        ),
        None,
    )
    if held is None:
        return None
    mention = told_by(frame, (frame.first, held.last), parsed, segment_kind, number)
    mention.weak = not any(is_clock(time) for time in parsed.times)
    mention.acts.append(Act("halt", frame, modality_of(frame), doers(frame)))
    mention.places.extend(
        (part.place, parsed.words.span(part.first, part.last))
        for prep in ("in", "b", "on")
        for phrase in held.preps.get(prep, [])
        for part in phrase.everything()
        if part.place is not None
    )
    return mention


NEXT = 2


def _kind_of_halt(thing: Phrase | None, frame: Frame, parsed: Parsed) -> str:
    """To stop fire is a ceasefire, to stop fighting a cessation; for a feast, its truce."""
    if _has_feast(frame.at, parsed):
        return "holiday_truce"
    fire = thing is None or any(
        sense.entry.fields.get("of") == "fire"
        for part in thing.everything()
        for sense in part.senses
        if sense.entry.sense == "object_halt"
    )
    return "ceasefire" if fire else "cessation_of_hostilities"


def _has_feast(at: int, parsed: Parsed) -> bool:
    """Whether a feast is named after the act: «خلال عيد الفطر», "over Christmas"."""
    for item in parsed.items[at + 1 :]:
        if isinstance(item, Phrase):
            if any(part.sense("holiday") for part in item.everything()):
                return True
        elif item.is_sense("holiday"):
            return True
    return any(
        time.raw.parts.feast and time.first > parsed.items[at].first for time in parsed.times
    )


def _promised(frame: Frame, parsed: Parsed) -> bool:
    """«Pledged not to attack for three days»: a halt told by what is left undone."""
    if not frame.negated or frame.meaning.event != "attack" or frame.form == "noun":
        return False
    promised = any(above.sense in {"promise", "announce", "order"} for above in frame.chain())
    return promised and any(time.type == "DURATION" for time in parsed.times)


DEAL = bits_of("agree", "pact", "accept")


def _is_by_deal(parsed: Parsed) -> bool:
    """«Остановили стрельбу по договорённости»: what is stopped is agreed upon."""
    return bool(parsed.told() & DEAL)


def _only_attacks(thing: Phrase) -> bool:
    """To stop an attack is no truce; to stop fire or fighting is."""
    return all(
        any(
            meaning_of(s.entry.sense).event == "attack" and s.entry.sense != "armed_clash"
            for s in part.senses
        )
        for part in thing.everything()
        if part.sense("object_halt")
    )
