"""Claims: who says what, through whom, in which stance (domain.md section 11)."""

from hudna.packs.features import CASES, CONJ, PASSIVE
from hudna.reading.attributions import attributed
from hudna.reading.blame import is_enemy
from hudna.reading.carried import carried, stance_of_quoted
from hudna.reading.charges_as_counted import counts_breaches
from hudna.reading.colons import headed
from hudna.reading.contents import content_of, quote_of_claim
from hudna.reading.counts_in_turn import also_counting, counts_own, ends_sentence
from hudna.reading.denials import is_unadmitted
from hudna.reading.drafts import ClaimDraft, Speaker
from hudna.reading.frames import Frame, Parsed
from hudna.reading.manners import put_manner
from hudna.reading.pretexts import cites_breach, hedged
from hudna.reading.senses import REPORT, bits_of
from hudna.reading.sides import side_of
from hudna.reading.speakers import (
    Talk,
    carriers_of,
    chain_of,
    named_alone,
    speakers_of,
)
from hudna.reading.speech import (
    PLAIN,
    inner_frames,
    is_joint,
    is_mutual,
    is_own,
    is_retold,
    is_spoken,
    is_unsaid,
    report_sense,
    tells_that,
)
from hudna.reading.stances import stance_of
from hudna.reading.statements import is_no_word, is_only_issued
from hudna.reading.told_together import told_together, without_links
from hudna.reading.units import Unit
from hudna.reading.wordless import says_nothing

__all__ = ["Talk", "find_claims", "is_joint", "report_sense"]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})
CHANNEL = bits_of("channel")
ACTS = frozenset({"accept", "order", "promise"})
TERMS = frozenset({"order", "promise"})
"""What both sides take upon them are the terms of what they agreed, not what either said."""
TOLD_OF = ACTS | {"demand", "propose"}
"""What another tells of somebody is what he did, not what he said: «said X accepted the plan»."""


def find_claims(parsed: Parsed, talk: Talk, segment_kind: str) -> list[ClaimDraft]:
    """The claims of one sentence."""
    if segment_kind in SILENT_SEGMENTS:
        return []
    found: list[ClaimDraft] = []
    for frame in parsed.frames:
        meaning = report_sense(frame)
        if meaning is not None and is_spoken(frame, parsed):
            found.extend(_from_frame(frame, meaning, parsed, talk))
    found.extend([more for claim in found for more in also_counting(claim, talk)])
    found.extend(attributed(parsed, talk, found))
    found.extend(hedged(parsed, talk, found))
    if not found:
        found.extend(headed(parsed, talk))
    found = told_together(without_links(found, talk.referents))
    media = carriers_of(parsed, talk) if found else []
    for claim in found:
        claim.chain.extend(m for m in media if m.actor != claim.speaker.actor)
        put_manner(claim)
    talk.claims.extend(found)
    return found


# ------------------------------------------------------------ one report


def _from_frame(frame: Frame, sense: str, parsed: Parsed, talk: Talk) -> list[ClaimDraft]:
    if frame.form != "noun" and not _is_told(frame, parsed, talk):
        return []  # a noun's words were said: «denied Y's claim», "urged X to heed Y's call"
    teller = counts_own(frame, parsed, talk) or frame.subject
    speakers = _in_own_name(frame, speakers_of(teller, parsed, talk), parsed, talk)
    speakers, chain = carried(frame, speakers, parsed, talk)
    if not speakers and (alone := named_alone(frame, parsed)) is not None:
        speakers = [alone]
    if not speakers or says_nothing(frame, speakers, talk):
        return []
    if is_mutual(frame) and all(each.actor is None for each in speakers):
        return []  # "both armies traded blame": what each said is told by itself
    if frame.form != "noun":
        talk.heard(speakers[0], parsed)
    if _only_a_link(frame, parsed, talk) or _says_again(frame, speakers[0], parsed, talk):
        return []
    meaning = REPORT[sense]
    stance, why = stance_of(frame, meaning.stance or "asserts", parsed, speakers[0], talk)
    if frame.sense == "quote" and (chain is not None or cites_breach(frame, parsed)):
        stance, why = stance_of_quoted(frame, parsed, speakers[0], talk)
    return [
        ClaimDraft(
            speaker=speaker,
            stance=stance,
            parsed=parsed,
            frame=frame,
            quote=quote_of_claim(frame, parsed),
            content=content_of(frame, parsed),
            items=frame.content or (frame.at, frame.at + 1),
            chain=chain or chain_of(frame, speaker, parsed, talk),
            channel=_channel(frame),
            why=[frame.entry.id, *why],
        )
        for speaker in speakers
    ]


def _in_own_name(
    frame: Frame, speakers: list[Speaker], parsed: Parsed, talk: Talk
) -> list[Speaker]:
    """«The spokesman said the army rejects …»: who speaks for a body says what it says."""
    outer = next((each for each in frame.chain() if report_sense(each) is not None), None)
    if outer is None or len(speakers) > 1:
        return speakers
    told = speakers_of(outer.subject, parsed, talk)
    if not speakers or speakers[0].actor is None:  # «his country had counted»: whose it is
        ours = frame.sense == "count" and frame.subject is not None and frame.subject.possessed
        return told if ours else speakers
    one = told[0] if len(told) == 1 else None
    if one is None or one.actor is None:  # "an X official said his country rejects …"
        return told if one is not None and one.behalf == speakers[0].actor else speakers
    person = talk.referents.kind_of(one.actor) == "person"
    own = person and speakers[0].actor in side_of(one.actor, talk.referents)
    return told if own else speakers


def _is_told(frame: Frame, parsed: Parsed, talk: Talk) -> bool:
    """Whether the report is made: not denied, wanted, planned or only named."""
    unsaid = frame.negated and not is_unadmitted(frame, parsed)
    unsaid = unsaid or frame.future or (frame.must and frame.form == "finite")
    if unsaid or frame.hypothetical or is_no_word(frame):
        return False
    above = frame.chain()
    denied = bool(above) and above[0].at < frame.at and is_unsaid(frame, above[0])
    if denied or any(_only_wanted(each) for each in above):
        return False  # «X обвинил Y, Z это отрицает» is told all the same
    others = [each for each in above if each.meaning.speech]
    joint = is_joint(frame.subject)
    if (joint and (others or frame.sense in TERMS)) or (
        others and _is_told_of(frame, others, talk)
    ):
        return False
    if (
        is_retold(frame, parsed)
        or _after_preposition(frame, parsed)
        or (above and is_own(frame.subject))
    ):
        return False
    twins = [o for o in parsed.frames if o.at == frame.at and o is not frame and report_sense(o)]
    if frame.sense != "describe":
        counted = frame.sense == "promise" and any(map(_counts, twins))
        return not (counted or _only_recalled(frame) or _is_nearer(frame, twins, parsed))
    return not twins and not frame.antecedent and not above


def _is_nearer(frame: Frame, twins: list[Frame], parsed: Parsed) -> bool:
    """Whether another sense of the same words says more: «أعلن التزامه» promises."""
    told_that = tells_that(frame, parsed)
    if frame.sense == "order":
        return told_that  # "told the BBC that …" tells, "told the men to …" orders
    if frame.sense in PLAIN:
        if _responds(frame, parsed):
            return True  # «войска отвечают на провокации» is no word of theirs
        if _counts(frame):
            return False  # «وعدّت خمسة خروق» is written like «وعدت»
        return not told_that and any(o.sense in NEARER for o in twins)
    return frame.sense in {"reject", "no_comment"} and any(o.sense == "deny" for o in twins)


def _counts(frame: Frame) -> bool:
    """Whether it is a count of breaches."""
    return frame.sense == "count" and counts_breaches(frame)


def _responds(frame: Frame, parsed: Parsed) -> bool:
    """Whether what is answered is an act, not a word."""
    if not any(each.sense == "respond" and each.at == frame.at for each in parsed.frames):
        return False
    held = (p for phrases in frame.preps.values() for p in phrases)
    return any(each.told & ACT and not each.told & SAID for each in held)


ACT = bits_of("violate", "provocation", "attack", "shelling", "air_strike", "drone_strike")
SAID = bits_of("accuse", "claim", "say", "propose", "demand")
NEARER = frozenset({"promise", "order", "accuse", "deny"})
"""What a phrase means, beside the plain report that its verb is alone: «считают виновным»."""
BROUGHT = frozenset({"demand", "announce", "propose", "order", "accept"})  # known by them


def _only_recalled(frame: Frame) -> bool:
    """Whether a relative clause only tells what a thing is known by: no news of who said it."""
    subject = frame.subject
    if subject is None or frame.sense not in BROUGHT or frame.clausal:
        return False
    if frame.form == "participle" and frame.bits & CASES:
        return True  # «Египет, предложивший остановку боёв, …»
    return frame.antecedent and subject.first > frame.first


def _is_told_of(frame: Frame, reports: list[Frame], talk: Talk) -> bool:
    """Whether somebody of another side, who is no medium, reports what the subject did."""
    if frame.sense not in TOLD_OF or frame.subject is None:
        return frame.sense in TOLD_OF
    if is_enemy(frame.subject):
        return True
    mine = frame.subject.actors
    others = [
        r.subject for r in reports if r.subject is not None and not r.subject.sense("pronoun")
    ]
    if frame.sense in ACTS:
        return any(not mine or other.actors != mine for other in others)
    tellers = [actor for other in others for actor in other.actors]
    kinds = {talk.referents.kind_of(actor) for actor in tellers}
    return bool(mine and tellers) and kinds != {"media"} and _apart(tellers, mine, talk)


def _apart(tellers: list[str], mine: list[str], talk: Talk) -> bool:
    """Whether none of them speaks for any of the others."""
    sides = [side_of(actor, talk.referents) for actor in mine]
    return not any(side_of(actor, talk.referents) & side for actor in tellers for side in sides)


def _after_preposition(frame: Frame, parsed: Parsed) -> bool:
    """«Accused X of repeated violations»: after a preposition a past form is an adjective."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if parsed.sentence.language != "en" or not isinstance(before, Unit):
        return False
    link = before.sense("conj_clause") if frame.form == "participle" else None
    if link is not None and link.entry.fields.get("link") in {"after", "before", "when"}:
        return True  # "since announcing its truce": when it was, and no news of it
    past = frame.form == "finite" and frame.bits & PASSIVE
    return bool(past) and before.is_sense("prep")


def _only_wanted(frame: Frame) -> bool:
    return frame.meaning.demands or frame.sense in {"intend", "condition"}


def _first_inside(frame: Frame, parsed: Parsed) -> Frame | None:
    inner = [each for each in inner_frames(frame, parsed) if each.form == "finite"]
    return min(inner, key=lambda each: each.at, default=None)


def _only_a_link(frame: Frame, parsed: Parsed, talk: Talk) -> bool:
    """«The White House said Obama told Putin …», "said it welcomed": only the inner one counts."""
    if frame.content is not None and frame.content[0] < frame.at:
        return False  # «"They told us so," he said»: what others say stands in his words
    first = _first_inside(frame, parsed) if frame.sense in PLAIN and not _counts(frame) else None
    if first is None or report_sense(first) is None or is_joint(first.subject) or first.negated:
        return False
    if _responds(first, parsed):
        return False
    if _is_told_of(first, [frame], talk) or first.future or first.hypothetical:
        return False
    aside = is_own(first.subject) or _is_nobodys(first) or _counts_before(frame, first, parsed)
    if aside or first.bits & CONJ:  # «قالت … إن …، وأعربت عن قلقها»: joined to it, not all of it
        return False
    return not first.inherited or first.sense not in PLAIN


def _counts_before(frame: Frame, first: Frame, parsed: Parsed) -> bool:
    """«X recorded 96, its television reported»: what ends the sentence tells of the count."""
    return frame.sense == "count" and ends_sentence(first, parsed)


def _is_nobodys(frame: Frame) -> bool:
    """«Призыв адресован партии»: a passive that names nobody who says it."""
    return frame.passive and (frame.subject is None or not frame.subject.actors)


def _says_again(frame: Frame, speaker: Speaker, parsed: Parsed, talk: Talk) -> bool:
    """«Предупредил, что ответит»: a plain report inside the same speaker's own report."""
    if frame.sense not in PLAIN:
        return False
    for above in frame.chain():
        if is_mutual(above):  # "both traded blame: X said …" is not told by both
            return False
        if report_sense(above) is not None and not is_only_issued(above):
            outer = speakers_of(above.subject, parsed, talk)
            same = any(each.actor == speaker.actor for each in outer)
            return same and not (_only_a_link(above, parsed, talk) and not frame.inherited)
    return False


def _channel(frame: Frame) -> str | None:
    for _, phrase in frame.roles():
        for part in phrase.everything() if phrase.members or phrase.genitives else (phrase,):
            entry = part.entry("channel") if part.told & CHANNEL else None
            if entry is not None:
                return entry.fields.get("channel")
    return None
