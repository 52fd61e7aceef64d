"""Charges: what a report accuses others of, by what it tells (domain.md 11.2).

A foe's hostile act, a default of another, an act suffered without a doer, a count of breaches. The
rules know speakers only by their sides.
"""

from hudna.packs.features import CASES, GEN, SUFFIX
from hudna.reading.acts_denied import is_doing_violence
from hudna.reading.answered_acts import is_answered_by
from hudna.reading.attacks import inside_truce, is_suffered
from hudna.reading.blame import blamed, culprits_of, is_enemy, is_of_enemy
from hudna.reading.captives import holds_people
from hudna.reading.clauses_ru import by_some
from hudna.reading.dated_charges import only_dates
from hudna.reading.drafts import Speaker
from hudna.reading.ended_acts import is_answered, is_ended
from hudna.reading.frames import Frame, Parsed
from hudna.reading.held_land import is_held_land
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.sides import are_foes, is_witness, side_of, speaks_against
from hudna.reading.speakers import Talk, is_media
from hudna.reading.speech import PLAIN, is_own
from hudna.reading.units import Unit

__all__ = [
    "HOSTILE",
    "KEPT",
    "SEEN",
    "abets_foe",
    "accuses_foe",
    "faults_foe",
    "goes_on",
    "is_to_keep",
    "suffers",
]

HOSTILE = frozenset(
    {"air_strike", "drone_strike", "shelling", "small_arms", "armed_clash", "ground_assault",
     "territory_taken", "infiltration", "ied_mine", "suicide_attack", "chemical", "attack",
     "attack_on_aid", "incendiary_cluster", "violate", "obstruct", "provocation", "kill", "injure",
     "overflight", "looting", "detention", "siege_tightened", "destroy", "fortification",
     "movement", "assassination_abduction", "culpable", "recruitment"}
)  # fmt: skip
SEEN = frozenset({"armed_clash", "territory_taken", "kill", "ground_assault"})
"""What a witness only reports: both sides of it may be told of."""
KEPT = frozenset({"respect", "implement", "halt", "withdraw", "release"})
"""What one accuses another of not doing."""
TOLD = frozenset({"happened", "habitual"})


def accuses_foe(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """A hostile act that happened, by somebody who is not of the speaker's side."""
    hostile = frame.sense in HOSTILE or goes_on(frame) or holds_people(frame)
    told = hostile and not frame.negated and modality_of(frame) in TOLD
    told = told and not is_held_land(frame)
    if not told or _is_none(frame, parsed) or _is_absent(frame, parsed):
        return False
    if _answers(frame, parsed) and speaker.voice not in talk.referents.world.actors:
        return False
    if is_media(speaker, talk.referents):
        told = frame.sense not in SEEN or (frame.sense == "kill" and frame.form == "finite")
        culprits = blamed(frame, parsed, None, talk.referents) if told else []
        return speaks_against(speaker.actor, culprits, talk.referents)
    if speaker.bystander:
        return speaker.actor is not None and _harmed_by(frame)
    if is_of_enemy(frame, parsed) or (_is_another(frame, parsed) and _fights(speaker, talk)):
        return True
    return _blames(frame, blamed(frame, parsed, speaker.voice, talk.referents), speaker, talk)


def abets_foe(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«Said X shelters the militants», "X only buys time": no breach, and a charge all the same."""
    known = frame.sense == "abet" or (frame.sense == "bad_faith" and _fights(speaker, talk))
    if not known or frame.negated or modality_of(frame) not in TOLD:
        return False
    return _blames(frame, blamed(frame, parsed, speaker.voice, talk.referents), speaker, talk)


def _is_none(frame: Frame, parsed: Parsed) -> bool:
    """Whether the words only tell what ended, or when; or what both did: "they exchanged fire"."""
    item = parsed.items[frame.at]
    if frame.form == "noun" and isinstance(item, Phrase) and item.vague:
        return True  # "would answer for any breach"
    both = frame.sense == "armed_clash" and len(set(culprits_of(frame, parsed))) > 1
    both = both or is_answered(frame, parsed)
    return both or is_ended(frame, parsed) or only_dates(frame, parsed)


def _answers(frame: Frame, parsed: Parsed) -> bool:
    """«The army retaliated, a colonel said»: whose he is nobody knows, and it only answered."""
    return any(each.at == frame.at and each.sense == "respond" for each in parsed.frames)


def _is_absent(frame: Frame, parsed: Parsed) -> bool:
    """«Обстрелов со стороны X не велось»: a bare genitive before a negated verb did not happen."""
    item = parsed.items[frame.at]
    if frame.form != "noun" or parsed.sentence.language != "ru" or not isinstance(item, Phrase):
        return False
    if item.prep or item.bits & CASES != GEN:
        return False
    for after in parsed.items[frame.at + 1 :]:
        if isinstance(after, Unit):
            if after.is_sense("negator"):
                return True
            if after.finite or after.kind == "mark":
                return False
    return False


def goes_on(frame: Frame) -> bool:
    """«Resumed operations», «واصلوا العمليات»: somebody goes on with what is to stop."""
    if frame.sense not in GOING_ON or frame.form == "noun" or frame.passive:
        return False
    held = frame.object
    return held is not None and held.sense("object_halt") is not None and not held.sense("truce")


GOING_ON = frozenset({"aspect_continue", "resume"})


def _harmed_by(frame: Frame) -> bool:
    """«Israeli fire killed 22»: who counts the dead tells by whose hand they died."""
    subject = frame.subject if frame.sense == "kill" and frame.form == "finite" else None
    if subject is None or frame.passive:
        return False
    return len(set(subject.actors or subject.state_actors)) == 1


def _is_another(frame: Frame, parsed: Parsed) -> bool:
    """Whether somebody did it whom nothing ties to the speaker: a stranger, or bare "forces"."""
    if _is_stranger(frame, parsed):
        return True
    subject = frame.subject
    if frame.sense != "violate" or frame.form != "finite" or frame.inherited or subject is None:
        return False
    own = subject.possessed or subject.sense("pronoun", "anaphor") is not None
    return not (own or subject.actors or frame.passive) and subject.sense("organ") is not None


def _is_stranger(frame: Frame, parsed: Parsed) -> bool:
    """Whether somebody did it of whom nothing but his name is known."""
    subject = frame.subject
    told = frame.form == "finite" and not frame.passive
    if not told or subject is None or subject.actors:
        return False
    return subject.unknown is not None and parsed.words.capital[subject.unknown[0]]


FIGHTING = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})
BORNE = HOSTILE - SEEN - {
    "obstruct", "violate", "movement", "fortification", "culpable", "injure"
}  # fmt: skip
HARM = frozenset({"kill", "injure"})
TOLD_OF = ("about", "of", "b", "gen")


def suffers(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«The army reported shelling of its posts»: an act without a doer, told by one who fights.

    Whom it accuses stays open. Not where the words may tell of the speaker's own act: a noun
    counts only as what the report itself tells of, a verb only in the passive or of a weapon.
    """
    if not _is_borne(frame) or frame.negated or modality_of(frame) not in TOLD:
        return False
    if is_ended(frame, parsed) or not _fights(speaker, talk) or culprits_of(frame, parsed):
        return False
    told = frame.object
    if told is not None and any(are_foes(speaker.voice, [a], talk.referents) for a in told.actors):
        return False
    if frame.form == "noun":  # «وقف الهجمات» tells what is to stop
        return not inside_truce(frame, parsed) and (
            _is_told(frame, parsed)
            or _is_undergone(frame, parsed, speaker, talk)
            or is_answered_by(frame, parsed, side_of(speaker.voice or "", talk.referents))
        )
    struck = frame.passive or is_suffered(frame) or _is_thing(frame.subject)
    struck = struck or by_some(frame, parsed)
    return frame.form == "finite" and (struck or _strikes_own(frame))


STRUCK = ("on", "at", "against", "toward", "to", "b", "in", "near", "over")


def _strikes_own(frame: Frame) -> bool:
    """«They fired at our posts», «أطلقوا النار على مواقعنا»: the speaker's were struck."""
    subject = frame.subject
    if subject is not None and (subject.possessed or is_own(subject)):
        return False
    held = [frame.object, *(p for prep in STRUCK for p in frame.preps.get(prep, ()))]
    return any(each is not None and each.possessed for each in held)


def _is_borne(frame: Frame) -> bool:
    """Whether it is an act that one suffers, or harm that a weapon did ("a drone killed two")."""
    return frame.sense in BORNE or (frame.sense in HARM and _is_thing(frame.subject))


def _is_told(frame: Frame, parsed: Parsed) -> bool:
    """Whether the noun itself is what a plain report tells of."""
    above, item = frame.above, parsed.items[frame.at]
    if above is None or above.sense not in PLAIN:
        return False
    if item is above.object and _has_verb(frame, parsed):
        return False  # "said the strike was defensive"
    held = [above.object, *(p for k in TOLD_OF for p in above.preps.get(k, []))]
    return any(item is each for each in held)


def _is_undergone(noun: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«Его позиции подверглись огню», «أفادت بتعرض مواقعها للقصف»: what its own side underwent."""
    item = parsed.items[noun.at]
    for verb in parsed.frames:
        held = (verb.object, *(p for phrases in verb.preps.values() for p in phrases))
        if verb.at >= noun.at or not any(item is each for each in held):
            continue
        if verb.sense == "occur" and verb.form == "finite" and verb.subject is not None:
            struck = verb.subject
            foes = bool(struck.actors) and are_foes(speaker.voice, struck.actors, talk.referents)
            return not foes and (struck.possessed or bool(struck.actors or struck.place))
        if verb.sense in PLAIN and any(p.sense("occur") for p in verb.preps.get("b", ())):
            return True
    return False


def _has_verb(noun: Frame, parsed: Parsed) -> bool:
    """Whether right behind the noun stands a verb that says something of it."""
    after = next(iter(parsed.items[noun.at + 1 :]), None)
    told = isinstance(after, Unit) and (after.finite or after.is_sense("auxiliary", "modal_future"))
    return bool(told)


def _is_thing(phrase: Phrase | None) -> bool:
    if phrase is None or phrase.sense("weapon") is None or phrase.actors:
        return False
    return not (phrase.possessed or phrase.bits & SUFFIX)  # «مقاتلاته أغارت»: its own


def _fights(speaker: Speaker, talk: Talk) -> bool:
    """Whether a speaker is of those who fight, or speaks for them."""
    if speaker.voice is None or speaker.bystander or is_witness(speaker.voice, talk.referents):
        return False
    sides = side_of(speaker.voice, talk.referents)
    held = {talk.referents.kind_of(each) for each in sides}
    unrecognised = speaker.voice in talk.referents.world.actors and "other" in held
    return unrecognised or not FIGHTING.isdisjoint(held)


def _blames(frame: Frame, culprits: list[str], speaker: Speaker, talk: Talk) -> bool:
    """Whether telling of the act blames them: a foe's, or another's in the mouth of a witness."""
    if is_witness(speaker.voice, talk.referents):
        mine = side_of(speaker.voice, talk.referents) if speaker.voice else set()
        own = any(mine & side_of(each, talk.referents) for each in culprits)
        return bool(culprits) and frame.sense not in SEEN and not own
    if frame.sense == "violate":
        return bool(culprits) and speaker.voice not in culprits
    nameless = speaker.voice is None and not speaker.person and not speaker.bystander
    if nameless and frame.sense in GAINS:
        # "the operations command said the army had advanced": a body without a name may be its own
        culprits = [a for a in culprits if talk.referents.kind_of(a) not in OF_STATES]
    others = [each for each in culprits if are_foes(speaker.voice, [each], talk.referents)]
    # "their forces and allied militias attacked us": the bare name of a kind may be taken for ours
    return bool(others) and (len(others) == len(culprits) or frame.sense not in SEEN)


GAINS = SEEN | {"siege_tightened", "movement"}
"""What an army boasts of: how it gains ground."""
OF_STATES = frozenset({"armed_forces", "state", "government"})


def faults_foe(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«Had not withdrawn», "failed to honour": another does not keep what was promised."""
    undone = (frame.negated or frame.failed) and not (frame.future or frame.must or frame.possible)
    if not is_to_keep(frame) or not undone or frame.hypothetical or frame.form == "noun":
        return False
    if is_doing_violence(frame, parsed):
        return False
    if is_enemy(frame.subject):
        return True
    culprits = blamed(frame, parsed, speaker.voice, talk.referents)
    return bool(culprits) and are_foes(speaker.voice, culprits, talk.referents)


def is_to_keep(frame: Frame) -> bool:
    """What one has promised to do; "to withdraw from X" where X is a place, not a deal."""
    if frame.sense in KEPT:
        return True
    left = frame.object if frame.sense == "terminate" and frame.form != "noun" else None
    return left is not None and left.place is not None
