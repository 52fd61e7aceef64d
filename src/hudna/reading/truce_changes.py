"""Changes of a truce told as somebody's act: it is extended, ended, declared over."""

from hudna.packs.features import SUFFIX
from hudna.reading.frames import ARRANGED, Frame, Parsed, truce_in
from hudna.reading.lifted import is_lifted, lifts_suspension
from hudna.reading.operators import modality_of
from hudna.reading.senses import bits_of
from hudna.reading.truce_execution import renews_commitment

__all__ = ["DECIDING", "changes_truce", "ends_truce", "is_declared_over", "is_halt_of_truce"]

DECIDING = frozenset({"announce", "accept", "agree", "order", "confirm"})
"""Acts of speech by which somebody decides a change: «announced an extension»."""


def changes_truce(frame: Frame, parsed: Parsed) -> bool:
    """Whether a truce is extended or ended: by a verb, or by a noun that somebody decides."""
    if lifts_suspension(frame) or renews_commitment(frame) or _is_aim_of_deal(frame, parsed):
        return False
    if frame.sense == "expire":
        return True  # told as an end by whoever declares it
    if frame.form == "noun":
        decided = frame.above is not None and frame.above.sense in DECIDING
        decided = decided and frame.sense == "extend"  # «declared a halt to attacks» ends none
        return decided or (truce_in(frame) is not None and frame.subject is not None)
    if truce_in(frame) is not None:
        ended = frame.object if frame.sense == "terminate" and frame.form != "noun" else None
        if ended is not None and ended.sense("expire", "hold") is not None:
            return True  # «أعلن الجيش انتهاء الهدنة», «прекратил действие перемирия»
        return ended is None or ended.told & ARRANGED > 0  # "a deal to end the war" ends none
    it = frame.object.sense("pronoun") if frame.object is not None else None
    return frame.sense == "extend" and it is not None


def _is_aim_of_deal(frame: Frame, parsed: Parsed) -> bool:
    """As "signed an agreement to end the crisis": what a deal is to end is something else.

    Of a noun that nobody knows only the place behind the verb is known.
    """
    deal = frame.subject
    if frame.form != "infinitive" or frame.passive or deal is None or not deal.told & ARRANGED:
        return False
    behind = next((i for i in parsed.items[frame.at + 1 :] if not i.told & LITTLE), None)
    return behind is not None and behind.kind in {"x", "time", "number"}


LITTLE = bits_of("determiner")
ENDING = frozenset({"suspend", "terminate", "expire"})
TRUCE = bits_of("truce")
TELLING = frozenset({"announce", "say", "confirm", "accept", "agree", "order"})
HELD = ("object", "b", "in", "from", "of", "gen", "with", "subject")
"""Where the truce stands that is suspended («تعليق العمل بالهدنة», «выход из перемирия»)."""


def ends_truce(frame: Frame, parsed: Parsed) -> bool:
    """«Announced the suspension of the truce», «أنهتها إسرائيل», "called it off"."""
    if frame.sense not in ENDING or frame.negated or modality_of(frame) != "happened":
        return False
    if lifts_suspension(frame) or is_lifted(frame, parsed.frames):
        return False
    above = frame.above
    told = above is not None and above.sense in TELLING and not above.negated
    if told and frame.form != "infinitive" and frame.sense != "expire":
        return any(
            part.told & TRUCE
            for role, phrase in frame.roles()
            if role in HELD and (role != "subject" or frame.form == "noun")
            for part in phrase.everything()
        )
    if frame.form != "finite" or frame.passive or frame.subject is None:
        return False
    if frame.sense == "expire":
        return False
    it = frame.object.sense("pronoun") if frame.object is not None else None
    taken_up = it is not None or (frame.object is None and bool(frame.bits & SUFFIX))
    return taken_up and _of_truce_before(frame, parsed)


def _of_truce_before(frame: Frame, parsed: Parsed) -> bool:
    """Whether a truce was the last thing spoken of, here or in the sentence before."""
    here = [part for part in parsed.phrases() if part.first < frame.first]
    if any(part.told & TRUCE for part in here):
        return True
    before = parsed.before
    return before is not None and any(part.told & TRUCE for part in before.phrases())


def is_halt_of_truce(frame: Frame, parsed: Parsed) -> bool:
    """«Suspended the truce», "halted its implementation": it is halted, not the fighting."""
    both = any(each.at == frame.at and each.sense in ENDING for each in parsed.frames)
    thing = frame.object
    both = both or (thing is not None and thing.sense("implement") is not None)
    return both and any(
        part.told & TRUCE
        for role, phrase in frame.roles()
        if role in HELD
        for part in phrase.everything()
    )


def is_declared_over(frame: Frame, parsed: Parsed) -> bool:
    """«Declared the truce over», "said the truce no longer exists": that announces no truce."""
    return any(
        each is not frame
        and (
            (each.at == frame.at and each.sense == "terminate")
            or (
                _tells_its_end(each, parsed, frame.at)
                and any(above is frame for above in each.chain())
            )
        )
        for each in parsed.frames
    )


def _tells_its_end(frame: Frame, parsed: Parsed, said: int) -> bool:
    """Whether a verb tells of a truce, named behind who speaks, that it is no more.

    «Перемирие, о котором объявил X, рухнуло»: X announced it.
    """
    ended = frame.sense in GONE and not frame.negated
    lapsed = frame.sense in LASTING and frame.negated
    if frame.form != "finite" or frame.future or frame.possible or not (ended or lapsed):
        return False
    subject = frame.subject
    named = subject is not None and any(p.sense("truce") for p in subject.everything())
    if subject is None or parsed.place_of(subject) < said:
        return False
    return named and modality_of(frame) in {"happened", "negated"}


GONE, LASTING = frozenset({"expire", "collapse"}), frozenset({"hold", "bound"})
