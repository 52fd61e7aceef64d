"""Addressees: to whom, against whom or about whom an act of speech is."""

from hudna.packs.features import SUFFIX
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import people_of, taken_up
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import SenseMeaning, bits_of

__all__ = [
    "actors_of",
    "addressed",
    "asked_of",
    "clause_actors",
    "contradicted_of",
    "doers_of",
    "is_of_aid",
    "owners_of",
    "pronoun_of",
    "recipients_of",
    "senders_of",
    "wanted_of",
    "worrying",
]


def actors_of(frame: Frame) -> list[str]:
    """The actors of a frame's subject; «X said it had …» speaks of X itself."""
    subject = frame.subject
    if subject is None:
        return []
    return list(subject.actors) or taken_up(frame) or _of_nameless(subject)


def _of_nameless(subject: Phrase) -> list[str]:
    """«A Russian general», «مسؤول أمني باكستاني»: an official without a name is of his state."""
    office = subject.entry("office") if not subject.names and subject.unknown is None else None
    if office is None or office.fields.get("office") not in OFFICIAL:
        return []
    return list(subject.state_actors)


OFFICIAL = frozenset({"official", "general", "officer", "diplomat", "commander"})


def clause_actors(frame: Frame, parsed: Parsed) -> list[str]:
    """Whose act the clause before a clausal relative tells."""
    for other in parsed.frames:
        if other.at < frame.at and other.form == "finite" and other.subject is not None:
            return list(other.subject.actors)
    return []


def addressed(frame: Frame, parsed: Parsed, referents: Referents) -> list[str]:
    """«دعاه»: the one other person of the sentence, when there is only one."""
    if not frame.bits & SUFFIX:
        return []
    mine = set(actors_of(frame))
    persons = {
        actor
        for phrase in parsed.phrases()
        for part in phrase.everything()
        for actor in part.actors
        if referents.kind_of(actor) == "person" and actor not in mine
    }
    return list(persons) if len(persons) == 1 else []


def wanted_of(frame: Frame, parsed: Parsed) -> list[str]:
    """«Demanded that the rebels withdraw»: of whom a thing is wanted, told by the clause of it."""
    if frame.form == "noun" or not frame.meaning.demands or frame.content is None:
        return []
    for other in parsed.frames:
        if other.above is frame and other.form == "finite" and not other.meaning.speech:
            if other.subject is None or other.inherited or other.passive:
                return []
            return [a for a in other.subject.actors if a not in actors_of(frame)]
    return _first_wanted(frame, parsed)


def _first_wanted(frame: Frame, parsed: Parsed) -> list[str]:
    """As "demanded that X dismantle it", where no lexicon has the verb: who opens the clause."""
    first, last = frame.content or (0, 0)
    if parsed.sentence.language != "en" or first - frame.at < 2 or last - first < CLAUSE:  # noqa: PLR2004
        return []
    opens, verb = parsed.items[first], parsed.items[first + 1]
    if not isinstance(opens, Phrase) or opens.prep or isinstance(verb, Phrase) or verb.kind != "x":
        return []
    return [a for a in opens.actors if a not in actors_of(frame)]


PLACE_HEAD = bits_of("place_head")
CLAUSE = 3
"""Items of a clause at least: who, does, what."""


def asked_of(frame: Frame) -> list[str]:
    """«Потребовал от Руанды вывести войска»: who is asked for an act would do it."""
    above = frame.above
    if above is None or not above.meaning.demands or not above.meaning.speech:
        return []
    own = frame.subject is None or frame.inherited or frame.subject.possessed
    return recipients_of(above, above.meaning) if own and frame.form == "infinitive" else []


def owners_of(frame: Frame, parsed: Parsed) -> list[str]:
    """«Vehicles of the 444 Brigade pulled back», "troops from Azerbaijan": whose they are."""
    moved = frame.subject
    if moved is None or frame.form == "noun":
        return []
    owned = [a for each in moved.genitives for a in people_of(each)] or list(moved.state_actors)
    at = parsed.place_of(moved)
    behind = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    if not owned and isinstance(behind, Phrase) and behind.prep in {"from", "of"}:
        owned = people_of(behind)
    return owned


def senders_of(frame: Frame) -> list[str]:
    """«A Qatari aid plane landed», «وصلت قافلة للهلال الأحمر»: whose what arrives is."""
    aid = frame.subject
    if aid is None or aid.sense("aid_noun") is None:
        return []
    owned = [a for each in aid.genitives for a in people_of(each)]
    return owned or list(aid.state_actors)


def doers_of(frame: Frame) -> list[str]:
    """«Rejected a call by X», «осудил захват города повстанцами»: whose act is judged."""
    if frame.passive or frame.form == "noun" or frame.object is None:
        return []
    named = (p for prep in ("by", "ins") for p in frame.preps.get(prep, ()))
    if frame.sense != "count":  # "counted nine breaches by Chad": a country's name will do
        named = (p for p in named if p.place is None)
    return next((found for p in named if (found := people_of(p))), [])


SAID = bits_of("accuse", "claim", "report", "believe", "describe", "say")


def contradicted_of(frame: Frame) -> list[str]:
    """«Отверг обвинения Индии», "denied the army's report": whose words are denied."""
    words = frame.object
    if frame.passive or words is None or not words.told & SAID:
        return []
    return [a for each in words.genitives for a in (people_of(each) or each.actors)]


def worrying(frame: Frame, parsed: Parsed) -> list[str]:
    """Whose conduct a concern is about: the subject of what it governs."""
    for other in parsed.frames:
        if other.at > frame.at and not other.meaning.speech and other.subject is not None:
            actors = [a for a in other.subject.actors if a not in actors_of(frame)]
            if actors:
                return actors
    return []


def pronoun_of(frame: Frame, meaning: SenseMeaning, parsed: Parsed) -> list[str]:
    """«Spoke to X and thanked him», «пригрозил им»: whom a pronoun takes up in its sentence."""
    if not meaning.recipient:
        return []
    told = [phrase for role, phrase in frame.roles() if role != "subject"]
    it = next((entry for p in told if (entry := p.entry("pronoun")) is not None), None)
    if it is None:
        return []
    many = it.fields.get("number") in {"plural", "dual"}
    mine = set(actors_of(frame))
    for item in reversed(parsed.items[: frame.at]):
        if isinstance(item, Phrase) and item.actors and not mine & set(item.actors):
            return list(item.actors) if many == (len(item.actors) > 1) else []
    return []


def recipients_of(frame: Frame, meaning: SenseMeaning) -> list[str]:
    """The other party: the first filled role place of the sense."""
    places = tuple(frame.entry.roles.get("recipient", ())) or meaning.recipient
    if frame.last - frame.first > 1 and "object" not in places:
        places = (*places, "object", "gen", "dat")  # «потребовал от X», «оценил усилия X»
    for place in places:
        phrases = [frame.object] if place == "object" else frame.preps.get(place, [])
        for phrase in phrases:
            if phrase is None:
                continue
            owned = phrase.place is None or not phrase.told & PLACE_HEAD  # «مدينة كذا» is a town
            actors = (
                people_of(phrase)
                or [a for g in phrase.genitives for a in people_of(g) if owned]
                or list(phrase.state_actors)
            )
            if actors:
                return list(dict.fromkeys(actors))
    return []


def is_of_aid(frame: Frame) -> bool:
    """Whether aid is sent or held up: by its object, or by an expression that says so."""
    if "moves" in frame.entry.fields:  # «the trucks arrived»: what moves is the aid itself
        return any(p and p.sense("aid_noun") for p in (frame.subject, frame.object))
    if frame.form == "noun" or frame.last - frame.first > 1:
        return True
    return any(p.sense("aid_noun", "aid") for _, q in frame.roles() for p in q.everything())
