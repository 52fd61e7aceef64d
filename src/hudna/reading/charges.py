"""Charges: what a report accuses others of, by what it tells (domain.md 11.2).

A foe's hostile act, a default of another, an act suffered without a doer, a count of breaches. The
rules know speakers only by their sides.
"""

from hudna.packs.features import SUFFIX
from hudna.reading.attacks import inside_truce
from hudna.reading.blame import blamed, culprits_of, is_ended, is_enemy
from hudna.reading.coordination import Item
from hudna.reading.drafts import Speaker
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.sides import are_foes, is_witness, side_of, speaks_against
from hudna.reading.speakers import Talk, is_media
from hudna.reading.speech import PLAIN
from hudna.reading.units import Unit

__all__ = [
    "HOSTILE",
    "KEPT",
    "SEEN",
    "accuses_foe",
    "blames_a_thing",
    "charge_of_frame",
    "counts_breaches",
    "faults_foe",
    "goes_on",
    "suffers",
]

HOSTILE = frozenset(
    {"air_strike", "drone_strike", "shelling", "small_arms", "armed_clash", "ground_assault",
     "territory_taken", "infiltration", "ied_mine", "suicide_attack", "chemical", "attack",
     "attack_on_aid", "incendiary_cluster", "violate", "obstruct", "provocation", "kill", "injure",
     "overflight", "looting", "detention", "siege_tightened", "destroy", "fortification"}
)  # fmt: skip
SEEN = frozenset({"armed_clash", "territory_taken", "kill", "ground_assault"})
"""What a witness only reports: both sides of it may be told of."""
KEPT = frozenset({"respect", "implement", "halt", "withdraw", "release"})
"""What one accuses another of not doing."""
TOLD = frozenset({"happened", "habitual"})


def charge_of_frame(frame: Frame, inner: list[Frame], parsed: Parsed, talk: Talk) -> str | None:
    """The rule by which a plain report accuses as a whole: it counts, or goes on with a charge."""
    if frame.sense == "count" and (counts_breaches(frame) or _counts_attacks(frame, parsed)):
        return "stance.tally-of-breaches"
    if frame.sense == "count" and _counts_on(frame, parsed, talk):
        return "stance.tally-goes-on"
    if any(each.sense == "count" and _counts_inside(each, inner) for each in inner):
        return "stance.tally-of-breaches"
    return "stance.charge-goes-on" if _charges_on(frame, inner, parsed) else None


def blames_a_thing(frame: Frame, parsed: Parsed) -> bool:
    """«Blamed bad weather for the delay», "blamed "technical reasons"": nobody, of nothing hostile.

    What is blamed has no capital, and names nobody whom the lexicon knows.
    """
    if frame.sense != "accuse" or frame.form == "noun" or frame.passive or frame.object is not None:
        return False
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if not isinstance(after, Unit) or frame.content is None or frame.last - frame.first > 1:
        return False
    first, last = frame.content
    word = after if after.mark != '"' else parsed.items[min(frame.at + 2, last - 1)]
    plain = isinstance(word, Phrase) or word.kind in {"x", "lex"}
    thing = (word is not after or after.kind == "x") and plain
    thing = thing and not parsed.words.capital[word.first]
    inside = any(first <= f.at < last and f.sense in HOSTILE for f in parsed.frames)
    named = any(isinstance(e, Phrase) and e.actors for e in parsed.items[first:last])
    return thing and not inside and not named


def counts_breaches(frame: Frame) -> bool:
    """A count of breaches accuses, whatever the verb: «رصد 18 خرقا»."""
    return any(p.sense("violate") for _, phrase in frame.roles() for p in phrase.everything())


def _counts_attacks(frame: Frame, parsed: Parsed) -> bool:
    """«Documented 37 attacks by X»: a count of what somebody did accuses him."""
    counted = frame.object if frame.object is not None else frame.subject
    return any(
        each.form == "noun"
        and each.meaning.event == "attack"
        and parsed.items[each.at] is counted
        and culprits_of(each, parsed)
        for each in parsed.frames
    )


def _counts_on(frame: Frame, parsed: Parsed, talk: Talk) -> bool:
    """«Турецкая сторона насчитала 11»: a bare number counts what was counted right before."""
    last = talk.claims[-1] if talk.claims else None
    if frame.object is not None or last is None or last.frame is None:
        return False
    near = parsed.sentence.number - last.parsed.sentence.number == 1
    return near and last.frame.sense == "count" and last.stance == "accuses"


def _counts_inside(count: Frame, inner: list[Frame]) -> bool:
    """«أعلن رصد 81 خرقا»: a tally announced; one that found nothing is none."""
    return not count.negated and any(
        each.sense == "violate" and each.at > count.at and not each.negated for each in inner
    )


def _charges_on(frame: Frame, inner: list[Frame], parsed: Parsed) -> bool:
    """«Accused X of a breach, pointing to raids»: the same speaker goes on with his charge."""
    if frame.form != "participle" or not any(
        each.sense in HOSTILE and not each.negated for each in inner
    ):
        return False
    return any(
        each.sense == "accuse" and each.at < frame.at and each.subject is frame.subject
        for each in parsed.frames
    )


def accuses_foe(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """A hostile act that happened, by somebody who is not of the speaker's side."""
    hostile = frame.sense in HOSTILE or goes_on(frame)
    if not hostile or frame.negated or modality_of(frame) not in TOLD:
        return False
    if is_ended(frame, parsed) or _only_dates(frame, parsed):
        return False
    if is_media(speaker, talk.referents):
        culprits = blamed(frame, parsed, None, talk.referents)
        return frame.sense not in SEEN and speaks_against(speaker.actor, culprits, talk.referents)
    if speaker.bystander:
        return speaker.actor is not None and _harmed_by(frame)
    if is_enemy(frame.subject) or (_is_another(frame, parsed) and _fights(speaker, talk)):
        return True
    return _blames(frame, blamed(frame, parsed, speaker.voice, talk.referents), speaker, talk)


HOLDING = frozenset({"hold", "respect", "bound"})
TEMPORAL = frozenset({"after", "when", "before", "although", "despite", "while"})
LINK = bits_of("conj_clause", "prep")


def _only_dates(frame: Frame, parsed: Parsed) -> bool:
    """«The truce holds, he said, after X struck Y»: when, or in spite of what, and no charge."""
    for other in parsed.frames:
        if other.at >= frame.at:
            return False
        if other.sense not in HOLDING or other.negated or other.above is not frame.above:
            continue
        if any(_opens_when(item) for item in parsed.items[other.at : frame.at]):
            return True
    return False


def _opens_when(item: Item) -> bool:
    """Whether a word opens a clause that tells when, or in spite of what."""
    if isinstance(item, Phrase):
        return item.prep in TEMPORAL
    if not item.told & LINK:
        return False
    fields = [sense.entry.fields for sense in item.senses]
    return any(f.get("link") in TEMPORAL or f.get("prep") in TEMPORAL for f in fields)


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
    if frame.form != "finite" or frame.passive or subject is None or subject.actors:
        return False
    return subject.unknown is not None and parsed.words.capital[subject.unknown[0]]


FIGHTING = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})

BORNE = HOSTILE - SEEN - {"obstruct", "violate"}

TOLD_OF = ("about", "of", "b", "gen")


def suffers(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«The army reported shelling of its posts»: an act without a doer, told by one who fights.

    Whom it accuses stays open. Not where the words may tell of the speaker's own act: a noun
    counts only as what the report itself tells of, a verb only in the passive or of a weapon.
    """
    if frame.sense not in BORNE or frame.negated or modality_of(frame) not in TOLD:
        return False
    if is_ended(frame, parsed) or not _fights(speaker, talk) or culprits_of(frame, parsed):
        return False
    if frame.form == "noun" and inside_truce(frame, parsed):
        return False  # «وقف الهجمات» tells what is to stop
    told = frame.object
    if told is not None and any(are_foes(speaker.voice, [a], talk.referents) for a in told.actors):
        return False
    if frame.form == "noun":
        return _is_told(frame, parsed)
    return frame.form == "finite" and (
        frame.passive or _is_thing(frame.subject) or (told is not None and told.possessed)
    )


def _is_told(frame: Frame, parsed: Parsed) -> bool:
    """Whether the noun itself is what a plain report tells of."""
    above, item = frame.above, parsed.items[frame.at]
    if above is None or above.sense not in PLAIN:
        return False
    held = [above.object, *(p for k in TOLD_OF for p in above.preps.get(k, []))]
    return any(item is each for each in held)


def _is_thing(phrase: Phrase | None) -> bool:
    if phrase is None or phrase.sense("weapon") is None or phrase.actors:
        return False
    return not (phrase.possessed or phrase.bits & SUFFIX)  # «مقاتلاته أغارت»: its own


def _fights(speaker: Speaker, talk: Talk) -> bool:
    """Whether a speaker is of those who fight, or speaks for them."""
    if speaker.voice is None or speaker.bystander or is_witness(speaker.voice, talk.referents):
        return False
    sides = side_of(speaker.voice, talk.referents)
    return any(talk.referents.kind_of(each) in FIGHTING for each in sides)


def _blames(frame: Frame, culprits: list[str], speaker: Speaker, talk: Talk) -> bool:
    """Whether telling of the act blames them: a foe's, or another's in the mouth of a witness."""
    if is_witness(speaker.voice, talk.referents):
        mine = side_of(speaker.voice, talk.referents) if speaker.voice else set()
        own = any(mine & side_of(each, talk.referents) for each in culprits)
        return bool(culprits) and frame.sense not in SEEN and not own
    if frame.sense == "violate":
        return bool(culprits) and speaker.voice not in culprits
    return bool(culprits) and are_foes(speaker.voice, culprits, talk.referents)


def faults_foe(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«Had not withdrawn», "failed to honour": another does not keep what was promised."""
    undone = (frame.negated or frame.failed) and not (frame.future or frame.must or frame.possible)
    if frame.sense not in KEPT or not undone or frame.hypothetical or frame.form == "noun":
        return False
    if is_enemy(frame.subject):
        return True
    culprits = blamed(frame, parsed, speaker.voice, talk.referents)
    return bool(culprits) and are_foes(speaker.voice, culprits, talk.referents)
