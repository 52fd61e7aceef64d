"""Lengths that a sentence tells of something else than its truce: of the war, of the talks.

"A war that lasted 44 days", «после пяти недель боёв», «استغرقت مفاوضات الهدنة ثمانية أشهر».
"""

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["is_of_other"]

OTHER = bits_of("object_halt", "armed_clash", "consult")
TRUCE = bits_of("truce")
CONSULT = bits_of("consult")
TALKING = frozenset({"consult", "mediate"})
NEAR = 5
"""Items from what lasts to how long."""
CLOSE = 3


def is_of_other(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether a length is that of the fighting, of the talks, or only vague ("some hours")."""
    if "X" in (time.value or ""):
        return True
    if _is_of_fighting(time, mention) or _is_of_carrier(time, mention):
        return True
    if time.mod == "LESS_THAN" and _is_within(time, mention):
        return True
    if _is_of_delay(time, mention) or _is_supposed(time, mention):
        return True
    if _is_long(time, mention) or _is_what_ends(time, mention) or _is_how_long_ago(time, mention):
        return True
    before = [f for f in mention.parsed.frames if 0 <= time.first - f.last <= CLOSE]
    last = max((frame.last for frame in before), default=-1)
    return any(frame.sense in TALKING for frame in before if frame.last == last)


def _is_within(time: ResolvedTime, mention: TruceMention) -> bool:
    """«ثالث هدنة في أقل من شهر»: how many there were in a time is no length of one."""
    before = next((i for i in mention.parsed.items if i.last == time.first), None)
    prep = before.sense("prep") if isinstance(before, Unit) else None
    return prep is not None and prep.entry.fields.get("prep") in {"in", "within", "during"}


def _is_supposed(time: ResolvedTime, mention: TruceMention) -> bool:
    """«If it holds for 72 hours», «если продержится трое суток»: how long it would have to hold."""
    held = [
        f for f in mention.parsed.frames if f.sense in HOLDING and 0 <= time.first - f.last <= CLOSE
    ]
    return bool(held) and held[-1].hypothetical


HOLDING = frozenset({"hold", "respect", "aspect_continue"})


def _is_of_delay(time: ResolvedTime, mention: TruceMention) -> bool:
    """«С трёхчасовым опозданием», "after a delay of three hours", «بعد تأخير ثلاث ساعات»."""
    if mention.first <= time.first < mention.last and mention.phrase is not None:
        return False
    for item in mention.parsed.items:
        if item.first > time.last:
            return False
        if item.last >= time.first - CLOSE and (late := item.sense("matter")) is not None:
            return "length" in late.entry.fields
    return False


def _is_what_ends(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "To end seven weeks of fighting", «لإنهاء ستة أسابيع من القتال»: how long it had been."""
    if mention.first <= time.first < mention.last and mention.phrase is not None:
        return False
    ended = any(f.last == time.first and f.sense in ENDS for f in mention.parsed.frames)
    after = next((i for i in mention.parsed.items if i.first >= time.last), None)
    if not ended or after is None or after.told & TRUCE:
        return False
    prep = after.sense("prep") if isinstance(after, Unit) else None
    told = after.prep if isinstance(after, Phrase) else prep and prep.entry.fields.get("prep")
    return told in {"of", "from"} or (isinstance(after, Phrase) and bool(after.told & OTHER))


ENDS = frozenset({"expire", "terminate", "halt"})


def _is_how_long_ago(time: ResolvedTime, mention: TruceMention) -> bool:
    """«المتقاتلة منذ تسعة أيام», "fighting for nine days now": no length, but since when."""
    items = mention.parsed.items
    if mention.parsed.sentence.language == "en":
        after = next((i for i in items if i.first == time.last), None)
        if isinstance(after, Phrase) and after.prep == "to" and _opens_with_prep(after):
            return True  # "ten days into a truce"
    before = next((i for i in items if i.last == time.first), None)
    prep = before.sense("prep") if isinstance(before, Unit) else None
    return prep is not None and prep.entry.fields.get("prep") == "since"


def _opens_with_prep(phrase: Phrase) -> bool:
    """Whether its preposition stands in it ("into a truce"), not before a length."""
    return bool(phrase.told & TRUCE) and phrase.first < phrase.head.first


def _is_long(time: ResolvedTime, mention: TruceMention) -> bool:
    """«26 years of conflict»: no truce is set for so long, but in its own words."""
    value = time.value or ""
    years = value[1:-1] if value.endswith("Y") else ""
    return (
        years.isdigit()
        and int(years) >= LONG
        and not (mention.phrase is not None and mention.first <= time.first < mention.last)
    )


LONG = 5
"""Years."""


def _is_of_fighting(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether the phrase before it is of fighting or talks, and neither the truce nor beside it."""
    items = mention.parsed.items
    at = next((k for k, item in enumerate(items) if item.first >= time.first), len(items))
    lasted = at > 0 and _is_lasting(items[at - 1])
    for k in range(at - 1, max(at - NEAR, -1), -1):
        item = items[k]
        if isinstance(item, Unit):
            if item.mark in ";:":
                return False
            continue
        if any(part.told & TRUCE for part in item.everything()):
            return False
        fought = bool(item.told & OTHER)
        if lasted and fought and k == at - LASTED:
            return True  # «وأنهى به حربا دامت ستة أشهر»
        beside = 0 < k - mention.item <= LASTED and item.prep in WITHIN  # "a pause in fighting"
        if beside or k == mention.item or mention.first <= item.first < mention.last:
            return False
        if fought or not (lasted and item.actors and not item.told):
            return fought  # «محادثات قادها الاتحاد الأفريقي واستمرت عشرة أيام»
    return False


WITHIN = frozenset({"in", "of", "l"})


def _is_lasting(item: Phrase | Unit) -> bool:
    """Whether a verb tells how long something lasted."""
    if isinstance(item, Phrase) or item.verb is None:
        return False
    return item.verb.name in {"hold", "aspect_continue"}


LASTED = 2
"""Items from what lasted to how long, over the verb."""


def _is_of_carrier(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Переговоры о перемирии шли восемь месяцев»: of the talks about it."""
    if mention.phrase is None or time.first < mention.last:
        return False
    outer = mention.parsed.items[mention.item]
    if isinstance(outer, Phrase) and outer is not mention.phrase and outer.told & CONSULT:
        return True
    before = mention.parsed.items[mention.item - 1] if mention.item else None
    about = isinstance(outer, Phrase) and outer.prep in {"about", "on", "for", "of"}
    return about and isinstance(before, Phrase) and bool(before.told & CONSULT)
