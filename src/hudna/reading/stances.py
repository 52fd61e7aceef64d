"""Stances: what a report commits its speaker to, after what is reported (domain.md 11.2).

A verb of speech has a stance of its own. A plain one ("said") takes it from what is said: a duty
is a demand, a foe's hostile act an accusation, an own act denied a denial, an own duty a promise.
The rules know speakers only by their sides.
"""

from hudna.reading.against_truces import AGAINST, breaks_by_act
from hudna.reading.announced_acts import announced_by
from hudna.reading.charges import (
    abets_foe,
    accuses_foe,
    faults_foe,
    suffers,
)
from hudna.reading.charges_as_counted import charge_of_frame, tells_count
from hudna.reading.denials import disputes
from hudna.reading.drafts import Speaker
from hudna.reading.frames import Frame, Parsed
from hudna.reading.labels import LABEL, label_of
from hudna.reading.mutual_charges import EACH, charge_each_other
from hudna.reading.named_breaches import calls_breach, is_named_breach
from hudna.reading.own_acts import (
    denies_part,
    disowns,
    forswears,
    has_duty,
    intends,
    threatens,
)
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.sides import is_witness
from hudna.reading.speakers import Talk
from hudna.reading.speech import PLAIN, can_speak, inner_frames, is_own
from hudna.reading.things_blamed import blames_a_thing
from hudna.reading.units import Unit
from hudna.reading.verdicts import judged_in, lacks_pact

__all__ = ["stance_of", "stance_of_words"]


def stance_of(
    frame: Frame, stance: str, parsed: Parsed, speaker: Speaker, talk: Talk
) -> tuple[str, list[str]]:
    """The stance of a report and the rules that made it."""
    if frame.sense == "promise" and denies_part(frame, parsed, speaker, talk):
        return "denies", ["stance.own-part-denied"]
    if charge_each_other(frame, parsed, talk.referents):
        return "accuses", [EACH]
    if frame.sense not in PLAIN:
        charged = frame.object is not None and frame.object.told & CHARGE > 0
        if frame.sense not in VERDICTS or charged or not _tells(frame, parsed):
            return _of_other_verbs(frame, stance, parsed)
        stance = "asserts" if frame.sense == "describe" else stance
    inner = sorted(inner_frames(frame, parsed), key=lambda each: each.at)
    if charge := charge_of_frame(frame, inner, parsed, talk):
        return "accuses", [charge]
    if inner and announced_by(inner[0], parsed, talk.referents):
        return "announces", ["stance.own-act"]
    told = _after_content(frame, inner, stance, parsed, (speaker, talk))
    said = (frame.content or (0, 0), parsed, speaker, talk.referents)
    return ("accuses", [AGAINST]) if not told[1] and breaks_by_act(*said) else told


VERDICTS = frozenset({"describe", "criticise"})
CHARGE = bits_of("accuse", "claim")


def _tells(frame: Frame, parsed: Parsed) -> bool:
    """«اعتبر أن الجيش خرق الهدنة», «возразил, что начали они»: as plain as "said"."""
    if frame.content is None or not frame.content[0]:
        return False
    before = parsed.items[frame.content[0] - 1]
    return isinstance(before, Unit) and (before.is_sense("comp") or before.mark == ":")


def _of_other_verbs(frame: Frame, stance: str, parsed: Parsed) -> tuple[str, list[str]]:
    """«Called the accusations absurd» denies; «vowed a painful response» threatens."""
    if named := _named(frame, parsed):
        return named
    if blames_a_thing(frame, parsed):
        return "asserts", ["stance.thing-blamed"]
    if _names(frame, parsed) and (judged := judged_in(frame.content, parsed)):
        return judged, ["stance.own-verdict"]
    first, last = frame.content or (0, 0)
    told = [i for i in parsed.items[first:last] if type(i) is Phrase]
    answer = any(each.sense("threaten", "respond") is not None for each in told)
    answer = answer or any(each.sense == "respond" for each in inner_frames(frame, parsed))
    if frame.sense == "promise" and answer:
        return "threatens", ["stance.own-act-ahead"]
    if frame.sense == "order" and _orders_violence(frame, parsed):
        return "threatens", ["stance.violence-ordered"]
    return stance, []


def _named(frame: Frame, parsed: Parsed) -> tuple[str, list[str]] | None:
    """What giving a thing a name does, or turning it down: a charge is denied, a breach told."""
    if disputes(frame) or frame.negated:
        return "denies", ["stance.charge-rejected"]
    if frame.sense != "describe":
        return None
    if frame.object is not None and frame.object.sense("accuse", "claim"):
        return "denies", ["stance.charge-belittled"]
    if is_named_breach(frame, parsed):
        return "accuses", [LABEL]
    return None


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
    return not _promises(frame, parsed)


def _promises(frame: Frame, parsed: Parsed) -> bool:
    """«وعد بأن», «وعد بالرد»: what is promised stands after "that" or "to"."""
    after = parsed.items[frame.at + 1 : frame.at + 1 + NAMED]
    return any(e.prep == "b" if isinstance(e, Phrase) else e.is_sense("comp") for e in after)


def stance_of_words(
    inner: list[Frame], parsed: Parsed, speaker: Speaker, talk: Talk
) -> tuple[str, list[str]]:
    """The stance that what is said has by itself, without a verb of saying; else ``asserts``."""
    if tells_count(inner):
        return "accuses", ["stance.tally-of-breaches"]
    for made, why, holds in RULES if inner else ():
        if any(holds(each, parsed, speaker, talk) for each in inner):
            return made, [why]
    return "asserts", []


def _after_content(
    frame: Frame, inner: list[Frame], stance: str, parsed: Parsed, heard: tuple[Speaker, Talk]
) -> tuple[str, list[str]]:
    """The stance of a plain report, by the clauses that it holds."""
    speaker, talk = heard
    if put := _put(frame, inner, parsed):
        return put
    told, why = stance_of_words(inner, parsed, speaker, talk)
    if why:
        return told, why
    if own := _of_own_acts(frame, inner, parsed, heard):
        return own
    doubtful = bool(inner) and _disbelieves(frame, inner[0])
    return ("doubts", ["stance.disbelief"]) if doubtful else (stance, [])


def _of_own_acts(
    frame: Frame, inner: list[Frame], parsed: Parsed, heard: tuple[Speaker, Talk]
) -> tuple[str, list[str]] | None:
    """The stance of who tells what his own side will do, or had no part in."""
    speaker, talk = heard
    if inner and has_duty(inner[0], speaker, talk):
        return "promises", ["stance.own-duty"]
    if forswears(inner, speaker, talk):
        return "promises", ["stance.own-act-forsworn"]
    if intends(frame, inner, parsed, speaker, talk):
        return "announces", ["stance.own-act-planned"]
    denied = denies_part(frame, parsed, speaker, talk)
    return ("denies", ["stance.own-part-denied"]) if denied else None


def _put(frame: Frame, inner: list[Frame], parsed: Parsed) -> tuple[str, list[str]] | None:
    """The stance that the manner of the words gives: a duty, a verdict, one's own words."""
    if _duty(frame, inner, parsed) or _bids(frame, parsed):
        return "calls_for", ["stance.duty-is-demand"]
    if told := _no_deal(frame, parsed) or label_of(frame, parsed):
        return told
    if voiced := _voiced(frame, inner):
        return voiced, ["stance.own-words"]
    if _is_ready(frame, parsed):
        return "promises", ["stance.own-readiness"]
    verbless = not any(each.form == "finite" and each.sense not in BEING for each in inner)
    named = frame.sense == "describe" and is_named_breach(frame, parsed)
    if verbless and (named or calls_breach(frame, inner, parsed)):
        return "accuses", [LABEL]
    judged = judged_in(frame.content, parsed) if verbless else None
    return (judged, ["stance.own-verdict"]) if judged else None


def _no_deal(frame: Frame, parsed: Parsed) -> tuple[str, list[str]] | None:
    first, last = frame.content or (0, 0)
    none = lacks_pact(parsed.items[first:last])
    return ("denies", ["stance.no-agreement"]) if none else None


BEING = frozenset({"aspect_continue", "hold"})
"""Verbs that only tell that a thing is so: «the truce was a milestone», "remains fragile"."""


HEAD, READY, NAMED = 6, 3, 4
"""Items among which a duty, a readiness or what is promised stands at the head of words."""


def _must_first(frame: Frame, parsed: Parsed) -> bool:
    """«"Now words must become deeds", he said»: a duty in words that stand before their report."""
    first, last = frame.content or (0, 0)
    if last > frame.at:
        return False
    for item in parsed.items[first : min(last, first + HEAD)]:
        if isinstance(item, Unit):
            if item.is_sense("modal_must"):
                return True
            if item.finite:
                return False
    return False


def _is_ready(frame: Frame, parsed: Parsed) -> bool:
    """«قالت إنها مستعدة لدعم الآلية», «заявил, что готов»: an adjective that promises."""
    first, last = frame.content or (0, 0)
    for item in parsed.items[first : min(last, first + READY)]:
        if type(item) is Unit and item.verb is None and item.is_sense("promise"):
            return True
        if type(item) is Unit and item.is_sense("negator"):
            return False
    return False


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
    opens = parsed.items[frame.content[0] - 1] if frame.content and frame.content[0] else None
    comp = opens.sense("comp") if isinstance(opens, Unit) else None
    wanted = comp is not None and "mood" in comp.entry.fields  # «…, чтобы X вышел»
    acts = first is not None and (first.must or (wanted and first.form == "finite"))
    if acts or _must_first(frame, parsed):
        return True
    after = parsed.items[frame.at + 1 : frame.at + 4]
    return any(type(item) is Unit and item.is_sense("modal_must") for item in after)


def _no_pact(frame: Frame, parsed: Parsed, speaker: Speaker, talk: Talk) -> bool:  # noqa: ARG001
    """«Не подписывали»; that others did not sign is no denial in the mouth of a witness.

    Nor is a failure ("failed to agree"), which is told as it was.
    """
    if frame.sense != "agree" or not frame.negated or frame.failed:
        return False
    others = frame.subject is not None and bool(frame.subject.actors or frame.subject.senses)
    return not (others and is_witness(speaker.actor, talk.referents))


RULES = (
    ("denies", "stance.no-agreement", _no_pact),
    ("threatens", "stance.own-act-ahead", threatens),
    ("accuses", "stance.act-of-another", accuses_foe),
    ("accuses", "stance.act-suffered", suffers),
    ("accuses", "stance.default-of-another", faults_foe),
    ("denies", "stance.own-act-denied", disowns),
    ("accuses", "stance.foe-abetted", abets_foe),
)
"""Stances that one clause of what is said is enough for: the first rule that holds decides."""
