"""Battlefields: the countries whose own forces or groups a text names, where its truce is."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.registers.actors import Actor as Entry

__all__ = ["note_battlefield"]

WEAPON = bits_of("weapon")
ARMED = frozenset({"armed_group", "armed_forces"})


def note_battlefield(phrase: Phrase, referents: Referents, parsed: Parsed) -> None:
    """Countries whose own forces, but no peacekeepers, the text names: where its truce is."""
    for part in phrase.everything() if phrase.members or phrase.genitives else (phrase,):
        if part.state_actors and part.told & WEAPON and not part.actors:
            _note_arms(part, referents, parsed)
        fresh = [actor for actor in part.actors if actor not in referents.noted]
        if not fresh:
            continue  # whoever was noted before tells nothing new
        referents.noted.update([actor for actor in fresh if actor not in referents.locals])
        for actor in (*fresh, *_led_by(fresh, referents)):
            known = referents.world.actors.get(actor)
            if known is not None and known.country and _bears_arms(known):
                span = parsed.words.span(part.first, part.last)
                if len(known.theatres) <= 1:  # of several nobody says which is meant
                    where = next(iter(known.theatres), known.country)
                    referents.battlefields.setdefault(where, span)
                if known.kind != "armed_forces":
                    referents.rebelled.add(known.country)


def _note_arms(arms: Phrase, referents: Referents, parsed: Parsed) -> None:
    """«Israeli warplanes», «турецкая авиация»: a state's forces are named by their aircraft."""
    weapon = arms.entry("weapon")
    if weapon is None or weapon.fields.get("incident") != "air_strike":
        return
    for state in arms.state_actors:
        known = referents.world.actors.get(state)
        if known is not None and known.country:
            span = parsed.words.span(arms.first, arms.last)
            referents.battlefields.setdefault(known.country, span)


def _bears_arms(known: Entry) -> bool:
    return (known.kind in ARMED and known.sector != "monitor") or known.sector == "community"


def _led_by(actors: list[str], referents: Referents) -> list[str]:
    """Forces of no state whose leaders are named."""
    return [
        above
        for actor in actors
        if referents.kind_of(actor) == "person"
        for above in referents.parents_of(actor)
        if referents.kind_of(above) in ARMED and not referents.parents_of(above)
    ]
