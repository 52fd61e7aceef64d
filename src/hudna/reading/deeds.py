"""Deeds that are no attacks (withdrawals, releases, aid): whether they are told as done."""

from hudna.packs.features import ACC, CONJ, DET, PLURAL
from hudna.reading.addressees import actors_of, is_of_aid
from hudna.reading.evidence import is_matter
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import exchangers, people_of
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.talks import is_ahead

__all__ = ["bound_by", "is_done", "is_of_words", "is_to_come"]

SPOKEN = bits_of("matter", "threaten")
DETERMINER = bits_of("determiner")
PEOPLE = bits_of("casualty_who", "release", "office")


def is_done(frame: Frame, kind: str | None, parsed: Parsed) -> bool:
    """An act with somebody who does it, or told by a verb that is more than a wish."""
    if not _is_meant(frame, kind):
        return False
    if _is_no_deed(frame, kind, parsed):
        return False
    if frame.form == "noun" and _is_due(frame, parsed):
        return True
    if actors_of(frame) or (kind == "release_detainees" and len(exchangers(frame)) > 1):
        return True
    if kind == "obstruct_aid":
        return frame.form != "participle"  # "the besieged town" tells of no siege laid
    wished = frame.form == "infinitive" and modality_of(frame) == "happened"
    return frame.form != "noun" and not wished


def _is_no_deed(frame: Frame, kind: str | None, parsed: Parsed) -> bool:
    """Whether it is land that is handed over, or a deed only spoken of, "the deadline for it"."""
    if kind == "release_detainees" and (
        _is_of_ground(frame, parsed) or _is_of_paper(frame, parsed)
    ):
        return True
    if (kind in WANTED and _is_halted(frame, parsed)) or _is_end(frame, kind, parsed):
        return True
    if kind == "withdraw" and _is_one_who_leaves(frame):
        return True
    joined = frame.form == "noun" and _is_joined_purpose(frame.at, parsed)
    return joined or (frame.form == "noun" and _is_spoken_of(frame, parsed))


def _is_end(frame: Frame, kind: str | None, parsed: Parsed) -> bool:
    """«منعا لأي انزلاق»: a bare accusative of nobody and nothing known tells to what end."""
    if kind != "obstruct_aid" or frame.form != "noun" or frame.subject is not None:
        return False
    bits = parsed.items[frame.at].bits
    return frame.object is None and bool(bits & ACC) and not bits & DET


def _is_joined_purpose(at: int, parsed: Parsed) -> bool:
    """«من أجل فتح ممرات، وإجلاء البعثات»: "and" joins it to what something is done for."""
    if parsed.sentence.language != "ar" or not parsed.items[at].bits & CONJ:
        return False
    for k in range(at - 1, max(at - JOINED, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if item.prep in PURPOSE and any(f.at == k and f.form == "noun" for f in parsed.frames):
                return True
        elif item.finite or item.mark in ".;:":
            return False
    return False


PURPOSE, JOINED = frozenset({"for", "l"}), 14


def _is_one_who_leaves(frame: Frame) -> bool:
    """«Командующий уехал из Каира», "the envoy left Doha": a person goes home, no force leaves."""
    who, left = frame.subject, frame.object
    where = left is None or (left.names and all(n.entry.sort in WHERE for n in left.names))
    if who is None or not where or frame.form == "noun" or who.members:
        return False
    named = any(name.entry.person for name in who.names)
    return named or (who.told & OFFICE > 0 and not who.bits & PLURAL)


OFFICE, WHERE = bits_of("office"), frozenset({"metonym", "place"})
WANTED = frozenset({"withdraw", "release_detainees"})
STOPPING = frozenset({"halt", "suspend", "terminate"})


def _is_halted(frame: Frame, parsed: Parsed) -> bool:
    """«Suspended the release of hostages», "stop releasing": a deed that is not done."""
    if not parsed.told() & STOPPED:
        return False
    item = parsed.items[frame.at]
    return any(
        f.sense in STOPPING and (f.object is item or f.at == frame.at - 1 or f is frame.above)
        for f in parsed.frames
        if f.form != "noun" and not f.negated
    )


STOPPED = bits_of("halt", "suspend", "terminate")


def _is_meant(frame: Frame, kind: str | None) -> bool:
    """Whether it is of aid or of captives, and no mere if."""
    if kind in {"provide_aid", "obstruct_aid"} and not is_of_aid(frame):
        return False
    if kind == "obstruct_aid" and modality_of(frame) == "hypothetical":
        return False  # «если Израиль не снимет блокаду»
    return "captives" not in frame.entry.fields or _is_of_captives(frame)


DUTIES = frozenset({"withdraw", "release_detainees", "provide_aid"})
BINDING = frozenset({"agree", "promise", "provision"})
FUTURE = bits_of("modal_future")
NEXT = 2


def _is_due(frame: Frame, parsed: Parsed) -> bool:
    """«The accord provides for the release of …», «обмен намечен на среду»: a deed to come."""
    if frame.form != "noun" or frame.meaning.event not in DUTIES or frame.negated:
        return False
    if modality_of(frame) not in {"happened", "planned"}:
        return False
    if frame.above is not None and frame.above.sense in BINDING and not frame.above.negated:
        return frame.above.form != "noun"
    item = parsed.items[frame.at]
    for other in parsed.frames:
        if other.form == "noun" or other.negated:
            continue
        held = other.subject is item or other.object is item
        if other.sense == "provision" and any(p is item for _, p in other.roles()):
            return other.subject is not item
        if held and other.future and other.meaning.event not in BLOWS:
            return True
    near = parsed.items[max(frame.at - NEXT, 0) : frame.at + NEXT + 1]
    return any(not isinstance(e, Phrase) and e.told & FUTURE for e in near)


def is_to_come(frame: Frame, kind: str, parsed: Parsed) -> bool:
    """«Ahead of talks», «договор предусматривает обмен»: what has not been yet."""
    if kind == "consult":
        return is_ahead(frame, parsed)
    if kind == "attack":
        return _is_put_off(frame, parsed) or (frame.form == "noun" and _begins_later(frame, parsed))
    return modality_of(frame) == "happened" and _is_due(frame, parsed)


TAKEN_UP = frozenset({"resume", "aspect_begin"})


def _begins_later(frame: Frame, parsed: Parsed) -> bool:
    """«Will resume its offensive if …»: an attack whose beginning is still to come."""
    item = parsed.items[frame.at]
    return any(
        f.sense in TAKEN_UP and f.object is item and modality_of(f) != "happened"
        for f in parsed.frames
    )


PUT_OFF, DROPPED = frozenset({"suspend"}), frozenset({"suspend", "terminate", "halt"})
ORDERED = frozenset({"order", "implement", "intend", "decide", "plan"})
STAYED = bits_of("suspend", "terminate", "halt")
SPAN = 4
"""Items between a plan that is dropped and what was planned."""


def _is_put_off(frame: Frame, parsed: Parsed) -> bool:
    """«Put off the attack», «отменил приказ об обстреле»: what was ordered and is not done."""
    if frame.form == "finite" or not parsed.told() & STAYED:
        return False
    between = [f for f in parsed.frames if f.at < frame.at and f.form == "noun"]
    for stayed in parsed.frames:
        if stayed.sense not in DROPPED or stayed.negated or not 0 < frame.at - stayed.at <= SPAN:
            continue
        if any(f.sense in ORDERED and stayed.at <= f.at for f in between):
            return True
        held = stayed.object is parsed.items[frame.at]
        if held and frame.form == "noun" and stayed.sense in PUT_OFF:
            return True
    return False


def bound_by(frame: Frame) -> list[str]:
    """«Agreed on an exchange of prisoners», «пообещали вывести»: who has bound himself to it."""
    above = frame.above
    if above is None or above.sense not in {"agree", "promise"} or above.negated:
        return []
    own = frame.subject is None or frame.inherited
    return people_of(above.subject) if own and frame.form in {"noun", "infinitive"} else []


BLOWS = frozenset({"attack", "end_ceasefire", "reject"})


def _is_of_captives(frame: Frame) -> bool:
    """«Вернул пленных», "prisoners are exchanged", «تسليم الأسرى»: of captives and nobody else."""
    for role, phrase in frame.roles():
        if role == "subject" and not frame.passive and frame.form != "noun":
            continue
        for part in phrase.everything():
            harmed = part.entry("casualty_who")
            if harmed is not None and harmed.fields.get("who") == "captive":
                return True
    return False


def _is_spoken_of(frame: Frame, parsed: Parsed) -> bool:
    """«Срок вывода», «مهلة انسحاب»: what hangs on a term or on a matter is no deed yet.

    «Suspended its part in the deal on the exchange»: what a deal that is stopped is about neither.
    """
    item = parsed.items[frame.at]
    if isinstance(item, Phrase) and item.prep in ABOUT and _is_of_stopped_deal(frame, parsed):
        return True
    inside = isinstance(item, Phrase) and item.told & SPOKEN > 0 and frame.first > item.first
    return inside or is_matter(frame, parsed)


ABOUT = frozenset({"about", "on"})
PACT = bits_of("pact", "truce")


def _is_of_stopped_deal(frame: Frame, parsed: Parsed) -> bool:
    before = parsed.items[frame.at - 1] if frame.at else None
    if not isinstance(before, Phrase) or not before.told & PACT:
        return False
    return any(f.sense in DROPPED and f.form == "finite" and f.at < frame.at for f in parsed.frames)


def _is_of_paper(frame: Frame, parsed: Parsed) -> bool:
    """As "released a list of sites": a thing that nobody knows, and no people behind it."""
    if frame.form == "noun" or frame.passive or parsed.sentence.language != "en":
        return False
    behind = next((i for i in parsed.items[frame.at + 1 :] if not i.told & DETERMINER), None)
    if behind is None or behind.kind != "x" or frame.object is not None:
        return False
    return not parsed.words.capital[behind.first] and not any(
        part.told & PEOPLE for part in parsed.parts() if part.first > frame.first
    )


def _is_of_ground(frame: Frame, parsed: Parsed) -> bool:
    """«The district, handed over by X», «передал район»: land and towns are no captives."""
    given = frame.object
    if frame.form == "participle":
        before = (i for i in reversed(parsed.items[: frame.at]) if isinstance(i, Phrase))
        given = next(before, None)
    if given is None or given.actors:
        return False
    return given.place is not None and given.sense("casualty_who", "release") is None


def is_of_words(frame: Frame, parsed: Parsed) -> bool:
    """Whether a report is withdrawn, or what is left are the dead: told by other senses."""
    return frame.sense == "withdraw" and any(
        each.at == frame.at and each.sense in NO_LEAVING for each in parsed.frames
    )


NO_LEAVING = frozenset({"retract", "kill", "injure", "destroy"})
