"""Which single-byte encoding makes prose of these bytes."""

from math import log

from hudna.intake.letters import ARABIC, LATIN, RUSSIAN

_CANDIDATES = (
    ("cp1256", ARABIC),
    ("iso8859-6", ARABIC),
    ("cp1251", RUSSIAN),
    ("koi8-r", RUSSIAN),
    ("iso8859-5", RUSSIAN),
    ("cp1252", LATIN),
)
_RARE = 0.0002
_STRANGE = 0.00001
_MIN_SCORE = -5.0
"""Mean log likelihood below which nothing fits. Prose scores about -3, a wrong decoding -8."""
_MIN_LETTERS = 6
"""Fewer Arabic or Russian letters than this prove nothing."""
_MIN_MARGIN = 0.8
"""The best must lead by this much over the next that makes other words."""


def best_single_byte(content: bytes) -> str | None:
    """Name the encoding under which these bytes are prose, None when that is open.

    The name is one that ``bytes.decode`` knows. Looks only at bytes above 127 and their
    neighbours; needs them to be there.
    """
    ranked = sorted(_scored(content), key=lambda row: -row[0])
    if not ranked or ranked[0][0] < _MIN_SCORE:
        return None
    best, name, text = ranked[0]
    for score, _, other in ranked[1:]:
        if other != text and best - score < _MIN_MARGIN:
            return None
    return name


def _scored(content: bytes) -> list[tuple[float, str, str]]:
    """Score, name and text of each encoding that the bytes allow."""
    rows = []
    for name, table in _CANDIDATES:
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        score = _mean_log(text, table, latin=table is LATIN)
        if score is not None:
            rows.append((score, name, text))
    return rows


def _mean_log(text: str, table: dict[str, float], *, latin: bool) -> float | None:
    """Mean log likelihood of the signs beyond ASCII; None when there are too few."""
    total = 0.0
    count = letters = 0
    for place, sign in enumerate(text):
        if sign <= "\x7f":
            continue
        before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
        strange = sign.isalpha() and (
            _stands_alone(before, after) if latin else _clashes(before, sign)
        )
        share = table.get(sign, _RARE if sign.isalpha() else _STRANGE)
        total += log(_STRANGE if strange else share)
        count += 1
        letters += sign.isalpha()
    if not count or (0 < letters < _MIN_LETTERS and not latin):
        return None
    return total / count


def _stands_alone(before: str, after: str) -> bool:
    """Whether an accented Latin letter stands in no word of plain ones, or beside another."""
    plain = [sign for sign in (before, after) if sign.isalpha() and sign <= "\x7f"]
    return not plain or (before.isalpha() and before > "\x7f")


def _clashes(before: str, sign: str) -> bool:
    """Whether a letter cannot follow another in an Arabic or Russian word."""
    return before.isalpha() and (before <= "\x7f" or (before.islower() and sign.isupper()))
