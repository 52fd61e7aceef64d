"""What words say of a time before it is known which moment they mean.

A piece of text fills some of these parts; pieces that stand together are intersected. Two pieces
that fill the same part differently do not belong together.
"""

from copy import copy

import msgspec
from msgspec.structs import astuple

__all__ = ["DAY_FIELDS", "Parts", "merged"]


class Parts(msgspec.Struct, kw_only=True, gc=False):
    """The parts of a time expression; None where the words are silent.

    Days: ``year month day`` (``_to`` for the far end of a written range), ``weekday`` (1 is
    Monday), ``offset`` days from the day of writing, ``unit`` and ``shift`` a calendar unit and how
    many units away it lies, ``nth`` the position inside a unit, ``feast``, ``hyear hmonth hday``
    of the Hijri calendar, ``season``, ``decade``, ``century``, ``same`` an unnamed day that the
    text mentioned before (0 that day, 1 the next, -1 the one before).
    Hours: ``hour minute``, ``part`` of day (TIMEX3 letters), ``point`` (noon, midnight).
    Lengths: ``count measure`` and a second pair; ``every`` makes a set of it. ``half``, ``few`` and
    ``extra`` hold the tag of the word that says so, where one does.
    """

    year: int | None = None
    year_to: int | None = None
    month: int | None = None
    month_to: int | None = None
    day: int | None = None
    day_to: int | None = None
    weekday: int | None = None
    weekday_to: int | None = None
    offset: int | None = None
    unit: str | None = None
    shift: int | None = None
    nth: int | None = None
    portion: str | None = None
    feast: str | None = None
    hyear: int | None = None
    hmonth: int | None = None
    hday: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    same: int | None = None
    hour: int | None = None
    minute: int | None = None
    hour_to: int | None = None
    minute_to: int | None = None
    meridiem: str | None = None
    meridiem_to: str | None = None
    part: str | None = None
    point: str | None = None
    pair: bool | None = None
    towards: bool | None = None
    zone: str | None = None
    direction: int | None = None
    mod: str | None = None
    count: float | None = None
    count_to: float | None = None
    measure: str | None = None
    count_b: float | None = None
    measure_b: str | None = None
    half: str | bool | None = None
    few: str | bool | None = None
    extra: str | bool | None = None
    every: bool | None = None
    ago: int | None = None


FIELDS = Parts.__struct_fields__
DAY_FIELDS = (
    "year",
    "month",
    "day",
    "weekday",
    "offset",
    "unit",
    "nth",
    "feast",
    "hmonth",
    "season",
    "decade",
    "century",
    "same",
)


def merged(left: Parts, right: Parts) -> Parts | None:
    """Both at once, or None when they contradict each other."""
    both = copy(left)
    told = [each for each in zip(FIELDS, astuple(right), strict=True) if each[1] is not None]
    for name, other in told:  # few of many
        mine = getattr(left, name)
        if mine is None:
            setattr(both, name, other)
        elif mine != other and name != "mod":
            return None
    return both
