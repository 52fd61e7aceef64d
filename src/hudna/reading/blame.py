"""Blame: whose act it is that somebody tells, and whom "the enemy" means in his mouth."""

from hudna.packs.features import CASES, GEN, INS
from hudna.reading.attacks import fire_of, is_suffered, suffered
from hudna.reading.clauses_ru import is_told_to
from hudna.reading.culpability import at_fault
from hudna.reading.fire_origins import from_where
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import is_from_side
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.units import Unit

__all__ = [
    "blamed",
    "culprits_of",
    "is_enemy",
    "is_of_enemy",
    "opponents_of",
    "those",
]

CLAUSE = 12
"""Items before a breach among which who commits it stands, where the verb is unknown."""
AGENTS = ("by", "ins")
PAIR = 2


def culprits_of(frame: Frame, parsed: Parsed) -> list[str]:
    """Whose act it is: the subject, the state of a noun («غارات إسرائيلية»), an agent."""
    head = parsed.items[frame.at]
    if frame.sense == "culpable":
        return at_fault(frame, parsed)
    if frame.form != "noun" or not isinstance(head, Phrase):
        if is_suffered(frame) or _is_undergone(frame, parsed):
            return suffered(frame)[0] if is_suffered(frame) else []
        told = from_where(frame, parsed) if frame.inherited else []
        told = told or those(frame.subject) or from_where(frame, parsed)
        return told or _before_gerund(frame, parsed)
    found = _named_in(head, frame.sense) or _agents(frame) or _done_by(frame, parsed)
    own = frame.sense != "attack_on_aid" and not _answers(head, frame, parsed)
    if not found and own:  # «нападение на конвой ООН»: its target's
        found = [] if is_told_to(frame.subject) else those(frame.subject)
    found = found or _perpetrators(frame, head, parsed) or _breakers(head, parsed)
    found = found or _whose_arms(frame, parsed) or _of_whom(frame, parsed)
    found = found or from_where(frame, parsed) or _of_truce(frame, parsed)
    if not found and frame.sense in HARM:
        return _by_fire(frame)
    if not found and head.prep == "in" and frame.sense == "violate":
        return _of_clause(frame, parsed)
    return found


def _answers(noun: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """«X отвечает на провокации», "respond to breaches": who answers is not who did it."""
    answers = [f for f in parsed.frames if f.sense == "respond" and f.subject is frame.subject]
    return any(each is noun for f in answers for held in f.preps.values() for each in held)


def _before_gerund(frame: Frame, parsed: Parsed) -> list[str]:
    """«A response to Hamas violating the truce»: who does it stands right before an "-ing"."""
    before = parsed.items[frame.at - 1] if frame.at else None
    gerund = frame.form == "participle" and not frame.passive and parsed.sentence.language == "en"
    if not gerund or not isinstance(before, Phrase) or before.prep not in OVER:
        return []
    return list(before.actors or before.state_actors)


OVER = frozenset({"to", "of", "about", "over", "after", "because", "against"})
HARM = frozenset({"kill", "injure"})


def _is_undergone(frame: Frame, parsed: Parsed) -> bool:
    """«إن جنودا قتلوا»: with nobody behind it an Arabic verb of harm tells who suffered it."""
    subject = frame.subject
    if frame.sense not in HARM or parsed.sentence.language != "ar" or frame.object is not None:
        return False
    if subject is None or subject.first > frame.first or frame.inherited:
        return False
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if isinstance(after, Phrase):
        return bool(after.prep)
    return after is None or after.kind not in {"number", "x"}


def _by_fire(harm: Frame) -> list[str]:
    """«مقتل جنديين برصاص مقاتلي كذا», "the death of two by X's fire": whose the arms are."""
    for prep in ("b", "by", "from", "ins"):
        for phrase in harm.preps.get(prep, ()):
            if phrase.sense("weapon", "object_halt") is None:
                continue
            held = (each.actors or each.state_actors for each in phrase.everything())
            if named := next((list(found) for found in held if found), []):
                return named
    return []


def _of_truce(frame: Frame, parsed: Parsed) -> list[str]:
    """«Нарушение перемирия ХАМАС»: one name behind what was broken is who broke it."""
    if frame.sense != "violate" or parsed.sentence.language != "ru" or frame.object is None:
        return []
    broken = frame.object
    if not broken.told & ARRANGED or broken.names or broken.members:
        return []
    named = [a for each in broken.genitives for a in each.actors]
    return named if len(named) == 1 else []


ARRANGED = bits_of("truce", "pact")


def _perpetrators(frame: Frame, head: Phrase, parsed: Parsed) -> list[str]:
    """«Нарушения, совершённые боевиками», «خرقا ارتكبته القوات»: of the verb that has the noun."""
    for other in parsed.frames:
        if other.sense == "perpetrate" and other.subject is head and other.object is not None:
            return those(other.object)  # «الهجوم … نفذه الحوثيون»
        if other.subject is None or other.subject is head:
            continue
        held = other.sense == "enter_force" and other.object is head  # «بدأ القصف»
        opened = held and not other.inherited  # «…, однако начался обстрел»: by nobody named
        if opened or (
            other.sense in DOING and (other.object is head or _hangs_on(other, frame, parsed))
        ):
            return those(other.subject)
    return []


MEANS = frozenset({"b", "by", "with", "ins", "through"})


ANSWERING = frozenset({"violate", "respond"})


def _breakers(head: Phrase, parsed: Parsed) -> list[str]:
    """«Broke the truce with mortar fire», «انتهكت الاتفاق بقصف»: of whom the breach is told."""
    if head.prep not in MEANS:
        return []
    for other in parsed.frames:
        means = other.preps.get(head.prep, ()) if other.sense in ANSWERING else ()
        if other.form == "finite" and any(each is head for each in means):
            return those(other.subject)
    return []


def _hangs_on(verb: Frame, noun: Frame, parsed: Parsed) -> bool:
    """Whether a participle or a relative clause right behind a noun is about it."""
    if not 0 < verb.at - noun.at <= BEHIND or (verb.form == "participle") is not verb.passive:
        return False
    between = parsed.items[noun.at + 1 : verb.at]
    return all(isinstance(each, Phrase) or not each.finite for each in between)


DOING = frozenset({"perpetrate", "implement", "aspect_begin", "aspect_continue", "resume"})
BEHIND = 4
"""Items between the noun of an act and the verb that tells who did it."""


def _named_in(head: Phrase, sense: str) -> list[str]:
    """Whom the noun's own phrase names: by a nationality, or in the case of an agent."""
    for part in head.everything():
        if part.state_actors and part.sense(sense):
            return list(part.state_actors)
        if part is not head and part.actors and part.bits & CASES == INS:
            return list(part.actors)  # «о нарушениях перемирия российской стороной»
    armed = [g for g in head.genitives if g.sense("weapon") is not None and g.state_actors]
    return list(armed[0].state_actors) if armed else []  # «о пуске иранских ракет»


def _done_by(frame: Frame, parsed: Parsed) -> list[str]:
    """«Об обстрелах Никополя российскими войсками»: behind a noun of an act the agent's case."""
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if parsed.sentence.language != "ru" or type(after) is not Phrase or after.prep:
        return []
    return list(after.actors) if after.bits & CASES == INS else []


def _of_whom(frame: Frame, parsed: Parsed) -> list[str]:
    """«قصف لقوات النظام», «سبعة خروق للحركة»: an Arabic noun of an act and who does it."""
    if parsed.sentence.language == "ru":
        return _behind_breaches(frame, parsed)
    told = frame.meaning.event == "attack" or frame.sense == "violate"
    if parsed.sentence.language != "ar" or not told:
        return []
    above = frame.above
    accused = above.object if above is not None and above.sense == "accuse" else None
    if accused is not None and accused.actors:
        return []  # «اتهم متحدث المقاتلين بقصف موقع للجيش»: that is whose post it was
    if frame.object is not None:
        return []  # «قصف قافلة تابعة للأمم المتحدة»: whose the target is
    return next((list(p.actors) for p in frame.preps.get("l", []) if p.actors), [])


def _behind_breaches(frame: Frame, parsed: Parsed) -> list[str]:
    """«Сообщили о шести нарушениях "Хезболлы"»: a name in quotes right behind the noun."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if frame.sense != "violate" or not isinstance(behind, Phrase) or behind.prep or behind.conj:
        return []
    after = parsed.items[frame.at + 2] if frame.at + 2 < len(parsed.items) else None
    acts = isinstance(after, Unit) and after.verb is not None
    genitive = not behind.bits & CASES or behind.bits & GEN
    return list(behind.actors) if genitive and not acts and len(behind.actors) == 1 else []


def _whose_arms(frame: Frame, parsed: Parsed) -> list[str]:
    """«О пуске двух иранских ракет»: the state whose arms stand right behind the noun."""
    after = next((e for e in parsed.items[frame.at + 1 :] if type(e) is Phrase), None)
    if after is None or after.prep or after.sense("weapon") is None:
        return []
    return list(after.state_actors)


def _agents(frame: Frame) -> list[str]:
    held = [phrase for prep in AGENTS for phrase in frame.preps.get(prep, [])]
    if (
        frame.meaning.event == "attack" or frame.sense == "violate"
    ):  # "mortar fire from the Tajik side", «من جهة الأرمن»
        held += [e for e in frame.preps.get("from", ()) if not e.place and not e.seat]
        held += [e for e in frame.preps.get("with", ()) if is_from_side(e)]
    return next((found for phrase in held if (found := those(phrase))), [])


def _of_clause(frame: Frame, parsed: Parsed) -> list[str]:
    """«Had taken the town in violation of the truce»: the breach is the clause's own act."""
    for other in reversed(parsed.frames):
        if other.at < frame.at and other.form == "finite" and other.above is frame.above:
            return those(other.subject)
    for item in reversed(parsed.items[max(frame.at - CLAUSE, 0) : frame.at]):
        if isinstance(item, Phrase) and not item.prep and item.actors:
            return list(item.actors)
    return []


def those(phrase: Phrase | None) -> list[str]:
    """Who a phrase is, or whose it is («армянская артиллерия», "Israeli jets", "rebel mortars")."""
    if phrase is None or (phrase.prep == "from" and not phrase.actors and phrase.told & LAND):
        return []  # "from Lebanese territory": whose land it came from is not who fired
    found = list(phrase.actors or phrase.state_actors)
    if not found and (fire := fire_of(phrase)) is not None:
        found = fire[1]
    return found


LAND = bits_of("place_head")


def blamed(frame: Frame, parsed: Parsed, speaker: str | None, referents: Referents) -> list[str]:
    """Whose act it is in the speaker's mouth: "the enemy" is the other one of the two sides."""
    found = culprits_of(frame, parsed)
    if found or speaker is None:
        return found
    if any(is_enemy(each) for each in _doers(frame)) or _they_struck_us(frame):
        return opponents_of(speaker, referents)
    return found


def _they_struck_us(frame: Frame) -> bool:
    """«"They attacked our posts", X said»: whoever fights X, in his own words."""
    they = frame.subject.entry("pronoun") if frame.subject is not None else None
    if they is None or they.fields.get("person") == "first" or frame.meaning.event != "attack":
        return False
    held = [frame.object, *(p for phrases in frame.preps.values() for p in phrases)]
    return they.fields.get("number") == "plural" and any(
        each is not None and each.possessed for each in held
    )


def _doers(frame: Frame) -> list[Phrase]:
    held = [each for each in (frame.subject,) if each is not None]
    return held + [each for prep in AGENTS for each in frame.preps.get(prep, [])]


def is_enemy(phrase: Phrase | None) -> bool:
    """As "the enemy", «противник», «الطرف الآخر»."""
    generic = phrase.entry("generic") if phrase is not None else None
    return generic is not None and generic.fields.get("group") == "enemy"


def is_of_enemy(frame: Frame, parsed: Parsed) -> bool:
    """Whether the enemy acts: «противник обстрелял», «вражеские силы совершили 48 нарушений»."""
    if is_enemy(frame.subject):
        return True
    if frame.form != "noun":
        return False
    noun = parsed.items[frame.at]
    return any(
        each.sense in DOING and each.object is noun and is_enemy(each.subject)
        for each in parsed.frames
    )


def opponents_of(speaker: str, referents: Referents) -> list[str]:
    """The other one of the two whom the text names together, if the speaker is of the first."""
    if len(referents.pair) != PAIR:
        return []
    mine = side_of(speaker, referents)
    theirs = [each for each in referents.pair if not mine & side_of(each, referents)]
    return theirs if len(theirs) == 1 else []
