"""Statements: whose words they hold («ذكر بيان للجيش أن», "a statement issued by X said")."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.speech import PLAIN, can_speak
from hudna.reading.units import NO_MARK

__all__ = ["give_owner", "is_no_word", "is_only_issued"]

CHANNEL = bits_of("channel")
ISSUED = frozenset({"l", "by", "from", "of", "about"})
BETWEEN = 3
"""Items between a statement and whose it is («بيان صادر عن الجيش»)."""


def give_owner(frame: Frame, parsed: Parsed) -> None:
    """Note whose a statement is that speaks in a report, or stands in its verb."""
    if frame.subject is not None and frame.subject.told & CHANNEL:
        _own(frame.subject, parsed)
    if frame.last - frame.first > 1 and parsed.sentence.language == "ar":
        _in_statement(frame, parsed)


def _own(channel: Phrase, parsed: Parsed) -> None:
    if channel.names or any(each.actors for each in channel.genitives):
        return
    at = parsed.place_of(channel)
    owner = _issuer(parsed, at + 1) if at >= 0 else None
    if owner is not None:
        channel.genitives.append(owner)


def _issuer(parsed: Parsed, at: int) -> Phrase | None:
    """Whose a statement is that ends before item ``at``."""
    for k, item in enumerate(parsed.items[at : at + BETWEEN], at):
        if isinstance(item, Phrase):
            named = bool(item.actors) or item.sense("organ", "office") is not None
            return item if named and item.prep in ISSUED else None
        if item.mark != NO_MARK or (item.finite and not _is_by(parsed, k + 1)):
            return None
    return None


def _is_by(parsed: Parsed, at: int) -> bool:
    after = parsed.items[at] if at < len(parsed.items) else None
    return isinstance(after, Phrase) and after.prep == "by"


def _in_statement(frame: Frame, parsed: Parsed) -> None:
    """«جاء في بيان للجيش أن», «… أصدره الجيش»: a verb that holds the statement itself."""
    if frame.sense not in PLAIN or frame.form != "finite":
        return
    if can_speak(frame.subject) and not frame.inherited:
        return
    at = frame.at + 1
    owner = _issuer(parsed, at)
    if owner is None and at < len(parsed.items) and parsed.items[at].finite:
        told = [f.subject for f in parsed.frames if f.at == at and can_speak(f.subject)]
        owner = told[0] if told else None
    if owner is not None:
        frame.subject, frame.inherited = owner, False


def is_only_issued(frame: Frame) -> bool:
    """«A statement issued by X said»: the statement says, it is not said."""
    thing = frame.subject if frame.preps.get("by") else None
    if thing is None or not thing.told & CHANNEL:
        return False
    return any(each is by for each in thing.genitives for by in frame.preps["by"])


MADE = frozenset({"announce", "propose", "accept"})


def is_no_word(frame: Frame) -> bool:
    """Whether nobody says it: it is only issued, or two bring it about together by a word.

    «Москва и Анкара объявили перемирие» tells what both made, and no word of either.
    """
    subject = frame.subject
    together = subject is not None and len(set(subject.actors)) > 1
    return is_only_issued(frame) or (frame.sense in MADE and together)
