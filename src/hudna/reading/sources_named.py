"""Sources named: whose words "according to", «по словам», «بحسب» make the words beside them."""

from hudna.packs.features import CASES, DAT, GEN, PLURAL
from hudna.reading.drafts import Speaker
from hudna.reading.frames import Parsed
from hudna.reading.holders import holder_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.speakers import Talk, speakers_of
from hudna.reading.speech import can_speak
from hudna.reading.titles import is_rank

__all__ = ["named_after"]


def named_after(at: int, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """Who stands after the word: its phrase, or the owner of the statement behind it."""
    phrases: list[Phrase] = []
    for each in parsed.items[at + 1 : at + 4]:
        if isinstance(each, Phrase):
            phrases.append(each)
        elif each.kind == "mark":
            break
    if len(phrases) > 1 and (
        _is_told_first(phrases[0], phrases[1], talk) or _is_his_body(phrases[0], phrases[1], talk)
    ):
        phrases = phrases[1:]
    for phrase in phrases:
        if found := _named_by(phrase, parsed, talk):
            return found
        if not phrase.sense("channel"):
            return []
    return []


def _is_told_first(told: Phrase, speaker: Phrase, talk: Talk) -> bool:
    """«Как заявил журналистам Песков»: the press in the dative, and behind it who tells it."""
    if told.prep or told.bits & CASES != DAT or speaker.first != told.last:
        return False
    media = any(talk.referents.kind_of(actor) == "media" for actor in told.actors)
    named = speaker.prep == "in" or (not speaker.prep and speaker.bits & CASES != GEN)
    return (media or told.told & GENERIC > 0) and named and can_speak(speaker)


def _is_his_body(body: Phrase, person: Phrase, talk: Talk) -> bool:
    """«По мнению главы турецкого Генштаба Метина Гюрака»: whose body it is stands behind it."""
    beside = person.first == body.last and not person.prep
    return beside and [talk.referents.kind_of(a) for a in person.actors] == ["person"]


GENERIC = bits_of("generic")


def _named_by(phrase: Phrase, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """A government by its seat, whoever spoke last by his rank, the holder of an office."""
    if seated := _seated(phrase, parsed, talk):
        return seated
    if owners := _owners(phrase):
        return [found for each in owners for found in speakers_of(each, parsed, talk)]
    person = holder_of(phrase, parsed, talk.referents)
    if person is None and _is_bare_rank(phrase) and talk.last is not None:
        return [talk.last]
    found = speakers_of(person or phrase, parsed, talk)
    deed = phrase.told & DEEDS  # "citing Israeli violations"
    if not found and not deed and len(phrase.state_actors) == 1:  # «وبحسب الرواية الأرمينية»
        span = parsed.words.span(phrase.first, phrase.last)
        return [Speaker(phrase.state_actors[0], None, span)]
    return found


def _owners(phrase: Phrase) -> list[Phrase]:
    """«Согласно данным *Пакистана*», "reports by the army": whose the reports are."""
    generic = phrase.entry("generic") if phrase.told & GENERIC and not phrase.names else None
    if generic is None or generic.fields.get("group") != "reports":
        return []
    return [each for each in phrase.genitives if each.actors and each.prep in OWNING]


OWNING = frozenset({"", "of", "by"})
DEEDS = bits_of(
    "violate", "attack", "shelling", "air_strike", "drone_strike", "obstruct", "movement"
)


def _seated(phrase: Phrase, parsed: Parsed, talk: Talk) -> list[Speaker]:
    """«Как утверждают в Бишкеке»: a capital in a place is its government."""
    names = [name for name in phrase.head.names if name.entry.sort == "metonym"]
    if phrase.prep != "in" or phrase.actors or not names:
        return []
    actor, _ = talk.referents.best_actor(names)
    return [Speaker(actor, None, parsed.words.span(phrase.first, phrase.last))] if actor else []


def _is_bare_rank(phrase: Phrase) -> bool:
    """«По словам генерала»: a rank alone is whoever spoke last."""
    bare = not (phrase.actors or phrase.genitives or phrase.states or phrase.unknown)
    return bare and is_rank(phrase) and not phrase.bits & PLURAL
