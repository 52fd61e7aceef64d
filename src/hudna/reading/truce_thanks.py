"""Who is thanked for an arrangement: he brokered it ("thanked Egypt for its efforts").

"Credited X with the truce", «поблагодарил X за посредничество», «توجه بالشكر إلى X على جهودها».
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["thanked_in"]

DONE = ("mediate", "agree", "truce", "pact")
HELP = ("mediate", "effort", "support")
"""For what a broker is thanked."""
SIDES = bits_of("party_word", "generic")
"""«Стороны», "both sides": those who make it."""
REACH = 8


def thanked_in(parsed: Parsed) -> list[Phrase]:
    """«Поблагодарил США и Францию за посредничество»: who is thanked for mediating."""
    found: list[Phrase] = []
    for frame in parsed.frames:
        whom = _whom(frame, parsed) if frame.sense == "thank" else None
        if whom is None:
            continue
        if _for_what(frame.at, parsed):
            found.append(whom)
    return found


def _for_what(at: int, parsed: Parsed) -> bool:
    """Whether it is for a deal, or the making of one, not only "after" it."""
    for item in parsed.items[at + 1 : at + REACH]:
        prep = item.prep if isinstance(item, Phrase) else _prep(item)
        if prep in {"after", "before", "since", "during"}:
            return False
        if isinstance(item, Phrase) and _is_done(item):
            return True
    return False


def _prep(item: Unit) -> str:
    sense = item.sense("prep")
    return sense.entry.fields.get("prep", "") if sense is not None else ""


def _whom(frame: Frame, parsed: Parsed) -> Phrase | None:
    """Who is thanked: whom thanks go to («توجه بالشكر إلى مصر»), else the object of the verb."""
    held = [p for prep in ("to", "l", "dat") for p in frame.preps.get(prep, ()) if p.actors]
    held = [each for each in held if not _is_posted(each, parsed)]
    if frame.form == "finite" and frame.object is not None and frame.object.actors:
        held = held if parsed.sentence.language == "ar" and held else [frame.object]
    return held[0] if held and not _is_sides(held[0]) else None


def _is_posted(phrase: Phrase, parsed: Parsed) -> bool:
    """«دعمه لجهود المبعوث الدولي إلى ليبيا»: where an envoy is sent, and nobody is thanked."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    return isinstance(before, Phrase) and before.everything()[-1].sense("office") is not None


def _is_sides(phrase: Phrase) -> bool:
    """«Стороны», "both sides": those who make it."""
    return bool(phrase.told & SIDES)


def _is_done(phrase: Phrase) -> bool:
    return any(
        part.sense(*HELP) is not None
        or (part.sense(*DONE) is not None and not part.possessed)  # «شكر الحزب على هدنته»: his own
        for part in phrase.everything()
    )
