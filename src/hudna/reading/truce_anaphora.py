"""An arrangement taken up again by another word: "the deal", "the extension", "it".

Such words make no arrangement. They add to the one that the text has named before: who signed,
what it leaves out, when it begins.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hudna.packs.features import DET, GEN, NOM, PLURAL, SUFFIX
from hudna.reading.first_deals import is_first_deal
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit
from hudna.text.words import MARK

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = [
    "are_several",
    "has_the",
    "is_clock",
    "is_indefinite",
    "is_named_later",
    "is_regime_kept",
    "points_back",
    "taken_up",
    "told_before",
]

AGAIN = ("pact", "propose", "extend", "halt", "announce", "order")
"""Senses of nouns that can take up an arrangement when they stand with the article."""
LIFE = frozenset({"extend", "expire", "enter_force", "collapse", "suspend"})
COVERING = frozenset({"include", "exclude"})
BEING = LIFE | COVERING | {"resume"}
KEPT = BEING | {"violate", "hold", "respect", "terminate"}


def taken_up(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """Definite nouns that take up an arrangement named before; all of them weak."""
    found: list[TruceMention] = []
    for at, item in enumerate(parsed.items if parsed.told() & TAKING_UP else ()):
        if type(item) is not Phrase:
            continue
        for part in item.everything() if item.members or item.genitives else (item,):
            known = part.told & TAKING_UP and _takes_up(part, parsed)
            if known or is_first_deal(part, parsed):
                found.append(_again(part, at, parsed, segment_kind, number))
                break
    return found[:MANY]


TAKING_UP, HALTED = bits_of(*AGAIN, "organ", "terminate"), bits_of("pact", "halt")


def told_before(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """«The previous deal», «اتفاق سابق», «прежняя договорённость»: a pact told as an earlier one.

    Of one that has its own subject ("an earlier deal on prisoners") nothing is made.
    """
    found: list[TruceMention] = []
    for at, item in enumerate(parsed.items if parsed.told() & HALTED else ()):
        if type(item) is not Phrase or not item.told & HALTED or item.members:
            continue
        told = {sense.name for sense in item.adjectives}
        fated = any(
            frame.sense in FATED and any(phrase is item for _, phrase in frame.roles())
            for frame in parsed.frames
        )
        earlier = "previous" in told or ("another" in told and fated)
        if not earlier or are_several(item) or _has_subject(item, at, parsed):
            continue
        mention = _again(item, at, parsed, segment_kind, number)
        mention.weak = mention.definite = False
        mention.adjectives = told | {"previous"}
        found.append(mention)
    return found


FATED = LIFE | {"violate", "hold", "respect", "terminate"}


def _has_subject(phrase: Phrase, at: int, parsed: Parsed) -> bool:
    """Whether it says what it is about: another thing than fighting, or a truce named itself."""
    if any(part.sense("truce") for part in phrase.everything()):
        return True
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    if isinstance(after, Phrase):
        return after.prep in {"about", "on", "for", "l"}
    prep = after.sense("prep") if after is not None else None
    return prep is not None and prep.entry.fields.get("prep") in {"about", "on", "for"}


MANY = 3
"""Words of one sentence that take up an arrangement."""


def _again(phrase: Phrase, at: int, parsed: Parsed, segment_kind: str, number: int) -> TruceMention:
    return TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind="ceasefire",
        quote=parsed.words.span(phrase.head.first, phrase.head.last),
        first=phrase.first,
        last=phrase.last,
        item=at,
        definite=True,
        weak=True,
        phrase=phrase,
        why=["truces.taken-up"],
    )


def _takes_up(phrase: Phrase, parsed: Parsed) -> bool:
    if phrase.members or phrase.names:
        return False
    if _is_lifting(phrase, parsed):
        return True
    owned = bool(phrase.states or phrase.genitives)
    if phrase.sense("propose") is not None and owned and not phrase.adjectives:
        return all(part.sense("truce") is None for part in phrase.everything())
    told = {sense.name for sense in phrase.adjectives}
    known = {"current", "another"} if _is_new_order(phrase, parsed) else {"current"}
    if told - known or owned or phrase.sense("truce") is not None:
        return False
    noun = phrase.sense(*AGAIN)
    if noun is not None:
        one = not noun.bits & PLURAL and not _may_be_longer(phrase, parsed)
        return one and _is_definite(phrase, parsed)
    return is_regime_kept(phrase, parsed)


def _may_be_longer(phrase: Phrase, parsed: Parsed) -> bool:
    """«На 5 лет с автоматическим продлением»: what is told may be made longer one day."""
    if phrase.sense("extend") is None:
        return False
    at = parsed.place_of(phrase)
    preps = [phrase.prep]
    for item in parsed.items[max(at - 2, 0) : at]:
        sense = item.sense("prep") if isinstance(item, Unit) else None
        preps.append(sense.entry.fields.get("prep", "") if sense is not None else "")
    return "with" in preps


def _is_lifting(phrase: Phrase, parsed: Parsed) -> bool:
    """«Ended its truce. The termination takes effect on Friday»: of the truce that was ended."""
    noun = phrase.sense("terminate")
    if noun is None or noun.bits & PLURAL or phrase.states or phrase.genitives:
        return False
    return _is_definite(phrase, parsed) and any(
        frame.sense == "enter_force" and frame.subject is phrase for frame in parsed.frames
    )


def _is_new_order(phrase: Phrase, parsed: Parsed) -> bool:
    """«Renewed its halt. The new order takes effect on Friday»: the halt that was renewed."""
    return phrase.sense("order") is not None and any(
        frame.sense in LIFE and frame.subject is phrase for frame in parsed.frames
    )


def is_regime_kept(phrase: Phrase, parsed: Parsed) -> bool:
    """«Режим» alone, where it is kept or broken, is no government."""
    organ = phrase.sense("organ")
    named = organ is not None and organ.entry.fields.get("organ") == "regime"
    bare = not (phrase.states or phrase.genitives or phrase.adjectives or phrase.names)
    return bare and named and parsed.sentence.language == "ru" and _is_kept(phrase, parsed)


def _is_kept(phrase: Phrase, parsed: Parsed) -> bool:
    """«Режим не распространяется», «режим нарушен»: no government is kept or broken.

    «Режим нарушил перемирие» tells of who broke one.
    """
    return any(
        frame.sense in KEPT
        and any(part is phrase for _, part in frame.roles())
        and (frame.sense in BEING or frame.passive or frame.subject is not phrase)
        for frame in parsed.frames
    )


def _is_definite(phrase: Phrase, parsed: Parsed) -> bool:
    """With the article; a language without articles does not tell."""
    if parsed.sentence.language == "ru":
        return True
    if phrase.bits & SUFFIX and phrase.sense("extend") is not None:
        return True  # «اتفقا على تمديدها»
    return bool(phrase.bits & DET) or has_the(phrase, parsed)


def has_the(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether an English phrase has the article or a demonstrative."""
    if parsed.sentence.language != "en":
        return False
    return _determiner(phrase, parsed) in {"the", "this", "that"}


def points_back(mention: TruceMention) -> bool:
    """Whether a demonstrative points at what was just named: "that truce", «تلك الهدنة»."""
    phrase, parsed = mention.phrase, mention.parsed
    if phrase is None or phrase.pointed or parsed.sentence.language != "en":
        return phrase is not None and phrase.pointed
    if phrase.first == 0 or parsed.words.forms[phrase.first - 1] != "that":
        return False
    at = mention.item - (PAST_THAT if phrase is parsed.items[mention.item] else 1)
    return not any(frame.at == at and frame.meaning.speech for frame in parsed.frames)


PAST_THAT = 2
"""Items from a noun to the verb before "that": "said that truce talks …" points at nothing."""


def _determiner(phrase: Phrase, parsed: Parsed) -> str | None:
    """The determiner of an English phrase, over the adjectives and numbers before its noun."""
    words = parsed.words
    for at in range(phrase.head.first - 1, max(phrase.head.first - BEFORE, -1), -1):
        form = words.forms[at]
        if form in {"the", "this", "that", "a", "an", "another"}:
            return form
        if words.kinds[at] == MARK and form not in "-'\"":
            return None
    return None


BEFORE = 7
"""Words from a noun back to its determiner."""


def are_several(phrase: Phrase, frames: Iterable[Frame] = ()) -> bool:
    """Whether every reading of its noun is a plural; «перемирия» is also of one.

    Args:
        phrase: the noun.
        frames: what is told of it; a verb in the plural says that it is one.
    """
    if phrase.bits & GEN and phrase.bits & NOM:
        told = (f for f in frames if f.form == "finite" and f.bits & PLURAL)
        return any(f.subject is not None and f.subject.holds(phrase) for f in told)
    return bool(phrase.senses) and all(sense.bits & PLURAL for sense in phrase.senses)


def is_indefinite(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether a phrase is told as new, by its article: "a truce", «هدنة»."""
    if parsed.sentence.language == "ar":
        bare = not phrase.bits & DET and not phrase.genitives and not are_several(phrase)
        return bare and not _is_fixed(phrase, parsed)
    if parsed.sentence.language != "en":
        return False
    return _determiner(phrase, parsed) in {"a", "an", "another"}


def _is_fixed(phrase: Phrase, parsed: Parsed) -> bool:
    """«وقف إطلاق النار», not «وقف لإطلاق النار»: the article of its last word is its own."""
    words = parsed.words.forms[phrase.head.first : phrase.head.last]
    return len(words) > 1 and words[-1].startswith(ARTICLE) and not words[1].startswith(FOR)


ARTICLE, FOR = "ال", "ل"


def is_clock(time: ResolvedTime) -> bool:
    """Whether a time tells when or how long an arrangement holds."""
    return time.type == "DURATION" or time.role in {"start", "end", "extension"}


def is_named_later(mention: TruceMention, cluster: "Cluster") -> bool:
    """«رفض الإعلان ودعا إلى هدنة»: "the announcement" is of none that is named only behind it.

    Args:
        mention: a mention.
        cluster: the arrangement that it might take up.
    """
    if not mention.weak or mention.phrase is None or not mention.definite:
        return False
    if mention.phrase.sense("announce") is None:
        return False
    return all(
        each.parsed is mention.parsed and each.item > mention.item for each in cluster.mentions
    )
