"""What a row of digits can stand for: a count, a year, a clock time, a date."""

from functools import lru_cache

from hudna.reading.times.grammar import Value

__all__ = ["read_digits"]

HOURS, MINUTES = 24, 60
FULL_DAY = HOURS * MINUTES
YEARS = range(1900, 2050)
HIJRI_YEARS = range(1343, 1501)


@lru_cache(maxsize=4096)
def read_digits(form: str) -> tuple[tuple[str, Value], ...]:
    """Tags and values of one number: ``num``, ``year``, ``hyear``, ``clock`` (minutes) …."""
    if form.isdigit():
        return tuple(_plain(form))
    if form.count(":") in {1, 2} and "." not in form and "," not in form:
        return tuple(_clock(form.split(":"), "clock"))
    if "," in form:
        return tuple(_grouped(form))
    return tuple(_dotted(form.split(".")))


def _plain(form: str) -> list[tuple[str, Value]]:
    value = int(form) if len(form) < 10 else 0  # noqa: PLR2004 (no time has ten digits)
    found: list[tuple[str, Value]] = [("num", value)]
    if len(form) == 4:  # noqa: PLR2004 (years and 0001)
        found += _four(form, value)
    elif len(form) == 2:  # noqa: PLR2004 (a year cut short)
        found.append(("yy", 2000 + value if value < 50 else 1900 + value))  # noqa: PLR2004
    if len(form) <= 2:  # noqa: PLR2004
        found.append(("n2", value))
    return found


def _four(form: str, value: int) -> list[tuple[str, Value]]:
    found: list[tuple[str, Value]] = []
    if value in YEARS:
        found.append(("year", value))
    if value in HIJRI_YEARS:
        found.append(("hyear", value))
    hour, minute = divmod(value, 100)
    if hour < HOURS and minute < MINUTES:
        found.append(("hhmm", hour * MINUTES + minute))
        if form[0] == "0":
            found.append(("hhmm0", hour * MINUTES + minute))
    return found


def _clock(pieces: list[str], tag: str) -> list[tuple[str, Value]]:
    hour, minute = int(pieces[0][:4]), int(pieces[1][:4])
    if len(pieces[0]) > 2 or len(pieces[1]) != 2 or minute >= MINUTES:  # noqa: PLR2004
        return []
    whole = hour * MINUTES + minute
    return [(tag, whole)] if whole <= FULL_DAY else []


def _grouped(form: str) -> list[tuple[str, Value]]:
    groups = form.split(",")
    if all(len(group) == 3 and group.isdigit() for group in groups[1:]):  # noqa: PLR2004
        return [("num", int("".join(groups)[:12]))]
    if len(groups) == 2 and form.replace(",", "").isdigit() and len(form) < 10:  # noqa: PLR2004
        return [*_clock(groups, "commaclock"), ("num", float(form.replace(",", ".")))]
    return []


def _dotted(pieces: list[str]) -> list[tuple[str, Value]]:
    if not all(piece.isdigit() and len(piece) <= 4 for piece in pieces):  # noqa: PLR2004
        return []
    if len(pieces) == 2:  # noqa: PLR2004
        found = _clock(pieces, "dotclock")
        day, month = int(pieces[0]), int(pieces[1])
        if len(pieces[1]) == 2 and 1 <= day <= 31 and 1 <= month <= 12:  # noqa: PLR2004
            found.append(("dm", day * 100 + month))
        found.append(("num", float(".".join(pieces))))
        return found
    if len(pieces) == 3:  # noqa: PLR2004
        day, month, year = (int(piece) for piece in pieces)
        if len(pieces[2]) == 2:  # noqa: PLR2004
            year += 2000 if year < 50 else 1900  # noqa: PLR2004
        if 1 <= day <= 31 and 1 <= month <= 12 and (year in YEARS or year in HIJRI_YEARS):  # noqa: PLR2004
            return [("dmy", year * 10000 + month * 100 + day)]
    return []
