"""Gaps: what was seen and not understood, counted and shown (contract.md, ``gaps[]``)."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.segments import Stretch
from hudna.reading.times.raw import ResolvedTime
from hudna.records import Gap, quote_of

__all__ = ["find_gaps"]

READ = frozenset({"ar", "en", "ru"})


def find_gaps(
    stretches: list[Stretch],
    parsed: list[Parsed],
    times: list[ResolvedTime],
    referents: Referents,
    text: str,
) -> tuple[Gap, ...]:
    """The gaps of a document: unread segments, unresolved times and names, speakerless reports."""
    gaps: list[Gap] = []
    for stretch in stretches:
        words = text[stretch.start : stretch.end].strip()
        if words and stretch.language not in READ:
            start = text.index(words, stretch.start)
            gaps.append(
                Gap(
                    kind="unsupported_language",
                    quote=quote_of(text, start, start + len(words)),
                    note=f"no pack for the language `{stretch.language}`",
                )
            )
    for time in times:
        if time.value is None:
            quote = quote_of(text, time.start, time.end)
            gaps.append(Gap(kind="unresolved_time", quote=quote, note=time.note or "no value"))
    for sentence in parsed:
        gaps += _of_names(sentence, referents, text)
        gaps += _of_frames(sentence, text)
        gaps.extend(
            Gap(
                kind="unread_cue",
                quote=quote_of(text, span.start, span.end),
                note="words of violence that seem to tell of no attack; put aside by weights",
            )
            for span in sentence.aside
        )
    return tuple(gaps)


def _of_names(parsed: Parsed, referents: Referents, text: str) -> list[Gap]:
    found: list[Gap] = []
    for part in parsed.parts():
        if not part.names or part.members or part.actors or part.place or _is_word(part):
            continue
        _, actors = referents.best_actor(part.names)
        _, places = referents.best_place(part.names)
        span = parsed.words.span(part.names[0].first, part.names[0].last)
        kind = "ambiguous_actor" if actors else "ambiguous_place"
        names = ", ".join(each[0] for each in [*actors, *places][:4])
        found.append(
            Gap(
                kind=kind,  # type: ignore[arg-type]
                quote=quote_of(text, span.start, span.end),
                note=f"could be {names}",
            )
        )
    return found


def _is_word(phrase: Phrase) -> bool:
    """A name that is also a common word («المدينة») and has no cue here is only the word."""
    return all(
        name.entry.kind == "weak" or (name.entry.sort == "place" and name.entry.weight < KNOWN)
        for name in phrase.names
    )


KNOWN = 20_000
"""Inhabitants from which an undecided place's name is worth a note."""


def _of_frames(parsed: Parsed, text: str) -> list[Gap]:
    found: list[Gap] = []
    for frame in parsed.frames:
        if _is_speakerless(frame):
            span = parsed.words.span(frame.first, frame.last)
            found.append(
                Gap(
                    kind="unknown_speaker",
                    quote=quote_of(text, span.start, span.end),
                    note="a report whose speaker was not found",
                )
            )
    return found


def _is_speakerless(frame: Frame) -> bool:
    return (
        frame.meaning.speech
        and frame.form == "finite"
        and frame.subject is None
        and not frame.inherited
    )
