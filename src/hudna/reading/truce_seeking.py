"""Arrangements that are only sought: efforts, talks and hopes that tell of no deal yet.

"Backed efforts to secure a ceasefire", «обсуждают возможность перемирия», «يبحث التوصل إلى هدنة»:
who works for one has not made it (domain.md 8.1, ``called_for``).
"""

from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_backers import only_spoken_of
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["is_of_demand", "is_only_sought", "is_sought", "tells_of_none"]

MAKING = frozenset({"agree", "accept", "extend", "enter_force", "halt"})
SEEKING = frozenset({"hope", "consult", "discuss", "intend"})
BROKERING = frozenset({"induce", "mediate", "say"})
SETTING = frozenset({"agree", "accept", "announce", "order", "promise", "propose"})
TRYING = bits_of("effort", "consult", "intend", "discuss", "hope")
NEAR = 6
"""Items from the noun of an effort to the verb of what is sought."""
HOPED = frozenset({"hope", "intend"})


def is_sought(act: Act, mention: TruceMention) -> bool:
    """Whether the making that a sentence tells is only worked or hoped for."""
    frame = act.frame
    if act.sense not in MAKING or act.modality == "negated":
        return False
    above = frame.chain()
    if any(each.sense in SETTING and each.at != frame.at for each in above):
        return False
    if frame.form == "finite":
        beside = (f for f in mention.parsed.frames if f.at == frame.at - 1)
        return any(each.sense in HOPED for each in above) or any(
            each.sense == "consult" and mention.parsed.sentence.language == "en"
            for each in beside  # "Talks to extend the truce"
        )
    return any(each.sense in SEEKING for each in above) or _is_of_effort(frame, mention.parsed)


def tells_of_none(act: Act, mention: TruceMention) -> bool:
    """«На *любое* нарушение будет ответ», «заявил, что добивается *продления*»: none is told of."""
    noun = mention.parsed.items[act.frame.at]
    if act.frame.form != "noun":
        return False
    if act.sense in {"violate", "breach"}:
        return isinstance(noun, Phrase) and noun.vague
    above = act.frame.above
    spoken = above is not None and above.meaning.speech and above.at < act.frame.at
    of_words = act.sense == "extend" and above is not None and bool(spoken)
    return of_words and above is not None and only_spoken_of(act, above, mention.parsed)


def is_only_sought(mention: TruceMention) -> bool:
    """Whether nothing but talk or effort is told of a truce that is new to the text."""
    phrase = mention.phrase
    if mention.definite or mention.recalled or (phrase is None and not mention.acts):
        return False
    acts = [act for act in mention.acts if act.sense not in SEEKING | BROKERING]
    if acts:
        return all(is_sought(act, mention) for act in acts)
    if phrase is None:
        return False
    frames = mention.parsed.frames
    sought = any(frame.sense in SEEKING and _takes(frame, phrase) for frame in frames)
    if sought or _is_only_aimed_at(mention) or any(_hopes_for(f, mention) for f in frames):
        return True
    return bool(phrase.prep) and _is_governed(mention.item, mention.parsed)


def _is_only_aimed_at(mention: TruceMention) -> bool:
    """«Is working with X to broker a truce», «намерен содействовать перемирию»: not done yet."""
    phrase = mention.phrase
    frames = mention.parsed.frames if phrase is not None else []
    helping = [f for f in frames if f.sense in AIMED and phrase and _takes(f, phrase)]
    return bool(helping) and all(
        f.form != "noun" and any(above.sense == "intend" for above in f.chain()) for f in helping
    )


AIMED = frozenset({"induce", "mediate"})


def _hopes_for(frame: Frame, mention: TruceMention) -> bool:
    """«يأمل بأن تكون هناك هدنة»: there is one only in what is hoped."""
    content = frame.content
    held = content is not None and content[0] <= mention.item < content[1]
    return held and frame.sense == "hope"


def _takes(frame: Frame, phrase: Phrase) -> bool:
    return any(held.holds(phrase) for role, held in frame.roles() if role not in WHEN)


WHEN = frozenset("since after before during until despite contrary under subject".split())


def _is_of_effort(frame: Frame, parsed: Parsed) -> bool:
    """«جهود التوصل إلى هدنة», "efforts to reach a truce": the noun that what is sought hangs on."""
    held = parsed.items[frame.at]
    if isinstance(held, Phrase) and held.told & TRYING:
        return True
    if any(
        isinstance(each.object, Phrase)
        and each.sense in SEEKING
        and each.object.first <= frame.first
        and frame.last <= each.object.last
        for each in parsed.frames
        if each.at != frame.at
    ):
        return True
    return _is_governed(frame.at, parsed)


def _is_governed(at: int, parsed: Parsed) -> bool:
    """Whether the nearest noun of trying, talking or hoping before an item has it."""
    for item in reversed(parsed.items[max(at - NEAR, 0) : at]):
        if item.told & TRYING:
            return True
        if isinstance(item, Phrase):
            if not item.prep and not item.genitives and item.actors:
                return False
        elif is_finite(item) or is_mark(item, parsed.words, ',;:"'):
            return False
    return False


DEMAND = bits_of("demand")


def is_of_demand(act: Act, mention: TruceMention) -> bool:
    """«Принял резолюцию с требованием о перемирии»: what is adopted only demands one.

    Args:
        act: an agreement or consent.
        mention: the truce that it seems to be on.
    """
    if act.sense not in {"agree", "accept"} or not mention.parsed.told() & DEMAND:
        return False
    nouns = [f.at for f in mention.parsed.frames if f.sense == "demand" and f.form == "noun"]
    if mention.weak:
        return mention.phrase is not None and mention.item + 1 in nouns
    told = {a.frame.at for a in mention.acts}
    return any(act.frame.at < at <= mention.item and at in told for at in nouns)
