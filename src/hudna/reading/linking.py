"""Phrases linked to what they refer to, in the order of the text."""

from hudna.packs.features import DET, PLURAL
from hudna.reading.battlefields import note_battlefield
from hudna.reading.collectives import SOME_ELDERS, collective, settle_elders, speaks_for_people
from hudna.reading.followers import link_followers
from hudna.reading.frames import Parsed
from hudna.reading.hindsight import link_in_hindsight
from hudna.reading.loose_places import announced_place, called_so
from hudna.reading.nested_places import name_heads
from hudna.reading.offices import holder_named, officer_of, offices_of_each
from hudna.reading.organs import MILITARY, NAMELESS
from hudna.reading.owners_beside import ARMED, body_of_region, link_owners_beside
from hudna.reading.pairs import link_pair
from hudna.reading.phrases import Phrase
from hudna.reading.place_evidence import LOCATIVE, has_evidence
from hudna.reading.referents import Referents
from hudna.reading.roads import UNTOLD, name_roads
from hudna.reading.seats import settle_seats, without_joined
from hudna.reading.senses import bits_of
from hudna.reading.shared_nouns import are_townsfolk, is_people, shared_bodies
from hudna.reading.strangers import unregistered
from hudna.reading.streets import unname_streets
from hudna.reading.towns_again import tell_whereabouts
from hudna.reading.towns_of_writing import put_opening_towns, put_town_of_writing
from hudna.reading.truce_anaphora import is_regime_kept

__all__ = ["link_phrases"]


def link_phrases(parsed: list[Parsed], referents: Referents) -> None:
    """Decide the actors and the place of every phrase of a document."""
    unname_streets(parsed, referents)
    name_roads(parsed, referents)
    for at, sentence in enumerate(parsed):
        told = sentence.kind not in UNTOLD
        for phrase in sentence.phrases():
            _link(phrase, referents, sentence)
            if sentence.kind == "dateline":
                put_town_of_writing(phrase, referents, sentence)
            if told and (phrase.actors or phrase.members or phrase.genitives or phrase.states):
                note_battlefield(phrase, referents, sentence)
        name_heads(sentence)
        put_opening_towns(sentence, at, referents)
        settle_seats(sentence, referents)
        link_followers(sentence, referents)
        link_owners_beside(sentence, referents)
        if SOME_ELDERS in referents.locals:
            settle_elders(parsed, at, referents)
    tell_whereabouts(parsed, referents)
    link_in_hindsight(parsed, referents)
    link_pair(parsed, referents)


THE = "the"


def _link(phrase: Phrase, referents: Referents, parsed: Parsed) -> None:
    if phrase.members:
        _link_members(phrase, referents, parsed)
        return
    if phrase.genitives:
        _link_genitives(phrase, referents, parsed)
    if phrase.states:
        phrase.states = without_joined(phrase, parsed.words, referents)
        phrase.state_actors = referents.states_of(phrase.states)
    if phrase.names or phrase.genitives or phrase.unknown is not None:
        _link_place(phrase, referents, parsed)
    phrase.actors = []
    actor = _actor(phrase, referents, parsed)
    if actor is not None:
        phrase.actors = [actor, *phrase.actors]
        shared_bodies(phrase, referents)
        _remember(phrase, actor, referents)


def _link_members(phrase: Phrase, referents: Referents, parsed: Parsed) -> None:
    """Coordinated phrases share a preposition and the nationality before them."""
    for member in phrase.members:
        member.prep = member.prep or phrase.prep
        if not member.states and phrase.states and member.sense("organ", "generic", "office"):
            member.states = phrase.states
        _link(member, referents, parsed)
    _towns_together(phrase)
    offices_of_each(phrase, referents)
    shared_bodies(phrase, referents)
    phrase.actors = [actor for member in phrase.members for actor in member.actors]


PLACES, OFFICE, SIDE = bits_of("place_head", "direction"), bits_of("office"), bits_of("direction")
BODIES = bits_of("organ", "office", "party_word", "anaphor", "generic", "casualty_who", "band")
"""Nouns of somebody."""


def _link_genitives(phrase: Phrase, referents: Referents, parsed: Parsed) -> None:
    """Behind a noun or a direction of places («north of») a genitive is located."""
    located = phrase.told & PLACES > 0 or any(
        each.name == "direction" for each in phrase.adjectives
    )
    for genitive in phrase.genitives:
        if located:
            genitive.prep = genitive.prep or phrase.prep or "in"
        _link(genitive, referents, parsed)


def _remember(phrase: Phrase, actor: str, referents: Referents) -> None:
    """Bodies named in words and persons of the registers can be taken up again later."""
    if _is_named(phrase):
        referents.bodies.note(actor)
    known = referents.world.actors.get(actor)
    if known is not None and known.kind == "person":
        referents.people[actor] = None
    if phrase.titles and referents.kind_of(actor) == "person":
        for title in phrase.titles:
            referents.titled.setdefault(title.entry.fields.get("office", ""), set()).add(actor)


def _is_named(phrase: Phrase) -> bool:
    """Whether the words themselves tell who it is: a name, a nationality or an owner."""
    return bool(phrase.names or phrase.state_actors or any(g.actors for g in phrase.genitives))


def _towns_together(phrase: Phrase) -> None:
    """«Hama and Damascus»: beside a town a seat of power is a town, as is «نهم», no tribe."""
    towns = [m for m in phrase.members if m.place and not m.actors]
    for member in phrase.members:
        if towns and member.seat and not member.place:
            member.place, member.actors = member.seat, []
        elif towns and member.place and _is_weakly_named(member):
            member.actors = []


def _is_weakly_named(phrase: Phrase) -> bool:
    """Whether an actor's name in it is also a common word, or a place's."""
    kinds = {name.entry.kind for name in phrase.names if name.entry.sort == "actor"}
    return kinds == {"weak"} and not phrase.senses


def _link_place(phrase: Phrase, referents: Referents, parsed: Parsed) -> None:
    if phrase.unknown is not None:
        told = parsed.kind not in UNTOLD
        noun = phrase.entry("place_head")
        if told and (phrase.located or noun is not None):
            bound = phrase.conj and phrase.located and phrase.first == phrase.unknown[0]
            area = noun.fields.get("area") if noun is not None else None
            phrase.place = referents.local_place(
                phrase.unknown, parsed.words, parsed.sentence.language, bound=bound, area=area
            )
        return
    if not phrase.names or not [name for name in phrase.names if name.entry.sort == "place"]:
        if phrase.told & PLACES and phrase.genitives:
            phrase.place = _place_of_owner(phrase, referents, parsed)
        return
    best, _ = referents.best_place(phrase.names)
    if best is None or not has_evidence(phrase, best, referents):
        _name_anew(phrase, phrase, referents, parsed)
        return
    is_state = referents.state_of_place(best) is not None
    sorts = {n.entry.sort for n in phrase.names}
    strong = {n.entry.sort for n in phrase.names if n.entry.kind != "weak"}
    seat, rival = "metonym" in sorts, not strong.isdisjoint({"actor", "source"})
    if is_state or not (rival or seat) or phrase.prep in LOCATIVE:
        phrase.place = best
        if seat and not is_state:
            phrase.names = [n for n in phrase.names if n.entry.sort != "metonym"]
    else:
        phrase.seat = best


def _place_of_owner(phrase: Phrase, referents: Referents, parsed: Parsed) -> str | None:
    """The place that a noun of places names by what stands behind it."""
    found = next((g.place for g in phrase.genitives if g.place), None) or announced_place(phrase)
    if found is None:
        _name_anew(phrase.genitives[0], phrase, referents, parsed)
    return found or phrase.genitives[0].place


def _name_anew(phrase: Phrase, noun: Phrase, referents: Referents, parsed: Parsed) -> None:
    """Make a place of a name that a noun says to be one, where the register's lie elsewhere."""
    at = called_so(phrase) if noun.sense("place_head") is not None else None
    if at is not None and parsed.kind not in UNTOLD:
        phrase.place = referents.local_place(at, parsed.words, parsed.sentence.language)


def _actor(phrase: Phrase, referents: Referents, parsed: Parsed) -> str | None:
    free = not phrase.located and phrase.place is None and not are_townsfolk(phrase)
    if phrase.unknown is not None and free:
        found = holder_named(phrase, _owner(phrase, referents), parsed, referents)
        found = found or unregistered(phrase, referents, parsed)
        if found is not None or phrase.title_span is None:
            return found
    named = referents.best_actor(phrase.names)[0] if phrase.names else None
    if named is not None:
        return _same_family(phrase, referents, parsed) or named
    if phrase.place is not None:  # «на севере Сирии» nobody is hit but who lives there
        aside = phrase.told & SIDE and phrase.prep
        return None if aside else referents.state_of_place(phrase.place)
    if not phrase.told & BODIES or is_regime_kept(phrase, parsed):
        return None
    owner = _owner(phrase, referents)
    if (
        owner is None
        and phrase.told & OFFICE
        and (again := _again(phrase, referents, parsed)) is not None
    ):
        return again
    return _by_noun(phrase, owner, referents)


def _same_family(phrase: Phrase, referents: Referents, parsed: Parsed) -> str | None:
    """A family name alone is that of the person of this text who bears it, not of another one."""
    name = phrase.names[0]
    if not name.entry.person or name.entry.kind != "short" or name.last - name.first != 1:
        return None
    form = (parsed.words.forms[name.first],)
    return referents.untabulated.known(form, parsed.sentence.language)


def _by_noun(phrase: Phrase, owner: str | None, referents: Referents) -> str | None:
    """Whom a common noun means, with the state or body that owns it."""
    if (phrase.possessed and owner is None) or is_people(phrase):
        return None  # its owner stands in another clause (possessions), or is no state
    if organ := phrase.entry("organ"):
        return _organ(phrase, organ.fields.get("organ", "government"), owner, referents)
    if (office := phrase.entry("office")) and not speaks_for_people(phrase, owner, referents):
        return officer_of(phrase, office.fields.get("office", ""), owner, referents)
    if phrase.sense("party_word") and owner is not None:
        phrase.actors = [state for state in phrase.state_actors if state != owner]
        return owner  # «украинская сторона», "the Thai side", «الجانبين الإسرائيلي والفلسطيني»
    if anaphor := phrase.entry("anaphor"):
        return _taken_up(anaphor.fields.get("anaphor", ""), owner, phrase, referents)
    return collective(phrase, owner, referents)


OWNING = frozenset({"state", "government", "armed_forces", "person", "office", "igo", "media"})
"""Whose group another one may be."""


def _organ(phrase: Phrase, organ: str, owner: str | None, referents: Referents) -> str | None:
    """The organ of its owner, and those of further states; a town's is no government's."""
    if owner is None and (own := body_of_region(phrase, organ, referents)) is not None:
        return own
    if (
        owner is None
        and organ not in MILITARY
        and any(each.place and not (each.prep or each.senses) for each in phrase.genitives)
    ):
        return None  # "the Luhansk authorities"
    for other in phrase.state_actors[1:]:
        phrase.actors.append(referents.organ_of(organ, other) or other)
    unruled = organ == "government" and owner is not None and referents.kind_of(owner) == "igo"
    return None if unruled else referents.organ_of(organ, owner)  # "the UN-recognised government"


def _taken_up(anaphor: str, owner: str | None, phrase: Phrase, referents: Referents) -> str | None:
    """As "his counterpart", «الحركة»: whom a noun takes up again, when only one can be meant."""
    if anaphor == "counterpart":
        return referents.person_of(owner)
    if anaphor == "organ" and owner is not None and referents.kind_of(owner) in ARMED:
        return owner  # "the command of the rebel forces"
    if anaphor == "group" and not phrase.bits & PLURAL:
        if owner is not None and referents.kind_of(owner) not in OWNING:
            return owner  # "the M23 group", "the Fatah faction"
        named = referents.bodies.groups() if not phrase.genitives and not phrase.states else []
        return named[0] if len(named) == 1 else None
    return None


def _is_definite(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether an article says that who is meant is known; Russian has none."""
    language = parsed.sentence.language
    if language == "en":
        return any(parsed.words.forms[k] == THE for k in range(phrase.first, phrase.head.first))
    return language != "ar" or bool(phrase.bits & DET)


def _again(phrase: Phrase, referents: Referents, parsed: Parsed) -> str | None:
    """«وشكر المبعوث الأطراف»: an office alone is whom the text named with it."""
    office = phrase.sense("office")
    several = office is None or bool(office.bits & PLURAL) or bool(phrase.adjectives)
    if several or office is None or office.entry.fields.get("office") in NAMELESS:
        return None
    if phrase.genitives or phrase.states or not _is_definite(phrase, parsed):
        return None
    after = next((each for each in parsed.items if each.first >= phrase.last), None)
    if isinstance(after, Phrase):
        person = any(name.entry.person for name in after.names)
        goes_on = not after.prep and (person or bool(after.unknown))
    else:
        goes_on = after is not None and after.kind == "x"
    return None if goes_on else referents.bearer_of(office.entry.fields.get("office", ""))


def _owner(phrase: Phrase, referents: Referents) -> str | None:
    """The state or body that adjectives and genitives name."""
    state = referents.state_of(phrase.states)
    for genitive in phrase.genitives:
        if genitive.actors:
            return genitive.actors[0] if state is None else state
    return state
