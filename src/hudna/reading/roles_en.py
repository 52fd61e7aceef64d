"""Roles in English: subject before the verb, object after it, "by" in the passive."""

from hudna.packs.features import PASSIVE
from hudna.reading.after_relatives import over_participle, subject_behind_relative
from hudna.reading.antecedents import antecedent, take_named
from hudna.reading.bridges import skippable
from hudna.reading.contact_clauses import over_contact
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.gathering import Item
from hudna.reading.joined_agents import over_joined
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import take_prepositions
from hudna.reading.reduced_harm import is_reduced_harm
from hudna.reading.role_search import after_verb, before_verb, turn_passive
from hudna.reading.senses import bits_of
from hudna.reading.shared_subjects import shared_subject
from hudna.reading.strangers import stranger
from hudna.reading.units import NO_MARK, Unit

__all__ = ["english_roles"]


def english_roles(frame: Frame, parsed: Parsed) -> None:
    """Fill the roles of an English verb."""
    subject = _subject_of(frame, parsed)
    if frame.form != "finite" or subject is None:
        frame.inherited = subject is None
    if subject is None and frame.form == "finite" and not frame.antecedent:
        subject = stranger(frame, parsed)
        frame.inherited = subject is None
    if subject is None and frame.form != "noun":
        subject = shared_subject(frame, parsed) or _inset_owner(frame, parsed)
    after = frame.at + 1
    if subject is None or frame.inherited or _follows_relative(subject, frame, parsed):
        inverted, end = after_verb(parsed, after, unknown=0)
        speaks = frame.meaning.speech and frame.form == "finite" and not frame.meaning.demands
        told = end < len(parsed.items) and parsed.items[end].told & COMPLEMENT > 0
        if speaks and inverted is not None and not told and _after_quote(frame, parsed):
            frame.subject, frame.inherited = inverted, False
            take_prepositions(frame, parsed, end)
            return
    frame.subject = over_contact(subject, frame, parsed)
    found, end = after_verb(parsed, after)
    if found is not None and not _heads_next_verb(found, parsed):
        frame.object = found
    else:
        take_named(frame, parsed)
    take_prepositions(frame, parsed, after)
    _take_partner(frame, parsed)
    _give_both(frame, parsed, end)
    frame.passive = frame.passive or is_reduced_harm(frame, parsed)
    if frame.passive:
        turn_passive(frame, "by")


def _inset_owner(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«The two presidents, meeting in Paris, agreed»: who stands before the inset."""
    if frame.form != "participle" or frame.passive or frame.at < BEFORE_INSET:
        return None
    if parsed.items[frame.at - 1].mark != ",":
        return None
    owner = parsed.items[frame.at - BEFORE_INSET]
    if not isinstance(owner, Phrase) or owner.prep:
        return None
    closed = any(item.mark == "," for item in parsed.items[frame.at + 1 : frame.at + FAR])
    return owner if closed else None


BEFORE_INSET = 2


def _take_partner(frame: Frame, parsed: Parsed) -> None:
    """«Signed a deal brokered by X with Y»: with whom, behind what only tells of the deal."""
    if frame.sense not in WITH_OTHERS or "with" in frame.preps:
        return
    passed = False
    for item in parsed.items[frame.at + 1 : frame.at + FAR]:
        if isinstance(item, Phrase):
            if item.prep == "with" and passed:
                frame.preps["with"] = [item]
                return
        elif item.mark in CLOSING or item.told & LINKING:
            return
        elif item.verb is not None:
            if passed or not item.verb.bits & PASSIVE:
                return
            passed = True


WITH_OTHERS = frozenset({"agree", "extend"})
FAR, CLOSING, LINKING = 9, ",.;:?!", bits_of("conj_clause", "relative", "comp")
COMPLEMENT = bits_of("comp")
GIVING = frozenset({"propose", "promise"})


def _give_both(frame: Frame, parsed: Parsed, end: int) -> None:
    """As "offered the rebels a (ten-year) truce": to whom, then what."""
    given = _over_length(parsed, end)
    taker = frame.object
    if frame.sense not in GIVING or taker is None or taker.told & ARRANGED:
        return
    if isinstance(given, Phrase) and given.told & ARRANGED and not given.prep:
        frame.object = given
        frame.preps.setdefault("to", []).append(taker)


def _over_length(parsed: Parsed, at: int) -> Phrase | None:
    """The phrase at an item, or behind the article and the length or adjective set before it."""
    for item in parsed.items[at : at + SET_BEFORE]:
        if isinstance(item, Phrase):
            return item
        if item.mark not in {NO_MARK, "-"} or item.verb is not None or item.told & PREPOSED:
            return None
    return None


SET_BEFORE, PREPOSED = 5, bits_of("prep", "conj_clause", "comp", "relative")


def _before(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The subject before the verb: of a main verb over the relative clause in front of it."""
    if frame.form != "finite":
        return before_verb(frame, parsed)
    found = subject_behind_relative(frame, parsed) or before_verb(frame, parsed)
    return over_participle(found, frame, parsed) if found is not None else None


def _subject_of(frame: Frame, parsed: Parsed) -> Phrase | None:
    """What stands before the verb and is its own subject."""
    if _is_way(frame, parsed):
        return None
    if frame.form == "infinitive" and (owner := _who_tries(frame, parsed)) is not None:
        return owner
    if taken := _across_report(frame, parsed) or _around_aside(frame, parsed):
        return taken
    return _set_on(frame, parsed) or _before(frame, parsed)


def _who_tries(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Moscow's attempt to broker a truce»: whose attempt, bid or effort it is.

    «The rebels' failure to comply» tells of something that was not done.
    """
    noun = parsed.items[frame.at - 2] if frame.at > 1 else None
    if isinstance(noun, Phrase) and noun.genitives and not noun.told & ASKING:
        frame.failed = frame.failed or noun.told & FAILING > 0
        owners = (g for g in noun.genitives if g.names or g.states or g.told & OWNERS)
        return next(owners, None)
    for k in range(frame.at - 2, max(frame.at - 5, 0), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase) or item.mark != NO_MARK or item.finite:
            return None
        if parsed.words.forms[item.first] == "'s":
            owner = parsed.items[k - 1]
            return owner if isinstance(owner, Phrase) and owner.actors else None
    return None


FAILING = bits_of("aspect_fail")
ASKING = bits_of("demand", "order", "propose", "induce")
"""Nouns of what somebody wants others to do."""
OWNERS = bits_of("organ", "generic", "office", "party_word")
"""Nouns of those who do something."""


def _across_report(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Blamed X, who it said had opened fire»: whom the relative before a report takes up."""
    at = frame.at - 1
    while at > REPORTED and isinstance(item := parsed.items[at], Unit) and skippable(item):
        at -= 1
    if frame.form != "finite" or at < REPORTED:
        return None
    relative, teller, verb = parsed.items[at - 2 : at + 1]
    if type(relative) is not Unit or type(teller) is not Phrase or not is_finite(verb):
        return None
    if not relative.is_sense("relative") or relative.is_sense("comp") or not _reports(verb):
        return None
    taken = antecedent(parsed, at - 2)
    frame.antecedent = taken is not None
    return taken


def _around_aside(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«X's forces, it said, attacked»: who stands before the aside, not who speaks in it."""
    at = frame.at
    if frame.form != "finite" or at < ASIDE or parsed.items[at - 1].mark != ",":
        return None
    owner, comma, one, other = parsed.items[at - ASIDE : at - 1]
    if comma.mark != "," or type(owner) is not Phrase or owner.prep not in BEFORE_CLAUSE:
        return None
    told = type(one) is Phrase and _reports(other)
    return owner if told or (type(other) is Phrase and _reports(one)) else None


ASIDE = 5
"""Items of "X, it said," before the verb."""
BEFORE_CLAUSE = frozenset({"", "after", "before", "since", "as"})
"""What may stand before a subject, though it is spelled like a preposition."""


def _reports(item: Item) -> bool:
    return isinstance(item, Unit) and any(
        each.meaning.speech for each in item.senses if each.part == "verb"
    )


REPORTED = 2
"""Items of "who it said" before the verb of the relative clause, its report the last."""


def _is_way(frame: Frame, parsed: Parsed) -> bool:
    """«Broke the truce by attacking», "left without signing": who does the one does the other."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if frame.form != "participle" or frame.passive or not isinstance(before, Unit):
        return False
    prep = before.sense("prep")
    return prep is not None and prep.entry.fields.get("prep") in WAYS


WAYS = frozenset({"by", "without", "after", "before", "since"})


def _set_on(frame: Frame, parsed: Parsed) -> Phrase | None:
    """What a reduced relative hangs on: "after a truce announced by X had taken effect"."""
    at = frame.at - 1
    if frame.form == "finite":
        agent = parsed.items[at] if at > 1 else None
        while at > 1 and type(agent) is Unit and skippable(agent):
            at -= 1
            agent = parsed.items[at]
        if type(agent) is not Phrase or agent.prep != "by":
            return None
        inner = next((f for f in parsed.frames if f.at == at - 1), None)
        if inner is None or inner.form != "participle" or not inner.passive:
            return None
        at = over_joined(at - 2, parsed)
    elif frame.form != "participle":
        return None
    elif not frame.passive:
        return _beside(at, parsed)
    elif at > 0 and is_mark(parsed.items[at], parsed.words, ","):
        at -= 1  # "The halt, agreed in Doha, …"
    at = over_joined(at, parsed) if frame.form == "participle" else at
    head = parsed.items[at] if at >= 0 else None
    return head if type(head) is Phrase and head.told & ARRANGED else None


def _beside(at: int, parsed: Parsed) -> Phrase | None:
    """As "with X and Y both promising to keep it": who acts stands behind "with"."""
    head = parsed.items[at] if at >= 0 else None
    if isinstance(head, Unit) and head.is_sense("determiner") and at > 0:
        head = parsed.items[at - 1]
    held = isinstance(head, Phrase) and head.prep == "with" and bool(head.names or head.members)
    return head if held and isinstance(head, Phrase) else None


ARRANGED = bits_of("truce", "pact", "halt")


def _after_quote(frame: Frame, parsed: Parsed) -> bool:
    """Whether a quotation or a comma stands right before the verb."""
    before = parsed.items[frame.at - 1] if frame.at else None
    return before is None or is_mark(before, parsed.words, ',"')


def _follows_relative(subject: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """«It was X that broke the truce, said Y»: behind a comma a relative has its verb already."""
    at = parsed.place_of(subject)
    between = parsed.items[at + 1 : frame.at]
    if at < 0 or not between or between[-1].mark != ",":
        return False
    return bool(between[0].told & RELATED) and any(e.verb is not None for e in between)


RELATED = bits_of("relative")


def _heads_next_verb(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether the phrase is rather the subject of a following verb («said Israel attacked»)."""
    at = parsed.items.index(phrase)
    for item in parsed.items[at + 1 : at + 4]:
        if type(item) is Phrase:
            return False
        if is_finite(item):
            return not _marked_before(parsed, at) and not _is_participle(item, parsed)
        if not skippable(item):
            return False
    return False


def _is_participle(item: Unit, parsed: Parsed) -> bool:
    """Whether the head at this unit was read as a reduced relative."""
    return any(f.form == "participle" for f in parsed.frames if parsed.items[f.at] is item)


def _marked_before(parsed: Parsed, at: int) -> bool:
    return any(is_mark(item, parsed.words, ",") for item in parsed.items[at + 1 : at + 3])
