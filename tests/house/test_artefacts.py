"""What is generated is fresh, and what is committed names no machine."""

import re
import subprocess
import sys
from pathlib import Path

from hudna.records import schema_text

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "docs" / "reading.schema.json"
MEND = (
    'python -c "from hudna.records import schema_text as s; print(s(), end=str())"'
    " > docs/reading.schema.json"
)

# Written in pieces, so that this file does not hold what it looks for.
HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
HOMES = [r"/(?:home|Users)/[a-z]\w*/", "/" + "root/", r"(?<![\w.<>-])/" + "work/"]
FORBIDDEN = re.compile("|".join([*map(re.escape, HOSTS), *HOMES]))


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_schema_is_fresh():
    assert SCHEMA.read_text("utf-8") == schema_text(), f"the schema is stale; run: {MEND}"


def test_no_machine_and_no_registry_in_tracked_files():
    found = []
    for path in tracked():
        if not path.is_file() or path.suffix in {".png", ".gz", ".woff2", ".bin"}:
            continue
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            if FORBIDDEN.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert found == []


def test_constraints_pin_exactly_and_name_no_address():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert pins
    assert [p for p in pins if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+_-]+", p)] == []


def test_scripts_are_executable():
    assert (
        sys.platform == "win32"
        or [
            name
            for name in ("run", "check", "compile", ".ci/run")
            if not (ROOT / name).stat().st_mode & 0o100
        ]
        == []
    )
