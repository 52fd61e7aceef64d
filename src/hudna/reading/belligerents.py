"""Who fights or keeps the truce, told in sentences that do not name the truce.

Explicit lines only: clashes "between A and B"; who accepts, respects, promises to keep or rejects
an agreement; who attacks whom, when both are named in one clause. A name that merely stands near
is never a party.
"""

from collections.abc import Callable
from itertools import pairwise

import msgspec

from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import doers
from hudna.text.span import Span

__all__ = ["Belligerent", "belligerents_of"]

KEEPING = frozenset({"respect", "accept", "implement", "agree"})
DUTIES = frozenset({"release", "withdraw"})
SILENT = frozenset({"caption", "credit", "boilerplate"})


class Belligerent(msgspec.Struct, frozen=True):
    """An actor with the words that show it fighting or keeping a truce.

    ``how`` is ``keeps``, ``bound``, ``fights``, ``releases``, ``silent``, ``waited`` (for an
    answer), ``rejects`` or ``welcomes``.
    """

    actor: str
    span: Span
    how: str


def belligerents_of(parsed: list[Parsed]) -> list[Belligerent]:
    """The belligerents of a document, each way of each actor once, in order of the text."""
    found: dict[tuple[str, str], Belligerent] = {}
    named = False
    for sentence in parsed:
        if sentence.kind in SILENT:
            continue
        here = bool(sentence.told() & HALTING)
        for frame in sentence.frames:
            joins = frame.sense == "follow_suit" and (here or named)
            for each in _joining(frame, sentence) if joins else _in_frame(frame, sentence):
                found.setdefault((each.actor, each.how), each)
        named = here
        for each in _unanswered(sentence) if sentence.told() & UNANSWERED else ():
            found.setdefault((each.actor, each.how), each)
        for each in _over_border(sentence) if sentence.told() & TRUCE else ():
            found.setdefault((each.actor, each.how), each)
    return list(found.values())


def _joining(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    """«The rebels followed suit», «с тем же заявлением выступил …»: who declares it too."""
    done = frame.form == "finite" and modality_of(frame) == "happened"
    if frame.subject is None or not done:
        return []
    span = parsed.words.span(frame.subject.first, frame.subject.last)
    return [Belligerent(actor, span, "keeps") for actor in doers(frame)]


def _over_border(parsed: Parsed) -> list[Belligerent]:
    """«A truce calmed the border between A and B»: whose border it is, where a truce is told."""
    found: list[Belligerent] = []
    for before, item in pairwise(parsed.items):
        if type(before) is not Phrase or type(item) is not Phrase:
            continue
        if item.prep == "between" and before.sense("place_head") and len(item.actors) > 1:
            found += _named(item, parsed, "fights")
    return found


def _unanswered(parsed: Parsed) -> list[Belligerent]:
    """«Израиль ответа пока не дал», «لم ترد بعد إسرائيل»: who is named nearest to the words."""
    found: list[Belligerent] = []
    for at, item in enumerate(parsed.items):
        if not item.told & UNANSWERED:
            continue
        before = [p for p in parsed.items[max(at - NEAR, 0) : at] if isinstance(p, Phrase)]
        after = [p for p in parsed.items[at + 1 : at + 1 + NEAR] if isinstance(p, Phrase)]
        near = after if parsed.sentence.language == "ar" else before[::-1]
        who = next((p for p in (*near, *before[::-1]) if p.actors), None)
        found += _named(who, parsed, "waited") if who is not None else []
    return found


NEAR = 4
"""Items from the words that somebody has not answered to whose answer it is."""
TRUCE, UNANSWERED = bits_of("truce"), bits_of("unanswered")
HALTING = bits_of("truce", "halt", "object_halt")


def _in_frame(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    tell = TELLING.get(frame.sense)
    if tell is not None:
        return tell(frame, parsed)
    return _attacking(frame, parsed) if frame.meaning.event == "attack" else []


def _attacking(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    """Who attacks whom; who is not to attack keeps a truce («не наносить удары»)."""
    between = [p for p in frame.preps.get("between", ()) if len(set(p.actors)) > 1]
    if frame.form == "noun" and between:
        return _named(between[0], parsed, "fights")  # «القصف المتبادل بين A و B»
    if modality_of(frame) == "happened":
        return _fighting(frame, parsed)
    ahead = frame.future or frame.must or frame.form == "infinitive"
    if not frame.negated or not ahead or frame.subject is None or frame.hypothetical:
        return []
    return _named(frame.subject, parsed, "keeps")


def _silent(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    """Who is told to have said nothing: a force that the text expects to answer."""
    held = [frame.subject, *frame.preps.get("from", [])]
    return [b for phrase in held if phrase is not None for b in _named(phrase, parsed, "silent")]


def _waited(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    """«Israel has not replied yet»: whose answer is still to come."""
    if not frame.negated or frame.subject is None or frame.future or frame.hypothetical:
        return []
    return _named(frame.subject, parsed, "waited")


def _bound(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    """Who is to release, to withdraw or to let aid in has taken that on; who released did it."""
    if frame.subject is None:
        return []
    if frame.sense == "release" and modality_of(frame) == "happened":
        return _named(frame.subject, parsed, "releases")
    if frame.form == "noun" or not (frame.must or frame.future):
        return []
    return _named(frame.subject, parsed, "bound")


def _urged(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    """«Urged A and B to respect the truce»: those who are asked to keep it are its sides."""
    above = frame.above
    if above is None or not above.meaning.demands or above.object is None:
        return []
    kept = any(p.sense("truce", "pact") for _, held in frame.roles() for p in held.everything())
    several = len(set(above.object.actors)) > 1
    return _named(above.object, parsed, "bound") if kept and several else []


def _clashing(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    phrases = [p for prep in ("between", "with") for p in frame.preps.get(prep, [])]
    if frame.subject is not None and frame.preps.get("with"):
        phrases.insert(0, frame.subject)
    return [each for phrase in phrases for each in _named(phrase, parsed, "fights")]


def _named(phrase: Phrase, parsed: Parsed, how: str) -> list[Belligerent]:
    span = parsed.words.span(phrase.first, phrase.last)
    return [Belligerent(actor, span, how) for actor in phrase.actors]


def _keeping(frame: Frame, parsed: Parsed, how: str) -> list[Belligerent]:
    """Who keeps: «Hamas accepted the plan»; the thing kept is an agreement or truce."""
    if frame.sense == "respect" and (urged := _urged(frame, parsed)):
        return urged
    if frame.form == "noun":
        return []
    subject = frame.subject or _announcing(frame, parsed)
    if subject is None:
        return []
    modality = modality_of(frame)
    if modality in {"demanded", "hypothetical"}:
        return []
    things = [part for role, p in frame.roles() if role != "subject" for part in p.everything()]
    if frame.sense != "respect" and not any(p.sense("pact", "truce", "propose") for p in things):
        return []
    span = parsed.words.span(subject.first, subject.last)
    if modality == "negated":
        how = "rejects"
    return [Belligerent(actor, span, how) for actor in doers(frame) or subject.actors]


def _announcing(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«О готовности соблюдать его условия объявили A и B»: who declares the readiness."""
    if frame.form != "infinitive":
        return None
    telling = [
        other
        for other in parsed.frames
        if other.form == "finite" and other.meaning.speech and other.subject is not None
    ]
    return telling[0].subject if len(telling) == 1 else None


def _fighting(frame: Frame, parsed: Parsed) -> list[Belligerent]:
    targets = [
        each
        for role, phrase in frame.roles()
        if role in {"object", "on", "against", "at"}
        for each in _named(phrase, parsed, "fights")
    ]
    if frame.subject is None or not frame.subject.actors or not targets:
        return []
    return [*_named(frame.subject, parsed, "fights"), *targets]


TELLING: dict[str, Callable[[Frame, Parsed], list[Belligerent]]] = {
    "armed_clash": _clashing,
    **dict.fromkeys(KEEPING, lambda frame, parsed: _keeping(frame, parsed, "keeps")),
    "reject": lambda frame, parsed: _keeping(frame, parsed, "rejects"),
    "welcome": lambda frame, parsed: _keeping(frame, parsed, "welcomes"),
    "no_comment": _silent,
    "respond": _waited,
    **dict.fromkeys(DUTIES, _bound),
}
"""How a sense tells of those who fight or keep a truce."""
