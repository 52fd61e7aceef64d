"""Labels: what somebody calls a breach is one of whoever did it (domain.md 11.2).

«Said X's raid was a violation», «قال إن تأخير X يشكل خرقا», «заявил, что удар X - нарушение», and
"X shelled the town in what Y said was a breach": the words of naming have no culprit of their own.
It is whose act is named, in the words themselves, in the clause before, or where "that" takes up
the sentence before.
"""

from hudna.packs.features import ACC, CASES, DET
from hudna.reading.blame import culprits_of, those
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.prepositions import is_from_side
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.units import Unit

__all__ = ["LABEL", "doers_of", "label_of", "labelled"]

LABEL = "stance.called-a-breach"
EQUAL = bits_of("amount")
UNSURE = bits_of("condition", "modal_future", "modal_possible", "modal_must", "hedge")
COPULA = bits_of("auxiliary")
TAKEN_UP = bits_of("pronoun", "anaphor")


def _predicated(frame: Frame, parsed: Parsed) -> Frame | None:
    """The noun of a breach that a report's words say something is; None where it is not so said.

    «Said there was a breach», "would be a breach", "was no breach" say nothing of the kind.
    """
    told = _linked(frame, parsed)
    if told is None or told.negated or told.hypothetical:
        return None
    before = parsed.items[(frame.content or (0, 0))[0] : told.at]
    unsure = any(e.vague if isinstance(e, Phrase) else e.told & UNSURE for e in before)
    return None if unsure else told


def label_of(frame: Frame, parsed: Parsed) -> tuple[str, list[str]] | None:
    """The stance of who says that something is a breach, is none («ليست خرقا») or would be one."""
    if frame.sense == "describe":
        return None
    if _predicated(frame, parsed) is not None:
        return "accuses", [LABEL]
    told = _linked(frame, parsed)
    if told is None:
        return None
    return ("denies", [NONE]) if told.negated else ("warns", [WOULD_BE])


NONE, WOULD_BE = "stance.no-breach", "stance.would-be-breach"


def _linked(frame: Frame, parsed: Parsed) -> Frame | None:
    """The noun of a breach that words say something is, or is not."""
    first, last = frame.content or (0, 0)
    for each in parsed.frames:
        noun = parsed.items[each.at]
        if each.sense != "violate" or each.form != "noun" or not first <= each.at < last:
            continue
        if isinstance(noun, Phrase) and _links(parsed.items[first : each.at], noun, parsed):
            return each
    return None


def _links(before: list[Phrase | Unit], noun: Phrase, parsed: Parsed) -> bool:
    """Whether the words before a noun say that something is what it names."""
    units = [e for e in before if isinstance(e, Unit)]
    if any(e.told & EQUAL for e in units[-NEAR:]):
        return True
    if noun.prep or noun.conj:
        return False
    if parsed.sentence.language == "en":
        near = [e for e in before[-NEAR:] if isinstance(e, Unit)]
        return any(_is_being(e) for e in near) and not _exists(before, parsed)
    return _is_verbless(before, noun, parsed)


def _is_verbless(before: list[Phrase | Unit], noun: Phrase, parsed: Parsed) -> bool:
    """«إن الغارة خرق», «удар - нарушение»: what is so named stands there without a verb."""
    arabic = parsed.sentence.language == "ar"
    if not before:
        return arabic and _is_pointing(noun)
    units = [e for e in before if isinstance(e, Unit)]
    finite = any(e.finite for e in units) and not any(_is_what(e, parsed) for e in units)
    if finite or not any(isinstance(e, Phrase) for e in before):
        return False
    if arabic:
        opened = isinstance(before[0], Phrase) or _is_what(before[0], parsed)
        return opened and noun.bits & CASES != ACC
    return isinstance(before[-1], Unit) and before[-1].mark == "-"


NEAR = 3


def _is_pointing(noun: Phrase) -> bool:
    """«ذلك خرق»: before a noun without its article "that" is what is spoken of."""
    return noun.pointed and noun.first < noun.head.first and not noun.bits & DET


def _is_being(unit: Unit) -> bool:
    sense = unit.sense("auxiliary") if unit.told & COPULA else None
    return sense is not None and sense.entry.fields.get("aux") == "be"


def _exists(before: list[Phrase | Unit], parsed: Parsed) -> bool:
    """«There was a breach»: that it was, not what it was."""
    return any(parsed.words.forms[e.first] == "there" for e in before)


def _is_what(item: Phrase | Unit, parsed: Parsed) -> bool:
    """«ما جرى», «то, что произошло»: a relative that stands for what happened."""
    return isinstance(item, Unit) and item.is_sense("relative") and parsed.items[0] is not item


def labelled(claim: ClaimDraft, referents: Referents) -> list[str]:
    """Whose act the words of a claim name a breach; nobody of the speaker's own side."""
    frame = claim.frame
    noun = _predicated(frame, claim.parsed) if frame is not None else None
    if frame is None or noun is None:
        return []
    found = _of_thing(frame, noun, claim.parsed)
    if not found and (_is_of_clause(frame, claim.parsed) or _takes_up(frame, noun, claim.parsed)):
        found = acted_before(frame, claim.parsed)
    mine = side_of(claim.speaker.voice, referents) if claim.speaker.voice else set()
    return [] if any(mine & side_of(each, referents) for each in found) else found


def _of_thing(frame: Frame, noun: Frame, parsed: Parsed) -> list[str]:
    """Whose act is named: of the noun of an act, else of whose thing it is."""
    first = (frame.content or (0, 0))[0]
    for act in parsed.frames:
        if first <= act.at < noun.at and (found := culprits_of(act, parsed)):
            return found
    for item in parsed.items[first : noun.at]:
        if not isinstance(item, Phrase) or item.prep or item.conj:
            continue
        owners = [a for each in item.genitives for a in each.actors or each.state_actors]
        return owners or list(item.state_actors or item.actors)
    return []


def _is_of_clause(frame: Frame, parsed: Parsed) -> bool:
    """«…, in what X said was a breach»: the words name the clause before them."""
    before = parsed.items[max(frame.at - NEAR, 0) : frame.at]
    return any(
        isinstance(e, Unit) and (s := e.sense("relative")) is not None and "free" in s.entry.fields
        for e in before
    )


def _takes_up(frame: Frame, noun: Frame, parsed: Parsed) -> bool:
    """«Said that was a breach», «قال إن ذلك انتهاك»: a word that takes up what was told."""
    first = (frame.content or (0, 0))[0]
    named = [e for e in parsed.items[first : noun.at] if isinstance(e, Phrase)]
    if not named:
        return True
    return bool(named) and all(e.told & TAKEN_UP for e in named)


def acted_before(frame: Frame, parsed: Parsed) -> list[str]:
    """Who acted in the clause before a report, or at the end of the sentence before it."""
    for told, limit in ((parsed, frame.at), (parsed.before, None)):
        for other in reversed(told.frames) if told is not None else ():
            if other.negated or other.meaning.speech or (limit is not None and other.at >= limit):
                continue
            if other.form != "finite" and other.meaning.event != "attack":
                continue
            if told is not None and (found := doers_of(other, told)):
                return found
    return []


def doers_of(frame: Frame, parsed: Parsed) -> list[str]:
    """Who did what a clause tells: its subject, or from whose side the subject came."""
    found = culprits_of(frame, parsed) or those(frame.subject)
    if found or frame.subject is None:
        return found
    at = parsed.place_of(frame.subject)
    behind = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    sided = isinstance(behind, Phrase) and behind.prep in {"from", "of"} and is_from_side(behind)
    return those(behind) if sided and isinstance(behind, Phrase) else []
