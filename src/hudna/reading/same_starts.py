"""Whether two starts that a text tells may be one."""

from hudna.reading.day_order import day_of

__all__ = ["is_same_start"]

DAY = 10


def is_same_start(one: str, other: str) -> bool:
    """Whether two ISO starts may be one: an hour without a day is of any day."""
    if one.startswith("T") or other.startswith("T"):
        return True
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or one[:DAY] == other[:DAY] or _is_one_midnight(one, other)


def _is_one_midnight(one: str, other: str) -> bool:
    """«С полуночи» in a headline, "00:00 on 12 May" below: the night is of either day."""
    if not one[DAY:] or not {one[DAY : DAY + 6], other[DAY : DAY + 6]} <= MIDNIGHT:
        return False
    first, second = day_of(one[:DAY]), day_of(other[:DAY])
    return first is not None and second is not None and abs((first - second).days) <= 1


MIDNIGHT = frozenset({"T00:00", "T24:00"})
