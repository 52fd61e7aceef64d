"""Organs without their state that accuse: "the defence ministry said Thai forces had broken …".

Whom a text names with his nationality he is not: an organ that accuses the forces of a state is
none of that state. Where the text tells of which other one it is, by the town of one of its sides
in which it was written, by the charge before or by those sides, it is of that one; else of nobody
known.
"""

from hudna.reading.blame import culprits_of
from hudna.reading.charges import HOSTILE
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of

__all__ = ["settle_accuser"]

ORGAN = bits_of("organ")
STATELY = frozenset({"state", "government", "armed_forces"})
TOLD = frozenset({"happened", "habitual"})
BROKEN = frozenset({"violate", "provocation", "culpable"})
OPENING = 2
"""Sentences of a text among which it tells where it was written."""


def settle_accuser(frame: Frame, at: int, sentences: list[Parsed], referents: Referents) -> None:
    """Give an organ without a state that accuses a state's forces the other side's, or nobody.

    Args:
        frame: a report.
        at: which sentence it stands in.
        sentences: those of the document.
        referents: what its phrases refer to.
    """
    parsed = sentences[at]
    part = _bare_organ(frame.subject, parsed) if frame.subject is not None else None
    if part is None or frame.subject is None:
        return
    accused, sure = _accused(frame, parsed, referents)
    if accused is None:
        return
    mine = {_country(actor, referents) for actor in part.actors} - {None}
    if mine and mine != {accused}:
        return
    organ = part.entry("organ")
    sort = organ.fields.get("organ", "") if organ is not None else ""
    if mine and not sure and any(each in referents.bodies.named for each in part.actors):
        return  # "the army" of which the text has told may well say what its own troops did
    written = _written_in(sentences[:OPENING], referents)
    if mine and not sure and written == accused:
        return
    before = sentences[at - 1] if at else None
    state = _other_state(accused, written, before, referents)
    found = referents.organ_of(sort, state) if state is not None else None
    _put([found] if found is not None else [], part, frame.subject)


def _put(actors: list[str], part: Phrase, whole: Phrase) -> None:
    if part is not whole and whole.actors and whole.actors == part.actors:
        whole.actors = list(actors)
    part.actors = actors


def _bare_organ(subject: Phrase, parsed: Parsed) -> Phrase | None:
    """The organ that speaks, or for which somebody does, where no word tells whose it is."""
    if subject.members or not any(each.told & ORGAN for each in subject.everything()):
        return None
    held = subject.everything()
    if any(e.names or e.states or e.state_actors or e.possessed or e.unknown for e in held):
        return None
    part = next(e for e in held if e.told & ORGAN)
    after = next((e for e in parsed.items if e.first >= subject.last), None)
    seated = isinstance(after, Phrase) and (
        (after.prep in {"in", "at"} and bool(after.place or after.seat))
        or (after.prep == "l" and bool(after.actors))
    )
    return None if seated or part.genitives or len(part.actors) > 1 else part


def _accused(frame: Frame, parsed: Parsed, referents: Referents) -> tuple[str | None, bool]:
    """The one country whose forces are accused, and whether by a word that tells of a breach."""
    if frame.sense == "accuse":
        return _one_country(_charged(frame), parsed, frame, referents), True
    if frame.content is None:
        return None, False
    first, last = frame.content
    acts = [
        each
        for each in parsed.frames
        if first <= each.at < last and each.sense in HOSTILE and each is not frame
        and not each.negated and modality_of(each) in TOLD
        and not (each.subject is not None and each.subject.possessed)
        and not _is_of_others_word(each, frame)
    ]  # fmt: skip
    culprits = [actor for each in acts for actor in culprits_of(each, parsed)]
    sure = any(each.sense in BROKEN for each in acts)
    return _one_country(culprits, parsed, frame, referents), sure


def _is_of_others_word(act: Frame, report: Frame) -> bool:
    """«"Заявления X о нарушениях силами Y не обоснованы", — добавили в Минобороны»: X's charge."""
    between = (each for each in act.chain() if each.at != report.at)
    return any(e.form == "noun" and e.meaning.speech and e.subject is not None for e in between)


def _charged(frame: Frame) -> list[str]:
    """Whom the verb itself accuses."""
    places = tuple(frame.entry.roles.get("recipient", ())) or frame.meaning.recipient
    held = [
        phrase
        for place in places
        for phrase in ([frame.object] if place == "object" else frame.preps.get(place, []))
        if phrase is not None
    ]
    return [actor for each in held for actor in (each.actors or each.state_actors)]


def _one_country(
    actors: list[str], parsed: Parsed, frame: Frame, referents: Referents
) -> str | None:
    """The country of all these, if they are a state or its forces, and so named in the text."""
    if not actors or any(referents.kind_of(each) not in STATELY for each in actors):
        return None
    named = any(
        (part.names or part.states or part.genitives)
        and not set(actors).isdisjoint((*part.actors, *part.state_actors))
        for part in parsed.parts()
        if frame.subject is None or not frame.subject.first <= part.first < frame.subject.last
    )
    found = {_country(each, referents) for each in actors}
    return found.pop() if named and len(found) == 1 else None


def _country(actor: str, referents: Referents) -> str | None:
    known = referents.world.actors.get(actor) or referents.locals.get(actor)
    return known.country if known is not None else None


# ------------------------------------------------------------ whose it is


def _other_state(
    accused: str, written: str | None, before: Parsed | None, referents: Referents
) -> str | None:
    """The state of which the text tells that it stands against the accused."""
    here = {written} - {None, accused} if _may_be_side(written, accused, referents) else set()
    sides = here or _charging(accused, before, referents) or _sides(accused, referents)
    country = next(iter(sides)) if len(sides) == 1 else None
    return referents.world.state_of_country(country) if country is not None else None


def _may_be_side(written: str | None, accused: str, referents: Referents) -> bool:
    """Whether a text was written with the other side, where it tells of one: not in Geneva."""
    pair = {_country(each, referents) for each in referents.pair}
    others = (pair or {*referents.battlefields, *referents.by_name}) - {None, accused}
    return not others or written in others


def _charging(accused: str, before: Parsed | None, referents: Referents) -> set[str | None]:
    """Whose charge against the same ones the sentence before tells."""
    found: set[str | None] = set()
    for other in before.frames if before is not None else ():
        against = {_country(each, referents) for each in _charged(other)}
        if other.sense == "accuse" and other.subject is not None and against == {accused}:
            found |= {_country(each, referents) for each in other.subject.actors}
    return found - {None, accused}


def _sides(accused: str, referents: Referents) -> set[str | None]:
    """The other one of the two sides of the text, if it is a state."""
    told = [each for each in referents.pair if referents.kind_of(each) in STATELY]
    countries = {_country(each, referents) for each in told}
    return countries - {None, accused} if accused in countries else set()


def _written_in(opening: list[Parsed], referents: Referents) -> str | None:
    """The country of the one town that a report was written in."""
    found: set[str] = set()
    for sentence in opening:
        dateline = sentence.kind == "dateline"
        for phrase in sentence.phrases() if dateline else _before_mark(sentence):
            for part in phrase.everything():
                place = referents.world.places.get(part.place or "")
                if place is not None and place.country:
                    found.add(place.country)
    return found.pop() if len(found) == 1 else None


def _before_mark(parsed: Parsed) -> list[Phrase]:
    """A bare town before a dash or a colon that opens its sentence."""
    items = parsed.items
    if len(items) < OPENING or not isinstance(items[0], Phrase) or items[0].prep:
        return []
    closed = any(is_mark(items[1], parsed.words, mark) for mark in ("-", ":"))
    return [items[0]] if closed and items[0].place is not None else []
