"""Changes of a truce told as somebody's act: it is extended, ended, declared over."""

from hudna.reading.frames import ARRANGED, Frame, truce_in

__all__ = ["DECIDING", "changes_truce"]

DECIDING = frozenset({"announce", "accept", "agree", "order", "confirm"})
"""Acts of speech by which somebody decides a change: «announced an extension»."""


def changes_truce(frame: Frame) -> bool:
    """Whether a truce is extended or ended: by a verb, or by a noun that somebody decides."""
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
