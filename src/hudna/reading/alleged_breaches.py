"""Whether what a text alleges is a breach of one of its arrangements (domain.md 10.3, gate time).

An allegation that speaks of a breach is one. An attack alone is one only of an arrangement that
holds: not of one that is only signed, not before its start, not by who is no side to it, and not
where the text tells that it has been calm since.
"""

from hudna.reading.around_truces import Around, Breach
from hudna.reading.clocks import Clocks
from hudna.reading.clusters import Cluster
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.tenses import day_of, is_coming
from hudna.reading.told_order import (
    AFTER,
    BEFORE,
    has_later_cue,
    is_all_before,
    is_calm,
    is_contrast,
    is_some_after,
    order_of,
)
from hudna.reading.truce_slots import Slots

__all__ = ["is_breached"]

DAY = 10


def is_breached(
    cluster: Cluster, clocks: Clocks, around: Around, slots: Slots, published: str | None
) -> bool:
    """Whether a breach of the arrangement is alleged.

    Args:
        cluster: its mentions.
        clocks: its clocks.
        around: what the text tells beside it.
        slots: its sides.
        published: the day of writing, where it is known.
    """
    begins = clocks.starts.value if clocks.starts is not None else _made(cluster)
    first = day_of(begins) if begins is not None else None
    new = first is not None and published is not None and first >= published[:DAY]
    if clocks.starts is not None and is_coming(clocks.starts, published):
        return False  # nobody can break what is still to begin
    today = new and published is not None and first == published[:DAY]
    if any(
        (each.told and not _is_of_years_before(each, begins))
        or (
            (not new or (today and _is_later(each.parsed, cluster)))
            and _is_under(each, begins, slots)
            and _comes_after(each.parsed, cluster, around, begins)
        )
        for each in around.breaches
    ):
        return True
    return any(_is_struck(each, cluster, around, begins, slots) for each in around.struck)


def _is_of_years_before(breach: Breach, begins: str | None) -> bool:
    """«5 тысяч нарушений в 2020 году» beside a truce of 2021: of one that was there before."""
    if begins is None or not begins[:DAY].replace("-", "").isdigit():
        return False
    told = [t for t in breach.parsed.times if t.type in {"DATE", "TIME"} and t.latest is not None]
    years = any(
        len(t.value or "") == YEAR and t.latest is not None and t.latest[:DAY] < begins[:DAY]
        for t in told
    )
    since = (t.earliest for t in told if len(t.value or "") >= DAY and t.earliest is not None)
    return years and all(each[:DAY] < begins[:DAY] for each in since)


YEAR = 4


def _is_later(parsed: Parsed, cluster: Cluster) -> bool:
    """«Soon accused Iran of firing», «но уже вечером …»: told behind a truce of the same day."""
    if any(m.sentence == parsed.sentence.number and not m.weak for m in cluster.mentions):
        return is_contrast(parsed)
    return _is_close(parsed, cluster) and has_later_cue(parsed)


def _is_close(parsed: Parsed, cluster: Cluster) -> bool:
    """Whether a sentence stands close behind one that names the truce."""
    number = parsed.sentence.number
    told = [m.sentence for m in cluster.mentions if m.sentence < number]
    return bool(told) and number - max(told) <= NEAR


NEAR = 6
"""Sentences from the last word of a truce to a charge that is still of it."""


def _comes_after(parsed: Parsed, cluster: Cluster, around: Around, begins: str | None) -> bool:
    """Whether nothing tells that an attack was one of the fighting before the truce."""
    named = {mention.sentence for mention in cluster.mentions if not mention.weak}
    order = order_of(parsed, named, begins)
    return order == AFTER or (order != BEFORE and not around.calm)


def _made(cluster: Cluster) -> str | None:
    """The day of its making, where that is told to the day."""
    return next((day.latest for day in cluster.days if day.what == "made"), None)


def _is_under(breach: Breach, begins: str | None, slots: Slots) -> bool:
    """Whether an attack came under the arrangement: after its start, by one of its sides."""
    if breach.vague or is_all_before(breach.parsed.times, begins):
        return False
    sides = {role for role, _ in slots.parties.values()}
    lone = len(slots.parties) == 1 and sides == {"declarer"}
    if not lone or breach.accused is None:
        return True
    return any(slots.is_one(slots.side(breach.accused), party) for party in slots.parties)


def _is_struck(
    event: EventDraft, cluster: Cluster, around: Around, begins: str | None, slots: Slots
) -> bool:
    """Whether the text itself tells an attack of one of the sides after the truce began.

    Only what stands close behind the truce, with a word that it came later, and of nobody else.
    """
    parsed, frame = event.parsed, event.frame
    if cluster.background or frame is None or frame.recalled:
        return False
    if not _is_close(parsed, cluster) or _is_to_come(frame, parsed):
        return False
    named = {mention.sentence for mention in cluster.mentions}
    after = is_some_after(parsed.times, begins)
    late = after or (_has_begun(cluster) and has_later_cue(parsed, frame.at))
    if not late or order_of(parsed, named, begins) == BEFORE or is_calm(parsed):
        return False
    if around.calm and not is_contrast(parsed, frame.at):
        return False
    return _is_of_sides(event.actors, slots) and _is_of_sides(event.recipients, slots)


def _is_to_come(frame: Frame, parsed: Parsed) -> bool:
    """«Заявила, что продолжит атаки»: a verb of the future governs it."""
    item = parsed.items[frame.at]
    return frame.future or any(
        other.future and isinstance(item, Phrase) and item in (other.subject, other.object)
        for other in parsed.frames
    )


def _has_begun(cluster: Cluster) -> bool:
    return any(
        act.sense in BEGUN and act.modality == "happened"
        for mention in cluster.mentions
        for act in mention.acts
    )


BEGUN = frozenset({"enter_force", "hold", "respect", "halt"})


def _is_of_sides(actors: list[str], slots: Slots) -> bool:
    """Whether nobody is named, or one of the sides is."""
    sides = [slots.side(actor) for actor in actors]
    return not sides or not slots.parties or any(map(slots.has_party, sides))
