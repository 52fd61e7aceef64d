"""Places that no register knows, told by a cue: "the village of Ban Krok", «بلدة آن», «близ Анна».

Only words that nothing else explains count, right beside a noun of places or a preposition of
place; what stands between commas and «and» after such a place is a list of places.
"""

from hudna.packs.features import PLURAL, SUFFIX
from hudna.reading.coordination import Item
from hudna.reading.goals import is_described, is_goal, is_met
from hudna.reading.names_run import run_of_name
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands, is_verb, nominal
from hudna.text.clitics import peelings

__all__ = [
    "announced_place",
    "called_so",
    "headed_place",
    "located_place",
    "owns_stranger",
    "take_place",
]

PLACE_HEAD, GENERIC = bit_of("place_head"), bit_of("generic")
PEOPLE = frozenset({"tribe", "clan"})
LOCATIVE = frozenset({"in", "near"})
SHORTEST = 3
"""Letters that a place known by its preposition has at least."""
MADDA, ARTICLE, ITS, FEMININE = "آ", "ال", "ه", "ة"
"""Letters that names begin with; that a pronoun is, and hardly ever the end of a name."""
OF_TWO = "تي"
"""How two towns end before their names («بلدتي كذا وكذا»), hardly ever whose a town is."""


def take_place(hands: Hands, phrase: Phrase, at: int) -> int:
    """The unknown name right after a noun of places or of tribes; the place after it, or ``at``."""
    if not (phrase.told & PLACE_HEAD or _is_people(phrase)) or phrase.genitives or phrase.names:
        return at
    if phrase.unknown or at >= len(hands.units) or phrase.possessed:
        return at  # «مدينتهم»: whose it is, not what it is called
    if hands.language == "ar" and _is_held(hands, phrase.head):
        return at  # «بلاده» too, where it may also be another word
    start = at
    if hands.language == "en" and _is_of(hands.units[at]):
        if hands.words.capital[phrase.head.first]:
            return at  # "Court of Justice" is a name as a whole
        start = at + 1
    after = _run(hands, start)
    if phrase.told & GENERIC:
        after = _run_of_people(hands, start, after)
    if after == start:
        return at
    phrase.unknown = (hands.units[start].first, hands.units[after - 1].last)
    phrase.last = hands.units[after - 1].last
    return after


def _run_of_people(hands: Hands, start: int, after: int) -> int:
    """«племени загава»: peoples have no capitals; «قبيلة آل عواض»: a short word begins a name."""
    begins = hands.units[start]
    if after == start:
        return start + (hands.language == "ru" and begins.kind == "x")
    short = after < len(hands.units) and len(hands.words.forms[begins.first]) < SHORTEST
    return after + (short and after == start + 1 and hands.units[after].kind == "x")


def _is_people(phrase: Phrase) -> bool:
    generic = phrase.entry("generic") if phrase.told & GENERIC else None
    return generic is not None and generic.fields.get("group") in PEOPLE


def _is_of(unit: Unit) -> bool:
    prep = unit.sense("prep")
    return prep is not None and prep.entry.fields.get("prep") == "of"


def _run(hands: Hands, at: int) -> int:
    if at >= len(hands.units):
        return at
    unit = hands.units[at]
    if hands.language != "ar":
        named = unit.kind == "x" and len(hands.words.forms[unit.first]) > 1  # «трасса М-4»
        return run_of_name(hands, at) if named else at
    written = _written(hands, unit)
    if written.startswith(MADDA):
        return at + 1  # «آن» is written like «أن» once folded
    letters = len(hands.words.forms[unit.first])
    if unit.kind != "x" or letters <= len(ARTICLE) or written.endswith(ITS):
        return at
    return at + 2 if letters == SHORTEST and _ends_name(hands, at + 1) else at + 1


def _ends_name(hands: Hands, at: int) -> bool:
    """«كفر نوران», «باب الخير»: a short noun begins a name, and one word ends it."""
    if at >= len(hands.units) or hands.units[at].kind != "x":
        return False
    unit = hands.units[at]
    bound = any(p.conjunction for p in peelings(hands.words.forms[unit.first]))
    written = _written(hands, unit)
    single = unit.last == unit.first + 1 and len(written) > SHORTEST
    return single and not bound and not written.endswith(ITS)


def _is_held(hands: Hands, head: Unit) -> bool:
    """Whether a pronoun is written into it; «بلدة» is not «بلده»."""
    return head.bits & SUFFIX > 0 and not _written(hands, head).endswith((FEMININE, OF_TWO))


def _written(hands: Hands, unit: Unit) -> str:
    folded = hands.words.folded
    span = folded.original_span(hands.words.starts[unit.first], hands.words.ends[unit.last - 1])
    return folded.original[span.start : span.end]


def headed_place(hands: Hands, at: int) -> Phrase | None:
    """As in "the Mayo district": a capitalised stranger right before a noun of places."""
    unit = hands.units[at]
    if hands.language != "en" or unit.kind != "x" or not hands.words.capital[unit.first] or not at:
        return None
    if not hands.words.forms[unit.first][0].isalpha():
        return None  # "the city's Ayder hospital": no name begins with "'s"
    after = run_of_name(hands, at)
    if after == at or after >= len(hands.units) or not _is_head(hands.units[after]):
        return None
    head = hands.units[after]
    if hands.words.capital[head.first]:
        return None  # "Justice Department" is a name as a whole
    if head.bits & PLURAL and head.told & PLACE_HEAD:
        return None  # "Druze areas": whose they are, not what one is called
    return Phrase(
        first=unit.first,
        last=head.last,
        head=head,
        senses=[s for s in head.senses if s.name in HEADING],
        unknown=(unit.first, hands.units[after - 1].last),
        told=head.told & (PLACE_HEAD | GENERIC),
    )


HEADING = frozenset({"place_head", "generic"})


def _is_head(unit: Unit) -> bool:
    """A noun of places or of peoples."""
    tribes = any(s.entry.fields.get("group") in PEOPLE for s in unit.senses)
    return tribes or unit.is_sense("place_head")


def located_place(hands: Hands, at: int, items: list[Item]) -> Phrase | None:
    """As in "near Anna", "overran Anna": a stranger with a capital where only a place can stand."""
    unit = hands.units[at]
    if hands.language == "ar":
        return _beside(hands, at, items)
    short = len(hands.words.forms[unit.first]) < SHORTEST
    if unit.kind != "x" or short or not hands.words.capital[unit.first]:
        return None
    if not _is_own_script(hands, unit):
        return None
    after = run_of_name(hands, at)
    if after == at or (after < len(hands.units) and _goes_on(hands, after, items)):
        return None
    placed = _after_locative(items) or is_goal(items) or is_met(hands, at, after)
    if not placed and not is_described(hands, after):
        return None
    last = hands.units[after - 1].last
    return Phrase(first=unit.first, last=last, head=unit, unknown=(unit.first, last), located=True)


def _is_own_script(hands: Hands, unit: Unit) -> bool:
    """A Latin word in a Russian text («в Facebook») is no town."""
    return (hands.words.forms[unit.first][0] > "z") == (hands.language == "ru")


def _goes_on(hands: Hands, at: int, items: list[Item]) -> bool:
    """Whether more belongs to it; or it does something, as in "the village of X, and Y said"."""
    unit = hands.units[at]
    if unit.finite and _is_listed(items):
        return True
    return unit.kind == "x" or (nominal(unit) and not is_verb(unit))


def _after_locative(items: list[Item]) -> bool:
    if not items:
        return False
    before = items[-1]
    if isinstance(before, Phrase):
        return False
    prep = before.sense("prep")
    if prep is not None and prep.entry.fields.get("prep") in LOCATIVE:
        return True
    if not _is_listed(items):
        return False
    earlier = items[-2]
    return isinstance(earlier, Phrase) and (
        earlier.located
        or (earlier.prep in LOCATIVE and _names_place(earlier))
        or _is_called(earlier)
    )


def _is_listed(items: list[Item]) -> bool:
    """Whether "and" has just joined something to a phrase."""
    before = items[-1] if len(items) > 1 else None
    link = before.sense("conj_clause") if isinstance(before, Unit) else None
    return link is not None and link.entry.fields.get("link") == "and"


def _is_called(phrase: Phrase) -> bool:
    """«The villages of A …», «сёла А …»: a noun of places, and what one of them is called."""
    if not phrase.told & PLACE_HEAD:
        return False
    return phrase.unknown is not None or any(_names_place(g) for g in phrase.genitives)


def _names_place(phrase: Phrase) -> bool:
    return bool(phrase.names) and all(n.entry.sort == "place" for n in phrase.names)


BESIDE = 4
"""Letters of an Arabic stranger behind "near"."""


def _beside(hands: Hands, at: int, items: list[Item]) -> Phrase | None:
    """«قرب الوشكة»: in a script without capitals only "near" tells a place, and one word."""
    unit = hands.units[at]
    if unit.kind != "x" or len(hands.words.forms[unit.first]) < BESIDE or not items:
        return None
    before = items[-1]
    if isinstance(before, Phrase) and _is_called(before) and _is_bound(hands, unit):
        return _stranger(unit, conj=True)  # «قريتي كذا *وكذا*»
    prep = before.sense("prep") if isinstance(before, Unit) else None
    near = prep is not None and prep.entry.fields.get("prep") == "near"
    if not near and not is_met(hands, at, at + 1):
        return None
    following = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if following is not None and following.kind == "x":
        return None
    return _stranger(unit)


def _is_bound(hands: Hands, unit: Unit) -> bool:
    """Whether «and» is written before it, and two towns are named: «بلدتي كذا وكذا»."""
    return any(p.conjunction for p in peelings(hands.words.forms[unit.first]))


def _stranger(unit: Unit, *, conj: bool = False) -> Phrase:
    span = (unit.first, unit.last)
    name = Phrase(first=unit.first, last=unit.last, head=unit, unknown=span, located=True)
    name.conj = conj
    return name


def owns_stranger(hands: Hands, phrase: Phrase, at: int) -> bool:
    """As "Colombia's beekeepers said": who speaks is no word we know, and not the country."""
    units = hands.units
    if hands.language != "en" or not phrase.names or at + 2 >= len(units):
        return False
    stranger, verb = units[at + 1], units[at + 2]
    return (
        hands.words.forms[units[at].first] == "'s"
        and stranger.kind == "x"
        and not hands.words.capital[stranger.first]
        and verb.finite
    )


def announced_place(phrase: Phrase) -> str | None:
    """«قرية كفركلا»: a small place whose noun stands before it, where one alone is called so."""
    for part in phrase.genitives if phrase.sense("place_head") is not None else ():
        found = {n.entry.id for n in part.names if n.entry.sort == "place" and not n.entry.kind}
        if len(found) == 1 and all(name.entry.sort == "place" for name in part.names):
            part.place = next(iter(found))
            return part.place
    return None


def called_so(phrase: Phrase) -> tuple[int, int] | None:
    """The words of a name that a noun tells to be of a place: «حي الثورة», where nobody knows.

    Those of the register that bear the same name lie in lands of which the text says nothing.
    """
    if not phrase.names or phrase.actors or phrase.seat:
        return None
    first, last = phrase.names[0].first, phrase.names[0].last
    common = bool(phrase.senses) and first <= phrase.head.first < last  # «المدينة», "the city"
    if common or any(name.entry.sort != "place" for name in phrase.names):
        return None
    return first, last
