"""Meetings and deals: who met, agreed, worked together, and who stood between them."""

from hudna.reading.deals import is_blow
from hudna.reading.decrees import is_issued
from hudna.reading.frames import Frame, Parsed, is_edge, is_finite, truce_in
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import can_act
from hudna.reading.senses import meaning_of
from hudna.reading.settings import place_of, time_of
from hudna.reading.units import Unit

__all__ = [
    "BOTH",
    "accepts_truce",
    "among",
    "between_ahead",
    "deal_makers",
    "exchangers",
    "halt_together",
    "is_deal",
    "is_near",
    "is_talk",
    "people_of",
    "taken_up",
]

BOTH = 2
OFFERED = ("truce", "pact", "propose", "mediate")
HEADS = ("office", "generic", "party_word", "organ", "anaphor")


def people_of(phrase: Phrase | None) -> list[str]:
    """Whom a phrase names, also by those who act for them («delegates of the two armies»)."""
    if phrase is None:
        return []
    if phrase.members:
        found = [actor for member in phrase.members for actor in people_of(member)]
    elif phrase.actors:
        found = list(phrase.actors)
    elif phrase.sense(*HEADS) is not None:
        found = [actor for each in phrase.genitives for actor in people_of(each)]
        found = found or list(phrase.state_actors)
    else:
        found = []
    return list(dict.fromkeys(found))


def taken_up(frame: Frame) -> list[str]:
    """Whom a pronoun that is the subject takes up: who speaks, of himself or of themselves."""
    subject, above = frame.subject, frame.above
    pronoun = subject.entry("pronoun") if subject is not None else None
    if pronoun is None or above is None or above.subject is None:
        return []
    if not meaning_of(above.sense).speech:
        return []
    speakers = list(dict.fromkeys(above.subject.actors))
    many = pronoun.fields.get("number") in {"plural", "dual"}
    body = len(speakers) == 1 and not _is_person(above.subject)  # "the group said they accept"
    return speakers if many == (len(speakers) > 1) or (many and body) else []


def _is_person(phrase: Phrase) -> bool:
    if phrase.sense("office") is not None or phrase.titles or phrase.unknown is not None:
        return True
    return any(name.entry.person for name in phrase.names)


def among(frame: Frame, *preps: str) -> list[str]:
    """Whom the phrases behind these prepositions name."""
    return [a for prep in preps for p in frame.preps.get(prep, []) for a in people_of(p)]


def between_ahead(frame: Frame, parsed: Parsed) -> list[str]:
    """«Между X и Y идут бои», "between X and Y talks went on": the two stand before the noun."""
    if frame.form != "noun" or not frame.at:
        return []
    for item in reversed(parsed.items[max(frame.at - AHEAD, 0) : frame.at]):
        if isinstance(item, Unit):
            if item.kind == "mark" and is_edge(item, parsed.words):
                return []
        elif item.prep == "between":
            found = people_of(item)
            return found if len(found) >= BOTH else []
    return []


AHEAD = 7
"""Items between the two and the noun of what is between them."""


def exchangers(frame: Frame) -> list[str]:
    """«An exchange of prisoners between X and Y»: who takes part."""
    return among(frame, "between")


def is_talk(frame: Frame) -> bool:
    """«обсудили X и Y», "X discussed it with Y": whoever discusses with another has met him."""
    if frame.sense != "discuss" or frame.form != "finite":
        return False
    talking = [*people_of(frame.subject), *people_of(frame.object)]
    return len({*talking, *among(frame, "with", "ins")}) >= BOTH


def is_deal(frame: Frame, parsed: Parsed) -> bool:
    """Whether «reach», «settle» and the like speak of a deal, not of a place or a person."""
    if _counts_up(frame, parsed) or is_near(frame, parsed) or is_issued(frame) or is_blow(frame):
        return False
    if _is_told_only(frame) or _is_recalled(frame, parsed):
        return True
    if _is_aim(frame, parsed):
        return False
    makers = deal_makers(frame)
    if frame.form == "noun":
        return len(makers) >= BOTH and modality_of(frame) == "happened"
    if not makers:
        return _is_by_strangers(frame)
    return frame.sense == "accept" or _is_of_deal(frame)


def _counts_up(frame: Frame, parsed: Parsed) -> bool:
    """«Число жертв достигло 44», "the toll reached 44": a number is no deal."""
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    return frame.form == "finite" and after is not None and after.kind == "number"


def is_near(frame: Frame, parsed: Parsed) -> bool:
    """As "a truce was within reach": what English says in the active, no truce can do."""
    subject = frame.subject
    if frame.form != "finite" or frame.passive or frame.object is not None or subject is None:
        return False
    own = subject.sense("truce", "pact") is not None and not subject.actors
    return own and frame.sense == "agree" and parsed.sentence.language == "en"


def _is_aim(frame: Frame, parsed: Parsed) -> bool:
    """«Встретились, чтобы согласовать списки»: what is to be agreed is not agreed."""
    before = parsed.items[frame.at - 1] if frame.at else None
    comp = before.sense("comp") if isinstance(before, Unit) else None
    return frame.form == "infinitive" and comp is not None and "mood" in comp.entry.fields


def _is_of_deal(frame: Frame) -> bool:
    """Whether what is reached or settled is no place, no person and no aid."""
    if frame.form == "participle" and frame.inherited:
        return False  # «подписанный в Минске документ» does not tell who signed
    thing = frame.object
    if thing is None or frame.passive or truce_in(frame) is not None:
        return True
    people = thing.sense("casualty_who", "aid_noun") is not None  # "so that food reaches people"
    return not (people or thing.place is not None or thing.actors)


def _is_told_only(frame: Frame) -> bool:
    """«The accord was signed in Algiers», «أُبرم الاتفاق»: a deal whose makers stand elsewhere."""
    if frame.form == "noun" or frame.antecedent or modality_of(frame) != "happened":
        return False
    things = (frame.object,) if frame.passive else (frame.subject,)
    own = any(p is not None and p.sense("truce", "pact") is not None for p in things)
    return own and frame.form == "finite" and not frame.inherited and frame.sense == "agree"


def _is_by_strangers(frame: Frame) -> bool:
    """«Elders of the two clans signed a truce»: a deal, whoever they are."""
    subject = frame.subject
    if frame.form != "finite" or frame.inherited or frame.passive or subject is None:
        return False
    if modality_of(frame) != "happened" or not can_act(subject) or subject.place is not None:
        return False
    return frame.sense == "agree" and truce_in(frame) is not None


def _is_recalled(frame: Frame, parsed: Parsed) -> bool:
    """«The truce, agreed in Sweden last week»: told by when and where, if not by whom."""
    if frame.sense != "agree" or not (frame.form == "participle" or frame.antecedent):
        return False
    thing = frame.object if frame.passive else frame.subject
    if thing is None or thing.sense("truce", "pact", "halt") is None:
        return False
    happened = modality_of(frame) == "happened"
    return happened and (place_of(frame, parsed) or time_of(frame, parsed)) is not None


def _with_him(frame: Frame, parsed: Parsed) -> list[str]:
    """«Встретился с X и договорился с ним», «التقى فلانا واتفقا»: with whom he has just met."""
    him = any(p.sense("pronoun") is not None for p in frame.preps.get("with", ()))
    both = frame.inherited and frame.form == "finite" and frame.sense == "agree"
    if not him and not both:
        return []
    met = (
        f
        for f in reversed(parsed.frames)
        if f.at < frame.at and f.sense == "consult" and (him or f.subject is frame.subject)
    )
    return next((found for f in met if (found := among(f, "with") or people_of(f.object))), [])


def deal_makers(frame: Frame, parsed: Parsed | None = None) -> list[str]:
    """Who agreed: those who did it, with whom, or between whom the deal is."""
    own = (people_of(frame.subject) or taken_up(frame)) + among(frame, "with")
    if len(own) == 1 and frame.form == "noun" and frame.subject is None:
        own = _teller(frame) + own
    if len(own) == 1 and parsed is not None:
        own += _with_him(frame, parsed)
    if own:
        return list(dict.fromkeys(own))
    between = among(frame, "between")
    if not between:
        between = [
            actor
            for _, phrase in frame.roles()
            for part in phrase.everything()
            if part.prep == "between"
            for actor in part.actors
        ]
    return list(dict.fromkeys(between))


def _teller(frame: Frame) -> list[str]:
    """«أكدت باكو التوصل إلى اتفاق مع يريفان»: who makes known a deal with another made it."""
    above = frame.above
    told = above is not None and above.sense in {"announce", "confirm"} and not above.negated
    return people_of(above.subject) if above is not None and told else []


def accepts_truce(frame: Frame, parsed: Parsed) -> bool:
    """«Both accepted the truce», «قبلا المقترح»: who takes what was offered agrees to it."""
    if frame.sense != "accept":
        return False
    if frame.form == "noun":
        return _consents(frame)
    if frame.subject is None:
        return False
    fronted = any(p.sense(*OFFERED) is not None for p in frame.preps.get("with", ()))
    if fronted or _accepts_what_was_told(frame, parsed) or _accepts_to_act(frame, parsed):
        return True
    return _is_offered_after(frame, parsed)


def _is_offered_after(frame: Frame, parsed: Parsed) -> bool:
    for item in parsed.items[frame.at + 1 : frame.at + 7]:
        if isinstance(item, Unit):
            if item.mark not in QUOTES and (is_finite(item) or is_edge(item, parsed.words)):
                return False
            continue
        if any(part.sense(*OFFERED, "pronoun") is not None for part in item.everything()):
            return True
    return False


def _accepts_what_was_told(frame: Frame, parsed: Parsed) -> bool:
    """«План …; ночью с ним согласился X», «وأعلن قبوله بها»: of what the sentence has named."""
    own = frame.object is None or frame.object.sense("accept") is not None
    if not own or frame.form != "finite" or not people_of(frame.subject):
        return False
    last = frame.object.last if frame.object is not None else frame.last
    after = [p for p in parsed.phrases() if p.first >= last and p is not frame.subject]
    if after or any(each.above is frame and each.at > frame.at for each in parsed.frames):
        return False
    before = (part for part in parsed.parts() if part.last <= frame.first)
    return any(part.sense("truce", "pact", "propose") is not None for part in before)


DUTIES = frozenset({"halt", "withdraw", "respect", "release", "extend"})


def _accepts_to_act(frame: Frame, parsed: Parsed) -> bool:
    """«Дели и Исламабад согласились прекратить огонь»: two who bind themselves to the same."""
    if frame.negated or len(people_of(frame.subject)) < BOTH:
        return False
    return any(
        each.above is frame and each.form == "infinitive" and each.sense in DUTIES
        for each in parsed.frames
    )


QUOTES = '"«»“”„'
"""Marks that set a name of what is accepted: «согласился на «компромиссное предложение»»."""


def _consents(frame: Frame) -> bool:
    """«Despite the army's acceptance of the truce», «موافقة الحكومة على هدنة»."""
    things = [p for role, p in frame.roles() if role != "subject"]
    offered = any(part.sense(*OFFERED) for p in things for part in p.everything())
    return offered and bool(people_of(frame.subject)) and modality_of(frame) == "happened"


def halt_together(frame: Frame) -> bool:
    """«Баку и Ереван прекращают огонь»: two who cease fire, by one verb, have agreed to."""
    if frame.sense != "halt" or frame.form != "finite" or frame.negated or frame.inherited:
        return False
    fire = frame.object is not None and frame.object.sense("object_halt") is not None
    told = fire or frame.last - frame.first > 1  # "ceased fire" is one expression
    return told and len(people_of(frame.subject)) >= BOTH
