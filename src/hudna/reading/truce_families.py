"""Families of arrangements: which kinds may name one and the same."""

from typing import TYPE_CHECKING

from hudna.reading.own_times import lengths
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = [
    "FAMILY",
    "KEPT",
    "MAKING",
    "PASSING",
    "is_as_long",
    "is_one_family",
    "is_only_kept",
    "is_taken_up",
]

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
PASSING = frozenset({"calm", "pause"})
MAKING = frozenset(
    {"agree", "announce", "order", "propose", "demand", "accept", "extend", "enter_force", "halt",
     "reject", "expire", "collapse", "violate", "exclude", "include"}
)  # fmt: skip
KEPT = frozenset({"respect", "violate", "hold", "include", "exclude", "monitor", "implement"})


def is_one_family(mention: TruceMention, cluster: "Cluster") -> bool:
    """Whether the kind of a mention may be another name of that of an arrangement.

    Args:
        mention: the mention.
        cluster: the arrangement.
    """
    if mention.weak and mention.definite and is_taken_up(mention):
        return True
    mine, other = FAMILY[mention.kind], FAMILY[cluster.kind]
    families = {
        mine if mention.phrase is not None or mine in ALONE else "any",
        other if cluster.named or other in ALONE else "any",
    }
    if mention.definite and mine in PASSING and other in PASSING | {"holiday"}:
        return True  # "the lull" after "an Eid truce"
    if mention.definite and mine == "halt" and other == "pause" and is_only_kept(mention):
        return True  # "will respect the halt" after "a humanitarian truce"
    if families == {"calm", "halt"} and _is_its_name(mention, cluster):
        return True
    if not families & ALONE and ("any" in families or _is_within_halt(mention, cluster)):
        return True
    return len(families) == 1


def _is_its_name(mention: TruceMention, cluster: "Cluster") -> bool:
    """«The halt began. A "regime of calm" is to last two days»: what it is called, in quotes."""
    last = cluster.mentions[-1]
    if cluster.background or mention.sentence - last.sentence > 1 or mention.weak:
        return False
    if any(act.sense in MAKING for act in mention.acts):
        return False
    forms = mention.parsed.words.forms
    around = forms[max(mention.first - 1, 0)], forms[mention.last : mention.last + 1]
    return around == ('"', ['"'])


def _is_within_halt(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Приказал остановить операции в рамках рождественского перемирия»: the halt is the truce."""
    last, phrase = cluster.mentions[-1], mention.phrase
    if phrase is None or last.parsed is not mention.parsed or phrase.prep not in WITHIN:
        return False
    return any(act.sense == "halt" and act.frame.at <= last.item for act in last.acts)


WITHIN = frozenset({"in", "as", "under", "b", "within", "inside", "according"})


def is_only_kept(mention: TruceMention) -> bool:
    """Whether its sentence tells only that it is kept or broken.

    Args:
        mention: the mention.
    """
    return any(act.sense in KEPT for act in mention.acts) and not any(
        act.sense in MAKING - {"violate", "exclude", "include"} for act in mention.acts
    )


def is_taken_up(mention: TruceMention) -> bool:
    """Whether another word than truce, or a pronoun, stands for it."""
    return mention.phrase is None or mention.phrase.sense("truce") is None


def is_as_long(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """«Трёхдневное праздничное перемирие» and "a humanitarian truce of 72 hours": one.

    Args:
        mention: the mention.
        own: its times.
        cluster: the arrangement.
    """
    families = {FAMILY[mention.kind], FAMILY[cluster.kind]}
    return families <= PASSING | {"holiday"} and bool(lengths(mention, own) & cluster.lengths)
