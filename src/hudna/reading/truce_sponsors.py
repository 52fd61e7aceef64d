"""Thanks to whom an arrangement came about: through whom, with whose help, by whose proposal.

Explicit lines only, as in ``truce_brokers``, which tells who mediates by verb, noun or title.
"""

from itertools import pairwise

from hudna.packs.features import CASES, NOM, SUFFIX
from hudna.reading.acting import acting_through
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.heads import is_hyphened
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_thanks import thanked_in
from hudna.reading.units import NameHit, Unit

__all__ = [
    "called_before",
    "comes_after",
    "compound_names",
    "coordinated",
    "proposed_by",
    "sponsors_in",
]

MADE = frozenset({"mediate", "guarantee", "propose", "support", "consult", "lead"})
MAKING = frozenset({"agree", "extend", "announce", "accept", "enter_force", "halt"})
TAKEN = frozenset({"accept", "agree", "announce", "reject", "respect"})
"""What is done to a proposal that makes it an arrangement, or a refused one."""
CLOSE = 5
REACH = 8


def sponsors_in(parsed: Parsed) -> list[Phrase]:
    """Phrases that name thanks to whom something was agreed."""
    found = [*_reached_through(parsed), *_owed(parsed)]
    told = parsed.told()
    if told & SUPPORT:
        found += _helping(parsed)
    if told & THANK:
        found += thanked_in(parsed)
    if told & SUPPORT:
        found += _backing(parsed)
    return found


SUPPORT, THANK = bits_of("support"), bits_of("thank")


def _reached_through(parsed: Parsed) -> list[Phrase]:
    """«договорились через Катар», "agreed through Oman"."""
    return [
        phrase
        for frame in parsed.frames
        if frame.sense in {"agree", "extend"} and not frame.negated
        for phrase in frame.preps.get("via", [])
    ]


def _owed(parsed: Parsed) -> list[Phrase]:
    """As "thanks to the efforts of X", «по настоянию X», «بفضل جهود X»."""
    owed = [p for p in parsed.phrases() if p.prep == "thanks" and not p.told & SIDES]
    if not owed:
        return []
    making = any(frame.sense in MAKING and not frame.negated for frame in parsed.frames)
    if not making and not any(phrase.sense("truce") for phrase in parsed.phrases()):
        return []
    bare = parsed.sentence.language == "ar" and any(
        frame.form == "finite" and frame.subject is None for frame in parsed.frames
    )
    return [item.members[0] if item.members and bare else item for item in owed]


SIDES = bits_of("party_word", "generic")
"""«По просьбе обеих сторон»: those who make it, not who helps them."""


def _helping(parsed: Parsed) -> list[Phrase]:
    """As "X helped the sides to agree", «ساعدت X الطرفين على التوصل»."""
    return [
        frame.subject
        for frame in parsed.frames
        if frame.sense == "support"
        and frame.form == "finite"
        and frame.subject is not None
        and not frame.negated
        and _helps_sides(frame, parsed)
    ]


def _helps_sides(frame: Frame, parsed: Parsed) -> bool:
    """Whether "the sides" are helped, or somebody to agree; who backs a deal did not make it."""
    if frame.object is not None and any(p.told & DEAL for p in frame.object.all()):
        return False  # «достигнутое соглашение поддержал X»
    if any(part.sense("party_word", "generic") for _, p in frame.roles() for part in p.all()):
        return True
    return any(
        other.sense in {"agree", "extend"}
        and 0 < abs(other.at - frame.at) <= REACH
        and (other.at > frame.at or other.form == "infinitive")  # «договориться помог X»
        for other in parsed.frames
    )


DEAL = bits_of("truce", "pact")
PROPOSED, CONSULTED = bits_of("propose"), bits_of("consult")


def proposed_by(parsed: Parsed) -> list[Phrase]:
    """As "accepted a proposal by X", «مقترح هدنة قدمته X», «приняли предложение X»."""
    if not parsed.told() & PROPOSED:
        return []
    if not any(frame.sense in TAKEN and not frame.negated for frame in parsed.frames):
        return []
    found = _proposing_it(parsed) if parsed.sentence.language == "ar" else []
    for at, item in enumerate(parsed.items):
        if isinstance(item, Phrase) and any(p.sense("propose") for p in item.everything()):
            if any("own" in s.entry.fields for p in item.everything() for s in p.senses):
                continue  # "Israel's offer": a side offers, a broker proposes
            found.extend(each for each in item.genitives if acting_through(each))
            if found:
                found.extend(coordinated(at, parsed))
            found.extend(_behind_proposal(at, parsed))
    return found


def _proposing_it(parsed: Parsed) -> list[Phrase]:
    """«وافق على هدنة اقترحها X»: the pronoun in the verb is the truce that is accepted."""
    return [
        frame.subject
        for frame in parsed.frames
        if frame.sense == "propose" and frame.form == "finite" and frame.bits & SUFFIX
        if frame.subject is not None and parsed.place_of(frame.subject) > frame.at
        if any(item.told & TRUCE for item in parsed.items[: frame.at])
    ]


TRUCE = bits_of("truce")


def coordinated(at: int, parsed: Parsed) -> list[Phrase]:
    """«برعاية عمان والأمم المتحدة», «при посредничестве Омана и ООН»: who stands beside."""
    for item in parsed.items[at + 1 : at + 3]:
        if isinstance(item, Phrase):
            joined = item.conj or item is not parsed.items[at + 1]
            return [item] if joined and not item.prep and _is_list(item, at, parsed) else []
        if not item.is_sense("conj_clause") and not is_mark(item, parsed.words, ","):
            return []
    return []


def _is_list(phrase: Phrase, at: int, parsed: Parsed) -> bool:
    """Whether a comma goes on with a list («Кубы, Норвегии и Венесуэлы»), not with a clause."""
    comma = is_mark(parsed.items[at + 1], parsed.words, ",")
    if comma and phrase.bits & CASES == NOM:
        return False  # «при посредничестве X, главы штабов …»: who did it, behind an inset
    place = parsed.place_of(phrase) + 1
    acts = place < len(parsed.items) and parsed.items[place].finite  # "…, A and B agreed"
    return not comma or (len(phrase.members) > 1 and not acts)


def called_before(parsed: Parsed) -> list[Phrase]:
    """As "announced a truce after a call with X": with whom those who announce have talked."""
    if not parsed.told() & CONSULTED:
        return []
    if not any(frame.sense in {"announce", "agree", "accept"} for frame in parsed.frames):
        return []
    return [
        after
        for item, after in pairwise(parsed.items)
        if type(item) is Phrase
        and type(after) is Phrase
        and after.prep == "with"
        and any(part.sense("consult") for part in item.everything())
        and comes_after(item, parsed)
    ]


def comes_after(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether "after" stands before a phrase, if only over words that nobody knows."""
    at = parsed.place_of(phrase)
    for item in (phrase, *reversed(parsed.items[max(at - 3, 0) : at])):
        if isinstance(item, Phrase):
            if item.prep == "after":
                return True
            if item is not phrase:
                return False
        elif (prep := item.sense("prep")) is not None:
            return prep.entry.fields.get("prep") == "after"
    return False


def _behind_proposal(at: int, parsed: Parsed) -> list[Phrase]:
    """Whose a proposal is, by a preposition or by a word that nobody knows («قدمته»)."""
    unknown = False
    for item in parsed.items[at + 1 : at + CLOSE]:
        if isinstance(item, Phrase):
            own = item.prep in {"by", "ins", "from"} or (unknown and not item.prep)
            own = own or (item.prep == "l" and _is_accepted(at, parsed))
            if item.actors:
                return [item] if own else []
            continue
        if item.kind != "x" and not item.is_sense("prep", "propose"):
            return []
        unknown = item.kind == "x" or item.is_sense("propose")
    return []


def _is_accepted(at: int, parsed: Parsed) -> bool:
    """«وافق على مقترح لـX»: whose it is, while one made to somebody (قدم مقترحا لـX) is not his."""
    return any(
        frame.at == at and frame.above is not None and frame.above.sense in {"accept", "agree"}
        for frame in parsed.frames
    )


def _backing(parsed: Parsed) -> list[Phrase]:
    """As "with the backing of X", «بدعم من تركيا والأردن»: who stands behind what is agreed."""
    if not any(frame.sense in {"agree", "announce", "extend"} for frame in parsed.frames):
        return []
    found: list[Phrase] = []
    for at, item in enumerate(parsed.items[:-1]):
        if type(item) is not Phrase or item.prep not in {"b", "with", "at"}:
            continue
        if item.sense("support") is None:
            continue
        after = parsed.items[at + 1]
        if type(after) is Phrase and after.prep in {"from", "of"} and after.actors:
            found.append(after)
        found.extend(each for each in item.genitives if each.actors)
    return found


def compound_names(parsed: Parsed, item: int) -> list[NameHit]:
    """Names in a compound before a noun: "a Russian-brokered truce", "a US- and UN-backed one"."""
    maker = _maker_before(parsed, item)
    found: list[NameHit] = []
    for each in reversed(parsed.items[max(maker - LISTED, 0) : max(maker, 0)]):
        if names := _names_in(each):
            found = [*names, *found]
        elif isinstance(each, Phrase) or not (each.mark == "-" or (found and _joins(each))):
            break
    return found


LISTED, FAR = 6, 5
"""Items before a participle that may name makers; items between it and its noun."""


def _names_in(item: Phrase | Unit) -> list[NameHit]:
    if isinstance(item, Phrase) and item.members:
        return [name for member in item.members for name in (*member.names, *member.states)]
    return list(item.names)


def _joins(item: Unit) -> bool:
    link = item.sense("conj_clause")
    return item.mark == "," or (link is not None and link.entry.fields.get("link") == "and")


def _maker_before(parsed: Parsed, item: int) -> int:
    """Place of "brokered" in "a UN-brokered (72-hour, "humanitarian") truce"; -1 where none is."""
    for k in range(item - 1, max(item - FAR, 0), -1):
        each = parsed.items[k]
        if type(each) is Phrase:
            return -1
        if each.is_sense(*MADE):
            if _is_verb(k, parsed):
                return -1
            return k if k == item - 1 or _is_hyphened(parsed, k) else -1
        if each.mark not in {"-", '"'} and not (
            each.kind in {"time", "number"} or each.told & ADJECTIVES
        ):
            return -1
    return -1


def _is_verb(at: int, parsed: Parsed) -> bool:
    """As "Jordan supports the proposal", «призвал X поддержать …»: it describes nothing."""
    return not _is_hyphened(parsed, at) and any(
        f.at == at and not f.passive
        and (f.form == "infinitive" or (f.form == "finite" and f.subject is not None))
        for f in parsed.frames
    )  # fmt: skip


ADJECTIVES = bits_of("humanitarian", "permanent", "comprehensive", "renewable", "mutual", "holiday")


def _is_hyphened(parsed: Parsed, at: int) -> bool:
    return parsed.items[at - 1].mark == "-" or is_hyphened(parsed, at)
