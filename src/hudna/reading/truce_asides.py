"""What befell a truce, told by a verb that another clause keeps from it.

"The truce, agreed in Doha, was broken on Friday", "fled after a truce with X took effect".
"""

from hudna.packs.features import PLURAL
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["befalls", "is_of_unknown", "is_without_subject", "only_dates"]

BEFALLEN = frozenset({"collapse", "expire", "hold", "enter_force", "falter"})
"""What happens to a truce of itself."""
ENDURING = frozenset({"collapse", "hold"})
DONE_TO = frozenset(
    {"suspend", "extend", "terminate", "violate", "reject", "halt", "announce", "agree", "respect",
     "replace", "implement"}
)  # fmt: skip
"""What others do to it: told in the passive."""
HELPING = bits_of("auxiliary", "adverb", "hedge", "modal_future", "negator", "recall")


def befalls(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether a verb that is far from a mention tells what befell its truce."""
    if mention.phrase is None or not _may_befall(frame) or frame.at <= mention.item:
        return False
    if _is_behind_relative(frame, mention, parsed) or _is_behind_owners(frame, mention, parsed):
        return True
    return _behind_aside(frame, mention, parsed) or _in_clause_of_time(frame, mention, parsed)


def _is_behind_relative(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "A truce that had spared the ports for a month ran out": the verb behind its relative.

    Only of what happens to a truce of itself, and of the noun that opens the sentence.
    """
    if parsed.sentence.language != "en" or frame.form != "finite" or frame.object is not None:
        return False
    opened = parsed.items[: mention.item + 2]
    if frame.sense not in BEFALLEN or opened[-1].kind == "phrase" or frame.at <= mention.item + 1:
        return False
    if not opened[-1].told & RELATIVE or any(type(item) is Phrase for item in opened[:-2]):
        return False
    between = parsed.items[mention.item + 2 : frame.at]
    if any(item.mark in ',;:"' for item in between):
        return False
    who = frame.subject
    return who is None or (
        parsed.place_of(who) > mention.item and not who.told & (RELATED | PRONOUN)
    )


def _is_behind_owners(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """«Перемирие армии и СБР продержалось час»: two who are told with "and" need a plural verb."""
    subject = frame.subject
    if parsed.sentence.language != "ru" or subject is None or frame.bits & PLURAL:
        return False
    if frame.sense not in BEFALLEN or frame.inherited or not subject.actors:
        return False
    at = parsed.place_of(subject)
    joined = at == mention.item + 2 and parsed.items[at - 1].told & CLAUSE > 0
    truce = parsed.items[mention.item]
    return joined and type(truce) is Phrase and bool(truce.genitives)


RELATIVE, RELATED, PRONOUN = bits_of("relative"), bits_of("truce", "pact"), bits_of("pronoun")


def _behind_aside(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether a verb right behind a comma closes the sentence that the truce of a mention opens.

    Between them stands an aside of any length, which the comma before the verb closes.
    """
    if frame.at - mention.item < SHORTEST:
        return False
    comma = _comma_before(frame, parsed)
    if comma is None or not _heads_clause(mention, parsed):
        return False
    between = parsed.items[mention.item + 1 : comma]
    opens = next((k for k, item in enumerate(between) if is_mark(item, parsed.words, ",")), None)
    if opens is None or _has_subject(between[:opens]):
        return False
    return not any(is_mark(item, parsed.words, ';:"') for item in between)


def _has_subject(items: list[Phrase | Unit]) -> bool:
    """Whether a phrase stands there that no "and" joins to the one before it."""
    joined = False
    for item in items:
        if _is_subject(item) and not joined:
            return True
        joined = not isinstance(item, Phrase) and (joined or bool(item.told & CLAUSE))
    return False


def _in_clause_of_time(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """As "fled after a truce with X took effect": "after" opens a clause, the truce is its subject.

    Only where nothing between the two could be the subject.
    """
    phrase = mention.phrase
    if phrase is None or phrase.prep not in TEMPORAL or parsed.sentence.language != "en":
        return False
    if frame.form != "finite":
        return False
    subject = frame.subject
    if subject is not None and not frame.inherited and parsed.place_of(subject) > mention.item:
        return False
    return not any(
        _is_subject(item) or item.finite or item.kind == "mark" or item.told & CLAUSE
        for item in parsed.items[mention.item + 1 : frame.at]
        if isinstance(item, Phrase) or not item.told & HELPING
    )


TEMPORAL, CLAUSE = frozenset({"after", "before", "since", "until"}), bits_of("conj_clause", "comp")
SHORTEST = 4
"""Items from a truce to its verb with an aside between: comma, aside, comma, verb."""


def _may_befall(frame: Frame) -> bool:
    if frame.form not in {"finite", "participle"}:
        return False
    if frame.sense in BEFALLEN:
        own = frame.object is not None and not frame.inherited and frame.form == "finite"
        return not own or frame.sense in ENDURING  # "… ended the war": the truce did it
    return frame.passive and frame.sense in DONE_TO


def _comma_before(frame: Frame, parsed: Parsed) -> int | None:
    """The comma before a verb, with nothing between but what helps it."""
    for k in range(frame.at - 1, max(frame.at - FAR, 0), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            return None
        if is_mark(item, parsed.words, ","):
            return k
        if not (item.kind in {"x", "time"} or item.told & HELPING):
            return None
    return None


FAR = 6
"""Items from a verb back to the comma before it: ", has since been widely"."""


def _heads_clause(mention: TruceMention, parsed: Parsed) -> bool:
    """Whether nothing before a mention is a verb, or what could be the subject of one."""
    item = parsed.items[mention.item]
    if not isinstance(item, Phrase) or item.prep:
        return False
    return not any(
        _is_subject(each) or is_finite(each) or is_mark(each, parsed.words, ";:\"'")
        for each in parsed.items[: mention.item]
    )


def _is_subject(item: Phrase | Unit) -> bool:
    return isinstance(item, Phrase) and not item.prep


def is_without_subject(frame: Frame, parsed: Parsed) -> bool:
    """Whether a verb has no subject of its own behind an aim: "A truce meant to end the war began".

    What stands before it is the object of the infinitive, or where that happens.
    """
    subject = frame.subject
    if subject is None:
        return True
    at = parsed.place_of(subject)
    if at < 1 or frame.inherited:
        return False
    return bool(subject.prep) or any(
        other.form == "infinitive" and other.at == at - 1 for other in parsed.frames
    )


def is_of_unknown(frame: Frame, mention: TruceMention) -> bool:
    """«…; ночь прошла спокойно»: a word that we do not know opens the clause of what passed."""
    if mention.parsed.sentence.language != "ru" or frame.sense != "expire":
        return False
    unknown = False
    for item in reversed(mention.parsed.items[mention.item + 1 : frame.at]):
        if isinstance(item, Phrase):
            if not item.prep:
                return False
        elif item.kind == "mark" or item.told & CLAUSE:
            return unknown
        else:
            unknown = unknown or item.kind == "x"
    return False


def only_dates(mention: TruceMention, parsed: Parsed) -> bool:
    """«أعلن أن الجماعة قصفت البلدة منذ الاتفاق»: what is told came under the truce."""
    held = parsed.items[mention.item]
    return type(held) is Phrase and held.prep in DATING


DATING = frozenset({"since", "despite"})
