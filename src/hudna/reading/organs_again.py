"""Bare organs and forces that the rest of a text tells otherwise than its war does.

«القوات» behind «قوات كذا» are those; "Israeli officials say the army …" speak of their own; and
a ministry alone is not that of a state which is only named as who struck from abroad.
"""

from hudna.packs.features import DET, PLURAL
from hudna.reading.frames import Parsed
from hudna.reading.organs import MILITARY
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.text.clitics import ARTICLE

__all__ = ["link_organs_again"]

ORGAN, OFFICE, WEAPON = bits_of("organ"), bits_of("office"), bits_of("weapon")


def link_organs_again(parsed: list[Parsed], referents: Referents) -> None:
    """Link anew the organs whose words name nobody, once all of the text is linked."""
    here = _countries(parsed, referents)
    heads: dict[str, str] = {}
    for sentence in parsed:
        told = sentence.told() & ORGAN
        for part in sentence.parts():
            _note_head(part, sentence, heads)
            if not told or not _is_bare(part):
                continue
            known = any(actor in referents.bodies.named for actor in part.actors)
            again = None if known else _named_so(part, sentence, heads)
            if again is not None:
                part.actors = [again]
            elif (own := _of_who_speaks(part, sentence, referents)) is not None:
                part.actors = [own]
            elif here and _is_of_guest(part, here, referents):
                part.actors = []
        sentence.regroup()


def _is_bare(part: Phrase) -> bool:
    """Whether the words of a phrase name an organ and not whose it is."""
    named = part.names or part.states or part.genitives or part.members or part.possessed
    return part.told & ORGAN > 0 and not named


# ------------------------------------------------------------ «القوات»


def _note_head(part: Phrase, parsed: Parsed, heads: dict[str, str]) -> None:
    """Remember whose name begins with which word."""
    for name in part.names:
        if name.entry.sort == "actor" and name.last - name.first > 1 and len(part.actors) == 1:
            heads[_bare_form(name.first, parsed)] = part.actors[0]


def _named_so(part: Phrase, parsed: Parsed, heads: dict[str, str]) -> str | None:
    """«قوات سوريا الديمقراطية … وقالت القوات»: the first word of a name, with the article."""
    if parsed.sentence.language != "ar" or not part.bits & DET or not part.bits & PLURAL:
        return None  # «الجيش» is the state's, whatever a group calls itself
    if part.last - part.first != 1 or part.adjectives:
        return None
    after = next((e for e in parsed.items if e.first >= part.last), None)
    if after is not None and after.kind == "x":
        return None  # «القوات الرديفة»: described by a word that nobody knows
    return heads.get(_bare_form(part.first, parsed))


def _bare_form(at: int, parsed: Parsed) -> str:
    form = parsed.words.forms[at]
    return form.removeprefix(ARTICLE)


# ------------------------------------------------------------ who speaks


def _of_who_speaks(part: Phrase, parsed: Parsed, referents: Referents) -> str | None:
    """«Israeli officials say the army …»: forces without an owner are of who speaks of them."""
    organ = part.entry("organ")
    sort = organ.fields.get("organ", "") if organ is not None else ""
    if sort not in MILITARY:
        return None
    speaks = False
    for item in reversed(parsed.items):
        if item.first >= part.first:
            continue
        if not isinstance(item, Phrase):
            speaks = speaks or bool(item.finite)
            continue
        state = None if _is_bare(item) else _state_told(item, referents)
        if state is None:
            continue
        own = speaks and not item.prep and item.told & OFFICE and item.state_actors
        return referents.organ_of(sort, state) if own else None
    return None


def _state_told(item: Phrase, referents: Referents) -> str | None:
    """The one state that a phrase names, by an adjective or as itself."""
    if len(item.state_actors) == 1 and not item.members:
        return item.state_actors[0]
    told = {c for a in item.actors if (c := _country(a, referents)) is not None}
    if len(told) != 1:
        return None
    return referents.world.state_of_country(told.pop())


def _country(actor: str, referents: Referents) -> str | None:
    known = referents.world.actors.get(actor) or referents.locals.get(actor)
    return known.country if known is not None else None


# ------------------------------------------------------------ guests


def _countries(parsed: list[Parsed], referents: Referents) -> set[str]:
    """The countries of which a text tells in any way but by whose arms struck there."""
    places = referents.world.places
    found: set[str | None] = set()
    for sentence in parsed:
        for part in sentence.parts():
            if _is_bare(part):
                continue  # what is only guessed
            told = places.get(part.place or part.seat or "")
            found.add(told.country if told is not None else None)
            named = part.actors if part.told & WEAPON else [*part.actors, *part.state_actors]
            found.update(_country(actor, referents) for actor in named)
    return {country for country in found if country}


def _is_of_guest(part: Phrase, here: set[str], referents: Referents) -> bool:
    """«وزارة الدفاع» in a text that names another land's jets alone, and no town of that land."""
    organ = part.entry("organ")
    if organ is None or organ.fields.get("organ", "") in MILITARY or len(part.actors) != 1:
        return False
    country = _country(part.actors[0], referents)
    known = part.actors[0] in referents.bodies.named
    return country is not None and country not in here and not known
