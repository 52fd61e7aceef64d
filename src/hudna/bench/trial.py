"""A trial: how each stratum reads one text, from its units to the records.

The records of a trial are shown to people and written as JSON; they refer to words by the words
themselves, not by offsets.
"""

import msgspec

from hudna.bench.watched import reader_at, watch
from hudna.packs.pack import Packs
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.reader import Reader
from hudna.reading.times import ResolvedTime
from hudna.reading.units import Unit
from hudna.records import Reading

__all__ = [
    "FrameView",
    "PhraseView",
    "SentenceView",
    "TimeView",
    "Trial",
    "UnitView",
    "trial_of",
    "try_sentence",
]

STATES = ("negated", "future", "possible", "must", "hypothetical", "habitual", "recalled", "failed")


class UnitView(msgspec.Struct, frozen=True, kw_only=True):
    """Words that belong together: the entries they fire and the register names they may be.

    ``kind`` is ``time``, ``name``, ``lex``, ``number``, ``mark`` or ``x`` (nobody knows them).
    """

    words: str
    kind: str
    entries: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    preposition: str = ""


class PhraseView(msgspec.Struct, frozen=True, kw_only=True):
    """A noun phrase with what it refers to; ``entries`` are those of its head."""

    words: str
    preposition: str = ""
    entries: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    place: str | None = None
    parts: "tuple[PhraseView, ...]" = ()


class FrameView(msgspec.Struct, frozen=True, kw_only=True):
    """A verb or verbal noun with its roles, what it governs and what governs it."""

    words: str
    entry: str
    form: str
    modality: str
    states: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    content: str | None = None
    above: str | None = None


class TimeView(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression, its value and the rules that made it."""

    words: str
    type: str
    value: str | None
    role: str
    why: tuple[str, ...] = ()


class SentenceView(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence with what stands in it; ``segment`` is the kind of its segment."""

    words: str
    segment: str
    units: tuple[UnitView, ...]
    phrases: tuple[PhraseView, ...]
    frames: tuple[FrameView, ...]
    times: tuple[TimeView, ...]


class Trial(msgspec.Struct, frozen=True, kw_only=True):
    """How one text was read: its sentences stratum by stratum, then the records."""

    language: str
    sentences: tuple[SentenceView, ...]
    reading: Reading


def try_sentence(
    language: str, text: str, *, published: str | None = None, packs: Packs | None = None
) -> Trial:
    """Read a text in a language and show every stratum.

    Args:
        language: code of a language that has a pack.
        text: a sentence or several.
        published: ISO date from which "on Friday" counts.
        packs: other packs than those at hand.

    Raises:
        InputError: there is no pack of that language.
    """
    return trial_of(reader_at(language, packs), language, text, published)


def trial_of(reader: Reader, language: str, text: str, published: str | None = None) -> Trial:
    """The same with a reader at hand, for trials in a row."""
    watched = watch(reader, language, text, published)
    pairs = zip(watched.parsed, watched.units, strict=True)
    return Trial(
        language=language,
        sentences=tuple(_sentence(parsed, units) for parsed, units in pairs),
        reading=watched.reading,
    )


def _sentence(parsed: Parsed, units: list[Unit]) -> SentenceView:
    sentence = parsed.sentence
    return SentenceView(
        words=_words(parsed, sentence.first, sentence.last),
        segment=parsed.kind,
        units=tuple(_unit(each, parsed) for each in units),
        phrases=tuple(_phrase(each, parsed) for each in parsed.phrases()),
        frames=tuple(_frame(each, parsed) for each in parsed.frames),
        times=tuple(_time(each) for each in parsed.times),
    )


def _words(parsed: Parsed, first: int, last: int) -> str:
    """The original words ``[first, last)`` on one line."""
    if last <= first:
        return ""
    words = parsed.words
    span = words.span(first, last)
    original = words.folded.original[span.start - words.base : span.end - words.base]
    return " ".join(original.split())


def _unit(unit: Unit, parsed: Parsed) -> UnitView:
    return UnitView(
        words=_words(parsed, unit.first, unit.last),
        kind=unit.kind,
        entries=tuple(dict.fromkeys(sense.entry.id for sense in unit.senses)),
        names=tuple(dict.fromkeys(f"{n.entry.sort} {n.entry.id}" for n in unit.names)),
        preposition=unit.preposition,
    )


def _phrase(phrase: Phrase, parsed: Parsed) -> PhraseView:
    return PhraseView(
        words=_words(parsed, phrase.first, phrase.last),
        preposition=phrase.prep,
        entries=tuple(dict.fromkeys(sense.entry.id for sense in phrase.senses)),
        modifiers=(
            *(name.entry.id for name in phrase.states),
            *(sense.entry.id for sense in (*phrase.adjectives, *phrase.titles)),
        ),
        actors=tuple(phrase.actors),
        place=phrase.place,
        parts=tuple(_phrase(each, parsed) for each in (*phrase.members, *phrase.genitives)),
    )


def _frame(frame: Frame, parsed: Parsed) -> FrameView:
    return FrameView(
        words=_words(parsed, frame.first, frame.last),
        entry=frame.entry.id,
        form="passive " + frame.form if frame.passive else frame.form,
        modality=modality_of(frame),
        states=tuple(state for state in STATES if getattr(frame, state)),
        roles=tuple(_role(role, phrase, frame, parsed) for role, phrase in frame.roles()),
        content=_content(frame, parsed),
        above=frame.above.entry.id if frame.above is not None else None,
    )


def _role(role: str, phrase: Phrase, frame: Frame, parsed: Parsed) -> tuple[str, str]:
    inherited = role == "subject" and frame.inherited
    return ("subject, from before" if inherited else role), _words(
        parsed, phrase.first, phrase.last
    )


def _content(frame: Frame, parsed: Parsed) -> str | None:
    if frame.content is None:
        return None
    items = parsed.items[slice(*frame.content)]
    return _words(parsed, items[0].first, items[-1].last) if items else None


def _time(time: ResolvedTime) -> TimeView:
    return TimeView(
        words=time.raw.text,
        type=time.type,
        value=time.value,
        role=time.role,
        why=tuple(dict.fromkeys((*time.raw.rules, *time.why))),
    )
