"""Towns that are seats of power: which of them are meant as towns, and which as governments.

"The truce between Islamabad and New Delhi" is one of governments, "the road between Damascus and
Homs" leads from town to town; "the transitional government in Damascus" is that of its country.
"""

from collections.abc import Iterator

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import SENSES, bits_of
from hudna.reading.units import NameHit
from hudna.text.words import Words

__all__ = ["CALLED", "MADE_THERE", "settle_seats", "without_joined"]

PAIR = 2
DIRECTION = bits_of("direction")
INSIDE = frozenset({"in", "b"})
TELLING = INSIDE | {"between", "from", "with"}
"""Prepositions that tell whether a seat is meant as a town."""
MADE_THERE = frozenset({"consult"})
"""Senses of what is held at a place: «مفاوضات جوبا», "the Astana talks"."""
CALLED = frozenset({"pact", "truce"})
"""Senses of what bears the name of a place: «اتفاق ستوكهولم» tells of no act of Sweden's."""


def settle_seats(parsed: Parsed, referents: Referents) -> None:
    """Decide the seats of a sentence whose phrases are linked one by one."""
    before: Phrase | None = None
    pointed = False
    for item in parsed.items:
        if type(item) is not Phrase:
            before, pointed = None, item.told & DIRECTION > 0
            continue
        if pointed:  # «غربي طرابلس»: a seat behind a direction is a town
            _as_town(item)
            pointed = False
        if item.genitives or item.members:
            _settle_parts(item)
        if item.prep in TELLING:
            if (
                item.prep == "between"
                and _complete_pair(item, parsed)
                and not (before and before.sense(*PLACES))
            ):
                _as_states(item, referents)
            if before is not None:
                _behind(before, item, referents)
        before = item
    _hit_towns(parsed, referents)
    _addressed_seats(parsed, referents)


def _addressed_seats(parsed: Parsed, referents: Referents) -> None:
    """«Возложил вину на Москву», "pinned the blame on Kyiv": no town is guilty.

    Nor is a town offered anything: «عرض على موسكو هدنة», "proposed a truce to Kyiv".
    """
    for frame in parsed.frames:
        preps: tuple[str, ...] = OFFERED if frame.sense in OFFERING else ()
        if frame.sense == "accuse" and "on" in frame.entry.roles.get("recipient", ()):
            preps = ("on",)
        for prep in preps:
            for phrase in frame.preps.get(prep, ()):
                if any(name.entry.sort == "metonym" for name in _hits(phrase)):
                    _as_state(phrase, referents)


OFFERING, OFFERED = frozenset({"propose", "promise"}), ("to", "on", "l", "dat")
"""What is offered, and the prepositions and the case of those to whom."""


def _complete_pair(between: Phrase, parsed: Parsed) -> bool:
    """«بين فصائل في غزة وإسرائيل», "between factions in Gaza and Israel": the second of two."""
    at = parsed.place_of(between)
    where = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    if len(set(between.actors)) != 1 or not isinstance(where, Phrase) or where.prep not in INSIDE:
        return True
    second = where.members[-1] if len(where.members) == PAIR else None
    if second is not None and where.members[0].place and second.actors:
        between.actors = [*between.actors, *second.actors]
    return True


def _settle_parts(phrase: Phrase) -> None:
    for part in phrase.everything():
        _made_there(part)


BOMBING = frozenset(
    {"shelling", "air_strike", "drone_strike", "territory_taken", "siege_tightened"}
)
"""Acts that are done to a town, not to a government."""


AIMED = ("dat", "at", "on")
"""Prepositions, and a case, that tell at what one strikes: «ударили по Киеву»."""


def _hit_towns(parsed: Parsed, referents: Referents) -> None:
    for frame in parsed.frames:
        if frame.meaning.event != "attack" or frame.passive or not _is_of_arms(frame, referents):
            continue
        if frame.object is not None:
            _as_town(frame.object)
        for prep in AIMED:
            for phrase in frame.preps.get(prep, ()):
                _as_town(phrase)


def _is_of_arms(frame: Frame, referents: Referents) -> bool:
    """«Обстреляли Киев», "drones attacked Port Sudan": a seat that is hit is a town.

    A person who attacks one may do so in words.
    """
    if frame.sense in BOMBING:
        return True
    if frame.sense != "attack" or frame.subject is None:
        return False
    if frame.subject.sense("weapon") is not None:
        return True
    known = [referents.world.actors.get(actor) for actor in frame.subject.actors]
    return bool(known) and all(actor is None or actor.kind in ARMED for actor in known)


ARMED = frozenset({"state", "armed_forces", "armed_group", "coalition"})
"""Kinds of actors who attack with arms."""


PLACES = ("place_head", "direction")


def _behind(before: Phrase, item: Phrase, referents: Referents) -> None:
    """What a noun says of the seat or country behind it, by the preposition between them."""
    if item.prep == "from" and _asks(before):
        _as_state(item, referents)
    elif item.prep == "with" and before.sense(*PLACES):
        for member in item.all():
            member.prep = "near"  # "the crossings with Turkey": beside the country
    elif item.prep in INSIDE:
        _owned(before, item, referents)


def _as_states(phrase: Phrase, referents: Referents) -> None:
    """Capitals of different states that something is between stand for their governments.

    So one beside somebody else: «между Дамаском и оппозицией».
    """
    seats = [_seated(m, referents) or _stands_by_itself(m) for m in phrase.members]
    if len(seats) < PAIR or None in seats or len(set(seats)) < PAIR:
        return
    for member, seat in zip(phrase.members, seats, strict=True):
        if _stands_by_itself(member):
            continue
        member.actors = [seat] if seat else []
        member.seat, member.place = member.place or member.seat, None
        member.names = [n for n in _hits(member) if n.entry.sort == "metonym"]
    phrase.actors = [actor for member in phrase.members for actor in member.actors]


def _stands_by_itself(phrase: Phrase) -> str | None:
    """Who is named by no place at all."""
    return phrase.actors[0] if phrase.actors and not (phrase.place or phrase.seat) else None


ASKING = frozenset({"demand", "promise", "support", "reject", "threaten", "approve", "allow"})


def _asks(phrase: Phrase) -> bool:
    """A request or a promise comes from a government, not from a town."""
    return any(sense.name in ASKING for sense in phrase.senses)


def _as_state(phrase: Phrase, referents: Referents) -> None:
    seat = _seated(phrase, referents)
    if seat is not None and phrase.place is not None and not phrase.members:
        phrase.actors, phrase.seat, phrase.place = [seat], phrase.place, None
        phrase.names = [n for n in _hits(phrase) if n.entry.sort == "metonym"] or phrase.names


TELLING_WHERE = bits_of(
    "target_object",
    *CALLED,
    *MADE_THERE,
    *(sense for sense, meaning in SENSES.items() if meaning.event == "attack"),
)


def _made_there(phrase: Phrase) -> None:
    """A seat behind talks is the town where they are held, behind an agreement part of its name.

    So is the one behind an attack: «обстрел Киева», "the shelling of Stepanakert".
    """
    if not phrase.genitives or not (phrase.told & TELLING_WHERE or _live_there(phrase)):
        return
    called = phrase.sense(*CALLED) is not None
    for town in phrase.genitives:
        _as_town(town, named=not called)


def _live_there(phrase: Phrase) -> bool:
    """«Жители Киева», «سكان بيروت»: people of the town, not of its government."""
    generic, office = phrase.entry("generic"), phrase.entry("office")
    return (generic is not None and generic.fields.get("group") in TOWNSPEOPLE) or (
        office is not None and office.fields.get("office") in TOWNSPEOPLE
    )


TOWNSPEOPLE = frozenset({"residents", "civilians", "elders", "resident", "doctor", "mayor"})


def _as_town(phrase: Phrase, *, named: bool = True) -> None:
    """A seat of power that stands for itself, or (not ``named``) for nothing."""
    for town in phrase.all():
        if town.seat and not town.place:
            town.actors, town.place = [], town.seat if named else None
            town.names = [n for n in town.names if n.entry.sort == "place" and named]


def _hits(phrase: Phrase) -> list[NameHit]:
    return phrase.head.names or phrase.names


def _seated(phrase: Phrase, referents: Referents) -> str | None:
    """The state or government whose seat the phrase names, and nothing beside it."""
    found = {name.entry.id for name in _hits(phrase) if name.entry.sort == "metonym"}
    if len(found) == 1 and not phrase.genitives:
        return next(iter(found))
    states = {referents.state_of_place(n.entry.id) for n in phrase.names if n.entry.sort == "place"}
    return next(iter(states)) if len(states) == 1 else None


def _owned(organ: Phrase, town: Phrase, referents: Referents) -> None:
    """«The government in Damascus»: an organ without an owner is that of the seat's state."""
    entry = organ.entry("organ")
    if entry is None or organ.names or organ.states or organ.genitives or organ.members:
        return
    owners = [name.entry.id for name in town.head.names if name.entry.sort == "metonym"]
    state = next(_states(owners, referents), None)
    if state is not None:
        found = referents.organ_of(entry.fields.get("organ", ""), state)
        organ.actors = [found] if found else organ.actors


def _states(owners: list[str], referents: Referents) -> Iterator[str]:
    for owner in owners:
        actor = referents.world.actors.get(owner)
        state = referents.world.state_of_country(actor.country) if actor else None
        if state is not None:
            yield state


def without_joined(phrase: Phrase, words: Words, referents: Referents) -> list[NameHit]:
    """Its names of states, but for those that a hyphen joins to a word of its own.

    "A Britain-based monitor" is no British one, nor is "a Damascus-appointed mayor" the state; a
    "rebel-run ministry" is the rebels'.
    """
    begins = {name.first for name in phrase.states}
    return [
        n
        for n in phrase.states
        if n.last >= phrase.head.first
        or n.last in begins
        or not words.hyphen[n.last]
        or not _is_of_state(n, referents)
    ]


def _is_of_state(name: NameHit, referents: Referents) -> bool:
    known = referents.world.actors.get(name.entry.id)
    return name.entry.sort == "place" or (known is not None and known.kind == "state")
