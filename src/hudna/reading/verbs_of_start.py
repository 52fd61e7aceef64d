"""Verbs whose day is that on which a truce begins: by which it is declared, ordered, made to begin.

Not those of its end ("announced that it suspends the truce"), nor of a word said while it runs.
"""

from collections.abc import Iterator

from hudna.reading.announced_later import tells_of_later
from hudna.reading.frames import Frame
from hudna.reading.lifted import is_suspension
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_ends import is_put_to_end
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_outside_noun", "is_told_on", "makers_in"]

ENDING = frozenset({"collapse", "expire", "terminate"})


def makers_in(mention: TruceMention, wanted: tuple[str, ...]) -> Iterator[Frame]:
    """The verbs of the acts wanted; of an order also where what is ordered is to keep a truce.

    Args:
        mention: a mention of the truce.
        wanted: senses of acts by which it is made or begins.
    """
    if mention.weak and is_suspension(mention.phrase):
        return
    stops = [f for f in mention.parsed.frames if is_put_to_end(f, mention)]
    stops += [f for f in mention.parsed.frames if mention.weak and _is_end_of_it(f, mention)]
    halting = {frame.at for stop in stops for frame in (stop, *stop.chain())}
    halting |= tells_of_later(mention)
    ended = any(a.sense in STOPPED and a.modality == "happened" for a in mention.acts)
    for act in mention.acts:
        if ended and act.sense in {"announce", "order"} and not _is_set_on(act):
            continue  # "issued a decree that ends the truce"
        if is_told_on(act, mention):
            continue
        if act.frame.at in halting:
            continue  # "announced that it suspends the truce": no start of it
        due = act.frame.must and act.sense in {"halt", "enter_force"}  # "is to stop at noon"
        if act.sense in wanted and (due or act.modality in {"happened", "planned"}):
            yield act.frame
        if "order" in wanted and act.sense == "respect" and act.modality == "demanded":
            yield from (each for each in act.frame.chain() if _is_order(each))


STOPPED = frozenset({"suspend", "terminate"})


def _is_set_on(act: Act) -> bool:
    """«Перемирие, объявленное в мае»: a clause set on the truce tells how it was made."""
    return act.frame.antecedent or act.frame.form == "participle"


def is_told_on(act: Act, mention: TruceMention) -> bool:
    """As "The truce will run until May, X announced on Monday": it is there, and goes on.

    Args:
        act: an act told of it.
        mention: the mention of the truce.
    """
    if act.sense != "announce" or act.frame.at < mention.item or _is_set_on(act):
        return False
    ends = any(t.role == "end" and t.first < act.frame.first for t in mention.parsed.times)
    runs = any(a.sense in {"hold", "extend"} and a.frame.at < act.frame.at for a in mention.acts)
    return ends and (mention.definite or runs)


def _is_end_of_it(frame: Frame, mention: TruceMention) -> bool:
    """«Объявила о его прекращении»: the noun of an end with the pronoun of the truce."""
    noun = mention.parsed.items[frame.at]
    ends = frame.form == "noun" and frame.sense in ENDING | {"halt"} and frame.object is None
    return ends and isinstance(noun, Phrase) and noun.possessed


def _is_order(frame: Frame) -> bool:
    return frame.sense == "order" and modality_of(frame) == "happened"


def is_outside_noun(time: ResolvedTime, frame: Frame, mention: TruceMention) -> bool:
    """«Днём нарушали *объявленный накануне* режим»: what stands before a noun has its day there."""
    if frame.form != "participle" or frame.antecedent or frame.last > mention.first:
        return False
    return not (frame.last <= time.first < mention.first or time.last == frame.first)
