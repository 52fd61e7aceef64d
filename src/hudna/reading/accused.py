"""Accused: whom a charge is made against, by what its words name."""

from hudna.packs.features import SUFFIX
from hudna.reading.against_truces import AGAINST, breaks_by_act
from hudna.reading.blame import blamed, culprits_of, is_enemy, opponents_of
from hudna.reading.clauses_ru import by_some
from hudna.reading.culpability import faults
from hudna.reading.denials import denied_by
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.labels import LABEL, doers_of, labelled
from hudna.reading.mutual_charges import EACH
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of

__all__ = ["accused_by", "breakers_before", "culprits_in", "other_side"]

PAIR = 2
MEN = bits_of("casualty_who", "generic", "organ", "band")


def culprits_in(
    frame: Frame | None, claim: ClaimDraft, accused: list[str], referents: Referents
) -> list[str | None]:
    """The culprits of the act, else the accused, else the other side; None where nobody is."""
    by = claim.speaker.voice
    own = blamed(frame, claim.parsed, by, referents) if frame is not None else []
    own = [each for each in own if each != by]
    if own and accused and frame is not None and _is_struck(frame, own, claim):
        own = []
    if own and accused and frame is not None and _is_deniers(frame, claim):
        own = []
    if not own and frame is not None and not accused:
        own = breakers_before(frame, claim)
    nearest = _nearest_accused(frame, claim) if frame is not None and accused else []
    others = [a for a in nearest or accused if a != by]  # nobody accuses himself
    return [*(own or others or other_side(claim))] or [None]


def _is_deniers(frame: Frame, claim: ClaimDraft) -> bool:
    """«Denied a claim by X that its troops had fired»: they are those of who denies it."""
    doer = frame.subject
    if doer is None or not doer.possessed or doer.names or claim.frame is None:
        return False
    return bool(denied_by(claim.frame, claim.parsed))


def _is_struck(frame: Frame, named: list[str], claim: ClaimDraft) -> bool:
    """«Обвинил X в обстреле солдат Y»: whom a charge's noun has behind it suffered it."""
    charge, item = claim.frame, claim.parsed.items[frame.at]
    if charge is None or charge.sense != "accuse" or frame.form != "noun":
        return False
    behind = item.genitives if isinstance(item, Phrase) else []
    return any(each.actors == named and not each.prep for each in behind)


def breakers_before(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«115 breaches by X, among them fire on a village»: whose breaches it is one of."""
    before = [
        each
        for each in claim.parsed.frames
        if each.sense == "violate" and each.at < frame.at and claim.items[0] <= each.at
    ]
    doer = frame.subject
    theirs = doer is not None and doer.possessed and not doer.actors  # "…: their drones struck A"
    unsaid = frame.form == "noun" or frame.passive or frame.inherited or theirs
    listed = before and (unsaid or by_some(frame, claim.parsed))
    return culprits_of(before[-1], claim.parsed) if listed else []


def _nearest_accused(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Blamed A for one thing and B for another»: whom the charge follows."""
    if claim.frame is None or claim.frame.sense != "accuse":
        return []
    items = claim.parsed.items
    for k in range(frame.at - 1, claim.frame.at, -1):
        item, after = items[k], items[k + 1]
        if item is claim.frame.subject:
            continue
        charged = (isinstance(after, Phrase) and bool(after.prep)) or k + 1 == frame.at
        if isinstance(item, Phrase) and not item.prep and item.actors and charged:
            return list(item.actors)
    return []


def other_side(claim: ClaimDraft) -> list[str]:
    """Where both accuse each other, each accuses the other."""
    frame = claim.frame
    mutual = frame is not None and (frame.sense == "accuse" or EACH in claim.why)
    if frame is None or not mutual or frame.subject is None:
        return []
    actors = list(dict.fromkeys(frame.subject.actors))
    return [a for a in actors if a != claim.speaker.voice] if len(actors) == PAIR else []


def accused_by(claim: ClaimDraft, referents: Referents) -> list[str]:
    """Whom the claim's own verb accuses."""
    frame = claim.frame
    if claim.stance == "accuses" and (faulted := faults(claim.parsed, claim.items)):
        return faulted
    if frame is None or AGAINST in claim.why:
        against = AGAINST in claim.why
        told = (claim.items, claim.parsed, claim.speaker, referents)
        return breaks_by_act(*told) if against else []
    if denier := denied_by(frame, claim.parsed):
        return denier
    if claim.stance == "accuses" and (frame.sense == "describe" or LABEL in claim.why):
        return _called(frame, claim, referents)
    suffixed = frame.sense == "accuse" and frame.form == "finite" and frame.bits & SUFFIX
    if suffixed and (taken := _taken_up(frame, claim)):
        return taken  # «وحمّلته مسؤولية مقتل جنود»: whom the verb holds, not whose death
    return _in_roles(frame, claim, referents)


def _called(frame: Frame, claim: ClaimDraft, referents: Referents) -> list[str]:
    """Whose act is called a breach, or something worse."""
    if frame.sense != "describe":
        return labelled(claim, referents)
    return _doers_of_named(frame, claim) or _called_so(frame, claim)


def _doers_of_named(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Наступление войск X назвал нарушением»: who did what is given that name."""
    parsed = claim.parsed
    acts = (f for f in parsed.frames if f.form == "noun" and parsed.items[f.at] is frame.object)
    return next((found for each in acts if (found := culprits_of(each, parsed))), [])


def _called_so(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Said X had kept the road shut, calling it a breach»: whose act is given the name."""
    named = any(e.sense == "violate" and culprits_of(e, claim.parsed) for e in claim.parsed.frames)
    if named:
        return []
    for other in reversed(claim.parsed.frames):
        own = other.form == "finite" and other.at < frame.at and not other.meaning.speech
        if own and not other.negated and (done := doers_of(other, claim.parsed)):
            mine = frame.subject.actors if frame.subject is not None else []
            return [a for a in done if a not in mine]
    return []


def _in_roles(frame: Frame, claim: ClaimDraft, referents: Referents) -> list[str]:
    places = tuple(frame.entry.roles.get("recipient", ())) or frame.meaning.recipient
    if frame.form == "noun":  # «اتهامات لروسيا», "accusations against X"
        places = (*places, *frame.meaning.recipient)
    held = [
        phrase
        for place in places
        for phrase in ([frame.object] if place == "object" else frame.preps.get(place, []))
        if phrase is not None and not _is_act(phrase)  # «осудил нападение на конвой ООН»
    ]
    for phrase in held:
        owners = [a for each in phrase.genitives for a in each.actors]  # «حراس مشار»
        if named := phrase.actors or phrase.state_actors or (owners if phrase.told & MEN else []):
            return list(named)
        if phrase.sense("pronoun"):
            return _taken_up(frame, claim)
        if is_enemy(phrase) and claim.speaker.voice is not None:
            return opponents_of(claim.speaker.voice, referents)  # "accused its neighbour of …"
    return []


def _taken_up(frame: Frame, claim: ClaimDraft) -> list[str]:
    return (
        _addressed_before(frame, claim)
        or _named_before(frame, claim)
        or _acted_before(frame, claim.parsed.before)
    )


def _acted_before(frame: Frame, before: Parsed | None) -> list[str]:
    """«The rebels halted. The army accused them of …»: who acted in the sentence before."""
    mine = frame.subject.actors if frame.subject is not None else []
    for other in before.frames if before is not None and frame.form == "finite" else ():
        subject = other.subject
        if other.form != "finite" or other.above is not None or subject is None:
            continue
        return list(subject.actors) if subject.actors and mine != subject.actors else []
    return []


def _is_act(phrase: Phrase) -> bool:
    """Whether the phrase is an attack: whom it names may be who suffered it."""
    return not phrase.members and any(each.meaning.event == "attack" for each in phrase.head.senses)


def _addressed_before(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Urged X to …, and accused it of …»: a pronoun takes up whom the same speaker addressed."""
    for other in reversed(claim.parsed.frames):
        same = other.subject is frame.subject and other.at < frame.at
        if same and other.object is not None and other.object.actors:
            return list(other.object.actors)
    return []


def _named_before(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«شككت الحكومة في التزام الجبهة، واتهمتها بكذا»: a pronoun, or one written with the verb."""
    mine = frame.subject.actors if frame.subject is not None else []
    for item in reversed(claim.parsed.items[: frame.at]):
        for part in reversed(item.everything()) if isinstance(item, Phrase) else ():
            if len(part.actors) == 1 and not part.place and part.actors[0] not in mine:
                return list(part.actors)
    return []
