"""Sentences that go on with an arrangement by a pronoun, or tell of nothing but its length.

"It was to expire on Monday but was extended until 3 June", «Оно действует с полудня», «ومدتها ستون
يوما», «Договорились о нём участники …». Such a sentence only adds to an arrangement that the text
has named: the mention is weak.
"""

from hudna.packs.features import SUFFIX
from hudna.reading.frames import Frame, Parsed
from hudna.reading.gathering import Item
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_anaphora import COVERING, LIFE, is_clock
from hudna.reading.truce_exclusions import is_left_out
from hudna.reading.truce_mentions import Act, TruceMention, doers, told_by
from hudna.reading.units import Unit

__all__ = ["spoken_on"]


def spoken_on(parsed: Parsed, segment_kind: str, number: int) -> list[TruceMention]:
    """The truce spoken of before: "It was to expire on Monday but was extended until 3 June".

    Such a sentence only adds to an arrangement that the text has named (the mention is weak).
    """
    clocked = any(is_clock(time) or time.role == "since" for time in parsed.times)
    told = [
        frame
        for frame in parsed.frames
        if frame.form != "noun" or frame.sense == "exclude"
        if _is_spoken_on(frame, parsed, clocked=clocked)
    ]
    made = [frame for frame in parsed.frames if _is_made(frame, parsed)]
    if told or made:
        told = told or made
        mention = told_by(told[0], (told[0].first, told[0].last), parsed, segment_kind, number)
        mention.acts.extend(Act(f.sense, f, modality_of(f), _makers(f, made)) for f in told)
    elif clocked and (first := _length_told(parsed)) is not None:
        mention = TruceMention(
            parsed=parsed,
            sentence=number,
            segment_kind=segment_kind,
            kind="ceasefire",
            quote=parsed.words.span(first.first, first.last),
            first=first.first,
            last=first.last,
            item=0,
            definite=True,
        )
    elif charged := _charged(parsed):
        mention = told_by(charged, (charged.first, charged.last), parsed, segment_kind, number)
        mention.acts.append(Act("violate", charged, "happened", []))
    else:
        return []
    mention.weak = mention.definite = True
    mention.why.append("truces.spoken-on")
    return [mention]


def _charged(parsed: Parsed) -> Frame | None:
    """«Accused each other of violations», «تبادلا الاتهامات بخرقها»: of the truce told of."""
    if not parsed.told() & BREACH or not parsed.told() & CHARGE:
        return None
    return next((f for f in parsed.frames if f.sense == "violate" and _is_charge(f, parsed)), None)


def _is_charge(frame: Frame, parsed: Parsed) -> bool:
    noun = parsed.items[frame.at]
    if frame.form != "noun" or not isinstance(noun, Phrase) or modality_of(frame) != "happened":
        return False
    if noun.genitives or noun.unknown is not None or noun.states or "of" in frame.preps:
        return False  # "violations of the law of war"
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    of = behind.sense("prep") if isinstance(behind, Unit) else None
    if of is not None and of.entry.fields.get("prep") == "of":
        return False
    return any(above.sense == "accuse" for above in frame.chain())


BREACH, CHARGE = bits_of("violate"), bits_of("accuse")


def _makers(frame: Frame, made: list[Frame]) -> list[str]:
    return doers(frame) if frame in made or frame.sense in KEEPING - LIFE else []


def _is_spoken_on(frame: Frame, parsed: Parsed, *, clocked: bool) -> bool:
    """Whether a verb tells of what only a pronoun, or nothing, stands for."""
    if frame.sense in KEEPING and _is_done_to_it(frame, parsed):
        return True
    ahead = frame.future and frame.subject is not None and bool(parsed.times)
    if frame.sense in COVERING and _leaves_out(frame, parsed):
        return True
    if frame.form == "noun":
        return False
    if frame.sense in COVERING or ((clocked or ahead) and frame.sense in LIFE):
        return _is_pronominal(frame) and not _is_of_stranger(frame, parsed)
    bare = frame.form == "finite" and frame.object is None and _opens(frame, parsed)
    if bare and frame.sense == "collapse" and frame.subject is not None:
        return _is_pronominal(frame)
    lasts = (clocked or bare) and frame.sense in LASTING and frame.subject is not None
    return lasts and _is_pronominal(frame)


def _opens(frame: Frame, parsed: Parsed) -> bool:
    """As "It has largely held": nothing but a pronoun and words that help stand before a verb."""
    before = parsed.items[: frame.at]
    return all(
        item.told & PRONOUN if type(item) is Phrase else item.told & HELPING for item in before
    )


HELPING = bits_of("adverb", "auxiliary", "hedge", "negator", "pronoun")


def _leaves_out(frame: Frame, parsed: Parsed) -> bool:
    """As "X is not covered", «X под него не подпадает», «ولا تشمله»: of the truce of before."""
    if frame.sense == "exclude" and _is_exception(frame, parsed):
        return True
    if frame.negated != (frame.sense == "include") or frame.form != "finite":
        return False
    who = frame.subject or frame.object
    if who is None or not who.actors:
        return False
    if frame.passive and frame.object in {None, who} and not frame.preps:
        return True
    if parsed.sentence.language == "ar" and frame.at <= PAIR and frame.object is None:
        return parsed.place_of(who) > frame.at  # «ولا تشمل تنظيم كذا»
    near = parsed.items[max(frame.at - PAIR - 1, 0) : frame.at + PAIR]
    whole = frame.object is not None and frame.object.told & ~PRONOUN == 0 and frame.object.told > 0
    return whole or any(_is_for_it(item) for item in near)  # "X is not part of it"


def _is_exception(frame: Frame, parsed: Parsed) -> bool:
    """As "The exceptions are X and Y", «Исключение сделано для X», "X was pointedly excluded"."""
    if frame.form == "noun":
        return frame.at == 0 and any(phrase.actors for phrase in parsed.phrases())
    return frame.form == "finite" and not frame.negated and is_left_out(frame, parsed)


def _is_for_it(item: Item) -> bool:
    """A pronoun behind a preposition: «под него», "by it", «منه»."""
    if isinstance(item, Phrase):
        return bool(item.prep) and item.told & PRONOUN > 0 and not item.names
    return _is_it(item)


def _is_done_to_it(frame: Frame, parsed: Parsed) -> bool:
    """«وخرقتها المدفعية مرتين», "both sides broke it within hours": the pronoun is the truce."""
    if frame.sense == "extend" and frame.form != "finite":
        return False
    if frame.sense == "terminate" and not (parsed.times or "free" in frame.entry.fields):
        return False
    if frame.sense == "reject" and _is_bare_refusal(frame, parsed):
        return True
    if parsed.sentence.language == "ar":
        return frame.form == "finite" and bool(frame.bits & SUFFIX)
    thing = frame.object
    return thing is not None and thing.told > 0 and thing.told & ~PRONOUN == 0


def _is_bare_refusal(frame: Frame, parsed: Parsed) -> bool:
    """As "Putin has so far refused": of what the sentence before asked for."""
    who = frame.subject
    bare = frame.object is None and not frame.preps and frame.form == "finite"
    if not bare or who is None or not who.actors or frame.negated:
        return False
    behind = [item for item in parsed.items[frame.at + 1 :] if item is not who]
    return not behind or behind[0].kind == "mark"


def _is_of_stranger(frame: Frame, parsed: Parsed) -> bool:
    """«Операция „Щит“ началась», «Дожди в регионе начнутся», "Rains begin": of another thing."""
    if frame.subject is not None or frame.form != "finite" or parsed.sentence.language == "ar":
        return False
    before = parsed.items[: frame.at]
    if len(before) < PAIR and parsed.sentence.language == "ru":
        return False  # «Официально вступило в силу»
    if parsed.sentence.language == "en" and not any(item.told & PRONOUN for item in before):
        return not _opens(frame, parsed)  # "Flights to the island were suspended"
    if not before or any(isinstance(item, Unit) and item.verb for item in before):
        return False
    first = before[0]
    if isinstance(first, Phrase):
        return not first.prep and not first.told & PRONOUN
    return first.kind == "x"


PAIR = 2
KEEPING = frozenset({"extend", "induce", "reject", "respect", "terminate", "violate"})
"""What is done to a truce, and not to somebody, where only a pronoun says to what."""
LASTING = frozenset({"hold"})
SHORT = 9
"""Items of a sentence that tells of nothing but a length: «Срок – 30 дней», "It is for a week"."""


def _length_told(parsed: Parsed) -> Item | None:
    """What a sentence opens with that names nobody and nothing, and tells of how long it is."""
    items = parsed.items
    lasting = [time for time in parsed.times if time.type == "DURATION"]
    if len(items) > SHORT or len(parsed.times) != 1 or not lasting:
        return None
    if "X" in (lasting[0].value or ""):
        return None
    bare = lasting[0].role not in {"duration", "extension"}
    for item in items:
        if isinstance(item, Phrase):
            if item.told & ~(HELD | PRONOUN) or item.names or item.unknown is not None:
                return None
        elif item.verb is not None and not item.told & HELD:
            return None
    dashed = any(item.mark in "-—–" for item in items)
    return None if bare and not dashed else items[0]


HELD, PRONOUN = bits_of("hold"), bits_of("pronoun")


def _is_pronominal(frame: Frame) -> bool:
    """Whether nothing but a pronoun, or nothing at all, stands for what it speaks of."""
    phrases = [p for p in (frame.subject, frame.object) if p is not None]
    if frame.sense in COVERING:
        phrases = phrases[:1]
    own = ("pronoun", "hold", "enter_force")  # «действие его», «بدأ سريانه»
    return all(p.sense(*own) is not None for p in phrases)


MAKING = frozenset({"agree", "accept", "extend"})


def _is_made(frame: Frame, parsed: Parsed) -> bool:
    """«Договорились о нём X и Y», "X and Y agreed to it", «اتفق عليها الطرفان»: who made it."""
    if frame.sense not in MAKING or frame.form != "finite" or not doers(frame):
        return False
    thing = frame.object
    if thing is not None and thing.told & ~PRONOUN:
        return False
    if frame.sense == "accept" and thing is None and not frame.preps and _says_yes(frame, parsed):
        return True
    held = (phrase for prep in ("to", "on", "about") for phrase in frame.preps.get(prep, ()))
    if any(phrase.told and phrase.told & ~PRONOUN == 0 for phrase in held):
        return True
    near = parsed.items[max(frame.at - REACH, 0) : frame.at + 3]
    return any(isinstance(item, Unit) and _is_it(item) for item in near)


def _says_yes(frame: Frame, parsed: Parsed) -> bool:
    """«Правительство дало согласие ещё в пятницу»: to nothing that the sentence names."""
    if frame.negated or frame.future or frame.hypothetical or frame.inherited:
        return False
    return not any(
        isinstance(item, Phrase) or item.verb is not None for item in parsed.items[frame.at + 1 :]
    ) and all(f.at >= frame.at for f in parsed.frames)


REACH = 9
"""Items from what a clause opens with to its verb."""


def _is_it(item: Unit) -> bool:
    """A pronoun with its preposition, as one word: «о нём», «عليها»."""
    adverb = item.sense("adverb") if item.told & ADVERB else None
    return adverb is not None and "it" in adverb.entry.fields


ADVERB = bits_of("adverb")
