"""Quantities: numbers in digits and the few words for round ones, with their qualifiers.

"Dozens" is at least 24, "hundreds" at least 200, "thousands" at least 2,000 (domain.md section 3).
"""

from hudna.text.words import NUMBER, Words

__all__ = ["Amount", "amount_at"]

Amount = tuple[int | None, int | None, str | None]
"""Least, most, qualifier (``exact``, ``about``, ``at_least``, ``up_to``, ``dozens``)."""

LARGEST = 9


def amount_at(words: Words, first: int, last: int, values: dict[str, int]) -> Amount | None:
    """The amount that stands among the words ``[first, last)``, nearest to the end.

    Args:
        words: the words of a segment.
        first: first word looked at.
        last: word after the last.
        values: number words of the language with their values; values of the form ``-24`` are
            lower bounds ("dozens").
    """
    for at in range(last - 1, first - 1, -1):
        form = words.forms[at]
        if words.kinds[at] == NUMBER:
            digits = form.replace(",", "")
            if digits.isdigit() and len(digits) <= LARGEST:
                return (int(digits), int(digits), "exact")
        elif form in values:
            value = values[form]
            return (value, value, "exact") if value >= 0 else (-value, None, "dozens")
    return None
