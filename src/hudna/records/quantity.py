"""Numbers as news gives them (contract.md; domain.md section 3, value objects)."""

from typing import Literal, TypeAlias

import msgspec

Qualifier: TypeAlias = Literal["exact", "about", "at_least", "up_to", "dozens", "unknown"]
"""How the text hedges a number."""


class Quantity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A number, or the bounds that its words set.

    ``min`` and ``max`` are inclusive; None is "no bound said". An exact number has both equal.
    "dozens", "عشرات" and "десятки" are min 24 with no max. Years and clock times are not
    quantities.

    Raises:
        ValueError: ``max`` is below ``min``.
    """

    min: int | float | None = None
    max: int | float | None = None
    qualifier: Qualifier

    def __post_init__(self) -> None:
        """Refuse bounds in the wrong order."""
        if self.min is not None and self.max is not None and self.max < self.min:
            message = f"a quantity cannot run from {self.min} down to {self.max}"
            raise ValueError(message)
