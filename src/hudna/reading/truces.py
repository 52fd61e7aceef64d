"""Mentions of arrangements, and what each sentence says of them.

A mention is a noun phrase that names a truce, or a verb that stops fire («прекращают огонь»).
What is said of it (acts, parties, mediators, exclusions, times, places) is gathered from the
frames that hold it; nothing is taken from a sentence that does not speak of it.
"""

from hudna.packs.features import DET
from hudna.reading.bare_deals import bare_deals
from hudna.reading.frames import Frame, Parsed
from hudna.reading.halts import halts_in
from hudna.reading.named_days import is_of_last_year
from hudna.reading.phrases import Phrase
from hudna.reading.roles_by_mention import give_roles
from hudna.reading.senses import bits_of
from hudna.reading.spoken_on import spoken_on
from hudna.reading.truce_anaphora import (
    has_the,
    is_indefinite,
    taken_up,
    told_before,
)
from hudna.reading.truce_brokers import brokers_in
from hudna.reading.truce_exclusions import excluded_in
from hudna.reading.truce_facts import add_facts
from hudna.reading.truce_mentions import IMMEDIATE, TruceMention
from hudna.reading.truce_promises import is_aimed
from hudna.reading.truce_spells import bare_halts, lengths_of_quiet, quiet_by_deal
from hudna.reading.truces_before import each_of, one_before, one_of_own
from hudna.reading.truces_in_row import further_ones, set_in_row
from hudna.reading.units import Sense, Unit

__all__ = ["find_truces"]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})


def find_truces(
    parsed: Parsed, segment_kind: str, number: int, *, named: bool = True, bare: bool = False
) -> list[TruceMention]:
    """Mentions of arrangements in one sentence.

    Args:
        parsed: the sentence.
        segment_kind: the kind of its segment.
        number: its number in the document.
        named: whether the text has named an arrangement before.
        bare: whether a deal between two sides is to be taken for one: the text names no truce.
    """
    if segment_kind in SILENT_SEGMENTS:
        return []
    found = _told_in(parsed, segment_kind, number)
    if bare and not found:
        found = bare_deals(parsed, segment_kind, number)
    if named or any(not mention.weak for mention in found):
        found.extend(told_before(parsed, segment_kind, number))
        found.extend(taken_up(parsed, segment_kind, number))
        found.extend(one_before(parsed, segment_kind, number))
        if not any(not mention.weak for mention in found):
            found.extend(one_of_own(parsed, segment_kind, number))
        if not found:
            found.extend(spoken_on(parsed, segment_kind, number))
    found.extend(further_ones(parsed, found, segment_kind, number))
    found.sort(key=_place)
    left_out, brokers = (excluded_in(parsed), brokers_in(parsed)) if found else ([], [])
    for mention in found:
        add_facts(mention, parsed)
    give_roles(found, parsed, left_out, brokers)
    _keep_apart(found)
    _under(found)
    return set_in_row(found, parsed)


def _under(found: list[TruceMention]) -> None:
    """«A pause that includes a halt to attacks»: what a truce covers is no other truce."""
    for mention in found[1:]:
        covers = [a.frame for a in mention.acts if a.sense == "include" and not a.frame.negated]
        phrase = mention.phrase
        if phrase is not None and any(_takes(f, phrase) and f.at < mention.item for f in covers):
            mention.weak = True


def _takes(frame: Frame, phrase: Phrase) -> bool:
    return any(held.holds(phrase) for _, held in frame.roles())


def _keep_apart(found: list[TruceMention]) -> None:
    """«Renewed their truce after the first one fell through»: what befell the first is its own."""
    taken = {
        act.frame.at
        for mention in found
        if mention.why[:1] == ["truces.one-before"]
        for act in mention.acts
        if act.frame.at > mention.item
    }
    for mention in found if taken else ():
        if mention.why[:1] != ["truces.one-before"]:
            mention.acts = [act for act in mention.acts if act.frame.at not in taken]


def _told_in(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """What a noun names, a verb stops, or a length of quiet tells."""
    found: list[TruceMention] = []
    for at, item in enumerate(parsed.items if parsed.told() & TRUCE else ()):
        if type(item) is not Phrase:
            continue
        for part, weak in _truce_parts(item):
            mention = _mention(part, at, parsed, segment_kind, number)
            mention.weak = weak or _is_where(mention, part, item)
            found.extend(each_of(mention, parsed))
    found.extend(halts_in(parsed, segment_kind, number, found))
    if not found and parsed.told() & PACT:
        found.extend(quiet_by_deal(parsed, segment_kind, number))
    if parsed.times and not found:
        found.extend(lengths_of_quiet(parsed, segment_kind, number))
        found.extend(bare_halts(parsed, segment_kind, number))
    return found


TRUCE, PACT = bits_of("truce"), bits_of("pact")


def _place(mention: TruceMention) -> tuple[bool, int]:
    """In the order of the text; what only takes one up, behind what names one."""
    return mention.weak, mention.first


def _truce_parts(phrase: Phrase) -> list[tuple[Phrase, bool]]:
    found: list[tuple[Phrase, bool]] = []
    for part in phrase.everything():
        if not part.told & TRUCE:
            continue
        titled = phrase.sense("organ", "office", "channel") is not None
        weak = part is not phrase and titled and part.prep in {"", "of", phrase.prep}
        found.append((part, weak))
    return found[:2]


def _is_where(mention: TruceMention, part: Phrase, item: Phrase) -> bool:
    """«In the de-escalation zone»: the zone says where, not what was agreed."""
    prep = part.prep or item.prep
    return mention.kind == "deescalation_zone" and prep in {"in", "b", "on", "at", "from", "into"}


def _mention(part: Phrase, at: int, parsed: Parsed, segment_kind: str, number: int) -> TruceMention:
    sense = part.sense("truce")
    assert sense is not None  # noqa: S101 (asked above)
    told = (*part.adjectives, *_before_maker(at, part, parsed))
    adjectives = {a.name for a in told if not _is_without_term(a)}
    if part.first and any(parsed.words.hyphen[part.first - 1 : part.first + 1]):
        adjectives.discard("previous")  # "the year-old truce", "an hours-old truce" runs
    if parsed.times and is_of_last_year(part, parsed):
        adjectives.add("previous")
    adjectives |= {s.name for g in part.genitives for s in g.senses} & {"holiday"}
    behind = (s.name for g in part.genitives for s in g.adjectives)
    adjectives |= {"unilateral"} & set(behind)  # «هدنة القوات الحكومية من جانب واحد»
    if _is_for_feast(at, parsed):
        adjectives.add("holiday")
    if any("now" in each.entry.fields for each in (sense, *part.adjectives)):
        adjectives.add(IMMEDIATE)
    definite = bool(part.bits & DET) or has_the(part, parsed)
    denial = None if _is_kept(part, at, parsed) else _denial(at, parsed, definite=definite)
    denial = denial or _denied_behind(at, parsed)
    gone = _is_gone(at, denial, parsed)
    return TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind=_aimed(_kind(sense.entry.fields.get("kind", "ceasefire"), adjectives), at, parsed),
        quote=parsed.words.span(part.head.first, part.last),
        first=part.first,
        last=part.last,
        item=at,
        definite=definite,
        denied=denial is not None and not gone,
        gone=gone,
        indefinite=is_indefinite(part, parsed),
        phrase=part,
        adjectives=adjectives,
        why=[sense.entry.id],
    )


def _before_maker(at: int, part: Phrase, parsed: Parsed) -> list[Sense]:
    """«A previous *U.S.-brokered* pause»: the adjective before a name that a hyphen ties to it."""
    if at < TIED or part is not parsed.items[at] or part.first == 0:
        return []
    name, hyphen, participle = parsed.items[at - TIED : at]
    tied = type(name) is Phrase and hyphen.mark == "-" and type(participle) is Unit
    made = tied and participle.last == part.first and participle.verb is not None
    return list(name.adjectives) if made and type(name) is Phrase else []


TIED = 3
"""Items of a name, its hyphen and a participle before a noun."""


def _aimed(kind: str, at: int, parsed: Parsed) -> str:
    """The kind, where what stops is not only the strikes on one sort of target."""
    halted = kind == "cessation_of_hostilities" and is_aimed(at, parsed)
    return "thematic_moratorium" if halted else kind


def _is_for_feast(at: int, parsed: Parsed) -> bool:
    """«Перемирие на Курбан-байрам», "a truce over Christmas": a feast right behind it."""
    strange = 0
    for item in parsed.items[at + 1 : at + FAR]:
        if item.told & FEAST:
            return True
        prep = item.sense("prep") if type(item) is Unit else None
        told = prep.entry.fields.get("prep", "") if prep is not None else ""
        strange += item.kind == "x"
        if type(item) is Phrase:
            told = item.prep
            if not told:
                return False
        elif _closes(item):
            return False
        if told in TEMPORAL or strange > 2:  # noqa: PLR2004 (two words: "to mark")
            return False
    return False


def _closes(item: Unit) -> bool:
    """Whether what is told of a truce ends there: a verb, a mark, a clause of its own."""
    if item.kind == "mark":
        return item.mark not in QUOTES
    return item.verb is not None or item.is_sense("conj_clause", "relative")


FEAST = bits_of("holiday")
FAR = 8
"""Items from a truce to the feast that it is for: who keeps it, where and how long stand before."""
QUOTES = frozenset("\"'«»“”„")
TEMPORAL = frozenset({"after", "before", "since", "until"})


def _is_without_term(adjective: Sense) -> bool:
    """«Бессрочное», "indefinite": no term is set, which is no end of the war for good."""
    return adjective.name == "permanent" and "kind" not in adjective.entry.fields


def _is_kept(part: Phrase, at: int, parsed: Parsed) -> bool:
    """«عدم احترام الهدنة»: what is not done is the keeping of a truce that is there."""
    item = parsed.items[at]
    return item is not part and item.told & KEEPING > 0


KEEPING = bits_of("respect", "hold", "extend", "violate", "implement")


def _denial(at: int, parsed: Parsed, *, definite: bool) -> Sense | None:
    """«لا توجد أي هدنة», "there will be no pause", «никакого перемирия нет».

    «لا يمس الهدنة»: a verb unknown to us that is denied of the truce denies no truce.
    """
    strange = definite or parsed.sentence.language == "ar"
    for item in reversed(parsed.items[max(at - 4, 0) : at]):
        if isinstance(item, Phrase):
            return None
        if item.is_sense("negator"):
            return item.sense("negator")
        passed = (item.kind == "x" and not strange) or item.is_sense(
            "determiner", "adverb", "auxiliary", "modal_future"
        )
        if not passed:
            return None
    return None


def _denied_behind(at: int, parsed: Parsed) -> Sense | None:
    """«Никакого перемирия в городе нет»: the denial stands behind, over where it would be."""
    for item in parsed.items[at + 1 : at + 3] if parsed.sentence.language == "ru" else ():
        if isinstance(item, Unit):
            sense = item.sense("negator")
            told = sense is not None and sense.entry.fields.get("neg") == "present"
            return sense if told else None
        if item.prep not in {"in", "on", "at", "with", "between"}:
            return None
    return None


def _is_gone(at: int, denial: Sense | None, parsed: Parsed) -> bool:
    """«Перемирия больше нет», "there is no longer a truce": there was one before."""
    if denial is not None and "ended" in denial.entry.fields:
        before = parsed.items[max(at - 4, 0) : at]
        return any(isinstance(item, Unit) and item.is_sense("adverb") for item in before)
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    denial = after.sense("negator") if after is not None else None
    return denial is not None and denial.entry.fields.get("ended") == "whole"


def _kind(kind: str, adjectives: set[str]) -> str:
    if "permanent" in adjectives and kind in {"ceasefire", "cessation_of_hostilities"}:
        return "permanent_ceasefire"
    if "holiday" in adjectives:
        return "holiday_truce"
    if "humanitarian" in adjectives and kind in {"ceasefire", "regime_of_calm"}:
        return "humanitarian_pause"
    return kind
