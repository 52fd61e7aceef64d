"""Clocks of one arrangement that do not agree (domain.md section 7, rule 3)."""

from hudna.reading.clocks import Clocks
from hudna.reading.lengths import moment_of, sum_of
from hudna.records import Dispute

__all__ = ["disputes_of"]

DAY = 10


def disputes_of(clocks: Clocks) -> tuple[Dispute, ...]:
    """An end that is not start plus duration stands beside it; neither is repaired."""
    starts, ends, duration = clocks.starts, clocks.ends, clocks.duration
    if starts is None or ends is None or duration is None:
        return ()
    expected, said = sum_of(starts.value, duration.value), moment_of(ends.value)
    if expected is None or said is None or expected == said or len(ends.value) <= DAY:
        return ()
    return (
        Dispute(
            topic="end_v_duration",
            values=(ends.value, expected.isoformat(timespec="minutes")),
            quotes=(ends.quote, duration.quote),
        ),
    )
