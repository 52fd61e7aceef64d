"""Apposed subjects: a noun for somebody, and behind it who that is.

«A second member of the alliance, the X, accused», «قائد غرفة العمليات اللواء فلان»: the name that a
comma sets beside a nameless subject, or in Arabic a rank, is who speaks or acts.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["name_subject"]

SOMEBODY = bits_of("office", "generic", "anaphor", "organ", "band", "party_word")
ABROAD = frozenset({"with", "of", "in", "for", "from", "at", "to", "l", "b"})
FAR = 7
"""Items behind a nameless noun among which its name begins."""
PRONOUN = bits_of("pronoun", "relative", "conj_clause")


def name_subject(frame: Frame, parsed: Parsed) -> None:
    """Give a verb the name set beside its nameless subject, where one is set."""
    language = parsed.sentence.language
    if frame.form != "finite" or frame.antecedent or frame.clausal or language == "ru":
        return
    own = None if frame.inherited else frame.subject
    if language == "en":
        if own is not None and _is_nameless(own):
            frame.subject = _between_commas(parsed.place_of(own), frame.at, parsed) or own
        return
    noun = own or (frame.object if frame.meaning.speech else None)
    at = parsed.place_of(noun) if noun is not None and _is_nameless(noun) else -1
    if at <= frame.at:
        return
    name = _between_commas(at, None, parsed) or _behind_rank(at, parsed)
    if name is None:
        return
    frame.subject, frame.inherited = name, False
    told = frame.object
    if told is None or told is noun or told.first < name.first:
        frame.object = _free_behind(parsed.place_of(name), parsed)


def _free_behind(at: int, parsed: Parsed) -> Phrase | None:
    """What the verb is done to: right behind the name, or the comma that closes it."""
    for item in parsed.items[at + 1 : at + 1 + NEXT]:
        if isinstance(item, Phrase):
            return None if item.prep else item
        if item.mark != ",":
            return None
    return None


NEXT = 2


def _is_nameless(phrase: Phrase) -> bool:
    named = phrase.unknown or phrase.members or phrase.prep or phrase.titles
    known = any(name.is_plain for name in phrase.names)
    return not (named or known) and bool(phrase.told & SOMEBODY)


def _between_commas(at: int, verb: int | None, parsed: Parsed) -> Phrase | None:
    """The name between commas behind an item, and what tells more of the noun; up to its verb."""
    items = parsed.items
    opened = _comma(at + 1, parsed)
    if opened is None:
        return None
    name = opened + 1
    if name < len(items) and items[name].told & PRONOUN and parsed.sentence.language == "ar":
        name += 1  # «…، هو كذا، …»
    found = items[name] if name < len(items) else None
    if not isinstance(found, Phrase) or not _is_name(found):
        return None
    for k in range(name + 1, min(name + FAR, len(items))):
        if items[k].mark == "(":
            continue
        if items[k].mark == ",":
            return found if verb is None or k == verb - 1 else None
        if isinstance(items[k], Unit) and (items[k].finite or items[k].mark in {".", ";"}):
            return None
    return None


def _comma(at: int, parsed: Parsed) -> int | None:
    """The first comma from an item on, with nothing before it but phrases that hang on a noun."""
    for k, item in enumerate(parsed.items[at : at + FAR], at):
        if item.mark == ",":
            return k
        if isinstance(item, Phrase):
            if item.prep not in ABROAD and parsed.sentence.language != "ar":
                return None
            continue
        if item.finite or item.kind == "mark":
            return None
    return None


def _behind_rank(at: int, parsed: Parsed) -> Phrase | None:
    """«آمر غرفة عمليات المنطقة الغربية اللواء فلان»: behind the noun's own genitives a rank."""
    for item in parsed.items[at + 1 : at + FAR]:
        if isinstance(item, Phrase):
            if item.titles and _is_name(item) and not item.conj:
                return item
            if item.prep or item.names:
                return None
        elif item.kind != "x" or item.finite:
            return None
    return None


def _is_name(phrase: Phrase) -> bool:
    named = any(n.entry.sort == "actor" for n in phrase.names) or phrase.unknown is not None
    return named and not phrase.prep and not phrase.conj and not phrase.members
