"""Pretexts: what others did that somebody names as his reason (domain.md 11.2).

«Сославшись на нарушения со стороны X», "citing X's attacks", "over what it called shelling by X":
who gives the acts of a foe as the reason of what he does charges him with them.
"""

from hudna.reading.blame import culprits_of
from hudna.reading.charges import HOSTILE
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.speakers import Talk, speakers_of

__all__ = ["CITED", "cites_breach", "hedged"]

CITED = "stance.breach-cited"


def cites_breach(frame: Frame, parsed: Parsed) -> bool:
    """Whether a word of citing has the hostile act of others as its own object."""
    if frame.sense != "quote" or frame.subject is None or frame.form == "noun" or frame.negated:
        return False
    mine = set(frame.subject.actors)
    held = [frame.object, *(p for prep in CITING for p in frame.preps.get(prep, ()))]
    for each in parsed.frames:
        item = parsed.items[each.at]
        if each.form != "noun" or each.sense not in HOSTILE or each.negated:
            continue
        if any(item is phrase for phrase in held):
            culprits = culprits_of(each, parsed)
            return bool(mine and culprits) and not mine & set(culprits)
    return False


CITING = ("on", "to", "b")


HEDGE, NEAR = bits_of("hedge"), 3
"""Items between "what it called" and the noun of an act; after it, of what belongs to it."""
FURTHER = 8


def hedged(parsed: Parsed, talk: Talk, found: list[ClaimDraft]) -> list[ClaimDraft]:
    """«…, ссылаясь на то, что назвал …», "over what it called firing by X": its clause's subject.

    Args:
        parsed: a sentence.
        talk: who spoke before.
        found: the claims that its verbs make.
    """
    if not parsed.told() & HEDGE:
        return []
    made: list[ClaimDraft] = []
    for at, item in enumerate(parsed.items):
        if isinstance(item, Phrase) or not item.told & HEDGE:
            continue
        hedge = item.sense("hedge")
        if hedge is None or "owner" not in hedge.entry.fields:
            continue
        act, owner = _named_after(at, parsed), _owner_before(at, parsed)
        if act is None or owner is None or _is_charged(act, found):
            continue
        end = min(act.at + FURTHER, len(parsed.items))
        for speaker in speakers_of(owner.subject, parsed, talk)[:1]:
            mine = side_of(speaker.voice, talk.referents) if speaker.voice else set()
            culprits = culprits_of(act, parsed)
            if not culprits or any(mine & side_of(each, talk.referents) for each in culprits):
                continue
            span = parsed.words.span(item.first, parsed.items[end - 1].last)
            made.append(
                ClaimDraft(
                    speaker=speaker, stance="accuses", parsed=parsed, frame=None, quote=span,
                    content=span, items=(act.at, end), why=[hedge.entry.id, CITED],
                )
            )  # fmt: skip
    return made


def _named_after(at: int, parsed: Parsed) -> Frame | None:
    """The hostile act right behind an item."""
    for frame in parsed.frames:
        if at < frame.at <= at + NEAR and frame.form == "noun" and frame.sense in HOSTILE:
            return None if frame.negated else frame
    return None


def _owner_before(at: int, parsed: Parsed) -> Frame | None:
    """The clause before an item that has a subject."""
    before = (f for f in reversed(parsed.frames) if f.at < at and f.form != "noun")
    return next((f for f in before if f.subject is not None and f.subject.actors), None)


def _is_charged(act: Frame, found: list[ClaimDraft]) -> bool:
    return any(c.stance == "accuses" and c.items[0] <= act.at < c.items[1] for c in found)
