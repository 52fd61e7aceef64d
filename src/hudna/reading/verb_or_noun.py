"""A word that can be verb and noun, decided by its neighbours."""

from hudna.packs.features import CONJ, DET, FEM, INF, NOM, NOUN, PAST, PTCP, SUFFIX, VERB
from hudna.reading.addressed_verbs import is_several, not_to_thee
from hudna.reading.asking_bodies import is_demand_of_body
from hudna.reading.behind_names import object_after
from hudna.reading.english_nouns import CLOSED, behind_article, does_to, is_body
from hudna.reading.joined_charges import is_counted_harm, is_joined_charge, is_joined_harm
from hudna.reading.named_acts import is_named_act
from hudna.reading.senses import bits_of
from hudna.reading.units import ADJECTIVAL, NOMINAL, Sense, Unit, made_sense
from hudna.reading.word_senses import FUNCTION_SENSES, HEAD_BITS
from hudna.reading.wordclass import (
    Hands,
    adjectival,
    is_possessive,
    is_verb,
    nominal,
)

__all__ = ["DOUBTFUL", "decide_part"]

RELATIVE, PREPOSITION = bits_of("relative"), bits_of("prep")
FUNCTION, PRONOUN = bits_of(*FUNCTION_SENSES), bits_of("pronoun")
ACCEPT = bits_of("accept")
"""«أعلن …، مساء الثلاثاء، موافقة الأطراف»: with who accepts behind it, a noun."""
TOPICAL = NOMINAL | ADJECTIVAL
DOUBTFUL = CLOSED | FUNCTION | PRONOUN
"""Senses of words that may be decided upon, as verbs are."""
VERB_FOLLOWS = ("modal_future", "modal_possible", "modal_must", "negator", "auxiliary")
"""Before a verb only: «will», «не», and «due to» of «due to start», a preposition though it be."""
MINOR = frozenset({"short", "weak"})
"""Kinds of names that a verb outweighs."""


def decide_part(hands: Hands, at: int) -> None:
    """A word that can be verb and noun is decided by its neighbours."""
    unit = hands.units[at]
    if _is_decided(unit):
        return
    small = unit.verb and all(n.entry.kind == "weak" for n in unit.names)
    if unit.names and unit.preposition and small:
        unit.names, unit.kind = [], "lex"  # «بسحب قواته»: no town of Sahab
        unit.settle()
    _decide_function(hands, at)
    if unit.verb is None:
        return
    verbs = [s for s in unit.senses if s.bits & (VERB | INF | PTCP) and s.part == "verb"]
    if hands.language == "ar" and not unit.bits & SUFFIX and verbs:
        verbs = _without_bound(unit) or verbs
    nouns = [s for s in unit.senses if s.bits & NOUN or s.told & HEAD_BITS]
    verbs = not_to_thee(hands, at, verbs) if nouns else verbs
    if not nouns or not verbs:
        if not nouns and unit.names and _is_governed(hands, at):
            unit.senses = [s for s in unit.senses if s not in verbs]  # «في تعز»: no verb of blaming
            unit.settle()
        return
    noun = _reads_as_noun(hands, at) and not _is_whole_verb(hands, at, verbs, nouns)
    only = [s for s in unit.senses if s not in verbs or s in nouns] if noun else verbs
    unit.senses = [_narrowed(s, noun=noun) for s in only]
    spoken = any(s.meaning.speech for s in unit.senses)
    if not noun and unit.names and (spoken or all(n.entry.kind in MINOR for n in unit.names)):
        unit.names, unit.kind = [], "lex"  # «وشكر بايدن …»: no Mr Shukr
    unit.settle()


def _is_decided(unit: Unit) -> bool:
    """Whether there is nothing to choose between: one sense, neither verb nor pronoun nor name."""
    return len(unit.senses) < 2 - bool(unit.names or unit.verb or unit.told & PRONOUN)


def _is_whole_verb(hands: Hands, at: int, verbs: list[Sense], nouns: list[Sense]) -> bool:
    """«وأدى القصف إلى»: the rest of the verb stands there, so it is no valley («وادي»)."""
    whole = any(s.tail > hands.units[at].last for s in verbs) and not _is_governed(hands, at)
    return whole and all(s.name == "place_head" for s in nouns)


def _decide_function(hands: Hands, at: int) -> None:
    """Function words that are written like a name, a possessive or a verb."""
    unit = hands.units[at]
    if behind_article(hands, at):
        unit.senses = []  # "blew up the track"
        unit.settle()
    told = unit.told
    if unit.names and told & FUNCTION and _only_small(unit):
        unit.names, unit.kind = [], "lex"
        unit.settle()
    if told & PRONOUN and is_possessive(unit):
        wanted = "determiner" if _noun_comes(hands, at) else "pronoun"
        unit.senses = [s for s in unit.senses if s.name == wanted]
        unit.settle()
    if told & CLOSED and _may_be_verb(unit):
        far = [s for s in unit.senses if s.part == "verb" and s.tail > unit.last]
        far = [] if is_several(hands, at, far) else far
        unit.senses = far or [s for s in unit.senses if s.part != "verb" or s.told & CLOSED]
        unit.settle()


def _may_be_verb(unit: Unit) -> bool:
    return unit.verb is not None or any(sense.part == "verb" for sense in unit.senses)


def _is_governed(hands: Hands, at: int) -> bool:
    """Whether an Arabic preposition stands before the word, which so is no finite verb."""
    if hands.language != "ar" or not at:
        return False
    return bool(hands.units[at].preposition or hands.units[at - 1].told & PREPOSITION)


def _without_bound(unit: Unit) -> list[Sense]:
    """«ضربت», «أدانت», «طالبت»: a noun in ة has this ت before a pronoun only."""
    bound = [s for s in unit.senses if s.bits & NOUN and s.bits & FEM]
    verbs = [s for s in unit.senses if s.part == "verb" and s.bits & PAST]
    if not bound or not verbs:
        return []
    unit.senses = [_narrowed(s, noun=False) for s in unit.senses if s in verbs or s not in bound]
    unit.settle()
    return [s for s in unit.senses if s.bits & (VERB | INF | PTCP) and s.part == "verb"]


def _noun_comes(hands: Hands, at: int) -> bool:
    """«его армия» against «его обстреляли» and «добился его Египет»."""
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if hands.language == "ru" and after is not None and after.names and nominal(after):
        return bool(after.senses)
    return after is not None and (nominal(after) or adjectival(after)) and not is_verb(after)


def _only_small(unit: Unit) -> bool:
    """Names that a function word outweighs: places, and names that are weak anyway."""
    return all(n.entry.sort == "place" or n.entry.kind == "weak" for n in unit.names)


def _narrowed(sense: Sense, *, noun: bool) -> Sense:
    bits = sense.bits & ~((VERB | INF | PTCP) if noun else NOUN)
    return made_sense(sense.entry, sense.part, bits, sense.preposition, sense.tail)


def _reads_as_noun(hands: Hands, at: int) -> bool:
    unit = hands.units[at]
    before = hands.units[at - 1] if at else None
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if hands.language == "ar":
        if unit.bits & DET or unit.preposition:
            return True
        joined = is_joined_charge(hands, at) or is_joined_harm(hands, at)
        return joined or _arabic_noun(hands, at, before, after)
    if before is None:
        return not (after is not None and after.is_sense("determiner"))
    return is_named_act(hands, at, after) or _noun_after(hands, at, before, after)


def _arabic_noun(hands: Hands, at: int, before: Unit | None, after: Unit | None) -> bool:
    """A bare Arabic word: a clause opens with its verb, a noun follows verb or preposition."""
    follower = after if after is not None and nominal(after) else None
    theirs = follower is not None and not follower.preposition and hands.units[at].told & ACCEPT
    told = (not theirs and _tells_on(hands.units[at], before)) or _wants_verb(before)
    told = told or (_speaks(hands.units[at]) and is_demand_of_body(hands, at))
    if told or (follower is not None and _is_told_of(hands.units[at], before)):
        return False
    if before is None or before.kind == "mark" or before.is_sense("comp", "conj_clause"):
        return _opens_with_noun(hands, at, follower)
    if before.is_sense("prep") or is_verb(before):
        return True
    if after is not None and after.is_sense("determiner") and _speaks(hands.units[at]):
        return False  # «الجيش نفى ذلك»
    if _awaits_verb(hands, at) or (_speaks(hands.units[at]) and _follows_speaker(hands, at)):
        return False
    return not (hands.units[at].bits & CONJ and follower is not None)


def _is_told_of(unit: Unit, before: Unit | None) -> bool:
    """«محادثات قادتها الرياض»: what has an owner already takes no other, and tells of a noun."""
    if before is None or not unit.bits & SUFFIX or before.bits & DET or before.names:
        return False
    return nominal(before)


def _wants_verb(before: Unit | None) -> bool:
    """«وكان صاروخ قد قتل»: a particle after which only a verb can stand."""
    if before is None or before.told & RELATIVE:
        return before is not None  # «الهدنة التي توصل إليها الطرفان»
    return any("before" in s.entry.fields for s in before.senses)


def _speaks(unit: Unit) -> bool:
    """Whether the word can be a past verb of speech."""
    return any(s.part == "verb" and s.bits & PAST and s.meaning.speech for s in unit.senses)


def _follows_speaker(hands: Hands, at: int) -> bool:
    """«لكن الوزير كاتس نفى أي تغيير», «…، وطلب من الجانبين»: who speaks stands before, or "and"."""
    units = hands.units
    after = units[at + 1] if at + 1 < len(units) else None
    prep = after.sense("prep") if after is not None else None
    asks = prep is not None and prep.entry.fields.get("prep") == "from"
    if units[at].bits & CONJ and asks:
        return True
    return _is_someone(units[at - 1])


def _opens_with_noun(hands: Hands, at: int, follower: Unit | None) -> bool:
    """At the head of a clause: a verb before whoever acts, a noun before its owner."""
    if follower is None:
        return not (is_counted_harm(hands, at) or _says_of_stranger(hands, at))
    if follower.preposition and _speaks(hands.units[at]):
        return False  # «لكنه طالب بالانسحاب»: no student
    if follower.bits & (DET | NOM) or _is_someone(follower):
        return False
    return not (follower.kind == "name" and object_after(hands, at + 2))


def _says_of_stranger(hands: Hands, at: int) -> bool:
    """«نفى مكتب نتنياهو»: a verb of speech, and a body of somebody that no lexicon knows."""
    behind = hands.units[at + 1 : at + 3]
    known = len(behind) == len("xn") and behind[0].kind == "x" and bool(behind[1].names)
    return known and _speaks(hands.units[at]) and not behind[1].preposition


def _tells_on(unit: Unit, before: Unit | None) -> bool:
    manner = before is not None and before.kind == "mark" and _is_manner(unit)
    return manner or _goes_on_telling(unit, before)


def _is_manner(unit: Unit) -> bool:
    """«…، مشيرة إلى», "…, saying X": after a comma a participle of speech tells how one acts."""
    verbs = [s for s in unit.senses if s.part == "verb" and s.bits & (VERB | INF | PTCP)]
    spoken = any(s.meaning.speech for s in verbs)
    return spoken and not any(s.bits & (VERB | INF) for s in verbs)


def _goes_on_telling(unit: Unit, before: Unit | None) -> bool:
    """«شكر تركيا وتعهد بفتح المعبر»: joined to a clause, a verb of speech goes on with it."""
    if not unit.bits & CONJ or (before is not None and before.is_sense("prep")):
        return False
    verbs = [s for s in unit.senses if s.part == "verb" and s.bits & VERB]
    told = any(s.meaning.speech for s in verbs)
    return told and not any(s.bits & SUFFIX for s in unit.senses)  # «وزعمه أن» is a noun


def _is_someone(unit: Unit) -> bool:
    """A person or an office: at the head of a clause more often its subject than a noun's owner."""
    if unit.preposition:
        return False
    if unit.names:
        return all(n.entry.person for n in unit.names)
    return unit.is_sense("office")


def _noun_after(hands: Hands, at: int, before: Unit, after: Unit | None) -> bool:
    """English and Russian: what stands before decides, then what stands behind."""
    unit = hands.units[at]
    still = at > 1 and before.is_sense("adverb") and hands.units[at - 2].is_sense("auxiliary")
    if still or before.is_sense(*VERB_FOLLOWS) or (before.mark == "," and _is_manner(unit)):
        return False  # also "are still looting homes"
    if (prep := before.sense("prep")) is not None:
        if hands.language == "en" and does_to(hands, at):
            return False
        infinitive = prep.entry.fields.get("prep") == "to"
        phrasal = unit.last - unit.first > 1  # «to pull out of», against «to attacks in»
        return not infinitive or (not phrasal and after is not None and after.is_sense("prep"))
    if _opens_noun(hands, before) or is_body(hands, at, before):
        return True
    if after is not None and (after.is_sense("prep", "comp") or after.kind == "mark"):
        return not nominal(before) or bool(before.is_sense("truce", "pact", "weapon"))
    return not (nominal(before) or before.is_sense("pronoun"))


def _opens_noun(hands: Hands, before: Unit) -> bool:
    """Determiner, number, adjective or possessive: a noun must follow."""
    modifies = before.is_sense("determiner") or before.kind == "number" or adjectival(before)
    return modifies or hands.words.forms[before.first] == "'s"


def _awaits_verb(hands: Hands, at: int) -> bool:
    """«أن الزعيمين فشلا», «وكان الجيش شن هجوما»: behind the topic comes what it did."""
    k = at - 1
    while k >= 0 and (hands.units[k].kind == "x" or hands.units[k].parts & TOPICAL):
        k -= 1
    if k < 0 or k == at - 1:
        return False
    opens, topic = hands.units[k], hands.units[k + 1 : at]
    return opens.is_sense("comp") or (opens.told & BEING > 0 and any(map(_acts, topic)))


def _acts(unit: Unit) -> bool:
    """Whether a unit tells of who can do something: «كان الهدف قصف …» tells of a thing."""
    return bool(unit.told & ACTING) or any(n.entry.sort == "actor" for n in unit.names)


BEING, ACTING = bits_of("auxiliary"), bits_of("organ", "office", "generic", "casualty_who")
