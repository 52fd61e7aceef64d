"""Owners told beside an organ: «وزارة الدفاع في حكومة كذا», «подконтрольное X министерство».

A ministry of a rival government is none of the state whose land it stands in: where the words
name the government, or who controls it, the organ is theirs.
"""

from itertools import pairwise

from hudna.packs.features import CASES, DAT
from hudna.reading.frames import Parsed
from hudna.reading.organs import MILITARY
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.units import Unit

__all__ = ["ARMED", "body_of_region", "link_owners_beside"]

GOVERNING = frozenset({"government", "armed_group", "coalition"})


def link_owners_beside(parsed: Parsed, referents: Referents) -> None:
    """Give the organs of a sentence that stand beside their owners to these."""
    _unname_backed(parsed)
    for at, (one, other) in enumerate(pairwise(parsed.items)):
        if other.mark in QUOTES and isinstance(one, Phrase) and _is_bare_organ(one):
            _give_to_quoted(one, at + 2, parsed, referents)
        if not isinstance(one, Phrase) or not isinstance(other, Phrase):
            continue
        if other.prep == "in" and _is_bare_organ(one):
            _give(one, other, referents)
        elif other.prep == "l" and _is_bare_organ(one):
            _give_to_state(one, other, referents)
        elif other.prep == "from":
            _give_to_origin(one, other, referents)
        elif _is_bare_organ(other) and _is_controlled(one, at, parsed):
            _give(other, one, referents)


def _unname_backed(parsed: Parsed) -> None:
    """«القوات التي تدعمها كذا»: whom a state backs are not the forces of the country."""
    for frame in parsed.frames:
        backed = frame.object if frame.sense == "support" else None
        if backed is not None and frame.form == "finite" and _is_bare_organ(backed):
            backed.actors = []


def _is_force(phrase: Phrase) -> bool:
    """Whether the words are those of an army, and not of whose."""
    organ = phrase.entry("organ")
    return organ is not None and organ.fields.get("organ") in MILITARY and _is_bare_organ(phrase)


def _give_to_origin(force: Phrase, origin: Phrase, referents: Referents) -> None:
    """Troops "from X" are of the state that they come from, not of the one where they are."""
    if _are_fighters(force):
        _give(force, origin, referents, FIELDING)
    state = origin.actors[0] if len(origin.actors) == 1 else ""
    if _is_force(force) and referents.kind_of(state) == "state":
        force.actors = [referents.organ_of("armed_forces", state) or state]


def _give_to_quoted(organ: Phrase, at: int, parsed: Parsed, referents: Referents) -> None:
    """«وزارة دفاع «جمهورية كذا»», «министерство обороны "республики X"»: whose, in quotes."""
    for item in parsed.items[at : at + QUOTED]:
        if isinstance(item, Phrase):
            one = len(item.actors) == 1 and not item.prep
            if one and referents.kind_of(item.actors[0]) in UNRECOGNISED:
                organ.actors = list(item.actors)
            return
        if item.kind != "x":
            return


QUOTES, QUOTED = frozenset('"«»“”'), 3
UNRECOGNISED = frozenset({"other", "government", "armed_group"})
"""Who has organs that papers put in quotes."""


def _is_bare_organ(phrase: Phrase) -> bool:
    """Whether the words of a phrase name an organ and not whose it is."""
    named = phrase.names or phrase.states or phrase.genitives or phrase.members
    return phrase.sense("organ") is not None and not named


def _is_controlled(owner: Phrase, at: int, parsed: Parsed) -> bool:
    """«Подконтрольное хуситам министерство»: a dative between an adjective and its noun."""
    before = parsed.items[at - 1] if at else None
    if parsed.sentence.language != "ru" or not isinstance(before, Unit) or before.kind != "x":
        return False
    return not owner.prep and owner.bits & CASES == DAT


def _are_fighters(phrase: Phrase) -> bool:
    """«عناصر من الدعم السريع», "gunmen from X": armed men whom nothing else names."""
    fighters = phrase.entry("casualty_who")
    named = phrase.actors or phrase.names or phrase.states or phrase.genitives or phrase.members
    return fighters is not None and fighters.fields.get("who") == "combatant" and not named


FIELDING = frozenset({"armed_group", "armed_forces", "coalition"})


def _give(
    organ: Phrase, owner: Phrase, referents: Referents, kinds: frozenset[str] = GOVERNING
) -> None:
    if len(owner.actors) == 1 and referents.kind_of(owner.actors[0]) in kinds:
        organ.actors = list(owner.actors)


def _give_to_state(organ: Phrase, owner: Phrase, referents: Referents) -> None:
    """«هيئة الأركان للقوات المسلحة الإيرانية»: the organ of the state whose forces follow."""
    told = organ.entry("organ")
    known = referents.world.actors.get(owner.actors[0]) if len(owner.actors) == 1 else None
    if told is None or known is None or known.kind not in {"armed_forces", "state", "government"}:
        return
    state = referents.world.state_of_country(known.country) if known.country else None
    if state is not None and (state in referents.parents_of(known.id) or state == known.id):
        found = referents.organ_of(told.fields.get("organ", ""), state)
        organ.actors = [found] if found is not None else organ.actors


def body_of_region(phrase: Phrase, organ: str, referents: Referents) -> str | None:
    """«The Tigray command», «военное командование Тыграя»: of a region that has forces of its own.

    They are none of the state's that the region lies in.
    """
    held = [n.entry.id for n in phrase.names if n.entry.sort == "place"]
    held += [each.place for each in phrase.genitives if each.place and not each.prep]
    kinds = ARMED if organ in MILITARY else CIVIL
    found = {referents.world.body_of_region(place, kinds) for place in held} - {None}
    return found.pop() if len(found) == 1 else None


ARMED, CIVIL = frozenset({"armed_group", "armed_forces"}), frozenset({"government"})
