"""Happenings of one reading as reports: when, where, who, and what a copy is known by."""

from collections import Counter
from collections.abc import Callable, Iterator

import msgspec

from hudna.judging.backdrop import Backdrop, is_long_ago
from hudna.judging.facts import ReportFact, Spot
from hudna.judging.moments import end_of_day, extent_of, moment
from hudna.judging.nights import ending_nights, night_before, night_gone
from hudna.judging.relations import ATTACKS, LOCAL
from hudna.judging.sayings import side_of
from hudna.judging.sides import Sides
from hudna.judging.signature import Sentences
from hudna.judging.strange_places import areas_of_strangers
from hudna.judging.tally_periods import is_tally
from hudna.judging.towns_of_writing import towns_of_writing
from hudna.records import Allegation, Event, Extent, Place, Reading, When
from hudna.registers.world import World
from hudna.text.consonants import consonants

__all__ = ["LOCAL", "PHYSICAL", "REPORTED", "Dated", "alleged_reports", "reports_of"]

PHYSICAL = frozenset({"attack", "withdraw", "release_detainees", "provide_aid", "obstruct_aid"})
"""Kinds of events that happen in the world, rather than in words (domain.md 9.1)."""
REPORTED = frozenset({"happened", "negated"})
"""What is planned, demanded, imagined or usual is no happening."""
MOST = 0.75
"""So many of a text's places in one country make its clocks the text's."""
RETRACTING = ".retract"
"""How the rules end whose words say that a report is taken back."""
CIVILIANS = "text:civilians"
OF_CIVILIANS = frozenset({"civilian_harm", "attack_on_aid", "attack_on_monitor"})
BARE = "bare"
"""Names of provinces that are those of towns in them."""
KNOWN_BY, LOCALLY = 3, 2
"""So many consonants tell a name; of two that no register knows, on one day, fewer do."""


class Dated:
    """The times and places of one reading, made absolute."""

    def __init__(self, reading: Reading, world: World, sentences: Sentences) -> None:
        self._reading = reading
        self._world = world
        self._sides = Sides(world)
        self._country = _main_country(reading)
        areas = {i for i, p in reading.places.items() if p.level == "adm1"}
        areas |= {p.admin1 for p in reading.places.values() if p.admin1}
        self._area = areas.pop() if len(areas) == 1 else None
        self._areas = areas_of_strangers(reading, sentences)
        self._nights = ending_nights(reading)
        self._zones = {time.id: time.zone for time in reading.times}

    def spot(self, place: str | None) -> Spot | None:
        """Where a place of the reading lies."""
        found = self._reading.places.get(place or "")
        if found is None or place is None:
            return None
        if place.startswith(LOCAL):
            return self._strange_spot(place, found)
        return Spot(
            place=place,
            country=found.country,
            admin1=found.admin1,
            level=found.level,
            lat=found.lat,
            lon=found.lon,
            sound=_sound(found),
            seat=self._is_seat(found),
        )

    def _strange_spot(self, place: str, found: Place) -> Spot:
        """Where a place that no register knows lies: where its words say, else its sentences.

        Else where the text's places lie, as far as is known.
        """
        area = found.admin1 or (None if found.country else self._areas.get(place, self._area))
        return Spot(
            place=place,
            country=found.country or self._country,
            admin1=area,
            level=found.level,
            sound=_sound(found),
        )

    def _is_seat(self, place: Place) -> bool:
        """Whether a town's name is also that of its province."""
        area = self._world.places.get(place.admin1 or "") if place.level == "settlement" else None
        bare = {n.text for n in area.all_names if n.kind == BARE} if area is not None else set()
        return not bare.isdisjoint((*place.names.values(), *place.aliases))

    def sides(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Whom some actors act for, each once."""
        return tuple(dict.fromkeys(side_of(a, self._reading, self._sides) for a in actors))

    def extent(self, when: When | None, place: str | None) -> Extent | None:
        """The bounds of a time in UTC.

        Where the text states no zone, the clocks are those of the place, or of the country in
        which most places of the text lie, which ``basis`` tells ("text").
        """
        if when is None:
            return None
        found = self._reading.places.get(place or "")
        country = found.country if found else None
        local = self._world.zone_of_country(country or self._country)
        extent = extent_of(when.value, zone=self._zones.get(when.time or ""), local=local)
        if extent is not None and when.time in self._nights:
            extent = night_before(extent)
        if extent is None or country is not None or extent.basis != "place":
            return extent
        return msgspec.structs.replace(extent, basis="text")

    def told(self, event: Event) -> Extent | None:
        """When an event was; what is told as past cannot begin after the text was published."""
        extent = self.extent(event.time, event.place)
        published = self._reading.document.published.value
        if extent is None or extent.earliest is None or published is None:
            return extent
        if moment(extent.earliest) <= end_of_day(published):
            return extent
        return night_gone(extent, published)

    def takes_back(self, event: Event) -> str | None:
        """The outlet that withdraws, which is no army: what it withdraws is a report.

        Where the words themselves say so, it is the text's own outlet, whether known or not.
        """
        if event.kind != "withdraw":
            return None
        outlet = next((a for a in event.actors if a in self._world.sources), None)
        if outlet is None and any(rule.endswith(RETRACTING) for rule in event.why):
            return self._reading.document.source or ""
        return outlet


def _sound(place: Place) -> str | None:
    """The consonants of a place's name, where they are enough to know it by.

    Without f, with which Arabic writes the v that other scripts share with w.
    """
    name = place.names.get("en") or next(iter(place.names.values()), "")
    sound = consonants(name).replace("f", "")
    least = LOCALLY if place.geonames is None else KNOWN_BY
    return sound if len(sound) >= least else None


def _main_country(reading: Reading) -> str | None:
    """The country in which most of the places of a text lie; None where it is torn.

    The town of its dateline tells of no place in it.
    """
    written = towns_of_writing(reading)
    told = (place for i, place in reading.places.items() if i not in written)
    counts = Counter(place.country for place in told if place.country)
    country, most = max(counts.items(), key=lambda row: (row[1], row[0]), default=(None, 0))
    return country if most >= MOST * sum(counts.values()) else None


def reports_of(
    reading: Reading, dated: Dated, sentences: Sentences, name: Callable[[str], str]
) -> Iterator[ReportFact]:
    """The reports of a reading, in its order; ``name`` makes an id of the case from a record's."""
    backdrop = Backdrop(reading, sentences)
    retracted = _retracted(reading, dated, sentences)
    counts: dict[tuple[int, str], int] = {}
    for event in reading.events:
        sentence = sentences.at(event.quote.start)
        back = sentence in retracted
        if not _is_report(event, dated) and not _is_taken_back(event, retracted=back):
            continue
        key = sentence, event.kind
        counts[key] = counts.get(key, -1) + 1
        time = dated.told(event)
        yield ReportFact(
            id=name(event.id),
            anchor=f"{sentence:012x}.{event.kind}.{counts[key]}",
            kind="attack" if event.kind == "withdraw" and back else event.kind,
            sentence=sentence,
            type=event.incident_type,
            time=time,
            spot=dated.spot(event.place),
            actors=_known(event.actors),
            recipients=_known(event.recipients),
            casualties=event.casualties,
            count=event.count,
            modality=event.modality,
            background=backdrop.holds(event, time),
            headed=backdrop.is_headline(event),
            withdrawn_by=retracted.get(sentence),
            claims=tuple(name(c) for c in event.claims),
            agreement=name(event.agreement) if event.agreement else None,
            text=event.quote.text,
            plain=tuple(a for a in event.actors if a.startswith(LOCAL)),
            sides=dated.sides(_known(event.actors)),
            hit=dated.sides(_known(event.recipients)),
            civilians=CIVILIANS in event.recipients or event.incident_type in OF_CIVILIANS,
        )


def alleged_reports(
    reading: Reading, dated: Dated, sentences: Sentences, name: Callable[[str], str]
) -> Iterator[ReportFact]:
    """Acts that a text tells only as an accusation, where it says what, where and by whom.

    An accusation of breaches, or of acts at no place, is none of these (domain.md 11.2).
    """
    told = {(claim, e.incident_type) for e in reading.events for claim in e.claims}
    for number, held in enumerate(reading.allegations):
        if (
            is_tally(held)
            or held.act not in ATTACKS
            or held.place is None
            or (held.claim, held.act) in told
            or _is_told(held, reading)
            or not _known((held.against,) if held.against else ())
        ):
            continue
        sentence = sentences.at(held.quote.start)
        time = dated.extent(held.time, held.place)
        yield ReportFact(
            id=name(held.id),
            anchor=f"{sentence:012x}.alleged.{number}",
            kind="attack",
            sentence=sentence,
            type=held.act,
            time=time,
            spot=dated.spot(held.place),
            actors=(held.against,) if held.against else (),
            sides=dated.sides((held.against,) if held.against else ()),
            background=is_long_ago(reading, time),
            claims=(name(held.claim),) if held.claim else (),
            text=held.quote.text,
            civilians=held.act in OF_CIVILIANS,
        )


def _is_told(held: Allegation, reading: Reading) -> bool:
    """Whether an accusation is of an act that the text tells besides as somebody else's.

    One whose doer the text leaves open is told by the accusation, and joined to it later.
    """
    at = held.time.value if held.time else None
    return any(
        e.incident_type == held.act
        and e.place == held.place
        and e.actors
        and held.against not in e.actors
        and e.modality in REPORTED
        and (at is None or (e.time is not None and e.time.value == at))
        for e in reading.events
    )


def _is_report(event: Event, dated: Dated) -> bool:
    """Whether an event is told to have happened, or not to have, in the world."""
    if event.modality not in REPORTED or dated.takes_back(event) is not None:
        return False
    if event.kind == "withdraw" and event.incident_type in ATTACKS:
        return False  # nobody withdraws an attack: what is taken back is a report of one
    return event.kind in PHYSICAL or event.incident_type is not None


def _is_taken_back(event: Event, *, retracted: bool) -> bool:
    """Whether it is the taking back of a report that says when or where the thing was."""
    known = event.time is not None or event.place is not None
    return retracted and known and event.kind == "withdraw"


def _retracted(reading: Reading, dated: Dated, sentences: Sentences) -> dict[int, str]:
    """Sentences in which a report is taken back, and by whom.

    "Our report of Monday said that a shell hit X. This was wrong": what the outlet that takes
    something back is quoted as having said is what it takes back.
    """
    found: dict[int, str] = {}
    for event in reading.events:
        outlet = dated.takes_back(event)
        if outlet is not None:
            found[sentences.at(event.quote.start)] = outlet
    outlets = {outlet for outlet in found.values() if outlet}
    taken = [c for c in reading.claims if c.stance == "retracts" or c.speaker in outlets]
    about = {r for c in taken for r in c.about}
    for event in reading.events:
        if event.id in about:
            by = next(c.speaker for c in taken if event.id in c.about)
            found[sentences.at(event.quote.start)] = by or reading.document.source or ""
    return found


def _known(actors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(actor for actor in actors if not actor.startswith(LOCAL))
