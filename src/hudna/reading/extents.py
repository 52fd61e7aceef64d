"""Extents of an alleged act: how often it was done, and where."""

from hudna.packs.features import CONJ
from hudna.reading.attacks import is_suffered
from hudna.reading.coordination import is_and
from hudna.reading.frames import Frame, Parsed, is_edge
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Amount, Counted
from hudna.reading.reached_counts import reached
from hudna.reading.role_search import leftwards
from hudna.reading.units import Unit

__all__ = [
    "LOCATIVE",
    "count_of",
    "counts_a_part",
    "counts_arms",
    "is_of_a_part",
    "places_of",
]

LOCATIVE = ("in", "on", "at", "near", "b", "inside", "over", "loc", "against")
COUNT_REACH = 3
"""Words between a number and what it counts («50 воздушных ударов»)."""
OFTEN_REACH = 12
"""Words between a breach and how often it happened ("broke the truce with … 300 times")."""
PLACE_REACH = 8
"""Items after an act among which its place stands."""


def count_of(frame: Frame, parsed: Parsed, amounts: list[Counted]) -> Amount | None:
    """The number in or right before what it counts, or how often it was done."""
    item = parsed.items[frame.at]
    spans = [(item.first, item.last)]
    inside_it = isinstance(item, Phrase) and item.prep in LOCATIVE  # «قتل 230 في هذه الخروق»
    counted = _armed_with(frame, parsed) if frame.form == "noun" else _counted_by(frame, parsed)
    spans.extend((each.first, each.last) for each in counted)
    for first, last in spans:
        for each in reversed(amounts):
            inside = first < each.last <= last  # «почти три тысячи нарушений»
            no = each.often or each.whole or inside_it
            before = 0 <= first - each.last <= COUNT_REACH and not no
            if inside or (before and _unbroken(parsed, each.last, first)):
                return each.amount
    for each in sorted(amounts, key=lambda other: abs(other.first - item.first)):
        near = each.often and abs(each.first - item.last) <= OFTEN_REACH
        if near and not _is_of_another(frame, each, parsed):
            return each.amount
    return reached(frame, parsed, amounts)


def counts_arms(frame: Frame, parsed: Parsed) -> bool:
    """«Fired 12 rockets», «سقوط 200 قذيفة»: a number of arms, not of acts."""
    counted = _armed_with(frame, parsed) if frame.form == "noun" else [frame.object]
    return any(each is not None and each.sense("weapon") is not None for each in counted)


def _is_of_another(frame: Frame, often: Counted, parsed: Parsed) -> bool:
    """«Shelled a hospital and broke the truce 17 times»: how often the nearer act was done."""
    ahead = often.first < parsed.items[frame.at].first
    return any(
        (other.at < frame.at if ahead else other.at > frame.at)
        and (other.sense == "violate" or other.meaning.event == "attack")
        and parsed.items[other.at].first < often.first
        for other in parsed.frames
    )


def counts_a_part(frame: Frame, parsed: Parsed, amounts: list[Counted]) -> bool:
    """As "eleven of the violations": of a number told before, which is counted there."""
    item = parsed.items[frame.at]
    if not isinstance(item, Phrase) or item.prep not in PARTITIVE:
        return False
    return any(each.last == item.first and not each.often for each in amounts)


PARTITIVE = frozenset({"of", "from"})


def is_of_a_part(place: str, frame: Frame, parsed: Parsed, amounts: list[Counted]) -> bool:
    """«120 нарушений, 39 из них в Таизе»: where a part was counted, not all."""
    spots = (p.first for p in parsed.phrases() if _holds(p, place) and p.first >= frame.last)
    spot = next(spots, None)
    if spot is None:
        return False
    listed = any(  # «60 breaches, among them an air strike on A»: one of them was there
        p.prep == "including" and frame.last <= p.first <= spot for p in parsed.phrases()
    )
    return listed or any(frame.last <= e.first < spot and not e.often for e in amounts)


def _holds(phrase: Phrase, place: str) -> bool:
    return any(part.place == place for part in phrase.everything())


def _armed_with(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«سقوط 200 قذيفة», «пуск двух ракет»: the arms right behind the noun of an act."""
    for item in parsed.items[frame.at + 1 : frame.at + 1 + COUNT_REACH]:
        if isinstance(item, Phrase):
            armed = item.sense("weapon") is not None and not item.prep
            return [item] if armed else []
        if item.kind not in {"number", "x"}:
            return []
    return []


def _counted_by(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """«Made 30 raids», «нанесли 12 ударов»: the noun of the same act behind its verb."""
    thing = frame.object
    told = thing is not None and thing.sense("violate", "weapon") is not None
    found = [thing] if thing is not None and told else []
    for item in parsed.items[frame.at + 1 : frame.at + 1 + PLACE_REACH]:
        if isinstance(item, Phrase):
            if not item.prep and (item.sense(frame.sense) is not None or _is_deed(item, frame)):
                return [*found, item]
        elif is_edge(item, parsed.words) or item.verb is not None:
            break
    return found


def _is_deed(item: Phrase, frame: Frame) -> bool:
    """«Carried out 21 air strikes»: the object of a verb that means nothing without it."""
    return item is frame.object and any(each.meaning.event == "attack" for each in item.head.senses)


def _unbroken(parsed: Parsed, first: int, last: int) -> bool:
    """Whether nothing but words nobody knows, or a "possible", stands between number and noun."""
    between = [item for item in parsed.items if first <= item.first < last]
    return all(
        not isinstance(item, Phrase)
        and (item.kind == "x" or item.is_sense("modal_possible", "hedge"))
        for item in between
    )


def places_of(frame: Frame, parsed: Parsed) -> list[str]:
    """The places of the act: among its own phrases, else in the next one after it."""
    for phrase in _own_phrases(frame, parsed):
        if places := _placed(phrase) or _named_behind(phrase, parsed):
            return _with_joined(places, phrase, parsed)
    for each in parsed.items[frame.at + 1 : frame.at + 1 + PLACE_REACH]:
        if isinstance(each, Phrase):
            beside = not each.prep and not each.actors and each is parsed.items[frame.at + 1]
            if (beside or each.prep in LOCATIVE) and (places := _placed(each)):
                return _with_joined(places, each, parsed)
        elif is_edge(each, parsed.words) or (each.finite and (each.bits & CONJ or _reports(each))):
            break  # «начали они, заявили в Баку»: that is where it was said
    return _beside_victim(frame, parsed) or _opening(frame, parsed)


def _reports(unit: Unit) -> bool:
    return any(sense.meaning.speech for sense in unit.senses)


def _opening(frame: Frame, parsed: Parsed) -> list[str]:
    """«Под Чаукме авиация бомбила деревни»: in Russian where it was may open the clause."""
    told = frame.meaning.event == "attack" or frame.sense == "violate"
    if frame.form != "finite" or parsed.sentence.language != "ru" or not told:
        return []
    for k in leftwards(frame.at - 1, parsed):
        item = parsed.items[k]
        if not isinstance(item, Phrase):
            return []
        if item.prep in LOCATIVE and (places := _placed(item)):
            return places
    return []


def _named_behind(phrase: Phrase, parsed: Parsed) -> list[str]:
    """«Обстреляли города Барда и Тертер»: the names right behind a bare noun of places."""
    if phrase.sense("place_head") is None or phrase.genitives or phrase.names:
        return []
    at = parsed.place_of(phrase)
    behind = parsed.items[at + 1] if 0 <= at < len(parsed.items) - 1 else None
    named = isinstance(behind, Phrase) and not behind.prep and not behind.conj
    return _placed(behind) if named and isinstance(behind, Phrase) else []


def _with_joined(places: list[str], phrase: Phrase, parsed: Parsed) -> list[str]:
    """«على مطار معيتيقة وعلى حي السوق», "a depot in Crimea and a plant in Bryansk": all of them.

    Not one that stands in a clause of its own: "shelled X, and in Y killed two".
    """
    at, found = parsed.place_of(phrase), list(places)
    joined = bool(phrase.members) and not _placed(phrase.members[-1])  # "X and villages in Y"
    for k in range(at + 1, min(at + 1 + PLACE_REACH, len(parsed.items)) if at >= 0 else 0):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            joined = joined or item.conj
            more = _placed(item) if item.prep in _ALIKE or item.prep == phrase.prep else []
            more = more or _same_land(item, found)
            if not joined and item.prep in LOCATIVE and not item.conj and not item.actors:
                continue  # «у села А в районе Б и город В»: what the first one lies in
            if not joined or item.actors or (item.prep and not more) or _opens(k, parsed):
                break
            found += more
            joined = joined and not more
        elif is_and(item):
            joined = True
        elif not _is_passed(item, joined=joined):
            break
    return list(dict.fromkeys(found))


def _same_land(phrase: Phrase, beside: list[str]) -> list[str]:
    """«مدينتي بردا وترتر»: a small place listed with one of its own land needs no other sign."""
    if phrase.prep or phrase.actors or any(name.entry.sort != "place" for name in phrase.names):
        return []
    land = beside[-1].partition("-")[0]
    return [n.entry.id for n in phrase.names if n.entry.id.partition("-")[0] == land][:1]


_ALIKE = frozenset({"", *LOCATIVE})


def _opens(at: int, parsed: Parsed) -> bool:
    """Whether a verb stands behind the phrase, which is of its clause then."""
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    return isinstance(after, Unit) and after.verb is not None


def _is_passed(item: Unit, *, joined: bool) -> bool:
    """Whether a word between two that are joined is no edge: a time, a bare word, an article."""
    if item.verb is not None or item.kind == "mark" or item.is_sense("prep", "relative", "comp"):
        return False
    return joined or item.kind == "time"


def _beside_victim(frame: Frame, parsed: Parsed) -> list[str]:
    """«Its posts near X were attacked», «مواقعه في X تعرضت لقصف»: where who suffered it stands."""
    struck = frame.object if frame.passive else frame.subject
    if frame.form != "finite" or struck is None or not (frame.passive or is_suffered(frame)):
        return []
    at = parsed.place_of(struck)
    for each in parsed.items[at + 1 : frame.at] if 0 <= at < frame.at else ():
        if isinstance(each, Phrase) and each.prep in LOCATIVE and (places := _placed(each)):
            return places
    return []


INTO = ("to", "into", "in", "toward")
WAYS = {
    "withdraw": ("from",), "movement": INTO, "infiltration": INTO, "ground_assault": INTO,
}  # fmt: skip
"""Where somebody did not leave, or sent men to."""


def _own_phrases(frame: Frame, parsed: Parsed) -> list[Phrase]:
    own = [p for prep in WAYS.get(frame.sense, ()) for p in frame.preps.get(prep, [])]
    struck = frame.object if frame.object is not None and not frame.object.actors else None
    if struck is not None and frame.form != "noun":  # "shelled X and Y in the district of Z"
        own.append(struck)
    placed = [phrase for prep in LOCATIVE for phrase in frame.preps.get(prep, [])]
    own += sorted(placed, key=lambda each: each.first)  # «قرب قرية حاس في ريف إدلب»
    if frame.form == "noun":
        own += [e for e in frame.preps.get("l", ()) if not e.actors]  # «قصف لبلدة إسفارا»
    own += [each for each in (frame.object,) if each is not None]
    own += [e for e in frame.preps.get("toward", ()) if frame.meaning.event == "attack"]
    item = parsed.items[frame.at]
    if not isinstance(item, Phrase):
        return own
    doer = frame.subject if frame.subject is not None and frame.subject.actors else None
    return own + [each for each in item.genitives if each is not doer]  # «об ударах Израиля»


def _placed(phrase: Phrase) -> list[str]:
    """The places of a phrase, one of each that it joins; a state that acts is none."""
    found = [
        next((p.place for p in part.everything() if p.place is not None), None)
        for part in phrase.all()
    ]
    found += [e.place for e in phrase.genitives if e.conj]  # «حي الربصة وقرية الشجن»
    return list(dict.fromkeys(place for place in found if place is not None))
