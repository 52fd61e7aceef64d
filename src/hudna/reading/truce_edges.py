"""Times that tell when something else than the truce of their sentence begins or ends.

A signing, a withdrawal, the end of the war: "starts withdrawing its fighters on Wednesday",
«signed an end to fighting on Wednesday», «held until the morning».
"""

from hudna.packs.features import PAST
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit
from hudna.reading.wars_ending import ends_fighting

__all__ = ["is_edge_of_else", "stops_for_now"]

COMMA, CLAUSES = ",", ";"
NEARBY = 6
"""Words from a verb to its time."""


def is_edge_of_else(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether what begins or ends then is something else."""
    if time.role == "end":
        return _is_no_end(time, mention)
    if time.role in {"start", "since"} and _is_return(mention):
        return True
    return time.role == "start" and _is_start_of_else(time, mention)


def _is_return(mention: TruceMention) -> bool:
    """«С 10:00 вновь соблюдает перемирие», "was again enforcing": it began before that."""
    items = mention.parsed.items
    for act in mention.acts:
        near = items[max(act.frame.at - AROUND, 0) : act.frame.at + AROUND]
        if act.sense in KEEPING and any(map(_is_again, near)):
            return True
        held = act.frame.object if act.sense == "resume" and act.modality in TOLD else None
        if held is not None and held.holds(mention.phrase):
            return True  # "resumed enforcing the truce"
    return False


def _is_again(item: Phrase | Unit) -> bool:
    adverb = item.sense("adverb") if isinstance(item, Unit) else None
    return adverb is not None and "again" in adverb.entry.fields


KEEPING = frozenset({"hold", "implement", "respect"})
TOLD = frozenset({"happened", "planned"})
AROUND = 3
"""Items around a verb in which it is told that what it tells is done again."""


def _is_start_of_else(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Starts withdrawing its fighters on Wednesday»: what begins is the withdrawal."""
    behind = mention.parsed.words.forms[mention.last : time.first]
    apart = CLAUSES in behind and not any(a.frame.last > mention.last for a in mention.acts)
    if apart or _is_of_provision(time, mention):
        return True  # "… began; in the evening hostages are to be freed"
    before = [f for f in mention.parsed.frames if 0 <= time.first - f.last <= NEARBY]
    nearest = max(before, key=_last_word, default=None)
    if nearest is not None and COMMA in mention.parsed.words.forms[nearest.last : time.first]:
        return False  # "left the town, and from noon a truce holds"
    if nearest is not None and _is_making(nearest, mention):
        return True  # "took effect, agreed in Minsk on Thursday": the day of the deal
    if nearest is not None and mention.phrase is not None and stops_for_now(nearest, mention):
        return True  # "suspended from Wednesday": that is when it stops
    if _is_suspended_from(time, mention) or _is_begun_by_else(nearest, mention):
        return True
    return (
        nearest is not None
        and meaning_of(nearest.sense).event in BESIDE_TRUCES
        and not mention.first <= nearest.first < mention.last
    )


def _is_of_provision(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether what a deal provides for begins or ends then, and that is no halt of fire."""
    before = [f for f in mention.parsed.frames if f.last <= time.first and f.form == "finite"]
    nearest = max(before, key=_last_word, default=None)
    if nearest is None or nearest.sense != "provision":
        return False
    held = [p for role, p in nearest.roles() if role != "subject"]
    if mention.phrase is not None and any(p.holds(mention.phrase) for p in held):
        return False
    return bool(held) and not any(p.told & HALTING for p in held)


HALTING = bits_of("truce", "halt", "object_halt", "enter_force", "extend")


def _is_making(nearest: Frame, mention: TruceMention) -> bool:
    """Whether a participle of agreeing stands between the verb of beginning and a day."""
    begins = any(act.sense == "enter_force" for act in mention.acts)
    agreed = nearest.sense == "agree" and nearest.form == "participle"
    return begins and agreed and nearest.at > mention.item


def _is_suspended_from(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Suspends its observance of the deal of 23 June from 18:00»: no other verb has the hour."""
    stops = [a.frame for a in mention.acts if a.sense == "suspend" and a.frame.at < mention.item]
    if mention.phrase is None or not stops or time.first < mention.last:
        return False
    last = max(stops, key=_last_word)
    between = (f for f in mention.parsed.frames if last.at < f.at and f.first < time.first)
    own = (f for f in between if f.form != "noun" and f.sense in TIMED)
    return all(_has_other(f, time, mention) for f in own)


def _has_other(frame: Frame, time: ResolvedTime, mention: TruceMention) -> bool:
    """«Signed on 23 June from 18:00»: a verb with a time of its own right behind it."""
    return any(frame.last <= t.first < time.first for t in mention.parsed.times)


TIMED = frozenset({"enter_force", "hold", "agree", "announce", "resume", "order"})


def _is_begun_by_else(nearest: Frame | None, mention: TruceMention) -> bool:
    """«The attack began at noon and breaches the truce»: what began is the attack."""
    begun = nearest.subject if nearest is not None and nearest.sense == "enter_force" else None
    if begun is None or begun.holds(mention.phrase) or begun.told & ARRANGED:
        return False
    return begun.told & BEGINNING > 0


ARRANGED = bits_of("truce", "pact", "pronoun")
BEGINNING = bits_of("attack", "armed_clash", "shelling", "ground_assault", "consult", "withdraw")
"""Nouns of what begins beside a truce, as fighting and talks do."""


BESIDE_TRUCES = frozenset({"withdraw", "release_detainees", "provide_aid", "consult"})


def stops_for_now(frame: Frame, mention: TruceMention) -> bool:
    """Whether a verb suspends, whatever else it may mean; what it suspends is not asked."""
    return any(f.sense == "suspend" and f.at == frame.at for f in mention.parsed.frames)


def _last_word(frame: Frame) -> int:
    return frame.last


def _is_on(time: ResolvedTime, mention: TruceMention) -> bool:
    """«signed an end to fighting on Wednesday»: the day of the signing, not the end."""
    parsed = mention.parsed
    if FEAST_END in time.why:
        return False
    before = next((i for i in parsed.items if i.last == time.first and isinstance(i, Unit)), None)
    prep = before.sense("prep") if before is not None else None
    days = {"on", "in"} if parsed.sentence.language == "ar" else {"on"}
    if prep is None or prep.entry.fields.get("prep") not in days:
        return False
    return not {act.sense for act in mention.acts} & {"expire", "terminate"}


FEAST_END = "role.feast-end"
"""The rule of times for "until the end of Ramadan on 23 May"."""


def _is_no_end(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether it is the day of a signing, of how long it was kept, or of the end of the war."""
    if _is_of_provision(time, mention) or _is_until_withdrawn(time, mention):
        return True
    if _is_on(time, mention) or _is_kept_till(time, mention) or _is_counted_till(time, mention):
        return True
    return ends_fighting(mention) is not None


def _is_until_withdrawn(time: ResolvedTime, mention: TruceMention) -> bool:
    """«…, до 9 мая стороны отводят орудия»: a clause of its own tells until when what is done."""
    parsed = mention.parsed
    forms = parsed.words.forms
    behind = [f for f in parsed.frames if f.first >= time.last and f.form == "finite"]
    nearest = min(behind, key=_last_word, default=None)
    if nearest is None or meaning_of(nearest.sense).event not in BESIDE_TRUCES:
        return False
    opens = next((k for k in range(time.first - 1, -1, -1) if forms[k] in {COMMA, CLAUSES}), None)
    if opens is None or any(opens < a.frame.last <= time.first for a in mention.acts):
        return False
    return COMMA not in forms[time.last : nearest.first] and mention.last <= opens


def _is_counted_till(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "broke the truce 20 times up to December 12": until when breaches are counted."""
    near = [f for f in mention.parsed.frames if 0 <= time.first - f.last <= COUNTED]
    last = max(near, key=_last_word, default=None)
    if last is None or any(act.sense == "halt" for act in mention.acts):
        return False  # "will halt attacks until noon"
    return last.sense == "violate" or (last.form == "finite" and last.meaning.event == "attack")


COUNTED = 8
"""Words from a verb or noun of breaking to the time until which its breaches are counted."""


def _is_kept_till(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Held until the morning», «не дожило до вечера»: how long it was kept is not its end."""
    parsed = mention.parsed
    if any(t.role in {"start", "since"} and 0 <= time.first - t.last <= KEPT for t in parsed.times):
        return False  # «действовало с марта до июня»
    near = [act for act in mention.acts if 0 <= time.first - act.frame.last <= KEPT]
    return any(
        act.sense in {"hold", "respect"}
        and act.modality in {"happened", "negated"}
        and bool(act.frame.bits & PAST)
        for act in near
    )


KEPT = 4
"""Words from a verb of keeping to the time until which."""
