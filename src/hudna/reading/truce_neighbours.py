"""Sides and places named right beside an arrangement: its modifiers, genitives, what follows it."""

from hudna.packs.features import GEN
from hudna.reading.frames import Parsed, verb_sense
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_owners import is_owner, owner_before
from hudna.reading.units import ADJECTIVAL, Unit

__all__ = [
    "TALKS",
    "add_modifiers",
    "add_place",
    "is_agreed_through",
    "is_as_other",
    "is_of_stranger",
    "sentence_places",
]

TALKS = bits_of("consult", "channel")
"""What stands with somebody else than the sides of a truce."""


def add_place(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    """Note the places that a phrase names as those of an arrangement.

    What stands right behind a verb of making tells where it was made: "agreed in Cairo".
    """
    held = mention.made_at if _is_where_made(phrase, parsed) else mention.places
    for part in phrase.everything():
        if part.place is not None:
            span = parsed.words.span(part.first, part.last)
            if all(part.place != place for place, _ in held):
                held.append((part.place, span))


def _is_where_made(phrase: Phrase, parsed: Parsed) -> bool:
    """«Согласованный в Москве», "declared in Washington", «المعلنة في القاهرة»."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    if type(before) is Unit and before.is_sense("prep", "adverb"):
        before = parsed.items[at - 2] if at > 1 else None
    if type(before) is Phrase:
        return not before.prep and before.told & AGREED > 0  # «المتفق عليه في القاهرة»
    verb = verb_sense(before) if type(before) is Unit else None
    return verb is not None and verb.name in MAKING


AGREED = bits_of("agree")
MAKING = frozenset({"agree", "announce", "mediate", "order", "propose"})


def add_modifiers(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    """«US-Russian truce», «هدنة الحديدة», "Israel-Hamas ceasefire"."""
    span = parsed.words.span(phrase.first, phrase.last)
    if not phrase.states or any(is_owner(name, parsed) for name in phrase.states):
        mention.parties.extend((state, "adjective", span) for state in phrase.state_actors)
    owner = owner_before(mention, parsed)
    if owner is not None:
        where = parsed.words.span(owner.first, owner.last)
        mention.parties.extend((actor, "owner", where) for actor in owner.actors)
    for genitive in phrase.genitives:
        if genitive.actors and _is_with(mention, parsed):
            mention.parties.extend((actor, "signatory", span) for actor in genitive.actors)
        elif genitive.place is not None:
            mention.places.append((genitive.place, span))
        elif genitive.actors:
            mention.parties.extend((actor, "genitive", span) for actor in genitive.actors)
    _right_after(mention, parsed)


def _is_with(mention: TruceMention, parsed: Parsed) -> bool:
    """«Перемирие Израиля с „Хезболлой“», «هدنة إسرائيل مع حماس»: it is of both."""
    after = parsed.items[mention.item + 1 : mention.item + 2]
    return any(isinstance(each, Phrase) and each.prep == "with" and each.actors for each in after)


def is_as_other(phrase: Phrase, parsed: Parsed) -> bool:
    """As "signed it, *with A and B as witnesses*": by their office they are no side."""
    at = parsed.place_of(phrase)
    after = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    return isinstance(after, Phrase) and after.prep == "as" and after.told & OFFICE > 0


OFFICE = bits_of("office")


def is_of_stranger(phrase: Phrase, parsed: Parsed) -> bool:
    """«في إطار الحوار القائم مع الحكومة»: said of a noun that nobody knows."""
    at, strange = parsed.place_of(phrase), False
    for item in reversed(parsed.items[max(at - NOUN, 0) : max(at, 0)]):
        if isinstance(item, Phrase):
            return False
        if item.told & PREP:
            return strange
        if item.kind != "x" and not item.parts & ADJECTIVAL and not item.told & CURRENT:
            return False
        strange = strange or item.kind == "x"
    return False


PREP, CURRENT, NOUN = bits_of("prep"), bits_of("current"), 5


def is_agreed_through(phrase: Phrase, mention: TruceMention, parsed: Parsed) -> bool:
    """«اتفقت مع قطر على تمديد الهدنة مع إسرائيل»: with whom it is, stands behind the truce."""
    return parsed.place_of(phrase) < mention.item and _is_with(mention, parsed)


def _right_after(mention: TruceMention, parsed: Parsed) -> None:
    """Told right after it: "truce between A and B", "in C"."""
    for k, item in enumerate(parsed.items[mention.item + 1 : mention.item + 4]):
        if (
            type(item) is Phrase and not k and _is_whose(item, parsed)
        ):  # «перемирие „Движения“ с Израилем»
            where = parsed.words.span(item.first, item.last)
            mention.parties.extend((actor, "signatory", where) for actor in item.actors)
            continue
        if type(item) is not Phrase:
            mention.both = mention.both or _is_between(item)
            continue
        if item.told & TALKS:
            break  # «… после переговоров с X»
        if item.prep in {"between", "with"}:
            where = parsed.words.span(item.first, item.last)
            role = "between" if item.prep == "between" else "signatory"
            mention.parties.extend((actor, role, where) for actor in item.actors)
        elif item.prep in {"in", "b", "on", "at", "for"}:
            add_place(mention, item, parsed)
        if not item.prep:
            break


def _is_whose(item: Phrase, parsed: Parsed) -> bool:
    """Whether a name in the genitive right behind a truce is followed by whom it is with."""
    if item.prep or not item.actors or not item.bits & GEN:
        return False
    after = parsed.items[parsed.place_of(item) + 1 :][:1]
    return any(isinstance(each, Phrase) and each.prep == "with" for each in after)


def _is_between(item: Unit) -> bool:
    prep = item.sense("prep")
    return prep is not None and prep.entry.fields.get("prep") == "between"


def _before(phrase: Phrase, parsed: Parsed) -> str:
    """The preposition before a phrase, over numbers and words that nobody knows."""
    at = next((k for k, item in enumerate(parsed.items) if item is phrase), 0)
    for item in reversed(parsed.items[max(at - 3, 0) : at]):
        if isinstance(item, Phrase):
            return ""
        prep = item.sense("prep")
        if prep is not None:
            return prep.entry.fields.get("prep", "")
        if item.kind not in {"x", "number"}:
            return ""
    return ""


def sentence_places(mention: TruceMention, parsed: Parsed) -> None:
    """A locative phrase beside the mention, when no frame claimed one."""
    if mention.places:
        return
    for item in parsed.items[mention.item + 1 : mention.item + 6]:
        if type(item) is not Phrase:
            if verb_sense(item) is not None:
                return
            continue
        if (item.prep or _before(item, parsed)) in {"in", "b", "on", "over"}:
            add_place(mention, item, parsed)
            if mention.places:
                return
