"""What a text tells as its background rather than as its news (domain.md 9.3)."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from hudna.judging.moments import extent_of, moment, seconds_of
from hudna.judging.relations import ATTACKS
from hudna.judging.signature import Sentences
from hudna.judging.tally_periods import BREACH, is_tally
from hudna.records import Agreement, Event, Extent, Reading

__all__ = ["Backdrop", "is_long_ago"]

LONG_BEFORE_DAYS = 12
"""A happening this long before the text is told as its background."""
LOOKS_BACK = 3
"""So many days told make a text look back."""
MANY = 5
"""From so many attacks of no day on it is a count."""
SEVERAL = 3
"""So many places in one sentence are those over which a tally is spread."""
DAYS = frozenset({"DATE", "TIME"})
DAYS_AGO, WEEK = timedelta(days=3), timedelta(days=6)
"""So many days back, or so wide a time, is no news where no place is told."""
RECALLED = "events.recalled"
"""What the reading says of an act that its text recalls, by a word or by its tense."""
RECALLED_AFTER = timedelta(days=1, hours=12)
"""Yesterday's news is put as what had been, too."""
MONTH = timedelta(days=28)
BESIDE = 8
"""Characters between a length of time and what it is told of."""
NOWHERE = frozenset({"country", "region"})
COARSE = frozenset({"country", "region", "adm1"})


class Backdrop:
    """Tells of the happenings of one reading whether they are its background."""

    def __init__(self, reading: Reading, sentences: Sentences) -> None:
        """Take the reading and where its sentences stand."""
        self._reading = reading
        self._sentences = sentences
        self._recalled = {a.id for a in reading.agreements if _is_old(a, reading)}
        self._back = _looks_back(reading)
        self._aged = _looks_back(reading, lengths=True)
        self._lead = _end_of_lead(reading, sentences)
        tallies = [a for a in reading.allegations if is_tally(a)]
        self._counts = bool(tallies)
        self._charged = frozenset(a.against for a in tallies)
        self._counting = self._tellers(a.claim for a in tallies)
        self._counted = {
            (sentences.at(a.quote.start), act)
            for a in tallies
            if a.count is not None and a.count.min != 1
            for act in ((*ATTACKS, None) if a.act == BREACH else (a.act,))
        }
        self._old: set[int] = set()
        self._bare = Counter(sentences.at(e.quote.start) for e in reading.events if _is_bare(e))
        self._spread = {s for s, n in self._places().items() if n >= SEVERAL}

    def _places(self) -> Counter[int]:
        """How many places each sentence names."""
        named = {
            (self._sentences.at(m.quote.start), m.refers_to or m.quote.text)
            for m in self._reading.mentions
            if m.kind == "place"
        }
        return Counter(sentence for sentence, _ in named)

    def _tellers(self, claims: Iterable[str | None]) -> frozenset[tuple[str | None, str | None]]:
        """Whose claims these are."""
        held = {c.id: c for c in self._reading.claims}
        told = (held[claim] for claim in claims if claim in held)
        return frozenset((c.speaker, c.described_as) for c in told)

    def holds(self, event: Event, time: Extent | None) -> bool:
        """Whether a happening, told in its place in the text, is no news of it."""
        sentence = self._sentences.at(event.quote.start)
        counted = (sentence, event.incident_type) in self._counted
        if event.casualties is None and (counted or (time is None and _is_count(event))):
            return True  # "18 breaches, among them six strikes on A": what a count is made of
        if time is not None:
            return self._is_past(event, time, sentence)
        if self._back or event.agreement in self._recalled:
            return True
        if _is_fighting(event) or self._is_told_back(event):
            return True
        return event.quote.start >= self._lead and self._is_behind_lead(event, sentence)

    def _is_behind_lead(self, event: Event, sentence: int) -> bool:
        """Whether what has no day, and does not open the text, is told as its background."""
        if self._aged or _is_only_recalled(event):
            return True
        # "In January a raid killed 90, days after an attack on X": one sentence looks back.
        old = sentence in self._old or sentence in self._dated_back()
        listed = _is_bare(event) and self._bare[sentence] > 1
        return old or listed or _is_condition(event) or self._is_of_tally(event, sentence)

    def _is_past(self, event: Event, time: Extent, sentence: int) -> bool:
        """Whether what has a time is told for the sake of something later."""
        old = is_long_ago(self._reading, time) or self._is_of_days_ago(event, time)
        old = old or (RECALLED in event.why and self._since(time) >= RECALLED_AFTER)
        if old:
            self._old.add(sentence)
        return old or self._is_spoken_of(event, sentence)

    def _is_of_days_ago(self, event: Event, time: Extent) -> bool:
        """«India had hit nine camps on Wednesday»: days back, at no place, and behind the lead.

        "X, which last week took the town of Y": a whole week that has gone by is no news either.
        """
        if time.latest is None or event.quote.start < self._lead:
            return False
        since = self._since(time)
        wide = moment(time.latest) - moment(time.earliest or time.latest) >= WEEK
        if wide and event.casualties is None and since > timedelta(0):
            return True
        return not self._is_placed(event, NOWHERE) and (wide or since >= DAYS_AGO)

    def _since(self, time: Extent) -> timedelta:
        """How long before the text a time was over; less than nothing where that is unknown."""
        published = self._reading.document.published.value
        if published is None or time.latest is None:
            return -DAYS_AGO
        return moment(published) - moment(time.latest)

    def _is_placed(self, event: Event, beyond: frozenset[str]) -> bool:
        """Whether it is told at a place that is no such wide one."""
        place = self._reading.places.get(event.place or "")
        return place is not None and place.level not in beyond

    def _is_spoken_of(self, event: Event, sentence: int) -> bool:
        """«Spoke by telephone today about the fighting in the east»: the day is that of talking."""
        if not _is_fighting(event) or self._is_placed(event, COARSE):
            return False
        return any(
            other.time == event.time
            and other.kind != "attack"
            and self._sentences.at(other.quote.start) == sentence
            for other in self._reading.events
        )

    def _is_told_back(self, event: Event) -> bool:
        """«12 days after he was kidnapped»: told by how long ago it was."""
        if event.incident_type == "armed_clash":
            return False  # "12 days of clashes"
        return any(
            0 <= event.quote.start - time.quote.end <= BESIDE
            and (seconds_of(time.value or "") or 0) >= DAYS_AGO.total_seconds()
            for time in self._reading.times
            if time.type == "DURATION"
        )

    def _dated_back(self) -> set[int]:
        """Sentences all of whose days lie weeks back."""
        days: dict[int, list[bool]] = {}
        for time in self._reading.times:
            extent = extent_of(time.value) if time.value and time.type in DAYS else None
            if extent is not None:
                held = days.setdefault(self._sentences.at(time.quote.start), [])
                held.append(is_long_ago(self._reading, extent))
        return {sentence for sentence, old in days.items() if all(old)}

    def is_headline(self, event: Event) -> bool:
        """Whether it stands above the text."""
        begins = _begin_of_text(self._reading)
        return event.quote.start < begins

    def _is_of_tally(self, event: Event, sentence: int) -> bool:
        """«The breaches were at A, B and C and included sniper fire»: what a count is made of."""
        if not self._counts or event.casualties is not None:
            return False
        own = self._charged.issuperset(event.actors)
        if event.kind == "attack" and own and self._tellers(event.claims) <= self._counting:
            return True  # "The breaches included shots near A", says who counts
        return sentence in self._spread or not self._is_placed(event, COARSE)


def _is_count(event: Event) -> bool:
    """«Отмечено 23 обстрела»: so many of no day are somebody's count, not one happening."""
    count = event.count
    return count is not None and count.min is not None and count.min >= MANY


def _is_old(agreement: Agreement, reading: Reading) -> bool:
    """Whether an agreement is recalled, and by the text's own words began long before."""
    start = extent_of(agreement.starts.value) if agreement.starts else None
    return agreement.background and is_long_ago(reading, start)


def _looks_back(reading: Reading, *, lengths: bool = False) -> bool:
    """Whether all days that a text tells lie weeks back: what it tells undated does too.

    "Six months after it began": with ``lengths`` such a length is one more look back.
    """
    days = [
        extent
        for time in reading.times
        if time.type in DAYS
        and time.value is not None
        and (extent := extent_of(time.value)) is not None
    ]
    told = len(days) + (lengths and _long_lengths(reading))
    return bool(days) and told >= LOOKS_BACK and all(is_long_ago(reading, day) for day in days)


def _long_lengths(reading: Reading) -> int:
    """How many lengths of a month and more a text tells."""
    lengths = (t.value for t in reading.times if t.type == "DURATION" and t.value)
    return sum((seconds_of(length) or 0) >= MONTH.total_seconds() for length in lengths)


def _is_fighting(event: Event) -> bool:
    """Whether it is the fighting as such, without a day, a toll or anybody named who fights."""
    told = event.casualties is not None or event.actors or event.recipients
    return event.incident_type == "armed_clash" and not told


def _is_only_recalled(event: Event) -> bool:
    """Whether the text recalls it, and tells neither what it cost nor who says so."""
    return RECALLED in event.why and event.casualties is None and not event.claims


def _is_bare(event: Event) -> bool:
    """Whether of an attack neither day, toll, doer, victim nor witness is told.

    "There were the strikes on A and the shooting at B": several such in a sentence sum up.
    """
    told = event.time or event.casualties or event.actors or event.recipients or event.claims
    return event.kind == "attack" and not told


def _is_condition(event: Event) -> bool:
    """Whether it is told as how things stand: a war that goes on, a road that is open.

    Such is, behind the lead, what has neither a day nor a toll, and is told by nobody
    ("government forces have since retaken X"), is two-sided fighting or no attack at all.
    """
    if event.casualties is not None:
        return False
    if not event.claims:
        return True
    return event.incident_type == "armed_clash" or event.kind != "attack"


def _begin_of_text(reading: Reading) -> int:
    """Where the first paragraph begins, under the headline and the dateline."""
    return next((g.start for g in reading.segments if g.kind == "paragraph"), 0)


def _end_of_lead(reading: Reading, sentences: Sentences) -> int:
    """Where the first sentence under the headline and the dateline ends: it tells the news."""
    begins = _begin_of_text(reading)
    later = (start for start in sentences.starts if start > begins)
    return next(later, len(reading.document.text))


def is_long_ago(reading: Reading, time: Extent | None) -> bool:
    """Whether a time lies weeks before the text; "last year" does, told in January."""
    published = reading.document.published.value
    if published is None or time is None or time.latest is None:
        return False
    since = moment(published) - moment(time.latest)
    if since.days >= LONG_BEFORE_DAYS:
        return True
    # "Last year", told in January: what has only a long time gone by is no news either.
    width = moment(time.latest) - moment(time.earliest or time.latest)
    return since >= timedelta(0) and width.days > LONG_BEFORE_DAYS
