"""Units gathered into noun phrases, by the word order of the language."""

from hudna.packs.features import CONJ
from hudna.reading.addressed_verbs import names_a_body
from hudna.reading.appositions import called, closed_ranks, loose_name, titled
from hudna.reading.bands import BAND, Band, bands_of
from hudna.reading.companions import COMPANY, with_companions
from hudna.reading.coordination import Item, coordinate
from hudna.reading.governing import governed
from hudna.reading.head_first import head_first
from hudna.reading.light_verbs import without_idle
from hudna.reading.loose_places import headed_place, located_place
from hudna.reading.modifiers_first import modifiers_first
from hudna.reading.of_states import of_a_state, owed_to
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of, bits_of
from hudna.reading.shared_nouns import share_nouns
from hudna.reading.statements_apart import CHARGE, part_statements
from hudna.reading.titled_beside import titled_beside
from hudna.reading.titles import opens_person
from hudna.reading.units import NO_MARK, Unit
from hudna.reading.verb_or_noun import DOUBTFUL, decide_part
from hudna.reading.wordclass import Hands, is_verb
from hudna.text.words import Words

__all__ = ["Item", "gather", "is_verb"]


def gather(
    units: list[Unit], words: Words, language: str, met: frozenset[tuple[str, ...]] = frozenset()
) -> list[Item]:
    """Noun phrases and the units between them, in order; ``met`` are places of this text alone."""
    closed_ranks(units, words)
    without_idle(units)
    hands = Hands(units, words, language, met=met)
    told = bits = 0
    for at, unit in enumerate(units):
        told |= unit.told
        bits |= unit.bits
        if unit.verb is not None or unit.told & DOUBTFUL:
            decide_part(hands, at)
        elif unit.names and unit.preposition and names_a_body(hands, at):
            unit.names, unit.kind = [], "lex"
            unit.settle()
    bands = bands_of(hands) if told & BAND else {}
    items = _unquoted(_built(hands, language, bands), words)
    if told & LINK:
        items = share_nouns(items)
    if told & CALLING:
        items = called(items, words)
    items = titled(governed(items, words), words)
    if told & CHARGE and language == "ar":
        part_statements(items)
    items = coordinate(items) if told & LINK or bits & CONJ or bands else items
    return with_companions(items, units, language) if told & COMPANY else items


def _built(hands: Hands, language: str, bands: dict[int, Band]) -> list[Item]:
    """Phrases built one after the other, by the order of words, and the units between them."""
    units, cased = hands.units, language != "ar"
    items: list[Item] = []
    build = head_first if language == "ar" else modifiers_first
    at, end = 0, len(units)
    while at < end:
        if at in bands:
            items += bands[at].items
            at = bands[at].after
            continue
        unit = units[at]
        kind = unit.kind
        if kind == "x" or (kind == "name" and (not cased or opens_person(hands, at))):
            name = _loose(hands, at, items) if cased else _of_states(hands, at, items)
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
        if not cased and unit.bits & CONJ and (other := titled_beside(units, at, items)):
            items.append(other)
            at += 2
            continue
        items.append(unit)
        at += 1
    return items


DETERMINER, LINK, CALLING = (
    bit_of("determiner"),
    bit_of("conj_clause"),
    bits_of("anaphor", "generic", "band"),
)


def _place_after(name: Phrase, units: list[Unit], at: int) -> int:
    while at < len(units) and units[at].first < name.last:
        at += 1
    return at


def _of_states(hands: Hands, at: int, items: list[Item]) -> Phrase | None:
    """Arabic: a noun that nobody knows, or none at all, and the nationalities that tell whose.

    A stranger may be a town too, near which something is.
    """
    if hands.units[at].kind != "x":
        return owed_to(hands, at)
    return of_a_state(hands, at) or located_place(hands, at, items)


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
        if type(item) is Unit and _is_quotation_mark(item, words):
            around = [items[at - 1]] if at else []
            around += [items[at + 1]] if at + 1 < len(items) else []
            if any(type(each) is Phrase and _is_quoted(each, items, words) for each in around):
                continue
            if _is_quoted_adjective(at, items, words):
                continue
        result.append(item)
    return result


def _is_quotation_mark(item: Item, words: Words) -> bool:
    return type(item) is Unit and item.kind == "mark" and words.forms[item.first] == '"'


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
