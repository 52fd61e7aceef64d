"""Strangers: of whom nothing but unknown words are known."""

from hudna.reading.collectives import people_of
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.sounds import person_by_sound
from hudna.reading.units import Unit
from hudna.records import Actor as ActorRecord
from hudna.text.clitics import AND
from hudna.text.romanisation import romanised
from hudna.text.words import Words

__all__ = ["stranger", "unregistered"]


def stranger(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Said the Muslims had violated it»: somebody whom no lexicon knows, right before the verb.

    Only a capital, an article or a nationality shows that an unknown word is a noun.
    """
    at = frame.at - 1
    while at > 0 and _steps_over(parsed.items[at]):
        at -= 1
    if at < 0:
        return None
    item, before = parsed.items[at], parsed.items[at - 1] if at else None
    if isinstance(item, Phrase) or item.kind != "x":
        return None
    noun = isinstance(before, Unit) and (before.is_sense("determiner") or before.kind == "name")
    if not noun and not (at > 0 and parsed.words.capital[item.first]):
        return None
    return Phrase(item.first, item.last, item, unknown=(item.first, item.last))


def _steps_over(item: Phrase | Unit) -> bool:
    """Whether a word stands between a subject and its verb."""
    if isinstance(item, Phrase):
        return False
    return item.kind == "time" or item.is_sense(
        "auxiliary", "adverb", "negator", "modal_future", "modal_possible", "modal_must"
    )


def unregistered(phrase: Phrase, referents: Referents, parsed: Parsed) -> str | None:
    """Who bears words that no register has: a tribe, a person spelled otherwise, a stranger."""
    words, language = parsed.words, parsed.sentence.language
    return (
        _band_named(phrase, words, language, referents)
        or people_of(phrase, words, language, referents)
        or person_by_sound(phrase, words, referents)
        or referents.local_name(phrase, words, language)
    )


def _band_named(phrase: Phrase, words: Words, language: str, referents: Referents) -> str | None:
    """The actor of this document alone that a named body is."""
    band = phrase.entry("band")
    if band is None or phrase.unknown is None:
        return None
    first, last = phrase.unknown
    forms = list(words.forms[first:last])
    span = words.span(first, last)
    name = words.folded.original[span.start - words.base : span.end - words.base]
    if language == "ar" and phrase.conj and name[:1] == AND and phrase.head.first < first:
        owned = first > phrase.head.last
        name, forms[0] = (name[1:], forms[0][1:]) if owned else (name, forms[0])
    ident = "text:" + "-".join(forms)
    latin = name if language == "en" else romanised(name)
    noun = band.fields.get("band", "")
    aliases = (latin, f"{latin} {noun}") if latin else ()
    people = "people" in band.fields
    record = ActorRecord(
        names={language: name}, aliases=tuple(a for a in aliases if a != name),
        kind="other" if people else "armed_group",
    )  # fmt: skip
    referents.locals.setdefault(ident, record)
    referents.bands.add(ident)
    return ident
