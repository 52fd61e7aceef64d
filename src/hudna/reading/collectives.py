"""Collectives without a name of their own: fighters of a group, a tribe, the elders of a town.

Fighters of a group are the group, a tribe is who its name says (of the registers, or of this
document alone), and the elders of a town or a people are an actor of this document.
"""

from hudna.packs.features import PLURAL
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.units import Unit
from hudna.records import Actor as ActorRecord
from hudna.text.romanisation import romanised
from hudna.text.words import Words

__all__ = ["SOME_ELDERS", "collective", "people_of", "settle_elders", "speaks_for_people"]

FIGHTERS = frozenset({"armed_groups", "armed_opposition", "terrorists", "opposition"})
GROUPED = frozenset({"armed_group", "armed_forces", "coalition"})
BODIED = frozenset({"political", "rebel", "state"})
REPORTS = "reports"
PEOPLE, ELDERS = frozenset({"tribe", "clan"}), "elders"
SOME_ELDERS, ENDING = "text:elders", "-elders"
BEHIND = frozenset({"from", "of", "in", "b", "at"})
"""Prepositions between elders and their town or people."""


def speaks_for_people(phrase: Phrase, owner: str | None, referents: Referents) -> bool:
    """Whether an office is that of elders, or of the leaders of a tribe: its collective's."""
    if _is_elders(phrase):
        return True
    office = phrase.entry("office")
    leads = office is not None and office.fields.get("office") == "leader"
    return leads and bool(phrase.bits & PLURAL) and _is_community(owner, referents)


def _is_elders(phrase: Phrase) -> bool:
    generic = phrase.entry("generic")
    return generic is not None and generic.fields.get("group") == ELDERS


def collective(phrase: Phrase, owner: str | None, referents: Referents) -> str | None:
    """Whom a plural noun means: of a group the group, else a nameless collective."""
    if generic := phrase.entry("generic"):
        return _of_group(phrase, generic.fields, owner, referents)
    if phrase.entry("office"):
        return _owners(phrase, owner)
    fighters = phrase.entry("casualty_who")
    combatant = fighters is not None and fighters.fields.get("who") == "combatant"
    band = phrase.entry("band")  # «تنظيم كذا», "the brigade of the group"
    return _fighting_for(phrase, owner, referents) if band or combatant else None


def _of_group(
    phrase: Phrase, told: dict[str, str], owner: str | None, referents: Referents
) -> str | None:
    group = told.get("group", "")
    if group == REPORTS and owner is not None and phrase.sense("channel"):
        return None  # «в сообщении штаба»: its owner speaks
    if group in PEOPLE:
        return _owners(phrase, owner)
    if group == ELDERS:
        return _elders(phrase, owner, referents)
    if group in FIGHTERS and (body := _fighting_for(phrase, owner, referents)) is not None:
        return body
    sent = "sent" in told and owner is not None  # "Armenian saboteurs"
    organ = referents.organ_of("armed_forces", owner) if sent else None
    return organ or referents.group_of(group, owner)


def _fighting_for(phrase: Phrase, owner: str | None, referents: Referents) -> str | None:
    """«Opposition fighters *of the Free Army*»: the group that is named, not its country."""
    held: list[str] = [actor for each in phrase.genitives for actor in each.actors]
    if owner is not None:
        held.append(owner)
    grouped = [actor for actor in held if _is_grouped(actor, referents)]
    if not grouped:
        return None
    if any(each.members for each in phrase.genitives):  # «تنظيما كذا وكذا», "fighters of X and Y"
        phrase.actors.extend(each for each in dict.fromkeys(grouped) if each != grouped[0])
    return grouped[0]


def _is_grouped(actor: str, referents: Referents) -> bool:
    """Whether somebody has fighters of his own: a group, a people, a political movement."""
    if referents.kind_of(actor) in GROUPED or _is_community(actor, referents):
        return True
    known = referents.world.actors.get(actor)
    return known is not None and known.kind == "other" and known.sector in BODIED


def _owners(phrase: Phrase, owner: str | None) -> str | None:
    """«кланы А и Б»: each of them."""
    named = [actor for genitive in phrase.genitives for actor in genitive.actors]
    phrase.actors.extend(actor for actor in dict.fromkeys(named) if actor != owner)
    return owner


def _is_community(actor: str | None, referents: Referents) -> bool:
    """A tribe, a clan, a people: who is neither armed as such nor a body."""
    if actor is None or referents.kind_of(actor) != "other":
        return False
    known = referents.world.actors.get(actor)
    return known.sector == "community" if known is not None else actor in referents.locals


def _elders(phrase: Phrase, owner: str | None, referents: Referents) -> str | None:
    """«The elders of the X» speak for them; those of a town are nobody else."""
    if owner is not None and _is_community(owner, referents) and _are_many(phrase):
        return _owners(phrase, owner)
    if owner is not None:
        return _elders_of_actor(owner, referents)
    place = next((found for each in phrase.genitives if (found := _town(each, referents))), None)
    return _elders_of_place(place, referents) if place else _nameless(referents)


def _are_many(phrase: Phrase) -> bool:
    """«Старейшины», «وجهاء»: an Arabic broken plural is told by its entry alone."""
    return bool(phrase.bits & PLURAL) or phrase.entry("office") is None


def _town(phrase: Phrase, referents: Referents) -> str | None:
    if phrase.place or phrase.seat:
        return phrase.place or phrase.seat
    inner = next((each.place for each in phrase.genitives if each.place), None)
    return inner or referents.best_place(phrase.names)[0]


def _elders_of_actor(owner: str, referents: Referents) -> str:
    known = referents.world.actors.get(owner) or referents.locals[owner]
    name = known.names.get("en") or next(iter(known.names.values()))
    return _local(owner, name, known.country, (referents.use(owner),), referents)


def _elders_of_place(place: str, referents: Referents) -> str:
    known = referents.world.places.get(place) or referents.local_places.get(place)
    names = known.names if known is not None else {}
    name = names.get("en") or next(iter(names.values()), place)
    return _local(place, name, known.country if known else None, (), referents)


def _local(
    of: str, name: str, country: str | None, parents: tuple[str, ...], referents: Referents
) -> str:
    ident = f"text:{of.removeprefix('text:')}{ENDING}"
    record = ActorRecord(
        names={"en": f"{name} elders"}, aliases=(f"elders of {name}",), kind="other",
        country=country, part_of=parents,
    )  # fmt: skip
    referents.locals.setdefault(ident, record)
    return ident


def _nameless(referents: Referents) -> str:
    referents.locals.setdefault(SOME_ELDERS, ActorRecord(names={"en": "elders"}, kind="other"))
    return SOME_ELDERS


def people_of(phrase: Phrase, words: Words, language: str, referents: Referents) -> str | None:
    """The tribe or clan whose name no register knows: an actor of this document alone."""
    generic = phrase.entry("generic")
    group = generic.fields.get("group", "") if generic is not None else ""
    if group not in PEOPLE or phrase.unknown is None:
        return None
    span = words.span(*phrase.unknown)
    name = words.folded.original[span.start - words.base : span.end - words.base]
    latin = name if language == "en" else romanised(name)
    aliases = (latin, f"{latin} {group}") if latin else ()
    ident = "text:" + "-".join(words.forms[slice(*phrase.unknown)])
    record = ActorRecord(
        names={language: name}, aliases=tuple(a for a in aliases if a != name), kind="other"
    )
    referents.locals.setdefault(ident, record)
    return ident


REACH = 3


def settle_elders(parsed: list[Parsed], at: int, referents: Referents) -> None:
    """«Elders from Zintan», «أعيان المدينة»: of the town behind them, or of the one named last."""
    items = parsed[at].items
    for k, item in enumerate(items):
        for part in reversed(item.everything()) if isinstance(item, Phrase) else ():
            if part.actors == [SOME_ELDERS]:
                behind = items[k + 1 : k + 1 + REACH] if part.last == item.last else []
                part.actors = [_settled(part, behind, parsed[: at + 1], referents)]
    parsed[at].regroup()


def _settled(
    part: Phrase, behind: list[Phrase | Unit], parsed: list[Parsed], referents: Referents
) -> str:
    """Which elders: those whom a part of the phrase names, of what stands behind, or of before."""
    held = [actor for each in part.genitives for actor in each.actors if actor.endswith(ENDING)]
    found = held[0] if held else _behind(behind, referents)
    return found or _taken_up(part, parsed, referents) or SOME_ELDERS


def _behind(items: list[Phrase | Unit], referents: Referents) -> str | None:
    """«Elders *from (neighbouring) Zintan*»."""
    prep = ""
    for item in items:
        if isinstance(item, Phrase):
            fits = (item.prep or prep) in BEHIND and not item.members
            return _of_whom(item, referents) if fits else None
        if (sense := item.sense("prep")) is not None:
            prep = sense.entry.fields.get("prep", "")
        elif item.kind != "x" or not prep:
            return None
    return None


def _of_whom(phrase: Phrase, referents: Referents) -> str | None:
    if phrase.actors and _is_community(phrase.actors[0], referents):
        return _elders_of_actor(phrase.actors[0], referents)
    place = _town(phrase, referents)
    return _elders_of_place(place, referents) if place else None


def _taken_up(phrase: Phrase, parsed: list[Parsed], referents: Referents) -> str | None:
    """The elders named before; of the settlement named last where a noun says they are of one."""
    if not phrase.genitives:
        named = [ident for ident in referents.locals if ident.endswith(ENDING)]
        return named[0] if len(named) == 1 else None
    if not any(each.sense("place_head") for each in phrase.genitives):
        return None
    for sentence in reversed(parsed):
        before = [each for each in sentence.parts() if each.place and each is not phrase]
        if sentence is parsed[-1]:
            before = [each for each in before if each.last <= phrase.first]
        for part in reversed(before):
            known = referents.world.places.get(part.place or "")
            if known is not None and known.level == "settlement":
                return _elders_of_place(known.id, referents)
    return None
