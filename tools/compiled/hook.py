# ruff: noqa: INP001 (loaded by the builder of wheels)
"""A wheel whose reader is compiled, for whoever asks for one: see ``./compile``, which calls it.

Without ``HATCH_BUILD_HOOK_ENABLE_CUSTOM`` a wheel is plain Python. The sources are copied and the
copy is compiled, so that nothing compiled ever stands beside a source; an editable install is
refused. Needs mypy, setuptools and what Hudna imports, for their types.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledReader(BuildHookInterface[Any]):
    """Adds what ``build.py`` compiles to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile a copy, and put it into the wheel.

        Raises:
            RuntimeError: an editable install was asked for, or the compiler failed.
        """
        if version == "editable":
            raise RuntimeError("an editable install is never compiled: it would hide the sources")
        root = Path(self.root)
        self._copy = Path(tempfile.mkdtemp(prefix="hudna-compiled-"))
        shutil.copytree(
            root / "src" / "hudna",
            self._copy / "hudna",
            ignore=shutil.ignore_patterns("__pycache__"),
        )
        program = root / "tools" / "compiled" / "build.py"
        ended = subprocess.run([sys.executable, str(program), str(self._copy)], check=False)  # noqa: S603 (this very Python)
        if ended.returncode:
            shutil.rmtree(self._copy, ignore_errors=True)
            raise RuntimeError("the reader could not be compiled; what went wrong stands above")
        for path in self._copy.rglob("*"):
            if path.suffix in {".so", ".pyd"} and "build" not in path.relative_to(self._copy).parts:
                build_data["force_include"][str(path)] = str(path.relative_to(self._copy))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 (as it is called)
        """Take the copy away."""
        shutil.rmtree(self._copy, ignore_errors=True)
