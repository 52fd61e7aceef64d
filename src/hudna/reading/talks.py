"""Talks: who met, by a verb or a noun of meeting, and whether the noun only tells where or when.

«В разговоре с X Y предложил», "after talks in Oslo X and Y signed", «محادثات جرت بين X وY»:
participants stand with the noun, behind its verb, or in the clause that it belongs to.
"""

from hudna.packs.features import DAT, DET, GEN
from hudna.reading.frames import Frame, Parsed, is_edge
from hudna.reading.meetings import BOTH, among, between_ahead, people_of, taken_up
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_ahead", "is_met_with", "is_setting", "next_time", "who_met"]


PURPOSE = "l"
"""«وصل إلى القاهرة للقاء X»: what somebody has come for."""


def who_met(frame: Frame, parsed: Parsed) -> list[str]:
    """Who met or works together: the frame's own actors, else those of the act it belongs to."""
    met = frame.object if frame.object is None or frame.object.seat is None else None
    own = people_of(frame.subject) or taken_up(frame)
    own = own + people_of(met)  # «посетил Багдад»: a town, nobody whom one met
    own += among(frame, "with", "between", "of", "ins", "among")
    if parsed.sentence.language == "ar":
        own += among(frame, "b")  # «التقى بنظيره»
    own = _with_subject(frame, parsed, own)
    if frame.form == "noun":
        own += _noun_others(frame, parsed)
        for genitive in frame.preps.get("of", []):
            own += [a for a in people_of(genitive) if a not in own]
    if frame.form == "noun" and not own:
        own += _told_between(frame, parsed) or between_ahead(frame, parsed)
    if frame.form == "noun" and len(set(own)) < BOTH:
        own += _of_clause(frame, parsed, own)
    if len(set(own)) > 1 or frame.form != "noun" or frame.above is None:
        return list(dict.fromkeys(own))
    joint = people_of(frame.above.subject) + among(frame.above, "with")
    if len(set(joint)) >= BOTH:
        return list(dict.fromkeys(joint))
    return list(dict.fromkeys(own))


def _with_subject(frame: Frame, parsed: Parsed, own: list[str]) -> list[str]:
    """Who meets, where the subject does not name him, or stands in the clause before."""
    if not own and frame.subject is not None and frame.subject.sense("organ", "office"):
        return among(frame, "from")  # «وفدان من البلدين»
    if frame.form == "finite" and frame.subject is None and len(own) == 1:
        return _who_came(frame, parsed) + own  # «вылетит в Каир, где встретится с X»
    return own


def _told_between(frame: Frame, parsed: Parsed) -> list[str]:
    """«محادثات جرت في باكو بين X وY», "talks held in Baku between X and Y": behind their verb."""
    noun = parsed.items[frame.at]
    verbs = (
        f for f in parsed.frames if f.at > frame.at and (f.subject is noun or f.object is noun)
    )
    return next((found for f in verbs if (found := among(f, "between", "with"))), [])


def _of_clause(frame: Frame, parsed: Parsed, own: list[str]) -> list[str]:
    """«Cut the strike short after a call with Trump»: who acts in the clause has called.

    «В разговоре с X Y предложил», "in a call with X, Y offered": the clause stands behind; of
    "after talks in Oslo X and Y signed" the two have talked.
    """
    if own and "with" not in frame.preps and _prep_of(frame, parsed) != PURPOSE:
        return []
    if not own and _prep_of(frame, parsed) not in {"after", "during", "before"}:
        return []
    noun = parsed.items[frame.at]
    acts = [f for f in parsed.frames if f.form == "finite" and f.subject is not noun]
    before = (f for f in reversed(acts) if f.at < frame.at)
    behind = (f for f in acts if f.at > frame.at)
    near = next(before, None) or next(behind, None)
    found = people_of(near.subject) if near is not None else []
    if near is None and own and _prep_of(frame, parsed) in COMING:
        found = _who_came(frame, parsed)
    return found if own or len(found) >= BOTH else []


COMING = frozenset({PURPOSE, "for"})
"""«وصل إلى بيروت للقاء الرئيس», "is expected in Israel for talks with X"."""


def _who_came(frame: Frame, parsed: Parsed) -> list[str]:
    """Who has come for it, where no verb of coming is known: the phrase that stands free."""
    for item in reversed(parsed.items[: frame.at]):
        if isinstance(item, Unit):
            if item.kind == "mark" and is_edge(item, parsed.words):
                return []
        elif not item.prep and (found := people_of(item)):
            return found
    return []


def _prep_of(frame: Frame, parsed: Parsed) -> str:
    """The preposition of a noun, also over how long it lasted: "after two weeks of talks"."""
    item = parsed.items[frame.at]
    prep = item.prep if isinstance(item, Phrase) else ""
    if prep not in {"", "of"} or frame.at < BOTH or parsed.items[frame.at - 1].kind != "time":
        return prep
    before = parsed.items[frame.at - BOTH]
    governing = before.sense("prep") if isinstance(before, Unit) else None
    return governing.entry.fields.get("prep", prep) if governing is not None else prep


def is_ahead(frame: Frame, parsed: Parsed) -> bool:
    """«Ahead of talks in Cairo», «قبل محادثات»: talks that are still to come."""
    if frame.form != "noun":
        return False
    prep = _prep_of(frame, parsed)
    if (prep == "for" and "with" in frame.preps) or _held_later(frame, parsed):
        return True
    return prep == PURPOSE or (prep == "before" and not frame.bits & DET)


def _held_later(frame: Frame, parsed: Parsed) -> bool:
    """«Следующая встреча пройдёт в Москве», "the next round of talks will open in Caracas"."""
    item = parsed.items[frame.at]
    if isinstance(item, Phrase) and item.prep:
        return False
    if any(f.subject is item and f.future and not f.negated for f in parsed.frames):
        return True
    behind = parsed.items[frame.at + 1 : frame.at + 1 + SOON]
    return any(type(each) is Unit and each.told & FUTURE for each in behind)


FUTURE, SOON = bits_of("modal_future"), 2


def _noun_others(frame: Frame, parsed: Parsed) -> list[str]:
    """«звонок Путина Обаме», «разговор Обамы и Путина»: participants right after the noun."""
    found: list[str] = []
    for item in parsed.items[frame.at + 1 : frame.at + 4]:
        if isinstance(item, Unit):
            if item.kind == "time" or item.is_sense("conj_clause"):
                continue
            break
        if item.prep or not item.bits & (DAT | GEN) or parsed.sentence.language != "ru":
            break
        found.extend(item.actors)
    return found


def is_setting(frame: Frame, parsed: Parsed) -> bool:
    """«Signed at talks in Oslo»: where it was done; «accused of working with Y»: no meeting."""
    if frame.above is not None and frame.above.sense == "accuse":
        return True
    prep = _prep_of(frame, parsed) if frame.form == "noun" else ""
    if prep == "during":  # of persons it tells that they have met
        own = _own_participants(frame) or len(set(_told_between(frame, parsed))) >= BOTH
        return not (own or _of_officials(frame, parsed))
    return prep == "at"


def _of_officials(frame: Frame, parsed: Parsed) -> bool:
    """«توصل إليه الرئيسان خلال محادثات»: those with an office have talked themselves."""
    near = [f.subject for f in parsed.frames if f.at != frame.at and f.form == "finite"]
    return any(p is not None and _are_officials(p) and len(people_of(p)) >= BOTH for p in near)


def _are_officials(phrase: Phrase) -> bool:
    """Persons by their names or their office: who stands for himself, not a state or an army."""
    if phrase.sense("office") is not None:
        return True
    return all(any(n.entry.person for n in each.names) for each in phrase.all())


def _own_participants(frame: Frame) -> bool:
    """Whether a noun of talks tells itself who talked: «في محادثات بين X وY», "a call with X"."""
    return any(among(frame, prep) for prep in ("with", "between", "b"))


def next_time(frame: Frame, parsed: Parsed, referents: Referents) -> list[str]:
    """«The next round opens in Caracas», "delegations will meet again": the two sides again."""
    ahead = is_ahead(frame, parsed) or modality_of(frame) == "planned"
    return list(referents.pair) if ahead and len(referents.pair) == BOTH else []


def is_met_with(frame: Frame) -> bool:
    """«The mission met with restrictions»: things that befall somebody meet with nobody."""
    own = [frame.object] if frame.object is not None and frame.last - frame.first > 1 else []
    held = [*frame.preps.get("with", ()), *own]
    return bool(held) and not any(p.actors or p.names or p.told & WHO or p.unknown for p in held)


WHO = bits_of("office", "organ", "generic", "anaphor", "pronoun", "casualty_who", "band")
