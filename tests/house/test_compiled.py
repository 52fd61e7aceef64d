"""What is compiled reads as the sources do; nothing compiled stands beside them."""

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STORIES = sorted((ROOT / "stories").glob("*/??.txt"))[::5]
READ = """
import sys
from pathlib import Path
from hudna.reading.reader import Reader
from hudna.records import encode_reading
reader = Reader()
for name in sys.argv[1:]:
    read = reader.read(Path(name).read_text("utf-8"), ref="story", published="2024-11-27")
    sys.stdout.buffer.write(encode_reading(read) + b"\\n")
"""
CLASSES = '''"""Classes."""

from dataclasses import dataclass, field

import msgspec

FIRST, SECOND = 1, len("ab")
TWICE = 1
TWICE = 2


class Thing(msgspec.Struct, frozen=True, gc=False):
    name: str
    size: int = 3

    def big(self) -> bool:
        return self.size > FIRST + SECOND


class Box(msgspec.Struct, eq=False):
    things: list["Thing"] = []
    count: int = 0

    def __post_init__(self) -> None:
        self.count = len(self.things)


@dataclass(slots=True)
class Draft:
    thing: Thing
    why: list[str] = field(default_factory=list)
'''


@pytest.fixture
def tools(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools" / "compiled"))
    import plain
    import stage

    return plain.plain, stage.made_ready


def test_classes_made_plain_are_what_they_were(tools):
    made, _ = tools
    source = made(CLASSES)
    was, now = {"__name__": "was"}, {"__name__": "now"}
    exec(compile(CLASSES, "was", "exec"), was)
    exec(compile(source, "now", "exec"), now)
    assert "msgspec.Struct" not in source
    assert "TWICE: Final" not in source
    for held in (was, now):
        thing = held["Thing"]("a")
        assert (thing.name, thing.size, thing.big()) == ("a", 3, False)
        assert thing == held["Thing"]("a", 3) != held["Thing"]("a", size=4)
        assert len({thing, held["Thing"]("a", 3)}) == 1
        box = held["Box"]([thing])
        assert box.count == 1
        assert box != held["Box"]([thing])
        held["Box"]().things.append(thing)
        assert held["Box"]().things == []
        draft = held["Draft"](thing)
        draft.why.append("x")
        assert held["Draft"](thing) == held["Draft"](thing, []) != draft


def test_instances_are_made_again_by_what_knows_plain_classes(tools):
    for written in (
        "from msgspec.structs import replace\nreplace(one, a=1)\n",
        "from msgspec import structs\nstructs.replace(one, a=1)\n",
        "import msgspec\nmsgspec.structs.replace(one, a=1)\n",
    ):
        made = tools[0](written)
        assert "from hudna.reading.made_again import replace" in made
        assert "structs.replace(" not in made


def test_what_files_are_decoded_into_is_left_alone(tools):
    assert tools[0]("class A(msgspec.Struct, array_like=True):\n    a: int\n") is None


def test_a_copy_made_plain_reads_alike(tools, tmp_path):
    shutil.copytree(
        ROOT / "src" / "hudna", tmp_path / "hudna", ignore=shutil.ignore_patterns("__pycache__")
    )
    for data in ("languages", "world"):
        (tmp_path / "hudna" / data).symlink_to(ROOT / data)
    ready = tools[1](tmp_path / "hudna")
    assert len(ready) > 150
    for room in ("text", "packs", "reading/times"):  # else all tables would be made anew
        shutil.copytree(
            ROOT / "src" / "hudna" / room, tmp_path / "hudna" / room, dirs_exist_ok=True
        )
    assert _readings(sys.executable, tmp_path) == _readings(sys.executable, ROOT / "src")


def test_the_compiler_takes_the_sources():
    ran = _front()
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-3000:]
    assert int(ran.stdout.split()[0]) > 200


@pytest.mark.parametrize(
    "source",
    [
        'T = ("a", "b")\n\n\ndef is_in(word: str) -> bool:\n    return word in (*T, "of")\n',
        "def size(words: list[str]) -> str:\n    return len(words)\n",
    ],
    ids=["an unpacked tuple to look in", "an untrue annotation"],
)
def test_what_the_compiler_does_not_take_is_told(tmp_path, source):
    module = tmp_path / "tried.py"
    module.write_text(source, "utf-8")
    ran = _front(module)
    assert ran.returncode
    assert "tried.py:" in ran.stdout + ran.stderr


def _front(*modules):
    program = ROOT / "tools" / "compiled" / "front.py"
    return subprocess.run(
        [sys.executable, program, *modules], capture_output=True, text=True, check=False
    )


def test_nothing_compiled_stands_beside_the_sources():
    assert [path for path in (ROOT / "src").rglob("*") if path.suffix in {".so", ".pyd"}] == []


@pytest.mark.heavy
@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler")
def test_what_is_compiled_reads_alike():
    program = ROOT / "tools" / "compiled" / "build.py"
    subprocess.run([sys.executable, program, ROOT / "build" / "reader"], check=True)
    where = "from hudna import compiled_reader as c; import hudna.reading.units as u"
    told = subprocess.run(
        [sys.executable, "-c", f"{where}; print(c.state(), type(u.Unit.settle).__name__)"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "HUDNA_COMPILED": "1"},
    )
    assert told.stdout.split() == ["compiled", "method_descriptor"]
    source = ROOT / "src"
    assert _readings(sys.executable, source, compiled="1") == _readings(sys.executable, source)


def _readings(python, path, compiled="0"):
    given = {**os.environ, "PYTHONPATH": str(path), "HUDNA_COMPILED": compiled}
    ran = subprocess.run([python, "-c", READ, *STORIES], env=given, capture_output=True, check=True)
    lines = ran.stdout.splitlines()
    assert len(lines) == len(STORIES)
    assert json.loads(lines[0])["document"]["ref"] == "story"
    return lines


def _meets_keys(node: ast.AST) -> bool:
    """Whether a constant set and the keys of a table are joined: what comes out is no frozenset."""
    if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.BitAnd | ast.BitOr | ast.Sub):
        return False
    sides = (node.left, node.right)
    named = any(isinstance(each, ast.Name) and each.id.isupper() for each in sides)
    calls = (each.func for each in sides if isinstance(each, ast.Call))
    return named and any(isinstance(f, ast.Attribute) and f.attr == "keys" for f in calls)


def test_no_constant_set_meets_the_keys_of_a_table():
    """The type checker calls it a frozenset, Python makes a set, compiled code refuses that."""
    found = [
        f"{path.name}:{node.lineno}"
        for path in sorted((ROOT / "src" / "hudna" / "reading").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if _meets_keys(node)
    ]
    assert found == []


def test_such_a_meeting_is_seen():
    assert any(map(_meets_keys, ast.walk(ast.parse("x = [a for a in NOBODY & held.keys()]"))))
