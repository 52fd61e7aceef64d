"""Turns of phrase in which an act tells another state of a truce than its verb does elsewhere."""

from hudna.packs.features import PAST
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.units import Unit

__all__ = [
    "FOUGHT_ON",
    "fell_short",
    "goes_on",
    "is_brought_about",
    "is_brought_in",
    "is_by_both",
    "is_charged",
    "is_no_longer",
    "is_of_another_verb",
    "is_of_efforts",
    "is_passing",
    "is_put_back",
    "is_quiet",
    "is_resolved_on",
    "is_taken_up",
    "is_wrecked_before",
    "of_fighting_on",
]


def is_of_another_verb(act: Act, mention: TruceMention) -> bool:
    """Whether a form of several verbs tells of another one's act.

    «تنقضي الهدنة»: no truce breaks or ends another; "shattering the truce" breaks it.
    """
    other = OTHER.get(act.sense)
    if act.sense == "collapse" and (act.frame.passive or act.frame.object is None):
        return False
    return any(each.sense == other and each.frame.at == act.frame.at for each in mention.acts)


OTHER = {"collapse": "violate", "violate": "expire", "terminate": "expire", "hold": "agree"}
"""What a form tells rather that two verbs share."""


def is_wrecked_before(act: Act, mention: TruceMention) -> bool:
    """«Предыдущее перемирие было сорвано»: it failed; one of today was broken once more."""
    wrecked = act.sense == "violate" and "wreck" in act.frame.entry.fields
    # «прошлогоднее перемирие стороны сорвали»: of one of before nothing is left
    wrecked = wrecked and (act.frame.passive or "previous" in mention.adjectives)
    return wrecked and ("previous" in mention.adjectives or mention.recalled or mention.apart)


def is_passing(act: Act, mention: TruceMention) -> bool:
    """«Первые сутки перемирия прошли спокойно»: it is a day of it that is over."""
    day = act.sense == "expire" and "current" in mention.adjectives
    return day and mention.parsed.sentence.language == "ru"


def is_of_efforts(act: Act, mention: TruceMention) -> bool:
    """«جهود وقف النار متعثرة», "truce talks broke down": there was no truce yet to fail."""
    subject = act.frame.subject
    if subject is None or mention.phrase is None or not subject.holds(mention.phrase):
        return False
    return subject.sense("effort", "consult", "intend") is not None


def is_quiet(act: Act, mention: TruceMention) -> bool:
    """«Боевые действия остановлены», "guns fell silent": told as it is, not as what one will do."""
    frame = act.frame
    if act.sense != "halt" or mention.phrase is not None or frame.above is not None:
        return False
    nobody = frame.subject is None or frame.subject.sense("object_halt") is not None
    return nobody and bool(frame.bits & PAST) and frame.form == "finite"


def is_taken_up(act: Act, mention: TruceMention) -> bool:
    """Whether what is resumed is the truce, or its keeping, not the fighting."""
    preps = act.frame.preps
    held = [act.frame.subject, act.frame.object, *preps.get("b", ()), *preps.get("of", ())]
    return mention.phrase is not None and any(
        mention.phrase in each.everything() for each in held if each is not None
    )


def is_put_back(mention: TruceMention) -> bool:
    """«Resumed its truce after a suspension»: what is taken up again is no longer put off."""
    return not mention.weak and any(
        act.sense == "resume" and act.modality in DONE and is_taken_up(act, mention)
        for act in mention.acts
    )


DONE = frozenset({"happened", "planned"})


def is_by_both(act: Act) -> bool:
    """«Баку и Ереван прекращают огонь», "both sides will stop firing": two do, by agreement."""
    frame = act.frame
    if act.sense != "halt" or frame.form != "finite":
        return False
    subject = frame.subject
    if subject is None or frame.passive:
        return False
    doers = set(act.actors)
    return len(doers) > 1 or (subject.sense("party_word") is not None and len(doers) != 1)


def is_brought_in(act: Act, mention: TruceMention) -> bool:
    """«Ввёл перемирие», "restored its truce": by the word of one; it is not told to have begun."""
    held = act.frame.object
    if act.sense != "enter_force" or act.frame.passive or len(act.actors) != 1 or held is None:
        return False
    if act.done:
        return False  # "had begun a pause"
    return mention.phrase is not None and held.holds(mention.phrase)


def goes_on(act: Act) -> bool:
    """«Обстрелы не прекратились», "the shelling has not stopped": the fire itself goes on."""
    frame = act.frame
    fire = frame.subject or frame.object
    if act.sense != "halt" or frame.form != "finite" or fire is None or not frame.negated:
        return False
    return fire.sense("object_halt") is not None and not fire.actors and not frame.future


def fell_short(act: Act, mention: TruceMention) -> bool:
    """«Продержалось лишь час», "survived a few hours", «دامت ساعات معدودة»: too little to hold."""
    frame, parsed = act.frame, mention.parsed
    if act.sense != "hold" or frame.form != "finite" or not frame.bits & PAST:
        return False
    behind = parsed.items[frame.at + 1 : frame.at + 1 + LENGTH]
    if any(
        "short" in sense.entry.fields
        for item in behind
        if isinstance(item, Unit)
        for sense in item.senses
    ):
        return True
    return any(
        time.type == "DURATION"
        and 0 <= time.first - frame.last <= LENGTH
        and (time.mod == "LESS_THAN" or (time.value or "").startswith("PTX"))
        for time in parsed.times
    )


LENGTH = 8
"""Items or words from a verb of lasting to its length."""


def is_charged(act: Act) -> bool:
    """«Обвинил в крахе», "blamed him for its breakdown": the end is one side's word."""
    above = act.frame.above
    return (
        act.sense == "collapse"
        and act.frame.form == "noun"
        and (above is not None and above.sense == "accuse")
    )


def of_fighting_on(votes: set[str]) -> set[str]:
    """«Обстрелы не прекратились»: that breaks a truce which is there; one asked for is still so."""
    if FOUGHT_ON not in votes:
        return votes
    there = bool(votes & {"in_force", "agreed", "announced"})
    return (votes - {FOUGHT_ON}) | ({"violated"} if there else set())


FOUGHT_ON = "fought_on"
"""Told where the fighting is said not to have stopped: no state of itself."""


def is_resolved_on(act: Act) -> bool:
    """«Заявила, что продлит», "said it would extend its truce": resolved, and only told of."""
    frame = act.frame
    if act.sense != "extend" or act.modality != "planned" or frame.form != "finite":
        return False
    if not frame.future or frame.possible or frame.hypothetical or frame.negated:
        return False
    return all(above.meaning.speech and not above.negated for above in frame.chain())


def is_brought_about(act: Act, mention: TruceMention) -> bool:
    """As "talks led to a truce", «أفضت الجهود إلى هدنة», «добился перемирия»: the sides agreed."""
    frame = act.frame
    if act.sense != "induce" or frame.form != "finite" or frame.negated:
        return False
    if "secures" not in frame.entry.fields:
        return False
    held = [phrase for role, phrase in frame.roles() if role != "subject"]
    return mention.phrase is not None and any(phrase.holds(mention.phrase) for phrase in held)


def is_no_longer(act: Act, mention: TruceMention) -> bool:
    """«Больше не связан», "no longer bound": who was bound before; others never were."""
    if "still" in act.frame.entry.fields:
        return True
    before = mention.parsed.items[max(act.frame.at - BEFORE, 0) : act.frame.at]
    senses = (each.sense("negator") for each in before)
    return any(each is not None and "ended" in each.entry.fields for each in senses)


BEFORE = 3
"""Items from a negation to its verb."""
