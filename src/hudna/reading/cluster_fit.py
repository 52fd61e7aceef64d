"""Which arrangement a mention speaks of: the last one, unless the text tells them apart."""

from typing import TYPE_CHECKING

from hudna.reading.day_order import SHORT, earlier
from hudna.reading.old_ones_again import old_one_again
from hudna.reading.own_times import lengths, start_told
from hudna.reading.same_starts import is_same_start
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_anaphora import is_named_later, points_back
from hudna.reading.truce_families import (
    FAMILY,
    is_as_long,
    is_one_family,
    is_only_kept,
    is_taken_up,
)
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_owners import declared_again, owned_by
from hudna.reading.truce_slots import Slots
from hudna.reading.truces_apart import are_apart
from hudna.reading.truces_elsewhere import is_of_what_stands
from hudna.reading.truces_of_old import is_made_later, recalled
from hudna.reading.untold_truces import is_untold

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = [
    "choose",
    "is_one_more",
    "is_unsaid_refusal",
]

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
    spoken_of = _spoken_of(mention, start, clusters) or _pointed_at(mention, clusters)
    spoken_of = spoken_of or _extension_told(mention, clusters)
    spoken_of = spoken_of or old_one_again(mention, own, clusters)
    spoken_of = spoken_of or owned_by(mention, clusters[-RECENT:], sides)
    recent = clusters[-RECENT:]
    spoken_of = spoken_of or declared_again(mention, own, recent, current, sides)
    if spoken_of is not None:
        return spoken_of
    beside = _beside(mention, clusters) or _of_its_name(mention, clusters, current)
    if beside is not None and _fits(mention, [], None, beside):
        return beside
    recent = [c for c in reversed(recent) if c is not current]
    for candidate in recent if current is None else [current, *recent]:
        if is_of_what_stands(mention, candidate, recent) or is_named_later(mention, candidate):
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
    if not mention.weak or not mention.definite:
        return None
    named_here = any(c.mentions[-1].parsed is mention.parsed for c in clusters[-RECENT:])
    if mention.phrase is not None and (named_here or not _is_breach_of_it(mention)):
        return None
    for cluster in clusters[-RECENT:]:
        held = cluster.start()
        apart = start and held and not is_same_start(start, held)
        last = cluster.mentions[-1]
        if not apart and last.sentence == mention.sentence - 1 and _may_follow(mention, last):
            return cluster
    return None


def _is_breach_of_it(mention: TruceMention) -> bool:
    """«…, нарушив договорённость», "in breach of the deal": of the truce just told of."""
    return any(act.sense in {"breach", "violate"} for act in mention.acts)


def _may_follow(mention: TruceMention, last: TruceMention) -> bool:
    """Whether nothing stands between; another word for it goes on only within its paragraph."""
    one = last.parsed.sentence.segment == mention.parsed.sentence.segment
    return mention.phrase is None or one


def _extension_told(mention: TruceMention, clusters: "list[Cluster]") -> "Cluster | None":
    """«Приветствовал продление»: of the truce that was prolonged, whichever was named since."""
    phrase = mention.phrase
    if not mention.weak or phrase is None or phrase.sense("extend") is None:
        return None
    longer = (c for c in reversed(clusters[-RECENT:]) if "extend" in c.senses())
    return next(longer, None)


def _pointed_at(mention: TruceMention, clusters: "list[Cluster]") -> "Cluster | None":
    """«Обвинила полицию в нарушении того перемирия», «تلك الهدنة»: the one just named."""
    if not points_back(mention):
        return None
    here = [c for c in clusters[-RECENT:] if _is_just_named(mention, c.mentions[-1])]
    if here:
        return here[-1]
    before = [c for c in clusters[-RECENT:] if c.mentions[0].sentence < mention.sentence]
    if not before:
        return None
    last = max(before, key=lambda each: _last_before(mention, each))
    return last if mention.sentence - _last_before(mention, last)[0] <= POINTED else None


def _is_just_named(mention: TruceMention, last: TruceMention) -> bool:
    """«Стороны прекращали бои, но та остановка …»: named before it in its own sentence."""
    return last.parsed is mention.parsed and not last.weak and last.item < mention.item


def _last_before(mention: TruceMention, cluster: "Cluster") -> tuple[int, int]:
    """Where an arrangement was last named before the sentence of a mention."""
    told = ((each.sentence, each.item) for each in cluster.mentions)
    return max(place for place in told if place[0] < mention.sentence)


POINTED = 2
"""Sentences back to what a demonstrative points at."""


def is_unsaid_refusal(mention: TruceMention, clusters: "list[Cluster]") -> bool:
    """«Хуситы его отклонили», "It collapsed": where the sentence before told of something else."""
    first = mention.acts[0].sense if mention.acts else ""
    if mention.why[-1:] == ["truces.spoken-on"] and first == "collapse":
        return not _is_named_before(mention, clusters)  # "It collapsed": the talks
    if mention.why[-1:] != ["truces.spoken-on"] or first != "reject":
        return False
    if any(frame.antecedent or frame.sense == "accuse" for frame in mention.parsed.frames):
        return True  # «وهو ما رفضه»: the charge
    before = (c.mentions[-1] for c in clusters[-RECENT:])
    told = (m for m in before if m.sentence == mention.sentence - 1)
    return not any(act.sense in ON_OFFER for each in told for act in each.acts)


def _is_named_before(mention: TruceMention, clusters: "list[Cluster]") -> bool:
    """Whether the sentence right before names a truce by itself."""
    before = (m for c in clusters[-RECENT:] for m in c.mentions[-2:])
    return any(m.sentence == mention.sentence - 1 and not m.weak for m in before)


ON_OFFER = frozenset({"agree", "announce", "demand", "extend", "propose"})


def _beside(mention: TruceMention, clusters: "list[Cluster]") -> "Cluster | None":
    """The words "the truce" later in a sentence is the one that the sentence named before."""
    if not mention.definite or mention.kind != "ceasefire":
        return None
    for cluster in reversed(clusters[-RECENT:]):
        last = cluster.mentions[-1]
        if cluster.background and "another" in mention.adjectives:
            continue  # "Like the truces before, the latest one …"
        if last.parsed is mention.parsed and not (last.weak or is_named_later(mention, cluster)):
            return cluster
    return None


def _of_its_name(
    mention: TruceMention, clusters: "list[Cluster]", current: "Cluster | None"
) -> "Cluster | None":
    """«The cessation of hostilities remains in force», told beside the calm agreed upon today.

    The one that is called so, where the one last spoken of is of another family.
    """
    if current is None or mention.phrase is None or mention.weak:
        return None
    if mention.indefinite and not is_only_kept(mention):
        return None
    if {FAMILY[mention.kind], FAMILY[current.kind]} != {"halt", "calm"} or current.background:
        return None
    named = [c for c in clusters[-RECENT:] if _is_named(c, mention) and c is not current]
    return named[0] if len(named) == 1 and not named[0].background else None


def _is_named(cluster: "Cluster", mention: TruceMention) -> bool:
    return any(m.kind == mention.kind and m.phrase is not None for m in cluster.mentions)


def _fits(
    mention: TruceMention, own: list[ResolvedTime], start: str | None, cluster: "Cluster"
) -> bool:
    held = cluster.start()
    apart = start and held and not is_same_start(start, held)
    new = _is_told_new(mention) and not _is_that_new_one(mention, own, start, cluster)
    kin = is_one_family(mention, cluster) or is_as_long(mention, own, cluster)
    if apart or new or not kin or _differs(mention, own, cluster):
        return False
    if is_made_later(mention, cluster):
        return False
    back = recalled(mention)
    if back and not cluster.background:
        dated = start and not is_untold(cluster)
        told_apart = mention.apart or dated or "previous" in mention.adjectives
        return not (told_apart or _is_of_others(mention, cluster))
    if cluster.background:
        if back:
            return not _are_apart(mention, cluster)
        return not (start and mention.acts) and not _is_new_beside_old(mention, cluster)
    return True


def _is_told_new(mention: TruceMention) -> bool:
    return "another" in mention.adjectives and not mention.definite


def _is_that_new_one(
    mention: TruceMention, own: list[ResolvedTime], start: str | None, cluster: "Cluster"
) -> bool:
    """A "new truce" with the very length and start of the one told, or told as new before.

    New to those of before, it is told twice: in the headline and the lead, by one side and the
    other.
    """
    if cluster.background or not lengths(mention, own) & cluster.lengths:
        return False
    held = cluster.start()
    if start and held:
        return is_same_start(start, held)
    apart = earlier(mention.days, cluster.days) or earlier(cluster.days, mention.days)
    near = mention.sentence - cluster.mentions[-1].sentence <= POINTED
    return near and not apart and any(map(_is_told_new, cluster.mentions))


def _is_new_beside_old(mention: TruceMention, cluster: "Cluster") -> bool:
    """As "the first fell apart. X and Y, too, have agreed on one": made, not recalled."""
    if mention.weak or mention.definite or mention.phrase is None:
        return False
    made = any(act.sense in NEWS and act.modality == "happened" for act in mention.acts)
    return made and bool(cluster.senses() & GONE)


NEWS = frozenset({"agree", "announce", "propose", "demand"})
GONE = frozenset({"collapse", "expire", "terminate"})


def _are_apart(mention: TruceMention, cluster: "Cluster") -> bool:
    """Whether two arrangements of the past were made at other times."""
    mine = [day for day in mention.days if day.what == "made"]
    theirs = [day for day in cluster.days if day.what == "made"]
    if earlier(mine, theirs, lead=SHORT) or earlier(theirs, mine, lead=SHORT):
        return True
    if mention.phrase is None or mention.parsed is cluster.mentions[-1].parsed:
        return False
    return earlier(mention.days, cluster.days) or earlier(cluster.days, mention.days)


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


def is_one_more(mention: TruceMention, own: list[ResolvedTime]) -> bool:
    """«Второе началось 18 октября»: one that only its day tells from those named before."""
    dated = any(t.role == "start" and t.value and t.value[5:7].isdigit() for t in own)
    told = mention.weak and mention.definite and bool(mention.acts)
    return told and dated and is_taken_up(mention)
