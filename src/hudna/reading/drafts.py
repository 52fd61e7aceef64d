"""Drafts: what the strata work on before records are made of them."""

import msgspec

from hudna.reading.frames import Frame, Parsed
from hudna.text.span import Span

__all__ = ["AllegationDraft", "ClaimDraft", "EventDraft", "Speaker"]


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """Who says something: an actor, or words that describe an unnamed speaker.

    A ``bystander`` (a resident, a doctor, who counts the dead) tells what he sees and accuses
    nobody by telling it. Who has no name may speak on ``behalf`` of a body that is named; a
    ``person`` is described by an office ("officials"), not a body by its sort ("the army").
    """

    actor: str | None
    described: str | None
    span: Span | None
    bystander: bool = False
    behalf: str | None = None
    person: bool = False

    @property
    def voice(self) -> str | None:
        """Whose words they are: the speaker's, or those of the body behind him."""
        return self.actor if self.actor is not None else self.behalf


class ClaimDraft(msgspec.Struct, eq=False):
    """A claim before it has an id; ``items`` is the range where its content stands.

    A speaker who goes on makes one claim of several sentences: ``parts`` are what later ones say,
    ``within`` the claim that a part went into; ``rivals`` with whom he trades blame.
    """

    speaker: Speaker
    stance: str
    parsed: Parsed
    frame: Frame | None
    quote: Span
    content: Span | None
    items: tuple[int, int]
    chain: list[Speaker] = []
    channel: str | None = None
    negated: bool = False
    modality: str = "asserted"
    why: list[str] = []
    about: list[str] = []
    parts: list["ClaimDraft"] = []
    within: "ClaimDraft | None" = None
    rivals: list[str] = []
    id: str = ""

    def whole(self) -> list["ClaimDraft"]:
        """The claim with its further parts, one per sentence."""
        return [self, *self.parts]


class EventDraft(msgspec.Struct, eq=False):
    """An event before it has an id.

    ``told_at`` are further places, sentence and item, whose words it rests on: where another
    sentence tells who did it, whoever says so there stands behind it.
    """

    kind: str
    actors: list[str]
    recipients: list[str]
    modality: str
    parsed: Parsed
    frame: Frame | None
    quote: Span
    incident: str | None = None
    place: str | None = None
    time: int | None = None
    why: list[str] = []
    claims: list[ClaimDraft] = []
    told_at: list[tuple[Parsed, int]] = []
    count: tuple[int | None, int | None, str | None] | None = None
    killed: tuple[int | None, int | None, str | None] | None = None
    injured: tuple[int | None, int | None, str | None] | None = None
    victims: str | None = None
    about_truce: bool = False
    agreement: str | None = None
    id: str = ""


class AllegationDraft(msgspec.Struct, eq=False):
    """An allegation before it has an id; ``frame`` is the act, None where it has no name."""

    by: str | None
    against: str | None
    act: str
    parsed: Parsed
    quote: Span
    claim: ClaimDraft | None = None
    frame: Frame | None = None
    count: tuple[int | None, int | None, str | None] | None = None
    place: str | None = None
    time: int | None = None
    why: list[str] = []
    id: str = ""
