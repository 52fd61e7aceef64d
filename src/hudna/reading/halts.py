"""Halts: arrangements told by a verb that stops fire, or by what is left undone.

«Stop fighting from noon», «прекращают огонь», «تعهد ألا يهاجم ثلاثة أيام». To stop an attack is
none, unless it is agreed upon, ordered by its own side, or told for how long.
"""

from hudna.packs.features import DET, PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_anaphora import is_clock, is_indefinite
from hudna.reading.truce_attempts import as_attempt
from hudna.reading.truce_mentions import Act, TruceMention, doers, told_by
from hudna.reading.truce_promises import (
    has_feast,
    is_aimed,
    is_promised,
    is_told_to_own,
    kind_of_promise,
    words_of,
)
from hudna.reading.units import Unit
from hudna.reading.zones_told import is_where

__all__ = ["halts_in"]


def halts_in(
    parsed: Parsed, segment_kind: str, number: int, known: list[TruceMention]
) -> list[TruceMention]:
    """«Stop fighting from noon», «прекращают огонь»: an arrangement told by a verb."""
    made: list[TruceMention] = []
    taken = {mention.item for mention in known}
    for frame in parsed.frames:
        if frame.at in taken:
            continue
        if frame.sense == "halt" or _forgone(frame, parsed) is not None:
            mention = _halt(frame, parsed, segment_kind, number, known)
        elif is_promised(frame, parsed):
            mention = told_by(frame, words_of(frame, parsed), parsed, segment_kind, number)
            mention.kind = kind_of_promise(frame, parsed)
            mention.acts.append(Act("halt", frame, "happened", doers(frame)))
        else:
            continue
        if mention is not None:
            named = next((m for m in known if not m.weak), None)
            if named is not None and mention.kind == "holiday_truce":
                mention.kind = named.kind
            made.append(mention)
    return made


def _halt(
    frame: Frame, parsed: Parsed, segment_kind: str, number: int, known: list[TruceMention]
) -> TruceMention | None:
    thing = _forgone(frame, parsed) or _halted(frame, parsed)
    if thing is None and "of" not in frame.entry.fields:
        return _no_longer(frame, parsed, segment_kind, number)
    fought = thing is not None or (frame.form == "infinitive" and "of" in frame.entry.fields)
    if frame.form != "noun" and _is_by_pact(frame, fought=fought and not known):
        return None  # "a truce that stopped the war": the truce is told by its own name
    first, last = frame.first, frame.last
    if thing is not None:
        first, last = min(first, thing.first), max(last, thing.last)
    mention = told_by(frame, (first, last), parsed, segment_kind, number)
    mention.kind = _kind_of_halt(thing, frame, parsed)
    modality = modality_of(frame)
    wished = modality in {"demanded", "hypothetical", "negated"} and not is_told_to_own(frame)
    timed = any(_is_its_clock(time, frame, wished=wished) for time in parsed.times)
    timed = timed or mention.kind == "holiday_truce"
    attacks = thing is not None and _only_attacks(thing)
    bound = _is_by_deal(parsed) or _is_own_will(frame)
    loose = wished or (attacks and not bound) or frame.sense == "reject"
    mention.weak = (not timed and loose) or (not bound and _is_brought_to_end(thing, frame, parsed))
    if thing is not None and _is_of_targets(thing, frame, parsed):
        mention.kind = "thematic_moratorium"
    mention.acts.append(Act("halt", frame, modality, doers(frame)))
    as_attempt(mention, frame, thing, parsed)
    item = parsed.items[frame.at]
    if frame.form == "noun" and thing is not None and isinstance(item, Phrase):
        mention.phrase, mention.definite = item, bool(item.bits & DET)
        mention.indefinite = is_indefinite(item, parsed)
    return mention


def _is_of_targets(thing: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """Whether only strikes from the air, or on one sort of target, are to stop."""
    if frame.form == "noun" and _is_of_the_air(thing):
        return True
    at = frame.at if frame.form == "noun" else parsed.place_of(thing)
    return _only_attacks(thing) and is_aimed(at, parsed)


def _is_of_the_air(thing: Phrase) -> bool:
    """Whether nothing but strikes from the air are to stop."""
    acts = {sense.name for part in thing.everything() for sense in part.senses} & FOUGHT
    return bool(acts & AIR) and acts <= AIR | {"object_halt", "attack"}


AIR = frozenset({"air_strike", "drone_strike"})


def _is_brought_to_end(thing: Phrase | None, frame: Frame, parsed: Parsed) -> bool:
    """«Завершила операцию», "the battle ended": one mission that is over, not for a time."""
    if thing is None or thing.bits & PLURAL or frame.future or frame.must or frame.form == "noun":
        return False
    ends = any(f.at == frame.at and f.sense in {"expire", "terminate"} for f in parsed.frames)
    missions = (
        sense.entry.fields.get("of") == "mission"
        for part in thing.everything()
        for sense in part.senses
    )
    lasts = any(time.type == "DURATION" for time in parsed.times)
    return (ends or not lasts) and any(missions)


def _is_its_clock(time: ResolvedTime, frame: Frame, *, wished: bool) -> bool:
    """Whether a time tells when or how long fire is stopped; of a wish, one that follows it."""
    if time.type == "TIME" and (frame.future or frame.must):
        return True  # "was to stop at midnight"
    if time.type == "DATE" and frame.must and frame.form == "infinitive":
        return True  # «29 ноября стрельба должна стихнуть»
    return is_clock(time) and (not wished or frame.must or time.first >= frame.first)


def _halted(frame: Frame, parsed: Parsed) -> Phrase | None:
    """What is stopped: among the roles, or named with the noun ("ending hostilities")."""
    held = [phrase for role, phrase in frame.roles() if role not in WHEN]
    item = parsed.items[frame.at]
    if frame.form == "noun" and isinstance(item, Phrase) and not item.members:
        held.append(item)
    found = next((each for each in held if _is_fought(each)), None)
    return found or (_must_cease(frame, parsed) if frame.inherited or not held else None)


WHEN = frozenset({"since", "after", "before", "during", "until"})
"""Roles that tell when, as in "the first meeting since fighting began"."""


def _must_cease(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Пушки на границе должны смолкнуть»: what is to cease stands before where it is."""
    if frame.form != "infinitive":
        return None
    for item in reversed(parsed.items[max(frame.at - 4, 0) : frame.at]):
        if isinstance(item, Phrase):
            if not item.prep:
                return item if _is_fought(item) else None
        elif not item.is_sense("modal_must"):
            return None
    return None


def _is_fought(phrase: Phrase) -> bool:
    """Whether it is fighting, and no truce named by itself."""
    parts = phrase.everything()
    fought = any(sense.name in FOUGHT for part in parts for sense in part.senses)
    return fought and not any(part.sense("truce") for part in parts)


FOUGHT = frozenset(
    {"object_halt", "air_strike", "drone_strike", "shelling", "small_arms", "armed_clash",
     "ground_assault", "attack"}
)  # fmt: skip


def _forgone(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Отказались от наступательных действий»: fighting that is given up, not an offer."""
    if frame.sense != "reject" or frame.form == "noun":
        return None
    before = parsed.items[frame.at - 1] if frame.at else None
    fronted = isinstance(before, Phrase) and before.prep == "from"
    held = [*frame.preps.get("from", ()), *([before] if fronted else [])]
    return next((p for p in held for q in p.everything() if q.sense("object_halt")), None)


def _is_own_will(frame: Frame) -> bool:
    """«Приказала войскам приостановить наступление», "offered to hold off on attacks"."""
    return any(
        above.sense in {"order", "promise", "propose"}
        and not above.negated
        and above.form != "noun"
        for above in frame.chain()
    )


def _is_by_pact(frame: Frame, *, fought: bool) -> bool:
    """Whether an arrangement is what stops, or what is stopped, or what it is stopped with.

    One "under" which, or after which, fire is stopped is only the ground of the halt; a pact that
    ends fighting, and has no other name, is told by that.
    """
    subject, thing = frame.subject, frame.object
    names = ("truce",) if fought else ("truce", "pact")
    does = subject is not None and not frame.inherited and subject.sense(*names)
    stopped = thing is not None and thing.sense("truce", "pact")
    held = [(role, p) for role, p in frame.roles() if role not in LOOSE | CORE]
    with_it = any(p.sense("truce") and not is_where(role, p) for role, p in held)
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
    mention.weak = not _is_by_deal(parsed) and not any(is_clock(time) for time in parsed.times)
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
    if has_feast(frame.at, parsed):
        return "holiday_truce"
    if _is_for_aid(frame, parsed):
        return "humanitarian_pause"
    if _is_for_good(frame, parsed):
        return "permanent_ceasefire"
    fire = thing is None or any(
        sense.entry.fields.get("of") == "fire"
        for part in thing.everything()
        for sense in part.senses
        if sense.name == "object_halt"
    )
    return "ceasefire" if fire else "cessation_of_hostilities"


def _is_for_aid(frame: Frame, parsed: Parsed) -> bool:
    """«Would hold fire to let aid through»: for a length, and for what is brought meanwhile."""
    if not parsed.told() & AID or not any(time.type == "DURATION" for time in parsed.times):
        return False
    return any(
        other.at > frame.at
        and other.sense == "aid"
        and (other.inherited or other.form in {"infinitive", "noun"})
        for other in parsed.frames
    )


AID = bits_of("aid")


def _is_for_good(frame: Frame, parsed: Parsed) -> bool:
    """«To silence the guns for good», «навсегда прекратить войну»: no term is meant."""
    if frame.form == "finite" and not frame.future:
        return False
    around = parsed.items[max(frame.at - 1, 0) : frame.at + 3]
    told = (item.sense("permanent") for item in around if isinstance(item, Unit))
    return any(sense is not None and "kind" in sense.entry.fields for sense in told)


DEAL = bits_of("agree", "pact", "accept")


def _is_by_deal(parsed: Parsed) -> bool:
    """«Остановили стрельбу по договорённости»: what is stopped is agreed upon."""
    return bool(parsed.told() & DEAL)


def _only_attacks(thing: Phrase) -> bool:
    """To stop an attack is no truce; to stop fire or fighting is."""
    return all(
        any(s.meaning.event == "attack" and s.name != "armed_clash" for s in part.senses)
        for part in thing.everything()
        if part.sense("object_halt")
    )
