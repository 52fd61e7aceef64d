"""By whose efforts an arrangement came about, where nobody is said to mediate.

«После визитов посланника», "at Doha's request", «بعد جهود قطرية ومصرية»; who persuaded the
sides, or secured it for them; "with Angola as go-between". The caller leaves out who fights.
"""

from hudna.packs.features import CASES, INS
from hudna.reading.coordination import is_and
from hudna.reading.frames import Frame, Parsed
from hudna.reading.origins import sent_from
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_sponsors import comes_after, coordinated
from hudna.reading.units import Unit

__all__ = ["by_efforts"]

BY = frozenset(
    {"after", "thanks", "via", "because", "with", "b", "at", "by", "ins", "through", "under", "on",
     "following", "in", "since"}
)  # fmt: skip
"""Prepositions by which a deal is owed to somebody's efforts."""
MADE = frozenset({"agree", "extend", "announce", "accept", "enter_force", "halt", "hold"})
EFFORT, INDUCE, OFFICE = bits_of("effort"), bits_of("induce"), bits_of("office")
REACH = 8
PRONOUN = bits_of("pronoun")
HELPERS = frozenset({"mediator", "guarantor"})


def by_efforts(parsed: Parsed) -> list[Phrase]:
    """Phrases that name those by whose efforts something was agreed."""
    told = parsed.told()
    found: list[Phrase] = []
    if told & EFFORT and any(f.sense in MADE and not f.negated for f in parsed.frames):
        found.extend(_owed(parsed))
    if told & INDUCE:
        found.extend(_inducing(parsed))
    if told & OFFICE:
        found.extend(_as_what(parsed))
    return found


def _owed(parsed: Parsed) -> list[Phrase]:
    """Whose efforts they are: an adjective, a genitive, "by" or «من» behind them."""
    found: list[Phrase] = []
    for at, item in enumerate(parsed.items):
        if not isinstance(item, Phrase) or not item.told & EFFORT or not _is_owed(item, parsed):
            continue
        named = _whose(item)
        after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
        if named:
            found.extend(named)
            joined = isinstance(after, Phrase) and after.conj
            joined = joined or (isinstance(after, Unit) and is_and(after))
            found.extend(coordinated(at, parsed) if joined else ())
        elif isinstance(after, Phrase) and (after.prep in OF or _is_bare(after)):
            found.append(after)
        elif (maker := _over_verb(at, parsed)) is not None:
            found.append(maker)
    return found


def _whose(phrase: Phrase) -> list[Phrase]:
    """Whose efforts: the envoy himself, not the state whose envoy he is."""
    if phrase.members:
        return [each for member in phrase.members for each in _whose(member)]
    if phrase.actors or phrase.state_actors:
        return [phrase]
    return [each for genitive in phrase.genitives for each in _whose(genitive)]


def _over_verb(at: int, parsed: Parsed) -> Phrase | None:
    """«اتصالات أجرتها A», "contacts made by A": who undertook them, over the verb that says so."""
    if at + 2 >= len(parsed.items):
        return None
    verb, maker = parsed.items[at + 1], parsed.items[at + 2]
    if not isinstance(maker, Phrase) or not maker.actors or not isinstance(verb, Unit):
        return None
    own = maker.prep in OF or (not maker.prep and parsed.sentence.language == "ar")
    return maker if own and (verb.kind == "x" or verb.verb is not None) else None


OF = frozenset({"by", "from", "of", "l"})


def _is_bare(phrase: Phrase) -> bool:
    """«На площадке АСЕАН»: a name that does not decline shows no genitive."""
    return not phrase.prep and bool(phrase.names) and not phrase.bits & CASES


def _is_owed(item: Phrase, parsed: Parsed) -> bool:
    """Whether something came of the efforts, or by them."""
    if item.prep in BY or item.bits & CASES == INS:
        return True
    if item.prep in OF:
        return comes_after(item, parsed)
    return any(
        frame.subject is item and frame.sense in {"agree", "induce", "enter_force"}
        for frame in parsed.frames
    )


def _inducing(parsed: Parsed) -> list[Phrase]:
    """Who persuades others, or secures a truce for them."""
    return [
        sent_from(frame.subject, parsed) or frame.subject
        for frame in parsed.frames
        if frame.sense == "induce"
        and frame.subject is not None
        and not (frame.negated or frame.future or frame.hypothetical or frame.inherited)
        and _is_for_others(frame, parsed)
    ]


def _is_for_others(frame: Frame, parsed: Parsed) -> bool:
    """Whether a truce, or somebody's consent, is what comes of it."""
    held = [part for role, p in frame.roles() if role != "subject" for part in p.everything()]
    if any(part.sense("truce", "pact") is not None for part in held):
        return True
    if held and all(part.told & ~PRONOUN == 0 and not part.names for part in held):
        return frame.form == "finite" and "secures" in frame.entry.fields  # «добился его Египет»
    near = (f for f in parsed.frames if 0 < f.at - frame.at <= REACH)
    return any(f.sense in {"agree", "accept", "halt", "extend", "respect"} for f in near)


def _as_what(parsed: Parsed) -> list[Phrase]:
    """As "with Angola as go-between": who is named right before what he is."""
    found: list[Phrase] = []
    for before, item in zip(parsed.items, parsed.items[1:], strict=False):
        if type(item) is not Phrase or item.prep != "as" or item.actors:
            continue
        office = item.entry("office")
        helper = office is not None and office.fields.get("office") in HELPERS
        if helper and type(before) is Phrase and before.actors:
            found.append(before)
    return found
