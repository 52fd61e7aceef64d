"""Weighing: whether a sentence with words of violence tells of an attack, by learned weights.

Rules find the words and the roles; outside texts about a truce the same words stand in histories,
trials and figures of speech, more kinds of them than rules can name. Where a language has weights
(``events/weights.toml`` of its pack, trained by ``tools/train_attack_weights.py``), they may put
aside what the rules found, and never add anything (docs/decisions/0012-evidence-of-attacks.md).
"""

import math
import struct
from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from hudna.packs.features import DET, PRESENT
from hudna.packs.toml_files import read_toml
from hudna.reading.attacks import weapon_in
from hudna.reading.drafts import EventDraft
from hudna.reading.evidence import HARM, asks, is_armed, is_attack, is_matter
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.steps import BY_VERB
from hudna.text.clitics import peelings
from hudna.text.words import NUMBER, WORD

__all__ = ["GRACE", "TOLD", "Weights", "built_of", "pack_words", "share_of", "stems_of"]

WORD_FORCE = 8.0
"""How much all words of a sentence weigh together, beside a mark of its build."""
SHORT = 30
TOLD, GRACE = "told", 0.6
"""What the rules alone would tell of needs more that speaks against it."""
STEM = 3
"""Letters that peeling leaves at least."""


@dataclass(frozen=True)
class Weights:
    """Weights of the marks of a sentence's build, and of its hashed words; a sum of log odds."""

    bias: float
    least: float
    build: dict[str, float]
    words: dict[int, float]

    @classmethod
    def load(cls, path: Path) -> "Weights | None":
        """The weights of a language, None when it has none.

        Raises:
            PackError: the file is broken.
        """
        if not path.is_file():
            return None
        table = read_toml(path)
        build = {str(k): float(v) for k, v in table["build"].items()}  # type: ignore[attr-defined]
        return cls(
            bias=float(table["bias"]),  # type: ignore[arg-type]
            least=float(table["least"]),  # type: ignore[arg-type]
            build=build,
            words=_unpacked(str(table["words"]), float(table["unit"])),  # type: ignore[arg-type]
        )

    def tells(self, attacks: list[EventDraft], parsed: Parsed) -> bool:
        """Whether a sentence with these words of violence tells of an attack."""
        marks, stems = built_of(attacks, parsed), stems_of(parsed)
        build = sum(self.build.get(mark, 0.0) for mark in marks)
        words = sum(self.words.get(stem, 0.0) for stem in stems) * share_of(stems)
        return self.bias + build + words >= self.least - GRACE * (TOLD in marks)


ROW = struct.Struct(">Ib")
"""A stem's hash and its weight, in units."""


def _unpacked(packed: str, unit: float) -> dict[int, float]:
    return {stem: weight * unit for stem, weight in ROW.iter_unpack(b64decode(packed))}


def pack_words(words: dict[int, float], unit: float) -> str:
    """Weights of hashed stems, five bytes each, those that round to nothing left out."""
    rows = ((stem, round(weight / unit)) for stem, weight in sorted(words.items()))
    return b64encode(b"".join(ROW.pack(*row) for row in rows if row[1])).decode()


def share_of(stems: set[int]) -> float:
    """What a word weighs among the words of its sentence; a short one has no louder words."""
    return WORD_FORCE / math.sqrt(max(len(stems), SHORT))


def built_of(attacks: list[EventDraft], parsed: Parsed) -> set[str]:
    """The marks of a sentence's build: what its words of violence are and what stands with them."""
    harm = _harms(parsed)
    found = set(harm)
    if is_armed(parsed):
        found.add("weapon")
    if asks(parsed):
        found.add("question")
    for event in attacks:
        found.update(_marks(event, parsed))
        if harm and event.frame is not None:
            found.add(f"{event.frame.form}.harm")
    return found


def _harms(parsed: Parsed) -> set[str]:
    """The marks of those killed and injured, and whether they are counted."""
    found: set[str] = set()
    for frame in parsed.frames:
        if frame.sense not in HARM or frame.negated:
            continue
        found.update(("harm", f"harm.{frame.sense}.{frame.form}"))
        item = parsed.items[frame.at]
        if isinstance(item, Phrase) and item.prep:
            found.add(f"harm.{item.prep}")
        for near in parsed.items[max(0, frame.at - 2) : frame.at + 3]:
            if isinstance(near, Phrase):
                found.update(["harm.who"] if near.sense("casualty_who") is not None else ())
            elif near.kind == "number":
                found.add("harm.counted")
    return found


def _marks(event: EventDraft, parsed: Parsed) -> Iterator[str]:
    frame = event.frame
    if frame is None:
        return
    yield "form.finite" if BY_VERB in event.why else f"form.{frame.form}"
    yield f"sense.{frame.sense}"
    if is_attack(event, warring=False):
        yield TOLD
    if frame.above is not None:
        yield f"above.{frame.above.sense}"
    item = parsed.items[frame.at]
    prep = item.prep if isinstance(item, Phrase) else ""
    yield f"prep.{prep}"
    known = {
        "known": frame.bits & DET,
        "lasting": frame.bits & PRESENT,
        "antecedent": frame.antecedent,
        "inherited": frame.inherited,
        "subject": frame.subject is not None and not frame.inherited,
        "object": frame.object is not None,
        "matter": is_matter(frame, parsed),
        "armed": weapon_in(frame) is not None,
        "time": event.time is not None,
        "place": event.place is not None,
        "actors": event.actors,
        "recipients": event.recipients,
    }
    yield from (mark for mark, holds in known.items() if holds)


def stems_of(parsed: Parsed) -> set[int]:
    """The hashes of the words of a sentence, what is written together with them taken off.

    Names are left out, so that no weight is for or against a party or a country.
    """
    words, sentence = parsed.words, parsed.sentence
    named = _named(parsed)
    found: set[int] = set()
    for at in range(sentence.first, sentence.last):
        if words.kinds[at] == WORD and at not in named:
            found.add(_hashed(words.forms[at]))
        elif words.kinds[at] == NUMBER:
            found.add(0)
    return found


def _named(parsed: Parsed) -> set[int]:
    """Where names stand."""
    spans: list[tuple[int, int]] = []
    for item in parsed.items:
        for part in item.everything() if isinstance(item, Phrase) else (item,):
            spans += [(name.first, name.last) for name in part.names]
            if isinstance(part, Phrase):
                spans += [(name.first, name.last) for name in part.states]
                spans += [part.unknown] if part.unknown is not None else []
    return {at for first, last in spans for at in range(first, last)}


@lru_cache(maxsize=1 << 14)
def _hashed(form: str) -> int:
    stems = [each.stem for each in peelings(form) if not each.pronoun and len(each.stem) >= STEM]
    return crc32(min(stems, key=len, default=form).encode())
