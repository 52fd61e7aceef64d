"""Tellers: who speaks in each report, once the clauses of all sentences are known.

What the search for roles found in one clause is mended from what stands around: coordinated
verbs share the speaker; an office is the person named beside it; "в" with a plural verb holds the
speaker; a verb without a subject goes on with the last speaker whom it agrees with.
"""

from collections import deque
from dataclasses import dataclass, field

from hudna.packs.features import ACC, CONJ, DET, FEM, PLURAL
from hudna.reading.accusing_organs import settle_accuser
from hudna.reading.bridges import past_inset
from hudna.reading.called_upon import call_upon, take_up_antecedent
from hudna.reading.charges_returned import return_charges
from hudna.reading.demonstratives import at_verb, last_named, spoke_there, take_up_last
from hudna.reading.frames import Frame, Parsed, is_finite, is_mark
from hudna.reading.fronted_ru import front_of
from hudna.reading.holders import name_holder
from hudna.reading.mutual_charges import both_accuse
from hudna.reading.nouns_of_speech import own_noun
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.seats_of_power import as_seat, is_addressed_seat, may_suffer, settle_charge
from hudna.reading.senses import bits_of
from hudna.reading.speech import can_speak, is_joint, is_mutual, is_spoken, report_sense
from hudna.reading.statements import give_owner
from hudna.reading.units import Unit
from hudna.reading.word_order_ru import closes_for_stranger

__all__ = ["find_tellers"]

CHANNEL, ACCUSE, TRUCE = bits_of("channel"), bits_of("accuse"), bits_of("truce")
SILENT = frozenset({"caption", "credit", "boilerplate", "dateline"})
AGREEMENT = FEM | PLURAL
OPENING = 3  # items before a verb that still opens its sentence («وأضاف أن», «На этом фоне …»)


@dataclass(slots=True)
class _Memory:
    """Who spoke or acted last: phrases with the agreement of their verbs."""

    heard: deque[tuple[Phrase, int]] = field(default_factory=lambda: deque(maxlen=6))
    last: Phrase | None = None

    def note(self, phrase: Phrase, bits: int) -> None:
        self.heard.append((phrase, bits & AGREEMENT))

    def last_heard(self) -> Phrase | None:
        return self.heard[-1][0] if self.heard else None

    def recall(self, frame: Frame, parsed: Parsed) -> Phrase | None:
        """The last one who agrees with the verb, standing at the verb."""
        for phrase, bits in reversed(self.heard):
            if not (bits ^ frame.bits) & _told(parsed.sentence.language):
                return at_verb(phrase, frame)
        return None


def _told(language: str) -> int:
    """What a verb of the language tells of its subject; Arabic verbs before it tell no number."""
    return {"ar": FEM, "ru": AGREEMENT}.get(language, 0)


def find_tellers(sentences: list[Parsed], referents: Referents) -> None:
    """Mend the subjects of all reports of a document, in the order of the text."""
    memory = _Memory()
    for at, parsed in enumerate(sentences):
        if parsed.kind in SILENT:
            continue
        if parsed.kind == "headline":
            memory = _Memory()
        if parsed.told() & ACCUSE:
            return_charges(parsed)
        for frame in parsed.frames:
            if frame.form == "noun":
                own_noun(frame, parsed)
            elif is_spoken(frame, parsed):
                _mend(frame, parsed, memory, referents)
                settle_accuser(frame, at, sentences, referents)
        _remember(parsed, memory)


def _remember(parsed: Parsed, memory: _Memory) -> None:
    """The subjects of the sentence's own clauses, those that speak last."""
    main = [
        each
        for each in parsed.frames
        if each.form == "finite" and each.above is None and not each.inherited
        and each.subject is not None and each.subject.actors and not is_joint(each.subject)
    ]  # fmt: skip
    memory.last = last_named(parsed, len(parsed.items)) or memory.last
    for speaks in (False, True):
        for frame in main:
            if (report_sense(frame) is not None) is speaks and frame.subject is not None:
                memory.note(frame.subject, frame.bits)


def _mend(frame: Frame, parsed: Parsed, memory: _Memory, referents: Referents) -> None:
    language = parsed.sentence.language
    give_owner(frame, parsed)
    if language == "ru":
        _in_place(frame, parsed, referents)
        _before_object(frame, parsed)
    if language == "ar" or (language == "ru" and not frame.bits & PLURAL):
        call_upon(frame, parsed, referents)
    take_up_antecedent(frame, parsed)
    if frame.form == "participle" and language == "en":
        _go_on(frame, parsed)
    if (frame.inherited or frame.subject is None) and not _is_named_behind(frame, parsed):
        _share(frame, parsed)
    if language in {"ar", "ru"}:
        _addressed_seat(frame, parsed)
    settle_charge(frame, language, referents)
    take_up_last(frame, parsed, memory.last)
    name_holder(frame, parsed, referents)
    if is_mutual(frame):
        both_accuse(frame, parsed, referents)
    _recall(frame, parsed, memory)


def _recall(frame: Frame, parsed: Parsed, memory: _Memory) -> None:
    """Whoever spoke before goes on: "there", or a verb alone at the head of its sentence."""
    if (told := spoke_there(frame, parsed, memory.last_heard())) is not None:
        frame.subject, frame.inherited = at_verb(told, frame), True
    elif frame.subject is None and _opens(frame, parsed) and not _may_be_passive(frame, parsed):
        frame.subject = memory.recall(frame, parsed)
        frame.inherited = True


def _may_be_passive(frame: Frame, parsed: Parsed) -> bool:
    """«أعلنت هدن كثيرة», «было объявлено перемирие»: by whom, nobody need tell."""
    told = frame.object
    if frame.passive and parsed.sentence.language == "ru":
        return True
    if frame.sense != "announce" or told is None or not told.told & TRUCE or told.prep:
        return False
    return not frame.bits & CONJ and not told.bits & DET and bool(frame.bits & FEM)


# ------------------------------------------------------------ the verb's own clause


def _in_place(frame: Frame, parsed: Parsed, referents: Referents) -> None:
    """«В минобороны заявили», «говорится в заявлении МИД»: the speaker stands in a place."""
    if frame.form != "finite":
        return
    if can_speak(frame.subject) and not frame.inherited and not may_suffer(frame, parsed):
        return
    for item in parsed.items[max(_before_inset(frame, parsed) - 3, 0) : frame.at + 4]:
        if type(item) is not Phrase or item.prep not in {"in", "at"}:
            continue
        place = as_seat(item, frame, referents)
        speaks = place.sense("organ", "channel", "anaphor") or any(
            n.entry.sort in {"actor", "metonym"} for n in place.names
        )
        if speaks and (frame.bits & PLURAL or place.sense("channel")):
            if frame.subject is not None and not frame.inherited:
                frame.object = frame.object or frame.subject
            frame.subject, frame.inherited = place, False
            return


def _before_inset(frame: Frame, parsed: Parsed) -> int:
    """«В Киеве, в свою очередь, заявили»: where what stands between commas opens, else the verb."""
    opened = (k for k in range(max(frame.at - INSET, 0), frame.at))
    return next((k for k in opened if past_inset(parsed, k) == frame.at), frame.at)


INSET = 5  # items at most of a few words between commas, with the commas


def _before_object(frame: Frame, parsed: Parsed) -> None:
    """«Душанбе обвинения отвергает»: the thing next to the verb is the object."""
    if frame.subject is None or frame.inherited or can_speak(frame.subject):
        return
    at = parsed.place_of(frame.subject)
    for k in range(at - 1, max(at - 3, -1), -1):
        item = parsed.items[k]
        if not isinstance(item, Phrase):
            return
        if not item.prep and item.actors:
            frame.object = frame.object or frame.subject
            frame.subject = item
            return
    if frame.subject.bits & ACC and not frame.subject.told & CHANNEL and frame.object is None:
        frame.object, frame.subject = frame.subject, None  # «но обвинения отверг»


def _addressed_seat(frame: Frame, parsed: Parsed) -> None:
    """«…، ودعا باكو إلى»: the capital that is called upon is the object."""
    if is_addressed_seat(frame) and _joined(frame, parsed):
        frame.object, frame.subject = frame.subject, None
        _share(frame, parsed)


# ------------------------------------------------------------ coordination


def _share(frame: Frame, parsed: Parsed) -> None:
    """«X said A and urged B»: whoever spoke last on the same level speaks on."""
    if frame.form == "finite" and not _joined(frame, parsed):
        return
    for other in reversed(parsed.frames):
        same = other.at < frame.at and other.above is frame.above and _agree(other, frame, parsed)
        if same and other.form in {"finite", "participle"} and report_sense(other) is not None:
            if can_speak(other.subject):
                frame.subject, frame.inherited = other.subject, True
            return
    for other in parsed.frames:
        beside = other.at < frame.at and other.above is frame.above
        level = beside and other.form == "finite" and _agree(other, frame, parsed)
        if level and not other.inherited and can_speak(other.subject):
            frame.subject, frame.inherited = other.subject, True
            return
    if frame.subject is None and frame.above is None and parsed.sentence.language != "ar":
        _from_head(frame, parsed)


def _go_on(frame: Frame, parsed: Parsed) -> None:
    """«…, she said, adding that»: whoever spoke right before speaks on."""
    before = parsed.items[frame.at - 1] if frame.at else None
    if before is None or isinstance(before, Phrase) or not _joined(frame, parsed):
        return
    for other in reversed(parsed.frames):
        told = other.at < frame.at and other.form == "finite" and report_sense(other) is not None
        if told and can_speak(other.subject):
            frame.subject, frame.inherited = other.subject, True
            return


def _is_named_behind(frame: Frame, parsed: Parsed) -> bool:
    """«واتهم الشيخ فلان القوات», «…, пишет Вестник»: a name right behind, over a title at most."""
    subject = frame.subject
    if parsed.sentence.language == "ru":
        return closes_for_stranger(frame, parsed)
    if parsed.sentence.language != "ar" or subject is None or not subject.names:
        return False
    if subject.first < frame.last or frame.object is None:
        return False
    between = parsed.items[frame.at + 1 : parsed.place_of(subject)]
    return len(between) <= 1 and all(e.kind == "x" for e in between)


def _agree(one: Frame, other: Frame, parsed: Parsed) -> bool:
    """Whether two verbs can have one subject: Arabic verbs tell its gender."""
    if parsed.sentence.language != "ar" or "participle" in {one.form, other.form}:
        return True
    after = one.subject is not None and one.subject.first > one.first and not one.inherited
    return not (after or one.inherited) or not (one.bits ^ other.bits) & FEM


def _from_head(frame: Frame, parsed: Parsed) -> None:
    """«X listed the terms and warned»: of a verb that no lexicon knows, X is the subject too."""
    before = parsed.items[: frame.at]
    if any(isinstance(each, Unit) and is_finite(each) for each in before):
        return
    head = next((each for each in before if isinstance(each, Phrase) and not each.prep), None)
    if head is not None and head.actors and can_speak(head):
        frame.subject, frame.inherited = head, True


def _joined(frame: Frame, parsed: Parsed) -> bool:
    """Whether "and" or a comma ties the verb to what stands before it."""
    if frame.bits & CONJ:
        return True
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if item is frame.object and item.first < frame.first:
                continue
            return False
        link = item.sense("conj_clause")
        if is_mark(item, parsed.words, ",") or link is not None:
            return link is None or link.entry.fields.get("link") not in HANGING
        if not item.is_sense("adverb", "auxiliary") and item.kind not in {"time", "x"}:
            return False
    return False


HANGING = frozenset({"because", "if"})  # «لأنها رفضت»: a clause with a subject of its own


def _opens(frame: Frame, parsed: Parsed) -> bool:
    """Whether the verb opens its sentence, and no unknown word beside it may be its subject."""
    if parsed.sentence.language not in {"ar", "ru"} or frame.at > OPENING:
        return False
    before = parsed.items[: frame.at]
    if any(isinstance(each, Phrase) and not each.prep for each in before):
        return False
    fronted = front_of(frame, parsed) >= 0  # «Вину возложили на повстанцев»
    if fronted or any(isinstance(each, Unit) and each.kind == "x" for each in before):
        return False
    after = parsed.items[frame.at + 1 : frame.at + 2]
    if not after:
        return True
    if isinstance(after[0], Phrase):  # «Как сообщило агентство …» has its subject
        return after[0].prep != "" or after[0].sense("channel", "anaphor") is None
    capital = parsed.words.capital[after[0].first]
    return after[0].kind != "x" or (parsed.sentence.language != "ar" and not capital)
