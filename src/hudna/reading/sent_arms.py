"""Sent arms: "rockets fired by Hamas at Ashkelon", «снаряд, выпущенный хуситами», «قذيفة أطلقها».

Who is told to have sent what strikes has struck: of the verb whose subject it is, and, where no
verb tells the blow («was answering rockets fired by X at Y»), by these words themselves.
"""

from hudna.packs.features import CASES, INS, PTCP, SUFFIX
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.gathering import Item
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["senders_of_arms", "with_sent"]

WEAPON = bits_of("weapon")
FLYING = frozenset({"drone_strike", "shelling"})
TARGET = frozenset({"at", "on", "toward", "into", "against", "to"})


def senders_of_arms(arms: Phrase | None, parsed: Parsed) -> list[str]:
    """Who is told, right behind the name of a weapon, to have sent it; nobody elsewhere."""
    return _sent(arms, parsed)[0] if arms is not None else []


def _sent(arms: Phrase, parsed: Parsed) -> tuple[list[str], int]:
    """Who sent it, and the item that names them."""
    at = parsed.place_of(arms)
    rest = parsed.items[at + 1 : at + 5] if at >= 0 else []
    if rest and isinstance(rest[0], Unit) and rest[0].mark == ",":
        rest, at = rest[1:], at + 1
    if len(rest) < 2 or not isinstance(rest[0], Unit) or not isinstance(rest[1], Phrase):  # noqa: PLR2004
        return [], -1
    verb, doer = rest[0], rest[1]
    if not _hangs_on(verb, doer, parsed.sentence.language):
        return [], -1
    return people_of(doer), at + 2


def _hangs_on(verb: Unit, doer: Phrase, language: str) -> bool:
    """Whether the word behind the weapon is a participle or a relative verb of who is named."""
    if verb.kind == "mark" or verb.told & NO_VERB:
        return False
    if language == "en":
        return doer.prep == "by"
    if language == "ru":
        own = not doer.prep and (doer.bits & CASES in {INS, 0} or bool(doer.bits & INS))
        return own and bool(verb.bits & PTCP)
    return not doer.prep and (bool(verb.bits & SUFFIX) or verb.told & SENDING > 0)


SENDING = bits_of("perpetrate")
NO_VERB = bits_of("prep", "comp", "conj_clause", "negator", "relative", "auxiliary")


def with_sent(found: list[EventDraft], parsed: Parsed) -> list[EventDraft]:
    """The events of a sentence, and the blows that only the sending of arms tells."""
    if not parsed.told() & WEAPON:
        return found
    held = [f for f in (e.frame for e in found if e.kind == "attack") if f is not None]
    for item in parsed.phrases():
        if not item.told & WEAPON or _is_held(item, held):
            continue
        event = _blow(item, parsed)
        if event is not None:
            found = [*found, event]
    return found


def _is_held(arms: Phrase, frames: list[Frame]) -> bool:
    return any(phrase is arms for frame in frames for _, phrase in frame.roles())


def _blow(arms: Phrase, parsed: Parsed) -> EventDraft | None:
    entry = arms.entry("weapon")
    incident = entry.fields.get("incident") if entry is not None else None
    senders, last = _sent(arms, parsed)
    target = _target(parsed.items, last)
    if incident not in FLYING or not senders or target is None:
        return None
    return EventDraft(
        kind="attack",
        actors=list(dict.fromkeys(senders)),
        recipients=[a for a in people_of(target) if a not in senders],
        modality="happened",
        parsed=parsed,
        frame=None,
        quote=parsed.words.span(arms.first, parsed.items[last].last),
        incident=incident,
        place=target.place or next((p.place for p in target.everything() if p.place), None),
        why=["events.sent-arms"],
    )


def _target(items: list[Item], last: int) -> Phrase | None:
    """What they were sent at, right behind who sent them."""
    after = items[last + 1] if 0 <= last < len(items) - 1 else None
    return after if isinstance(after, Phrase) and after.prep in TARGET else None
