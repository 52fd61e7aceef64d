"""Claims connected with what they are about: the events, agreements and allegations they tell."""

from typing import TYPE_CHECKING

from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.frames import Parsed
from hudna.reading.standing_words import spoken_of_by_pronoun

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["connect", "places_of"]


def connect(
    events: list[EventDraft],
    claims: list[ClaimDraft],
    allegations: list[AllegationDraft],
    clusters: "list[Cluster]",
) -> None:
    """Note in each claim what is told in its words, and in each event the claims it rests on."""
    happened: dict[int, list[tuple[int, EventDraft]]] = {}
    for event in events:
        for parsed, at in places_of(event):
            happened.setdefault(id(parsed), []).append((at, event))
    named = _by_sentence(clusters)
    alleged = _by_claim(allegations)
    for claim in claims:
        for part in claim.whole():
            first, last = part.items
            for at, event in happened.get(id(part.parsed), ()):
                if first <= at < last and claim not in event.claims:
                    claim.about.append(event.id)
                    event.claims.append(claim)
            here = named.get(id(part.parsed), ())
            claim.about.extend(agreement for at, agreement in here if first <= at < last)
        claim.about.extend(alleged.get(id(claim), ()))
        if not claim.about and (it := spoken_of_by_pronoun(claim, clusters)) is not None:
            claim.about.append(it)


def places_of(event: EventDraft) -> list[tuple[Parsed, int]]:
    """Where the words of an event stand, sentence and item: of its frame, else of its quote."""
    if event.frame is not None:
        return [(event.parsed, event.frame.at), *event.told_at]
    words, start = event.parsed.words, event.quote.start
    spans = (words.span(item.first, item.last) for item in event.parsed.items)
    own = next((at for at, span in enumerate(spans) if span.start <= start < span.end), None)
    return [*([(event.parsed, own)] if own is not None else []), *event.told_at]


def _by_sentence(clusters: "list[Cluster]") -> dict[int, list[tuple[int, str]]]:
    """Agreements by the sentence and the item that mentions them."""
    named: dict[int, list[tuple[int, str]]] = {}
    for number, cluster in enumerate(clusters, 1):
        for mention in cluster.mentions:
            named.setdefault(id(mention.parsed), []).append((mention.item, f"a{number}"))
    return named


def _by_claim(allegations: list[AllegationDraft]) -> dict[int, list[str]]:
    """Ids of allegations by the claim they rest on, whole where it goes on over sentences."""
    alleged: dict[int, list[str]] = {}
    for each in allegations:
        if each.claim is not None:
            each.claim = each.claim.within or each.claim
            alleged.setdefault(id(each.claim), []).append(each.id)
    return alleged
