"""Agreements: clusters of mentions made into records with their slots (domain.md section 4)."""

from msgspec import structs

from hudna.reading.clocks import clocks_of, disputes_of, has_begun
from hudna.reading.clusters import Cluster
from hudna.reading.drafts import AllegationDraft
from hudna.reading.provisions import find_conditions, find_provisions
from hudna.reading.referents import Referents
from hudna.reading.register_match import known_as
from hudna.reading.statuses import status_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truces import BELLIGERENT, TruceMention
from hudna.records import Agreement, Area, Party, Quote, quote_of
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
        self.world = referents.world
        self.parties: dict[str, tuple[str, Span]] = {}
        self.mediators: dict[str, Span] = {}
        self.excluded: dict[str, Span] = {}

    def kind(self, actor: str) -> str:
        return self._referents.kind_of(actor)

    def side(self, actor: str) -> str:
        """The body that a person speaks for; bodies stand for themselves."""
        if self.kind(actor) != "person":
            return actor
        parents = self._referents.parents_of(actor)
        return parents[0] if parents else actor

    def country(self, actor: str) -> str | None:
        """The country of an actor, where it has one."""
        known = self._referents.world.actors.get(actor)
        local = self._referents.locals.get(actor)
        return known.country if known else local.country if local else None

    def is_ally(self, actor: str) -> bool:
        """Whether the actor's own country has a government or army among the parties."""
        country = self.country(actor)
        return country is not None and any(
            self.country(party) == country and self.kind(party) != "armed_group"
            for party in self.parties
        )

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
    breaches: list[AllegationDraft],
    times: list[ResolvedTime],
) -> Agreement:
    """The record of one arrangement.

    Args:
        cluster: its mentions.
        ident: the record's id.
        text: the document's text.
        referents: the document's actors and places.
        breaches: allegations of breaches of it.
        times: all times of the document.
    """
    slots = _gather(cluster, referents)
    for breach in breaches:
        if breach.against is not None and breach.against not in slots.mediators:
            slots.party(breach.against, "contested_party", breach.quote)
    span = cluster.mentions[0].quote
    starts, ends, duration, recurs = clocks_of(cluster, text)
    use = referents.use
    places = _area(cluster, slots, referents, text)
    made = Agreement(
        id=ident,
        kind=cluster.kind,  # type: ignore[arg-type]
        form=_form(cluster, slots),  # type: ignore[arg-type]
        status=status_of(  # type: ignore[arg-type]
            cluster,
            breached=bool(breaches),
            begun=has_begun(starts, referents.published, times),
            over=cluster.background and ends is not None,
        ),
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
        provisions=find_provisions(cluster, text),
        conditions=find_conditions(cluster, text),
        background=cluster.background,
        disputes=disputes_of(starts, ends, duration),
        quotes=tuple(_q(text, m.quote) for m in _distinct(cluster.mentions)) or (_q(text, span),),
        why=tuple(dict.fromkeys(why for m in cluster.mentions for why in _why(m))),
    )
    return structs.replace(made, known_as=known_as(made, referents.world))


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
    _sponsors(cluster, slots)
    for actor in [*slots.excluded, *slots.mediators]:
        slots.parties.pop(actor, None)
    return slots


def _sponsors(cluster: Cluster, slots: _Slots) -> None:
    """States that agree on a truce for others: foreign to where it holds, beside its own parties."""
    world = slots.world
    where = {
        world.places[place].country
        for mention in cluster.mentions
        for place, _ in mention.places
        if place in world.places
    }
    if len(where) != 1:
        return
    home = [a for a in slots.parties if slots.country(a) in where]
    foreign = [a for a in slots.parties if slots.kind(a) == "state" and slots.country(a) not in where]
    if home and len(foreign) > 1:
        for actor in foreign:
            slots.mediator(actor, slots.parties[actor][1])


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
            own = slots.is_ally(side)
            if not own and (slots.parties or slots.kind(side) in {"igo", "ngo"}):
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


# ------------------------------------------------------------ where and what for


def _area(
    cluster: Cluster, slots: _Slots, referents: Referents, text: str
) -> Area | None:
    places = [p for m in cluster.mentions for p in m.places] or _of_adjectives(cluster, referents)
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
    if not countries:
        countries = dict(referents.battlefields)
    if len(countries) == 1:
        country, span = next(iter(countries.items()))
        place = referents.world.country_place(country)
        if place is not None:
            return Area(places=(referents.use_place(place),), text=None, quote=_q(text, span))
    return None


def _of_adjectives(cluster: Cluster, referents: Referents) -> list[tuple[str, Span]]:
    """«هدنة يمنية», «сирийское перемирие»: one country's adjective says where."""
    found: list[tuple[str, Span]] = []
    for mention in cluster.mentions:
        states = [(a, span) for a, role, span in mention.parties if role == "adjective"]
        if len(states) == 1:
            known = referents.world.actors.get(states[0][0])
            place = referents.world.country_place(known.country) if known else None
            if place is not None:
                found.append((place, states[0][1]))
    return found


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
