"""Did it happen, and who did it: two grades, never merged (domain.md 10.1 and 10.2)."""

from collections.abc import Collection, Iterable

from hudna.judging.happening import OWNING, Families, Happening, Word
from hudna.judging.independence import Witness, origins
from hudna.judging.sides import Sides
from hudna.records.incident import AttributionGrade, Occurrence

__all__ = [
    "admitters",
    "attribution_of",
    "deniers",
    "finders",
    "occurrence_of",
    "witness_of",
    "witnesses_of",
]

SEVERAL = 2


def witness_of(word: Word, families: Families) -> Witness:
    """A word, with what tells whether its speaker knows it for themselves."""
    sighting = word.sighting
    own = (sighting.source,) if sighting.source else ()
    return Witness(
        document=sighting.document,
        family=families.get(sighting.document, sighting.document),
        speaker=word.speaker,
        sentence=sighting.sentences[0] if sighting.sentences else 0,
        channels=frozenset({*sighting.channels, *own}),
        named=frozenset(sighting.named),
    )


def witnesses_of(words: Iterable[Word], families: Families) -> list[Witness]:
    """Those who say that it happened."""
    return [witness_of(word, families) for word in words if word.says]


def finders(happening: Happening, mechanisms: Collection[str]) -> tuple[str, ...]:
    """The competent mechanisms that say that it happened."""
    said = (w.speaker for w in happening.words if w.says and w.speaker in mechanisms)
    return tuple(dict.fromkeys(s for s in said if s is not None))


def admitters(happening: Happening, sides: Sides) -> tuple[str, ...]:
    """Speakers who own up to it: it was their own side, and they say so themselves."""
    return tuple(
        dict.fromkeys(
            w.speaker
            for w in happening.words
            if w.says and w.speaker and w.stance in OWNING and _is_own(w, w.accused, sides)
        )
    )


def deniers(happening: Happening, sides: Sides, *, own: bool) -> tuple[str, ...]:
    """Speakers who deny it: those on the side of the accused, or all others."""
    return tuple(
        dict.fromkeys(
            w.speaker or "unnamed"
            for w in happening.words
            if not w.says and _is_own(w, happening.initiators, sides) == own
        )
    )


def _is_own(word: Word, accused: Iterable[str], sides: Sides) -> bool:
    """Whether a speaker belongs to one of the accused; an outlet that stands by them does not."""
    at = word.sighting.published
    return word.speaker is not None and any(sides.same_side(word.speaker, a, at) for a in accused)


def occurrence_of(
    happening: Happening, families: Families, sides: Sides, mechanisms: Collection[str] = ()
) -> Occurrence:
    """The grade of occurrence (domain.md 10.1).

    A denial by the accused is one of doing it; by anybody else, of its having happened.
    """
    if happening.taken_back and len(happening.taken_back) == _reports(happening):
        return "retracted"
    if finders(happening, mechanisms):
        return "found_by_mechanism"
    if deniers(happening, sides, own=False):
        return "disputed"
    if admitters(happening, sides):
        return "acknowledged_by_actor"
    heard = witnesses_of(happening.words, families)
    if origins(heard, sides) >= SEVERAL:
        return "corroborated"
    documents = {w.document for w in heard}
    return "repeated_same_origin" if len(documents) >= SEVERAL else "single_report"


def _reports(happening: Happening) -> int:
    return sum(len(t.reports) for t in happening.group.sightings)


def attribution_of(
    happening: Happening, families: Families, sides: Sides, mechanisms: Collection[str] = ()
) -> AttributionGrade:
    """The grade of attribution (domain.md 10.2)."""
    naming = [w for w in happening.words if w.says and w.accused]
    if any(w.speaker in mechanisms for w in naming):
        return "found_by_mechanism"
    if not naming:
        return "undetermined_by_mechanism" if finders(happening, mechanisms) else "none"
    return _by_parties(naming, happening, sides) or _by_origins(naming, families, sides)


def _by_parties(naming: list[Word], happening: Happening, sides: Sides) -> AttributionGrade | None:
    """What those say who are accused."""
    if _blamed_both_ways(naming, happening, sides):
        return "mutual_accusation"
    if admitters(happening, sides):
        return "admitted"
    if deniers(happening, sides, own=True):
        return "denied"
    return None


def _by_origins(naming: list[Word], families: Families, sides: Sides) -> AttributionGrade:
    """What those say who accuse."""
    if origins(witnesses_of(naming, families), sides) >= SEVERAL:
        return "alleged_by_several_families"
    adverse = all(w.interest == "adversary" for w in naming)
    return "alleged_by_adversary" if adverse else "alleged_by_third_party"


def _blamed_both_ways(naming: list[Word], happening: Happening, sides: Sides) -> bool:
    """Whether accounts name doers of different sides; a clash has two by its nature."""
    if happening.type == "armed_clash":
        return False
    blamed = sorted({w.accused for w in naming})
    return any(
        not any(sides.same_side(a, b) for a in one for b in other)
        for at, one in enumerate(blamed)
        for other in blamed[at + 1 :]
    )
