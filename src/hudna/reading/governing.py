"""Prepositions given to the phrases they govern, also over words between them."""

from hudna.packs.features import CASES, CONJ, NOM, PTCP, VERB
from hudna.reading.coordination import Item
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of, bits_of
from hudna.reading.units import NO_MARK, Unit
from hudna.text.words import Words

__all__ = ["governed"]

LINK = bit_of("conj_clause")


def governed(items: list[Item], words: Words) -> list[Item]:
    """Prepositions given to the phrases they govern."""
    result: list[Item] = []
    before: Unit | None = None
    backed = False
    for at, told in enumerate(items):
        item = _far_link(items, at) if told.told & PREP else told
        if type(item) is Unit:
            if before is not None and _backs(items, at, words):
                backed = True  # "by *Turkish-backed* fighters"
            else:
                before, backed = (item if item.told & PREP else None), False
        elif not item.prep:
            result.append(item)
            if before is None:
                _far_governed(item, result, words)
            elif backed:
                _govern_over(before, item)
            elif _opens_compound(items, at, words):
                result[-2:] = [item.head]
                _govern_over(before, items[at + 2])
            else:
                del result[-2]
                _govern(before, item)
            before, backed = None, False
            continue
        else:
            before, backed = None, False
        result.append(item)
    return result


def _far_link(items: list[Item], at: int) -> Item:
    """«После того, *как* армия …»: what a comma parts from its link opens the clause with it."""
    word = items[at]
    if type(word) is not Unit or at < PARTED or items[at - 1].mark != ",":
        return word
    link = items[at - 2]
    if type(link) is not Unit or not link.told & LINK:
        return word
    senses = [each for each in link.senses if each.entry.fields.get("link") in PARTING]
    if not senses:
        return word  # «но, как заявили …»
    return Unit("lex", word.first, word.last, senses=senses, told=LINK)


PARTED, PARTING = 2, frozenset({"after", "before", "until", "while", "when"})


def _far_governed(phrase: Phrase, result: list[Item], words: Words) -> None:
    """A preposition that stands before words between it and the phrase, the last of the result."""
    before = result[:-1]
    if _over_words(phrase, before) or _over_one_word(phrase, before):
        return
    if phrase.told & TRUCE:
        _over_modifiers(phrase, before)
        result[:-1] = before
    elif phrase.names or phrase.titles:
        _over_strangers(phrase, before, words)


def _opens_compound(items: list[Item], at: int, words: Words) -> bool:
    """Whether a name only tells who backs the noun behind it: "*Ankara*-backed rebels"."""
    if at + 2 >= len(items):
        return False
    name, maker, noun = items[at : at + 3]
    if type(maker) is Phrase or maker.verb is None or type(noun) is not Phrase:
        return False
    joined = name.last < len(words.hyphen) and bool(words.hyphen[name.last])
    return joined and maker.first == name.last and not noun.prep


def _backs(items: list[Item], at: int, words: Words) -> bool:
    """Whether a unit is one of the two that tell who backs or leads whom: "Saudi-led"."""
    item = items[at]
    after = items[at + 1] if at + 1 < len(items) else None
    if type(item) is not Unit or (after is None):
        return False
    if item.names and type(after) is Unit and after.verb is not None:
        return after.first == item.last and words.hyphen[after.first]
    return item.verb is not None and words.hyphen[item.first] and type(after) is Phrase


def _govern_over(before: Unit, noun: Item) -> None:
    """Give a preposition to the noun behind a compound, which stays apart."""
    if isinstance(noun, Phrase):
        first = noun.first
        _govern(before, noun)
        noun.first = first


def _govern(before: Unit, phrase: Phrase) -> None:
    prep = before.sense("prep")
    phrase.prep = prep.entry.fields.get("prep", "") if prep is not None else ""
    if phrase.prep == OUTSIDE and not any(p.told & ARRANGED for p in phrase.everything()):
        phrase.prep = "near"  # outside a town is near it; outside a truce is left out of it
    phrase.conj = phrase.conj or bool(before.bits & CONJ)
    phrase.first = min(phrase.first, before.first)


PREP, TRUCE, ARRANGED = bit_of("prep"), bit_of("truce"), bits_of("truce", "pact")
WEAPON = bit_of("weapon")
OUTSIDE = "outside"


def _over_one_word(phrase: Phrase, before: list[Item]) -> bool:
    """«О *ночном* обстреле»: one word that nobody knows before a noun of violence or breach."""
    if not phrase.told & VIOLENT or not phrase.bits & CASES or len(before) < MODIFIED:
        return False
    prep, word = before[-MODIFIED:]
    if word.kind != "x" or type(prep) is not Unit or prep.finite:
        return False
    sense = prep.sense("prep")
    if sense is None or sense.entry.fields.get("prep") != TOLD_OF:
        return False
    phrase.prep = TOLD_OF
    return True


TOLD_OF = "about"
VIOLENT = bits_of("violate", "shelling", "air_strike", "drone_strike", "small_arms", "attack")
MODIFIED = 2


def _over_participle(phrase: Phrase, before: list[Item]) -> bool:
    """«От предложенного Москвой перемирия»: a preposition before what is set before a noun."""
    cases = phrase.bits & CASES
    if not cases:
        return False
    for at in range(len(before) - 1, max(len(before) - MODIFIERS - 1, 0), -1):
        item, prep = before[at], before[at - 1]
        if type(item) is Phrase:
            continue
        if item.mark != NO_MARK or item.finite:
            return False
        declined = item.bits & PTCP and item.bits & cases and not item.bits & VERB
        if declined and type(prep) is Unit and prep.told & PREP:
            sense = prep.sense("prep")
            phrase.prep = sense.entry.fields.get("prep", "") if sense is not None else ""
            return True
    return False


def _over_words(phrase: Phrase, before: list[Item]) -> bool:
    """Whether a preposition stands before a noun over a participle, or an unknown word."""
    return _over_participle(phrase, before) or _owed(phrase, before) or _gauged(phrase, before)


def _gauged(phrase: Phrase, before: list[Item]) -> bool:
    """«Из двух 120-мм миномётов», "with *three* armed groups": how many, and of what calibre."""
    if (
        not phrase.told & (WEAPON | GROUPS)
        or phrase.prep
        or not before
        or before[-1].last != phrase.first
    ):
        return False
    for item in before[: -MODIFIERS - 1 : -1]:
        if type(item) is Phrase:
            return False
        if item.told & PREP:
            prep = item.sense("prep")
            phrase.prep = prep.entry.fields.get("prep", "") if prep is not None else ""
            return True
        if item.kind not in {"x", "number"}:
            return False
    return False


GROUPS = bits_of("generic", "band", "party_word")


def _owed(phrase: Phrase, before: list[Item]) -> bool:
    """«При содействии регионального органа»: a word that nobody knows behind "thanks to"."""
    for item in before[: -MODIFIERS - 1 : -1]:
        if type(item) is Phrase:
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
        prep = item.sense("prep") if item.told & PREP and type(item) is Unit else None
        if prep is not None:
            if strangers == 1:
                phrase.prep = prep.entry.fields.get("prep", "")
            return
        if type(item) is Phrase or article:
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
