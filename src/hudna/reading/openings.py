"""Openings: what a Russian clause names before the one who acts, and before the verb.

«О перемирии стороны договорились», «Перемирия добился Каир», «Между A и B установился мир»: word
order tells what is new, so that what is known already, an arrangement or its two sides, opens the
clause and is still a role of the verb.
"""

from hudna.packs.features import CASES, NOM
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import leftwards
from hudna.reading.senses import bits_of

__all__ = ["take_opening"]

DONE_TO_TRUCES = frozenset(
    {"accept", "agree", "announce", "consult", "demand", "enter_force", "extend", "halt", "hold",
     "induce", "mediate", "order", "propose", "reject", "respect", "say", "support", "suspend",
     "terminate", "violate"}
)  # fmt: skip
ARRANGED = bits_of("truce", "pact")
OPENING = frozenset({"about", "to", "from", "on", "in", "against", "with"})
"""Prepositions by which an arrangement opens a clause: «к перемирию призвал», «от паузы …»."""


def take_opening(frame: Frame, parsed: Parsed) -> None:
    """Give a finite verb the arrangement, or the two sides, that open its clause.

    Args:
        frame: a verb whose subject and object are found.
        parsed: its sentence.
    """
    if frame.form != "finite" or frame.sense not in DONE_TO_TRUCES or frame.antecedent:
        return
    for k in leftwards(frame.at - 1, parsed):
        item = parsed.items[k]
        if not isinstance(item, Phrase):
            return  # a relative: the clause is of what stands before it
        if item is not frame.subject:
            _take(frame, item)


def _take(frame: Frame, phrase: Phrase) -> None:
    if phrase.prep:
        if phrase.prep == "in" and phrase.place is None and frame.sense in BETWEEN and phrase.names:
            frame.preps.setdefault("in", []).append(phrase)  # «в Донбассе вводится режим …»
        named = phrase.prep == "between" and frame.sense in BETWEEN
        if named or (phrase.prep in OPENING and phrase.told & ARRANGED):
            frame.preps.setdefault(phrase.prep, []).append(phrase)
        return
    oblique = bool(phrase.bits & CASES & ~NOM)
    if frame.object is None and phrase.told & ARRANGED and oblique and not frame.passive:
        frame.object = phrase


BETWEEN = frozenset({"agree", "enter_force", "hold", "extend"})
"""What is said of an arrangement between two."""
