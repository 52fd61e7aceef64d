"""Backers: who says that he supports or welcomes a truce, and brings no news of its making."""

from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truce_slots import Slots

__all__ = ["is_hoped", "only_backs", "only_spoken_of"]


def only_backs(claim: ClaimDraft, actor: str, mention: TruceMention, slots: Slots) -> bool:
    """«Said it would support the proposal», «заявил, что приветствует»: no news of a making."""
    for each in mention.parsed.frames:
        if each.sense in BACKING and each.above is claim.frame and each.at < mention.item:
            named = [] if each.inherited or each.subject is None else each.subject.actors
            if all(slots.is_one(slots.side(actor), slots.side(other)) for other in named):
                return True
    return False


BACKING = frozenset({"support", "welcome", "accept"})


def only_spoken_of(act: Act, report: Frame, parsed: Parsed) -> bool:
    """«Заявил, что внимание направлено *на продление*»: a noun in a clause makes nothing.

    An Arabic noun may do so: «قال إن تمديد الهدنة تم».
    """
    if act.frame.form != "noun" or parsed.sentence.language == "ar":
        return False
    between = parsed.items[report.at + 1 : act.frame.at]
    return any(not isinstance(item, Phrase) and item.told & COMPLEMENT for item in between)


COMPLEMENT = bits_of("comp")


def is_hoped(act: Act) -> bool:
    """«Mediators hoped to reach a truce»: who hopes for it, or is hoped to make it, is no side."""
    return act.modality == "planned" and any(f.sense == "hope" for f in act.frame.chain())
