"""Mentions of one arrangement gathered: which words speak of the same truce.

A mention joins the arrangement last spoken of, unless the text itself tells them apart: another
start, another family of kinds, "the previous", "another", or a clause that recalls.
"""

from dataclasses import dataclass, field

from hudna.packs.features import PLURAL
from hudna.reading.lengths import length_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention

__all__ = ["Cluster", "cluster_mentions", "with_originals"]

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
TELLING = frozenset(
    {"permanent_ceasefire", "holiday_truce", "humanitarian_pause", "thematic_moratorium",
     "deescalation_zone", "implementation_memorandum"}
)  # fmt: skip
"""Kinds that tell more of what was first called a truce; another name of a halt does not."""
PLAIN = frozenset({"ceasefire", "cessation_of_hostilities"})
PASSED = 1
"""How strongly a mention without times and acts of its own tells the kind."""
RECENT = 40
"""Arrangements that a mention may join; one that stands further back is told anew."""
CLOCK_ROLES = frozenset({"start", "end", "duration", "extension", "recurs", "since"})


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one arrangement and the times said of it.

    ``original`` tells that it is the window which another cluster extends; ``named`` that a noun
    names it, not only a verb that stops fire.
    """

    mentions: list[TruceMention] = field(default_factory=list)
    times: list[ResolvedTime] = field(default_factory=list)
    background: bool = False
    original: bool = False
    named: bool = False
    lengths: set[str] = field(default_factory=set)
    _kinds: dict[int, str] = field(default_factory=dict)
    _start: str | None = None
    _senses: set[str] = field(default_factory=set)
    _held: set[tuple[int, int]] = field(default_factory=set)

    def take(self, mention: TruceMention, own: list[ResolvedTime]) -> None:
        """Add a mention and its times, and note what later mentions are compared with."""
        self.mentions.append(mention)
        self.named = self.named or mention.phrase is not None
        strength = _strength(mention, own)
        held = self._kinds.setdefault(strength, mention.kind)
        if held in PLAIN and mention.kind in TELLING:
            self._kinds[strength] = mention.kind
        self.lengths |= _lengths(mention, own)
        self._senses.update(act.sense for act in mention.acts)
        for time in own:
            if (time.start, time.end) not in self._held:
                self._held.add((time.start, time.end))
                self.times.append(time)
                if self._start is None and time.role in {"start", "since"}:
                    self._start = time.value or None

    def behind(self, old: list[ResolvedTime]) -> "Cluster":
        """The window that this arrangement extends, with the times that are its own.

        Mentions that tell when it began, and not of the extension, are its own too.
        """
        begun = {time.sentence for time in old if time.role in {"start", "since"}}
        own = [m for m in self.mentions if m.sentence in begun and not _extends(m)]
        kept = [m for m in self.mentions if all(m is not each for each in own)]
        if own and kept:
            self.mentions = kept
        return Cluster(
            mentions=own or list(self.mentions),
            times=old,
            background=True,
            original=True,
            _kinds=dict(self._kinds),
        )

    @property
    def kind(self) -> str:
        """The most telling of the kinds its mentions use."""
        if not self._kinds:
            return "ceasefire"
        best = self._kinds[max(self._kinds)]
        named = self._kinds.get(PASSED, "")
        return named if best in PLAIN and named in TELLING else best

    def start(self) -> str | None:
        """The start said of it, if any."""
        return self._start

    def senses(self) -> set[str]:
        """The senses of the acts done to it."""
        return self._senses


def cluster_mentions(
    mentions: list[TruceMention], times: dict[int, list[ResolvedTime]]
) -> list[Cluster]:
    """Arrangements in order of first mention.

    Args:
        mentions: in the order of the text.
        times: resolved times by sentence number.
    """
    clusters: list[Cluster] = []
    current: Cluster | None = None
    together: dict[int, list[TruceMention]] = {}
    for mention in mentions:
        together.setdefault(mention.sentence, []).append(mention)
    for mention in mentions:
        own = _own_times(mention, together[mention.sentence], times.get(mention.sentence, []))
        mention.apart = current is not None and _is_another(mention, current)
        chosen = _choose(mention, own, clusters, current)
        if chosen is None and (mention.weak or _is_vague(mention, own, current)):
            continue
        if chosen is None:
            chosen = Cluster(background=_recalled(mention))
            clusters.append(chosen)
        chosen.take(mention, own)
        if not _recalled(mention):
            chosen.background = chosen.background and bool(_recalled(chosen.mentions[0]))
            current = chosen
        elif current is None:
            current = chosen
    return clusters


def _is_vague(
    mention: TruceMention, own: list[ResolvedTime], current: Cluster | None
) -> bool:
    """Several truces of the past at once, or a passing word beside the truce of the day."""
    several = mention.phrase is not None and bool(mention.phrase.bits & PLURAL)
    if several and _recalled(mention) and not own:
        return True
    made = mention.adjectives & {"another", "previous"} or mention.recalled
    made = made or any(act.sense in MAKING for act in mention.acts)
    return current is not None and not own and not made and FAMILY[mention.kind] in PASSING


PASSING = frozenset({"calm", "pause"})
MAKING = frozenset(
    {"agree", "announce", "order", "propose", "demand", "accept", "extend", "enter_force", "halt",
     "reject", "expire", "collapse", "violate", "respect", "hold", "exclude", "include"}
)  # fmt: skip


def _strength(mention: TruceMention, own: list[ResolvedTime]) -> int:
    """How strongly a mention tells the kind: named where it is made or dated, most of all."""
    if mention.weak:
        return 0
    made = mention.phrase is not None and any(act.sense in MADE for act in mention.acts)
    dated = any(time.role in {"start", "since", "end"} for time in own)
    return PASSED + 1 if made or dated else PASSED


MADE = frozenset({"agree", "announce", "order", "accept", "extend", "enter_force", "propose"})


def _lengths(mention: TruceMention, own: list[ResolvedTime]) -> set[str]:
    """Lengths that are said of the truce itself: "a 30-day truce", "a truce for 30 days"."""
    if mention.weak or any(act.sense in {"extend", "hold"} for act in mention.acts):
        return set()
    return {
        length_of(time.value)
        for time in own
        if time.type == "DURATION" and time.value and time.mod is None and _is_fixed(time, mention)
    }


def _is_fixed(time: ResolvedTime, mention: TruceMention) -> bool:
    first, last = mention.first, mention.last
    return time.role == "duration" or first <= time.first < last or 0 <= first - time.last <= 1


def _is_over(mention: TruceMention) -> bool:
    """Whether its sentence tells that it failed or ran out."""
    return any(act.sense in OVER and act.modality == "happened" for act in mention.acts)


OVER = frozenset({"collapse", "expire"})


def _is_another(mention: TruceMention, cluster: Cluster) -> bool:
    """«A truce agreed on Monday unravelled», where the truce of today has not: told as another."""
    new = mention.phrase is not None and mention.indefinite and not mention.weak
    return new and _is_over(mention) and not cluster.senses() & OVER and not cluster.background


def _recalled(mention: TruceMention) -> bool:
    """Told only as something earlier; what was yesterday is still news."""
    if "previous" in mention.adjectives or mention.apart:
        return True
    over = _is_over(mention)
    long_ago = mention.dated_back and not mention.definite and over
    return (mention.recalled or long_ago) and not mention.fresh


def with_originals(clusters: list[Cluster], published: str | None) -> list[Cluster]:
    """An extension is an arrangement of its own beside the one it extends (domain.md 4.1).

    Split only where the text gives both: a start that lies behind, and the length or end added.
    """
    found: list[Cluster] = []
    for cluster in clusters:
        found.append(cluster)
        extends = any(map(_extends, cluster.mentions))
        begun = [
            t for t in cluster.times if t.role in {"start", "since"} and _is_past(t, published)
        ]
        added = [t for t in cluster.times if _is_added(t)]
        if extends and begun and added:
            old = [t for t in cluster.times if t not in added]
            cluster.times = added
            found.append(cluster.behind(old))
    return found


def _extends(mention: TruceMention) -> bool:
    return any(
        act.sense == "extend" and act.modality in {"happened", "planned"} for act in mention.acts
    )


def _is_added(time: ResolvedTime) -> bool:
    return time.mod == "EXTENSION" or time.role in {"extension", "end"}


def _is_past(time: ResolvedTime, published: str | None) -> bool:
    value = time.value or ""
    if published is None:
        return value.startswith("XXXX-") or time.role == "since"
    return value[:4].isdigit() and value[:10] < published[:10]


def _own_times(
    mention: TruceMention, together: list[TruceMention], here: list[ResolvedTime]
) -> list[ResolvedTime]:
    """The clock times of its sentence that stand nearest to this mention."""
    rivals = [m for m in together if not m.weak]
    own: list[ResolvedTime] = []
    for time in here:
        spans = "/" in (time.value or "") and time.type in {"DATE", "TIME"}
        added = time.mod == "EXTENSION"
        told = time.type == "SET" or spans or added or time.role in CLOCK_ROLES
        if not told and not _inside(time, mention):
            continue
        if time.type == "DURATION" and _is_of_talks(time, mention):
            continue
        if time.role == "since" and not _is_since(mention):
            continue
        if time.role == "end" and _is_on(time, mention):
            continue
        nearest = min(rivals, key=lambda m: _distance(m, time), default=mention)
        if nearest is mention:
            own.append(time)
    return own


def _is_of_talks(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Ten days of talks», «четыре дня боёв»: the length of something else."""
    after = next((i for i in mention.parsed.phrases() if time.last <= i.first <= time.last + 1), None)
    if after is None or after.sense("truce", "object_halt") is None:
        return after is not None and after.sense("consult", "armed_clash") is not None
    return after.sense("truce") is None


def _is_on(time: ResolvedTime, mention: TruceMention) -> bool:
    """«signed an end to fighting on Wednesday»: the day of the signing, not the end."""
    words = mention.parsed.words
    before = words.forms[time.first - 1] if time.first else ""
    acts = {act.sense for act in mention.acts}
    return before in {"on", "في"} and not acts & {"expire", "terminate"}


def _is_since(mention: TruceMention) -> bool:
    """«212 breaches since Monday» counts breaches; a truce that holds since Monday began then."""
    senses = {act.sense for act in mention.acts}
    return not senses & {"violate"} or bool(senses & {"hold", "enter_force", "respect"})


NEARBY = 6


def _inside(time: ResolvedTime, mention: TruceMention) -> bool:
    """In the phrase itself, or a length right before or shortly after it."""
    if mention.first <= time.first < mention.last:
        return True
    if time.type != "DURATION" or time.role in {"within", "before", "after"}:
        return False
    return 0 <= mention.first - time.last <= 1 or 0 <= time.first - mention.last <= NEARBY


def _distance(mention: TruceMention, time: ResolvedTime) -> tuple[int, int]:
    """A time belongs to the mention before it rather than to one that follows."""
    if time.first >= mention.first:
        return (0, time.first - mention.first)
    return (1 if mention.first - time.last > 2 else 0, mention.first - time.last)  # noqa: PLR2004


def _choose(
    mention: TruceMention,
    own: list[ResolvedTime],
    clusters: list[Cluster],
    current: Cluster | None,
) -> Cluster | None:
    if not clusters:
        return None
    beside = _beside(mention, clusters)
    if beside is not None and _fits(mention, [], None, beside):
        return beside
    start = next((t.value for t in own if t.role in {"start", "since"} and t.value), None)
    recent = [c for c in reversed(clusters[-RECENT:]) if c is not current]
    for candidate in recent if current is None else [current, *recent]:
        if _fits(mention, own, start, candidate):
            return candidate
    return None


def _beside(mention: TruceMention, clusters: list[Cluster]) -> Cluster | None:
    """The words "the truce" later in a sentence is the one that the sentence named before."""
    if not mention.definite or mention.kind != "ceasefire":
        return None
    for cluster in reversed(clusters[-RECENT:]):
        last = cluster.mentions[-1]
        if last.parsed is mention.parsed and not last.weak:
            return cluster
    return None


def _fits(
    mention: TruceMention, own: list[ResolvedTime], start: str | None, cluster: Cluster
) -> bool:
    held = cluster.start()
    if not _one_family(mention, cluster) or (start and held and not _same_start(start, held)):
        return False
    if "another" in mention.adjectives and not mention.definite:
        return False
    if _differs(mention, own, cluster):
        return False
    recalled = _recalled(mention)
    if recalled and not cluster.background:
        if mention.apart:
            return False
        return not start and "previous" not in mention.adjectives
    if cluster.background and not recalled:
        return not (start and mention.acts)
    return True


def _differs(mention: TruceMention, own: list[ResolvedTime], cluster: Cluster) -> bool:
    """Whether it lasts another time, or another side declares it for itself."""
    lengths = _lengths(mention, own)
    if lengths and cluster.lengths and not lengths & cluster.lengths:
        return "extend" not in cluster.senses()
    if mention.weak or "unilateral" not in mention.adjectives:
        return False
    mine, theirs = _declarers([mention]), _declarers(cluster.mentions)
    return bool(mine and theirs) and not mine & theirs


def _declarers(mentions: list[TruceMention]) -> set[str]:
    return {
        actor
        for mention in mentions
        for act in mention.acts
        if act.sense in {"announce", "order", "halt"}
        for actor in act.actors
    }


def _one_family(mention: TruceMention, cluster: Cluster) -> bool:
    families = {
        FAMILY[mention.kind] if mention.phrase is not None else "any",
        FAMILY[cluster.kind] if cluster.named else "any",
    }
    return len(families) == 1 or (not families & ALONE and "any" in families)


def _same_start(one: str, other: str) -> bool:
    if one.startswith("T") or other.startswith("T"):
        return True  # an hour without a day is of any day
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or one[:10] == other[:10]
