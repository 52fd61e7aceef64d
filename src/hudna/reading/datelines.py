"""Datelines: the town, day and agency that open a report, in the forms that newspapers use.

"BEIRUT (Reuters) - …", «الرياض - واس: …», «МОСКВА, 7 марта (Интерфакс). …», and a line of their
own: «صنعاء / الرياض - وكالات». Told by their form alone: nothing here knows a town or an agency.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

__all__ = ["dateline_length", "is_dateline_alone"]

LEAST_BEHIND = 12
"""Letters that follow a dateline at least."""
LONGEST_ALONE = 60
DASHED = re.compile(
    r"^[^\n.!?؟«\"]{2,70}?(?:,\s*(?:\d{1,2}\s+\w{3,12}\.?|\w{3,9}\.\s*\d{1,2}(?:,\s*\d{4})?))?"
    r"(?:\s*\([^)\n]{2,40}\))?\s*(?:--|[—–-])\s"
)
DATED = re.compile(
    r"^[^\W\d_][^\W\d_/ -]*(?:[/ -][^\W\d_]+){0,4},\s*[^\W\d_]{3,9}\.?\s*\d{1,2}\s*:\s"
)
"""«COLOMBO, Jan. 17: »"""
TOWNS = r"[^\W\d_]{2,}(?: [^\W\d_]{2,}){0,2}"
AGENCY = r"\(?[«\"]?[^\W\d_][^\n.:«»\"()]{1,38}[»\"]?\)?"
COLON = re.compile(rf"^{TOWNS}(?:\s*[/،,]\s*{TOWNS}){{0,2}}\s*[—–-]\s*{AGENCY}\s*:\s")
"""«الرياض - واس: »"""
NAMED = re.compile(
    r"^[^\W\d_][^\W\d_/ -]*(?:[/ -][^\W\d_]+){0,4}"
    r"(?:,\s*[^\W\d_]{3,9})?(?:\s*\([^)\n]{2,40}\))?\s*:\s"
)
"""«COLOMBO, Friday: », «KABUL (Agency): »"""
UNCASED_DAY = re.compile(
    rf"^{TOWNS}(?:\s*/\s*{TOWNS}){{0,2}}\s*[،,]?\s*\d{{1,2}}\s+"
    r"[^\W\d_]{3,10}(?:[ /][^\W\d_]{3,10})?(?:\s+\d{4})?\s*(?:\([^)\n]{2,40}\)\s*)?[—–-]\s"
)
"""«حلب، 3 أيار 2024 - »"""
PAPER = re.compile(
    rf"^{TOWNS}(?:\s*[/،,]\s*{TOWNS}){{0,2}}\s*:\s*[«\"][^»\"\n]{{2,30}}[»\"]\s*[—–-]\s"
)
"""«الخرطوم: „الأوسط“ - »"""
POINT = re.compile(
    r"^[^\W\d_][^\W\d_/ -]*(?:(?:[/ -]|\s[—–-]\s)[^\W\d_]+){0,3}"
    r"(?:,\s*\d{1,2}\s+[^\W\d_]{3,12}(?:\s+\d{4}(?:\s+[^\W\d_]+)?)?)?"
    r"(?:\s*/?\([^)\n]{2,40}\)|\s*/[^/\n]{2,40}/)?\s*\.\s"
)
"""«МОСКВА, 7 марта (Интерфакс). »"""
AGENCY_LAST = re.compile(
    r"^[^\W\d_]+(?:[ -][^\W\d_]+){0,2}\.\s+\d{1,2}\s+[^\W\d_]{3,12}\.\s+[^\W\d_]{3,12}\s*[—–-]\s"
)
"""«Иерусалим. 20 октября. АГЕНТСТВО - »"""
ALONE = re.compile(rf"^{TOWNS}(?:\s*[/،,]\s*{TOWNS}){{0,3}}\s*[—–-]\s*(?:{AGENCY}\s?){{1,2}}$")
QUOTED = re.compile(rf"^{TOWNS}(?:\s*[/،,]\s*{TOWNS}){{0,2}}\s*:\s*[«\"][^»\"\n]{{2,30}}[»\"]$")
"""«الخرطوم: „الأوسط“»: a town, and the paper in quotes."""
WORD = 3
SMALL, MONTH = 4, 1
"""Words without a capital that a dateline with a dash has at most.

In Russian, where a dash stands for "is", it is the month: «Киев, 3 мая — …».
"""
CYRILLIC = re.compile("[\u0430-\u044f]")


def dateline_length(line: str) -> int:
    """Length of the dateline at the head of a paragraph, or 0."""
    for pattern, fits in _shapes(line):
        match = pattern.match(line)
        if match and len(line) - match.end() >= LEAST_BEHIND and fits(match.group()):
            return match.end()
    return 0


Shape: TypeAlias = tuple[re.Pattern[str], Callable[[str], bool]]
"""A form of datelines, and what its words must be like."""


def _shapes(line: str) -> list[Shape]:
    """The forms that a line can have at all, by its first two letters and its marks.

    A town in capitals has no small letter there; one without capitals begins with no letter of a
    script that has them. Most lines of a report have none of these forms.
    """
    head = line[:2]
    capitals = not head.islower() and not head[1:].islower()
    uncased = _uncased(head[:1])
    dash = "-" in line or "\u2014" in line or "\u2013" in line
    colon = ":" in line
    found: list[Shape] = [(POINT, _capitals)] if capitals and "." in line else []
    if dash:
        found.append((DASHED, _dashed))
        if uncased:
            found += UNCASED if colon else UNCASED[:1]
    if colon and capitals:
        found += NAMED_FIRST
    if dash:
        found.append((AGENCY_LAST, _opens))
    return found


def is_dateline_alone(line: str) -> bool:
    """Whether a whole line is a dateline; only in a script without capitals can a dash tell it."""
    written = line.strip()
    if len(written) > LONGEST_ALONE or not _uncased(written):
        return False
    return bool(ALONE.match(written) or QUOTED.match(written))


def _dashed(head: str) -> bool:
    words = head.split()
    names = sum(word[:1].isupper() for word in words)
    upper = bool(words) and words[0].isupper() and len(words[0]) >= WORD
    small = sum(word[:1].islower() for word in words)
    most = MONTH if CYRILLIC.search(head) and not upper else SMALL
    if small > most and "(" not in head:
        return False  # "In Delhi they spoke of …, in Islamabad - of …" is a sentence
    return "(" in head or upper or (bool(names) and "," in head)


def _uncased(head: str) -> bool:
    return head.lower() == head.upper()


def _opens(head: str) -> bool:
    """A town and an agency, which is in capitals."""
    return head[:1].isupper() and head.rstrip(" -—–").split()[-1].isupper()


def _capitals(head: str) -> bool:
    """The town stands in capitals, and a day, an agency or another town behind it, or nothing."""
    town = re.split(r"[,(./:]", head)[0].strip()
    if not town.isupper() or len(town) < WORD:
        return False
    alone = head.strip() == f"{town}." and " " not in town and len(town) > WORD
    return alone or bool(re.search(r"[,(]|/.+/|\s[—–-]\s", head))


UNCASED: tuple[Shape, ...] = ((UNCASED_DAY, _uncased), (PAPER, _uncased), (COLON, _uncased))
NAMED_FIRST: tuple[Shape, ...] = ((DATED, _capitals), (NAMED, _capitals))
