"""What a sentence says of an arrangement: acts, sides, brokers, exclusions, places.

All is taken from the frames that hold the mention, or from phrases right beside it; nothing from
a sentence that does not speak of it.
"""

from hudna.packs.features import GEN
from hudna.reading.frames import Frame, Parsed, verb_sense
from hudna.reading.inducements import brought_to
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_acts import is_about
from hudna.reading.truce_breaches import struck_under
from hudna.reading.truce_carriers import can_carry, carrier_of
from hudna.reading.truce_denials import is_without_deal
from hudna.reading.truce_mentions import Act, TruceMention, doers
from hudna.reading.truce_owners import is_owner, owner_before
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
        "resume", "bound",
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
            if frame.sense in ACTS and all(a.frame is not frame for a in mention.acts):
                done = _is_perfect(frame, parsed) or _is_announced_end(frame, parsed)
                modality = _modality(frame, mention)
                stays = _is_stative(frame, parsed)
                mention.acts.append(Act(frame.sense, frame, modality, actors, done, stays))
            mention.acts.extend(brought_to(frame, parsed))
            back = frame.recalled or any(above.recalled for above in frame.chain())
            mention.recalled = mention.recalled or back or _is_looked_back(frame, parsed)
            _between(mention, frame, parsed)
            _where(mention, frame, parsed)
    mention.acts.extend(struck_under(mention, parsed))
    set_apart(mention, parsed)
    if mention.phrase is not None:
        _modifiers(mention, mention.phrase, parsed)
        if mention.carrier is not None and mention.carrier.sense("pact") is None:
            _named_before(mention, mention.carrier, parsed)
    mention.makers = [
        name
        for at, item in enumerate(parsed.items)
        if at == mention.item or (item.told & BROKERED and isinstance(item, Phrase))
        for name in compound_names(parsed, at)
    ]
    _sentence_places(mention, parsed)


def _carried(mention: TruceMention, parsed: Parsed) -> None:
    """«An earlier deal on a truce», «اتفاق سابق لوقف النار»: what is said of the deal is of it."""
    pact = mention.carrier
    if pact is None and mention.phrase is not None:
        outer = parsed.items[mention.item]
        pact = outer if isinstance(outer, Phrase) and outer is not mention.phrase else None
    if pact is None or not (pact.sense("pact") or can_carry(pact)):
        return
    mention.adjectives |= {sense.entry.sense for sense in pact.adjectives}


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
        if isinstance(item, Phrase):
            return False
        helper = item.sense("auxiliary")
        if helper is not None:
            return helper.entry.fields.get("aux") == "have"
    return False


def _is_looked_back(frame: Frame, parsed: Parsed) -> bool:
    """As "the sides had agreed": a past perfect that nobody reports."""
    if frame.form != "finite" or any(each.meaning.speech for each in frame.chain()):
        return False
    for item in reversed(parsed.items[max(frame.at - 3, 0) : frame.at]):
        if isinstance(item, Phrase):
            return False
        helper = item.sense("auxiliary")
        if helper is not None and helper.entry.fields.get("aux") == "have":
            return helper.entry.fields.get("tense") == "past"
    return False


def _modality(frame: Frame, mention: TruceMention) -> str:
    """Who rejects a truce that was announced does not deny that it was."""
    modality = modality_of(frame)
    if modality != "negated" or frame.negated or frame.failed:
        return modality
    refused = next((each for each in frame.chain() if each.sense == "reject"), None)
    if refused is None or mention.phrase is None:
        return modality
    held = any(mention.phrase in phrase.everything() for _, phrase in refused.roles())
    return "happened" if held and frame.sense != "reject" else modality


def _of_noun(frame: Frame, parsed: Parsed) -> list[str]:
    """Who does what a noun tells: «خرقا حوثيا», "Israeli breaches"; who announces an end."""
    if frame.form != "noun":
        return []
    above = frame.above
    if frame.sense == "accept" and above is not None and above.sense == "announce":
        return doers(above)  # «أعلن الجيش الموافقة على هدنة»
    head = parsed.items[frame.at]
    if frame.sense == "violate" and isinstance(head, Phrase):
        return [a for p in head.everything() if p.sense("violate") for a in p.state_actors]
    if frame.sense == "expire":
        if above is not None and above.sense == "announce":
            return doers(above)
        before = _announced_before(frame, parsed)
        return [a for each in before.genitives for a in each.actors] if before else []
    return []


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
            if _is_of_talks(phrase, frame, parsed):
                continue
            span = parsed.words.span(phrase.first, phrase.last)
            if frame.sense in {"agree", "extend", "accept", "announce", "respect", "violate"} or (
                prep == "between"
            ):
                role = "between" if prep == "between" else "signatory"
                mention.parties.extend((actor, role, span) for actor in phrase.actors)


def _is_of_talks(phrase: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """As "announced a truce after a call with X": X stands with a nearer noun of talking."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    if isinstance(before, Phrase) and before.told & TALKS:
        return True  # "announced it at a news conference with X"
    return any(
        other.form == "noun"
        and other.sense == "consult"
        and other.at > frame.at
        and any(phrase is each for held in other.preps.values() for each in held)
        for other in parsed.frames
    )


TALKS = bits_of("consult", "channel")


def _where(mention: TruceMention, frame: Frame, parsed: Parsed) -> None:
    if frame.sense == "include" and not frame.negated and frame.object is not None:
        _add_place(mention, frame.object, parsed)
    if frame.meaning.speech and frame.sense != "announce":
        return
    for prep in ("in", "b", "on", "at", "over", "for"):
        for phrase in frame.preps.get(prep, []):
            if frame.sense == "agree":
                continue
            _add_place(mention, phrase, parsed)


def _add_place(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    for part in phrase.everything():
        if part.place is not None:
            span = parsed.words.span(part.first, part.last)
            if all(part.place != place for place, _ in mention.places):
                mention.places.append((part.place, span))


def _modifiers(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    """«US-Russian truce», «هدنة الحديدة», "Israel-Hamas ceasefire"."""
    span = parsed.words.span(phrase.first, phrase.last)
    if not phrase.states or any(is_owner(name, parsed) for name in phrase.states):
        mention.parties.extend((state, "adjective", span) for state in phrase.state_actors)
    owner = owner_before(mention, parsed)
    if owner is not None:
        where = parsed.words.span(owner.first, owner.last)
        mention.parties.extend((actor, "owner", where) for actor in owner.actors)
    for genitive in phrase.genitives:
        if genitive.actors and _is_with(mention, parsed):
            mention.parties.extend((actor, "signatory", span) for actor in genitive.actors)
        elif genitive.place is not None:
            mention.places.append((genitive.place, span))
        elif genitive.actors:
            mention.parties.extend((actor, "genitive", span) for actor in genitive.actors)
    _right_after(mention, parsed)


def _is_with(mention: TruceMention, parsed: Parsed) -> bool:
    """«Перемирие Израиля с „Хезболлой“», «هدنة إسرائيل مع حماس»: it is of both."""
    after = parsed.items[mention.item + 1 : mention.item + 2]
    return any(isinstance(each, Phrase) and each.prep == "with" and each.actors for each in after)


def _right_after(mention: TruceMention, parsed: Parsed) -> None:
    """Told right after it: "truce between A and B", "in C"."""
    for k, item in enumerate(parsed.items[mention.item + 1 : mention.item + 4]):
        if (
            isinstance(item, Phrase) and not k and _is_whose(item, parsed)
        ):  # «перемирие „Движения“ с Израилем»
            where = parsed.words.span(item.first, item.last)
            mention.parties.extend((actor, "signatory", where) for actor in item.actors)
            continue
        if not isinstance(item, Phrase):
            mention.both = mention.both or _is_between(item)
            continue
        if item.told & TALKS:
            break  # «… после переговоров с X»
        if item.prep in {"between", "with"}:
            where = parsed.words.span(item.first, item.last)
            role = "between" if item.prep == "between" else "signatory"
            mention.parties.extend((actor, role, where) for actor in item.actors)
        elif item.prep in {"in", "b", "on", "at", "for"}:
            _add_place(mention, item, parsed)
        if not item.prep:
            break


def _is_whose(item: Phrase, parsed: Parsed) -> bool:
    """Whether a name in the genitive right behind a truce is followed by whom it is with."""
    if item.prep or not item.actors or not item.bits & GEN:
        return False
    after = parsed.items[parsed.place_of(item) + 1 :][:1]
    return any(isinstance(each, Phrase) and each.prep == "with" for each in after)


def _is_between(item: Unit) -> bool:
    prep = item.sense("prep")
    return prep is not None and prep.entry.fields.get("prep") == "between"


def _before(phrase: Phrase, parsed: Parsed) -> str:
    """The preposition before a phrase, over numbers and words that nobody knows."""
    at = next((k for k, item in enumerate(parsed.items) if item is phrase), 0)
    for item in reversed(parsed.items[max(at - 3, 0) : at]):
        if isinstance(item, Phrase):
            return ""
        prep = item.sense("prep")
        if prep is not None:
            return prep.entry.fields.get("prep", "")
        if item.kind not in {"x", "number"}:
            return ""
    return ""


def _sentence_places(mention: TruceMention, parsed: Parsed) -> None:
    """A locative phrase beside the mention, when no frame claimed one."""
    if mention.places:
        return
    for item in parsed.items[mention.item + 1 : mention.item + 6]:
        if not isinstance(item, Phrase):
            if verb_sense(item) is not None:
                return
            continue
        if (item.prep or _before(item, parsed)) in {"in", "b", "on", "over"}:
            _add_place(mention, item, parsed)
            if mention.places:
                return
