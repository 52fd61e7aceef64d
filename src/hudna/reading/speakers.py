"""Speakers: what a phrase makes of somebody who speaks, and who only passes words on."""

from hudna.packs.features import DET, PLURAL
from hudna.reading.descriptions import described
from hudna.reading.drafts import Speaker
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.hearing import Talk, body_again, body_before, for_last, named_before, the_two
from hudna.reading.holders import office_before
from hudna.reading.organs import HELPERS, helps
from hudna.reading.phrases import Phrase
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
        if (they := the_two(phrase, parsed, talk)) is not None:
            return [Speaker(actor, None, span) for actor in they]
        meant = named_before(phrase, parsed, talk) or body_before(phrase, parsed, talk)
        meant = meant or talk.meant(phrase, parsed)
        return [meant] if meant is not None else []
    if _mediates(phrase):
        return [Speaker(state, None, span) for state in phrase.state_actors]
    if phrase.actors:
        actors = dict.fromkeys(phrase.actors)
        person = phrase.told & OFFICE > 0
        behalf = office_before(phrase, parsed)
        return [Speaker(actor, None, span, helps(actor), behalf, person=person) for actor in actors]
    return _without_name(phrase, parsed, talk)


def _without_name(phrase: Phrase, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """Whose a channel is, or whom words without a name describe or take up."""
    if phrase.sense("channel"):
        span = parsed.words.span(phrase.first, phrase.last)
        owners = [s for g in phrase.genitives for s in speakers_of(g, parsed, talk)]
        owners += [Speaker(state, None, span) for state in phrase.state_actors]
        return owners or _of_statement(phrase, parsed, talk)
    if not phrase.sense(*SOURCES):
        return []
    nameless = _unnamed(phrase, parsed, talk.referents)
    return [body_again(phrase, nameless, parsed, talk) or for_last(nameless, phrase, parsed, talk)]


def _of_statement(phrase: Phrase, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """«وأضاف البيان أن», "the statement added": of whoever issued the one told of before."""
    channel = phrase.entry("channel")
    if channel is None or channel.fields.get("channel") != STATEMENT:
        return []
    if phrase.bits & PLURAL or phrase.unknown is not None or not _is_the(phrase, parsed):
        return []
    issued = [c.speaker for c in talk.claims[-RECENT:] if c.channel == STATEMENT]
    last = talk.last
    if not issued and last is not None and not is_media(last, talk.referents):
        issued = [last]
    return [each for each in issued[-1:] if each.actor is not None or each.described is not None]


def _is_the(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether it is said to be known which one is meant."""
    if parsed.sentence.language == "ar":
        return bool(phrase.bits & DET)
    opening = parsed.words.forms[max(phrase.first - 1, 0) : phrase.first + 1]
    return parsed.sentence.language == "en" and THE in opening


STATEMENT, THE, RECENT = "communique", "the", 6


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
