"""English words that are nouns or verbs by what stands around them: "rebel claims"."""

from hudna.packs.features import INF, PASSIVE, PAST, PLURAL, PTCP, VERB
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands, is_verb

__all__ = ["CLOSED", "behind_article", "does_to", "is_body"]

CLOSED = bits_of(
    "comp", "relative", "prep", "conj_clause", "negator", "auxiliary", "modal_future",
    "modal_possible", "modal_must", "determiner", "pronoun",
)  # fmt: skip
"""Function words are never the verb that happens to be written alike."""
PREPOSITION = bits_of("prep")


def is_body(hands: Hands, at: int, before: Unit) -> bool:
    """Whether a word is a noun since a body, or a part of its name, stands before it."""
    if _is_bare_body(hands, at, before) or _is_capital_body(hands, at, before):
        return True
    return _is_behind_place(hands, at, before)


def _is_behind_place(hands: Hands, at: int, before: Unit) -> bool:
    """«In *Wau state* at dawn»: one place behind a preposition has no bare verb behind it."""
    if hands.language != "en" or at < 2 or not before.names:  # noqa: PLR2004
        return False
    verb = hands.units[at].verb
    bare = verb is not None and bool(verb.bits & INF) and not verb.bits & (PAST | PASSIVE)
    placed = all(name.entry.sort == "place" for name in before.names)
    return bare and placed and bool(hands.units[at - 2].told & PREPOSITION)


def _is_bare_body(hands: Hands, at: int, before: Unit) -> bool:
    """«Rejected *rebel claims* that», "despite army denials": a body without an article is none.

    Right behind a verb or a preposition it only tells whose the word is.
    """
    if hands.language != "en" or at < 2 or before.names or before.bits & PLURAL:  # noqa: PLR2004
        return False
    if not before.told & BODIES or before.verb is not None:
        return False
    opened = hands.units[at - 2]
    return is_verb(opened) or bool(opened.told & PREPOSITION)


BODIES = bits_of("organ", "generic", "band")


def _is_capital_body(hands: Hands, at: int, before: Unit) -> bool:
    """«The *Northeast Command* has agreed»: but in headlines no verb has a capital."""
    capital, after = hands.words.capital, hands.units[at].last
    if hands.language != "en" or not capital[hands.units[at].first] or not capital[before.first]:
        return False
    headline = after < len(capital) and capital[after]
    return at > 1 and before.is_sense("direction") and not headline


def does_to(hands: Hands, at: int) -> bool:
    """«Accused of *shelling* the town», "by *killing* two men": a form in -ing with an object."""
    behind, verb = hands.units[at + 1 : at + 3], hands.units[at].verb
    after = behind[0] if behind else None
    doing = verb is not None and verb.bits & PTCP and not verb.bits & (VERB | INF | PASSIVE)
    if not doing or after is None or after.told & CLOSED & ~OBJECTS or after.kind == "time":
        return False
    if after.told & OBJECTS or after.names or after.kind == "number":
        return True
    told = behind[-1] if after.kind == "x" else after  # a number in words
    return told.told & HARMED > 0 and told.verb is None


OBJECTS = bits_of("determiner", "pronoun")
HARMED = bits_of("casualty_who", "target_object", "generic", "office", "organ", "aid_noun",
                 "place_head")  # fmt: skip


def behind_article(hands: Hands, at: int) -> bool:
    """«Blew up the track»: right behind an article no bare form of a verb stands."""
    unit, before = hands.units[at], hands.units[at - 1] if at else None
    if hands.language != "en" or before is None or not before.told & DETERMINER:
        return False
    article = any("article" in s.entry.fields for s in before.senses)
    return article and all(s.bits & INF and not s.bits & (PAST | PTCP) for s in unit.senses)


DETERMINER = bits_of("determiner")
