"""The closed lists of the registers (contract.md; domain.md sections 3, 4, 8 and 12)."""

__all__ = [
    "ACTOR_KINDS",
    "AGREEMENT_KINDS",
    "ALIAS_KINDS",
    "CONFIDENCES",
    "CONTROLS",
    "CUES",
    "GENDERS",
    "NAME_KINDS",
    "NAME_SOURCES",
    "OUTCOMES",
    "PLACE_LEVELS",
    "RELATIONS",
    "SECTORS",
    "SOURCE_KINDS",
    "STANCES",
]


def _list(words: str) -> frozenset[str]:
    return frozenset(words.split())


ACTOR_KINDS = _list(
    "state government armed_forces armed_group person office igo ngo media coalition other"
)
SECTORS = _list(
    "state government military rebel militia political igo humanitarian monitor judiciary media"
    " religious business civilian community"
)
GENDERS = _list("m f")
ALIAS_KINDS = _list("variant short acronym weak metonym nickname former")
STANCES = _list("pejorative honorific")
SOURCE_KINDS = _list(
    "agency newspaper broadcaster state_media government military party_outlet mission ngo_monitor"
    " un_body local_network social_account reference"
)
CONTROLS = _list("state party_owned party_aligned guarantor_aligned independent unknown")
PLACE_LEVELS = _list(
    "region country adm1 adm2 settlement quarter road crossing line zone facility other water"
)
NAME_KINDS = _list("main variant short partisan bare")
NAME_SOURCES = _list("hudna geonames cldr derived")
CUES = _list("capital context")
AGREEMENT_KINDS = _list(
    "ceasefire cessation_of_hostilities regime_of_calm humanitarian_pause holiday_truce"
    " local_evacuation_truce deescalation_zone permanent_ceasefire thematic_moratorium"
    " implementation_memorandum"
)
RELATIONS = _list("extends supersedes revives part_of implements parallel_to follows unclear")
OUTCOMES = _list(
    "collapsed extended fulfilled holding_at_last_check lapsed nominal not_implemented superseded"
    " terminated_by_party unknown"
)
CONFIDENCES = _list("high medium low")
