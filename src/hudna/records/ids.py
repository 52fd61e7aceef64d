"""Names for the identifiers that records carry (domain.md section 3: stable, readable slugs).

All are plain strings at run time; the aliases say which register or list an id points into.
"""

from typing import TypeAlias

ActorId: TypeAlias = str
"""Key of ``Reading.actors``; an id of the actor register, or one made for this reading."""

PlaceId: TypeAlias = str
"""Key of ``Reading.places``."""

SourceId: TypeAlias = str
"""Id of the source register, as in ``Document.source``."""

RecordId: TypeAlias = str
"""Id of a record of this reading (time, mention, claim, event, …); unique within the reading."""

RuleId: TypeAlias = str
"""Id of a rule or lexicon entry of a language pack, as listed in a record's ``why``."""

Why: TypeAlias = tuple[RuleId, ...]
"""The rules that made a record, first the one that fired, then those that filled its slots."""
