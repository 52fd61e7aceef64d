"""Roles in Russian: cases tell who acts and on whom, in any order."""

from hudna.packs.features import ACC, CASES, DAT, FEM, GEN, INF, INS, NOM, PASSIVE, PLURAL
from hudna.reading.antecedents import take_named
from hudna.reading.bridges import past_inset, past_preposed
from hudna.reading.coordination import is_and
from hudna.reading.frames import Frame, Parsed, is_edge, is_mark, verb_sense
from hudna.reading.fronted_ru import (
    agent_before,
    dative_before,
    front_of,
    object_before,
    right_after,
    take_front,
)
from hudna.reading.gathering import Item
from hudna.reading.inset_scopes import is_inset
from hudna.reading.openings import take_opening
from hudna.reading.participles_ru import (
    attributed,
    described,
    is_set_apart,
    is_set_before,
    undeclined_agent,
)
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import take_prepositions
from hudna.reading.relatives_ru import is_actor, relative_of, speaks_for_owner, within_relative
from hudna.reading.role_search import REACH, before_verb, can_act, needs_agent, turn_passive
from hudna.reading.senses import bits_of
from hudna.reading.shared_subjects import shared_by_doer, shared_subject
from hudna.reading.units import Unit
from hudna.reading.word_order_ru import (
    actor_before,
    behind_thing,
    beside_gerund,
    closes_for_stranger,
    disagrees,
    doer_ahead,
    is_town,
    strikes_ahead,
    take_behind,
    teller_behind,
)

__all__ = ["russian_roles"]


def russian_roles(frame: Frame, parsed: Parsed) -> None:
    """Fill the roles of a Russian verb."""
    if frame.form == "participle" and not frame.bits & (CASES | PASSIVE):
        beside = beside_gerund(frame, parsed)
        shared = beside or shared_subject(frame, parsed) or actor_before(frame, parsed)
        frame.subject, frame.inherited = shared, beside is None
        _russian_cases(frame, parsed)
        take_prepositions(frame, parsed, frame.at + 1)
        return  # «обвинив Лондон»: of the subject of its sentence
    if closes_for_stranger(frame, parsed):
        take_prepositions(frame, parsed, frame.at + 1)
    elif not frame.passive and (front := front_of(frame, parsed)) >= 0:
        _from_front(frame, parsed, front)
    else:
        _from_clause(frame, parsed)


def _from_clause(frame: Frame, parsed: Parsed) -> None:
    subject = attributed(frame, parsed) or teller_behind(frame, parsed)
    subject = subject or before_verb(frame, parsed, nominative=True)
    if frame.form == "infinitive" and subject is not None and not can_act(subject):
        # «достигли договорённости остановить бои»: no deal stops them itself
        subject = subject if _after_modal(frame, parsed) else None
    if frame.antecedent and subject is not None:
        subject = _in_relative(frame, subject, parsed)
    elif subject is not None and (doer := doer_ahead(frame, subject, parsed)) is not None:
        frame.object, subject = subject, doer
    elif subject is not None and _is_done_to(frame, subject, parsed):
        subject = None
    if subject is None and not frame.antecedent:
        subject = _russian_after(frame, parsed)
    if subject is None and not is_set_before(frame, parsed):
        subject = shared_by_doer(frame, parsed)
    frame.subject = subject
    _russian_cases(frame, parsed)
    take_behind(frame)
    take_prepositions(frame, parsed, frame.at + 1)
    take_named(frame, parsed)  # «сделка, которую X подписал»
    if frame.passive:
        undeclined_agent(frame)
        agent_before(frame, parsed)
        turn_passive(frame, "ins")
        frame.object = described(frame, parsed) or frame.object
    take_opening(frame, parsed)


def _from_front(frame: Frame, parsed: Parsed, front: int) -> None:
    """«Огонь по селу открыли боевики»: the verb's own noun opens the clause."""
    doer = take_front(frame, parsed, front) or _russian_after(frame, parsed)
    frame.subject = doer or right_after(frame, parsed) or shared_subject(frame, parsed)
    _russian_cases(frame, parsed)
    take_prepositions(frame, parsed, frame.at + 1)


def _is_done_to(frame: Frame, subject: Phrase, parsed: Parsed) -> bool:
    """«Режим нарушили военные»: an arrangement before its verb, and behind it who breaks it.

    So with any thing where the verb tells of several: «заявление подписали А и Б».
    """
    if subject.first > frame.first or frame.form != "finite":
        return False
    if frame.passive or subject.members or not subject.bits & ACC:
        return False
    many = frame.bits & PLURAL and not subject.bits & PLURAL
    if many and frame.meaning.event == "attack" and (subject.told & STRUCK or is_town(subject)):
        return True  # «село обстреляли»
    if many and _is_one_alone(frame, subject, parsed):
        return True  # «Израиль обвинили в срыве»
    held = (frame.sense == "lead" and subject.told & TALKS) or (
        frame.sense in RESUMING and subject.told & FOUGHT  # «бои возобновили мятежники»
    )
    if not subject.told & ARRANGED and (not (many or held) or is_actor(subject)):
        return False
    other = many or held or frame.bits & FEM or frame.sense in BREAKING
    doer = _russian_after(frame, parsed) if other else None
    return doer is not None and is_actor(doer)


def _is_one_alone(frame: Frame, subject: Phrase, parsed: Parsed) -> bool:
    """A state, not joined to another one, before a verb that tells of several."""
    at = parsed.place_of(subject)
    before = parsed.items[at - 1] if at > 0 else None
    if isinstance(before, Unit) and is_and(before):
        return False
    charged = frame.sense == "accuse" or frame.meaning.event == "attack"
    return charged and disagrees(frame, subject)


FOUGHT = bits_of("object_halt")
STRUCK = bits_of("place_head", "target_object")
RESUMING = frozenset({"resume", "aspect_continue", "aspect_begin"})
BREAKING = frozenset({"violate", "extend", "terminate", "respect"})


def _after_modal(frame: Frame, parsed: Parsed) -> bool:
    """«Стрельба должна прекратиться», «огонь может утихнуть»: it is told of what stands before."""
    before = parsed.items[frame.at - 1] if frame.at else None
    return isinstance(before, Unit) and before.told & MODAL > 0


MODAL = bits_of("modal_must", "modal_possible", "modal_future")


def _in_relative(frame: Frame, antecedent: Phrase, parsed: Parsed) -> Phrase | None:
    """«Перемирие, которое предложила четвёрка», «к которому призвали …»: what is it there?

    Not the subject where the relative stands in another case, or somebody after the verb does it.
    """
    relative = relative_of(frame, parsed)
    if relative is None:
        return antecedent
    if antecedent.prep and not relative.bits & CASES:  # «в Каир, где обсудит»: a place
        return _russian_after(frame, parsed) or shared_subject(frame, parsed)
    doer = _russian_after(frame, parsed) or within_relative(frame, parsed)
    oblique = bool(relative.bits & CASES) and not relative.bits & NOM
    if not oblique and (doer is None or not is_actor(doer)):
        return antecedent
    if relative.bits & ACC or oblique:
        frame.object = antecedent
    return doer


def _russian_after(frame: Frame, parsed: Parsed) -> Phrase | None:
    items, words = parsed.items, parsed.words
    noun = 0
    for k in range(frame.at + 1, min(frame.at + REACH, len(items))):
        item = items[k]
        if k < noun:
            continue
        if type(item) is Phrase:
            silent = item.prep or (needs_agent(frame) and not can_act(item))
            if not silent and item.bits & CASES & NOM:
                return _doer(frame, item, k, parsed) or behind_thing(frame, item, parsed)
            continue
        if (noun := past_inset(parsed, k)) > k or (noun := past_preposed(parsed, k)) > k:
            continue
        if is_edge(item, words) or is_mark(item, words, ",.!?") or verb_sense(item) is not None:
            return None
    return None


def _doer(frame: Frame, phrase: Phrase, at: int, parsed: Parsed) -> Phrase | None:
    """What may be the subject behind its verb; a thing may be the object as well."""
    aside = _is_told_to(frame, phrase, at, parsed) or _is_of_next(frame, phrase, at, parsed)
    aside = aside or disagrees(frame, phrase) or _is_shared(frame, phrase, parsed)
    if aside or _goes_on(frame, phrase, parsed):
        return None
    speaks = is_actor(phrase) or (frame.meaning.speech and speaks_for_owner(phrase))
    surely = speaks or not phrase.bits & ACC or _opens_with(frame, parsed)
    return phrase if surely or strikes_ahead(frame, phrase, parsed) else None


def _is_shared(frame: Frame, phrase: Phrase, parsed: Parsed) -> bool:
    """«Назвал сделку сдачей и покинул правительство»: who does the one does the other."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if frame.form != "finite" or frame.passive or not phrase.bits & ACC:
        return False
    if not isinstance(before, Unit) or not is_and(before):
        return False
    for other in reversed(parsed.frames):
        if other.at >= frame.at - 1 or other.form != "finite":
            continue
        between = parsed.items[other.at + 1 : frame.at - 1]
        apart = any(not isinstance(e, Phrase) and (e.mark in ",;:" or e.finite) for e in between)
        same = not (other.bits ^ frame.bits) & (PLURAL | FEM)
        return not apart and same and other.subject is not None and not other.passive
    return False


def _goes_on(frame: Frame, phrase: Phrase, parsed: Parsed) -> bool:
    """«… и обвиняет ВСУ в обстреле»: joined to a clause, a charge goes on with who spoke there."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if frame.sense not in CHARGING or not phrase.bits & ACC or not isinstance(before, Unit):
        return False
    return is_and(before) and _has_actor(parsed.items[: frame.at])


def _has_actor(items: list[Item]) -> bool:
    return any(isinstance(item, Phrase) and not item.prep and is_actor(item) for item in items)


CHARGING = frozenset({"accuse", "condemn", "criticise", "thank"})


def _is_of_next(frame: Frame, phrase: Phrase, at: int, parsed: Parsed) -> bool:
    """«Обстреляли военный пост»: one alone behind several who act only tells which post."""
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    several = frame.form == "finite" and frame.bits & PLURAL and not phrase.bits & PLURAL
    bare = not (phrase.members or phrase.names or phrase.unknown)
    return bool(several) and bare and isinstance(after, Phrase) and not after.prep


def _opens_with(frame: Frame, parsed: Parsed) -> bool:
    """«Войну остановило перемирие»: what can only be the object opens the clause."""
    before = parsed.items[frame.at - 1] if frame.at else None
    return isinstance(before, Phrase) and not before.prep and before.bits & CASES == ACC


def _is_told_to(frame: Frame, phrase: Phrase, at: int, parsed: Parsed) -> bool:
    """«Призвали стороны соблюдать …»: between a demand and an infinitive stands who is told to."""
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    infinitive = isinstance(after, Unit) and bool(after.bits & INF)
    return infinitive and bool(phrase.bits & ACC) and frame.meaning.demands


def _russian_cases(frame: Frame, parsed: Parsed) -> None:
    items, words = parsed.items, parsed.words
    noun = 0
    ends = ",.!?" if is_set_apart(frame, parsed) or is_inset(frame, parsed) else ".!?"
    for k in range(frame.at + 1, min(frame.at + REACH, len(items))):
        item = items[k]
        if k < noun:
            continue
        if type(item) is Phrase:
            if item.prep or item is frame.subject:
                continue
            _by_case(frame, item)
            continue
        if (noun := past_preposed(parsed, k)) > k:
            continue
        if is_edge(item, words) or is_mark(item, words, ends) or verb_sense(item) is not None:
            break
    if frame.object is None:
        object_before(frame, parsed)
        dative_before(frame, parsed)


def _by_case(frame: Frame, phrase: Phrase) -> None:
    bits = phrase.bits & CASES
    if bits == CASES and "dat" in frame.entry.roles.get("recipient", ()) and is_actor(phrase):
        bits = DAT  # «приписала ПНС обстрел»: no ending tells, the verb does
    if (not bits or bits & ACC) and frame.object is None:
        frame.object = phrase
    elif bits & INS:
        frame.preps.setdefault("ins", []).append(phrase)
    elif bits & DAT:
        frame.preps.setdefault("dat", []).append(phrase)
    elif bits & GEN:
        if frame.object is None:
            frame.object = phrase
        else:
            frame.preps.setdefault("gen", []).append(phrase)


ARRANGED, TALKS = bits_of("truce", "pact"), bits_of("consult")
