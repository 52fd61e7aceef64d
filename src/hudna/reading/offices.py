"""Who holds an office: one person of a state, one of each state, or the body that speaks."""

from collections import Counter

from hudna.reading.frames import Parsed
from hudna.reading.organs import NAMELESS
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.text.folded import fold_key

__all__ = ["holder_named", "officer_of", "offices_of_each"]


def holder_named(
    phrase: Phrase, owner: str | None, parsed: Parsed, referents: Referents
) -> str | None:
    """«رئيس جمهورية كذا فلان»: who holds the office, where the name ends as his does."""
    office = next(iter(phrase.titles), None) or phrase.sense("office")
    if office is None or phrase.unknown is None or owner is None:
        return None
    held = referents.holder(office.entry.fields.get("office", ""), owner)
    if held is None:
        return None
    last = parsed.words.forms[phrase.unknown[1] - 1]
    name = referents.world.actors[held].names.get(parsed.sentence.language, "")
    return held if name and fold_key(name).split()[-1:] == [last] else None


def offices_of_each(phrase: Phrase, referents: Referents) -> None:
    """As "the foreign ministers of X and Y", "the X and Y presidents": one of each state."""
    _name_first(phrase, referents)
    stated = any(part.place and not part.sense("office") for part in phrase.members)
    if len(phrase.members) != len(("X", "Y")) or not stated:
        return
    former = any(_is_former(each) for each in (phrase, *phrase.members))
    for member in phrase.members:
        office = member.sense("office")
        if office is None or member.actors or former:
            continue
        named = [actor for each in member.everything()[1:] for actor in each.actors]
        owners = [*member.state_actors, *named]
        if len(owners) == 1 and referents.kind_of(owners[0]) in {"state", "government"}:
            held = referents.holder(office.entry.fields.get("office", ""), owners[0])
            member.actors = [held or owners[0]]


def _name_first(phrase: Phrase, referents: Referents) -> None:
    """As "Congolese and Rwandan ministers": of two states so called, the one named here."""
    first, last = phrase.members[0], phrase.members[-1]
    if first.actors or first.senses or not first.names or not (last.actors and last.states):
        return
    states = [referents.state_of([name]) for name in first.names]
    told = Counter(
        {s: referents.countries[referents.world.actors[s].country or ""] for s in states if s}
    )
    best = told.most_common(2)
    if best and best[0][1] and (len(best) == 1 or best[0][1] > best[1][1]):
        first.actors = [best[0][0]]


def officer_of(phrase: Phrase, office: str, owner: str | None, referents: Referents) -> str | None:
    """Who holds an office, or one of each state («الرئيسان الروسي والتركي»)."""
    if len(phrase.state_actors) > 1 and office not in NAMELESS:
        first, *rest = (referents.holder(office, each) or each for each in phrase.state_actors)
        phrase.actors = rest
        return first
    if _is_former(phrase):
        return None
    entry = phrase.entry("office")
    organ = entry.fields.get("organ") if entry is not None else None
    if organ is not None and owner is not None:  # «متحدث عسكري سريلانكي»: the voice of the army
        return referents.organ_of(organ, owner)
    return _office_holder(office, owner, referents)


def _is_former(phrase: Phrase) -> bool:
    """As "the former president": whoever holds the office now, it is not he."""
    return any(each.name == "previous" for each in phrase.adjectives)


def _office_holder(office: str, owner: str | None, referents: Referents) -> str | None:
    if office in NAMELESS:
        return None
    held = referents.holder(office, owner)
    return held if held is not None else (owner if office in SPEAKING else None)


SPEAKING = frozenset({"spokesperson", "representative", "negotiator", "delegate"})
"""Who, without a name, is the voice of a body."""
