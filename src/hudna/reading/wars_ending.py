"""Fighting that ends in a truce: what is over there is the war, not the truce.

"The 2006 war ended with a truce on 14 August", «войну остановило перемирие»: the day is that of
the truce.
"""

from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention

__all__ = ["ends_fighting", "is_of_else", "is_of_fighting"]


def is_of_else(frame: Frame, mention: TruceMention) -> bool:
    """Whether it ends the fighting, or is another sense of the noun that tells the halt."""
    if frame.at == mention.item and frame.form == "noun":
        return any(act.frame.at == frame.at and act.sense == "halt" for act in mention.acts)
    return _is_days_of_fighting(frame, mention) or _ends_another(frame, mention)


def _is_days_of_fighting(frame: Frame, mention: TruceMention) -> bool:
    """As "… began, and a week of war was over": the length before the verb is of that."""
    if frame.sense not in ENDS or frame.form != "finite" or frame.at < 2:  # noqa: PLR2004
        return False
    length, fought = mention.parsed.items[frame.at - 2 : frame.at]
    if not isinstance(fought, Phrase) or fought.sense("object_halt") is None:
        return False
    return not isinstance(length, Phrase) and (length.kind == "time" or fought.prep == "of")


def ends_fighting(mention: TruceMention) -> Frame | None:
    """The verb by which a war, or a round of fighting, ends in the truce."""
    return next((f for f in mention.parsed.frames if _ends_another(f, mention)), None)


def _ends_another(frame: Frame, mention: TruceMention) -> bool:
    """«A truce that ended the war», «войну остановило перемирие»: what is over is the fighting."""
    if frame.sense not in ENDS or mention.phrase is None or frame.form == "noun":
        return False
    if any(each.holds(mention.phrase) for role, each in frame.roles() if role in WITH):
        thing = frame.object  # «أعلن انتهاء العمل بالهدنة»; "the second, in 2020, ended in a truce"
        if thing is None:
            # «انتهت مهلة … في اتفاق»: the term of a deal; «علق الجيش العمل بالهدنة»: the truce
            done = frame.subject is not None and bool(frame.subject.actors)
            return frame.last - frame.first == 1 and not done and not _is_whole(frame, mention)
        return thing.sense("object_halt") is not None
    held = [phrase for role, phrase in frame.roles() if role not in WHEN]
    beside = frame.preps.get("with", ())  # «انهار … مع تجدد الاشتباكات»
    others = [p for p in held if mention.phrase not in p.everything() and p not in beside]
    if len(held) > len(others) or frame.subject is None:
        others.extend(_length_of_fighting(frame, mention))
    fought = any(part.sense("object_halt") for p in others for part in p.everything())
    told = any(mention.phrase in p.everything() for p in held) or _is_first(frame, mention)
    return fought and told and (_is_doer(frame, mention) or _is_first(frame, mention))


def _is_whole(frame: Frame, mention: TruceMention) -> bool:
    """«انتهى مساء الأحد العمل بالهدنة»: the rest of the verb stands further on."""
    unit = mention.parsed.items[frame.at]
    return any(sense.tail > unit.last for sense in unit.senses if sense.entry is frame.entry)


def _length_of_fighting(frame: Frame, mention: TruceMention) -> list[Phrase]:
    """«Ended three days of fighting», «أنهى وقف النار … ثلاثة أيام من القتال»: what lasts."""
    if not any(time.type == "DURATION" for time in mention.parsed.times):
        return []
    lasts = {time.last for time in mention.parsed.times if time.first >= frame.last}
    behind = (item for item in mention.parsed.items if item.first in lasts)
    return [item for item in behind if isinstance(item, Phrase) and item.prep in {"of", "from", ""}]


def _is_first(frame: Frame, mention: TruceMention) -> bool:
    """Whether the truce opens the sentence of a bare verb: "A truce signed … ended"."""
    parsed = mention.parsed
    if frame.subject is not None or frame.object is not None or frame.at <= mention.item:
        return False
    return all(not isinstance(item, Phrase) for item in parsed.items[: mention.item])


def _is_doer(frame: Frame, mention: TruceMention) -> bool:
    """Whether the truce ends something: as subject, or where the fighting is the other role."""
    subject, thing = frame.subject, frame.object
    if subject is not None and subject.holds(mention.phrase):
        return True
    return subject is None and thing is not None and thing.holds(mention.phrase)


WHEN = frozenset({"since", "after", "before", "during", "until", "despite", "contrary"})
"""What only tells when or despite what: "suspended after an attack" ends no attack."""
WITH = frozenset({"with", "by", "ins", "b", "in"})
"""How the truce stands with which fighting ends: "ended in a truce", «закончились перемирием»."""
ENDS = frozenset({"expire", "terminate", "halt", "suspend", "collapse"})


def is_of_fighting(frame: Frame, mention: TruceMention) -> bool:
    """As "renewed fighting put an end to the truce": what is renewed is no truce.

    Args:
        frame: a verb.
        mention: a truce of its sentence.
    """
    thing = frame.object if frame.sense == "extend" else None
    if thing is None or thing.told & DEAL or not thing.told & FOUGHT:
        return False
    return mention.phrase is None or not thing.holds(mention.phrase)


DEAL, FOUGHT = bits_of("pact", "truce"), bits_of("object_halt", "armed_clash", "shelling", "attack")
