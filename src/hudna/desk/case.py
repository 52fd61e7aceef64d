"""A case: one conflict and its agreements, as a working set (contract.md, "The case").

>>> with Case.open("july-2016.hudna", create=True) as case:  # doctest: +SKIP
...     case.add(["stories/"])
...     for reading in case.read():
...         print(reading.document.ref, len(reading.claims))
...     case.judge()
...     for standing in case.status(at="2016-07-09T00:30:00+03:00").agreements:
...         print(standing.id, standing.nominal, standing.caused_by)
"""

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Self, cast

from hudna.desk.moments_asked import moment_asked

if TYPE_CHECKING:
    from collections.abc import Sequence

    import msgspec

    from hudna.desk.deciding import Waiting
    from hudna.desk.derivation import Derivation
    from hudna.desk.explaining import Explained
    from hudna.desk.reading_desk import Desk
    from hudna.desk.searching import ChangeTold, Found
    from hudna.desk.status_desk import StatusDesk
    from hudna.desk.taking import Counts
    from hudna.errors import HudnaError
    from hudna.intake import Given
    from hudna.records import Decision, Incident, Reading, Sheet, Status, StatusEvent, Tally
    from hudna.registers import World
    from hudna.store import Bundled, CaseStore, Finding

__all__ = ["Case"]


class Case:
    """An open case; made with :meth:`open`, closed by ``with`` or :meth:`close`.

    Ids in all answers are those that ``why`` and ``decide`` take.
    """

    def __init__(self, store: "CaseStore", desk: "Desk | None" = None) -> None:
        """Take an open store; another desk reads with other packs."""
        self._store = store
        self._desk = desk
        self._world: World | None = None
        self._status: StatusDesk | None = None

    @classmethod
    def open(
        cls, where: str, *, write: bool = True, create: bool = False, desk: "Desk | None" = None
    ) -> Self:
        """Open a case: a path (one SQLite file, originals beside it) or ``postgresql://…``.

        Raises:
            StoreError: there is none and ``create`` is off, another process writes, or it is not
                as it was left.
        """
        from hudna.store.opening import open_case

        return cls(open_case(where, write=write, create=create), desk)

    def add(
        self, paths: Iterable[str], given: "Given | None" = None, *, at: str | None = None
    ) -> "tuple[Counts, list[HudnaError]]":
        """Take documents in; what became of them, and the refusals. Each is durable at return.

        Args:
            paths: files, folders, ``-`` for standard input.
            given: what the documents cannot say themselves.
            at: the moment of adding (UTC); now when left out.
        """
        from hudna.desk.taking import Counts, add_documents

        counts, refusals = Counts(), []
        for counts, refusal in add_documents(self._store, paths, given, at):  # noqa: B007
            if refusal is not None:
                refusals.append(refusal)
        return counts, refusals

    def read(self, *, again: bool = False, at: str | None = None) -> "Iterator[Reading]":
        """Read what is new; what a document could not be read for stands in ``unread``.

        Args:
            again: read also what was read by another version; the old readings stay.
            at: the moment of reading (UTC); now when left out.
        """
        from hudna.records import Reading

        for result in self.read_each(again=again, at=at):
            if isinstance(result, Reading):
                yield result

    def read_each(
        self, *, again: bool = False, at: str | None = None
    ) -> "Iterator[Reading | HudnaError]":
        """As :meth:`read`, with the failures in their places."""
        from hudna.desk.reading_desk import Desk
        from hudna.desk.taking import read_documents

        self._desk = self._desk or Desk()
        documents = self._store.unread()
        if again:
            documents += self._store.outdated(self._desk.versions())
        yield from read_documents(self._store, self._desk, documents, at)

    def judge(self, *, at: str | None = None) -> "Counts":
        """Judge what is new since it was judged last."""
        from hudna.desk.judging_desk import judge_case

        self._status = None
        return judge_case(self._store, self.world, at)

    def status(self, *, at: str | None = None, known: str | None = None) -> "Status":
        """How every agreement stood at a moment, as known at another; now when left out.

        Raises:
            InputError: one of the two is no date or moment.
        """
        when, then = moment_asked(at), moment_asked(known)
        return self._answers.status(when, then)

    def timeline(
        self, agreement: str | None = None, *, known: str | None = None
    ) -> "tuple[StatusEvent, ...]":
        """All changes of state, of one agreement or of all."""
        return self._answers.timeline(moment_asked(known), agreement)

    def agreements(self, *, known: str | None = None) -> "tuple[Sheet, ...]":
        """The sheets of all agreements."""
        return self._answers.sheets(moment_asked(known))

    def records(self, name: str) -> "list[msgspec.Struct]":
        """``incidents``, ``tallies``, ``claims``, ``families``, ``disputes`` or ``readouts``.

        Raises:
            InputError: there is no such list.
        """
        from hudna.desk.records_held import records_of

        found = records_of(self._store, name)
        if name != "tallies":
            return found
        from hudna.desk.tallies_told import with_starts

        told = cast("list[Tally]", found)
        return list(with_starts(told, self.agreements, lambda: self.world))

    def incidents(self, *, since: str | None = None) -> "list[Incident]":
        """The incidents, in order of time; from a moment on, if one is given."""
        first = moment_asked(since) if since else ""
        found = cast("list[Incident]", self.records("incidents"))
        return [i for i in found if not first or not i.time or (i.time.latest or "") >= first]

    def search(self, query: str, *, limit: int = 50) -> "list[Found]":
        """Documents and records in which all words of a query stand, in any of their forms."""
        from hudna.desk.searching import search

        return search(self._store, query, limit)

    def decide(  # noqa: PLR0913 - all that a decision holds, by keyword
        self,
        verb: str,
        targets: "Sequence[str]",
        *,
        by: str,
        reason: str,
        field: str | None = None,
        value: str | None = None,
        at: str | None = None,
    ) -> "Decision":
        """Keep a person's decision; it takes effect when the case is judged next.

        Raises:
            InputError: something is missing, or the same was decided before.
        """
        from hudna.desk.deciding import decision_of

        decision = decision_of(
            verb, targets, by=by, reason=reason, field=field, value=value, at=moment_asked(at)
        )
        with self._store.batch(at) as batch:
            batch.add_decision(decision)
        return decision

    def queue(self) -> "list[Waiting]":
        """What waits for a person."""
        from hudna.desk.deciding import queue_of

        return queue_of(self._store)

    def changes(self, *, since: str | None = None) -> "list[ChangeTold]":
        """What judging added, superseded or withdrew, from a moment on."""
        from hudna.desk.searching import changes_since

        return changes_since(self._store, moment_asked(since) if since else "")

    def why(self, ident: str) -> "Derivation | Explained":
        """Why something stands: a record of a reading (``REF#RECORD``), or a derived record.

        Raises:
            InputError: nothing in the case goes by that id.
        """
        from hudna.desk.explaining import explain

        return explain(self._store, ident)

    def verify(self) -> "list[Finding]":
        """All that is wrong with what is kept, by name; an empty list when nothing is."""
        from hudna.store import check

        return check(self._store)

    def bundle(self, out: str) -> "Bundled":
        """Write all that is kept to an archive, with proofs that a stranger verifies offline.

        Raises:
            StoreError: an original is missing, or the archive cannot be written.
        """
        from hudna.store import write_bundle

        return write_bundle(self._store, out)

    @property
    def world(self) -> "World":
        """The registers that the case is judged with."""
        if self._world is None:
            from hudna.registers.world import load_world

            self._world = load_world()
        return self._world

    @property
    def store(self) -> "CaseStore":
        """What the case is kept in."""
        return self._store

    @property
    def _answers(self) -> "StatusDesk":
        """The desk of answers, made on first use and after each judging."""
        if self._status is None:
            from hudna.desk.status_desk import StatusDesk

            self._status = StatusDesk(self._store, lambda: self.world)
        return self._status

    def close(self) -> None:
        """Let go of the case."""
        self._store.close()

    def __enter__(self) -> Self:
        """Use in a ``with`` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()
