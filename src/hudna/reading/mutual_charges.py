"""Mutual charges: who accuse one another, where a verb tells it of both (domain.md 11.2)."""

from hudna.reading.blame import culprits_of
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.sides import all_fight_here, are_foes
from hudna.reading.speech import is_mutual

__all__ = ["EACH", "both_accuse", "charge_each_other", "is_told_apart"]


def both_accuse(frame: Frame, parsed: Parsed, referents: Referents) -> None:
    """«Though each accused the other»: the two sides of the text, where the clause names none."""
    subject = frame.subject
    named = subject is not None and not frame.inherited and len(set(subject.actors)) > 1
    head = parsed.items[frame.at]
    both = _one_with_other(frame, parsed) or referents.pair
    if not named and frame.antecedent and not both:
        frame.subject = None  # «هدنة …، والذي اتهم كل طرف الآخر بخرقه»: not what it was broken of
    if named or not both or isinstance(head, Phrase):
        return
    frame.subject = Phrase(frame.first, frame.last, head, actors=list(both))
    frame.inherited = True


def _one_with_other(frame: Frame, parsed: Parsed) -> list[str]:
    """«Ереван с Баку обвинили друг друга»: the one, and with whom."""
    before = parsed.items[max(frame.at - 2, 0) : frame.at]
    held = [e for e in before if isinstance(e, Phrase) and len(e.actors) == 1]
    joined = len(held) == len(before) > 1 and not held[0].prep and held[1].prep == "with"
    return [held[0].actors[0], held[1].actors[0]] if joined else []


EACH = "stance.breaches-of-each-other"


def charge_each_other(frame: Frame, parsed: Parsed, referents: Referents) -> bool:
    """«Both X and Y have complained of breaches»: of whose, where two foes say so together."""
    pair = list(dict.fromkeys(frame.subject.actors)) if frame.subject is not None else []
    told = frame.form == "finite" and not (frame.negated or frame.future or frame.hypothetical)
    if not told or len(pair) != PAIR or frame.sense not in TELLING:
        return False
    if not are_foes(pair[0], pair[1:], referents) or not all_fight_here(pair, referents):
        return False
    held = [frame.object, *(p for prep in OF for p in frame.preps.get(prep, ()))]
    broken = [f for f in parsed.frames if f.sense == "violate" and f.form == "noun"]
    return any(
        any(parsed.items[f.at] is each for each in held)
        and not (f.negated or culprits_of(f, parsed))
        for f in broken
    )


PAIR, OF = 2, ("of", "about", "from", "b")
TELLING = frozenset({"criticise", "claim"})


def is_told_apart(frame: Frame, claim: ClaimDraft) -> bool:
    """«Traded blame: X said Y shelled A, Y that …»: what either says is none of what both say."""
    if claim.frame is None or not is_mutual(claim.frame):
        return False
    teller = next((each for each in frame.chain() if each.meaning.speech), None)
    if teller is not None and teller is not claim.frame:
        return True
    return _is_other_turn(frame, claim, claim.frame)


def _is_other_turn(frame: Frame, claim: ClaimDraft, charge: Frame) -> bool:
    """«Винят друг друга: Москва - за удар по A, Киев - за обстрел B»: whose turn it is."""
    items = claim.parsed.items
    for k in range(frame.at - 1, charge.at, -1):
        item, after = items[k], items[k + 1]
        turn = isinstance(item, Phrase) and not item.prep and len(item.actors) == 1
        if turn and isinstance(item, Phrase) and after.mark == "-":
            return item.actors[0] != claim.speaker.voice
    return False
