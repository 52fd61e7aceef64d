"""A reading boiled down to what judging needs of it."""

from collections.abc import Callable, Iterable, Iterator
from re import compile as pattern
from typing import TypeAlias

import msgspec

from hudna.judging.facts import (
    AccusationFact,
    AgreementFact,
    ClaimFact,
    DifferenceFact,
    Facts,
    MeetingFact,
    TallyFact,
)
from hudna.judging.moments import known_since
from hudna.judging.report_facts import LOCAL, Dated, reports_of
from hudna.judging.signature import Print, Sentences, odd_number, print_of, sentences_of
from hudna.records import Allegation, Claim, Quantity, Reading
from hudna.registers.world import World

__all__ = ["AgreementFacts", "facts_of"]

_DIGITS = pattern(r"\d{3,}")


AgreementFacts: TypeAlias = Callable[[Reading, str, World], tuple[AgreementFact, ...]]
"""What makes the facts of a reading's agreements, given the ref and the registers."""


def _no_agreements(_reading: Reading, _ref: str, _world: World) -> tuple[AgreementFact, ...]:
    return ()


def facts_of(  # noqa: PLR0913 (what the desk knows of a document beside its reading)
    reading: Reading,
    *,
    ref: str,
    added: str,
    world: World,
    url: str | None = None,
    agreements: AgreementFacts = _no_agreements,
) -> Facts:
    """Boil a reading down; the same reading gives the same facts.

    ``ref`` is the name under which the case holds the document, and ids become ``REF#RECORD``;
    ``added`` when it took it in, ISO 8601; ``world`` the registers it was read with; ``url`` where
    it was found. ``agreements`` boils down the agreements.
    """
    name = _Names(ref)
    document, sentences = reading.document, sentences_of(reading.document.text)
    dated = Dated(reading, world)
    return Facts(
        document=document.id,
        ref=ref,
        language=document.language,
        added=added,
        known_since=known_since(document.published.value, added),
        published=document.published.value,
        source=document.source,
        credits=document.credits,
        url=url,
        title=document.title.text if document.title else None,
        countries=tuple(sorted({p.country for p in reading.places.values() if p.country})),
        names=tuple(sorted(i for i in (*reading.actors, *reading.places) if _someone(i))),
        agreements=agreements(reading, ref, world),
        reports=tuple(reports_of(reading, dated, sentences, name)),
        tallies=tuple(_tallies(reading, dated, name)),
        accusations=tuple(_accusations(reading, dated, name)),
        claims=tuple(_claim(claim, name) for claim in reading.claims),
        meetings=tuple(_meetings(reading, dated, name)),
        differences=tuple(_differences(reading, name)),
        **msgspec.structs.asdict(_prints(reading, sentences, world)),
    )


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


def _tallies(reading: Reading, dated: Dated, name: Callable[[str], str]) -> Iterator[TallyFact]:
    for held in reading.allegations:
        if held.count is not None:
            yield TallyFact(
                id=name(held.id),
                count=held.count,
                by=_someone(held.by) or _speaker(reading.claims, held),
                against=_someone(held.against),
                act=held.act,
                time=dated.extent(held.time, held.place),
                spot=dated.spot(held.place),
                agreement=name(held.agreement) if held.agreement else None,
                claim=name(held.claim) if held.claim else None,
            )


def _accusations(
    reading: Reading, dated: Dated, name: Callable[[str], str]
) -> Iterator[AccusationFact]:
    for held in reading.allegations:
        if held.count is None:
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
    return next((_someone(c.speaker) for c in claims if c.id == held.claim), None)


def _claim(claim: Claim, name: Callable[[str], str]) -> ClaimFact:
    words = claim.content or claim.quote
    return ClaimFact(
        id=name(claim.id),
        stance=claim.stance,
        text=words.text,
        speaker=_someone(claim.speaker),
        described_as=claim.described_as or (claim.speaker if not _someone(claim.speaker) else None),
        on_behalf_of=_someone(claim.on_behalf_of),
        chain=tuple(
            link
            for link in (_someone(r.actor) or r.described_as for r in claim.chain)
            if link is not None
        ),
        channel=claim.channel,
        polarity=claim.polarity,
        modality=claim.modality,
        about=tuple(name(each) for each in claim.about),
    )


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
