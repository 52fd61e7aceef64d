"""Who says what (contract.md, "claims"; domain.md section 11)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import ActorId, RecordId, Why
from hudna.records.quote import Quote

Stance: TypeAlias = Literal[
    "asserts",
    "reports",
    "confirms",
    "denies",
    "admits",
    "accuses",
    "claims_compliance",
    "announces",
    "proposes",
    "accepts",
    "conditions",
    "rejects",
    "promises",
    "threatens",
    "warns",
    "calls_for",
    "urges",
    "welcomes",
    "welcomes_with_reservation",
    "criticises",
    "condemns",
    "expresses_concern",
    "doubts",
    "no_comment",
    "corrects",
    "retracts",
]
"""What a speaker does in saying it (domain.md 11.2)."""

Channel: TypeAlias = Literal[
    "readout",
    "press_conference",
    "communique",
    "state_agency",
    "interview",
    "wire",
    "broadcast",
    "social",
    "leak",
    "report",
    "un_briefing",
    "court_or_mechanism",
]
"""Through what a claim was made public (domain.md 11.1)."""

Polarity: TypeAlias = Literal["affirmed", "negated"]
"""Whether the content is affirmed or negated."""

ClaimModality: TypeAlias = Literal[
    "asserted", "hedged", "conditional", "future", "question", "hypothetical"
]
"""How firmly the content is put (domain.md 11.1)."""


class Reporter(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One link in the chain between the document and the speaker.

    ``actor`` is None for an unnamed one; ``described_as`` then holds the words used.
    """

    actor: ActorId | None = None
    described_as: str | None = None
    quote: Quote | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A speaker's statement that something holds, shall hold or is wanted.

    The innermost speaker owns the content; ``chain`` lists who passed it on, the nearest to the
    document first. ``content`` is the words of what was said, None for ``no_comment``;
    ``quote`` is the passage that makes the claim, with its speaker. ``about`` are ids of events,
    agreements and allegations of this reading. Example: «أعلن الجيش هدنة» has the army as
    speaker and the stance ``announces``.
    """

    id: RecordId
    speaker: ActorId | None = None
    described_as: str | None = None
    on_behalf_of: ActorId | None = None
    chain: tuple[Reporter, ...] = ()
    channel: Channel | None = None
    stance: Stance
    polarity: Polarity = "affirmed"
    modality: ClaimModality = "asserted"
    content: Quote | None = None
    quote: Quote
    about: tuple[RecordId, ...] = ()
    why: Why = ()
