"""What was seen and not understood (contract.md, "gaps"; style.md section 4.7)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.quote import Quote

GapKind: TypeAlias = Literal[
    "ambiguous_actor",
    "ambiguous_place",
    "ambiguous_time",
    "ambiguous_word",
    "unattached_time",
    "undated_document",
    "unknown_actor",
    "unknown_place",
    "unknown_speaker",
    "unread_cue",
    "unread_segment",
    "unresolved_time",
    "unsupported_language",
    "repaired_text",
]
"""What kind of understanding is missing."""


class Gap(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A hole in the reading: not an error, and never silent.

    ``quote`` is None only when the gap is the whole document's (its date, its language).
    """

    kind: GapKind
    quote: Quote | None = None
    note: str
