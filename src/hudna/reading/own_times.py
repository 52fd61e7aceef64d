"""The times of a sentence that are said of one of its truces, and what they tell of it."""

from hudna.packs.features import PAST
from hudna.reading.breach_days import is_of_count
from hudna.reading.lengths import length_of
from hudna.reading.operators import modality_of
from hudna.reading.other_lengths import is_of_other
from hudna.reading.phrases import Phrase
from hudna.reading.since_told import NEARBY, is_since, is_when
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.times_of_else import begun_then, is_of_else
from hudna.reading.truce_edges import is_edge_of_else
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truces_in_row import is_further
from hudna.reading.units import Unit

__all__ = ["PASSED", "lengths", "own_times", "start_told", "strength"]

PASSED = 1
"""How strongly a mention without times and acts of its own tells the kind."""
BEGINNING = frozenset({"start", "since"})
CLOCK_ROLES = frozenset({"start", "end", "duration", "extension", "recurs", "since", "moved"})


def own_times(
    mention: TruceMention, together: list[TruceMention], here: list[ResolvedTime]
) -> list[ResolvedTime]:
    """The clock times of its sentence that stand nearest to this mention."""
    if mention.phrase is None and any(
        a.modality == "hypothetical" and a.sense == "halt" for a in mention.acts
    ):
        return []  # "if they stop by noon"
    rivals = [m for m in together if not m.weak]
    own: list[ResolvedTime] = []
    for time in here:
        if not _may_be_of(time, mention):
            continue
        if mention.days and "another" in mention.adjectives and time.role in BEGINNING:
            if any(day.span.start == time.start for day in mention.days):
                own.append(time)
            continue
        begun = begun_then(time, rivals) or rivals
        nearest = min(begun, key=lambda m: _distance(m, time), default=mention)
        if nearest is mention or (mention.weak and _is_added(time, mention)):
            own.append(time)
    return own


AGE = "duration.old"
"""The rule of times by which something is old: no two-month-old truce was made for two months."""


def _may_be_of(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether a time tells a clock, and not of something else than the mention."""
    spans = "/" in (time.value or "") and time.type in {"DATE", "TIME"}
    if is_of_count(time, mention) or is_of_else(time, mention):
        return False
    added = time.mod == "EXTENSION"
    told = time.type == "SET" or spans or added or time.role in CLOCK_ROLES
    if not told and not _inside(time, mention):
        return False
    if AGE in time.raw.rules or (time.type == "DURATION" and _is_no_length(time, mention)):
        return False
    years = time.role == "start" and len(time.value or "") == YEAR
    years = years and not is_when(time, mention)
    if (time.role == "since" or years) and not is_since(time, mention):
        return False
    return not is_edge_of_else(time, mention)


def _is_no_length(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Через считаные часы», "ten days of talks", "failed to prolong it for six months"."""
    if "X" in (time.value or "") or _is_of_another(time, mention) or _is_so_far(time, mention):
        return True
    if _describes(time, mention):
        return False
    if _is_added(time, mention):
        return _is_not_added(time, mention)
    told = any(mention.last <= f.first < time.first for f in mention.parsed.frames)
    if time.role == "duration" and 0 <= time.first - mention.last <= SET_BEHIND and not told:
        return False  # «التفاوض على هدنة مدتها ستة أسابيع»
    if _is_of_talks(time, mention):
        return True
    return _is_not_added(time, mention)


MORE = "MORE_THAN"


def _is_so_far(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "the lull has held for nine days": how long one has lasted is no term of it."""
    if mention.weak or mention.recalled or "previous" in mention.adjectives:
        return False
    over = time.mod == MORE
    held = (a.frame for a in mention.acts if a.sense == "hold" and (a.done or over))
    return any(0 <= time.first - frame.last <= BEHIND for frame in held)


def _is_of_another(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "ended its truce, while X prolonged his by ten days": added to what another verb has."""
    mine = {act.frame.at for act in mention.acts}
    longer = [f for f in mention.parsed.frames if f.sense == "extend"]
    near = [f for f in longer if 0 <= time.first - f.last <= 2 * BEHIND and f.at > mention.item]
    return time.role == "extension" and bool(near) and all(f.at not in mine for f in near)


def _describes(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Refused to prolong the three-day Eid ceasefire»: a length that stands in its phrase."""
    named = mention.phrase is not None and mention.phrase.sense("truce") is not None
    if time.mod is not None or not named or mention.why[-1] == "truces.halt-of-fire":
        return False
    if mention.first <= time.first < mention.last:
        return True
    return time.last == mention.first and mention.parsed.words.hyphen[time.last - 1]


SET_BEHIND = 3
"""Words from a halt to «مدته …», over what is halted."""


def _is_not_added(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Failed to prolong it for another six months»: what was not added is no length of it."""
    before = next((i for i in mention.parsed.items if i.last == time.first), None)
    if isinstance(before, Unit) and before.is_sense("negator"):
        return True  # «продлится не восемь часов, а …»
    return any(
        frame.sense == "extend"
        and (modality_of(frame) in UNDONE or any(above.failed for above in frame.chain()))
        and 0 <= time.first - frame.last <= BEHIND
        for frame in mention.parsed.frames
    )


BEHIND, UNDONE = 3, frozenset({"demanded", "negated"})
"""Words from a verb that extends to by how long; what is not told to be prolonged by it."""


def _is_of_talks(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Ten days of talks», «четыре дня боёв»: the length of something else."""
    if _is_counted_from(time, mention) or is_of_other(time, mention):
        return True
    if _is_of_war(time, mention):
        return True
    after = _behind(time, mention)
    if after is None or after.sense("truce", "object_halt") is None:
        return after is not None and after.sense("consult", "armed_clash") is not None
    return after.sense("truce") is None


def _is_of_war(time: ResolvedTime, mention: TruceMention) -> bool:
    """«حرب الأيام الأربعة»: the length stands in the name of the war."""
    return any(
        part.first <= time.first < part.last and part.sense("object_halt") is not None
        for part in mention.parsed.phrases()
        if part.sense("truce") is None and part is not mention.phrase
    )


def _behind(time: ResolvedTime, mention: TruceMention) -> Phrase | None:
    """The phrase that stands right behind a time, over no verb («на сутки прекратит бои»)."""
    for item in mention.parsed.items:
        if time.last <= item.first <= time.last + 1:
            if isinstance(item, Phrase):
                return item
            if item.verb is not None:
                return None
    return None


def _is_counted_from(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "14 days after notice": a distance, not a length."""
    if time.mod == "EXTENSION":
        return False  # "six more days before it runs out"
    for item in mention.parsed.items:
        if item.first == time.last:
            if isinstance(item, Phrase):
                return item.prep in DISTANT or item.sense("enter_force") is not None
            prep = item.sense("prep")
            return prep is not None and prep.entry.fields.get("prep") in DISTANT
    return False


DISTANT = frozenset({"after", "before", "since"})
"""Prepositions that make a length a distance: "two days after", «суток с начала»."""


YEAR = 4
"""Characters of a value that tells a year alone."""


def _is_added(time: ResolvedTime, mention: TruceMention) -> bool:
    """«قبل انتهاء هدنة الأسبوع اتفقا على تمديدها خمسة أيام»: how long it is prolonged."""
    return time.type == "DURATION" and any(
        act.sense == "extend" and 0 <= time.first - act.frame.last <= 1 for act in mention.acts
    )


def _inside(time: ResolvedTime, mention: TruceMention) -> bool:
    """In the phrase itself, or a length right before or shortly after it."""
    if mention.first <= time.first < mention.last:
        return True
    over = mention.recalled or "previous" in mention.adjectives
    if time.type == "DURATION" and any(
        _is_going_on(act, over=over) and 0 <= time.first - act.frame.last <= 1
        for act in mention.acts
    ):
        return True  # «ثم مددت 24 ساعة», «действующего две недели»
    if time.type == "DURATION" and mention.weak and mention.phrase is None:
        before = next((i for i in mention.parsed.items if i.last == time.first), None)
        if isinstance(before, Unit) and before.is_sense("modal_future"):
            return True  # "It began on Friday and is to last four days"
    if time.type != "DURATION" or time.role in {"within", "before", "after"}:
        return False
    return 0 <= mention.first - time.last <= 1 or 0 <= time.first - mention.last <= NEARBY


def _is_going_on(act: Act, *, over: bool) -> bool:
    """Whether it is prolonged, or is told to last.

    How long one has lasted is no term of it, unless it is over: "the first lasted a week".
    """
    lasts = act.sense == "hold" and act.modality != "negated"
    return act.sense == "extend" or (lasts and (over or not (act.done or act.frame.bits & PAST)))


def _distance(mention: TruceMention, time: ResolvedTime) -> tuple[int, int]:
    """A time belongs to the mention before it rather than to one that follows."""
    if time.first >= mention.first:
        return (0, time.first - mention.first)
    if is_further(mention):
        return (2, mention.first - time.last)  # "a pause on Tuesday and another on Friday"
    near = 2 if time.type == "DURATION" else 1
    return (1 if mention.first - time.last > near else 0, mention.first - time.last)


def strength(mention: TruceMention, own: list[ResolvedTime]) -> int:
    """How strongly a mention tells the kind: named where it is made or dated, most of all."""
    if mention.weak:
        return 0
    if mention.phrase is None:
        return PASSED
    made = mention.phrase is not None and any(act.sense in MADE for act in mention.acts)
    dated = any(time.role in {"start", "since", "end"} for time in own)
    return PASSED + 1 if made or dated else PASSED


MADE = frozenset({"agree", "announce", "order", "accept", "extend", "enter_force", "propose"})


def lengths(mention: TruceMention, own: list[ResolvedTime]) -> set[str]:
    """Lengths that are said of the truce itself: "a 30-day truce", "a truce for 30 days"."""
    if mention.weak or any(act.sense in {"extend", "hold"} for act in mention.acts):
        return set()
    return {
        length_of(time.value)
        for time in own
        if time.type == "DURATION" and time.value and time.mod is None and _is_fixed(time, mention)
    }


def _is_fixed(time: ResolvedTime, mention: TruceMention) -> bool:
    first, last = mention.first, mention.last
    if _is_of_halt(time, mention):
        return True
    if time.role == "duration" or first <= time.first < last or 0 <= first - time.last <= 1:
        return True
    return mention.phrase is not None and 0 <= time.first - last <= 1  # "a truce of 30 hours"


def _is_of_halt(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Stop operations against X for eight days»: of the only act, a halt by one side."""
    halted = any(act.sense == "halt" and act.modality in TOLD for act in mention.acts)
    return (
        halted
        and mention.why[1:2] == ["truces.halt-of-fire"]
        and (0 <= time.first - mention.last <= NEARBY)
    )


def start_told(mention: TruceMention, own: list[ResolvedTime]) -> str | None:
    """When it began, or is to begin; of one told by a verb, the hour beside that verb."""
    for time in own:
        if time.role in {"start", "since"} and time.value:
            return time.value
    if mention.phrase is not None:
        return None
    for act in mention.acts:
        told = act.modality in TOLD or act.frame.must
        if act.sense == "halt" and act.frame.form != "noun" and told:
            for time in mention.parsed.times:
                near = 0 <= time.first - act.frame.last <= BESIDE
                if near and time.type == "TIME" and time.role == "none" and time.value:
                    return time.value
    return None


BESIDE = 9
"""Words from a verb that stops fire to the hour at which it does."""

TOLD = frozenset({"happened", "planned"})
