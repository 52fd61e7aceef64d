"""Arrangements and prolongations that are on the table, and not made (domain.md 8.1, ``proposed``).

"A paper foresees a 60-day truce", «проект предусматривает перемирие», «رفض مقترحا بتمديد الهدنة»,
"no extension has been agreed": what is drafted, offered, refused or sought has not begun.
"""

from collections.abc import Iterable

from hudna.packs.features import DET
from hudna.reading.frames import Frame, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_anaphora import has_the
from hudna.reading.truce_makers import is_declared_own
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.units import Unit

__all__ = [
    "are_drafted",
    "extends",
    "is_by_the_way",
    "is_put_forward",
    "is_refused_halt",
    "is_turned_down",
    "is_unanswered",
    "is_unmade",
    "without_old_terms",
]

SETTING = frozenset({"agree", "accept", "announce", "order", "promise", "propose"})
TAKING = frozenset({"agree", "accept", "announce", "order", "extend"})
PAPER, OFFER, DEAL = bits_of("propose", "intend"), bits_of("propose"), bits_of("pact", "truce")
TALKING = bits_of("consult", "discuss", "effort", "mediate")


def are_drafted(mentions: list[TruceMention]) -> bool:
    """Whether a paper foresees it that is only put forward: nobody is told to have taken it."""
    taken = any(map(_is_taken, mentions)) or any(map(is_declared_own, mentions))
    return any(map(_is_drafted, mentions)) and not taken


def _is_taken(mention: TruceMention) -> bool:
    """«Approved a plan to end the war»: the paper was accepted."""
    return any(
        act.sense == "propose" and any(f.sense in TAKING and not f.negated for f in _over(act))
        for act in mention.acts
    )


def _is_drafted(mention: TruceMention) -> bool:
    frames = mention.parsed.frames
    if any(f.sense in TAKING and not f.negated for f in frames if f.form == "finite"):
        return False
    return any(_foresees(frame, mention) for frame in frames)


def _foresees(frame: Frame, mention: TruceMention) -> bool:
    if frame.sense != "provision" or not _is_of_paper(frame, mention):
        return False
    if mention.phrase is not None:
        return any(p.holds(mention.phrase) for role, p in frame.roles() if role != "subject")
    return 0 < mention.item - frame.at <= NEAR


NEAR = 4
"""Items from the verb of a paper to what it foresees."""


def _is_of_paper(frame: Frame, mention: TruceMention) -> bool:
    """Whether the subject is a paper; "U.S. paper": a word that no list knows stands there."""
    before = mention.parsed.items[frame.at - 1] if frame.at else None
    if isinstance(before, Unit) and before.kind == "x":
        return True
    paper = frame.subject
    return paper is not None and _is_paper(paper) and not _is_known_plan(paper, mention)


def _is_known_plan(paper: Phrase, mention: TruceMention) -> bool:
    """«The plan provides for …»: one that the text has told of, and may have accepted."""
    if paper.told & OFFER:
        return False
    bare = mention.parsed.sentence.language == "ru" and not paper.genitives
    return bare or bool(paper.bits & DET) or has_the(paper, mention.parsed)


def _is_paper(phrase: Phrase) -> bool:
    """A draft or plan, or a thing that no list knows ("a document"); no deal and no truce."""
    if any(part.told & DEAL and not part.told & PAPER for part in phrase.everything()):
        return False
    return bool(phrase.told & PAPER) or not (phrase.told or phrase.actors)


def is_turned_down(act: Act) -> bool:
    """«Отклонили предложение продлить перемирие»: an offer of what is told, which is refused."""
    above = _over(act)
    offered = next((k for k, each in enumerate(above) if each.sense == "propose"), None)
    if offered is None:
        return False
    return any(each.sense == "reject" and not each.negated for each in above[offered + 1 :])


def is_put_forward(act: Act) -> bool:
    """«Предложил продлить перемирие», "a proposal to extend it": and nobody took that up."""
    above = _over(act)
    nearest = next((k for k, each in enumerate(above) if each.sense in SETTING), None)
    if nearest is None or above[nearest].sense != "propose":
        return False
    return not any(each.sense in TAKING and not each.negated for each in above[nearest + 1 :])


def without_old_terms(mentions: list[TruceMention]) -> list[TruceMention]:
    """Mentions without those of an earlier prolongation, where another is offered now.

    "Asks to extend it again; under the extension announced in January …"
    """
    if not any(map(_is_offer_of_more, mentions)):
        return mentions
    return [m for m in mentions if _is_offer_of_more(m) or not _is_prolonged(m)]


def _is_prolonged(mention: TruceMention) -> bool:
    """Whether only a noun of its sentence takes it up, as what was prolonged before."""
    told = (act for act in mention.acts if act.sense == "extend" and act.modality == "happened")
    return mention.weak and any(act.frame.form == "noun" for act in told)


def _is_offer_of_more(mention: TruceMention) -> bool:
    """Whether its sentence tells that a prolongation is put forward, or turned down."""
    return any(
        act.sense == "extend" and (is_turned_down(act) or is_put_forward(act))
        for act in mention.acts
    )


def is_by_the_way(act: Act, mention: TruceMention) -> bool:
    """«Истёк продлённый срок», "when the extension ran out": what was prolonged before is over."""
    if act.sense != "extend" or act.frame.form not in {"noun", "participle"}:
        return False
    if act.frame.form == "participle":
        return True
    if any(each.sense in TAKING for each in act.frame.chain()):
        return False  # «أعلن تمديد الهدنة التي تنتهي اليوم»
    held = mention.parsed.items[act.frame.at]
    return any(
        each.sense in ENDING and each.form != "noun" and each.subject is held
        for each in mention.parsed.frames
    )


def extends(mention: TruceMention) -> bool:
    """Whether its sentence tells that it was or will be prolonged."""
    return any(
        act.sense == "extend"
        and act.modality in {"happened", "planned"}
        and not (is_by_the_way(act, mention) or is_put_forward(act) or is_turned_down(act))
        for act in mention.acts
    )


ENDING = frozenset({"expire", "terminate", "collapse"})


def is_refused_halt(act: Act, mention: TruceMention) -> bool:
    """«Отказался прекратить огонь с 12 января»: a halt with a clock that one will have none of."""
    if act.sense != "halt" or act.modality != "negated":
        return False
    refused = any(each.sense == "reject" and not each.negated for each in _over(act))
    return refused and any(t.role in {"start", "duration"} for t in mention.parsed.times)


def _over(act: Act) -> list[Frame]:
    return [each for each in act.frame.chain() if each.at != act.frame.at]


def is_unmade(act: Act, mention: TruceMention) -> bool:
    """Whether the noun of a prolongation is told of none: "talks on", "no deal on", "expected"."""
    if act.frame.form in {"finite", "infinitive"}:
        return False
    return (
        _is_talked_of(act.frame, mention)
        or _is_missing(act.frame, mention)
        or _is_expected(act.frame, mention)
    )


def _is_talked_of(frame: Frame, mention: TruceMention) -> bool:
    """«Talks led by the mediators on prolonging it»: what the talks are about."""
    items = mention.parsed.items
    held = items[frame.at]
    prep = held.prep if isinstance(held, Phrase) else _prep_before(items, frame.at)
    if prep not in {"on", "about", "over", "for"}:
        return False
    for item in reversed(items[max(frame.at - REACH, 0) : frame.at]):
        if isinstance(item, Unit) and is_mark(item, mention.parsed.words, ';:".'):
            return False
        if isinstance(item, Phrase) and item.told & TALKING:
            return True
    return False


REACH = 8
"""Items from the noun of talks to what they are about."""


def _prep_before(items: "list[Phrase | Unit]", at: int) -> str | None:
    before = items[at - 1] if at else None
    sense = before.sense("prep") if isinstance(before, Unit) else None
    return None if sense is None else str(sense.entry.fields.get("prep"))


def _is_missing(frame: Frame, mention: TruceMention) -> bool:
    """«No deal on an extension», «договорённости о продлении нет», «من دون الاتفاق على تمديده»."""
    items = mention.parsed.items
    after = items[frame.at + 1] if frame.at + 1 < len(items) else None
    if isinstance(after, Unit) and after.is_sense("negator"):
        return mention.parsed.sentence.language == "ru"
    for item in reversed(items[max(frame.at - REACH, 0) : frame.at]):
        if isinstance(item, Phrase):
            if item.prep == "without":
                return True
            if item.actors or not item.told & WITHIN:
                return False
        elif item.is_sense("negator"):
            return True
        elif is_mark(item, mention.parsed.words, ',;:"') or _is_affirmed(item, mention):
            return False
    return False


WITHIN = bits_of("pact", "agree", "announce", "accept", "say")


def _is_affirmed(item: Unit, mention: TruceMention) -> bool:
    """A verb of the sentence; Arabic's "that there be" is none."""
    return is_finite(item) and mention.parsed.sentence.language != "ar"


def _is_expected(frame: Frame, mention: TruceMention) -> bool:
    """«The extension is expected to be approved»: planned, or nobody announced it."""
    held = mention.parsed.items[frame.at]
    return any(
        each.at > frame.at
        and each.sense in TAKING
        and (each.future or each.negated)
        and held in (each.subject, each.object)
        for each in mention.parsed.frames
    )


def is_unanswered(mentions: Iterable[TruceMention], silent: Iterable[str]) -> bool:
    """Whether it is told to be accepted, and by another that no answer has come.

    Args:
        mentions: those of the arrangement.
        silent: who is told not to have answered.
    """
    acts = [act for mention in mentions for act in mention.acts]
    accepting = {actor for act in acts if act.sense == "accept" for actor in act.actors}
    set_to_begin = any(act.sense == "enter_force" and act.modality == "planned" for act in acts)
    begun = any(act.sense == "enter_force" and act.modality == "happened" for act in acts)
    if set_to_begin or begun or not accepting:
        return False
    agreed = {actor for act in acts if act.sense == "agree" for actor in act.actors}
    return any(actor not in accepting | agreed for actor in silent)
