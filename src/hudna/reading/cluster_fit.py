"""Which arrangement a mention speaks of: the last one, unless the text tells them apart."""

from typing import TYPE_CHECKING

from hudna.reading.own_times import lengths, start_told
from hudna.reading.same_starts import is_same_start
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_anaphora import are_several
from hudna.reading.truce_days import LEAD, SHORT, earlier, is_making
from hudna.reading.truce_ends import OVER, is_over, is_replaced
from hudna.reading.truce_mentions import Told, TruceMention
from hudna.reading.truce_slots import Slots
from hudna.reading.truces_apart import are_apart
from hudna.reading.truces_elsewhere import is_of_what_stands

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["choose", "is_another", "is_of_old", "is_one_more", "is_vague", "recalled"]

FAMILY = {
    "ceasefire": "any",
    "permanent_ceasefire": "halt",
    "cessation_of_hostilities": "halt",
    "regime_of_calm": "calm",
    "holiday_truce": "holiday",
    "humanitarian_pause": "pause",
    "local_evacuation_truce": "any",
    "deescalation_zone": "zone",
    "thematic_moratorium": "moratorium",
    "implementation_memorandum": "memorandum",
}
ALONE = frozenset({"zone", "moratorium", "memorandum"})
"""Families that a bare "truce" is never taken for."""
RECENT = 40
"""Arrangements that a mention may join; one that stands further back is told anew."""


def choose(
    mention: TruceMention,
    own: list[ResolvedTime],
    clusters: "list[Cluster]",
    current: "Cluster | None",
    sides: Slots | None = None,
) -> "Cluster | None":
    """The arrangement that a mention joins, or None where it is told anew."""
    if not clusters:
        return None
    start = start_told(mention, own)
    spoken_of = _spoken_of(mention, start, clusters)
    if spoken_of is not None:
        return spoken_of
    beside = _beside(mention, clusters)
    if beside is not None and _fits(mention, [], None, beside):
        return beside
    recent = [c for c in reversed(clusters[-RECENT:]) if c is not current]
    for candidate in recent if current is None else [current, *recent]:
        if is_of_what_stands(mention, candidate, recent):
            continue
        if _fits(mention, own, start, candidate):
            if are_apart(mention, own, candidate, sides):
                continue
            return candidate
    return None


def _spoken_of(
    mention: TruceMention, start: str | None, clusters: "list[Cluster]"
) -> "Cluster | None":
    """For "it": the arrangement that the sentence right before named."""
    if not mention.weak or mention.phrase is not None or not mention.definite:
        return None
    for cluster in clusters[-RECENT:]:
        held = cluster.start()
        apart = start and held and not is_same_start(start, held)
        if not apart and cluster.mentions[-1].sentence == mention.sentence - 1:
            return cluster
    return None


def _beside(mention: TruceMention, clusters: "list[Cluster]") -> "Cluster | None":
    """The words "the truce" later in a sentence is the one that the sentence named before."""
    if not mention.definite or mention.kind != "ceasefire":
        return None
    for cluster in reversed(clusters[-RECENT:]):
        last = cluster.mentions[-1]
        if last.parsed is mention.parsed and not last.weak:
            return cluster
    return None


def _fits(
    mention: TruceMention, own: list[ResolvedTime], start: str | None, cluster: "Cluster"
) -> bool:
    held = cluster.start()
    apart = start and held and not is_same_start(start, held)
    new = "another" in mention.adjectives and not mention.definite
    if apart or new or not _one_family(mention, cluster) or _differs(mention, own, cluster):
        return False
    back = recalled(mention)
    if back and not cluster.background:
        dated = start and not _is_untold(cluster)
        told_apart = mention.apart or dated or "previous" in mention.adjectives
        return not (told_apart or _is_of_others(mention, cluster))
    if cluster.background:
        return not _are_apart(mention, cluster) if back else not (start and mention.acts)
    return True


def _is_untold(cluster: "Cluster") -> bool:
    """Whether nothing tells how it was made: "in breach of the truce", and later when it began.

    Then what is recalled further on is its own beginning.
    """
    told = all(mention.weak or not mention.indefinite for mention in cluster.mentions)
    senses = cluster.senses()
    made = senses & FIRST - ({"halt"} if senses & {"suspend", "terminate"} else set())
    return told and not cluster.start() and not cluster.days and not made


FIRST = frozenset(
    {"agree", "accept", "announce", "order", "propose", "enter_force", "halt", "extend"}
)


def _are_apart(mention: TruceMention, cluster: "Cluster") -> bool:
    """Whether two arrangements of the past were made at other times."""
    mine = [day for day in mention.days if day.what == "made"]
    theirs = [day for day in cluster.days if day.what == "made"]
    return earlier(mine, theirs, lead=SHORT) or earlier(theirs, mine, lead=SHORT)


def _differs(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """Whether it lasts another time, or another side declares it for itself."""
    mine = lengths(mention, own)
    if mine and cluster.lengths and not mine & cluster.lengths:
        return "extend" not in cluster.senses()
    if mention.weak or "unilateral" not in mention.adjectives:
        return False
    by, others = _declarers([mention]), _declarers(cluster.mentions)
    return bool(by and others) and not by & others


def _is_of_others(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Ранее двухнедельную паузу объявило …»: told as new, and others declared it before."""
    if mention.definite or mention.weak:
        return False
    if mention.parsed.sentence.language != "ru" and not mention.indefinite:
        return False
    by, others = _declarers([mention]), _declarers(cluster.mentions)
    return bool(by and others) and not by & others


def _declarers(mentions: list[TruceMention]) -> set[str]:
    return {
        actor
        for mention in mentions
        for act in mention.acts
        if act.sense in {"announce", "order", "halt"}
        for actor in act.actors
    }


def _one_family(mention: TruceMention, cluster: "Cluster") -> bool:
    if mention.weak and mention.definite and _is_taken_up(mention):
        return True
    mine, other = FAMILY[mention.kind], FAMILY[cluster.kind]
    families = {
        mine if mention.phrase is not None or mine in ALONE else "any",
        other if cluster.named or other in ALONE else "any",
    }
    if mention.definite and mine in PASSING and other in PASSING | {"holiday"}:
        return True  # "the lull" after "an Eid truce"
    if mention.definite and mine == "halt" and other == "pause" and _is_only_kept(mention):
        return True  # "will respect the halt" after "a humanitarian truce"
    return len(families) == 1 or (not families & ALONE and "any" in families)


def _is_only_kept(mention: TruceMention) -> bool:
    """Whether its sentence tells only that it is kept or broken."""
    return any(act.sense in KEPT for act in mention.acts) and not any(
        act.sense in MAKING - {"violate", "exclude", "include"} for act in mention.acts
    )


def _is_taken_up(mention: TruceMention) -> bool:
    """Whether another word than truce, or a pronoun, stands for it."""
    return mention.phrase is None or mention.phrase.sense("truce") is None


def is_one_more(mention: TruceMention, own: list[ResolvedTime]) -> bool:
    """«Второе началось 18 октября»: one that only its day tells from those named before."""
    dated = any(t.role == "start" and t.value and t.value[5:7].isdigit() for t in own)
    return mention.weak and mention.definite and dated and _is_taken_up(mention)


def is_vague(mention: TruceMention, own: list[ResolvedTime], current: "Cluster | None") -> bool:
    """Several truces of the past at once, or a passing word beside the truce of the day."""
    told = (mention.phrase, mention.carrier)
    between = any(role == "between" for _, role, _ in mention.parties)
    several = not between and any(each is not None and are_several(each) for each in told)
    dated = any(time.type == "DATE" and time.role != "since" for time in mention.parsed.times)
    clocked = any(time.role != "since" for time in own)
    if several and recalled(mention) and not (clocked or mention.days or dated):
        return True
    made = mention.adjectives & {"another", "previous"} or mention.recalled
    made = made or any(
        act.sense in MAKING and act.modality != "hypothetical" for act in mention.acts
    )
    of_old = bool(mention.days) and recalled(mention)
    dated = of_old or mention.indefinite or any(time.type != "DURATION" for time in own)
    dated = dated and bool(of_old or own)
    return current is not None and not dated and not made and FAMILY[mention.kind] in PASSING


PASSING = frozenset({"calm", "pause"})
MAKING = frozenset(
    {"agree", "announce", "order", "propose", "demand", "accept", "extend", "enter_force", "halt",
     "reject", "expire", "collapse", "violate", "exclude", "include"}
)  # fmt: skip


def is_another(mention: TruceMention, cluster: "Cluster") -> bool:
    """«A truce agreed on Monday unravelled», where the truce of today has not: told as another."""
    told = mention.indefinite or (mention.recalled and not mention.definite)
    told = told or _is_identified(mention, cluster)
    new = told and not mention.weak and (mention.phrase is not None or mention.recalled)
    ends = is_over(mention) or any(
        act.sense in OVER and act.modality == "happened" for act in mention.acts
    )
    return new and ends and not cluster.background and not any(map(is_over, cluster.mentions))


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
    if mention.weak or cluster.background:
        return False
    if not _one_family(mention, cluster):
        known = any(_one_family(mention, each) for each in clusters)
        return not (known or mention.definite) and _is_past(mention, published)
    lead = SHORT if mention.indefinite else LEAD
    if cluster.days:
        return earlier(mention.days, cluster.days, lead=lead)
    named = any(day.named for day in mention.days)
    made = any(map(is_making, cluster.mentions)) if named else not mention.definite
    if not made or not (named or _is_made(cluster)):
        return False
    return _is_past(mention, published, lead=lead)


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


KEPT = frozenset({"respect", "violate", "hold", "include", "exclude", "monitor", "implement"})
DONE = frozenset({"happened", "planned"})


def recalled(mention: TruceMention) -> bool:
    """Told only as something earlier; what was yesterday is still news."""
    if "previous" in mention.adjectives or mention.apart or is_replaced(mention):
        return True
    over = is_over(mention)
    long_ago = mention.dated_back and not mention.definite and over
    return (mention.recalled or long_ago) and not mention.fresh
