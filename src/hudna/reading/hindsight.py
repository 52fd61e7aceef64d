"""Hindsight: phrases that are linked once all of a text is known."""

from itertools import pairwise

from hudna.packs.features import DET, PLURAL
from hudna.reading.apposed_names import link_apposed_names
from hudna.reading.explained_groups import link_explained
from hudna.reading.frames import Parsed
from hudna.reading.heads import is_hyphened
from hudna.reading.organs_again import link_organs_again
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.truce_anaphora import is_regime_kept

__all__ = ["link_in_hindsight"]


def link_in_hindsight(parsed: list[Parsed], referents: Referents) -> None:
    """Link bare organs and fighters, coalitions, and nouns that a name beside explains."""
    _link_bare_organs(parsed, referents)
    link_organs_again(parsed, referents)
    _link_coalitions(parsed, referents)
    _link_apposed(parsed)
    link_explained(parsed, referents)
    link_apposed_names(parsed, referents)
    _link_fighters(parsed, referents)


FIGHTERS = frozenset({"armed_groups", "armed_opposition"})
THE = "the"


def _link_fighters(parsed: list[Parsed], referents: Referents) -> None:
    """«The rebels», «المتمردون», «повстанцы»: the one armed group that the text names.

    Of several it is the one that was named before any other.
    """
    apart = _named_apart(parsed)
    named = [group for group in referents.bodies.groups() if group not in apart]
    if not named:
        return
    before: list[str] = []
    for sentence in parsed:
        for part in sentence.parts():
            before += _groups_of(part, named) if part.names else []
            if before and part.told & NOUNS and _is_the_group(part, sentence, referents):
                part.actors = [before[-1]]
                continue
            if not part.told & NOUNS or not _means_the_fighters(part, sentence, referents):
                continue
            sure = len(named) == 1 and not apart.intersection(referents.bodies.groups())
            known = named if sure else list(dict.fromkeys(before))
            if len(known) == 1:
                part.actors = known
        sentence.regroup()


def _named_apart(parsed: list[Parsed]) -> set[str]:
    """Groups named only where it is told whom a truce covers or leaves out: they need not fight."""
    told: dict[str, bool] = {}
    for sentence in parsed:
        apart = bool(sentence.told() & COVERING)
        for part in sentence.parts():
            for actor in part.actors if part.names else ():
                told[actor] = told.get(actor, True) and apart
    return {actor for actor, alone in told.items() if alone}


COVERING = bits_of("include", "exclude")


def _is_the_group(phrase: Phrase, parsed: Parsed, referents: Referents) -> bool:
    """As "the armed group", "the rebel movement" in English: the one that was named last."""
    generic = phrase.entry("generic")
    if generic is None or generic.fields.get("group") not in FIGHTERS:
        return False
    if parsed.sentence.language != "en" or phrase.bits & PLURAL or phrase.names:
        return False
    if phrase.genitives or phrase.states or phrase.unknown or phrase.members:
        return False
    if any(actor not in referents.locals for actor in phrase.actors):
        return False
    words = parsed.words.forms[phrase.first : phrase.last]
    return THE in words and phrase.head.last - phrase.head.first > 1


def _groups_of(phrase: Phrase, named: list[str]) -> list[str]:
    return [actor for actor in phrase.actors if actor in named]


def _is_described(phrase: Phrase, parsed: Parsed) -> bool:
    """As "Kurdish fighters": a capital that nobody knows right before says which they are."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    return before is not None and before.kind == "x" and parsed.words.capital[before.first]


def _means_the_fighters(phrase: Phrase, parsed: Parsed, referents: Referents) -> bool:
    """A definite plural that nothing describes more closely, and that stands for nobody known."""
    generic = phrase.entry("generic")
    if generic is None or generic.fields.get("group") not in FIGHTERS:
        return False
    if phrase.names or phrase.genitives or phrase.states or phrase.adjectives or phrase.unknown:
        return False
    several = phrase.head.last - phrase.head.first > 1  # «الجماعات المسلحة» are of any sort
    if several or any(actor not in referents.locals for actor in phrase.actors):
        return False
    language = parsed.sentence.language
    if language == "ar":
        return bool(phrase.bits & DET)
    if language == "en":
        words = parsed.words.forms[phrase.first : phrase.last]
        meant = THE in words or (bool(phrase.bits & PLURAL) and len(words) == 1)
        return meant and not _is_described(phrase, parsed)
    return bool(phrase.bits & PLURAL)


ORGAN, NOUNS, OFFICE = bits_of("organ"), bits_of("generic", "anaphor"), bits_of("office")


def _link_bare_organs(parsed: list[Parsed], referents: Referents) -> None:
    """«The army» before the text has told whose: once all of it is known."""
    for at, sentence in enumerate(parsed):
        for part in sentence.parts() if sentence.told() & ORGAN else ():
            if part.told & ORGAN and not part.actors:
                if _is_of_the_country(part):
                    _link_to_scene(part, parsed[: at + 1], referents)
                else:
                    _link_bare_organ(part, sentence, referents)
        sentence.regroup()


def _is_of_the_country(part: Phrase) -> bool:
    """«Правительство страны», «جيش البلاد», "the country's army": an owner named before."""
    owners = (genitive.entry("anaphor") for genitive in part.genitives)
    told = [owner is not None and owner.fields.get("anaphor") == "state" for owner in owners]
    return bool(told) and all(told) and not (part.names or part.states or part.possessed)


def _link_to_scene(part: Phrase, before: list[Parsed], referents: Referents) -> None:
    """The organ of the country of which a place or an adjective was named last before."""
    organ = part.entry("organ")
    own = before[-1]
    for sentence in reversed(before[-SCENE:]):
        for other in reversed(sentence.parts()):
            told = sentence is not own or other.first < part.first
            state = _state_of(other, referents) if told else None
            if state is not None and organ is not None:
                found = referents.organ_of(organ.fields.get("organ", ""), state)
                part.actors = [found] if found is not None else []
                return


SCENE = 3
"""Sentences back to where a country was named that is then "the country"."""


def _state_of(phrase: Phrase, referents: Referents) -> str | None:
    if len(phrase.state_actors) == 1:
        return phrase.state_actors[0]
    place = referents.world.places.get(phrase.place or "")
    return referents.world.state_of_country(place.country) if place and place.country else None


def _link_bare_organ(part: Phrase, parsed: Parsed, referents: Referents) -> None:
    organ = part.entry("organ")
    if organ is None or part.possessed or part.names or part.genitives or part.states:
        return
    if _backed(part, parsed) or is_regime_kept(part, parsed):
        return
    sort = organ.fields.get("organ", "")
    if (owner := _belongs_to(part, parsed)) is not None:
        part.actors = [referents.organ_of(sort, owner) or owner]
        return
    if (named := _in_marks(part, parsed)) is not None:
        part.actors = list(named.actors)
        return
    seat = _seat_of(part, parsed, referents)
    found = referents.organ_of(sort, seat) if seat else referents.bare_organ(sort)
    if found is not None:
        part.actors = [found]


def _belongs_to(part: Phrase, parsed: Parsed) -> str | None:
    """«بعثة الرصد التابعة للمنظمة»: whose it is, told behind it by a word of belonging."""
    at = parsed.place_of(part)
    behind = parsed.items[at + 1 : at + NEAR] if at >= 0 else []
    for owned, owner in pairwise(behind):
        if owned.told & BELONGING and isinstance(owner, Phrase) and owner.prep == "l":
            return owner.actors[0] if len(owner.actors) == 1 else None
        if isinstance(owned, Phrase):
            return None
    return None


def _in_marks(part: Phrase, parsed: Parsed) -> Phrase | None:
    """«قوات (قسد)», «قوات "قسد"»: the name in brackets or quotation marks says whose they are."""
    at = parsed.place_of(part)
    marked = parsed.items[at + 1 : at + NEAR] if at >= 0 and not part.bits & DET else []
    if len(marked) + 1 != NEAR or marked[0].mark not in OPENING or not marked[2].mark:
        return None
    name = marked[1]
    only = isinstance(name, Phrase) and len(name.actors) == 1 and bool(name.names)
    return name if only and isinstance(name, Phrase) else None


OPENING = frozenset('("')
BELONGING, NEAR = bits_of("belonging"), 4


def _backed(phrase: Phrase, parsed: Parsed) -> bool:
    """«Iran-backed forces», «القوات التي تدعمها كذا» are not the forces of the country."""
    if any(f.sense == "support" and f.object is phrase for f in parsed.frames):
        return True
    at = parsed.place_of(phrase)
    return at > 0 and is_hyphened(parsed, at - 1)


def _link_coalitions(parsed: list[Parsed], referents: Referents) -> None:
    """«التحالف»: the one coalition of the text, or the one that acts where it is set."""
    vague = {ident for ident in referents.locals if ident.endswith(COALITION)}
    if not vague:
        return
    named = [e for e in referents.bodies.organ("coalition") if e in referents.world.actors]
    theatres = referents.world.ties.theatres
    here = referents.battlefields or referents.countries
    named = named or list({each for country in here for each in theatres.get(country, ())})
    if len(named) != 1:
        return
    referents.use(named[0])
    for sentence in parsed:
        for phrase in sentence.phrases():
            for part in phrase.everything():
                if vague & set(part.actors):
                    held = [named[0] if actor in vague else actor for actor in part.actors]
                    part.actors = list(dict.fromkeys(held))


COALITION = "-coalition"
"""The end of ids of coalitions that the register does not have."""


def _link_apposed(parsed: list[Parsed]) -> None:
    """«Its rival, the paramilitary X,»: the name set beside a noun tells who is meant."""
    for sentence in parsed:
        if not sentence.told() & (NOUNS | ORGAN):
            continue
        items = sentence.items
        for one, comma, other in zip(items, items[1:], items[2:], strict=False):
            if not one.told & (NOUNS | ORGAN) or comma.mark != ",":
                continue
            if not isinstance(one, Phrase) or not isinstance(other, Phrase):
                continue
            generic = one.entry("generic", "anaphor") if not one.told & OFFICE else None
            if _is_renamed(one, other, sentence):
                one.actors = list(other.actors)
                continue
            apart = not (other.prep or other.conj) and not _acts(other, sentence)
            if generic is not None and apart and not one.actors and len(other.actors) == 1:
                one.actors = list(other.actors)


def _acts(name: Phrase, parsed: Parsed) -> bool:
    """«По данным ведомства, военные открыли огонь»: who acts is set beside nobody."""
    at = parsed.place_of(name) + 1
    return 0 < at < len(parsed.items) and parsed.items[at].finite


def _is_renamed(one: Phrase, other: Phrase, parsed: Parsed) -> bool:
    """«Colombia's largest guerrilla army, the FARC,»: a body with the name of a group set on it."""
    if parsed.sentence.language != "en" or one.names or one.prep != other.prep or other.conj:
        return False
    fighters = any(g.sense("generic") is not None for g in one.genitives)
    nameless = all(actor.startswith("text:") for actor in one.actors)
    fighters = fighters or (nameless and one.sense("generic") is not None)
    closing = next((e for e in parsed.items if e.first >= other.last), None)
    named = len(other.actors) == 1 and bool(other.names) and not other.senses
    return named and fighters and closing is not None and closing.mark == ","


def _seat_of(phrase: Phrase, parsed: Parsed, referents: Referents) -> str | None:
    """«The defence ministry in Kinshasa»: the state where the organ sits."""
    after = next((each for each in parsed.items if each.first >= phrase.last), None)
    if not isinstance(after, Phrase) or after.prep not in {"in", "at"}:
        return None
    place = referents.world.places.get(after.place or after.seat or "")
    return referents.world.state_of_country(place.country) if place and place.country else None
