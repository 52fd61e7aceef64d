"""Acts that an arrangement itself tells: who agreed or declared it, who stood between its sides.

«A truce between X and Y, mediated by Z, began at noon» names no act of agreeing, and yet tells
that X and Y have agreed and Z has mediated. An act is made only of roles that the text gives, and
only where no sentence tells it by a verb of its own.
"""

from hudna.reading.clusters import Cluster
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Parsed
from hudna.reading.role_weighing import WEIGHED
from hudna.reading.truce_mentions import TruceMention
from hudna.records import Agreement
from hudna.text.span import Span

__all__ = ["with_acts_of_terms"]

MAKING = frozenset({"agree", "announce_ceasefire", "extend_ceasefire"})
LINKED = MAKING | {"end_ceasefire", "mediate"}
FRESH = frozenset({"agreed", "announced"})
"""Statuses of what was just made."""
STANDING = "in_force"
"""The status of what two sides keep: they have agreed, whether a verb says so or not."""
GUESSED = frozenset({"associated_force", "contested_party"})
"""Roles of who is only told to fight, or to have broken it."""
UNMADE = frozenset({"called_for", "proposed", "rejected"})
BOTH = 2
NAMELESS = frozenset({"text:armed-groups", "text:armed-opposition"})


def with_acts_of_terms(
    events: list[EventDraft],
    clusters: list[Cluster],
    agreements: list[Agreement],
) -> list[EventDraft]:
    """The events of a document with those that its arrangements tell, each tied to its own.

    Args:
        events: what its sentences tell.
        clusters: the mentions of its arrangements.
        agreements: the records made of them, in the same order.
    """
    _tie(events, clusters, agreements)
    for terms in agreements:
        _turn_brokers(terms, events)
    found = list(events)
    for cluster, terms in zip(clusters, agreements, strict=True):
        _name_makers(terms, found)
        made = [_made(cluster, terms, found), _mediated(cluster, terms, found)]
        found.extend(event for event in made if event is not None)
        found = [event for event in found if not _is_own_offer(event, terms)]
    return found


def _is_own_offer(event: EventDraft, terms: Agreement) -> bool:
    """«Moscow proposed a truce to Kyiv»: who offers one of his own stands between nobody."""
    if event.kind != "mediate" or event.agreement != terms.id or not event.actors:
        return False
    sides = {party.actor for party in terms.parties} - {*terms.mediators, *terms.guarantors}
    return set(event.actors) <= sides


def _tie(events: list[EventDraft], clusters: list[Cluster], agreements: list[Agreement]) -> None:
    """Note of which arrangement an act is: by the frame that acts on it, else by its sentence."""
    by_frame: dict[int, str] = {}
    by_sentence: dict[int, list[str]] = {}
    for cluster, terms in zip(clusters, agreements, strict=True):
        for mention in cluster.mentions:
            held = by_sentence.setdefault(id(mention.parsed), [])
            if terms.id not in held:
                held.append(terms.id)
            for act in mention.acts:
                by_frame.setdefault(id(act.frame), terms.id)
    for event in events:
        if event.kind not in LINKED or event.agreement is not None:
            continue
        event.agreement = by_frame.get(id(event.frame)) if event.frame is not None else None
        here = by_sentence.get(id(event.parsed), [])
        if event.agreement is None and len(here) == 1:
            event.agreement = here[0]


OF_SIDES = frozenset({"agree", "extend_ceasefire"})


def _turn_brokers(terms: Agreement, events: list[EventDraft]) -> None:
    """«The deal was hammered out by Qatar and Egypt»: who makes a truce for others mediates."""
    sides = _sides(terms)
    for event in events:
        if event.kind != "agree" or event.agreement != terms.id or not event.actors:
            continue
        if event.frame is None:
            continue  # an understanding of two powers is their own deal
        if set(event.actors) <= set(terms.mediators) - set(sides) and len(sides) >= BOTH:
            event.kind, event.recipients = "mediate", [a for a in sides if a not in event.actors]
            event.why.append("events.of-terms.broker")


def _name_makers(terms: Agreement, events: list[EventDraft]) -> None:
    """«It was signed in Algiers»: by its sides, whom the text names elsewhere."""
    parties = _sides(terms)
    for event in events:
        if event.kind in OF_SIDES and not event.actors and event.agreement == terms.id:
            event.actors = parties if len(parties) >= BOTH else []
            event.why.append("events.of-terms.sides")


def _made(cluster: Cluster, terms: Agreement, events: list[EventDraft]) -> EventDraft | None:
    """That the sides have agreed, or one has declared it, where nothing else tells how it came."""
    if cluster.original or any(
        e.kind in MAKING and e.agreement in {terms.id, None} for e in events
    ):
        return None
    parties = _sides(terms)
    if not parties or not _tells_making(cluster, terms, parties):
        return None
    if len(parties) < BOTH and terms.parties[0].role in GUESSED:
        return None  # «Воюющая с армией группировка объявила»: not the army, whoever they are
    if all(party in NAMELESS for party in parties):
        return None  # «боевики»: nobody is known to have declared it
    mention = _mention(cluster)
    kind = "agree" if len(parties) >= BOTH else "announce_ceasefire"
    return _event(kind, parties, [], mention.parsed, mention.quote, terms)


def _tells_making(cluster: Cluster, terms: Agreement, parties: list[str]) -> bool:
    """Whether what the text says of an arrangement tells that its sides have made it."""
    if terms.background:
        return False  # what is only recalled tells of no act of agreeing
    if terms.status == STANDING:
        return len(parties) >= BOTH
    return terms.status in FRESH and (len(parties) >= BOTH or "agree" not in cluster.senses())


def _sides(terms: Agreement) -> list[str]:
    """The sides that rules found; who was only weighed to be one is not told to have agreed."""
    return [] if WEIGHED in terms.why else [party.actor for party in terms.parties]


def _mediated(cluster: Cluster, terms: Agreement, events: list[EventDraft]) -> EventDraft | None:
    """That somebody stood between the sides; whom an act of mediating leaves open is filled in."""
    sides = [p.actor for p in terms.parties]
    told = [e for e in events if e.kind == "mediate" and e.agreement in {terms.id, None}]
    for event in told:
        event.agreement = terms.id
        if not event.recipients:
            event.recipients = [a for a in sides if a not in event.actors]
    tellers = {a for e in events if e.kind in MAKING | {"mediate"} for a in e.actors}
    brokers = [a for a in terms.mediators if a not in sides and a not in tellers]
    if told or not brokers or terms.background or terms.status in UNMADE:
        return None
    where = _named(brokers, cluster)
    if where is None:
        return None
    parsed, quote = where
    return _event("mediate", brokers, sides, parsed, quote, terms)


def _mention(cluster: Cluster) -> TruceMention:
    """The mention whose words stand for the act: of the body of the text where there is one."""
    strong = [m for m in cluster.mentions if not m.weak and m.segment_kind != "headline"]
    return (strong or cluster.mentions)[0]


def _named(actors: list[str], cluster: Cluster) -> tuple[Parsed, Span] | None:
    """Where the arrangement's own sentences name one of them."""
    for mention in cluster.mentions:
        for phrase in mention.parsed.phrases():
            for part in phrase.everything():
                if any(actor in part.actors for actor in actors):
                    return mention.parsed, mention.parsed.words.span(part.first, part.last)
        if mention.makers:  # "a UN-brokered truce": no phrase of its own
            return mention.parsed, mention.quote
    return None


def _event(  # noqa: PLR0913, PLR0917 (the parts of an act)
    kind: str,
    actors: list[str],
    recipients: list[str],
    parsed: Parsed,
    quote: Span,
    terms: Agreement,
) -> EventDraft:
    return EventDraft(
        kind=kind,
        actors=list(dict.fromkeys(actors)),
        recipients=list(dict.fromkeys(recipients)),
        modality="happened",
        parsed=parsed,
        frame=None,
        quote=quote,
        agreement=terms.id,
        why=[f"events.of-terms.{kind}"],
    )
