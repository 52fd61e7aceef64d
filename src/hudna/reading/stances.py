"""Stances: what a report commits its speaker to, after what is reported (domain.md 11.2).

A verb of speech has a stance of its own. A plain one ("said") takes it from what is said: a duty
is a demand, a foe's hostile act an accusation, an own act denied a denial, an own duty a promise.
The rules know speakers only by their sides.
"""

from hudna.packs.features import SUFFIX
from hudna.reading.blame import blamed, culprits_of, is_ended, is_enemy
from hudna.reading.drafts import Speaker
from hudna.reading.frames import Frame, Parsed
from hudna.reading.gathering import Item
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.sides import are_foes, is_witness, side_of
from hudna.reading.speakers import Talk, is_media
from hudna.reading.speech import can_speak, is_own, report_sense
from hudna.reading.units import Unit
from hudna.reading.verdicts import judged_in

__all__ = [
    "KEPT",
    "PLAIN",
    "counts_attacks",
    "counts_breaches",
    "inner_frames",
    "lacks_pact",
    "stance_of",
    "stance_of_words",
]

HOSTILE = frozenset(
    {"air_strike", "drone_strike", "shelling", "small_arms", "armed_clash", "ground_assault",
     "territory_taken", "infiltration", "ied_mine", "suicide_attack", "chemical", "attack",
     "attack_on_aid", "incendiary_cluster", "violate", "obstruct", "provocation", "kill",
     "overflight", "looting", "detention", "siege_tightened", "destroy", "fortification"}
)  # fmt: skip
PLAIN = frozenset(
    {"say", "report", "stress", "confirm", "announce", "claim", "believe", "remind", "count"}
)
SEEN = frozenset({"armed_clash", "territory_taken", "kill"})
"""What a witness only reports: both sides of it may be told of."""
KEPT = frozenset({"respect", "implement", "halt", "withdraw", "release"})
"""What one accuses another of not doing."""
OWN_DUTY = frozenset({"respect", "promise"})
TOLD = frozenset({"happened", "habitual"})


def stance_of(
    frame: Frame, stance: str, parsed: Parsed, speaker: Speaker, talk: Talk
) -> tuple[str, list[str]]:
    """The stance of a report and the rules that made it."""
    if frame.sense not in PLAIN:
        return _of_other_verbs(frame, stance, parsed)
    inner = sorted(inner_frames(frame, parsed), key=lambda each: each.at)
    if frame.sense == "count" and (counts_breaches(frame) or counts_attacks(frame, parsed)):
        return "accuses", ["stance.tally-of-breaches"]
    if frame.sense == "count" and _counts_on(frame, parsed, talk):
        return "accuses", ["stance.tally-goes-on"]
    if any(each.sense == "count" and _counts_inside(each, inner) for each in inner):
        return "accuses", ["stance.tally-of-breaches"]
    if _charges_on(frame, inner, parsed):
        return "accuses", ["stance.charge-goes-on"]
    return _after_content(frame, inner, stance, parsed, (speaker, talk))


def _of_other_verbs(frame: Frame, stance: str, parsed: Parsed) -> tuple[str, list[str]]:
    """«Called the accusations absurd» denies; «vowed a painful response» threatens."""
    named = frame.object
    if frame.sense == "describe" and named is not None and named.sense("accuse", "claim"):
        return "denies", ["stance.charge-belittled"]
    if _names(frame, parsed) and (judged := judged_in(frame.content, parsed)):
        return judged, ["stance.own-verdict"]
    first, last = frame.content or (0, 0)
    answer = any(
        isinstance(item, Phrase) and item.sense("threaten", "respond") is not None
        for item in parsed.items[first:last]
    ) or any(each.sense == "respond" for each in inner_frames(frame, parsed))
    if frame.sense == "promise" and answer:
        return "threatens", ["stance.own-act-ahead"]
    if frame.sense == "order" and _orders_violence(frame, parsed):
        return "threatens", ["stance.violence-ordered"]
    return stance, []


ENDED = frozenset({"halt", "suspend", "respect", "terminate", "withdraw"})


def _orders_violence(frame: Frame, parsed: Parsed) -> bool:
    """«Ordered the army to respond», «أمر الجيش بضرب أهداف»: what is ordered is an attack."""
    inner = inner_frames(frame, parsed)
    if any(each.sense in ENDED for each in inner):
        return False
    return any(
        (each.sense == "respond" or each.meaning.event == "attack") and not each.negated
        for each in inner
    )


def _names(frame: Frame, parsed: Parsed) -> bool:
    """«وعدّ الخطوة مناورة» is written like «وعد»: without "to" and "that" nothing is promised."""
    if frame.sense != "promise" or parsed.sentence.language != "ar":
        return frame.sense == "describe"
    return not promises(frame, parsed)


def promises(frame: Frame, parsed: Parsed) -> bool:
    """«وعد بأن», «وعد بالرد»: what is promised stands after "that" or "to"."""
    after = parsed.items[frame.at + 1 : frame.at + 1 + NAMED]
    return any(
        e.prep == "b" if isinstance(e, Phrase) else e.is_sense("comp") for e in after
    )


NAMED = 4
"""Items after a verb among which what is promised stands."""


def stance_of_words(
    inner: list[Frame], parsed: Parsed, speaker: Speaker, talk: Talk
) -> tuple[str, list[str]]:
    """The stance that what is said has by itself, without a verb of saying; else ``asserts``."""
    for made, why, holds in RULES:
        if any(holds(each, parsed, speaker, talk) for each in inner):
            return made, [why]
    return "asserts", []


def _after_content(
    frame: Frame, inner: list[Frame], stance: str, parsed: Parsed, heard: tuple[Speaker, Talk]
) -> tuple[str, list[str]]:
    """The stance of a plain report, by the clauses that it holds."""
    speaker, talk = heard
    if _duty(frame, inner, parsed) or _bids(frame, parsed):
        return "calls_for", ["stance.duty-is-demand"]
    first, last = frame.content or (0, 0)
    if lacks_pact(parsed.items[first:last]):
        return "denies", ["stance.no-agreement"]
    if voiced := _voiced(frame, inner):
        return voiced, ["stance.own-words"]
    if not any(each.form == "finite" for each in inner):
        if judged := judged_in(frame.content, parsed):  # «the truce was a milestone»
            return judged, ["stance.own-verdict"]
    told, why = stance_of_words(inner, parsed, speaker, talk)
    if why:
        return told, why
    if inner and _own_duty(inner[0], speaker, talk):
        return "promises", ["stance.own-duty"]
    if _intends(frame, inner, speaker, talk):
        return "announces", ["stance.own-act-planned"]
    doubtful = bool(inner) and _disbelieves(frame, inner[0])
    return ("doubts", ["stance.disbelief"]) if doubtful else (stance, [])


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


def counts_breaches(frame: Frame) -> bool:
    """A count of breaches accuses, whatever the verb: «رصد 18 خرقا»."""
    return any(p.sense("violate") for _, phrase in frame.roles() for p in phrase.everything())


def counts_attacks(frame: Frame, parsed: Parsed) -> bool:
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


def inner_frames(frame: Frame, parsed: Parsed) -> list[Frame]:
    """What a report says: the frames below it, down to the next report."""
    return [each for each in parsed.frames if _report_above(each) is frame]


def _report_above(frame: Frame) -> Frame | None:
    for above in frame.chain():
        if report_sense(above) is not None:
            return above
    return None


def _charge(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """A hostile act that happened, by somebody who is not of the speaker's side."""
    if frame.sense not in HOSTILE or frame.negated or modality_of(frame) not in TOLD:
        return False
    if is_ended(frame, parsed) or speaker.bystander or is_media(speaker, talk.referents):
        return False
    if is_enemy(frame.subject) or (_is_stranger(frame) and _fights(speaker, talk)):
        return True
    return _blames(frame, blamed(frame, parsed, speaker.actor, talk.referents), speaker, talk)


def _is_stranger(frame: Frame) -> bool:
    """Whether somebody did it of whom nothing but his name is known."""
    subject = frame.subject
    return frame.form == "finite" and subject is not None and subject.unknown is not None and (
        not subject.actors and not frame.passive
    )


FIGHTING = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})
BORNE = HOSTILE - SEEN - {"obstruct", "violate"}
TOLD_OF = ("about", "of", "b", "gen")


def _suffered(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«The army reported shelling of its posts»: an act without a doer, told by one who fights.

    Whom it accuses stays open. Not where the words may tell of the speaker's own act: a noun
    counts only as what the report itself tells of, a verb only in the passive or of a weapon.
    """
    if frame.sense not in BORNE or frame.negated or modality_of(frame) not in TOLD:
        return False
    if is_ended(frame, parsed) or not _fights(speaker, talk) or culprits_of(frame, parsed):
        return False
    told = frame.object
    if told is not None and any(are_foes(speaker.actor, [a], talk.referents) for a in told.actors):
        return False
    if frame.form == "noun":
        above = frame.above
        item = parsed.items[frame.at]
        held = [] if above is None else [above.object, *(p for k in TOLD_OF for p in above.preps.get(k, []))]
        return above is not None and above.sense in PLAIN and any(item is each for each in held)
    return frame.form == "finite" and (frame.passive or _is_thing(frame.subject))


def _is_thing(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.sense("weapon") is not None and not phrase.actors


def _fights(speaker: Speaker, talk: Talk) -> bool:
    """Whether a speaker is of those who fight, or speaks for them."""
    if speaker.actor is None or speaker.bystander or is_witness(speaker.actor, talk.referents):
        return False
    sides = side_of(speaker.actor, talk.referents)
    return any(talk.referents.kind_of(each) in FIGHTING for each in sides)


def _blames(frame: Frame, culprits: list[str], speaker: Speaker, talk: Talk) -> bool:
    """Whether telling of the act blames them: a foe's, or another's in the mouth of a witness."""
    if is_witness(speaker.actor, talk.referents):
        return bool(culprits) and frame.sense not in SEEN and speaker.actor not in culprits
    if frame.sense == "violate":
        return bool(culprits) and speaker.actor not in culprits
    return bool(culprits) and are_foes(speaker.actor, culprits, talk.referents)


def _default(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:
    """«Had not withdrawn», "failed to honour": another does not keep what was promised."""
    undone = (frame.negated or frame.failed) and not (frame.future or frame.must or frame.possible)
    if frame.sense not in KEPT or not undone or frame.hypothetical or frame.form == "noun":
        return False
    if is_enemy(frame.subject):
        return True
    culprits = blamed(frame, parsed, speaker.actor, talk.referents)
    return bool(culprits) and are_foes(speaker.actor, culprits, talk.referents)


def _mine(phrase: Phrase | None, speaker: Speaker, talk: Talk) -> bool:
    if phrase is None:
        return False
    known = list(phrase.actors)
    own = phrase.sense("pronoun", "anaphor") is not None or bool(phrase.bits & SUFFIX)
    own = own or phrase.possessed
    if not known and speaker.actor is not None and own:
        known = [speaker.actor]
    return bool(known) and not are_foes(speaker.actor, known, talk.referents)


def _threat(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:  # noqa: ARG001
    """«ستضرب إذا …», "will respond": a hostile act or answer of one's own, still to come."""
    attack = frame.meaning.event == "attack" or frame.sense == "respond"
    if not attack or frame.negated or frame.hypothetical or not frame.future:
        return False
    return frame.form == "finite" and _mine(frame.subject, speaker, talk)


def _disowned(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:  # noqa: ARG001
    """«Its men had not fired»: an act that one's own side did not do."""
    if not frame.negated or frame.sense not in HOSTILE or frame.subject is None or frame.future:
        return False
    return _mine(frame.subject, speaker, talk)


def _own_duty(frame: Frame, speaker: Speaker, talk: Talk) -> bool:
    if frame.sense not in OWN_DUTY or frame.negated or frame.form == "noun":
        return False
    if frame.subject is None or is_own(frame.subject) or frame.subject.sense("pronoun"):
        return True
    actors = list(frame.subject.actors)
    return bool(actors) and not are_foes(speaker.actor, actors, talk.referents)


def _intends(frame: Frame, inner: list[Frame], speaker: Speaker, talk: Talk) -> bool:
    """«Said it would send a delegation»: what one will do oneself is announced."""
    first = next((each for each in inner if each.form == "finite"), None)
    if first is None or frame.sense == "announce" or first.above is not frame:
        return False
    if not first.future or first.negated or first.hypothetical or first.subject is None:
        return False
    return _mine(first.subject, speaker, talk)


def _disbelieves(frame: Frame, first: Frame) -> bool:
    return frame.sense == "say" and first.sense == "believe" and first.negated


def _bids(frame: Frame, parsed: Parsed) -> bool:
    """«Told residents to stay»: to tell somebody to do a thing is to ask for it."""
    told = frame.object
    if frame.sense != "say" or told is None or told.first != frame.last or not can_speak(told):
        return False
    for item in parsed.items[frame.at + 1 :]:
        if isinstance(item, Unit):
            if (prep := item.sense("prep")) is not None and item.first >= told.last:
                return prep.entry.fields.get("prep") == "to"
            if item.kind not in {"x", "time"} or item.is_sense("comp"):
                return False
    return False


def _voiced(frame: Frame, inner: list[Frame]) -> str | None:
    """«"We reject …", he said»: what one does in one's own words is one's stance."""
    for each in inner:
        if each.above is not frame or each.sense in PLAIN or each.negated or each.form == "noun":
            continue
        stance = each.meaning.stance
        if stance and is_own(each.subject):
            return stance
    return None


def _duty(frame: Frame, inner: list[Frame], parsed: Parsed) -> bool:
    first = next((each for each in inner if each.form != "noun"), None)
    if first is not None and first.must:
        return True
    after = parsed.items[frame.at + 1 : frame.at + 4]
    return any(isinstance(item, Unit) and item.is_sense("modal_must") for item in after)


def _no_pact(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:  # noqa: ARG001
    """«Не подписывали»; that others did not sign is no denial in the mouth of a witness."""
    if frame.sense != "agree" or not (frame.negated or frame.failed):
        return False
    others = frame.subject is not None and bool(frame.subject.actors or frame.subject.senses)
    return not (others and is_witness(speaker.actor, talk.referents))


def lacks_pact(items: list[Item]) -> bool:
    """«لا اتفاق», "no deal", «нет договорённостей», «не дал договорённостей»."""
    for at, item in enumerate(items):
        if not isinstance(item, Unit) or not item.is_sense("negator"):
            continue
        for after in items[at + 1 : at + 3]:
            if isinstance(after, Phrase):
                if not after.prep and after.sense("pact", "truce", "agree"):
                    return True
                break
    return False


RULES = (
    ("denies", "stance.no-agreement", _no_pact),
    ("threatens", "stance.own-act-ahead", _threat),
    ("accuses", "stance.act-of-another", _charge),
    ("accuses", "stance.act-suffered", _suffered),
    ("accuses", "stance.default-of-another", _default),
    ("denies", "stance.own-act-denied", _disowned),
)
"""Stances that one clause of what is said is enough for: the first rule that holds decides."""
