"""Times: what the words say, which moments they mean, and the windows they make.

Laws: a time expression quotes its words; a length stays as said; nothing is resolved against
a date that the text or the caller did not give; two parts that disagree are noted, not repaired.
"""

from hudna.reading.times.calendars import Feasts
from hudna.reading.times.find import find_times
from hudna.reading.times.pack import TimesPack
from hudna.reading.times.raw import RawTime, ResolvedTime
from hudna.reading.times.resolve import resolve_times

__all__ = ["Feasts", "RawTime", "ResolvedTime", "TimesPack", "find_times", "resolve_times"]
