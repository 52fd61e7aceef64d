"""The plan of the house: floors, wings, sizes, names."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
CUPBOARDS = {"utils", "helpers", "common", "models", "misc", "shared", "base_utils"}


def test_floors_hold():
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("wing", ["languages", "world"])
def test_data_wings_hold_no_python(wing):
    assert (ROOT / wing).is_dir()
    assert [str(p) for p in (ROOT / wing).rglob("*.py*")] == []


def test_files_have_at_most_300_lines():
    lengths = {p: len(p.read_text("utf-8").splitlines()) for p in SOURCES}
    assert {str(p.relative_to(ROOT)): n for p, n in lengths.items() if n > 300} == {}


def test_functions_have_at_most_40_lines():
    long = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > 40:
                    long.append(f"{path.relative_to(ROOT)}: {node.name} has {length} lines")
    assert long == []


def test_no_cupboards():
    assert [str(p) for p in SOURCES if CUPBOARDS & {p.stem, *p.parts}] == []
