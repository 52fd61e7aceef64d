"""Nouns of a prolongation that tell of none: only drafted, or not agreed on."""

from hudna.reading.phrases import Phrase
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_not_told_of", "is_of_a_draft"]


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
