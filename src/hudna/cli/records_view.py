"""Lists of a case's records, printed for a person: one record a line or two."""

from collections.abc import Callable, Iterable

from hudna.cli.page import Page
from hudna.cli.words import isolated, plain, quantity_in_words
from hudna.records import CaseClaim, CaseDispute, Family, Incident, Readouts, Tally

__all__ = ["print_records"]


def print_records(kind: str, records: Iterable[object]) -> None:
    """Print the records of a kind."""
    count = 0
    with Page() as out:
        for count, record in enumerate(records, 1):  # noqa: B007
            first, *rest = _LINES[kind](record)
            out.line(first)
            for line in rest:
                out.line((f"    {line}", "dim"))
        out.line((f"{count} {kind}", "bold"))


def _incident(record: Incident) -> Iterable[str]:
    """An incident with its grades and each assessment."""
    when = (record.time.said or record.time.earliest) if record.time else None
    who = ", ".join(record.initiator) or "initiator not named"
    yield (
        f"{record.id}  {plain(record.type or 'type unknown')} · {when or 'time unknown'} · "
        f"{record.place or 'place unknown'} · {who}"
    )
    yield (
        f"{plain(record.occurrence)}; attribution {plain(record.attribution)}; "
        f"{record.families} origins; {', '.join(record.documents)}"
    )
    if record.same_as_maybe:
        yield f"may be the same as {', '.join(record.same_as_maybe)}"
    for each in record.assessments:
        sub = f" ({plain(each.sub)})" if each.sub else ""
        yield f"{each.agreement} {each.provision}: {plain(each.outcome)}{sub}"
        if each.missing:
            yield f"missing: {'; '.join(each.missing)}"


def _tally(record: Tally) -> Iterable[str]:
    """A tally: whose, of whom, how many."""
    count = quantity_in_words(record.count)
    yield (
        f"{record.id}  {record.by or 'somebody'} counts {count} by {record.against or 'unknown'}"
        f" · {record.period or 'period unknown'} · {record.place or 'place unknown'}"
    )
    yield ", ".join(record.documents)
    if record.updated_by:
        yield f"carried on by {record.updated_by}, which takes its place"


def _claim(record: CaseClaim) -> Iterable[str]:
    """A claim: who says what, of which origin."""
    who = record.speaker or record.described_as or "unnamed"
    chain = "".join(f" ← {link}" for link in record.chain)
    yield f"{record.id}  {who}{chain} {plain(record.stance)} · level {record.level}"
    yield isolated(" ".join(record.text.split()), isolate=True)
    for name, other in record.relations:
        yield f"{plain(name)} {other}"


def _family(record: Family) -> Iterable[str]:
    """A family with its members."""
    yield f"{record.id}  origin {record.origin} · {len(record.members)} documents"
    for member in record.members:
        like = "" if member.similarity is None else f" {member.similarity:.2f}"
        said = "; ".join(member.reasons)
        yield f"{member.document}: {plain(member.method)}{like} {said}".rstrip()


def _dispute(record: CaseDispute) -> Iterable[str]:
    """A question with its answers."""
    yield f"{record.id}  {record.question} · {record.state}"
    for answer in record.answers:
        yield f"{answer.value} · {answer.families} origins · {', '.join(answer.claims)}"


def _readouts(record: Readouts) -> Iterable[str]:
    """Two readouts, topic by topic."""
    yield f"{record.id}  {record.meeting} · a: {record.a} · b: {record.b}"
    for topic in record.topics:
        yield f"{topic.topic}: {plain(topic.cell)}"


_LINES: dict[str, Callable[..., Iterable[str]]] = {
    "incidents": _incident,
    "acts": _incident,
    "tallies": _tally,
    "claims": _claim,
    "families": _family,
    "disputes": _dispute,
    "readouts": _readouts,
}
