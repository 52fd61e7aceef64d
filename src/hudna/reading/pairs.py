"""The two sides of a text: whom "both sides", «الطرفان», «стороны» mean.

A pair counts only where a clause sets two against or beside each other: they agree, clash, or
accuse or attack one another; or stand in "between". Else the first pair that the text coordinates,
unless it only brokers. Two names that merely stand near are never a pair.
"""

from hudna.packs.features import DET, PLURAL
from hudna.reading.acting import acting_through
from hudna.reading.charged_pairs import charging_pair
from hudna.reading.frames import Frame, Parsed
from hudna.reading.organs import MILITARY
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.two_named import only_two
from hudna.reading.units import Unit

__all__ = ["link_pair"]

PAIR = 2
FIGHTING = frozenset({"state", "government", "armed_forces", "armed_group", "coalition", "other"})
STATELY = frozenset({"state", "government", "armed_forces"})
LEADING = frozenset(
    {"leader", "president", "prime_minister", "foreign_minister", "defence_minister", "minister"}
)
JOINT = frozenset({"agree", "halt", "extend", "violate", "respect", "accept", "armed_clash"})
"""What two sides of a truce do together."""
BROKERING = frozenset(
    {
        "mediate", "guarantee", "monitor", "propose", "demand", "announce", "order", "welcome",
        "thank",
    }
)  # fmt: skip
"""What those do together who are not its sides."""
SILENT = frozenset({"caption", "credit", "boilerplate"})


def link_pair(parsed: list[Parsed], referents: Referents) -> None:
    """Give phrases such as "both sides" the pair that they mean, where the text has one."""
    at, sides = _pair_of(parsed, referents)
    referents.pair, referents.paired = sides, at
    last = sides
    for number, sentence in enumerate(parsed):
        named = _named_in(sentence, referents)
        for part in sentence.parts() if number >= at and sentence.told() & JOINING else ():
            if _met(part, sentence):
                continue
            if part.told & JOINING and not (part.actors or part.names or part.genitives):
                before = [pair for first, pair in named if first < part.first]
                _link(part, before[-1] if before else last, referents)
                if not part.actors:
                    _link_where(part, sentence, referents)
        if named:
            last = named[-1][1]
        referents.pairs.append(last)
        sentence.regroup()
    _link_army(parsed, referents)


def _met(part: Phrase, sentence: Parsed) -> bool:
    """«وشدد الجانبان، خلال الاجتماع، على», "both sides said in the talks": of those who met there.

    Not where the sides of a war agreed, or hold to what they agreed.
    """
    at = sentence.place_of(part) if part.told & JOINING and not part.prep else -1
    near = sentence.items[at + 1 : at + NEAR] if at >= 0 else []
    met = (e for e in near if isinstance(e, Phrase) and e.prep == "during" and e.told & CONSULT)
    return any(each.bits & DET for each in met) and not any(
        item.told & MADE_OR_FOUGHT and not item.told & CONSULT
        for item in sentence.items[at : at + NEAR]
    )


CONSULT, NEAR = bits_of("consult"), 4


def _named_in(sentence: Parsed, referents: Referents) -> list[tuple[int, list[str]]]:
    """Pairs that a truce or a war is told to be between, each with its first word."""
    if sentence.kind in SILENT:
        return []
    return [
        (phrase.first, pair)
        for phrase in sentence.phrases()
        if phrase.prep == "between" and _is_of_both(phrase, sentence)
        for pair in [_fighters(phrase.actors, referents)]
        if pair
    ]


def _is_of_both(phrase: Phrase, sentence: Parsed) -> bool:
    """As "a truce between A and B", «الحرب بين أ وب»: not a border, nor a road between them."""
    at = sentence.place_of(phrase)
    before = sentence.items[max(at - PAIR, 0) : max(at, 0)]
    return any(item.told & MADE_OR_FOUGHT for item in before)


def _link_army(parsed: list[Parsed], referents: Referents) -> None:
    """«The army» in a text on a government and its rebels: of the one state among the two sides."""
    states = [
        _state_of(actor, referents)
        for actor in referents.pair
        if referents.kind_of(actor) in STATELY
    ]
    if len(states) != 1 or states[0] is None:
        return
    for sentence in parsed:
        for part in sentence.parts() if sentence.told() & ORGAN else ():
            organ = part.entry("organ") if part.told & ORGAN else None
            bare = not (part.actors or part.possessed or part.names or part.genitives)
            if organ is None or part.states or not bare or _is_named_behind(part, sentence):
                continue
            if organ.fields.get("organ") in MILITARY:
                found = referents.organ_of(organ.fields["organ"], states[0])
                part.actors = [found] if found is not None else []
        sentence.regroup()


def _is_named_behind(part: Phrase, sentence: Parsed) -> bool:
    """«قوات (قسد)»: whose they are, brackets or quotation marks tell right behind."""
    at = sentence.place_of(part)
    return 0 <= at < len(sentence.items) - 1 and sentence.items[at + 1].mark in {"(", '"'}


def _state_of(actor: str, referents: Referents) -> str | None:
    known = referents.world.actors.get(actor)
    return referents.world.state_of_country(known.country) if known is not None else None


def _pair_of(parsed: list[Parsed], referents: Referents) -> tuple[int, list[str]]:
    """The pair, and from which sentence on it is meant: all of them where clauses show it."""
    loose: tuple[int, list[str]] = (0, [])
    for at, sentence in enumerate(parsed):
        if sentence.kind in SILENT:
            continue
        for frame in sentence.frames:
            pair = _opposed(frame, referents)
            if pair:
                return 0, pair
        if not loose[1]:
            paired = (p for p in sentence.phrases() if len(p.members) >= PAIR)
            found = next(filter(None, (_beside(p, sentence, referents) for p in paired)), None)
            loose = (at, found) if found else loose
    if charging := charging_pair(parsed, referents):
        return 0, charging
    return loose if loose[1] else (0, only_two(parsed, referents, SILENT))


def _opposed(frame: Frame, referents: Referents) -> list[str]:
    """Two who agree, clash, or of whom one accuses or attacks the other."""
    for phrase in frame.preps.get("between", ()):
        if pair := _fighters(phrase.actors, referents):
            return pair
    subject = frame.subject
    if subject is None or (frame.passive and frame.sense not in JOINT):
        return []
    if frame.sense in JOINT and (pair := _fighters(acting_through(subject), referents)):
        return pair
    others = _others(frame) if subject.actors else []
    if frame.sense == "accuse" and not others:  # "A and B traded accusations"
        return _fighters(subject.actors, referents) if subject.members else []
    return _fighters([*subject.actors, *others], referents) if others else []


def _others(frame: Frame) -> list[str]:
    """With whom somebody agrees or fights; whom he accuses or attacks."""
    if frame.sense in JOINT:
        return [actor for phrase in frame.preps.get("with", ()) for actor in phrase.actors]
    hostile = frame.sense == "accuse" or frame.meaning.event == "attack"
    return frame.object.actors if hostile and frame.object is not None else []


def _fighters(actors: list[str], referents: Referents) -> list[str]:
    """The actors, when they are just two of those who fight, and not of one side."""
    pair = list(dict.fromkeys(actors))
    if len(pair) != PAIR or not {referents.kind_of(actor) for actor in pair} <= FIGHTING:
        return []
    one, other = (side_of(actor, referents) for actor in pair)
    return [] if pair[0] in other or pair[1] in one else pair


HELPED_BY = frozenset({"by", "ins", "thanks", "via", "including"})
"""Prepositions, and a case, of those who brought it about for others, or with somebody else."""


def _beside(phrase: Phrase, parsed: Parsed, referents: Referents) -> list[str]:
    """A coordinated pair that does not only broker."""
    if phrase.prep in HELPED_BY or _is_behind_word(phrase, parsed):
        return []
    pair = list(dict.fromkeys(phrase.actors))
    if len(pair) != PAIR:
        return []
    kinds = {referents.kind_of(actor) for actor in pair}
    if not (kinds <= FIGHTING or kinds == {"person"}):
        return []
    brokers = any(
        frame.sense in BROKERING and any(held is phrase for _, held in frame.roles())
        for frame in parsed.frames
    )
    return (
        [] if brokers or _goes_on_brokers(phrase, parsed) or _in_relative(phrase, parsed) else pair
    )


def _is_behind_word(phrase: Phrase, parsed: Parsed) -> bool:
    """«المدعوم من أ وب», «المعترف بها من أ وب»: from whom somebody has it that he is so."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    return phrase.prep == "from" and isinstance(before, Unit) and before.kind in {"x", "lex"}


def _in_relative(phrase: Phrase, parsed: Parsed) -> bool:
    """«A ceasefire that Turkey and Russia had pressed on them»: told of what they did to it."""
    at = parsed.place_of(phrase)
    before = parsed.items[at - 1] if at > 0 else None
    return isinstance(before, Unit) and before.is_sense("relative")


def _goes_on_brokers(phrase: Phrase, parsed: Parsed) -> bool:
    """«При гарантиях Кубы, Норвегии и Венесуэлы»: a list of brokers, or those who called for it."""
    at = next((k for k, item in enumerate(parsed.items) if item is phrase), 0)
    return any(
        isinstance(item, Phrase)
        and (
            item.sense("mediate", "guarantee") is not None
            or _is_office_of_two(item, phrase)
            or (item.prep and item.sense("demand", "propose") is not None)
        )
        for item in parsed.items[max(at - PAIR, 0) : at]
    )


def _is_office_of_two(item: Phrase, phrase: Phrase) -> bool:
    """«По призыву президентов А и Б» right before X and Y, not «по приглашению президента А»."""
    offices = item.prep in HELPED_BY and bool(item.told & OFFICE)
    return offices and item.last == phrase.first and len(item.actors) == PAIR


ORGAN, OFFICE = bits_of("organ"), bits_of("office")
MADE_OR_FOUGHT = bits_of("truce", "pact", "object_halt", "armed_clash", "consult", "agree")
JOINING = bits_of("generic", "party_word", "office")


def _link(part: Phrase, sides: list[str], referents: Referents) -> None:
    if not _is_joint(part):
        return
    if sides:
        part.actors = _bodies_of(part, sides, referents)
    elif part.state_actors and part.sense("generic") is not None:
        parties = referents.parties_of(part.state_actors[0])
        part.actors = [parties] if parties is not None else []


def _bodies_of(part: Phrase, sides: list[str], referents: Referents) -> list[str]:
    """«Обе армии», "the two foreign ministries": the two states' organs, else the two sides."""
    generic = part.entry("generic")
    organ = generic.fields.get("organ") if generic is not None else None
    if organ is None:
        return list(sides)
    states = {each for each in sides if referents.kind_of(each) == "state"}
    return [(referents.organ_of(organ, s) if s in states else None) or s for s in sides]


def _link_where(part: Phrase, parsed: Parsed, referents: Referents) -> None:
    """«Стороны конфликта в Йемене», «طرفا الصراع في اليمن»: those of a country's conflict."""
    at = parsed.place_of(part)
    behind = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    if not isinstance(behind, Phrase) or behind.prep not in {"in", "b"} or not _is_joint(part):
        return
    state = next(iter(behind.actors), None)
    parties = referents.parties_of(state) if state is not None else None
    part.actors = [parties] if parties is not None else []


def _is_joint(phrase: Phrase) -> bool:
    """As "both sides", «الطرفان», "the two leaders": a plural that means just a pair."""
    if generic := phrase.entry("generic"):
        return generic.fields.get("group") in {"both_sides", "parties"}
    if party := phrase.sense("party_word"):
        return bool(party.bits & PLURAL)
    office = phrase.sense("office")
    if office is None or phrase.states:
        return False
    return office.entry.fields.get("office") in LEADING and bool(office.bits & PLURAL)
