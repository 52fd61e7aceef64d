"""What is told in an inset governs nothing outside it.

"Troops from X, *which denies backing Y*, shelled Z", «Группа, *отвергшая сделку*, напала»: the
shelling is not denied, nor what the group refused.
"""

from hudna.packs.features import CASES
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["gerund_end", "gerunds_closed", "inset_end", "is_gerund", "is_inset", "keep_inside"]

RELATIVE, COMPLEMENT = bits_of("relative"), bits_of("comp")
INSIDE, AFTER = 5, 3
"""Items from the comma to the verb of an inset; from its last comma to the main verb."""


def inset_end(frame: Frame, parsed: Parsed) -> int | None:
    """The comma that closes the inset in which a verb stands, where a main verb follows it."""
    opened = _opened(frame, parsed)
    if opened is None:
        return gerund_end(frame, parsed) or _contact_end(frame, parsed)
    for main in parsed.frames:
        if main.at <= frame.at or main.form != "finite" or main.subject is None:
            continue
        closing = _comma_before(main.at, frame.at, parsed)
        if (
            closing is not None
            and not _is_violence(main.subject)
            and 0 <= parsed.place_of(main.subject) < opened
        ):
            return closing
    return None


def keep_inside(parsed: Parsed) -> None:
    """«Генерал, отвергнув *план*, обстрелял город»: nor does a noun in an inset go past its end."""
    for frame in parsed.frames:
        closing = inset_end(frame, parsed) if frame.form in {"finite", "participle"} else None
        if closing is None:
            continue
        for other in parsed.frames:
            first, last = other.content or (0, 0)
            if frame.at <= other.at < closing < last:
                other.content = (first, closing) if first < closing else None


def is_gerund(frame: Frame, parsed: Parsed) -> bool:
    """«Нарушая режим», «отвергнув план»: a Russian participle of no case is of who acts beside."""
    return (
        parsed.sentence.language == "ru"
        and frame.form == "participle"
        and not frame.passive
        and not frame.bits & CASES
    )


def gerund_end(frame: Frame, parsed: Parsed) -> int | None:
    """«Армия, *отвергнув план*, взяла город»: the comma that closes a gerund before its verb."""
    items = parsed.items
    if not is_gerund(frame, parsed):
        return None
    if frame.at and items[frame.at - 1].mark != ",":
        return None
    closing = next((k for k in range(frame.at + 1, len(items)) if items[k].mark in CLOSING), None)
    if closing is None or items[closing].mark != ",":
        return None
    for item in items[closing + 1 :]:
        if isinstance(item, Phrase):
            continue
        if item.mark in CLOSING or item.told & LINKED:
            return None
        if item.finite:
            return closing
    return None


def gerunds_closed(parsed: Parsed) -> set[int]:
    """The words at which gerunds end, behind which the main clause goes on."""
    ends = (gerund_end(frame, parsed) for frame in parsed.frames)
    return {parsed.items[end].first for end in ends if end is not None}


CLOSING = frozenset(',;:.!?"-')
LINKED = RELATIVE | COMPLEMENT | bits_of("conj_clause")


def _contact_end(frame: Frame, parsed: Parsed) -> int | None:
    """As "The truce *Egypt proposed* was rejected": the main verb, of the noun that bears both."""
    at = parsed.place_of(frame.subject) if frame.subject is not None else -1
    if parsed.sentence.language != "en" or not 0 < at < frame.at or frame.form != "finite":
        return None
    head = parsed.items[at - 1]
    mains = (f for f in parsed.frames if f.at > frame.at and f.form == "finite")
    main = next(mains, None)
    told = main is not None and head is (main.object if main.passive else main.subject)
    return main.at if main is not None and told else None


def is_inset(frame: Frame, parsed: Parsed) -> bool:
    """Whether a verb stands in a relative clause that a comma opens."""
    return frame.form == "finite" and _opened(frame, parsed) is not None


def _is_violence(subject: Phrase) -> bool:
    """«Обстрел, в котором А обвинил Б, унёс жизни трёх»: the toll is of what is charged."""
    return any(each.meaning.event == "attack" for each in subject.senses)


def _opened(frame: Frame, parsed: Parsed) -> int | None:
    """The comma before a relative or a participle, where only who acts stands before its verb."""
    declined = frame.form == "participle" and (frame.passive or bool(frame.bits & CASES))
    if frame.form not in {"finite", "participle"}:
        return None
    for k in range(frame.at - 1, max(frame.at - INSIDE, 0), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            continue
        if item.mark == ",":
            return k if declined and k == frame.at - 1 else None
        if item.told & RELATIVE and not item.told & COMPLEMENT:
            return _comma_before(k, 0, parsed)
        if item.finite or item.kind == "mark":
            return None
    return None


def _comma_before(at: int, first: int, parsed: Parsed) -> int | None:
    """The comma right before an item; an adverb, a time or a preposition may stand between."""
    for k in range(at - 1, max(at - AFTER, first), -1):
        item = parsed.items[k]
        if item.mark == ",":
            return k
        if not isinstance(item, Unit) or item.finite or item.kind == "mark":
            return None
    return None
