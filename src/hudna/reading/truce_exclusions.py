"""Who an arrangement leaves out: by a verb of exclusion, by inclusion denied, by "except".

Of an act of exclusion the thing that excludes and the thing that is excluded are told by their
functions: the deal is never left out of itself.
"""

from hudna.packs.features import ACC
from hudna.reading.fights_left import fought, fought_in, fought_on
from hudna.reading.frames import Frame, Parsed, is_mark, verb_sense
from hudna.reading.fronted_targets import is_thing
from hudna.reading.left_out_lists import alternatives, neither
from hudna.reading.not_covered import ON, but_not, left_outside, not_covered, taken_up
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.text.span import Span

__all__ = ["excluded_in", "is_left_out"]

Excluded = list[tuple[str, Span]]
REACH = 8


def excluded_in(parsed: Parsed) -> Excluded:
    """Who is told to be left out in a sentence that speaks of an arrangement."""
    found: dict[str, Span] = {}
    for phrase in _left_out(parsed):
        at = next((k for k, item in enumerate(parsed.items) if item is phrase), None)
        if at is not None and _is_described(phrase):
            meant = next((g for g in phrase.genitives if g.actors), None)
            phrase = meant or _for_example(at, parsed) or phrase  # noqa: PLW2901 (its name)
        others = [*alternatives(at, parsed), *neither(at, parsed)] if at is not None else []
        for each in (phrase, *others):
            span = parsed.words.span(each.first, each.last)
            for actor in each.actors:
                found.setdefault(actor, span)
    return list(found.items())


def _is_described(phrase: Phrase) -> bool:
    """As "fighters of", "groups such as": a noun for nobody in particular, or nobody known."""
    known = any(name.entry.kind != "weak" for name in phrase.names)
    return not phrase.actors or (phrase.sense("generic") is not None and not known)


def _for_example(at: int, parsed: Parsed) -> Phrase | None:
    """As "drug gangs such as X", "militants of X", «картели, включая X»: who is meant by it."""
    bare = not _actors_of(parsed.items[at])
    for item in parsed.items[at + 1 : at + EXAMPLE]:
        if isinstance(item, Phrase):
            if item.prep in {"as", "by"} and not (item.names or item.members):
                continue  # "groups designated as terrorist, among them X"
            named = item.prep in NAMING or (bare and not item.prep)
            return item if named and item.actors else None
        if verb_sense(item) is not None and not item.told & DESCRIBED:
            return None
    return None


DESCRIBED = bits_of("describe")


def _actors_of(item: Phrase | Unit) -> list[str]:
    return item.actors if isinstance(item, Phrase) else []


NAMING = frozenset({"as", "k", "including", "like", "of", "from"})
EXAMPLE = 7


def _left_out(parsed: Parsed) -> list[Phrase]:
    found = [fought_in(item, parsed) for item in parsed.phrases() if item.prep == "except"]
    for item in parsed.phrases():
        if item.prep == "outside" and not _is_of_another(item, parsed):
            found.extend(left_outside(parsed.place_of(item), parsed))
    for frame in parsed.frames:
        found.extend(_by_frame(frame, parsed))
    found.extend(fought_on(parsed))
    return found


def _is_of_another(outside: Phrase, parsed: Parsed) -> bool:
    """As "declared a truce with groups outside the nationwide accord": of another deal."""
    if not outside.told & PACT or outside.told & TRUCE:
        return False
    at = parsed.place_of(outside)
    return any(item.told & TRUCE for item in parsed.items[:at])


PACT, TRUCE = bits_of("pact"), bits_of("truce")


def _by_frame(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """Who is left out by one verb or noun."""
    if frame.sense == "exclude":
        other = frame.object is not None and _is_of_another(frame.object, parsed)
        return (
            [] if frame.negated or other else fought(frame, parsed) or _by_exclusion(frame, parsed)
        )
    if frame.sense == "include":
        if not frame.negated:
            return but_not(frame, parsed) if is_thing(frame.subject) else []
        named = fought(frame, parsed) or not_covered(frame, parsed)
        return [*named, *taken_up(frame, parsed)]
    if frame.sense == "halt" and frame.negated and is_thing(frame.subject):
        return fought(frame, parsed)  # "the truce will not stop operations against X"
    if frame.sense in REACHING and frame.negated:
        held = (p for role, p in frame.roles() if role in {"to", "on", "l"})
        return [phrase for phrase in held if phrase.actors and not is_thing(phrase)]
    return []


REACHING = frozenset({"extend", "enter_force", "hold"})
"""Of whom these are denied ("does not extend to X", «لا تسري على»), he is not covered."""


def _by_exclusion(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "X is excluded from the deal", "the deal excludes X", «استثنت القوات الأجنبية»."""
    targets = [p for role, p in frame.roles() if role in ON]
    if frame.object is not None and frame.object.sense("pronoun") is not None:
        return _before(frame, parsed)
    if frame.object is not None and not is_thing(frame.object):
        return _object_or_subject(frame, frame.object, parsed)
    told = _behind_thing(frame, parsed) or _out_of_it(frame, parsed) or _by_bare_verb(frame, parsed)
    if told is not None:
        return [told]
    alone = frame.form == "finite" and frame.last - frame.first == 1
    if frame.object is not None and alone and not (frame.passive or frame.preps.get("from")):
        return []  # who rules a truce out leaves nobody out of it
    from_it = is_thing(frame.object) or any(is_thing(phrase) for phrase in targets)
    if from_it and frame.subject is not None and not is_thing(frame.subject):
        return [frame.subject]
    others = [phrase for phrase in targets if not is_thing(phrase)]
    named = others or _noun_of(frame) or _is_exception(frame, parsed)
    return named or _behind_verb(frame, parsed) or _outside(frame, parsed)


def _is_exception(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "the exceptions are X and Y", «исключение составляют X и Y»: who is called so."""
    if frame.form != "noun" or any(frame.preps.values()):
        return []
    for item in parsed.items[frame.at + 1 : frame.at + EXAMPLE]:
        if isinstance(item, Phrase):
            return [item] if item.actors and not item.prep else []
    return []


def _by_bare_verb(frame: Frame, parsed: Parsed) -> Phrase | None:
    """Who is left out by a verb that has no object of its own."""
    if frame.form != "finite" or frame.last - frame.first > 1 or frame.object is not None:
        return None
    if is_left_out(frame, parsed):
        return frame.subject
    return _group_behind(frame, parsed)


def _group_behind(frame: Frame, parsed: Parsed) -> Phrase | None:
    """As "excludes groups designated as …": a participle behind it has taken the noun."""
    behind = parsed.items[frame.at + 1 : frame.at + 2]
    if not behind or not isinstance(behind[0], Phrase) or not is_thing(frame.subject):
        return None
    group = behind[0]
    return group if not group.prep and group.told & PEOPLE and group is not frame.subject else None


def is_left_out(frame: Frame, parsed: Parsed) -> bool:
    """As "X was pointedly excluded": words stand between a participle and what makes it passive."""
    who = frame.subject
    if frame.passive or frame.object is not None or who is None or not who.actors:
        return False
    between = parsed.items[parsed.place_of(who) + 1 : frame.at]
    return any(item.told & AUXILIARY for item in between) and not is_thing(who)


AUXILIARY = bits_of("auxiliary")


def _object_or_subject(frame: Frame, thing: Phrase, parsed: Parsed) -> list[Phrase]:
    """«يستثنى منه تنظيم X والمجموعات المرتبطة به»: who is named behind a passive verb."""
    subject = frame.subject
    named = subject is not None and bool(subject.actors) and not thing.actors
    if named and subject is not None and parsed.place_of(subject) > frame.at:
        return [subject]
    return [thing] if _is_somebody(thing) and not _is_of_unknown(thing, frame, parsed) else []


def _is_of_unknown(thing: Phrase, frame: Frame, parsed: Parsed) -> bool:
    """«Исключил ответный шаг Манилы»: of a thing that nobody knows, behind the verb."""
    at = parsed.place_of(thing)
    return (
        parsed.sentence.language == "ru"
        and frame.at < at - 1
        and parsed.items[at - 1].kind == "x"
        and not thing.bits & ACC
    )


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
    preps = (p for prep in ("of", "gen", "for", "l") for p in frame.preps.get(prep, ()))
    held = [frame.subject, *preps]
    return [phrase for phrase in held if phrase is not None and not is_thing(phrase)]
