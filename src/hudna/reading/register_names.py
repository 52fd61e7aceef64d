"""Names that the register of agreements has, as they stand where a text names an arrangement."""

from collections.abc import Iterable, Sequence

from hudna.reading.truce_mentions import TruceMention
from hudna.records import Agreement
from hudna.registers.agreement_book import ENDING, SHORT, NamedAgreement
from hudna.registers.world import World

__all__ = ["named_as"]

FRONT = 3
"""Letters that clitics may add; words up to ``SHORT`` have no endings."""
BESIDE = 5
"""Words beside a mention that may belong to its name."""
DAY, OWN = 10, 1000
RUNNING = frozenset({"in_force", "violated", "suspended", "extended"})
NARROW = frozenset({"humanitarian_pause", "thematic_moratorium", "deescalation_zone"})


def named_as(
    agreement: Agreement, mentions: Iterable[TruceMention], world: World, published: str | None
) -> str | None:
    """Id of the entry that a text names; of several the one with the longest name.

    A name that others may bear ("the Lebanon ceasefire") is taken only while the entry runs, for
    what is told to hold or to be broken, and where no other entry has it.
    """
    area = agreement.area.places if agreement.area else ()
    countries = {c for p in area if p in world.places and (c := world.places[p].country)}
    around = [
        m.parsed.words.forms[max(m.first - BESIDE, 0) : m.last + BESIDE]
        for m in mentions
        if not m.weak
    ]
    beside = " ".join([" ".join(forms) for forms in around])
    fitting: dict[str, int] = {}
    for named in world.agreement_book.named_in(countries):
        if named.letters not in beside or not _fits(named, agreement, (published or "")[:DAY]):
            continue
        if any(_stands_in(named.words, forms) for forms in around):
            entry = named.agreement.id
            fitting[entry] = max(fitting.get(entry, 0), _weight(named))
    best = max(fitting.values(), default=0)
    first = [entry for entry, weight in fitting.items() if weight == best]
    return first[0] if len(first) == 1 else None


def _weight(named: NamedAgreement) -> int:
    """A name of its own counts more than one that others may bear; then the longer one."""
    return sum(map(len, named.words)) + (0 if named.is_weak else OWN)


def _fits(named: NamedAgreement, agreement: Agreement, published: str) -> bool:
    """Whether a text of this day can mean the entry."""
    entry = named.agreement
    begun = (entry.declared_on or entry.starts or "")[:DAY]
    if published and begun > published:
        return False
    if NARROW & {entry.kind, agreement.kind} and entry.kind != agreement.kind:
        return False
    if agreement.starts is not None and (entry.starts or "")[:DAY] != agreement.starts.value[:DAY]:
        return False
    if not named.is_weak:
        return True
    over = bool(entry.ended_on or entry.ends_planned)
    ended = (entry.ended_on or entry.ends_planned or "")[:DAY]
    runs = bool(published and begun) and not (over and ended < published)
    return runs and agreement.status in RUNNING and not agreement.background


def _stands_in(words: Sequence[str], forms: Sequence[str]) -> bool:
    """Whether the words of a name stand in a sentence, in one go, whatever their endings."""
    for at in range(len(forms) - len(words) + 1):
        if all(_is_form(forms[at + n], word) for n, word in enumerate(words)):
            return True
    return False


def _is_form(form: str, word: str) -> bool:
    """Whether a form is that of a word: with another ending, or behind a clitic."""
    if form == word:
        return True
    longer = len(form) - len(word)
    if len(word) <= SHORT:
        return len(word) == SHORT and 0 < longer <= FRONT and form.endswith(word)
    kept = max(SHORT, len(word) - ENDING)
    if abs(longer) <= ENDING and form[:kept] == word[:kept]:
        return True
    return 0 < longer <= FRONT and form.endswith(word)
