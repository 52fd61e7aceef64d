"""Works on a case until it is killed; tells on standard output what was acknowledged.

Usage: restless_desk.py WHERE SEED FOLDER. FOLDER holds the pieces. One line of JSON for each thing
that was done, once it is done.
"""

import json
import os
import random
import sys
from pathlib import Path

import msgspec
from tests.desk.pieces import AT, Piece, add

from hudna.desk import Case

VERBS = ("merge", "split", "reject", "accept", "retract")


def tell(**told):
    print(json.dumps(told), flush=True)  # noqa: T201 - this is how it acknowledges


def ingest(case, chance, pieces, folder):
    have = {d.id for d in case.store.documents()}
    left = [p for p in pieces if p.document not in have]
    some = chance.sample(left, min(len(left), chance.randint(1, 5)))
    add(case, folder, [p.line for p in some])
    tell(documents=[p.document for p in some])


def read(case, pieces):
    known = {p.document: p for p in pieces}
    unread = case.store.unread()
    with case.store.batch(AT) as batch:
        for document in unread:
            piece = known[document.id]
            batch.add_reading(document.id, versions=piece.versions, body=piece.body)
    tell(readings=[d.id for d in unread])


def judge(case):
    readings = [r.number for r in case.store.readings()]
    decisions = len(case.store.decisions())
    case.judge(at=AT)
    tell(judged=[max(readings, default=0), decisions])


def review(case, chance, seed):
    kind = chance.choice(["incident", "family"])
    known = [item.id for item in case.store.items(kind)]
    if len(known) < 2:
        return
    verb = chance.choice(VERBS)
    targets = chance.sample(known, 2)
    if verb == "retract":
        targets = [d.id for d in case.store.decisions()][-1:] or targets
    reason = f"seen {seed} {chance.random()}"
    decision = case.decide(verb, targets, by="A. Analyst", reason=reason, at=AT)
    tell(decisions=[decision.id])
    judge(case)


def main(where, seed, folder):
    chance = random.Random(seed)
    pieces = msgspec.msgpack.decode((folder / "pieces").read_bytes(), type=list[Piece])
    own = folder / f"writer-{os.getpid()}"
    own.mkdir()
    with Case.open(where) as case:
        _ = case.world
        tell(open=os.getpid())
        while True:
            work = chance.choice(["ingest", "read", "judge", "judge", "review"])
            if work == "ingest":
                ingest(case, chance, pieces, own)
            elif work == "read":
                read(case, pieces)
            elif work == "judge":
                judge(case)
            else:
                review(case, chance, seed)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
