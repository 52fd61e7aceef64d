"""Things blamed: "blamed bad weather for the delay" accuses nobody (domain.md 11.2)."""

from hudna.reading.charges import HOSTILE
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.units import Unit

__all__ = ["blames_a_thing"]


def blames_a_thing(frame: Frame, parsed: Parsed) -> bool:
    """«Blamed bad weather for the delay», "blamed "technical reasons"": nobody, of nothing hostile.

    What is blamed has no capital, and names nobody whom the lexicon knows.
    """
    if frame.sense != "accuse" or frame.form == "noun" or frame.passive or frame.object is not None:
        return False
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if not isinstance(after, Unit) or frame.content is None or frame.last - frame.first > 1:
        return False
    first, last = frame.content
    word = after if after.mark != '"' else parsed.items[min(frame.at + 2, last - 1)]
    plain = isinstance(word, Phrase) or word.kind in {"x", "lex"}
    thing = (word is not after or after.kind == "x") and plain
    thing = thing and not parsed.words.capital[word.first]
    inside = any(first <= f.at < last and f.sense in HOSTILE for f in parsed.frames)
    named = any(isinstance(e, Phrase) and e.actors for e in parsed.items[first:last])
    return thing and not inside and not named
