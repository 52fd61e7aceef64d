"""Drafts made into records, with ids in the order of the text."""

from hudna.reading.codes import codes_of
from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.local_actors import nameless
from hudna.reading.quantities import Amount
from hudna.reading.recalling import RECALLED, is_recalled
from hudna.reading.referents import Referents
from hudna.reading.standing_words import standing_rules
from hudna.reading.times.raw import ResolvedTime
from hudna.records import (
    Allegation,
    Casualties,
    Claim,
    Event,
    Quantity,
    Quote,
    Reporter,
    TimeExpression,
    When,
    quote_of,
)
from hudna.text.span import Span

REPLY = "respond"
__all__ = ["Maker"]


class Maker:
    """Makes records of one document."""

    def __init__(self, text: str, referents: Referents, times: list[ResolvedTime]) -> None:
        self._text = text
        self._referents = referents
        self._times = times

    def quote(self, span: Span) -> Quote:
        """The words at a place."""
        return quote_of(self._text, span.start, span.end)

    def time(self, number: int) -> TimeExpression:
        """The record of a time expression."""
        time = self._times[number]
        return TimeExpression(
            id=f"t{number + 1}",
            quote=quote_of(self._text, time.start, time.end),
            type=time.type,
            value=time.value,
            mod=time.mod,
            zone=time.zone,
            earliest=time.earliest,
            latest=time.latest,
            alternatives=time.alternatives,
            note=time.note,
            why=time.why,
        )

    def when(self, number: int | None) -> When | None:
        """The time of an event, as its expression says."""
        if number is None or self._times[number].value is None:
            return None
        value = self._times[number].value
        if self._times[number].type in {"DURATION", "SET"} or value is None:
            return None  # what happens every day has no day
        return When(value=value, time=f"t{number + 1}", basis="stated")

    def claim(self, draft: ClaimDraft) -> Claim:
        """The record of a claim."""
        return Claim(
            id=draft.id,
            speaker=self._used(draft.speaker.actor),
            described_as=draft.speaker.described,
            on_behalf_of=self._used(draft.speaker.behalf),
            chain=tuple(
                Reporter(
                    actor=self._used(link.actor),
                    described_as=link.described,
                    quote=self.quote(link.span) if link.span else None,
                )
                for link in draft.chain
            ),
            channel=draft.channel,  # type: ignore[arg-type]
            stance=draft.stance,  # type: ignore[arg-type]
            polarity="negated" if draft.negated else "affirmed",
            modality=draft.modality,  # type: ignore[arg-type]
            content=self.quote(draft.content) if draft.content else None,
            quote=self.quote(draft.quote),
            about=tuple(dict.fromkeys(draft.about)),
            why=tuple(dict.fromkeys((*draft.why, *_replies(draft), *standing_rules(draft)))),
        )

    def _used(self, actor: str | None) -> str | None:
        return None if actor is None else self._referents.use(actor)

    def _accuser(self, draft: AllegationDraft) -> str | None:
        """Who accuses; somebody without a name as the claim describes him."""
        claim = draft.claim
        speaker = claim.speaker if claim is not None else None
        if claim is None or speaker is None or speaker.described is None:
            return self._used(draft.by)
        if not speaker.person or draft.by != speaker.voice:
            return self._used(draft.by)
        behalf = self._used(speaker.behalf)
        ident, record = nameless(speaker.described, claim.parsed.sentence.language, behalf)
        self._referents.locals.setdefault(ident, record)
        return self._used(ident)

    def event(self, draft: EventDraft) -> Event:
        """The record of an event."""
        plover, cameo = codes_of(draft.kind, draft.incident)
        return Event(
            id=draft.id,
            kind=draft.kind,  # type: ignore[arg-type]
            incident_type=draft.incident,  # type: ignore[arg-type]
            actors=tuple(self._referents.use(actor) for actor in draft.actors),
            recipients=tuple(self._referents.use(actor) for actor in draft.recipients),
            time=self.when(draft.time),
            place=self._referents.use_place(draft.place) if draft.place else None,
            modality=self._modality(draft),  # type: ignore[arg-type]
            count=quantity(draft.count),
            casualties=_casualties(draft),
            claims=tuple(dict.fromkeys(claim.id for claim in draft.claims)),
            agreement=draft.agreement,
            quote=self.quote(draft.quote),
            plover=plover,
            cameo=cameo,
            why=tuple(dict.fromkeys((*draft.why, *_recalled(draft)))),
        )

    def _modality(self, draft: EventDraft) -> str:
        """«Ежедневно сообщали об обстрелах»: attacks told as done again and again are habitual."""
        often = draft.time is not None and self._times[draft.time].type == "SET"
        again = often and draft.kind == "attack" and draft.modality == "happened"
        return "habitual" if again else draft.modality

    def allegation(self, draft: AllegationDraft, agreement: str | None) -> Allegation:
        """The record of an allegation."""
        return Allegation(
            id=draft.id,
            by=self._accuser(draft),
            against=self._used(draft.against),
            act=draft.act,  # type: ignore[arg-type]
            count=quantity(draft.count),
            time=self.when(draft.time),
            place=self._referents.use_place(draft.place) if draft.place else None,
            agreement=agreement,
            claim=draft.claim.id if draft.claim else None,
            quote=self.quote(draft.quote),
            why=tuple(dict.fromkeys(draft.why)),
        )


def quantity(amount: Amount | None) -> Quantity | None:
    """The record of an amount."""
    if amount is None:
        return None
    least, most, qualifier = amount
    return Quantity(min=least, max=most, qualifier=qualifier or "exact")  # type: ignore[arg-type]


def _casualties(draft: EventDraft) -> Casualties | None:
    if draft.killed is None and draft.injured is None:
        return None
    return Casualties(
        killed=quantity(draft.killed), injured=quantity(draft.injured), who=draft.victims
    )


def _replies(draft: ClaimDraft) -> list[str]:
    """The words by which a claim says that fire was answered, so that they can be found again."""
    first, last = draft.items
    return [
        frame.entry.id
        for frame in draft.parsed.frames
        if frame.sense == REPLY and first <= frame.at < last and not frame.negated
    ]


def _recalled(draft: EventDraft) -> tuple[str, ...]:
    """The mark of an act that the text only recalls."""
    frame = draft.frame
    return (RECALLED,) if frame is not None and is_recalled(frame, draft.parsed) else ()
