"""Holders of offices: «the spokesman, X, said» is said by X."""

from hudna.packs.features import CONJ, DET, NOUN, VERB
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.units import Unit

__all__ = ["holder_of", "name_holder", "office_before"]

APPOSED = 5
"""Items between an office and the name of its holder, at most."""
OWNED = 8
"""The same in Arabic, where the body that the office belongs to stands between."""
BODIES = frozenset({"for", "l", "in", "to", "of"})
"""How a body or a place hangs on an office («باسم الجيش», «لحزب الله», «في الحكومة»)."""
NEEDS_OBJECT = frozenset({"accuse", "thank"})


def name_holder(frame: Frame, parsed: Parsed, referents: Referents) -> None:
    """«المتحدث باسم الجيش أحمد …», "its envoy, X, said": the person named beside the office."""
    office = frame.subject
    if office is None or frame.inherited or office.members:
        return
    person = holder_of(office, parsed, referents)
    if person is not None and not _is_object(person, frame, parsed):
        _hand_over(frame, person, parsed)


def holder_of(office: Phrase, parsed: Parsed, referents: Referents) -> Phrase | None:
    """The person named behind a nameless office, if somebody is."""
    at = parsed.place_of(office)
    if at < 0 or not _unnamed(office, parsed, referents):
        return None
    arabic = parsed.sentence.language == "ar"
    reach = OWNED if arabic else APPOSED
    for item in parsed.items[at + 1 : at + 1 + reach]:
        if isinstance(item, Phrase):
            person = _person_in(item, referents, arabic=arabic)
            if person is not None or not _hangs(item, arabic=arabic):
                return person
        elif not (_idle(item, parsed) or (arabic and _stands_between(item, parsed))):
            return None
    return None


def _person_in(phrase: Phrase, referents: Referents, *, arabic: bool) -> Phrase | None:
    """The person that a phrase names, or the name that was hung on a body («للحركة فلان»)."""
    if not phrase.prep and _is_person(phrase, referents):
        return phrase
    last = phrase.genitives[-1] if arabic and phrase.genitives else None
    named = last is not None and not phrase.names and _is_person(last, referents)
    return last if named else None


def _hangs(phrase: Phrase, *, arabic: bool) -> bool:
    """Whether the phrase may tell whose office it is."""
    if not arabic:
        return phrase.prep == "for"
    return phrase.prep in BODIES or (
        not phrase.prep and not phrase.bits & CONJ and _is_body(phrase)
    )


def _is_body(phrase: Phrase) -> bool:
    return phrase.sense("anaphor", "organ", "place_head") is not None or bool(phrase.actors)


def _unnamed(phrase: Phrase, parsed: Parsed, referents: Referents) -> bool:
    persons = [actor for actor in phrase.actors if referents.kind_of(actor) == "person"]
    if persons and not _is_no_name(phrase, parsed):
        return False
    return phrase.sense("office", "casualty_who") is not None or bool(phrase.titles)


def _is_no_name(phrase: Phrase, parsed: Parsed) -> bool:
    """«المفوض السامي لحقوق الإنسان»: "for" and a definite noun, taken for a name."""
    if phrase.unknown is None or parsed.sentence.language != "ar":
        return False
    first, last = phrase.unknown
    forms = parsed.words.forms[first:last]
    return len(forms) > 1 and forms[0].startswith("ل") and forms[1].startswith("ال")


def _is_person(phrase: Phrase, referents: Referents) -> bool:
    return len(phrase.actors) == 1 and referents.kind_of(phrase.actors[0]) == "person"


def _idle(item: Unit, parsed: Parsed) -> bool:
    if item.kind == "x":
        return True
    return is_mark(item, parsed.words, ",") or item.is_sense("adverb", "determiner", "current")


def _stands_between(item: Unit, parsed: Parsed) -> bool:
    """«باسم», brackets and quotation marks of a name, «المعترف بها»."""
    if item.is_sense("prep") or is_mark(item, parsed.words, '()"'):
        return True
    return item.verb is not None and not is_finite(item) and bool(item.bits & DET)


def _is_object(person: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """«اتهم المتحدث باسم الجيش فلانا بكذا»: whoever accuses accuses somebody."""
    if frame.sense not in NEEDS_OBJECT or frame.first > person.first:
        return False
    at = parsed.place_of(person)
    after = parsed.items[at + 1 : at + 3] if at >= 0 else []
    return not any(isinstance(each, Phrase) and not each.prep for each in after)


def _hand_over(frame: Frame, person: Phrase, parsed: Parsed) -> None:
    frame.subject = person
    if frame.object is not person:
        return
    frame.object = None
    start = parsed.place_of(person) + 1
    for item in parsed.items[start : start + 2]:
        if isinstance(item, Phrase):
            if not item.prep and item.bits & NOUN and not item.bits & VERB:
                frame.object = item
            return
        if item.kind not in {"time", "x"}:
            return


def office_before(phrase: Phrase, parsed: Parsed) -> str | None:
    """«Представитель министерства X полковник Имярек»: whom one not in the registers speaks for."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    local = len(phrase.actors) == 1 and phrase.actors[0].startswith(LOCAL)
    if not local or not isinstance(before, Phrase) or before.sense("office") is None:
        return None
    return before.actors[0] if len(before.actors) == 1 and not phrase.prep else None


LOCAL = "text:"
