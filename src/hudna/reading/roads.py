"""Roads called after the towns that they join: what happens on them lies in neither, to neither.

"On the Juba-Nimule road", «на трассе Джуба — Нимуле», «على طريق جوبا - نيمولي»: the road is a place
of this text, and a seat of power in its name stands for no state. One whose own name the registers
have is left alone.
"""

import msgspec

from hudna.packs.features import CASES, PLURAL
from hudna.reading.frames import Parsed
from hudna.reading.local_actors import untabulated_place
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.units import NameHit, Unit

__all__ = ["UNTOLD", "name_roads"]

HEAD = bits_of("place_head")
DASH = "-"
TOWNS = frozenset({"settlement", "quarter"})
UNTOLD = frozenset({"caption", "credit", "boilerplate"})
"""Kinds of segments that tell nothing of where something is."""


def name_roads(parsed: list[Parsed], referents: Referents) -> None:
    """Give roads the towns in their names as one name, and take those towns' own from them."""
    for sentence in parsed:
        if sentence.kind not in UNTOLD and sentence.told() & HEAD:
            for at, item in enumerate(sentence.items):
                if type(item) is Phrase:
                    for phrase in item.everything():
                        if phrase.told & HEAD and _is_road(phrase):
                            _name(phrase, sentence, at, referents)


def _is_road(phrase: Phrase) -> bool:
    head = phrase.entry("place_head")
    if head is None or "road" not in head.fields:
        return False
    return not phrase.bits & PLURAL or phrase.bits & CASES == CASES  # «шоссе» is all cases at once


def _name(road: Phrase, sentence: Parsed, at: int, referents: Referents) -> None:
    bearers = [road, *_behind(road, sentence, at)]
    borne = [n for bearer in bearers for n in bearer.names if not _is_whole(n, road)]
    borne += [n for bearer in bearers for n in bearer.states if n.entry.sort == "metonym"]
    ends = [n for n in borne if _is_town(n, referents)]
    if not ends or len(ends) < len(borne) or road.unknown is not None:
        return
    for bearer in bearers:
        referents.unnote(bearer.states)
        bearer.names, bearer.states = [n for n in bearer.names if _is_whole(n, road)], []
    referents.unnote(borne)
    road.genitives = []
    span = min(n.first for n in ends), max(n.last for n in ends)
    road.unknown = span
    ident, record = untabulated_place(span, sentence.words, sentence.sentence.language)
    referents.local_places[ident] = msgspec.structs.replace(record, level="road")


def _behind(road: Phrase, sentence: Parsed, at: int) -> list[Phrase]:
    """The phrases that bear its name behind the noun, joined to it and by dashes."""
    found = [g for g in road.genitives[:1] if not g.prep and not g.members]
    last = max([road.last, *(g.last for g in found)])
    for item in sentence.items[at + 1 :]:
        if isinstance(item, Unit):
            if item.mark != DASH or item.first != last or not found:
                break
            last = item.last
            continue
        bare = not (item.prep or item.members or item.senses or item.conj)
        if not bare or item.first != last:
            break
        found.append(item)
        last = item.last
    return found


def _is_town(name: NameHit, referents: Referents) -> bool:
    """Whether a name is that of a town, or of a seat of power, which is one."""
    place = referents.world.places.get(name.entry.id)
    return name.entry.sort == "metonym" or (place is not None and place.level in TOWNS)


def _is_whole(name: NameHit, road: Phrase) -> bool:
    """Whether a name of the registers takes in the noun: "Airport Road"."""
    return name.first <= road.head.first and road.head.last <= name.last
