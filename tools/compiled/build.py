# ruff: noqa: INP001, T201 (a program, which prints)
"""Compile the reader into one library, and list the sources that it was made of.

    python tools/compiled/build.py FOLDER [--anywhere]

FOLDER gets the library and ``reader.txt``, which ``hudna.compiled_reader`` looks for. With
``--anywhere`` the list holds no times of change: for a wheel, whose sources nobody edits. Needs
mypy (whose mypyc makes C of annotated Python), setuptools and a C compiler; works in a copy.
"""

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from typing import Any

from mypyc.build import mypycify
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from stage import OPTIONS, made_ready

from hudna.compiled_reader import GROUP, LIST, START, stamp

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "hudna"
ROOMS = ("packs", "reading", "records", "registers", "text")
"""Folders that the library's modules import from: a change in them makes it stale."""
COLD = "cold.h"
DENSE = (
    "-fno-plt", "-include", COLD, "-freorder-blocks-and-partition",
    "-freorder-blocks-algorithm=stc", "--param", "max-inline-insns-single=4",
)  # fmt: skip
"""What makes GCC put the code that runs close together: half the size counts more than calls."""
STEPS = ("Checking types and writing C", "Compiling C")


class Compiling(build_ext):
    """All files of C at once, as many as there are cores."""

    def build_extensions(self) -> None:
        """Compile and link."""
        single = self.compiler.compile

        def together(sources: Sequence[str], **given: Any) -> list[str]:  # noqa: ANN401 (its options)
            with ThreadPoolExecutor(os.cpu_count()) as pool, _progress() as bar:
                work = pool.map(lambda source: single([source], **given), sources)
                made = list(bar.track(work, len(sources), description=STEPS[1]))
            return [each for objects in made for each in objects]

        self.compiler.compile = together
        super().build_extensions()


def main() -> None:
    """Compile, and tell how many modules were."""
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / LIST).unlink(missing_ok=True)
    seen = _sources(timed="--anywhere" not in sys.argv)
    with tempfile.TemporaryDirectory(prefix="hudna-compiled-") as copy:
        unseen = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PACKAGE, Path(copy) / "hudna", ignore=unseen)
        for name in ("start.c", COLD):
            shutil.copy(Path(__file__).with_name(name), copy)
        os.chdir(copy)
        ready = made_ready(Path("hudna"))
        _compile(ready)
        (library,) = Path(copy).glob(GROUP + "*" + Path(EXTENSION_SUFFIXES[0]).suffix)
        made = folder / ("reader" + EXTENSION_SUFFIXES[0])
        made.unlink(missing_ok=True)  # whoever reads with the old one keeps it
        shutil.move(library, made)
        os.chdir(ROOT)
    (folder / LIST).write_text(_listed([path.as_posix() for path in ready], seen), "utf-8")
    print(f"{len(ready)} modules compiled")


def _listed(compiled: list[str], seen: dict[str, str]) -> str:
    """Which Python, then a line for each module: name where it is compiled, source, stamp."""
    lines = [
        f"{_module(name) if name in compiled else ''}\t{name.removeprefix('hudna/')}\t{stamped}"
        for name, stamped in {**dict.fromkeys(compiled, ""), **seen}.items()
    ]
    return "\n".join((EXTENSION_SUFFIXES[0], *sorted(lines))) + "\n"


def _compile(ready: list[Path]) -> None:
    """The library of some modules, made in the working folder."""
    Path("mypy.ini").write_text(OPTIONS, "utf-8")
    with _progress() as bar, _held_back():
        bar.add_task(STEPS[0], total=None)
        group, *_ = mypycify(
            ["--config-file=mypy.ini", "--strict", "--no-warn-unused-ignores", *map(str, ready)],
            opt_level="1",  # a twentieth slower than 2, and made in two thirds of the time
            debug_level="0",
            multi_file=True,
            group_name="hudna",
        )
    group.sources.append("start.c")
    if os.name == "posix":  # calls within the library are calls, not looked up by name
        group.extra_compile_args.append("-fvisibility=hidden")
    if sys.platform == "linux":
        group.extra_compile_args += DENSE
    group.export_symbols = [f"PyInit_{GROUP}", f"PyInit_{START}"]
    sys.argv[1:] = ["-q", "build_ext", "--inplace"]
    modules: list[Extension] = [group]
    setup(name="hudna", ext_modules=modules, packages=[], cmdclass={"build_ext": Compiling})


def _sources(*, timed: bool) -> dict[str, str]:
    """What each source is now, by its path below the folder of the package."""
    paths = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]
    return {
        path.relative_to(PACKAGE.parent).as_posix(): stamp(str(path)) if timed else ""
        for path in paths
    }


@contextlib.contextmanager
def _held_back() -> Iterator[None]:
    """What the compiler says is printed only when it leaves."""
    told = io.StringIO()
    try:
        with contextlib.redirect_stdout(told):
            yield
    except SystemExit:
        print(told.getvalue(), file=sys.stderr)
        raise


def _module(name: str) -> str:
    return name.removesuffix(".py").replace("/", ".")


def _progress() -> Progress:
    return Progress(TextColumn("{task.description:<30}"), BarColumn(), TimeElapsedColumn())


if __name__ == "__main__":
    main()
