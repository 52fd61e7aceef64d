"""Attempts at a halt told as earlier or further ones: "a previous attempt to stop the fighting"."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.truce_anaphora import are_several, is_indefinite
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["as_attempt"]


def as_attempt(mention: TruceMention, frame: Frame, thing: Phrase | None, parsed: Parsed) -> None:
    """«A previous attempt to stop the fighting», «третья попытка остановить войну»: one that was.

    What befell the attempt befell the halt, whichever of their nouns the verb is read with.
    """
    above = frame.above
    noun = parsed.items[above.at] if above is not None and above.form == "noun" else None
    if above is None or above.sense != "intend" or not isinstance(noun, Phrase):
        return
    told = {sense.name for sense in noun.adjectives} & {"previous", "another"}
    if not told or are_several(noun):
        return
    mention.adjectives |= told
    mention.weak, mention.indefinite = False, is_indefinite(noun, parsed)
    mention.acts.extend(
        Act(each.sense, each, modality_of(each), [])
        for each in parsed.frames
        if each.sense in FATES and each.form == "finite" and each.subject in (noun, thing)
    )


FATES = frozenset({"collapse", "expire", "hold", "enter_force"})
