"""Where and when: the place and the time that belong to a frame."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.noun_clauses import time_in_clause
from hudna.reading.phrases import Phrase
from hudna.reading.reports_around import is_addressed, is_of_saying, same_report
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["place_of", "time_of"]

LOCATIVE = ("in", "on", "at", "near", "b", "inside", "over", "loc")
LOCATING = frozenset(LOCATIVE)
AIMED = ("toward", "against", "dat", "to")
"""Prepositions of what an attack is aimed at."""
NEAR, FAR = 18, 26
"""Words within which a place, and a time, can still be a frame's own."""


def place_of(frame: Frame, parsed: Parsed) -> str | None:
    """Where it happened: a place among the frame's own phrases, else in its clause."""
    if (place := _place_of_target(frame)) is not None:
        return place
    if frame.preps and (place := _place_of_own(frame, parsed)) is not None:
        return place
    leaves = frame.meaning.event == "withdraw" or "expels" in frame.entry.fields
    if leaves and (left := _left(frame, parsed)) is not None:
        return left
    thing = frame.object if not is_addressed(frame) else None
    if thing is not None and not _is_aside(thing) and (place := _place_hit(thing)) is not None:
        return place
    if frame.meaning.event == "attack" and (place := _place_aimed_at(frame)) is not None:
        return place
    return _place_of_clause(frame, parsed) or _place_suffering(frame, parsed)


def _place_suffering(frame: Frame, parsed: Parsed) -> str | None:
    """«Kutum came under fire», «Обстрелу подвергся Никополь»: a bare place is what is hit.

    No place fires: «Никополь обстреляли».
    """
    if frame.meaning.event != "attack":
        return None
    for item in parsed.phrases():
        if item.prep or item.actors or item.state_actors or _is_aside(item):
            continue
        if _is_of_next(item, frame, parsed):
            continue
        near = abs(item.first - frame.first) < NEAR and item.first != frame.first
        if near and (place := _place_hit(item)) is not None:
            return place if same_report(parsed.place_of(item), frame, parsed) else None
    return None


def _place_hit(thing: Phrase) -> str | None:
    """The object's own place; the first of several ("captured Kunduz and Taloqan")."""
    if thing.members:
        return next((each.place for each in thing.members if each.place is not None), None)
    return thing.place


def _place_aimed_at(frame: Frame) -> str | None:
    """«Fired rockets towards Haifa», «била по северу Газы», «تعرضت القاعدة لهجوم»: what is hit."""
    if "subject" in frame.entry.roles.get("recipient", ()) and frame.subject is not None:
        return _place_in(frame.subject)
    for prep in AIMED:
        for phrase in frame.preps.get(prep, ()):
            if not _is_aside(phrase) and (place := _place_in(phrase)) is not None:
                return place
    return None


def _place_of_clause(frame: Frame, parsed: Parsed) -> str | None:
    for item in parsed.phrases():
        if abs(item.first - frame.first) >= NEAR or _is_aside(item):
            continue
        if item.prep not in LOCATING and not _holds_district(item, parsed):
            continue
        if is_of_saying(parsed.place_of(item), frame, parsed) or _is_of_next(item, frame, parsed):
            continue  # «сообщает базирующийся в Лондоне центр»
        if _is_bracketed(parsed.place_of(item), frame, parsed):
            continue  # «движение (запрещено в Иране)»
        place = _place_in(item)
        if place is not None and _is_behind_relative(parsed.place_of(item), frame, parsed):
            continue
        if place is not None and same_report(parsed.place_of(item), frame, parsed):
            return place
    return None


def _is_bracketed(at: int, frame: Frame, parsed: Parsed) -> bool:
    """Whether a place stands in brackets behind other words, and what happened does not."""
    for k in range(at - 1, -1, -1):
        mark = parsed.items[k].mark
        if mark == ")":
            return False
        if mark == "(":
            return k < at - 1 and not k < frame.at <= at
    return False


def _is_of_next(item: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """«Accused X of bombing villages, and later took A»: A is of the deed told next."""
    if frame.form != "participle" or item.first < frame.first:
        return False
    return any(
        frame.at < other.at < parsed.place_of(item)
        and other.form == "finite"
        and other.meaning.event is not None
        for other in parsed.frames
    )


def _is_behind_relative(at: int, frame: Frame, parsed: Parsed) -> bool:
    """«Blamed X for the attack, which came after talks in Berlin»: where something else was."""
    if parsed.sentence.language != "en" or at < frame.at:
        return False
    return any(
        parsed.items[k].mark == ","
        and isinstance(after := parsed.items[k + 1], Unit)
        and after.told & RELATIVE > 0
        for k in range(frame.at + 1, at)
    )


RELATIVE = bits_of("relative")


def _left(frame: Frame, parsed: Parsed) -> str | None:
    """«Pulled out of Mekelle», «انسحبت من ميكيلي», «ушли из …»: the town left, a seat or not."""
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    held = [frame.object, *frame.preps.get("from", ()), *frame.preps.get("of", ())]
    if frame.last - frame.first > 1 and isinstance(after, Phrase):
        held.insert(0, after)  # the preposition is a part of the verb
    for phrase in held:
        if phrase is not None and (place := _place_in(phrase) or phrase.seat) is not None:
            return place
    return None


def _is_aside(phrase: Phrase) -> bool:
    """«جنوب طرابلس», "south of Tripoli": a place told by its distance from that one."""
    return phrase.told & DIRECTION > 0


DIRECTION = bits_of("direction")


def _holds_district(phrase: Phrase, parsed: Parsed) -> bool:
    """As "in the Sabri quarter of Benghazi": the town of a district that no register knows."""
    if phrase.prep != "of":
        return False
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    if not isinstance(before, Phrase) or before.place is not None:
        return False
    return before.sense("place_head") is not None


def _place_of_target(frame: Frame) -> str | None:
    """«Ударили по больнице Гарьяна южнее Триполи», "the port of X came under fire": whose it is."""
    suffers = "subject" in frame.entry.roles.get("recipient", ())
    struck = frame.subject if suffers else frame.object
    if (town := _town_of(frame)) is not None:
        return town
    if struck is not None and struck.place is not None and struck.told & HEAD:
        return struck.place  # «обстрел деревни X в общине Y»
    if struck is None or struck.place is not None or struck.told & TARGET == 0:
        return None
    return next((each.place for each in struck.genitives if each.place is not None), None)


def _town_of(frame: Frame) -> str | None:
    """«Обстрел Сотка», «взятие Тавильдары»: a town whose the blow is has suffered it."""
    town = frame.subject if frame.form == "noun" and frame.meaning.event == "attack" else None
    if town is None or town.prep or town.actors or town.state_actors:
        return None
    return town.place


HEAD, TARGET = bits_of("place_head"), bits_of("target_object", "place_head")
"""Things that are hit where the place is whose they are."""


def _is_of_speaker(phrase: Phrase, parsed: Parsed) -> bool:
    """«…, a surgeon at the Ayder hospital said»: where he works who tells of it."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    return isinstance(before, Phrase) and any(
        f.subject is before and f.meaning.speech and f.form != "noun" for f in parsed.frames
    )


def _place_of_own(frame: Frame, parsed: Parsed) -> str | None:
    own = [each for prep in LOCATIVE for each in frame.preps.get(prep, ())]
    if not frame.meaning.speech:
        own = [each for each in own if not _is_of_speaker(each, parsed)]
    if frame.meaning.event == "attack":  # what is hit stands nearer than where its harmed died
        aimed_at = (each for prep in AIMED for each in frame.preps.get(prep, ()))
        own += [each for each in aimed_at if not _is_aside(each)]
        own.sort(key=lambda each: (_is_of_a_state(each), each.first < frame.first, each.first))
    for phrase in own:
        if (place := _place_in(phrase)) is not None:
            return place
    aimed = frame.preps.get("dat", ()) if frame.meaning.event == "attack" else ()
    return next((place for each in aimed if (place := _place_in(each)) is not None), None)


def _is_of_a_state(phrase: Phrase) -> bool:
    """«سوق ليبيا», "the Libya Market": a thing called after a country need not lie in it."""
    owners = phrase.genitives if phrase.place is None else ()
    return any(each.place is not None and each.actors for each in owners)


def _place_in(phrase: Phrase) -> str | None:
    if phrase.place is not None or not (phrase.members or phrase.genitives):
        return phrase.place
    whose = phrase.told & WHOSE > 0  # «при посредничестве США»: who did it, and not where
    parts = (part for part in phrase.everything() if not (whose and part.actors))
    return next((part.place for part in parts if part.place is not None), None)


WHOSE = bits_of("mediate", "consult", "accept", "support", "demand", "propose")
"""What somebody does, and no place suffers: a state named behind it is whose it is."""


def time_of(frame: Frame, parsed: Parsed) -> int | None:
    """The time expression nearest to the head in its own report, by number; no other is taken."""
    if not parsed.times:
        return None
    told = time_in_clause(frame, parsed)
    if (own := _owner_of(frame, parsed) if told is None else told) is not None:
        return own
    lengths = {time.first for time in parsed.times if time.type == "DURATION"}
    heads = [frame.first, *_verbs_of(frame, parsed)]
    best: tuple[int, int] | None = None
    for at, item in enumerate(parsed.items):
        if item.kind != "time" or type(item) is Phrase:
            continue
        if item.first in lengths and item.first > frame.first:
            continue  # "hours into the truce"; but "12 days after he was seized" has no other time
        distance = min(abs(item.first - head) for head in heads)
        if distance >= FAR or (best is not None and distance >= best[0]):
            continue
        own = same_report(at, frame, parsed) and not is_of_saying(at, frame, parsed)
        if own and not (
            _is_of_since(item.first, frame) or _is_of_its_life(item.first, frame, parsed)
        ):
            best = (distance, item.time)
    return best[1] if best else None


def _owner_of(frame: Frame, parsed: Parsed) -> int | None:
    """«The toll of Monday's shelling»: the day whose own the act is, whoever tells of it."""
    if frame.form != "noun" or frame.at < len(("day", "'s")):
        return None
    day, owns = parsed.items[frame.at - 2], parsed.items[frame.at - 1]
    if not isinstance(day, Unit) or not isinstance(owns, Unit) or day.kind != "time":
        return None
    return day.time if parsed.words.forms[owns.first] == OWNING else None


OWNING = "'s"


def _verbs_of(noun: Frame, parsed: Parsed) -> list[int]:
    """«A strike on the market of A, west of B, killed ten on Tuesday»: where its verb stands."""
    if noun.form != "noun":
        return []
    item = parsed.items[noun.at]
    return [f.first for f in parsed.frames if f.subject is item and f.sense in HARM]


HARM = frozenset({"kill", "injure", "destroy"})


def _is_of_its_life(first: int, frame: Frame, parsed: Parsed) -> bool:
    """«Extended the truce, which expired on Friday»: that is when it expired.

    A blow told beside a truce that began on a day may well have fallen on it.
    """
    life = {"expire"} if frame.meaning.event == "attack" else LIFE
    return any(
        other.sense in life
        and other.at != frame.at
        and other.form == "finite"
        and other.last <= first <= other.last + 1
        for other in parsed.frames
    )


LIFE = frozenset({"expire", "enter_force"})


def _is_of_since(first: int, frame: Frame) -> bool:
    """«The first attack since the truce lapsed on 2 October»: that is when the truce lapsed."""
    since = frame.preps.get("since")
    return since is not None and any(phrase.last <= first for phrase in since)
