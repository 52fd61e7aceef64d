"""The reader watched at work: what its strata found on the way to a reading.

The strata are the reader's own; watching adds nothing to them and takes nothing away.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from hudna.errors import InputError
from hudna.packs.pack import Packs
from hudna.reading.assembly import Assembly
from hudna.reading.frames import Parsed
from hudna.reading.parsing import parse
from hudna.reading.reader import Reader
from hudna.reading.segments import Stretch, cut_segments
from hudna.reading.sentences import Sentence
from hudna.reading.times import RawTime, ResolvedTime, find_times
from hudna.reading.units import Unit
from hudna.records import Reading

__all__ = ["Watched", "decided_units", "reader_at", "segments_in", "subjects_in", "watch"]


@dataclass(slots=True, frozen=True)
class Watched:
    """A reading, with the sentences, units and frames it was made from.

    ``units[i]`` are the units of sentence ``i`` after verb and noun were decided between.
    """

    reading: Reading
    parsed: list[Parsed]
    units: list[list[Unit]]


def reader_at(language: str, packs: Packs | None = None) -> Reader:
    """A reader that knows the language.

    Raises:
        InputError: there is no pack of that language.
    """
    known = packs if packs is not None else Packs()
    if language not in known:
        raise InputError(
            f"no pack of the language `{language}`",
            remedy=f"give one of {', '.join(known.languages())}, or run hudna packs new {language}",
        )
    return Reader(packs=known)


def segments_in(reader: Reader, language: str, text: str) -> list[Stretch]:
    """The segments of a text, all taken to be in one language."""
    stretches, _ = cut_segments(text, {language: reader.cues()[language]}, language)
    return [replace(each, language=language) for each in stretches]


def watch(reader: Reader, language: str, text: str, published: str | None = None) -> Watched:
    """Read a text as a document in one language, and keep what every stratum found."""
    stretches = segments_in(reader, language, text)
    ident = sha256(text.encode("utf-8", "replace")).hexdigest()
    assembly = Assembly(reader, text, "bench", ident, language, stretches)
    assembly.known(published=published, source=None, title=None)
    reading = assembly.reading(reader.sentences(text, stretches))
    units = [_units(reader, each.sentence, each.times) for each in assembly.parsed]
    return Watched(reading, assembly.parsed, units)


def decided_units(reader: Reader, language: str, text: str) -> list[Unit]:
    """The units of a text after verb and noun were decided between: all that a lexicon says.

    Cheaper than :func:`watch`, because nothing is linked and no record is made.
    """
    found: list[Unit] = []
    for sentence in reader.sentences(text, segments_in(reader, language, text)):
        found.extend(_units(reader, sentence, find_times(sentence, reader.times(language))))
    return found


def subjects_in(reader: Reader, language: str, text: str) -> frozenset[str]:
    """The subjects that a text has words of (``hudna.reading.topics``)."""
    tongue = reader.tongue(language)
    return frozenset(
        each.subject
        for sentence in reader.sentences(text, segments_in(reader, language, text))
        for each in tongue.senses(sentence).topical
    )


def _units(
    reader: Reader, sentence: Sentence, times: Sequence[RawTime | ResolvedTime]
) -> list[Unit]:
    tongue = reader.tongue(sentence.language)
    places = [(time.first, time.last, number) for number, time in enumerate(times)]
    names, senses = tongue.name_hits(sentence), tongue.senses(sentence)
    units = tongue.units(sentence, places, names, senses)
    parse(units, sentence)  # gathering narrows the senses of the units in place
    return units
