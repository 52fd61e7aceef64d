"""Names set beside the noun that tells who they are, where the noun is part of something more.

"Clashes with a rebel group, the M23 (M23)", "the National Army (ELN) armed group", "X's
ousted predecessor, NAME,", "the envoy to Yemen NAME".
"""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["link_apposed_names"]

GROUP, OFFICE = bits_of("generic", "band"), bits_of("office")
NOBODY = frozenset({"text:armed-groups", "text:armed-opposition"})
FIGHTING = frozenset({"armed_group", "coalition", "armed_forces"})
OWNER = "'s"
CLOSING = frozenset(",(-")


def link_apposed_names(parsed: list[Parsed], referents: Referents) -> None:
    """Give such nouns those whom the names beside them name.

    Args:
        parsed: the sentences of a document.
        referents: its actors.
    """
    for sentence in parsed:
        english = sentence.sentence.language == "en"
        for at, item in enumerate(sentence.items):
            if not isinstance(item, Phrase):
                continue
            if item.members and _name_last(item, at, sentence, referents):
                sentence.regroup()
            elif english and item.told & GROUP:
                _name_behind_bracket(item, at, sentence, referents)
            if english:
                _name_his(item, at, sentence, referents)
                _name_sent(item, at, sentence, referents)


def _set_off(at: int, parsed: Parsed) -> Phrase | None:
    """The name that a comma sets off behind an item, closed by another mark."""
    comma, name, closing = (*parsed.items[at + 1 : at + 4], None, None, None)[:3]
    if comma is None or comma.mark != "," or not isinstance(name, Phrase) or name.prep:
        return None
    closed = isinstance(closing, Unit) and closing.mark in CLOSING
    if not closed or len(name.actors) != 1 or not name.names or name.members or name.conj:
        return None
    after = parsed.items[at + 4 : at + 5]
    listed = bool(after) and isinstance(after[0], Unit) and after[0].is_sense("conj_clause")
    return None if listed else name


def _name_last(item: Phrase, at: int, parsed: Parsed, referents: Referents) -> bool:
    """Whether the last of those joined is a group that the name behind it names."""
    last, name = item.members[-1], _set_off(at, parsed)
    if name is None or not last.told & GROUP or not set(last.actors) <= NOBODY:
        return False
    if referents.kind_of(name.actors[0]) not in FIGHTING or name.actors[0] in item.actors:
        return False
    last.actors = list(name.actors)
    return True


def _name_behind_bracket(item: Phrase, at: int, parsed: Parsed, referents: Referents) -> None:
    """«The National Army (ELN) armed group»: of whose name the bracket is the short one."""
    if at < BRACKETED or item.names or not set(item.actors) <= NOBODY or item.prep:
        return
    opening, short, closing = parsed.items[at - BRACKETED : at]
    if opening.mark != "(" or closing.mark != ")" or not isinstance(short, Phrase):
        return
    named = len(short.actors) == 1 and referents.kind_of(short.actors[0]) in FIGHTING
    if named and closing.last == item.first:
        item.actors = list(short.actors)


BRACKETED = 3


def _name_his(item: Phrase, at: int, parsed: Parsed, referents: Referents) -> None:
    """«X's ousted predecessor, NAME,»: he, not X."""
    if item.prep == "by" or OWNER not in parsed.words.forms[item.first : item.last]:
        return
    behind = parsed.items[at + 1 : at + 2]
    unknown = bool(behind) and isinstance(behind[0], Unit) and behind[0].kind == "x"
    name = _set_off(at + unknown, parsed)
    told = name is not None and referents.kind_of(name.actors[0]) == "person"
    if told and name is not None and name.actors != item.actors:
        item.actors = list(name.actors)


def _name_sent(item: Phrase, at: int, parsed: Parsed, referents: Referents) -> None:
    """«The envoy to Yemen NAME said»: who bears the office."""
    behind = parsed.items[at + 1 : at + 2]
    if not item.told & OFFICE or item.names or item.members or not behind:
        return
    sent = behind[0]
    if not isinstance(sent, Phrase) or sent.prep not in {"to", "for"} or len(sent.actors) != 1:
        return
    placed = bool(sent.states) or any(name.entry.sort == "place" for name in sent.names)
    if placed and referents.kind_of(sent.actors[0]) == "person":
        item.actors = list(sent.actors)
