"""Pronouns that act: "The army tightens its grip: it took the radio building on Tuesday".

A pronoun that is the subject of an act takes up the subject before it: of the clause before, or,
where it opens a sentence, of the sentence before. It must fit: "he" a person, "it" one body,
"they" several or a group; else nobody is taken.
"""

from hudna.reading.addressees import actors_of
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["acted_before", "doers", "owner_before"]

MANY = frozenset({"plural", "dual"})
GROUPS = frozenset({"armed_group", "armed_forces", "coalition", "government", "state", "igo"})


def acted_before(frame: Frame, parsed: Parsed, referents: Referents) -> list[str]:
    """Whom the pronoun that is a frame's subject takes up; nobody where none fits."""
    subject = frame.subject
    pronoun = subject.entry("pronoun") if subject is not None else None
    if pronoun is None or subject is None or "person" in pronoun.fields:
        return []
    near = _subject_before(subject.first, parsed.frames)
    near = near or _opening(subject, parsed)
    if near is None and parsed.before is not None and _opens(subject, parsed):
        near = _subject_before(parsed.before.sentence.last, parsed.before.frames, main=True)
    found = people_of(near)
    fits = _fits(found, pronoun.fields, referents)
    return found if fits else []


def owner_before(frame: Frame, parsed: Parsed, referents: Referents) -> list[str]:
    """«Israel struck the city; its jets hit …», «وقصفت مدفعيته»: who acted before owns the arms."""
    subject = frame.subject
    if subject is None or not _is_owned(subject):
        return []
    others = [f for f in parsed.frames if f.subject is None or not _is_owned(f.subject)]
    near = _subject_before(subject.first, others)
    if near is None and parsed.before is not None:
        near = _subject_before(parsed.before.sentence.last, parsed.before.frames, main=True)
    found = people_of(near)
    armed = len(found) == 1 and referents.kind_of(found[0]) in GROUPS
    return found if armed else []


def _is_owned(phrase: Phrase) -> bool:
    return any(part.possessed for part in phrase.everything())


OF_DOERS = frozenset({"withdraw", "release_detainees", "provide_aid", "obstruct_aid"})


def doers(frame: Frame, kind: str | None, parsed: Parsed, referents: Referents) -> list[str]:
    """Who does a deed: its subject, or whom a pronoun takes up."""
    actors = actors_of(frame)
    if actors or kind not in OF_DOERS:
        return actors
    return acted_before(frame, parsed, referents)


def _opens(subject: Phrase, parsed: Parsed) -> bool:
    return next((phrase is subject for phrase in parsed.phrases()), False)


def _opening(subject: Phrase, parsed: Parsed) -> Phrase | None:
    """The phrase that opens the sentence, where no verb before the pronoun is known."""
    first = next(iter(parsed.phrases()), None)
    return first if first is not None and first is not subject and not first.prep else None


def _subject_before(at: int, frames: list[Frame], *, main: bool = False) -> Phrase | None:
    """The subject of the last finite verb before a word; of the main verb of a sentence."""
    acts = [
        f
        for f in frames
        if f.form == "finite"
        and f.last <= at
        and f.subject is not None
        and not f.inherited
        and f.subject.sense("pronoun") is None
        and not (main and f.above is not None)
    ]
    if not acts:
        return None
    return (acts[0] if main else acts[-1]).subject


def _fits(found: list[str], fields: dict[str, str], referents: Referents) -> bool:
    if not found:
        return False
    kinds = {referents.kind_of(actor) for actor in found}
    if fields.get("number") in MANY:
        return len(found) > 1 or kinds <= GROUPS
    if len(found) > 1:
        return False
    gender = fields.get("gender")
    if gender == "neuter":
        return "person" not in kinds
    return "person" in kinds or gender == "none"
