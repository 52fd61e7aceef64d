"""Heads: which units and phrases make frames, in which form and voice.

A verb makes a frame for each of its senses; a noun makes one when its sense is an act. What
fills the roles around a head is told in ``roles``.
"""

from hudna.packs.features import INF, PASSIVE, PAST, PTCP, VERB
from hudna.reading.clause_verbs import (
    clause_goes_on,
    clause_has_verb,
    in_relative,
    is_counted,
    is_dated_thing,
)
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.gathering import Item
from hudna.reading.hyphens import is_hyphened, joined
from hudna.reading.joined_agents import is_joined_agent
from hudna.reading.joined_forms import counts_places, joins_infinitive
from hudna.reading.noun_heads import FIRE, NOUN_BITS, fire_frame, noun_frames
from hudna.reading.phrases import Phrase
from hudna.reading.preposed import is_preposed
from hudna.reading.senses import bits_of
from hudna.reading.sentences import Sentence
from hudna.reading.units import Sense, Unit, is_far

__all__ = ["find_frames", "is_hyphened"]


def find_frames(items: list[Item], sentence: Sentence) -> Parsed:
    """Every frame of a sentence, with roles filled."""
    parsed = Parsed(sentence, sentence.words, items, [])
    seen: set[tuple[int, str, str, int]] = set()
    far: list[set[int]] = []
    for at, item in enumerate(items):
        if type(item) is Phrase:
            if not (item.told & FRAMING or item.members or item.genitives):
                continue
            frames = _without_far(_phrase_frames(item, at, parsed), items, far)
        elif item.bits & VERBAL and item.senses:
            frames = _heads(item, at, parsed)
        else:
            continue
        for frame in frames:
            key = (at, frame.sense, frame.form, frame.first)
            if key not in seen:
                seen.add(key)
                parsed.frames.append(frame)
    return parsed


def _without_far(frames: list[Frame], items: list[Item], far: list[set[int]]) -> list[Frame]:
    """«دخل … حيز التنفيذ»: no noun that belongs to a verb; ``far`` is filled when first asked."""
    if frames and not far:
        far.append(_far_parts(items))
    return [frame for frame in frames if frame.form != "noun" or frame.last not in far[0]]


def _far_parts(items: list[Item]) -> set[int]:
    """Ends of the far parts of verbs' patterns."""
    return {
        sense.tail
        for item in items
        if type(item) is Unit
        for sense in item.senses
        if is_far(sense, item)
    }


FRAMING, NO_FRAMES = NOUN_BITS | FIRE, list[Frame]()


def _phrase_frames(phrase: Phrase, at: int, parsed: Parsed) -> list[Frame]:
    """Frames of the nouns of a phrase that are acts."""
    if phrase.told & FIRE and (fire := fire_frame(phrase, at, parsed)):
        return [fire]
    if not phrase.members and not phrase.genitives:
        return noun_frames(phrase, at) if phrase.told & NOUN_BITS else NO_FRAMES
    english = parsed.sentence.language == "en"
    titled = not phrase.members and phrase.sense("office") is not None
    return [
        frame
        for part in phrase.everything()
        if part.told & NOUN_BITS and not (english and joined(part.first, parsed))
        for frame in noun_frames(part, at, english=english)
        if not (titled and frame.meaning.incident is not None)  # «начальник военных операций»
    ]


def _heads(item: Unit, at: int, parsed: Parsed) -> list[Frame]:
    english = parsed.sentence.language == "en"
    if english and (is_hyphened(parsed, at) or counts_places(item, parsed, at)):
        return NO_FRAMES  # «Iran-backed», «a Malaysia-signed truce»: an adjective
    frames: list[Frame] = []
    far = [s for s in item.senses if is_far(s, item)]
    front, told_far = any(s.tail <= item.first for s in far), {s.name for s in far}
    for sense in item.senses:
        lesser = sense not in far and (front or sense.name in told_far)
        lesser = lesser or (sense.name == "demand" and "claim" in told_far)  # "insists that"
        if lesser or not _is_verbal(sense):
            continue  # «اتهم الطرفان … بعضهما»: the whole pattern tells more than the verb alone
        form, passive = _form(sense.bits), bool(sense.bits & PASSIVE)
        if english:
            form, passive = _english_form(sense.bits, form, parsed, at)
            if form == "participle" and _is_none(sense, item):
                continue
        frame = Frame(sense.entry, at, form, sense.bits, first=item.first, last=item.last)
        frame.passive = passive
        frames.append(frame)
    if len(frames) > 1:  # of two entries of a sense the one that asks for nothing comes first
        frames.sort(key=lambda each: not RESTRICTED.isdisjoint(each.entry.fields))
    return frames


def _is_verbal(sense: Sense) -> bool:
    """A verb in any form; an adjective where it is one (a Russian short participle)."""
    if sense.part == "adjective":
        return bool(sense.bits & VERB)
    return sense.part == "verb" and bool(sense.bits & VERBAL)


RESTRICTED = frozenset({"captives", "armed", "forces"})


def _is_none(sense: Sense, item: Unit) -> bool:
    """As "called it encouraging"; "the truce reached in Doha" tells of no lorries."""
    return "moves" in sense.entry.fields or item.is_sense("praiseworthy")


VERBAL = VERB | INF | PTCP


def _english_form(bits: int, form: str, parsed: Parsed, at: int) -> tuple[str, bool]:
    """«was attacked», «has attacked», «attacked», «, attacked by …»: form and voice."""
    if form == "finite" and not bits & PAST and _after_to(parsed, at):
        return "infinitive", False
    helper = _helper(parsed, at)
    if helper == "be":
        passive = bool(bits & PASSIVE)
        return "finite", passive
    if helper == "have":
        return "finite", False
    if not bits & PASSIVE:
        return form, False
    if not bits & VERB or is_preposed(parsed, at) or is_counted(parsed, at):
        return "participle", True
    return ("participle", True) if _is_reduced(parsed, at) else ("finite", False)


def _helper(parsed: Parsed, at: int) -> str | None:
    """The auxiliary right before a verb, adverbs and negators apart; "been" is a form of be."""
    for k in range(at - 1, max(at - 5, -1), -1):
        item = parsed.items[k]
        if type(item) is Phrase:
            return None
        auxiliary = item.sense("auxiliary") if item.told & AUXILIARY else None
        if auxiliary is not None:
            return auxiliary.entry.fields.get("aux")
        dated = item.kind == "time" or bool(item.told & PREP)  # "had on Sunday begun"
        if not item.told & BETWEEN and not dated:
            return None
    return None


AUXILIARY, BETWEEN = bits_of("auxiliary"), bits_of("adverb", "negator", "habit")
PREP, BEFORE_INFINITIVE = bits_of("prep"), bits_of("adverb", "negator")


def _is_reduced(parsed: Parsed, at: int) -> bool:
    """«the deal, reached on Friday»: a participle that hangs on the noun before it.

    So read where the clause has its verb already, or "by" follows; verbs of speech stay verbs.
    """
    item = parsed.items[at]
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    before = parsed.items[at - 1] if at else None
    by = is_joined_agent(parsed, at) or (_is_thing_before(parsed, at) and _has_agent(parsed, at))
    if any(s.meaning.speech for s in item.senses) and not by:
        worded = type(before) is Phrase and before.prep and before.told & WORDS
        declared = not worded and _is_thing_before(parsed, at) and _has_other_verb(parsed, at)
        worded = worded or (declared and not is_mark(parsed.items[at - 1], parsed.words, ","))
        return bool(worded) and not _takes(after)  # "said in a speech broadcast on Monday"
    if type(after) is Phrase:
        if after.prep == "by":
            return not _opens(parsed, at)
        return by or (bool(after.prep) and _is_made(item) and _hangs_on_truce(parsed, at))
    if by:
        return True
    if is_dated_thing(parsed, at):
        return _has_other_verb(parsed, at)
    comma = before is not None and is_mark(before, parsed.words, ",")
    held = enumerate(parsed.items[: at - 1])
    verb = next((k for k, each in held if type(each) is Unit and is_finite(each)), None)
    return comma and verb is not None and not in_relative(parsed, verb)


def _has_other_verb(parsed: Parsed, at: int) -> bool:
    """Whether the clause has its verb before, or behind it what befell an arrangement."""
    if clause_has_verb(parsed, at):
        return True
    return _is_thing_before(parsed, at) and clause_goes_on(parsed, at)


WORDS, COMPLEMENT = bits_of("say", "channel", "report"), bits_of("comp")


def _takes(after: Item | None) -> bool:
    """Whether a verb goes on with an object or with "that"."""
    if isinstance(after, Phrase):
        return not after.prep
    return after is not None and bool(after.told & COMPLEMENT)


def _has_agent(parsed: Parsed, at: int) -> bool:
    """«Announced by X», "announced on Wednesday (in Doha) by X": over words of time and place."""
    for item in parsed.items[at + 1 : at + 5]:
        if isinstance(item, Phrase):
            if item.prep == "by" or item.prep not in {"in", "at"} or not (item.place or item.names):
                return item.prep == "by"
        elif item.kind != "time" and not item.told & PREP:
            return False
    return False


def _is_made(item: Item) -> bool:
    return any(sense.name in MAKING for sense in item.senses)


MAKING = frozenset({"agree", "mediate", "extend"})
"""What is done to an arrangement: "a truce signed in Doha", "the halt, agreed at talks"."""


def _hangs_on_truce(parsed: Parsed, at: int) -> bool:
    """Whether an arrangement stands right before the verb, or before a comma that is closed."""
    comma = at > 1 and is_mark(parsed.items[at - 1], parsed.words, ",")
    return _is_thing_before(parsed, at) and (not comma or _is_closed(parsed, at))


def _is_closed(parsed: Parsed, at: int) -> bool:
    """Whether a second comma ends what stands behind the noun, and a verb follows."""
    for k, item in enumerate(parsed.items[at + 1 :], at + 1):
        if is_mark(item, parsed.words, ","):
            return k + 1 < len(parsed.items)
        if is_mark(item, parsed.words, ".;"):
            return False
    return False


def _is_thing_before(parsed: Parsed, at: int) -> bool:
    """Whether an agreement stands right before: "a truce announced by X", "a truce, announced"."""
    before = parsed.items[at - 1] if at else None
    if at > 1 and before is not None and is_mark(before, parsed.words, ","):
        before = parsed.items[at - 2]
    things = ("truce", "pact", "propose", "halt")
    return type(before) is Phrase and before.sense(*things) is not None


def _opens(parsed: Parsed, at: int) -> bool:
    return not any(isinstance(each, Phrase) for each in parsed.items[:at])


def _after_to(parsed: Parsed, at: int) -> bool:
    for k in range(at - 1, max(at - 3, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            return False
        prep = item.sense("prep") if item.told & PREP else None
        if prep is not None:
            return prep.entry.fields.get("prep") == "to"
        if not item.told & BEFORE_INFINITIVE:
            return joins_infinitive(parsed, at)
    return False


def _form(bits: int) -> str:
    return "finite" if bits & VERB else "infinitive" if bits & INF else "participle"
