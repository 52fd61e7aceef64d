# ruff: noqa: INP001 (loaded by the builder of wheels)
"""A wheel whose reader is compiled, for whoever asks for one: ``./compile --wheel`` calls it.

Without ``HATCH_BUILD_HOOK_ENABLE_CUSTOM`` a wheel is plain Python. An editable install is refused:
``./compile`` compiles for it. Needs mypy, setuptools and what Hudna imports, for their types.
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
            raise RuntimeError(
                "an editable install holds no library; ./compile makes one beside it"
            )
        self._made = Path(tempfile.mkdtemp(prefix="hudna-compiled-"))
        program = Path(self.root) / "tools" / "compiled" / "build.py"
        asked = [sys.executable, str(program), str(self._made), "--anywhere"]
        ended = subprocess.run(asked, check=False)  # noqa: S603 (this very Python)
        if ended.returncode:
            shutil.rmtree(self._made, ignore_errors=True)
            raise RuntimeError("the reader could not be compiled; what went wrong stands above")
        for path in self._made.iterdir():
            build_data["force_include"][str(path)] = f"hudna/compiled/{path.name}"
        build_data["pure_python"] = False
        build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 (as it is called)
        """Take what was made away."""
        shutil.rmtree(self._made, ignore_errors=True)
