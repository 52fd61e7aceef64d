"""Called upon: who stands behind a verb of speech as its object, not as who speaks."""

from hudna.packs.features import CONJ, DET, FEM, PLURAL
from hudna.reading.antecedents import antecedent
from hudna.reading.frames import Frame, Parsed
from hudna.reading.objects_apart import is_led_on
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.speech import PLAIN, can_speak, is_joint
from hudna.text.clitics import ARTICLE

__all__ = ["accuse_by_noun", "call_upon", "take_up_antecedent"]


def call_upon(frame: Frame, parsed: Parsed, referents: Referents) -> None:
    """«ودعا الطرفين إلى», «призвала стороны»: who is called upon does not call.

    What cannot speak is an object as well.
    """
    subject = frame.subject
    if subject is None or frame.inherited or frame.clausal or subject.first < frame.first:
        return
    alone = frame.object is None and frame.entry.roles.get("recipient") == ["object"]
    alone = alone and not _names_stranger(subject, parsed)
    joint = is_joint(subject) and frame.meaning.demands
    wanted = joint or alone
    if _reports(frame, subject):
        return
    if wanted or (not can_speak(subject) and _known_thing(subject)):
        frame.object = frame.object if frame.object is not None and not wanted else subject
        frame.subject = None
    elif parsed.sentence.language == "ar":
        _call_forces(frame, parsed, referents)


def _reports(frame: Frame, subject: Phrase) -> bool:
    """«أفادت تقارير بكذا», «وأضاف البيان أن»: reports and statements tell, whoever spoke before."""
    known = bool(subject.actors) or bool(subject.bits & DET)
    return known and bool(subject.told & CHANNEL) and frame.sense in PLAIN


CHANNEL = bits_of("channel")


def _names_stranger(subject: Phrase, parsed: Parsed) -> bool:
    """«اتهم قائد ميداني مجموعات محلية بكذا»: behind an office unknown words are the object."""
    if subject.sense("office") is None:
        return False
    at = parsed.place_of(subject)
    for item in parsed.items[at + 1 : at + 1 + STRANGE] if at >= 0 else []:
        if isinstance(item, Phrase):
            return False
        if item.kind == "x" and not item.preposition:
            return True
        if not item.is_sense("prep"):
            return False
    return False


FORCES = frozenset({"armed_group", "armed_forces"})
ASKING = frozenset({"to", "b"})


def _call_forces(frame: Frame, parsed: Parsed, referents: Referents) -> None:
    """«أعلنت الحكومة هدنة، وطالبت قوات كذا بالانسحاب»: who spoke before calls upon the forces.

    Only behind "and", of a verb that agrees with who spoke, and of forces alone.
    """
    forces = frame.subject
    if frame.sense != "demand" or not frame.bits & CONJ or frame.object is not None:
        return
    if forces is None or frame.inherited or len(forces.actors) > 1 or forces.first < frame.first:
        return
    at = parsed.place_of(forces)
    if at < 0 or not is_led_on(at + 1, parsed, ASKING):
        return
    armed = _is_feminine(frame, forces, parsed, referents)
    armed = armed or any(referents.kind_of(each) in FORCES for each in forces.actors)
    armed = armed or forces.sense("generic", "band") is not None
    several = forces.sense("office") is not None and forces.bits & PLURAL and frame.bits & FEM
    if (armed or several) and _spoke_before(frame, forces, parsed):
        frame.object, frame.subject = forces, None


def _is_feminine(frame: Frame, state: Phrase, parsed: Parsed, referents: Referents) -> bool:
    """«رفض الرئيس العرض ودعا روسيا إلى»: states without an article are no "he" that calls."""
    only = [referents.kind_of(each) for each in state.actors] == ["state"]
    bare = not parsed.words.forms[state.first].startswith(ARTICLE)
    return only and bare and not state.senses and not frame.bits & FEM


def _spoke_before(frame: Frame, forces: Phrase, parsed: Parsed) -> bool:
    """Whether another one, with whom the verb agrees, is told to act before in the sentence."""
    for other in reversed(parsed.frames):
        subject = other.subject
        if other.at >= frame.at or other.form != "finite" or other.above is not None:
            continue
        if subject is None or other.inherited or not subject.actors:
            continue
        same = bool(set(subject.actors) & set(forces.actors))
        return not same and not (other.bits ^ frame.bits) & FEM
    return False


STRANGE = 3
"""Items after an office among which an unknown object stands."""


def _known_thing(phrase: Phrase) -> bool:
    return bool(phrase.senses) and not phrase.names and not phrase.state_actors


def accuse_by_noun(frame: Frame, parsed: Parsed) -> None:
    """«بعد اتهام أسمرة الجيش بقصف …», «رد باتهام الجماعة بقصف …»: who accuses, and whom."""
    noun = parsed.items[frame.at]
    if not isinstance(noun, Phrase) or not noun.genitives or not noun.genitives[0].actors:
        return
    after = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    if isinstance(after, Phrase) and not after.prep and after.actors:
        frame.object = after
    elif noun.prep == "b":
        before = [e for e in parsed.items[: frame.at] if isinstance(e, Phrase) and not e.prep]
        if before and can_speak(before[-1]):
            frame.object, frame.subject, frame.inherited = noun.genitives[0], before[-1], True


def _has_own(frame: Frame, parsed: Parsed) -> bool:
    """«X, whose government accused them of …»: an object right behind the verb."""
    thing = frame.object
    behind = parsed.items[frame.at + 1] if frame.at + 1 < len(parsed.items) else None
    return parsed.sentence.language == "en" and thing is not None and thing is behind


def take_up_antecedent(frame: Frame, parsed: Parsed) -> None:
    """«X, which the army accused of shelling Y», «التي اتهمها»: whom the relative takes up."""
    if frame.sense != "accuse" or frame.form != "finite" or frame.passive or frame.inherited:
        return
    at = parsed.place_of(frame.subject) if frame.subject is not None else -1
    first = min(at, frame.at) if at >= 0 else frame.at
    relative = parsed.items[first - 1] if first else None
    if isinstance(relative, Phrase) or relative is None or not relative.is_sense("relative"):
        return
    taken = antecedent(parsed, first - 1)
    if taken is None or taken is frame.subject or _has_own(frame, parsed):
        return
    frame.object = taken
