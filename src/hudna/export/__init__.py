"""What leaves the house in forms that others read: records in, bytes out.

Exports are pure: the same entries give the same bytes, in the order of their ids. Laws: a name made
by transliteration never leaves as an attested one; a name that takes a side leaves with the mark
that it does; what is not known is left out, never filled in.

- ``world_lines``: the registers as JSON Lines, one entry per line, nothing lost.
- ``world_entities``: the registers as FollowTheMoney entities (actors, offices, ties, places).
- ``world_features``: places as GeoJSON (RFC 7946).
"""

from hudna.export.follow_the_money import world_entities
from hudna.export.geojson import world_features
from hudna.export.json_lines import world_lines

__all__ = ["world_entities", "world_features", "world_lines"]
