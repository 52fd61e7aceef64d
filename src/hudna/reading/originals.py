"""Extensions beside what they extend: two windows of one arrangement (domain.md 4.1)."""

from hudna.packs.features import PAST
from hudna.reading.carried_on import carried_on
from hudna.reading.clusters import Cluster
from hudna.reading.due_ends import due_before
from hudna.reading.refused_extensions import refused_extension
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_drafts import extends
from hudna.reading.truce_ends import ends_at_last
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["with_originals"]


def with_originals(clusters: list[Cluster], published: str | None) -> list[Cluster]:
    """An extension is an arrangement of its own beside the one it extends (domain.md 4.1).

    Split only where the text gives both: a start that lies behind, and the length or end added.
    """
    found: list[Cluster] = []
    for cluster in clusters:
        found.append(cluster)
        refused = refused_extension(cluster)
        if refused is not None:
            found.append(refused)
            continue
        longer = any(map(extends, cluster.mentions))
        begun = _begun(cluster, published)
        extending = {m.sentence for m in cluster.mentions if extends(m)}
        apart = _set_apart(cluster, begun)
        extending -= {t.sentence for t in begun} - apart
        ran_out = _run_out(cluster) | due_before(cluster) if longer else set()
        former = [t for t in cluster.times if PROLONGED in t.why or t.start in ran_out]
        added = [
            t
            for t in cluster.times
            if t not in former and (_is_added(t, extending) or _is_set_behind(t, cluster))
        ]
        added = [t for t in added if t.sentence not in apart or not _is_of_making(t, cluster)]
        if ends_at_last(cluster.mentions):
            continue  # "The truce, renewed twice, lapsed"
        if longer and begun and added:
            old = [t for t in cluster.times if t not in added]
            cluster.times, cluster.extension = added, True
            found.append(cluster.behind(old))
        elif longer:
            # "Hours after it ran out at midnight": that one was the end of what is extended.
            cluster.times = [t for t in cluster.times if ENDED not in t.why and t not in former]
            cluster.times = _without_old_end(carried_on(cluster))
    return found


def _begun(cluster: Cluster, published: str | None) -> list[ResolvedTime]:
    """The starts that lie behind, and are not those of what is added."""
    return [
        t
        for t in cluster.times
        if t.role in {"start", "since"}
        and (_is_past(t, published) or _is_begun(t, cluster))
        and not _is_new(t, cluster)
    ]


def _set_apart(cluster: Cluster, begun: list[ResolvedTime]) -> set[int]:
    """«Продлила до 30 мая перемирие, которое ввела 2 апреля»: sentences that tell both windows."""
    told = {t.sentence for t in begun}
    return {
        mention.sentence
        for mention in cluster.mentions
        if mention.sentence in told and extends(mention)
        for act in mention.acts
        if _is_how_made(act, mention)
        and any(t.sentence == mention.sentence and _is_behind(t, act) for t in begun)
    }


def _is_of_making(time: ResolvedTime, cluster: Cluster) -> bool:
    """Whether a time stands behind the clause that tells how what is prolonged was made.

    Not «…, начавшееся 14 июня, на неделю»: the clause is closed before it.
    """
    if time.mod == "EXTENSION" or time.role == "extension":
        return False
    return any(
        _is_how_made(act, mention)
        and time.sentence == mention.sentence
        and _is_behind(time, act)
        and not _is_closed(time, act, mention)
        for mention in cluster.mentions
        for act in mention.acts
    )


def _is_closed(time: ResolvedTime, act: Act, mention: TruceMention) -> bool:
    """Whether a comma stands between a clause and a length behind it."""
    return (
        time.type == "DURATION" and "," in mention.parsed.words.forms[act.frame.last : time.first]
    )


def _is_how_made(act: Act, mention: TruceMention) -> bool:
    """Whether it is the clause behind a truce that tells how that was made."""
    if act.sense not in MAKING or act.frame.form == "noun" or act.frame.at <= mention.item:
        return False
    if act.frame.form == "participle" or act.frame.antecedent:
        return True
    between = mention.parsed.items[mention.item + 1 : act.frame.at]
    return len(between) <= NEAR and any(item.told & RELATIVE for item in between)


def _is_behind(time: ResolvedTime, act: Act) -> bool:
    return 0 <= time.first - act.frame.last <= CLOSE


MAKING, NEAR = frozenset({"announce", "enter_force", "agree", "order"}), 4


def _without_old_end(times: list[ResolvedTime]) -> list[ResolvedTime]:
    """«Срок которого истёк в мае, продлено до конца июня»: of two ends the later one."""
    ends = [t.value for t in times if t.role == "end" and t.value]
    last = max(ends, default="")
    return [t for t in times if t.role != "end" or t.value == last] if last else times


def _run_out(cluster: Cluster) -> set[int]:
    """«Продлили паузу, срок которой истекал во вторник»: where it is told when that would end."""
    extending = {m.sentence for m in cluster.mentions if extends(m)}
    return {
        time.start
        for mention in cluster.mentions
        if {mention.sentence, mention.sentence - 1} & extending
        for act in mention.acts
        if act.sense == "expire" and (_is_past_verb(act) or _is_of_old_term(act, mention))
        if (time := _next_behind(act.frame.last, mention.parsed.times)) is not None
    }


def _is_of_old_term(act: Act, mention: TruceMention) -> bool:
    """As "agreed to extend by five days a truce that ends on Monday": a length is what is new."""
    between = mention.parsed.items[mention.item + 1 : act.frame.at]
    told = any(item.told & RELATIVE for item in between)
    return told and any(
        time.role == "extension" or (time.type == "DURATION" and 0 <= time.first - last <= BEHIND)
        for time in mention.parsed.times
        for last in [a.frame.last for a in mention.acts if a.sense == "extend"]
    )


RELATIVE = bits_of("relative")


def _is_past_verb(act: Act) -> bool:
    return act.frame.form != "noun" and bool(act.frame.bits & PAST)


def _next_behind(word: int, times: list[ResolvedTime]) -> ResolvedTime | None:
    """«Which ends today until 30 April»: the first time right behind a verb, not the next."""
    near = [t for t in times if 0 <= t.first - word <= BEHIND and t.type != "DURATION"]
    return min(near, key=lambda time: time.first, default=None)


ENDED, PROLONGED = "role.ended", "role.prolonged"
"""Marks of times that tell when an arrangement ended, and how long what is prolonged was."""


def _is_begun(time: ResolvedTime, cluster: Cluster) -> bool:
    """«Пауза … началась сегодня в восемь утра»: on the day of writing, told as past elsewhere."""
    return any(
        act.sense == "enter_force"
        and act.modality == "happened"
        and bool(act.frame.bits & PAST)
        and time.sentence == mention.sentence
        and not extends(mention)
        for mention in cluster.mentions
        for act in mention.acts
    )


def _is_new(time: ResolvedTime, cluster: Cluster) -> bool:
    """«Продлено с полуночи вторника», "the extension ran from 11 p.m.": when it begins."""
    for mention in cluster.mentions:
        for act in mention.acts:
            if act.sense != "extend" or time.sentence != mention.sentence:
                continue
            between = (
                f for f in mention.parsed.frames if act.frame.at < f.at and f.first < time.first
            )
            near = 0 <= time.first - act.frame.last <= CLOSE
            if near and not any(f.form == "finite" or f.sense == "enter_force" for f in between):
                return True
    return False


CLOSE = 8
"""Words from a verb that extends to the start that it sets."""


def _is_added(time: ResolvedTime, extending: set[int]) -> bool:
    """Whether a time tells the extension: what is added, or an end in a sentence that extends."""
    if time.mod == "EXTENSION" or time.role == "extension":
        return True
    if ENDED in time.why:
        return False
    return (time.role == "end" or time.type == "DURATION") and time.sentence in extending


def _is_set_behind(time: ResolvedTime, cluster: Cluster) -> bool:
    """«…, ثم مددت 24 ساعة»: the length right behind the verb that extends."""
    return (
        time.type == "DURATION"
        and not cluster.background
        and any(
            act.sense == "extend"
            and time.sentence == mention.sentence
            and 0 <= time.first - act.frame.last <= BEHIND
            for mention in cluster.mentions
            for act in mention.acts
            if act.frame.form != "noun"
        )
    )


BEHIND = 2
"""Words from a verb that extends to the length that it adds."""


def _is_past(time: ResolvedTime, published: str | None) -> bool:
    value = time.value or ""
    if published is None:
        return value.startswith("XXXX-") or time.role == "since"
    return value[:4].isdigit() and value[:10] < published[:10]
