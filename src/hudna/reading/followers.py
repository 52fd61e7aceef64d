"""Followers: "rebels loyal to X", «المتمردون بقيادة فلان», «повстанцы во главе с …».

A nameless group whose leader is named is the group that he leads, when he leads just one.
"""

from hudna.reading.frames import Parsed
from hudna.reading.gathering import Item
from hudna.reading.organs import MILITARY
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of

__all__ = ["link_followers"]

FIGHTERS = frozenset({"armed_groups", "armed_opposition", "terrorists", "opposition", "allies"})
LED = frozenset({"armed_group", "armed_forces", "coalition"})
BEHIND = frozenset({"under", "l"})
"""Prepositions right behind a group and before who leads it; "by" and "to" behind a stranger."""
BY_STRANGER = frozenset({"by", "to"})
NOUNS = bits_of("generic", "organ", "weapon")


def link_followers(parsed: Parsed, referents: Referents) -> None:
    """Give nameless groups of one sentence those whom their leaders lead."""
    if not parsed.told() & NOUNS:
        return
    items = parsed.items
    for at, item in enumerate(items):
        if type(item) is not Phrase or not (item.told & NOUNS or item.members):
            continue
        parts = item.members or [item]
        if parts[-1].told & ARMS and not parts[-1].names:
            _armed(parts[-1], at, parsed, referents)
        if not _is_group(parts[-1]):
            continue
        leader = _owner(parts[-1], referents) or _behind(at, parsed, referents)
        led = _led_by(leader, referents) if leader is not None else None
        led = led or _of_body(at, parsed, referents)
        if led is not None:
            parts[-1].actors = [led]
            if item.members:
                item.actors = [a for part in parts for a in part.actors]


def _is_group(phrase: Phrase) -> bool:
    if (
        not phrase.told & NOUNS
        or phrase.told & ARMS
        or any(name.entry.kind != "weak" for name in phrase.names)
    ):
        return False
    organ, generic = phrase.entry("organ"), phrase.entry("generic")
    if organ is not None and organ.fields.get("organ") in MILITARY:
        return True
    return generic is not None and generic.fields.get("group") in FIGHTERS


def _owner(phrase: Phrase, referents: Referents) -> str | None:
    """«Machar's rebels», «повстанцы Мачара»."""
    for genitive in phrase.genitives:
        if len(genitive.actors) == 1 and referents.kind_of(genitive.actors[0]) == "person":
            return genitive.actors[0]
    return None


def _behind(at: int, parsed: Parsed, referents: Referents) -> str | None:
    """Who stands behind the group with a word that says he leads it."""
    strange = led = False
    for item in parsed.items[at + 1 : at + 1 + NEAR]:
        if isinstance(item, Phrase):
            known = item.prep in BEHIND or ((strange or led) and item.prep in BY_STRANGER)
            known = known or (led and not item.prep)  # «القوات التي يقودها فلان»
            person = len(item.actors) == 1 and referents.kind_of(item.actors[0]) == "person"
            return item.actors[0] if known and person else None
        strange, led = strange or item.kind == "x", led or bool(item.told & LEADING)
        if item.kind != "x" and not item.told & (LITTLE | LEADING):
            return None
    return None


def _of_body(at: int, parsed: Parsed, referents: Referents) -> str | None:
    """«مسلحون من قوات كذا», «مقاتلون تابعون لها», "gunmen from X": the body that they are of."""
    strange = belongs = False
    for item in parsed.items[at + 1 : at + BESIDE]:
        if isinstance(item, Phrase):
            loyal = _are_allies(parsed.items[at])
            own = item.prep in OF_BODY or ((strange or loyal) and item.prep == "l")
            own = own or (belongs and item.prep in OWNING)
            one = len(item.actors) == 1 and not item.place and not item.seat
            led = one and referents.kind_of(item.actors[0]) in (
                KEEPERS if loyal or belongs else LED
            )
            return item.actors[0] if own and led else None
        belongs = bool(item.told & BELONGING)  # «يعتقد أنهم من», «مرتبطون ب»
        strange = item.kind == "x" and parsed.sentence.language == "ar"
        if not (strange or belongs):
            return None
    return None


def _are_allies(item: Item) -> bool:
    """«القوات الموالية للحكومة»: whose allies they are follows."""
    generic = item.entry("generic") if isinstance(item, Phrase) else None
    return generic is not None and generic.fields.get("group") == "allies"


def _armed(arms: Phrase, at: int, parsed: Parsed, referents: Referents) -> None:
    """«طائرات حربية تابعة للجيش», "a jet belonging to the army": whose arms they are."""
    if parsed.sentence.language == "ru" or arms.genitives or arms.states:
        return
    strange, arabic = False, parsed.sentence.language == "ar"
    for item in parsed.items[at + 1 : at + NEAR]:
        if isinstance(item, Phrase):
            named = [actor for part in item.everything() for actor in part.actors]
            fights = any(referents.kind_of(actor) in OWNERS for actor in named)
            if strange and item.prep in {"l", "to"} and fights:
                arms.genitives.append(item)
            return
        strange = (arabic and item.kind == "x") or bool(item.told & BELONGING)
        if not strange:
            return


BESIDE = 3
OF_BODY = frozenset({"from", "of"})
BELONGING, OWNING = bits_of("belonging"), frozenset({"l", "b", "to", "on"})
KEEPERS = LED | {"state", "government"}
ARMS = bits_of("weapon")
NEAR = 4
OWNERS = KEEPERS | {"person"}
BELONGING = bits_of("belonging")
LITTLE, LEADING = bits_of("prep", "determiner", "relative"), bits_of("lead")


def _led_by(leader: str, referents: Referents) -> str | None:
    led = [a for a in referents.parents_of(leader) if referents.kind_of(a) in LED]
    return led[0] if len(led) == 1 else None
