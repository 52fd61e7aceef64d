"""Agreements: clusters of mentions made into records with their slots (domain.md section 4)."""

from hudna.reading.clusters import Cluster
from hudna.reading.referents import Referents
from hudna.reading.statuses import status_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truces import BELLIGERENT, TruceMention
from hudna.records import Agreement, Area, Clock, Dispute, Party, Quote, quote_of
from hudna.text.span import Span

__all__ = ["make_agreement"]

OWN_ACTS = frozenset({"announce", "order", "extend", "halt", "agree", "accept", "respect",
                      "terminate", "promise"})  # fmt: skip
BROKERING = frozenset({"announce", "say", "confirm", "order", "propose"})
JOINT = frozenset({"agree", "extend", "accept", "halt", "respect", "violate", "terminate"})


class _Slots:
    """Parties and helpers of one arrangement, gathered from all its mentions."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self.parties: dict[str, tuple[str, Span]] = {}
        self.mediators: dict[str, Span] = {}
        self.excluded: dict[str, Span] = {}

    def kind(self, actor: str) -> str:
        known = self._referents.world.actors.get(actor)
        local = self._referents.locals.get(actor)
        return known.kind if known else local.kind if local else "other"

    def side(self, actor: str) -> str:
        """The body that a person speaks for; bodies stand for themselves."""
        if self.kind(actor) != "person":
            return actor
        known = self._referents.world.actors.get(actor)
        local = self._referents.locals.get(actor)
        parents = [p.actor for p in known.part_of] if known else list(local.part_of) if local else []
        return parents[0] if parents else actor

    def party(self, actor: str, role: str, span: Span) -> None:
        actor = self.side(actor)
        if self.kind(actor) in BELLIGERENT or actor.startswith("text:"):
            self.parties.setdefault(actor, (role, span))

    def mediator(self, actor: str, span: Span) -> None:
        self.mediators.setdefault(actor, span)
        side = self.side(actor)
        if side != actor and self.kind(side) in {"igo", "state"}:
            self.mediators.setdefault(side, span)
            if self.kind(side) == "state":
                self.mediators.pop(actor)


def make_agreement(
    cluster: Cluster,
    ident: str,
    text: str,
    referents: Referents,
    *,
    breached: bool,
) -> Agreement:
    """The record of one arrangement."""
    slots = _gather(cluster, referents)
    span = cluster.mentions[0].quote
    starts, ends, duration, recurs = _clocks(cluster, text)
    use = referents.use
    places = _area(cluster, slots, referents, text)
    return Agreement(
        id=ident,
        kind=cluster.kind,  # type: ignore[arg-type]
        form=_form(cluster, slots),  # type: ignore[arg-type]
        status=status_of(cluster, breached=breached),  # type: ignore[arg-type]
        parties=tuple(
            Party(actor=use(actor), role=role, quote=_q(text, where))  # type: ignore[arg-type]
            for actor, (role, where) in slots.parties.items()
        ),
        mediators=tuple(use(actor) for actor in slots.mediators),
        excluded=tuple(use(actor) for actor in slots.excluded),
        area=places,
        starts=starts,
        ends=ends,
        duration=duration,
        recurs=recurs,
        purpose=_purpose(cluster),  # type: ignore[arg-type]
        background=cluster.background,
        disputes=_disputes(starts, ends, duration),
        quotes=tuple(_q(text, m.quote) for m in _distinct(cluster.mentions)) or (_q(text, span),),
        why=tuple(dict.fromkeys(why for m in cluster.mentions for why in _why(m))),
    )


def _why(mention: TruceMention) -> list[str]:
    return [*mention.why, *(act.frame.entry.id for act in mention.acts)]


def _distinct(mentions: list[TruceMention]) -> list[TruceMention]:
    seen: dict[Span, TruceMention] = {}
    for mention in mentions:
        seen.setdefault(mention.quote, mention)
    return list(seen.values())


def _q(text: str, span: Span) -> Quote:
    return quote_of(text, span.start, span.end)


# ------------------------------------------------------------ who


def _gather(cluster: Cluster, referents: Referents) -> _Slots:
    slots = _Slots(referents)
    for mention in cluster.mentions:
        for actor, span in mention.excluded:
            slots.excluded.setdefault(actor, span)
    for mention in cluster.mentions:
        _joint_parties(mention, slots)
    for mention in cluster.mentions:
        for actor, span in mention.mediators:
            slots.mediator(actor, span)
    for mention in cluster.mentions:
        _announcers(mention, slots)
    for mention in cluster.mentions:
        _named_in_phrase(mention, slots)
    for actor in [*slots.excluded, *slots.mediators]:
        slots.parties.pop(actor, None)
    return slots


def _joint_parties(mention: TruceMention, slots: _Slots) -> None:
    for actor, role, span in mention.parties:
        if role == "signatory":
            slots.party(actor, role, span)
    for act in mention.acts:
        if act.sense not in JOINT or act.modality in {"negated", "demanded", "hypothetical"}:
            continue
        span = mention.parsed.words.span(act.frame.first, act.frame.last)
        if act.frame.subject is not None and not act.frame.inherited:
            subject = act.frame.subject
            span = mention.parsed.words.span(subject.first, subject.last)
        role = "signatory" if act.sense in {"agree", "accept"} else "declarer"
        for actor in act.actors:
            slots.party(actor, role, span)


def _announcers(mention: TruceMention, slots: _Slots) -> None:
    """Who announces for others brokers; who announces its own halt is a party."""
    for act in mention.acts:
        if act.sense not in BROKERING or act.modality in {"negated", "demanded"}:
            continue
        if act.sense in {"say", "confirm"} and not _governs_making(act.frame, mention):
            continue
        subject = act.frame.subject
        if subject is None:
            continue
        span = mention.parsed.words.span(subject.first, subject.last)
        for actor in act.actors:
            side = slots.side(actor)
            if slots.kind(side) == "media" or side in slots.parties:
                continue
            if slots.parties or slots.kind(side) in {"igo", "ngo"}:
                slots.mediator(actor, span)
            elif act.sense in {"announce", "order"}:
                slots.party(actor, "declarer", span)


def _governs_making(frame: object, mention: TruceMention) -> bool:
    """«X said the two sides agreed on a truce»: X brings the news of a making."""
    return any(
        act.sense in {"agree", "enter_force", "halt"} and act.frame.above is frame
        for act in mention.acts
    )


def _named_in_phrase(mention: TruceMention, slots: _Slots) -> None:
    """States named with the truce: parties, unless others are, then its sponsors."""
    named = [(a, span) for a, role, span in mention.parties if role in {"adjective", "genitive"}]
    for actor, span in named:
        if actor in slots.parties:
            continue
        if slots.parties and mention.phrase is not None:
            slots.mediator(actor, span)
        else:
            continue
    if not slots.parties and len(named) > 1:
        for actor, span in named:
            slots.party(actor, "signatory", span)


def _form(cluster: Cluster, slots: _Slots) -> str:
    senses = cluster.senses()
    count = len(slots.parties)
    if count == 1 and senses & {"announce", "order", "halt"} and "agree" not in senses:
        return "unilateral_declaration"
    if "agree" in senses and count == 2:  # noqa: PLR2004
        return "bilateral"
    if "agree" in senses and count > 2:  # noqa: PLR2004
        return "multilateral"
    if slots.mediators and "announce" in senses:
        return "third_party_announced"
    return "unclear"


# ------------------------------------------------------------ when


def _clocks(
    cluster: Cluster, text: str
) -> tuple[Clock | None, Clock | None, Clock | None, str | None]:
    starts = ends = duration = None
    recurs: str | None = None
    for time in cluster.times:
        if time.value is None:
            continue
        first, _, second = time.value.partition("/")
        if time.type == "SET":
            recurs = recurs or time.value
        elif time.type == "DURATION":
            duration = duration or _clock(time, time.value, text)
        elif second and time.role in {"none", "duration", "start", "within"}:
            starts = starts or _clock(time, first, text)
            ends = ends or _clock(time, second, text)
        elif time.role in {"start", "since"}:
            starts = starts or _clock(time, time.value, text)
        elif time.role == "end":
            ends = ends or _clock(time, time.value, text)
    if starts is None:
        starts = _start_from_acts(cluster, text)
    return starts, ends, duration, recurs


def _clock(time: ResolvedTime, value: str, text: str, basis: str = "stated") -> Clock:
    return Clock(
        value=value,
        zone=time.zone,
        basis=basis,  # type: ignore[arg-type]
        quote=quote_of(text, time.start, time.end),
    )


def _start_from_acts(cluster: Cluster, text: str) -> Clock | None:
    """«بدأ يوم 27 فبراير»: the time beside the act by which it began."""
    for wanted, basis in ((("enter_force",), "stated"), (("announce", "halt"), "derived")):
        for mention in cluster.mentions:
            for act in mention.acts:
                if act.sense not in wanted or act.modality not in {"happened", "planned"}:
                    continue
                time = _beside(act.frame.first, mention)
                if time is not None and time.value and time.type in {"DATE", "TIME"}:
                    return _clock(time, time.value, text, basis)
    return None


def _beside(word: int, mention: TruceMention) -> ResolvedTime | None:
    near = [t for t in mention.parsed.times if abs(t.first - word) < 12 and t.role in {"none", "start"}]  # noqa: PLR2004
    return min(near, key=lambda t: abs(t.first - word), default=None)


def _disputes(
    starts: Clock | None, ends: Clock | None, duration: Clock | None
) -> tuple[Dispute, ...]:
    from hudna.reading.times.windows import start_plus_duration  # noqa: PLC0415

    if starts is None or ends is None or duration is None:
        return ()
    expected = start_plus_duration(starts.value, duration.value)
    if expected is None or expected == ends.value:
        return ()
    return (
        Dispute(
            topic="end_v_duration",
            values=(ends.value, expected),
            quotes=(ends.quote, duration.quote),
        ),
    )


# ------------------------------------------------------------ where and what for


def _area(
    cluster: Cluster, slots: _Slots, referents: Referents, text: str
) -> Area | None:
    places = [p for m in cluster.mentions for p in m.places]
    if places:
        chosen = list(dict.fromkeys(place for place, _ in places))
        span = places[0][1]
        quote = _q(text, span)
        return Area(
            places=tuple(referents.use_place(p) for p in chosen), text=quote.text, quote=quote
        )
    countries: dict[str, Span] = {}
    for actor, (_, span) in slots.parties.items():
        known = referents.world.actors.get(actor)
        if known is not None and known.country and known.kind != "state":
            countries.setdefault(known.country, span)
    if len(countries) == 1:
        country, span = next(iter(countries.items()))
        place = referents.world.country_place(country)
        if place is not None:
            return Area(places=(referents.use_place(place),), text=None, quote=_q(text, span))
    return None


def _purpose(cluster: Cluster) -> tuple[str, ...]:
    found: list[str] = []
    if cluster.kind == "humanitarian_pause":
        found.append("humanitarian")
    if cluster.kind == "holiday_truce":
        found.append("holiday")
    if cluster.kind == "local_evacuation_truce":
        found.append("evacuation")
    if cluster.kind == "thematic_moratorium":
        found.append("thematic")
    return tuple(found)
