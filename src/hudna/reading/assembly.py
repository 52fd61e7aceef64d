"""Assembly: what the strata found in one document, put together as a reading."""

from datetime import date
from typing import TYPE_CHECKING

import hudna
from hudna.reading.acts_of_terms import with_acts_of_terms
from hudna.reading.agreements import Scene, make_agreements
from hudna.reading.around_truces import around_of
from hudna.reading.clusters import Cluster, cluster_mentions
from hudna.reading.connecting import connect
from hudna.reading.credits import credits_of, published_of, stated_day, tenures_of
from hudna.reading.differences import find_differences
from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.forces import is_told_by_arms, kept_by_force
from hudna.reading.frames import Parsed
from hudna.reading.gaps import find_gaps
from hudna.reading.lexicon_hits import SentenceSenses
from hudna.reading.linking import link_phrases
from hudna.reading.local_time import local_zones
from hudna.reading.making import Maker
from hudna.reading.mentions import make_mentions
from hudna.reading.met_places import NOWHERE, Met, read_twice
from hudna.reading.originals import with_originals
from hudna.reading.parsing import parse
from hudna.reading.passages import told_in_full
from hudna.reading.possessions import link_possessions
from hudna.reading.referents import Referents
from hudna.reading.scopes import find_scopes
from hudna.reading.segments import Stretch, script_of
from hudna.reading.sentences import Sentence
from hudna.reading.standings import Standings
from hudna.reading.tellers import find_tellers
from hudna.reading.telling import tell
from hudna.reading.times import find_times
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.times.resolve import resolve_times
from hudna.reading.told_truces import exists
from hudna.reading.topics import Topics, borrowings, without_borrowed
from hudna.reading.truce_slots import Slots
from hudna.reading.truces_gathered import gather_truces
from hudna.reading.units import NameHit, outside_names
from hudna.records import Agreement, Disagreement, Document, Published, Quote, Reading, Segment
from hudna.registers.actors import Actor
from hudna.text.script import direction_of_script

if TYPE_CHECKING:
    from hudna.reading.reader import Reader

__all__ = ["Assembly"]

Looked = tuple[list[NameHit], SentenceSenses]
"""Register names and lexicon senses of one sentence."""
WARRING = frozenset({"state", "government", "armed_forces", "armed_group", "igo", "coalition"})
ARMED = frozenset({"government", "military", "rebel", "militia", "political", "community"})
UNTOLD = frozenset({"caption", "boilerplate"})
"""Segments whose times say nothing of the day of writing."""


class Assembly:
    """The reading of one document while it is made; ``parsed`` are its sentences once read."""

    def __init__(  # noqa: PLR0913, PLR0917 (the document's own facts)
        self,
        reader: "Reader",
        text: str,
        ref: str,
        ident: str,
        language: str,
        stretches: list[Stretch],
    ) -> None:
        self._reader = reader
        self.text = text
        self.ref = ref
        self.ident = ident
        self.language = language
        self.stretches = stretches
        self.referents = Referents(reader.world, reader.shelf)
        self.published = Published(basis="unknown")
        self.source: str | None = None
        self.title: Quote | None = None
        self._topics = Topics()
        self.parsed: list[Parsed] = []

    def known(self, *, published: str | None, source: str | None, title: str | None) -> None:
        """Note what the caller knows of the document."""
        self.source = source
        if published:
            self.published = Published(value=published, basis="supplied")
            self.referents.published = published[:10]
        place = self.text.find(title) if title else -1
        if title and place >= 0:
            self.title = Quote(start=place, end=place + len(title), text=title)
        elif self.stretches and self.stretches[0].kind == "headline":
            head = self.stretches[0]
            words = self.text[head.start : head.end].rstrip()
            if words:
                self.title = Quote(start=head.start, end=head.start + len(words), text=words)

    def reading(self, sentences: list[Sentence]) -> Reading:
        """Read the sentences and put everything together."""
        looked = self._looked_up(sentences)
        times = self._times(sentences, looked)
        parsed = self.parsed = self._parse(sentences, looked, times)
        maker = Maker(self.text, self.referents, times)
        reader = self._reader
        claims, events, allegations = tell(parsed, self.referents, reader.numbers, reader.weights)
        named = self._named(parsed)
        clusters = self._clusters(parsed, named)
        subject = self._topics.borrower(events, clusters, self.referents.world.actors)
        figures = borrowings(subject, clusters, self.text)
        if subject is not None:
            events, allegations, clusters = without_borrowed(events), [], []
        agreements = self._agreements(clusters, parsed, (claims, allegations, events), times)
        claims, allegations = told_in_full(claims, allegations, self.referents)
        events = self._number(claims, with_acts_of_terms(events, clusters, agreements), allegations)
        connect(events, claims, allegations, clusters)
        current = agreements[0].id if agreements else None
        return Reading(
            hudna={"hudna": hudna.__version__, **reader.packs.versions()},
            document=self._document(),
            segments=tuple(
                Segment(kind=s.kind, language=s.language, start=s.start, end=s.end)  # type: ignore[arg-type]
                for s in self.stretches
            ),
            times=tuple(maker.time(number) for number in range(len(times))),
            mentions=make_mentions(parsed, self.referents, self.text),
            claims=tuple(maker.claim(each) for each in claims),
            events=tuple(maker.event(each) for each in events),
            agreements=tuple(agreements),
            allegations=tuple(
                maker.allegation(each, current if each.act == "breach" else None)
                for each in allegations
            ),
            disagreements=self._disagreements(claims, events, allegations),
            gaps=find_gaps(self.stretches, parsed, times, self.referents, self.text) + figures,
            actors=self.referents.actors,
            places=self.referents.places,
        )

    def _disagreements(
        self,
        claims: list[ClaimDraft],
        events: list[EventDraft],
        allegations: list[AllegationDraft],
    ) -> tuple[Disagreement, ...]:
        found = find_differences(claims, events, allegations, self.referents)
        return tuple(
            Disagreement(
                id=f"d{number}",
                topic=each.topic,
                kind=each.kind,  # type: ignore[arg-type]
                claims=tuple(claim.id for claim in each.claims),
                why=each.why,
            )
            for number, each in enumerate(found, 1)
        )

    # ------------------------------------------------------------ strata

    def _looked_up(self, sentences: list[Sentence]) -> list[Looked]:
        """Names and lexicon senses of each sentence; what countries they are of is noted."""
        found: list[Looked] = []
        for sentence in sentences:
            tongue = self._reader.tongue(sentence.language)
            names = tongue.name_hits(sentence)
            self.referents.note(names)
            senses = tongue.senses(sentence)
            if self._is_news(sentence):
                self._topics.add(sentence.segment, senses.topical, names)
            found.append((names, senses))
        return found

    def _times(self, sentences: list[Sentence], looked: list[Looked]) -> list[ResolvedTime]:
        raw = [
            outside_names(find_times(s, self._reader.times(s.language)), names)
            for s, (names, _) in zip(sentences, looked, strict=True)
        ]
        countries = [code for code, _ in self.referents.countries.most_common(3)]
        feasts = self._reader.feasts()
        told = [self._is_news(s) for s in sentences]
        news = [row if tells else [] for row, tells in zip(raw, told, strict=True)]
        recalled = [[] if tells else row for row, tells in zip(raw, told, strict=True)]
        if self.published.value is None:
            tenures = [
                tenure
                for sentence, (names, senses), tells in zip(sentences, looked, told, strict=True)
                if tells
                for tenure in tenures_of(names, senses, self._reader.world)
            ]
            stated = stated_day(news, self.stretches, self.text)
            self.published = stated or published_of(news, tenures, self.text, feasts, countries)
            self.referents.published = self.published.value
        day = date.fromisoformat(self.published.value[:10]) if self.published.value else None
        zones = local_zones(raw, looked, self._reader.world)
        found = resolve_times(news, published=day, zones=zones, feasts=feasts, countries=countries)
        found += resolve_times(recalled, zones=zones, feasts=feasts, countries=countries)
        return sorted(found, key=lambda time: (time.start, time.end))

    def _is_news(self, sentence: Sentence) -> bool:
        """A caption has its own day, which the text's does not tell."""
        return self.stretches[sentence.segment].kind not in UNTOLD

    def _parse(
        self, sentences: list[Sentence], looked: list[Looked], times: list[ResolvedTime]
    ) -> list[Parsed]:
        by_sentence: dict[int, list[tuple[int, int, int]]] = {}
        for number, time in enumerate(times):
            if not time.attributive:
                by_sentence.setdefault(time.sentence, []).append((time.first, time.last, number))

        def parsed_with(at: int, met: Met = NOWHERE) -> Parsed:
            sentence, (names, senses) = sentences[at], looked[at]
            own = by_sentence.get(sentence.number, [])
            tongue = self._reader.tongue(sentence.language)
            each = parse(tongue.units(sentence, own, names, senses), sentence, met)
            each.times = [times[number] for _, _, number in own]
            each.kind = self.stretches[sentence.segment].kind
            return each

        link_phrases(parsed := read_twice(len(sentences), parsed_with), self.referents)
        for each in parsed:
            find_scopes(each)
        link_possessions(parsed, self.referents)
        find_tellers(parsed, self.referents)
        return parsed

    def _clusters(self, parsed: list[Parsed], named: list[Actor]) -> list[Cluster]:
        mentions = gather_truces(parsed, self.published.value)
        if not mentions and self._topics.speaks_of_war():
            mentions = gather_truces(parsed, self.published.value, bare=True)
        day, times = self.published.value, {n: each.times for n, each in enumerate(parsed)}
        made = cluster_mentions(mentions, times, day, Slots(self.referents))
        clusters = with_originals([c for c in made if exists(c)], day)
        at_war = any(each.kind in WARRING or each.sector in ARMED for each in named)
        at_war = at_war or bool(self.referents.bands) or any(map(kept_by_force, clusters))
        return clusters if at_war or self._is_at_war(clusters, parsed) else []

    def _is_at_war(self, clusters: list[Cluster], parsed: list[Parsed]) -> bool:
        """Whether forces, or places and words of war, stand beside truces of nobody with a name."""
        if not clusters:
            return False
        placed = any(part.place is not None for each in parsed for part in each.parts())
        war = self._topics.speaks_of_war() or any(map(is_told_by_arms, clusters))
        return placed and war

    def _named(self, parsed: list[Parsed]) -> list[Actor]:
        """Who of the registers is named: a truce needs a keeper, a word («price truce») is none."""
        known = self.referents.world.actors
        named: set[str] = set()
        for each in parsed:
            for part in each.parts():
                if part.actors or part.state_actors:
                    named.update(part.actors, part.state_actors)
        return [known[each] for each in sorted(named) if each in known]

    def _agreements(
        self,
        clusters: list[Cluster],
        parsed: list[Parsed],
        told: tuple[list[ClaimDraft], list[AllegationDraft], list[EventDraft]],
        times: list[ResolvedTime],
    ) -> list[Agreement]:
        if not clusters:
            return []
        around = around_of(parsed, clusters, told, self.referents)
        standings = Standings(parsed, *told[:2])
        weights = self._reader.role_weights()
        return make_agreements(
            clusters, Scene(self.text, self.referents, times, around, standings, weights)
        )

    def _number(
        self,
        claims: list[ClaimDraft],
        events: list[EventDraft],
        allegations: list[AllegationDraft],
    ) -> list[EventDraft]:
        """Give each its id, in the order of the text; the events, for those that terms add."""
        for number, claim in enumerate(claims, 1):
            claim.id = f"c{number}"
        for number, event in enumerate(events, 1):
            event.id = f"e{number}"
        for number, allegation in enumerate(allegations, 1):
            allegation.id = f"l{number}"
        return events

    def _document(self) -> Document:
        return Document(
            id=self.ident,
            ref=self.ref,
            text=self.text,
            language=self.language,
            direction=direction_of_script(script_of(self.text, self.stretches)),
            title=self.title,
            source=self.source,
            credits=credits_of(self.stretches, self.text, self._reader),
            published=self.published,
        )
