"""Russian word order: what endings tell where place tells nothing.

«Обвинило силы Х.», «обвинили Ереван»: the verb's number shows that what stands behind it is no
subject; «сложить оружие отказались»: what is refused may stand before the refusal.
"""

from hudna.packs.features import ACC, CASES, GEN, INF, NOM, PLURAL
from hudna.reading.frames import Frame, Parsed, is_edge
from hudna.reading.inset_scopes import gerund_end
from hudna.reading.phrases import Phrase
from hudna.reading.relatives_ru import is_actor
from hudna.reading.role_search import REACH, can_act
from hudna.reading.senses import bits_of
from hudna.reading.units import NO_MARK, Unit

__all__ = [
    "actor_before",
    "behind_thing",
    "beside_gerund",
    "closes_for_stranger",
    "disagrees",
    "doer_ahead",
    "infinitive_before",
    "is_town",
    "strikes_ahead",
    "take_behind",
    "teller_behind",
]


def disagrees(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase that may be the object cannot be the subject, by number.

    Several do not act in a verb of one, nor one town or country in a verb of several.
    """
    if frame.form != "finite" or frame.passive or phrase.members or not phrase.bits & ACC:
        return False
    if phrase.bits & CASES == CASES:
        return False  # «Роке», «Минобороны»: no ending tells
    if phrase.bits & PLURAL:
        return not frame.bits & PLURAL
    if not frame.bits & PLURAL or phrase.bits & CASES != NOM | ACC:
        return False
    return any(name.entry.sort in {"metonym", "place"} for name in phrase.names)


def is_town(phrase: Phrase) -> bool:
    """Whether a name is of a place, also where it can stand for who rules there."""
    sorts = {name.entry.sort for name in phrase.names}
    return bool(sorts) and sorts <= {"metonym", "place"}


def take_behind(frame: Frame) -> None:
    """«Подорвались двое солдат», «начался штурм»: such a verb has no object, but a subject."""
    behind = frame.object if "objectless" in frame.entry.fields else None
    if behind is not None and (frame.subject is None or frame.inherited):
        frame.subject, frame.object, frame.inherited = behind, None, False


def doer_ahead(frame: Frame, thing: Phrase, parsed: Parsed) -> Phrase | None:
    """«Армянская сторона перемирие не соблюдает»: who acts, and then the thing that is acted on.

    The thing alone might be the subject of its verb; right before it stands who can act.
    """
    if frame.form != "finite" or frame.passive or thing.first > frame.first:
        return None
    kept = frame.sense in KEEPING and not (thing.names or thing.states)  # «режим не соблюдают»
    if not thing.bits & ACC or thing.members or (is_actor(thing) and not kept):
        return None
    for item in reversed(parsed.items[: max(parsed.place_of(thing), 0)]):
        if isinstance(item, Phrase):
            acts = not item.prep and item.bits & CASES & NOM and _can_do(item)
            alone = item.names and not (item.bits & PLURAL or item.members)
            apart = alone and bool(frame.bits & thing.bits & PLURAL)  # «речь Х. самолёты бомбили»
            return item if acts and not apart else None
        if not isinstance(item, Unit) or item.mark != NO_MARK or not item.is_sense("adverb"):
            return None
    return None


def actor_before(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«…, крыло, «Бригады X», отложило, сославшись»: a gerund alone is of who was named before."""
    for at in range(frame.at - 1, -1, -1):
        item = parsed.items[at]
        if isinstance(item, Phrase):
            named = item.names or any(each.names for each in item.genitives)
            source = at and parsed.items[at - 1].told & ATTRIBUTING
            acts = item.bits & CASES & NOM and is_actor(item) and not source
            if not item.prep and named and acts:
                return item
        elif item.mark in {";", ".", ":"} or item.is_sense("comp"):
            return None
    return None


ATTRIBUTING = bits_of("according", "citing")


def behind_thing(frame: Frame, thing: Phrase, parsed: Parsed) -> Phrase | None:
    """«Нарушили перемирие боевики»: what is acted on, and right behind it who acts."""
    at = parsed.place_of(thing) + 1
    doer = parsed.items[at] if 0 < at < len(parsed.items) else None
    if frame.form != "finite" or frame.passive or not isinstance(doer, Phrase) or doer.prep:
        return None
    if not thing.bits & ACC or thing.members or is_actor(thing) or not _can_do(doer):
        return None
    if thing.told & PLACE_HEAD and all(map(is_town, doer.members or [doer])):
        return None  # «обстреляли сёла А и Б»: what the places are called
    several = bool(doer.bits & PLURAL) or bool(doer.members)
    same = several is bool(frame.bits & PLURAL)
    sure = doer.bits & CASES & (NOM | GEN) == NOM or doer.bits & CASES == CASES
    return doer if same and sure else None


def _can_do(phrase: Phrase) -> bool:
    return is_actor(phrase) or bool(phrase.told & PEOPLE)


PLACE_HEAD = bits_of("place_head")
KEEPING = frozenset({"respect", "violate", "extend", "terminate"})
PEOPLE = bits_of("party_word", "anaphor", "casualty_who", "pronoun")
GOVERNING = frozenset({"reject", "accept", "agree", "promise", "intend"})


def infinitive_before(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    """«Вести переговоры стороны отказались»: what the verb governs stands before it, or None."""
    if frame.form != "finite" or frame.sense not in GOVERNING:
        return None
    items, at = parsed.items, frame.at
    if any(e.bits & INF for e in items[at + 1 : at + NEAR] if not isinstance(e, Phrase)):
        return None
    for k in range(at - 1, max(at - REACH, -1), -1):
        item = items[k]
        if isinstance(item, Phrase):
            continue
        if item.verb is not None and item.bits & INF:
            return (k, at)
        if item.mark or item.finite or is_edge(item, parsed.words):
            return None
    return None


NEAR = 3


def teller_behind(frame: Frame, parsed: Parsed) -> Phrase | None:
    """Who tells, where he stands behind his verb though others stand before it."""
    return _closing_teller(frame, parsed) or _told_to_outlet(frame, parsed)


def _closing_teller(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«… в деревне, удерживаемой X, сообщила группа Y»: who tells stands behind the verb.

    Only where a comma stands before it, and nothing behind the verb but who can be no object.
    """
    if frame.form != "finite" or not frame.meaning.speech or frame.meaning.demands:
        return None
    comma, behind = parsed.items[frame.at - 1], parsed.items[frame.at + 1 : frame.at + 3]
    if frame.at < AFTER_CLAUSE or comma.mark != "," or len(behind) < 2:  # noqa: PLR2004
        return None
    teller, closing = behind
    if not isinstance(teller, Phrase) or closing.mark not in {".", ","} or teller.prep:
        return None
    case = teller.bits & CASES
    own = case and case & NOM and (not case & ACC or _is_outlet(teller)) and can_act(teller)
    return teller if own and not (frame.bits ^ teller.bits) & PLURAL else None


def _is_outlet(phrase: Phrase) -> bool:
    """A newspaper or agency whose name no ending tells: «Reuters», «France 24»."""
    sorts = {name.entry.sort for name in phrase.names}
    return sorts == {"source"} and phrase.bits & CASES == CASES


def _told_to_outlet(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«AP заявил пресс-секретарь»: an outlet is told, where somebody stands behind the verb."""
    if frame.form != "finite" or frame.passive or not frame.meaning.speech or not frame.at:
        return None
    around = [parsed.items[frame.at - 1], *parsed.items[frame.at + 1 : frame.at + 3]]
    phrases = [each for each in around if isinstance(each, Phrase) and not each.prep]
    teller = next((each for each in phrases if each.first > frame.first and each.told), None)
    outlet = phrases[0] if phrases else None
    if outlet is None or teller is None or outlet is teller or not _is_outlet(outlet):
        return None
    if outlet.first > teller.first or not teller.bits & NOM:
        return None
    return teller if teller.sense("office") is not None and can_act(teller) else None


def closes_for_stranger(frame: Frame, parsed: Parsed) -> bool:
    """«…, сообщает Ведомый вестник»: who tells stands behind the verb, under an unknown name."""
    if frame.form != "finite" or frame.passive or not frame.meaning.speech or frame.at < 1:
        return False
    comma, behind = parsed.items[frame.at - 1], parsed.items[frame.at + 1 : frame.at + 3]
    behind = [each for each in behind if each.mark != '"']
    if comma.mark != "," or frame.meaning.demands or not behind or frame.bits & PLURAL:
        return False
    stranger = behind[0]
    unknown = stranger.kind == "x"
    if isinstance(stranger, Phrase):
        unknown = not (stranger.prep or stranger.actors or stranger.names or stranger.told)
    return unknown and parsed.words.capital[stranger.first]


def beside_gerund(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Пресс-служба сообщила, что *армия*, нарушив режим, начала обстрел»: who stands beside."""
    if frame.at < 2 or gerund_end(frame, parsed) is None:  # noqa: PLR2004
        return None
    actor = parsed.items[frame.at - 2]
    if not isinstance(actor, Phrase) or actor.prep or not actor.bits & NOM:
        return None
    return actor if is_actor(actor) else None


AFTER_CLAUSE = 3


def strikes_ahead(frame: Frame, phrase: Phrase, parsed: Parsed) -> bool:
    """«Лагерь бомбили самолёты»: arms behind the verb, and before it what they struck."""
    before = parsed.items[frame.at - 1] if frame.at else None
    armed = frame.meaning.event == "attack" and phrase.told & WEAPON and phrase.bits & PLURAL
    if not armed or not frame.bits & PLURAL or type(before) is not Phrase or before.prep:
        return False
    return before.told & STRUCK > 0 and not before.bits & PLURAL


WEAPON, STRUCK = bits_of("weapon"), bits_of("place_head", "target_object")
