"""Mentions of one arrangement gathered: which words speak of the same truce.

A mention joins the arrangement last spoken of, unless the text itself tells them apart: another
start, another family of kinds, "the previous", "another", or a clause that recalls.
"""

from itertools import filterfalse

import msgspec

from hudna.reading.cluster_fit import choose, is_one_more, is_unsaid_refusal
from hudna.reading.due_starts import due_starts
from hudna.reading.own_times import PASSED, lengths, own_times, start_told, strength
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_anaphora import points_back
from hudna.reading.truce_days import began, told_days
from hudna.reading.truce_drafts import extends
from hudna.reading.truce_mentions import Told, TruceMention
from hudna.reading.truce_slots import Slots
from hudna.reading.truces_of_old import is_another, is_of_old, recalled
from hudna.reading.vague_truces import is_of_many, is_vague

__all__ = ["Cluster", "cluster_mentions"]

TELLING = frozenset(
    {"permanent_ceasefire", "holiday_truce", "humanitarian_pause", "thematic_moratorium",
     "deescalation_zone", "implementation_memorandum"}
)  # fmt: skip
"""Kinds that tell more of what was first called a truce; another name of a halt does not."""
PLAIN = frozenset({"ceasefire", "cessation_of_hostilities"})


class Cluster(msgspec.Struct, eq=False):
    """The mentions of one arrangement and the times said of it.

    ``original`` tells that it is the window which another cluster extends, ``extension`` that it
    is the other one, ``turned_down`` that it is one that was refused; ``named`` that a noun
    names it, not only a verb that stops fire.
    """

    mentions: list[TruceMention] = []
    times: list[ResolvedTime] = []
    background: bool = False
    original: bool = False
    extension: bool = False
    turned_down: bool = False
    named: bool = False
    lengths: set[str] = set()
    days: list[Told] = []
    _kinds: dict[int, str] = {}
    _start: str | None = None
    _senses: set[str] = set()
    _held: set[tuple[int, int]] = set()

    def take(self, mention: TruceMention, own: list[ResolvedTime]) -> None:
        """Add a mention and its times, and note what later mentions are compared with."""
        self.mentions.append(mention)
        self.days.extend(mention.days)
        self.named = self.named or mention.phrase is not None
        weight = strength(mention, own)
        passing = bool(self._kinds) and _is_bare_pause(mention)
        held = mention.kind if passing else self._kinds.setdefault(weight, mention.kind)
        if held in PLAIN and mention.kind in TELLING:
            self._kinds[weight] = mention.kind
        self.lengths |= lengths(mention, own)
        self._senses.update(act.sense for act in mention.acts)
        self._start = self._start or start_told(mention, own)
        for time in own:
            if (time.start, time.end) not in self._held:
                self._held.add((time.start, time.end))
                self.times.append(time)

    def behind(self, old: list[ResolvedTime]) -> "Cluster":
        """The window that this arrangement extends, with the times that are its own.

        Mentions that tell when it began, and not of the extension, are its own too.
        """
        begun = {time.sentence for time in old if time.role in {"start", "since"}}
        own = [m for m in self.mentions if m.sentence in begun and not extends(m)]
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

    def refused(self, mentions: list[TruceMention], times: list[ResolvedTime]) -> "Cluster":
        """The prolongation of it that was offered and refused, with the length of that alone."""
        return Cluster(
            mentions=mentions, times=times, named=True, turned_down=True, _kinds=dict(self._kinds)
        )

    @property
    def kind(self) -> str:
        """The most telling of the kinds its mentions use."""
        if not self._kinds:
            return "ceasefire"
        best = self._kinds[max(self._kinds)]
        if best == "humanitarian_pause" and "holiday_truce" in self._kinds.values():
            return "holiday_truce"
        named = self._kinds.get(PASSED, "")
        return named if best in PLAIN and named in TELLING else best

    def start(self) -> str | None:
        """The start said of it, if any."""
        return self._start

    def senses(self) -> set[str]:
        """The senses of the acts done to it."""
        return self._senses


def _is_bare_pause(mention: TruceMention) -> bool:
    """As "the pause" beside a truce: another word for it, and not one for aid."""
    phrase = mention.phrase
    if phrase is None or mention.kind != "humanitarian_pause":
        return False
    return phrase.head.last - phrase.head.first == 1 and "humanitarian" not in mention.adjectives


def cluster_mentions(
    mentions: list[TruceMention],
    times: dict[int, list[ResolvedTime]],
    published: str | None = None,
    sides: Slots | None = None,
) -> list[Cluster]:
    """Arrangements in order of first mention.

    Args:
        mentions: in the order of the text.
        times: resolved times by sentence number.
        published: the day of writing, where known.
        sides: who stands for whom, where known.
    """
    clusters: list[Cluster] = []
    current: Cluster | None = None
    together = _by_sentence(mentions)
    for mention in filterfalse(lambda each: is_unsaid_refusal(each, clusters), mentions):
        here = together[mention.sentence]
        own = _times_of(mention, here, times)
        mention.days = mention.days or told_days(mention, here, published) or began(mention, own)
        if clusters and _is_decision(mention, clusters[-1]):
            own, mention.days = [], []  # "The suspension takes effect on Wednesday"
            mention.acts = [act for act in mention.acts if act.sense in ENDED_BY]
        mention.apart = current is not None and _is_apart(mention, current, clusters, published)
        more = current is not None and is_one_more(mention, own)
        if current is not None and is_of_many(mention, own):
            continue
        chosen = choose(mention, own, clusters, current, sides)
        if chosen is None and not more and (mention.weak or is_vague(mention, own, current)):
            continue
        if chosen is None:
            chosen = _opened(mention, current if more else None)
            clusters.append(chosen)
        chosen.take(mention, own)
        if not recalled(mention):
            chosen.background = chosen.background and bool(recalled(chosen.mentions[0]))
        back = recalled(mention) or (_is_passing(mention) and chosen.background)
        current = chosen if current is None or not back else current
    return clusters


def _times_of(
    mention: TruceMention, here: list[TruceMention], times: dict[int, list[ResolvedTime]]
) -> list[ResolvedTime]:
    """The times of its sentence that are said of a mention, or by when it is due to begin."""
    told = times.get(mention.sentence, [])
    return own_times(mention, here, told) or due_starts(mention, told)


def _is_apart(
    mention: TruceMention, current: Cluster, clusters: list[Cluster], published: str | None
) -> bool:
    return is_another(mention, current) or is_of_old(mention, current, clusters, published)


def _is_passing(mention: TruceMention) -> bool:
    """Whether it only takes up what was named: another word for it, or "that truce"."""
    return mention.weak or points_back(mention)


def _is_decision(mention: TruceMention, last: Cluster) -> bool:
    """Whether it is the order or decree that ends or suspends a truce, which has its own day."""
    if not mention.weak or mention.phrase is None or not last.senses() & ENDED_BY:
        return False
    return mention.phrase.sense("order", "announce") is not None


ENDED_BY = frozenset({"suspend", "terminate"})


def _opened(mention: TruceMention, like: Cluster | None) -> Cluster:
    """A new arrangement; of the kind of the last one, where only its day tells it from that."""
    if like is not None:
        mention.weak, mention.kind, mention.apart = False, like.kind, True
    return Cluster(background=recalled(mention))


def _by_sentence(mentions: list[TruceMention]) -> dict[int, list[TruceMention]]:
    found: dict[int, list[TruceMention]] = {}
    for mention in mentions:
        found.setdefault(mention.sentence, []).append(mention)
    return found
