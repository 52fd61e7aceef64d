"""Agreements: clusters of mentions made into records with their slots (domain.md section 4)."""

import msgspec
from msgspec.structs import replace

from hudna.reading.alleged_breaches import is_breached
from hudna.reading.around_truces import Around
from hudna.reading.belligerents import Belligerent
from hudna.reading.beside_truces import around_one, windows_of
from hudna.reading.clock_disputes import disputes_of
from hudna.reading.clocks import Clocks
from hudna.reading.clusters import Cluster
from hudna.reading.own_clocks import own_clocks
from hudna.reading.provisions import find_conditions, find_provisions
from hudna.reading.referents import Referents
from hudna.reading.register_match import known_as
from hudna.reading.register_names import named_as
from hudna.reading.role_weighing import WEIGHED, RoleWeights, weigh_sides
from hudna.reading.roles_in_truce import gather_roles
from hudna.reading.shared_roles import share_guesses, share_roles
from hudna.reading.standings import Standings
from hudna.reading.statuses import Moment, status_of
from hudna.reading.tenses import has_begun, has_run_out, is_coming, is_past
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_at_once import AT_ONCE, begins_at_once
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_slots import Slots
from hudna.records import Agreement, Area, Party, Quote, quote_of
from hudna.text.span import Span

__all__ = ["Scene", "make_agreements"]


class Scene(msgspec.Struct, frozen=True):
    """What stands around an arrangement: the text, its actors, its times, its other sentences.

    ``longer`` is what the text tells of it and of an extension of it beside it, if it tells one.
    """

    text: str
    referents: Referents
    times: list[ResolvedTime]
    around: Around
    standings: Standings
    weights: RoleWeights | None
    longer: Around | None = None


def make_agreements(clusters: list[Cluster], scene: Scene) -> list[Agreement]:
    """The records of a document's arrangements; what the text tells beside is of the first."""
    main = next((c for c in clusters if not c.background), clusters[0] if clusters else None)
    scenes = [
        replace(scene, around=around_one(each, main, clusters, scene.around)) for each in clusters
    ]
    filled = [
        gather_roles(cluster, scene.referents, own.around)
        for cluster, own in zip(clusters, scenes, strict=True)
    ]
    longer = windows_of(clusters, filled, scene.around, scene.referents.published)
    share_roles(clusters, filled)
    if scene.weights is not None:
        for cluster, slots in zip(clusters, filled, strict=True):
            weigh_sides(slots, scene.standings.of(cluster, slots), scene.weights)
        share_guesses(clusters, filled)
    return [
        _agreement(cluster, f"a{number}", replace(own, longer=told), slots)
        for number, (cluster, own, told, slots) in enumerate(
            zip(clusters, scenes, longer, filled, strict=True), 1
        )
    ]


def _agreement(cluster: Cluster, ident: str, scene: Scene, slots: Slots) -> Agreement:
    """The record of one arrangement."""
    text, referents, use = scene.text, scene.referents, scene.referents.use
    clocks = own_clocks(cluster, text, referents.published)
    made = Agreement(
        id=ident,
        kind=cluster.kind,  # type: ignore[arg-type]
        form=_form(cluster, slots),  # type: ignore[arg-type]
        status=_status(cluster, clocks, scene, slots),  # type: ignore[arg-type]
        parties=tuple(
            Party(actor=use(actor), role=role, quote=_q(text, where))  # type: ignore[arg-type]
            for actor, role, where in slots.in_roles()
        ),
        mediators=tuple(use(actor) for actor in _brokers(slots, scene)),
        excluded=tuple(use(actor) for actor in slots.excluded),
        area=_area(cluster, slots, referents, text),
        starts=clocks.starts,
        ends=clocks.ends,
        duration=clocks.duration,
        recurs=clocks.recurs,
        purpose=_purpose(cluster),  # type: ignore[arg-type]
        provisions=find_provisions(cluster, text),
        conditions=find_conditions(cluster, text),
        background=cluster.background,
        disputes=disputes_of(clocks),
        quotes=tuple(_q(text, m.quote) for m in _distinct(cluster.mentions)),
        why=tuple(dict.fromkeys(_whys(cluster, slots))),
    )
    world = referents.world
    named = named_as(made, cluster.mentions, world, referents.published)
    return replace(made, known_as=known_as(made, world) or named)


def _brokers(slots: Slots, scene: Scene) -> list[str]:
    """Who stood between the sides; whom the text accuses of a breach stands on one of them."""
    accused = [b.accused for b in scene.around.breaches if b.accused is not None and b.told]
    bodies = [a for a in slots.mediators if not any(slots.is_one(a, each) for each in accused)]
    return list(dict.fromkeys(a for body in bodies for a in slots.brokers(body)))


def _status(cluster: Cluster, clocks: Clocks, scene: Scene, slots: Slots) -> str:
    day = scene.referents.published
    ends = clocks.ends.value[:DAY] if clocks.ends is not None else ""
    others = [time for time in scene.times if not ends or (time.value or "")[:DAY] != ends]
    moment = Moment(
        breached=is_breached(cluster, clocks, scene.longer or scene.around, slots, day),
        begun=has_begun(clocks.starts, day, others),
        ahead=is_coming(clocks.starts, day),
        over=is_past(clocks.ends, day, scene.times) or has_run_out(clocks, day, cluster.kind),
        lasts=is_coming(clocks.ends, day),
        prolonged=scene.longer is not None,
        dated=clocks.starts is not None,
        silent=tuple(each.actor for each in scene.around.belligerents if _can_answer(each, slots)),
    )
    return status_of(cluster, moment)


DAY = 10
"""Characters of an ISO day."""


def _can_answer(each: Belligerent, slots: Slots) -> bool:
    """Whether one who is told not to have answered would have to take part in the truce."""
    side = slots.side(each.actor)
    if each.how == "waited":
        return slots.can_fight(side) and side not in slots.mediators
    return each.how == "silent" and (slots.has_party(side) or slots.is_at_war(side))


def _whys(cluster: Cluster, slots: Slots) -> list[str]:
    found = [why for mention in cluster.mentions for why in _why(mention)]
    return [*found, WEIGHED] if slots.weighed else found


def _why(mention: TruceMention) -> list[str]:
    now = [AT_ONCE] if begins_at_once(mention) else []
    return [*mention.why, *(act.frame.entry.id for act in mention.acts), *now]


def _distinct(mentions: list[TruceMention]) -> list[TruceMention]:
    seen: dict[Span, TruceMention] = {}
    for mention in mentions:
        seen.setdefault(mention.quote, mention)
    return list(seen.values())


def _q(text: str, span: Span) -> Quote:
    return quote_of(text, span.start, span.end)


# ------------------------------------------------------------ what and where


def _form(cluster: Cluster, slots: Slots) -> str:
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


def _area(cluster: Cluster, slots: Slots, referents: Referents, text: str) -> Area | None:
    """Where it holds: places told of it, else the one country of its parties or of the forces."""
    places = _places(cluster, slots, referents)
    if places:
        quote = _q(text, places[0][1])
        ids = dict.fromkeys(referents.use_place(place) for place, _ in places)
        return Area(places=tuple(ids), text=quote.text, quote=quote)
    countries = _home_countries(slots, referents) or dict(referents.battlefields)
    if len(countries) != 1:
        return None
    country, span = next(iter(countries.items()))
    place = referents.world.country_place(country)
    if place is None:
        return None
    return Area(places=(referents.use_place(place),), text=None, quote=_q(text, span))


def _places(cluster: Cluster, slots: Slots, referents: Referents) -> list[tuple[str, Span]]:
    """Places told of it; where the text names forces, only places of their countries."""
    named = [m for m in cluster.mentions if m.definite or not m.weak]
    told = [p for m in named for p in m.places]
    world = referents.world
    fields = [
        (place, span)
        for place, span in told
        if place in world.places and world.places[place].country in referents.battlefields
    ]
    wide = [
        (place, span)
        for place, span in told
        if place in world.places and world.places[place].level in WIDE
    ]
    held = _off_the_table(told, cluster, slots, referents) if not referents.battlefields else wide
    made = [] if told else _where_made(cluster, slots, referents)
    return fields or held or made or _of_adjectives(cluster, slots, referents)


def _where_made(cluster: Cluster, slots: Slots, referents: Referents) -> list[tuple[str, Span]]:
    """«Перемирие, объявленное в Алеппо»: where it was made, if its makers fight there."""
    world = referents.world
    home = {*_home_countries(slots, referents), *referents.battlefields}
    return [
        (place, span)
        for mention in cluster.mentions
        for place, span in mention.made_at
        if place in world.places and world.places[place].country in home
    ]


def _off_the_table(
    told: list[tuple[str, Span]], cluster: Cluster, slots: Slots, referents: Referents
) -> list[tuple[str, Span]]:
    """Places without towns of countries that the text does not name: there it was only signed.

    Another country must be named than those of who made it: powers agree on a town of a third one.
    """
    makers = {slots.country(actor) for actor in (*slots.parties, *slots.mediators)}
    if not referents.by_name - makers or not cluster.senses() & TABLE:
        return told
    places = referents.world.places
    return [
        (place, span)
        for place, span in told
        if place not in places
        or places[place].level != "settlement"
        or places[place].country in referents.by_name
    ]


TABLE = frozenset({"agree", "consult", "mediate", "accept"})
"""What is done to a truce at a table, which may stand far from where it holds."""
WIDE = frozenset({"region", "admin1", "line", "zone"})
"""Levels of places that a truce covers; in a town it may only have been signed."""


def _home_countries(slots: Slots, referents: Referents) -> dict[str, Span]:
    """Countries of the parties that are not states themselves."""
    countries: dict[str, Span] = {}
    for actor, (_, span) in slots.parties.items():
        known = referents.world.actors.get(actor)
        if known is not None and known.country and known.kind != "state":
            countries.setdefault(known.country, span)
    return countries


def _of_adjectives(cluster: Cluster, slots: Slots, referents: Referents) -> list[tuple[str, Span]]:
    """«هدنة يمنية», «сирийское перемирие»: one country's adjective says where.

    Not "the Moscow ceasefire between A and B", which is of two other countries.
    """
    makers = {country for actor in slots.parties if (country := slots.country(actor))}
    found: list[tuple[str, Span]] = []
    for mention in cluster.mentions:
        states = [(a, span) for a, role, span in mention.parties if role == "adjective"]
        if len(states) == 1:
            known = referents.world.actors.get(states[0][0])
            place = referents.world.country_place(known.country) if known else None
            elsewhere = len(makers) > 1 and known is not None and known.country not in makers
            if place is not None and not elsewhere:
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
