"""The registers: actors, places, sources and agreements of the world, as data files hold them.

Files under ``world/`` are written by people (actors, sources, agreements: one TOML file each) or
built (places: three tables). This room reads them into frozen records, keeps the compiled whole in
the user's cache, looks names up for people, and checks the laws that the files must keep. It knows
no document: what a name *means* in a text is decided in the reading room.

Laws: an id is the name of its file and never changes; every tie leads to an entry; a name stands in
the script of its language; times are ISO and in order; names that take a side are marked.
"""

from hudna.registers.actors import Actor, Alias, Role, Tie
from hudna.registers.agreements import Agreement, Body, Relation
from hudna.registers.laws import Finding, check_world
from hudna.registers.lookup import Found
from hudna.registers.places import Place, PlaceName
from hudna.registers.sources import Source
from hudna.registers.world import World, compile_world, load_world, world_root

__all__ = [
    "Actor",
    "Agreement",
    "Alias",
    "Body",
    "Finding",
    "Found",
    "Place",
    "PlaceName",
    "Relation",
    "Role",
    "Source",
    "Tie",
    "World",
    "check_world",
    "compile_world",
    "load_world",
    "world_root",
]
