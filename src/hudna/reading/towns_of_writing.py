"""The town that a report was written in, which opens it: «دمشق - (أ ف ب)»."""

from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.units import NameHit

__all__ = ["put_town_of_writing"]


def put_town_of_writing(phrase: Phrase, referents: Referents) -> None:
    """The town that opens a report («دمشق - (أ ف ب)») is where it was written, no government."""
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


def _town_of(names: list[NameHit], referents: Referents) -> str | None:
    """The capital that bears the name of its country: «تونس», "Kuwait"."""
    places = referents.world.places
    towns = [name for name in names if places[name.entry.id].level == "settlement"]
    best = max(towns, key=lambda name: name.entry.weight, default=None)
    return best.entry.id if best is not None else None
