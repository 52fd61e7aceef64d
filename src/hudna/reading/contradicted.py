"""Charges behind other acts: whose charge a denial answers, whom a threat behind one is for."""

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of

__all__ = ["with_accused", "with_accusers"]

NEAR, NEAR_BY = 6, 1
"""Events before a denial, and sentences, among which the charge stands that it answers."""
WHY, BLAMED = "events.denial.of-charge", "events.threat.at-accused"
CHARGE, COMPLEMENT = bits_of("accuse"), bits_of("comp")


def with_accusers(events: list[EventDraft], referents: Referents) -> None:
    """«A accused B of an ambush. B denied this»: B contradicts A.

    What is denied must be the charge as a whole; who denies a single act ("denied having shelled
    the market") tells of the act, and contradicts nobody by name.
    """
    for at, event in enumerate(events):
        if event.kind != "deny" or event.recipients or not event.actors:
            continue
        if event.frame is None or not _is_of_charge(event, event.frame):
            continue
        mine = {side for actor in event.actors for side in side_of(actor, referents)}
        for other in reversed(events[max(at - NEAR, 0) : at]):
            if event.parsed.sentence.number - other.parsed.sentence.number > NEAR_BY:
                break
            if accusers := _accusers(other, mine, referents):
                event.recipients = accusers
                event.why.append(WHY)
                break


def with_accused(events: list[EventDraft]) -> None:
    """«X called the shelling a breach by Y and vowed an answer»: the threat is for Y."""
    for at, event in enumerate(events):
        if event.kind != "threaten" or event.recipients or not event.actors:
            continue
        for other in reversed(events[max(at - NEAR, 0) : at]):
            if other.parsed is not event.parsed:
                break
            if other.kind == "accuse_violation" and other.actors == event.actors:
                event.recipients = [a for a in other.recipients if a not in event.actors]
                event.why.append(BLAMED)
                break


def _is_of_charge(event: EventDraft, denial: Frame) -> bool:
    """Whether the whole charge is denied, by a word for it or by one that takes it up."""
    if denial.sense == "say" or denial.object is None:
        return denial.sense != "deny" or not _opens_clause(event, denial)
    if denial.object.told & CHARGE:
        return True
    return not any(each.meaning.event for each in denial.object.senses)


def _opens_clause(event: EventDraft, denial: Frame) -> bool:
    """«Denied that …»: a clause tells what is denied."""
    if denial.content is None or not denial.content[0]:
        return False
    before = event.parsed.items[denial.content[0] - 1]
    return not isinstance(before, Phrase) and before.told & COMPLEMENT > 0


def _accusers(charge: EventDraft, mine: set[str], referents: Referents) -> list[str]:
    """Who charges the side that denies: with a breach, or with an attack that he tells of."""
    if charge.kind == "accuse_violation":
        accused, accusers = charge.recipients, charge.actors
    elif charge.kind == "attack":
        accused, accusers = charge.actors, _tellers(charge)
    else:
        return []
    if not any(mine & side_of(each, referents) for each in accused):
        return []
    return [a for a in accusers if not mine & side_of(a, referents)]


def _tellers(attack: EventDraft) -> list[str]:
    above = attack.frame.chain() if attack.frame is not None else ()
    told = (each.subject for each in above if each.meaning.speech and each.subject is not None)
    return next((list(subject.actors) for subject in told if subject.actors), [])
