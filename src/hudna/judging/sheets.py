"""Sheets of agreements, made from all tellings known (domain.md sections 4, 5 and 14.2)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from hudna.judging.clock_disputes import clock_disputes_of
from hudna.judging.known import Known
from hudna.judging.standing import names_of, told_most, told_ranked
from hudna.judging.voices import Voice
from hudna.judging.windows import windows_of
from hudna.records import (
    Agreement,
    Party,
    Passage,
    Provision,
    Quote,
    Sheet,
    SheetParty,
    SheetTerm,
)
from hudna.registers import World

__all__ = ["sheet_of"]

RESERVING = "EXC.reserved_response"
ASKED = ("starts", "ends", "parties", "area", "excluded", "provisions", "monitoring")
"""What a sheet says to be unknown when no document tells it (domain.md 2.4)."""


Told: TypeAlias = "tuple[Voice, Agreement]"
"""A telling, and the mention with its words."""


def sheet_of(
    one: Known, children: Sequence[str], world: World, mentions: Mapping[str, Agreement]
) -> Sheet:
    """The sheet of one agreement as known.

    Args:
        one: the agreement.
        children: ids of its prolongations.
        world: the registers.
        mentions: the mention of each telling, with its words, by the telling's id.
    """
    told = [(v, mentions[v.id]) for v in one.voices if v.id in mentions]
    agreements = [mention for _, mention in told]
    entry = world.agreements.get(one.known_as or "")
    sheet = Sheet(
        id=one.docket.id,
        known_as=one.known_as,
        names=dict(entry.names) if entry else names_of(one),
        kind=told_most(a.kind for a in agreements),
        form=told_most(a.form for a in agreements if a.form != "unclear") or "unclear",
        purpose=told_ranked(p for a in agreements for p in a.purpose),
        parent=one.docket.parent,
        children=tuple(children),
        windows=windows_of(one.accounts),
        parties=tuple(_parties(told)),
        guarantors=told_ranked(g for a in agreements for g in a.guarantors),
        mediators=told_ranked(m for a in agreements for m in a.mediators),
        excluded=told_ranked(e for a in agreements for e in a.excluded),
        places=told_ranked(p for a in agreements if a.area for p in a.area.places),
        areas=_passages((v, m.area.quote) for v, m in told if m.area),
        provisions=tuple(_terms(told)),
        conditions=_passages((v, q) for v, m in told for q in m.conditions),
        reservations=_passages(
            (v, p.quote) for v, m in told for p in m.provisions if p.type == RESERVING
        ),
        disputes=tuple(d.id for d in clock_disputes_of(one)),
        documents=tuple(dict.fromkeys(v.document for v in one.voices)),
    )
    return _with_unknown(sheet)


def _passages(found: Iterable[tuple[Voice, Quote | None]]) -> tuple[Passage, ...]:
    """Quotes with the documents they stand in, each wording once."""
    kept: dict[str, Passage] = {}
    for voice, quote in found:
        if quote is not None:
            kept.setdefault(
                quote.text,
                Passage(document=voice.document, start=quote.start, end=quote.end, text=quote.text),
            )
    return tuple(kept.values())


def _parties(told: Sequence[Told]) -> Iterable[SheetParty]:
    """Each party with its role and the acceptance told last."""
    by_actor: dict[str, list[tuple[Voice, Party]]] = {}
    for voice, mention in told:
        for party in mention.parties:
            by_actor.setdefault(party.actor, []).append((voice, party))
    for actor, entries in by_actor.items():
        accepted = [(v, p) for v, p in entries if p.acceptance]
        last = max(accepted, key=lambda e: (e[0].at, e[0].id), default=entries[-1])
        yield SheetParty(
            actor=actor,
            role=last[1].role,
            acceptance=last[1].acceptance,
            since=min(v.known_since for v, _ in entries),
            passages=_passages((v, p.quote) for v, p in entries),
        )


def _terms(told: Sequence[Told]) -> Iterable[SheetTerm]:
    """Each provision once, with all words for it; a label alone states no term (domain.md 2.5)."""
    by_type: dict[tuple[str, str], list[tuple[Voice, Provision]]] = {}
    for voice, mention in told:
        for term in mention.provisions:
            by_type.setdefault((term.type, term.modality), []).append((voice, term))
    for found in by_type.values():
        reported = all(v.tellers for v, _ in found)
        yield SheetTerm(
            type=found[0][1].type,
            modality=found[0][1].modality,
            basis="reported" if reported else "stated",
            passages=_passages((v, p.quote) for v, p in found),
        )


def _with_unknown(sheet: Sheet) -> Sheet:
    """The sheet with a list of what no document tells."""
    have = {
        "starts": any(w.starts for w in sheet.windows),
        "ends": any(w.ends for w in sheet.windows),
        "parties": bool(sheet.parties),
        "area": bool(sheet.places or sheet.areas),
        "excluded": bool(sheet.excluded),
        "provisions": bool(sheet.provisions),
        "monitoring": any(t.type.startswith("MEC.") for t in sheet.provisions),
    }
    return msgspec.structs.replace(sheet, unknown=tuple(a for a in ASKED if not have[a]))
