"""Descriptions of speakers without a name: in plain English where every word of it is understood.

«مسؤول إسرائيلي», «израильский чиновник» and "an Israeli official" are all "Israeli official", so
that readers of another language know who is meant; the words themselves stand in the quote. What
is not understood stays as written.
"""

from hudna.packs.features import CONJ, PLURAL
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.text.words import Words

__all__ = ["described"]

PLAIN_NAMES = {
    "official": ("official", "officials"),
    "source": ("source", "sources"),
    "witness": ("witness", "witnesses"),
    "activist": ("activist", "activists"),
    "resident": ("resident", "residents"),
    "doctor": ("doctor", "doctors"),
    "diplomat": ("diplomat", "diplomats"),
    "mediator": ("mediator", "mediators"),
    "negotiator": ("negotiator", "negotiators"),
    "analyst": ("analyst", "analysts"),
    "commander": ("commander", "commanders"),
    "officer": ("officer", "officers"),
    "ambassador": ("ambassador", "ambassadors"),
}
"""What the offices of the lexicons (``office``) are called, one and many."""
WITNESSES = frozenset({"resident", "witness"})
"""Who tells what he saw: of which town he is says the quote."""
ALWAYS_MANY = {"residents": "residents", "civilians": "civilians"}


def described(
    phrase: Phrase, words: Words, referents: Referents, *, seat: str | None = None
) -> str:
    """Who a nameless speaker is; ``seat`` is the body in which he sits ("source in the army")."""
    plain = _in_plain_words(phrase, referents)
    plain = plain or _as_written(phrase, words)
    where = _name(seat, referents) if seat is not None else None
    return " ".join(word for word in (where, _unknown_before(phrase, words), plain) if word)


def _unknown_before(phrase: Phrase, words: Words) -> str:
    """«A Ma'alia elder»: the name before a noun that no register knows, as it is written."""
    first = phrase.first
    while first > 0 and words.capital[first - 1] and not words.glued[first]:
        first -= 1
    article = first > 0 and words.forms[first - 1] in ARTICLES
    if first == phrase.first or not article:
        return ""
    span = words.span(first, phrase.first)
    return words.folded.original[span.start - words.base : span.end - words.base].strip()


ARTICLES = frozenset({"a", "an", "one", "the"})
ONE = frozenset({"a", "an", "one"})


def _in_plain_words(phrase: Phrase, referents: Referents) -> str | None:
    """Nationality and office, when the phrase says nothing else that is not understood."""
    noun = _noun(phrase)
    if noun is None or phrase.adjectives or phrase.members or phrase.unknown is not None:
        return None
    office = phrase.entry("office")
    if office is not None and office.fields.get("office") in WITNESSES:
        return noun
    owners = [each for each in phrase.genitives if each.actors]
    if len(owners) != len(phrase.genitives):
        return None
    states = [_adjective(actor, referents) for actor in phrase.state_actors]
    of = [_name(each.actors[0], referents) for each in owners]
    if None in states or None in of:
        return None
    return " ".join(word for word in (*states, *of, noun) if word)


def _noun(phrase: Phrase) -> str | None:
    office = phrase.sense("office")
    if office is not None:
        many = bool(office.bits & PLURAL)
        fields = office.entry.fields
        plain = fields.get("plain_many") if many else None
        if plain := plain or fields.get("plain"):
            return plain
        forms = PLAIN_NAMES.get(office.entry.fields.get("office", ""))
        alone = phrase.head.last - phrase.head.first == 1
        return forms[many] if forms and alone else None
    generic = phrase.entry("generic")
    return ALWAYS_MANY.get(generic.fields.get("group", "")) if generic else None


def _adjective(actor: str, referents: Referents) -> str | None:
    known = referents.world.actors.get(actor)
    if known is None:
        return None
    return next(iter(known.demonyms.get("en", ())), None) or known.names.get("en")


def _name(actor: str, referents: Referents) -> str | None:
    known = referents.world.actors.get(actor) or referents.locals.get(actor)
    return known.names.get("en") if known is not None else None


def _as_written(phrase: Phrase, words: Words) -> str:
    """The words of the phrase without the preposition that governs it."""
    first = phrase.first
    if first < phrase.head.first and words.forms[first] in ONE:
        first += 1
    span = words.span(first, phrase.last)
    start = span.start - words.base
    if phrase.prep and phrase.head.preposition and phrase.head.first == first:
        start += 1 + bool(phrase.head.bits & CONJ)  # a letter each, written together («لمسؤول»)
    elif phrase.prep and phrase.head.first > first:
        start = words.span(first + 1, phrase.last).start - words.base
    return words.folded.original[start : span.end - words.base].strip()
