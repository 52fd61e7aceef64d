"""Strikers: who struck, and who was struck, where no subject or object names them."""

from hudna.packs.features import DET
from hudna.reading.addressees import actors_of, owners_of, recipients_of
from hudna.reading.announced_acts import announced_by
from hudna.reading.attacks import (
    SEIZED,
    armed_by,
    flies,
    has_fallen,
    is_suffered,
    noun_sides,
    suffered,
)
from hudna.reading.blame import culprits_of, is_enemy, opponents_of
from hudna.reading.charged_acts import charged_doers
from hudna.reading.deeds_charged import charged_with
from hudna.reading.frames import Frame, Parsed
from hudna.reading.lost_land import HELD, holders_of
from hudna.reading.meetings import between_ahead, people_of
from hudna.reading.parried import parried
from hudna.reading.phrases import Phrase
from hudna.reading.pronouns import acted_before, owner_before
from hudna.reading.referents import Referents
from hudna.reading.senses import SenseMeaning, bits_of
from hudna.reading.sent_arms import senders_of_arms
from hudna.reading.sides import side_of

__all__ = ["strikers"]

NAMELESS = "text:armed-groups"
Sides = tuple[list[str], list[str]]


def strikers(frame: Frame, meaning: SenseMeaning, parsed: Parsed, referents: Referents) -> Sides:
    """Who struck whom: those named, else whom a pronoun takes up as who struck."""
    actors, recipients = _named_sides(frame, meaning, parsed, referents)
    if "expels" in frame.entry.fields and frame.passive and not recipients:
        return [], actors  # «вытеснены из города»: with nobody named who drove them out
    may_be_passive = frame.passive or parsed.sentence.language != "ru"
    seized = meaning.incident == SEIZED and frame.form == "finite" and frame.object is None
    if seized and may_be_passive and not is_suffered(frame):
        return [], recipients or actors  # "a member abducted in X": taken, with no one named
    if not actors and not is_suffered(frame):
        actors = acted_before(frame, parsed, referents)
    actors = [each for a in actors for each in _behind_press(a, referents)]
    return actors, [a for a in recipients if not _is_own(a, actors, referents)]


def _behind_press(actor: str, referents: Referents) -> list[str]:
    """«Its news outlet boasted of two bombings»: of the group's, whose mouth the outlet is."""
    if referents.kind_of(actor) != "media":
        return [actor]
    return [a for a in referents.parents_of(actor) if referents.kind_of(a) in STRUCK]


def _is_own(struck: str, actors: list[str], referents: Referents) -> bool:
    """Whether what was struck is said to be of the very state that struck: no army's "brigade"."""
    mine = side_of(struck, referents)
    states = {a for each in actors for a in side_of(each, referents)}
    return any(referents.kind_of(each) == "state" for each in mine & states)


def _named_sides(
    frame: Frame, meaning: SenseMeaning, parsed: Parsed, referents: Referents
) -> Sides:
    """The subject and the object, else what tells it where they do not."""
    if (met := parried(frame, parsed) or _onto_mine(frame, parsed, referents)) is not None:
        return met
    if HELD in frame.entry.fields:
        return holders_of(frame, parsed), []
    recipients = recipients_of(frame, meaning)
    actors = charged_doers(frame, parsed) or actors_of(frame)
    by_name = frame.form == "participle" and frame.passive and _is_right_behind(frame, parsed)
    if not actors and (by_name or _is_of_striker(frame, parsed) or has_fallen(frame)):
        actors, recipients = recipients, []
    if frame.sense == "armed_clash" and not is_suffered(frame):
        both = [*actors, *recipients] or between_ahead(frame, parsed)
        return both, []  # two who fight both strike
    if not actors or is_suffered(frame):
        actors, recipients = _untold(frame, parsed, recipients, referents)
    if actors == [NAMELESS]:  # «مسلحون من تنظيم كذا», "fighters from X": theirs
        actors = owners_of(frame, parsed) or actors
    if not recipients:
        recipients = [a for a in _struck(frame, referents) if a not in actors]
    return actors, recipients


def _is_right_behind(frame: Frame, parsed: Parsed) -> bool:
    """«Похищенные «Боко Харам» школьницы»: a name without cases behind it is whose act it is."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    return parsed.sentence.language == "ru" and frame.object is not None and behind is frame.object


def _onto_mine(frame: Frame, parsed: Parsed, referents: Referents) -> Sides | None:
    """«Наступил на мину», «اصطدمت بلغم»: he, or whom a pronoun takes up, is struck by nobody."""
    for twin in parsed.frames:
        if twin.at == frame.at and "objectless" in twin.entry.fields:
            if flies(twin):  # "drones hit a mine": one where coal is dug
                return armed_by(twin), []
            return [], suffered(twin)[1] or acted_before(twin, parsed, referents)
    return None


def _is_of_striker(frame: Frame, parsed: Parsed) -> bool:
    """«قصف مدفعي لقوات كذا على المدينة»: behind what is struck «ل» tells whose strike it is."""
    head = parsed.items[frame.at]
    bare = frame.form == "noun" and isinstance(head, Phrase) and not head.bits & DET
    if not bare or parsed.sentence.language != "ar" or not frame.preps.get("on"):
        return False
    return any(each.actors and not each.told & TARGETS for each in frame.preps.get("l", ()))


def _untold(frame: Frame, parsed: Parsed, recipients: list[str], referents: Referents) -> Sides:
    """Where no subject tells who struck: the owner of a noun or of a weapon."""
    if is_suffered(frame):
        return suffered(frame)
    if frame.form != "noun":
        found = armed_by(frame) or _by_sent_arms(frame, parsed)
        found = found or _other_side(frame, referents) or _ordered_by(frame)
        found = found or _own_arms(frame, parsed, referents)
        return found, recipients
    actors, recipients = noun_sides(frame, parsed, recipients)
    actors = actors or charged_with(frame, parsed, recipients)
    if own := announced_by(frame, parsed, referents):
        actors = own
    if not actors and frame.sense != "armed_clash":
        actors = [a for a in culprits_of(frame, parsed) if a not in recipients]
    return actors, recipients


def _by_sent_arms(frame: Frame, parsed: Parsed) -> list[str]:
    """«Снаряд, выпущенный хуситами, попал в рынок»: who sent what struck."""
    arms = frame.subject
    if arms is None or frame.passive or not arms.told & ARMS:
        return []
    return senders_of_arms(arms, parsed)


def _own_arms(frame: Frame, parsed: Parsed, referents: Referents) -> list[str]:
    """«Its jets also bombed a tower», «وشنت مقاتلاته غارات»: of whom the text has just told."""
    if frame.passive or frame.subject is None or not frame.subject.told & ARMS:
        return []
    return owner_before(frame, parsed, referents)


ARMS = bits_of("weapon")


def _ordered_by(frame: Frame) -> list[str]:
    """«Ordered his forces to advance»: whose the forces are, or who has nobody else do it."""
    above, subject = frame.above, frame.subject
    if above is None or above.sense != "order" or frame.form != "infinitive":
        return []
    own = subject is None or frame.inherited or subject.possessed
    return people_of(above.subject) if own else []


def _other_side(frame: Frame, referents: Referents) -> list[str]:
    """«Said the other side had shelled»: the one of the text's two that the speaker is not of."""
    speaker = _speaker(frame) if is_enemy(frame.subject) else None
    return opponents_of(speaker, referents) if speaker is not None else []


def _speaker(frame: Frame) -> str | None:
    for above in frame.chain():
        if above.meaning.speech and above.subject is not None and len(above.subject.actors) == 1:
            return above.subject.actors[0]
    return None


TARGETS = bits_of("target_object", "place_head")
STRUCK = frozenset({"armed_group", "armed_forces", "government", "state", "coalition"})


def _struck(frame: Frame, referents: Referents) -> list[str]:
    """«Attacked its positions», «قصف مواقعهم», "a rebel base": whose the target is."""
    for phrase in (frame.object, *(p for prep in AT for p in frame.preps.get(prep, ()))):
        if phrase is None or not phrase.told & TARGETS or phrase.place is not None:
            continue
        owners = _owners(phrase)
        if not owners and phrase.possessed and (speaker := _speaker(frame)) is not None:
            owners = [_body(speaker, referents)]
        owners = [a for a in owners if referents.kind_of(a) in STRUCK]
        if owners:
            return owners
    return []


AT = ("on", "at", "against", "b")


def _owners(phrase: Phrase) -> list[str]:
    return list(
        dict.fromkeys(a for part in phrase.everything() for a in (*part.actors, *part.state_actors))
    )


def _body(speaker: str, referents: Referents) -> str:
    """Whom a person speaks for."""
    if referents.kind_of(speaker) != "person":
        return speaker
    return next(
        (a for a in referents.parents_of(speaker) if referents.kind_of(a) in STRUCK), speaker
    )
