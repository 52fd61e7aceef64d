"""The town that a report was written in, which opens it: «دمشق - (أ ف ب)», "Khartoum — …"."""

from hudna.packs.features import CONJ
from hudna.reading.frames import Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.units import NameHit, Unit

__all__ = ["put_opening_towns", "put_town_of_writing"]

OPENING = 7
"""Items among which the towns that open a report stand."""
ALONE = 2
"""Items of a sentence that is a town and a full stop."""
HEAD = 2
"""Sentences of a text that may be opened by one: a headline, and the report."""
OF_TOWNS = frozenset({"place", "metonym"})


def put_town_of_writing(phrase: Phrase, referents: Referents, parsed: Parsed) -> None:
    """The town that opens a report («دمشق - (أ ف ب)») is where it was written, no government.

    What stands in quotes there is a paper; an agency may be spelled like "and a town" («وكالات»).
    """
    if parsed.kind == "dateline" and _is_outlet(phrase, parsed):
        for part in phrase.everything():
            part.place, part.names = None, []
        return
    for part in phrase.everything():
        towns = [n for n in part.names if n.entry.sort == "place"]
        if not part.place and towns:
            part.place = part.seat or referents.best_place(towns)[0]
        state = referents.state_of_place(part.place) if part.place else None
        if state is not None:
            part.state_actors = [state]
            part.place = _town_of(towns, referents) or part.place
        if part.place:
            part.prep, part.actors, part.names = part.prep or "in", [], towns


def _is_outlet(phrase: Phrase, parsed: Parsed) -> bool:
    words = parsed.words
    at = words.span(phrase.first, phrase.last).start - words.base
    quoted = at > 0 and words.folded.original[at - 1] in QUOTES
    return quoted or bool(phrase.bits & CONJ and phrase.conj)


QUOTES = '"«“„'


def _town_of(names: list[NameHit], referents: Referents) -> str | None:
    """The capital that bears the name of its country: «تونس», "Kuwait"."""
    places = referents.world.places
    towns = [name for name in names if places[name.entry.id].level == "settlement"]
    best = max(towns, key=lambda name: name.entry.weight, default=None)
    return best.entry.id if best is not None else None


def put_opening_towns(parsed: Parsed, at: int, referents: Referents) -> None:
    """Towns before a dash or a slash that open a report, whose form alone does not tell them.

    "Khartoum — Leaders of …", «مابوتو - أعلن …», «باكو/يريفان - …», and in English a colon
    ("New Delhi: In a joint …"), which elsewhere stands behind who speaks.
    """
    if at >= HEAD or parsed.kind not in {"paragraph", "headline"}:
        return
    for town in _opening_towns(parsed):
        put_town_of_writing(town, referents, parsed)
        town.prep = ""  # what the report tells did not happen there


def _opening_towns(parsed: Parsed) -> list[Phrase]:
    language, towns = parsed.sentence.language, []
    for item in parsed.items[:OPENING]:
        if isinstance(item, Phrase):
            if not _is_town(item):
                break
            towns.append(item)
        elif _closes(item, parsed, language):
            return towns
        elif not is_mark(item, parsed.words, ",/"):
            break
    slashed = language == "ar" and len(parsed.items) > 1 and _is_slash(parsed.items[1], parsed)
    return towns[:1] if slashed else []


def _closes(item: Unit, parsed: Parsed, language: str) -> bool:
    if language == "ru" and len(parsed.items) == ALONE:
        return is_mark(item, parsed.words, ".")  # «Минск. Стороны …»
    colon = language == "en" and parsed.kind == "paragraph" and is_mark(item, parsed.words, ":")
    return colon or (language != "ru" and is_mark(item, parsed.words, "-"))


def _is_slash(item: Phrase | Unit, parsed: Parsed) -> bool:
    return isinstance(item, Unit) and is_mark(item, parsed.words, "/")


def _is_town(phrase: Phrase) -> bool:
    """A bare name that a town bears, and nobody but its government."""
    if phrase.prep or phrase.senses or phrase.genitives or phrase.members:
        return False
    sorts = {name.entry.sort for name in phrase.names if name.entry.kind != "metonym"}
    return "place" in sorts and sorts <= OF_TOWNS  # «أربيل», for whose government it also stands
