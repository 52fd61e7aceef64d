"""Credits and the date of publication: what the frame of an article says of itself."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from hudna.reading.lexicon_hits import SentenceSenses
from hudna.reading.segments import Stretch
from hudna.reading.senses import bit_of
from hudna.reading.times.calendars import Feasts
from hudna.reading.times.dating import Tenure, decided, infer_publication
from hudna.reading.times.raw import RawTime
from hudna.reading.units import NameHit
from hudna.records import Candidate, Published, quote_of
from hudna.registers.world import World

if TYPE_CHECKING:
    from hudna.reading.reader import Reader

__all__ = ["credits_of", "published_of", "stated_day", "tenures_of"]


def credits_of(stretches: list[Stretch], text: str, reader: "Reader") -> tuple[str, ...]:
    """Sources named in credit lines and datelines: register ids, else names as written."""
    found: list[str] = []
    for sentence in reader.sentences(text, [s for s in stretches if s.kind in CREDITING]):
        tongue = reader.tongue(sentence.language)
        hits = [h for h in tongue.name_hits(sentence) if h.entry.sort == "source"]
        found.extend(hit.entry.id for hit in hits)
    return tuple(dict.fromkeys(found))


CREDITING = frozenset({"credit", "dateline"})


def published_of(
    raw: list[list[RawTime]],
    tenures: Iterable[Tenure],
    text: str,
    feasts: Feasts,
    countries: Iterable[str],
) -> Published:
    """The publication date of a document that came without one, inferred from all clues.

    A value stands only when the clues leave one day; else the candidates stand with their reasons.
    """
    found = infer_publication(raw, feasts=feasts, countries=countries, tenures=tenures)
    if not found:
        return Published(basis="unknown")
    value = decided(found)
    spans = list(dict.fromkeys(span for each in found[:1] for span in each.quotes))
    return Published(
        value=value,
        basis="inferred" if value else "unknown",
        candidates=tuple(
            Candidate(
                value=each.value,
                weight=round(each.weight, 4),
                reasons=tuple(dict.fromkeys(each.reasons)),
            )
            for each in found
        ),
        quotes=tuple(quote_of(text, start, end) for start, end in spans),
    )


def stated_day(
    rows: Iterable[Iterable[RawTime]], stretches: list[Stretch], text: str
) -> Published | None:
    """The day that a report's dateline states with its year: "BEIRUT, 3 May 2024 (Agency) -"."""
    found = {
        (parts.year, parts.month, parts.day): raw
        for row in rows
        for raw in row
        for parts in (raw.parts,)
        if stretches[raw.segment].kind == "dateline"
        and raw.type == "DATE"
        and parts.year and parts.month and parts.day
        and parts.hmonth is None and parts.day_to is None
    }  # fmt: skip
    if len(found) != 1:
        return None
    ((year, month, day), raw), *_ = found.items()
    value = _day(f"{year}-{month:02d}-{day:02d}")
    if value is None:
        return None
    quote = quote_of(text, raw.start, raw.end)
    return Published(value=value.isoformat(), basis="stated", quotes=(quote,))


def tenures_of(names: list[NameHit], senses: SentenceSenses, world: World) -> Iterator[Tenure]:
    """Persons named with an office that the register dates: "US President Barack Obama"."""
    people = [name for name in names if name.entry.person]
    offices = senses.of(OFFICE) if people else []
    for name in people if offices else ():
        person = world.actors.get(name.entry.id)
        if person is None or person.kind != "person":
            continue
        for first, last, sense in offices:
            if not 0 <= name.first - last <= BESIDE and not 0 <= first - name.last <= 1:
                continue
            office = sense.entry.fields.get("office", "").replace("_", " ")
            wanted = ALSO.get(office, (office,))
            held = [role for role in person.roles if role.office in wanted]
            spans = tuple((_day(role.since), _day(role.until)) for role in held)
            if spans:
                yield Tenure(f"{person.names.get('en', person.id)} as {office}", spans)


OFFICE = bit_of("office")
BESIDE = 5
ALSO = {
    "spokesperson": ("spokesperson", "press secretary"),
    "foreign minister": ("foreign minister", "secretary of state"),
    "envoy": ("envoy", "special envoy", "head of mission", "mediator"),
    "secretary general": ("secretary-general",),
    "commander": ("commander", "army chief"),
    "leader": ("leader", "party leader"),
}
"""Offices that texts and register name differently."""


def _day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < DAY else value)
    except ValueError:
        return None


DAY = 10
