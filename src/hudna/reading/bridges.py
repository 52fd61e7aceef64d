"""Words that a search for roles passes over or across: dates, insets, compounds, who is told."""

from hudna.packs.features import CASES, DET, NOM, PLURAL, PTCP, VERB
from hudna.reading.frames import Frame, Parsed, is_edge, is_mark
from hudna.reading.gathering import Item
from hudna.reading.heads import is_hyphened
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.text.clitics import ARTICLE

__all__ = [
    "HELPING",
    "agrees_with",
    "before_apposed",
    "before_participle",
    "gap_dash",
    "in_compound",
    "is_charge",
    "is_preposed",
    "opening_dash",
    "opens_compound",
    "opens_date",
    "past_apposed",
    "past_inset",
    "past_preposed",
    "skippable",
    "told_to",
]


def opens_date(item: Unit, at: int, parsed: Parsed) -> bool:
    """As "The truce since April 2": a word that may open a clause, but opens a date here."""
    if not item.told & PREP or at + 1 >= len(parsed.items):
        return False
    return parsed.items[at + 1].kind == "time"


def in_compound(at: int, parsed: Parsed) -> bool:
    """As "a UN-brokered truce", "a U.S.-backed one": name, hyphen and participle."""
    if parsed.sentence.language != "en":
        return False
    if is_hyphened(parsed, at) or _is_hyphen(at, parsed):
        return True
    if at and _is_hyphen(at - 1, parsed):
        return True
    return opens_compound(at, parsed)


def opens_compound(at: int, parsed: Parsed) -> bool:
    """Whether a hyphen joins what follows to the item: "approved a *U.S.*-backed truce"."""
    after = at + 1
    if after >= len(parsed.items):
        return False
    return is_hyphened(parsed, after) or _is_hyphen(after, parsed)


def _is_hyphen(at: int, parsed: Parsed) -> bool:
    """Whether a mark, behind the point of an abbreviation, joins a participle to a name."""
    items = parsed.items
    if items[at].mark != "-" or at + 1 >= len(items):
        return False
    return items[at + 1].verb is not None and parsed.words.glued[items[at + 1].first]


def opening_dash(parsed: Parsed, at: int) -> int:
    """Place of the dash that the one at ``at`` closes, or -1: «группы — А и Б — подписали»."""
    if not at or not isinstance(parsed.items[at - 1], Phrase):
        return -1
    for k in range(at - 2, max(at - INSET, 0), -1):
        item = parsed.items[k]
        if item.mark == "-":
            return k
        if item.finite or item.mark in ";:":
            return -1
    return -1


def gap_dash(parsed: Parsed, at: int) -> bool:
    """«Дамаск условия принял, оппозиция — отвергла»: a dash for what the verb shares with another.

    Args:
        parsed: a sentence.
        at: a dash in it.
    """
    items = parsed.items
    inside = GAP <= at < len(items) - 1 and items[at].mark == "-"
    if parsed.sentence.language != "ru" or not inside:
        return False
    who, edge, verb = items[at - 1], items[at - 2], items[at + 1]
    if not isinstance(who, Phrase) or who.prep or isinstance(edge, Phrase):
        return False
    cases = who.bits & CASES
    opens = edge.mark in {",", ";"} or edge.is_sense("conj_clause")
    acts = isinstance(verb, Unit) and verb.finite and (not cases or bool(cases & NOM))
    return opens and acts and any(type(e) is Unit and e.finite for e in items[: at - 2])


GAP = 3
"""Items that stand before such a dash at least: a verb, a comma and who acts."""


INSET = 8
"""Items of an inset between dashes, at most."""


SKIPPED = bits_of(
    "adverb", "auxiliary", "modal_future", "modal_possible", "modal_must", "negator", "hedge",
    "recall", "habit", "aspect_begin", "aspect_continue", "determiner", "another", "own",
    "previous",
    "current", "comprehensive", "permanent", "unilateral", "mutual", "renewable", "humanitarian",
    "citing",
    "matter", "belonging",
)  # fmt: skip
PREP = bits_of("prep")


def skippable(item: Unit) -> bool:
    """Whether a word may stand between a verb and its role without changing it."""
    return item.kind in {"x", "time", "number"} or item.told & SKIPPED > 0


INSET = 7
"""Items between two commas that may say when and where: «، الخميس في بيان،»."""


def past_inset(parsed: Parsed, at: int) -> int:
    """The place after the comma that closes an inset of time or place opened at ``at``.

    ``at`` where none opens: «اتهم الجيش، الخميس، إسرائيل», "accused, on Monday, the army".
    """
    items, words = parsed.items, parsed.words
    if items[at].mark == "(":
        return _past_bracket(items, at)
    if not is_mark(items[at], words, ","):
        return at
    for k in range(at + 1, min(at + INSET, len(items))):
        item = items[k]
        if isinstance(item, Phrase):
            if not item.prep:
                return at
        elif is_mark(item, words, ","):
            return k + 1 if k > at + 1 else at
        elif item.kind != "time" and (is_edge(item, words) or not skippable(item)):
            return at
    return at


def _past_bracket(items: list[Item], at: int) -> int:
    """«اتهمت قوات كذا (قسد) الجيش»: behind brackets; ``at`` where a clause is in them."""
    for k in range(at + 1, min(at + INSET, len(items))):
        if items[k].mark == ")":
            return k + 1
        if items[k].kind != "phrase" and items[k].finite:
            return at
    return at


APPOSED = 6
"""Items that explain a name between two commas."""


def before_apposed(parsed: Parsed, at: int) -> int:
    """«X, региональный блок, который …»: the comma behind the name that a noun explains.

    ``at`` where the comma there opens no clause about such a noun.
    """
    items = parsed.items
    for k in range(at - 1, max(at - 1 - APPOSED, 0), -1):
        item = items[k]
        if item.mark == ",":
            named = items[k - 1]
            held = named.kind == "phrase" and k < at - 1 and isinstance(named, Phrase)
            said = k > 1 and items[k - 2].told & ATTRIBUTING > 0  # «по данным X, армия Y, …»
            if held and isinstance(named, Phrase) and named.names and not (named.prep or said):
                return k
            return at
        if isinstance(item, Phrase):
            if item.names or item.unknown is not None or (item.prep and not item.genitives):
                return at
        elif item.kind not in {"x", "lex"} or item.finite or is_edge(item, parsed.words):
            return at
    return at


ATTRIBUTING = bits_of("according", "citing")


def past_apposed(parsed: Parsed, at: int) -> int:
    """«اتهمت كذا، الجناح العسكري للحزب، الجيش»: behind what explains the name before ``at``.

    ``at`` where the comma there opens none, or where nobody stands right behind it.
    """
    items = parsed.items
    if at + 1 >= len(items) or items[at].mark != ",":
        return at
    opened = items[at + 1]
    explains = opened.told & RELATIVE or opened.bits & DET or opened.told & PRONOUN
    explains = explains or parsed.words.forms[opened.first].startswith(ARTICLE)
    if not explains or opened.finite:
        return at
    verbs = 0
    for k in range(at + 1, min(at + 1 + REACH, len(items) - 1)):
        item = items[k]
        if item.mark == ",":
            behind = items[k + 1]
            somebody = isinstance(behind, Phrase) and not (behind.prep or behind.conj)
            return k + 1 if somebody else at
        if item.kind != "phrase":
            verbs += item.finite
            if item.mark in '.;:"' or verbs > 1:
                return at
    return at


REACH = 14
"""Items within which an apposition is closed."""
RELATIVE, PRONOUN = bits_of("relative"), bits_of("pronoun")


def is_preposed(item: Unit, before: Item | None) -> bool:
    """«Объявленное Киевом перемирие»: a declined participle that no comma sets off."""
    bits = item.bits
    declined = item.verb is not None and bits & PTCP and bits & CASES and not bits & VERB
    return bool(declined) and not (isinstance(before, Unit) and before.mark == ",")


def before_participle(parsed: Parsed, at: int) -> int:
    """«Группа, отвергшая сделку, которую …, напала»: the comma before the participle.

    ``at`` where the comma there opens no clause within what a participle tells.
    """
    for k in range(at - 1, max(at - INSET, 0), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            continue
        if item.finite or item.kind == "mark":
            return at
        if item.verb is not None and item.bits & PTCP and item.bits & CASES:
            return k - 1 if parsed.items[k - 1].mark == "," else at
    return at


def past_preposed(parsed: Parsed, at: int) -> int:
    """The place of the noun whose participle, with all that belongs to it, stands at ``at``.

    ``at`` where none does.
    """
    items = parsed.items
    item = items[at]
    if type(item) is Phrase or not is_preposed(item, items[at - 1] if at else None):
        return at
    for k in range(at + 1, min(at + INSET, len(items))):
        noun = items[k]
        if type(noun) is Phrase:
            if agrees_with(noun, item):
                return k
        elif noun.mark in ",.!?;:" or noun.finite:
            return at
    return at


def agrees_with(noun: Phrase, participle: Unit) -> bool:
    """Whether a participle can be of a noun by its case and number."""
    cases = noun.bits & participle.bits & CASES
    many = participle.bits & PLURAL
    return not noun.members and bool(cases) and (not many or bool(noun.bits & PLURAL))


def told_to(frame: Frame, other: Frame) -> Phrase | None:
    """«Потребовал от повстанцев отойти»: who is told to do a thing is who would do it."""
    telling = other.meaning.demands or other.sense in HELPING or other.sense == "propose"
    if frame.form != "infinitive" or not telling:
        return None
    held = [other.object, *(p for prep in TOLD for p in other.preps.get(prep, ()))]
    return next((p for p in held if p is not None and _is_body(p) and p.last <= frame.first), None)


def is_charge(frame: Frame, accuse: Frame, parsed: Parsed) -> bool:
    """«Accused X of shelling», "X was blamed for bombing": what a charge tells the accused did."""
    before = parsed.items[frame.at - 1]
    if frame.form != "participle" or frame.passive or isinstance(before, Phrase):
        return False
    return before.told & PREP > 0 and accuse.form != "noun"


HELPING = frozenset({"support", "induce"})
"""Who helps others to do a thing, or brings them to it, does not do it himself."""
TOLD = ("dat", "from", "to")


def _is_body(phrase: Phrase) -> bool:
    return (
        bool(phrase.names) or phrase.sense("organ", "generic", "office", "party_word") is not None
    )
