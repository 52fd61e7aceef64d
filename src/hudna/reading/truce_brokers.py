"""Who brokers, hosts or guarantees an arrangement, by the words that say so.

Explicit lines only: who mediates or guarantees, by verb or noun («بوساطة», «при посредничестве»,
"under the auspices of"); who bears the title of a mediator, or stands beside it; whose compound
adjective it is ("a UN-brokered truce"); whom an agreement is reached through.
"""

from msgspec import structs

from hudna.packs.features import CASES, INS, NOM
from hudna.reading.broker_titles import called_so, is_helper, named_in, titled_brokers
from hudna.reading.conveners import conveners_in
from hudna.reading.frames import Frame, Parsed, is_edge, is_mark
from hudna.reading.operators import modality_of
from hudna.reading.origins import sent_from
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import can_act
from hudna.reading.senses import bits_of
from hudna.reading.truce_sponsors import coordinated, sponsors_in
from hudna.reading.units import Unit
from hudna.text.span import Span

__all__ = ["Brokers", "brokers_in", "mediators_in"]

HELPING = frozenset({"mediate", "guarantee"})
HELPED = bits_of(*HELPING)
MEDIATING, MEDIATOR = frozenset({"mediate"}), frozenset({"mediator"})
ACTS = frozenset({"enter_force", "hold", "agree", "extend", "expire", "aid"})
"""Senses that a word which could also mean to mediate has rather: "facilitate the movement"."""

Brokers = list[tuple[str, Span]]
"""Actors with the words that show them brokering."""


def brokers_in(parsed: Parsed) -> Brokers:
    """Who is told to broker or guarantee something in a sentence."""
    phrases = [
        *titled_brokers(parsed), *_acting(parsed), *sponsors_in(parsed), *conveners_in(parsed),
    ]  # fmt: skip
    return _spans(phrases, parsed)


def mediators_in(parsed: Parsed) -> Brokers:
    """Who is told to mediate: by a verb or its noun, or called so; a title tells nothing."""
    called = [
        name
        for at, item in enumerate(parsed.items if parsed.told() & OFFICE else ())
        if type(item) is Phrase and item.bits & INS and is_helper(item, MEDIATOR)
        for name in [called_so(item, at, parsed)]
        if name is not None
    ]
    return _spans([*called, *_acting(parsed, MEDIATING)], parsed)


def _spans(phrases: list[Phrase], parsed: Parsed) -> Brokers:
    found: dict[str, Span] = {}
    for named in phrases:
        phrase = _past_compound(named, parsed)
        span = parsed.words.span(phrase.first, phrase.last)
        origin = sent_from(phrase, parsed)
        for actor in named_in(phrase) or (origin.actors if origin is not None else ()):
            found.setdefault(actor, span)
    return list(found.items())


def _past_compound(phrase: Phrase, parsed: Parsed) -> Phrase:
    """As "by the Rome-based charity": a name that a hyphen joins tells where its bearer sits."""
    hyphened = parsed.words.hyphen
    if phrase.members or phrase.last >= len(hyphened) or not hyphened[phrase.last]:
        return phrase
    at = parsed.place_of(phrase)
    joined, after = (*parsed.items[at + 1 : at + 3], None, None)[:2]
    bare = isinstance(joined, Unit) and joined.kind == "x"
    named = bare and isinstance(after, Phrase) and bool(after.actors) and not after.prep
    return after if named and isinstance(after, Phrase) else phrase


# ------------------------------------------------------------ acts


def _acting(parsed: Parsed, helping: frozenset[str] = HELPING) -> list[Phrase]:
    found: list[Phrase] = []
    for frame in parsed.frames if parsed.told() & HELPED else ():
        if frame.sense not in helping or frame.negated or _is_rather_else(frame, parsed):
            continue
        head = parsed.items[frame.at]
        if any(above.sense in _offering(frame) for above in frame.chain()) or _is_office(head):
            continue
        if frame.inherited and any(above.sense == "thank" for above in frame.chain()):
            continue  # "thanked X for helping to broker it": whom he thanks, not who thanks
        unsure = {"negated"} if frame.form == "noun" else {"negated", "hypothetical"}
        if modality_of(frame) in unsure or _is_of_else(frame, parsed):
            continue
        found.extend(_doing(frame, parsed))
        if frame.form == "noun" and isinstance(head, Phrase):
            found.extend(_of_relative(frame.at, parsed))
            found.extend(p for p in head.everything() if p.sense(*helping))
            found.extend(coordinated(frame.at, parsed))
            found.extend(_taking_part(head, parsed))
    return found


def _doing(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """Who does it: the subject, and whom a preposition or a case tells."""
    noun = frame.form == "noun"
    found: list[Phrase] = []
    for prep in ("by", "ins", "of", *(("from",) if noun else ())):
        held = frame.preps.get(prep, [])
        if prep == "ins" and noun:  # «введённое А и Б при посредничестве В»
            held = [phrase for phrase in held if phrase.first > frame.first]
        found.extend(held)
    subject = None if found and frame.inherited and frame.preps.get("by") else _who(frame, parsed)
    told = noun and frame.inherited and bool(found)  # "agreed after mediation by X"
    return found if subject is None or told else [subject, *found]


def _of_relative(at: int, parsed: Parsed) -> list[Phrase]:
    """«Катар, при посредничестве которого …»: whom a relative behind the noun takes up."""
    comma, after = parsed.items[at - 1 : at], parsed.items[at + 1 : at + 2]
    if not after or not comma or at < len(("name", "comma")):
        return []
    taken = isinstance(after[0], Unit) and after[0].is_sense("relative")
    named = parsed.items[at - 2]
    whole = taken and is_mark(comma[0], parsed.words, ",") and isinstance(named, Phrase)
    return [named] if whole and isinstance(named, Phrase) and named.actors else []


def _is_of_else(frame: Frame, parsed: Parsed) -> bool:
    """As "the raid was witnessed by monitors", "drafted a law": nothing is done to a deal."""
    fields = frame.entry.fields
    if _is_patron_of_else(frame, parsed):
        return True
    if "drafts" in fields and frame.object is None and not _is_drafted(frame, parsed):
        return True
    seen = frame.object if "witness" in fields or "drafts" in fields else None
    return seen is not None and not any(part.told & DEALS for part in seen.everything())


def _is_patron_of_else(frame: Frame, parsed: Parsed) -> bool:
    """«Служил в миссиях *под эгидой ООН*»: the noun right before is what it stands over."""
    head = parsed.items[frame.at]
    if not isinstance(head, Phrase) or head.prep not in UNDER or not frame.at:
        return False
    before = parsed.items[frame.at - 1]
    if isinstance(before, Unit):
        return False
    oblique = before.bits & CASES and not before.bits & NOM
    return bool(oblique) and before.told & BODY > 0 and not before.told & TALKS


BODY, TALKS = bits_of("anaphor", "organ", "office"), bits_of("consult", "truce", "pact")
UNDER = frozenset({"near", "under"})


def _is_drafted(frame: Frame, parsed: Parsed) -> bool:
    """As "a truce with A drafted by B": the deal stands before, who drafts it behind "by"."""
    before = parsed.items[max(frame.at - NEAR_BY, 0) : frame.at]
    return bool(frame.preps.get("by")) and any(item.told & DEALS for item in before)


DEALS = bits_of("truce", "pact", "propose", "anaphor")


def _is_office(head: Phrase | Unit) -> bool:
    """As "guarantors of its implementation": of what, not who."""
    if not isinstance(head, Phrase) or not head.told & OFFICE:
        return False
    return head.prep == "as" or (not head.prep and bool(head.bits & INS))


OFFERING = frozenset({"promise", "propose", "intend", "hope"})
"""Who only offers to mediate, or is ready to, has not done so."""


def _offering(frame: Frame) -> frozenset[str]:
    """Who undertakes to guarantee a truce does guarantee it."""
    return OFFERING - {"promise"} if frame.sense == "guarantee" else OFFERING


def _who(frame: Frame, parsed: Parsed) -> Phrase | None:
    """Who mediates; in a report without a doer of its own («إنها رعت توقيع …») who speaks."""
    subject = frame.subject
    if subject is None or (subject.told & DEALS and _guarantees(subject, frame, parsed)):
        return None
    if frame.form == "noun" and subject.told & KEPT:
        above = frame.above  # «تعهدت X بضمان التزام الطرفين»: what is guaranteed is no guarantor
        promised = above is not None and above.sense in {"promise", "agree", "accept"}
        return above.subject if above is not None and promised else None
    if frame.form == "noun" and subject.possessed and not subject.actors:
        return _his_country(_owner_before(frame, parsed))
    if frame.form == "finite" and not subject.names and not can_act(subject):
        above = next((each for each in frame.chain() if each.meaning.speech), None)
        return above.subject if above is not None else None
    return _his_country(_antecedent(frame, parsed)) or subject


def _guarantees(deal: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """As "X said that the deal guarantees a right": the deal does, and X is no guarantor."""
    ahead = frame.form == "finite" and parsed.place_of(deal) < frame.at
    return ahead and frame.sense == "guarantee" and not deal.actors


OFFICE = bits_of("office")
KEPT = bits_of("respect", "implement", "halt", "truce", "pact", "enter_force", "hold", "provision")


def _his_country(owner: Phrase | None) -> Phrase | None:
    """«مساعي بلاده», "whose country mediated": the state as whose minister he is named."""
    if owner is None or not (owner.state_actors or any(g.actors for g in owner.genitives)):
        return owner
    return structs.replace(owner, actors=[])


def _owner_before(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Оценил посредничество своей страны», «وساطة بلاده»: whose country it is."""
    for item in reversed(parsed.items[: frame.at]):
        if isinstance(item, Phrase) and item.actors and not item.prep:
            return item
    return None


def _is_rather_else(frame: Frame, parsed: Parsed) -> bool:
    """Whether the same word is an act on the arrangement itself («يسري»)."""
    return any(other.at == frame.at and other.sense in ACTS for other in parsed.frames)


def _antecedent(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«IGAD, the bloc that mediated»: the name to which the noun before the relative belongs."""
    subject = frame.subject
    if subject is None or subject.names or subject.sense("anaphor", "place_head") is None:
        return None
    at = next((k for k, item in enumerate(parsed.items) if item is subject), -1)
    for k in range(at - 1, max(at - 5, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase) and item.actors:
            return item
    return None


def _taking_part(head: Phrase, parsed: Parsed) -> list[Phrase]:
    """Who takes part in a mediation, leads it or takes it on: the subject of that verb."""
    if head.prep not in {"", "in"} or head.sense(*HELPING) is None:
        return []
    if head.prep == "in" and (near := _before(head, parsed)) is not None:
        return [near]
    return [
        frame.subject
        for frame in parsed.frames
        if frame.form != "noun"
        and frame.subject is not None
        and frame.subject is not head
        and not frame.negated
        and frame.sense != "reject"
        and (not frame.meaning.speech or frame.object is head)
        and any(phrase is head for _, phrase in frame.roles())
    ]


def _before(head: Phrase, parsed: Parsed) -> Phrase | None:
    """«مشاركته في الوساطة», "for his part in the mediation": the last one named."""
    if head.genitives or head.state_actors:
        return None
    at = next(k for k, item in enumerate(parsed.items) if item is head)
    for item in reversed(parsed.items[max(0, at - NEAR_BY) : at]):
        if isinstance(item, Phrase):
            return item if item.actors and not item.prep else None
        if is_edge(item, parsed.words) and not item.is_sense("relative"):
            return None
    return None


NEAR_BY = 5
