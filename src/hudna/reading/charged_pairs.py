"""Who charges whom: two sides of which each says that the other struck or broke the truce."""

from hudna.reading.blame import is_enemy
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.sides import is_witness, side_of

__all__ = ["charging_pair"]

SERVING = frozenset({"person", "office"})
STATELY = frozenset({"state", "government", "armed_forces"})
FIGHTING = frozenset({*STATELY, "armed_group", "coalition"})
ENEMY, RULING = "the enemy", ("government", "government")


def charging_pair(parsed: list[Parsed], referents: Referents) -> list[str]:
    """The two who charge each other; one of them may say "the enemy" for the other.

    A witness charges nobody, and a charge that goes one way makes no pair: a power far away may
    blame one side of a war.
    """
    told: dict[str, set[str]] = {}
    for by, against in _charges(parsed, referents):
        if by != against:
            told.setdefault(by, set()).add(against)
    pairs: dict[frozenset[str], list[str]] = {}
    for one, those in told.items():
        for other in those:
            if {one, ENEMY} & told.get(other, set()):
                pairs.setdefault(frozenset({one, other}), [one, other])
    found = list(pairs.values())
    return _at_home(found[0], parsed, referents) if len(found) == 1 else []


def _charges(parsed: list[Parsed], referents: Referents) -> list[tuple[str, str]]:
    """By whom and against whom each clause charges."""
    found: list[tuple[str, str]] = []
    for sentence in parsed:
        speaker: Phrase | None = None
        for frame in sorted(sentence.frames, key=lambda each: each.at):
            if frame.meaning.speech and frame.form != "noun":
                speaker = frame.subject or _seated(frame, sentence) or speaker
            by, against = _charge(frame, speaker)
            pair = _body_of(by, referents), _body_of(against, referents)
            if all(pair):
                found.append(pair)
    return found


def _seated(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«В министерстве сообщили»: in whose house it is said."""
    for item in reversed(parsed.items[: frame.at]):
        if isinstance(item, Phrase) and item.prep == "in" and item.actors and not item.place:
            return item
    return None


def _charge(frame: Frame, speaker: Phrase | None) -> tuple[Phrase | None, Phrase | None]:
    """Who charges whom by a frame, where it tells of a charge or of a hostile act."""
    if frame.negated or frame.passive:
        return None, None
    if frame.sense == "accuse" and frame.form == "finite":
        dative = frame.preps.get("dat", [])
        return frame.subject, frame.object or next(iter(dative), None)
    hostile = frame.meaning.event == "attack" or frame.sense == "violate"
    return (speaker, frame.subject) if hostile else (None, None)


def _body_of(phrase: Phrase | None, referents: Referents) -> str:
    """The state or the group for which a phrase acts."""
    if phrase is None:
        return ""
    if is_enemy(phrase):
        return ENEMY
    owned = (each.actors for each in phrase.genitives if each.actors)
    actors = phrase.actors or phrase.state_actors or next(owned, [])
    if len(set(actors)) != 1 or is_witness(actors[0], referents):
        return ""
    return _fighting_body(actors[0], referents)


def _fighting_body(actor: str, referents: Referents) -> str:
    """For a person whom he serves; for an organ of a state the state."""
    side = side_of(actor, referents)
    served = sorted(side - {actor}) if referents.kind_of(actor) in SERVING else [actor]
    bodies = [each for each in served if referents.kind_of(each) in FIGHTING]
    if states := [each for each in sorted(side) if referents.kind_of(each) == "state"]:
        return states[0] if len(states) == 1 else ""
    return bodies[0] if len(bodies) == 1 else ""


def _at_home(pair: list[str], parsed: list[Parsed], referents: Referents) -> list[str]:
    """Where two of one country charge each other, not the state: its government, or its army."""
    actors = referents.world.actors
    one, other = (actors.get(each) for each in pair)
    if one is None or other is None or one.country != other.country:
        return pair
    named = sorted({a for each in parsed for part in each.parts() for a in part.actors})
    home = [a for a in named if (known := actors.get(a)) and known.country == one.country]
    ruling = [a for a in home if (actors[a].kind, actors[a].sector) == RULING]
    ruling = ruling or [a for a in home if actors[a].kind == "armed_forces" and a not in pair]
    return [
        ruling[0] if len(ruling) == 1 and referents.kind_of(each) == "state" else each
        for each in pair
    ]
