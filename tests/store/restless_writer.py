"""Writes to a case until it is killed; tells on standard output what was acknowledged.

Usage: restless_writer.py WHERE SEED. One line of JSON a block, after the block has ended.
"""

import json
import os
import random
import sys

from hudna.records import Decision
from hudna.store import Arrival, Item, open_case

AT = "2016-07-06T12:00:00Z"


def ingest(batch, chance, tag):
    names = [f"{tag}-{n}" for n in range(chance.randint(1, 12))]
    ids = [batch.add(Arrival(ref=n, content=n.encode() * 50, body=b"b")).document for n in names]
    return {"documents": ids}


def read(batch, chance, tag, case):
    documents = chance.sample(case.documents(), min(6, len(case.documents())))
    for document in documents:
        batch.add_reading(document.id, versions={"program": tag}, body=tag.encode() * 200)
        batch.put_facts(document.id, tag.encode())
        batch.put_keys("shingle", document.id, [f"{tag}-{n}" for n in range(20)])
        batch.put_text("document", document.id, f"text {tag}")
    return {"readings": [document.id for document in documents], "tag": tag}


def judge(batch, chance, tag):
    names = [f"i{chance.randrange(300)}" for _ in range(chance.randint(1, 60))]
    batch.replace_items("incident", [Item(id=n, body=tag.encode() * 20) for n in names])
    removed = [f"i{chance.randrange(300)}" for _ in range(5)]
    batch.replace_items("incident", removed=[n for n in removed if n not in names])
    return {"items": sorted(set(names)), "tag": tag}


def review(batch, tag):
    batch.add_decision(
        Decision(id=tag, verb="accept", targets=("i1",), by="A. Analyst", reason=tag, at=AT)
    )
    return {"decisions": [tag]}


def main(where, seed):
    chance, number = random.Random(seed), 0
    while True:
        with open_case(where, write=True, create=True) as case:
            print(json.dumps({"open": os.getpid()}), flush=True)  # noqa: T201
            for _ in range(chance.randint(5, 60)):
                number += 1
                tag = f"{seed}-{number}"
                work = chance.choice([ingest, ingest, read, judge, review])
                with case.batch(AT) as batch:
                    more = {read: (chance, tag, case), review: (tag,)}.get(work, (chance, tag))
                    told = work(batch, *more)
                print(json.dumps(told), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
