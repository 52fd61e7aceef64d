"""Who is what in an arrangement: parties, mediators, those left out (domain.md section 5)."""

from hudna.reading.around_truces import Around, Breach
from hudna.reading.clusters import Cluster
from hudna.reading.referents import Referents
from hudna.reading.truce_mentions import BELLIGERENT, TruceMention
from hudna.text.span import Span

__all__ = ["Slots", "gather_roles"]

BROKERING = frozenset({"announce", "say", "confirm", "order", "propose"})
JOINT = frozenset({"agree", "extend", "accept", "halt", "respect", "violate", "terminate"})


class Slots:
    """Parties and helpers of one arrangement, gathered from all its mentions."""

    def __init__(self, referents: Referents) -> None:
        self._referents = referents
        self.world = referents.world
        self.parties: dict[str, tuple[str, Span]] = {}
        self.mediators: dict[str, Span] = {}
        self.excluded: dict[str, Span] = {}

    def kind(self, actor: str) -> str:
        """The kind of an actor."""
        return self._referents.kind_of(actor)

    def side(self, actor: str) -> str:
        """The body that a person, ministry or staff acts for; other bodies stand for themselves."""
        seen = {actor}
        while self._speaks_for(actor):
            parents = self._referents.parents_of(actor)
            if not parents or parents[0] in seen:
                return actor
            actor = parents[0]
            seen.add(actor)
        return actor

    def _speaks_for(self, actor: str) -> bool:
        """Persons, ministries and staffs act for the body above them."""
        kind = self.kind(actor)
        if kind in {"person", "office"}:
            return True
        above = self._referents.parents_of(actor)
        if kind == "government":
            return not actor.endswith("-government") and bool(above)
        return kind == "armed_forces" and any(self.kind(a) == "armed_forces" for a in above)

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

    def is_outside(self, actor: str) -> bool:
        """Whether the text names forces or groups of countries, and the actor's is none of them."""
        fields = self._referents.battlefields
        return bool(fields) and self.kind(actor) == "state" and self.country(actor) not in fields

    def party(self, actor: str, role: str, span: Span) -> None:
        """Note a party, by the body that it acts for."""
        actor = self.side(actor)
        if self.kind(actor) in BELLIGERENT:
            self.parties.setdefault(actor, (role, span))

    def mediator(self, actor: str, span: Span) -> None:
        """Note a mediator; who speaks for a state is that state."""
        self.mediators.setdefault(actor, span)
        side = self.side(actor)
        if side != actor and self.kind(side) in {"igo", "state"}:
            self.mediators.setdefault(side, span)
            if self.kind(side) == "state":
                self.mediators.pop(actor)


def gather_roles(
    cluster: Cluster,
    referents: Referents,
    around: Around,
) -> Slots:
    """Who is what in an arrangement, from all its mentions.

    Args:
        cluster: the mentions of the arrangement.
        referents: the document's actors.
        around: what the text tells elsewhere.
    """
    slots = Slots(referents)
    for gather in (_left_out, _joint_parties, _brokers):
        for mention in cluster.mentions:
            gather(mention, slots)
    if not slots.mediators:
        for actor, span in around.brokers:
            slots.mediator(actor, span)
    for gather in (_announcers, _named_in_phrase):
        for mention in cluster.mentions:
            gather(mention, slots)
    for breach in around.breaches:
        _breaching(breach, slots)
    _settle(cluster, slots, around)
    return slots


def _settle(cluster: Cluster, slots: Slots, around: Around) -> None:
    """Who only sponsors is no party; who is left out or mediates is none either."""
    _sponsors(cluster, slots)
    _lone_foreigner(cluster, slots)
    _belligerents(around, slots)
    for actor in (*slots.excluded, *slots.mediators):
        slots.parties.pop(actor, None)


def _left_out(mention: TruceMention, slots: Slots) -> None:
    for actor, span in mention.excluded:
        slots.excluded.setdefault(actor, span)


def _brokers(mention: TruceMention, slots: Slots) -> None:
    for actor, span in mention.mediators:
        slots.mediator(actor, span)


def _belligerents(around: Around, slots: Slots) -> None:
    """Where the truce names fewer than two sides: those told elsewhere to fight or keep it."""
    if len(slots.parties) >= PAIR:
        return
    for actor, span in around.belligerents:
        if slots.side(actor) not in {*slots.mediators, *slots.excluded}:
            slots.party(actor, "associated_force", span)


PAIR = 2


def _lone_foreigner(cluster: Cluster, slots: Slots) -> None:
    """«Egypt reached a ceasefire in Gaza»: one state alone, and not where the truce holds."""
    world = slots.world
    where = {
        world.places[place].country
        for mention in cluster.mentions
        for place, _ in mention.places
        if place in world.places
    }
    foreign = [
        a for a in slots.parties if slots.kind(a) == "state" and slots.country(a) not in where
    ]
    if where and len(foreign) == 1 and len(slots.parties) == 1:
        role, span = slots.parties.pop(foreign[0])
        if role == "signatory":
            slots.mediator(foreign[0], span)
        else:
            slots.parties[foreign[0]] = (role, span)


def _sponsors(cluster: Cluster, slots: Slots) -> None:
    """States that agree on a truce for others: foreign to where it holds."""
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
    foreign = [
        a for a in slots.parties if slots.kind(a) == "state" and slots.country(a) not in where
    ]
    if home and len(foreign) > 1:
        for actor in foreign:
            slots.mediator(actor, slots.parties[actor][1])


def _joint_parties(mention: TruceMention, slots: Slots) -> None:
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


def _announcers(mention: TruceMention, slots: Slots) -> None:
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
            _announcer(actor, act.sense, span, slots)


def _announcer(actor: str, sense: str, span: Span, slots: Slots) -> None:
    side = slots.side(actor)
    if slots.kind(side) == "media" or side in slots.parties:
        return
    outside = slots.is_outside(side) and sense != "order"
    for_others = bool(slots.parties) or outside or slots.kind(side) in {"igo", "ngo"}
    if for_others and not slots.is_ally(side):
        slots.mediator(actor, span)
    elif sense in {"announce", "order"}:
        slots.party(actor, "declarer", span)


def _governs_making(frame: object, mention: TruceMention) -> bool:
    """«X said the two sides agreed on a truce»: X brings the news of a making."""
    return any(
        act.sense in {"agree", "enter_force", "halt", "extend"} and act.frame.above is frame
        for act in mention.acts
    )


def _named_in_phrase(mention: TruceMention, slots: Slots) -> None:
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


def _breaching(breach: Breach, slots: Slots) -> None:
    """Who is said to have broken a truce is in it; the accuser is where the accused answers."""
    for actor in (breach.accused, breach.accuser if breach.answered else None):
        if actor is not None and actor not in slots.mediators:
            slots.party(actor, "contested_party", breach.quote)
