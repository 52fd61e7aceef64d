"""Who fights or keeps the truce, told in sentences that do not name the truce.

Explicit lines only: clashes "between A and B"; who accepts, respects, promises to keep or rejects
an agreement; who attacks whom, when both are named in one clause. A name that merely stands near
is never a party.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.senses import meaning_of
from hudna.text.span import Span

__all__ = ["Belligerents", "belligerents_of"]

KEEPING = frozenset({"respect", "accept", "reject", "implement", "agree", "welcome"})
SILENT = frozenset({"caption", "credit", "boilerplate"})

Belligerents = list[tuple[str, Span]]
"""Actors with the words that show them fighting or keeping a truce, in order of the text."""


def belligerents_of(parsed: list[Parsed]) -> Belligerents:
    """The belligerents of a document."""
    found: dict[str, Span] = {}
    for sentence in parsed:
        if sentence.kind in SILENT:
            continue
        for frame in sentence.frames:
            for actor, span in _in_frame(frame, sentence):
                found.setdefault(actor, span)
    return list(found.items())


def _in_frame(frame: Frame, parsed: Parsed) -> Belligerents:
    if frame.sense == "armed_clash":
        return _clashing(frame, parsed)
    if frame.sense in KEEPING and modality_of(frame) != "demanded":
        return _keeping(frame, parsed)
    if meaning_of(frame.sense).event == "attack" and modality_of(frame) == "happened":
        return _fighting(frame, parsed)
    return []


def _clashing(frame: Frame, parsed: Parsed) -> Belligerents:
    phrases = [p for prep in ("between", "with") for p in frame.preps.get(prep, [])]
    if frame.subject is not None and frame.preps.get("with"):
        phrases.insert(0, frame.subject)
    return [
        (actor, parsed.words.span(phrase.first, phrase.last))
        for phrase in phrases
        for actor in phrase.actors
    ]


def _keeping(frame: Frame, parsed: Parsed) -> Belligerents:
    """Who keeps: «Hamas accepted the plan»; the thing kept is an agreement or truce."""
    if frame.subject is None or frame.form == "noun":
        return []
    things = [part for role, p in frame.roles() if role != "subject" for part in p.everything()]
    kept = frame.sense == "respect" or any(p.sense("pact", "truce") for p in things)
    if not kept:
        return []
    span = parsed.words.span(frame.subject.first, frame.subject.last)
    return [(actor, span) for actor in frame.subject.actors]


def _fighting(frame: Frame, parsed: Parsed) -> Belligerents:
    targets = [
        (actor, parsed.words.span(phrase.first, phrase.last))
        for role, phrase in frame.roles()
        if role in {"object", "on", "against", "at"}
        for actor in phrase.actors
    ]
    if frame.subject is None or not frame.subject.actors or not targets:
        return []
    span = parsed.words.span(frame.subject.first, frame.subject.last)
    return [*((actor, span) for actor in frame.subject.actors), *targets]
