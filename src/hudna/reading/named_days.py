"""Days that are a part of what a truce is called: "the 2003 truce", «هدنة 12 أيلول»."""

from calendar import monthrange

from hudna.packs.features import DET
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import Told, TruceMention
from hudna.text.clitics import ARTICLE
from hudna.text.span import Span
from hudna.text.words import NUMBER

__all__ = ["is_named_after", "named_day"]

YEAR, MONTH, DAY = 4, 7, 10


def named_day(mention: TruceMention, published: str | None) -> Told | None:
    """The year or month in the words that name a truce.

    Args:
        mention: the mention.
        published: the day of writing, where known.
    """
    return _year_inside(mention) or _month_inside(mention, published) or _time_inside(mention)


def is_named_after(time: ResolvedTime, mention: TruceMention) -> bool:
    """«نهاية هدنة 12 أيلول»: a day right behind a noun without article is bound to it.

    «Перемирие 2003 года»: of a year or a month; a day may be that on which something was done,
    unless a preposition ties it to the noun: «соглашение от 5 мая», "the agreement of 5 May".
    """
    language, phrase = mention.parsed.sentence.language, mention.phrase
    if phrase is not None and _is_tied(time, mention):
        return True
    if phrase is None or language == "en" or mention.definite:
        return False
    parts = time.raw.parts
    if parts.weekday is not None and parts.day is None and time.last - time.first > 1:
        return False  # «11 خرقا لوقف النار يوم السبت»: when it was broken
    if language == "ru" and (len(time.value or "") not in {YEAR, MONTH} or time.mod):
        return False
    return time.first == mention.last and phrase.last == mention.last


def _is_tied(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether only the preposition of what is named after a day stands between."""
    if time.type != "DATE" or time.role != "none":
        return False
    last = max(mention.last, mention.carrier.last if mention.carrier is not None else 0)
    items = mention.parsed.items
    between = [i for i in items if last <= i.first < time.first]
    if len(between) != 1 or isinstance(between[0], Phrase):
        return False
    sense, prep = between[0].sense("prep"), TYING.get(mention.parsed.sentence.language)
    if prep is None:
        return between[0].sense("agree") is not None and not between[0].finite  # «المؤرخ»
    return sense is not None and sense.entry.fields.get("prep") == prep


TYING = {"en": "of", "ru": "from"}
"""The preposition between a noun and the day that it is called by; a participle in Arabic."""


def _year_inside(mention: TruceMention) -> Told | None:
    """A year set before its noun, which is no time of its own: "the 2002 ceasefire"."""
    phrase = mention.phrase
    if phrase is None or type(phrase) is not Phrase:
        return None
    words = mention.parsed.words
    timed = any(time.first <= phrase.last < time.last for time in mention.parsed.times)
    counting = timed or phrase.last >= len(words.forms) or _counts(mention.parsed, phrase.last)
    behind = 0 if counting else 1  # «هدنة 2018»
    for at in range(phrase.first, phrase.last + behind):
        form = words.forms[at]
        whole = words.kinds[at] == NUMBER and len(form) == YEAR and form.isdigit()
        if whole and form[:2] in {"19", "20"}:
            return Told(
                "made", f"{form}-01-01", f"{form}-12-31", form, words.span(at, at + 1), named=True
            )
    return None


def _counts(parsed: Parsed, at: int) -> bool:
    """«انتهك وقف النار 1971 مرة»: a number that counts the noun behind it is no year."""
    after = next((item for item in parsed.items if item.first == at + 1), None)
    if after is None or isinstance(after, Phrase):
        return after is not None and not (after.prep or after.conj or after.bits & DET)
    return after.kind == "x" and not parsed.words.forms[after.first].startswith(ARTICLE)


def _time_inside(mention: TruceMention) -> Told | None:
    """«The February ceasefire», «соглашение 1994 года о …», «اتفاق عام 1994 لوقف …».

    A month or a year, not a day: that may be when something was done to it.
    """
    phrase = mention.phrase
    if phrase is None:
        return None
    carrier = mention.carrier
    for time in mention.parsed.times:
        value, first, last = time.value or "", time.earliest, time.latest
        if len(value) not in {YEAR, MONTH} or first is None or last is None or time.mod:
            continue
        before = mention.parsed.sentence.language == "en" and _is_owner(time, phrase, mention)
        behind = carrier is not None and carrier.last == time.first < phrase.first
        behind = behind or is_named_after(time, mention)  # «هدنة العام الماضي»
        if before or behind:
            span = Span(time.start, time.end)
            return Told("made", first[:DAY], last[:DAY], value, span, named=True)
    return None


def _is_owner(time: ResolvedTime, phrase: Phrase, mention: TruceMention) -> bool:
    """As "the February ceasefire" or "last year's Easter truce"."""
    if time.last == phrase.head.first:
        return True
    between = mention.parsed.words.forms[time.last : phrase.first]
    return len(between) == 1 and between[0] in OWNING


OWNING = frozenset({"'s", "’s"})


def is_of_last_year(phrase: Phrase, parsed: Parsed) -> bool:
    """«هدنة العام الماضي», "last year's Easter truce": one of another year."""
    forms, english = parsed.words.forms, parsed.sentence.language == "en"
    for time in parsed.times:
        told = any(form.isdigit() for form in forms[time.first : time.last])
        value = time.value or ""
        if told or len(value) != YEAR or not value.isdigit():
            continue
        if english and forms[time.last : phrase.first] in OWNERS:
            return True
        if parsed.sentence.language == "ar" and time.first == phrase.last:
            return not phrase.bits & DET
    return False


OWNERS = [["'s"], ["’s"]]


def _month_inside(mention: TruceMention, published: str | None) -> Told | None:
    """«Июльское перемирие»: the last such month before the day of writing."""
    told = mention.phrase.adjectives if mention.phrase is not None else ()
    month = next((s.entry.fields["month"] for s in told if "month" in s.entry.fields), None)
    if month is None or published is None or not published[:YEAR].isdigit():
        return None
    year = int(published[:YEAR]) - (month > published[YEAR + 1 : YEAR + 3])
    last = monthrange(year, int(month))[1]
    first = f"{year}-{month}"
    return Told("made", f"{first}-01", f"{first}-{last}", first, mention.quote)
