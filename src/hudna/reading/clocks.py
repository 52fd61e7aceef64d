"""The clocks of an arrangement: start, end, duration, recurrence, each with its words.

Nothing is repaired: where start and duration do not make the end, all stand, with a dispute
(domain.md section 7, rule 3).
"""

from dataclasses import dataclass

from msgspec import structs

from hudna.reading.announced_later import is_of_telling
from hudna.reading.clusters import Cluster
from hudna.reading.counted_starts import days_after, start_counted
from hudna.reading.frames import Frame
from hudna.reading.lengths import length_between
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.times_beside import time_beside
from hudna.reading.truce_ends import ends_at_last
from hudna.reading.truce_makers import tells_other
from hudna.reading.truce_mentions import TruceMention, is_ahead
from hudna.reading.verbs_of_start import is_outside_noun, makers_in
from hudna.records import Clock, quote_of

__all__ = ["Clocks", "clocks_of", "is_dated"]

DAY = 10


@dataclass(slots=True)
class Clocks:
    """The clocks of one arrangement; ``recurs`` is a TIMEX3 set value."""

    starts: Clock | None = None
    ends: Clock | None = None
    duration: Clock | None = None
    recurs: str | None = None


def clocks_of(cluster: Cluster, text: str) -> Clocks:
    """The clocks said of an arrangement, each from its own words."""
    clocks = Clocks()
    aside = not cluster.extension and ends_at_last(cluster.mentions)
    lapsed = set() if cluster.original or aside else _lapsed(cluster)
    for time in cluster.times:
        if aside and time.type == "DURATION" and _is_added(time, cluster):
            continue  # "The truce, renewed twice for two months, lapsed"
        if time.value is not None and not (time.role == "end" and time.sentence in lapsed):
            longer = time.type == "DURATION" and _is_added(time, cluster)
            clocks.duration = None if longer else clocks.duration
            _enter(clocks, time, time.value, text)
    if clocks.recurs is not None:
        hours = [t for t in cluster.times if t.value and t.value.startswith("T")]
        _settle_daily(clocks, hours, text)
    if clocks.starts is None and not (cluster.extension or cluster.original):
        clocks.starts = _start_from_acts(cluster, text) or _start_from_days(cluster, text)
    if clocks.ends is None and not cluster.extension:
        clocks.ends = _end_from_acts(cluster, text, lapsed) or _end_from_days(cluster, text)
    return clocks


def _end_from_days(cluster: Cluster, text: str) -> Clock | None:
    """«В полночь на воскресенье закончилось …»: the day told of its end, before the verb too."""
    ended = {"expire", "terminate", "halt", "collapse" if cluster.background else "expire"}
    day = next((d for d in cluster.days if d.what == "over" and is_dated(d.value)), None)
    if day is None or not cluster.senses() & ended or "extend" in cluster.senses():
        return None
    quote = quote_of(text, day.span.start, day.span.end)
    return Clock(value=day.value, basis="derived", quote=quote)


def _end_from_acts(cluster: Cluster, text: str, lapsed: set[int]) -> Clock | None:
    """«قبل أن تنهار في الأول من ديسمبر», "ended on January 29": the time beside the act."""
    longer = "extend" in cluster.senses()
    for mention in cluster.mentions:
        for act in mention.acts:
            if act.sense not in ENDING or act.frame.form == "noun":
                continue
            if act.modality not in {"happened", "planned"} or mention.sentence in lapsed:
                continue
            if act.sense == "expire" and act.modality == "planned" and longer:
                continue  # "extended the truce, which was to expire on Thursday"
            time = _of_end(act.frame.first, mention)
            if time is None or time.value is None or time.type not in {"DATE", "TIME"}:
                continue
            if is_dated(time.value) and (time.first > act.frame.first or act.frame.future):
                return _clock(time, time.value, text, "derived")
    return None


def _of_end(word: int, mention: TruceMention) -> ResolvedTime | None:
    """The time beside an end; not «منهية هدنة بدأت في 19 يناير», the day on which it began."""
    time = time_beside(word, mention, behind=True) or time_beside(word, mention)
    other = [f.first for f in mention.parsed.frames if f.sense in BEGINNING]
    other += [t.first for t in mention.parsed.times if t.role == "end"]  # "due to end by noon, …"
    return None if time is None or any(word < at < time.first for at in other) else time


BEGINNING = frozenset({"enter_force", "agree", "announce", "hold", "order"})


def _lapsed(cluster: Cluster) -> set[int]:
    """Sentences that tell of a prolonged truce only that the time before ended."""
    acts = [
        (m.sentence, a.sense) for m in cluster.mentions for a in m.acts if a.modality == "happened"
    ]
    longer = {sentence for sentence, sense in acts if sense == "extend"}
    ended = {sentence for sentence, sense in acts if sense in ENDING}
    return ended - longer if longer else set()


ENDING = frozenset({"collapse", "expire", "terminate"})


def _enter(clocks: Clocks, time: ResolvedTime, value: str, text: str) -> None:
    first, _, second = value.partition("/")
    if time.type == "SET":
        clocks.recurs = clocks.recurs or value
    elif time.type == "DURATION":
        clocks.duration = clocks.duration or _clock(time, value, text)
    elif not is_dated(first):
        return
    elif second:
        if time.role in {"none", "duration", "start", "within"}:
            clocks.starts = clocks.starts or _clock(time, first, text)
            clocks.ends = clocks.ends or _clock(time, second, text)
    elif time.role == "end":
        held = clocks.ends  # of "until the end of April" and "until 30 April" the day is closer
        closer = held is None or (len(held.value) < DAY and value.startswith(held.value))
        clocks.ends = _clock(time, value, text) if closer else held
    elif time.role in STARTING or (clocks.starts is not None and time.raw.bracketed):
        held = None if time.role == "moved" else clocks.starts
        clocks.starts = _better(held, _clock(time, value, text))


STARTING = frozenset({"start", "since", "moved"})


def _is_added(time: ResolvedTime, cluster: Cluster) -> bool:
    """Whether it tells by how long: «четырёхдневную паузу продлили на двое суток»."""
    if time.mod == "EXTENSION" or time.role == "extension":
        return True
    return any(
        act.sense == "extend"
        and time.sentence == mention.sentence
        and 0 <= time.first - act.frame.last <= BEHIND
        for mention in cluster.mentions
        for act in mention.acts
    )


BEHIND = 2
"""Words from a verb that extends to the length that it adds."""


def _settle_daily(clocks: Clocks, hours: list[ResolvedTime], text: str) -> None:
    """A daily pause: its length is one day's hours, its start the first day's opening hour."""
    both = next((t for t in hours if t.value and "/" in t.value), None)
    opens = next((t for t in hours if t.role == "start"), both)
    closes = next((t for t in hours if t.role == "end"), both)
    if opens is None or opens.value is None:
        return
    first = opens.value.partition("/")[0]
    if closes is not None and closes.value is not None and clocks.duration is None:
        length = length_between(first, closes.value.rpartition("/")[2])
        clocks.duration = _clock(closes, length, text, "derived") if length else None
    if clocks.starts is not None and len(clocks.starts.value) == DAY:
        clocks.starts = structs.replace(clocks.starts, value=f"{clocks.starts.value}{first}")


def _clock(time: ResolvedTime, value: str, text: str, basis: str = "stated") -> Clock:
    return Clock(
        value=value,
        zone=time.zone,
        basis=basis,  # type: ignore[arg-type]
        quote=quote_of(text, time.start, time.end),
    )


def is_dated(value: str) -> bool:
    """A clock time or weekday without a date fixes no moment; it stays among the times."""
    return value[:4].isdigit() or (value.startswith("XXXX-") and value[5:7].isdigit())


def _better(held: Clock | None, new: Clock) -> Clock:
    """Of two writings of one start the closer one, and the local one before Greenwich."""
    if held is None:
        return new
    if held.value[:DAY] != new.value[:DAY]:
        return held
    local = held.value.endswith("Z") and not new.value.endswith("Z")
    closer = not _has_hour(held.value) and _has_hour(new.value)
    return new if local or closer else held


def _has_hour(value: str) -> bool:
    return value[DAY : DAY + 1] == "T" and value[DAY + 1 : DAY + 3].isdigit()


def _start_from_acts(cluster: Cluster, text: str) -> Clock | None:
    """«بدأ يوم 27 فبراير»: the time beside the act by which it began."""
    for wanted, basis in (
        (("enter_force",), "stated"),
        (("announce", "halt", "order"), "derived"),
        (("agree",), "derived"),
    ):
        for mention in cluster.mentions:
            if "agree" in wanted and not mention.recalled:
                continue
            for frame in makers_in(mention, wanted):
                counted = days_after(frame.first, mention)
                if counted is not None:
                    day = start_counted(counted, mention)
                    return _clock(counted, day, text, "derived") if day else None
                time = time_beside(frame.first, mention)
                if time is None or _is_of_else(time, frame, mention):
                    continue
                exact = time.value and time.type in {"DATE", "TIME"}
                if exact and time.value and is_dated(time.value):
                    return _clock(time, time.value, text, basis)
    return None


def _is_of_else(time: ResolvedTime, frame: Frame, mention: TruceMention) -> bool:
    """«أعلن مساء الخميس الموافقة على تمديد الهدنة»: when that was said, or made longer."""
    other = any(a.frame is frame and tells_other(a, mention) for a in mention.acts)
    return other or _is_before(time, frame, mention) or _tells_longer(frame, mention)


def _tells_longer(frame: Frame, mention: TruceMention) -> bool:
    """Whether it is a prolongation that was announced or agreed on, not the truce."""
    return frame.sense != "enter_force" and any(
        act.sense == "extend" and frame in act.frame.chain() for act in mention.acts
    )


def _is_before(time: ResolvedTime, frame: Frame, mention: TruceMention) -> bool:
    """Whether it tells when somebody spoke of it, before what he said."""
    bare = frame.form in BARE and time.first < frame.first
    bare = bare or (frame.antecedent and time.last <= mention.first)
    return bare or is_outside_noun(time, frame, mention) or is_of_telling(time, frame, mention)


BARE = frozenset({"noun", "infinitive"})


def _start_from_days(cluster: Cluster, text: str) -> Clock | None:
    """The day on which it was made or began, of one that is history or is told to be kept."""
    acts = (act for mention in cluster.mentions for act in mention.acts)
    kept = any(a.sense in KEPT and not (a.sense == "enter_force" and is_ahead(a)) for a in acts)
    begun = cluster.background or kept  # not "to take effect 30 days after signing"
    for what in ("begun", "made"):
        for day in cluster.days:
            told = what == "begun" or (begun and not _is_of_its_end(day.span.start, cluster))
            if day.what == what and told and is_dated(day.value):
                quote = quote_of(text, day.span.start, day.span.end)
                return Clock(value=day.value, basis="derived", quote=quote)
    return None


def _is_of_its_end(at: int, cluster: Cluster) -> bool:
    """«أعلن، الجمعة، تعليق العمل بالهدنة»: the day of that sentence is when it was suspended."""
    stopping = (
        m.parsed
        for m in cluster.mentions
        if any(a.sense in STOPPED and a.modality == "happened" for a in m.acts)
    )
    spans = (p.words.span(p.sentence.first, p.sentence.last) for p in stopping)
    return any(span.start <= at < span.end for span in spans)


STOPPED = frozenset({"suspend"})
KEPT = frozenset(
    {"breach", "implement", "monitor", "enter_force", "hold", "respect", "violate", "collapse",
     "expire", "terminate"}
)  # fmt: skip
