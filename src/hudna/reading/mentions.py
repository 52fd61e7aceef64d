"""Mentions: every place in the text where an actor or a place is named."""

from operator import itemgetter
from typing import NamedTuple

from hudna.reading.frames import Parsed
from hudna.reading.organs import LOCAL_GROUPS
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.seats import CALLED, MADE_THERE
from hudna.reading.senses import bits_of
from hudna.reading.units import NameHit
from hudna.records import Mention, quote_of
from hudna.records.mention import MentionKind, Referent
from hudna.text.span import Span
from hudna.text.words import Words

__all__ = ["make_mentions"]


class Draft(NamedTuple):
    """A mention before its number is known: where it stands, and what its record says."""

    start: int
    end: int
    kind: MentionKind
    refers_to: str
    why: tuple[str, ...]
    candidates: tuple[Referent, ...] = ()
    role: str | None = None


def make_mentions(parsed: list[Parsed], referents: Referents, text: str) -> tuple[Mention, ...]:
    """The mentions of a document in order of place."""
    made: dict[tuple[int, int, str], Draft] = {}
    for sentence in parsed:
        for phrase in sentence.phrases():
            if phrase.members or phrase.genitives:
                found = _of_parts(phrase, sentence, referents, text)
            else:
                found = _of_phrase(phrase, sentence, referents, text)
            for draft in found:
                made.setdefault(draft[:3], draft)
    return tuple(
        [
            Mention(
                id=f"m{number}",
                quote=quote_of(text, draft.start, draft.end),
                kind=draft.kind,
                refers_to=draft.refers_to,
                candidates=draft.candidates,
                role=draft.role,
                why=draft.why,
            )
            for number, (_, draft) in enumerate(sorted(made.items(), key=itemgetter(0)), 1)
        ]
    )


def _of_parts(phrase: Phrase, parsed: Parsed, referents: Referents, text: str) -> list[Draft]:
    found: list[Draft] = []
    owners = _owners(phrase, referents)
    for part in phrase.everything():
        if id(part) in owners and part.place is not None:
            found += _place(part, parsed.words, referents, part.place)
        else:
            found += _of_phrase(part, parsed, referents, text)
    return found


def _owners(phrase: Phrase, referents: Referents) -> set[int]:
    """Countries whose noun stands behind an office or organ: "the President of Egypt".

    The noun says of which country the office is; who acts is the office's holder.
    """
    return {
        id(part)
        for each in phrase.everything()
        if each.genitives and (each.told & OWNED or each.titles)
        for genitive in each.genitives
        for part in genitive.all()
        if part.place is not None and referents.state_of_place(part.place) is not None
    }


OWNED, PLACE_HEAD = bits_of("office", "organ"), bits_of("place_head")
SITED = bits_of(*MADE_THERE, *CALLED)


def _of_phrase(phrase: Phrase, parsed: Parsed, referents: Referents, text: str) -> list[Draft]:
    found: list[Draft] = []
    words = parsed.words
    named = phrase.actors or phrase.states or phrase.holders or phrase.place is not None
    if phrase.members or not named:
        return found
    if phrase.states:
        found += _of_states(phrase, words, referents, text)
    named = phrase.actors and not _only_parts(phrase) and not _is_nameless(phrase, referents)
    if named and _is_name_of_actor(phrase, referents):
        found.append(_actor(phrase, words, referents, text))
        found += _country_within(phrase, words, referents)
    if phrase.holders:
        found += _holders(phrase, words, referents)
    if phrase.place is None:
        return found
    if phrase.unknown and phrase.place in referents.local_places:
        span = words.span(*phrase.unknown)
        used = referents.use_place(phrase.place)
        found.append(Draft(span.start, span.end, "place", used, ("mentions.place_cue",)))
    if phrase.names and (_is_meant_as_place(phrase, referents) or _is_left(phrase, parsed)):
        found += _place(phrase, words, referents, phrase.place)
    return found


LEFT = frozenset({"withdraw", "territory_taken", "infiltration"})


def _is_left(phrase: Phrase, parsed: Parsed) -> bool:
    """«Troops left Lebanon», «войска покинули Сирию»: a country that is left or entered."""
    return any(frame.sense in LEFT and frame.object is phrase for frame in parsed.frames)


def _holders(phrase: Phrase, words: Words, referents: Referents) -> list[Draft]:
    """Who holds the town that a phrase names: «*Houthi*-held Sanaa»."""
    found: list[Draft] = []
    for name in phrase.holders[:1]:
        holder = referents.state_of([name]) or referents.best_actor([name])[0]
        if holder is not None:
            span, used = _name_span(name, words), referents.use(holder)
            found.append(Draft(span.start, span.end, "actor", used, (f"name.{name.entry.sort}",)))
    return found


WHERE = frozenset(
    {
        "via", "in", "b", "over", "at", "about", "into", "across", "from", "on", "near", "to",
        "toward", "for",
    }
)  # fmt: skip


def _is_meant_as_place(phrase: Phrase, referents: Referents) -> bool:
    """A country that acts is an actor; it is a place where something is in it or about it."""
    if phrase.place is None or referents.state_of_place(phrase.place) is None:
        return True
    return phrase.prep in WHERE or phrase.told & PLACE_HEAD > 0


def _of_states(phrase: Phrase, words: Words, referents: Referents, text: str) -> list[Draft]:
    """The states and places that adjectives and possessives of a phrase name."""
    found: list[Draft] = []
    made_there = phrase.told & SITED > 0
    for name in phrase.states:
        sort = name.entry.sort
        if made_there and sort == "metonym":
            continue  # "the Astana talks": the town, whose own hit stands beside this one
        if sort == "place":
            if not _is_abbreviated(name, words, text):
                found += _place(phrase, words, referents, name.entry.id)
            continue
        state = referents.state_of([name])
        if (country := _own_noun(name, referents)) is not None:
            span = _name_span(name, words)
            used = referents.use_place(country)
            found.append(Draft(span.start, span.end, "place", used, ("name.place",)))
        elif state is not None:
            span = _name_span(name, words)
            used = referents.use(state)
            found.append(Draft(span.start, span.end, "actor", used, (f"name.{sort}",)))
    return found


def _own_noun(name: NameHit, referents: Referents) -> str | None:
    """The country whose own noun is in the possessive: "China's envoy" is of a place."""
    known = referents.world.actors.get(name.entry.id) if name.entry.sort == "actor" else None
    short = known is None or known.kind != "state" or name.entry.kind == "acronym"
    return None if short or known is None else referents.world.country_place(known.country)


def _only_parts(phrase: Phrase) -> bool:
    """«Fighters of Hamas», "the militants of the group": whom a part of it names is no second one.

    "Each other" and "themselves" name nobody either.
    """
    if phrase.names or phrase.unknown is not None:
        return False
    if phrase.sense("pronoun") is not None:
        return True
    parts = {actor for g in phrase.genitives for part in g.everything() for actor in part.actors}
    named = parts | {name.entry.id for name in phrase.states}
    return set(phrase.actors) <= named


def _is_nameless(phrase: Phrase, referents: Referents) -> bool:
    """«Боевики», "gunmen": people who act and are named nowhere; they are actors, no mention."""
    if phrase.names or phrase.unknown is not None:
        return False
    return all(actor in NAMELESS_GROUPS and actor in referents.locals for actor in phrase.actors)


NAMELESS_GROUPS = frozenset(f"text:{group.replace('_', '-')}" for group in LOCAL_GROUPS)


def _is_name_of_actor(phrase: Phrase, referents: Referents) -> bool:
    """A country's noun stands for the state unless it is meant as a place."""
    return phrase.place is None or not _is_meant_as_place(phrase, referents)


def _actor(phrase: Phrase, words: Words, referents: Referents, text: str) -> Draft:
    candidates: tuple[Referent, ...] = ()
    if phrase.names:
        span = _name_span(phrase.names[0], words)
        _, ranked = referents.best_actor(phrase.names)
        candidates = tuple([Referent(id=i, score=round(s, 3), reason=r) for i, s, r in ranked[:5]])
    else:
        span = words.span(*(phrase.unknown or (phrase.first, phrase.last)))
    role = None
    if phrase.title_span is not None:
        where = words.span(*phrase.title_span)
        role = text[where.start : where.end]
    used = referents.use(phrase.actors[0])
    why = ("name",) if phrase.names else ("mentions.composed",)
    return Draft(span.start, span.end, "actor", used, why, candidates, role)


def _country_within(phrase: Phrase, words: Words, referents: Referents) -> list[Draft]:
    """The country whose noun stands in an actor's name: "Sudan's army", «армия Судана»."""
    found: list[Draft] = []
    for name in phrase.names[:1]:
        known = referents.world.actors.get(name.entry.id)
        where = referents.country_nouns.place_of(known) if known is not None else None
        if known is None or where is None or not _may_hold_place(name, known.kind, where):
            continue  # "Popular Front for the Liberation of Palestine" is a name as a whole
        if known.kind == "armed_forces" and _is_titled(name, words):
            continue  # so is "Armed Forces of the Philippines", which "army of Sudan" is not
        for at in range(name.first, name.last):
            if (found_at := referents.country_nouns.place_at(where, words, at)) is not None:
                place, length = found_at
                if known.kind == "state" and length >= name.last - name.first - 1:
                    break  # "the United States" is the state's own name, as "Japan" is
                span = words.span(at, min(at + length, name.last))
                used = referents.use_place(place)
                found.append(Draft(span.start, span.end, "place", used, ("name.place",)))
                break
    return found


def _is_titled(name: NameHit, words: Words) -> bool:
    """Whether a name in Latin letters has capitals, but for "the" and "of"."""
    heads = [at for at in range(name.first, name.last) if len(words.forms[at]) > len("the")]
    latin = len(heads) > MANY_WORDS and words.forms[heads[0]].isascii()
    return latin and all(words.capital[at] for at in heads)


def _may_hold_place(name: NameHit, kind: str, where: str) -> bool:
    """A name of several words, or of an authority that bears the name of a region."""
    several = name.last - name.first >= MANY_WORDS
    return (several and kind in ORGANS) or "-" in where


MANY_WORDS = 2
ORGANS = frozenset({"state", "government", "armed_forces", "office", "person"})


def _is_abbreviated(name: NameHit, words: Words, text: str) -> bool:
    """As in "US forces": a country's initials before a noun are its adjective."""
    span = _name_span(name, words)
    return text[span.start : span.end].isupper() and span.end - span.start <= INITIALS


INITIALS = 4


def _name_span(name: NameHit, words: Words) -> Span:
    """The name's own letters, without conjunction and preposition written together with it."""
    return words.place_at(words.starts[name.first] + name.lead, words.ends[name.last - 1])


def _place(phrase: Phrase, words: Words, referents: Referents, place: str) -> list[Draft]:
    hits = [n for n in (*phrase.names, *phrase.states) if n.entry.sort == "place"]
    own = next((n for n in hits if n.entry.id == place), None)
    if own is None:
        return []
    span = _name_span(own, words)
    _, ranked = referents.best_place(hits)
    used = referents.use_place(place)
    candidates = tuple(
        Referent(id=i, score=round(min(s, 1.0), 3), reason=r) for i, s, r in ranked[:5]
    )
    return [Draft(span.start, span.end, "place", used, ("name.place",), candidates)]
