"""Who an arrangement leaves out: by a verb of exclusion, by inclusion denied, by "except".

Of an act of exclusion the thing that excludes and the thing that is excluded are told by their
functions: the deal is never left out of itself.
"""

from hudna.packs.features import ACC, SUFFIX
from hudna.reading.frames import Frame, Parsed, is_mark, verb_sense
from hudna.reading.fronted_targets import fronted, is_thing, of_whom
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.text.span import Span

__all__ = ["excluded_in"]

Excluded = list[tuple[str, Span]]
ON = frozenset({"on", "to", "at", "l", "b", "into", "over", "from", "with", "for"})
"""Prepositions by which a verb of covering or leaving out takes what it covers or leaves out."""
REACH = 8


def excluded_in(parsed: Parsed) -> Excluded:
    """Who is told to be left out in a sentence that speaks of an arrangement."""
    found: dict[str, Span] = {}
    for phrase in _left_out(parsed):
        at = next((k for k, item in enumerate(parsed.items) if item is phrase), None)
        if at is not None and _is_described(phrase):
            meant = next((g for g in phrase.genitives if g.actors), None)
            phrase = meant or _for_example(at, parsed) or phrase  # noqa: PLW2901 (its name)
        others = [*_alternatives(at, parsed), *_neither(at, parsed)] if at is not None else []
        for each in (phrase, *others):
            span = parsed.words.span(each.first, each.last)
            for actor in each.actors:
                found.setdefault(actor, span)
    return list(found.items())


def _is_described(phrase: Phrase) -> bool:
    """As "fighters of", "groups such as": a noun for nobody in particular, or nobody known."""
    return not phrase.actors or (phrase.sense("generic") is not None and not phrase.names)


def _for_example(at: int, parsed: Parsed) -> Phrase | None:
    """As "drug gangs such as X", "militants of X", «картели, включая X»: who is meant by it."""
    bare = not _actors_of(parsed.items[at])
    for item in parsed.items[at + 1 : at + EXAMPLE]:
        if isinstance(item, Phrase):
            named = item.prep in NAMING or (bare and not item.prep)
            return item if named and item.actors else None
        if verb_sense(item) is not None:
            return None
    return None


def _actors_of(item: Phrase | Unit) -> list[str]:
    return item.actors if isinstance(item, Phrase) else []


NAMING = frozenset({"as", "k", "including", "like", "of", "from"})
EXAMPLE = 5


def _left_out(parsed: Parsed) -> list[Phrase]:
    found = [item for item in parsed.phrases() if item.prep == "except"]
    for item in parsed.phrases():
        if item.prep == "outside":
            found.extend(_left_outside(parsed.place_of(item), parsed))
    for frame in parsed.frames:
        if frame.sense == "exclude" and not frame.negated:
            found.extend(_fought(frame, parsed) or _by_exclusion(frame, parsed))
        elif frame.sense == "include" and frame.negated:
            found.extend(_fought(frame, parsed) or _not_covered(frame, parsed))
            found.extend(_taken_up(frame, parsed))
        elif frame.sense in REACHING and frame.negated:
            held = (p for role, p in frame.roles() if role in {"to", "on", "l"})
            found.extend(phrase for phrase in held if phrase.actors and not is_thing(phrase))
        elif frame.sense in {"aspect_continue", "hold"} and _is_under(parsed):
            found.extend(_fought(frame, parsed))
    return found


def _left_outside(at: int, parsed: Parsed) -> list[Phrase]:
    """«بقيت X خارج الهدنة», "X is outside the deal", «за рамками перемирия остаётся X»."""
    before, after = (
        reversed(parsed.items[max(at - REACH, 0) : at]),
        parsed.items[at + 1 : at + REACH],
    )
    for side in (before, after):
        for each in side:
            if type(each) is Phrase and not each.prep and each.sense("truce", "pact") is None:
                return [each]
            if is_mark(each, parsed.words, ";:."):
                break
    return []


REACHING = frozenset({"extend", "enter_force", "hold"})
"""Of whom these are denied ("does not extend to X", «لا تسري على»), he is not covered."""


def _is_under(parsed: Parsed) -> bool:
    """Whether something goes on in spite of a truce, or while it lasts."""
    return any(
        phrase.prep in {"despite", "contrary", "during", "under"}
        and phrase.sense("truce") is not None
        for phrase in parsed.phrases()
    )


def _fought(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "operations against X are exempt", «العمليات ضد التنظيم مستمرة»: against whom."""
    thing = frame.object if frame.sense == "include" else frame.subject
    at = parsed.place_of(thing) if thing is not None else -1
    after = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    if thing is None or thing.sense("object_halt") is None or not isinstance(after, Phrase):
        return []
    return [after] if after.prep in {"against", "on", "at"} and after.actors else []


def _by_exclusion(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "X is excluded from the deal", "the deal excludes X", «استثنت القوات الأجنبية»."""
    targets = [p for role, p in frame.roles() if role in ON]
    if frame.object is not None and frame.object.sense("pronoun") is not None:
        return _before(frame, parsed)
    if frame.object is not None and not is_thing(frame.object):
        return _object_or_subject(frame, frame.object, parsed)
    if (behind := _behind_thing(frame, parsed) or _out_of_it(frame, parsed)) is not None:
        return [behind]
    alone = frame.form == "finite" and frame.last - frame.first == 1
    if frame.object is not None and alone and not (frame.passive or frame.preps.get("from")):
        return []  # who rules a truce out leaves nobody out of it
    from_it = is_thing(frame.object) or any(is_thing(phrase) for phrase in targets)
    if from_it and frame.subject is not None and not is_thing(frame.subject):
        return [frame.subject]
    others = [phrase for phrase in targets if not is_thing(phrase)]
    return others or _noun_of(frame) or _behind_verb(frame, parsed) or _outside(frame, parsed)


def _object_or_subject(frame: Frame, thing: Phrase, parsed: Parsed) -> list[Phrase]:
    """«يستثنى منه تنظيم X والمجموعات المرتبطة به»: who is named behind a passive verb."""
    subject = frame.subject
    named = subject is not None and bool(subject.actors) and not thing.actors
    if named and subject is not None and parsed.place_of(subject) > frame.at:
        return [subject]
    return [thing] if _is_somebody(thing) else []


def _is_somebody(phrase: Phrase) -> bool:
    """«Исключил ответный шаг X»: a deed of somebody is not he."""
    if phrase.actors or phrase.members or phrase.names:
        return True
    return phrase.told & PEOPLE > 0 or not phrase.senses


PEOPLE = bits_of("generic", "casualty_who", "band", "organ", "office", "anaphor", "party_word")


def _out_of_it(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«هدنة يستثنى منها تنظيم X»: who stands behind the verb and "from it"."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    adverb = behind.sense("adverb") if isinstance(behind, Unit) else None
    if adverb is None or "it" not in adverb.entry.fields or frame.subject is None:
        return None
    named = frame.subject.actors and parsed.place_of(frame.subject) > frame.at
    return frame.subject if named else None


def _behind_thing(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Исключил из перемирия иностранные войска»: what is left out stands behind the truce."""
    if frame.object is None or frame.passive or frame.subject is None:
        return None
    at = parsed.place_of(frame.object)
    behind = parsed.items[at + 1] if frame.at < at < len(parsed.items) - 1 else None
    held = isinstance(behind, Phrase) and not behind.prep and bool(behind.bits & ACC)
    return behind if held and isinstance(behind, Phrase) and behind.actors else None


def _outside(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«Осталась за рамками перемирия», «بقيت خارج الهدنة»: who stands outside of it."""
    subject = frame.subject
    if subject is None or frame.form != "finite" or not subject.actors or is_thing(subject):
        return []
    return [subject] if any(phrase.sense("truce", "pact") for phrase in parsed.phrases()) else []


def _behind_verb(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«وتستثني تنظيم الدولة»: what alone stands behind the verb is what is left out."""
    subject = frame.subject
    if subject is None or frame.form != "finite" or is_thing(subject):
        return []
    behind = any(item is subject for item in parsed.items[frame.at + 1 :])
    return [subject] if behind and subject.actors else []


def _before(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "X and groups tied to it are excluded": the name that opens the clause."""
    for item in reversed(parsed.items[: frame.at]):
        if isinstance(item, Phrase):
            if item.actors and not item.prep:
                return [item]
        elif is_mark(item, parsed.words, ";:"):
            return []
    return []


def _noun_of(frame: Frame) -> list[Phrase]:
    """«استثناء جبهة النصرة», "the exclusion of the group"."""
    if frame.form != "noun":
        return []
    held = [frame.subject, *frame.preps.get("of", []), *frame.preps.get("gen", [])]
    return [phrase for phrase in held if phrase is not None and not is_thing(phrase)]


def _not_covered(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "does not cover X", "does not apply to X", «на X не распространяется»."""
    held = [p for role, p in frame.roles() if role in ON and not is_thing(p)]
    if frame.object is not None and not is_thing(frame.object):
        held.insert(0, frame.object)
    named = [phrase for phrase in held if phrase.actors]
    if named:
        first = frame.subject  # «لا يشمل تنظيم X ولا جبهة Y»
        both = first is not None and bool(first.actors) and frame.object in named
        if both and first is not None and parsed.place_of(first) > frame.at:
            named.insert(0, first)
        return named
    if before := fronted(frame, parsed):
        return before
    if (of := of_whom(frame, parsed)) is not None:
        return [of]
    if frame.subject is not None and frame.subject.actors and not is_thing(frame.subject):
        within = [p for p in parsed.phrases() if p.prep in WITHIN]
        behind = parsed.place_of(frame.subject) > frame.at
        return [frame.subject] if any(map(is_thing, within)) or frame.passive or behind else []
    return []


WITHIN = frozenset({"in", "by", "ins", "b", "under", "near"})
"""By which somebody is within what covers him (a case that two readings share is ``near``)."""


def _taken_up(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«تبقى X هدفا إذ لا يشملها الاتفاق»: the pronoun in the verb is who was named before it."""
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if not frame.bits & SUFFIX or not isinstance(behind, Phrase) or not is_thing(behind):
        return []
    named = (p for p in parsed.items[: frame.at] if isinstance(p, Phrase) and p.actors)
    return [p for p in named if not p.prep and not is_thing(p)][:1]


def _alternatives(at: int, parsed: Parsed) -> list[Phrase]:
    """Whom "or", "nor" names besides ("will not include A or B", "to A or to B")."""
    found: list[Phrase] = []
    for k in range(at + 1, min(at + REACH, len(parsed.items))):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if not item.actors or item.sense("anaphor") is not None:
                break  # "or any other group"
            if not (_links(parsed.items[k - 1]) or _in_list(k, parsed)):
                break
            found.append(item)
        elif verb_sense(item) is not None or not _goes_on(item, parsed):
            break
    return found


def _neither(at: int, parsed: Parsed) -> list[Phrase]:
    """As "neither X nor Y is part of it": who is denied before."""
    first = parsed.items[at - 2] if at > 2 else None  # noqa: PLR2004 (two negators, one name)
    linked = at > 0 and parsed.items[at - 1].told & NEGATOR > 0
    opened = first is not None and parsed.items[at - 3].told & NEGATOR > 0
    held = linked and opened and isinstance(first, Phrase) and bool(first.actors)
    return [first] if held and isinstance(first, Phrase) else []


NEGATOR = bits_of("negator")


def _in_list(at: int, parsed: Parsed) -> bool:
    """As the second of "A, B or any other group": a comma before it, and the list goes on."""
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    listed = is_mark(parsed.items[at - 1], parsed.words, ",")
    return listed and isinstance(after, Unit) and _goes_on(after, parsed)


def _goes_on(item: Unit, parsed: Parsed) -> bool:
    return _links(item) or is_mark(item, parsed.words, ",")


def _links(item: Unit | Phrase) -> bool:
    if isinstance(item, Phrase):
        return False
    link = item.sense("conj_clause")
    return item.is_sense("negator") or (link is not None and link.entry.fields.get("link") == "or")
