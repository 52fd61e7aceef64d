"""Family names and small towns that a given name before them tells to be somebody else's.

"Layla Hamdan" is not Osama Hamdan, «Анна Белова» is not the town of Belovo. A given name is one
that a person of the registers bears, or, where names have capitals, a capitalised stranger.
"""

from hudna.packs.features import CONJ, PREP, SUFFIX
from hudna.reading.known_names import KnownName
from hudna.reading.names import NameIndex
from hudna.reading.senses import bits_of
from hudna.reading.units import NameHit, Unit
from hudna.text.consonants import consonants
from hudna.text.script import dominant_script
from hudna.text.words import Words

__all__ = ["drop_namesakes"]

TITLES, PLACE_HEAD = bits_of("office", "channel"), bits_of("place_head")
"""Words that a weak name written alike gives way to."""
FAMILY = frozenset({"short", "weak"})
MINOR = frozenset({"weak", "common"})
"""Kinds of a town's name that is a word or a name as well."""
SMALL = 300_000
"""Inhabitants of a town that no given name hides."""


def drop_namesakes(units: list[Unit], words: Words, names: NameIndex) -> None:
    """Take away the names of units that a given name before them makes another's."""
    named = _own_named(units, words, names)
    for at in named:
        if at and units[at - 1].told & PLACE_HEAD:
            _called(units[at])
        if units[at].told & TITLES:
            _titled(units[at], words)
    for at in named:
        unit = units[at]
        if unit.kind != "name" or unit.last - unit.first != 1 or unit.bits & (CONJ | PREP):
            continue
        given = _given(units[at - 1], words, names) if at else ""
        if given:
            # The first word of a sentence has its capital anyway: it tells of common names alone.
            sure = at > 1 or given in names.given
            unit.names = [
                hit
                for hit in unit.names
                if not ((sure or hit.entry.kind == "weak") and _is_namesake(hit, given, names))
            ]
            if not unit.names:
                unit.kind = "lex" if unit.senses else "x"
            unit.settle()
            _drop_first_name(units[at - 1], unit, given)


def _own_named(units: list[Unit], words: Words, names: NameIndex) -> list[int]:
    """The units with names, without those that are another's given name before a surname."""
    named = [at for at, unit in enumerate(units) if unit.names]
    for at in named:
        if words.capital[units[at].first] and _leads_surname(units, at, words, names):
            _strip(units[at])
    return [at for at in named if units[at].names]


def _leads_surname(units: list[Unit], at: int, words: Words, names: NameIndex) -> bool:
    """«Гиви Кобаидзе», «Юсуф Тамбура»: what one goes by alone, before a surname nobody knows."""
    unit, after = units[at], units[at + 1] if at + 1 < len(units) else None
    if unit.last - unit.first != 1 or after is None or after.kind not in {"x", "name"}:
        return False
    if not all(hit.entry.sort == "place" and hit.entry.kind in MINOR for hit in after.names):
        return False
    form = words.forms[after.first]
    if not words.capital[after.first] or not form.isalpha() or form in names.given:
        return False
    kinds = {"nickname"} | (FAMILY if dominant_script(form) == "cyrillic" else set())
    return all(hit.entry.person and hit.entry.kind in kinds for hit in unit.names)


def _strip(unit: Unit) -> None:
    """Take all names of a unit away."""
    unit.names = []
    unit.kind = "lex" if unit.senses else "x"
    unit.settle()


def _drop_first_name(before: Unit, unit: Unit, given: str) -> None:
    """«بيترو بوروشنكو»: the given name of whom the next word names is nobody else's surname."""
    own = bool(unit.names) and all(n.entry.given == given for n in unit.names)
    if own and before.names and all(n.entry.kind in FAMILY for n in before.names):
        before.names, before.kind = [], "x"
        before.settle()


def _titled(unit: Unit, words: Words) -> None:
    """«رئيس» is no Mr Reyes, «بيان» no town of Bayan: a weak name gives way to such a word."""
    if words.capital[unit.first]:
        return
    if all(name.entry.kind == "weak" for name in unit.names):
        unit.names, unit.kind = [], "lex"
        unit.settle()


def _called(unit: Unit) -> None:
    """«مدينة بردعة»: behind a noun of places a whole name is no word with letters written to it."""
    if unit.bits & CONJ:
        return
    whole = [n for n in unit.names if n.entry.sort == "place" and not n.bits & WRITTEN_TO]
    if not whole:
        return
    people = any(n.entry.person for n in unit.names)
    peeled = bool(unit.senses) and all(sense.bits & WRITTEN_TO for sense in unit.senses)
    if people or peeled:
        unit.names = whole if people else unit.names  # «بلدة ساكي» is no Ms Psaki
        unit.senses = [] if peeled else unit.senses
        unit.settle()


WRITTEN_TO = PREP | SUFFIX
"""Prepositions and pronouns that Arabic writes together with a word."""


def _given(before: Unit, words: Words, names: NameIndex) -> str:
    """The given name that the unit is, or ''."""
    if before.last - before.first != 1 or before.senses or before.kind not in {"x", "name"}:
        return ""
    form = words.forms[before.first]
    if form in names.given and all(n.entry.sort == "place" or n.entry.person for n in before.names):
        return form
    stranger = before.kind == "x" and words.capital[before.first]
    return form if stranger and form.isalpha() and not _is_capitals(before, words) else ""


def _is_capitals(unit: Unit, words: Words) -> bool:
    span = words.span(unit.first, unit.last)
    text = words.folded.original[span.start - words.base : span.end - words.base]
    return text.isupper()


def _is_namesake(hit: NameHit, given: str, names: NameIndex) -> bool:
    entry = hit.entry
    if entry.sort == "place":
        known = given in names.given or entry.kind in {"weak", "common"}
        return known and entry.weight < SMALL
    if not entry.person or entry.kind not in FAMILY:
        return False
    return not _same_given(entry, given, known=given in names.given)


def _same_given(entry: KnownName, given: str, *, known: bool) -> bool:
    """Whether a given name may be the registered person's own, in another spelling.

    A stranger that begins with its letter may be; a given name that is known is itself.
    """
    own = entry.given
    if not own or own == given or consonants(own) == consonants(given):
        return True
    return not known and own[0] == given[0]
