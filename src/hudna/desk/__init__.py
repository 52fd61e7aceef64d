"""Where the rooms meet for the analyst: documents come in, readings go out.

The desk carries records between intake, reading and (for cases) the store; it decides nothing
about language. Laws:

- *Items in = readings + refusals.* Neither a bad input nor a fault of the reader stops the rest.
- *The same input gives the same reading.* No clock, no network, no order of arrival.
- *What was read is remembered by place only.* The list of recent readings holds paths and hashes,
  never contents.
"""

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
