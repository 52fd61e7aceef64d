# ruff: noqa: INP001, T201 (a program, which prints)
"""Compile the rooms of the reader in a copy of the sources, in place.

    python tools/compiled/build.py FOLDER

FOLDER holds a copy of ``src/hudna`` as ``hudna``. Started by ``hook.py``; needs mypy (whose mypyc
makes C of annotated Python), setuptools and a C compiler.
"""

import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mypyc.build import mypycify
from setuptools import setup
from setuptools.command.build_ext import build_ext
from stage import OPTIONS, made_ready


class Compiling(build_ext):
    """All files of C at once, as many as there are cores."""

    def build_extensions(self) -> None:
        """Compile and link."""
        single = self.compiler.compile

        def together(sources: Sequence[str], **given: Any) -> list[str]:  # noqa: ANN401 (its options)
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                made = list(pool.map(lambda source: single([source], **given), sources))
            return [each for objects in made for each in objects]

        self.compiler.compile = together
        super().build_extensions()


def main() -> None:
    """Compile, and tell how many modules were."""
    os.chdir(sys.argv[1])
    ready = made_ready(Path("hudna"))
    Path("mypy.ini").write_text(OPTIONS, "utf-8")
    modules = mypycify(
        ["--config-file=mypy.ini", "--strict", "--no-warn-unused-ignores", *map(str, ready)],
        opt_level="2",
        debug_level="0",
        multi_file=True,
        group_name="hudna",
    )
    sys.argv[1:] = ["-q", "build_ext", "--inplace"]
    setup(name="hudna", ext_modules=modules, packages=[], cmdclass={"build_ext": Compiling})
    print(f"{len(ready)} modules compiled")


if __name__ == "__main__":
    main()
