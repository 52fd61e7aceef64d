"""Subjects shared by verbs: "X said A and called for B", «حاصروا البلدة وقصفوها»."""

from itertools import pairwise

from hudna.packs.features import CASES, CONJ, INF, NOM, PLURAL
from hudna.reading.bridges import HELPING, is_charge, told_to
from hudna.reading.frames import Frame, Parsed
from hudna.reading.inset_scopes import is_inset
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.speech import airs
from hudna.reading.units import Unit

__all__ = ["owner_of_talks", "shared_by_doer", "shared_subject"]

LINKING = bits_of("conj_clause", "prep")
SUBORDINATE = frozenset({"as", "when", "because", "if", "while", "although", "after", "before"})


def _cut_off(frame: Frame, start: int, parsed: Parsed) -> bool:
    """Whether no subject is shared: over a semicolon, or into a subordinate clause.

    An Arabic verb goes without a subject there, an English or Russian one does not.
    """
    clause = frame.form == "finite" and parsed.sentence.language != "ar"
    for item in parsed.items[start : frame.at]:
        if item.mark == ";" or (item.mark == ":" and frame.passive):
            return True
        if not clause or type(item) is Phrase or not item.told & LINKING:
            continue
        link = item.sense("conj_clause")
        if link is not None and link.entry.fields.get("link") in SUBORDINATE:
            return True
        prep = item.sense("prep")
        if prep is not None and prep.entry.fields.get("prep") == "as":
            return True
    return False


def shared_subject(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The subject of the verb before, for «X said A and called for B» and infinitives."""
    for other in _acts_before(frame, parsed):
        if other.form in {"finite", "infinitive", "participle", "colon"}:
            over = _over_inset(frame, other, parsed)
            if over is not None or _cut_off(frame, other.at, parsed):
                frame.inherited = over is not None
                return over
            if (suffers := _who_suffers(frame, other, parsed)) is not None:
                return suffers
            if _is_passed(other, frame, parsed) or airs(other.at, parsed):
                continue  # "all remaining prisoners", «договорённость, действующую с пятницы, и …»
            told = told_to(frame, other)
            if told is None and _tells_nobody(frame, other, parsed):
                return None
            if told is not None or other.subject is not None:
                frame.inherited = True
                return told or other.subject
            return None
    return _opener(frame, parsed)


def _who_suffers(frame: Frame, other: Frame, parsed: Parsed) -> Phrase | None:
    """Whom a charge names, or to whom a participle was done: the next verb is his."""
    charged = other.sense == "accuse" and is_charge(frame, other, parsed)
    if not charged and not _is_done_to(other, frame, parsed):
        return None
    frame.inherited = charged or frame.form != "finite"
    return other.object


def _tells_nobody(frame: Frame, other: Frame, parsed: Parsed) -> bool:
    """Whether a verb tells of a deed that is not its own subject's, and not whose."""
    if other.sense in HELPING and frame.form == "infinitive":
        return True
    return other.sense == "accuse" and is_charge(frame, other, parsed)


def _is_passed(other: Frame, frame: Frame, parsed: Parsed) -> bool:
    """Whether a verb before has no subject that a later one could share."""
    if _is_done_to(other, frame, parsed) or _is_made_to(other, frame, parsed):
        return True
    nobody = other.subject is None or _describes(other, frame)
    return other.form == "participle" and nobody


def _is_made_to(other: Frame, frame: Frame, parsed: Parsed) -> bool:
    """«Forced villages to move and threatened to …»: who threatens is not who moves."""
    if parsed.sentence.language != "en" or other.form != "infinitive" or frame.form != "finite":
        return False
    own = not other.inherited and other.subject is not None
    return own and any(f.form == "finite" and f.object is other.subject for f in parsed.frames)


def _is_done_to(other: Frame, frame: Frame, parsed: Parsed) -> bool:
    """As "Soldiers captured by A and handed to B said": who took them says nothing."""
    if other.form != "participle" or not other.passive or parsed.sentence.language != "en":
        return False
    return frame.passive if frame.form == "participle" else frame.form == "finite"


def _is_set_off(participle: Frame, frame: Frame, parsed: Parsed) -> bool:
    """«Said A, accusing X of shelling B, and later took C»: the second deed is not X's.

    English alone: a verb in the past joins the one of the clause, across a comma.
    """
    if participle.form != "participle" or frame.form != "finite":
        return False
    if participle.passive or parsed.sentence.language != "en":
        return False
    between = parsed.items[participle.at + 1 : frame.at]
    return any(
        one.mark == ","
        and (link := other.sense("conj_clause")) is not None
        and link.entry.fields.get("link") == "and"
        for one, other in pairwise(between)
    )


def _describes(participle: Frame, frame: Frame) -> bool:
    """Whether a Russian participle only says which thing is meant, before a finite verb."""
    cases = participle.bits & CASES
    return frame.form == "finite" and cases > 0 and not cases & NOM


def shared_by_doer(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The shared subject in Russian, unless it only tells of what the verb tells."""
    if (owner := _of_talks(frame, parsed)) is not None:
        return owner
    shared = shared_subject(frame, parsed)
    if shared is not None and _is_tellers(frame, shared, parsed):
        frame.inherited = False
        return None
    return shared


def _of_talks(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Переговоры А и Б завершились подписанием перемирия»: whose talks they were, they agreed."""
    if frame.sense != "agree" or frame.form != "finite":
        return None
    for item in reversed(parsed.items[: frame.at]):
        if type(item) is Phrase:
            if item.prep:
                continue
            return owner_of_talks(item)
        if item.mark == "," or item.finite or item.told & LINKING:
            return None
    return None


def owner_of_talks(phrase: Phrase) -> Phrase | None:
    """«Консультации А и Б»: whose talks a noun tells of, None where it does not tell."""
    if not phrase.told & TALKS or phrase.names:
        return None
    held = [each for each in phrase.genitives if each.names or each.members]
    return held[-1] if held else None


TALKS = bits_of("consult")


def _is_tellers(frame: Frame, subject: Phrase, parsed: Parsed) -> bool:
    """«Мэр сообщил, что обстреляли посёлок», «… что ранены двое»: who tells of it did not do it.

    Behind "that" a verb goes without its subject only where it is told of the teller himself,
    in the same number; what was done is told of who suffered it.
    """
    if frame.form != "finite" or frame.bits & INF:
        return False
    teller = next(
        (f for f in reversed(parsed.frames) if f.at < frame.at and f.meaning.speech), None
    )
    if teller is None or teller.subject is not subject or teller.form != "finite":
        return False
    if not any(type(e) is Unit and e.is_sense("comp") for e in parsed.items[teller.at : frame.at]):
        return False
    return frame.passive or bool((frame.bits ^ teller.bits) & PLURAL)


def _acts_before(frame: Frame, parsed: Parsed) -> list[Frame]:
    """The frames before one, nearest first, without those of an inset or set off."""
    first, last = _inset(frame, parsed) or (frame.at, frame.at)
    # «Колонну, которую захватили А, освободили»: by whom, nobody tells
    closed = parsed.sentence.language == "ru" and parsed.items[frame.at - 1].mark == ","
    return [
        f
        for f in reversed(parsed.frames)
        if f.at < frame.at and not first < f.at < last and not _is_set_off(f, frame, parsed)
        if not (closed and is_inset(f, parsed)) and not _is_aside(f, frame, parsed)
    ]


def _is_aside(other: Frame, frame: Frame, parsed: Parsed) -> bool:
    """«Said it held nobody, as X had alleged, and accused Y»: what X alleged is an aside."""
    aside = other.subject is not None and other.subject.prep == "as" and other.form == "finite"
    return aside and any(item.mark == "," for item in parsed.items[other.at : frame.at])


WHERE = bits_of("relative")
INSET = 12
"""Items at most from a comma before "where" to the comma that closes it."""


def _inset(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    """«Обстреляли Тертер, где погиб житель, и ударили по …»: the clause that is passed over.

    Only where a comma and "and" stand before the verb, and a verb before the clause.
    """
    if frame.form != "finite" or frame.at < INSIDE + INSIDE:
        return None
    at, joined = frame.at - 1, bool(frame.bits & CONJ)
    while at > 0 and type(parsed.items[at]) is Unit and parsed.items[at].mark != ",":
        link = parsed.items[at].sense("conj_clause")
        joined = joined or (link is not None and link.entry.fields.get("link") == "and")
        at -= 1
    if not joined or parsed.items[at].mark != ",":
        return None
    for start in range(at - 1, max(at - INSET, 1), -1):
        if parsed.items[start].mark == ",":
            opens = parsed.items[start + 1]
            where = type(opens) is Unit and opens.told & WHERE > 0
            return (start, at) if where and _has_verb(start, parsed) else None
    return None


def _has_verb(end: int, parsed: Parsed) -> bool:
    return any(f.at < end and f.form == "finite" and f.subject is not None for f in parsed.frames)


def _opener(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Gunmen burst through the fence, shot dead hundreds and …»: its first verb is unknown."""
    if frame.form != "finite" or frame.passive or frame.at < UNKNOWN_VERB:
        return None
    first, verb, before = parsed.items[0], parsed.items[1], parsed.items[frame.at - 1]
    if type(first) is not Phrase or first.prep or not (first.names or first.told & DOERS):
        return None
    if verb.kind != "x" or _cut_off(frame, 1, parsed):
        return None
    link = before.sense("conj_clause") if type(before) is Unit else None
    joined = link is not None and link.entry.fields.get("link") == "and"
    if before.mark != "," and not joined:
        return None
    frame.inherited = True
    return first


UNKNOWN_VERB = 3
"""Items at least of who opens, his verb, and what joins the next."""


def _over_inset(frame: Frame, other: Frame, parsed: Parsed) -> Phrase | None:
    """«M23 fighters, backed by troops, marched … and seized»: who stands before the inset."""
    if other.form != "participle" or frame.form != "finite" or other.at < INSIDE:
        return None
    before, comma = parsed.items[other.at - INSIDE], parsed.items[other.at - 1]
    if comma.mark != "," or not isinstance(before, Phrase) or before.prep:
        return None
    closed = any(item.mark == "," for item in parsed.items[other.at + 1 : frame.at])
    return before if closed and (before.names or before.told & DOERS) else None


DOERS = bits_of("generic", "organ", "office", "casualty_who", "party_word", "anaphor")
INSIDE = 2
"""Items from a noun to the participle of its inset, the comma between."""
