"""Units gathered into noun phrases, by the word order of the language."""

from hudna.packs.features import CASES, CONJ, NOM, PTCP, VERB
from hudna.reading.appositions import called, closed_ranks, loose_name, titled
from hudna.reading.coordination import Item, coordinate
from hudna.reading.head_first import head_first, of_a_state
from hudna.reading.loose_places import headed_place, located_place
from hudna.reading.modifiers_first import modifiers_first
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of, bits_of
from hudna.reading.shared_nouns import share_nouns
from hudna.reading.titles import opens_person
from hudna.reading.units import NO_MARK, Unit
from hudna.reading.verb_or_noun import DOUBTFUL, decide_part
from hudna.reading.wordclass import Hands, is_verb
from hudna.text.words import Words

__all__ = ["Item", "gather", "is_verb"]


def gather(units: list[Unit], words: Words, language: str) -> list[Item]:
    """Noun phrases and the units between them, in order."""
    closed_ranks(units, words)
    hands = Hands(units, words, language)
    told = bits = 0
    for at, unit in enumerate(units):
        told |= unit.told
        bits |= unit.bits
        if unit.verb is not None or unit.told & DOUBTFUL:
            decide_part(hands, at)
    items = _unquoted(_built(hands, language), words)
    if told & LINK:
        items = share_nouns(items)
    if told & CALLING:
        items = called(items)
    items = titled(_governed(items, words), words)
    return coordinate(items) if told & LINK or bits & CONJ else items


def _built(hands: Hands, language: str) -> list[Item]:
    """Phrases built one after the other, by the order of words, and the units between them."""
    units, cased = hands.units, language != "ar"
    items: list[Item] = []
    build = head_first if language == "ar" else modifiers_first
    at, end = 0, len(units)
    while at < end:
        unit = units[at]
        kind = unit.kind
        if kind == "x" or (kind == "name" and cased and opens_person(hands, at)):
            name = _loose(hands, at, items) if cased else of_a_state(hands, at)
            if name is not None:
                items.append(name)
                at = _place_after(name, units, at)
                continue
        if kind != "x" and (unit.parts or unit.told & DETERMINER or kind == "number"):
            phrase, after = build(hands, at)
            if phrase is not None:
                items.append(phrase)
                at = after
                continue
        items.append(unit)
        at += 1
    return items


DETERMINER, LINK, CALLING = (
    bit_of("determiner"),
    bit_of("conj_clause"),
    bits_of("anaphor", "generic"),
)


def _place_after(name: Phrase, units: list[Unit], at: int) -> int:
    while at < len(units) and units[at].first < name.last:
        at += 1
    return at


def _loose(hands: Hands, at: int, items: list[Item]) -> Phrase | None:
    """A name that no register knows and only its neighbours show to be one.

    Arabic has no capitals that could tell.
    """
    if not hands.words.capital[hands.units[at].first]:
        return None
    found = loose_name(hands, at)
    if found is not None or hands.units[at].kind != "x":
        return found
    found = headed_place(hands, at)
    if found is not None and items and isinstance(items[-1], Unit):
        _take_article(found, items)
    return found if found is not None else located_place(hands, at, items)


def _take_article(name: Phrase, items: list[Item]) -> None:
    """As "in the Mayo district": the article is the phrase's own and hides no preposition."""
    if items[-1].told & DETERMINER:
        name.first = items.pop().first


def _unquoted(items: list[Item], words: Words) -> list[Item]:
    """Quotation marks around a mere name («Исламское государство») are no speech and no edge."""
    if not items or '"' not in words.forms[items[0].first : items[-1].last]:
        return items
    result: list[Item] = []
    for at, item in enumerate(items):
        if isinstance(item, Unit) and _is_quotation_mark(item, words):
            around = [items[at - 1]] if at else []
            around += [items[at + 1]] if at + 1 < len(items) else []
            if any(isinstance(each, Phrase) and _is_quoted(each, items, words) for each in around):
                continue
            if _is_quoted_adjective(at, items, words):
                continue
        result.append(item)
    return result


def _is_quotation_mark(item: Item, words: Words) -> bool:
    return isinstance(item, Unit) and item.kind == "mark" and words.forms[item.first] == '"'


def _is_quoted_adjective(at: int, items: list[Item], words: Words) -> bool:
    """As in: a "humanitarian" ceasefire; the mark at ``at`` is one of the two around a word."""
    for first in (at, at - 2):
        held = items[first : first + 4] if first >= 0 else []
        if len(held) == 4 and isinstance(held[3], Phrase) and not held[3].told & PRONOUN:  # noqa: PLR2004
            word, closing = held[1], held[2]
            quoted = isinstance(word, Unit) and word.verb is None and word.mark == NO_MARK
            if quoted and _is_quotation_mark(held[0], words) and _is_quotation_mark(closing, words):
                return True
    return False


PRONOUN = bit_of("pronoun")


def _is_quoted(phrase: Phrase, items: list[Item], words: Words) -> bool:
    """Whether the phrase stands alone between two quotation marks."""
    at = next(k for k, each in enumerate(items) if each is phrase)
    if not 0 < at < len(items) - 1:
        return False
    return all(_is_quotation_mark(items[k], words) for k in (at - 1, at + 1))


def _governed(items: list[Item], words: Words) -> list[Item]:
    """Prepositions given to the phrases they govern."""
    result: list[Item] = []
    before: Unit | None = None
    for item in items:
        if isinstance(item, Unit):
            before = item if item.told & PREP else None
        elif not item.prep:
            if before is not None:
                result.pop()
                _govern(before, item)
            elif not _over_words(item, result):
                if item.told & TRUCE:
                    _over_modifiers(item, result)
                elif item.names or item.titles:
                    _over_strangers(item, result, words)
            before = None
        else:
            before = None
        result.append(item)
    return result


def _govern(before: Unit, phrase: Phrase) -> None:
    prep = before.sense("prep")
    phrase.prep = prep.entry.fields.get("prep", "") if prep is not None else ""
    if phrase.prep == OUTSIDE and not any(p.told & ARRANGED for p in phrase.everything()):
        phrase.prep = "near"  # outside a town is near it; outside a truce is left out of it
    phrase.conj = phrase.conj or bool(before.bits & CONJ)
    phrase.first = min(phrase.first, before.first)


PREP, TRUCE, ARRANGED = bit_of("prep"), bit_of("truce"), bits_of("truce", "pact")
OUTSIDE = "outside"


def _over_participle(phrase: Phrase, before: list[Item]) -> bool:
    """«От предложенного Москвой перемирия»: a preposition before what is set before a noun."""
    cases = phrase.bits & CASES
    if not cases:
        return False
    for at in range(len(before) - 1, max(len(before) - MODIFIERS - 1, 0), -1):
        item, prep = before[at], before[at - 1]
        if isinstance(item, Phrase):
            continue
        if item.mark != NO_MARK or item.finite:
            return False
        declined = item.bits & PTCP and item.bits & cases and not item.bits & VERB
        if declined and isinstance(prep, Unit) and prep.told & PREP:
            sense = prep.sense("prep")
            phrase.prep = sense.entry.fields.get("prep", "") if sense is not None else ""
            return True
    return False


def _over_words(phrase: Phrase, before: list[Item]) -> bool:
    """Whether a preposition stands before a noun over a participle, or an unknown word."""
    return _over_participle(phrase, before) or _owed(phrase, before)


def _owed(phrase: Phrase, before: list[Item]) -> bool:
    """«При содействии регионального органа»: a word that nobody knows behind "thanks to"."""
    for item in before[: -MODIFIERS - 1 : -1]:
        if isinstance(item, Phrase):
            return False
        if item.told & PREP:
            prep = item.sense("prep")
            owed = prep is not None and prep.entry.fields.get("prep") == "thanks"
            phrase.prep = "thanks" if owed else phrase.prep
            return owed
        if item.kind != "x":
            return False
    return False


REACHING = frozenset({"to", "for", "of", "about", "on", "l", "b"})


def _over_modifiers(phrase: Phrase, before: list[Item]) -> None:
    """«To an immediate 72-hour truce», «о трёхдневном перемирии»: words before a governed truce."""
    listed = False
    for back, item in enumerate(reversed(before[-DESCRIBED:]), 1):
        if isinstance(item, Phrase):
            return
        prep = item.sense("prep")
        if prep is not None:
            if prep.entry.fields.get("prep") in REACHING:
                phrase.prep = prep.entry.fields.get("prep", "")
                if listed:  # "to an immediate and unconditional truce": no clause ends at the "and"
                    phrase.first = item.first
                    del before[-back:]
            return
        known = item.kind in {"time", "x", "number", "name"} or item.is_sense("determiner")
        joined = item.told & LINK and not isinstance(before[-1], Phrase)
        listed = (listed or bool(joined)) and item.kind not in {"time", "name"}
        if not (known or joined or item.told & DESCRIBING or item.mark == "-"):
            return


def _over_strangers(phrase: Phrase, before: list[Item], words: Words) -> None:
    """«By the Druze cleric X», «с новоизбранным президентом X»: past an adjective nobody knows."""
    if phrase.conj or phrase.bits & NOM:
        return
    strangers, article = 0, False
    for item in reversed(before[-MODIFIERS:]):
        prep = item.sense("prep") if item.told & PREP and isinstance(item, Unit) else None
        if prep is not None:
            if strangers == 1:
                phrase.prep = prep.entry.fields.get("prep", "")
            return
        if isinstance(item, Phrase) or article:
            return
        article = item.is_sense("determiner")
        strangers += item.kind == "x"
        if not article and item.kind != "x":
            return
        if item.kind == "x" and words.capital[item.first] and not _articled(item, before):
            return  # "in Zarzur government forces …": the name of a town


def _articled(item: Unit, before: list[Item]) -> bool:
    at = next(k for k, each in enumerate(before) if each is item)
    article = before[at - 1] if at else None
    return isinstance(article, Unit) and article.is_sense("determiner")


DESCRIBING = bits_of(
    "mediate", "support", "propose", "comprehensive", "permanent", "humanitarian", "mutual",
    "unilateral",
)  # fmt: skip
MODIFIERS, DESCRIBED = 4, 7
