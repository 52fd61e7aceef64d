"""Whether what a text alleges is a breach of one of its arrangements (domain.md 10.3, gate time).

An allegation that speaks of a breach is one. An attack alone is one only of an arrangement that
holds: not of one that is only signed, not before its start, not by who is no side to it.
"""

from datetime import timedelta

from hudna.reading.around_truces import Around, Breach
from hudna.reading.clocks import Clocks
from hudna.reading.clusters import Cluster
from hudna.reading.lengths import length_in_time
from hudna.reading.tenses import is_coming
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_slots import Slots
from hudna.reading.units import Unit

__all__ = ["is_breached"]

DAY = 10


def is_breached(
    cluster: Cluster, clocks: Clocks, around: Around, slots: Slots, published: str | None
) -> bool:
    """Whether a breach of the arrangement is alleged.

    Args:
        cluster: its mentions.
        clocks: its clocks.
        around: what the text tells beside it.
        slots: its sides.
        published: the day of writing, where it is known.
    """
    begins = clocks.starts.value[:DAY] if clocks.starts is not None else _made(cluster)
    new = begins is not None and published is not None and begins >= published[:DAY]
    if clocks.starts is not None and is_coming(clocks.starts, published):
        return False  # nobody can break what is still to begin
    today = new and begins is not None and published is not None and begins == published[:DAY]
    return any(
        each.told
        or ((not new or (today and _is_later(each, cluster))) and _is_under(each, begins, slots))
        for each in around.breaches
    )


def _is_later(breach: Breach, cluster: Cluster) -> bool:
    """«Soon accused Iran of firing», «но уже вечером …»: told behind a truce of the same day."""
    parsed = breach.parsed
    number = parsed.sentence.number
    told = [m.sentence for m in cluster.mentions if m.sentence < number]
    if not told or number - max(told) > NEAR:
        return False
    if any(time.type == "TIME" or _are_hours(time) for time in parsed.times):
        return True
    return any(
        "later" in sense.entry.fields or sense.entry.fields.get("link") == "but"
        for item in parsed.items
        if isinstance(item, Unit)
        for sense in item.senses
    )


NEAR = 3
"""Sentences from the last word of a truce to a charge that is still of it."""


def _are_hours(time: ResolvedTime) -> bool:
    """«Within three hours», not "in the past 24 hours"."""
    length = length_in_time(time.value or "")
    return length is not None and length < timedelta(days=1)


def _made(cluster: Cluster) -> str | None:
    """The day of its making, where that is told to the day."""
    return next((day.latest for day in cluster.days if day.what == "made"), None)


def _is_under(breach: Breach, begins: str | None, slots: Slots) -> bool:
    """Whether an attack came under the arrangement: after its start, by one of its sides."""
    if breach.vague or _is_before(breach.parsed.times, begins):
        return False
    sides = {role for role, _ in slots.parties.values()}
    lone = len(slots.parties) == 1 and sides == {"declarer"}
    if not lone or breach.accused is None:
        return True
    return any(slots.is_one(slots.side(breach.accused), party) for party in slots.parties)


def _is_before(times: list[ResolvedTime], begins: str | None) -> bool:
    """Whether all days told with an attack lie before the start."""
    days = [
        time.latest[:DAY]
        for time in times
        if time.type in {"DATE", "TIME"} and time.latest is not None
    ]
    return begins is not None and bool(days) and all(day < begins for day in days)
