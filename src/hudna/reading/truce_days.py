"""The days that a text tells of an arrangement: when it was made, when it began, when it ended.

They tell arrangements apart: what was signed in another year, or ended before the truce of the day
began, is another one. A day belongs to the act or the mention that it stands nearest to.
"""

from hudna.reading.breach_days import is_of_breach, is_of_count
from hudna.reading.frames import Frame, Parsed
from hudna.reading.lifted import is_suspension
from hudna.reading.named_days import is_named_after, named_day
from hudna.reading.nearest_words import BEHIND, anchor_of, nearest_mention
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.times_of_else import begun_then, is_of_else
from hudna.reading.truce_carriers import is_of_terms
from hudna.reading.truce_edges import is_edge_of_else
from hudna.reading.truce_ends import is_its_end
from hudna.reading.truce_makers import tells_other
from hudna.reading.truce_mentions import Act, Told, TruceMention
from hudna.reading.units import Unit
from hudna.reading.verbs_of_start import is_told_on
from hudna.reading.wars_ending import ends_fighting
from hudna.text.span import Span

__all__ = ["began", "is_making", "is_of_event", "is_of_main_clause", "told_days"]

MADE = frozenset("agree announce accept order propose demand halt mediate consult induce".split())
BEGUN, REACHED = frozenset({"enter_force"}), frozenset({"agree", "announce", "mediate"})
OVER = frozenset({"expire", "terminate", "collapse", "replace"})
DAY = 10
YEAR = 4


def told_days(
    mention: TruceMention, together: list[TruceMention], published: str | None = None
) -> list[Told]:
    """The days that a sentence tells of one of its mentions.

    Args:
        mention: the mention.
        together: all mentions of its sentence.
        published: the day of writing, where known.
    """
    parsed = mention.parsed
    if mention.weak and any(f.at == mention.item and _halts_truce(f) for f in parsed.frames):
        return []  # «объявил о прекращении перемирия»
    if mention.weak and is_suspension(mention.phrase):
        return []  # "the suspension announced on 3 May"
    found: list[Told] = []
    year = named_day(mention, published)
    if year is not None and year.named:
        return [year]
    for time in parsed.times:
        ended = time.role in OF_WAR and _is_when_war_ended(time, mention, together)
        edges = _edges(time, ended=ended)
        named = is_named_after(time, mention) or is_of_terms(time, mention)
        told = edges is not None and (named or not is_of_event(time, parsed))
        told = told and not (time.role == "start" and is_edge_of_else(time, mention))
        told = told and not (is_of_count(time, mention) or is_of_else(time, mention))
        begun = begun_then(time, together)
        told = told and (not begun or any(each is mention for each in begun))
        what = "made" if ended else _what(time, mention, together) if told else None
        if edges is not None and what is not None and time.value is not None:
            span = Span(time.start, time.end)
            found.append(Told(what, *edges, time.value.partition("/")[0], span))
    return [*found, year] if year is not None and not found else found


def began(mention: TruceMention, own: list[ResolvedTime]) -> list[Told]:
    """The day since which it is told to have held, by the times said of it."""
    since = [] if mention.weak else [time for time in own if time.role == "since"]
    return [
        Told("begun", *edges, (time.value or "").partition("/")[0], Span(time.start, time.end))
        for time in since
        if (edges := _edges(time, ended=False)) is not None
    ]


OF_WAR = frozenset({"end", "none", "within"})


def _is_when_war_ended(
    time: ResolvedTime, mention: TruceMention, together: list[TruceMention]
) -> bool:
    """«В апреле 2016 года война закончилась перемирием»: when the war ended, the truce was made."""
    frame = ends_fighting(mention)
    if frame is None or (time.value or "").startswith("P"):
        return False
    opens = time.first - mention.parsed.sentence.first <= 1
    return opens or anchor_of(time, mention.parsed, together, MADE | BEGUN | OVER) in (
        frame,
        mention,
    )


def _edges(time: ResolvedTime, *, ended: bool) -> tuple[str, str] | None:
    """The first and the last day that a time can mean; when a war ended is when its truce began."""
    value = time.value or ""
    if time.type not in {"DATE", "TIME"} or time.role in {"instead", "moved"}:
        return None
    if time.role == "end" and not ended:
        return None
    if time.earliest is not None and time.latest is not None:
        return time.earliest[:DAY], time.latest[:DAY]
    dated = value.startswith("XXXX-") and value[5:7].isdigit() and len(value) >= DAY
    return (value[:DAY], value[:DAY]) if dated else None


def is_of_event(time: ResolvedTime, parsed: Parsed) -> bool:
    """As "after the quake of 28 March": the day of something else, after which it came.

    Args:
        time: the day.
        parsed: its sentence.
    """
    for item in reversed([each for each in parsed.items if each.last <= time.first][-BACK:]):
        prep = item.prep if type(item) is Phrase else ""
        if type(item) is Unit:
            if item.kind == "mark" or item.verb is not None:
                return False
            sense = item.sense("prep")
            prep = sense.entry.fields.get("prep", "") if sense is not None else ""
        if prep in {"after", "before", "since", "until"}:
            return True
    return False


BACK = 5
"""Items from a day back to the "after" that governs what it is the day of."""


def _what(time: ResolvedTime, mention: TruceMention, together: list[TruceMention]) -> str | None:
    """What a time tells of the mention, if it stands nearest to it or to an act done to it."""
    if time.role in {"start", "since"} and nearest_mention(time, together) is mention:
        return "begun"
    if is_named_after(time, mention) or is_of_terms(time, mention):
        return "made"
    anchor = anchor_of(time, mention.parsed, together, MADE | BEGUN | OVER)
    if anchor is mention and (is_of_main_clause(time, mention) or is_of_breach(time, mention)):
        return None
    if anchor is mention or (mention.phrase is None and "previous" in mention.adjectives):
        return "over" if _is_ended(mention, time) else "made"
    if not isinstance(anchor, Frame):
        return None
    return "made" if _is_signed(anchor, mention) else _what_by(anchor, mention, together)


def _what_by(anchor: Frame, mention: TruceMention, together: list[TruceMention]) -> str | None:
    """What a time tells that stands nearest to a verb."""
    acts = [act for act in mention.acts if act.frame.at == anchor.at]
    senses = {act.sense for act in acts}
    # «اختتم المبعوث الثلاثاء زيارة …»: when they met
    met = senses == {"consult"} and not any(act.sense in REACHED for act in mention.acts)
    other = bool(acts) and all(tells_other(act, mention) for act in acts)
    if met or other or any(act.modality not in {"happened", "planned", "demanded"} for act in acts):
        return None
    if acts and all(is_told_on(act, mention) for act in acts):
        return "told"
    if "suspend" in senses and mention.phrase is not None and mention.phrase.sense("truce"):
        return None
    if _is_of_its_end(anchor, senses, mention):
        return "over"
    if not acts and _is_alone(mention, anchor, together):
        senses = {anchor.sense}
    for what, wanted in (("over", OVER), ("begun", BEGUN), ("made", MADE)):
        if senses & wanted:
            return what
    return None


def _is_of_its_end(anchor: Frame, senses: set[str], mention: TruceMention) -> bool:
    """Whether a verb, or a noun with its clause, tells when the truce ended."""
    ends = [act.frame for act in mention.acts if is_its_end(act.frame, mention)]
    if any(each.at == anchor.at or (each.above and each.above.at == anchor.at) for each in ends):
        return True
    if anchor.form == "noun" and _is_order_to_end(anchor, mention):
        return True
    told = "announce" in senses and _is_ended(mention)
    return told and not _ends_by_another(anchor, mention)


def _is_order_to_end(anchor: Frame, mention: TruceMention) -> bool:
    """As "a decree of 14 November that ends the truce": of its end is the day of the decree."""
    noun = mention.parsed.items[anchor.at]
    ends = (a.frame for a in mention.acts if a.sense in OVER and a.modality == "happened")
    return any(frame.subject is noun for frame in ends)


def _ends_by_another(anchor: Frame, mention: TruceMention) -> bool:
    """«أعلنت هدنة … قبل أن تعلن انتهاءها»: of two who announce, the one that tells of no end."""
    ends = [a.frame for a in mention.acts if is_its_end(a.frame, mention)]
    return bool(ends) and all(each.above is None or each.above.at != anchor.at for each in ends)


def is_of_main_clause(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Attacked on Sunday despite the truce»: a day before the preposition is not the truce's."""
    phrase = mention.phrase
    return phrase is not None and phrase.prep in BESIDE and time.last <= phrase.first


BESIDE = frozenset({"contrary", "despite", "during", "before"})


def _is_ended(mention: TruceMention, time: ResolvedTime | None = None) -> bool:
    """«Announced on Monday that the truce was over», "quit it on Friday": no day of its making."""
    done = [a for a in mention.acts if a.sense in OVER and a.modality == "happened"]
    made = any(a.sense in MADE | BEGUN for a in mention.acts)  # «В полночь закончилась …»
    behind = time is None or (time.first < mention.first and not made)
    ends = {a.frame.at for a in done if behind or (time and a.frame.last <= time.first)}
    told = {a.frame.at for a in mention.acts if a.sense in OVER and "gone" in a.frame.entry.fields}
    nouns = (a.frame for a in mention.acts if a.frame.form == "noun" and _ends_it(a, mention))
    above = [f.above for f in nouns if f.above is not None and f.above.sense == "announce"]
    others = {a.frame.at for a in mention.acts if a.sense in MADE} - {f.at for f in above}
    told |= {f.at for f in above if time is None or not others or time.first > f.first}
    made = any(a.sense in MADE and a.frame.at not in ends for a in mention.acts)
    return bool(told) or (bool(ends) and not made)


def _halts_truce(frame: Frame) -> bool:
    held = frame.object if frame.sense == "halt" and frame.form == "noun" else None
    return held is not None and any(part.sense("truce") for part in held.everything())


def _ends_it(act: Act, mention: TruceMention) -> bool:
    """«Прекращение перемирия», «نهاية الهدنة»: the noun of its end."""
    held = act.frame.object if act.sense == "halt" else None
    stopped = held is not None and mention.phrase in held.everything()
    return act.sense == "expire" or stopped


def _is_signed(frame: Frame, mention: TruceMention) -> bool:
    """«اتفاق هدنة وقع في نيروبي في 12 آذار»: the verb that is also of what occurs."""
    deal = mention.carrier
    if frame.sense != "occur" or deal is None or deal.sense("pact") is None:
        return False
    return 0 < frame.at - mention.item <= BEHIND and frame.form == "finite"


def _is_alone(mention: TruceMention, frame: Frame, together: list[TruceMention]) -> bool:
    """Whether a verb with no subject can only tell of the one truce that stands before it."""
    named = [each for each in together if not each.weak]
    bare = frame.subject is None and not frame.negated and frame.form != "noun"
    return bare and named == [mention] and frame.at > mention.item


def is_making(mention: TruceMention) -> bool:
    """Whether it tells that a truce is made now: «agreed to observe a ceasefire» too."""
    return any(
        frame.sense in MADE | BEGUN and act.modality in {"happened", "planned"}
        for act in mention.acts
        for frame in (act.frame, *act.frame.chain())
    )
