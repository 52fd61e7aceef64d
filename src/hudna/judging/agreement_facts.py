"""Agreements of one reading with their clocks made absolute (domain.md sections 4 and 7)."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from hudna.judging.facts import AgreementFact
from hudna.judging.moments import extent_of, seconds_of
from hudna.judging.nights import NIGHT, ending_nights, night_before, told_nights
from hudna.judging.sayings import sayings_of, side_of
from hudna.judging.sides import Sides
from hudna.judging.towns_of_writing import towns_of_writing
from hudna.records import Agreement, Clock, Extent, Quote, Reading
from hudna.registers import World

__all__ = ["agreement_facts_of"]

SINCE = "role.since"
BEGINNING = frozenset({"role.start", SINCE})
"""Rules noted of a time from which on something holds."""
BY_ACTS = frozenset({"expired", "collapsed", "suspended", "rejected", "violated"})
"""Statuses whose act is no making: the day of a breach or of an end is no start."""


def agreement_facts_of(reading: Reading, ref: str, world: World) -> tuple[AgreementFact, ...]:
    """What judging needs of the agreements that a document tells of."""
    sides = Sides(world)
    return tuple(_fact(a, reading, ref, sides, world) for a in reading.agreements)


def _fact(
    agreement: Agreement, reading: Reading, ref: str, sides: Sides, world: World
) -> AgreementFact:
    """One agreement; ids get the document's ref in front."""
    countries = _countries(agreement, reading, world)
    zones = _zones(countries, world)
    nights = ending_nights(reading)
    about = [c for c in reading.claims if agreement.id in c.about]
    return AgreementFact(
        id=f"{ref}#{agreement.id}",
        agreement=agreement,
        starts=_extent(_start(agreement, reading), zones, nights),
        ends=_extent(agreement.ends, zones, nights),
        seconds=seconds_of(agreement.duration.value) if agreement.duration else None,
        countries=countries,
        sides=_sides((p.actor for p in agreement.parties), reading, sides),
        brokers=_sides((*agreement.guarantors, *agreement.mediators), reading, sides),
        tellers=_sides((c.speaker for c in about if c.speaker), reading, sides),
        claims=tuple(f"{ref}#{c.id}" for c in about),
        says=sayings_of(agreement, reading, ref, sides),
        starts_or=_extent(_other_start(agreement, reading), zones, nights),
        made=_extent(_made(agreement, reading), zones, nights),
    )


def _made(agreement: Agreement, reading: Reading) -> Clock | None:
    """The day on which it was made: a derived start that no word tells to be a beginning."""
    starts = agreement.starts
    if starts is None or starts.basis != "derived" or _is_counted_from(starts, reading):
        return None
    begun = any(
        not BEGINNING.isdisjoint(t.why)
        and t.quote.start < starts.quote.end
        and starts.quote.start < t.quote.end
        for t in reading.times
    )
    return None if begun else starts


def _other_start(agreement: Agreement, reading: Reading) -> Clock | None:
    """The other midnight that the words of its start may mean."""
    starts = agreement.starts
    if starts is None or starts.quote is None:
        return None
    said = (t for t in reading.times if t.value == starts.value and t.alternatives)
    for time in said:
        if starts.quote.start <= time.quote.start and time.quote.end <= starts.quote.end:
            return msgspec.structs.replace(starts, value=time.alternatives[0])
    return None


def _sides(actors: Iterable[str], reading: Reading, sides: Sides) -> tuple[str, ...]:
    """Actors as sides, each once."""
    return tuple(sorted({side_of(ident, reading, sides) for ident in actors}))


def _start(agreement: Agreement, reading: Reading) -> Clock | None:
    """Its start; one derived from the day of an act says nothing of what is broken or over.

    Nor is the day from which on breaches are counted, unless that is "since it began".
    """
    starts = agreement.starts
    if starts and _is_counted_from(starts, reading):
        return None
    if starts and starts.basis == "derived" and agreement.status in BY_ACTS:
        return None
    return starts


def _is_counted_from(starts: Clock, reading: Reading) -> bool:
    """Whether a start is the first day of a period over which a text has breaches counted."""
    counted = {a.time.time for a in reading.allegations if a.count is not None and a.time}
    return starts.quote is not None and any(
        t.id in counted
        and SINCE not in t.why
        and t.quote.start < starts.quote.end
        and starts.quote.start < t.quote.end
        for t in reading.times
    )


def _extent(
    clock: Clock | None, zones: Iterable[str | None], nights: dict[str, Quote]
) -> Extent | None:
    """The bounds of a clock, where it has a day; by the place's zone where all its zones agree."""
    if clock is None:
        return None
    every = {extent_of(clock.value, zone=clock.zone, local=zone) for zone in zones}
    found = every.pop() if len(every) == 1 else extent_of(clock.value, zone=clock.zone)
    ends = clock.value.endswith(NIGHT) and told_nights(clock.quote, nights)
    return night_before(found) if found is not None and ends else found


def _zones(countries: Iterable[str], world: World) -> tuple[str | None, ...]:
    """The zones that these countries keep."""
    return tuple({world.zone_of_country(c): None for c in countries}) or (None,)


def _countries(agreement: Agreement, reading: Reading, world: World) -> tuple[str, ...]:
    """Where it holds: by its area, the register's entry, those who keep it, or the text, in turn.

    Mediators and guarantors say nothing about where.
    """
    area = agreement.area.places if agreement.area else ()
    by_area = _sorted(reading.places[p].country for p in area if p in reading.places)
    # An area without words is no more than the home of a party.
    if by_area and (agreement.area is None or agreement.area.text or not agreement.parties):
        return by_area
    known = world.agreements.get(agreement.known_as or "")
    if known:
        return tuple(known.country)
    parties = [a for p in agreement.parties if (a := reading.actors.get(p.actor)) is not None]
    homes = _sorted(a.country for a in parties) or by_area
    named = _most_named(reading)
    # Of a halt that one power alone declares, the text's places tell where; of sides, their homes.
    if len(parties) > 1 or not named or set(named) <= set(homes):
        return homes or named
    return homes if homes and not _takes_part(named[0], reading) else named


def _takes_part(country: str, reading: Reading) -> bool:
    """Whether somebody of a country fights, is hit or speaks: talks are only held in the others.

    "The president declared a truce. Talks are to open in Oslo, Norway": it holds in his country.
    """
    told = {c.speaker for c in reading.claims}
    told |= {
        a for e in reading.events if e.kind not in AT_TABLE for a in (*e.actors, *e.recipients)
    }
    here = {ident: a for ident, a in reading.actors.items() if a.country == country}
    if any(a.kind in FORCES or ident in told for ident, a in here.items()):
        return True
    return any(
        e.kind == "attack" and e.place and reading.places[e.place].country == country
        for e in reading.events
    )


FORCES = frozenset({"armed_forces", "armed_group", "coalition"})
AT_TABLE = frozenset({"agree", "consult", "mediate", "welcome"})
"""Kinds of events in which those take part who bring others together."""


def _sorted(countries: Iterable[str | None]) -> tuple[str, ...]:
    """Each country once, in order of its code."""
    return tuple(sorted({c for c in countries if c}))


def _most_named(reading: Reading) -> tuple[str, ...]:
    """The country whose places the text names most, if one leads.

    Where it was signed is none, nor is where the text was written.
    """
    aside = {*_tables(reading), *towns_of_writing(reading)}
    named = Counter(
        reading.places[m.refers_to].country
        for m in reading.mentions
        if m.kind == "place" and m.refers_to in reading.places and m.refers_to not in aside
    )
    named.pop(None, None)
    ranked = named.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ()
    return (str(ranked[0][0]),)


def _tables(reading: Reading) -> set[str]:
    """The towns in which the text tells that people met or signed."""
    met = {e.place for e in reading.events if e.kind in {"agree", "consult", "mediate"} and e.place}
    return {p for p in met if reading.places[p].level == "settlement"}
