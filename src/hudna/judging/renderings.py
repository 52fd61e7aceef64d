"""Statements printed in full, in a translation or not (domain.md section 12)."""

from hudna.judging.facts import Facts

__all__ = ["is_rendering"]

NEARLY_WHOLE = 0.85
BARE_DAY = len("t:2021-01-18")
"""Marks of times longer than this are hours or periods."""


def is_rendering(one: Facts, other: Facts, held: float) -> bool:
    """«… issued the following statement: "…"»: one is all quotation, and the other has it too.

    It shows in two clock times, periods or odd figures, or in nearly all that is named.
    """
    if not (one.quoting or other.quoting):
        return False
    own = {f"t:{(f.published or '')[:10]}" for f in (one, other)}
    both = (set(one.marks) & set(other.marks)) - own
    exact = [m for m in both if m[0] == "f" or (m[0] == "t" and len(m) > BARE_DAY)]
    return len(exact) >= len(("one", "other")) or held >= NEARLY_WHOLE
