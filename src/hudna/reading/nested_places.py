"""Places told one within another: "near the town of Gao in northern Mali" is at Gao.

A text names the town and, for readers far away, what it lies in. Whichever of the two an act is
tied to first, it was at the finest that the same clause tells of and that lies within the other.
"""

from collections.abc import Iterator
from itertools import pairwise

from hudna.reading.frames import Frame, Parsed, is_edge, is_finite
from hudna.reading.named_after import meant_place
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.registers.places import Place

__all__ = ["finest_place", "name_heads"]

RANKS = {"country": 0, "region": 1, "adm1": 2, "adm2": 3}
SETTLED = 4
"""The rank of all that is no area: towns, quarters, crossings, roads."""
LOCATIVE = ("in", "on", "at", "near", "b", "inside", "over", "loc")
FAR = 18
"""Words within which a finer place can still be of the same act."""
REACH = 6
"""Items among which a clause on a noun names the town, and a place what lies in it."""
HEAD, RELATIVE = bits_of("place_head"), bits_of("relative")
SMALL = bits_of("prep", "determiner")


def name_heads(parsed: Parsed) -> None:
    """«В городе Гао»: the name right behind a noun of places names what the noun stands for."""
    before: Phrase | None = None
    for item in parsed.items if parsed.told() & HEAD else ():
        if type(item) is not Phrase:
            if item.mark != "," or before is None or not before.states:
                before = None  # "the Libyan capital, Tripoli"
            continue
        head = before.everything()[-1] if before is not None else None
        if head is not None and _is_nameless(head) and not item.prep:
            if item.place is None and item.seat is not None:
                item.place, item.actors = item.seat, []  # "the city of" a seat of power is a town
            head.place = item.place
        before = item


def _is_nameless(phrase: Phrase) -> bool:
    if not phrase.told & HEAD or phrase.place is not None:
        return False
    head = phrase.head  # «العاصمة» is a province's name too
    return all(head.first <= name.first and name.last <= head.last for name in phrase.names)


def finest_place(
    place: str | None, frame: Frame, parsed: Parsed, referents: Referents
) -> str | None:
    """The finest place of the clause that lies within the one found; that one where none does.

    Without any, the town that an act is told to have hit in a clause of its own.
    """
    if place is None:
        place = _hit(frame, parsed)
    place = meant_place(place, parsed, referents)
    found = referents.world.places.get(place or "")
    if found is None:
        own = referents.local_places.get(place or "")
        if own is None or own.level not in RANKS:
            return _town_around(place, parsed, referents)
        return _own_town(frame, referents) or _struck_place(frame, referents) or place
    if RANKS.get(found.level, SETTLED) == SETTLED:
        return _struck_town(frame, referents) or _struck_village(frame, referents) or place
    own_place = _own_town(frame, referents) or _struck_stranger(frame, referents)
    return own_place or _finer(found, frame, parsed, referents)


def _struck_place(frame: Frame, referents: Referents) -> str | None:
    """«Hit A, in the B district»: what is hit, whether the registers know it or not."""
    return _struck_town(frame, referents) or _struck_stranger(frame, referents)


def _struck_town(frame: Frame, referents: Referents) -> str | None:
    """«Shelled the village of A in the B district»: what is hit, where B is a town as well."""
    town = referents.world.places.get(_struck(frame) or "")
    return town.id if town is not None and town.level == "settlement" else None


def _struck_stranger(frame: Frame, referents: Referents) -> str | None:
    """«Overran A, a town at the edge of B»: what is taken is A, which no register knows."""
    place = _struck(frame) or ""
    own = referents.local_places.get(place)
    return place if own is not None and own.level not in RANKS else None


def _struck_village(frame: Frame, referents: Referents) -> str | None:
    """«Shelled A village in B township»: what is hit, where a noun of towns says that A is one."""
    noun = frame.object.entry("place_head") if frame.object is not None else None
    own = noun is not None and "settled" in noun.fields
    return _struck_stranger(frame, referents) if own else None


def _struck(frame: Frame) -> str | None:
    struck = frame.object if frame.meaning.event == "attack" else None
    if struck is None or _is_aside(struck) or struck.members:
        return None
    return struck.place


def _finer(found: Place, frame: Frame, parsed: Parsed, referents: Referents) -> str:
    """The finest place within another that the clause tells of; that one where none does."""
    known = referents.world.places
    for phrase in _located(frame, parsed):
        inner = known.get(phrase.place or "")
        if inner is not None and _within(inner, found) and _holds(found, inner):
            found = inner
    for phrase in _right_before(found.id, parsed):
        inner = known.get(phrase.place or "")
        if inner is not None and _within(inner, found):
            return inner.id
    return _stranger_in(found.id, parsed) or found.id


def _stranger_in(area: str, parsed: Parsed) -> str | None:
    """«Near Tabit in North Darfur»: a place that no register knows, right before what holds it."""
    at = next((k for k, e in enumerate(parsed.items) if _is_at(e, area)), 0)
    before = parsed.items[at - 1] if at else None
    if not isinstance(before, Phrase) or before.unknown is None or before.prep not in LOCATIVE:
        return None
    return before.place if parsed.items[at].prep in LOCATIVE else None  # type: ignore[union-attr]


def _own_town(frame: Frame, referents: Referents) -> str | None:
    """«Близ Ерасха, у границы с Нахичеванью»: of two places of its own the act is at the town."""
    for prep in LOCATIVE:
        for phrase in frame.preps.get(prep, ()):
            place = referents.world.places.get(phrase.place or "")
            if place is not None and place.level == "settlement" and not _is_aside(phrase):
                return place.id
    return None


def _town_around(place: str | None, parsed: Parsed, referents: Referents) -> str | None:
    """«The Sabri quarter of Benghazi»: the town that holds what no register knows."""
    if place is None:
        return None
    pairs = pairwise(parsed.items)
    own, after = next(((one, other) for one, other in pairs if _is_at(one, place)), (None, None))
    if not isinstance(after, Phrase) or not (after.prep in LOCATIVE or after.prep == "of"):
        return place
    noun = own.entry("place_head") if isinstance(own, Phrase) else None
    if noun is not None and "settled" in noun.fields and after.prep != "of":
        return place  # "A village in B township" is no part of a town
    around = referents.world.places.get(after.place or "")
    return around.id if around is not None and around.level == "settlement" else place


def _is_at(item: object, place: str) -> bool:
    return type(item) is Phrase and item.place == place


def _hit(frame: Frame, parsed: Parsed) -> str | None:
    """«قصف تعرضت له مدينة الفاشر»: the town that a clause about the noun of an attack names."""
    if frame.form != "noun" or frame.meaning.event != "attack":
        return None
    hit = False
    for item in parsed.items[frame.at + 1 : frame.at + REACH]:
        if isinstance(item, Phrase):
            return item.place if hit and not item.prep else None
        if item.told & RELATIVE or item.mark == ",":
            continue
        if hit and is_edge(item, parsed.words):
            return None
        hit = hit or is_finite(item)
        if not hit:
            return None
    return None


def _right_before(place: str, parsed: Parsed) -> Iterator[Phrase]:
    """The phrases that stand right before a place, nothing but names and commas between."""
    at = next((k for k, e in enumerate(parsed.items) if _is_at(e, place)), 0)
    for item in reversed(parsed.items[max(at - REACH, 0) : at]):
        if isinstance(item, Phrase):
            yield from item.everything()
        elif item.mark != "," and not item.told & SMALL:
            return


def _within(inner: Place, outer: Place) -> bool:
    """Whether a place is finer than another and of its country."""
    if RANKS.get(inner.level, SETTLED) <= RANKS.get(outer.level, SETTLED):
        return False
    return inner.country is not None and inner.country == outer.country


def _holds(outer: Place, inner: Place) -> bool:
    """Whether the registers have nothing against it, where the words do not say so."""
    return outer.level != "adm1" or inner.admin1 in {None, outer.id}


def _located(frame: Frame, parsed: Parsed) -> Iterator[Phrase]:
    """The places of the frame's own phrases and of its clause, nearest first."""
    for phrase in (*_own(frame, parsed), *_clause(frame, parsed)):
        yield from (part for part in phrase.everything() if not _is_aside(part))


def _own(frame: Frame, parsed: Parsed) -> Iterator[Phrase]:
    if frame.object is not None:
        yield frame.object
    item = parsed.items[frame.at]
    if isinstance(item, Phrase):
        yield item
    for prep in LOCATIVE:
        yield from frame.preps.get(prep, ())


def _clause(frame: Frame, parsed: Parsed) -> Iterator[Phrase]:
    """What stands behind the frame with a preposition of place, until another verb."""
    previous: Phrase | None = None
    for item in parsed.items[frame.at + 1 :]:
        if item.first - frame.last > FAR or (type(item) is not Phrase and is_finite(item)):
            return
        if type(item) is not Phrase:
            continue
        nested = previous is not None and item.prep == "of" and _is_place(previous)
        if item.prep in LOCATIVE or nested:
            yield item
        previous = item


def _is_place(phrase: Phrase) -> bool:
    return phrase.place is not None or phrase.told & HEAD > 0


def _is_aside(phrase: Phrase) -> bool:
    """«جنوب طرابلس», "south of Tripoli": told by its distance from that one."""
    return phrase.sense("direction") is not None
