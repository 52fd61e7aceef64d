"""Mentions: every place in the text where an actor or a place is named."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.seats import CALLED, MADE_THERE
from hudna.reading.units import NameHit
from hudna.records import Mention, quote_of
from hudna.records.mention import Referent
from hudna.text.span import Span
from hudna.text.words import Words

__all__ = ["make_mentions"]


def make_mentions(parsed: list[Parsed], referents: Referents, text: str) -> tuple[Mention, ...]:
    """The mentions of a document in order of place."""
    made: list[Mention] = []
    seen: set[tuple[int, int, str]] = set()
    for sentence in parsed:
        for phrase in sentence.phrases():
            owners = _owners(phrase, referents)
            for part in phrase.everything():
                if id(part) in owners and part.place is not None:
                    found = _place(part, sentence.words, referents, text, part.place)
                else:
                    found = _of_phrase(part, sentence, referents, text)
                for mention in found:
                    key = (mention.quote.start, mention.quote.end, mention.kind)
                    if key not in seen:
                        seen.add(key)
                        made.append(mention)
    made.sort(key=lambda m: (m.quote.start, m.quote.end, m.kind))
    return tuple(
        Mention(
            id=f"m{number}",
            quote=m.quote,
            kind=m.kind,
            refers_to=m.refers_to,
            candidates=m.candidates,
            role=m.role,
            why=m.why,
        )
        for number, m in enumerate(made, 1)
    )


def _owners(phrase: Phrase, referents: Referents) -> set[int]:
    """Countries whose noun stands behind an office or organ: "the President of Egypt".

    The noun says of which country the office is; who acts is the office's holder.
    """
    return {
        id(part)
        for each in phrase.everything()
        if each.sense("office", "organ") is not None or each.titles
        for genitive in each.genitives
        for part in genitive.all()
        if part.place is not None and referents.state_of_place(part.place) is not None
    }


def _of_phrase(phrase: Phrase, parsed: Parsed, referents: Referents, text: str) -> list[Mention]:
    found: list[Mention] = []
    words = parsed.words
    if phrase.members:
        return found
    found.extend(_of_states(phrase, words, referents, text))
    if phrase.actors and _is_name_of_actor(phrase, referents) and not _only_parts(phrase):
        found.append(_actor(phrase, words, referents, text))
        found.extend(_country_within(phrase, words, referents, text))
    if phrase.place in referents.local_places and phrase.unknown:
        span = words.span(*phrase.unknown)
        found.append(
            Mention(
                id="m",
                quote=quote_of(text, span.start, span.end),
                kind="place",
                refers_to=referents.use_place(phrase.place),
                why=("mentions.place_cue",),
            )
        )
    if phrase.place is not None and phrase.names and _is_meant_as_place(phrase, referents):
        found.extend(_place(phrase, words, referents, text, phrase.place))
    return found


WHERE = frozenset(
    {
        "in",
        "b",
        "over",
        "at",
        "about",
        "into",
        "across",
        "from",
        "on",
        "near",
        "to",
        "toward",
        "for",
    }
)


def _is_meant_as_place(phrase: Phrase, referents: Referents) -> bool:
    """A country that acts is an actor; it is a place where something is in it or about it."""
    if phrase.place is None or referents.state_of_place(phrase.place) is None:
        return True
    return phrase.prep in WHERE or phrase.sense("place_head") is not None


def _of_states(phrase: Phrase, words: Words, referents: Referents, text: str) -> list[Mention]:
    """The states and places that adjectives and possessives of a phrase name."""
    found: list[Mention] = []
    made_there = phrase.sense(*MADE_THERE, *CALLED) is not None
    for name in phrase.states:
        if made_there and name.entry.sort == "metonym":
            continue  # "the Astana talks": the town, whose own hit stands beside this one
        state = referents.state_of([name])
        if state is not None and name.entry.sort != "place":
            span = _name_span(name, words)
            found.append(
                Mention(
                    id="m",
                    quote=quote_of(text, span.start, span.end),
                    kind="actor",
                    refers_to=referents.use(state),
                    why=(f"name.{name.entry.sort}",),
                )
            )
        elif name.entry.sort == "place" and not _is_abbreviated(name, words, text):
            found.extend(_place(phrase, words, referents, text, name.entry.id))
    return found


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


def _is_name_of_actor(phrase: Phrase, referents: Referents) -> bool:
    """A country's noun stands for the state unless it is meant as a place."""
    return phrase.place is None or not _is_meant_as_place(phrase, referents)


def _actor(phrase: Phrase, words: Words, referents: Referents, text: str) -> Mention:
    span = words.span(*(phrase.unknown or (phrase.first, phrase.last)))
    if phrase.names:
        span = _name_span(phrase.names[0], words)
    _, ranked = referents.best_actor(phrase.names)
    role = None
    if phrase.title_span is not None:
        where = words.span(*phrase.title_span)
        role = text[where.start : where.end]
    return Mention(
        id="m",
        quote=quote_of(text, span.start, span.end),
        kind="actor",
        refers_to=referents.use(phrase.actors[0]),
        candidates=tuple(Referent(id=i, score=round(s, 3), reason=r) for i, s, r in ranked[:5]),
        role=role,
        why=("name",) if phrase.names else ("mentions.composed",),
    )


def _country_within(phrase: Phrase, words: Words, referents: Referents, text: str) -> list[Mention]:
    """The country whose noun stands in an actor's name: "Sudan's army", «армия Судана»."""
    found: list[Mention] = []
    for name in phrase.names[:1]:
        known = referents.world.actors.get(name.entry.id)
        if known is None or known.country is None or name.last - name.first < MANY_WORDS:
            continue
        if known.kind not in ORGANS:
            continue  # "Popular Front for the Liberation of Palestine" is a name as a whole
        for at in range(name.first, name.last):
            if (found_at := referents.country_nouns.place_at(known.country, words, at)) is not None:
                place, length = found_at
                span = words.span(at, min(at + length, name.last))
                quote = quote_of(text, span.start, span.end)
                used = referents.use_place(place)
                found.append(
                    Mention(id="m", quote=quote, kind="place", refers_to=used, why=("name.place",))
                )
                break
    return found


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


def _place(
    phrase: Phrase, words: Words, referents: Referents, text: str, place: str
) -> list[Mention]:
    hits = [n for n in (*phrase.names, *phrase.states) if n.entry.sort == "place"]
    own = next((n for n in hits if n.entry.id == place), None)
    if own is None:
        return []
    span = _name_span(own, words)
    _, ranked = referents.best_place(hits)
    return [
        Mention(
            id="m",
            quote=quote_of(text, span.start, span.end),
            kind="place",
            refers_to=referents.use_place(place),
            candidates=tuple(
                Referent(id=i, score=round(min(s, 1.0), 3), reason=r) for i, s, r in ranked[:5]
            ),
            why=("name.place",),
        )
    ]
