"""What a text tells beside an arrangement: its brokers, alleged breaches, belligerents."""

from dataclasses import dataclass

from hudna.reading.belligerents import Belligerents
from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.frames import Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.sides import side_of
from hudna.text.span import Span

__all__ = ["Around", "Breach", "breaches_of", "brokers_of"]

SILENT = frozenset({"caption", "credit", "boilerplate"})


@dataclass(slots=True, frozen=True)
class Breach:
    """An alleged breach: who is accused, by whom, and whether the accused speaks in the text."""

    accused: str | None
    accuser: str | None
    answered: bool
    quote: Span


@dataclass(slots=True, frozen=True)
class Around:
    """What the text tells beside the arrangement: brokers, alleged breaches, belligerents."""

    brokers: list[tuple[str, Span]]
    breaches: list[Breach]
    belligerents: Belligerents


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
        )
        for each in allegations
    ]


def brokers_of(parsed: list[Parsed]) -> list[tuple[str, Span]]:
    """Who is told to have mediated, in sentences that name no arrangement."""
    found: dict[str, Span] = {}
    for sentence in parsed:
        if sentence.kind in SILENT:
            continue
        for phrase in _brokering(sentence):
            span = sentence.words.span(phrase.first, phrase.last)
            for actor in (*phrase.actors, *phrase.state_actors):
                found.setdefault(actor, span)
    return list(found.items())


def _brokering(parsed: Parsed) -> list[Phrase]:
    """The phrases of a sentence that name a mediator: by title, or as who mediates."""
    found = [phrase for phrase in parsed.phrases() if _is_mediator(phrase)]
    for frame in parsed.frames:
        titled = any(_is_mediator(p) for p in frame.preps.get("ins", []))
        if titled and frame.subject is not None:
            found.append(frame.subject)
        if frame.sense == "mediate" and modality_of(frame) == "happened":
            held = (frame.subject, *frame.preps.get("by", []), *frame.preps.get("ins", []))
            found.extend(phrase for phrase in held if phrase is not None)
    return found


def _is_mediator(phrase: Phrase) -> bool:
    """Whether a title says so: "mediators Egypt and Qatar", «посредниками выступили …»."""
    return any(
        sense.entry.fields.get("office") == "mediator"
        for part in phrase.all()
        for sense in (*part.titles, *part.senses)
        if sense.entry.sense == "office"
    )
