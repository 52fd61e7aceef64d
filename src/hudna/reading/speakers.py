"""Speakers: what a phrase makes of somebody who speaks, and who only passes words on."""

from collections.abc import Callable
from dataclasses import dataclass, field

from hudna.reading.descriptions import described
from hudna.reading.drafts import ClaimDraft, Speaker
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.organs import HELPERS, helps
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import NumberWords
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.speech import can_speak
from hudna.reading.units import Unit
from hudna.text.span import Span

__all__ = [
    "Talk",
    "carriers_of",
    "chain_of",
    "is_media",
    "named_alone",
    "sources_of",
    "speakers_of",
]

SOURCE_PLACES = ("about", "from", "to", "l", "gen", "of", "dat")
"""Where the source of a carried report stands («نقلت عن», «نسبت لـ», "quoted from")."""
SOURCES = ("office", "organ", "generic", "anaphor", "casualty_who")
BYSTANDERS = frozenset({"witness", "resident", "doctor", "citizen", "activist"})
"""Organs that count the dead and clear the rubble."""
PRONOUN, OFFICE = bits_of("pronoun"), bits_of("office")
SEATED = frozenset({"in", "at", "from"})


@dataclass(slots=True)
class Talk:
    """What the search for claims remembers over a document: who spoke last."""

    referents: Referents
    spoke: list[Speaker] = field(default_factory=list)
    claims: list[ClaimDraft] = field(default_factory=list)
    before: Speaker | None = None
    numbers: Callable[[str], NumberWords] | None = None

    def passed(self, parsed: Parsed) -> None:
        """Note the one person whom a sentence names, whom "he" in the next one takes up."""
        named = [p for p in parsed.phrases() if not p.prep]
        found = {a: p for p in named for a in p.actors if self.referents.kind_of(a) == "person"}
        one = next(iter(found.items())) if len(found) == 1 else None
        self.before = (
            Speaker(one[0], None, parsed.words.span(one[1].first, one[1].last)) if one else None
        )

    @property
    def last(self) -> Speaker | None:
        """Whoever spoke last."""
        return self.spoke[-1] if self.spoke else None

    def heard(self, speaker: Speaker) -> None:
        """Note who spoke."""
        if speaker.actor is not None or speaker.described is not None:
            self.spoke.append(speaker)

    def meant(self, phrase: Phrase, language: str) -> Speaker | None:
        """Whom a pronoun takes up: English "he" a person, "it" what is none."""
        pronoun = phrase.entry("pronoun")
        gender = pronoun.fields.get("gender") if pronoun is not None else None
        if language != "en" or gender is None:
            return self.last or self.before
        wanted = gender != "neuter"
        for speaker in reversed(self.spoke):
            if speaker.actor is None and not speaker.person:
                return speaker  # who it is, nobody knows: the mission, a survivor
            person = speaker.person or self.referents.kind_of(speaker.actor or "") == "person"
            if person is wanted:
                return speaker
        return self.before if wanted else None


def speakers_of(phrase: Phrase | None, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """The speakers a phrase stands for; an unnamed one is described by the words as written."""
    if phrase is None:
        return []
    if not phrase.members:
        return _speakers_of_one(phrase, parsed, talk)
    return [found for each in phrase.members for found in _speakers_of_one(each, parsed, talk)]


def _speakers_of_one(phrase: Phrase, parsed: Parsed, talk: Talk) -> list[Speaker]:
    span = parsed.words.span(phrase.first, phrase.last)
    if phrase.told & PRONOUN:
        if (they := _they(phrase, talk)) is not None:
            return [Speaker(actor, None, span) for actor in they]
        meant = _named_before(phrase, parsed, talk) or talk.meant(phrase, parsed.sentence.language)
        return [meant] if meant is not None else []
    if _mediates(phrase):
        return [Speaker(state, None, span) for state in phrase.state_actors]
    if phrase.actors:
        actors = dict.fromkeys(phrase.actors)
        person = phrase.told & OFFICE > 0
        return [Speaker(actor, None, span, helps(actor), person=person) for actor in actors]
    if phrase.sense("channel"):
        owners = [s for g in phrase.genitives for s in speakers_of(g, parsed, talk)]
        return owners + [Speaker(state, None, span) for state in phrase.state_actors]
    return (
        [_for_last(_unnamed(phrase, parsed, talk.referents), phrase, parsed, talk)]
        if phrase.sense(*SOURCES)
        else []
    )


def _for_last(speaker: Speaker, phrase: Phrase, parsed: Parsed, talk: Talk) -> Speaker:
    """«The army rejected this. Its man said …»: he speaks for the body that spoke right before."""
    office, last, before = phrase.entry("office"), talk.last, parsed.before
    bare = speaker.behalf is None and not speaker.bystander and not phrase.genitives
    if office is None or office.fields.get("office") != "spokesperson" or not bare or phrase.states:
        return speaker
    if last is None or last.actor is None or last.span is None or before is None:
        return speaker
    near = last.span.start >= before.words.span(before.sentence.first, before.sentence.last).start
    if near and talk.referents.kind_of(last.actor) not in {"person", "media", "other"}:
        return Speaker(last.actor, None, speaker.span, person=True)
    return speaker


def named_alone(frame: Frame, parsed: Parsed) -> Speaker | None:
    """«"The roof shook," said Maryna»: a name that no register has, after what it says.

    Only words in quotation marks right before show that somebody speaks them.
    """
    if frame.sense != "say" or frame.form != "finite" or frame.at < QUOTED:
        return None
    before = parsed.items[frame.at - QUOTED : frame.at]
    if not any(is_mark(each, parsed.words, '"') for each in before):
        return None
    held: list[Phrase | Unit] = []
    for item in parsed.items[frame.at + 1 : frame.at + 1 + NAMING]:
        known = item.kind != "x" if isinstance(item, Unit) else bool(item.prep or item.actors)
        if known:
            break
        held.append(item)
    capital = any(parsed.words.capital[k] for e in held for k in range(e.first, e.last))
    if not held or not (capital or parsed.sentence.language == "ar"):
        return None
    span = parsed.words.span(held[0].first, held[-1].last)
    return Speaker(None, _written(parsed, span), span, bystander=True, person=True)


def _named_before(pronoun: Phrase, parsed: Parsed, talk: Talk) -> Speaker | None:
    """«*Kanyuka* posted a video which he said showed …»: whom the same sentence names first."""
    entry = pronoun.entry("pronoun")
    gender = entry.fields.get("gender") if entry is not None else None
    at = parsed.place_of(pronoun)
    if parsed.sentence.language != "en" or gender not in {"masculine", "feminine"} or at < PAIR:
        return None
    start = parsed.words.span(parsed.sentence.first, parsed.sentence.first + 1).start
    heard = talk.last.span if talk.last is not None else None
    if heard is not None and heard.start >= start:
        return None
    for item in parsed.items[:at]:
        if isinstance(item, Phrase) and not item.prep and len(item.actors) == 1:
            span = parsed.words.span(item.first, item.last)
            person = talk.referents.kind_of(item.actors[0]) == "person"
            return Speaker(item.actors[0], None, span) if person else None
    return None


PAIR = 2
"""Items before a pronoun at least, where its sentence names somebody first."""
QUOTED, NAMING = 3, 3
"""Items before a report among which what it quotes ends, and after it that can be a name."""


def _written(parsed: Parsed, span: Span) -> str:
    words = parsed.words
    return words.folded.original[span.start - words.base : span.end - words.base].strip()


def _mediates(phrase: Phrase) -> bool:
    """«الوسيطان القطري والمصري», "the Qatari and Egyptian mediators": their states speak."""
    if len(phrase.state_actors) <= 1 or phrase.actors:
        return False
    office = phrase.entry("office")
    return office is not None and office.fields.get("office") == "mediator"


def _they(phrase: Phrase, talk: Talk) -> list[str] | None:
    """«They promised»: the two of the text, when who spoke last is one alone."""
    pronoun, last = phrase.entry("pronoun"), talk.last
    if pronoun is None or pronoun.fields.get("number") not in {"plural", "dual"}:
        return None
    alone = last is not None and last.actor is not None and last.actor not in talk.referents.pair
    if pronoun.fields.get("person") == "first" or not alone:
        return None
    return talk.referents.pair or None


def _unnamed(phrase: Phrase, parsed: Parsed, referents: Referents) -> Speaker:
    """«Источник в минобороны»: who the phrase describes, with the body where a source sits."""
    at = next((k for k, item in enumerate(parsed.items) if item is phrase), -1)
    after = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    seated = type(after) is Phrase and _sits(after, phrase, referents)
    if type(after) is Phrase and seated and len(after.actors) == 1 and not after.place:
        told = described(phrase, parsed.words, referents, seat=after.actors[0])
        last = parsed.words.span(phrase.first, after.last)
        return Speaker(None, told, last, behalf=after.actors[0], person=True)
    if type(after) is Phrase and seated and after.sense("organ", "generic"):
        span = parsed.words.span(phrase.first, after.last)
        text = _written(parsed, span)
        behalf = next(iter(after.actors), None) or _behalf(phrase)
        return Speaker(None, text, span, behalf=behalf, person=True)
    span = parsed.words.span(phrase.first, phrase.last)
    office, organ = phrase.entry("office"), phrase.entry("organ")
    bystander = (office is not None and office.fields.get("office") in BYSTANDERS) or (
        organ is not None and organ.fields.get("organ") in HELPERS
    )
    behalf = None if bystander else _behalf(phrase)
    told = described(phrase, parsed.words, referents)
    return Speaker(None, told, span, bystander, behalf, person=office is not None)


def _sits(after: Phrase, voice: Phrase, referents: Referents) -> bool:
    """Whether a nameless voice is told to sit there: «источник в штабе», «المركز الإعلامي للقوات».

    Media are only told: «قال المتحدث لوكالة …».
    """
    office = voice.entry("office")
    if office is None or after.prep in SEATED:
        return office is not None
    speaks = after.prep == "l" and office.fields.get("office") == "spokesperson"
    return speaks and all(referents.kind_of(a) != "media" for a in after.actors)


def _behalf(phrase: Phrase) -> str | None:
    """«مسؤول إسرائيلي», «источник в минобороны»: the state or the body behind a nameless voice."""
    office = phrase.entry("office")
    if office is None or office.fields.get("office") in OWN_VOICE:
        return None
    owners = [actor for each in phrase.genitives for actor in each.actors]
    return next(iter((*phrase.state_actors, *owners)), None)


OWN_VOICE = frozenset({"ombudsman"})
"""Offices that speak for nobody else, whoever appoints them."""


def is_media(speaker: Speaker, referents: Referents) -> bool:
    """Whether a speaker is a medium: it carries the words of others."""
    return speaker.actor is not None and referents.kind_of(speaker.actor) == "media"


def sources_of(frame: Frame, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """«نقلت رويترز عن مسؤول أن», "Reuters quoted an official": whose words are carried."""
    phrases = [p for place in SOURCE_PLACES for p in frame.preps.get(place, [])]
    if frame.object is not None and frame.object is not frame.subject:
        phrases.insert(0, frame.object)
    for phrase in phrases:
        if can_speak(phrase) and (found := speakers_of(phrase, parsed, talk)):
            return found
    return []


def chain_of(frame: Frame, speaker: Speaker, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """Who passed the words on, nearest first: media that were told, then the reports above."""
    links: list[Speaker] = []
    told = frame.object if frame.sense != "quote" else None
    if told is not None and told is not frame.subject:
        links.extend(s for s in speakers_of(told, parsed, talk) if is_media(s, talk.referents))
    for above in frame.chain():
        if not above.meaning.speech:
            continue
        outer = speakers_of(above.subject, parsed, talk)[:1]
        links.extend(s for s in outer if s.actor is None or s.actor != speaker.actor)
    return links


def carriers_of(parsed: Parsed, talk: Talk) -> list[Speaker]:
    """«… (Reuters)»: the medium credited in brackets within a sentence."""
    items = parsed.items
    for k in [k for k, item in enumerate(items[:-2]) if item.mark == "("]:
        inside = items[k + 1]
        if not isinstance(inside, Phrase):
            continue
        if is_mark(items[k + 2], parsed.words, ")"):
            media = [s for s in speakers_of(inside, parsed, talk) if is_media(s, talk.referents)]
            if media:
                return media
    return []
