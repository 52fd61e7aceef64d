"""The days that a text tells of an arrangement: when it was made, when it began, when it ended.

They tell arrangements apart: what was signed in another year, or ended before the truce of the day
began, is another one. A day belongs to the act or the mention that it stands nearest to.
"""

from calendar import monthrange
from datetime import date, timedelta

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_edges import is_edge_of_else
from hudna.reading.truce_mentions import Told, TruceMention
from hudna.reading.units import Unit
from hudna.reading.wars_ending import ends_fighting
from hudna.text.span import Span
from hudna.text.words import NUMBER

__all__ = ["LEAD", "SHORT", "earlier", "is_same_start", "told_days"]

MADE = frozenset({"agree", "announce", "accept", "order", "propose", "demand", "halt", "mediate"})
BEGUN = frozenset({"enter_force"})
OVER = frozenset({"expire", "terminate", "collapse", "replace"})
FAR = 9
"""Words between an act and its day."""
BEHIND = 3
"""What a day in front of an act is farther from it than one behind it."""
DAY = 10
YEAR, MONTH = 4, 7


def told_days(
    mention: TruceMention, together: list[TruceMention], published: str | None = None
) -> list[Told]:
    """The days that a sentence tells of one of its mentions.

    Args:
        mention: the mention.
        together: all mentions of its sentence.
        published: the day of writing, where known.
    """
    parsed = mention.parsed
    found: list[Told] = []
    year = _year_inside(mention) or _month_inside(mention, published) or _time_inside(mention)
    if year is not None and year.named:
        return [year]
    for time in parsed.times:
        ended = time.role in OF_WAR and _is_when_war_ended(time, mention, together)
        edges = _edges(time, ended=ended)
        told = edges is not None and not _is_of_event(time, parsed)
        told = told and not (time.role == "start" and is_edge_of_else(time, mention))
        what = "made" if ended else _what(time, mention, together) if told else None
        if edges is not None and what is not None and time.value is not None:
            span = Span(time.start, time.end)
            found.append(Told(what, *edges, time.value.partition("/")[0], span))
    return [*found, year] if year is not None and not found else found


OF_WAR = frozenset({"end", "none", "within"})


def _is_when_war_ended(
    time: ResolvedTime, mention: TruceMention, together: list[TruceMention]
) -> bool:
    """«В апреле 2016 года война закончилась перемирием»: when the war ended, the truce was made."""
    frame = ends_fighting(mention)
    if frame is None or (time.value or "").startswith("P"):
        return False
    opens = time.first - mention.parsed.sentence.first <= 1
    return opens or _anchor(time, mention.parsed, together) in (frame, mention)


def _edges(time: ResolvedTime, *, ended: bool) -> tuple[str, str] | None:
    """The first and the last day that a time can mean; when a war ended is when its truce began."""
    value = time.value or ""
    if time.type not in {"DATE", "TIME"} or time.role in {"instead", "moved"}:
        return None
    if time.role == "end" and not ended:
        return None
    if time.earliest is not None and time.latest is not None:
        return time.earliest[:DAY], time.latest[:DAY]
    dated = value.startswith("XXXX-") and value[5:7].isdigit() and len(value) >= DAY
    return (value[:DAY], value[:DAY]) if dated else None


def _is_of_event(time: ResolvedTime, parsed: Parsed) -> bool:
    """«After the quake of 28 March»: the day of something else, after which it came."""
    for item in reversed([each for each in parsed.items if each.last <= time.first][-BACK:]):
        prep = item.prep if type(item) is Phrase else ""
        if type(item) is Unit:
            if item.kind == "mark" or item.verb is not None:
                return False
            sense = item.sense("prep")
            prep = sense.entry.fields.get("prep", "") if sense is not None else ""
        if prep in {"after", "before", "since", "until"}:
            return True
    return False


BACK = 5
"""Items from a day back to the "after" that governs what it is the day of."""


def _what(time: ResolvedTime, mention: TruceMention, together: list[TruceMention]) -> str | None:
    """What a time tells of the mention, if it stands nearest to it or to an act done to it."""
    if time.role in {"start", "since"} and _nearest_mention(time, together) is mention:
        return "begun"
    anchor = _anchor(time, mention.parsed, together)
    if anchor is mention or (mention.phrase is None and "previous" in mention.adjectives):
        return "made"
    if not isinstance(anchor, Frame):
        return None
    return "made" if _is_signed(anchor, mention) else _what_by(anchor, mention, together)


def _what_by(anchor: Frame, mention: TruceMention, together: list[TruceMention]) -> str | None:
    """What a time tells that stands nearest to a verb."""
    acts = [act for act in mention.acts if act.frame.at == anchor.at]
    if any(act.modality not in {"happened", "planned", "demanded"} for act in acts):
        return None
    senses = {act.sense for act in acts}
    if not acts and _is_alone(mention, anchor, together):
        senses = {anchor.sense}
    for what, wanted in (("over", OVER), ("begun", BEGUN), ("made", MADE)):
        if senses & wanted:
            return what
    return None


def _is_signed(frame: Frame, mention: TruceMention) -> bool:
    """«اتفاق هدنة وقع في نيروبي في 12 آذار»: the verb that is also of what occurs."""
    deal = mention.carrier
    if frame.sense != "occur" or deal is None or deal.sense("pact") is None:
        return False
    return 0 < frame.at - mention.item <= BEHIND and frame.form == "finite"


def _is_alone(mention: TruceMention, frame: Frame, together: list[TruceMention]) -> bool:
    """Whether a verb with no subject can only tell of the one truce that stands before it."""
    named = [each for each in together if not each.weak]
    bare = frame.subject is None and not frame.negated and frame.form != "noun"
    return bare and named == [mention] and frame.at > mention.item


def _nearest_mention(time: ResolvedTime, together: list[TruceMention]) -> TruceMention:
    return min(together, key=lambda each: _distance(each.first, each.last, time))


def _anchor(
    time: ResolvedTime, parsed: Parsed, together: list[TruceMention]
) -> Frame | TruceMention | None:
    """The verb or the mention that a time stands nearest to; a mark keeps it from what follows."""
    best: Frame | TruceMention | None = None
    near = FAR + 1
    heads: list[Frame | TruceMention] = [*parsed.frames, *together]
    for each in heads:
        away = _distance(each.first, each.last, time)
        if isinstance(each, TruceMention) and each.phrase is None:
            continue
        if away < near:
            best, near = each, away
    return best if best is not None else _set_by(time, parsed)


def _set_by(time: ResolvedTime, parsed: Parsed) -> Frame | None:
    """«В июне 2021 года, когда …, столица уже объявляла»: a day that opens its sentence sets it."""
    if time.first - parsed.sentence.first > 1:
        return None
    told = (f for f in parsed.frames if f.form == "finite" and f.sense in MADE | BEGUN | OVER)
    return next(told, None)


def _distance(first: int, last: int, time: ResolvedTime) -> int:
    if first <= time.first < last:
        return 0
    return time.first - last if time.first >= last else first - time.last + BEHIND


def _year_inside(mention: TruceMention) -> Told | None:
    """A year set before its noun, which is no time of its own: "the 2002 ceasefire"."""
    phrase = mention.phrase
    if phrase is None or type(phrase) is not Phrase:
        return None
    words = mention.parsed.words
    timed = any(time.first <= phrase.last < time.last for time in mention.parsed.times)
    behind = 0 if timed or phrase.last >= len(words.forms) else 1  # «هدنة 2018»
    for at in range(phrase.first, phrase.last + behind):
        form = words.forms[at]
        whole = words.kinds[at] == NUMBER and len(form) == YEAR and form.isdigit()
        if whole and form[:2] in {"19", "20"}:
            return Told(
                "made", f"{form}-01-01", f"{form}-12-31", form, words.span(at, at + 1), named=True
            )
    return None


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
        before = time.last == phrase.head.first and mention.parsed.sentence.language == "en"
        behind = carrier is not None and carrier.last == time.first < phrase.first
        if before or behind:
            span = Span(time.start, time.end)
            return Told("made", first[:DAY], last[:DAY], value, span, named=True)
    return None


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


# ------------------------------------------------------------ which was first

LEAD = 75
"""Days that may pass from the making of an arrangement to its start, or to the news of it."""
SHORT = 20
"""The same for one that is told as new, by its article."""


def earlier(ours: list[Told], theirs: list[Told], *, lead: int = LEAD) -> bool:
    """Whether the days of one arrangement show that it was there before another was made.

    Args:
        ours: the days told of the one.
        theirs: those told of the other.
        lead: days that may pass from making to start.
    """
    return any(_before(mine, other, lead) for mine in ours for other in theirs)


def _before(mine: Told, other: Told, lead: int) -> bool:
    if other.what == "over":
        return False
    if mine.what == "over":
        return _gap(mine, other) > 0
    if mine.what == "begun" and other.what == "made":
        return _gap(mine, other) > 1
    return _gap(mine, other) > lead


def _gap(mine: Told, other: Told) -> int:
    """Days from the last that the one can mean to the first that the other can."""
    if mine.latest[:YEAR].isdigit() != other.earliest[:YEAR].isdigit():
        return 0
    first, last = _day(other.earliest), _day(mine.latest)
    return (first - last) // timedelta(days=1) if first and last else 0


def is_making(mention: TruceMention) -> bool:
    """Whether it tells that a truce is made now: «agreed to observe a ceasefire» too."""
    return any(
        frame.sense in MADE | BEGUN and act.modality in {"happened", "planned"}
        for act in mention.acts
        for frame in (act.frame, *act.frame.chain())
    )


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value.replace("XXXX", "2004"))
    except ValueError:
        return None


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
    first, second = _day(one[:DAY]), _day(other[:DAY])
    return first is not None and second is not None and abs((first - second).days) <= 1


MIDNIGHT = frozenset({"T00:00", "T24:00"})
