"""Arrangements of before: told as another, of older days, or only recalled."""

from typing import TYPE_CHECKING

from hudna.packs.features import PAST
from hudna.reading.day_order import LEAD, SHORT, earlier
from hudna.reading.frames import Parsed
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_days import is_making
from hudna.reading.truce_ends import OVER, is_over, is_replaced
from hudna.reading.truce_families import KEPT, is_one_family
from hudna.reading.truce_mentions import Act, Told, TruceMention
from hudna.reading.truces_in_row import is_further

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["is_another", "is_made_later", "is_of_old", "recalled"]


def is_another(mention: TruceMention, cluster: "Cluster") -> bool:
    """«A truce agreed on Monday unravelled», where the truce of today has not: told as another."""
    told = mention.indefinite or (mention.recalled and not mention.definite)
    told = told or _is_identified(mention, cluster) or _has_own_term(mention, cluster)
    told = told or _is_made_before(mention, cluster)
    named = mention.phrase is not None or mention.recalled or is_further(mention)
    new = told and not mention.weak and named
    ends = is_over(mention) or any(
        (act.sense in OVER and act.modality == "happened" and not _is_term(act))
        or (act.sense == "hold" and act.modality == "negated")
        for act in mention.acts
    )
    return new and ends and not cluster.background and not any(map(is_over, cluster.mentions))


def _is_term(act: Act) -> bool:
    """«A truce that begins on Saturday and ends on Monday»: a verb of ending that is not past."""
    frame = act.frame
    return act.sense == "expire" and frame.form == "finite" and not (act.done or frame.bits & PAST)


def _is_made_before(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Перемирие, о котором условились в декабре», beside one reached on 11 January."""
    mine = [day for day in mention.days if day.what == "made"]
    theirs = [day for day in cluster.days if day.what == "made"]
    return not mention.definite and earlier(mine, theirs, lead=1)


def _has_own_term(mention: TruceMention, cluster: "Cluster") -> bool:
    """«48-часовое перемирие истекло», beside one just agreed on, which has no such length."""
    phrase = mention.phrase
    if phrase is None or mention.definite or cluster.lengths or not _is_made(cluster):
        return False
    return any(
        time.type == "DURATION" and phrase.first - 1 <= time.last <= phrase.last
        for time in mention.parsed.times
    )


def _is_identified(mention: TruceMention, cluster: "Cluster") -> bool:
    """«الهدنة التي أعلنها الوزير الثلاثاء», «пауза, введённая в среду»: known by its own making."""
    made = any(
        act.sense in IDENTIFYING
        and act.modality == "happened"
        and (act.frame.antecedent or act.frame.form == "participle")
        for act in mention.acts
    )
    return made and _is_made(cluster) and bool(mention.days)


IDENTIFYING = frozenset({"agree", "announce", "order", "enter_force", "mediate"})


def is_of_old(
    mention: TruceMention, cluster: "Cluster", clusters: list["Cluster"], published: str | None
) -> bool:
    """«A truce of 1994», «перемирие, подписанное в марте»: told of days before that of the day.

    Beside one of another kind its day alone tells, unless it may be one of its kind told before.
    """
    if _is_in_row_of_old(mention, clusters[-1]):
        return True
    if mention.weak or cluster.background:
        return False
    undated = published is None and _is_of_a_year(mention, cluster)
    undated = undated or _is_made_earlier(mention, cluster)
    if undated or _is_broken_before(mention, cluster):
        return True
    if not is_one_family(mention, cluster):
        known = any(is_one_family(mention, each) for each in clusters)
        return not (known or mention.definite) and _is_past(mention, published)
    lead = SHORT if mention.indefinite else LEAD
    if cluster.days:
        return earlier(mention.days, cluster.days, lead=lead)
    return _is_old_news(mention, cluster, published, lead)


def _is_made_earlier(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Earlier this year X brokered a truce» in the news of one made now: it is another one."""
    if not mention.indefinite or not _is_made(cluster) or mention.parsed is _first(cluster):
        return False
    past = any(EARLIER in time.raw.rules for time in mention.parsed.times if _is_long(time))
    return past and any(a.sense in IDENTIFYING and a.modality == "happened" for a in mention.acts)


def _first(cluster: "Cluster") -> Parsed:
    return cluster.mentions[0].parsed


def _is_long(time: ResolvedTime) -> bool:
    """Whether it tells a month or a year: what was earlier in a week is news."""
    value = time.value or ""
    return len(value) <= MONTH and "W" not in value


EARLIER, MONTH = "period.earlier", 7


def _is_in_row_of_old(mention: TruceMention, last: "Cluster") -> bool:
    """«Одно провалилось 3 июня, ещё одно 5 июня»: behind one of before in its sentence."""
    here = last.mentions[-1].parsed is mention.parsed
    return is_further(mention) and last.background and here


def _is_old_news(
    mention: TruceMention, cluster: "Cluster", published: str | None, lead: int
) -> bool:
    """Whether its own day lies long before the day of writing, where the other has none."""
    named = any(day.named for day in mention.days)
    if mention.definite and not named and _is_dated(mention) and _is_only_made(cluster):
        return _is_past(mention, published, lead=lead)
    made = any(map(is_making, cluster.mentions)) if named else not mention.definite
    if not made or not (named or _is_made(cluster)):
        return False
    return _is_past(mention, published, lead=lead)


def is_made_later(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Agreed on a month of calm from 7 May», beside the truce of January, which still stands.

    Args:
        mention: a mention.
        cluster: an arrangement told before it.
    """
    quiet = "truces.length-of-quiet" in mention.why
    if mention.weak or not (quiet or mention.indefinite) or not _is_standing(cluster):
        return False
    made = any(act.sense in MADE and act.modality in DONE for act in mention.acts)
    begins = [day for day in mention.days if day.what == "begun"]
    theirs = [day for day in cluster.days if day.what == "made"]
    return made and earlier(theirs, begins, lead=SHORT)


def _is_standing(cluster: "Cluster") -> bool:
    return any("standing" in mention.adjectives for mention in cluster.mentions)


def _is_dated(mention: TruceMention) -> bool:
    """As "the truce of 5 May", told beside one made today: a day right behind it is its own."""
    times = mention.parsed.times
    return any(t.type == "DATE" and 0 <= t.first - mention.last <= 1 for t in times)


def _is_only_made(cluster: "Cluster") -> bool:
    """Whether of what the text tells so far nothing is told but that it was made."""
    acts = [act for m in cluster.mentions for act in m.acts]
    made = any(act.sense in MADE and act.modality in DONE for act in acts)
    return made and all(act.sense in MADE | SAID for act in acts)


MADE, SAID = frozenset({"agree", "halt", "order", "accept"}), frozenset({"say", "hope", "announce"})


def _is_broken_before(mention: TruceMention, cluster: "Cluster") -> bool:
    """«В 2020 году перемирие нарушали тысячи раз» beside one agreed on in 2021: one of before."""
    if not mention.acts or any(act.sense not in BROKEN for act in mention.acts):
        return False
    years = [t.latest for t in mention.parsed.times if len(t.value or "") == YEAR]
    made = [day.earliest for day in cluster.days if day.earliest[:YEAR].isdigit()]
    known = bool(years) and bool(made) and all(years)
    return known and max(each or "" for each in years)[:YEAR] < min(made)[:YEAR]


BROKEN = frozenset({"violate", "breach", "say", "report"})


def _is_of_a_year(mention: TruceMention, cluster: "Cluster") -> bool:
    """«В октябре 2005 года стороны подписали …» beside one signed "on Monday", in no dated text."""
    russian = mention.parsed.sentence.language == "ru"
    if mention.definite or not (mention.recalled or russian) or not _is_made(cluster):
        return False
    told = any(day.what == "made" and day.value[:YEAR].isdigit() for day in mention.days)
    times = [t.value or "" for m in cluster.mentions if not m.weak for t in m.parsed.times]
    dated = any(value[:YEAR].isdigit() for value in times)
    return told and not dated and any(value.startswith(WEEKDAY) for value in times)


YEAR, WEEKDAY = 4, "XXXX-W"


def _is_past(mention: TruceMention, published: str | None, *, lead: int = LEAD) -> bool:
    """Whether it was made long before the day of writing."""
    if published is None:
        return False
    news = Told("made", published[:DAY], published[:DAY], published, mention.quote)
    made = [day for day in mention.days if day.what != "begun"]  # what began then may go on
    return earlier(made, [news], lead=lead)


DAY = 10


def _is_made(cluster: "Cluster") -> bool:
    """Whether the text tells that it was made or agreed, and gives no day.

    One that is only kept or broken may be the one of old.
    """
    acts = (act for m in cluster.mentions for act in m.acts)
    return any(act.sense not in KEPT and act.modality in DONE for act in acts)


DONE = frozenset({"happened", "planned"})


def recalled(mention: TruceMention) -> bool:
    """Told only as something earlier; what was yesterday is still news."""
    if "previous" in mention.adjectives or mention.apart or is_replaced(mention):
        return True
    over = is_over(mention)
    long_ago = mention.dated_back and not mention.definite and over
    return (mention.recalled or long_ago) and not mention.fresh
