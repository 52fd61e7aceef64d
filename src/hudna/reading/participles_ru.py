"""Russian participles: whose they are, before their noun or set off behind it by a comma."""

from hudna.packs.features import CASES, PASSIVE, PLURAL
from hudna.reading.bridges import agrees_with, is_preposed, past_preposed
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["attributed", "described", "is_set_apart", "is_set_before", "undeclined_agent"]


def described(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The noun of a passive participle: behind it, or before the comma that sets it off."""
    item = parsed.items[frame.at]
    if frame.form != "participle" or not isinstance(item, Unit):
        return None
    if (noun := past_preposed(parsed, frame.at)) > frame.at:
        found = parsed.items[noun]
        return found if isinstance(found, Phrase) else None
    if not frame.at or not is_mark(parsed.items[frame.at - 1], parsed.words, ","):
        return None
    for k in range(frame.at - 2, max(frame.at - BACK, -1), -1):
        before = parsed.items[k]
        if isinstance(before, Phrase):
            if agrees_with(before, item):
                return before
        elif before.finite or before.mark in ",;:":
            return None
    return None


BACK = 6


def is_set_apart(frame: Frame, parsed: Parsed) -> bool:
    """«Перемирие, вступившее в силу в полночь, Баку нарушил»: a comma closes what one opened."""
    declined = frame.form == "participle" and bool(frame.bits & CASES)
    return declined and frame.at > 0 and is_mark(parsed.items[frame.at - 1], parsed.words, ",")


def is_set_before(frame: Frame, parsed: Parsed) -> bool:
    """«Отменила объявленное перемирие»: who announced it need not be the one who cancels it."""
    item = parsed.items[frame.at]
    before = parsed.items[frame.at - 1] if frame.at else None
    return isinstance(item, Unit) and is_preposed(item, before)


def undeclined_agent(frame: Frame) -> None:
    """«Соглашение, достигнутое в Каире ХАМАС и ФАТХ»: names that show no case did it."""
    named, made = frame.object, frame.subject
    if frame.form != "participle" or named is None or made is None:
        return
    if made.told & ARRANGED and _is_undeclined(named) and "ins" not in frame.preps:
        frame.preps["ins"], frame.object = [named], None


def _is_undeclined(phrase: Phrase) -> bool:
    return all(part.names and part.bits & CASES in {0, CASES} for part in phrase.all())


def attributed(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Группировка «А», заявившая, что …»: a participle after a comma is of the noun before."""
    at = frame.at
    while at > 0 and _is_aside(parsed.items[at - 1]):
        at -= 1
    if frame.form != "participle" or at < 2:  # noqa: PLR2004
        return None
    comma, noun = parsed.items[at - 1], parsed.items[at - 2]
    if not is_mark(comma, parsed.words, ",") or not isinstance(noun, Phrase):
        return None
    if frame.bits & PASSIVE:
        return _made(frame, parsed)
    alone = noun.members and not frame.bits & PLURAL  # «А, Б и В, выступивший посредником»
    return noun.members[-1] if alone else noun


def _is_aside(item: Phrase | Unit) -> bool:
    """«Отряды, дважды за ночь обстрелявшие село»: when and how often, before the participle."""
    if isinstance(item, Phrase):
        return False
    return item.kind in {"time", "x", "number"} or item.is_sense("prep", "adverb")


def _made(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Договор о прекращении огня, заключённый в Хартуме»: the arrangement in the same case."""
    for item in reversed(parsed.items[max(frame.at - NEAR, 0) : frame.at - 1]):
        if not isinstance(item, Phrase):
            return None
        if item.told & ARRANGED and (not item.bits & CASES or item.bits & frame.bits & CASES):
            return item
    return None


NEAR = 4
ARRANGED = bits_of("truce", "pact")
