"""Origins: from whose side, posts or hands fire came, where no subject tells who opened it."""

from hudna.packs.features import GEN, INS
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import is_from_side

__all__ = ["from_where"]


def from_where(frame: Frame, parsed: Parsed) -> list[str]:
    """«Со стороны X за ночь выпущено 40 мин», «с армянской стороны открыли огонь».

    Where no subject does it, whose side or whose posts the fire came from.
    """
    if frame.meaning.event != "attack" and frame.sense != "violate":
        return []
    held = [p for prep in FROM for p in frame.preps.get(prep, ()) if _is_origin(p)]
    held += _behind_verb(frame, parsed) if frame.form == "noun" else []
    for item in reversed(parsed.items[: frame.at]):
        if isinstance(item, Phrase):
            if item.prep == "by" or _is_origin(item):
                held.append(item)
        elif item.finite or item.kind == "mark":
            break
    return next((found for each in held if (found := _whose(each))), [])


FROM = ("from", "with")


def _behind_verb(noun: Frame, parsed: Parsed) -> list[Phrase]:
    """«Обстрел вёлся с позиций X»: behind the verb that tells that it happened."""
    head = parsed.items[noun.at]
    verbs = (e for e in parsed.frames if e.sense == "occur" and e.subject is head)
    preps = next((each.preps for each in verbs), {})
    held = [*preps.get("by", ()), *(p for prep in FROM for p in preps.get(prep, ()))]
    return [each for each in held if each.prep == "by" or _is_origin(each)]


def _is_origin(phrase: Phrase) -> bool:
    """«С позиций X», "from the X side": where fire comes from is with whoever holds it."""
    if is_from_side(phrase):
        return True
    from_ = phrase.prep == "from" or (phrase.prep == "with" and phrase.bits & (GEN | INS) == GEN)
    return from_ and phrase.sense("target_object") is not None


def _whose(phrase: Phrase) -> list[str]:
    owned = (each.actors for each in phrase.genitives if each.actors)
    return list(phrase.actors or phrase.state_actors or next(owned, []))
