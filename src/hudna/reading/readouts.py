"""Readouts of one meeting compared: what one side tells and the other leaves out (domain.md 11.4).

Two readouts stand beside each other when the sides of two speakers met in this text and both tell
of it. A topic that only one of them speaks of is an omission by the other: no contradiction, and
no denial.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase

__all__ = ["Omission", "find_omissions"]

TOLD = frozenset({"agree", "cooperate", "consult"})
"""Senses by which a claim tells of the meeting itself."""
TOPICS = {
    "agree": "agreement",
    "pact": "agreement",
    "cooperate": "cooperation",
    "truce": "truce",
    "halt": "truce",
    "violate": "breaches",
    "respect": "compliance",
    "withdraw": "withdrawal",
    "release": "detainees",
    "aid": "aid",
    "aid_noun": "aid",
    "obstruct": "aid",
    "extend": "extension",
    "mediate": "mediation",
}
"""What a sense is about, in the words of a readout matrix."""
ATTACKS = "attacks"


@dataclass(slots=True, frozen=True)
class Omission:
    """A topic that ``told`` speaks of and ``silent``, the other side's readout, does not."""

    topic: str
    told: ClaimDraft
    silent: ClaimDraft


def find_omissions(
    claims: list[ClaimDraft], sides: list[set[str]], meetings: list[list[set[str]]]
) -> list[Omission]:
    """The omissions of a document, one per meeting pair and topic.

    Args:
        claims: in the order of the text.
        sides: of each claim, whom its speaker speaks for.
        meetings: of each meeting, the sides of those who met.
    """
    found: dict[tuple[int, int, str], Omission] = {}
    topics: dict[int, set[str]] = {}
    for one, other in _all_pairs(meetings):
        known = list(zip(claims, sides, strict=True))
        mine = [claim for claim, side in known if side & one]
        theirs = [claim for claim, side in known if side & other and not side & one]
        silent = _reads_out(theirs)
        if silent is None or _reads_out(mine) is None:
            continue
        for claim in (*mine, *theirs):
            if id(claim) not in topics:
                topics[id(claim)] = _topics(claim)
        heard = {topic for claim in theirs for topic in topics[id(claim)]}
        for claim in mine:
            for topic in sorted(topics[id(claim)] - heard):
                key = (id(mine[0]), id(silent), topic)
                found.setdefault(key, Omission(topic, claim, silent))
    return list(found.values())


def _all_pairs(meetings: list[list[set[str]]]) -> list[tuple[set[str], set[str]]]:
    """The pairs of all meetings, each once."""
    pairs = (pair for meeting in meetings for pair in _pairs(meeting))
    return list({(frozenset(a), frozenset(b)): (a, b) for a, b in pairs}.values())


def _pairs(meeting: list[set[str]]) -> Iterator[tuple[set[str], set[str]]]:
    """Every two of those who met, in both directions; those of one side are not two."""
    for one in meeting:
        for other in meeting:
            if one is not other and not one & other:
                yield one, other


def _reads_out(claims: list[ClaimDraft]) -> ClaimDraft | None:
    """The claim that tells of the meeting."""
    return next((c for c in claims if any(f.sense in TOLD for f in _inside(c))), None)


def _inside(claim: ClaimDraft) -> Iterator[Frame]:
    for part in claim.whole():
        for frame in part.parsed.frames:
            if part.items[0] <= frame.at < part.items[1]:
                yield frame


def _topics(claim: ClaimDraft) -> set[str]:
    """What a claim speaks of: its acts, and the things that it names."""
    found = {TOPICS[frame.sense] for frame in _inside(claim) if frame.sense in TOPICS}
    if any(frame.meaning.event == "attack" for frame in _inside(claim)):
        found.add(ATTACKS)
    for part in claim.whole():
        for item in part.parsed.items[part.items[0] : part.items[1]]:
            if isinstance(item, Phrase):
                senses = (s.name for each in item.everything() for s in each.senses)
                found |= {TOPICS[sense] for sense in senses if sense in TOPICS}
    return found
