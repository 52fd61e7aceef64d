"""A reading boiled down to what judging needs of it."""

from collections.abc import Callable, Iterable, Iterator
from re import compile as pattern

import msgspec

from hudna.judging.agreement_facts import agreement_facts_of
from hudna.judging.facts import (
    AccusationFact,
    ClaimFact,
    DifferenceFact,
    Facts,
    MeetingFact,
    ReportFact,
    TallyFact,
)
from hudna.judging.marks import marks_of
from hudna.judging.moments import known_since
from hudna.judging.relations import FINE
from hudna.judging.replies import replies_in
from hudna.judging.report_facts import LOCAL, Dated, alleged_reports, reports_of
from hudna.judging.running_order import running_order
from hudna.judging.signature import Print, Sentences, odd_number, print_of, sentences_of
from hudna.judging.tally_periods import is_retold, is_tally, period_of, sums_of
from hudna.judging.topics import topics_of
from hudna.judging.towns_of_writing import towns_of_writing
from hudna.records import Allegation, Claim, Quantity, Reading
from hudna.registers.world import World

__all__ = ["AGENCIES", "facts_of", "is_agency"]

AGENCIES = frozenset({"agency", "state_media", "government", "military", "un_body", "mission"})
"""Kinds of sources whose texts others print."""
OWNED = "party_owned"
_DIGITS = pattern(r"\d{3,}")


def facts_of(
    reading: Reading, *, ref: str, added: str, world: World, url: str | None = None
) -> Facts:
    """Boil a reading down; the same reading gives the same facts.

    ``ref`` is the case's name for the document (ids become ``REF#RECORD``), ``added`` the moment
    when it took it in, ISO 8601, ``url`` where it was found.
    """
    document, sentences = reading.document, sentences_of(reading.document.text)
    name, dated = _Names(ref), Dated(reading, world, sentences)
    prints, channels = _prints(reading, sentences, world), _channels(reading, world)
    replies = replies_in(reading)
    tallies = tuple(_tallies(reading, dated, name, _organ_of(document.source, world)))
    return Facts(
        document=document.id,
        ref=ref,
        language=document.language,
        added=added,
        known_since=known_since(document.published.value, added),
        published=document.published.value,
        source=document.source,
        credits=document.credits,
        channels=channels,
        agencies=_agencies(channels, world),
        url=url,
        title=document.title.text if document.title else None,
        countries=_countries(reading),
        towns=_towns(reading),
        marks=marks_of(reading, prints.figures),
        agreements=agreement_facts_of(reading, ref, world),
        reports=_reports(reading, dated, sentences, name),
        tallies=(*tallies, *sums_of(tallies)),
        accusations=tuple(_accusations(reading, dated, name)),
        claims=tuple(_claim(c, reading, name, replies.get(c.id, c.about)) for c in reading.claims),
        meetings=tuple(_meetings(reading, dated, name)),
        differences=tuple(_differences(reading, name)),
        order=running_order(reading),
        **msgspec.structs.asdict(prints),
    )


def _reports(
    reading: Reading, dated: Dated, sentences: Sentences, name: Callable[[str], str]
) -> tuple[ReportFact, ...]:
    told = reports_of(reading, dated, sentences, name)
    return (*told, *alleged_reports(reading, dated, sentences, name))


class _Names:
    """Makes an id of the case from the id of a record."""

    def __init__(self, ref: str) -> None:
        self._ref = ref

    def __call__(self, record: str) -> str:
        return f"{self._ref}#{record}"


def _prints(reading: Reading, sentences: Sentences, world: World) -> Print:
    silent = sorted((t.quote.start, t.quote.end) for t in reading.times)
    known = _register_numbers(world)
    numbers = tuple(_numbers(reading))
    prints = print_of(reading.document.text, reading.segments, sentences, numbers, silent)
    return msgspec.structs.replace(
        prints, figures=tuple(figure for figure in prints.figures if figure not in known)
    )


def _countries(reading: Reading) -> tuple[str, ...]:
    return tuple(sorted({p.country for p in reading.places.values() if p.country}))


def _towns(reading: Reading) -> tuple[str, ...]:
    told = {i for i, p in reading.places.items() if p.level in FINE and _someone(i)}
    return tuple(sorted(told - towns_of_writing(reading)))


def _agencies(channels: tuple[str, ...], world: World) -> tuple[str, ...]:
    return tuple(channel for channel in channels if is_agency(channel, world))


def is_agency(source: str, world: World) -> bool:
    """Whether a source is one whose texts others print."""
    entry = world.sources.get(source)
    return entry is not None and entry.kind in AGENCIES


def _channels(reading: Reading, world: World) -> tuple[str, ...]:
    document = reading.document
    named = (m.refers_to for m in reading.mentions if m.refers_to in world.sources)
    own = (document.source,) if document.source else ()
    return tuple(sorted({*own, *document.credits, *(n for n in named if n is not None)}))


def _differences(reading: Reading, name: Callable[[str], str]) -> Iterator[DifferenceFact]:
    for held in reading.disagreements:
        claims = tuple(name(claim) for claim in held.claims)
        yield DifferenceFact(topic=held.topic, kind=held.kind, claims=claims)


_NUMBERS: dict[str, frozenset[str]] = {}
"""Numbers in names, by the key of the registers: they do not change while a program runs."""


def _register_numbers(world: World) -> frozenset[str]:
    """Numbers that stand in names of agreements (resolutions above all): everybody writes them."""
    held = _NUMBERS.get(world.key)
    if held is None or not world.key:
        names = (
            text
            for entry in world.agreements.values()
            for text in (*entry.names.values(), *(alias.text for alias in entry.aliases))
        )
        held = frozenset(number for text in names for number in _DIGITS.findall(text))
        _NUMBERS[world.key] = held
    return held


def _numbers(reading: Reading) -> Iterator[str]:
    """Odd numbers among the quantities, also those written as words."""
    quantities: list[Quantity | None] = [a.count for a in reading.allegations]
    for event in reading.events:
        held = event.casualties
        quantities += [event.count, *((held.killed, held.injured) if held else ())]
    for quantity in quantities:
        if quantity is not None and quantity.qualifier != "dozens":
            for bound in {quantity.min, quantity.max} - {None}:
                odd = odd_number(str(bound))
                if odd:
                    yield odd


def _someone(actor: str | None) -> str | None:
    """An actor of the register; one that a single text made up is nobody for the case."""
    return None if actor is None or actor.startswith(LOCAL) else actor


def _body(actor: str | None, reading: Reading) -> str | None:
    """An actor of the register, or the body of it that one whom the text alone knows speaks for."""
    known = reading.actors.get(actor or "")
    if known is None or not (actor or "").startswith(LOCAL):
        return _someone(actor)
    bodies = [b for b in known.part_of if not b.startswith(LOCAL)]
    return bodies[0] if len(bodies) == 1 else None


def _organ_of(source: str | None, world: World) -> str | None:
    """The side whose own organ an outlet is: what a nameless officer counts there, it counts."""
    known = world.sources.get(source or "")
    if known is None or known.control != OWNED or len(known.aligned_with) != 1:
        return None
    return known.aligned_with[0]


def _tallies(
    reading: Reading, dated: Dated, name: Callable[[str], str], organ: str | None
) -> Iterator[TallyFact]:
    for held in reading.allegations:
        if held.count is not None and is_tally(held) and not is_retold(held, reading):
            yield TallyFact(
                id=name(held.id),
                count=held.count,
                by=_body(held.by, reading) or _speaker(reading.claims, held) or organ,
                against=_someone(held.against),
                act=held.act,
                time=dated.extent(held.time, held.place),
                spot=dated.spot(held.place),
                agreement=name(held.agreement) if held.agreement else None,
                claim=name(held.claim) if held.claim else None,
                period=period_of(held, reading),
            )


def _accusations(
    reading: Reading, dated: Dated, name: Callable[[str], str]
) -> Iterator[AccusationFact]:
    for held in reading.allegations:
        if not is_tally(held):
            yield AccusationFact(
                id=name(held.id),
                by=_someone(held.by) or _speaker(reading.claims, held),
                against=_someone(held.against),
                act=held.act,
                time=dated.extent(held.time, held.place),
                spot=dated.spot(held.place),
                agreement=name(held.agreement) if held.agreement else None,
                claim=name(held.claim) if held.claim else None,
            )


def _speaker(claims: Iterable[Claim], held: Allegation) -> str | None:
    """Who makes the claim of an allegation, or the body that he speaks for."""
    made = next((c for c in claims if c.id == held.claim), None)
    return None if made is None else _someone(made.speaker) or _someone(made.on_behalf_of)


def _claim(
    claim: Claim, reading: Reading, name: Callable[[str], str], about: tuple[str, ...]
) -> ClaimFact:
    words = claim.content or claim.quote
    return ClaimFact(
        id=name(claim.id),
        stance=claim.stance,
        text=words.text,
        speaker=_someone(claim.speaker),
        described_as=claim.described_as or _words_for(claim.speaker, reading),
        on_behalf_of=_someone(claim.on_behalf_of),
        chain=tuple(
            link
            for link in (_someone(r.actor) or r.described_as for r in claim.chain)
            if link is not None
        ),
        channel=claim.channel,
        polarity=claim.polarity,
        modality=claim.modality,
        about=tuple(name(each) for each in about),
        topics=topics_of(claim, reading),
    )


def _words_for(speaker: str | None, reading: Reading) -> str | None:
    """The words for a speaker whom no register knows."""
    actor = reading.actors.get(speaker or "")
    if actor is None or _someone(speaker) is not None:
        return None
    names = actor.names
    return names.get(reading.document.language) or next(iter(names.values()), None)


def _meetings(reading: Reading, dated: Dated, name: Callable[[str], str]) -> Iterator[MeetingFact]:
    for event in reading.events:
        people = tuple(dict.fromkeys(a for a in event.actors + event.recipients if _someone(a)))
        if event.kind != "consult" or event.modality != "happened" or len(people) < len(("a", "b")):
            continue
        about = [c for c in reading.claims if event.id in c.about or c.id in event.claims]
        tellers = {_someone(c.speaker) for c in about}
        yield MeetingFact(
            id=name(event.id),
            participants=people,
            time=dated.extent(event.time, event.place),
            teller=tellers.pop() if len(tellers) == 1 else None,
            claims=tuple(name(c.id) for c in about),
        )
