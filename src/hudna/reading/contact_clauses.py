"""Clauses that no relative opens: "A convoy *the rebels seized* was carrying aid".

Two nouns stand side by side there. The second acts in the clause; the first is whom or what it is
done to, and the subject of the verb behind.
"""

from itertools import pairwise

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import NO_MARK

__all__ = ["over_contact"]

LINKING = bits_of("conj_clause", "comp", "relative")


def over_contact(found: Phrase | None, frame: Frame, parsed: Parsed) -> Phrase | None:
    """The subject of a main verb: not whoever acts in the clause that the noun before it bears."""
    if found is None or frame.form != "finite":
        return found
    inner = _verb_before(frame, parsed)
    if inner is None or inner.subject is not found:
        return _behind_unknown(found, frame, parsed) or found
    head, thing = _borne_by(inner, parsed)
    if head is None or not _is_clear(inner.at, frame, parsed):
        return found
    for each in parsed.frames:
        if each.at == inner.at and each.object is None:
            each.object = thing
    frame.inherited = False
    return head


def _verb_before(frame: Frame, parsed: Parsed) -> Frame | None:
    before = [f for f in parsed.frames if f.at < frame.at and f.form == "finite"]
    return before[-1] if before and not before[-1].passive else None


def _borne_by(inner: Frame, parsed: Parsed) -> tuple[Phrase | None, Phrase | None]:
    """The noun right before who acts; "opposed to the deal X signed": first what that hangs on."""
    doer = inner.subject
    at = parsed.place_of(doer) if doer is not None else -1
    if doer is None or doer.prep or not 0 < at < inner.at:
        return None, None
    thing = parsed.items[at - 1]
    if not isinstance(thing, Phrase) or (inner.object is not None and inner.object is not thing):
        return None, None
    while at > 0 and isinstance(head := parsed.items[at - 1], Phrase):
        if not head.prep:
            return head, thing
        at -= 1
    return None, None


def _behind_unknown(found: Phrase, frame: Frame, parsed: Parsed) -> Phrase | None:
    """As "Fighters *the army had pursued* ambushed a convoy": a verb that no lexicon knows."""
    at = parsed.place_of(found)
    head = parsed.items[at - 1] if at > 0 else None
    if not isinstance(head, Phrase) or head.prep or found.prep:
        return None
    verb = at + 1
    while verb < frame.at and parsed.items[verb].told & HELPING:
        verb += 1
    unknown = parsed.items[verb]
    named = parsed.words.forms[found.first] not in ARTICLES or parsed.words.capital[unknown.first]
    if verb >= frame.at or unknown.kind != "x" or named:
        return None
    return head if _is_clear(at, frame, parsed) else None


ARTICLES, HELPING = frozenset({"a", "an", "the"}), bits_of("auxiliary")


def _is_clear(at: int, frame: Frame, parsed: Parsed) -> bool:
    """Whether nothing between two verbs opens a clause or is named for its own sake."""
    for item, after in pairwise(parsed.items[at + 1 : frame.at + 1]):
        if isinstance(item, Phrase):
            if not item.prep:
                return False
            continue
        opens = item.told & LINKING and after.kind != "time"  # "since April"
        if opens or item.finite or item.mark != NO_MARK:
            return False
    return True
