"""Arrangements told as earlier ones without a noun of their own, or several at once.

«Первое, в ноябре, продлилось неделю», "the previous one did not survive the night", «ولم تصمد
سابقتها»: what stands for the noun is the word that says which. "Earlier truces, of May and June,
collapsed": one for each day that is told.
"""

from itertools import pairwise

from msgspec.structs import replace

from hudna.packs.features import NOM, PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_anaphora import are_several
from hudna.reading.truce_days import is_of_event
from hudna.reading.truce_mentions import Act, Told, TruceMention, doers, told_by
from hudna.reading.units import Unit
from hudna.text.span import Span

__all__ = ["each_of", "is_yearless", "made_on", "one_before", "one_of_own", "set_apart"]

FATE = frozenset({"hold", "collapse", "expire", "violate", "terminate", "respect", "enter_force"})
LASTING = "aspect_continue"
MADE = frozenset({"agree", "announce", "mediate"})
PREVIOUS = bits_of("previous")
NAMING, FATES = bits_of("previous", "adverb"), bits_of(*FATE, LASTING)
REACH = 24
"""Items from the word that says which to the verb of what befell it."""
DAY = 10


def one_before(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """The earlier arrangement that a word such as "the first" stands for."""
    since = _one_since(parsed)
    if since is not None:
        return [_mention(*since, parsed, segment_kind, number)]
    if not parsed.told() & FATES or not parsed.told() & NAMING:
        return []
    for at, item in enumerate(parsed.items):
        if type(item) is Unit and item.told & NAMING and _stands_alone(item, at, parsed):
            acts = _fates(at, parsed)
            if acts:
                return [_mention(item, at, acts, parsed, segment_kind, number)]
    return []


def _one_since(parsed: Parsed) -> tuple[Unit, int, list[Act]] | None:
    """The word "one" of "the first since one brokered in May", and how that was made."""
    for frame in parsed.frames if parsed.told() & TRUCE else ():
        if frame.sense not in MADE or frame.form != "participle" or frame.at < PAIR:
            continue
        since, one = parsed.items[frame.at - PAIR : frame.at]
        if type(one) is not Unit or type(since) is not Unit or not one.told & STANDS_FOR:
            continue
        if "since" in {sense.entry.fields.get("prep") for sense in since.senses}:
            return one, frame.at - 1, [Act(frame.sense, frame, modality_of(frame), doers(frame))]
    return None


STANDS_FOR = bits_of("determiner")


def _stands_alone(item: Unit, at: int, parsed: Parsed) -> bool:
    """Whether it has no noun that it describes, and can be a subject."""
    language = parsed.sentence.language
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    before = parsed.items[at - 1] if at else None
    if not isinstance(after, Unit) or item.kind == "time" or _is_apposed(at, parsed):
        return False
    if language == "ru" and item.told & PREVIOUS:
        return bool(item.bits & NOM)
    if language == "ar" and (isinstance(before, Phrase) or (before and before.kind in DESCRIBED)):
        return False  # «في يومه الأول»
    alone = any("alone" in sense.entry.fields for sense in item.senses)
    opened = isinstance(before, Unit) and before.sense("determiner") is not None
    return alone and (opened or bool(item.told & PREVIOUS)) and after.kind != "x"


def _is_apposed(at: int, parsed: Parsed) -> bool:
    """As "the truce, the first one with the guerrillas, …": it says which is meant."""
    before = parsed.items[max(at - 3, 0) : at]
    marked = [k for k, item in enumerate(before) if item.mark == ","]
    held = before[marked[-1] - 1] if marked and marked[-1] else None
    return isinstance(held, Phrase) and held.told & TRUCE > 0 and not held.prep


DESCRIBED = frozenset({"time", "x", "name", "number"})
"""Words that an Arabic ordinal behind them describes."""


def _fates(at: int, parsed: Parsed) -> list[Act]:
    """What befell it, and how it was made: by verbs behind it that have no other subject."""
    frames = [f for f in parsed.frames if at < f.at <= at + REACH and _is_free(f, at, parsed)]
    lasts = {LASTING} if any(time.type == "DURATION" for time in parsed.times) else set()
    if not any(frame.sense in FATE | lasts and frame.form == "finite" for frame in frames):
        return []
    told = FATE | MADE | lasts | {"resume"}
    return [
        Act("hold" if f.sense == LASTING else f.sense, f, modality_of(f), doers(f))
        for f in frames
        if f.sense in told
    ]


def _is_free(frame: Frame, at: int, parsed: Parsed) -> bool:
    """Whether nothing named behind the word is what the verb is said of."""
    first = parsed.items[at].first
    if any(_is_since(item) for item in parsed.items[at + 1 : frame.at]):
        return False  # "the first to be fired since a truce with X began"
    passed_on = frame.subject is not None and frame.inherited and frame.subject.sense("pronoun")
    held = (None if passed_on else frame.subject, frame.object)
    named = [each for each in held if each is not None and not each.prep and each.first > first]
    return frame.sense in MADE | {"resume"} or not named


def _is_since(item: Phrase | Unit) -> bool:
    return isinstance(item, Phrase) and item.prep in TEMPORAL and item.told & TRUCE > 0


TEMPORAL, TRUCE = frozenset({"since", "after", "before", "until"}), bits_of("truce", "pact")


def _mention(  # noqa: PLR0913, PLR0917 (where it stands)
    item: Unit, at: int, acts: list[Act], parsed: Parsed, segment_kind: str, number: int
) -> TruceMention:
    last = acts[-1].frame
    mention = TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind="ceasefire",
        quote=parsed.words.span(item.first, item.last),
        first=item.first,
        last=max(item.last, last.last),
        item=at,
        definite=False,
        adjectives={"previous"},
        acts=acts,
        why=["truces.one-before"],
    )
    times = [t for t in parsed.times if item.last <= t.first <= last.last + NEAR]
    mention.days = [day for time in times for day in made_on(time)]
    return mention


NEAR = 3


def one_of_own(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """«The rebels had announced one of their own»: a truce, where the text has named another."""
    if not parsed.told() & OWN or not parsed.told() & MAKING:
        return []
    for frame in parsed.frames:
        if frame.sense not in ANNOUNCING or frame.form == "noun" or frame.object is not None:
            continue
        near = parsed.items[frame.at + 1 : frame.at + 1 + NEAR]
        own = next((i for i in near if isinstance(i, Unit) and i.told & OWN), None)
        alone = all(isinstance(i, Unit) for i in near[: near.index(own)]) if own else False
        if own is not None and alone:
            mention = told_by(frame, (frame.first, own.last), parsed, segment_kind, number)
            mention.adjectives, mention.indefinite = {"own", "unilateral"}, True
            mention.acts = [Act(frame.sense, frame, modality_of(frame), doers(frame))]
            mention.why = [frame.entry.id, "truces.one-of-own"]
            return [mention]
    return []


ANNOUNCING = frozenset({"announce", "order", "promise", "suspend", "terminate"})
OWN, MAKING = bits_of("own"), bits_of(*ANNOUNCING)


def each_of(mention: TruceMention, parsed: Parsed) -> list[TruceMention]:
    """The arrangements of a plural, one for each day that is told of them."""
    phrase = mention.phrase
    behind = [t for t in parsed.times if t.first >= mention.last and made_on(t)]
    times = [t for t in behind if not is_of_event(t, parsed)]  # "since the war began in April"
    begun = _are_begun(times)
    if phrase is None or mention.weak or not _are_told_apart(phrase, parsed, begun=begun):
        return [mention]
    if "previous" not in mention.adjectives and not (mention.definite or not _are_listed(times)):
        mention.adjectives = mention.adjectives | {"previous"}
    if len(times) < PAIR or not (begun or "previous" in mention.adjectives):
        return [mention]
    made = []
    for time in times:
        one = replace(mention)
        one.acts, one.parties, one.mediators = list(mention.acts), [], []
        one.days, one.quote = made_on(time), mention.quote
        one.adjectives = mention.adjectives | {"another"}
        made.append(one)
    return made


PAIR = 2


def _are_told_apart(phrase: Phrase, parsed: Parsed, *, begun: bool) -> bool:
    """Whether it is a plural, by its verb or, for «перемирия», by the days on which each began."""
    plural = bool(phrase.senses) and all(sense.bits & PLURAL for sense in phrase.senses)
    return are_several(phrase, parsed.frames) or (begun and plural)


def _are_listed(times: list[ResolvedTime]) -> bool:
    """«هدنتان في مايو ويوليو», "truces of May 5 and July 10": days one after the other."""
    return len(times) >= PAIR and all(
        later.first - sooner.last <= APART_BY for sooner, later in pairwise(times)
    )


APART_BY = 2
"""Words between two days of a list: "and", a preposition."""


def _are_begun(times: list[ResolvedTime]) -> bool:
    """«Перемирия в Таизе — с 9 июля — и в Марибе, с 22 июля»: a day for each on which it began."""
    days = {time.value for time in times if time.role in {"start", "since"}}
    return len(days) >= PAIR and len(days) == len(times)


NOT_MADE = frozenset({"end", "instead", "moved"})


def made_on(time: ResolvedTime) -> list[Told]:
    """A month, a year or a day, as that on which it was made."""
    if time.type not in {"DATE", "TIME"} or not time.value or time.role in NOT_MADE:
        return []
    value = time.value.partition("/")[0]
    first, last = time.earliest, time.latest
    if (first is None or last is None) and is_yearless(value):
        first = last = value
    if first is None or last is None:
        return []
    span = Span(time.start, time.end)
    return [Told("made", first[:DAY], last[:DAY], value, span)]


def is_yearless(value: str) -> bool:
    """Whether a value is a day of a year that the text does not tell."""
    return value.startswith("XXXX-") and value[5:7].isdigit() and len(value) >= DAY


def set_apart(mention: TruceMention, parsed: Parsed) -> None:
    """«Прежняя „пауза“», "takes over from a truce of July": told as one of before."""
    behind = parsed.sentence.language == "ar"
    at = mention.item + (1 if behind else -1)
    near = parsed.items[max(at, 0) : at + (2 if behind else 1)]
    for word in near if mention.phrase is not None else ():
        if type(word) is Phrase or not (word.kind in {"x", "time", "mark"} or word.told & SETTING):
            break
        if type(word) is Unit:
            mention.adjectives |= {sense.name for sense in word.senses} & APART
    for act in mention.acts if parsed.told() & ALONE else ():
        beside = parsed.items[max(act.frame.at - 1, 0) : act.frame.at + 2]
        if act.sense in ANNOUNCING and any(item.told & ALONE for item in beside):
            mention.adjectives.add("unilateral")  # "a truce declared unilaterally"
    if mention.phrase is not None:
        mention.adjectives |= _as_earlier(mention, parsed)


def _as_earlier(mention: TruceMention, parsed: Parsed) -> set[str]:
    """What tells that another truce takes its place, or is the first one since."""
    if _is_measured_from(mention, parsed):
        return {"previous", "another"}
    replaced = any(_replaces(act.frame, mention) for act in mention.acts)
    return {"previous"} if replaced else set()


APART = frozenset({"another", "own", "previous"})
ALONE = bits_of("unilateral")
SETTING = bits_of("another", "own", "previous", "adverb", "determiner")


def _is_measured_from(mention: TruceMention, parsed: Parsed) -> bool:
    """«Первое перемирие со времени соглашения о прекращении огня», "the first truce since …"."""
    phrase, carrier = mention.phrase, mention.carrier
    since = [each for each in (phrase, carrier) if each is not None and each.prep == "since"]
    if not since:
        return False
    at = parsed.place_of(since[0])
    before = parsed.items[max(at - NEAR, 0) : at]
    held = next((each for each in reversed(before) if type(each) is Phrase), None)
    return held is not None and not held.prep and held.told & TRUCE > 0


def _replaces(frame: Frame, mention: TruceMention) -> bool:
    """Whether something else takes the place of the truce."""
    subject, thing = frame.subject, frame.object
    if frame.sense != "replace" or frame.form == "noun" or frame.passive or thing is None:
        return False
    return not (subject is not None and subject.holds(mention.phrase)) and thing.holds(
        mention.phrase
    )
