"""Russian clauses that share what another one says.

A gerund that opens its sentence («обвинив Лондон, посол …») is of who acts in the clause behind
it; a charge whose verb goes without saying («Баку обвиняет Ереван, а Ереван — Баку») is as much a
charge; «…, в чём Киев обвинил ополченцев» accuses of what stands before.
"""

from hudna.packs.features import CASES, DAT, GEN, INS, NOM, PASSIVE, PLURAL
from hudna.reading.bridges import gap_dash
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.shared_subjects import owner_of_talks
from hudna.reading.units import Unit

__all__ = [
    "by_some",
    "charges_before",
    "end_before_unsaid",
    "is_told_to",
    "join_clauses",
    "told_before",
]


def join_clauses(parsed: Parsed) -> None:
    """Give opening gerunds their subjects, and charges without a verb frames of their own."""
    bare = [f for f in parsed.frames if f.form == "participle" and f.subject is None]
    for frame in bare:
        if not frame.bits & (CASES | PASSIVE):
            _of_clause_behind(frame, parsed)
    for frame in parsed.frames:
        if frame.object is None and frame.at and gap_dash(parsed, frame.at - 1):
            frame.object = _object_before(frame, parsed)
        _of_fighters(frame)
        if frame.sense == "agree" and frame.subject is not None:
            frame.subject = owner_of_talks(frame.subject) or frame.subject
    charges = [f for f in parsed.frames if f.sense in SHARED and f.form == "finite"]
    for frame in charges:
        _set_apart(frame, parsed)
    found = [each for frame in charges if (each := _unsaid(frame, parsed)) is not None]
    if found:
        parsed.frames = sorted([*parsed.frames, *found], key=lambda each: each.at)


def _of_fighters(frame: Frame) -> None:
    """«О 12 нападениях боевиков»: whose attacks they are, and not whom they hit."""
    held = frame.object
    if frame.form != "noun" or frame.sense != "attack" or held is None or frame.subject is not None:
        return
    if held.told & FIGHTERS and not held.prep and held.bits & GEN:
        frame.subject, frame.object = held, None


FIGHTERS = bits_of("band", "generic")


def _object_before(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«А план принял, Б — отверг»: on what the verb before acts, the second one acts as well."""
    before = [f for f in parsed.frames if f.at < frame.at and f.form == "finite"]
    return next((f.object for f in reversed(before) if f.object is not None), None)


SHARED = frozenset({"accuse", "say", "report"})
"""Verbs that go without saying in a second clause: «A сообщил о пяти обстрелах, Б — о двух»."""


def _set_apart(frame: Frame, parsed: Parsed) -> None:
    """«Возложил вину за взрыв в городе на X»: X is blamed, and not what the blast was aimed at."""
    if frame.sense != "accuse" or "on" not in frame.entry.roles.get("recipient", ()):
        return
    held = [p for p in frame.preps.get("on", ()) if p.names and not p.told & TARGETS]
    for other in parsed.frames if held else ():
        if other.form == "noun" and (aimed := other.preps.get("on")) is not None:
            other.preps["on"] = [p for p in aimed if p is not held[-1]]


TARGETS = bits_of("target_object", "place_head")


def _of_clause_behind(frame: Frame, parsed: Parsed) -> None:
    """«Обвинив Лондон в срыве, посол пригрозил ответом»."""
    if any(isinstance(e, Unit) and e.finite for e in parsed.items[: frame.at]):
        return
    main = next((f for f in parsed.frames if f.at > frame.at and f.form == "finite"), None)
    if main is None or main.subject is None or main.passive or main.subject.first < frame.first:
        return
    if any(is_mark(e, parsed.words, ",") for e in parsed.items[frame.at + 1 : main.at]):
        frame.subject, frame.inherited = main.subject, True


def by_some(frame: Frame, parsed: Parsed) -> bool:
    """«Обстреливали позиции армии»: several did it whom nobody names."""
    aimed = [frame.object, *(p for prep in ("on", "dat") for p in frame.preps.get(prep, ()))]
    struck = next((e for e in aimed if e is not None), None) if frame.subject is None else None
    if parsed.sentence.language != "ru" or struck is None:
        return False
    if struck.told & WEAPON and struck.bits & NOM:
        return False  # «упали две ракеты», but «выпустили пять ракет»
    return frame.bits & PLURAL > 0


WEAPON = bits_of("weapon")


REACH = 16
RELATIVE, PREP = bits_of("relative"), bits_of("prep")
DETERMINER, ANAPHOR = bits_of("determiner"), bits_of("anaphor", "pronoun")


def _unsaid(frame: Frame, parsed: Parsed) -> Frame | None:
    """«X обвиняет Y в обстрелах, а Y — X»: the second charge, its verb unsaid; None without one."""
    if frame.passive or frame.negated:
        return None
    items = parsed.items
    for at in range(frame.at + 2, min(frame.at + REACH, len(items) - 1)):
        item = items[at]
        if isinstance(item, Unit) and item.finite:
            return None
        if item.mark != "-" or not _opens(at - 1, parsed):
            continue
        subject = _who(items[at - 1], frame)
        accused = _behind(at + 1, frame, parsed)
        if subject is None or accused is None:
            return None
        return _copied(frame, at, (subject, accused), parsed)
    return None


def _opens(at: int, parsed: Parsed) -> bool:
    """Whether a comma, a semicolon or «а» stands right before who accuses in turn."""
    before = parsed.items[at - 1]
    return isinstance(before, Unit) and (before.mark in ",;" or before.is_sense("conj_clause"))


def _who(item: Phrase | Unit, frame: Frame) -> Phrase | None:
    """Who accuses in turn; «те», «вторые» are those who were accused."""
    if isinstance(item, Phrase) and not item.told & ANAPHOR:
        bits = item.bits & CASES
        return item if not item.prep and (not bits or bits & NOM) else None
    if item.told & (DETERMINER | ANAPHOR):
        return frame.object or next(iter(frame.preps.get("on", ())), None)
    return None


def _behind(at: int, frame: Frame, parsed: Parsed) -> Phrase | None:
    """Whom the unsaid verb accuses: right behind the dash, or behind a word nobody knows."""
    if frame.sense != "accuse" and not _tells_about(parsed.items[at]):
        return None
    for item in parsed.items[at : at + NEAREST]:
        if isinstance(item, Phrase):
            return item if item.prep in {"", "on", "about"} else None
        if item.kind not in {"x", "number"} and not item.told & PREP:
            return None
    return None


NEAREST = 4


def _tells_about(item: Phrase | Unit) -> bool:
    """«О пяти обстрелах»: a report without its verb has at least its preposition."""
    if isinstance(item, Phrase):
        return item.prep == "about"
    prep = item.sense("prep")
    return prep is not None and prep.entry.fields.get("prep") == "about"


def _copied(frame: Frame, at: int, sides: tuple[Phrase, Phrase], parsed: Parsed) -> Frame:
    dash = parsed.items[at]
    made = Frame(frame.entry, at, "finite", frame.bits, first=dash.first, last=dash.last)
    made.subject, accused = sides
    if frame.sense != "accuse":
        made.preps["about"] = [accused]
        return made
    at = parsed.place_of(accused) + 1
    after = parsed.items[at] if at < len(parsed.items) else None
    own = isinstance(after, Phrase) and after.prep  # «… Москва — Киев в атаке на …»
    for prep, held in () if own else frame.preps.items():
        made.preps[prep] = [accused] if frame.object is None else list(held)
    made.object = accused if frame.object is not None or not made.preps else None
    return made


def end_before_unsaid(parsed: Parsed) -> None:
    """What the first of two charges holds ends where the one without a verb begins."""
    for made in parsed.frames:
        if made.form != "finite" or parsed.items[made.at].mark != "-":
            continue
        for frame in parsed.frames:
            if frame.at < made.at and frame.content is not None and frame.content[1] >= made.at:
                first, end = frame.content[0], made.at - 2
                frame.content = (first, end) if first < end else None


NEAR = 6


def told_before(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    """«Село обстреляли, в чём Киев обвинил …»: the charge is what stands before; else None."""
    if frame.sense != "accuse" or frame.form != "finite":
        return None
    items = parsed.items
    for k in range(frame.at - 1, max(frame.at - NEAR, 1), -1):
        item = items[k]
        if isinstance(item, Phrase):
            continue
        if item.kind == "mark" or item.finite:
            return None
        bare = item.told & RELATIVE and not item.bits & CASES
        if bare and items[k - 1].told & PREP and items[k - 2].mark == ",":
            return (0, len(items))
    return None


def charges_before(frame: Frame, colon: int, parsed: Parsed) -> bool:
    """«Обвинил X в срыве: обстреляно село», "spoke of breaches by X: …": told before and behind."""
    return any(
        isinstance(item, Phrase)
        and item.prep in CHARGED
        and (frame.sense == "accuse" or item.told & BROKEN > 0)
        for item in parsed.items[frame.at + 1 : colon]
    )


CHARGED = frozenset({"in", "of", "about", "for", "b"})
BROKEN = bits_of("violate")


def is_told_to(phrase: Phrase | None) -> bool:
    """«Передал список нарушений американской стороне»: a dative is to whom it was handed."""
    cases = phrase.bits & CASES if phrase is not None else 0
    return bool(cases & DAT) and not cases & (GEN | INS)
