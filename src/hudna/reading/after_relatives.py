"""Main verbs behind a relative clause that no comma closes: their subject stands before it."""

from hudna.packs.features import CONJ, FEM
from hudna.reading.antecedents import antecedent
from hudna.reading.frames import Frame, Parsed, is_edge
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import is_clausal
from hudna.reading.senses import bits_of
from hudna.reading.units import NO_MARK, Unit

__all__ = [
    "is_cleft",
    "over_participle",
    "past_copula",
    "subject_before_that",
    "subject_behind_relative",
]

RELATIVE, OPENING = bits_of("relative"), bits_of("conj_clause", "comp", "relative", "according")
TELLING = bits_of("claim", "report", "accuse", "propose")
"""Nouns behind which "that" opens what is claimed."""
NEAR = 6
"""Items between a relative and its verb."""
TEMPORAL = frozenset({"after", "before", "since", "until", "as"})


def subject_behind_relative(frame: Frame, parsed: Parsed) -> Phrase | None:
    """As "The truce that was signed in Cairo has collapsed": what the relative takes up.

    None where the verb before stands in no relative, speaks (what follows may be said), or where
    anything between the two opens a clause of its own.
    """
    inner = _verb_before(frame, parsed)
    if inner is None:
        return _behind_unknown(frame, parsed)
    if inner.meaning.speech or _is_cut(inner, frame, parsed):
        return None
    at = _relative_of(inner, parsed)
    head = antecedent(parsed, at) if at is not None else None
    if head is None or head.prep or _is_set_on_name(head, frame, parsed):
        return None
    return head if _agrees(inner, frame, head, parsed) else None


def _is_set_on_name(head: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """As "X, the club which hosted them, urged": between two commas it only explains X."""
    closing = parsed.items[frame.at - 1] if frame.at else None
    k = parsed.place_of(head) - 1
    while k > 0 and type(parsed.items[k]) is Unit and parsed.items[k].mark == NO_MARK:
        if parsed.items[k].finite or parsed.items[k].told & OPENING:
            return False
        k -= 1
    if k < 1 or closing is None or closing.mark != "," or parsed.items[k].mark != ",":
        return False
    named = parsed.items[k - 1]
    if type(named) is Unit and named.mark == ")":  # "X (XYZ), the bloc that"
        named = parsed.items[max(k - 4, 0)]
    return type(named) is Phrase and not named.prep and bool(named.names or named.unknown)


def _behind_unknown(frame: Frame, parsed: Parsed) -> Phrase | None:
    """As "Forces that control the town shelled it": an unknown verb, and its object."""
    thing = parsed.items[frame.at - 1] if frame.at else None
    if parsed.sentence.language != "en" or type(thing) is not Phrase or thing.prep:
        return None
    for k in range(frame.at - 2, max(frame.at - NEAR, 0), -1):
        item = parsed.items[k]
        if type(item) is Phrase or item.kind != "x":
            return None
        opened = parsed.items[k - 1]
        if type(opened) is Unit and opened.told & RELATIVE:
            head = antecedent(parsed, k - 1)
            return None if head is None or head.prep or head.told & TELLING else head
    return None


def _verb_before(frame: Frame, parsed: Parsed) -> Frame | None:
    """The finite verb before, where no other stands between."""
    found = None
    for other in parsed.frames:
        if other.at >= frame.at:
            break
        if other.form == "finite":
            found = other
    return found


def _is_cut(inner: Frame, frame: Frame, parsed: Parsed) -> bool:
    """Whether a mark, a conjunction or another verb stands between two verbs."""
    if frame.bits & CONJ:
        return True
    last: Phrase | Unit | None = None
    for k, item in enumerate(parsed.items[inner.at + 1 : frame.at], inner.at + 1):
        if type(item) is Phrase:
            if item.conj and type(last) is not Phrase:
                return True  # «وروسيا» behind another name is coordinated with it
        elif item.finite or item.told & OPENING or is_edge(item, parsed.words):
            return True
        elif item.kind == "mark":
            return k < frame.at - 1
        last = item
    return type(last) is Phrase and last.prep in TEMPORAL


def _relative_of(inner: Frame, parsed: Parsed) -> int | None:
    """Place of the relative that opens the clause of a verb."""
    for k in range(inner.at - 1, max(inner.at - NEAR, 0), -1):
        item = parsed.items[k]
        if isinstance(item, Unit) and item.told & RELATIVE:
            return None if is_clausal(item, parsed) else k
        if isinstance(item, Unit) and (item.finite or item.kind == "mark"):
            return None
    return None


def _agrees(inner: Frame, frame: Frame, head: Phrase, parsed: Parsed) -> bool:
    """Whether an Arabic verb is not plainly hers after one that is his («تعد» may be either)."""
    if parsed.sentence.language != "ar" or inner.subject is not head:
        return True
    return bool(inner.bits & FEM) or not frame.bits & FEM


def subject_before_that(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«سبق للحزب أن أعلن», «يمكن للجيش أن يرد»: who does it stands before "that", with «ل»."""
    if frame.at < len(("verb", "who", "that")) or frame.form != "finite":
        return None
    said, who, that = parsed.items[frame.at - 3 : frame.at]
    held = isinstance(who, Phrase) and who.prep == "l" and isinstance(that, Unit)
    if not held or isinstance(said, Phrase) or not isinstance(who, Phrase):
        return None
    return who if that.told & COMPLEMENT and said.mark == NO_MARK else None


COMPLEMENT = bits_of("comp")


def is_cleft(frame: Frame, parsed: Parsed) -> bool:
    """«الحوثيون هم من قصفوه»: who stands before the relative did it, whatever "it" takes up."""
    for item in reversed(parsed.items[max(frame.at - CLEFT, 0) : frame.at]):
        if isinstance(item, Unit) and item.told & RELATIVE:
            relative = item.sense("relative")
            return relative is not None and "cleft" in relative.entry.fields
    return False


CLEFT = 3
"""Items between «هم من» and the verb: an auxiliary, an adverb."""


def past_copula(frame: Frame, parsed: Parsed) -> None:
    """«من بدأ بإطلاق النار هو الطرف الآخر»: a pronoun behind the verb ties who it was to it."""
    pronoun = frame.subject
    if pronoun is None or not pronoun.told & PRONOUN:
        return
    at = parsed.place_of(pronoun)
    after = parsed.items[at + 1] if frame.at < at < len(parsed.items) - 1 else None
    if isinstance(after, Phrase) and not after.prep and not after.conj:
        frame.subject, frame.object = after, None


PRONOUN = bits_of("pronoun")


def over_participle(found: Phrase, frame: Frame, parsed: Parsed) -> Phrase:
    """As "A group fighting *the army* declared a truce": whom it fights declared nothing.

    A participle right behind a noun says which is meant; its object is no subject of the verb.
    """
    for inner in parsed.frames:
        if inner.at >= frame.at:
            break
        held = inner.object is found or parsed.items[inner.at + 1] is found
        if inner.form != "participle" or inner.passive or not held:
            continue
        owner = parsed.items[inner.at - 1] if inner.at else None
        if type(owner) is not Phrase or inner.subject is not owner:
            continue
        between = parsed.items[inner.at + 1 : frame.at]
        if not any(type(e) is Unit and (e.finite or e.mark != NO_MARK) for e in between):
            return owner
    return found
