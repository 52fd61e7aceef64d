"""Verify a Hudna bundle: ``python verify.py``, beside the unpacked files or with their folder.

Needs Python 3.8 or newer and nothing else, no network. It recomputes every hash, the ledger's
tree (RFC 6962) with the root of every signed head, every proof, and the signatures (Ed25519,
RFC 8032). It ends with 0 when all fit, else with 1 and a line for each file that does not.

What it cannot know is whose keys these are: compare their names with those you were told.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256, sha512
from pathlib import Path
from typing import Any, Tuple

Point = Tuple[int, int, int, int]

TABLES = ("meta", "signers", "documents", "outcomes", "readings", "decisions", "judgements")
SIGNATURES = 200
"""Heads whose signatures are checked, the newest first; the roots are checked of all."""


def main(folder: Path) -> list[str]:
    """Check a folder; returns what is wrong, a line each."""
    wrong = listed(folder)
    if not wrong:
        for step in (objects, ledger, rows, history):
            wrong += step(folder)
    return wrong


def lines(folder: Path, name: str) -> list[bytes]:
    """Lines of a file, as bytes without their ends."""
    return (folder / name).read_bytes().split(b"\n")[:-1]


def listed(folder: Path) -> list[str]:
    """Every file is as listed, and no other is there."""
    here = {
        path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()
    }
    content = here.pop("contents.txt").read_bytes() if "contents.txt" in here else b""
    *whole, own = content.split(b"\n")[:-1] or [b""]
    if own.decode("ascii", "replace") != sha256(b"".join(w + b"\n" for w in whole)).hexdigest():
        return ["contents.txt: missing or changed"]
    split = [line.decode().split("  ", 1) for line in whole]
    wanted = {name: digest for digest, name in split}
    wrong = [f"{name}: missing" for name in sorted(set(wanted) - set(here))]
    wrong += [f"{name}: not in the list" for name in sorted(set(here) - set(wanted))]
    for name in sorted(set(here) & set(wanted)):
        if sha256(here[name].read_bytes()).hexdigest() != wanted[name]:
            wrong.append(f"{name}: changed")
    return wrong


def objects(folder: Path) -> list[str]:
    """Everything that rows speak of is there, and is what they say."""
    wanted = {("originals", row[1]) for row in table(folder, "documents")}
    wanted |= {("taken", row[12]) for row in table(folder, "documents")}
    wanted |= {("readings", row[4]) for row in table(folder, "readings")}
    wanted |= {("history", row[7].split(":")[1]) for row in table(folder, "history")}
    for row in table(folder, "outcomes"):
        about = json.loads(row[9]) if row[9] else {}
        if "original" in about:
            wanted.add(("originals", about["original"]))
    wrong = []
    for kind, name in sorted(wanted):
        path = folder / kind / name
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != name:
            wrong.append(f"{kind}/{name}: missing or not what its name says")
    return wrong


def table(folder: Path, name: str) -> list[Any]:
    """Rows of a table."""
    return [json.loads(line) for line in lines(folder, f"{name}.jsonl")]


def rows(folder: Path) -> list[str]:
    """Every row has its entry in the ledger, and every entry its row."""
    entries = {}
    for line in lines(folder, "ledger.jsonl"):
        entry = json.loads(line)
        entries[entry["action"], entry["object"]] = entry["digest"]
    wrong = []
    for name in TABLES:
        for line in lines(folder, f"{name}.jsonl"):
            ident = str(json.loads(line)[0])
            if entries.pop((name, ident), None) != sha256(line).hexdigest():
                wrong.append(f"{name}.jsonl: row {ident} is not what was entered")
    return wrong + [f"{name}.jsonl: row {ident} is missing" for name, ident in entries]


def history(folder: Path) -> list[str]:
    """What each judgement changed is what it was entered with."""
    changes: dict[int, list[bytes]] = {}
    for line in lines(folder, "history.jsonl"):
        digest = sha256(line).hexdigest()
        changes.setdefault(json.loads(line)[1], []).append(leaf_of(digest.encode()))
    wrong = []
    for number, _, _, root, _ in table(folder, "judgements"):
        if list(roots(changes.pop(number, []), {-1}).values())[-1].hex() != root:
            wrong.append(f"history.jsonl: judgement {number} changed other records")
    return wrong + [f"history.jsonl: there is no judgement {number}" for number in changes]


def leaf_of(entry: bytes) -> bytes:
    """The hash of an entry."""
    return sha256(b"\0" + entry).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return sha256(b"\1" + left + right).digest()


def roots(leaves: list[bytes], sizes: set[int]) -> dict[int, bytes]:
    """Roots of the tree at some sizes, and at its end."""
    peaks: list[bytes] = []
    size, found = 0, {}
    for leaf in leaves:
        carried, whole = size, leaf
        while carried & 1:
            whole, carried = node(peaks.pop(), whole), carried >> 1
        peaks.append(whole)
        size += 1
        if size in sizes:
            found[size] = fold(peaks)
    found[size] = fold(peaks)
    return found


def fold(peaks: list[bytes]) -> bytes:
    """The root over the roots of full subtrees."""
    if not peaks:
        return sha256(b"").digest()
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node(peak, root)
    return root


def ledger(folder: Path) -> list[str]:
    """The ledger against the root of every head, the proofs, and the signatures."""
    keys = {}
    for line in lines(folder, "keys.txt"):
        name, public = line.decode().split(" ")
        keys[name] = bytes.fromhex(public)
    heads = [line.decode().split(" ") for line in lines(folder, "heads.txt")]
    leaves = [leaf_of(line) for line in lines(folder, "ledger.jsonl")]
    found = roots(leaves, {int(head[4]) for head in heads})
    wrong, before = [], 0
    for number, head in enumerate(heads, 1):
        size = int(head[4])
        if int(head[3]) != number or size <= before or found.get(size, b"").hex() != head[5]:
            wrong.append(f"heads.txt: line {number} is not the root of the ledger")
        before = size
    if before != len(leaves):
        wrong.append("ledger.jsonl: not all of it was signed")
    for number, head in reversed(list(enumerate(heads, 1))[-SIGNATURES:]):
        key = keys.get(head[7], b"")
        if sha256(key).hexdigest()[:16] != head[7] or not signed(key, *halves(head)):
            wrong.append(f"heads.txt: line {number} was not signed by {head[7]}")
    return wrong + proofs(folder, leaves, found[len(leaves)])


def halves(head: list[str]) -> tuple[bytes, bytes]:
    """What was signed of a head, and its signature."""
    return " ".join(head[:-1]).encode(), bytes.fromhex(head[-1])


def proofs(folder: Path, leaves: list[bytes], root: bytes) -> list[str]:
    """Each audit path leads from its entry to the newest root."""
    wrong = []
    for line in lines(folder, "proofs.jsonl"):
        proof = json.loads(line)
        at, last, found = proof["seq"], len(leaves) - 1, leaves[proof["seq"]]
        for step in map(bytes.fromhex, proof["path"]):
            if at & 1 or at == last:
                found = node(step, found)
                while not at & 1 and at:
                    at, last = at >> 1, last >> 1
            else:
                found = node(found, step)
            at, last = at >> 1, last >> 1
        if last or found != root:
            wrong.append(f"proofs.jsonl: the proof of entry {proof['seq']} fails")
    return wrong


# Ed25519 as RFC 8032, section 6, has it: slow, and enough to check.
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one: Point, two: Point) -> Point:
    """The sum of two points."""
    a = (one[1] - one[0]) * (two[1] - two[0]) % P
    b = (one[1] + one[0]) * (two[1] + two[0]) % P
    c, d = 2 * one[3] * two[3] * D % P, 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, point: Point) -> Point:
    """A multiple of a point."""
    found: Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = add(found, point)
        point, number = add(point, point), number >> 1
    return found


def point_of(data: bytes) -> Point | None:
    """The point that 32 bytes stand for; None for none."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (not x and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


ORIGIN = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether a signature of a message fits a public key."""
    if len(key + signature) != 96:
        return False
    public, r, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if not ORIGIN or not public or not r or s >= Q:
        return False
    h = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % Q
    one, two = times(s, ORIGIN), add(r, times(h, public))
    return not ((one[0] * two[2] - two[0] * one[2]) % P or (one[1] * two[2] - two[1] * one[2]) % P)


def report(folder: Path) -> int:
    """Say what was found; returns the exit status."""
    try:
        wrong = main(folder)
    except (ValueError, LookupError, TypeError, OSError) as error:
        wrong = [f"a file is not as it must be ({type(error).__name__}: {error})"]
    for told in wrong:
        print(f"WRONG  {told}")
    if wrong:
        return 1
    head = lines(folder, "heads.txt")[-1].decode().split(" ")
    print(f"All of case {head[2]} fits: {head[4]} entries, {head[3]} heads, the last of {head[6]}.")
    print(f"Root {head[5]}")
    for line in lines(folder, "keys.txt"):
        print(f"Signed with key {line.decode().split(' ')[0]}")
    return 0


if __name__ == "__main__":
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    sys.exit(report(given))
