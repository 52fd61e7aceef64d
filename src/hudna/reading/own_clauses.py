"""Own clauses: what an Arabic noun without article is told to do or undergo, with no relative.

«غارة استهدفت منزلا», «هدنة أعلنها الجيش», «محادثات دامت ست ساعات»: a clause stands right behind
the indefinite noun, which is its subject, or its object where a pronoun takes it up.
"""

from hudna.packs.features import CONJ, DET, SUFFIX
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import take_prepositions
from hudna.reading.role_search import after_verb
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.text.clitics import RESUMING

__all__ = [
    "PERSONS",
    "described_by",
    "give_accused",
    "give_outer",
    "is_own_target",
    "own_clause",
    "own_thing",
    "resumed",
]

PERSONS = bits_of("office", "generic", "organ", "party_word", "casualty_who", "anaphor", "pronoun")


def own_clause(
    frame: Frame, after: Phrase | None, parsed: Parsed
) -> tuple[Phrase, Phrase | None] | None:
    """Subject and object in the clause of an indefinite noun, which opens without a relative."""
    if (strike := _strike_before(frame, parsed)) is not None:
        return strike, after
    thing = _named_by(frame, parsed)
    thing = thing or _somebody(frame, after, parsed)
    return (after, thing) if thing is not None and after is not None else None


ORGAN = bits_of("organ", "office", "generic")


def _somebody(frame: Frame, doer: Phrase | None, parsed: Parsed) -> Phrase | None:
    """«حركة مسلحة تدعمها رواندا»: who is named behind does it to whom no article makes known."""
    thing = parsed.items[frame.at - 1] if frame.at else None
    if not isinstance(thing, Phrase) or thing.bits & DET or thing.names or frame.bits & CONJ:
        return None
    beside = doer is not None and parsed.place_of(doer) == frame.at + 1
    if doer is None or not beside or not (doer.names or doer.told & ORGAN):
        return None
    told = frame.form == "finite" and resumed(frame, parsed) and thing.told & PERSONS
    return thing if told else None


STRIKING = frozenset({"kill", "injure", "destroy"})


def _strike_before(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«غارة استهدفت منزلا», «قصف أوقع قتلى»: a strike without article, then what it did."""
    thing = parsed.items[frame.at - 1] if frame.at else None
    if type(thing) is not Phrase or thing.bits & DET or frame.form != "finite":
        return None
    if frame.sense not in STRIKING and frame.meaning.event != "attack":
        return None
    if frame.passive or frame.bits & CONJ or resumed(frame, parsed):
        return None
    strike = any(each.meaning.event == "attack" for each in thing.senses)
    return thing if strike else None


def _named_by(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«هدنة أعلنها الجيش», «وهي تهمة تنفيها كيغالي»: an indefinite noun, then its own clause.

    «وقف لإطلاق النار في الشرق اتفقت عليه كينشاسا»: where it holds may stand between.
    """
    if frame.form != "finite" or not resumed(frame, parsed):
        return None
    for k in range(frame.at - 1, max(frame.at - NAMING, -1), -1):
        thing = parsed.items[k]
        if isinstance(thing, Phrase):
            if not (thing.bits & DET or thing.names) and _may_be_named(thing, k, frame):
                return _armed(thing, k, parsed)
            if (truce := _begun(thing)) is not None:
                return truce
            if not thing.prep:
                return None
        elif thing.kind not in {"x", "time"}:
            return None
    return None


def own_thing(frame: Frame, doer: Phrase | None, parsed: Parsed) -> tuple[Phrase, Phrase] | None:
    """«الحركة التي تنفي رواندا دعمها», «التي قتلت إسرائيل قادتها»: who, and what of it."""
    at = parsed.place_of(doer) + 1 if doer is not None else 0
    thing = parsed.items[at] if 0 < at < len(parsed.items) else None
    if doer is None or not isinstance(thing, Phrase) or not thing.possessed or thing.prep:
        return None
    told = frame.sense in SUFFERED or frame.meaning.event == "attack"
    named = bool(doer.names) and not (doer.conj or thing.conj)
    return (doer, thing) if frame.antecedent and told and named and not frame.passive else None


SUFFERED = frozenset({"deny", "reject", "kill", "injure", "destroy"})
"""Verbs of which one who has his own thing behind another's name is not the doer."""


def give_outer(inner: Frame, parsed: Parsed) -> None:
    """«اتهمت حركة تدعمها رواندا الجيش بقصف»: behind the clause on who acts stands on whom."""
    for outer in parsed.frames:
        told = outer.sense == "accuse" or outer.meaning.event == "attack"
        if outer.at >= inner.at or outer.object is not None or not told:
            continue
        if outer.form != "finite" or outer.subject is not inner.object or inner.subject is None:
            continue
        outer.object, end = after_verb(parsed, parsed.place_of(inner.subject) + 1)
        take_prepositions(outer, parsed, end)


def give_accused(inner: Frame, parsed: Parsed) -> None:
    """«اتهم متمردون انسحبوا من غوما الجيش بخرق»: who left the town did not leave the army."""
    for outer in parsed.frames:
        if outer.at >= inner.at or outer.sense != "accuse" or outer.object is not None:
            continue
        whose = outer.subject
        if whose is None or inner.subject is not whose or whose.bits & DET or whose.names:
            continue
        held = inner.object
        if held is None or parsed.place_of(whose) != inner.at - 1 or inner.bits & CONJ:
            continue
        further, end = after_verb(parsed, parsed.place_of(held) + 1)
        outer.object = further or held
        if further is None:
            inner.object, end = None, parsed.place_of(held) + 1
        take_prepositions(outer, parsed, end)


def described_by(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«بعد محادثات دامت ست ساعات», «هجوم أسفر عن قتلى»: an indefinite thing, then what it did."""
    thing = parsed.items[frame.at - 1] if frame.at else None
    if not isinstance(thing, Phrase) or frame.form != "finite" or frame.bits & CONJ:
        return None
    bare = not (thing.bits & DET or thing.names or thing.actors or thing.possessed)
    return thing if bare and thing.told and not thing.told & PERSONS else None


def _begun(thing: Phrase) -> Phrase | None:
    """«بدء هدنة قبلت بها الحركة»: the truce that begins is what they accepted."""
    last = thing.genitives[-1] if thing.genitives else None
    return last if last is not None and last.told & NAMED_BY and not last.bits & DET else None


def _armed(thing: Phrase, at: int, parsed: Parsed) -> Phrase:
    """«هجوم بطائرة مسيرة شنته الجماعة»: what was done with the weapon, not the weapon."""
    deed = parsed.items[at - 1] if at and thing.prep == "b" else None
    if not isinstance(deed, Phrase) or deed.bits & DET or not thing.told & WEAPON:
        return thing
    acts = any(each.meaning.event == "attack" for each in deed.senses)
    return deed if acts else thing


WEAPON = bits_of("weapon")
NAMING = 5
"""Items between a noun and the clause that tells whose it is."""
NAMED_BY = bits_of("truce", "pact", "propose", "accuse", "claim")


def resumed(frame: Frame, parsed: Parsed) -> bool:
    """«الذي أعلنه الجيش», «ما رحبت به واشنطن»: a pronoun says that the antecedent is the object."""
    if frame.bits & SUFFIX:
        return True
    if frame.sense == SPELLED and parsed.words.forms[frame.last - 1].endswith(RESUMING):
        return True  # «شنتها», «أطلقتها»: the lexicon has it with its pronoun
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if type(after) is not Unit or not after.is_sense("adverb", "pronoun"):
        return False
    return parsed.words.forms[after.first].endswith(RESUMING)


SPELLED = "perpetrate"


def _may_be_named(thing: Phrase, at: int, frame: Frame) -> bool:
    """A truce or a charge; right before the verb any thing («هجوم شنته القوات»), and no person."""
    if thing.told & NAMED_BY:
        return True
    beside = at == frame.at - 1 and frame.entry.roles.get("recipient") != ["object"]
    return bool(beside and thing.told and not thing.told & PERSONS)


def is_own_target(frame: Frame, after: Phrase, parsed: Parsed) -> bool:
    """«خرقوا الهدنة عندما قصفت دباباتهم …», «حين قصفوا مواقعها»: posts and villages strike nobody.

    Only where "when" or "that" goes on with who acted before: alone the verb may be a passive.
    """
    opened = parsed.items[frame.at - 1] if frame.at else None
    if frame.meaning.event != "attack" or frame.passive or not isinstance(opened, Unit):
        return False
    struck = bool(after.told & STRUCK) and not after.actors and not after.told & PERSONS
    return struck and opened.told & CLAUSE > 0


STRUCK, CLAUSE = bits_of("target_object", "place_head"), bits_of("conj_clause")
