"""Where the rooms meet for the analyst: documents come in, readings go out.

The desk carries records between intake, reading and (for cases) the store; it decides nothing
about language. Laws:

- *Items in = readings + refusals.* Neither a bad input nor a fault of the reader stops the rest.
- *The same input gives the same reading.* No clock, no network, no order of arrival.
- *What was read is remembered by place only.* The list of recent readings holds paths and hashes,
  never contents.

Names are loaded when they are first used: a question to a case needs no reader and no judge.
"""

from typing import TYPE_CHECKING

from hudna.loading import on_first_use

if TYPE_CHECKING:
    from hudna.desk.case import Case
    from hudna.desk.derivation import Derivation, Passage, Step, derive
    from hudna.desk.explaining import Explained
    from hudna.desk.reading_desk import Desk, read
    from hudna.desk.recent import KEPT, Recent, recent_of, remember, resolve
    from hudna.desk.taking import Counts

__all__ = [
    "KEPT",
    "Case",
    "Counts",
    "Derivation",
    "Desk",
    "Explained",
    "Passage",
    "Recent",
    "Step",
    "derive",
    "read",
    "recent_of",
    "remember",
    "resolve",
]

_HOME = {
    "KEPT": ".recent",
    "Case": ".case",
    "Counts": ".taking",
    "Derivation": ".derivation",
    "Desk": ".reading_desk",
    "Explained": ".explaining",
    "Passage": ".derivation",
    "Recent": ".recent",
    "Step": ".derivation",
    "derive": ".derivation",
    "read": ".reading_desk",
    "recent_of": ".recent",
    "remember": ".recent",
    "resolve": ".recent",
}

__getattr__ = on_first_use(__name__, _HOME)
