"""What a sentence says of an arrangement: acts, sides, brokers, exclusions, places.

All is taken from the frames that hold the mention, or from phrases right beside it; nothing from
a sentence that does not speak of it.
"""

from hudna.reading.decrees import is_issued
from hudna.reading.ended_acts import is_to_end
from hudna.reading.frames import Frame, Parsed
from hudna.reading.inducements import brought_to
from hudna.reading.lifted import is_lifted, lifts_suspension
from hudna.reading.operators import modality_of
from hudna.reading.past_perfect import is_looked_back
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.still_standing import standing
from hudna.reading.truce_acts import is_about
from hudna.reading.truce_breaches import struck_under
from hudna.reading.truce_carriers import can_carry, carrier_of
from hudna.reading.truce_consents import consents
from hudna.reading.truce_denials import is_without_deal
from hudna.reading.truce_execution import is_on_its_execution, renews_commitment, told_kept
from hudna.reading.truce_mentions import Act, TruceMention, doers
from hudna.reading.truce_neighbours import (
    TALKS,
    add_modifiers,
    add_place,
    is_agreed_through,
    is_as_other,
    is_of_stranger,
    sentence_places,
)
from hudna.reading.truce_sponsors import compound_names
from hudna.reading.truces_before import set_apart
from hudna.reading.units import Unit
from hudna.reading.wars_ending import is_of_else

__all__ = ["add_facts"]

BROKERED = bits_of("pact", "consult")
"""What is said to be somebody's work: "a US-brokered deal", "at AU-led talks"."""
ACTS = frozenset(
    {
        "agree", "announce", "extend", "enter_force", "expire", "terminate", "collapse", "suspend",
        "hold", "respect", "violate", "implement", "demand", "propose", "reject", "accept",
        "mediate", "guarantee", "monitor", "exclude", "include", "order", "welcome", "promise",
        "condition", "halt", "deny", "say", "confirm", "hope", "consult", "falter", "replace",
        "resume", "bound", "induce",
    }
)  # fmt: skip


def add_facts(mention: TruceMention, parsed: Parsed) -> None:
    """Gather what a sentence says of one of its mentions."""
    mention.carrier = carrier_of(mention, parsed) if mention.phrase is not None else None
    _carried(mention, parsed)
    if is_without_deal(mention, parsed):
        mention.denied = mention.weak = True
        return
    for frame in parsed.frames:
        if is_about(frame, mention, parsed) and not is_of_else(frame, mention):
            actors = doers(frame) or _of_noun(frame, parsed)
            sense = _sense_here(frame, mention, parsed)
            if sense is None:
                continue
            if sense in ACTS and all(a.frame is not frame for a in mention.acts):
                done = _is_perfect(frame, parsed) or _is_announced_end(frame, parsed)
                modality = _modality(frame, mention)
                stays = _is_stative(frame, parsed)
                mention.acts.append(Act(sense, frame, modality, actors, done, stays))
            mention.acts.extend(brought_to(frame, parsed))
            back = frame.recalled or any(above.recalled for above in frame.chain())
            mention.recalled = mention.recalled or back or is_looked_back(frame, parsed)
            _between(mention, frame, parsed)
            _where(mention, frame, parsed)
    _add_rest(mention, parsed)


def _add_rest(mention: TruceMention, parsed: Parsed) -> None:
    """What no frame tells by itself: consents, blows, names beside it, its makers."""
    mention.acts += [*consents(mention, parsed), *struck_under(mention, parsed)]
    told_kept(mention)
    set_apart(mention, parsed)
    mention.adjectives |= standing(mention, parsed)
    if mention.phrase is not None:
        add_modifiers(mention, mention.phrase, parsed)
        if mention.carrier is not None and mention.carrier.sense("pact") is None:
            _named_before(mention, mention.carrier, parsed)
        elif mention.carrier is not None:
            _whose_deal(mention, mention.carrier, parsed)
    mention.makers = [
        name
        for at, item in enumerate(parsed.items)
        if at == mention.item or (item.told & BROKERED and isinstance(item, Phrase))
        for name in compound_names(parsed, at)
    ]
    sentence_places(mention, parsed)


def _sense_here(frame: Frame, mention: TruceMention, parsed: Parsed) -> str | None:
    """What a frame does to a truce; None where that is told by another frame, or done to none."""
    if _is_begun(frame, mention):
        return "enter_force"
    if _has_failed(frame, mention, parsed):
        return "collapse"
    if lifts_suspension(frame):
        return "resume"
    to_end = frame.sense == "violate" and is_to_end(frame, parsed)
    if to_end or is_lifted(frame, mention.parsed.frames):
        return None
    if is_on_its_execution(frame, mention):
        mention.adjectives = mention.adjectives | {"standing"}
        return None
    plain = "order" if is_issued(frame) else frame.sense
    return "respect" if renews_commitment(frame) else plain


def _has_failed(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«Two truces failed within hours»: the truce itself, not what somebody failed to do."""
    phrase, after = mention.phrase, parsed.items[frame.at + 1 : frame.at + 2]
    if frame.sense != "aspect_fail" or phrase is None or frame.negated:
        return False
    one = mention.definite or mention.indefinite or "previous" in mention.adjectives
    if not one:
        return False  # "dozens of truces have failed"
    held = frame.subject if frame.subject is not None else frame.object
    own = held is not None and held.holds(phrase) and held.told & TRUCE > 0
    return own and mention.item < frame.at and not any(i.told & VERBAL or i.finite for i in after)


def _is_begun(frame: Frame, mention: TruceMention) -> bool:
    """«Перемирие, начатое Россией», "started a truce": a beginning of the truce itself."""
    thing = frame.object
    return (
        frame.sense == "aspect_begin"
        and mention.phrase is not None
        and thing is not None
        and thing.holds(mention.phrase)
        and thing.told & TRUCE > 0
    )


TRUCE, VERBAL = bits_of("truce"), bits_of("halt", "agree", "extend", "respect")


def _carried(mention: TruceMention, parsed: Parsed) -> None:
    """«An earlier deal on a truce», «اتفاق سابق لوقف النار»: what is said of the deal is of it."""
    pact = mention.carrier
    if pact is None and mention.phrase is not None:
        outer = parsed.items[mention.item]
        pact = outer if type(outer) is Phrase and outer is not mention.phrase else None
    if pact is None or not (pact.sense("pact") or can_carry(pact)):
        return
    mention.adjectives |= {sense.name for sense in pact.adjectives}


def _whose_deal(mention: TruceMention, pact: Phrase, parsed: Parsed) -> None:
    """«اتفاق إسرائيل وحماس على هدنة», «соглашение Израиля и ХАМАС о перемирии»: of the two."""
    named = [actor for genitive in pact.genitives for actor in genitive.actors]
    if len(set(named)) > 1 and pact.sense("propose") is None:
        span = parsed.words.span(pact.first, pact.last)
        mention.parties.extend((actor, "signatory", span) for actor in named)


def _named_before(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    """Names set before the length of a truce, as adjectives are."""
    span = parsed.words.span(phrase.first, phrase.last)
    for actor in (*phrase.state_actors, *phrase.actors):
        mention.parties.append((actor, "adjective", span))


def _is_stative(frame: Frame, parsed: Parsed) -> bool:
    """«يسري في ليبيا اتفاق», not «هدنة تسري من السابعة»: in force, with no start behind it."""
    if "state" not in frame.entry.fields or frame.future:
        return False
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if isinstance(after, Unit) and after.is_sense("adverb"):
        return False  # «يسري فورا»
    return not any(
        0 <= time.first - frame.last <= NEAR and time.role in {"start", "none"}
        for time in parsed.times
    )


NEAR = 3
"""Words from a verb of being in force to the day from which."""


def _is_perfect(frame: Frame, parsed: Parsed) -> bool:
    """Whether an auxiliary of the perfect stands right before the verb."""
    for item in reversed(parsed.items[max(frame.at - 3, 0) : frame.at]):
        if type(item) is Phrase:
            return False
        helper = item.sense("auxiliary")
        if helper is not None:
            return helper.entry.fields.get("aux") == "have"
    return False


def _modality(frame: Frame, mention: TruceMention) -> str:
    """Who rejects a truce that was announced does not deny that it was."""
    modality = modality_of(frame)
    above = frame.above
    if modality == "planned" and above is not None and _is_term(above):
        return "happened"  # «قبل انتهاء المهلة … تمديد الهدنة»
    if modality != "negated" or frame.negated or frame.failed:
        return modality
    refused = next((each for each in frame.chain() if each.sense == "reject"), None)
    if refused is None or mention.phrase is None:
        return modality
    held = any(mention.phrase in phrase.everything() for _, phrase in refused.roles())
    return "happened" if held and frame.sense not in {"reject", "extend"} else modality


def _is_term(frame: Frame) -> bool:
    """Whether it is the noun of an ultimatum, which is a mere term as well."""
    return frame.form == "noun" and frame.sense == "threaten"


def _of_noun(frame: Frame, parsed: Parsed) -> list[str]:
    """Who does what a noun tells: «خرقا حوثيا», "Israeli breaches"; who announces an end."""
    if frame.form != "noun":
        return []
    above = frame.above
    if above is not None and _is_tellers_own(frame, above):
        return doers(above)
    head = parsed.items[frame.at]
    if frame.sense == "violate" and isinstance(head, Phrase):
        return [a for p in head.everything() if p.sense("violate") for a in p.state_actors]
    if frame.sense == "expire":
        if above is not None and above.sense == "announce":
            return doers(above)
        before = _announced_before(frame, parsed)
        return [a for each in before.genitives for a in each.actors] if before else []
    return []


def _is_tellers_own(frame: Frame, above: Frame) -> bool:
    """«أعلن الجيش الموافقة على هدنة», «أكدت باكو التوصل إلى اتفاق مع يريفان»."""
    if frame.sense == "accept":
        return above.sense == "announce"
    told = above.sense in {"announce", "confirm"} and not above.negated
    return frame.sense == "agree" and told and bool(frame.preps.get("with"))


def _announced_before(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«إعلان الجيش نهاية الهدنة»: the noun of announcing right before what is announced."""
    before = parsed.items[frame.at - 1] if frame.at else None
    announces = isinstance(before, Phrase) and before.sense("announce") is not None
    return before if isinstance(before, Phrase) and announces else None


def _is_announced_end(frame: Frame, parsed: Parsed) -> bool:
    if frame.sense != "expire" or frame.form != "noun":
        return False
    return _announced_before(frame, parsed) is not None


def _between(mention: TruceMention, frame: Frame, parsed: Parsed) -> None:
    for prep in ("between", "with"):
        for phrase in frame.preps.get(prep, []):
            if _is_of_talks(phrase, frame, parsed) or is_as_other(phrase, parsed):
                continue
            span = parsed.words.span(phrase.first, phrase.last)
            if prep == "with" and is_agreed_through(phrase, mention, parsed):
                mention.mediators.extend((actor, span) for actor in phrase.actors)
            elif frame.sense in {"agree", "extend", "accept", "announce", "respect", "violate"} or (
                prep == "between"
            ):
                role = "between" if prep == "between" else "signatory"
                mention.parties.extend((actor, role, span) for actor in phrase.actors)


def _is_of_talks(phrase: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """As "announced a truce after a call with X": X stands with a nearer noun of talking."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    if (isinstance(before, Phrase) and before.told & TALKS) or is_of_stranger(phrase, parsed):
        return True  # "announced it at a news conference with X"
    return any(
        other.form == "noun"
        and other.sense == "consult"
        and other.at > frame.at
        and any(phrase is each for held in other.preps.values() for each in held)
        for other in parsed.frames
    )


def _where(mention: TruceMention, frame: Frame, parsed: Parsed) -> None:
    if frame.sense == "include" and not frame.negated and frame.object is not None:
        add_place(mention, frame.object, parsed)
    if frame.meaning.speech and frame.sense != "announce":
        return
    for prep in ("in", "b", "on", "at", "over", "for"):
        for phrase in frame.preps.get(prep, []):
            if frame.sense == "agree":
                continue
            add_place(mention, phrase, parsed)
