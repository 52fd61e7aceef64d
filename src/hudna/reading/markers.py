"""Markers: the words that make a clause negated, future, wanted, possible, habitual or recalled."""

from hudna.packs.features import CONJ, FUT, PAST, PRESENT
from hudna.reading.frames import Frame, Parsed, is_edge
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Sense, Unit

__all__ = ["mark_operators"]


def mark_operators(parsed: Parsed) -> None:
    """Note in every frame what the words before it make of its clause."""
    told = parsed.told()
    marked, negating, conditional = told & MARKING, told & NEGATING, told & CONDITIONS
    for frame in parsed.frames:
        frame.future = frame.bits & FUT > 0
        if marked:
            _mark_leftwards(frame, parsed)
        frame.negated = frame.negated and not _is_excepted(frame, parsed)
        if negating and frame.form == "noun":
            _noun_operators(frame, parsed)
        if conditional and not frame.hypothetical:
            frame.hypothetical = _in_condition(frame, parsed)
        if frame.sense in AIMED and _is_aim(frame, parsed):
            frame.future = True
        if frame.sense in GOING_ON and (frame.future or frame.negated or frame.possible):
            _of_its_noun(frame, parsed)
    for frame in parsed.frames if told & PROVISION else ():
        _laid_down(frame, parsed)


def _is_excepted(frame: Frame, parsed: Parsed) -> bool:
    """«لم تقر إلا بمقتل اثنين»: what is denied of all but one thing is said of that thing."""
    if parsed.sentence.language != "ar" or not frame.meaning.speech:
        return False  # but «لم تعش الهدنة سوى ساعات»: it is over
    for item in parsed.items[frame.at + 1 : frame.at + 1 + EXCEPTED]:
        if type(item) is Phrase:
            if item.prep == EXCEPT:
                return True
        elif item.kind == "mark" or item.finite:
            return False
        elif item.told & PREP and any(s.entry.fields.get("prep") == EXCEPT for s in item.senses):
            return True
    return False


EXCEPT, EXCEPTED, PREP = "except", 4, bits_of("prep")


def _laid_down(verb: Frame, parsed: Parsed) -> None:
    """«Provides for the withdrawal», "obliges them to leave": what terms lay down is to come."""
    if verb.sense != "provision" or verb.form == "noun":
        return
    held = [verb.object, *(p for phrases in verb.preps.values() for p in phrases)]
    for frame in parsed.frames:
        item = parsed.items[frame.at]
        if frame.form == "noun" and any(item is each for each in held):
            frame.future = True


AIMED = frozenset({"extend"})
DECIDED = frozenset({"agree", "accept", "announce", "order", "confirm", "induce"})
DECISION = bits_of(*DECIDED, "pact")


def _is_aim(frame: Frame, parsed: Parsed) -> bool:
    """«Met both sides to extend the truce», «لتمديد الهدنة»: what for, if nobody decides it."""
    item = parsed.items[frame.at]
    aim = type(item) is Phrase and item.prep == "l" and not item.conj
    if frame.form != "infinitive" and not aim:
        return False
    if any(each.sense in DECIDED for each in frame.chain()):
        return False
    before = parsed.items[max(frame.at - NEAR, 0) : frame.at]
    return not any(each.told & DECISION for each in before)


GOING_ON = frozenset({"aspect_begin", "aspect_continue", "resume"})


def _of_its_noun(verb: Frame, parsed: Parsed) -> None:
    """«Strikes would continue», "shelling did not resume": the act is what goes on."""
    if verb.form == "noun" or verb.subject is None:
        return
    for frame in parsed.frames:
        if frame.form == "noun" and parsed.items[frame.at] is verb.subject:
            frame.future = frame.future or verb.future
            frame.possible = frame.possible or verb.possible
            frame.negated = frame.negated or (verb.negated and verb.sense != "aspect_continue")


def _mark_leftwards(frame: Frame, parsed: Parsed) -> None:
    """Take up the operators of the clause, from the verb to the edge before it."""
    items = parsed.items
    noun = frame.form == "noun"
    steps = 0
    for k in range(frame.at - 1, -1, -1):
        item = items[k]
        if type(item) is Phrase:
            if item.prep or steps == 0:
                steps += 1
            if steps > 2 or noun:  # noqa: PLR2004
                return
            continue
        if _ends_clause(item, k, parsed):
            _conditional(frame, k, parsed)
            _edge_negator(frame, item, items[k - 1] if k else None)
            if not item.told & AUXILIARY:
                return
        if item.told & OPERATING:
            _apply(frame, item)


def _ends_clause(item: Unit, at: int, parsed: Parsed) -> bool:
    """Whether a clause ends here; not at the quote of «would "not launch any offensive"»."""
    if item.mark == '"' and at and parsed.items[at - 1].told & OPERATING:
        return False
    return item.finite or item.mark == "," or is_edge(item, parsed.words)


WITHOUT = "without"
OPERATORS = {
    "negator": "negated",
    "modal_future": "future",
    "modal_must": "must",
    "aspect_fail": "failed",
    "habit": "habitual",
    "recall": "recalled",
}
"""What an operator word makes of the frame after it: sense to field."""
AUXILIARY, OPERATING = bits_of("auxiliary"), bits_of(*OPERATORS, "modal_possible", "auxiliary")
LINK, CONDITION = bits_of("conj_clause"), bits_of("condition")
CONDITIONS, NEGATING = LINK | CONDITION, bits_of("negator", "modal_must", "aspect_fail")
PROVISION, UNSHOWN = bits_of("provision"), bits_of("unshown")
COMPLEMENT, FAILING, NEGATOR = bits_of("comp"), bits_of("aspect_fail"), bits_of("negator")
MARKING = OPERATING | CONDITIONS | NEGATING | COMPLEMENT
"""Senses one of which a sentence has, if its words make anything of its clauses."""


def _apply(frame: Frame, item: Unit) -> None:
    for sense in item.senses:
        field = OPERATORS.get(sense.name)
        if field == "negated" and frame.bits & CONJ and frame.bits & PAST:
            continue  # «لا تحمل جديدا ورفضوها»: what is joined in the past is told for itself
        if field is not None:
            setattr(frame, field, True)
        elif sense.name == "modal_possible":
            frame.possible = frame.possible or not sense.entry.fields.get("aux")
        elif sense.name == "auxiliary" and _is_pluperfect(frame, sense):
            frame.recalled = frame.recalled or sense.part == "verb"


def _is_pluperfect(frame: Frame, sense: Sense) -> bool:
    """«كان الجيش أعلن»: a past of "to be" before a finite verb."""
    past = sense.entry.fields.get("aux") == "be" and not sense.bits & PRESENT
    return past and frame.form == "finite"


def _edge_negator(frame: Frame, item: Unit, before: Phrase | Unit | None) -> None:
    """What is edge and operator at once: «failed to», «без того, чтобы», «من غير أن»."""
    if item.told & FAILING:
        frame.failed = True
    if item.told & NEGATOR and not item.finite:
        frame.negated = True
    if item.told & COMPLEMENT and isinstance(before, Unit) and not before.finite:
        without = before.sense("prep")
        apart = without is not None and without.entry.fields.get("prep") == "without"
        if apart or before.is_sense("negator"):
            frame.negated = True


def _noun_operators(frame: Frame, parsed: Parsed) -> None:
    own = parsed.items[frame.at]
    if isinstance(own, Phrase) and own.prep == WITHOUT:
        frame.negated = True  # «дней без стрельбы»
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            return
        if not item.told & NEGATING:
            continue
        if item.is_sense("negator"):
            frame.negated = True
        elif item.is_sense("modal_must"):
            frame.must = True
        elif item.is_sense("aspect_fail"):
            frame.failed = True


def _conditional(frame: Frame, at: int, parsed: Parsed) -> None:
    item = parsed.items[at]
    if item.told & COMPLEMENT and _is_open(at, parsed):
        frame.hypothetical = True
    if item.told & CONDITIONS:
        link = item.sense("conj_clause")
        if item.told & CONDITION or (link and link.entry.fields.get("link") == "if"):
            frame.hypothetical = True


def _is_open(at: int, parsed: Parsed) -> bool:
    """«Неясно, согласилась ли …», "no evidence that …": what is asked or not shown is not told."""
    comp = parsed.items[at].sense("comp")
    if comp is not None and "open" in comp.entry.fields:
        return True
    before = parsed.items[max(at - NEAR, 0) : at]
    return any(type(each) is Unit and each.told & UNSHOWN for each in before)


NEAR = 3
"""Items before "that" among which stands that it is not shown: «нет признаков того, что»."""


def _in_condition(frame: Frame, parsed: Parsed) -> bool:
    for k in range(frame.at - 1, -1, -1):
        item = parsed.items[k]
        if type(item) is Phrase:
            continue
        if item.told & LINK:
            link = item.sense("conj_clause")
            return link is not None and link.entry.fields.get("link") == "if"
        if item.mark == "," or is_edge(item, parsed.words):
            return item.told & CONDITION > 0
    return False
