"""Roles in Arabic: verb, subject, object; or a topic before the verb; resumptive pronouns."""

from hudna.packs.features import ACC, CONJ, DET, FEM, PLURAL
from hudna.reading.after_relatives import (
    is_cleft,
    past_copula,
    subject_before_that,
    subject_behind_relative,
)
from hudna.reading.antecedents import antecedent
from hudna.reading.bridges import past_apposed
from hudna.reading.frames import Frame, Parsed, is_edge, is_mark, verb_sense
from hudna.reading.objects_apart import object_apart
from hudna.reading.objects_ar import UNDERGONE, counted_among, is_object
from hudna.reading.own_clauses import (
    described_by,
    give_accused,
    give_outer,
    own_clause,
    own_thing,
    resumed,
)
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import take_prepositions
from hudna.reading.role_search import REACH, after_verb, can_act, is_clausal, needs_agent
from hudna.reading.senses import bits_of
from hudna.reading.shared_subjects import shared_subject
from hudna.reading.speech import is_mutual
from hudna.reading.units import Unit

__all__ = ["arabic_roles"]


def arabic_roles(frame: Frame, parsed: Parsed) -> None:
    """Fill the roles of an Arabic verb."""
    after, end = _after(frame, parsed)
    before = _arabic_topic(frame, parsed) or subject_before_that(frame, parsed)
    if (
        frame.form == "finite"
        and (before is None or before.conj)
        and (_is_free(after, frame, parsed) or _is_of_several(frame))
    ):
        before = subject_behind_relative(frame, parsed) or before
    if frame.form == "participle":
        frame.subject = before
        frame.inherited = before is None
        frame.object = after
    elif frame.clausal:
        frame.subject = after
    elif _may_be_own(frame) and (
        _said_of_speaker(frame, parsed) or (before is None and _is_of_several(frame))
    ):
        frame.subject, frame.object, frame.inherited = shared_subject(frame, parsed), after, True
    elif (own := own_clause(frame, after, parsed)) is not None:
        (frame.subject, frame.object), frame.antecedent = own, True
        give_outer(frame, parsed)
    elif before is not None:
        _topic_first(frame, before, after, parsed)
    elif after is not None and not is_object(frame, after, parsed) and _may_act(frame, after):
        _verb_first(frame, after, end, parsed)
    else:
        _without_own(frame, after, parsed)
    frame.object = frame.object or counted_among(frame, parsed)
    past_copula(frame, parsed)
    give_accused(frame, parsed)
    take_prepositions(frame, parsed, frame.at + 1)


def _after(frame: Frame, parsed: Parsed) -> tuple[Phrase | None, int]:
    """What stands behind the verb; «وأصيب آخر شرق المخيم» tells there where it was, not who."""
    after, end = after_verb(parsed, frame.at + 1)
    where = after is not None and bool(after.told & DIRECTION) and after.place is not None
    return (None if where and frame.sense in UNDERGONE else after), end


def _is_free(after: Phrase | None, frame: Frame, parsed: Parsed) -> bool:
    """Whether nobody stands behind the verb who may be its subject."""
    return after is None or is_object(frame, after, parsed) or not _may_act(frame, after)


def _without_own(frame: Frame, after: Phrase | None, parsed: Parsed) -> None:
    """A verb without a subject of its own: of the thing right before it, or of who acted before."""
    thing = described_by(frame, parsed) if after is None else None
    if thing is not None:
        frame.subject, frame.antecedent = thing, True
        return
    frame.object = after
    frame.inherited = True
    frame.subject = _agreeing(frame, shared_subject(frame, parsed), parsed)


def _topic_first(frame: Frame, before: Phrase, after: Phrase | None, parsed: Parsed) -> None:
    """A phrase before the verb: its subject, or its object where a pronoun takes it up."""
    if not _takes_up(frame, before, parsed):
        frame.subject, frame.object = own_thing(frame, after, parsed) or (before, after)
        return
    frame.subject, frame.object = after, before
    if after is None:
        frame.subject, frame.inherited = _shared_or_accused(frame, parsed), True


def _shared_or_accused(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«اتهمت الحركة الجيش بخرق هدنة أعلنها»: by its gender the verb is of the accused."""
    shared = shared_subject(frame, parsed)
    if shared is None or _agreeing(frame, shared, parsed) is not None:
        return shared
    charge = (f for f in parsed.frames if f.sense == "accuse" and f.subject is shared)
    return next((f.object for f in charge if f.at < frame.at and f.object is not None), shared)


def _verb_first(frame: Frame, after: Phrase, end: int, parsed: Parsed) -> None:
    frame.subject = after
    if after.names or after.states:
        end = past_apposed(parsed, end)
    frame.object, behind = after_verb(parsed, end)
    if frame.object is not None and after.actors and frame.object.actors == after.actors:
        frame.object, _ = after_verb(parsed, behind)  # «أمير قطر الشيخ تميم»: one and the same
    object_apart(frame, end, parsed)
    _give_object(frame, parsed)
    near = parsed.items[frame.at - 1] if frame.at else None
    if isinstance(near, Phrase) and near.sense("truce", "pact") is not None:
        _takes_up(frame, near, parsed)  # «هدنة أعلنت عنها واشنطن»


def _may_be_own(frame: Frame) -> bool:
    """«أعلن أنه هاجم مواقع», «قال إنه التقى فلانا»: what a speaker says that he did himself."""
    deed = frame.meaning.event is not None or frame.sense in DEEDS
    return needs_agent(frame) or (deed and not frame.passive)


def _is_of_several(frame: Frame) -> bool:
    """«ودعوا الأهالي إلى …»: a verb whose ending tells who acts has no subject behind it."""
    return frame.form == "finite" and bool(frame.bits & PLURAL) and not frame.passive


def _said_of_speaker(frame: Frame, parsed: Parsed) -> bool:
    """«قال إنه أمر الجيش», «لكنه شدد»: the pronoun of "that he" does it, not what follows."""
    before = parsed.items[frame.at - 1] if frame.at else None
    link = before.sense("comp", "conj_clause") if isinstance(before, Unit) else None
    return link is not None and "owner" in link.entry.fields


def _takes_up(frame: Frame, before: Phrase, parsed: Parsed) -> bool:
    """«الذي أعلنه», and without a pronoun after a noun without article: «تهمة تنفيها كيغالي»."""
    if not resumed(frame, parsed) or is_cleft(frame, parsed):
        return False
    near = parsed.items[frame.at - 1] is before or _is_over_length(frame, before, parsed)
    bare = near and not before.bits & DET and not before.names and not before.actors
    if bare and frame.form == "finite":
        frame.antecedent = True
    return frame.antecedent


def _is_over_length(frame: Frame, before: Phrase, parsed: Parsed) -> bool:
    """«هدنة من ثلاثة أيام أعلنها الحوثيون»: only how long it is stands between."""
    between = parsed.items[parsed.place_of(before) + 1 : frame.at]
    lasting = before.told & TRUCE and any(i.kind == "time" for i in between if type(i) is Unit)
    return bool(lasting) and all(
        type(item) is Unit and (item.kind == "time" or item.told & PREPOSITION) for item in between
    )


TRUCE, PREPOSITION = bits_of("truce", "pact"), bits_of("prep")
DIRECTION, PRONOUN = bits_of("direction"), bits_of("pronoun")
DEEDS = frozenset({"resume", "respond", "destroy", "kill", "injure"})
NEEDS_OBJECT = frozenset({"thank", "accuse", "consult"})


def _give_object(frame: Frame, parsed: Parsed) -> None:
    """«ورحب بايدن …، وشكر الوسطاء»: whoever thanks thanks somebody; the speaker stands before."""
    if frame.sense not in NEEDS_OBJECT or not frame.bits & CONJ or is_mutual(frame):
        return
    second = frame.object
    if second is not None and not second.head.names and not can_act(second):
        second = None  # «واتهمت الجيش باستخدام الطيران»: aircraft are not accused
    if second is not None and not all(n.entry.sort == "demonym" for n in second.head.names):
        return
    speaker = shared_subject(frame, parsed)
    if speaker is not None and (second is None or second.head.names):
        frame.object, frame.subject, frame.inherited = frame.subject, speaker, True
        if second is not None and frame.object is not None:
            frame.object.state_actors = frame.object.state_actors or list(second.actors)


def _agreeing(frame: Frame, subject: Phrase | None, parsed: Parsed) -> Phrase | None:
    """«قصفت إسرائيل …، وأعلن»: a verb of the other gender does not go on with her."""
    if subject is None or frame.form != "finite":
        return subject
    for other in reversed(parsed.frames):
        if other.subject is subject and other.form == "finite" and other.at < frame.at:
            after = not other.inherited and subject.first > other.first  # only then it agrees
            return None if after and (other.bits ^ frame.bits) & FEM else subject
    return subject


def _may_act(frame: Frame, phrase: Phrase) -> bool:
    """Truces and operations neither speak nor agree: «اتفقتا على وقف جميع العمليات»."""
    return not needs_agent(frame) or can_act(phrase)


def _arabic_topic(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The phrase before the verb, if it is this clause's own (SVO, «وكان الجيش أعلن»)."""
    items = parsed.items
    for k in range(frame.at - 1, max(frame.at - REACH, -1), -1):
        item = items[k]
        if type(item) is Phrase:
            if item.prep:
                continue
            own = _topic_place(parsed, k) or _is_titled(parsed, k) or _is_cited(parsed, k)
            return item if own else _described(parsed, k)
        if item.is_sense("relative"):
            frame.antecedent = True
            frame.clausal = is_clausal(item, parsed)
            return antecedent(parsed, k)
        if (k < frame.at - 1 or not _opens_words(parsed, k)) and _ends_topic(item, parsed):
            return None
    return None


def _described(parsed: Parsed, at: int) -> Phrase | None:
    """«أن فصيلا معارضا رفض»: an accusative behind "that", and its adjective, a noun elsewhere."""
    noun, phrase = parsed.items[at - 1], parsed.items[at]
    if not isinstance(noun, Phrase) or not isinstance(phrase, Phrase) or at < 2:  # noqa: PLR2004
        return None
    if noun.prep or phrase.first > noun.last or any(n.entry.kind != "weak" for n in phrase.names):
        return None
    bound = noun.genitives or noun.members
    same = noun.bits & phrase.bits & ACC or (bound and phrase.bits & DET)
    if not same:
        return None
    return noun if parsed.items[at - 2].told & COMPLEMENT else None


COMPLEMENT = bits_of("comp")
ACCORDING = bits_of("according")


def _is_cited(parsed: Parsed, at: int) -> bool:
    """«وفق مصدر طبي حمّل الحوثيين المسؤولية»: a source without article, and what it does."""
    phrase = parsed.items[at]
    if at == 0 or not isinstance(phrase, Phrase) or phrase.bits & DET:
        return False
    return bool(parsed.items[at - 1].told & ACCORDING) and phrase.sense("office") is not None


def _ends_topic(item: Unit, parsed: Parsed) -> bool:
    """Whether a search for the topic ends: an edge, another verb, a conjunction."""
    if is_edge(item, parsed.words) or is_mark(item, parsed.words, ","):
        return True
    held = verb_sense(item) is not None or bool(item.bits & CONJ)
    return held and not item.is_sense("auxiliary")


TITLED = 8
"""Items between a person and the office that opens the clause."""


def _is_titled(parsed: Parsed, at: int) -> bool:
    """«لكن المتحدث باسم حركة كذا فلان أكد»: the office of the person opens the clause."""
    person = parsed.items[at]
    if not isinstance(person, Phrase) or not any(name.entry.person for name in person.names):
        return False
    for k in range(at - 1, max(at - TITLED, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if item.sense("office") is not None and not item.prep:
                return _topic_place(parsed, k)
        elif _ends_topic(item, parsed) and not is_mark(item, parsed.words, '()"'):
            return False
    return False


def _opens_words(parsed: Parsed, at: int) -> bool:
    """«إن إيران «خرقت الاتفاق»»: the words of another begin with the verb."""
    mark = is_mark(parsed.items[at], parsed.words, '"')
    return mark and at > 0 and isinstance(parsed.items[at - 1], Phrase)


def _topic_place(parsed: Parsed, at: int) -> bool:
    """A topic opens its clause: nothing before it but edges, auxiliaries or a conjunction."""
    if at == 0:
        return True
    phrase = parsed.items[at]
    if isinstance(phrase, Phrase) and phrase.conj:
        return True
    before = parsed.items[at - 1]
    if isinstance(before, Phrase):
        return bool(before.prep) and _topic_place(parsed, at - 1)
    if before.is_sense("auxiliary", "comp", "relative", "conj_clause", "recall", "negator"):
        return True
    if verb_sense(before) is not None:
        return False
    unknown = before.kind == "x" and parsed.items[at - 2].told & COMPLEMENT  # «أن تنظيم كذا قصف»
    return (
        bool(unknown) or is_edge(before, parsed.words) or before.kind in {"mark", "time"} or at == 1
    )
