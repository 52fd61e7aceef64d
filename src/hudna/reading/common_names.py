"""Names that bodies of many countries bear: "Internal Security Forces", «الجيش الوطني الشعبي».

Whichever of them the registers have under such a name, it is meant only where its country is, or
where no other is told of.
"""

from collections import defaultdict

from hudna.packs.compiled import key_words
from hudna.registers.actors import Actor
from hudna.registers.world import World

__all__ = ["CommonNames"]

NOBODY = frozenset({"person", "state", "media"})
"""Kinds that bear no such names."""
OWN = frozenset({"acronym", "weak"})
"""Kinds of names that are decided otherwise."""
MANY = 6
"""From so many countries on, in whose bodies' names it stands, a word tells of none of them."""


class CommonNames:
    """Tells which names are common, by the words of all names that bodies bear."""

    def __init__(self, world: World) -> None:
        lands: defaultdict[str, set[str | None]] = defaultdict(set)
        for actor in world.actors.values():
            if actor.kind not in NOBODY:
                for text in (*actor.names.values(), *(a.text for a in actor.aliases)):
                    for word in key_words(text):
                        lands[word].add(actor.country)
        states = {
            word
            for actor in world.actors.values()
            if actor.kind == "state"
            for text in _of_state(actor)
            for word in key_words(text)
        }
        self._words = {w for w, of in lands.items() if len(of) >= MANY} - states

    def holds(self, text: str, kind: str, actor: Actor) -> bool:
        """Whether a name of an actor is one that others may bear."""
        if actor.country is None or actor.kind in NOBODY or kind in OWN:
            return False
        words = key_words(text)
        return len(words) > 1 and not self._words.isdisjoint(words) and self._words >= set(words)


def _of_state(actor: Actor) -> list[str]:
    adjectives = [text for texts in actor.demonyms.values() for text in texts]
    return [*actor.names.values(), *(a.text for a in actor.aliases), *adjectives]
