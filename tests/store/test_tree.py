"""The hash tree: published vectors of Certificate Transparency, and laws of proofs."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.store.tree import (
    EMPTY_ROOT,
    Frontier,
    Tree,
    includes,
    leaf_hash,
    node_hash,
    root_of,
    roots_at,
)

# The eight leaves and roots of the reference implementation's tests.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in (
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]  # fmt: skip
ROOTS = """
6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
""".split()
# Audit paths of the same tests: (leaf, size, path), leaves counted from 1.
PATHS = [
    (1, 8, ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"]),
    (6, 8, ["bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"]),
    (3, 3, ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
]  # fmt: skip
CONSISTENT = [
    (1, 8, ["96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"]),
    (6, 8, ["0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"]),
    (2, 5, ["5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"]),
]  # fmt: skip


def leaves_of(count):
    return [leaf_hash(bytes([n])) for n in range(count)]


def test_published_roots():
    hashes = [leaf_hash(leaf) for leaf in LEAVES]
    assert [root_of(hashes[:size]).hex() for size in range(1, 9)] == ROOTS
    assert root_of([]) == EMPTY_ROOT == sha256(b"").digest()
    assert roots_at(hashes, [0, 3, 8, 20]) == {
        0: EMPTY_ROOT, 3: bytes.fromhex(ROOTS[2]), 8: bytes.fromhex(ROOTS[7])
    }  # fmt: skip


@pytest.mark.parametrize(("leaf", "size", "path"), PATHS)
def test_published_audit_paths(leaf, size, path):
    hashes = [leaf_hash(each) for each in LEAVES[:size]]
    assert [step.hex() for step in Tree(hashes).inclusion(leaf - 1)] == path


@pytest.mark.parametrize(("old", "size", "path"), CONSISTENT)
def test_published_consistency_proofs(old, size, path):
    hashes = [leaf_hash(each) for each in LEAVES[:size]]
    assert [step.hex() for step in Tree(hashes).consistency(old)] == path


def test_every_leaf_of_every_tree_is_proved():
    for size in range(1, 66):
        hashes = leaves_of(size)
        root, tree = root_of(hashes), Tree(hashes)
        assert tree.root() == root
        for index, leaf in enumerate(hashes):
            path = tree.inclusion(index)
            assert includes(root, size, index, leaf, path)


@settings(max_examples=200)
@given(st.integers(2, 130), st.data())
def test_no_other_proof_is_accepted(size, data):
    hashes = leaves_of(size)
    root, index = root_of(hashes), data.draw(st.integers(0, size - 1))
    path = Tree(hashes).inclusion(index)
    step, bit = data.draw(st.integers(0, len(path) - 1)), data.draw(st.integers(0, 255))
    bent = (int.from_bytes(path[step], "big") ^ 1 << bit).to_bytes(32, "big")
    leaf = hashes[index]
    assert not includes(root, size, index, leaf, [*path[:step], bent, *path[step + 1 :]])
    assert not includes(root, size, index, leaf, path[:-1])
    assert not includes(root, size, index, leaf, [*path, bent])
    assert not includes(root, size, (index + 1) % size, leaf, path)
    assert not includes(root, size, size, leaf, path)


def test_a_frontier_goes_on_where_another_ended():
    hashes = leaves_of(40)
    for size in range(40):
        edge = Frontier()
        for leaf in hashes[:size]:
            edge.append(leaf)
        again = Frontier(edge.size, edge.peaks)
        again.append(hashes[size])
        assert again.root() == root_of(hashes[: size + 1])
    with pytest.raises(ValueError, match="peaks"):
        Frontier(3, [b""])


def test_leaves_and_nodes_are_told_apart():
    assert leaf_hash(b"ab") != node_hash(b"a", b"b")
    with pytest.raises(IndexError):
        Tree(leaves_of(3)).inclusion(3)
    with pytest.raises(IndexError):
        Tree(leaves_of(3)).consistency(0)
