"""The registers as FollowTheMoney entities: ``{"id", "schema", "properties"}``, one per line.

Persons are ``Person``, organs of states ``PublicBody``, all other bodies ``Organization``; ties are
``Membership``, offices ``Position`` with an ``Occupancy`` per holder, successors ``Succession``,
places ``Address`` (the model has no schema for a place). Names that take a side and weak ones are
``weakAlias``; transliterations are ``weakAlias`` too, for the model cannot mark them otherwise. No
topic says what a body is accused of: lists on which it stands are in ``notes``.
"""

import re
from collections.abc import Iterator

import msgspec

from hudna.registers import Actor, Place, World

__all__ = ["world_entities"]

Properties = dict[str, list[str]]
SCHEMAS = {
    "person": "Person",
    "state": "PublicBody",
    "government": "PublicBody",
    "armed_forces": "PublicBody",
    "office": "PublicBody",
}
GENDERS = {"m": "male", "f": "female"}
WEAK = frozenset({"short", "weak", "metonym", "nickname"})
PREFIX = "hudna"


def world_entities(world: World) -> Iterator[bytes]:
    """Every actor with its ties and offices, then every place, each a line."""
    offices: set[str] = set()
    for ident in sorted(world.actors):
        actor = world.actors[ident]
        yield _line(_id(ident), SCHEMAS.get(actor.kind, "Organization"), _actor(world, actor))
        yield from _ties(actor)
        yield from _roles(world, actor, offices)
    for ident in sorted(world.places):
        place = world.places[ident]
        yield _line(_id("place", ident), "Address", _place(place))


def _id(*parts: str) -> str:
    """An id of the model's letters."""
    return "-".join([PREFIX, *(re.sub("[^A-Za-z0-9]+", "-", part).strip("-") for part in parts)])


def _line(ident: str, schema: str, properties: Properties) -> bytes:
    kept = {name: sorted(dict.fromkeys(v)) for name, v in properties.items() if v}
    return msgspec.json.encode({"id": ident, "schema": schema, "properties": kept}) + b"\n"


def _actor(world: World, actor: Actor) -> Properties:
    found: Properties = {
        "name": list(actor.names.values()),
        "alias": [*actor.official.values()],
        "weakAlias": [],
        "previousName": [],
        "wikidataId": [actor.wikidata] if actor.wikidata else [],
        "notes": [f"Stands or stood on the list: {each}" for each in _lists(actor)],
    }
    if actor.kind == "person":
        found["gender"] = [GENDERS[actor.gender]] if actor.gender else []
    else:
        found["abbreviation"] = []
    where = "nationality" if actor.kind == "person" else "country"
    found[where] = [actor.country.lower()] if actor.country else []
    for alias in actor.aliases:
        found[_alias_property(actor.kind, alias.kind, alias.stance)].append(alias.text)
    source = world.sources.get(actor.id)
    if source is not None:
        found["website"] = [f"https://{domain}" for domain in source.domains]
    return found


def _lists(actor: Actor) -> list[str]:
    return [each if isinstance(each, str) else each.get("list", "") for each in actor.listed]


def _alias_property(kind: str, alias: str | None, stance: str | None) -> str:
    if stance is not None or alias in WEAK:
        return "weakAlias"
    if alias == "acronym":
        return "weakAlias" if kind == "person" else "abbreviation"
    return "previousName" if alias == "former" else "alias"


def _dated(properties: Properties, since: str | None, until: str | None) -> Properties:
    if since:
        properties["startDate"] = [since]
    if until:
        properties["endDate"] = [until]
    return properties


def _ties(actor: Actor) -> Iterator[bytes]:
    for number, tie in enumerate(actor.part_of, 1):
        ends: Properties = {"member": [_id(actor.id)], "organization": [_id(tie.actor)]}
        ident = _id("member", actor.id, tie.actor, str(number))
        yield _line(ident, "Membership", _dated(ends, tie.since, tie.until))
    for number, tie in enumerate(actor.successor_of, 1):
        ends = {"successor": [_id(actor.id)], "predecessor": [_id(tie.actor)]}
        ident = _id("successor", actor.id, tie.actor, str(number))
        yield _line(ident, "Succession", _dated(ends, tie.since, tie.until))


def _roles(world: World, actor: Actor, offices: set[str]) -> Iterator[bytes]:
    for number, role in enumerate(actor.roles, 1):
        post = _id("office", role.of, role.office)
        if post not in offices:
            offices.add(post)
            yield _line(post, "Position", _position(world, role.office, role.of))
        ends: Properties = {"holder": [_id(actor.id)], "post": [post]}
        ident = _id("holder", actor.id, role.of, role.office, str(number))
        yield _line(ident, "Occupancy", _dated(ends, role.since, role.until))


def _position(world: World, office: str, of: str) -> Properties:
    owner = world.actors.get(of)
    name = owner.names.get("en", of) if owner else of
    country = owner.country if owner else None
    return {
        "name": [f"{office} ({name})"],
        "organization": [_id(of)],
        "country": [country.lower()] if country else [],
    }


def _place(place: Place) -> Properties:
    names = list(place.names.values())
    return {
        "name": names,
        "full": names[:1],
        "alias": [n.text for n in place.all_names if n.kind in {"variant", "short", "bare"}
                  and n.source != "derived" and n.text not in names],
        "weakAlias": [n.text for n in place.all_names
                      if n.kind == "partisan" or n.source == "derived"],
        "country": [place.country.lower()] if place.country else [],
        "latitude": [] if place.lat is None else [str(place.lat)],
        "longitude": [] if place.lon is None else [str(place.lon)],
    }  # fmt: skip
