"""Roles filled: who stands where around a verb, by the habits of each language."""

from hudna.packs.features import ACC, CASES, CONJ, DAT, GEN, INS, NOM, SUFFIX
from hudna.reading.frames import Frame, Parsed, is_edge, is_finite, is_mark, verb_sense
from hudna.reading.phrases import Phrase
from hudna.reading.senses import meaning_of
from hudna.reading.units import Unit

__all__ = ["fill_roles"]

REACH = 14
SKIPPED = frozenset(
    {
        "adverb", "auxiliary", "modal_future", "modal_possible", "modal_must", "negator", "hedge",
        "recall", "habit", "aspect_begin", "aspect_continue", "determiner", "another", "previous",
        "current", "comprehensive", "permanent", "unilateral", "mutual", "renewable", "citing",
    }
)  # fmt: skip


def fill_roles(parsed: Parsed) -> None:
    """Fill subject, object and prepositional roles of every frame of a sentence."""
    search = {"ar": _arabic, "ru": _russian}.get(parsed.sentence.language, _english)
    done: dict[int, Frame] = {}
    for frame in parsed.frames:
        twin = done.get(frame.at) if frame.form != "noun" else None
        if twin is not None:
            frame.subject, frame.object, frame.preps = twin.subject, twin.object, twin.preps
            frame.inherited = twin.inherited
            frame.antecedent = twin.antecedent
            continue
        if frame.form == "noun":
            _prepositions(frame, parsed, frame.at + 1)
            _controlled(frame, parsed)
            continue
        search(frame, parsed)
        done[frame.at] = frame


CONTROLLING = frozenset(
    {"aspect_begin", "aspect_continue", "aspect_fail", "intend", "promise", "halt", "order",
     "express", "hope"}
)  # fmt: skip


def _controlled(frame: Frame, parsed: Parsed) -> None:
    """«واصل الجيش خرق الهدنة», «استمرار الجيش في خرق …»: who goes on is who breaks."""
    if frame.subject is not None:
        return
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            aspect = item.sense("aspect_begin", "aspect_continue", "aspect_fail")
            if aspect is not None and item.genitives:
                frame.subject = item.genitives[0]
                return
            continue
        if verb_sense(item) is None:
            continue
        for other in parsed.frames:
            if other.at == k and other.sense in CONTROLLING and other.subject is not None:
                frame.subject, frame.inherited = other.subject, True
        return


def _skippable(item: Unit) -> bool:
    if item.kind in {"x", "time", "number"}:
        return True
    return any(sense.entry.sense in SKIPPED for sense in item.senses)


def _left(frame: Frame, parsed: Parsed, *, nominative: bool = False) -> Phrase | None:
    """The nearest free phrase before the verb, in its clause."""
    items, words = parsed.items, parsed.words
    k, steps = frame.at - 1, 0
    second: Phrase | None = None
    while k >= 0 and steps < REACH:
        item = items[k]
        steps += 1
        if isinstance(item, Phrase):
            if not item.prep and (not nominative or _is_only(item, NOM)):
                return item
            if not item.prep and _may_be(item, NOM):
                second = second or item
        elif item.is_sense("relative"):
            frame.antecedent = True
            return _antecedent(parsed, k)
        elif is_mark(item, words, ","):
            jump = _comma_pair(parsed, k)
            if jump < 0:
                return second
            k = jump
        elif is_edge(item, words):
            return second
        elif verb_sense(item) is not None and is_finite(item):
            return second
        k -= 1
    return second


def _is_clausal(relative: Unit, parsed: Parsed) -> bool:
    """«وهو ما …», «الأمر الذي …»: the relative takes up the whole clause."""
    return relative.last - relative.first > 1 and parsed.sentence.language == "ar"


def _antecedent(parsed: Parsed, at: int) -> Phrase | None:
    for k in range(at - 1, max(at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            return item
    return None


def _comma_pair(parsed: Parsed, at: int) -> int:
    """Place of the comma that opens what the comma at ``at`` closes, or -1."""
    for k in range(at - 1, max(at - REACH, -1), -1):
        item = parsed.items[k]
        if is_mark(item, parsed.words, ","):
            inner = parsed.items[k + 1 : at]
            verbs = [each for each in inner if isinstance(each, Unit) and is_finite(each)]
            relative = any(isinstance(e, Unit) and e.is_sense("relative") for e in inner)
            return k if relative or not verbs else -1
    return -1


def _is_only(phrase: Phrase, case: int) -> bool:
    """Whether the phrase can stand in this case and not in the genitive («комиссии»)."""
    bits = phrase.bits & CASES
    return not bits or bool(bits & case and not bits & GEN)


def _may_be(phrase: Phrase, case: int) -> bool:
    bits = phrase.bits & CASES
    return not bits or bool(bits & case)


def _shared_subject(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The subject of the verb before, for «X said A and called for B» and infinitives."""
    for other in reversed(parsed.frames):
        if other.at < frame.at and other.form in {"finite", "infinitive", "participle", "colon"}:
            if other.subject is not None:
                frame.inherited = True
                return other.subject
            return None
    return None


def _right(frame: Frame, parsed: Parsed, at: int, *, unknown: int = 2) -> tuple[Phrase | None, int]:
    """The next free phrase after ``at``, before the clause ends; and the place after it."""
    items, words = parsed.items, parsed.words
    strangers = 0
    for k in range(at, min(at + REACH, len(items))):
        item = items[k]
        if isinstance(item, Phrase):
            if not item.prep:
                return item, k + 1
            continue
        if is_edge(item, words) or is_mark(item, words, ",.!?"):
            return None, k
        if verb_sense(item) is not None or item.is_sense("prep", "according"):
            return None, k
        if item.kind == "x":
            strangers += 1
            if strangers > unknown:
                return None, k
        elif not _skippable(item):
            return None, k
    return None, min(at + REACH, len(items))


def _prepositions(frame: Frame, parsed: Parsed, at: int) -> None:
    """Phrases with prepositions after the head, until the clause ends."""
    items, words = parsed.items, parsed.words
    for k in range(at, min(at + REACH, len(items))):
        item = items[k]
        if isinstance(item, Phrase):
            if item.prep:
                frame.preps.setdefault(item.prep, []).append(item)
            elif item is not frame.subject and item is not frame.object and not item.members:
                if frame.form == "noun":
                    _noun_neighbour(frame, item)
            continue
        if is_edge(item, words) or is_mark(item, words, ".!?"):
            return
        if is_finite(item):
            return
        if verb_sense(item) is not None and frame.form != "noun" and frame.at != k:
            return


def _noun_neighbour(frame: Frame, phrase: Phrase) -> None:
    """A free phrase right after a verbal noun: «إعلان الجيش هدنة»."""
    if frame.object is None and phrase.sense("truce", "pact"):
        frame.object = phrase


# ------------------------------------------------------------ English


def _english(frame: Frame, parsed: Parsed) -> None:
    subject = _left(frame, parsed)
    if frame.form != "finite" or subject is None:
        frame.inherited = subject is None
    if subject is None and frame.form != "noun":
        subject = _shared_subject(frame, parsed)
    after = frame.at + 1
    if subject is None or frame.inherited:
        inverted, end = _right(frame, parsed, after, unknown=0)
        speaks = meaning_of(frame.sense).speech and frame.form == "finite"
        if speaks and inverted is not None and _after_quote(frame, parsed):
            frame.subject, frame.inherited = inverted, False
            _prepositions(frame, parsed, end)
            return
    frame.subject = subject
    found, _ = _right(frame, parsed, after)
    if found is not None and not _heads_next_verb(found, parsed):
        frame.object = found
    _prepositions(frame, parsed, after)
    if frame.passive:
        _turn_passive(frame, "by")


def _after_quote(frame: Frame, parsed: Parsed) -> bool:
    """Whether a quotation or a comma stands right before the verb."""
    before = parsed.items[frame.at - 1] if frame.at else None
    return before is None or is_mark(before, parsed.words, ',"')


def _heads_next_verb(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether the phrase is rather the subject of a following verb («said Israel attacked»)."""
    at = parsed.items.index(phrase)
    for item in parsed.items[at + 1 : at + 4]:
        if isinstance(item, Phrase):
            return False
        if is_finite(item):
            return not _marked_before(parsed, at)
        if not _skippable(item):
            return False
    return False


def _marked_before(parsed: Parsed, at: int) -> bool:
    return any(is_mark(item, parsed.words, ",") for item in parsed.items[at + 1 : at + 3])


def _turn_passive(frame: Frame, agent: str) -> None:
    """The subject of a passive is what the act is done to; who is concerned feels it himself."""
    if frame.sense == "concern":
        return
    if frame.object is None:
        frame.object, frame.subject = frame.subject, None
    held = frame.preps.pop(agent, [])
    if held:
        frame.subject = held[0]


# ------------------------------------------------------------ Arabic


def _arabic(frame: Frame, parsed: Parsed) -> None:
    after, end = _right(frame, parsed, frame.at + 1)
    before = _arabic_topic(frame, parsed)
    if frame.form == "participle":
        frame.subject = before
        frame.inherited = before is None
        frame.object = after
    elif frame.clausal:
        frame.subject = after
    elif before is not None and frame.antecedent and _resumed(frame, parsed):
        frame.subject, frame.object = after, before
        if after is None:
            frame.subject, frame.inherited = _shared_subject(frame, parsed), True
    elif before is not None:
        frame.subject, frame.object = before, after
    elif after is not None and not _is_object_only(frame, after):
        frame.subject = after
        frame.object, end = _right(frame, parsed, end)
    else:
        frame.object = after
        frame.inherited = True
        frame.subject = _shared_subject(frame, parsed)
    _prepositions(frame, parsed, frame.at + 1)


def _resumed(frame: Frame, parsed: Parsed) -> bool:
    """«الذي أعلنه الجيش», «ما رحبت به واشنطن»: a pronoun says that the antecedent is the object."""
    if frame.bits & SUFFIX:
        return True
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if not isinstance(after, Unit) or not after.is_sense("adverb", "pronoun"):
        return False
    return parsed.words.forms[after.first][-1] in "هاني"


def _is_object_only(frame: Frame, phrase: Phrase) -> bool:
    """A truce does not announce: after a verb of speech it is the object."""
    thing = phrase.sense("truce", "pact", "channel", "aid_noun", "weapon") is not None
    if not thing or phrase.members:
        return False
    meaning = meaning_of(frame.sense)
    return meaning.speech or frame.sense in {"agree", "extend", "violate", "terminate"}


def _arabic_topic(frame: Frame, parsed: Parsed) -> Phrase | None:
    """The phrase before the verb, if it is this clause's own (SVO, «وكان الجيش أعلن»)."""
    items, words = parsed.items, parsed.words
    for k in range(frame.at - 1, max(frame.at - REACH, -1), -1):
        item = items[k]
        if isinstance(item, Phrase):
            if item.prep:
                continue
            return item if _topic_place(parsed, k) else None
        if item.is_sense("relative"):
            frame.antecedent = True
            frame.clausal = _is_clausal(item, parsed)
            return _antecedent(parsed, k)
        if is_edge(item, words) or is_mark(item, words, ","):
            return None
        if verb_sense(item) is not None and not item.is_sense("auxiliary"):
            return None
        if item.bits & CONJ and not item.is_sense("auxiliary"):
            return None
    return None


def _topic_place(parsed: Parsed, at: int) -> bool:
    """A topic opens its clause: nothing before it but edges, auxiliaries or a conjunction."""
    if at == 0:
        return True
    phrase = parsed.items[at]
    if isinstance(phrase, Phrase) and phrase.conj:
        return True
    before = parsed.items[at - 1]
    if isinstance(before, Phrase):
        return bool(before.prep) and _topic_place(parsed, at - 1)
    if before.is_sense("auxiliary", "comp", "relative", "conj_clause", "recall", "negator"):
        return True
    if verb_sense(before) is not None:
        return False
    return is_edge(before, parsed.words) or before.kind in {"mark", "time"} or at == 1


# ------------------------------------------------------------ Russian


def _russian(frame: Frame, parsed: Parsed) -> None:
    subject = _left(frame, parsed, nominative=True)
    if subject is None and not frame.antecedent:
        subject = _russian_after(frame, parsed)
    if subject is None:
        subject = _shared_subject(frame, parsed)
    frame.subject = subject
    _russian_cases(frame, parsed)
    _prepositions(frame, parsed, frame.at + 1)
    if frame.passive:
        _turn_passive(frame, "ins")


def _russian_after(frame: Frame, parsed: Parsed) -> Phrase | None:
    items, words = parsed.items, parsed.words
    for k in range(frame.at + 1, min(frame.at + REACH, len(items))):
        item = items[k]
        if isinstance(item, Phrase):
            if not item.prep and item.bits & CASES & NOM:
                only_thing = not item.bits & ACC or _is_actor(item)
                return item if only_thing else None
            continue
        if is_edge(item, words) or is_mark(item, words, ",.!?") or verb_sense(item) is not None:
            return None
    return None


def _is_actor(phrase: Phrase) -> bool:
    return bool(phrase.names) or phrase.sense("organ", "office", "generic") is not None


def _russian_cases(frame: Frame, parsed: Parsed) -> None:
    items, words = parsed.items, parsed.words
    for k in range(frame.at + 1, min(frame.at + REACH, len(items))):
        item = items[k]
        if isinstance(item, Phrase):
            if item.prep or item is frame.subject:
                continue
            _by_case(frame, item)
            continue
        if is_edge(item, words) or is_mark(item, words, ".!?") or verb_sense(item) is not None:
            break
    if frame.object is None:
        _object_before(frame, parsed)


def _by_case(frame: Frame, phrase: Phrase) -> None:
    bits = phrase.bits & CASES
    if (not bits or bits & ACC) and frame.object is None:
        frame.object = phrase
    elif bits & INS:
        frame.preps.setdefault("ins", []).append(phrase)
    elif bits & DAT:
        frame.preps.setdefault("dat", []).append(phrase)
    elif bits & GEN:
        if frame.object is None:
            frame.object = phrase
        else:
            frame.preps.setdefault("gen", []).append(phrase)


def _object_before(frame: Frame, parsed: Parsed) -> None:
    """«Огонь прекращают стороны»: the object may open the clause."""
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if not item.prep and item is not frame.subject and item.bits & ACC:
                frame.object = item
            return
        if is_edge(item, parsed.words) or verb_sense(item) is not None:
            return
