"""What a sentence says of an arrangement: acts, sides, brokers, exclusions, places.

All is taken from the frames that hold the mention, or from phrases right beside it; nothing from
a sentence that does not speak of it.
"""

from hudna.reading.frames import Frame, Parsed, verb_sense
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import meaning_of
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["add_facts"]

ACTS = frozenset(
    {
        "agree", "announce", "extend", "enter_force", "expire", "terminate", "collapse", "suspend",
        "hold", "respect", "violate", "implement", "demand", "propose", "reject", "accept",
        "mediate", "guarantee", "monitor", "exclude", "include", "order", "welcome", "promise",
        "condition", "halt", "deny", "say", "confirm", "hope",
    }
)  # fmt: skip


def add_facts(mention: TruceMention, parsed: Parsed) -> None:
    """Gather what a sentence says of one of its mentions."""
    for frame in parsed.frames:
        if _concerns(frame, mention, parsed):
            actors = _doers(frame)
            if frame.sense in ACTS and all(a.frame is not frame for a in mention.acts):
                mention.acts.append(Act(frame.sense, frame, modality_of(frame), actors))
            mention.recalled = mention.recalled or frame.recalled
            _between(mention, frame, parsed)
            _where(mention, frame, parsed)
    if mention.phrase is not None:
        _modifiers(mention, mention.phrase, parsed)
    _excluded(mention, parsed)
    _mediated(mention, parsed)
    _sentence_places(mention, parsed)


def _doers(frame: Frame) -> list[str]:
    """Who acts: the subject, or those whose joint statement it is."""
    subject = frame.subject
    if subject is None:
        return []
    if subject.actors or subject.sense("channel") is None:
        return list(subject.actors)
    return [*subject.state_actors, *(a for g in subject.genitives for a in g.actors)]


def _concerns(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether the frame's roles, or what it governs directly, hold the mention."""
    if any(frame is act.frame for act in mention.acts):
        return True
    if mention.phrase is not None:
        for _, phrase in frame.roles():
            if any(part is mention.phrase for part in phrase.everything()):
                return True
        held = parsed.items[frame.at]
        if isinstance(held, Phrase) and any(p is mention.phrase for p in held.everything()):
            return frame.form == "noun"
    if frame.content is None or not frame.content[0] <= mention.item < frame.content[1]:
        return False
    meaning = meaning_of(frame.sense)
    if (meaning.demands or meaning.plans) and not _wants(frame, mention, parsed):
        return False
    return meaning.speech and not any(
        other.at in range(frame.at + 1, mention.item + 1)
        and meaning_of(other.sense).speech
        and other is not frame
        for other in parsed.frames
    )


MAKING = frozenset({"agree", "halt", "announce", "enter_force", "extend", "accept", "order"})


def _wants(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether what is wanted is the making of the arrangement, not something under it."""
    if any(mention.phrase in phrase.everything() for _, phrase in frame.roles()):
        return True
    return any(
        inner.above is frame
        and inner.sense in MAKING
        and any(mention.phrase in phrase.everything() for _, phrase in inner.roles())
        for inner in parsed.frames
    )


def _between(mention: TruceMention, frame: Frame, parsed: Parsed) -> None:
    for prep in ("between", "with"):
        for phrase in frame.preps.get(prep, []):
            span = parsed.words.span(phrase.first, phrase.last)
            if frame.sense in {"agree", "extend", "accept", "announce", "respect", "violate"} or (
                prep == "between"
            ):
                mention.parties.extend((actor, "signatory", span) for actor in phrase.actors)


def _where(mention: TruceMention, frame: Frame, parsed: Parsed) -> None:
    if meaning_of(frame.sense).speech and frame.sense != "announce":
        return
    for prep in ("in", "b", "on", "at", "over"):
        for phrase in frame.preps.get(prep, []):
            if frame.sense == "agree":
                continue
            _add_place(mention, phrase, parsed)


def _add_place(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    for part in phrase.everything():
        if part.place is not None:
            span = parsed.words.span(part.first, part.last)
            if all(part.place != place for place, _ in mention.places):
                mention.places.append((part.place, span))


def _modifiers(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    """«US-Russian truce», «هدنة الحديدة», "Israel-Hamas ceasefire"."""
    span = parsed.words.span(phrase.first, phrase.last)
    mention.parties.extend((state, "adjective", span) for state in phrase.state_actors)
    for genitive in phrase.genitives:
        if genitive.place is not None:
            mention.places.append((genitive.place, span))
        elif genitive.actors:
            mention.parties.extend((actor, "genitive", span) for actor in genitive.actors)
    _right_after(mention, parsed)


def _right_after(mention: TruceMention, parsed: Parsed) -> None:
    """Told right after it: "truce between A and B", "in C"."""
    for item in parsed.items[mention.item + 1 : mention.item + 4]:
        if not isinstance(item, Phrase):
            continue
        if item.prep in {"between", "with"}:
            where = parsed.words.span(item.first, item.last)
            mention.parties.extend((actor, "signatory", where) for actor in item.actors)
        elif item.prep in {"in", "b", "on", "at"}:
            _add_place(mention, item, parsed)
        if not item.prep:
            break


def _excluded(mention: TruceMention, parsed: Parsed) -> None:
    for frame in parsed.frames:
        outside = frame.sense == "exclude" and not frame.negated
        outside = outside or (frame.sense == "include" and frame.negated)
        if not outside:
            continue
        for role, phrase in frame.roles():
            if role == "in" or any(part is mention.phrase for part in phrase.everything()):
                continue
            if role == "subject" and frame.object is not None and frame.sense == "include":
                continue
            _leave_out(mention, phrase, parsed)
    for item in parsed.phrases():
        if item.prep == "except":
            _leave_out(mention, item, parsed)


def _leave_out(mention: TruceMention, phrase: Phrase, parsed: Parsed) -> None:
    """Who is left out, and whom «or» names besides ("will not include A or B")."""
    at = next((k for k, item in enumerate(parsed.items) if item is phrase), None)
    others = _coordinated(at, parsed) if at is not None and phrase.actors else []
    for each in (phrase, *others):
        span = parsed.words.span(each.first, each.last)
        mention.excluded.extend((actor, span) for actor in each.actors)


def _coordinated(at: int, parsed: Parsed) -> list[Phrase]:
    """«برعاية عمان والأمم المتحدة», «при посредничестве Омана и ООН»: who stands beside."""
    for item in parsed.items[at + 1 : at + 3]:
        if isinstance(item, Phrase):
            joined = item.conj or item is not parsed.items[at + 1]
            return [item] if joined and not item.prep else []
        if not item.is_sense("conj_clause"):
            return []
    return []


def _mediated(mention: TruceMention, parsed: Parsed) -> None:
    """Who brokered: the subject of a mediating verb, or «بوساطة أمريكية روسية»."""
    for frame in parsed.frames:
        if frame.sense not in {"mediate", "guarantee"}:
            continue
        phrases = [frame.subject] if frame.subject is not None else []
        phrases += (
            frame.preps.get("by", []) + frame.preps.get("ins", []) + frame.preps.get("of", [])
        )
        head = parsed.items[frame.at]
        if frame.form == "noun" and isinstance(head, Phrase):
            phrases.extend(p for p in head.everything() if p.sense("mediate"))
            phrases.extend(_coordinated(frame.at, parsed))
        for phrase in phrases:
            span = parsed.words.span(phrase.first, phrase.last)
            actors = [*phrase.actors, *phrase.state_actors]
            actors += [a for g in phrase.genitives for a in g.actors]
            mention.mediators.extend((actor, span) for actor in actors)


def _sentence_places(mention: TruceMention, parsed: Parsed) -> None:
    """A locative phrase beside the mention, when no frame claimed one."""
    if mention.places:
        return
    for item in parsed.items[mention.item + 1 : mention.item + 6]:
        if not isinstance(item, Phrase):
            if verb_sense(item) is not None:
                return
            continue
        if item.prep in {"in", "b", "on", "over"}:
            _add_place(mention, item, parsed)
            if mention.places:
                return
