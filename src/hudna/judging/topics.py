"""What a claim speaks of, in no language: terms, agreements, deals, and whom it names.

A topic is a word of the codebook with its object: ``term:FOR.separate``, ``agreement:…``,
``event:cooperate``, ``actor:nusra-front``, ``place:ua``. Two claims in two languages on one topic
have it in common.
"""

from collections.abc import Iterator

from hudna.records import Claim, Quote, Reading

__all__ = ["REPLY", "topics_of"]

DEALS = frozenset({"agree", "cooperate", "provide_aid", "release_detainees", "withdraw", "mediate"})
"""Events that are a topic by themselves; who meets, wants or worries is the claim's stance."""
REPLY, REPLYING = "act:reply", ".events.respond"
"""That fire was answered, and how the rules end whose words say so."""
LOCAL = "text:"
WIDE = frozenset({"country", "region", "adm1"})


def topics_of(claim: Claim, reading: Reading) -> tuple[str, ...]:
    """The topics of a claim, sorted."""
    inside = claim.content or claim.quote
    reply = {REPLY} if any(rule.endswith(REPLYING) for rule in claim.why) else set()
    return tuple(sorted({*reply, *_terms(inside, reading), *_named(claim, inside, reading)}))


def _within(quote: Quote, inside: Quote) -> bool:
    return inside.start <= quote.start and quote.end <= inside.end


def _terms(inside: Quote, reading: Reading) -> Iterator[str]:
    for agreement in reading.agreements:
        for provision in agreement.provisions:
            if _within(provision.quote, inside):
                yield f"term:{provision.type}"
        if any(_within(quote, inside) for quote in agreement.quotes):
            yield f"agreement:{agreement.known_as or agreement.kind}"
    for event in reading.events:
        if event.kind in DEALS and _within(event.quote, inside):
            yield f"event:{event.kind}"


def _named(claim: Claim, inside: Quote, reading: Reading) -> Iterator[str]:
    """Those named who are not themselves in the talk."""
    talking = {claim.speaker, claim.on_behalf_of}
    for event in reading.events:
        if event.kind == "consult":
            talking |= {*event.actors, *event.recipients}
    for mention in reading.mentions:
        ident = mention.refers_to
        if ident is None or ident.startswith(LOCAL) or not _within(mention.quote, inside):
            continue
        if mention.kind == "place":
            place = reading.places.get(ident)
            if place is not None and place.level in WIDE:
                yield f"place:{ident}"
        elif ident not in talking and _is_body(ident, reading):
            yield f"actor:{ident}"


def _is_body(ident: str, reading: Reading) -> bool:
    actor = reading.actors.get(ident)
    return actor is not None and actor.kind not in {"person", "media"}
