"""Starts that cannot be: told as past and yet to come, or before what they are agreed by.

(domain.md 7, rule 7.)

A weekday counts to the last one where the truce is told to hold already; midnight at the end of the
day of writing is the midnight before. Such a start is derived, and quotes the words as said.
"""

from datetime import date, timedelta

from msgspec import structs

from hudna.packs.features import PAST
from hudna.reading.clusters import Cluster
from hudna.reading.day_order import day_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import Act, is_ahead
from hudna.records import Clock

__all__ = ["not_ahead", "not_before_made", "not_long_behind"]

DAY = 10
WEEK = timedelta(days=7)
MIDNIGHT = "T24:00"


def not_ahead(starts: Clock | None, cluster: Cluster, published: str | None) -> Clock | None:
    """The start, a week or a day earlier where it is told as past and would lie ahead.

    Args:
        starts: the start as read.
        cluster: the arrangement.
        published: the day of writing, where it is known.
    """
    if starts is None or published is None or not _is_exact(starts.value):
        return starts
    day, rest = date.fromisoformat(starts.value[:DAY]), starts.value[DAY:]
    written = date.fromisoformat(published[:DAY])
    if day - written > WEEK and _is_of_last_year(starts, cluster):
        return _moved(starts, _year_before(day), rest)
    begun = any(_has_begun(act) for m in cluster.mentions for act in m.acts)
    if day < written or not (begun or _has_ended(cluster)):
        return starts
    if day == written:
        if rest[: len(MIDNIGHT)] != MIDNIGHT:
            return starts
        return _moved(starts, day, "T00:00" + rest[len(MIDNIGHT) :])
    back = day - written <= WEEK and not _is_dated(starts, cluster)
    return _moved(starts, day - WEEK, rest) if back else starts


def not_before_made(starts: Clock | None, cluster: Cluster) -> Clock | None:
    """The start, at the end of its day where it is the midnight of the day on which it was agreed.

    "Signed a deal on Monday to stop firing from midnight": the midnight that followed.
    """
    if starts is None or not _is_exact(starts.value):
        return starts
    day, rest = starts.value[:DAY], starts.value[DAY:]
    told = (d for d in cluster.days if d.what == "made" and d.span.start != starts.quote.start)
    made = any(d.earliest == d.latest == day for d in told)
    if rest[: len(DAYBREAK)] != DAYBREAK or not made:
        return starts
    if any(_has_begun(act) for mention in cluster.mentions for act in mention.acts):
        return starts
    return _moved(starts, date.fromisoformat(day), MIDNIGHT + rest[len(DAYBREAK) :])


def not_long_behind(starts: Clock | None, cluster: Cluster, published: str | None) -> Clock | None:
    """The start, a week later where it is the hour of a weekday on which they agreed to stop.

    "Agreed to cease fire on Tuesday at noon", written on Monday: tomorrow, not six days ago.
    """
    if starts is None or published is None or not _is_exact(starts.value):
        return starts
    day, rest = date.fromisoformat(starts.value[:DAY]), starts.value[DAY:]
    behind = date.fromisoformat(published[:DAY]) - day
    if not (rest or _is_made_after(day, cluster)):
        return starts
    if not NEWS < behind < WEEK or not _is_weekday(starts, cluster):
        return starts
    acts = [act for mention in cluster.mentions for act in mention.acts]
    to_come = any(act.sense == "halt" and act.frame.form in BARE for act in acts)
    to_come = to_come or _is_made_after(day, cluster)
    if not to_come or any(map(_has_begun, acts)):
        return starts
    return _moved(starts, day + WEEK, rest)


def _is_made_after(start: date, cluster: Cluster) -> bool:
    """«Объявили в понедельник перемирие со вторника»: none begins before it is declared."""
    made = (day_of(told.earliest) for told in cluster.days if told.what == "made")
    return any(start < day <= start + WEEK for day in made if day is not None)


def _is_of_last_year(starts: Clock, cluster: Cluster) -> bool:
    """«Перемирие, объявленное с 30 марта, сорвалось», written in July: a day without a year."""
    said = _time_of(starts, cluster)
    if said is None or said.raw.parts.year is not None or said.raw.parts.day is None:
        return False
    over = (act for m in cluster.mentions for act in m.acts if act.sense in OVER)
    return cluster.background or any(a.modality == "happened" and not is_ahead(a) for a in over)


def _has_ended(cluster: Cluster) -> bool:
    """«انتهت الهدنة. وكانوا قد أعلنوها من يوم الجمعة»: what has run out has begun."""
    told = [(act, m) for m in cluster.mentions for act in m.acts if act.modality == "happened"]
    longer = any(act.sense in {"extend", "propose"} for act, _ in told)
    return not longer and any(
        act.sense == "expire" and act.frame.form == "finite"
        for act, mention in told
        if not is_ahead(act) and not mention.recalled
    )


OVER = frozenset({"collapse", "expire", "terminate", "hold", "violate"})


def _year_before(day: date) -> date:
    last = day.replace(day=min(day.day, 28)) if (day.month, day.day) == LEAP else day
    return last.replace(year=day.year - 1)


LEAP = (2, 29)
NEWS = timedelta(days=3)
"""What lies further back is told with its date."""
BARE = frozenset({"infinitive", "noun"})


def _is_weekday(starts: Clock, cluster: Cluster) -> bool:
    said = _time_of(starts, cluster)
    return said is not None and said.raw.parts.weekday is not None and said.raw.parts.day is None


def _is_dated(starts: Clock, cluster: Cluster) -> bool:
    """As "on Wednesday 7 May": the date says which Wednesday is meant."""
    said = _time_of(starts, cluster)
    return said is not None and said.raw.parts.day is not None


def _time_of(starts: Clock, cluster: Cluster) -> ResolvedTime | None:
    times = (time for mention in cluster.mentions for time in mention.parsed.times)
    return next((time for time in times if time.start == starts.quote.start), None)


DAYBREAK = "T00:00"


def _is_exact(value: str) -> bool:
    return len(value) >= DAY and value[:4].isdigit() and value[5:7].isdigit()


def _moved(starts: Clock, day: date, rest: str) -> Clock:
    return structs.replace(starts, value=f"{day.isoformat()}{rest}", basis="derived")


def _has_begun(act: Act) -> bool:
    """Whether an act tells that the arrangement holds, or has begun."""
    if act.modality != "happened":
        return False
    if act.sense in {"hold", "respect", "breach"}:
        to_come = act.sense == "respect" and act.frame.form == "noun"  # «سيراقب الالتزام»
        return not to_come and act.frame.form != "infinitive"  # "agreed to respect"
    if act.sense == "enter_force":
        return act.frame.form == "finite" and bool(act.frame.bits & PAST) and not is_ahead(act)
    return act.sense == "violate" and act.frame.form != "noun"
