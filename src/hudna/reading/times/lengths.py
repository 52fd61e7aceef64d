"""Values of lengths and of what recurs, as said: 72 hours are PT72H, three days P3D."""

from hudna.reading.times.parts import Parts

__all__ = ["length_value", "set_value"]

UNITS = {"S": "T{}S", "MIN": "T{}M", "H": "T{}H", "D": "{}D", "W": "{}W", "M": "{}M", "Y": "{}Y"}
DECADE = "DE"
"""Ten years; ISO 8601 has no sign for them."""
HALVES = {"MIN": ("S", 30), "H": ("MIN", 30), "D": ("H", 12), "Y": ("M", 6)}
"""Half of a unit in the next smaller one; the others keep a fraction."""


HALF = 0.5


def length_value(parts: Parts) -> str | None:
    """The ISO 8601 duration of some parts; ``P2D/P3D`` for a range, ``PXD`` for several."""
    unit = parts.measure
    if unit is None or unit not in {*UNITS, DECADE}:
        return None
    if parts.few and unit in UNITS:
        return "P" + UNITS[unit].format("X")
    count = 1 if parts.count is None else parts.count
    if unit == DECADE:
        return f"P{_one(count * 10, 'Y')}"
    if parts.count_to is not None:
        return f"P{_one(count, unit)}/P{_one(parts.count_to, unit)}"
    return "P" + _counted(parts, count, unit)


def _counted(parts: Parts, count: float, unit: str) -> str:
    """One count, with a half or with a smaller unit behind it."""
    halved = parts.half or count % 1 == HALF
    if halved and unit in HALVES:
        return _two(int(count), unit, HALVES[unit][1], HALVES[unit][0])
    if parts.half:
        return _one(count + 0.5, unit)
    if parts.measure_b in UNITS and parts.count_b is not None:
        return _two(count, unit, parts.count_b, str(parts.measure_b))
    return _one(count, unit)


def _one(count: float, unit: str) -> str:
    return UNITS[unit].format(f"{count:g}")


def _two(count: float, unit: str, more: float, smaller: str) -> str:
    left = _one(count, unit) if count else ""
    right = _one(more, smaller)
    if left.startswith("T") and right.startswith("T"):
        right = right[1:]
    return left + right


def set_value(parts: Parts) -> str | None:
    """What recurs: a period, a weekday, a part of every day."""
    part = f"T{parts.part}" if parts.part else ""
    if parts.weekday is not None:
        return f"XXXX-WXX-{parts.weekday}{part}"
    if parts.measure is None and part:
        return f"XXXX-XX-XX{part}"
    return length_value(parts)
