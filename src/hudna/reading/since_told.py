"""Since when: whether a time after "since" tells when a truce began, or counts something else."""

from hudna.reading.frames import Frame
from hudna.reading.senses import TRUCE_ACTS, bits_of, meaning_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["NEARBY", "is_since", "is_when"]

YEAR = 4
"""Characters of a value that tells a year alone."""
NEARBY = 6
"""Words from a verb to a time that is still said of it."""


def is_when(time: ResolvedTime, mention: TruceMention) -> bool:
    """«С 2015 года, когда заключили …»: a clause of its own tells what was then."""
    after = next((item for item in mention.parsed.items if item.first == time.last), None)
    return after is not None and after.mark == ","


def is_since(time: ResolvedTime, mention: TruceMention) -> bool:
    """«212 breaches since Monday» counts breaches; a truce that holds since Monday began then."""
    senses = {act.sense for act in mention.acts}
    if _is_in_force(time, mention):
        return True
    if _is_of_other(time, mention) or _is_of_failing(time, mention) or _is_of_blow(time, mention):
        return False
    if _is_in_clause_before(time, mention):
        return False
    if len(time.value or "") == YEAR and not senses & {"hold", "enter_force", "respect"}:
        return False  # "the first of its kind since 2001"
    return not senses & {"violate"} or bool(senses & {"hold", "enter_force", "respect"})


def _is_in_clause_before(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Freed soldiers it had held since July after a truce held»: a clause that ends before it."""
    if time.last > mention.first:
        return False
    phrase = mention.phrase
    if phrase is not None and phrase.prep in PARTING:
        return True
    between = [i for i in mention.parsed.items if time.last <= i.first < mention.first]
    return any(isinstance(item, Unit) and item.told & LINK for item in between)


PARTING, LINK = frozenset({"after", "despite"}), bits_of("conj_clause")


def _is_of_failing(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "has been in tatters since 2015": since when it fails, not since when it holds."""
    near = [act for act in mention.acts if 0 <= time.first - act.frame.last <= NEARBY]
    last = max(near, key=lambda act: act.frame.last, default=None)
    return last is not None and last.sense in {"collapse", "falter", "violate", "suspend"}


def _is_in_force(time: ResolvedTime, mention: TruceMention) -> bool:
    """«The truce in force since Monday», «وقف النار الساري منذ …»: said of the truce alone."""
    between = [i for i in mention.parsed.items if mention.last <= i.first and i.last <= time.first]
    near = between[:NEAR]
    if "current" in mention.adjectives and len(near) <= 1:
        return True
    if any(i.told & CURRENT for i in between[-2:]):
        return True  # "agreed in Moscow and in force since noon"
    return any(i.told & CURRENT for i in near) and not any(i.verb is not None for i in near)


CURRENT, NEAR = bits_of("current"), 4


def _is_of_other(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Which has been trying to take the city since April»: a verb nearer to it has the time."""
    before = [f for f in mention.parsed.frames if 0 <= time.first - f.last <= NEARBY]
    nearest = max(before, key=_last_word, default=None)
    if nearest is None or nearest.last <= mention.first < time.first:
        return False
    other = meaning_of(nearest.sense).event is not None and nearest.sense not in TRUCE_ACTS
    own = (act for act in mention.acts if act.sense not in BROKEN)  # "clashed since May despite it"
    return other and all(act.frame.at != nearest.at for act in own)


BROKEN = frozenset({"breach", "violate"})


def _is_of_blow(time: ResolvedTime, mention: TruceMention) -> bool:
    """«شنت 46 هجوما على مواقع منذ الأحد، واصفا الهدنة …»: of the attacks, over a comma."""
    if time.last > mention.first:
        return False
    items = mention.parsed.items
    cut = any(i.mark == "," for i in items if time.last <= i.first < mention.first)
    before = (f for f in mention.parsed.frames if f.last <= time.first and f.form == "finite")
    return cut and any(meaning_of(f.sense).event == "attack" for f in before)


def _last_word(frame: Frame) -> int:
    return frame.last
