"""Prolongations that no verb of extending tells, and nouns of one that tell of none."""

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_carried_on", "is_not_told_of", "is_of_a_draft", "is_ready_for", "is_wished"]

KEEPING = frozenset({"halt", "hold", "respect"})
CLOSE = 2
"""Items from a verb of going on to what goes on."""


def is_carried_on(act: Act, mention: TruceMention) -> bool:
    """As "would go on holding fire until March 4": kept on, and for how long is told."""
    frame = act.frame
    if act.sense not in KEEPING or act.modality not in {"happened", "planned"}:
        return False
    parsed = mention.parsed
    after = (f.first for f in parsed.frames if f.form == "finite" and f.first >= frame.last)
    next_told = min(after, default=parsed.sentence.last)  # "the truce, which lasts 30 days"
    until = any(
        time.first < next_told
        and (time.role == "end" or (time.type == "DURATION" and time.first >= frame.last))
        for time in parsed.times
    )
    return until and any(
        each.sense == "aspect_continue" and each.future and 0 < frame.at - each.at <= CLOSE
        for each in parsed.frames
    )


def is_of_a_draft(act: Act, mention: TruceMention) -> bool:
    """«مقترح التمديد», "the extension proposal": in the phrase of what is only put forward."""
    at = act.frame.at
    twins = (f for f in mention.parsed.frames if f.at == at and f is not act.frame)
    return any(f.sense == "propose" for f in twins)


def is_not_told_of(act: Act, mention: TruceMention) -> bool:
    """«О продлении не объявлено», «договориться о продлении не смогли»: the verb stands behind."""
    held = mention.parsed.items[act.frame.at]
    if not isinstance(held, Phrase) or held.prep not in {"about", "on"}:
        return False
    for item in mention.parsed.items[act.frame.at + 1 :]:
        if isinstance(item, Phrase):
            continue
        if item.is_sense("negator", "aspect_fail"):
            return mention.parsed.sentence.language == "ru"
        if item.mark in ",;:.":
            return False
    return False


def is_wished(act: Act, mention: TruceMention) -> bool:
    """As "would welcome an extension", «приветствовал бы продление»: nobody has made one."""
    items = mention.parsed.items
    for above in act.frame.chain():
        if above.sense != "welcome":
            continue
        behind = items[above.at + 1 : above.at + 2]
        would = mention.parsed.sentence.language == "ru" and any(
            not isinstance(each, Phrase) and each.told & PARTICLE for each in behind
        )
        if would or above.future or above.hypothetical or above.possible:
            return True
    return False


PARTICLE = bits_of("auxiliary")


def is_ready_for(act: Act, mention: TruceMention) -> bool:
    """«مستعدة لتمديد الهدنة»: the adjective stands right before what one is ready for."""
    before = mention.parsed.items[act.frame.at - 1] if act.frame.at else None
    if act.frame.form != "noun" or before is None or isinstance(before, Phrase):
        return False
    return any("ready" in sense.entry.fields for sense in before.senses)
