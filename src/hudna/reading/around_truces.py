"""What a text tells beside an arrangement: its brokers, alleged breaches, belligerents."""

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from hudna.packs.features import DET, PAST, PRESENT
from hudna.reading.allegations import CHARGED
from hudna.reading.belligerents import Belligerent, belligerents_of
from hudna.reading.broker_titles import is_helper
from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.told_order import is_calm
from hudna.reading.truce_brokers import brokers_in
from hudna.reading.units import Unit
from hudna.text.span import Span

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["Around", "Breach", "around_of", "opens_pointing_back"]

SILENT = frozenset({"caption", "credit", "boilerplate"})
VAGUE = frozenset({"looting", "detention", "displacement", "obstruction"})
"""Acts of which a side is accused that are no fire."""


class Breach(msgspec.Struct, frozen=True):
    """An alleged breach: who is accused, by whom, and whether the accused speaks in the text.

    ``told`` tells that it is called a breach, not only an attack; ``vague`` that somebody is only
    blamed, of nothing that has a name.
    """

    accused: str | None
    accuser: str | None
    answered: bool
    quote: Span
    parsed: Parsed
    told: bool
    vague: bool = False


class Around(msgspec.Struct, frozen=True):
    """What the text tells beside the arrangement: brokers, alleged breaches, belligerents.

    ``tellings`` are the claims of each sentence, ``reporters`` those who only report the news,
    ``struck`` the attacks that it tells as having happened; ``calm`` tells that it says that
    nobody shoots.
    """

    brokers: list[tuple[str, Span]]
    breaches: list[Breach]
    belligerents: list[Belligerent]
    tellings: dict[int, list[ClaimDraft]]
    reporters: list[tuple[str, Span]] = []
    struck: list[EventDraft] = []
    calm: bool = False

    def of(self, mine: set[int], others: set[int]) -> "Around":
        """What it tells for the arrangement of the day: no breach of another one.

        Args:
            mine: sentences (by identity) that name this arrangement.
            others: sentences that name another.
        """
        breaches = [
            b
            for b in self.breaches
            if id(b.parsed) in mine
            or not (id(b.parsed) in others or _is_alone_in_paragraph(b.parsed, others, mine))
        ]
        struck = [e for e in self.struck if _is_nearer(e.parsed, mine, others)]
        return replace(self, breaches=breaches, struck=struck)

    def elsewhere(self, mine: set[int], others: set[int]) -> "Around":
        """What it tells for another arrangement: who says what, and breaches told with it."""
        only = mine - others
        breaches = [
            replace(b, accuser=None)
            for b in self.breaches
            if id(b.parsed) in only or _is_alone_in_paragraph(b.parsed, only, others)
        ]
        return Around([], breaches, [], self.tellings)


def _is_alone_in_paragraph(parsed: Parsed, mine: set[int], others: set[int]) -> bool:
    """Whether the paragraph has named these arrangements before a sentence, and no others."""
    named, each = False, parsed.before
    if id(parsed) in others:
        return False
    while each is not None and each.sentence.segment == parsed.sentence.segment:
        if id(each) in others:
            return False
        named = named or id(each) in mine
        each = each.before
    return named


def _is_nearer(parsed: Parsed, mine: set[int], others: set[int]) -> bool:
    """Whether the last arrangement named before a sentence, or in it, is this one."""
    each: Parsed | None = parsed
    while each is not None and id(each) not in mine:
        if id(each) in others:
            return False
        each = each.before
    return each is not None


def around_of(
    parsed: list[Parsed],
    clusters: "list[Cluster]",
    told: tuple[list[ClaimDraft], list[AllegationDraft], list[EventDraft]],
    referents: Referents,
) -> Around:
    """What a document tells beside its arrangements.

    Args:
        parsed: its sentences.
        clusters: its arrangements.
        told: its claims, allegations and events.
        referents: its actors.
    """
    claims, allegations, events = told
    mentions = [mention for cluster in clusters for mention in cluster.mentions]
    return Around(
        brokers_of(parsed, {mention.sentence for mention in mentions}),
        breaches_of(allegations, claims, referents),
        belligerents_of(parsed),
        tellings_of(claims),
        reporters_of(parsed, {mention.sentence for mention in mentions if not mention.weak}),
        [e for e in events if e.kind == "attack" and e.modality == "happened"],
        any(is_calm(each) for each in parsed if each.kind not in SILENT),
    )


def breaches_of(
    allegations: list[AllegationDraft], claims: list[ClaimDraft], referents: Referents
) -> list[Breach]:
    """The alleged breaches of a document, each with whether the accused answers."""
    speaking: set[str] = set()
    for claim in claims:
        if claim.speaker.actor is not None:
            speaking |= side_of(claim.speaker.actor, referents)
    return [
        Breach(
            accused=each.against,
            accuser=each.by,
            answered=each.against is not None and bool(side_of(each.against, referents) & speaking),
            quote=each.quote,
            parsed=each.parsed,
            told=each.act == "breach",
            vague=each.act in VAGUE or CHARGED in each.why,
        )
        for each in allegations
    ]


def brokers_of(parsed: list[Parsed], told: set[int]) -> list[tuple[str, Span]]:
    """Who is told to have mediated, in sentences that name no arrangement.

    Args:
        parsed: the sentences of a document.
        told: numbers of sentences that name an arrangement.
    """
    found: dict[str, Span] = {}
    for number, sentence in enumerate(parsed):
        if sentence.kind in SILENT or number in told or _of_former(sentence):
            continue
        if _of_exchange(sentence):
            continue
        if _of_talks_ahead(sentence) and not (number - 1 in told and _of_those_talks(sentence)):
            continue
        for actor, span in brokers_in(sentence):
            found.setdefault(actor, span)
    return list(found.items())


def _of_former(parsed: Parsed) -> bool:
    """As "two earlier truces, mediated by X and by Y": brokers of other ones."""
    if not parsed.told() & TRUCE:
        return False
    return any(
        part.told & TRUCE and any(each.name == "previous" for each in part.adjectives)
        for part in parsed.parts()
    )


def _of_exchange(parsed: Parsed) -> bool:
    """As "they swapped 40 prisoners, with X as go-between": nothing else is agreed in it."""
    if parsed.told() & DEAL or any(frame.sense in AGREED for frame in parsed.frames):
        return False
    return any(frame.sense == "release" and not frame.hypothetical for frame in parsed.frames)


CONSULT, TRUCE, DEAL = bits_of("consult"), bits_of("truce"), bits_of("truce", "pact")


def _of_talks_ahead(parsed: Parsed) -> bool:
    """Whether a sentence tells of who hosts or mediates talks, and of nothing agreed at them."""
    if not parsed.told() & CONSULT:
        return False
    talks = any(part.told & CONSULT for part in parsed.parts())
    told = any(p.told & PACT or is_helper(p, BROKERS) for p in parsed.phrases())
    told = told or any(_mediates_now(frame) for frame in parsed.frames)
    return talks and not told and not any(frame.sense in AGREED for frame in parsed.frames)


def _mediates_now(frame: Frame) -> bool:
    """«Катар выступает посредником на переговорах А и Б»: what it is, and not what it will be."""
    now = frame.form == "finite" and frame.bits & PRESENT and not frame.future
    return frame.sense == "mediate" and bool(now) and not (frame.negated or frame.hypothetical)


PACT, BROKERS = bits_of("pact"), frozenset({"mediator", "guarantor"})


def _of_those_talks(parsed: Parsed) -> bool:
    """«The talks were mediated by X», behind a truce: those at which it was agreed."""
    for item in parsed.items[:OPENING]:
        if isinstance(item, Phrase) and item.told & TALKS and not item.prep:
            known = parsed.sentence.language == "ru" or bool(item.bits & DET)
            known = known or THE in parsed.words.forms[item.first : item.head.first]
            return known and any(
                frame.sense in HELPING and frame.bits & PAST and not frame.hypothetical
                for frame in parsed.frames
            )
    return False


THE, OPENING, TALKS = "the", 3, bits_of("consult")
HELPING = frozenset({"mediate", "lead", "guarantee"})


AGREED = frozenset({"agree", "extend", "accept", "announce", "enter_force", "halt"})


def reporters_of(parsed: list[Parsed], named: set[int]) -> list[tuple[str, Span]]:
    """«Об этом сообщил X»: who reports what the sentence before told, with no word more.

    Args:
        parsed: the sentences of a document.
        named: numbers of sentences that name an arrangement.
    """
    found: dict[str, Span] = {}
    for number in sorted(named):
        after = parsed[number + 1] if number + 1 < len(parsed) else None
        frame = after.frames[0] if after is not None and after.frames else None
        if after is None or frame is None or frame.sense not in REPORTING:
            continue
        if frame.subject is None or not opens_pointing_back(frame, after):
            continue
        for actor in frame.subject.actors:
            found.setdefault(actor, after.words.span(frame.subject.first, frame.subject.last))
    return list(found.items())


REPORTING = frozenset({"say", "report", "announce", "confirm"})
FIRST = 4
"""Items before the verb of a sentence that only reports the one before it."""


def opens_pointing_back(frame: Frame, parsed: Parsed) -> bool:
    """Whether a report has no word of its own to report: «Об этом сообщил X»."""
    return _opens(frame.at, parsed) and not _tells_more(frame, parsed)


def _tells_more(frame: Frame, parsed: Parsed) -> bool:
    return any(other.form == "finite" and other.at != frame.at for other in parsed.frames)


def _opens(at: int, parsed: Parsed) -> bool:
    """Whether a verb stands at the head of a Russian sentence that goes on with no clause."""
    if parsed.sentence.language != "ru" or not 0 < at <= FIRST:
        return False
    if any(isinstance(item, Phrase) for item in parsed.items[:at]):
        return False
    return not any(isinstance(item, Unit) and item.is_sense("comp") for item in parsed.items[at:])


def tellings_of(claims: list[ClaimDraft]) -> dict[int, list[ClaimDraft]]:
    """The claims of a document by the sentence that they stand in."""
    found: dict[int, list[ClaimDraft]] = {}
    for claim in claims:
        for part in claim.whole():
            found.setdefault(id(part.parsed), []).append(part)
    return found
