"""The brief: one reading printed for a person (contract.md, last part of "The reading").

What is new; agreements with their terms and clocks; who says what, and where accounts differ;
incidents and allegations; what was not understood: each with its words from the text.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from hudna.cli.page import Page
from hudna.cli.words import Wording, plain
from hudna.reading.role_weighing import WEIGHED
from hudna.records import Agreement, Allegation, Claim, Event, Party, Quote, Reading

Line: TypeAlias = tuple[str, str]
"""What is said, and in what style."""

_SAID, _QUOTED, _FINE = "", "italic cyan", "dim"
_STATUS = {"violated": "breaches reported or alleged", "called_for": "called for, not made"}
_TURNS = frozenset({"agree", "announce_ceasefire", "extend_ceasefire", "end_ceasefire", "reject"})
_INCIDENTS = frozenset({"attack", "obstruct_aid", "withdraw", "release_detainees", "provide_aid"})


def print_brief(reading: Reading, *, isolate: bool = True) -> None:
    """Print a reading for a person.

    ``isolate`` puts right-to-left words between directional isolates, so that a terminal which
    knows the bidirectional algorithm keeps the line in order.
    """
    words = Wording(reading, isolate=isolate)
    with Page() as out:
        for text, style in _head(reading, words):
            out.line((text, style))
        for title, part in _PARTS:
            lines = list(part(reading, words))
            if lines:
                out.line()
                out.line((title, "bold"))
            for text, style in lines:
                indent = 4 if style in {_QUOTED, _FINE} else 2
                out.line(" " * indent, (text, style))
        out.line()


def _head(reading: Reading, words: Wording) -> Iterator[Line]:
    """The document: title or ref, language, source, date."""
    document = reading.document
    yield (words.foreign(document.title.text) if document.title else document.ref), "bold underline"
    published = document.published
    day = published.value or "date unknown"
    basis = "" if published.value is None else f" ({published.basis})"
    if published.value is None and published.candidates:
        basis = f" (perhaps {', '.join(c.value for c in published.candidates[:3])})"
    source = f" · {document.source}" if document.source else ""
    yield f"{document.language} · {day}{basis}{source} · {document.id[:12]}", _FINE


def _new(reading: Reading, words: Wording) -> Iterator[Line]:
    """The agreements that are not background, and the turns taken, or not taken, towards them."""
    for each in reading.agreements:
        if not each.background:
            who = words.actors(tuple(p.actor for p in each.parties))
            told = each.status or "status not said"
            status = _STATUS.get(told, plain(told))
            parties = f"; parties: {who}" if who else "; parties not known"
            yield f"• {plain(each.kind).capitalize()}: {status}{parties}  [{each.id}]", _SAID
            yield words.quote(each.quotes[0]), _QUOTED
    for event in filter(_is_news, reading.events):
        yield f"• {_event(event, words)}  [{event.id}]", _SAID
        yield words.quote(event.quote), _QUOTED


def _agreements(reading: Reading, words: Wording) -> Iterator[Line]:
    """The agreements with their terms and clocks."""
    for each in reading.agreements:
        known = f", known as {each.known_as}" if each.known_as else ""
        recalled = " (recalled)" if each.background else ""
        yield f"• {plain(each.kind).capitalize()}{recalled}{known}  [{each.id}]", _SAID
        clocks = f"from {words.clock(each.starts)} · until {words.clock(each.ends)}"
        yield f"{clocks} · for {words.clock(each.duration)}", _FINE
        for label, value in (*_parties(each, words), *_scope(each, words), *_links(each, words)):
            yield f"{label}: {value}", _FINE
        for provision in each.provisions:
            yield f"{plain(provision.modality)}: {provision.type}", _FINE
            yield words.quote(provision.quote), _QUOTED
        for quote in each.quotes:
            yield words.quote(quote), _QUOTED


def _parties(agreement: Agreement, words: Wording) -> Iterator[tuple[str, str]]:
    """Who made it, who stands behind it, who is left out."""
    if agreement.form != "unclear":
        yield "form", plain(agreement.form)
    for party in agreement.parties:
        took = f" ({plain(party.acceptance)})" if party.acceptance else ""
        yield plain(party.role), words.actor(party.actor) + took + _weighed(party, agreement)
    for label in ("guarantors", "mediators", "excluded"):
        if getattr(agreement, label):
            yield label, words.actors(getattr(agreement, label))


def _weighed(party: Party, agreement: Agreement) -> str:
    """A side that no words call one, only learned weights (decision 0018)."""
    guessed = WEIGHED in agreement.why and party.role == "associated_force"
    return " (weighed, nobody says so)" if guessed else ""


def _scope(agreement: Agreement, words: Wording) -> Iterator[tuple[str, str]]:
    """Where, how often and for what it holds."""
    if agreement.area:
        named = ", ".join(words.place(p) for p in agreement.area.places)
        yield "where", named or words.foreign(agreement.area.text or "")
    if agreement.recurs:
        yield "every", agreement.recurs
    if agreement.purpose:
        yield "for", ", ".join(map(plain, agreement.purpose))


def _links(agreement: Agreement, words: Wording) -> Iterator[tuple[str, str]]:
    """What it hangs on, and what about it is told in two ways."""
    for condition in agreement.conditions:
        yield "on condition", words.quote(condition)
    for relation in agreement.relations:
        yield plain(relation.type), relation.to
    for dispute in agreement.disputes:
        yield f"two readings of {plain(dispute.topic)}", " or ".join(dispute.values)


def _claims(reading: Reading, words: Wording) -> Iterator[Line]:
    """Who says what, and where accounts differ."""
    by_speaker: dict[str, list[Claim]] = {}
    for each in reading.claims:
        by_speaker.setdefault(_speaker(each, words), []).append(each)
    for speaker, claims in by_speaker.items():
        yield f"• {speaker}", _SAID
        for each in claims:
            yield f"{_stance(each, words)}  [{each.id}]", _FINE
            yield words.quote(each.content or each.quote), _QUOTED
    for other in reading.disagreements:
        between = ", ".join(other.claims)
        yield f"≠ {plain(other.kind)}: {other.topic} ({between})  [{other.id}]", _SAID


def _speaker(claim: Claim, words: Wording) -> str:
    """Who says it, and for whom."""
    who = words.actor(claim.speaker, claim.described_as or "someone unnamed")
    return f"{who} for {words.actor(claim.on_behalf_of)}" if claim.on_behalf_of else who


def _stance(claim: Claim, words: Wording) -> str:
    """What the speaker does in saying it, how firmly, and through whom it came."""
    usual = {"affirmed", "asserted"}
    how = [plain(value) for value in (claim.polarity, claim.modality) if value not in usual]
    links = [words.actor(link.actor, link.described_as or "unnamed") for link in claim.chain]
    via = f", as passed on by {' ← '.join(links)}" if links else ""
    return ", ".join([plain(claim.stance), *how]) + via


def _incidents(reading: Reading, words: Wording) -> Iterator[Line]:
    """Incidents and allegations."""
    for event in reading.events:
        if _is_incident(event):
            yield f"• {_event(event, words)}  [{event.id}]", _SAID
            yield from ((line, _FINE) for line in _told(event, reading, words))
            yield words.quote(event.quote), _QUOTED
    for each in reading.allegations:
        by = each.by is None and _accuser(each.id, reading)
        accuser = by or words.actor(each.by)
        yield f"• alleged: {_allegation(each, accuser, words)}  [{each.id}]", _SAID
        yield words.quote(each.quote), _QUOTED


def _is_news(event: Event) -> bool:
    """Whether an event is a turn towards or away from a truce that no agreement shows."""
    return event.kind in _TURNS and (event.agreement is None or event.modality != "happened")


def _is_incident(event: Event) -> bool:
    """Whether an event happens on the ground."""
    return event.incident_type is not None or event.kind in _INCIDENTS


def _event(event: Event, words: Wording) -> str:
    """An event on one line; a modality other than "happened" is said first."""
    what = plain(event.incident_type or event.kind)
    first = "" if event.modality == "happened" else f"{event.modality}: "
    number = f"{words.quantity(event.count)} × " if event.count else ""
    parts = [
        f"by {words.actors(event.actors)}" if event.actors else "",
        f"on {words.actors(event.recipients)}" if event.recipients else "",
        f"in {words.place(event.place)}" if event.place else "",
        words.when(event.time),
    ]
    toll = event.casualties
    if toll:
        parts += [f"{words.quantity(toll.killed)} killed"] if toll.killed else []
        parts += [f"{words.quantity(toll.injured)} injured"] if toll.injured else []
    return first + ", ".join([f"{number}{what}", *filter(None, parts)])


def _told(event: Event, reading: Reading, words: Wording) -> Iterator[str]:
    """Whose word an incident rests on; an incident nobody is named for is the article's own."""
    at = event.quote
    claims = [
        claim
        for claim in reading.claims
        if event.id in claim.about or (claim.quote.start <= at.start and at.end <= claim.quote.end)
    ]
    for claim in claims:
        yield f"{_speaker(claim, words)}: {_stance(claim, words)}  [{claim.id}]"
    if not claims:
        yield "in the article's own words"


def _accuser(ident: str, reading: Reading) -> str | None:
    """How the text calls an accuser that no register knows."""
    named = (c.described_as for c in reading.claims if ident in c.about and c.speaker is None)
    return next((name for name in named if name), None)


def _allegation(each: Allegation, accuser: str, words: Wording) -> str:
    """Who accuses whom of what, when and where, on one line."""
    number = f"{words.quantity(each.count)} × " if each.count else ""
    place = f", in {words.place(each.place)}" if each.place else ""
    when = f", {words.when(each.time)}" if each.time else ""
    return f"{number}{plain(each.act)} by {words.actor(each.against)}, says {accuser}{place}{when}"


def _others(reading: Reading, words: Wording) -> Iterator[Line]:
    """Every other event: talks, calls, welcomes, and turns only recalled."""
    for event in reading.events:
        if not _is_incident(event) and not _is_news(event):
            yield f"• {_event(event, words)}  [{event.id}]", _SAID
            yield words.quote(event.quote), _QUOTED


def _gaps(reading: Reading, words: Wording) -> Iterator[Line]:
    """What was seen and not understood."""
    for gap in reading.gaps:
        yield f"• {plain(gap.kind)}: {words.foreign(gap.note)}", _SAID
        if isinstance(gap.quote, Quote):
            yield words.quote(gap.quote), _QUOTED


_PARTS: tuple[tuple[str, Callable[[Reading, Wording], Iterator[Line]]], ...] = (
    ("What is new", _new),
    ("Agreements", _agreements),
    ("Who says what", _claims),
    ("Incidents and allegations", _incidents),
    ("Other events", _others),
    ("Not understood", _gaps),
)
