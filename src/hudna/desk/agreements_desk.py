"""Agreements of a case kept up to date: every telling with the agreement it is of."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.dockets import dockets_of
from hudna.judging.facts import Facts
from hudna.judging.voices import Docket, Voice, voices_of

if TYPE_CHECKING:
    from hudna.records import Decision
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["AgreementDesk", "dockets_held"]


class HeldVoice(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A telling as it is kept, with the id of its agreement; None when it is of none."""

    docket: str | None
    voice: Voice


class HeldDocket(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An agreement as it is kept, without its tellings."""

    known_as: str | None = None
    parent: str | None = None
    countries: tuple[str, ...] = ()


_voices = msgspec.msgpack.Decoder(HeldVoice)
_dockets = msgspec.msgpack.Decoder(HeldDocket)
_encode = msgspec.msgpack.Encoder().encode


def dockets_held(store: "CaseStore") -> list[Docket]:
    """The agreements of a judged case with their tellings, as they are kept."""
    tellings: dict[str, list[Voice]] = {}
    for item in store.items("voice"):
        held = _voices.decode(item.body)
        if held.docket is not None:
            tellings.setdefault(held.docket, []).append(held.voice)
    found = []
    for item in store.items("docket"):
        kept = _dockets.decode(item.body)
        voices = sorted(tellings.get(item.id, ()), key=lambda v: (v.known_since, v.id))
        found.append(
            Docket(
                id=item.id,
                voices=tuple(voices),
                known_as=kept.known_as,
                parent=kept.parent,
                countries=kept.countries,
            )
        )
    return found


class AgreementDesk:
    """Joins the tellings of a case to agreements."""

    def __init__(
        self, store: "CaseStore", world: "World", families: Mapping[str, str] | None = None
    ) -> None:
        """Take the case's store, the registers, and the family of each document by its ref."""
        self._store = store
        self._world = world
        self._families = families or {}

    def judge(
        self,
        batch: "Writer",
        new: Iterable[Facts],
        decisions: Iterable["Decision"],
        withdrawn: Mapping[str, str],
    ) -> list[Docket]:
        """Join all tellings anew, with those of new documents; all agreements of the case.

        Args:
            batch: what is written goes there.
            new: facts of documents that were read, or read again.
            decisions: all that stand.
            withdrawn: documents and records whose words are taken back, and since when (UTC).
        """
        fresh = list(new)
        refs = {facts.ref for facts in fresh}
        old = {item.id: _voices.decode(item.body) for item in self._store.items("voice")}
        voices = {i: held.voice for i, held in old.items() if held.voice.document not in refs}
        voices |= {v.id: v for facts in fresh for v in voices_of(facts)}
        marked = [self._marked(v, withdrawn) for v in voices.values()]
        dockets = list(dockets_of(marked, self._world, decisions))
        self._write(batch, marked, dockets, old.keys())
        return dockets

    def _marked(self, voice: Voice, withdrawn: Mapping[str, str]) -> Voice:
        """A telling with its family, and since when its words are taken back, if they are."""
        since = withdrawn.get(voice.id) or withdrawn.get(voice.document)
        family = self._families.get(voice.document)
        if (since, family) == (voice.withdrawn, voice.family):
            return voice
        return msgspec.structs.replace(voice, withdrawn=since, family=family)

    def _write(
        self, batch: "Writer", voices: Iterable[Voice], dockets: list[Docket], old: Iterable[str]
    ) -> None:
        """Keep tellings and agreements; what is equal to what was kept is no change."""
        from hudna.store import Item

        home = {v.id: d.id for d in dockets for v in d.voices}
        # An agreement may have dropped an entry of the register from a telling: keep that one.
        kept = {v.id: v for v in voices} | {v.id: v for d in dockets for v in d.voices}
        batch.replace_items(
            "voice",
            [
                Item(id=i, sort=v.known_since, body=_encode(HeldVoice(docket=home.get(i), voice=v)))
                for i, v in kept.items()
            ],
            set(old) - kept.keys(),
        )
        names = {d.id for d in dockets}
        batch.replace_items(
            "docket",
            [
                Item(
                    id=d.id,
                    body=_encode(
                        HeldDocket(known_as=d.known_as, parent=d.parent, countries=d.countries)
                    ),
                )
                for d in dockets
            ],
            {item.id for item in self._store.items("docket")} - names,
        )
