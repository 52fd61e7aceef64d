"""Persons of the registers under another spelling: «راين ديلون», «Мухаммед Абдуссалям».

A name has as many spellings as there are ways to write its vowels. Two words or more with the
consonants of one registered person's name, where the text names that person's country or body,
are that person; where two persons sound alike they are neither.
"""

from functools import partial
from pathlib import Path

from hudna.packs.cache import cached, signature
from hudna.reading import __file__ as room
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.registers.world import World
from hudna.text.consonants import consonants
from hudna.text.words import Words

__all__ = ["person_by_sound"]

CODE = Path(room).with_name("sounds.py")
"""This source, also where what runs is compiled of it."""
NAMES = 2
"""Words of a name that is told by its sound, at least."""
SOUNDS = 5
"""Consonants of such a name, at least."""
EACH = 2


def person_by_sound(phrase: Phrase, words: Words, referents: Referents) -> str | None:
    """The one person of the registers whose name sounds like the phrase's unknown words."""
    if phrase.unknown is None:
        return None
    first, last = phrase.unknown
    sound = _sound(words.forms[first:last])
    if not sound:
        return None
    found = _persons(referents).get(sound)
    return found if found is not None and _is_near(found, referents) else None


def _sound(parts: list[str]) -> str:
    """The consonants of a name; '' for one that is too short to tell anybody."""
    if len(parts) < NAMES or len(consonants(parts[-1])) < EACH:
        return ""
    sound = consonants(" ".join(parts))
    return sound if len(sound) >= SOUNDS else ""


def _is_near(person: str, referents: Referents) -> bool:
    """Whether the text names the person's country, or whom he belongs to."""
    known = referents.world.actors[person]
    here = bool(known.country) and referents.countries[known.country or ""] > 0
    return here or any(each in referents.actors for each in referents.parents_of(person))


def _persons(referents: Referents) -> dict[str, str]:
    held = referents.shelf.sounds
    if held is None:
        held = referents.shelf.sounds = _kept(referents.world)
    return held


def _kept(world: World) -> dict[str, str]:
    made = partial(_made, world)
    if not world.key:
        return made()
    key = signature([CODE])[:16] + world.key
    return cached("sounds", key, dict[str, str], made)


def _made(world: World) -> dict[str, str]:
    """The sound of every name of a person in every language, and whose it alone is."""
    held: dict[str, str] = {}
    for actor in world.actors.values():
        if actor.kind != "person":
            continue
        full = [*actor.names.values(), *(a.text for a in actor.aliases if a.kind == "variant")]
        for sound in {_sound(name.split()) for name in full} - {""}:
            held[sound] = "" if held.get(sound, actor.id) != actor.id else actor.id
    return {sound: ident for sound, ident in held.items() if ident}
