"""Attacks told one after another: "carried out two drone strikes, a mortar attack and an ambush".

Each noun of such a list is an attack of its own; who struck, whom and when is told once for all.
"""

from msgspec.structs import replace

from hudna.reading.addressees import actors_of
from hudna.reading.coordination import is_and
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Parsed
from hudna.reading.noun_heads import noun_frames
from hudna.reading.phrases import Phrase
from hudna.reading.senses import SENSES, bits_of, meaning_of
from hudna.reading.settings import place_of

__all__ = ["LISTED", "with_listed"]

LISTED = "events.listed"
ATTACKS = bits_of(
    *(
        sense
        for sense, meaning in SENSES.items()
        if meaning.event == "attack" and sense not in {"armed_clash", "destroy"}
    )
)
"""Senses of nouns of attacks; of clashes nobody is the author."""
LIGHT = frozenset({"implement", "perpetrate"})
BETWEEN = 5
"""Items between two nouns of a list: the comma, "and", a number, an adjective, a weapon."""
SEVERAL = 2


def with_listed(found: list[EventDraft], parsed: Parsed) -> list[EventDraft]:
    """The events of a sentence, one for each noun of a list of attacks."""
    if not any(event.kind == "attack" for event in found):
        return found
    nouns = [k for k, item in enumerate(parsed.items) if _is_attack(item)]
    if len(nouns) < SEVERAL:
        return found
    for run in _runs(nouns, parsed):
        found = _spread(found, run, parsed)
    return found


def _is_attack(item: object) -> bool:
    return type(item) is Phrase and item.told & ATTACKS > 0 and not item.members


def _runs(nouns: list[int], parsed: Parsed) -> list[list[int]]:
    """The items of nouns that stand in one list, of two at least."""
    runs: list[list[int]] = [[nouns[0]]]
    for at in nouns[1:]:
        if _follows(runs[-1][-1], at, parsed):
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if len(run) >= SEVERAL]


def _follows(before: int, at: int, parsed: Parsed) -> bool:
    """Whether nothing but what a list is made of stands between two nouns, and it joins them."""
    phrase = parsed.items[at]
    if at - before > BETWEEN or not isinstance(phrase, Phrase) or (phrase.prep and not phrase.conj):
        return False
    joined = phrase.conj
    for item in parsed.items[before + 1 : at]:
        if isinstance(item, Phrase):
            if not item.prep:
                return False
        elif item.mark == "," or is_and(item):
            joined = True
        elif item.kind not in {"x", "number"} or item.verb is not None:
            return False
    return joined


def _spread(found: list[EventDraft], run: list[int], parsed: Parsed) -> list[EventDraft]:
    told = [e for e in found if e.kind == "attack" and e.frame is not None]
    own = {e.frame.at: e for e in told if e.frame is not None and e.frame.form == "noun"}
    verb = _verb_of(run[0], told, parsed)
    head = verb or next((own[at] for at in run if at in own and own[at].actors), None)
    actors = head.actors if head is not None else _of_light_verb(run[0], parsed)
    if head is None and (not actors or run[0] not in own):
        return found
    head = head or own[run[0]]
    listed = [own.get(at) or _made(at, head, parsed) for at in run]
    if any(each is None for each in listed):
        return found
    for each in listed:
        if each is not None:
            _fill(each, head, actors)
    gone = {id(e) for e in (verb, *listed)}
    first = next((k for k, e in enumerate(found) if id(e) in gone), len(found))
    rest = [e for e in found if id(e) not in gone]
    return [*rest[:first], *(each for each in listed if each is not None), *rest[first:]]


def _verb_of(first: int, told: list[EventDraft], parsed: Parsed) -> EventDraft | None:
    """The attack that a verb tells whose object opens the list."""
    noun = parsed.items[first]
    return next(
        (e for e in told if e.frame and e.frame.form != "noun" and e.frame.object is noun), None
    )


def _of_light_verb(first: int, parsed: Parsed) -> list[str]:
    noun = parsed.items[first]
    return next((actors_of(f) for f in parsed.frames if f.sense in LIGHT and f.object is noun), [])


def _made(at: int, head: EventDraft, parsed: Parsed) -> EventDraft | None:
    """An event of a noun that the verb of the list has taken as its own part."""
    phrase = parsed.items[at]
    if not isinstance(phrase, Phrase):
        return None
    frames = noun_frames(phrase, at, english=parsed.sentence.language == "en")
    frame = next((f for f in frames if f.meaning.event == "attack"), None)
    if frame is None:
        return None
    frame.above = head.frame.above if head.frame is not None else None
    incident = meaning_of(frame.sense).incident
    return replace(
        head,
        frame=frame,
        quote=parsed.words.span(phrase.first, phrase.last),
        incident=None if incident == "other" else incident,
        place=place_of(frame, parsed),
        why=[frame.entry.id],
        claims=[],
        told_at=[],
    )


def _fill(event: EventDraft, head: EventDraft, actors: list[str]) -> None:
    """What is told once for the whole list."""
    event.actors = event.actors or list(actors)
    event.recipients = event.recipients or [a for a in head.recipients if a not in event.actors]
    event.place = event.place or head.place
    event.time = event.time if event.time is not None else head.time
    event.modality = head.modality
    event.why = [*event.why, LISTED]
