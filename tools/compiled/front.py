# ruff: noqa: INP001, T201 (a program, which prints)
"""Whether the compiler takes the reader's sources: all its work but that of the C compiler.

    python tools/compiled/front.py [MODULE…]

Copies the sources, makes the copy ready as ``build.py`` does, and has mypyc check its types and
write its C, in memory. Takes seconds where ``./compile`` takes minutes, and needs neither C
compiler nor setuptools. MODULEs are files to try as they are, in place of the reader's. Leaves with
1 when something is not taken, and says where.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from mypy.errors import CompileError
from mypy.fscache import FileSystemCache
from mypy.main import process_options
from mypyc.codegen.emitmodule import compile_modules_to_c, parse_and_typecheck
from mypyc.errors import Errors
from mypyc.options import CompilerOptions
from stage import OPTIONS, made_ready

ROOT = Path(__file__).resolve().parents[2]


def refused(ready: list[Path]) -> list[str]:
    """What the compiler does not take of some modules; they stand under the working folder.

    Raises:
        SystemExit: it meets a form that it did not foresee; a traceback names the line.
    """
    files = FileSystemCache()
    Path("mypy.ini").write_text(OPTIONS, "utf-8")
    flags = ["--config-file=mypy.ini", "--strict", "--no-warn-unused-ignores", "--cache-dir=cache"]
    sources, options = process_options([*flags, *map(str, ready)], fscache=files, mypyc=True)
    options.python_version = sys.version_info[:2]
    options.show_traceback = options.export_types = options.preserve_asts = True
    options.incremental = False
    for source in sources:
        options.per_module_options.setdefault(source.module, {})["mypyc"] = True
    how = CompilerOptions(multi_file=True)
    groups = [(sources, "hudna")]
    try:
        typed = parse_and_typecheck(sources, options, how, groups, files)
    except CompileError as error:
        return error.messages
    errors = Errors(options)
    compile_modules_to_c(typed, how, errors, groups)
    return (
        [line for line in errors.new_messages() if ": error:" in line] if errors.num_errors else []
    )


def main() -> int:
    """Try the modules, and tell what is not taken."""
    named = [Path(name).resolve() for name in sys.argv[1:]]
    with tempfile.TemporaryDirectory(prefix="hudna-front-") as folder:
        os.chdir(folder)
        if not named:
            unseen = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / "src" / "hudna", "hudna", ignore=unseen)
        ready = [Path(shutil.copy(path, path.name)) for path in named]
        ready = ready or made_ready(Path("hudna"))
        found = refused(ready)
        os.chdir(ROOT)
    for line in found:
        print(line)
    print(f"{len(ready)} modules, {len(found)} places that the compiler does not take")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
