"""Claims of a case: on which subjects, of which family, how they stand to each other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.case_claims import case_claim
from hudna.judging.claim_relations import Link, Said, ladder, links_between, said_in, taken_back
from hudna.judging.grades import witnesses_of
from hudna.judging.moments import moment
from hudna.records import CaseClaim

if TYPE_CHECKING:
    from hudna.judging.facts import Facts
    from hudna.judging.happening import Happening
    from hudna.judging.sides import Sides
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["CLAIM", "ClaimDesk", "subjects_of"]

CLAIM = "claim"
WEEK = timedelta(days=7)
_said = msgspec.msgpack.Decoder(Said)
_encode = msgspec.msgpack.Encoder().encode


class ClaimDesk:
    """Keeps every claim of the case with its relations to others on the same subject.

    A claim on an agreement is related to those of the same week and the week before, a claim on
    an incident or a tally to all.
    """

    def __init__(self, store: "CaseStore", families: Mapping[str, str], sides: "Sides") -> None:
        """Take the case's store, the families, and who belongs to whom."""
        self._store = store
        self._families = families
        self._sides = sides
        self._held: dict[str, Said] = {}

    def judge(
        self,
        batch: "Writer",
        fresh: "Sequence[Facts]",
        subjects: Mapping[str, str],
        happenings: "Mapping[str, Happening]",
    ) -> dict[str, str]:
        """Relate the claims of new documents; claims and reports taken back, and since when (UTC).

        Args:
            batch: what is written goes there.
            fresh: facts of documents that were read, or read again.
            subjects: ``REF#RECORD`` to an id of the case.
            happenings: incidents that were made anew, by id.
        """
        new = [
            said
            for facts in fresh
            for said in said_in(
                facts, self._families.get(facts.document, facts.document), subjects.get
            )
        ]
        touched = {s.fact.id for s in new} | {
            w.claim for h in happenings.values() for w in h.words if w.claim
        }
        self._enter(batch, new)
        for said in new:
            self._relate(batch, said)
        return self._write(batch, touched, happenings)

    def _enter(self, batch: "Writer", new: Iterable[Said]) -> None:
        """Keep new claims and the keys that they are found by."""
        from hudna.store import Item

        items = []
        for said in new:
            self._held[said.fact.id] = said
            items.append(Item(id=said.fact.id, sort=said.document, body=_encode(said)))
            batch.put_keys(CLAIM, said.fact.id, _keys(said))
        batch.replace_items("said", items)

    def _relate(self, batch: "Writer", said: Said) -> None:
        """Hold a new claim against those on its subjects."""
        from hudna.store import Pair

        owners = self._store.owners(CLAIM, [*_keys(said), *_keys_before(said)])
        near = {o for found in owners.values() for o in found} - {said.fact.id}
        self._load(near)
        found = []
        for other in sorted(near):
            kin = self._held[other].family == said.family
            links = links_between(said, self._held[other], kin=kin)
            if links:
                a, b = sorted((said.fact.id, other))
                body = msgspec.json.encode(links)
                found.append(Pair(a=a, b=b, relation=links[0][1], body=body))
        batch.put_pairs(CLAIM, found)

    def _load(self, idents: Iterable[str]) -> None:
        """Decode claims."""
        wanted = [i for i in idents if i not in self._held]
        for ident, item in self._store.items_named("said", wanted).items():
            self._held[ident] = _said.decode(item.body)

    def _write(
        self, batch: "Writer", touched: set[str], happenings: "Mapping[str, Happening]"
    ) -> dict[str, str]:
        """Make the records of some claims, and of those that bear on them."""
        from hudna.store import Item

        pairs = self._store.pairs(CLAIM, touched)
        touched |= {end for p in pairs for end in (p.a, p.b)}
        self._load(touched)
        links = [
            link
            for pair in self._store.pairs(CLAIM, touched)
            for link in msgspec.json.decode(pair.body, type=list[Link])
        ]
        known = {ident: said.known_since for ident, said in self._held.items()}
        back = {
            **_withdrawn(happenings),
            **taken_back([link for link in links if link[0] in known], known.__getitem__),
        }
        levels = self._levels(happenings)
        kept = self._store.items_named(CLAIM, touched)
        made = []
        for ident in sorted(touched & self._held.keys()):
            said = self._held[ident]
            level = levels.get(ident, _level_kept(kept, ident))
            mine = [link for link in links if link[0] == ident]
            record = case_claim(said, mine, level, back)
            body = msgspec.json.encode(record)
            made.append(Item(id=ident, sort=said.known_since, body=body))
        batch.replace_items(CLAIM, made)
        return self._gone(back)

    def _gone(self, back: Mapping[str, tuple[str, str]]) -> dict[str, str]:
        """What was taken back, with what it was about: the claims, and their reports."""
        gone: dict[str, str] = {}
        for ident, (_, since) in back.items():
            gone[ident] = since
            said = self._held.get(ident)
            for about in said.fact.about if said else ():
                gone.setdefault(about, since)
        return gone

    def _levels(self, happenings: "Mapping[str, Happening]") -> dict[str, int]:
        """The ladder level of the claims on each incident (domain.md 12)."""
        levels: dict[str, int] = {}
        for happening in happenings.values():
            words = [w for w in happening.words if w.says]
            heard = [(x, w.interest) for w in words for x in witnesses_of([w], self._families)]
            level = ladder(heard, self._sides)
            levels.update({w.claim: level for w in words if w.claim})
        return levels


def _withdrawn(happenings: "Mapping[str, Happening]") -> dict[str, tuple[str, str]]:
    """Claims whose outlet took its report back: by which record, and since when."""
    found: dict[str, tuple[str, str]] = {}
    for happening in happenings.values():
        later = [s for s in happening.group.recalled if s.withdraws is not None]
        if not happening.taken_back or not later:
            continue
        first = min(later, key=lambda s: (s.known_since, s.id))
        for sighting in happening.group.sightings:
            if set(sighting.reports) & set(happening.taken_back):
                for voice in sighting.voices:
                    found[voice.claim] = (first.reports[0], first.known_since)
    return found


def _level_kept(kept: Mapping[str, "object"], ident: str) -> int:
    """The level that a claim had."""
    body = getattr(kept.get(ident), "body", None)
    return msgspec.json.decode(body, type=CaseClaim).level if body else 0


def _keys(said: Said) -> list[str]:
    """Subjects; those of an agreement by the week, for it is spoken of for months."""
    week = moment(said.known_since).strftime("%G-%V")
    return [s if _is_small(s) else f"{s}:{week}" for s in said.subjects]


def _keys_before(said: Said) -> list[str]:
    """The week before, of agreements."""
    week = (moment(said.known_since) - WEEK).strftime("%G-%V")
    return [f"{s}:{week}" for s in said.subjects if not _is_small(s)]


def _is_small(subject: str) -> bool:
    """Whether it is an incident or a tally, of which little is said."""
    return subject.startswith(("inc-", "tal-"))


def subjects_of(*maps: Mapping[str, str]) -> dict[str, str]:
    """Several maps from ``REF#RECORD`` to ids of the case as one."""
    return {record: subject for each in maps for record, subject in each.items()}
